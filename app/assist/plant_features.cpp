// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assist/plant_features.h"

#include <algorithm>
#include <cmath>

namespace Warmline {

namespace {

constexpr double kLate = 0.2, kEarly = 0.25;
constexpr double kPrimaryReturn_C = 35; ///< about what comes back to a source

struct Levels
{
    double early = kMissing, late = kMissing;
    [[nodiscard]] double change() const { return late - early; }
    /// ln late / early; flows and speeds of nothing count as a little.
    [[nodiscard]] double logChange(double least) const
    {
        return std::log(std::max(late, least) / std::max(early, least));
    }
};

class Maker
{
public:
    Maker(const DiagnosisCase &given, const BinAxis &axis, const RoomGroups &groups,
          const CaseValues &outside)
        : m_given(given)
        , m_axis(axis)
        , m_outside(outside)
    {
        made.value.fill(kMissing);
        m_rooms = groups.common_C;
        made.rooms_C = firstKnown({lateMean(m_rooms, 0.4), meanOf(m_rooms)});
        m_room = firstKnown({made.rooms_C, 19.5});
        made.outside_C = firstKnown({lateMean(outside, 0.4), meanOf(outside)});
        made.drives.duration_h = given.complaint.duration_h;
    }

    PlantFeatures made;

    void secondary()
    {
        const CaseStation &station = m_given.station;
        const CaseValues supply = m_axis.mean(station.secondarySupply_C, -5, 120);
        const CaseValues back = m_axis.mean(station.secondaryReturn_C, -5, 120);
        const Levels ts = levels(supply), tr = levels(back);
        const Levels flow = levels(m_axis.mean(station.secondaryFlow_m3h, -1, 20000));
        made.supply_C = ts.late;
        made.return_C = tr.late;
        made.flow_m3h = flow.late;
        spread(PlantFeature::WaterSpread, ts.late, tr.late, m_room);
        const double early = logSpread(ts.early, tr.early, firstKnown({earlyMean(m_rooms, kEarly), m_room}));
        set(PlantFeature::WaterSpreadChange, (*this)[PlantFeature::WaterSpread] - early,
            made.noise[size_t(PlantFeature::WaterSpread)] * 0.7);
        set(PlantFeature::FlowChange, flow.logChange(0.5));
        made.expectedReturn_C = expectedReturn(ts.late);

        const Levels pressureUp = levels(m_axis.mean(station.secondarySupply_MPa, -0.1, 4));
        const Levels pressureBack = levels(m_axis.mean(station.secondaryReturn_MPa, -0.1, 4));
        const Levels head{pressureUp.early - pressureBack.early, pressureUp.late - pressureBack.late};
        made.head_MPa = head.late;
        made.returnPressure_MPa = pressureBack.late;
        set(PlantFeature::PumpHead, std::log(std::max(head.late, 0.003)));
        set(PlantFeature::PumpHeadChange, head.logChange(0.003));
        set(PlantFeature::ReturnPressure, pressureBack.late);
        set(PlantFeature::ReturnPressureChange, pressureBack.change());
        const Levels speed = levels(m_axis.mean(station.pump_Hz, -1, 120));
        made.pump_Hz = speed.late;
        set(PlantFeature::PumpSpeed, std::log(std::max(speed.late, 1.0)));
        set(PlantFeature::PumpSpeedChange, speed.logChange(1));

        const Levels makeUp = levels(m_axis.mean(station.makeUp_m3h, -1, 2000));
        made.makeUp_m3h = makeUp.late;
        made.makeUpEarly_m3h = makeUp.early;
        // A pump that stands does not make the leak larger: by the larger of both flows.
        const double by = std::max({firstKnown({flow.late, 60}), firstKnown({flow.early, 0}), 15.0});
        const double guess = std::isnan(flow.late) && std::isnan(flow.early) ? 0.7 : 0.05;
        set(PlantFeature::MakeUpShare, std::log(std::max(makeUp.late, 0.0) / by + 2e-4), guess);
        set(PlantFeature::MakeUpRise, makeUp.change() / by, guess * std::abs(makeUp.change() / by));

        secondarySet(ts);
        const double mean = meanOf(supply) / 2 + meanOf(back) / 2;
        const double offered = std::isnan(ts.late + tr.late) ? mean : (ts.late + tr.late) / 2;
        const double wanted = std::max(3.0, m_room - made.outside_C);
        if (!std::isnan(made.outside_C))
            set(PlantFeature::HeatShare, std::log(std::max(offered - m_room, 0.3) / wanted),
                0.6 / std::max(2.0, offered - m_room) + 1.2 / wanted);
        drives(supply, back);
    }

    void source()
    {
        const Levels supply = levels(m_axis.mean(m_given.sourceSupply_C, -5, 200));
        const Levels wanted = levels(m_axis.mean(m_given.sourceSet_C, -5, 200));
        const Levels primary = levels(m_axis.mean(m_given.station.primarySupply_C, -5, 200));
        const Levels up = levels(m_axis.mean(m_given.station.primarySupply_MPa, -0.1, 6));
        const Levels back = levels(m_axis.mean(m_given.station.primaryReturn_MPa, -0.1, 6));
        made.sourceSupply_C = supply.late;
        made.sourceSet_C = wanted.late;
        made.primarySupply_C = primary.late;
        made.primaryUsual_C =
            std::isnan(made.outside_C) ? 88 : std::clamp(80 - 1.1 * made.outside_C, 65.0, 118.0);
        set(PlantFeature::SourceBelowSet,
            (supply.late - wanted.late) / std::max(15.0, wanted.late - kPrimaryReturn_C));
        set(PlantFeature::PrimaryBelowSource,
            (primary.late - supply.late) / std::max(15.0, supply.late - kPrimaryReturn_C));
        const double sent = firstKnown({primary.late, supply.late});
        set(PlantFeature::PrimaryBelowUsual, sent - made.primaryUsual_C, std::isnan(made.outside_C) ? 8 : 0);
        set(PlantFeature::PrimaryHead, std::log(std::max(up.late - back.late, 0.005)));
    }

    void branch()
    {
        const CaseBranch &own = m_given.branch;
        const Levels ts = levels(m_axis.mean(own.supply_C, -5, 120)),
                     tr = levels(m_axis.mean(own.return_C, -5, 120));
        const Levels flow = levels(m_axis.mean(own.flow_m3h, -1, 5000));
        made.branchSupply_C = ts.late;
        made.branchReturn_C = tr.late;
        CaseValues sisters, sisterFlows;
        for (const CaseBranch &other : m_given.otherBranches) {
            const Levels s = levels(m_axis.mean(other.supply_C, -5, 120)),
                         r = levels(m_axis.mean(other.return_C, -5, 120));
            const double room = firstKnown({lateMean(m_axis.mean(other.meanRoom_C, 0, 42), 0.4), m_room});
            sisters.push_back(logSpread(s.late, r.late, room));
            sisterFlows.push_back(levels(m_axis.mean(other.flow_m3h, -1, 5000)).logChange(0.05));
        }
        const double usual = firstKnown({medianOf(sisters), (*this)[PlantFeature::WaterSpread]});
        spread(PlantFeature::BranchSpread, ts.late, tr.late, m_room);
        (*this)[PlantFeature::BranchSpread] -= usual;
        made.noise[size_t(PlantFeature::BranchSpread)] *= 1.35; // the sisters are measured no better
        if (!std::isnan(usual) && !std::isnan(ts.late)) {
            const double q = std::exp(usual) / 2;
            made.branchExpectedReturn_C = ts.late - 2 * q / (1 + q) * (ts.late - m_room);
        }
        set(PlantFeature::BranchFlowChange,
            flow.logChange(0.05)
                - firstKnown({medianOf(sisterFlows), (*this)[PlantFeature::FlowChange], 0.0}));
        set(PlantFeature::BranchSupplyLoss, (made.supply_C - ts.late) / std::max(8.0, made.supply_C - 15));
    }

private:
    double &operator[](PlantFeature feature) { return made.value[size_t(feature)]; }
    void set(PlantFeature feature, double value, double noise = 0)
    {
        made.value[size_t(feature)] = value;
        made.noise[size_t(feature)] = std::isnan(noise) ? 0 : noise;
    }
    [[nodiscard]] static Levels levels(const CaseValues &bins)
    {
        return {earlyMean(bins, kEarly), lateMean(bins, kLate)};
    }
    /// NaN where the water is hardly warmer than the rooms: there the ratio means nothing.
    [[nodiscard]] static double logSpread(double supply, double back, double room)
    {
        const double excess = (supply + back) / 2 - room;
        return excess < 2.5 ? kMissing : std::log(std::max(supply - back, 0.15) / excess);
    }
    void spread(PlantFeature feature, double supply, double back, double room)
    {
        set(feature, logSpread(supply, back, room),
            std::hypot(0.4 / std::max(0.5, supply - back), 0.8 / std::max(2.5, (supply + back) / 2 - room)));
    }
    /// At the usual ratio of spread to excess.
    [[nodiscard]] double expectedReturn(double supply) const
    {
        return supply - kUsualWaterSpread / (1 + kUsualWaterSpread / 2) * (supply - m_room);
    }

    void secondarySet(const Levels &supply)
    {
        const Levels wanted = levels(m_axis.mean(m_given.station.setSecondarySupply_C, -5, 120));
        made.set_C = wanted.late;
        const auto below = [this](double is, double should) {
            return (is - should) / std::max(6.0, should - m_room);
        };
        set(PlantFeature::SupplyBelowSet, below(supply.late, wanted.late),
            0.6 / std::max(6.0, wanted.late - m_room));
        set(PlantFeature::SupplyBelowSetChange,
            below(supply.late, wanted.late) - below(supply.early, wanted.early),
            0.5 / std::max(6.0, wanted.late - m_room));
    }

    /// Heat output and window loss of each bin by their means, and the sun.
    void drives(const CaseValues &supply, const CaseValues &back)
    {
        const auto normalised = [](CaseValues values) {
            const double mean = meanOf(values);
            for (double &value : values)
                value =
                    std::isnan(mean) || std::abs(mean) < 1e-9 ? kMissing : std::clamp(value / mean, 0.2, 3.0);
            return values;
        };
        CaseValues heat(size_t(m_axis.bins), kMissing), loss = heat;
        const CaseValues wind = m_axis.mean(m_given.wind_ms, 0, 60);
        for (size_t i = 0; i < heat.size(); ++i) {
            const double water = std::isnan(back[i]) ? supply[i] - 4 : (supply[i] + back[i]) / 2;
            heat[i] = std::max(1.0, water - m_room);
            const double blow = std::isnan(wind[i]) ? 3 : wind[i];
            loss[i] = std::max(1.0, m_room - m_outside[i]) * (1 + 0.16 * blow);
        }
        for (CaseValues *values : {&heat, &loss}) {
            for (double &value : *values) // std::max gives 1 for NaN
                value = value == 1.0 ? kMissing : value;
        }
        made.drives.heat = normalised(heat);
        made.drives.loss = normalised(loss);
        made.drives.sun_Wm2 = m_axis.mean(m_given.sun_Wm2, -50, 1500);
    }

    const DiagnosisCase &m_given;
    const BinAxis &m_axis;
    const CaseValues &m_outside;
    CaseValues m_rooms;
    double m_room = 19.5;
};

} // namespace

double waterSpread(double flowShare)
{
    constexpr double ntu = 0.468; // 2 tanh(ntu / 2) is the usual spread
    return 2 * std::tanh(ntu / 2 / std::max(flowShare, 1e-3));
}

int PlantFeatures::known() const
{
    return int(std::ranges::count_if(value, [](double one) { return !std::isnan(one); }));
}

PlantFeatures PlantFeatures::of(const DiagnosisCase &given, const BinAxis &axis, const RoomGroups &groups,
                                const CaseValues &outside_C)
{
    Maker maker(given, axis, groups, outside_C);
    maker.secondary();
    maker.source();
    maker.branch();
    return maker.made;
}

} // namespace Warmline
