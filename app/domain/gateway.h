// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"
#include "app/domain/journal.h"
#include "app/domain/presence.h"
#include "app/domain/snapshot.h"
#include "app/domain/telemetry.h"

#include <QFuture>
#include <QPromise>

namespace Warmline {

/// What a sign-in is answered with: whose server it is, how far its order goes, and what the session may.
struct ServerHello
{
    QString company;
    QString companyName;
    int schemaVersion = 1;
    qint64 serverUtcMs = 0;
    qint64 head = 0;
    bool demo = false;
    QString ticketPrefix;
    LogIdentity log = {}; ///< empty key: a server without proofs
    std::optional<Account> account = {}; ///< who is signed in; empty: a session by the server's own secret
    bool mustChangePassword = false; ///< somebody else has chosen it: nothing else is answered before
    QByteArray cacheShare = {}; ///< the server's half of the key of this device's cache; empty: none
};

/// The server does not know the sign-in any more: Denied about the "session". Signing in again helps.
[[nodiscard]] inline Error sessionError(const QString &text)
{
    return Error{ErrorCode::Denied, text, QStringLiteral("session")};
}
[[nodiscard]] inline bool isSessionError(const Error &error)
{
    return error.code == ErrorCode::Denied && error.where == QLatin1String("session");
}

/// An administrator has revoked this device: its outbox goes to quarantine(), then its cache is wiped.
[[nodiscard]] inline bool isRevocation(const Error &error)
{
    return error.code == ErrorCode::Denied && error.where == QLatin1String("revoked");
}

/// The company's server as a seat sees it. Every call has a deadline (10 s unless said otherwise) and never
/// blocks; errors are Unavailable, Timeout, Denied, TooNew or what the server says (isSessionError: hello()
/// is due).
class ServerGateway
{
public:
    virtual ~ServerGateway() = default;
    virtual QFuture<Result<ServerHello>> hello(DeviceRecord device) = 0; ///< signs in and enrols the device
    /// Verdicts; bodies may be left out. \a makers: of operations of other devices, which only a restored
    /// server takes.
    virtual QFuture<Result<QList<JournalEntry>>> push(QList<Operation> operations,
                                                      QList<DeviceRecord> makers) = 0;
    virtual QFuture<Result<JournalPage>> pull(qint64 afterSequence, qint64 maxBytes) = 0;
    /// Entries with their audit paths; those that the server has not or may not show are left out.
    virtual QFuture<Result<ProvenEntries>> prove(QList<qint64> sequences)
    {
        Q_UNUSED(sequences)
        QPromise<Result<ProvenEntries>> promise; // made in place: GCC mistrusts the move of a failure
        promise.start();
        promise.emplaceResult(failure(ErrorCode::Unavailable, QStringLiteral("no proofs here")));
        promise.finish();
        return promise.future();
    }
    /// What a seat of this session's scope can go on from instead of pages behind \a cursor. \a known: size
    /// of the log that the seat has seen proven.
    virtual QFuture<Result<SnapshotOffer>> snapshot(qint64 cursor, qint64 known)
    {
        Q_UNUSED(cursor)
        Q_UNUSED(known)
        return QtFuture::makeReadyValueFuture(Result<SnapshotOffer>(SnapshotOffer()));
    }
    /// NotFound: the server has that file no more.
    virtual QFuture<Result<QByteArray>> snapshotPart(QString id, qint64 offset, qint64 length)
    {
        Q_UNUSED(id)
        Q_UNUSED(offset)
        Q_UNUSED(length)
        QPromise<Result<QByteArray>> promise;
        promise.start();
        promise.emplaceResult(failure(ErrorCode::Unavailable, QStringLiteral("no snapshots here")));
        promise.finish();
        return promise.future();
    }
    /// Of a device that was revoked: its outbox, in chain order, into the server's quarantine. Gives how many
    /// of them the server now has for good.
    virtual QFuture<Result<int>> quarantine(QList<Operation> operations)
    {
        Q_UNUSED(operations)
        return QtFuture::makeReadyValueFuture(
            Result<int>(failure(ErrorCode::Unavailable, QStringLiteral("no quarantine here"))));
    }
    /// Answers when there is something after \a afterSequence, at the latest after \a waitMs; gives the head.
    virtual QFuture<Result<qint64>> waitForNews(qint64 afterSequence, int waitMs) = 0;
    virtual QFuture<Result<Journal::NumberLease>> leaseTicketNumbers(int count) = 0;
    /// Says what this seat is at and gives who else is there. Unavailable where there is no such server.
    virtual QFuture<Result<QList<Presence>>> sharePresence(QList<PresenceNote> notes)
    {
        Q_UNUSED(notes)
        return QtFuture::makeReadyValueFuture(
            Result<QList<Presence>>(failure(ErrorCode::Unavailable, QStringLiteral("no presence here"))));
    }
    virtual QFuture<Result<QList<Series>>> series(QList<SeriesKey> keys, qint64 fromMs, qint64 toMs,
                                                  qint64 stepMs) = 0;
    virtual QFuture<Result<QList<LiveValue>>> latest(QStringList owners) = 0;
};

} // namespace Warmline
