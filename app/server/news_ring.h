// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"

#include <QSet>
#include <deque>

namespace Warmline {

/// The newest entries of the journal, kept so that thousands of seats can be told what is new without a read
/// of the store for each. Knows of every branch how far its news go. One thread.
class NewsRing
{
public:
    static constexpr size_t kEntries = 4'000;
    static constexpr qint64 kBytes = 8 * 1024 * 1024;

    /// Everything up to here may concern everybody, and is not kept.
    void skipTo(qint64 sequence);
    /// Forgets what it knew: the order ends at \a sequence, and may go on otherwise.
    void goBack(qint64 sequence)
    {
        m_head = 0;
        skipTo(sequence);
    }
    /// The next piece of the journal, from head() on.
    void append(const JournalPage &page);

    /// How far the ring knows the journal.
    [[nodiscard]] qint64 head() const { return m_head; }
    /// Rises when the ring begins anew: what was made of it before may be wrong.
    [[nodiscard]] quint64 edition() const { return m_edition; }
    /// The last sequence that concerns one of \a branches; of any when empty.
    [[nodiscard]] qint64 headOf(const QStringList &branches) const;

    struct Piece
    {
        QList<JournalEntry> entries;
        qint64 nextCursor = 0; ///< up to here the reader then knows all that concerns it
    };
    /// What follows \a after for \a branches (all when empty), about \a maxBytes of it. Nothing when the ring
    /// does not reach back so far.
    [[nodiscard]] std::optional<Piece> after(qint64 after, const QStringList &branches,
                                             qint64 maxBytes) const;

private:
    struct Kept
    {
        JournalEntry entry;
        qint64 bytes = 0;
    };
    void dropFirst();

    std::deque<Kept> m_kept; ///< by rising sequence
    qint64 m_bytes = 0;
    quint64 m_edition = 1;
    qint64 m_start = 0; ///< everything after this is kept
    qint64 m_head = 0;
    qint64 m_common = 0; ///< last sequence that concerns everybody
    QHash<QString, qint64> m_heads; ///< by branch
};

} // namespace Warmline
