// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/telemetry/alarms/alarm_book.h"

#include <QCoreApplication>

namespace Warmline {

/// How a rule's numbers are shown and edited, in the running language. Pure.
class AlarmRuleWords
{
    Q_DECLARE_TR_FUNCTIONS(AlarmRuleWords)

public:
    /// What the limit is compared with: "平均室温低于标准".
    [[nodiscard]] static QString limitTitle(AlarmKind kind);
    [[nodiscard]] static QString unit(AlarmKind kind); ///< empty: the rule has no limit
    /// Shown = kept × factor: shares are shown in percent.
    [[nodiscard]] static double factor(AlarmKind kind);
    [[nodiscard]] static double most(AlarmKind kind); ///< largest limit that makes sense, as shown
    /// "≥ 2 °C，持续 4 小时".
    [[nodiscard]] static QString condition(const AlarmRule &rule);
    /// "30 分", "4 小时"; "立即" for none.
    [[nodiscard]] static QString span(qint64 ms);
    /// How bad it was: "4.1 °C".
    [[nodiscard]] static QString worst(const Alarm &alarm);
};

} // namespace Warmline
