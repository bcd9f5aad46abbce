// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assist/cold_home.h"
#include "app/assist/diagnosis_case.h"
#include "app/assist/heat_cause.h"

namespace Warmline {

/// One cause with how sure it is and why.
struct CauseFinding
{
    HeatCause cause = HeatCause::NoFault;
    double probability = 0; ///< of 1
    QStringList evidence; ///< sentences with values, the weightiest first; translated
    [[nodiscard]] HeatLevel level() const { return levelOf(cause); }
};

/// The verdict: all causes by falling probability; the probabilities add up to 1.
struct Diagnosis
{
    bool enoughData = false; ///< false: the series cannot tell; the evidence says what is missing
    std::vector<CauseFinding> causes;
    QStringList missing; ///< parts of the case that are not there, translated
    /// There are enough data, no fault is the likeliest, and still the home is below the standard: what to
    /// say then. Its sentences lead the evidence of `no_fault`.
    std::optional<ColdHome> cold;
    [[nodiscard]] const CauseFinding &first() const { return causes.front(); }
    [[nodiscard]] double probabilityOf(HeatLevel level) const;
};

/// Why it is cold in this home (S073, S075). A physical model with its uncertainty, combined by Bayes' rule
/// over all single causes and all pairs of two; docs/diagnosis.md explains it. Pure; about a millisecond; any
/// thread.
[[nodiscard]] Diagnosis diagnose(const DiagnosisCase &given);

/// Probabilities only, without words; for tests and figures. \a withText: the caller's words count too.
[[nodiscard]] std::array<double, kHeatCauses> causeProbabilities(const DiagnosisCase &given,
                                                                 bool withText = true);

} // namespace Warmline
