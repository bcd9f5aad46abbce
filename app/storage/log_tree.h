// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/merkle.h"
#include "app/domain/proof.h"
#include "app/storage/sqlite_connection.h"

#include <QHash>

namespace Warmline {

/// Reads nodes of the server's Merkle log: a proof at ten million entries touches three or four rows. Keeps
/// what it has read, so it must not outlive the snapshot that it reads from.
class LogTree
{
public:
    /// Leaves of the newest tile, which is not full yet and so is made from up to 255 operations. A leaf
    /// stays as it is unless the order goes back, which changes rows of operations: begin with a new one
    /// then.
    struct Tail
    {
        qint64 tile = -1;
        QByteArray hashes;
    };

    /// \a tail: of earlier snapshots of this connection; it is brought up to date.
    explicit LogTree(SqliteConnection &db, Tail *tail = nullptr)
        : m_db(db)
        , m_tail(tail)
    { }
    [[nodiscard]] Result<QByteArray> node(const Merkle::Subtree &part);
    [[nodiscard]] Merkle::NodeSource source()
    {
        return [this](const Merkle::Subtree &part) { return node(part); };
    }

    static constexpr int kTileLevel = 8; ///< 256 nodes in a tile
    [[nodiscard]] static qint64 tileId(int tileLevel, qint64 tile);
    /// Leaves of the entries (after, upTo], one behind the other, made from the operations themselves.
    [[nodiscard]] static QByteArray leaves(SqliteConnection &db, qint64 after, qint64 upTo);

private:
    [[nodiscard]] QByteArray tile(int tileLevel, qint64 tile);

    SqliteConnection &m_db;
    Tail *m_tail;
    QHash<qint64, QByteArray> m_tiles;
};

/// Makes the server's tree and the order of its branches grow with the journal; used by the writer only, in
/// its transaction.
class LogGrower
{
public:
    explicit LogGrower(SqliteConnection &db)
        : m_db(db)
    { }
    /// First opening of data that an older version wrote: adds what is missing, in portions of their own.
    [[nodiscard]] Result<void> catchUp(qint64 head);
    /// To be called for each entry that gets a place, in order, after it is written.
    void append(const JournalEntry &entry);
    void forget();

private:
    void appendLeaf(qint64 sequence, const QByteArray &leaf);
    void appendNode(int tileLevel, qint64 index, const QByteArray &hash);
    void addToBranch(qint64 sequence, const BranchId &branch);
    [[nodiscard]] qint64 branchKey(const BranchId &branch);

    SqliteConnection &m_db;
    qint64 m_size = -1; ///< leaves; -1: not known
    QByteArray m_tail; ///< leaves behind the last full tile
    QHash<QString, qint64> m_branches;
};

/// Keys and epochs of the server's log; they lie in the encrypted file.
namespace LogKeys {

/// The first opening makes them.
[[nodiscard]] Result<void> prepare(SqliteConnection &db, qint64 nowMs);
[[nodiscard]] Crypto::SigningKey key(SqliteConnection &db);
[[nodiscard]] Result<LogIdentity> identity(SqliteConnection &db);
/// An epoch that takes over the first \a size operations from the one before; signed, not written.
[[nodiscard]] Result<LogEpoch> epochAt(SqliteConnection &db, qint64 size, const QByteArray &previous,
                                       qint64 nowMs);
/// Begins a new epoch at the present head, so that this log can't pass for the one it was copied from.
[[nodiscard]] Result<LogEpoch> openEpoch(SqliteConnection &db, qint64 nowMs);
[[nodiscard]] SignedHead sign(SignedHead head, const Crypto::SigningKey &key);

} // namespace LogKeys

} // namespace Warmline
