// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmlinectl/data_access.h"

#include "app/storage/data_folder.h"
#include "app/storage/key_source.h"
#include "app/storage/series_store.h"
#include "app/storage/store.h"

#include <QCoreApplication>

namespace Warmline {

DataAccess::DataAccess(std::unique_ptr<DataFolder> folder, std::unique_ptr<Store> store)
    : m_folder(std::move(folder))
    , m_store(std::move(store))
{ }

DataAccess::~DataAccess() = default;

Result<std::unique_ptr<DataAccess>> DataAccess::open(const QString &path, const QString &keyFile)
{
    auto folder = DataFolder::lock(path);
    if (!folder)
        return std::unexpected(folder.error());
    const auto key = KeySource::fromFile(keyFile.isEmpty() ? KeySource::defaultKeyFile(path) : keyFile, path);
    if (!key)
        return std::unexpected(key.error());
    StoreOptions options;
    options.folder = (*folder)->serverFolder();
    options.role = StoreRole::Server;
    options.key = key->bytes;
    options.deviceName = QStringLiteral("warmlinectl");
    auto store = Store::open(options);
    if (!store)
        return std::unexpected(store.error());
    return std::unique_ptr<DataAccess>(new DataAccess(*std::move(folder), *std::move(store)));
}

Reader &DataAccess::reader()
{
    return *m_store;
}

Journal &DataAccess::journal()
{
    return *m_store;
}

Result<std::unique_ptr<SeriesStore>> DataAccess::openSeries() const
{
    SeriesStoreOptions options;
    options.folder = m_store->options().folder;
    options.key = m_store->options().key;
    return SeriesStore::open(options);
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
