// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assist/heat_cause.h"
#include "app/assist/room_groups.h"

#include <span>

namespace Warmline {

/// How likely the rooms' curves are under each cause. One Gaussian process over the four groups of rooms:
/// what all share (weather, set curve), what the building, the riser and the flat have of their own; a cause
/// adds the response of a first-order heat balance to a loss of heat that began at an unknown time, with an
/// unknown time constant and size, in those groups that it reaches. Values that are missing are simply not
/// part of the vector: they are marginalised. docs/diagnosis.md has the formulae.
class RoomModel
{
public:
    struct Drives
    {
        CaseValues heat; ///< by bin, of the usual heat output, mean about 1; NaN is taken as 1
        CaseValues loss; ///< of the loss through a leaky window: (inside - outside) by wind, mean about 1
        CaseValues sun_Wm2;
        double duration_h = kMissing; ///< how long the caller says it lasts
    };
    /// What the caller's own instrument shows by itself (SensorCheck).
    struct Instrument
    {
        double leapAge_h = kMissing; ///< a leap between two readings, so long ago; NaN: there is none
        bool leapUp = false;
        double resolution_K = 0.1;
    };
    RoomModel(const RoomGroups &groups, const BinAxis &axis, const Drives &drives,
              const Instrument &instrument);

    /// There is no room temperature at all; all likelihoods are 0.
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    /// ln p(rooms | these causes together). None, one or two causes; NoFault counts as none.
    [[nodiscard]] double logLikelihood(std::span<const HeatCause> causes) const;

private:
    static constexpr int kVariants = 3; ///< usual, own curve restless, own curve meaningless
    struct Row
    {
        int group, bin;
        double value;
    };
    struct Shapes
    {
        int first = 0, count = 0;
    };
    enum ShapeSet {
        OwnStep,
        OwnRamp,
        OwnDrift,
        OwnJump,
        OwnLoss,
        RiserStep,
        BuildingStep,
        SystemStep,
        kShapeSets
    };
    /// Size of the temperature loss that a cause would settle at, K.
    struct Size
    {
        double mean = 0, spread = 1;
    };
    struct Variant
    {
        double base = 0; ///< ln likelihood without a fault
        std::vector<double> data; ///< whitened
        std::vector<std::vector<double>> shapes; ///< whitened
        std::vector<double> onData; ///< shape · data
        std::vector<double> products; ///< shape · shape
        std::vector<double> scale; ///< deviation of each row given those before it
    };

    void collectRows(const RoomGroups &groups, const BinAxis &axis);
    void makeShapes(const RoomGroups &groups, const BinAxis &axis, const Drives &drives);
    void addShape(ShapeSet set, int lastGroup, const CaseValues &response, double logWeight);
    void makeVariant(int which, const RoomGroups &groups, const BinAxis &axis, const CaseValues &sunResponse);
    [[nodiscard]] double covariance(int variant, const RoomGroups &groups, const BinAxis &axis, const Row &a,
                                    const Row &b, const CaseValues &sunResponse) const;
    [[nodiscard]] double one(const Variant &variant, Shapes set, const Size &size) const;
    [[nodiscard]] double two(const Variant &variant, Shapes a, const Size &sizeA, Shapes b,
                             const Size &sizeB) const;
    [[nodiscard]] double inVariant(int variant, std::span<const HeatCause> causes) const;
    /// ln of p(own readings | they stand since some moment) / p(own readings | they follow the others).
    [[nodiscard]] double standingGain() const;
    [[nodiscard]] double withSensorFault(std::span<const HeatCause> causes) const;
    [[nodiscard]] static int shapeSetOf(HeatCause cause);
    [[nodiscard]] Size sizeOf(HeatCause cause) const;

    double m_scale = 1; ///< inside minus outside, by 25 K
    Instrument m_instrument;
    double m_binHours = 1.5;
    double m_standingGain = 0;
    std::vector<Row> m_rows;
    std::array<Shapes, kShapeSets> m_sets;
    std::vector<std::vector<double>> m_shapes; ///< by row
    std::vector<double> m_logWeights;
    std::array<Variant, kVariants> m_variants;
};

} // namespace Warmline
