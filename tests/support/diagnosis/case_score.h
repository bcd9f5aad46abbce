// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assist/diagnosis.h"
#include "case_generator.h"

namespace Warmline::Testing {

/// How a set of verdicts compares with the truth.
struct CaseScore
{
    static constexpr int kBands = 10;
    struct PerCause
    {
        int cases = 0, first = 0, firstTwo = 0, level = 0;
    };
    std::array<PerCause, kHeatCauses> causes{};
    std::array<std::array<int, kHeatCauses>, kHeatCauses> confusion{}; ///< [truth][first]
    std::array<int, kBands> inBand{}; ///< by probability of the first cause
    std::array<double, kBands> saidInBand{}, rightInBand{};
    int cases = 0, told = 0, toldRight = 0; ///< told: enough data
    double logLoss = 0;

    void add(HeatCause truth, const Diagnosis &verdict, std::optional<HeatCause> second = {});
    [[nodiscard]] double first() const { return share(&PerCause::first); }
    [[nodiscard]] double firstTwo() const { return share(&PerCause::firstTwo); }
    [[nodiscard]] double level() const { return share(&PerCause::level); }
    /// Mean distance of what was said from what was right, weighted by cases.
    [[nodiscard]] double calibrationError() const;
    [[nodiscard]] QString table() const;

private:
    [[nodiscard]] double share(int PerCause::*what) const;
};

} // namespace Warmline::Testing
