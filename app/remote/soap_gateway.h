// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/attachment_store.h"
#include "app/domain/gateway.h"
#include "app/domain/household_look_up.h"
#include "app/remote/exchange_log.h"

#include <QByteArray>
#include <QObject>
#include <QUrl>

#include <atomic>
#include <memory>

namespace Warmline {

class HttpAttachments;
class SoapConnection;

/// Which server, who signs in there, and whom to trust for it.
struct SoapGatewayOptions
{
    QUrl url; ///< "http://127.0.0.1:8700/warmline"; anything but loopback must be https
    AgentId account;
    QString secret;
    QByteArray caCertificates; ///< PEM of the company's CA; empty: the system's
    int deadlineMs = 10'000; ///< of every call; a long poll gets its waiting time on top
    QString enrolmentCode = {}; ///< one-time, for a device that is new
    /// SHA-256 of public keys (SubjectPublicKeyInfo) of authorities: only these may have signed for the
    /// server; none: any trusted one.
    QList<QByteArray> pins = {};
    QList<QByteArray> leafPins = {}; ///< SHA-256 of the server's own public key: one of these it must have
    QString token = {}; ///< of a program's token file: calls carry it, there is no sign-in by password
};

/// The company's server over SOAP. Every call may come from any thread and returns at once; the work is done
/// in the thread in which this object lives, which needs an event loop. Each call has a deadline of its own,
/// none is repeated here: that is for the sync core to decide. When the gateway goes, open calls end with
/// Cancelled. An answer of Denied that names "session" means that hello() is due again (isSessionError).
/// hello() renews the session with its token while that holds; only else it shows the password again. A
/// password that was refused is not shown again, so that a forgotten workstation doesn't lock its account.
class SoapGateway final : public QObject, public ServerGateway, public HouseholdDirectory
{
    Q_OBJECT

public:
    explicit SoapGateway(SoapGatewayOptions options, QObject *parent = nullptr);
    ~SoapGateway() override;

    QFuture<Result<ServerHello>> hello(DeviceRecord device) override;
    QFuture<Result<QList<JournalEntry>>> push(QList<Operation> operations,
                                              QList<DeviceRecord> makers) override;
    QFuture<Result<JournalPage>> pull(qint64 afterSequence, qint64 maxBytes) override;
    QFuture<Result<ProvenEntries>> prove(QList<qint64> sequences) override;
    QFuture<Result<SnapshotOffer>> snapshot(qint64 cursor, qint64 known) override;
    QFuture<Result<QByteArray>> snapshotPart(QString id, qint64 offset, qint64 length) override;
    QFuture<Result<int>> quarantine(QList<Operation> operations) override;
    QFuture<Result<qint64>> waitForNews(qint64 afterSequence, int waitMs) override;
    QFuture<Result<Journal::NumberLease>> leaseTicketNumbers(int count) override;
    QFuture<Result<QList<Presence>>> sharePresence(QList<PresenceNote> notes) override;
    QFuture<Result<QList<Series>>> series(QList<SeriesKey> keys, qint64 fromMs, qint64 toMs,
                                          qint64 stepMs) override;
    QFuture<Result<QList<LiveValue>>> latest(QStringList owners) override;
    QFuture<Result<SearchAnswer>> searchCompany(QString text, int limit) override;
    QFuture<Result<LookedUpHousehold>> lookUp(AccountNo account, QString reason) override;

    /// Contents of attachments, over the same server and session.
    [[nodiscard]] AttachmentGateway &attachments() const;
    /// Of the account that is signed in; goes on with a session of its own. Thread-safe, as all calls are.
    [[nodiscard]] QFuture<Result<ServerHello>> changePassword(const QString &current, const QString &next);
    /// The server's clock, UTC ms; wants no session. Tells whether it is there.
    [[nodiscard]] QFuture<Result<qint64>> greet();
    /// A password that is shown from now on, because the one of before is not taken any more.
    void setSecret(const QString &secret);

    /// Thread-safe.
    [[nodiscard]] const ExchangeLog &log() const;

private:
    QFuture<Result<ServerHello>> signIn(const DeviceRecord &device);
    QFuture<Result<ServerHello>> renew();
    [[nodiscard]] Result<ServerHello> opened(const QString &token, ServerHello hello);
    template <class Job, class Answer, class Parameters, class Convert>
    QFuture<Result<Answer>> call(const char *name, Parameters parameters, int deadlineMs, Convert convert);

    SoapGatewayOptions m_options;
    std::unique_ptr<SoapConnection> m_connection;
    HttpAttachments *m_attachments; ///< a child
    DeviceId m_device; ///< that hello() was last asked for; touched there only
    std::atomic<bool> m_hasSession = false;
    std::atomic<bool> m_wasRefused = false; ///< account and password don't fit
};

} // namespace Warmline
