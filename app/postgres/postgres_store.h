// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/deadlines.h"
#include "app/postgres/pg_listener.h"
#include "app/storage/store.h"

namespace Warmline {

struct PostgresStoreOptions
{
    DatabaseAddress database; ///< may lead through a pooler with session pooling
    DatabaseAddress direct; ///< for LISTEN, not through a pooler; empty: the same
    QString folder; ///< of the local copy, DIR/server; made if absent
    QByteArray key; ///< the company's, 32 bytes, the same on every server
    QString deviceName; ///< of this server
    std::shared_ptr<Clock> clock = std::make_shared<SystemClock>();
    int answerMs = 15'000; ///< a write is answered by then, if only with Timeout
};

/// The store of a server that shares a PostgreSQL database with others. The database is the one durable truth
/// of what was ordered; reads are answered from a local copy that follows it and can be made again at any
/// time. Journal: as the local store's, from any process. Thread-safe.
class PostgresStore final : public Journal
{
public:
    /// Blocks until the copy has caught up (minutes for the first time in a large city). Unavailable: the
    /// database can't be reached; Denied: wrong key; TooNew, Storage: its version does not fit.
    [[nodiscard]] static Result<std::unique_ptr<PostgresStore>> open(const PostgresStoreOptions &options);
    ~PostgresStore() override;

    /// For reading and for news of changes; never to be written to.
    [[nodiscard]] Reader &reader() { return *m_replica; }
    [[nodiscard]] ChangeSource &changes() { return *m_replica; }
    [[nodiscard]] Store &replica() { return *m_replica; }

    QFuture<Result<QList<JournalEntry>>> author(QList<OperationDraft> drafts) override;
    QFuture<Result<QList<JournalEntry>>> receive(QList<Operation> operations) override;
    QFuture<Result<QList<JournalEntry>>> receiveJudged(QList<Operation> operations,
                                                       QHash<OperationId, QString> refusals) override;
    QFuture<Result<void>> integrate(JournalPage page) override;
    QFuture<Result<void>> enrol(DeviceRecord device) override;
    QFuture<Result<QString>> takeTicketNumber() override;
    QFuture<Result<NumberLease>> leaseTicketNumbers(DeviceId device, int count) override;
    QFuture<Result<void>> storeLease(NumberLease lease) override;
    QFuture<Result<QByteArray>> sign(QByteArray message) override;
    [[nodiscard]] DeviceRecord device() const override { return m_replica->device(); }
    void setServerOffset(qint64 ms) override { m_replica->setServerOffset(ms); }

private:
    explicit PostgresStore(PostgresStoreOptions options);
    Result<void> openReplica();
    /// Opens, catches up, and makes this server's device known.
    Result<void> start();
    void onNews();
    template <class T>
    QFuture<Result<T>> answered(QFuture<Result<T>> future, bool takesLong = false);

    PostgresStoreOptions m_options;
    std::atomic<bool> m_stopping = false;
    std::atomic<int> m_news = 0; ///< 0: nothing to do, 1: following, more: news came meanwhile
    std::unique_ptr<Deadlines> m_deadlines;
    std::unique_ptr<Store> m_replica;
    std::unique_ptr<PgListener> m_listener;
};

} // namespace Warmline
