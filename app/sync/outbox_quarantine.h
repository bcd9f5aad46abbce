// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/gateway.h"
#include "app/domain/queries.h"

#include <QObject>
#include <QTimer>

namespace Warmline {

/// Hands the outbox of a revoked seat to the server's quarantine, portion by portion, and says when the
/// server has all of it for good: only then may the cache be wiped. Nothing is remembered of it here, so it
/// begins anew after a crash; the server takes each operation once. While the server is away it tries again.
/// Lives in any thread with an event loop.
class OutboxQuarantine final : public QObject
{
    Q_OBJECT

public:
    /// \a device: whose operations are handed over, this seat's own.
    OutboxQuarantine(Reader &reader, ServerGateway &gateway, DeviceId device, QObject *parent = nullptr);

    void start();

signals:
    void progressed(qint64 done, qint64 total);
    /// The server has all \a count of them.
    void finished(qint64 count);
    /// The server can't be reached now; it is tried again.
    void waiting(const Warmline::Error &error);
    /// The server does not take them: a person has to look. Nothing is lost here.
    void refused(const Warmline::Error &error);

private:
    void handOver();
    void onAnswer(qint64 count, const Result<int> &kept);

    Reader &m_reader;
    ServerGateway &m_gateway;
    DeviceId m_device;
    QList<Operation> m_left;
    qint64 m_total = 0;
    int m_failures = 0;
    QTimer m_again;
};

} // namespace Warmline
