// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/pg_migrations.h"

#include "app/core/version.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace Warmline::PgMigrations {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Postgres)
};

/// Of the advisory lock that migrations hold: any number that nobody else uses.
constexpr auto kLock = "select pg_advisory_xact_lock(7721935011)"_L1;

QList<Step> load()
{
    QList<Step> steps;
    const QDir folder(u":/warmline/postgres"_s);
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            steps.append({name.left(4).toInt(), name, QString::fromUtf8(file.readAll())});
    }
    return steps;
}

Result<int> version(PgConnection &db)
{
    auto query = db.run(u"select coalesce(max(version), 0) from migration"_s);
    if (!query)
        return std::unexpected(query.error());
    return query->next() ? query->value(0).toInt() : 0;
}

std::unexpected<Error> tooNew(int found, int newest)
{
    return failure(ErrorCode::TooNew,
                   Tr::tr("数据库由更新的版本建立（格式 %1，本程序只认到 %2）；请升级程序，数据没有改动")
                       .arg(found)
                       .arg(newest));
}

Result<int> applyInTransaction(PgConnection &db, const QList<Step> &steps)
{
    if (auto locked = db.run(kLock); !locked)
        return std::unexpected(locked.error());
    auto made = db.script(u"create schema if not exists warmline; create table if not exists migration ("
                          "version integer primary key, name text not null, program text not null, "
                          "applied timestamptz not null default now())"_s);
    if (!made)
        return std::unexpected(made.error());
    const auto found = version(db);
    if (!found)
        return found;
    const int newest = steps.isEmpty() ? 0 : steps.last().version;
    if (*found > newest)
        return tooNew(*found, newest);
    for (const Step &step : steps) {
        if (step.version <= *found)
            continue;
        if (auto done = db.script(step.sql); !done)
            return failure(done.error().code, done.error().message(), step.name);
        auto noted = db.run(u"insert into migration (version, name, program) values (?, ?, ?)"_s,
                            {step.version, step.name, Warmline::version()});
        if (!noted)
            return std::unexpected(noted.error());
    }
    return newest;
}

} // namespace

const QList<Step> &all()
{
    static const QList<Step> steps = load();
    return steps;
}

Result<int> apply(PgConnection &db, const QList<Step> &steps)
{
    if (auto begun = db.script(u"begin; set local statement_timeout = 0; set local lock_timeout = '60s'"_s);
        !begun)
        return std::unexpected(begun.error());
    auto done = applyInTransaction(db, steps);
    if (auto ended = db.script(done ? u"commit"_s : u"rollback"_s); done && !ended)
        return std::unexpected(ended.error());
    return done;
}

Result<void> check(PgConnection &db, const QList<Step> &steps)
{
    const auto found = version(db);
    if (!found)
        return std::unexpected(found.error());
    const int newest = steps.isEmpty() ? 0 : steps.last().version;
    if (*found > newest)
        return tooNew(*found, newest);
    if (*found < newest)
        return failure(ErrorCode::Storage,
                       Tr::tr("数据库的格式是 %1，本程序需要 %2；请让表的所有者先用 --migrate 升级")
                           .arg(*found)
                           .arg(newest));
    return {};
}

} // namespace Warmline::PgMigrations
