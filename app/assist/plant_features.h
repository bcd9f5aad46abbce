// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assist/room_groups.h"
#include "app/assist/room_model.h"

namespace Warmline {

/// What the plant's series say, each as one number without a unit of size: ratios and differences from what
/// the same plant promises (set curve, pump law, sister branches), so that a station of 2 MW and one of 20 MW
/// give the same. "late" is the last fifth of the window, "early" the first quarter.
enum class PlantFeature : quint8 {
    WaterSpread, ///< ln (supply - return) / (mean water - rooms) of the secondary side: heat-free, falls with
                 ///< flow
    WaterSpreadChange, ///< late against early
    PumpHead, ///< ln secondary supply - return pressure, MPa
    PumpHeadChange,
    PumpSpeed, ///< ln Hz
    PumpSpeedChange,
    FlowChange, ///< ln of secondary flow, late against early
    MakeUpShare, ///< ln of make-up by secondary flow
    MakeUpRise, ///< (late - early) make-up by secondary flow
    ReturnPressure, ///< MPa
    ReturnPressureChange, ///< MPa
    SupplyBelowSet, ///< (supply - set) / (set - rooms) of the secondary side
    SupplyBelowSetChange,
    SourceBelowSet, ///< (supply - set) / (set - 35 °C) of the source
    PrimaryBelowSource, ///< (primary supply at the station - source supply) / (source supply - 35 °C)
    PrimaryBelowUsual, ///< K, against what plants usually send out at this outdoor temperature
    PrimaryHead, ///< ln primary supply - return pressure, MPa
    HeatShare, ///< ln (mean secondary water - rooms) / (rooms - outdoors): heat offered by heat wanted
    BranchSpread, ///< WaterSpread of the building's branch minus that of its sisters (or of the station)
    BranchFlowChange, ///< of the branch, beyond what the station's flow did
    BranchSupplyLoss, ///< (station supply - branch supply) / (station supply - 15 °C)
};
constexpr int kPlantFeatures = 21;

/// The plant's side of a case in numbers without a size (docs/diagnosis.md lists them, with their formulas).
struct PlantFeatures
{
    std::array<double, kPlantFeatures> value; ///< NaN: cannot be told
    std::array<double, kPlantFeatures> noise{}; ///< what the instruments add to the spread
    /// The readings that the features come from, late means, for the words; NaN: missing.
    double supply_C = kMissing, return_C = kMissing, set_C = kMissing, flow_m3h = kMissing,
           makeUp_m3h = kMissing;
    double makeUpEarly_m3h = kMissing, pump_Hz = kMissing, head_MPa = kMissing, returnPressure_MPa = kMissing;
    double sourceSupply_C = kMissing, sourceSet_C = kMissing, primarySupply_C = kMissing,
           primaryUsual_C = kMissing;
    double branchSupply_C = kMissing, branchReturn_C = kMissing, branchExpectedReturn_C = kMissing;
    double expectedReturn_C = kMissing, rooms_C = kMissing, outside_C = kMissing;
    RoomModel::Drives drives; ///< for the heat balance of the rooms

    [[nodiscard]] double operator[](PlantFeature feature) const { return value[size_t(feature)]; }
    [[nodiscard]] int known() const;
    [[nodiscard]] static PlantFeatures of(const DiagnosisCase &given, const BinAxis &axis,
                                          const RoomGroups &groups, const CaseValues &outside_C);
};

/// (supply - return) / (mean water - rooms) of radiators at a share of their usual flow: (Ts-Tr) = 2
/// tanh(NTU/2q) (Tm-Ti).
[[nodiscard]] double waterSpread(double flowShare);
constexpr double kUsualWaterSpread = 0.46;

} // namespace Warmline
