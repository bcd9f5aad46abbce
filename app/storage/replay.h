// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/projection.h"
#include "app/storage/sqlite_connection.h"

/// States made again from the journal.
namespace Warmline::Replay {

/// Where the import that a block belongs to became visible; 0: it did not.
[[nodiscard]] qint64 closeSequence(SqliteConnection &db, const Operation &block);

/// \a base with the confirmed operations after \a afterSequence folded in.
[[nodiscard]] FoldedState confirmed(SqliteConnection &db, EntityKind kind, const QByteArray &key,
                                    FoldedState base, qint64 afterSequence);

} // namespace Warmline::Replay
