// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/pg_connection.h"
#include "app/storage/order_keeper.h"

namespace Warmline {

/// The order that several servers share, in PostgreSQL. Who orders is elected anew for each batch: by the
/// lock of the one row of server_order, which ends with its transaction, and so with its process or its line.
/// What a batch ordered becomes visible together with the lock's end, so the feed has no hole that a later
/// commit could fill. Lives on the writer's thread of one replica. docs/postgres.md
class PgOrder final : public OrderKeeper
{
public:
    /// \a key: the company's, 32 bytes, the same on every server; personal values are sealed under it.
    PgOrder(DatabaseAddress address, const QByteArray &key);

    Result<void> begin(JournalWriter &replica, bool takesLong) override;
    Result<void> commit(JournalWriter &replica) override;
    void rollback() override;
    Result<bool> follow(JournalWriter &replica) override;
    Result<void> enrol(const DeviceRecord &device) override;
    Result<qint64> takeNumbers(const QString &prefix, qint64 floor, int count) override;

    /// `where` of the error that a copy gives which does not belong to the database (any more): it holds what
    /// the database never had, or has lost. Such a copy must be thrown away and made again.
    static const QString kForeignCopy;

private:
    static const QString kDevices; ///< where the copy remembers up to where it knows the devices
    struct Head
    {
        qint64 sequence = 0;
        qint64 devices = 0;
        qint64 identityBytes = 0; ///< of the log's identity
    };
    // pg_order_copy.cpp
    Result<void> prepare(JournalWriter &replica);
    Result<void> checkKey(const QByteArray &found);
    Result<void> checkCopy(JournalWriter &replica, const QByteArray &database, qint64 head);
    Result<void> checkHead(JournalWriter &replica, const Head &head);
    Result<bool> isSamePlace(JournalWriter &replica, qint64 sequence);
    Result<qint64> commonPlaces(JournalWriter &replica, qint64 upTo);
    Result<void> wentBack(JournalWriter &replica, qint64 head);
    Result<void> openEpoch(JournalWriter &replica, qint64 fork);
    Result<void> shareLogKey(JournalWriter &replica, qint64 head);

    Result<Head> readHead(bool lock);
    /// The lock goes with the connection that took it: what comes over a newer one is not ours to write.
    Result<void> checkLock();
    Result<void> takeDevices(JournalWriter &replica, qint64 upTo);
    /// A page after the replica's head, but nothing after \a upTo.
    Result<void> takePage(JournalWriter &replica, qint64 upTo);
    /// Destroys there what was destroyed here.
    Result<void> forget(JournalWriter &replica);
    [[nodiscard]] QVariant sealedPersonal(const Operation &operation) const;
    Result<void> append(const QList<JournalEntry> &entries);

    PgConnection m_db;
    QByteArray m_key;
    int m_checked = 0; ///< generation of the connection over which all was checked
    QByteArray m_database; ///< its identity, as it was found then
    QByteArray m_identity; ///< of the log
    qint64 m_base = 0; ///< head at begin()
    bool m_ordering = false; ///< between begin() and the end
    int m_orderingOver = 0; ///< generation of the connection that holds the lock
};

} // namespace Warmline
