// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assist/plant_features.h"

#include <span>

namespace Warmline {

/// How likely the plant's features are under each cause: each cause is a handful of scenarios (how bad, and
/// whether it began within the window), each of which predicts a shift and an additional spread of every
/// feature it touches by the laws of the plant (pump affinity, heat balance of the exchanger, emitters at
/// reduced flow, mass balance of the make-up). Missing features are marginalised by leaving them out. Two
/// causes: their shifts add.
class PlantLikelihood
{
public:
    struct Usual
    {
        double mean, spread;
    };
    explicit PlantLikelihood(const PlantFeatures &features);

    /// ln p(features | these causes together).
    [[nodiscard]] double logLikelihood(std::span<const HeatCause> causes) const;
    /// ln p(this feature | cause) / p(this feature | all sound), at the scenario of the cause that fits all
    /// features best. 0 if the feature is missing.
    [[nodiscard]] double logOdds(PlantFeature feature, HeatCause cause) const;
    /// Sound plants.
    [[nodiscard]] static Usual usual(PlantFeature feature);

private:
    struct Scenario
    {
        double logWeight = 0;
        double alone = 0; ///< ln of its weight and likelihood if it is the only cause
        std::array<double, kPlantFeatures> shift{};
        std::array<double, kPlantFeatures> spread{}; ///< added; below 0: instead of the plant's own
    };
    using Scenarios = std::vector<Scenario>;

    [[nodiscard]] static Scenarios scenariosOf(HeatCause cause, double beganInside);
    [[nodiscard]] double fit(const Scenario *a, const Scenario *b) const;
    [[nodiscard]] double fitOne(int feature, const Scenario *a, const Scenario *b) const;

    const PlantFeatures &m_features;
    std::array<Scenarios, kHeatCauses> m_scenarios; ///< best fit first
};

} // namespace Warmline
