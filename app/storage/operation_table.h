// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/journal.h"
#include "app/storage/sqlite_connection.h"

namespace Warmline {

/// The tables of the journal itself: operation, operation_entity, device.
/// Plain functions over a connection; failures stay in the connection (SqliteConnection::error).
namespace OperationTable {

/// Columns that readEntry() wants, of a table alias `o`.
#define WARMLINE_ENTRY_COLUMNS \
    "o.body, o.personal, o.hash, o.signature, o.verdict, o.sequence, o.received, o.reason"

/// Key of an entity in the file: 16 bytes for a UUID, else UTF-8.
[[nodiscard]] QByteArray entityKey(EntityKind kind, const QString &id);
/// The id that has this key.
[[nodiscard]] QString entityId(EntityKind kind, const QByteArray &key);

/// Reads an entry from the current row; InvalidInput when its bytes are no operation.
[[nodiscard]] Result<JournalEntry> readEntry(const SqliteStatement &row, int firstColumn = 0);

/// Where an operation stands, and what became of it.
struct Found
{
    qint64 row = 0; ///< 0: not there
    qint64 sequence = 0;
    VerdictKind verdict = VerdictKind::Waiting;
};
[[nodiscard]] Found find(SqliteConnection &db, const OperationId &id);
/// \a bytes: if given, is set to the size of what the operation holds, as encoded.
[[nodiscard]] Result<JournalEntry> entry(SqliteConnection &db, qint64 row, qsizetype *bytes = nullptr);

/// Appends the operation and what it touches; gives its row.
qint64 insert(SqliteConnection &db, const JournalEntry &entry, const QByteArray &body, qint64 deviceRow);
/// The same with the personal values as encoded; those in \a entry don't count.
qint64 insert(SqliteConnection &db, const JournalEntry &entry, const QByteArray &body,
              const QByteArray &personal, qint64 deviceRow);
void setVerdict(SqliteConnection &db, qint64 row, const JournalEntry &verdict);
/// How many operations on the entity are known here.
[[nodiscard]] qint64 knownCount(SqliteConnection &db, EntityKind kind, const QByteArray &key);
/// Waiting operations whose trail is this entity's, in chain order.
[[nodiscard]] Result<QList<Operation>> waitingOf(SqliteConnection &db, EntityKind kind,
                                                 const QByteArray &key);
/// Largest sequence in the file.
[[nodiscard]] qint64 head(SqliteConnection &db);

/// A device as the file knows it.
struct DeviceRow
{
    qint64 row = 0; ///< 0: unknown
    DeviceRecord record;
};
[[nodiscard]] DeviceRow device(SqliteConnection &db, const DeviceId &id);
[[nodiscard]] DeviceRow device(SqliteConnection &db, qint64 row);
[[nodiscard]] QList<DeviceRecord> devices(SqliteConnection &db);
/// Adds a device, or fills in what was not known about it; the chain's end stays.
qint64 enrol(SqliteConnection &db, const DeviceRecord &record);
/// device.revoke: the device named by \a operation may push nothing any more.
void revoke(SqliteConnection &db, const Operation &operation);
void setChainEnd(SqliteConnection &db, qint64 deviceRow, qint64 sequence, const QByteArray &hash);

} // namespace OperationTable

/// Named values that a store keeps for itself.
namespace StoreValue {

[[nodiscard]] QByteArray bytes(SqliteConnection &db, const QString &name);
[[nodiscard]] qint64 number(SqliteConnection &db, const QString &name);
void set(SqliteConnection &db, const QString &name, const QByteArray &value);
void set(SqliteConnection &db, const QString &name, qint64 value);

} // namespace StoreValue

} // namespace Warmline
