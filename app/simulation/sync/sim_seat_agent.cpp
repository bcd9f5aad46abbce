// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A seat's agent at work, and how a new seat comes in.
#include "app/simulation/sync/sim_network_p.h"

namespace Warmline::SyncSim {

void Seat::makeSomething()
{
    if (!up)
        return; // no program, no work
    const auto draft = nextWork(*this);
    if (!draft)
        return;
    const bool hadWaiting = store->waiting() > 0 || readsAgain();
    if (net.trouble() && net.dice(100) < net.plan.fullDiskPercent) {
        ++net.faults.fullDisks; // the agent is told; nothing was saved
        return;
    }
    const auto saved = store->author(*draft, {wallMs(), net.nowMs, serverOffsetMs});
    if (!saved)
        return; // does not fit what is shown: the agent is told at once
    const Operation &o = saved->operation;
    Made record{o.id,
                index,
                o.device,
                {o.primary()->kind, o.primary()->id},
                o.intent,
                {},
                store->cursor(),
                hadWaiting,
                draft->personal,
                net.server->utcMs(),
                lastSeenMs(),
                offByMs,
                {}};
    if (readsAgain()) {
        for (const JournalEntry &entry : store->log()) {
            if (entry.sequence > record.knewUpTo)
                record.alsoKnew.insert(entry.operation.id);
        }
    }
    for (const char *name : {"text", "result", "reason", "note", "name"}) {
        if (const auto value = draft->personal.value(QLatin1StringView(name)); !value.isEmpty())
            record.text = QString::fromUtf8(value);
    }
    net.ledger.emplace(o.id, record);
    net.branchOf.emplace(record.entity, o.branch);
    net.faults.newerIntents += o.intent == kNewerIntent ? 1 : 0;
    if (net.dice(100) < net.plan.poisonPercent)
        net.poison.insert(o.id);
    if (net.dice(10) != 0) // else the program dies between the store and the core
        tell(outbox());
    else if (net.trouble())
        crash();
    else
        tell(outbox());
}

/// Not all is here that was here before: the order is read once more, for another scope.
bool Seat::readsAgain() const
{
    if (net.plan.branches == 1)
        return false;
    const QList<JournalEntry> log = store->log();
    return !log.isEmpty() && log.last().sequence > store->cursor();
}

/// The last time of the server in what is written here.
qint64 Seat::lastSeenMs() const
{
    qint64 seen = 0;
    for (const JournalEntry &entry : store->log())
        seen = std::max(seen, entry.receivedAtMs);
    return seen;
}

void Seat::join()
{
    ++life;
    fetchPiece(0, 0);
}

/// Asks for a piece of the snapshot until it is here. A new edition starts anew; an own crash goes on where
/// it stood, for the pieces are in a file.
void Seat::fetchPiece(int edition, int piece)
{
    if (store)
        return;
    const int mine = ++life; // an answer to an older question is not heard
    net.at(kDeadlineMs + net.dice(2'000), [this, mine, edition, piece] {
        if (life == mine)
            fetchPiece(edition, piece);
    });
    net.carry([this, mine, edition, piece] {
        if (!net.server->up)
            return;
        int served = 0;
        const SimulatedSnapshot &file = net.server->snapshot(served);
        net.carry([this, mine, edition, piece, served, file] {
            if (life != mine || store)
                return;
            if (served != edition)
                return fetchPiece(served, 0);
            if (piece + 1 < kPieces)
                return fetchPiece(edition, piece + 1);
            store = net.makeStore(index, version, &file);
            startedFrom = file.sequence;
            startedWith = file.entities;
            ++net.faults.snapshots;
            start();
        });
    });
}

} // namespace Warmline::SyncSim
