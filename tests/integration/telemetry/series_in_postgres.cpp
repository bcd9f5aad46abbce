// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "series_archive_fixture.h"

#include "postgres_cluster.h"

#include "app/core/crypto.h"
#include "app/postgres/pg_migrations.h"
#include "app/postgres/pg_series_store.h"

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kVariable = "WARMLINE_TEST_SERIES_DATABASE";

/// An empty database for each new folder; the processes that the test starts are told of it.
void prepare(const QString &folder)
{
    static Testing::PostgresCluster cluster;
    static QString present;
    if (!cluster.isRunning() && (!Crypto::initialise() || !cluster.create()))
        qFatal("no PostgreSQL");
    if (present == folder)
        return;
    present = folder;
    cluster.sql(u"drop schema if exists warmline cascade"_s);
    PgConnection owner(cluster.address(u"warmline_owner"_s), u"owner"_s);
    if (!PgMigrations::apply(owner))
        qFatal("no tables");
    qputenv(kVariable, cluster.text().toUtf8());
}

} // namespace

std::unique_ptr<SeriesArchive> Testing::openArchive(const QString &folder)
{
    static const bool isChild = qEnvironmentVariableIsSet(kVariable);
    if (!isChild)
        prepare(folder);
    return std::make_unique<PgSeriesStore>(*DatabaseAddress::parse(QString::fromUtf8(qgetenv(kVariable))));
}

} // namespace Warmline
