// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assist/diagnosis_case.h"

#include <initializer_list>

namespace Warmline {

/// The common time axis of a case: bins of equal length that end at the case's time, the oldest first. Series
/// of other lengths are laid so that their last value is at that time.
struct BinAxis
{
    static constexpr int kMaxBins = 16;
    int bins = 0;
    double bin_h = 1.5;
    int stepMinutes = 15;

    /// As much as the longest series tells, at most 48 h.
    [[nodiscard]] static BinAxis of(const DiagnosisCase &given);
    /// How long before the case's time the middle of a bin is, hours.
    [[nodiscard]] double age_h(int bin) const { return (bins - 1 - bin + 0.5) * bin_h; }
    [[nodiscard]] double span_h() const { return bins * bin_h; }
    /// Mean of each bin; NaN where it holds nothing. Values outside [low, high] cannot be and are left out.
    [[nodiscard]] CaseValues mean(const CaseValues &values, double low, double high) const;
};

/// NaN for none.
[[nodiscard]] double meanOf(const CaseValues &values);
[[nodiscard]] double medianOf(CaseValues values);
/// Of the last \a share of the bins, and of the first.
[[nodiscard]] double lateMean(const CaseValues &bins, double share = 0.25);
[[nodiscard]] double earlyMean(const CaseValues &bins, double share = 0.25);
/// The first that is a number.
[[nodiscard]] double firstKnown(std::initializer_list<double> values);

} // namespace Warmline
