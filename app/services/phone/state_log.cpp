// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/phone/state_log.h"

#include "app/core/clock.h"
#include "app/domain/effective_time.h"
#include "app/domain/queries.h"
#include "app/domain/state_rules.h"

#include <QSet>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

std::optional<StateWord> wordOf(const Operation &operation)
{
    const QCborMap &values = operation.values;
    const auto state = agentStateFromName(values.value("state"_L1).toString());
    if (!state)
        return {};
    StateWord word;
    word.state = *state;
    word.reason = operation.personalText(u"reason"_s);
    word.chosen = agentStateFromName(values.value("chosen"_L1).toString()).value_or(word.state);
    word.chosenReason = word.chosen == word.state ? word.reason : operation.personalText(u"chosen_reason"_s);
    word.byProgram = values.value("program"_L1).toBool();
    word.call = CallId(Uuid7::fromString(values.value("call"_L1).toString()));
    word.wrapLengthMs = std::max<qint64>(0, values.value("limit_ms"_L1).toInteger());
    word.canExtend = values.value("extendable"_L1).toBool();
    word.isStrict = values.value("strict"_L1).toBool();
    return word;
}

/// A sign-out leaves it standing, for the next sign-in to go on with; a strict one also stands against a
/// choice that another seat made without knowing of it.
bool endsWrapUp(const StateRecord &record, const StateWord &word, qint64 atMs)
{
    if (word.state == AgentState::Offline && word.byProgram)
        return false;
    const bool isCall = word.state == AgentState::Reserved || word.state == AgentState::Talking;
    return isCall || !record.wrapUp || !record.wrapUp->isStrict || !record.runningWrapUp(atMs);
}

void take(StateRecord &record, const StateWord &word, const Operation &operation, qint64 atMs)
{
    const bool wasHeard = record.isHeard(atMs);
    record = record.until(atMs);
    const StateSpan *last = record.spans.isEmpty() ? nullptr : &record.spans.last();
    const bool goesOn = last && wasHeard && last->state == word.state && last->reason == word.reason
                     && last->call == word.call;
    if (!goesOn)
        record.spans.append({word.state, word.reason, atMs, atMs, word.call, word.byProgram});
    if (word.state == AgentState::WrapUp) {
        // One that another run of the program goes on with keeps its start.
        const bool isSame = record.wrapUp && record.wrapUp->call == word.call;
        const qint64 started = isSame ? record.wrapUp->startedMs : atMs;
        record.wrapUp = {word.call, started, word.wrapLengthMs, word.canExtend, word.isStrict};
    } else if (endsWrapUp(record, word, atMs)) {
        record.wrapUp.reset();
    }
    record.chosen = word.chosen;
    record.chosenReason = word.chosenReason;
    record.branch = operation.branch;
    record.saidMs = atMs;
    record.offsetMs = operation.serverOffsetMs;
}

/// The UTC days of [from, to].
QList<qint64> days(qint64 fromMs, qint64 toMs)
{
    QList<qint64> list;
    for (qint64 day = fromMs - fromMs % kDayMs; day <= toMs; day += kDayMs)
        list.append(day);
    return list;
}

} // namespace

OperationDraft StateLog::changed(const StateWord &word, const AgentId &agent, qint64 nowMs, bool isFirst)
{
    OperationDraft draft;
    draft.intent = u"state.changed"_s;
    draft.entities = {{EntityKind::Setting, StateRules::dayEntity(nowMs, agent), 0}};
    if (isFirst)
        draft.entities.append({EntityKind::Setting, StateRules::rollEntity(nowMs), 0});
    QCborMap &values = draft.values;
    values.insert(u"state"_s, agentStateName(word.state));
    if (word.chosen != word.state)
        values.insert(u"chosen"_s, agentStateName(word.chosen));
    if (word.byProgram)
        values.insert(u"program"_s, true);
    if (!word.call.isNull())
        values.insert(u"call"_s, word.call.toString());
    if (word.wrapLengthMs > 0)
        values.insert(u"limit_ms"_s, word.wrapLengthMs);
    if (word.canExtend)
        values.insert(u"extendable"_s, true);
    if (word.isStrict)
        values.insert(u"strict"_s, true);
    if (!word.reason.isEmpty())
        draft.personal.insert(u"reason"_s, word.reason.toUtf8());
    if (!word.chosenReason.isEmpty() && word.chosen != word.state)
        draft.personal.insert(u"chosen_reason"_s, word.chosenReason.toUtf8());
    return draft;
}

StateRecord StateLog::fold(const AgentId &agent, const QList<JournalEntry> &entries)
{
    QList<std::pair<qint64, const JournalEntry *>> order;
    for (const JournalEntry &entry : entries) {
        const bool counts = entry.verdict != VerdictKind::Refused && entry.operation.actor == agent
                         && entry.operation.intent == "state.changed"_L1;
        if (counts)
            order.append({EffectiveTime::of(entry), &entry});
    }
    std::ranges::stable_sort(order, {}, [](const auto &one) {
        const JournalEntry *entry = one.second;
        const bool waits = entry->verdict == VerdictKind::Waiting;
        return std::tuple(one.first, waits, waits ? entry->operation.deviceSequence : entry->sequence);
    });
    StateRecord record;
    record.agent = agent;
    for (const auto &[atMs, entry] : std::as_const(order)) {
        const auto word = wordOf(entry->operation);
        if (!word)
            continue;
        take(record, *word, entry->operation, atMs);
        record.waiting = entry->verdict == VerdictKind::Waiting;
    }
    return record;
}

Result<StateRecord> StateLog::read(Queries &queries, const AgentId &agent, qint64 fromMs, qint64 toMs)
{
    QList<JournalEntry> entries;
    for (const qint64 day : days(fromMs, toMs)) {
        const auto trail = queries.trail(EntityKind::Setting, StateRules::dayEntity(day, agent));
        if (!trail)
            return std::unexpected(trail.error());
        entries += *trail;
    }
    return fold(agent, entries);
}

Result<QList<AgentId>> StateLog::agents(Queries &queries, qint64 fromMs, qint64 toMs)
{
    QSet<AgentId> found;
    for (const qint64 day : days(fromMs, toMs)) {
        const auto roll = queries.trail(EntityKind::Setting, StateRules::rollEntity(day));
        if (!roll)
            return std::unexpected(roll.error());
        for (const JournalEntry &entry : *roll)
            found.insert(entry.operation.actor);
    }
    QList<AgentId> list = found.values();
    std::ranges::sort(list, {}, &AgentId::value);
    return list;
}

} // namespace Warmline
