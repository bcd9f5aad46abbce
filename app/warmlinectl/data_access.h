// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/journal.h"
#include "app/domain/queries.h"
#include "app/storage/page_check.h"

#include <QPromise>

#include <functional>
#include <memory>
#include <stop_token>

namespace Warmline {

class CompanyCopy;
class DataFolder;
class PostgresStore;
class SeriesArchive;
class SeriesSource;
class Store;

/// What checking a folder found.
struct DataCheck
{
    /// A file of which not every page could be looked at.
    struct Unseen
    {
        QString file;
        QString reason; ///< a sentence
    };
    Queries::Verification journal;
    QList<PageDamage> damages; ///< at most one a file, of the journal first
    QList<Unseen> unseen;
};

/// The server's store of a local data folder, locked while this lives; or a shared database with a copy
/// there; or a copy of what a server has, whose journal is not to be written.
class DataAccess
{
public:
    /// Errors name the folder: it is in use, its key file is missing or readable by others, it can't be
    /// written.
    [[nodiscard]] static Result<std::unique_ptr<DataAccess>>
    open(const QString &folder, const QString &keyFile, const QString &database = {}, bool mayBegin = true);
    [[nodiscard]] static std::unique_ptr<DataAccess> of(std::unique_ptr<CompanyCopy> copy);
    /// The folder has been used before.
    [[nodiscard]] static bool holdsData(const QString &folder);
    ~DataAccess();

    [[nodiscard]] Reader &reader();
    [[nodiscard]] Journal &journal();
    /// Of a copy: what has the server write; nullptr: writing is the journal's.
    [[nodiscard]] CompanyCopy *server() const { return m_copy.get(); }
    [[nodiscard]] ChangeSource &changes();
    /// The measured history of the same folder, under the same key, or of the same database. Not of a copy.
    [[nodiscard]] Result<std::unique_ptr<SeriesArchive>> openSeries() const;
    /// The same for reading, also of a copy: then it lives no longer than this.
    [[nodiscard]] Result<std::shared_ptr<SeriesSource>> measured() const;
    /// Queries::verify, and after it every page of the measured history's file (a shared database has its own
    /// tools). \a progress is called on another thread, first when the journal's pages have been looked at.
    /// Cancelled as soon as \a stop is heard: between files, and at each operation.
    [[nodiscard]] QFuture<Result<DataCheck>> check(std::function<void(qint64 done, qint64 total)> progress,
                                                   std::stop_token stop) const;
    /// The company's short name in operations; "local" until it is set.
    [[nodiscard]] QFuture<Result<QString>> company();

private:
    DataAccess();
    /// The file, or the copy.
    [[nodiscard]] Store &local() const;

    std::unique_ptr<DataFolder> m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<PostgresStore> m_shared; ///< instead of m_store
    QString m_database; ///< of m_shared
    std::unique_ptr<CompanyCopy> m_copy; ///< instead of both
};

} // namespace Warmline
