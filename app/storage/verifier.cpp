// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/verifier.h"

#include "app/domain/effective_time.h"
#include "app/domain/import_block.h"
#include "app/storage/customer_table.h"
#include "app/storage/forgetting.h"
#include "app/storage/log_tree.h"
#include "app/storage/operation_table.h"
#include "app/storage/replay.h"

#include <QCoreApplication>

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

QString table(EntityKind kind)
{
    return kind == EntityKind::Ticket    ? QStringLiteral("ticket")
         : kind == EntityKind::Agent     ? QStringLiteral("account")
         : kind == EntityKind::Household ? QStringLiteral("customer")
                                         : QStringLiteral("call");
}

/// The states of the others are made by operations alone.
bool isImported(EntityKind kind)
{
    return kind == EntityKind::Ticket || kind == EntityKind::Call;
}

QString keyColumn(EntityKind kind)
{
    return isImported(kind) ? QStringLiteral("uuid") : QStringLiteral("code");
}

} // namespace

Result<Queries::Verification> Verifier::run()
{
    // Before anything is read: indexes and names are in no operation's hash, and a question may pass them by.
    m_pages = PageCheck::look(m_db);
    const auto &damage = m_pages.damage;
    const auto checked = checkAll();
    if (m_stop.stop_requested()) {
        m_db.clearError();
        return failure(ErrorCode::Cancelled, Tr::tr("检查已取消"));
    }
    if (damage) { // whatever else is wrong comes from that; an operation that can't be read stays named
        m_result.ok = false;
        m_result.reason = Error{ErrorCode::Storage, damage->text(), damage->file}.message();
    } else if (!checked) {
        return std::unexpected(checked.error());
    } else if (m_result.ok && !m_pages.unseen.isEmpty()) {
        m_result.reason = m_pages.unseen;
    }
    m_db.clearError();
    if (m_progress)
        m_progress(m_total, m_total);
    return m_result;
}

Result<void> Verifier::checkAll()
{
    if (StoreValue::number(m_db, QStringLiteral("intents.unfolded")) != 0)
        return failure(ErrorCode::Unavailable,
                       Tr::tr("程序刚升级，旧版本不认识的操作还在重新整理；请稍后再检查"));
    if (StoreValue::number(m_db, QStringLiteral("scope.until"))
        > StoreValue::number(m_db, QStringLiteral("cursor")))
        return failure(ErrorCode::Unavailable, Tr::tr("范围刚改过，数据还没有取全；请稍后再检查"));
    m_total = m_db.number("select count(*) from operation") + m_db.number("select count(*) from ticket")
            + m_db.number("select count(*) from call") + m_db.number("select count(*) from account")
            + m_db.number("select count(*) from customer");
    if (m_progress)
        m_progress(0, m_total);
    for (const DeviceRecord &device : OperationTable::devices(m_db))
        m_chains.insert(device.id.value, {0, {}, device.publicKey, device.lastSequence, device.lastHash});
    m_rests = Forgetting::digests(m_db);
    if (m_db.failed())
        return std::unexpected(m_db.error());
    checkOperations();
    for (const EntityKind kind :
         {EntityKind::Ticket, EntityKind::Call, EntityKind::Agent, EntityKind::Household}) {
        if (m_result.ok)
            checkProjections(kind);
        if (m_result.ok && isImported(kind))
            checkImported(kind);
        if (m_result.ok)
            checkMissing(kind);
    }
    if (m_result.ok && m_db.failed())
        broken({}, 0, m_db.error().message());
    return {};
}

bool Verifier::step()
{
    if (m_stop.stop_requested()) { // what is asked of the result ends all loops; run() says why
        m_result.ok = false;
        return false;
    }
    ++m_done;
    if (m_progress && m_done % 512 == 0)
        m_progress(m_done, m_total);
    return true;
}

void Verifier::broken(const OperationId &id, qint64 sequence, const QString &reason)
{
    if (!m_result.ok)
        return;
    m_result.ok = false;
    m_result.firstBad = id;
    m_result.firstBadSequence = sequence;
    m_result.reason = reason;
}

void Verifier::checkOperations()
{
    checkOrdered();
    if (m_result.ok)
        checkWaiting();
    if (m_result.ok)
        checkChainEnds();
}

/// Operations cut off at the end leave no hole, but their devices' chains end too early.
void Verifier::checkChainEnds()
{
    for (const auto &[device, chain] : m_chains.asKeyValueRange()) {
        if (chain.recordedSequence > 0
            && (chain.sequence != chain.recordedSequence || chain.hash != chain.recordedHash))
            broken({}, m_head + 1,
                   Tr::tr("日志末尾缺少操作：设备 %1 应有 %2 个，只有 %3 个")
                       .arg(device.left(8))
                       .arg(chain.recordedSequence)
                       .arg(chain.sequence));
    }
}

void Verifier::checkOrdered()
{
    auto query = m_db.prepare(QStringLiteral("select " WARMLINE_ENTRY_COLUMNS
                                             ", o.uuid, o.intent, o.device_sequence from operation o "
                                             "where o.sequence is not null order by o.sequence"));
    qint64 expected = 0;
    while (query.step()) {
        if (const qint64 sequence = query.integer(5); sequence > expected + 1) {
            fillGap(sequence - 1);
            expected = m_frontier.size();
        }
        if (!checkOne(query, ++expected))
            return;
        m_frontier.append(
            Proof::leaf(expected, query.blobView(2), VerdictKind(query.integer(4)), query.text(7)));
        m_head = expected;
    }
    if (m_db.failed()) { // a page of the file is damaged: name the operation that can't be read
        const Error error = m_db.error();
        m_db.clearError();
        auto next = m_db.prepare(
            QStringLiteral("select uuid from operation where sequence > ?1 order by sequence limit 1"));
        next.bind(1, expected);
        const OperationId id = next.step() ? OperationId(Uuid7::fromBytes(next.blobView(0))) : OperationId();
        m_db.clearError();
        broken(id, expected + 1, error.message());
        return;
    }
    checkTree();
}

/// A seat that holds a part of the order knows the hashes of the subtrees in between.
void Verifier::fillGap(qint64 upTo)
{
    auto query = m_db.cached("select level, hash from log_gap where first = ?1");
    while (m_frontier.size() < upTo) {
        query.bind(1, m_frontier.size());
        if (!query.step() || m_frontier.size() + (qint64(1) << query.integer(0)) > upTo
            || !m_frontier.append(int(query.integer(0)), query.blob(1)))
            return;
        query.reset();
        m_hasGaps = true;
    }
}

/// Verdicts, reasons and the order itself are in no operation's hash: the tree holds them.
void Verifier::checkTree()
{
    if (StoreValue::bytes(m_db, QStringLiteral("role")) != "seat") {
        LogTree tree(m_db);
        const auto root = Merkle::rootAt(m_frontier.size(), tree.source());
        if (!root || *root != m_frontier.root())
            broken({}, m_head, Tr::tr("日志的哈希树与操作不符：次序、裁定或理由被改动"));
        return;
    }
    const QByteArray stored = StoreValue::bytes(m_db, QStringLiteral("log.frontier"));
    const qint64 cursor = StoreValue::number(m_db, QStringLiteral("cursor"));
    fillGap(cursor);
    if (!stored.isEmpty() && Proof::encode(m_frontier) != stored)
        broken({}, m_head, Tr::tr("日志的哈希树与操作不符：次序、裁定或理由被改动"));
}

void Verifier::checkWaiting()
{
    auto query = m_db.prepare(QStringLiteral(
        "select " WARMLINE_ENTRY_COLUMNS ", o.uuid, o.intent, o.device_sequence from operation o "
        "where o.verdict <> 1 and o.verdict = 0 order by o.device_sequence"));
    while (query.step()) {
        if (!checkOne(query, 0))
            return;
    }
    if (m_db.failed())
        broken({}, 0, m_db.error().message());
}

bool Verifier::checkOne(const SqliteStatement &row, qint64 expectedSequence)
{
    if (!step())
        return false;
    ++m_result.operations;
    const OperationId id(Uuid7::fromBytes(row.blobView(8)));
    const qint64 sequence = row.integer(5);
    if (sequence != expectedSequence) {
        broken(id, sequence, Tr::tr("顺序有缺口：缺第 %1 条").arg(expectedSequence));
        return false;
    }
    if (Crypto::sha256(row.blobView(0)) != row.blobView(2)) {
        broken(id, sequence, Tr::tr("内容与哈希不符"));
        return false;
    }
    const auto entry = OperationTable::readEntry(row);
    if (!entry) {
        broken(id, sequence, entry.error().message());
        return false;
    }
    QString problem = problemOf(*entry, row.blobView(0));
    if (problem.isEmpty()
        && (entry->operation.id != id || entry->operation.intent != row.text(9)
            || entry->operation.deviceSequence != row.integer(10)))
        problem = Tr::tr("日志表的列与操作内容不符");
    if (!problem.isEmpty())
        broken(id, sequence, problem);
    return problem.isEmpty();
}

QString Verifier::problemOf(const JournalEntry &entry, QByteArrayView body)
{
    Q_UNUSED(body)
    const Operation &o = entry.operation;
    const auto chain = m_chains.find(o.device.value);
    if (chain == m_chains.end())
        return Tr::tr("作出操作的设备没有登记");
    const bool follows = o.deviceSequence == chain->sequence + 1 && o.previousHash == chain->hash;
    if (!follows && !(m_hasGaps && o.deviceSequence > chain->sequence + 1))
        return Tr::tr("设备 %1 的操作链在第 %2 个断开").arg(o.device.value.left(8)).arg(o.deviceSequence);
    chain->sequence = o.deviceSequence;
    chain->hash = o.hash;
    for (const auto &[name, personal] : o.personal.asKeyValueRange()) {
        if (o.commitments.value(name) != Crypto::commitment(personal.salt, personal.value)
            && !Forgetting::isRest(o, personal, m_rests))
            return Tr::tr("个人信息与承诺值不符：%1").arg(name);
    }
    // Keys come with the pages; one that came from an older server has none, and its chain is checked all the
    // same.
    if (!chain->publicKey.isEmpty()
        && (OperationCodec::deviceIdOf(chain->publicKey) != o.device
            || !Crypto::verifySignature(o.hash, o.signature, chain->publicKey)))
        return Tr::tr("签名不符");
    return {};
}

void Verifier::checkProjections(EntityKind kind)
{
    auto query =
        m_db.prepare(QStringLiteral("select %1, state from %2%3")
                         .arg(keyColumn(kind), table(kind),
                              isImported(kind) ? QStringLiteral(" where source is null") : QString()));
    while (m_result.ok && query.step()) {
        if (!step())
            return;
        const QByteArray key = query.blob(0);
        const auto state = Folding::decode(
            kind, kind == EntityKind::Household ? CustomerTable(m_db).read(key).state : query.blob(1));
        checkEntity(kind, key, state.value_or(FoldedState()), {});
    }
}

/// Imported entities, one block after the other, so that only one is in memory.
void Verifier::checkImported(EntityKind kind)
{
    QMap<qint64, QList<qint64>> rowsBySource;
    {
        auto query = m_db.prepare(
            QStringLiteral("select source, id from %1 where source is not null").arg(table(kind)));
        while (query.step())
            rowsBySource[query.integer(0)].append(query.integer(1));
    }
    auto query = m_db.prepare(QStringLiteral("select uuid, state from %1 where id = ?1").arg(table(kind)));
    for (const auto &[source, rows] : rowsBySource.asKeyValueRange()) {
        const auto entry = OperationTable::entry(m_db, source);
        const auto block = entry ? ImportCodec::blockOf(entry->operation)
                                 : Result<ImportBlock>(std::unexpected(entry.error()));
        if (!block) {
            broken(entry ? entry->operation.id : OperationId(), entry ? entry->sequence : 0,
                   block.error().message());
            return;
        }
        QHash<QByteArray, FoldedState> states;
        for (const Ticket &ticket : block->tickets)
            states.insert(ticket.id.value.toBytes(), ticket);
        for (const Call &call : block->calls)
            states.insert(call.id.value.toBytes(), call);
        const qint64 after = Replay::closeSequence(m_db, entry->operation);
        for (const qint64 row : rows) {
            if (!step())
                return;
            query.bind(1, row);
            if (!query.step() || !m_result.ok)
                break;
            const QByteArray key = query.blob(0);
            const auto state = Folding::decode(kind, query.blob(1));
            query.reset();
            checkEntity(kind, key, state.value_or(FoldedState()), {states.value(key), after});
        }
    }
}

/// Entities that operations made, and that are not in their table.
void Verifier::checkMissing(EntityKind kind)
{
    auto query = m_db.prepare(
        QStringLiteral(
            "select distinct e.entity from operation_entity e where e.kind = ?1 and e.is_primary = 1 "
            "and not exists (select 1 from %1 t where t.%2 = e.entity)")
            .arg(table(kind), keyColumn(kind)));
    query.bind(1, int(kind));
    while (m_result.ok && query.step()) {
        const QByteArray key = query.blob(0);
        checkEntity(kind, key, FoldedState(), {});
    }
}

FoldedState Verifier::replay(EntityKind kind, const QByteArray &key, const Base &base, OperationId *first,
                             qint64 *firstSequence)
{
    FoldedState state = base.state;
    auto query = m_db.cached("select " WARMLINE_ENTRY_COLUMNS
                             " from operation_entity e join operation o on o.id = e.operation "
                             "where e.kind = ?1 and e.entity = ?2 and e.is_primary = 1 and o.verdict <> 2 "
                             "and (o.sequence is null or o.sequence > ?3) "
                             "order by o.sequence is null, o.sequence, o.device_sequence");
    query.bind(1, int(kind)).bind(2, key).bind(3, base.afterSequence);
    while (query.step()) {
        const auto entry = OperationTable::readEntry(query);
        if (!entry)
            continue; // told by checkOperations()
        if (first->isNull()) {
            *first = entry->operation.id;
            *firstSequence = entry->sequence;
        }
        const EffectiveTime::Bounded bounded(*entry);
        if (auto after = Folding::fold(state, bounded.operation()))
            state = *std::move(after);
    }
    return state;
}

void Verifier::checkEntity(EntityKind kind, const QByteArray &key, const FoldedState &stored,
                           const Base &base)
{
    OperationId first;
    qint64 sequence = 0;
    const FoldedState replayed = replay(kind, key, base, &first, &sequence);
    if (replayed == stored)
        return;
    if (kind == EntityKind::Agent)
        return broken(first, sequence, Tr::tr("账号的现状与重放其操作的结果不符"));
    if (kind == EntityKind::Household)
        return broken(first, sequence,
                      Tr::tr("住户 %1 的更正与重放其操作的结果不符").arg(QString::fromUtf8(key)));
    const QString id = Uuid7::fromBytes(key).toString();
    const QString name = std::holds_alternative<Ticket>(replayed) ? std::get<Ticket>(replayed).number : id;
    broken(first, sequence,
           kind == EntityKind::Ticket ? Tr::tr("工单 %1 的现状与重放其操作的结果不符").arg(name)
                                      : Tr::tr("通话 %1 的现状与重放其操作的结果不符").arg(name));
}

} // namespace Warmline
