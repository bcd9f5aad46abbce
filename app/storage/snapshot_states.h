// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/operation.h"
#include "app/storage/byte_codec.h"
#include "app/storage/sqlite_connection.h"

#include <QHash>

namespace Warmline {

/// Rows of the tables `ticket` and `call` in a snapshot: the state and the columns beside it, as stored. The
/// operation that a state came with (an import's block) is named by its place.
namespace SnapshotStates {

constexpr int kStateColumn = 1;

[[nodiscard]] QString select(EntityKind kind);
void write(const SqliteStatement &row, EntityKind kind, ByteWriter &out);
/// Inserts all rows of a piece; \a rowOf: row of the operation at a place. Gives how many, -1 when the bytes
/// are no rows; failures of the file stay in the connection.
[[nodiscard]] qint64 insert(SqliteConnection &db, EntityKind kind, const QByteArray &bytes,
                            const QHash<qint64, qint64> &rowOf);

} // namespace SnapshotStates

} // namespace Warmline
