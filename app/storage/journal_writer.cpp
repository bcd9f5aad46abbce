// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/journal_writer.h"

#include "app/domain/effective_time.h"
#include "app/domain/household_look_up.h"
#include "app/domain/import_block.h"
#include "app/storage/address_tree.h"
#include "app/storage/forgetting.h"

#include <QCoreApplication>
#include <QLoggingCategory>

Q_LOGGING_CATEGORY(logJournal, "warmline.storage.journal")

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

/// A block of tickets or calls.
bool bringsStates(const Operation &block)
{
    const auto kind = importKindFromName(block.values.value(QStringLiteral("kind")).toString());
    return kind == ImportKind::Tickets || kind == ImportKind::Calls;
}

/// Beyond this many entities a change is told as "everything".
constexpr qsizetype kChangeLimit = 2'000;

} // namespace

JournalWriter::JournalWriter(SqliteConnection &db, StoreRole role, const Clock &clock, OrderKeeper *order)
    : m_db(db)
    , m_role(role)
    , m_clock(clock)
    , m_order(order)
    , m_projection(db, role == StoreRole::Seat)
    , m_reference(db)
    , m_log(db)
    , m_follower(db)
{ }

Result<void> JournalWriter::prepareDevice(const QString &deviceName)
{
    m_key.secretKey = StoreValue::bytes(m_db, QStringLiteral("device.secret"));
    m_key.publicKey = StoreValue::bytes(m_db, QStringLiteral("device.public"));
    if (!m_key.isValid() && !m_db.failed()) {
        m_key = Crypto::SigningKey::generate();
        StoreValue::set(m_db, QStringLiteral("device.secret"), m_key.secretKey);
        StoreValue::set(m_db, QStringLiteral("device.public"), m_key.publicKey);
    }
    DeviceRecord own;
    own.id = OperationCodec::deviceIdOf(m_key.publicKey);
    own.publicKey = m_key.publicKey;
    own.name = deviceName;
    own.enrolledMs = m_clock.utcMs();
    m_deviceRow = OperationTable::enrol(m_db, own);
    m_device = OperationTable::device(m_db, own.id).record;
    if (m_order)
        watchPersonal();
    if (m_role == StoreRole::Server) {
        if (auto ok = LogKeys::prepare(m_db, m_clock.utcMs()); !ok)
            return ok;
    }
    if (m_role == StoreRole::Seat)
        dropLookedUp(m_clock.utcMs() - LookUpCodec::kKeptMs);
    return m_db.result();
}

void JournalWriter::forget()
{
    m_projection.forget();
    m_reference.forget();
    m_log.forget();
    m_follower.forget();
    m_change = {};
    m_placesChanged = false;
    m_counters.clear();
    m_countersDirty = false;
    m_deviceRows.clear();
    m_knownKeys.clear();
    m_late.clear();
    m_deviceStale = true;
}

StoreChange JournalWriter::takeChange()
{
    StoreChange change = std::exchange(m_change, {});
    if (change.entities.size() > kChangeLimit)
        change.reset = true;
    if (change.reset)
        change.entities.clear();
    change.cursor = m_role == StoreRole::Server ? OperationTable::head(m_db)
                                                : StoreValue::number(m_db, QStringLiteral("cursor"));
    auto waiting = m_db.cached("select count(*) from operation where verdict <> 1 and verdict = 0");
    change.waiting = waiting.step() ? waiting.integer(0) : 0;
    return change;
}

void JournalWriter::noteChange(const Operation &operation)
{
    if (m_change.entities.size() <= kChangeLimit)
        m_change.entities.append(operation.entities);
}

Result<void> JournalWriter::finish(Result<void> result)
{
    if (result)
        m_projection.flush();
    auto stored = m_db.result();
    return result ? stored : result;
}

Result<void> JournalWriter::applyOrdered(const Operation &operation, qint64 row)
{
    switch (Intents::handling(operation.intent)) {
    case Intents::Handling::Block: return {}; // kept; its close applies it
    case Intents::Handling::Close: return closeBatch(operation);
    case Intents::Handling::Unknown: markReadOnly(operation); break;
    case Intents::Handling::Device: OperationTable::revoke(m_db, operation); break;
    case Intents::Handling::Forget: return forgetPersons(operation).transform([](const QCborArray &) { });
    case Intents::Handling::Reduce:
    case Intents::Handling::Record:
    case Intents::Handling::Setting: break;
    }
    Q_UNUSED(row)
    if (m_role == StoreRole::Seat)
        return m_projection.integrate(operation);
    return m_projection.applyConfirmed(operation).transform([&] { destroyReplaced(operation); });
}

Result<QCborArray> JournalWriter::forgetPersons(const Operation &operation)
{
    auto blocks = Forgetting(m_db, m_projection).run(operation);
    m_reference.forget(); // names may be gone
    m_change.reset = true;
    return blocks;
}

void JournalWriter::markReadOnly(const Operation &operation)
{
    if (const EntityTouch *touch = operation.primary())
        setReadOnly(touch->kind, OperationTable::entityKey(touch->kind, touch->id), true);
}

void JournalWriter::setReadOnly(EntityKind kind, const QByteArray &key, bool is)
{
    m_db.cached(is ? "insert or ignore into read_only (kind, entity) values (?1, ?2)"
                   : "delete from read_only where kind = ?1 and entity = ?2")
        .bind(1, int(kind))
        .bind(2, key)
        .run();
}

Result<void> JournalWriter::closeBatch(const Operation &close, qint64 afterRow)
{
    const EntityTouch *touch = close.primary();
    if (!touch || touch->kind != EntityKind::Batch)
        return failure(ErrorCode::InvalidInput, Tr::tr("导入的结束操作没有说明批次"), close.intent);
    const QByteArray key = OperationTable::entityKey(touch->kind, touch->id);
    m_projection.flush(); // blocks write around the cached entities' dirty rows
    QList<qint64> rows;
    {
        auto query = m_db.cached(
            "select operation from operation_entity where kind = ?1 and entity = ?2 and operation > ?3 order "
            "by ordinal");
        query.bind(1, int(touch->kind)).bind(2, key).bind(3, afterRow);
        while (query.step())
            rows.append(query.integer(0));
    }
    for (const qint64 row : std::as_const(rows)) {
        auto found = OperationTable::entry(m_db, row);
        if (!found)
            return std::unexpected(found.error());
        if (found->verdict == VerdictKind::Refused
            || Intents::handling(found->operation.intent) != Intents::Handling::Block
            || (m_statesFollow && bringsStates(found->operation)))
            continue;
        if (auto ok = importBlock(found->operation, row); !ok)
            return ok;
    }
    writeCounters();
    if (std::exchange(m_placesChanged, false)) // tells the readers that their address tree is of yesterday
        StoreValue::set(m_db, AddressTreeCache::kGeneration,
                        StoreValue::number(m_db, AddressTreeCache::kGeneration) + 1);
    m_change.reset = true;
    return m_db.failed() ? std::unexpected(m_db.error()) : Result<void>();
}

Result<void> JournalWriter::importBlock(const Operation &operation, qint64 row)
{
    const auto block = ImportCodec::blockOf(operation);
    if (!block)
        return std::unexpected(block.error());
    m_reference.write(*block);
    if (m_wrote && !m_wrote(block->rowCount()))
        return failure(ErrorCode::Cancelled, Tr::tr("首次同步已取消"));
    // A seat hands its blocks to nobody: what the tables hold sealed need not lie beside them in clear.
    if (m_role == StoreRole::Seat
        && (block->kind == ImportKind::Households || block->kind == ImportKind::Crews))
        m_db.cached("update operation set personal = null where id = ?1").bind(1, row).run();
    m_placesChanged = m_placesChanged || !block->communities.isEmpty() || !block->buildings.isEmpty()
                   || !block->stations.isEmpty() || !block->households.isEmpty();
    for (const Ticket &ticket : block->tickets) {
        if (auto ok = m_projection.import(ticket, row); !ok)
            return ok;
        if (m_readsAgain)
            noteLate(EntityKind::Ticket, ticket.id.toString());
        if (m_role == StoreRole::Server)
            raiseTicketCounter(ticket.number);
    }
    for (const Call &call : block->calls) {
        if (auto ok = m_projection.import(call, row); !ok)
            return ok;
        if (m_readsAgain)
            noteLate(EntityKind::Call, call.id.toString());
    }
    return {};
}

Result<void> JournalWriter::applyOrSpare(const Operation &o)
{
    if (Intents::handling(o.intent) != Intents::Handling::Close)
        return applyOrdered(o, 0);
    // A close writes many rows before a damaged block shows: those must go again.
    m_projection.flush();
    m_db.execute("savepoint close_batch");
    auto applied = applyOrdered(o, 0);
    if (applied) {
        m_projection.flush();
    } else if (!m_db.failed()) {
        m_db.execute("rollback to close_batch");
        const StoreChange change = m_change;
        forget();
        m_change = change;
    }
    m_db.execute("release close_batch");
    return applied;
}

Result<void> JournalWriter::integrate(const JournalPage &page)
{
    if (m_role != StoreRole::Seat)
        return failure(ErrorCode::Internal, Tr::tr("服务器的数据文件自己排序，不接收页"));
    if (auto ok = ensureDevice(); !ok)
        return ok;
    qint64 cursor = StoreValue::number(m_db, QStringLiteral("cursor"));
    // Own operations travel without their bodies; the log is of the whole ones.
    if (auto ok = m_follower.follow(page, cursor); !ok)
        return ok;
    learnDevices(page.devices);
    m_hasOffers = hasOffers();
    m_readsAgain = cursor < StoreValue::number(m_db, QStringLiteral("scope.until"));
    m_projection.checkShadows();
    for (const JournalEntry &entry : page.entries) {
        if (entry.sequence <= cursor)
            continue;
        if (auto ok = integrateOne(entry); !ok)
            return ok;
        cursor = entry.sequence;
    }
    if (auto ok = foldLate().and_then([this] { return m_projection.settle(); }); !ok)
        return ok;
    StoreValue::set(m_db, QStringLiteral("cursor"), std::max(cursor, page.nextCursor));
    noteServerTime(page);
    return finish({});
}

/// The last time of the server that this device has seen: nothing that it makes from now on was made before.
/// Receipts from the hour when some server's clock ran ahead are no such time.
void JournalWriter::noteServerTime(const JournalPage &page)
{
    qint64 seen = 0;
    for (const JournalEntry &entry : page.entries)
        seen = std::max(seen, entry.receivedAtMs);
    noteServerTime(seen);
}

void JournalWriter::noteServerTime(qint64 seen)
{
    const qint64 known = StoreValue::number(m_db, kServerTime);
    if (m_serverMinusMonotonic)
        seen = std::min(seen, *m_serverMinusMonotonic + m_clock.monotonicMs());
    if (seen > known)
        StoreValue::set(m_db, kServerTime, seen);
}

Result<void> JournalWriter::serverMeasured(qint64 serverMs, qint64 monotonicMs)
{
    m_serverMinusMonotonic = serverMs - monotonicMs;
    if (StoreValue::number(m_db, kServerTime) > serverMs)
        StoreValue::set(m_db, kServerTime, serverMs);
    return finish({});
}

/// A device is named after its key, so a false key can't be told us; what we know already stays.
void JournalWriter::learnDevices(const QList<DeviceRecord> &devices)
{
    for (const DeviceRecord &device : devices) {
        if (device.publicKey.size() != 32 || OperationCodec::deviceIdOf(device.publicKey) != device.id
            || m_knownKeys.contains(device.id.value))
            continue;
        DeviceRecord record = device;
        record.revoked = false; // of the server's concern only
        OperationTable::enrol(m_db, record);
        m_knownKeys.insert(device.id.value);
    }
}

Result<void> JournalWriter::integrateOne(const JournalEntry &entry)
{
    // Beyond the cursor only our own operations can be here already.
    const auto found = entry.operation.device == m_device.id || entry.operation.device.isEmpty()
                            || m_hasOffers || m_readsAgain
                         ? OperationTable::find(m_db, entry.operation.id)
                         : OperationTable::Found();
    qint64 row = found.row;
    Operation operation = entry.operation;
    if (row != 0) {
        if (found.sequence != 0)
            return m_readsAgain ? meetAgain(entry, row, found.sequence) : Result<void>();
        // The page may leave out the body of what we made ourselves.
        auto own = OperationTable::entry(m_db, row);
        if (!own)
            return std::unexpected(own.error());
        if (!entry.operation.hash.isEmpty() && entry.operation.hash != own->operation.hash)
            return failure(ErrorCode::Denied,
                           Tr::tr("服务器的第 %1 条与本机所作的操作不同").arg(entry.sequence),
                           QStringLiteral("proof"));
        operation = std::move(own->operation);
        OperationTable::setVerdict(m_db, row, entry);
        if (m_hasOffers)
            m_db.cached("delete from offer where operation = ?1").bind(1, row).run();
    } else {
        if (operation.device == m_device.id) {
            if (auto ok = meetOwnFromElsewhere(operation); !ok)
                return ok;
        }
        const auto stored = integrateForeign(entry);
        if (!stored)
            return std::unexpected(stored.error());
        row = *stored;
    }
    noteChange(operation);
    if (found.row != 0 && !Intents::isImport(operation.intent)) {
        if (auto ok = m_projection.withdraw(operation); !ok)
            return ok;
    }
    if (entry.verdict != VerdictKind::Confirmed || comesLate(operation, entry.sequence))
        return {};
    const EffectiveTime::Bounded bounded(operation, entry.receivedAtMs);
    if (const auto applied = applyOrdered(bounded.operation(), row); !applied) {
        if (m_db.failed())
            return std::unexpected(m_db.error());
        // The server could apply it and this version can't: what is shown here may be wrong, so it is not
        // written to.
        qCWarning(logJournal) << "sequence" << entry.sequence << operation.intent
                              << "was confirmed but does not apply here";
        markReadOnly(operation);
    }
    return {};
}

Result<qint64> JournalWriter::integrateForeign(const JournalEntry &entry)
{
    const Operation &o = entry.operation;
    const auto body = OperationCodec::encodeBody(o);
    if (!body)
        return std::unexpected(body.error());
    if (Crypto::sha256(*body) != o.hash)
        return failure(ErrorCode::InvalidInput, Tr::tr("服务器的第 %1 条与其哈希不符").arg(entry.sequence));
    qint64 &deviceRow = m_deviceRows[o.device.value];
    if (deviceRow == 0) {
        DeviceRecord unknown;
        unknown.id = o.device;
        deviceRow = OperationTable::enrol(m_db, unknown);
    }
    return OperationTable::insert(m_db, entry, *body, deviceRow);
}

Result<void> JournalWriter::enrol(const DeviceRecord &device)
{
    if (device.publicKey.size() != 32 || OperationCodec::deviceIdOf(device.publicKey) != device.id)
        return failure(ErrorCode::InvalidInput, Tr::tr("设备标识与公钥不符"));
    DeviceRecord record = device;
    if (record.enrolledMs == 0)
        record.enrolledMs = m_clock.utcMs();
    OperationTable::enrol(m_db, record);
    return m_order ? m_db.result().and_then([&] { return m_order->enrol(record); }) : m_db.result();
}

} // namespace Warmline
