// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of Projection that reads and writes the tables.
#include "app/core/crypto.h"
#include "app/storage/customer_table.h"
#include "app/storage/projection.h"
#include "app/storage/search_text.h"

namespace Warmline {

namespace {

/// The column of that name.
int disputed(const FieldMemory &fields)
{
    return fields.openConflicts() > 0 ? 2 : fields.conflicts.isEmpty() ? 0 : 1;
}

} // namespace

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
    case EntityKind::Household: loaded = loadCustomer(slot); break;
    default: break;
    }
    return loaded && m_hasShadows ? loadShadow(slot) : loaded;
}

Result<void> Projection::loadCustomer(Slot &slot)
{
    const CustomerTable::Row row = CustomerTable(m_db).read(slot.key);
    if (row.id == 0)
        return m_db.failed() ? std::unexpected(m_db.error()) : Result<void>();
    slot.row = row.id;
    auto state = Folding::decode(slot.kind, row.state);
    if (!state)
        return std::unexpected(state.error());
    slot.effective = *std::move(state);
    return {};
}

Result<void> Projection::loadShadow(Slot &slot)
{
    auto query = m_db.cached("select state, source from shadow where kind = ?1 and entity = ?2");
    query.bind(1, int(slot.kind)).bind(2, slot.key);
    if (query.step()) {
        slot.hadShadow = true;
        slot.confirmedSource = query.integer(1);
        slot.confirmed.emplace();
        if (!query.isNull(0)) {
            QByteArray bytes = query.blob(0);
            if (slot.kind == EntityKind::Household)
                bytes = Crypto::open(bytes, CustomerTable(m_db).keyOf(slot.key)).value_or(QByteArray());
            auto state = Folding::decode(slot.kind, bytes);
            if (!state)
                return std::unexpected(state.error());
            slot.confirmed = *std::move(state);
        }
    }
    return {};
}

void Projection::write(Slot &slot)
{
    if (const auto *ticket = std::get_if<Ticket>(&slot.effective)) {
        writeTicket(slot, *ticket);
    } else if (const auto *call = std::get_if<Call>(&slot.effective)) {
        writeCall(slot, *call);
    } else if (const auto *account = std::get_if<Account>(&slot.effective)) {
        writeAccount(slot, *account);
    } else if (const auto *customer = std::get_if<Customer>(&slot.effective)) {
        slot.row = CustomerTable(m_db).write(slot.key, *customer, Folding::encode(slot.effective));
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
        case EntityKind::Household: CustomerTable(m_db).remove(slot.key); break;
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
    const QString tail = SearchText::reversed(t.number);
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
    writeAttachments(slot, t.attachments);
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
    writeAttachments(slot, c.attachments);
}

/// Where to look for a content's holders; what became of it stands in their states.
void Projection::writeAttachments(const Slot &slot, const QList<Attachment> &attachments)
{
    for (const Attachment &attachment : attachments)
        m_db.cached("insert or ignore into attachment (hash, kind, entity) values (?1, ?2, ?3)")
            .bind(1, attachment.hash)
            .bind(2, int(slot.kind))
            .bind(3, slot.key)
            .run();
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
    QByteArray state = Folding::encode(*slot.confirmed);
    if (slot.kind == EntityKind::Household && !state.isEmpty())
        state = Crypto::seal(state, CustomerTable(m_db).keyOf(slot.key));
    query.bind(1, int(slot.kind)).bind(2, slot.key);
    if (std::holds_alternative<std::monostate>(*slot.confirmed))
        query.bindNull(3);
    else
        query.bind(3, state);
    query.bindKey(4, slot.confirmedSource).run();
    slot.hadShadow = true;
}

} // namespace Warmline
