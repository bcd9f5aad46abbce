// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/entry_cache.h"

#include <utility>

namespace Warmline {

EntryCache::EntryCache(qsizetype most)
    : m_most(most)
{ }

quint64 EntryCache::edition() const
{
    const std::lock_guard lock(m_mutex);
    return m_edition;
}

std::optional<JournalEntry> EntryCache::find(qint64 row, quint64 edition)
{
    const std::lock_guard lock(m_mutex);
    if (edition != m_edition)
        return {};
    if (const auto young = m_young.constFind(row); young != m_young.cend())
        return *young;
    const auto old = m_old.constFind(row);
    if (old == m_old.cend())
        return {};
    JournalEntry entry = *old;
    m_old.erase(old);
    insert(row, entry);
    return entry;
}

void EntryCache::insert(qint64 row, const JournalEntry &entry)
{
    if (m_young.size() >= m_most / 2)
        m_old = std::exchange(m_young, {});
    m_young.insert(row, entry);
}

void EntryCache::keep(qint64 row, quint64 edition, const JournalEntry &entry, qsizetype bytes)
{
    if (bytes > kLargest)
        return;
    const std::lock_guard lock(m_mutex);
    if (edition == m_edition)
        insert(row, entry);
}

void EntryCache::renew()
{
    QHash<qint64, JournalEntry> young, old;
    const std::lock_guard lock(m_mutex);
    ++m_edition;
    young.swap(m_young);
    old.swap(m_old);
}

qsizetype EntryCache::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_young.size() + m_old.size();
}

} // namespace Warmline
