// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/sqlite_connection.h"

#include <optional>

namespace Warmline {

/// Where a database file is not what was written into it.
struct PageDamage
{
    QString file;
    qint64 page = 0; ///< the first one, from 1; 0: the file can't be read page by page
    qint64 pages = 0; ///< how many; counting stops at PageCheck::kMost
    QString detail; ///< what is wrong when page is 0: a sentence

    [[nodiscard]] qint64 offset() const; ///< of the page in the file, bytes
    /// A sentence that names the first place; the file's name belongs before it.
    [[nodiscard]] QString text() const;
};

/// What looking at the pages of a file gave. Neither: all of them are as they were written.
struct PageLook
{
    std::optional<PageDamage> damage;
    QString unseen; ///< why not every page could be looked at, which is no damage: a sentence
};

/// Looks at the pages of a file themselves, also at those that no question of ours reads: indexes, names,
/// pages that are free.
namespace PageCheck {

/// More damaged pages than that say nothing more.
constexpr qint64 kMost = 1'000;

/// First the seal that encryption put on each page, then how the pages hang together. Takes as long as
/// reading the whole file, so not on a thread that a person waits for. Leaves no error in \a db. Seals are
/// left out, and that is told, while somebody else holds back what lies in the log beside the file.
[[nodiscard]] PageLook look(SqliteConnection &db);
/// The same for a file that may not even open. Nothing for one that is not there.
[[nodiscard]] PageLook lookIn(const QString &file, const QByteArray &key);
/// What rights, a full disk or another program cause: it says nothing about what the file holds.
[[nodiscard]] bool isNoDamage(const Error &error);

} // namespace PageCheck

} // namespace Warmline
