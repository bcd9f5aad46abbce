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

/// A sign-out leaves it standing, for the next sign-in to go on with, and so does a seat of the same person
/// that is not in it. A strict one also stands against a choice that another seat made without knowing of it,
/// and one that was extended against the time of a seat that has not heard of that.
bool endsWrapUp(const StateRecord &record, const StateWord &word, const DeviceId &seat, qint64 atMs)
{
    if (!record.wrapUp || !record.wrapSeats.contains(seat)
        || (word.state == AgentState::Offline && word.byProgram))
        return false;
    const bool isCall = word.state == AgentState::Reserved || word.state == AgentState::Talking;
    const bool stands = record.wrapUp->isStrict || word.byProgram;
    return isCall || !stands || !record.runningWrapUp(atMs);
}

/// It is over: nobody goes on with it. Without an end of its own it is known to have lasted as long as its
/// span does, unless its seat died meanwhile.
void closeWrapUp(StateRecord &record, bool wasHeard, qint64 atMs)
{
    if (!record.wrapUp)
        return;
    const WrapUpRecord over = *record.wrapUp;
    record.wrapUp.reset();
    record.wrapSeats.clear();
    if (over.call.isNull())
        return;
    qint64 at = over.lengthMs > 0 ? std::min(atMs, over.endsMs()) : 0;
    for (const StateSpan &span : std::as_const(record.spans)) {
        if (over.lengthMs == 0 && wasHeard && span.state == AgentState::WrapUp && span.call == over.call)
            at = span.toMs;
    }
    record.wrapped.insert(over.call, at);
}

/// One that another run of the program, or another seat, goes on with keeps its start, and the extension that
/// the other one has not heard of. It lasts no longer than the company allows.
void takeWrapUp(StateRecord &record, const StateWord &word, bool wasHeard, qint64 atMs,
                const WrapUpLimits &limits)
{
    WrapUpRecord next{word.call, atMs, word.wrapLengthMs, word.canExtend, word.isStrict, false};
    if (record.wrapUp && record.wrapUp->call == word.call) {
        const WrapUpRecord &was = *record.wrapUp;
        next.startedMs = was.startedMs;
        next.isCapped = was.isCapped;
        if (was.lengthMs > 0 && next.lengthMs > 0) {
            next.lengthMs = std::max(was.lengthMs, next.lengthMs);
            next.canExtend = was.canExtend && next.canExtend;
        }
    } else {
        closeWrapUp(record, wasHeard, atMs);
    }
    const qint64 allowed = limits.allowedMs(next.lengthMs, next.startedMs);
    if (allowed != next.lengthMs) {
        next.lengthMs = allowed;
        next.isCapped = true;
    }
    if (next.isCapped)
        record.capped.insert(next.call, next.startedMs);
    record.wrapUp = next;
}

void take(StateRecord &record, const StateWord &word, const Operation &operation, qint64 atMs,
          const WrapUpLimits &limits)
{
    const bool wasHeard = record.isHeard(atMs);
    record = record.until(atMs);
    record.branch = operation.branch;
    record.saidMs = atMs;
    record.offsetMs = operation.serverOffsetMs;
    if (word.state == AgentState::WrapUp && record.wrapped.contains(word.call))
        return; // ended at another seat, which this one has not heard of: it only says that it lives
    const StateSpan *last = record.spans.isEmpty() ? nullptr : &record.spans.last();
    const bool goesOn = last && wasHeard && last->state == word.state && last->reason == word.reason
                     && last->call == word.call;
    if (!goesOn)
        record.spans.append({word.state, word.reason, atMs, atMs, word.call, word.byProgram});
    if (word.state == AgentState::WrapUp) {
        takeWrapUp(record, word, wasHeard, atMs, limits);
        record.wrapSeats.insert(operation.device);
    } else if (endsWrapUp(record, word, operation.device, atMs)) {
        closeWrapUp(record, wasHeard, atMs);
    }
    record.chosen = word.chosen;
    record.chosenReason = word.chosenReason;
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

StateRecord StateLog::fold(const AgentId &agent, const QList<JournalEntry> &entries,
                           const WrapUpLimits &limits)
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
        take(record, *word, entry->operation, atMs, limits);
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
    const auto limits = WrapUpLimits::read(queries);
    if (!limits)
        return std::unexpected(limits.error());
    return fold(agent, entries, *limits);
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
