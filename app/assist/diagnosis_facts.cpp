// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assist/diagnosis_facts.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace Warmline {

using enum HeatCause;
using F = PlantFeature;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(DiagnosisFacts)
};

QString tenth(double value)
{
    QString text = QString::number(value, 'f', 1);
    if (text == QLatin1StringView("-0.0"))
        return text.sliced(1);
    return text.replace(u'-', QChar(0x2212)); // as every figure on the screen has it
}

QString hundredth(double value)
{
    return QString::number(value, 'f', 2);
}

QString percent(double share)
{
    return QString::number(share * 100, 'f', share < 0.1 ? 1 : 0);
}

class Writer
{
public:
    explicit Writer(const FactSources &sources)
        : m_from(sources)
        , m_see(sources.features)
    { }

    std::vector<DiagnosisFact> facts;

    void rooms()
    {
        const double own = late(RoomGroups::Own), peers = late(RoomGroups::Peers),
                     rest = late(RoomGroups::Rest), others = late(RoomGroups::Others);
        const auto with = [this](const QString &text, std::initializer_list<HeatCause> causes) {
            DiagnosisFact fact{text, {}};
            for (const HeatCause cause : causes)
                fact.logOdds[size_t(cause)] = m_from.roomLogOdds[size_t(cause)];
            return fact;
        };
        const double reference = std::isnan(rest) ? peers : rest;
        if (const double apart = own - reference; !std::isnan(apart)) {
            DiagnosisFact fact = with(
                std::isnan(rest)
                    ? compared(Tr::tr("本户室温 %1 °C，比上下邻户%2（已扣除位置影响）"), measured(), apart)
                    : compared(Tr::tr("本户室温 %1 °C，比同楼其他立管住户%2（已扣除位置影响）"), measured(),
                               apart),
                {IndoorAirlock, IndoorValveClosed, IndoorFilterClogged, WindowOrInsulation, SensorFault,
                 RiserFault});
            fact.logOdds[size_t(NoFault)] = 0.9 - 0.6 * apart * apart;
            facts.push_back(fact);
        } else if (!std::isnan(own)) {
            facts.push_back(with(
                Tr::tr("本户室温 %1 °C，没有邻户可比").arg(tenth(measured())),
                {IndoorAirlock, IndoorValveClosed, IndoorFilterClogged, WindowOrInsulation, SensorFault}));
        }
        if (const double move = change(RoomGroups::Own) - changeOfReference(); std::abs(move) > 0.4)
            facts.push_back(
                with(compared(Tr::tr("近 %1 小时内，本户相对邻户%2"), std::round(m_from.axis.span_h()), move,
                              true),
                     {IndoorAirlock, IndoorValveClosed, IndoorFilterClogged, WindowOrInsulation}));
        if (const double apart = peers - rest; !std::isnan(apart)) {
            DiagnosisFact fact =
                with(compared(Tr::tr("同立管 %1 户的室温比其他立管%2"), members(RoomGroups::Peers), apart),
                     {RiserFault});
            for (const HeatCause cause : {IndoorAirlock, IndoorValveClosed, IndoorFilterClogged, NoFault})
                fact.logOdds[size_t(cause)] += 0.7 - 0.6 * apart * apart;
            facts.push_back(fact);
        }
        const double house = std::isnan(rest) ? (std::isnan(peers) ? own : peers) : rest;
        if (const double apart = house - others; !std::isnan(apart)) {
            DiagnosisFact fact =
                with(compared(Tr::tr("本楼室温比同站其他 %1 栋楼%2"), members(RoomGroups::Others), apart),
                     {BranchImbalance});
            fact.logOdds[size_t(NoFault)] = 0.5 - 0.6 * apart * apart;
            facts.push_back(fact);
        }
        if (!std::isnan(m_see.rooms_C)) {
            const double dropped = lateMean(m_from.groups.common_C) - earlyMean(m_from.groups.common_C);
            facts.push_back(with(
                compared(Tr::tr("周围住户平均室温 %1 °C，时段内%2"), m_see.rooms_C, dropped, true),
                {SecondaryLeak, SecondaryPumpFault, StationUnderheating, SourceShortage, SupplyNotStarted}));
        }
    }

    void station()
    {
        if (!std::isnan(m_see.supply_C - m_see.set_C))
            add(compared(Tr::tr("二次供水 %1 °C，比设定%2"), m_see.supply_C, m_see.supply_C - m_see.set_C),
                {F::SupplyBelowSet, F::SupplyBelowSetChange});
        else if (!std::isnan(m_see.supply_C))
            add(Tr::tr("二次供水 %1 °C，室外 %2 °C；没有设定值可比")
                    .arg(tenth(m_see.supply_C),
                         std::isnan(m_see.outside_C) ? QString(u'—') : tenth(m_see.outside_C)),
                {F::HeatShare});
        if (!std::isnan(m_see.return_C))
            add(Tr::tr("二次回水 %1 °C，按供水和室温应为 %2 °C 左右")
                    .arg(tenth(m_see.return_C), tenth(m_see.expectedReturn_C)),
                {F::WaterSpread, F::WaterSpreadChange});
        if (!std::isnan(m_see.head_MPa))
            add(Tr::tr("二次供回水压差 %1 MPa（常见 0.08–0.20）").arg(hundredth(m_see.head_MPa)),
                {F::PumpHead, F::PumpHeadChange});
        if (!std::isnan(m_see.pump_Hz))
            add(Tr::tr("循环泵 %1 Hz").arg(tenth(m_see.pump_Hz)), {F::PumpSpeed, F::PumpSpeedChange});
        if (const double change = m_see[F::FlowChange]; !std::isnan(change) && std::abs(change) > 0.05)
            add(Tr::tr("二次流量 %1 m³/h，为时段初的 %2 %")
                    .arg(tenth(m_see.flow_m3h), percent(std::exp(change))),
                {F::FlowChange});
        if (!std::isnan(m_see.makeUp_m3h)) {
            const double before = m_see.makeUpEarly_m3h;
            const QString share = std::isnan(m_see.flow_m3h)
                                    ? QString()
                                    : Tr::tr("，占循环流量 %1 %")
                                          .arg(percent(m_see.makeUp_m3h / std::max(m_see.flow_m3h, 1.0)));
            add((std::isnan(before) ? Tr::tr("补水 %1 m³/h").arg(hundredth(m_see.makeUp_m3h))
                                    : Tr::tr("补水 %1 m³/h（时段初 %2）")
                                          .arg(hundredth(m_see.makeUp_m3h), hundredth(before)))
                    + share,
                {F::MakeUpShare, F::MakeUpRise});
        }
        if (!std::isnan(m_see.returnPressure_MPa))
            add(compared(Tr::tr("二次回水压力 %1 MPa，时段内%2"), m_see.returnPressure_MPa,
                         m_see[F::ReturnPressureChange], true, 2),
                {F::ReturnPressure, F::ReturnPressureChange});
    }

    void source()
    {
        if (!std::isnan(m_see.sourceSupply_C - m_see.sourceSet_C))
            add(compared(Tr::tr("热源供水 %1 °C，比设定%2"), m_see.sourceSupply_C,
                         m_see.sourceSupply_C - m_see.sourceSet_C),
                {F::SourceBelowSet});
        if (!std::isnan(m_see.primarySupply_C))
            add(Tr::tr("一次供水 %1 °C，室外 %2 °C 时一般约 %3 °C")
                    .arg(tenth(m_see.primarySupply_C),
                         std::isnan(m_see.outside_C) ? QString(u'—') : tenth(m_see.outside_C),
                         tenth(m_see.primaryUsual_C)),
                {F::PrimaryBelowUsual});
        if (const double head = m_see[F::PrimaryHead]; !std::isnan(head))
            add(Tr::tr("一次供回水压差 %1 MPa").arg(hundredth(std::exp(head))), {F::PrimaryHead});
        if (!std::isnan(m_see[F::HeatShare]) && !std::isnan(m_see.supply_C + m_see.return_C))
            add(Tr::tr("散热温差 %1 °C，室外 %2 °C 下约为所需的 %3 %")
                    .arg(tenth((m_see.supply_C + m_see.return_C) / 2 - m_see.rooms_C), tenth(m_see.outside_C),
                         percent(std::exp(m_see[F::HeatShare] - PlantLikelihood::usual(F::HeatShare).mean))),
                {F::HeatShare});
    }

    void branch()
    {
        if (!std::isnan(m_see[F::BranchSpread]))
            add(Tr::tr("本楼分支供水 %1 °C、回水 %2 °C，按同站情况回水应为 %3 °C 左右")
                    .arg(tenth(m_see.branchSupply_C), tenth(m_see.branchReturn_C),
                         tenth(m_see.branchExpectedReturn_C)),
                {F::BranchSpread, F::BranchSupplyLoss});
        if (const double change = m_see[F::BranchFlowChange]; !std::isnan(change) && std::abs(change) > 0.04)
            add(Tr::tr("本楼分支流量相对全站为时段初的 %1 %").arg(percent(std::exp(change))),
                {F::BranchFlowChange});
    }

    void sensor()
    {
        const SensorCheck &check = m_from.sensor;
        if (!check.present)
            return;
        const auto only = [this](const QString &text, double odds) {
            DiagnosisFact fact{text, {}};
            fact.logOdds[size_t(SensorFault)] = odds;
            facts.push_back(fact);
        };
        if (check.impossible > 0)
            only(Tr::tr("室温测点有 %1 % 的读数不可能").arg(percent(check.impossible)), 4);
        if (check.frozenLogOdds() > 0.3)
            only(std::isnan(check.movedMeanwhile_K)
                     ? Tr::tr("室温读数 %1 小时一动不动").arg(tenth(check.frozen_h))
                     : Tr::tr("室温读数 %1 小时一动不动，其间邻户变化 %2 °C")
                           .arg(tenth(check.frozen_h), tenth(check.movedMeanwhile_K)),
                 check.frozenLogOdds());
        if (check.leapLogOdds() > 0.3)
            only(Tr::tr("室温读数一步跳变 %1 °C").arg(tenth(check.leap_K)), check.leapLogOdds());
        if (check.noiseLogOdds() > 0.3)
            only(Tr::tr("室温读数抖动 ±%1 °C").arg(tenth(check.noise_K)), check.noiseLogOdds());
    }

    void words()
    {
        if (m_from.hints.any)
            facts.push_back({Tr::tr("来电说法提到“%1”").arg(m_from.hints.matched), m_from.hints.logOdds});
    }

private:
    [[nodiscard]] double late(RoomGroups::Group group) const
    {
        return lateMean(m_from.groups.curves[group].room_C, 0.2);
    }
    [[nodiscard]] double change(RoomGroups::Group group) const
    {
        return late(group) - earlyMean(m_from.groups.curves[group].room_C, 0.2);
    }
    [[nodiscard]] double changeOfReference() const
    {
        const double rest = change(RoomGroups::Rest);
        return std::isnan(rest) ? change(RoomGroups::Peers) : rest;
    }
    [[nodiscard]] double members(RoomGroups::Group group) const
    {
        return m_from.groups.curves[group].members;
    }
    /// The caller's room as it was read.
    [[nodiscard]] double measured() const
    {
        const CaseValues &values = m_from.given.room_C;
        const size_t hours3 = size_t(std::max(1, 180 / m_from.given.stepMinutes));
        return firstKnown({meanOf({values.end() - qptrdiff(std::min(values.size(), hours3)), values.end()}),
                           late(RoomGroups::Own)});
    }
    /// "…低 1.2 °C" / "…高 …" / "…持平"
    [[nodiscard]] static QString compared(const QString &text, double value, double apart, bool moved = false,
                                          int digits = 1)
    {
        const double least = digits == 1 ? 0.25 : 0.008;
        const QString unit = digits == 1 ? QStringLiteral(" °C") : QStringLiteral(" MPa");
        const QString much = QString::number(std::abs(apart), 'f', digits) + unit;
        QString how;
        if (std::isnan(apart))
            how = Tr::tr("情况不明");
        else if (std::abs(apart) < least)
            how = moved ? Tr::tr("基本不变") : Tr::tr("相差不大");
        else if (apart < 0)
            how = (moved ? Tr::tr("下降 %1") : Tr::tr("低 %1")).arg(much);
        else
            how = (moved ? Tr::tr("上升 %1") : Tr::tr("高 %1")).arg(much);
        const bool whole = value == std::round(value) && digits == 1;
        return text.arg(whole ? QString::number(value, 'f', 0) : QString::number(value, 'f', digits), how);
    }
    void add(const QString &text, std::initializer_list<F> features)
    {
        DiagnosisFact fact{text, {}};
        for (int i = 0; i < kHeatCauses; ++i) {
            for (const F feature : features)
                fact.logOdds[size_t(i)] += m_from.plant.logOdds(feature, heatCause(i));
        }
        // What all faults of the plant would show and does not speaks for there being none.
        double least = 0, most = 0;
        for (const HeatCause cause : {BranchImbalance, SecondaryLeak, SecondaryPumpFault, StationUnderheating,
                                      SourceShortage, SupplyNotStarted}) {
            least = std::min(least, fact.logOdds[size_t(cause)]);
            most = std::max(most, fact.logOdds[size_t(cause)]);
        }
        for (const HeatCause cause : {NoFault, IndoorAirlock, IndoorValveClosed, IndoorFilterClogged,
                                      WindowOrInsulation, SensorFault, RiserFault})
            fact.logOdds[size_t(cause)] += std::clamp(-0.3 * least - most, -3.0, 1.0);
        facts.push_back(fact);
    }

    const FactSources &m_from;
    const PlantFeatures &m_see;
};

} // namespace

std::vector<DiagnosisFact> factsOf(const FactSources &sources)
{
    Writer writer(sources);
    writer.rooms();
    writer.sensor();
    writer.station();
    writer.source();
    writer.branch();
    writer.words();
    return std::move(writer.facts);
}

QStringList evidenceFor(HeatCause cause, const std::vector<DiagnosisFact> &facts, int most)
{
    std::vector<const DiagnosisFact *> sorted;
    for (const DiagnosisFact &fact : facts) {
        if (std::abs(fact.logOdds[size_t(cause)]) > 0.15)
            sorted.push_back(&fact);
    }
    std::ranges::stable_sort(sorted, std::greater(), [cause](const DiagnosisFact *fact) {
        const double odds = fact->logOdds[size_t(cause)];
        return odds > 0 ? 100 + odds : -odds; // what speaks for it first, then what speaks against it
    });
    QStringList evidence;
    for (const DiagnosisFact *fact : sorted) {
        const bool against = fact->logOdds[size_t(cause)] < 0;
        if (evidence.size() < most)
            evidence.append(against ? Tr::tr("不符：%1").arg(fact->text) : fact->text);
    }
    return evidence;
}

QStringList missingParts(const DiagnosisCase &given)
{
    const auto has = [](const CaseValues &values) { return !std::isnan(meanOf(values)); };
    const auto hasRooms = [&](const std::vector<CaseRoom> &rooms) {
        return std::ranges::any_of(rooms, [&](const CaseRoom &room) { return has(room.room_C); });
    };
    QStringList missing;
    if (!has(given.room_C))
        missing.append(Tr::tr("本户室温"));
    if (!hasRooms(given.neighbours))
        missing.append(Tr::tr("邻户室温"));
    if (!hasRooms(given.buildingRooms))
        missing.append(Tr::tr("同楼室温"));
    if (!has(given.branch.supply_C) || !has(given.branch.return_C))
        missing.append(Tr::tr("本楼分支供回水"));
    if (given.otherBranches.empty())
        missing.append(Tr::tr("同站其他分支"));
    if (!has(given.station.secondarySupply_C) || !has(given.station.secondaryReturn_C))
        missing.append(Tr::tr("换热站二次供回水"));
    if (!has(given.station.setSecondarySupply_C))
        missing.append(Tr::tr("二次供水设定"));
    if (!has(given.sourceSupply_C) && !has(given.station.primarySupply_C))
        missing.append(Tr::tr("热源和一次供水"));
    if (!has(given.outside_C))
        missing.append(Tr::tr("室外温度"));
    return missing;
}

} // namespace Warmline
