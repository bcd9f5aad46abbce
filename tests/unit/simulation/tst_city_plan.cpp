// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/city_blocks.h"
#include "app/simulation/city_heat.h"
#include "app/simulation/city_layout.h"
#include "app/simulation/city_plan.h"
#include "app/simulation/demo_wish.h"

#include <QCryptographicHash>
#include <QRectF>
#include <QSet>
#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

QByteArray hashOf(const QList<CityBatch> &batches)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const CityBatch &batch : batches) {
        for (const ImportBlock &block : batch.blocks) {
            const ImportCodec::Packed packed = ImportCodec::pack(block);
            hash.addData(packed.rows);
            hash.addData(packed.personal);
        }
    }
    return hash.result().toHex();
}

CityOptions small(quint64 seed = 7)
{
    return {6'000, seed};
}

} // namespace

class TestCityPlan : public QObject
{
    Q_OBJECT

private slots:
    void normalCityHasItsCounts()
    {
        const CityPlan plan = CityPlan::make({});
        QCOMPARE(int(plan.communities.size()), 120);
        QCOMPARE(int(plan.stations.size()), 40);
        QCOMPARE(int(plan.sources.size()), 3);
        QCOMPARE(int(plan.households.size()), 100'000);
        qsizetype sensors = 0, households = 0;
        for (const CityBatch &batch : CityBlocks::reference(plan)) {
            for (const ImportBlock &block : batch.blocks) {
                QVERIFY(block.rowCount()
                        <= kImportBlockRows + 400); // a network block may pass it by one station
                sensors += block.sensors.size();
                households += block.households.size();
                for (const Household &home : block.households)
                    QCOMPARE(home.branch, batch.branch);
            }
        }
        QCOMPARE(sensors, 26'000);
        QCOMPARE(households, 100'000);
        QVERIFY(plan.buildings.size() > 1'000 && plan.buildings.size() < 2'600);
    }

    void sameSeedSameCity()
    {
        const QByteArray first = hashOf(CityBlocks::reference(CityPlan::make(small())));
        QCOMPARE(hashOf(CityBlocks::reference(CityPlan::make(small()))), first);
        QVERIFY(hashOf(CityBlocks::reference(CityPlan::make(small(8)))) != first);
    }

    void identifiersAreUnique()
    {
        const CityPlan plan = CityPlan::make({});
        QSet<QString> phones, communities, stations, buildings;
        qsizetype withPhone = 0;
        for (int i = 0; i < int(plan.households.size()); ++i) {
            QCOMPARE(plan.householdOf(plan.account(i)), i);
            const QString phone = plan.phone(i);
            if (phone.isEmpty())
                continue;
            QVERIFY(phone.startsWith("154"_L1) && phone.size() == 11);
            phones.insert(phone);
            ++withPhone;
        }
        QCOMPARE(phones.size(), withPhone);
        for (const CityCommunity &community : plan.communities)
            communities.insert(community.name);
        for (const CityStation &station : plan.stations)
            stations.insert(station.name);
        for (int i = 0; i < int(plan.buildings.size()); ++i)
            buildings.insert(plan.buildingId(i).value);
        QCOMPARE(communities.size(), 120);
        QCOMPARE(stations.size(), 40);
        QCOMPARE(buildings.size(), qsizetype(plan.buildings.size()));
        QVERIFY(communities.contains(u"和丰家园"_s));
    }

    /// The design's large city: more communities than there are pairs of words, and stations than endings.
    void theLargestCityHasItsNames()
    {
        const CityPlan plan = CityPlan::make({DemoWish::kMostHouseholds});
        QCOMPARE(int(plan.households.size()), 2'000'000);
        QSet<QString> communities, stations, codes;
        for (const CityCommunity &community : plan.communities)
            communities.insert(community.name);
        for (const CityStation &station : plan.stations) {
            stations.insert(station.name);
            codes.insert(station.id);
            QVERIFY(station.branchCount <= StationHour::kMaxBranches);
        }
        QCOMPARE(communities.size(), 2'400);
        QCOMPARE(stations.size(), 800);
        QCOMPARE(codes.size(), 800);
    }

    void housesStandInTheirBlocksAndApart()
    {
        const CityPlan plan = CityPlan::make({});
        const CityFrame frame{plan.columns, plan.rows};
        for (const CityCommunity &community : plan.communities) {
            const CityFrame::Block block = frame.block(community.column, community.row);
            QList<QRectF> boxes;
            for (int b = community.firstBuilding; b < community.firstBuilding + community.buildingCount;
                 ++b) {
                const CityBuilding &house = plan.buildings[size_t(b)];
                const QRectF box(house.x - house.length_m / 2, house.y - house.depth_m / 2, house.length_m,
                                 house.depth_m);
                QVERIFY(box.left() >= block.west && box.right() <= block.east);
                QVERIFY(box.top() >= block.south && box.bottom() <= block.north);
                for (const QRectF &other : boxes)
                    QVERIFY(!other.intersects(box));
                boxes.append(box);
            }
        }
    }

    void everyHouseHangsOnASource()
    {
        const CityPlan plan = CityPlan::make(small());
        PipeNetwork network = plan.primaryNetwork();
        for (int s = 0; s < int(plan.stations.size()); ++s) {
            const PipeNetwork part = plan.secondaryNetwork(s);
            network.nodes += part.nodes;
            network.segments += part.segments;
        }
        QHash<NodeId, NodeId> upstream;
        QSet<SegmentId> ids;
        for (const PipeSegment &segment : std::as_const(network.segments)) {
            QVERIFY2(!upstream.contains(segment.to), qPrintable(segment.to.value)); // a tree
            upstream.insert(segment.to, segment.from);
            ids.insert(segment.id);
            QVERIFY(segment.path.size() >= 2 && segment.diameterMm >= 50);
        }
        QCOMPARE(ids.size(), network.segments.size());
        qsizetype inlets = 0, valves = 0;
        for (const PipeNode &node : std::as_const(network.nodes)) {
            valves += node.kind == NodeKind::Valve;
            if (node.kind != NodeKind::BuildingInlet)
                continue;
            ++inlets;
            NodeId at = node.id;
            for (int hops = 0; upstream.contains(at) && hops < 500; ++hops)
                at = upstream.value(at);
            QVERIFY2(at.value.startsWith("RY"_L1), qPrintable(node.id.value));
        }
        QCOMPARE(inlets, qsizetype(plan.buildings.size()));
        QVERIFY(valves > qsizetype(plan.stations.size()) * 3);
    }
};

QTEST_GUILESS_MAIN(TestCityPlan)
#include "tst_city_plan.moc"
