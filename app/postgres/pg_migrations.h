// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/pg_connection.h"

#include <QList>

namespace Warmline::PgMigrations {

struct Step
{
    int version = 0; ///< 1, 2, 3 …
    QString name;
    QString sql;
};

/// The steps compiled into the program (resources/migrations/postgres), by rising version.
[[nodiscard]] const QList<Step> &all();

/// As the owner of the tables: brings the database to the newest version in one transaction, all steps or
/// none, one process at a time. Gives the version. TooNew when a newer program was here.
[[nodiscard]] Result<int> apply(PgConnection &db, const QList<Step> &steps = all());

/// As the servers' own role: is the database of this program's version? TooNew, or Storage when its owner has
/// to migrate first.
[[nodiscard]] Result<void> check(PgConnection &db, const QList<Step> &steps = all());

} // namespace Warmline::PgMigrations
