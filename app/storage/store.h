// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/household_look_up.h"
#include "app/domain/journal.h"
#include "app/domain/queries.h"
#include "app/domain/server_journal.h"
#include "app/domain/snapshot.h"
#include "app/storage/journal_writer.h"
#include "app/storage/order_keeper.h"

#include <chrono>
#include <memory>
#include <mutex>

namespace Warmline {

class ReaderPool;
class WriterThread;
class ChangeHub;
class AddressTreeCache;
class EntryCache;
class DeviceKeys;
class SnapshotInbox;
class StoreQueries;

/// Where a store lies, whose it is and how much memory it may take.
struct StoreOptions
{
    QString folder = {}; ///< DIR/server or DIR/seat; made if absent
    StoreRole role = StoreRole::Seat;
    QByteArray key = {}; ///< raw, 32 bytes; see KeySource
    std::shared_ptr<Clock> clock = std::make_shared<SystemClock>();
    QString deviceName = {};
    int writerCacheMb = 64; ///< less makes writes with random indexes several times slower
    int readerCacheMb = 16; ///< per reader
    int readers = 2;
    qint64 maxPages =
        0; ///< limit of the file in pages of 4 KiB; 0: none. Beyond it a write fails as on a full disk
    /// From the begin of a commit to the next one's: what comes meanwhile shares it. For a server whose many
    /// seats write at all times: each commit costs a wait for the disk, and the readers all their pages.
    std::chrono::milliseconds gather{0};
    /// A file that is absent or has no bytes becomes a new store. An empty one never does where measured
    /// history or SQLite's log lie beside it: then there were data, and somebody must hear that they are
    /// gone.
    bool mayBegin = true;
    std::shared_ptr<OrderKeeper> order = {}; ///< of a replica (role Server): where the order is really made
};

/// The encrypted store of a server or a seat: one SQLite file (SQLCipher) behind the interfaces of
/// app/domain. Thread-safe. Closing waits for the writes that are queued. See docs/storage.md.
/// A program that knows more intents than the one before folds anew what that could not: a server while it
/// opens, a seat behind its work, going on at the next opening when it is closed before.
class Store final : public Journal,
                    public ServerJournal,
                    public Reader,
                    public ChangeSource,
                    public Holdings,
                    public HouseholdKeeper
{
public:
    /// Errors name the file: Denied (wrong key), TooNew (a newer program wrote it), Locked, Storage (no such
    /// file, not a database, read-only folder, full disk). Nothing is changed in a file that can't be opened.
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const StoreOptions &options);
    ~Store() override;

    [[nodiscard]] static QString fileIn(const QString &folder);
    [[nodiscard]] const StoreOptions &options() const { return m_options; }

    QFuture<Result<QList<JournalEntry>>> author(QList<OperationDraft> drafts) override;
    QFuture<Result<QList<JournalEntry>>> receive(QList<Operation> operations) override;
    QFuture<Result<QList<JournalEntry>>> receiveJudged(QList<Operation> operations,
                                                       QHash<OperationId, QString> refusals) override;
    QFuture<Result<QList<JournalEntry>>> receiveQuarantined(QList<Operation> operations,
                                                            QHash<OperationId, QString> refusals) override;
    QFuture<Result<void>> integrate(JournalPage page) override;
    QFuture<Result<void>> meetServer(LogIdentity identity) override;
    QFuture<Result<void>> setScope(QList<BranchId> branches) override;
    QFuture<Result<void>> keepLookedUp(LookedUpHousehold found) override;
    QFuture<Result<void>> enrol(DeviceRecord device) override;
    QFuture<Result<QString>> takeTicketNumber() override;
    QFuture<Result<NumberLease>> leaseTicketNumbers(DeviceId device, int count) override;
    QFuture<Result<void>> storeLease(NumberLease lease) override;
    QFuture<Result<QByteArray>> sign(QByteArray message) override;
    QFuture<Result<qint64>> beginSnapshot(SnapshotOffer offer) override;
    QFuture<Result<qint64>> addToSnapshot(qint64 offset, QByteArray bytes) override;
    QFuture<Result<void>> applySnapshot() override;
    QFuture<Result<void>> dropSnapshot() override;
    /// Replica: takes a page of what other servers ordered. True: there is more.
    QFuture<Result<bool>> follow();
    [[nodiscard]] DeviceRecord device() const override;
    void setServerOffset(qint64 ms) override;

    [[nodiscard]] std::shared_ptr<void> subscribe(std::function<void(const StoreChange &)> callback) override;

    /// Commits made since opening.
    [[nodiscard]] qint64 commits() const;

protected:
    void run(std::function<void(Queries &)> work) override;
    void runFirst(std::function<void(Queries &)> work) override;

private:
    explicit Store(StoreOptions options);
    enum class WriteKind { Relaxed, Durable, Ordering, LongOrdering };
    QFuture<Result<QList<JournalEntry>>>
    take(QList<Operation> operations, QHash<OperationId, QString> refusals, JournalWriter::Senders senders);
    template <class T>
    QFuture<Result<T>> write(WriteKind kind, std::function<Result<T>(JournalWriter &)> work);
    [[nodiscard]] static Result<void> foldAnew(SqliteConnection &db, JournalWriter &journal);
    void foldAnewBehind(std::shared_ptr<const QList<JournalWriter::Unfolded>> all, qsizetype from);
    [[nodiscard]] static Result<std::unique_ptr<SqliteConnection>> openWriting(const StoreOptions &options);
    [[nodiscard]] Result<std::vector<std::unique_ptr<StoreQueries>>> openReading() const;
    [[nodiscard]] QFuture<Result<void>> putInPlace(std::shared_ptr<class SnapshotLoader> loader);
    [[nodiscard]] Result<void> replaceFile(class SnapshotLoader &loader,
                                           std::unique_ptr<SqliteConnection> &db,
                                           std::unique_ptr<JournalWriter> &journal);

    StoreOptions m_options;
    /// Another one, once a seat's store is found to be a copy.
    struct Identity
    {
        std::mutex mutex;
        DeviceRecord device;
    };
    std::shared_ptr<Identity> m_identity = std::make_shared<Identity>();
    std::atomic<qint64> m_serverOffsetMs = 0;
    std::shared_ptr<ChangeHub> m_hub;
    std::shared_ptr<AddressTreeCache> m_tree;
    std::shared_ptr<EntryCache> m_entries;
    std::unique_ptr<DeviceKeys> m_keys;
    std::unique_ptr<ReaderPool> m_readers;
    std::unique_ptr<WriterThread> m_writer;
    std::atomic<bool> m_closing = false;
    std::unique_ptr<SnapshotInbox> m_inbox; ///< seat
};

} // namespace Warmline
