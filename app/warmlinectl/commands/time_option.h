// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/warmlinectl/command_line.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

namespace Warmline::TimeOption {

/// A time given as an option, UTC ms: ISO 8601 with a zone, or a date or time in \a zone. 0 when it is not
/// there.
[[nodiscard]] inline Result<qint64> read(const CommandLine &line, const QString &name, const QByteArray &zone)
{
    const QString text = line.value(name).trimmed();
    if (text.isEmpty())
        return 0;
    const QTimeZone company(zone);
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (const QDate date = QDate::fromString(text, Qt::ISODate); date.isValid() && text.size() == 10)
        time = QDateTime(date, QTime(0, 0), company);
    else if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        time.setTimeZone(company);
    if (!time.isValid() || !company.isValid())
        return failure(
            ErrorCode::InvalidInput,
            QCoreApplication::translate("TimeOption",
                                        "--%1 的时间“%2”不能读；请写 2025-11-20 或 2025-11-20T08:30:00+08:00")
                .arg(name, text));
    return time.toMSecsSinceEpoch();
}

/// InvalidInput when \a ms of the option \a name lies in the past.
[[nodiscard]] inline Result<void> ahead(qint64 ms, const QString &name)
{
    if (ms > SystemClock().utcMs())
        return {};
    return failure(ErrorCode::InvalidInput,
                   QCoreApplication::translate("TimeOption", "--%1 的时间已经过去").arg(name));
}

} // namespace Warmline::TimeOption
