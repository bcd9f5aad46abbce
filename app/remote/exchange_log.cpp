// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/exchange_log.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcRemote, "warmline.remote", QtInfoMsg)

namespace Warmline {

void ExchangeLog::add(const Exchange &exchange)
{
    qCDebug(lcRemote).noquote() << "request" << exchange.request << exchange.operation << exchange.durationMs
                                << "ms"
                                << (exchange.error ? QStringLiteral("error %1").arg(int(*exchange.error))
                                                   : QStringLiteral("ok"));
    const QMutexLocker lock(&m_mutex);
    m_exchanges.append(exchange);
    if (m_exchanges.size() > kKept)
        m_exchanges.remove(0, m_exchanges.size() - kKept);
}

QList<Exchange> ExchangeLog::exchanges() const
{
    const QMutexLocker lock(&m_mutex);
    return m_exchanges;
}

} // namespace Warmline
