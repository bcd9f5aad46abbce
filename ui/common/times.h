// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>

/// Moments as the screen shows them, in the company's zone. The zone is a property of the process, like the
/// language: the shell sets it from the session once. GUI thread. Texts are isolated where the interface is
/// right-to-left.
namespace Warmline::Times {

/// Asia/Shanghai until it is set.
void setZone(const QTimeZone &zone);
QTimeZone zone();

/// UTC milliseconds as wall time of the company.
QDateTime local(qint64 utcMs);
QString minute(qint64 utcMs); ///< 07:43
QString second(qint64 utcMs); ///< 07:43:24
QString day(qint64 utcMs); ///< 01-13
QString dayMinute(qint64 utcMs); ///< 01-13 19:02
/// Short where it is near: 07:01 today, 昨 19:02, 01-13 19:02, 2025-03-02 in other years.
QString recent(qint64 utcMs, qint64 nowMs);
/// A moment to come: 今日 09:00, 明日 12:00, 01-16 09:00.
QString coming(qint64 utcMs, qint64 nowMs);

} // namespace Warmline::Times
