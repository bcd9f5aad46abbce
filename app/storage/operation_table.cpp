// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/operation_table.h"

#include <QCoreApplication>
#include <QUuid>

namespace Warmline {

namespace OperationTable {

QByteArray entityKey(EntityKind kind, const QString &id)
{
    if (kind == EntityKind::Ticket || kind == EntityKind::Call || kind == EntityKind::Batch) {
        if (id.size() == 36) {
            const QUuid uuid = QUuid::fromString(id);
            if (!uuid.isNull())
                return uuid.toRfc4122();
        }
    }
    return id.toUtf8();
}

QString entityId(EntityKind kind, const QByteArray &key)
{
    const bool isUuid = kind == EntityKind::Ticket || kind == EntityKind::Call || kind == EntityKind::Batch;
    return isUuid && key.size() == 16 ? Uuid7::fromBytes(key).toString() : QString::fromUtf8(key);
}

Result<JournalEntry> readEntry(const SqliteStatement &row, int c)
{
    auto operation = OperationCodec::decodeBody(row.blob(c));
    if (!operation)
        return std::unexpected(operation.error());
    JournalEntry entry;
    entry.operation = *std::move(operation);
    if (!row.isNull(c + 1)) {
        auto personal = OperationCodec::decodePersonal(row.blob(c + 1));
        if (!personal)
            return std::unexpected(personal.error());
        entry.operation.personal = *std::move(personal);
    }
    entry.operation.hash = row.blob(c + 2);
    entry.operation.signature = row.blob(c + 3);
    entry.verdict = VerdictKind(row.integer(c + 4));
    entry.sequence = row.integer(c + 5);
    entry.receivedAtMs = row.integer(c + 6);
    entry.reason = row.text(c + 7);
    return entry;
}

Found find(SqliteConnection &db, const OperationId &id)
{
    auto query = db.cached("select id, sequence, verdict from operation where uuid = ?1");
    const QByteArray uuid = id.value.toBytes();
    query.bind(1, uuid);
    if (!query.step())
        return {};
    return {query.integer(0), query.integer(1), VerdictKind(query.integer(2))};
}

Result<JournalEntry> entry(SqliteConnection &db, qint64 row, qsizetype *bytes)
{
    auto query = db.cached("select " WARMLINE_ENTRY_COLUMNS " from operation o where o.id = ?1");
    query.bind(1, row);
    if (!query.step())
        return std::unexpected(
            db.failed()
                ? db.error()
                : Error{ErrorCode::NotFound, QCoreApplication::translate("Storage", "操作不在日志里"), {}});
    if (bytes)
        *bytes = query.blobView(0).size() + query.blobView(1).size();
    return readEntry(query);
}

qint64 insert(SqliteConnection &db, const JournalEntry &entry, const QByteArray &body, qint64 deviceRow)
{
    const auto &personal = entry.operation.personal;
    return insert(db, entry, body,
                  personal.isEmpty() ? QByteArray() : OperationCodec::encodePersonal(personal), deviceRow);
}

qint64 insert(SqliteConnection &db, const JournalEntry &entry, const QByteArray &body,
              const QByteArray &personal, qint64 deviceRow)
{
    const Operation &o = entry.operation;
    const QByteArray uuid = o.id.value.toBytes();
    auto query = db.cached("insert into operation (uuid, sequence, device, device_sequence, intent, body, "
                           "personal, hash, signature, verdict, "
                           "reason, received) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)");
    query.bind(1, uuid)
        .bindKey(2, entry.sequence)
        .bind(3, deviceRow)
        .bind(4, o.deviceSequence)
        .bind(5, o.intent)
        .bind(6, body);
    if (personal.isEmpty())
        query.bindNull(7);
    else
        query.bind(7, personal);
    query.bind(8, o.hash).bind(9, o.signature).bind(10, int(entry.verdict));
    if (entry.reason.isEmpty())
        query.bindNull(11);
    else
        query.bind(11, entry.reason);
    query.bind(12, entry.receivedAtMs);
    query.run();
    const qint64 row = db.lastRowId();

    auto touch = db.cached(
        "insert into operation_entity (kind, entity, ordinal, operation, is_primary) values (?1, ?2, "
        "coalesce((select max(ordinal) from operation_entity where kind = ?1 and entity = ?2), 0) + 1, ?3, "
        "?4)");
    bool primary = true;
    for (const EntityTouch &entity : o.entities) {
        const QByteArray key = entityKey(entity.kind, entity.id);
        touch.bind(1, int(entity.kind)).bind(2, key).bind(3, row).bind(4, int(primary)).run();
        primary = false;
    }
    return row;
}

void setVerdict(SqliteConnection &db, qint64 row, const JournalEntry &verdict)
{
    auto query = db.cached(
        "update operation set sequence = ?2, verdict = ?3, reason = ?4, received = ?5 where id = ?1");
    query.bind(1, row).bindKey(2, verdict.sequence).bind(3, int(verdict.verdict));
    if (verdict.reason.isEmpty())
        query.bindNull(4);
    else
        query.bind(4, verdict.reason);
    query.bind(5, verdict.receivedAtMs).run();
}

qint64 knownCount(SqliteConnection &db, EntityKind kind, const QByteArray &key)
{
    auto query = db.cached("select max(ordinal) from operation_entity where kind = ?1 and entity = ?2");
    query.bind(1, int(kind)).bind(2, key);
    return query.step() ? query.integer(0) : 0;
}

Result<QList<Operation>> waitingOf(SqliteConnection &db, EntityKind kind, const QByteArray &key)
{
    // What a restored server lacks comes first, in the order that it had.
    auto query = db.cached("select " WARMLINE_ENTRY_COLUMNS
                           " from operation_entity e join operation o on o.id = e.operation "
                           "left join offer f on f.operation = o.id "
                           "where e.kind = ?1 and e.entity = ?2 and e.is_primary = 1 and o.verdict = 0 order "
                           "by f.place is null, f.place, o.device_sequence");
    query.bind(1, int(kind)).bind(2, key);
    QList<Operation> operations;
    while (query.step()) {
        auto found = readEntry(query);
        if (!found)
            return std::unexpected(found.error());
        operations.append(std::move(found->operation));
    }
    if (db.failed())
        return std::unexpected(db.error());
    return operations;
}

qint64 head(SqliteConnection &db)
{
    auto query = db.cached("select max(sequence) from operation where sequence is not null");
    return query.step() ? query.integer(0) : 0;
}

namespace {

DeviceRow readDevice(const SqliteStatement &query)
{
    DeviceRow found;
    found.row = query.integer(0);
    found.record.id = DeviceId(query.text(1));
    found.record.publicKey = query.blob(2);
    found.record.name = query.text(3);
    found.record.enrolledBy = AgentId(query.text(4));
    found.record.enrolledMs = query.integer(5);
    found.record.revoked = query.integer(6) != 0;
    found.record.lastSequence = query.integer(7);
    found.record.lastHash = query.blob(8);
    return found;
}

} // namespace

DeviceRow device(SqliteConnection &db, const DeviceId &id)
{
    auto query = db.cached("select id, code, public_key, name, enrolled_by, enrolled, revoked, "
                           "last_sequence, last_hash from device where code = ?1");
    query.bind(1, id.value);
    return query.step() ? readDevice(query) : DeviceRow{};
}

DeviceRow device(SqliteConnection &db, qint64 row)
{
    auto query = db.cached("select id, code, public_key, name, enrolled_by, enrolled, revoked, "
                           "last_sequence, last_hash from device where id = ?1");
    query.bind(1, row);
    return query.step() ? readDevice(query) : DeviceRow{};
}

QList<DeviceRecord> devices(SqliteConnection &db)
{
    QList<DeviceRecord> found;
    auto query = db.cached("select id, code, public_key, name, enrolled_by, enrolled, revoked, "
                           "last_sequence, last_hash from device order by id");
    while (query.step())
        found.append(readDevice(query).record);
    return found;
}

qint64 enrol(SqliteConnection &db, const DeviceRecord &record)
{
    auto query = db.cached(
        "insert into device (code, public_key, name, enrolled_by, enrolled, revoked, last_sequence, "
        "last_hash) "
        "values (?1, ?2, ?3, ?4, ?5, ?6, 0, x'') on conflict (code) do update set "
        "public_key = case when length(public_key) = 0 then excluded.public_key else public_key end, "
        "name = case when excluded.name = '' then name else excluded.name end, "
        "enrolled_by = case when enrolled_by = '' then excluded.enrolled_by else enrolled_by end, "
        "enrolled = case when enrolled = 0 then excluded.enrolled else enrolled end");
    query.bind(1, record.id.value)
        .bind(2, record.publicKey)
        .bind(3, record.name)
        .bind(4, record.enrolledBy.value);
    query.bind(5, record.enrolledMs).bind(6, int(record.revoked)).run();
    return device(db, record.id).row;
}

void revoke(SqliteConnection &db, const Operation &operation)
{
    const EntityTouch *touch = operation.primary();
    if (!touch || touch->kind != EntityKind::Device)
        return;
    auto query = db.cached("update device set revoked = 1 where code = ?1");
    query.bind(1, touch->id).run();
}

void setChainEnd(SqliteConnection &db, qint64 deviceRow, qint64 sequence, const QByteArray &hash)
{
    auto query = db.cached("update device set last_sequence = ?2, last_hash = ?3 where id = ?1");
    query.bind(1, deviceRow).bind(2, sequence).bind(3, hash).run();
}

} // namespace OperationTable

namespace StoreValue {

QByteArray bytes(SqliteConnection &db, const QString &name)
{
    auto query = db.cached("select value from store_value where name = ?1");
    query.bind(1, name);
    return query.step() ? query.blob(0) : QByteArray();
}

qint64 number(SqliteConnection &db, const QString &name)
{
    auto query = db.cached("select value from store_value where name = ?1");
    query.bind(1, name);
    return query.step() ? query.integer(0) : 0;
}

void set(SqliteConnection &db, const QString &name, const QByteArray &value)
{
    auto query = db.cached("insert into store_value (name, value) values (?1, ?2) on conflict (name) do "
                           "update set value = excluded.value");
    query.bind(1, name).bind(2, value).run();
}

void set(SqliteConnection &db, const QString &name, qint64 value)
{
    auto query = db.cached("insert into store_value (name, value) values (?1, ?2) on conflict (name) do "
                           "update set value = excluded.value");
    query.bind(1, name).bind(2, value).run();
}

} // namespace StoreValue

} // namespace Warmline
