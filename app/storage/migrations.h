// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/sqlite_connection.h"

#include <QList>

namespace Warmline::Migrations {

/// One numbered SQL file. One that has landed is never edited.
struct Step
{
    int version = 0; ///< 1, 2, 3 …
    QString name;
    QString sql;
};

/// The steps compiled into the program (resources/migrations), by rising version.
[[nodiscard]] const QList<Step> &all();
/// Version of the file; 0 for an empty one.
[[nodiscard]] Result<int> version(SqliteConnection &db);
/// Brings the file to the newest version in one transaction: all steps or none.
/// TooNew when a newer program wrote it; nothing is changed then.
[[nodiscard]] Result<void> apply(SqliteConnection &db, const QList<Step> &steps = all());

} // namespace Warmline::Migrations
