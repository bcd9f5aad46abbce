// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/times.h"

#include "ui/common/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Warmline::Times {
namespace {

QTimeZone &zoneOfProcess()
{
    static QTimeZone zone("Asia/Shanghai");
    return zone;
}

QString shown(qint64 utcMs, const QString &format)
{
    return Format::isolate(local(utcMs).toString(format));
}

} // namespace

void setZone(const QTimeZone &zone)
{
    if (zone.isValid())
        zoneOfProcess() = zone;
}

QTimeZone zone()
{
    return zoneOfProcess();
}

QDateTime local(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, zoneOfProcess());
}

QString minute(qint64 utcMs)
{
    return shown(utcMs, u"HH:mm"_s);
}

QString second(qint64 utcMs)
{
    return shown(utcMs, u"HH:mm:ss"_s);
}

QString day(qint64 utcMs)
{
    return shown(utcMs, u"MM-dd"_s);
}

QString dayMinute(qint64 utcMs)
{
    return shown(utcMs, u"MM-dd HH:mm"_s);
}

QString recent(qint64 utcMs, qint64 nowMs)
{
    const QDate then = local(utcMs).date();
    const QDate today = local(nowMs).date();
    if (then == today)
        return minute(utcMs);
    if (then.addDays(1) == today)
        return QCoreApplication::translate("Times", "昨 %1").arg(minute(utcMs));
    return then.year() == today.year() ? dayMinute(utcMs) : shown(utcMs, u"yyyy-MM-dd"_s);
}

QString coming(qint64 utcMs, qint64 nowMs)
{
    const QDate then = local(utcMs).date();
    const QDate today = local(nowMs).date();
    if (then == today)
        return QCoreApplication::translate("Times", "今日 %1").arg(minute(utcMs));
    if (then == today.addDays(1))
        return QCoreApplication::translate("Times", "明日 %1").arg(minute(utcMs));
    return dayMinute(utcMs);
}

} // namespace Warmline::Times
