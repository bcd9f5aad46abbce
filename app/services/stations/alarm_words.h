// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/telemetry/alarms/alarm_log.h"

/// What an alarm says to a person, in the running language, without marks of direction: who shows evidence(),
/// worst() or proposal() among right-to-left words isolates their figures (Format::isolateFigures). Pure.
namespace Warmline::AlarmWords {

/// "供 41.2 °C，比设定低 4.1 °C".
[[nodiscard]] QString evidence(const AlarmRecord &record);
/// How bad it was at its worst: "最大偏差 4.8 °C"; empty where there is nothing to add.
[[nodiscard]] QString worst(const AlarmRecord &record);
/// What a person might do: the text of an inspection ticket for the area, or the steps of the emergency plan;
/// empty for an alarm that proposes nothing.
[[nodiscard]] QString proposal(const AlarmRecord &record, const QString &place);
/// "已提检修工单 NC-26-000123"; empty while nobody has decided.
[[nodiscard]] QString decision(const AlarmRecord &record);

} // namespace Warmline::AlarmWords
