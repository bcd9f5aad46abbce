// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/operation.h"

#include <optional>

namespace Warmline {

/// Where what people do at their telephones lies, for workstation and server alike. Each has an entity of
/// kind Setting for each UTC day, so that one's day is read without everybody's; the roll of the day tells
/// who has one. Pure; any thread.
namespace StateRules {

[[nodiscard]] QString rollEntity(qint64 utcMs); ///< "states.20260114"
[[nodiscard]] QString dayEntity(qint64 utcMs, const AgentId &agent); ///< "states.20260114.1027"
/// Whose day or roll is meant: empty for a roll; nothing for anything else.
[[nodiscard]] std::optional<AgentId> agentOf(const EntityTouch &touch);
/// On a day of its own actor, and besides on nothing but that day's roll.
[[nodiscard]] bool isInPlace(const Operation &operation);

} // namespace StateRules

} // namespace Warmline
