// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/forgetting.h"

#include "app/core/clock.h"
#include "app/domain/import_block.h"
#include "app/domain/import_columns.h"
#include "app/domain/state_rules.h"
#include "app/storage/customer_table.h"
#include "app/storage/operation_table.h"
#include "app/storage/person_names.h"
#include "app/storage/replay.h"

#include <QCborArray>
#include <QCoreApplication>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

/// The one place of forgetting operations of all kinds: households, and the setting "retention".
constexpr auto kForgettingOperations =
    "select o.body from operation_entity e join operation o on o.id = e.operation "
    "where ((e.kind = 1) or (e.kind = 13 and e.entity = cast('retention' as blob))) and e.is_primary = 1 "
    "and o.intent in ('household.forget', 'personal.expire') and o.verdict = 1 order by o.sequence";

/// So long an offline seat may keep what it is to say.
constexpr qint64 kLateMs = 30 * kDayMs;

/// Calls \a visit with each state of the block that has personal values, and with its entity's key.
template <class Visit>
void eachPersonal(ImportBlock &block, Visit visit)
{
    for (Ticket &ticket : block.tickets)
        visit(ticket, ticket.id.value.toBytes());
    for (Call &call : block.calls)
        visit(call, call.id.value.toBytes());
}

void empty(Ticket &ticket)
{
    ticket.text.clear();
    ticket.result.clear();
    for (TicketNote &note : ticket.notes)
        note.text.clear();
    for (PauseSpan &pause : ticket.pauses)
        pause.reason.clear();
}

void empty(Call &call)
{
    call.number.clear();
}

} // namespace

Result<QCborArray> Forgetting::run(const Operation &operation)
{
    const EntityTouch *touch = operation.primary();
    const bool household = operation.intent == "household.forget"_L1;
    if (!touch || (household && touch->kind != EntityKind::Household))
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("Storage", "要写明删除哪一户的个人信息"),
                       operation.intent);
    const QString account = household ? touch->id : QString();
    m_projection.flush();
    m_db.execute("pragma secure_delete = on"); // what is freed is overwritten
    if (household) {
        const auto bind = [&account](SqliteStatement &query) { query.bind(1, account); };
        collect("select uuid, source from ticket where account = ?1 and account <> ''", EntityKind::Ticket,
                bind);
        collect("select uuid, source from call where account = ?1 and account <> ''", EntityKind::Call, bind);
        forgetHousehold(account);
        // What was said about the household itself: the case of a verdict has the caller's words.
        // What was corrected is folded anew with all others.
        m_entities.append(
            {EntityKind::Household, OperationTable::entityKey(EntityKind::Household, account), 0});
    } else {
        const auto between = [&operation](QLatin1StringView from, QLatin1StringView to) {
            return [first = operation.values.value(from).toInteger(),
                    last = operation.values.value(to).toInteger()](SqliteStatement &query) {
                query.bind(1, first).bind(2, last);
            };
        };
        collect("select uuid, source from ticket where closed > 0 and closed >= ?1 and closed < ?2",
                EntityKind::Ticket, between("tickets_from_ms"_L1, "tickets_before_ms"_L1));
        collect("select uuid, source from call where offered >= ?1 and offered < ?2", EntityKind::Call,
                between("calls_from_ms"_L1, "calls_before_ms"_L1));
        expireStates(operation.values.value("states_from_ms"_L1).toInteger(),
                     operation.values.value("states_before_ms"_L1).toInteger());
    }
    for (const Entity &entity : std::as_const(m_entities))
        destroyValues(entity);
    auto done = emptyBlocks(account);
    std::ranges::sort(m_entities, {}, &Entity::source); // each block is read once
    for (const Entity &entity : std::as_const(m_entities)) {
        if (done)
            done = foldAgain(entity);
    }
    if (done)
        done = m_projection.settle();
    m_projection.flush();
    m_db.execute("pragma secure_delete = off");
    if (!done)
        return std::unexpected(done.error());
    return m_db.result(m_blocks);
}

void Forgetting::collect(const char *sql, EntityKind kind, const std::function<void(SqliteStatement &)> &bind)
{
    auto query = m_db.cached(sql);
    bind(query);
    while (query.step()) {
        m_entities.append({kind, query.blob(0), query.integer(1)});
        m_keys.insert(m_entities.last().key);
    }
}

void Forgetting::forgetHousehold(const QString &account)
{
    CustomerTable(m_db).forget(OperationTable::entityKey(EntityKind::Household, account));
    qint64 row = 0;
    {
        auto query = m_db.cached("select id from household where account = ?1");
        query.bind(1, account);
        if (!query.step())
            return;
        row = query.integer(0);
    }
    m_db.cached("delete from person_key where household = ?1").bind(1, row).run();
    m_db.cached("insert or ignore into person_name (name, pinyin, initials) values ('', '', '')").run();
    m_db.cached(
            "update household set name = (select id from person_name where name = ''), sealed_phone = null, "
            "phone_whole = null, phone_last8 = null, phone_last4 = null where id = ?1")
        .bind(1, row)
        .run();
    PersonNames::forgetUnused(m_db); // also those that were corrected before
}

void Forgetting::destroyValues(const Entity &entity)
{
    m_db.cached("update operation set personal = null where personal is not null and id in (select "
                "e.operation from "
                "operation_entity e where e.kind = ?1 and e.entity = ?2 and e.is_primary = 1)")
        .bind(1, int(entity.kind))
        .bind(2, entity.key)
        .run();
}

/// By whole days, as they lie. What was said of a day before is looked at once more: of a seat that was
/// offline it came late.
void Forgetting::expireStates(qint64 fromMs, qint64 beforeMs)
{
    if (beforeMs <= fromMs)
        return;
    const auto day = [](qint64 ms) {
        return OperationTable::entityKey(EntityKind::Setting,
                                         StateRules::rollEntity(std::max<qint64>(0, ms)));
    };
    m_db.cached("update operation set personal = null where personal is not null and intent = "
                "'state.changed' and id in (select e.operation from operation_entity e where e.kind = ?1 and "
                "e.entity >= ?2 and e.entity < ?3 and e.is_primary = 1)")
        .bind(1, int(EntityKind::Setting))
        .bind(2, day(fromMs - kLateMs))
        .bind(3, day(beforeMs))
        .run();
}

Result<void> Forgetting::emptyBlocks(const QString &account)
{
    QList<qint64> rows;
    {
        auto query =
            m_db.cached("select o.id from operation_entity e join operation o on o.id = e.operation "
                        "where e.kind = 10 and o.intent = 'import.block' and o.personal is not null");
        while (query.step())
            rows.append(query.integer(0));
    }
    for (const qint64 row : std::as_const(rows)) {
        if (auto ok = emptyBlock(row, account); !ok)
            return ok;
    }
    return {};
}

Result<void> Forgetting::emptyBlock(qint64 row, const QString &account)
{
    const auto entry = OperationTable::entry(m_db, row);
    if (!entry)
        return std::unexpected(entry.error());
    auto block = ImportCodec::blockOf(entry->operation);
    if (!block)
        return {}; // damaged: its import was refused
    bool found = false;
    if (!account.isEmpty()) {
        for (Household &household : block->households) {
            if (household.account.value == account) {
                household.customerName.clear();
                household.phone.clear();
                found = true;
            }
        }
    }
    eachPersonal(*block, [&](auto &state, const QByteArray &key) {
        if (m_keys.contains(key) || (!account.isEmpty() && state.account.value == account)) {
            empty(state);
            found = true;
        }
    });
    if (!found)
        return {};
    const QByteArray rest = ImportCodec::pack(*block).personal;
    const QByteArray personal = OperationCodec::encodePersonal({{u"rows"_s, {QByteArray(), rest}}});
    m_db.cached("update operation set personal = ?2 where id = ?1").bind(1, row).bind(2, personal).run();
    m_blocks.append(QCborArray{entry->operation.id.value.toBytes(), unpackedDigest(rest)});
    return {};
}

Result<void> Forgetting::readBlock(qint64 source)
{
    if (m_source == source)
        return {};
    const auto entry = OperationTable::entry(m_db, source);
    auto block =
        entry ? ImportCodec::blockOf(entry->operation) : Result<ImportBlock>(std::unexpected(entry.error()));
    if (!block)
        return std::unexpected(block.error());
    m_imported.clear();
    eachPersonal(*block, [&](const auto &state, const QByteArray &key) {
        if (m_keys.contains(key))
            m_imported.insert(key, state);
    });
    m_visibleAfter = Replay::closeSequence(m_db, entry->operation);
    m_source = source;
    return {};
}

Result<void> Forgetting::foldAgain(const Entity &entity)
{
    FoldedState base;
    qint64 after = 0;
    if (entity.source != 0) {
        if (auto ok = readBlock(entity.source); !ok)
            return ok;
        base = m_imported.value(entity.key);
        after = m_visibleAfter;
    }
    const FoldedState state = Replay::confirmed(m_db, entity.kind, entity.key, base, after);
    if (const auto *ticket = std::get_if<Ticket>(&state))
        return m_projection.import(*ticket, entity.source);
    if (const auto *call = std::get_if<Call>(&state))
        return m_projection.import(*call, entity.source);
    if (const auto *customer = std::get_if<Customer>(&state))
        return m_projection.import(*customer);
    if (entity.kind == EntityKind::Household)
        return m_projection.layAgain(entity.kind, QString::fromUtf8(entity.key));
    return m_projection.layAgain(entity.kind,
                                 Uuid7::fromBytes(entity.key).toString()); // nothing is confirmed yet
}

QHash<OperationId, QByteArray> Forgetting::digests(SqliteConnection &db)
{
    QHash<OperationId, QByteArray> found;
    auto query = db.cached(kForgettingOperations);
    while (query.step()) {
        const auto operation = OperationCodec::decodeBody(query.blob(0));
        if (!operation)
            continue; // told by the verifier
        for (const QCborValue item : operation->values.value("blocks"_L1).toArray()) {
            const QCborArray pair = item.toArray();
            found.insert(OperationId(Uuid7::fromBytes(pair.at(0).toByteArray())), pair.at(1).toByteArray());
        }
    }
    return found;
}

bool Forgetting::isRest(const Operation &operation, const PersonalValue &value,
                        const QHash<OperationId, QByteArray> &digests)
{
    const QByteArray digest = digests.value(operation.id);
    return value.salt.isEmpty() && !digest.isEmpty() && unpackedDigest(value.value) == digest;
}

} // namespace Warmline
