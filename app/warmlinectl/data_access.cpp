// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmlinectl/data_access.h"

#include "app/postgres/pg_series_store.h"
#include "app/postgres/postgres_store.h"
#include "app/storage/data_folder.h"
#include "app/storage/key_source.h"
#include "app/storage/series_store.h"
#include "app/storage/store.h"
#include "app/storage/verifier.h"
#include "app/warmlinectl/commands/away.h"
#include "app/warmlinectl/company_copy.h"
#include "app/warmlinectl/key_prompt.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace Warmline {

namespace {

/// Of a file that doesn't open because it is damaged: where.
Error withPlace(const Error &error, const QString &folder, const QByteArray &key)
{
    if (error.code != ErrorCode::Storage)
        return error;
    const auto damage = PageCheck::lookIn(Store::fileIn(folder), key).damage;
    return damage && damage->page > 0 ? Error{ErrorCode::Storage, damage->text(), damage->file} : error;
}

void take(DataCheck &check, const QString &file, const PageLook &look)
{
    if (look.damage)
        check.damages.append(*look.damage);
    if (!look.unseen.isEmpty())
        check.unseen.append({file, look.unseen});
}

Result<DataCheck> checked(const QString &folder, const QByteArray &key, const Verifier::Progress &progress,
                          const std::stop_token &stop)
{
    const QString journal = Store::fileIn(folder);
    const auto db = SqliteConnection::open({.file = journal, .key = key, .create = false});
    if (!db)
        return std::unexpected(db.error());
    Verifier verifier(**db, progress, stop);
    const auto verified = verifier.run();
    if (!verified)
        return std::unexpected(verified.error());
    DataCheck check{*verified, {}, {}};
    take(check, journal, verifier.pages());
    const QString series = SeriesStore::fileIn(folder);
    take(check, series, PageCheck::lookIn(series, key));
    return check;
}

} // namespace

DataAccess::DataAccess() = default;
DataAccess::~DataAccess() = default;

bool DataAccess::holdsData(const QString &folder)
{
    return QFile::exists(QDir(folder).filePath(QStringLiteral("server/warmline.db")));
}

Result<std::unique_ptr<DataAccess>> DataAccess::open(const QString &path, const QString &keyFile,
                                                     const QString &database, bool mayBegin)
{
    std::unique_ptr<DataAccess> access(new DataAccess);
    auto folder = DataFolder::lock(path);
    if (!folder)
        return std::unexpected(folder.error());
    access->m_folder = *std::move(folder);
    const auto key = KeySource::forHeadless(path, keyFile, askForKey);
    if (!key)
        return std::unexpected(key.error());
    const QString serverFolder = access->m_folder->serverFolder();
    if (!database.isEmpty()) {
        const auto address = DatabaseAddress::parse(database);
        if (!address)
            return std::unexpected(address.error());
        PostgresStoreOptions shared;
        shared.database = *address;
        shared.folder = serverFolder;
        shared.key = key->bytes;
        shared.deviceName = QStringLiteral("warmlinectl");
        auto store = PostgresStore::open(shared);
        if (!store)
            return std::unexpected(store.error());
        access->m_shared = *std::move(store);
        access->m_database = database;
        return access;
    }
    StoreOptions options;
    options.folder = serverFolder;
    options.role = StoreRole::Server;
    options.key = key->bytes;
    options.deviceName = QStringLiteral("warmlinectl");
    options.mayBegin = mayBegin;
    auto store = Store::open(options);
    if (!store)
        return std::unexpected(withPlace(store.error(), serverFolder, key->bytes));
    access->m_store = *std::move(store);
    return access;
}

std::unique_ptr<DataAccess> DataAccess::of(std::unique_ptr<CompanyCopy> copy)
{
    std::unique_ptr<DataAccess> access(new DataAccess);
    access->m_copy = std::move(copy);
    return access;
}

Store &DataAccess::local() const
{
    if (m_copy)
        return m_copy->store();
    return m_shared ? m_shared->replica() : *m_store;
}

Reader &DataAccess::reader()
{
    return local();
}

Journal &DataAccess::journal()
{
    return m_shared ? static_cast<Journal &>(*m_shared) : local();
}

ChangeSource &DataAccess::changes()
{
    return local();
}

Result<std::unique_ptr<SeriesArchive>> DataAccess::openSeries() const
{
    if (m_shared) {
        const auto address = DatabaseAddress::parse(m_database);
        if (!address)
            return std::unexpected(address.error());
        return std::make_unique<PgSeriesStore>(*address);
    }
    SeriesStoreOptions options;
    options.folder = local().options().folder;
    options.key = local().options().key;
    auto store = SeriesStore::open(options);
    if (!store)
        return std::unexpected(store.error());
    return *std::move(store);
}

Result<std::shared_ptr<SeriesSource>> DataAccess::measured() const
{
    if (m_copy)
        return std::shared_ptr<SeriesSource>(std::shared_ptr<void>(), &m_copy->series());
    return openSeries().transform([](std::unique_ptr<SeriesArchive> archive) {
        return std::shared_ptr<SeriesSource>(std::move(archive));
    });
}

QFuture<Result<DataCheck>> DataAccess::check(std::function<void(qint64 done, qint64 total)> progress,
                                             std::stop_token stop) const
{
    return away([folder = local().options().folder, key = local().options().key,
                 progress = std::move(progress),
                 stop = std::move(stop)] { return checked(folder, key, progress, stop); });
}

QFuture<Result<QString>> DataAccess::company()
{
    return reader().ask([](Queries &queries) {
        return queries.setting(QStringLiteral("company")).transform([](const QString &name) {
            return name.isEmpty() ? QStringLiteral("local") : name;
        });
    });
}

} // namespace Warmline
