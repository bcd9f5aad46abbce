// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/panorama/panorama.h"
#include "ui/common/tier_glyph.h"
#include "ui/customer/customer_facts.h"

/// What was before with a household, as the screen tells it. Pure.
namespace Warmline::PanoramaWords {

/// One thing that happened, with what came of it.
struct HistoryRow
{
    CustomerFacts::HistoryLine line;
    std::optional<TierLook> tier; ///< of a ticket
    bool isHeat = false; ///< about a room that is too cold or too warm
    QString outcome; ///< what the crew did; for a call where it went
    QString crew;
};
/// Newest first.
[[nodiscard]] QList<HistoryRow> history(const Panorama &panorama);

} // namespace Warmline::PanoramaWords
