// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/proof.h"

#include <QFuture>

namespace Warmline {

/// A snapshot as the server announces it: a file with everything that a new seat of one scope needs, up to a
/// place of the order. docs/sync.md describes the file.
struct SnapshotOffer
{
    enum class State : quint8 {
        None, ///< this server makes none, or pages are cheaper
        Building, ///< ask again in a moment
        Ready
    };
    State state = State::None;
    QString id = {}; ///< 32 hexadecimal digits; the file is fetched by it
    int format = 0; ///< of the file; another one than kSnapshotFormat can't be read
    qint64 position = 0; ///< place in the order up to which it has everything
    qint64 bytes = 0;
    QByteArray sha256 = {}; ///< of the file
    QByteArray key = {}; ///< 32 bytes: the file is sealed, at the server and at the seat
    qint64 operations = 0; ///< in it
    qint64 rows = 0; ///< operations, households, tickets, calls … that it has to write
    QList<QByteArray> consistency = {}; ///< from the size that the asker knew to `position`
    friend bool operator==(const SnapshotOffer &, const SnapshotOffer &) = default;
};

constexpr int kSnapshotFormat = 1;

/// The server's snapshots. All methods are thread-safe and return at once.
class SnapshotSource
{
public:
    virtual ~SnapshotSource() = default;

    /// A snapshot of the branches (none: the whole company); starts to build one where there is none that is
    /// young enough. None where pages from \a cursor on are cheaper. Its position is not before \a known, the
    /// size of the log that the asker has seen proven.
    [[nodiscard]] virtual QFuture<Result<SnapshotOffer>> offer(QList<BranchId> branches, qint64 cursor,
                                                               qint64 known) = 0;
    struct Part
    {
        QByteArray bytes;
        qint64 total = 0; ///< of the file
    };
    /// NotFound when there is no such file any more, or when it is of other branches.
    [[nodiscard]] virtual QFuture<Result<Part>> read(QString id, QList<BranchId> branches, qint64 offset,
                                                     qint64 length) = 0;
};

/// What a seat's store holds, as a whole: its scope, and the snapshot that it is filled from. Thread-safe;
/// futures finish when the change is on disk.
class Holdings
{
public:
    virtual ~Holdings() = default;

    /// What falls out of the branches is dropped; what is new comes with the next pages or snapshot.
    [[nodiscard]] virtual QFuture<Result<void>> setScope(QList<BranchId> branches) = 0;

    /// Makes ready for the parts of this snapshot; gives how many bytes of it are here already. Parts of
    /// other snapshots go.
    [[nodiscard]] virtual QFuture<Result<qint64>> beginSnapshot(SnapshotOffer offer) = 0;
    /// Appends a part; gives how many bytes are here. Conflict when it does not follow the one before.
    [[nodiscard]] virtual QFuture<Result<qint64>> addToSnapshot(qint64 offset, QByteArray bytes) = 0;
    /// Checks the file and makes the store from it, beside the present one, which is used until the new one
    /// takes its place with everything that this seat itself made or keeps. The future's progress value is
    /// the number of rows done. Errors about "snapshot" mean that the file is no good; after any error the
    /// store is as it was.
    [[nodiscard]] virtual QFuture<Result<void>> applySnapshot() = 0;
    /// Throws the file away; an application that is under way ends with Cancelled.
    [[nodiscard]] virtual QFuture<Result<void>> dropSnapshot() = 0;
};

} // namespace Warmline
