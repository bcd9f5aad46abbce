// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/log_tree.h"
#include "app/storage/snapshot_file.h"

#include <QHash>

#include <atomic>

namespace Warmline {

/// Writes the snapshot of a scope out of a server's store, as one consistent read of it, on a connection of
/// its own: the store goes on being read and written meanwhile.
class SnapshotBuilder
{
public:
    struct Made
    {
        qint64 position = 0;
        qint64 operations = 0;
        qint64 rows = 0;
        qint64 bytes = 0;
        QByteArray sha256;
    };

    /// \a db: opened for reading. \a stop: set from another thread to give up (Cancelled).
    SnapshotBuilder(SqliteConnection &db, QStringList branches, const std::atomic<bool> &stop);

    /// Unavailable when this store can't prove its log.
    [[nodiscard]] Result<Made> build(const QString &file, const QString &id, const QByteArray &key,
                                     qint64 nowMs);

private:
    [[nodiscard]] Result<void> writeHeader();
    [[nodiscard]] Result<void> writeJournal();
    [[nodiscard]] Result<void> writeStates(SnapshotFile::PieceKind kind);
    [[nodiscard]] Result<SignedHead> signedHead(qint64 nowMs);
    [[nodiscard]] Result<void> flush(SnapshotFile::JournalPiece &piece, QByteArray &devices);
    [[nodiscard]] Result<SnapshotFile::Entry> entryOf(const SqliteStatement &row, QByteArray &devices);
    [[nodiscard]] QList<qint64> places();
    [[nodiscard]] bool isInScope(EntityKind kind, const QByteArray &state) const;

    SqliteConnection &m_db;
    QStringList m_branches;
    const std::atomic<bool> &m_stop;
    LogTree m_tree;
    std::unique_ptr<SnapshotFile::Writer> m_writer;
    SignedHead m_head;
    QHash<qint64, qint64> m_devices; ///< rows of the table → numbers in the file
    Made m_made;
};

} // namespace Warmline
