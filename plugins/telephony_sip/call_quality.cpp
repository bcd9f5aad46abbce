// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "call_quality.h"

#include <algorithm>

namespace Warmline::Sip {

double meanOpinionScore(double lossPercent, double jitterMs, double roundTripMs)
{
    const double delayMs = std::max(0.0, roundTripMs) / 2 + 2 * std::max(0.0, jitterMs) + 10;
    const double forDelay = delayMs < 160 ? delayMs / 40 : (delayMs - 120) / 10;
    const double r = std::clamp(93.2 - forDelay - 2.5 * std::max(0.0, lossPercent), 0.0, 100.0);
    return std::clamp(1 + 0.035 * r + 7e-6 * r * (r - 60) * (100 - r), 1.0, 4.5);
}

float loudnessOf(double decibels)
{
    return float(std::clamp((decibels + 60) / 60, 0.0, 1.0));
}

} // namespace Warmline::Sip
