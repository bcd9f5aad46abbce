// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// StoreQueries: fields with two values.
#include "app/storage/customer_table.h"
#include "app/storage/operation_table.h"
#include "app/storage/store_queries.h"

#include <QCborMap>

#include <algorithm>

namespace Warmline {

namespace {

struct Value
{
    QString text;
    bool personal = false;
    bool gone = true;
};

/// What \a operation said about \a field.
Value valueIn(SqliteConnection &db, const OperationId &operation, const QString &field)
{
    const auto found = OperationTable::find(db, operation);
    if (found.row == 0)
        return {};
    const auto entry = OperationTable::entry(db, found.row);
    if (!entry)
        return {};
    const Operation &o = entry->operation;
    if (o.commitments.contains(field))
        return {o.personalText(field), true, !o.personal.contains(field)};
    const QCborValue value = o.values.value(field);
    return {value.isInteger() ? QString::number(value.toInteger()) : value.toString(), false, false};
}

Conflict described(SqliteConnection &db, const FieldMemory &memory, const FieldConflict &c)
{
    const Value a = valueIn(db, c.first, c.field);
    const Value b = valueIn(db, c.second, c.field);
    Conflict conflict;
    conflict.field = c.field;
    conflict.personal = a.personal || b.personal;
    conflict.operationA = c.first;
    conflict.valueA = a.text;
    conflict.goneA = a.gone;
    conflict.whoA = c.firstBy;
    conflict.whenA = c.firstAtMs;
    conflict.operationB = c.second;
    conflict.valueB = b.text;
    conflict.goneB = b.gone;
    conflict.whoB = c.secondBy;
    conflict.whenB = c.secondAtMs;
    conflict.isCurrentB = memory.edits.value(c.field).operation == c.second;
    conflict.state = c.isOpen() ? Conflict::State::Open : Conflict::State::Resolved;
    conflict.resolvedBy = c.resolvedBy;
    conflict.resolvedMs = c.resolvedAtMs;
    return conflict;
}

} // namespace

Result<QList<Conflict>> StoreQueries::conflicts(const ConflictFilter &filter)
{
    QList<Conflict> found;
    const auto take = [&](const FieldMemory &memory, const Conflict &entity) {
        for (const FieldConflict &c : memory.conflicts) {
            if ((filter.openOnly && !c.isOpen()) || c.secondAtMs < filter.sinceMs)
                continue;
            Conflict conflict = described(*m_db, memory, c);
            conflict.kind = entity.kind;
            conflict.entity = entity.entity;
            conflict.number = entity.number;
            conflict.branch = entity.branch;
            found.append(conflict);
        }
    };
    const int least = filter.openOnly ? 2 : 1;
    const QByteArray uuid =
        filter.entity.isEmpty() ? QByteArray() : OperationTable::entityKey(EntityKind::Ticket, filter.entity);
    const auto readCustomers = [&]() -> Result<void> {
        QList<QByteArray> codes;
        if (!filter.entity.isEmpty())
            codes.append(filter.entity.toUtf8());
        auto query = m_db->cached("select code from customer where disputed > 0 and disputed >= ?1");
        query.bind(1, least);
        while (filter.entity.isEmpty() && query.step())
            codes.append(query.blob(0));
        for (const QByteArray &code : std::as_const(codes)) {
            const QByteArray state = CustomerTable(*m_db).read(code).state;
            if (state.isEmpty())
                continue;
            const auto customer = customerFromCbor(QCborValue::fromCbor(state).toMap());
            if (!customer)
                return std::unexpected(customer.error());
            Conflict entity;
            entity.kind = EntityKind::Household;
            entity.entity = customer->account.value;
            entity.branch = customer->branch;
            take(customer->fields, entity);
        }
        return m_db->result();
    };
    const auto read = [&](EntityKind kind, SqliteStatement query) -> Result<void> {
        if (uuid.isEmpty())
            query.bind(1, least);
        else
            query.bind(1, uuid);
        while (query.step()) {
            const QCborMap map = QCborValue::fromCbor(query.blob(0)).toMap();
            Conflict entity;
            entity.kind = kind;
            if (kind == EntityKind::Ticket) {
                const auto ticket = ticketFromCbor(map);
                if (!ticket)
                    return std::unexpected(ticket.error());
                entity.entity = ticket->id.toString();
                entity.number = ticket->number;
                entity.branch = ticket->branch;
                take(ticket->fields, entity);
            } else {
                const auto call = callFromCbor(map);
                if (!call)
                    return std::unexpected(call.error());
                entity.entity = call->id.toString();
                entity.branch = call->branch;
                take(call->fields, entity);
            }
        }
        return m_db->result();
    };
    Result<void> done;
    if (filter.kind.value_or(EntityKind::Ticket) == EntityKind::Ticket)
        done = read(EntityKind::Ticket,
                    m_db->cached(uuid.isEmpty()
                                     ? "select state from ticket where disputed > 0 and disputed >= ?1"
                                     : "select state from ticket where uuid = ?1"));
    if (done && filter.kind.value_or(EntityKind::Call) == EntityKind::Call)
        done =
            read(EntityKind::Call,
                 m_db->cached(uuid.isEmpty() ? "select state from call where disputed > 0 and disputed >= ?1"
                                             : "select state from call where uuid = ?1"));
    if (done && filter.kind.value_or(EntityKind::Household) == EntityKind::Household)
        done = readCustomers();
    if (!done)
        return std::unexpected(done.error());
    std::ranges::stable_sort(found, std::greater(), &Conflict::whenB);
    if (filter.limit > 0 && found.size() > filter.limit)
        found.resize(filter.limit);
    return found;
}

} // namespace Warmline
