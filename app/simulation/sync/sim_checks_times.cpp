// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// When operations count as made, against what only the schedule knows: when they were made in truth.
#include "app/domain/effective_time.h"
#include "app/simulation/sync/sim_checks_p.h"

#include <algorithm>

namespace Warmline::SyncSim {

using namespace Qt::StringLiterals;

namespace {

void checkOperation(Network &net, const JournalEntry &entry)
{
    const auto found = net.ledger.find(entry.operation.id);
    if (found == net.ledger.end())
        return; // told elsewhere
    const Made &made = found->second;
    const qint64 counts = EffectiveTime::of(entry);
    const QString id = shortId(made.id);
    if (counts > entry.receivedAtMs)
        net.complain(u"operation %1 counts as made %2 ms after it was received"_s.arg(id).arg(
            counts - entry.receivedAtMs));
    if (net.plan.seatsKeepSeenTimes && counts < made.seenMs)
        net.complain(u"operation %1 counts as made %2 ms before what its maker had seen"_s.arg(id).arg(
            made.seenMs - counts));
    if (made.offByMs < 0)
        return;
    if (counts < made.madeMs || counts > made.madeMs + made.offByMs)
        net.complain(u"operation %1 counts %2 ms off, and its clock had been measured to %3 ms"_s.arg(id)
                         .arg(counts - made.madeMs)
                         .arg(made.offByMs));
}

/// The latest time in a state that its operations have put there.
qint64 latestIn(const EntityState &state)
{
    qint64 latest = 0;
    const auto see = [&latest](qint64 ms) { latest = std::max(latest, ms); };
    if (const auto *ticket = std::get_if<Ticket>(&state)) {
        for (const qint64 ms : {ticket->openedMs, ticket->closedMs})
            see(ms);
        for (const StepSpan &span : ticket->spans)
            see(std::max(span.enteredMs, span.leftMs));
        for (const PauseSpan &pause : ticket->pauses)
            see(std::max(pause.fromMs, pause.toMs));
        for (const TicketNote &note : ticket->notes)
            see(note.atMs);
    }
    if (const FieldMemory *fields = fieldsOf(state)) {
        for (const FieldEdit &edit : fields->edits)
            see(edit.atMs);
        for (const FieldConflict &conflict : fields->conflicts)
            see(std::max({conflict.firstAtMs, conflict.secondAtMs, conflict.resolvedAtMs}));
    }
    return latest;
}

/// A ticket's clock never runs backwards.
bool runsForward(const Ticket &ticket)
{
    qint64 before = 0;
    for (const StepSpan &span : ticket.spans) {
        if (span.enteredMs < before || (span.leftMs != 0 && span.leftMs < span.enteredMs))
            return false;
        before = std::max(span.enteredMs, span.leftMs);
    }
    return true;
}

} // namespace

void checkTimes(Network &net, const QList<JournalEntry> &log)
{
    std::map<EntityKey, qint64> lastReceived;
    for (const JournalEntry &entry : log) {
        checkOperation(net, entry);
        if (entry.verdict == VerdictKind::Confirmed)
            lastReceived[keyOf(entry.operation)] = entry.receivedAtMs;
    }
    for (const auto &[key, received] : lastReceived) {
        const EntityState state = net.server->store->effective(key);
        if (const qint64 latest = latestIn(state); latest > received)
            net.complain(u"%1 holds a time %2 ms after the last thing that was received of it"_s
                             .arg(key.second.right(8))
                             .arg(latest - received));
        if (const auto *ticket = std::get_if<Ticket>(&state); ticket && !runsForward(*ticket))
            net.complain(u"the clock of ticket %1 runs backwards"_s.arg(ticket->number));
    }
}

} // namespace Warmline::SyncSim
