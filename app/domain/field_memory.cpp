// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/field_memory.h"

#include "app/domain/intent_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(FieldRules)
};

/// Operations of older makers do not say what they saw, and states that older programs wrote hold no edits.
constexpr int kFirstSchema = 2;

struct EditingIntent
{
    QLatin1StringView name;
    QLatin1StringView fields; ///< with a space before and behind each
};

constexpr auto kTicketFields = " account community building station promise_ms text call category scope tier "
                               "trade channel reported_temperature_tenths "_L1;
constexpr auto kCallFields = " account ticket "_L1;
constexpr auto kCustomerFields = " name phone second_phone note "_L1;
/// A ticket, a call or a household.
constexpr auto kAllFields = " account community building station promise_ms text call category scope tier "
                            "trade channel reported_temperature_tenths ticket "
                            "name phone second_phone note "_L1;

constexpr std::array<EditingIntent, 10> kEditing{{
    {"ticket.accept"_L1, kTicketFields},
    {"ticket.update"_L1, kTicketFields},
    {"ticket.set_tier"_L1, " tier "_L1},
    {"ticket.dispatch"_L1, " crew promise_ms "_L1},
    {"ticket.reassign"_L1, " crew "_L1},
    {"call.answered"_L1, kCallFields},
    {"call.wrapped"_L1, kCallFields},
    {"call.linked"_L1, kCallFields},
    {"customer.update"_L1, kCustomerFields},
    {"conflict.resolve"_L1, kAllFields},
}};

OperationId idFrom(const QCborValue &value)
{
    return OperationId(Uuid7::fromBytes(value.toByteArray()));
}

/// Did the maker of \a operation know \a edit?
bool knew(const Operation &operation, const QString &field, const FieldEdit &edit)
{
    const QCborValue over = operation.values.value("over"_L1);
    if (over.isMap())
        return idFrom(over.toMap().value(field)) == edit.operation;
    const EntityTouch *touch = operation.primary();
    return !touch || edit.version <= touch->baseVersion;
}

bool isNothing(const QCborValue &value)
{
    return value.isNull() || value.isUndefined() || (value.isString() && value.toString().isEmpty());
}

Result<void> resolveOne(FieldMemory &memory, const Operation &operation, const QString &field,
                        const OperationId &second, qint64 atMs)
{
    const auto found = std::ranges::find_if(
        memory.conflicts, [&](const FieldConflict &c) { return c.field == field && c.second == second; });
    if (found == memory.conflicts.end())
        return failure(ErrorCode::InvalidInput, Tr::tr("没有这处分歧"), field);
    if (!found->isOpen())
        return failure(ErrorCode::Conflict,
                       Tr::tr("这处分歧已经处理过（%1）")
                           .arg(IntentWords::whoAndWhen(found->resolvedBy, found->resolvedAtMs)),
                       field);
    found->resolvedWith = operation.id;
    found->resolvedBy = operation.actor;
    found->resolvedAtMs = atMs;
    return {};
}

} // namespace

qsizetype FieldMemory::openConflicts() const
{
    return std::ranges::count_if(conflicts, &FieldConflict::isOpen);
}

QCborArray toCbor(const FieldMemory &memory)
{
    QCborArray edits;
    for (const auto &[field, edit] : memory.edits.asKeyValueRange())
        edits.append(
            QCborArray{field, edit.operation.value.toBytes(), edit.version, edit.by.value, edit.atMs});
    QCborArray conflicts;
    for (const FieldConflict &c : memory.conflicts) {
        QCborArray row{c.field,     c.first.value.toBytes(),  c.firstBy.value,
                       c.firstAtMs, c.second.value.toBytes(), c.secondBy.value,
                       c.secondAtMs};
        if (!c.isOpen()) {
            row.append(c.resolvedWith.value.toBytes());
            row.append(c.resolvedBy.value);
            row.append(c.resolvedAtMs);
        }
        conflicts.append(row);
    }
    return QCborArray{edits, conflicts};
}

bool fieldMemoryFromCbor(const QCborArray &array, FieldMemory &memory)
{
    memory = {};
    for (const QCborValue item : array.at(0).toArray()) {
        const QCborArray a = item.toArray();
        if (a.size() != 5)
            return false;
        memory.edits.insert(a.at(0).toString(), {idFrom(a.at(1)), a.at(2).toInteger(),
                                                 AgentId(a.at(3).toString()), a.at(4).toInteger()});
    }
    for (const QCborValue item : array.at(1).toArray()) {
        const QCborArray a = item.toArray();
        if (a.size() != 7 && a.size() != 10)
            return false;
        FieldConflict c{a.at(0).toString(),
                        idFrom(a.at(1)),
                        AgentId(a.at(2).toString()),
                        a.at(3).toInteger(),
                        idFrom(a.at(4)),
                        AgentId(a.at(5).toString()),
                        a.at(6).toInteger(),
                        {},
                        {},
                        0};
        if (a.size() == 10) {
            c.resolvedWith = idFrom(a.at(7));
            c.resolvedBy = AgentId(a.at(8).toString());
            c.resolvedAtMs = a.at(9).toInteger();
        }
        memory.conflicts.append(c);
    }
    return true;
}

namespace FieldRules {

QStringList fieldsOf(const Operation &operation)
{
    const auto intent = std::ranges::find_if(
        kEditing, [&](const EditingIntent &known) { return operation.intent == known.name; });
    if (intent == kEditing.end())
        return {};
    const QString known = intent->fields;
    QStringList fields;
    const auto consider = [&](const QString &key) {
        if (known.contains(u' ' + key + u' '))
            fields.append(key);
    };
    for (const auto &[key, value] : operation.values)
        consider(key.toString());
    for (const QString &key : operation.commitments.keys())
        consider(key);
    fields.sort();
    return fields;
}

void noteSeen(Operation &operation, const FieldMemory &seen)
{
    if (operation.values.contains("over"_L1))
        return;
    const QStringList fields = fieldsOf(operation);
    if (fields.isEmpty())
        return;
    QCborMap over;
    for (const QString &field : fields) {
        if (const auto edit = seen.edits.constFind(field); edit != seen.edits.cend())
            over.insert(field, edit->operation.value.toBytes());
    }
    operation.values.insert("over"_L1, over); // an empty one says: saw nobody's edit
}

void remember(FieldMemory &memory, const Operation &operation, const QList<Change> &changes, qint64 version,
              qint64 atMs)
{
    if (operation.schemaVersion < kFirstSchema && memory.edits.isEmpty())
        return; // so that a replay of what an older program stored gives what it stored
    memory.conflicts.removeIf([atMs](const FieldConflict &c) { return c.secondAtMs < atMs - kKeptMs; });
    for (const Change &change : changes) {
        if (change.before == change.after)
            continue; // both want the same
        const FieldEdit mine{operation.id, version, operation.actor, atMs};
        if (const auto edit = memory.edits.constFind(change.field);
            edit != memory.edits.cend() && !isNothing(change.before) && !knew(operation, change.field, *edit))
            memory.conflicts.append({change.field,
                                     edit->operation,
                                     edit->by,
                                     edit->atMs,
                                     mine.operation,
                                     mine.by,
                                     atMs,
                                     {},
                                     {},
                                     0});
        memory.edits.insert(change.field, mine);
    }
}

Result<void> resolve(FieldMemory &memory, const Operation &operation, qint64 atMs)
{
    if (operation.intent == "conflict.resolve"_L1)
        return resolveOne(memory, operation, operation.values.value("field"_L1).toString(),
                          idFrom(operation.values.value("operation"_L1)), atMs);
    const QCborMap resolves = operation.values.value("resolves"_L1).toMap();
    for (const auto &[field, second] : resolves) {
        if (auto ok = resolveOne(memory, operation, field.toString(), idFrom(second), atMs); !ok)
            return ok;
    }
    return {};
}

} // namespace FieldRules

} // namespace Warmline
