// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/snapshot.h"
#include "app/storage/journal_writer.h"
#include "app/storage/snapshot_file.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace Warmline {

/// Makes a seat's store from a snapshot: a file of its own beside the one in use, without a journal and
/// without waiting for the disk, since it is thrown away when anything goes wrong. takeOver() then brings in
/// what only this seat has; the store puts the file into the old one's place.
class SnapshotLoader
{
public:
    struct Options
    {
        QString live; ///< file of the store in use
        QString next; ///< file to be made; removed first
        QByteArray key;
        const Clock *clock = nullptr; ///< outlives this
        QString deviceName;
        int cacheMb = 64;
    };
    explicit SnapshotLoader(Options options);
    ~SnapshotLoader();

    /// On any thread. \a progress: rows done; false: give up (Cancelled). Errors about "snapshot": the file
    /// is no good, or not of this seat's scope or past.
    [[nodiscard]] Result<void> load(const QString &file, const SnapshotOffer &offer,
                                    std::function<bool(qint64 rows)> progress);
    /// While nobody writes the store in use: its own operations, its keys, leases, and all tables that a
    /// snapshot knows nothing of. Conflict when this seat holds something that a snapshot has no place for.
    /// \a measured: the server's clock minus the monotonic one, as this run has measured it.
    [[nodiscard]] Result<void> takeOver(std::optional<qint64> measured);
    /// Everything is on the disk, and the file is closed.
    [[nodiscard]] Result<void> close();
    [[nodiscard]] const QString &file() const { return m_options.next; }
    /// Removes a file and what SQLite leaves beside it.
    static void removeFile(const QString &file);

private:
    [[nodiscard]] Result<void> openNext();
    [[nodiscard]] Result<void> readPieces(const QString &file, const SnapshotOffer &offer);
    [[nodiscard]] Result<void> checkHeader(const QByteArray &bytes, const SnapshotOffer &offer);
    [[nodiscard]] Result<void> checkPast(const SignedHead &head, const SnapshotOffer &offer) const;
    [[nodiscard]] Result<void> attachLive();
    void copyValues(bool first);
    void copyOwnTables();
    void dropIndexes();
    void makeIndexes();

    Options m_options;
    std::unique_ptr<SqliteConnection> m_db;
    std::unique_ptr<JournalWriter> m_journal;
    QStringList m_indexes; ///< how to make them
    QByteArray m_lastHead; ///< of the log, as the store in use knows it
    qint64 m_rows = 0;
    std::function<bool(qint64)> m_progress;
};

} // namespace Warmline
