// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"
#include "app/telemetry/alarms/alarm_rule.h"

namespace Warmline {

/// A rule as a company has it, and who changed it last.
struct KeptAlarmRule
{
    AlarmRule rule;
    OperationId changedBy; ///< null: it is as the program ships it
    AgentId who;
    qint64 atMs = 0; ///< UTC
};

/// The alarm rules of a company. Each is a setting of its own ("alarm.rule.supply_below_set"), so that two
/// people who change two rules at once do not undo each other; what an older version wrote as one list
/// ("alarm.rules") still counts for the rules that were not changed since.
namespace AlarmRuleBook {

[[nodiscard]] QString settingOf(AlarmKind kind);
/// One of each kind, in the order of alarmKinds(). A rule that can't be understood is its usual self.
[[nodiscard]] Result<QList<KeptAlarmRule>> read(Queries &queries);
/// The intent that makes \a rule the company's.
[[nodiscard]] OperationDraft change(const AlarmRule &rule, const QString &company, const AgentId &actor);

} // namespace AlarmRuleBook

} // namespace Warmline
