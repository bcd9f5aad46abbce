// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/journal_writer.h"

#include "app/domain/import_block.h"
#include "app/storage/address_tree.h"

#include <QCoreApplication>
#include <QLoggingCategory>

Q_LOGGING_CATEGORY(logJournal, "warmline.storage.journal")

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

bool isImport(Intents::Handling handling)
{
    return handling == Intents::Handling::Block || handling == Intents::Handling::Close;
}

/// Beyond this many entities a change is told as "everything".
constexpr qsizetype kChangeLimit = 2'000;

/// What a seat may write, and what the server takes at most: a refusal is better told before the work is
/// signed.
constexpr qint64 kMostAuthoredBytes = 1024 * 1024;
constexpr qint64 kMostReceivedBytes = 4 * 1024 * 1024;

qint64 bytesOf(const Operation &operation, const QByteArray &body)
{
    qint64 bytes = body.size();
    for (const PersonalValue &personal : operation.personal)
        bytes += personal.value.size();
    return bytes;
}

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

Result<void> JournalWriter::fillVersions(Operation &operation)
{
    for (EntityTouch &touch : operation.entities) {
        if (touch.kind == EntityKind::Ticket || touch.kind == EntityKind::Call
            || touch.kind == EntityKind::Agent) {
            const auto state = m_projection.effective(touch);
            if (!state)
                return std::unexpected(state.error());
            touch.baseVersion = Folding::version(*state);
            if (&touch == operation.primary())
                FieldRules::noteSeen(operation, Folding::fields(*state));
        } else {
            touch.baseVersion =
                OperationTable::knownCount(m_db, touch.kind, OperationTable::entityKey(touch.kind, touch.id));
        }
    }
    return {};
}

/// What a program of this version must not write to.
Result<void> JournalWriter::checkWritable(const Operation &operation)
{
    const Intents::Handling handling = Intents::handling(operation.intent);
    if (handling == Intents::Handling::Unknown)
        return failure(ErrorCode::InvalidInput, Tr::tr("本版本不认识的操作：%1").arg(operation.intent));
    if (m_role == StoreRole::Seat && isImport(handling))
        return failure(ErrorCode::InvalidInput, Tr::tr("批量导入只能在服务器上进行"), operation.intent);
    if (const EntityTouch *touch = operation.primary()) {
        auto query = m_db.cached("select 1 from read_only where kind = ?1 and entity = ?2");
        const QByteArray key = OperationTable::entityKey(touch->kind, touch->id);
        query.bind(1, int(touch->kind)).bind(2, key);
        if (query.step())
            return failure(ErrorCode::Conflict, Tr::tr("它含有更新版本的操作，本版本只能查看；请升级程序"),
                           operation.intent);
    }
    return {};
}

Result<QList<JournalEntry>> JournalWriter::author(const QList<OperationDraft> &drafts, qint64 serverOffsetMs)
{
    QList<JournalEntry> entries;
    auto chain = OperationTable::device(m_db, m_device.id).record;
    qint64 head = m_role == StoreRole::Server ? OperationTable::head(m_db) : 0;
    for (const OperationDraft &draft : drafts) {
        if (!draft.id.isNull()) {
            if (const auto found = OperationTable::find(m_db, draft.id); found.row != 0) {
                auto known = OperationTable::entry(m_db, found.row);
                if (!known)
                    return std::unexpected(known.error());
                entries.append(*std::move(known));
                continue;
            }
        }
        JournalEntry entry;
        Operation &o = entry.operation;
        o = OperationCodec::fromDraft(draft);
        if (o.id.isNull())
            o.id = OperationId::make(m_clock);
        if (o.entities.isEmpty() && Intents::handling(o.intent) == Intents::Handling::Setting)
            o.entities.append({EntityKind::Setting, o.values.value(QStringLiteral("name")).toString(), 0});
        o.device = m_device.id;
        o.deviceSequence = chain.lastSequence + 1;
        o.previousHash = chain.lastHash;
        o.deviceWallMs = m_clock.utcMs();
        o.deviceMonotonicMs = m_clock.monotonicMs();
        o.serverOffsetMs = serverOffsetMs;
        if (auto ok = fillVersions(o).and_then([&] { return checkWritable(o); }); !ok)
            return std::unexpected(ok.error());
        // Reduced before it is signed: a refused draft leaves no trace.
        const bool reduces = !isImport(Intents::handling(o.intent));
        if (m_role == StoreRole::Server && Intents::handling(o.intent) == Intents::Handling::Device)
            OperationTable::revoke(m_db, o);
        if (reduces) {
            const auto applied =
                m_role == StoreRole::Server ? m_projection.applyConfirmed(o) : m_projection.applyWaiting(o);
            if (!applied)
                return std::unexpected(applied.error());
        }
        const auto body = OperationCodec::encodeBody(o);
        if (!body)
            return std::unexpected(body.error());
        if (m_role == StoreRole::Seat && bytesOf(o, *body) > kMostAuthoredBytes)
            return failure(ErrorCode::InvalidInput,
                           Tr::tr("内容过大：%1 KiB，最多 1024 KiB").arg(bytesOf(o, *body) / 1024), o.intent);
        o.hash = Crypto::sha256(*body);
        o.signature = Crypto::sign(o.hash, m_key);
        if (m_role == StoreRole::Server) {
            entry.verdict = VerdictKind::Confirmed;
            entry.sequence = ++head;
            entry.receivedAtMs = o.deviceWallMs;
        }
        const qint64 row = OperationTable::insert(m_db, entry, *body, m_deviceRow);
        if (!reduces) {
            if (auto ok = applyOrdered(o, row); !ok)
                return std::unexpected(ok.error());
        }
        if (m_role == StoreRole::Server)
            m_log.append(entry);
        chain.lastSequence = o.deviceSequence;
        chain.lastHash = o.hash;
        noteChange(o);
        entries.append(std::move(entry));
    }
    OperationTable::setChainEnd(m_db, m_deviceRow, chain.lastSequence, chain.lastHash);
    if (auto done = finish({}); !done)
        return std::unexpected(done.error());
    return entries;
}

Result<void> JournalWriter::applyOrdered(const Operation &operation, qint64 row)
{
    switch (Intents::handling(operation.intent)) {
    case Intents::Handling::Block: return {}; // kept; its close applies it
    case Intents::Handling::Close: return closeBatch(operation);
    case Intents::Handling::Unknown: markReadOnly(operation); break;
    case Intents::Handling::Device: OperationTable::revoke(m_db, operation); break;
    case Intents::Handling::Reduce:
    case Intents::Handling::Record:
    case Intents::Handling::Forget:
    case Intents::Handling::Setting: break;
    }
    Q_UNUSED(row)
    return m_role == StoreRole::Server ? m_projection.applyConfirmed(operation)
                                       : m_projection.integrate(operation);
}

void JournalWriter::markReadOnly(const Operation &operation)
{
    if (const EntityTouch *touch = operation.primary()) {
        const QByteArray key = OperationTable::entityKey(touch->kind, touch->id);
        m_db.cached("insert or ignore into read_only (kind, entity) values (?1, ?2)")
            .bind(1, int(touch->kind))
            .bind(2, key)
            .run();
    }
}

Result<void> JournalWriter::closeBatch(const Operation &close)
{
    const EntityTouch *touch = close.primary();
    if (!touch || touch->kind != EntityKind::Batch)
        return failure(ErrorCode::InvalidInput, Tr::tr("导入的结束操作没有说明批次"), close.intent);
    const QByteArray key = OperationTable::entityKey(touch->kind, touch->id);
    m_projection.flush(); // blocks write around the cached entities' dirty rows
    QList<qint64> rows;
    {
        auto query = m_db.cached(
            "select operation from operation_entity where kind = ?1 and entity = ?2 order by ordinal");
        query.bind(1, int(touch->kind)).bind(2, key);
        while (query.step())
            rows.append(query.integer(0));
    }
    for (const qint64 row : std::as_const(rows)) {
        auto found = OperationTable::entry(m_db, row);
        if (!found)
            return std::unexpected(found.error());
        if (found->verdict == VerdictKind::Refused
            || Intents::handling(found->operation.intent) != Intents::Handling::Block)
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
    m_placesChanged = m_placesChanged || !block->communities.isEmpty() || !block->buildings.isEmpty()
                   || !block->stations.isEmpty() || !block->households.isEmpty();
    for (const Ticket &ticket : block->tickets) {
        if (auto ok = m_projection.import(ticket, row); !ok)
            return ok;
        if (m_role == StoreRole::Server)
            raiseTicketCounter(ticket.number);
    }
    for (const Call &call : block->calls) {
        if (auto ok = m_projection.import(call, row); !ok)
            return ok;
    }
    return {};
}

Result<void> JournalWriter::checkReceived(const Operation &o, const QByteArray &body,
                                          const OperationTable::DeviceRow &device)
{
    const QString where = Tr::tr("设备 %1 的第 %2 个操作").arg(o.device.value.left(8)).arg(o.deviceSequence);
    if (device.row == 0)
        return failure(ErrorCode::Denied, Tr::tr("设备没有登记"), where);
    if (device.record.revoked)
        return failure(ErrorCode::Denied, Tr::tr("设备已被停用"), where);
    if (o.deviceSequence != device.record.lastSequence + 1 || o.previousHash != device.record.lastHash)
        return failure(ErrorCode::Denied,
                       Tr::tr("操作链断开：应接第 %1 个").arg(device.record.lastSequence + 1), where);
    if (Crypto::sha256(body) != o.hash)
        return failure(ErrorCode::Denied, Tr::tr("内容与哈希不符"), where);
    if (!Crypto::verifySignature(o.hash, o.signature, device.record.publicKey))
        return failure(ErrorCode::Denied, Tr::tr("签名不符"), where);
    return {};
}

/// The company whose operations are taken here; empty: any, because it has no name yet.
QString JournalWriter::company()
{
    auto query = m_db.cached("select value from setting where name = 'company'");
    return query.step() ? query.text(0) : QString();
}

QString JournalWriter::refusal(Operation &o, const QByteArray &body, const QString &company)
{
    QStringList damaged;
    const qint64 bytes = bytesOf(o, body);
    for (const auto &[name, personal] : std::as_const(o.personal).asKeyValueRange()) {
        if (o.commitments.value(name) != Crypto::commitment(personal.salt, personal.value))
            damaged.append(name);
    }
    for (const QString &name : std::as_const(damaged))
        o.personal.remove(name);
    if (!damaged.isEmpty())
        return Tr::tr("个人信息与承诺值不符");
    if (bytes > kMostReceivedBytes)
        return Tr::tr("操作过大：%1 KiB").arg(bytes / 1024);
    // "local" is what a workstation says that has not heard its company's name yet.
    if (!company.isEmpty() && o.company != company && !o.company.isEmpty()
        && o.company != QLatin1String("local"))
        return Tr::tr("操作属于另一家公司：%1").arg(o.company);
    return {};
}

Result<QList<JournalEntry>> JournalWriter::receive(const QList<Operation> &operations,
                                                   const QHash<OperationId, QString> &refusals)
{
    if (m_role != StoreRole::Server)
        return failure(ErrorCode::Internal, Tr::tr("只有服务器的数据文件接收操作"));
    QList<JournalEntry> entries;
    QHash<QString, OperationTable::DeviceRow> devices;
    const QString ownCompany = company();
    qint64 head = OperationTable::head(m_db);
    for (const Operation &o : operations) {
        if (const auto found = OperationTable::find(m_db, o.id); found.row != 0) {
            auto known = OperationTable::entry(m_db, found.row);
            if (!known)
                return std::unexpected(known.error());
            entries.append(*std::move(known));
            continue;
        }
        if (!devices.contains(o.device.value))
            devices.insert(o.device.value, OperationTable::device(m_db, o.device));
        auto &device = devices[o.device.value];
        const auto body = OperationCodec::encodeBody(o);
        if (!body)
            return failure(ErrorCode::Denied, body.error().text, body.error().where);
        if (auto ok = checkReceived(o, *body, device); !ok)
            return std::unexpected(ok.error());
        JournalEntry entry{o, VerdictKind::Confirmed, ++head, m_clock.utcMs(), {}};
        entry.reason = refusal(entry.operation, *body, ownCompany);
        if (entry.reason.isEmpty())
            entry.reason = refusals.value(o.id);
        if (!entry.reason.isEmpty()) {
            entry.verdict = VerdictKind::Refused;
            OperationTable::insert(m_db, entry, *body, device.row);
        } else if (auto ok = sequenceOne(*body, device.row, entry); !ok) {
            return std::unexpected(ok.error());
        }
        m_log.append(entry);
        device.record.lastSequence = o.deviceSequence;
        device.record.lastHash = o.hash;
        noteChange(o);
        entries.append(std::move(entry));
    }
    for (const auto &device : std::as_const(devices)) {
        if (device.row != 0)
            OperationTable::setChainEnd(m_db, device.row, device.record.lastSequence, device.record.lastHash);
    }
    if (auto done = finish({}); !done)
        return std::unexpected(done.error());
    return entries;
}

/// Gives an operation its place: applied, or kept with the reason why not.
Result<void> JournalWriter::sequenceOne(const QByteArray &body, qint64 deviceRow, JournalEntry &entry)
{
    const Operation &o = entry.operation;
    if (const auto applied = applyOrSpare(o); !applied) {
        if (m_db.failed())
            return std::unexpected(m_db.error());
        entry.verdict = VerdictKind::Refused;
        entry.reason = applied.error().text;
    }
    OperationTable::insert(m_db, entry, body, deviceRow);
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
    qint64 cursor = StoreValue::number(m_db, QStringLiteral("cursor"));
    // Own operations travel without their bodies; the log is of the whole ones.
    if (auto ok = m_follower.follow(page, cursor); !ok)
        return ok;
    learnDevices(page.devices);
    m_projection.checkShadows();
    for (const JournalEntry &entry : page.entries) {
        if (entry.sequence <= cursor)
            continue;
        if (auto ok = integrateOne(entry); !ok)
            return ok;
        cursor = entry.sequence;
    }
    if (auto ok = m_projection.settle(); !ok)
        return ok;
    StoreValue::set(m_db, QStringLiteral("cursor"), std::max(cursor, page.nextCursor));
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

Result<void> JournalWriter::meetServer(const LogIdentity &identity)
{
    if (m_role != StoreRole::Seat)
        return failure(ErrorCode::Internal, Tr::tr("服务器没有上级服务器"));
    return m_follower.meet(identity);
}

Result<void> JournalWriter::integrateOne(const JournalEntry &entry)
{
    // Beyond the cursor only our own operations can be here already.
    const auto found = entry.operation.device == m_device.id || entry.operation.device.isEmpty()
                         ? OperationTable::find(m_db, entry.operation.id)
                         : OperationTable::Found();
    qint64 row = found.row;
    Operation operation = entry.operation;
    if (row != 0) {
        if (found.sequence != 0)
            return {};
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
    } else {
        const auto stored = integrateForeign(entry);
        if (!stored)
            return std::unexpected(stored.error());
        row = *stored;
    }
    noteChange(operation);
    if (found.row != 0 && !isImport(Intents::handling(operation.intent))) {
        if (auto ok = m_projection.withdraw(operation); !ok)
            return ok;
    }
    if (entry.verdict != VerdictKind::Confirmed)
        return {};
    if (const auto applied = applyOrdered(operation, row); !applied) {
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
