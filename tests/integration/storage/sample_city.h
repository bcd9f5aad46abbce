// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/import_block.h"

#include <QRandomGenerator>

namespace Warmline::Testing {

/// Households with the names, doors and numbers of a northern city, as many as wanted; the same for the same
/// seed. People and numbers are invented (mobile numbers use the unassigned prefix 154).
class SampleCity
{
public:
    explicit SampleCity(qint64 households, quint32 seed = 7)
        : m_households(households)
        , m_random(seed)
    { }

    static constexpr int kBuildingsPerCommunity = 18;
    static constexpr int kHomesPerBuilding = 48; ///< 4 units, 6 floors, 2 doors

    [[nodiscard]] QString communityName(int index) const
    {
        static const QStringList first{
            QStringLiteral("和丰"), QStringLiteral("锦绣"), QStringLiteral("松江"), QStringLiteral("枫林"),
            QStringLiteral("林海"), QStringLiteral("书香"), QStringLiteral("学府"), QStringLiteral("康乐"),
            QStringLiteral("建工"), QStringLiteral("恒泰"), QStringLiteral("民航"), QStringLiteral("百合"),
            QStringLiteral("盛世"), QStringLiteral("福临"), QStringLiteral("紫云"), QStringLiteral("翠湖"),
            QStringLiteral("观澜"), QStringLiteral("铁路"), QStringLiteral("阳光"), QStringLiteral("丽水"),
            QStringLiteral("金河"), QStringLiteral("北苑"), QStringLiteral("南岗"), QStringLiteral("东方"),
            QStringLiteral("西城"), QStringLiteral("江畔"), QStringLiteral("银河"), QStringLiteral("桃源"),
            QStringLiteral("玉泉"), QStringLiteral("宏伟")};
        static const QStringList second{
            QStringLiteral("家园"), QStringLiteral("花园"), QStringLiteral("小区"), QStringLiteral("嘉苑"),
            QStringLiteral("新城"), QStringLiteral("雅居"), QStringLiteral("华庭"), QStringLiteral("佳园"),
            QStringLiteral("国际"), QStringLiteral("名苑")};
        const int pair = index % 300;
        const int phase = index / 300;
        const QString name = first.at(pair % 30) + second.at(pair / 30 % 10);
        return phase == 0 ? name : name + QStringLiteral("%1期").arg(phase + 1);
    }

    /// Calls \a take with blocks: communities and buildings first, then households, 4,000 a block.
    template <class F>
    void eachBlock(F take)
    {
        const int communities = int((m_households + kBuildingsPerCommunity * kHomesPerBuilding - 1)
                                    / (kBuildingsPerCommunity * kHomesPerBuilding));
        ImportBlock places;
        places.kind = ImportKind::Communities;
        for (int c = 0; c < communities; ++c)
            places.communities.append(community(c));
        take(places);
        ImportBlock houses;
        houses.kind = ImportKind::Buildings;
        for (int c = 0; c < communities; ++c) {
            for (int b = 0; b < kBuildingsPerCommunity; ++b)
                houses.buildings.append(building(c, b));
        }
        take(houses);
        ImportBlock block;
        block.kind = ImportKind::Households;
        for (qint64 i = 0; i < m_households; ++i) {
            block.households.append(household(i));
            if (block.households.size() == kImportBlockRows || i + 1 == m_households) {
                take(block);
                block.households.clear();
            }
        }
    }

private:
    [[nodiscard]] Community community(int c) const
    {
        Community m;
        m.id = CommunityId(QStringLiteral("M%1").arg(c));
        m.name = communityName(c);
        m.street = QStringLiteral("江沿路");
        m.branch = BranchId(QStringLiteral("B1"));
        m.position = QPointF(126.5 + c % 50 * 0.01, 45.7 + c / 50 * 0.01);
        return m;
    }
    [[nodiscard]] Building building(int c, int b) const
    {
        Building x;
        x.id = BuildingId(QStringLiteral("M%1-%2").arg(c).arg(b + 1));
        x.community = CommunityId(QStringLiteral("M%1").arg(c));
        x.name = QStringLiteral("%1号楼").arg(b + 1);
        x.street = QStringLiteral("江沿路");
        x.streetNo = QString::number(c * 2 + 1);
        x.branch = BranchId(QStringLiteral("B1"));
        x.station = StationId(QStringLiteral("S%1").arg(c / 3));
        x.floors = 6;
        x.units = 4;
        return x;
    }
    [[nodiscard]] Household household(qint64 i)
    {
        static const QString surnames = QStringLiteral(
            "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕");
        static const QString given = QStringLiteral("伟芳娜敏静秀丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉建国"
                                                    "文辉力永健世广志义兴良海山仁波宁贵福生龙元全国胜学祥才");
        const auto homes = qint64(kHomesPerBuilding);
        const int house = int(i / homes);
        const int door = int(i % homes);
        Household h;
        h.account = AccountNo(QString::number(310'000'000 + i));
        h.community = CommunityId(QStringLiteral("M%1").arg(house / kBuildingsPerCommunity));
        h.building = BuildingId(QStringLiteral("M%1-%2")
                                    .arg(house / kBuildingsPerCommunity)
                                    .arg(house % kBuildingsPerCommunity + 1));
        h.branch = BranchId(QStringLiteral("B1"));
        h.unit = QString::number(door / 12 + 1);
        h.floor = door % 12 / 2 + 1;
        h.room = QString::number(h.floor * 100 + door % 2 + 1);
        h.heatedArea = SquareMetres(60 + door);
        h.useState = UseState::InUse;
        h.customerName = surnames.at(m_random.bounded(int(surnames.size())));
        h.customerName += given.at(m_random.bounded(int(given.size())));
        if (m_random.bounded(4) != 0)
            h.customerName += given.at(m_random.bounded(int(given.size())));
        h.phone = QStringLiteral("154%1").arg(m_random.bounded(100'000'000), 8, 10, QLatin1Char('0'));
        return h;
    }

    qint64 m_households;
    QRandomGenerator m_random;
};

} // namespace Warmline::Testing
