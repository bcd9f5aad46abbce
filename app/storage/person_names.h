// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/sqlite_connection.h"

/// Every customer name once, with what the search knows of it. Failures stay in the connection.
namespace Warmline::PersonNames {

/// The name's row; made when it is new.
[[nodiscard]] qint64 key(SqliteConnection &db, const QString &name);
/// Takes away the names that no household has any more, from the search, too. The integer keys that somebody
/// remembers may be gone then.
void forgetUnused(SqliteConnection &db);

} // namespace Warmline::PersonNames
