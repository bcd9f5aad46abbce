// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/gateway.h"
#include "app/remote/exchange_log.h"

#include <QByteArray>
#include <QObject>
#include <QUrl>

#include <memory>

namespace Warmline {

struct SoapGatewayOptions
{
    QUrl url; ///< "http://127.0.0.1:8700/warmline"; anything but loopback must be https
    AgentId account;
    QString secret;
    QByteArray caCertificates; ///< PEM of the company's CA; empty: the system's
    int deadlineMs = 10'000; ///< of every call; a long poll gets its waiting time on top
};

/// The company's server over SOAP. Every call may come from any thread and returns at once; the work is done
/// in the thread in which this object lives, which needs an event loop. Each call has a deadline of its own,
/// none is repeated here: that is for the sync core to decide. When the gateway goes, open calls end with
/// Cancelled. An answer of Denied that names "session" means that hello() is due again (isSessionError).
class SoapGateway final : public QObject, public ServerGateway
{
    Q_OBJECT

public:
    explicit SoapGateway(SoapGatewayOptions options, QObject *parent = nullptr);
    ~SoapGateway() override;

    QFuture<Result<ServerHello>> hello(DeviceRecord device) override;
    QFuture<Result<QList<JournalEntry>>> push(QList<Operation> operations) override;
    QFuture<Result<JournalPage>> pull(qint64 afterSequence, qint64 maxBytes) override;
    QFuture<Result<ProvenEntries>> prove(QList<qint64> sequences) override;
    QFuture<Result<qint64>> waitForNews(qint64 afterSequence, int waitMs) override;
    QFuture<Result<Journal::NumberLease>> leaseTicketNumbers(int count) override;
    QFuture<Result<QList<Series>>> series(QList<SeriesKey> keys, qint64 fromMs, qint64 toMs,
                                          qint64 stepMs) override;
    QFuture<Result<QList<LiveValue>>> latest(QStringList owners) override;

    /// Thread-safe.
    [[nodiscard]] const ExchangeLog &log() const { return m_log; }

private:
    struct Services;
    template <class Job, class Answer, class Parameters, class Convert>
    QFuture<Result<Answer>> call(const char *name, Parameters parameters, int deadlineMs, Convert convert);
    [[nodiscard]] Result<Services *> services();

    SoapGatewayOptions m_options;
    ExchangeLog m_log;
    std::unique_ptr<Services> m_services;
    quint64 m_lastRequest = 0;
};

} // namespace Warmline
