// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/journal.h"
#include "app/domain/queries.h"
#include "app/storage/log_follower.h"
#include "app/storage/log_tree.h"
#include "app/storage/operation_table.h"
#include "app/storage/order_keeper.h"
#include "app/storage/projection.h"
#include "app/storage/reference_tables.h"
#include "app/storage/snapshot_file.h"

namespace Warmline {

class SignatureCheck;
struct CheckedOperation;
struct LookedUpHousehold;

enum class StoreRole { Server, Seat };

/// What the Journal interface does, on the writer's connection and inside its transaction.
/// Every method either succeeds or leaves a mess that the caller rolls back (then forget() must be called).
class JournalWriter
{
public:
    /// \a order: of a replica; outlives this.
    JournalWriter(SqliteConnection &db, StoreRole role, const Clock &clock, OrderKeeper *order = nullptr);

    /// First opening: makes the device's key, which never leaves the encrypted file. Later ones: reads it.
    Result<void> prepareDevice(const QString &deviceName);

    Result<QList<JournalEntry>> author(const QList<OperationDraft> &drafts, qint64 serverOffsetMs);
    /// A sign-in has just measured the server's clock: it was \a serverMs when ours ran \a monotonicMs. What
    /// was seen of a server whose clock ran ahead is forgotten.
    Result<void> serverMeasured(qint64 serverMs, qint64 monotonicMs);
    /// The server's clock minus our monotonic one; goes on to the writer of a file that takes this one's
    /// place.
    [[nodiscard]] std::optional<qint64> measured() const { return m_serverMinusMonotonic; }
    void setMeasured(std::optional<qint64> serverMinusMonotonic)
    {
        m_serverMinusMonotonic = serverMinusMonotonic;
    }
    /// Whose operations receive() takes.
    enum class Senders : quint8 {
        Welcome, ///< devices that are not revoked
        Quarantined ///< revoked ones, too: an administrator has decided on these operations
    };
    /// Those in \a refusals get their place unapplied, with that reason; and so does one that this program
    /// stumbles over, so that it does not hold back its device's later ones.
    Result<QList<JournalEntry>> receive(SignatureCheck &check,
                                        const QHash<OperationId, QString> &refusals = {},
                                        Senders senders = Senders::Welcome);
    Result<void> integrate(const JournalPage &page);
    Result<void> meetServer(const LogIdentity &identity);
    Result<void> setScope(const QList<BranchId> &branches);
    Result<void> keepLookedUp(const LookedUpHousehold &found);
    Result<void> enrol(const DeviceRecord &device);
    Result<QString> takeTicketNumber();
    Result<Journal::NumberLease> leaseTicketNumbers(const DeviceId &device, int count);
    Result<void> storeLease(const Journal::NumberLease &lease);

    // For a program that understands more than the one before: upgrade_writer.cpp
    /// At each opening, in its transaction. TooNew: a newer program folded what is here.
    Result<void> beginUpgrade();
    /// An entity with operations that the program before did not understand.
    struct Unfolded
    {
        EntityKind kind = EntityKind::Ticket;
        QByteArray key;
    };
    [[nodiscard]] bool hasUnfolded();
    /// What is to be folded anew; none: nothing is left to do.
    [[nodiscard]] Result<QList<Unfolded>> unfolded();
    /// Folds them anew from the one at \a from on, for about \a mostMs, the rest being for the next call;
    /// gives where to go on. What is done is done for good with its transaction.
    Result<qsizetype> foldUnfolded(const QList<Unfolded> &all, qsizetype from, int mostMs);

    // For a seat's store that is made from a snapshot: snapshot_writer.cpp
    /// \a wrote: rows just written; false: give up.
    void beginSnapshot(std::function<bool(qint64 rows)> wrote);
    Result<void> loadDevices(const QByteArray &bytes);
    Result<void> loadJournal(const SnapshotFile::JournalPiece &piece);
    Result<void> loadStates(EntityKind kind, const QByteArray &bytes);
    Result<void> endSnapshot(qint64 position);
    /// Brings in this device's own operations from the attached database `live`, and lays what waits over the
    /// snapshot's states.
    Result<void> takeOver();
    /// The whole store is another one.
    void changedAll() { m_change.reset = true; }

    // For the keeper of a replica's order
    [[nodiscard]] qint64 head() { return OperationTable::head(m_db); }
    /// Takes what others ordered: rising, without a hole. Its verdicts are not questioned.
    Result<void> follow(const QList<JournalEntry> &entries);
    /// A device that another server enrolled.
    Result<void> learn(const DeviceRecord &device);
    /// What has a place after \a sequence, at most \a limit of them.
    Result<QList<JournalEntry>> entriesAfter(qint64 sequence, qint64 limit = -1);
    /// SHA-256 over hash, verdict (two bytes) and hash of the reason of the places (after, last].
    Result<QByteArray> orderDigest(qint64 after, qint64 last);
    /// An epoch of the log that begins at \a size, signed; nothing is written.
    Result<LogEpoch> epochAt(qint64 size, const QByteArray &previous);
    /// Operations up to \a sequence whose personal values were destroyed, or cut from a block, in this
    /// transaction; then forgets which.
    Result<QList<JournalEntry>> takeForgotten(qint64 sequence);
    /// Numbers and bytes that the keeper remembers in the replica.
    [[nodiscard]] QByteArray remembered(const QString &name) { return StoreValue::bytes(m_db, name); }
    void remember(const QString &name, const QByteArray &value) { StoreValue::set(m_db, name, value); }
    Result<bool> followOrder() { return m_order ? m_order->follow(*this) : Result<bool>(false); }

    [[nodiscard]] QByteArray sign(const QByteArray &message) const { return Crypto::sign(message, m_key); }
    [[nodiscard]] const DeviceRecord &device() const { return m_device; }
    /// After a rollback: nothing that is remembered may be trusted.
    void forget();
    /// What the jobs since the last call changed.
    [[nodiscard]] StoreChange takeChange();

private:
    Result<void> fillVersions(Operation &operation);
    Result<void> checkWritable(const Operation &operation);
    static QString readOnlyWords();
    Result<void> checkCustomer(const Operation &operation);
    /// Applies what has its place in the order. In the server a failure is a verdict; in a seat the server
    /// has decided.
    Result<void> applyOrdered(const Operation &operation, qint64 row);
    /// Blocks up to \a afterRow are left as they are: they were applied before.
    Result<void> closeBatch(const Operation &close, qint64 afterRow = 0);
    Result<void> importBlock(const Operation &block, qint64 row);
    Result<void> sequenceOne(const QByteArray &body, qint64 deviceRow, JournalEntry &entry);
    /// Applies; on failure nothing of it is left, and the connection has an error only if it can't go on.
    Result<void> applyOrSpare(const Operation &operation);
    void watchPersonal();
    void destroyValue(qint64 row, Operation operation, const QString &name);
    void destroyReplaced(const Operation &operation);
    void destroyDecided(const DeviceRecord &device);
    Result<void> followOne(const JournalEntry &entry);
    /// Why an operation whose place in its chain is right can never be taken; empty: it can. Takes personal
    /// values away that are not what the chain says.
    QString refusal(Operation &operation, const QByteArray &body, const QString &company);
    QString company();
    static constexpr auto kServerTime = QLatin1StringView("server.seen_ms");
    void noteServerTime(const JournalPage &page);
    void noteServerTime(qint64 seenMs);
    void learnDevices(const QList<DeviceRecord> &devices);
    class SigningQueue;
    Result<QCborArray> forgetPersons(const Operation &operation);
    Result<QByteArray> foldOwn(Operation &operation);
    /// \a oneByOne: each is written before the next, and \a stumbledOver names the one that can't be.
    Result<QList<JournalEntry>> receiveAll(SignatureCheck &check, const QHash<OperationId, QString> &refusals,
                                           Senders senders, bool oneByOne = false,
                                           OperationId *stumbledOver = nullptr);
    Result<void> checkReceived(const Operation &operation, const CheckedOperation &checked,
                               const OperationTable::DeviceRow &device, Senders senders);
    Result<void> goBack(qint64 size);
    Result<void> meetOwnFromElsewhere(const Operation &operation);
    Result<void> becomeAnother();
    Result<void> ensureDevice();
    void dropLookedUp(qint64 beforeMs);
    void placesChanged();
    struct Outside;
    Result<Outside> outside(const QStringList &before, const QStringList &now);
    Result<void> dropOutside(const Outside &outside, const QStringList &branches);
    [[nodiscard]] bool isHeld(const EntityTouch &touch);
    Result<void> foldHeld(const QList<EntityTouch> &entities);
    Result<void> meetAgain(const JournalEntry &entry, qint64 row, qint64 sequence);
    [[nodiscard]] bool comesLate(const Operation &operation, qint64 sequence);
    void noteLate(EntityKind kind, const QString &id);
    Result<void> foldLate();
    [[nodiscard]] bool hasOffers();
    Result<void> integrateOne(const JournalEntry &entry);
    Result<qint64> integrateForeign(const JournalEntry &entry);
    void markReadOnly(const Operation &operation);
    void setReadOnly(EntityKind kind, const QByteArray &key, bool is);
    [[nodiscard]] bool isReadOnly(EntityKind kind, const QByteArray &key);
    Result<void> foldAnew(EntityKind kind, const QByteArray &key);
    Result<bool> meetNow(EntityKind kind, const QByteArray &key);
    Result<void> foldTouched(const QList<OperationDraft> &drafts);
    void noteChange(const Operation &operation);
    Result<void> loadEntry(const SnapshotFile::Entry &raw, Operation operation);
    Result<void> takeOperation(const JournalEntry &entry);
    Result<QString> numberPrefix();
    void raiseTicketCounter(const QString &number);
    void writeCounters();
    Result<void> finish(Result<void> result);

    SqliteConnection &m_db;
    StoreRole m_role;
    const Clock &m_clock;
    OrderKeeper *m_order = nullptr;
    DeviceRecord m_device;
    qint64 m_deviceRow = 0;
    std::optional<qint64> m_serverMinusMonotonic; ///< as the last sign-in of this run measured it
    Crypto::SigningKey m_key;
    Projection m_projection;
    ReferenceTables m_reference;
    LogGrower m_log; ///< server
    LogFollower m_follower; ///< seat
    bool m_hasOffers = false; ///< operations of others wait here too
    bool m_readsAgain = false; ///< after a change of scope
    /// Entities of which the page being integrated brought something that lies before what is here.
    QSet<std::pair<EntityKind, QString>> m_late;
    bool m_statesFollow = false; ///< a snapshot brings the states of tickets and calls itself
    std::function<bool(qint64)> m_wrote; ///< during a snapshot
    qint64 m_snapshotSeenMs = 0; ///< the last time of the server in it
    QList<qint64> m_makers; ///< rows of the snapshot's devices
    QHash<qint64, qint64> m_blockRows; ///< of the snapshot's import blocks, by place
    bool m_deviceStale = false; ///< after a rollback, perhaps of a change of device
    StoreChange m_change;
    bool m_placesChanged = false; ///< by the batch being closed
    QHash<QString, qint64> m_deviceRows;
    QSet<QString> m_knownKeys; ///< devices whose keys came with a page
    QHash<QString, qint64> m_counters; ///< during an import only
    bool m_countersDirty = false;
};

} // namespace Warmline
