// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/journal.h"

#include <QHash>

#include <mutex>
#include <optional>

namespace Warmline {

/// Entries of the journal that readers have decoded, so that the trail of a ticket that many look at is not
/// decrypted and decoded for each of them: every commit makes SQLite drop all pages of a reader, and a
/// trail's entries lie on as many pages. An entry stays as it was written, save for the few works that change
/// or delete one (forgetting a person, a confirmed place, a mended chain); these renew the whole cache.
///
/// Any thread. Nothing personal stays here longer than in the file: renew() drops it.
class EntryCache
{
public:
    /// \a most: entries, of about 1.5 KB each; none of more than kLargest bytes is kept.
    explicit EntryCache(qsizetype most);

    static constexpr qsizetype kLargest = 4'096;

    /// To be had before a reader's snapshot of the file begins: what was read in an older snapshot must not
    /// be found by readers of newer ones.
    [[nodiscard]] quint64 edition() const;
    /// The entry in this row of the file, if it was kept in the same edition.
    [[nodiscard]] std::optional<JournalEntry> find(qint64 row, quint64 edition);
    /// Keeps it, unless the edition is over. \a bytes: its size in the file.
    void keep(qint64 row, quint64 edition, const JournalEntry &entry, qsizetype bytes);
    /// Rows of the file have changed: after the commit, and before anybody is told of it.
    void renew();
    /// Entries held.
    [[nodiscard]] qsizetype size() const;

private:
    void insert(qint64 row, const JournalEntry &entry);

    mutable std::mutex m_mutex;
    const qsizetype m_most;
    quint64 m_edition = 1;
    /// Two ages: a full young half becomes the old one, and what is found there is young again.
    QHash<qint64, JournalEntry> m_young;
    QHash<qint64, JournalEntry> m_old;
};

} // namespace Warmline
