// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/series_store.h"

#include "app/storage/series_store_worker.h"

#include <QCoreApplication>
#include <QDir>

namespace Warmline {

namespace {

constexpr int kSchema = 3;

Result<void> prepare(SqliteConnection &db)
{
    const qint64 version = db.number("PRAGMA user_version");
    if (version > kSchema)
        return failure(ErrorCode::TooNew,
                       QCoreApplication::translate("SeriesStore", "历史数据由更新版本的程序写成"), db.file());
    if (version < 1) {
        db.execute("BEGIN IMMEDIATE;"
                   "CREATE TABLE series(id INTEGER PRIMARY KEY, owner TEXT NOT NULL, quantity INTEGER NOT "
                   "NULL, part TEXT NOT NULL,"
                   " step_ms INTEGER NOT NULL, UNIQUE(owner, quantity, part)) STRICT;"
                   "CREATE TABLE chunk(series INTEGER NOT NULL, first_ms INTEGER NOT NULL, last_ms INTEGER "
                   "NOT NULL, count INTEGER NOT NULL,"
                   " good INTEGER NOT NULL, min REAL, max REAL, sum REAL, data BLOB NOT NULL, PRIMARY "
                   "KEY(series, first_ms)) STRICT, WITHOUT ROWID;"
                   "CREATE TABLE journal(id INTEGER PRIMARY KEY, series INTEGER NOT NULL, data BLOB NOT "
                   "NULL) STRICT;"
                   "PRAGMA user_version = 1;"
                   "COMMIT;");
    }
    if (version < 2) {
        // A picture of a season reads what chunks hold at least and at most, and not a byte of the chunks.
        db.execute("BEGIN IMMEDIATE;"
                   "CREATE INDEX chunk_extremes ON chunk(series, first_ms, last_ms, good, min, max);"
                   "PRAGMA user_version = 2;"
                   "COMMIT;");
    }
    if (version < 3) {
        // What is left of points that became too old: lowest, mean and highest of each hour (SeriesHours).
        db.execute("BEGIN IMMEDIATE;"
                   "CREATE TABLE hour(series INTEGER NOT NULL, place INTEGER NOT NULL, data BLOB NOT NULL,"
                   " PRIMARY KEY(series, place)) STRICT, WITHOUT ROWID;"
                   "PRAGMA user_version = 3;"
                   "COMMIT;");
    }
    return db.result();
}

} // namespace

QString SeriesStore::fileIn(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("telemetry.db"));
}

Result<std::unique_ptr<SeriesStore>> SeriesStore::open(const SeriesStoreOptions &options)
{
    if (!QDir().mkpath(options.folder))
        return failure(ErrorCode::Storage, QCoreApplication::translate("SeriesStore", "不能建立文件夹"),
                       options.folder);
    SqliteOptions file;
    file.file = fileIn(options.folder);
    file.key = options.key;
    file.cacheMb = options.cacheMb;
    auto writer = SqliteConnection::open(file);
    if (!writer)
        return std::unexpected(writer.error());
    if (const Result<void> ready = prepare(**writer); !ready)
        return std::unexpected(ready.error());
    file.readOnly = true;
    file.create = false;
    auto reader = SqliteConnection::open(file);
    if (!reader)
        return std::unexpected(reader.error());
    auto worker = std::make_unique<Worker>(std::move(*writer), std::move(*reader));
    if (const Result<void> loaded = worker->load(); !loaded)
        return std::unexpected(loaded.error());
    return std::unique_ptr<SeriesStore>(new SeriesStore(std::move(worker)));
}

SeriesStore::SeriesStore(std::unique_ptr<Worker> worker)
    : m_worker(std::move(worker))
{ }
SeriesStore::~SeriesStore() = default;

QFuture<Result<QList<Series>>> SeriesStore::series(QList<SeriesKey> keys, qint64 fromMs, qint64 toMs,
                                                   qint64 stepMs)
{
    return m_worker->perform<QList<Series>>(m_worker->readerThread,
                                            [w = m_worker.get(), keys = std::move(keys), fromMs, toMs,
                                             stepMs] { return w->read(keys, fromMs, toMs, stepMs); });
}

QFuture<Result<QList<LiveValue>>> SeriesStore::latest(QStringList owners)
{
    return m_worker->perform<QList<LiveValue>>(
        m_worker->readerThread,
        [w = m_worker.get(), owners = std::move(owners)] { return w->latest(owners); });
}

QFuture<Result<QList<Series>>> SeriesStore::extremes(QList<SeriesKey> keys, qint64 fromMs, qint64 toMs,
                                                     qint64 stepMs)
{
    return m_worker->perform<QList<Series>>(m_worker->readerThread,
                                            [w = m_worker.get(), keys = std::move(keys), fromMs, toMs,
                                             stepMs] { return w->extremes(keys, fromMs, toMs, stepMs); });
}

QFuture<Result<void>> SeriesStore::append(QList<Series> series)
{
    return m_worker->perform<void>(
        m_worker->writerThread,
        [w = m_worker.get(), series = std::move(series)]() mutable { return w->append(series); });
}

QFuture<Result<SeriesStore::Totals>> SeriesStore::totals()
{
    return m_worker->perform<Totals>(m_worker->readerThread, [w = m_worker.get()] { return w->totals(); });
}

QFuture<Result<SeriesArchive::Thinned>> SeriesStore::thin(qint64 rawBeforeMs, qint64 hoursBeforeMs)
{
    return m_worker->perform<Thinned>(
        m_worker->writerThread,
        [w = m_worker.get(), rawBeforeMs, hoursBeforeMs] { return w->thin(rawBeforeMs, hoursBeforeMs); });
}

} // namespace Warmline
