// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assist/heat_cause.h"

namespace Warmline {

/// What the caller's words say for each cause: ln of a likelihood ratio, bounded, because people guess. All
/// zero for a text without a hint.
struct ComplaintHints
{
    std::array<double, kHeatCauses> logOdds{};
    bool any = false;
    QString matched; ///< the word that weighed most; empty for none
};

[[nodiscard]] ComplaintHints hintsOf(const QString &text);

} // namespace Warmline
