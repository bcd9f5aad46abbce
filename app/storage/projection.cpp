// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/projection.h"

#include "app/core/canonical_cbor.h"
#include "app/domain/state_codec.h"
#include "app/storage/operation_table.h"

#include <QCborValue>
#include <QCoreApplication>

#include <algorithm>

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

QString reversed(const QString &text)
{
    QString result = text;
    std::ranges::reverse(result);
    return result;
}

/// The column of that name.
int disputed(const FieldMemory &fields)
{
    return fields.openConflicts() > 0 ? 2 : fields.conflicts.isEmpty() ? 0 : 1;
}

/// Decoded entities kept between jobs; beyond this the cache starts anew.
constexpr qsizetype kCacheLimit = 20'000;

} // namespace

namespace Folding {

Result<FoldedState> fold(const FoldedState &before, const Operation &operation)
{
    switch (Intents::handling(operation.intent)) {
    case Intents::Handling::Reduce: {
        EntityState state;
        if (const auto *ticket = std::get_if<Ticket>(&before))
            state = *ticket;
        else if (const auto *call = std::get_if<Call>(&before))
            state = *call;
        else if (const auto *account = std::get_if<Account>(&before))
            state = *account;
        auto after = Intents::reduce(state, operation);
        if (!after)
            return std::unexpected(after.error());
        return std::visit([](auto &&value) { return FoldedState(std::forward<decltype(value)>(value)); },
                          *std::move(after));
    }
    case Intents::Handling::Setting: {
        const QCborValue value = operation.values.value(QStringLiteral("value"));
        if (!value.isString() || operation.values.value(QStringLiteral("name")).toString().isEmpty())
            return failure(ErrorCode::InvalidInput, Tr::tr("设置操作缺少名称或内容"), operation.intent);
        return value.toString();
    }
    case Intents::Handling::Unknown: {
        FoldedState after = before;
        if (auto *ticket = std::get_if<Ticket>(&after)) {
            ticket->readOnly = true;
            ++ticket->version;
        } else if (auto *call = std::get_if<Call>(&after)) {
            call->readOnly = true;
            ++call->version;
        }
        return after;
    }
    case Intents::Handling::Block:
    case Intents::Handling::Close:
    case Intents::Handling::Record:
    case Intents::Handling::Forget:
    case Intents::Handling::Device: break;
    }
    return before;
}

qint64 version(const FoldedState &state)
{
    if (const auto *ticket = std::get_if<Ticket>(&state))
        return ticket->version;
    if (const auto *call = std::get_if<Call>(&state))
        return call->version;
    if (const auto *account = std::get_if<Account>(&state))
        return account->version;
    return 0;
}

FieldMemory fields(const FoldedState &state)
{
    if (const auto *ticket = std::get_if<Ticket>(&state))
        return ticket->fields;
    const auto *call = std::get_if<Call>(&state);
    return call ? call->fields : FieldMemory();
}

bool isReadOnly(const FoldedState &state)
{
    if (const auto *ticket = std::get_if<Ticket>(&state))
        return ticket->readOnly;
    const auto *call = std::get_if<Call>(&state);
    return call && call->readOnly;
}

QByteArray encode(const FoldedState &state)
{
    if (const auto *ticket = std::get_if<Ticket>(&state))
        return StateCodec::encode(*ticket);
    if (const auto *call = std::get_if<Call>(&state))
        return StateCodec::encode(*call);
    if (const auto *account = std::get_if<Account>(&state))
        return CanonicalCbor::encode(toCbor(*account)).value_or(QByteArray());
    if (const auto *text = std::get_if<QString>(&state))
        return text->toUtf8();
    return {};
}

Result<FoldedState> decode(EntityKind kind, const QByteArray &bytes)
{
    if (kind == EntityKind::Setting)
        return QString::fromUtf8(bytes);
    const QCborValue value = QCborValue::fromCbor(bytes);
    if (kind == EntityKind::Ticket)
        return ticketFromCbor(value.toMap()).transform([](Ticket t) { return FoldedState(std::move(t)); });
    if (kind == EntityKind::Agent)
        return accountFromCbor(value.toMap()).transform([](Account a) { return FoldedState(std::move(a)); });
    return callFromCbor(value.toMap()).transform([](Call c) { return FoldedState(std::move(c)); });
}

} // namespace Folding

Result<Projection::Slot *> Projection::slot(EntityKind kind, const QString &id)
{
    const SlotKey key(kind, OperationTable::entityKey(kind, id));
    auto &slot = m_slots[key];
    if (!slot) {
        slot = std::make_shared<Slot>();
        slot->kind = kind;
        slot->key = key.second;
        if (auto loaded = load(*slot); !loaded) {
            m_slots.remove(key);
            return std::unexpected(loaded.error());
        }
    }
    return slot.get();
}

Result<Projection::Slot *> Projection::slotOf(const Operation &operation)
{
    const EntityTouch *touch = operation.primary();
    if (!touch)
        return failure(ErrorCode::InvalidInput, Tr::tr("操作没有说明它针对什么"), operation.intent);
    if (Intents::handling(operation.intent) == Intents::Handling::Setting
        && (touch->kind != EntityKind::Setting
            || touch->id != operation.values.value(QStringLiteral("name")).toString()))
        return failure(ErrorCode::InvalidInput, Tr::tr("设置操作的对象与名称不符"), operation.intent);
    return slot(touch->kind, touch->id);
}

Result<void> Projection::load(Slot &slot)
{
    const auto take = [&](SqliteStatement query) -> Result<void> {
        if (!query.step())
            return m_db.failed() ? std::unexpected(m_db.error()) : Result<void>();
        slot.row = query.integer(0);
        slot.source = query.integer(2);
        auto state = Folding::decode(slot.kind, query.blob(1));
        if (!state)
            return std::unexpected(state.error());
        slot.effective = *std::move(state);
        return {};
    };
    Result<void> loaded;
    switch (slot.kind) {
    case EntityKind::Ticket:
        loaded = take(
            std::move(m_db.cached("select id, state, source from ticket where uuid = ?1").bind(1, slot.key)));
        break;
    case EntityKind::Call:
        loaded = take(
            std::move(m_db.cached("select id, state, source from call where uuid = ?1").bind(1, slot.key)));
        break;
    case EntityKind::Agent:
        loaded = take(
            std::move(m_db.cached("select id, state, 0 from account where code = ?1").bind(1, slot.key)));
        break;
    case EntityKind::Setting: {
        const QString name = QString::fromUtf8(slot.key);
        loaded =
            take(std::move(m_db.cached("select 1, value, 0 from setting where name = ?1").bind(1, name)));
        break;
    }
    default: break;
    }
    if (!loaded || !m_hasShadows)
        return loaded;
    auto query = m_db.cached("select state, source from shadow where kind = ?1 and entity = ?2");
    query.bind(1, int(slot.kind)).bind(2, slot.key);
    if (query.step()) {
        slot.hadShadow = true;
        slot.confirmedSource = query.integer(1);
        slot.confirmed.emplace();
        if (!query.isNull(0)) {
            auto state = Folding::decode(slot.kind, query.blob(0));
            if (!state)
                return std::unexpected(state.error());
            slot.confirmed = *std::move(state);
        }
    }
    return {};
}

void Projection::markDirty(Slot &slot)
{
    if (!slot.dirty && !slot.shadowDirty)
        m_dirty.append(m_slots.value({slot.kind, slot.key}));
}

void Projection::markUnsettled(Slot &slot)
{
    if (!std::exchange(slot.unsettled, true))
        m_unsettled.append(m_slots.value({slot.kind, slot.key}));
}

Result<FoldedState> Projection::effective(const EntityTouch &entity)
{
    auto found = slot(entity.kind, entity.id);
    if (!found)
        return std::unexpected(found.error());
    return (*found)->effective;
}

Result<void> Projection::applyConfirmed(const Operation &operation)
{
    auto found = slotOf(operation);
    if (!found)
        return std::unexpected(found.error());
    Slot &s = **found;
    auto after = Folding::fold(s.effective, operation);
    if (!after)
        return std::unexpected(after.error());
    markDirty(s);
    s.effective = *std::move(after);
    s.dirty = true;
    return {};
}

void Projection::checkShadows()
{
    if (!m_keepsShadows)
        return;
    auto query = m_db.cached("select 1 from shadow limit 1");
    m_hasShadows = query.step() || m_db.failed();
}

Result<void> Projection::applyWaiting(const Operation &operation)
{
    m_hasShadows = true;
    auto found = slotOf(operation);
    if (!found)
        return std::unexpected(found.error());
    Slot &s = **found;
    auto after = Folding::fold(s.effective, operation);
    if (!after)
        return std::unexpected(after.error());
    markDirty(s);
    if (!s.confirmed) {
        s.confirmed = s.effective;
        s.confirmedSource = s.source;
        s.shadowDirty = true;
    }
    s.effective = *std::move(after);
    s.dirty = true;
    return {};
}

Result<void> Projection::integrate(const Operation &operation)
{
    auto found = slotOf(operation);
    if (!found)
        return std::unexpected(found.error());
    Slot &s = **found;
    auto after = Folding::fold(s.confirmed ? *s.confirmed : s.effective, operation);
    if (!after)
        return std::unexpected(after.error());
    markDirty(s);
    if (s.confirmed) {
        s.confirmed = *std::move(after);
        s.shadowDirty = true;
        markUnsettled(s);
    } else {
        s.effective = *std::move(after);
        s.dirty = true;
    }
    return {};
}

Result<void> Projection::withdraw(const Operation &operation)
{
    auto found = slotOf(operation);
    if (!found)
        return std::unexpected(found.error());
    if ((*found)->confirmed)
        markUnsettled(**found);
    return {};
}

Result<void> Projection::layAgain(EntityKind kind, const QString &id)
{
    auto found = slot(kind, id);
    if (!found)
        return std::unexpected(found.error());
    if ((*found)->confirmed)
        markUnsettled(**found);
    return {};
}

Result<void> Projection::settle()
{
    for (const auto &shared : std::as_const(m_unsettled)) {
        Slot &s = *shared;
        const auto waiting = OperationTable::waitingOf(m_db, s.kind, s.key);
        if (!waiting)
            return std::unexpected(waiting.error());
        s.unsettled = false;
        markDirty(s);
        s.effective = *s.confirmed;
        s.source = s.confirmedSource;
        s.dirty = true;
        s.shadowDirty = true;
        for (const Operation &operation : *waiting) {
            // What does not fit any more stays in the outbox: the server judges it, and its verdict is shown.
            if (auto after = Folding::fold(s.effective, operation))
                s.effective = *std::move(after);
        }
        if (waiting->isEmpty())
            s.confirmed.reset();
    }
    m_unsettled.clear();
    return {};
}

Result<void> Projection::importState(EntityKind kind, const QString &id, FoldedState state, qint64 source)
{
    auto found = slot(kind, id);
    if (!found)
        return std::unexpected(found.error());
    Slot &s = **found;
    markDirty(s);
    if (s.confirmed) {
        s.confirmed = std::move(state);
        s.confirmedSource = source;
        s.shadowDirty = true;
        markUnsettled(s);
    } else {
        s.effective = std::move(state);
        s.source = source;
        s.dirty = true;
    }
    if (m_slots.size() > kCacheLimit && m_unsettled.isEmpty())
        flush();
    return {};
}

Result<void> Projection::import(const Ticket &ticket, qint64 source)
{
    return importState(EntityKind::Ticket, ticket.id.toString(), ticket, source);
}

Result<void> Projection::import(const Call &call, qint64 source)
{
    return importState(EntityKind::Call, call.id.toString(), call, source);
}

bool Projection::flush()
{
    for (const auto &slot : std::as_const(m_dirty)) {
        if (slot->dirty)
            write(*slot);
        if (slot->shadowDirty)
            writeShadow(*slot);
        slot->dirty = slot->shadowDirty = false;
    }
    m_dirty.clear();
    if (m_slots.size() > kCacheLimit)
        m_slots.clear();
    return !m_db.failed();
}

void Projection::forget()
{
    m_slots.clear();
    m_dirty.clear();
    m_unsettled.clear();
}

void Projection::write(Slot &slot)
{
    if (const auto *ticket = std::get_if<Ticket>(&slot.effective)) {
        writeTicket(slot, *ticket);
    } else if (const auto *call = std::get_if<Call>(&slot.effective)) {
        writeCall(slot, *call);
    } else if (const auto *account = std::get_if<Account>(&slot.effective)) {
        writeAccount(slot, *account);
    } else if (const auto *text = std::get_if<QString>(&slot.effective)) {
        const QString name = QString::fromUtf8(slot.key);
        m_db.cached("insert into setting (name, value) values (?1, ?2) on conflict (name) do update set "
                    "value = excluded.value")
            .bind(1, name)
            .bind(2, *text)
            .run();
        slot.row = 1;
    } else if (slot.row != 0) {
        switch (slot.kind) {
        case EntityKind::Ticket:
            m_db.cached("delete from ticket where id = ?1").bind(1, slot.row).run();
            break;
        case EntityKind::Call: m_db.cached("delete from call where id = ?1").bind(1, slot.row).run(); break;
        case EntityKind::Agent:
            m_db.cached("delete from account where id = ?1").bind(1, slot.row).run();
            break;
        default:
            m_db.cached("delete from setting where name = ?1").bind(1, QString::fromUtf8(slot.key)).run();
            break;
        }
        slot.row = 0;
    }
}

void Projection::writeTicket(Slot &slot, const Ticket &t)
{
    const QByteArray state = Folding::encode(slot.effective);
    const QString tail = reversed(t.number);
    auto query =
        slot.row == 0
            ? m_db.cached("insert into ticket (uuid, state, source, number, number_tail, step, tier, "
                          "category, trade, account, community, building, "
                          "station, crew, opened_by, opened, closed, disputed) values (?1, ?2, ?3, ?4, "
                          "?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)")
            : m_db.cached("update ticket set state = ?2, source = ?3, number = ?4, number_tail = ?5, "
                          "step = ?6, tier = ?7, category = ?8, trade = ?9, "
                          "account = ?10, community = ?11, building = ?12, station = ?13, crew = ?14, "
                          "opened_by = ?15, opened = ?16, closed = ?17, disputed = ?18 "
                          "where id = ?1");
    if (slot.row == 0)
        query.bind(1, slot.key);
    else
        query.bind(1, slot.row);
    query.bind(2, state)
        .bindKey(3, slot.source)
        .bind(4, t.number)
        .bind(5, tail)
        .bind(6, int(t.step))
        .bind(7, int(t.tier));
    query.bind(8, int(t.category))
        .bind(9, int(t.trade))
        .bind(10, t.account.value)
        .bind(11, t.community.value)
        .bind(12, t.building.value);
    query.bind(13, t.station.value)
        .bind(14, t.crew.value)
        .bind(15, t.openedBy.value)
        .bind(16, t.openedMs)
        .bind(17, t.closedMs)
        .bind(18, disputed(t.fields))
        .run();
    if (slot.row == 0)
        slot.row = m_db.lastRowId();
}

void Projection::writeCall(Slot &slot, const Call &c)
{
    const QByteArray state = Folding::encode(slot.effective);
    auto query = slot.row == 0
                   ? m_db.cached("insert into call (uuid, state, source, account, agent, "
                                 "call_state, offered, disputed) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, "
                                 "?8)")
                   : m_db.cached("update call set state = ?2, source = ?3, account = ?4, agent = "
                                 "?5, call_state = ?6, offered = ?7, disputed = ?8 where id = ?1");
    if (slot.row == 0)
        query.bind(1, slot.key);
    else
        query.bind(1, slot.row);
    query.bind(2, state)
        .bindKey(3, slot.source)
        .bind(4, c.account.value)
        .bind(5, c.agent.value)
        .bind(6, int(c.state))
        .bind(7, c.offeredMs)
        .bind(8, disputed(c.fields))
        .run();
    if (slot.row == 0)
        slot.row = m_db.lastRowId();
}

void Projection::writeAccount(Slot &slot, const Account &account)
{
    const QByteArray state = Folding::encode(slot.effective);
    m_db.cached(
            "insert into account (code, role, state) values (?1, ?2, ?3) on conflict (code) do update set "
            "role = excluded.role, state = excluded.state")
        .bind(1, slot.key)
        .bind(2, accountRoleName(account.role))
        .bind(3, state)
        .run();
    if (slot.row == 0)
        slot.row = m_db.lastRowId();
}

void Projection::writeShadow(Slot &slot)
{
    if (!slot.confirmed) {
        if (slot.hadShadow)
            m_db.cached("delete from shadow where kind = ?1 and entity = ?2")
                .bind(1, int(slot.kind))
                .bind(2, slot.key)
                .run();
        slot.hadShadow = false;
        return;
    }
    auto query = m_db.cached(
        "insert into shadow (kind, entity, state, source) values (?1, ?2, ?3, ?4) on conflict (kind, entity) "
        "do update set state = excluded.state, source = excluded.source");
    const QByteArray state = Folding::encode(*slot.confirmed);
    query.bind(1, int(slot.kind)).bind(2, slot.key);
    if (std::holds_alternative<std::monostate>(*slot.confirmed))
        query.bindNull(3);
    else
        query.bind(3, state);
    query.bindKey(4, slot.confirmedSource).run();
    slot.hadShadow = true;
}

} // namespace Warmline
