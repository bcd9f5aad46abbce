// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assist/complaint_words.h"
#include "app/assist/plant_likelihood.h"
#include "app/assist/sensor_check.h"

#include <QStringList>

namespace Warmline {

/// A sentence that states a value and what it is held against, and how much it speaks for each cause.
struct DiagnosisFact
{
    QString text;
    std::array<double, kHeatCauses> logOdds{};
};

/// What the parts of the diagnosis know, for the words.
struct FactSources
{
    const DiagnosisCase &given;
    const BinAxis &axis;
    const RoomGroups &groups;
    const PlantFeatures &features;
    const PlantLikelihood &plant;
    const SensorCheck &sensor;
    const ComplaintHints &hints;
    const std::array<double, kHeatCauses> &roomLogOdds; ///< against all sound
};

[[nodiscard]] std::vector<DiagnosisFact> factsOf(const FactSources &sources);
/// At most \a most sentences for a cause: those that weigh most, whether for or against it.
[[nodiscard]] QStringList evidenceFor(HeatCause cause, const std::vector<DiagnosisFact> &facts, int most);
/// The parts of a case that are not there, as words.
[[nodiscard]] QStringList missingParts(const DiagnosisCase &given);

} // namespace Warmline
