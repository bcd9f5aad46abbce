// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/journal.h"
#include "app/storage/sqlite_connection.h"

#include <optional>

namespace Warmline {

/// A seat's memory of its server's log: the pinned key, the last head, the frontier of the tree, and the
/// subtrees that stand in for what the seat does not hold. Used by the writer only, in its transaction.
class LogFollower
{
public:
    explicit LogFollower(SqliteConnection &db)
        : m_db(db)
    { }

    /// Pins the server's key, or checks that it is still the pinned one. Gives the size at which the server's
    /// history parts from what is known here (it was restored since); -1: it does not.
    [[nodiscard]] Result<qint64> meet(const LogIdentity &identity);
    /// The frontier at \a size, or where that lies within a gap, before the gap.
    [[nodiscard]] Result<Merkle::Frontier> frontierWithin(qint64 size);
    void rewind(const Merkle::Frontier &frontier);
    /// The order is read from its beginning once more, and must be the one that was known.
    void beginAgain();
    /// Checks a page against what is known and moves on to its end. Denied, in words, when the history is
    /// not the one that the seat knows. Where no server was met that proves its pages, only holes are
    /// refused.
    [[nodiscard]] Result<void> follow(const JournalPage &page, qint64 cursor);
    void forget();
    /// Of what was followed last.
    [[nodiscard]] const Merkle::Frontier &frontier() const { return m_frontier; }

private:
    [[nodiscard]] Result<void> load(qint64 cursor);
    [[nodiscard]] Result<void> followUnproven(const JournalPage &page, qint64 cursor);
    [[nodiscard]] Result<QList<JournalEntry>> withHashes(const QList<JournalEntry> &entries);
    void store();

    SqliteConnection &m_db;
    bool m_loaded = false;
    LogIdentity m_identity;
    SignedHead m_head;
    Merkle::Frontier m_frontier;
};

} // namespace Warmline
