// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <KDSoapClient/KDDateTime.h>

#include <QTimeZone>

namespace Warmline {

/// xs:dateTime in UTC with its Z. KDSoap leaves the zone out unless told, and the peer would read local time.
inline KDDateTime soapTime(qint64 utcMs)
{
    KDDateTime time(QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone::UTC));
    time.setTimeZone(QStringLiteral("Z"));
    return time;
}

} // namespace Warmline
