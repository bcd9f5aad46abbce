// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assist/plant_likelihood.h"

#include "app/assist/likelihood.h"

#include <algorithm>

namespace Warmline {

using enum HeatCause;
using F = PlantFeature;

namespace {

/// Sound plants: where from and why in docs/diagnosis.md.
constexpr std::array<PlantLikelihood::Usual, kPlantFeatures> kUsual{{
    {-0.777, 0.27}, // WaterSpread: ln 0.46
    {0, 0.08}, // WaterSpreadChange
    {-2.08, 0.5}, // PumpHead: ln 0.125 MPa
    {0, 0.06}, // PumpHeadChange
    {3.71, 0.18}, // PumpSpeed: ln 41 Hz
    {0, 0.06}, // PumpSpeedChange
    {0, 0.05}, // FlowChange
    {-6.0, 1.1}, // MakeUpShare: ln 0.0025
    {0, 0.0025}, // MakeUpRise
    {0.33, 0.14}, // ReturnPressure
    {0, 0.013}, // ReturnPressureChange
    {0, 0.045}, // SupplyBelowSet
    {0, 0.04}, // SupplyBelowSetChange
    {0, 0.04}, // SourceBelowSet
    {-0.025, 0.03}, // PrimaryBelowSource
    {0, 12}, // PrimaryBelowUsual, K
    {-1.47, 0.5}, // PrimaryHead: ln 0.23 MPa
    {-0.22, 0.35}, // HeatShare: ln 0.8
    {0, 0.16}, // BranchSpread
    {0, 0.045}, // BranchFlowChange
    {0.03, 0.03}, // BranchSupplyLoss
}};

/// Of two causes at once only the scenarios that fit best alone are combined: the others add nothing that can
/// be seen.
constexpr size_t kInPair = 6;

} // namespace

PlantLikelihood::Usual PlantLikelihood::usual(PlantFeature feature)
{
    return kUsual[size_t(feature)];
}

PlantLikelihood::Scenarios PlantLikelihood::scenariosOf(HeatCause cause, double beganInside)
{
    Scenarios list;
    const auto to = [](Scenario &scenario, F feature, double shift, double spread) {
        scenario.shift[size_t(feature)] = shift;
        scenario.spread[size_t(feature)] = spread;
    };
    /// A fault that has been there all along changes nothing within the window; one that began in it does,
    /// but the first quarter or the last fifth may hold a part of both.
    const auto began = [&](auto fill) {
        for (const bool inside : {true, false}) {
            Scenario scenario;
            scenario.logWeight = std::log(inside ? beganInside : 1 - beganInside);
            fill(scenario, inside ? 1.0 : 0.0);
            list.push_back(scenario);
        }
    };
    switch (cause) {
    case RiserFault: {
        Scenario scenario; // one riser of several: the branch hardly feels it
        to(scenario, F::BranchFlowChange, -0.03, 0.05);
        to(scenario, F::BranchSpread, 0.03, 0.08);
        list.push_back(scenario);
        break;
    }
    case BranchImbalance:
        for (const double q : {0.1, 0.22, 0.35, 0.5, 0.65, 0.78}) {
            began([&](Scenario &scenario, double inside) {
                const double more = std::log(waterSpread(q) / waterSpread(1));
                to(scenario, F::BranchSpread, more, 0.12 + 0.15 * more);
                to(scenario, F::BranchFlowChange, inside * std::log(q), 0.04 + 0.35 * inside * -std::log(q));
                to(scenario, F::BranchSupplyLoss, 0.03 / q - 0.03, 0.03 / q);
                to(scenario, F::FlowChange, -0.02 * inside, 0.03);
                to(scenario, F::WaterSpread, 0, 0.05);
            });
        }
        break;
    case SecondaryLeak:
        for (const double share : {0.01, 0.025, 0.06, 0.15}) {
            began([&](Scenario &scenario, double inside) {
                to(scenario, F::MakeUpShare, std::log(share + 0.004) - kUsual[size_t(F::MakeUpShare)].mean,
                   -0.6); // the leak, not the station's habit, sets it
                to(scenario, F::MakeUpRise, inside * share * 0.8, 0.004 + inside * share * 0.5);
                to(scenario, F::ReturnPressureChange, inside * -0.045, 0.01 + inside * 0.05);
                to(scenario, F::ReturnPressure, -0.09, 0.08);
                to(scenario, F::SupplyBelowSet, -0.03 - share * 0.5, 0.06 + share);
                to(scenario, F::SupplyBelowSetChange, inside * -0.03, 0.02 + inside * 0.07);
                to(scenario, F::WaterSpread, 0.04, 0.15);
                to(scenario, F::WaterSpreadChange, 0, 0.1 * inside);
                to(scenario, F::FlowChange, inside * -0.04, 0.03 + 0.12 * inside);
                to(scenario, F::PumpHead, -0.1, 0.25);
                to(scenario, F::PumpHeadChange, inside * -0.05, 0.03 + 0.2 * inside);
                to(scenario, F::HeatShare, -0.05, 0.1);
                to(scenario, F::BranchSpread, 0, 0.12);
                to(scenario, F::BranchFlowChange, 0, 0.1);
            });
        }
        break;
    case SecondaryPumpFault:
        for (const double q : {0.02, 0.12, 0.25, 0.4, 0.55, 0.7}) {
            for (const bool slow : {true, false}) { // the drive runs slower, or the wheel no longer pumps
                began([&](Scenario &scenario, double inside) {
                    scenario.logWeight += std::log(slow ? 0.6 : 0.4);
                    const double flow = std::log(q), part = 0.3 * inside;
                    const double more = std::log(waterSpread(q) / waterSpread(1));
                    to(scenario, F::WaterSpread, more, 0.15 + 0.1 * more);
                    to(scenario, F::WaterSpreadChange, inside * more, 0.05 + part * more);
                    to(scenario, F::PumpHead, std::max(2 * flow, -4.0), 0.35);
                    to(scenario, F::PumpHeadChange, inside * std::max(2 * flow, -4.0),
                       0.05 - part * 2 * flow);
                    to(scenario, F::FlowChange, inside * std::max(flow, -4.0), 0.05 - part * flow);
                    if (slow) {
                        to(scenario, F::PumpSpeed, std::max(flow, -3.7), 0.15);
                        to(scenario, F::PumpSpeedChange, inside * std::max(flow, -3.7), 0.05 - part * flow);
                    }
                    to(scenario, F::SupplyBelowSet, 0, 0.12);
                    to(scenario, F::SupplyBelowSetChange, 0, 0.1 * inside);
                    to(scenario, F::HeatShare, -0.15, 0.3);
                    to(scenario, F::BranchSpread, 0, 0.2);
                    to(scenario, F::BranchFlowChange, 0, 0.06);
                    to(scenario, F::BranchSupplyLoss, std::min(0.03 / q - 0.03, 0.4), 0.03 / q);
                    to(scenario, F::ReturnPressure, 0.03, 0.05);
                    to(scenario, F::ReturnPressureChange, 0.02 * inside, 0.04 * inside);
                });
            }
        }
        break;
    case StationUnderheating:
        for (const double s : {0.1, 0.17, 0.26, 0.4, 0.6}) {
            began([&](Scenario &scenario, double inside) {
                to(scenario, F::SupplyBelowSet, -s, 0.04);
                to(scenario, F::SupplyBelowSetChange, inside * -s, 0.03 + 0.35 * inside * s);
                to(scenario, F::HeatShare, std::log(1 - s), 0.1);
            });
        }
        break;
    case SourceShortage:
        for (const double s : {0.1, 0.17, 0.26, 0.4, 0.6}) {
            for (const bool cold : {true, false}) { // too cold water, or too little of it
                began([&](Scenario &scenario, double inside) {
                    scenario.logWeight += std::log(cold ? 0.85 : 0.15);
                    to(scenario, F::SourceBelowSet, cold ? -s : -0.02, 0.04);
                    to(scenario, F::PrimaryBelowUsual, cold ? -s * 62 : -2, 6);
                    to(scenario, F::PrimaryHead, cold ? -0.15 : -1.3, cold ? 0.3 : 0.6);
                    to(scenario, F::SupplyBelowSet, cold ? -0.65 * s : -s, 0.05 + 0.3 * s);
                    to(scenario, F::SupplyBelowSetChange, inside * -0.6 * s, 0.03 + 0.5 * inside * s);
                    to(scenario, F::HeatShare, std::log(1 - 0.7 * s), 0.15);
                });
            }
        }
        break;
    case SupplyNotStarted:
        for (const bool still : {true, false}) { // nothing turns yet, or cold water is being circulated
            Scenario scenario;
            scenario.logWeight = std::log(still ? 0.65 : 0.35);
            to(scenario, F::HeatShare, -2.5, 1.0);
            to(scenario, F::SupplyBelowSet, -0.85, 0.25);
            to(scenario, F::SupplyBelowSetChange, 0, 0.1);
            to(scenario, F::SourceBelowSet, -0.8, 0.35);
            to(scenario, F::PrimaryBelowUsual, -50, 15);
            to(scenario, F::PrimaryBelowSource, 0, 0.2);
            to(scenario, F::PrimaryHead, -1, 1.5);
            to(scenario, F::WaterSpread, 0, 1.5);
            to(scenario, F::WaterSpreadChange, 0, 1);
            to(scenario, F::BranchSpread, 0, 1.2);
            to(scenario, F::BranchSupplyLoss, 0, 0.3);
            to(scenario, F::MakeUpShare, 0.8, 1.2);
            to(scenario, F::MakeUpRise, 0, 0.02);
            to(scenario, F::PumpSpeed, still ? -3.7 : -0.2, still ? 0.6 : 0.3);
            to(scenario, F::PumpHead, still ? -3.4 : -0.2, still ? 0.9 : 0.6);
            to(scenario, F::PumpHeadChange, 0, 0.5);
            to(scenario, F::FlowChange, 0, 0.5);
            to(scenario, F::BranchFlowChange, 0, 0.6);
            to(scenario, F::ReturnPressure, 0, 0.08);
            list.push_back(scenario);
        }
        break;
    default: list.push_back({}); break;
    }
    double total = 0;
    for (const Scenario &scenario : list)
        total += std::exp(scenario.logWeight);
    for (Scenario &scenario : list)
        scenario.logWeight -= std::log(total);
    return list;
}

PlantLikelihood::PlantLikelihood(const PlantFeatures &features)
    : m_features(features)
{
    const double duration = features.drives.duration_h;
    const double span = 24;
    const double inside = std::isnan(duration)   ? 0.5
                        : duration < 0.75 * span ? 0.75
                        : duration > 1.4 * span  ? 0.25
                                                 : 0.5;
    for (int i = 0; i < kHeatCauses; ++i) {
        Scenarios &scenarios = m_scenarios[size_t(i)];
        scenarios = scenariosOf(heatCause(i), inside);
        for (Scenario &scenario : scenarios)
            scenario.alone = scenario.logWeight + fit(&scenario, nullptr);
        std::ranges::sort(scenarios, std::greater(), &Scenario::alone);
    }
}

double PlantLikelihood::fitOne(int feature, const Scenario *a, const Scenario *b) const
{
    const size_t at = size_t(feature);
    const double value = m_features.value[at];
    if (std::isnan(value))
        return 0;
    const Usual usual = kUsual[at];
    double mean = usual.mean, variance = usual.spread * usual.spread;
    for (const Scenario *scenario : {a, b}) {
        if (!scenario)
            continue;
        mean += scenario->shift[at];
        const double spread = scenario->spread[at];
        if (spread < 0)
            variance = spread * spread; // the cause rules, whatever the plant's habit
        else
            variance += spread * spread;
    }
    const double noise = m_features.noise[at];
    return Likelihood::logStudent(value, mean, std::sqrt(variance + noise * noise));
}

double PlantLikelihood::fit(const Scenario *a, const Scenario *b) const
{
    double sum = 0;
    for (int feature = 0; feature < kPlantFeatures; ++feature)
        sum += fitOne(feature, a, b);
    return sum;
}

double PlantLikelihood::logLikelihood(std::span<const HeatCause> causes) const
{
    const Scenarios &first = m_scenarios[size_t(causes.empty() ? NoFault : causes[0])];
    Likelihood::LogSum sum;
    if (causes.size() < 2) {
        for (const Scenario &scenario : first)
            sum.add(scenario.alone);
        return sum.value();
    }
    const Scenarios &second = m_scenarios[size_t(causes[1])];
    for (const Scenario &a : std::span(first).first(std::min(kInPair, first.size()))) {
        for (const Scenario &b : std::span(second).first(std::min(kInPair, second.size())))
            sum.add(a.logWeight + b.logWeight + fit(&a, &b));
    }
    return sum.value();
}

double PlantLikelihood::logOdds(PlantFeature feature, HeatCause cause) const
{
    const Scenario &best = m_scenarios[size_t(cause)].front();
    return fitOne(int(feature), &best, nullptr) - fitOne(int(feature), nullptr, nullptr);
}

} // namespace Warmline
