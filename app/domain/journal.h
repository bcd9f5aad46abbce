// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/operation.h"
#include "app/domain/proof.h"

#include <QFuture>
#include <QHash>

namespace Warmline {

/// What a store knows about a device that makes operations.
struct DeviceRecord
{
    DeviceId id;
    QByteArray publicKey;
    QString name;
    AgentId enrolledBy;
    qint64 enrolledMs = 0;
    bool revoked = false;
    qint64 lastSequence = 0; ///< of its chain, as far as known here
    QByteArray lastHash;
};

/// A piece of the server's order: entries with rising sequence. What lies outside the reader's scope is left
/// out; the proof then stands in for it.
struct JournalPage
{
    QList<JournalEntry> entries;
    qint64 nextCursor = 0; ///< sequence up to which the reader then knows everything
    qint64 head = 0; ///< last sequence of the server when the page was made
    PageProof proof = {}; ///< empty head: the server gives none
    /// Makers of these entries (without their chains' ends), so that a reader can check each signature.
    QList<DeviceRecord> devices = {};
};

/// Writing side of a store. One writer thread behind it; all methods return at once, are thread-safe, and
/// their futures finish when the change is on disk (synchronous=FULL) or has failed as a whole.
/// A failed write leaves everything as it was.
class Journal
{
public:
    virtual ~Journal() = default;

    /// Signs, chains and applies drafts as this device's operations, all in one transaction.
    /// In a seat's store they then wait for the server; in the server's store they are confirmed at once.
    /// Conflict/InvalidInput when a reducer refuses one: then none is written. A draft whose id is already in
    /// the journal is answered with the entry that is there.
    virtual QFuture<Result<QList<JournalEntry>>> author(QList<OperationDraft> drafts) = 0;

    /// Server: takes operations of other devices, in chain order. Idempotent by id. Each gets a place in the
    /// order with a verdict (Confirmed or Refused with a reason); Denied as a whole when a device is unknown,
    /// a chain broken or a signature wrong. Refused without being applied is what can never be taken (too
    /// large, of another company, with personal values that are not what the chain says; these are left out),
    /// so that it does not hold back its device's later ones.
    virtual QFuture<Result<QList<JournalEntry>>> receive(QList<Operation> operations) = 0;

    /// The same, but those named in \a refusals are not applied: they get their place with Refused and that
    /// reason (their maker may not do this).
    virtual QFuture<Result<QList<JournalEntry>>> receiveJudged(QList<Operation> operations,
                                                               QHash<OperationId, QString> refusals)
    {
        if (refusals.isEmpty())
            return receive(std::move(operations));
        return QtFuture::makeReadyValueFuture(
            Result<QList<JournalEntry>>(failure(ErrorCode::Denied, refusals.constBegin().value())));
    }

    /// Seat: takes a page of the server's order. Own operations in it become confirmed or refused; waiting
    /// ones are laid over the new confirmed state again. Idempotent; entries at or below the cursor are
    /// skipped.
    virtual QFuture<Result<void>> integrate(JournalPage page) = 0;

    /// Seat: the server said who its log is. Its key is pinned at the first meeting; Denied when it is
    /// another one later, or when the epochs don't follow each other. From then on pages must prove
    /// themselves. What a newly opened epoch (a restored server) lacks goes back to the outbox.
    virtual QFuture<Result<void>> meetServer(LogIdentity identity)
    {
        Q_UNUSED(identity)
        return QtFuture::makeReadyValueFuture(Result<void>());
    }

    /// Server: makes a device known. Idempotent by id.
    virtual QFuture<Result<void>> enrol(DeviceRecord device) = 0;

    /// The next free ticket number for a local draft ("NC-25-031877"). In the server's store from the
    /// counter, in a seat's store from its leased block. Unavailable when the lease is used up.
    virtual QFuture<Result<QString>> takeTicketNumber() = 0;
    /// Server: reserves \a count numbers for a device; seat: stores a lease it was given. First and last are
    /// inclusive.
    struct NumberLease
    {
        QString prefix; ///< "NC-25-"
        qint64 first = 0;
        qint64 last = 0;
    };
    virtual QFuture<Result<NumberLease>> leaseTicketNumbers(DeviceId device, int count) = 0;
    virtual QFuture<Result<void>> storeLease(NumberLease lease) = 0;

    /// An Ed25519 signature by this device's key, for files that leave the journal. The key itself never
    /// does.
    virtual QFuture<Result<QByteArray>> sign(QByteArray message)
    {
        Q_UNUSED(message)
        return QtFuture::makeReadyValueFuture(
            Result<QByteArray>(failure(ErrorCode::Unavailable, QStringLiteral("no key here"))));
    }

    /// The device that signs here.
    [[nodiscard]] virtual DeviceRecord device() const = 0;
    /// Server time minus own wall clock, measured by the sync driver.
    virtual void setServerOffset(qint64 ms) = 0;
};

} // namespace Warmline
