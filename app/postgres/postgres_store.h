// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/deadlines.h"
#include "app/postgres/pg_listener.h"
#include "app/storage/store.h"

#include <shared_mutex>

namespace Warmline {

class ChangeHub;

/// Which database, and where this server's own copy of it lies.
struct PostgresStoreOptions
{
    DatabaseAddress database; ///< may lead through a pooler with session pooling
    DatabaseAddress direct; ///< for LISTEN, not through a pooler; empty: the same
    QString folder; ///< of the local copy, DIR/server; made if absent
    QByteArray key; ///< the company's, 32 bytes, the same on every server
    QString deviceName; ///< of this server
    std::shared_ptr<Clock> clock = std::make_shared<SystemClock>();
    int answerMs = 15'000; ///< a write is answered by then, if only with Timeout
    bool maySeekLeadership = false; ///< a server; tools leave it to them
};

/// The store of a server that shares a PostgreSQL database with others. The database is the one durable truth
/// of what was ordered; reads are answered from a local copy that follows it and can be made again at any
/// time. A copy that does not belong to the database any more (the database went back to an older state) is
/// made again while the server runs: until then writes are answered with Unavailable, and reads wait.
/// Journal: as the local store's, from any process. Thread-safe.
class PostgresStore final : public Journal, public ServerJournal, public Reader, public ChangeSource
{
public:
    /// Blocks until the copy has caught up (minutes for the first time in a large city). Unavailable: the
    /// database can't be reached; Denied: wrong key; TooNew, Storage: its version does not fit.
    [[nodiscard]] static Result<std::unique_ptr<PostgresStore>> open(const PostgresStoreOptions &options);
    ~PostgresStore() override;

    /// The copy itself, for tools and tests; never to be written to, and gone when it is made again.
    [[nodiscard]] Store &replica() { return *m_replica; }
    /// Whether the order can be had, as far as known (asked for every two seconds), in a word for people:
    /// "shared", or "none" while the database is away or the copy is being made.
    [[nodiscard]] QString sequencer() const;
    [[nodiscard]] Leadership &leadership() { return m_leadership; }

    QFuture<Result<QList<JournalEntry>>> author(QList<OperationDraft> drafts) override;
    QFuture<Result<QList<JournalEntry>>> receive(QList<Operation> operations) override;
    QFuture<Result<QList<JournalEntry>>> receiveJudged(QList<Operation> operations,
                                                       QHash<OperationId, QString> refusals) override;
    QFuture<Result<QList<JournalEntry>>> receiveQuarantined(QList<Operation> operations,
                                                            QHash<OperationId, QString> refusals) override;
    QFuture<Result<void>> integrate(JournalPage page) override;
    QFuture<Result<void>> enrol(DeviceRecord device) override;
    QFuture<Result<QString>> takeTicketNumber() override;
    QFuture<Result<NumberLease>> leaseTicketNumbers(DeviceId device, int count) override;
    QFuture<Result<void>> storeLease(NumberLease lease) override;
    QFuture<Result<QByteArray>> sign(QByteArray message) override;
    [[nodiscard]] DeviceRecord device() const override;
    void setServerOffset(qint64 ms) override;

    [[nodiscard]] std::shared_ptr<void> subscribe(std::function<void(const StoreChange &)> callback) override;

protected:
    void run(std::function<void(Queries &)> work) override;

private:
    explicit PostgresStore(PostgresStoreOptions options);
    /// Opens a copy, catches up, and makes this server's device known.
    Result<std::unique_ptr<Store>> openReplica();
    /// The same, and when the copy there does not belong to the database, from nothing.
    Result<std::unique_ptr<Store>> openFitting();
    void removeCopy() const;
    void onNews();
    /// What every answer of the order tells about it.
    void notice(const Error *failure);
    void rebuildLoop(const std::stop_token &stop);
    void rebuild(const std::stop_token &stop);
    void put(std::unique_ptr<Store> replica);
    template <class T, class F>
    QFuture<Result<T>> write(F call, bool takesLong = false);

    PostgresStoreOptions m_options;
    std::shared_ptr<ChangeHub> m_hub;
    std::atomic<bool> m_stopping = false;
    std::atomic<bool> m_reachable = true;
    std::atomic<int> m_news = 0; ///< 0: nothing to do, 1: following, more: news came meanwhile
    std::unique_ptr<Deadlines> m_deadlines;

    mutable std::shared_mutex m_mutex; ///< held while the copy is used, alone while it is exchanged
    std::unique_ptr<Store> m_replica; ///< null while it is made again
    std::shared_ptr<void> m_subscription; ///< of m_replica
    DeviceRecord m_device; ///< of the last copy
    std::vector<std::function<void(Queries &)>> m_reads; ///< that wait for a copy

    PgLeadership m_leadership;
    std::unique_ptr<PgListener> m_listener;
    std::mutex m_foreignMutex;
    std::condition_variable_any m_wake;
    bool m_foreign = false; ///< the copy must be made again
    std::jthread m_rebuilder; // last: it uses all above
};

} // namespace Warmline
