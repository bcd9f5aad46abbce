// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMutex>
#include <QString>

#include <optional>

#include "app/core/result.h"

namespace Warmline {

/// One call to the server, without its contents: enough to see what was slow or failed, nothing personal.
struct Exchange
{
    quint64 request = 0; ///< running number of this program's calls
    QString operation; ///< name in the contract
    qint64 startedMs = 0; ///< UTC
    qint64 durationMs = 0;
    std::optional<ErrorCode> error; ///< none: it succeeded
};

/// The last calls, newest last. Thread-safe. Every call also goes to the logging category warmline.remote.
class ExchangeLog
{
public:
    static constexpr qsizetype kKept = 500;

    void add(const Exchange &exchange);
    [[nodiscard]] QList<Exchange> exchanges() const;

private:
    mutable QMutex m_mutex;
    QList<Exchange> m_exchanges;
};

} // namespace Warmline
