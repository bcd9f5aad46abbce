// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/identifiers.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

namespace Warmline::IntentWords {

/// "wangmin 于 01-15 14:03": who did what stands in the way of an intent, and when, in China's time. The same
/// text on every machine that speaks the same language.
[[nodiscard]] inline QString whoAndWhen(const AgentId &who, qint64 atMs)
{
    const QString when =
        QDateTime::fromMSecsSinceEpoch(atMs, QTimeZone(8 * 3600)).toString(QStringLiteral("MM-dd HH:mm"));
    return who.isEmpty() ? when : QCoreApplication::translate("IntentWords", "%1 于 %2").arg(who.value, when);
}

} // namespace Warmline::IntentWords
