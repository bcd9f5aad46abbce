// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/news_ring.h"

#include <algorithm>

namespace Warmline {

namespace {

/// About what an entry takes.
qint64 sizeOf(const JournalEntry &entry)
{
    qint64 bytes = 1'024;
    for (const PersonalValue &value : entry.operation.personal)
        bytes += value.value.size();
    return bytes;
}

} // namespace

void NewsRing::skipTo(qint64 sequence)
{
    ++m_edition;
    m_kept.clear();
    m_heads.clear();
    m_bytes = 0;
    m_start = m_head = m_common = std::max(sequence, m_head);
}

void NewsRing::append(const JournalPage &page)
{
    for (const JournalEntry &entry : page.entries) {
        if (entry.sequence <= m_head)
            continue;
        m_head = entry.sequence;
        const QString &branch = entry.operation.branch.value;
        if (branch.isEmpty())
            m_common = entry.sequence; // the company's own: settings, accounts, imports
        else
            m_heads[branch] = entry.sequence;
        m_kept.push_back({entry, sizeOf(entry)});
        m_bytes += m_kept.back().bytes;
        while (m_kept.size() > kEntries || (m_bytes > kBytes && !m_kept.empty()))
            dropFirst();
    }
    m_head = std::max(m_head, page.nextCursor);
}

void NewsRing::dropFirst()
{
    m_start = m_kept.front().entry.sequence;
    m_bytes -= m_kept.front().bytes;
    m_kept.pop_front();
}

qint64 NewsRing::headOf(const QStringList &branches) const
{
    if (branches.isEmpty())
        return m_head;
    qint64 head = m_common;
    for (const QString &branch : branches)
        head = std::max(head, m_heads.value(branch, 0));
    return head;
}

std::optional<NewsRing::Piece> NewsRing::after(qint64 after, const QStringList &branches,
                                               qint64 maxBytes) const
{
    if (after < m_start)
        return std::nullopt;
    Piece piece;
    piece.nextCursor = std::max(after, m_head);
    qint64 bytes = 0;
    for (auto at =
             std::ranges::upper_bound(m_kept, after, {}, [](const Kept &k) { return k.entry.sequence; });
         at != m_kept.end(); ++at) {
        const QString &branch = at->entry.operation.branch.value;
        if (!branches.isEmpty() && !branch.isEmpty() && !branches.contains(branch))
            continue;
        if (!piece.entries.isEmpty() && bytes + at->bytes > maxBytes) {
            piece.nextCursor = piece.entries.last().sequence;
            break;
        }
        bytes += at->bytes;
        piece.entries.append(at->entry);
    }
    return piece;
}

} // namespace Warmline
