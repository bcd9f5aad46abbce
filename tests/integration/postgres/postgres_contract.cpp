// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Linked beside a test of the store's contract: its servers' stores become replicas of a real PostgreSQL,
// with a database for each folder.
#include "postgres_cluster.h"

#include "../storage/store_fixture.h"
#include "app/core/crypto.h"
#include "app/postgres/pg_migrations.h"
#include "app/postgres/pg_order.h"

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

QString databaseFor(const QString &folder)
{
    static PostgresCluster cluster;
    static QHash<QString, QString> databases;
    if (!cluster.isRunning()) {
        PgConnection owner(cluster.address(u"warmline_owner"_s), u"owner"_s);
        if (!Crypto::initialise() || !cluster.create() || !PgMigrations::apply(owner))
            qFatal("no PostgreSQL");
    }
    QString &name = databases[folder];
    if (name.isEmpty()) {
        name = u"contract_%1"_s.arg(databases.size());
        bool ok = false;
        cluster.sql(u"create database %1 template template0"_s.arg(name), &ok);
        const QString text = u"host=%1 user=warmline_owner dbname=%2"_s.arg(cluster.folder(), name);
        cluster.sql(u"grant all on database %1 to warmline_owner"_s.arg(name), &ok);
        PgConnection owner(*DatabaseAddress::parse(text), u"owner"_s);
        if (!ok || !PgMigrations::apply(owner))
            qFatal("no database");
    }
    return u"host=%1 user=warmline_server dbname=%2"_s.arg(cluster.folder(), name);
}

const bool s_hooked = [] {
    serverOptionsHook() = [](StoreOptions &options) {
        options.order =
            std::make_shared<PgOrder>(*DatabaseAddress::parse(databaseFor(options.folder)), options.key);
    };
    return true;
}();

} // namespace
