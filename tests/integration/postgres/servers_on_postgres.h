// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres_cluster.h"

#include "../storage/store_fixture.h"
#include "app/core/crypto.h"
#include "app/postgres/pg_migrations.h"
#include "app/postgres/postgres_store.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace Warmline::Testing {

inline const QByteArray kServerKey(32, '\x42');

inline Result<std::unique_ptr<PostgresStore>> openServer(const QString &folder,
                                                         const DatabaseAddress &database,
                                                         const QByteArray &key = kServerKey,
                                                         int answerMs = 15'000)
{
    return PostgresStore::open({.database = database,
                                .direct = {},
                                .folder = folder,
                                .key = key,
                                .deviceName = QStringLiteral("test"),
                                .answerMs = answerMs});
}

/// A database and the servers on it: what the tests of both stand on. Each test function has a database and a
/// folder of its own.
class ServersOnPostgres
{
protected:
    SystemClock m_clock;
    std::unique_ptr<PostgresCluster> m_cluster;
    std::unique_ptr<QTemporaryDir> m_dir;

    void createCluster()
    {
        QVERIFY(Crypto::initialise());
        m_cluster = std::make_unique<PostgresCluster>();
        QVERIFY(m_cluster->create());
    }
    void begin()
    {
        newDatabase();
        m_dir = std::make_unique<QTemporaryDir>();
    }
    void newDatabase()
    {
        m_cluster->sql(QStringLiteral("drop schema if exists warmline cascade"));
        PgConnection owner(m_cluster->address(QStringLiteral("warmline_owner")), QStringLiteral("owner"));
        QVERIFY(PgMigrations::apply(owner));
    }
    std::unique_ptr<PostgresStore> server(const char *name)
    {
        auto store = openServer(m_dir->filePath(QLatin1StringView(name)), m_cluster->address());
        if (!store)
            qFatal("%s", qPrintable(store.error().message()));
        return *std::move(store);
    }
    static qint64 headOf(PostgresStore &store)
    {
        return take(store.ask([](Queries &q) { return q.cursor(); })).value_or(-1);
    }
    qint64 number(const QString &sql) { return m_cluster->sql(sql).toLongLong(); }
    /// The whole order as each copy tells it, for comparison.
    static QList<QByteArray> hashes(PostgresStore &store)
    {
        const auto page = take(store.ask([](Queries &q) { return q.page(0, 1LL << 40); }));
        QList<QByteArray> all;
        for (const JournalEntry &entry : page ? page->entries : QList<JournalEntry>())
            all.append(entry.operation.hash + QByteArray::number(int(entry.verdict)) + entry.reason.toUtf8());
        return all;
    }
};

} // namespace Warmline::Testing
