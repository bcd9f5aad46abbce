// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/telemetry/alarms/alarm_rule.h"
#include "app/warmlinectl/command.h"

namespace Warmline {

/// The rule that the line names, with what its options change of \a basis (the usual rule if there is none).
[[nodiscard]] Result<AlarmRule> alarmRuleOf(const CommandContext &context,
                                            std::optional<AlarmRule> basis = std::nullopt);
/// `alarm rules` and `alarm set RULE`: what the servers watch by.
[[nodiscard]] QList<CtlCommand> alarmRuleCommands();

} // namespace Warmline
