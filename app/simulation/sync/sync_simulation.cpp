// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/sync/sync_simulation.h"

#include "app/simulation/sync/sim_network_p.h"

namespace Warmline {

using namespace SyncSim;

SyncFaults &SyncFaults::operator+=(const SyncFaults &other)
{
    lost += other.lost;
    doubled += other.doubled;
    delayed += other.delayed;
    seatCrashes += other.seatCrashes;
    serverCrashes += other.serverCrashes;
    fullDisks += other.fullDisks;
    poisoned += other.poisoned;
    tokensExpired += other.tokensExpired;
    clockJumps += other.clockJumps;
    clocksSkewed += other.clocksSkewed;
    snapshots += other.snapshots;
    adopted += other.adopted;
    damaged += other.damaged;
    newerIntents += other.newerIntents;
    refused += other.refused;
    conflicts += other.conflicts;
    scopeChanges += other.scopeChanges;
    lookUps += other.lookUps;
    stalePages += other.stalePages;
    upgrades += other.upgrades;
    return *this;
}

struct SyncSimulation::Private
{
    Network net;
    qint64 auditedMs = 0;

    Private(const Plan &plan, StoreMaker maker)
        : net(plan, std::move(maker))
    { }
};

SyncSimulation::Plan SyncSimulation::planFor(quint32 seed, int seats)
{
    std::mt19937 random(seed * 2'654'435'761U + 12'345U); // apart from the schedule's own dice
    const auto dice = [&random](int below) { return int(random() % quint32(below)); };
    Plan plan;
    plan.seed = seed;
    plan.seats = seats > 0 ? seats : 2 + dice(3);
    plan.lateSeats = dice(2);
    plan.operationsPerSeat = 6 + dice(12);
    plan.lossPercent = dice(30);
    plan.doublePercent = dice(30);
    plan.longestDelayMs = dice(4) == 0 ? 12'000 : 200 + dice(4'000);
    plan.seatCrashes = dice(4);
    plan.serverCrashes = dice(4);
    plan.tokenExpiries = dice(4);
    plan.poisonPercent = dice(2) * dice(8);
    plan.fullDiskPercent = dice(2) * dice(8);
    plan.newerSeatPercent = dice(2) * 40;
    plan.newerServer = dice(4) == 0;
    plan.signs = seed % 16 == 0;
    plan.snapshotBehind = dice(2) * (2 + dice(12));
    if (dice(3) == 0) { // a file that a store begins from says nothing of what lies behind it
        plan.upgrades = true;
        plan.lateSeats = 0;
    }
    if (dice(2) == 0) {
        plan.branches = kBranches;
        plan.scopeChanges = 1 + dice(4);
    }
    return plan;
}

SyncSimulation::SyncSimulation(const Plan &plan, StoreMaker makeStore)
    : d(std::make_unique<Private>(plan, std::move(makeStore)))
{
    Network &net = d->net;
    const int trouble = int(plan.troubleMs);
    net.server = std::make_unique<Server>(net);
    for (int i = 0; i < plan.seats + plan.lateSeats; ++i) {
        net.seats.push_back(std::make_unique<Seat>(net, i));
        Seat *seat = net.seats.back().get();
        if (i < plan.seats)
            net.at(net.dice(2'000), [seat] { seat->start(); });
        else
            net.at(trouble / 4 + net.dice(trouble / 2), [seat] { seat->join(); });
        for (int n = 0; n < plan.operationsPerSeat; ++n)
            net.at(net.dice(trouble), [seat] { seat->makeSomething(); });
        for (int n = 0; n < plan.seatCrashes; ++n)
            net.at(2'000 + net.dice(trouble - 2'000), [seat] {
                if (seat->up)
                    seat->crash();
            });
        if (net.dice(3) == 0) // somebody sets the clock
            net.at(net.dice(trouble), [seat, &net] {
                ++net.faults.clockJumps;
                seat->clockErrorMs += net.dice(7'200'000) - 3'600'000;
                seat->offByMs = -1;
                seat->tell(SyncEvent::RetryNow{});
            });
    }
    for (int i = 0; i < plan.seats; ++i)
        changeWhatItIs(*net.seats[std::size_t(i)]);
    if (plan.upgrades)
        net.at(net.dice(trouble), [server = net.server.get()] { server->upgrade(); });
    for (int n = 0; n < plan.serverCrashes; ++n)
        net.at(net.dice(trouble), [server = net.server.get()] {
            if (server->up)
                server->crash();
        });
    for (int n = 0; n < plan.tokenExpiries; ++n)
        net.at(net.dice(trouble), [server = net.server.get()] { server->expireTokens(); });
}

SyncSimulation::~SyncSimulation() = default;

/// Branches that change, households of others that are looked up, and a newer program.
void SyncSimulation::changeWhatItIs(SyncSim::Seat &seat)
{
    Network &net = d->net;
    const int trouble = int(net.plan.troubleMs);
    for (int n = 0; n < net.plan.scopeChanges; ++n) {
        net.at(net.dice(trouble), [&seat, &net] { net.server->changeScope(seat.index); });
        net.at(net.dice(trouble), [&seat] { seat.lookUp(); });
    }
    if (net.plan.upgrades && seat.version < kNextVersion)
        net.at(net.dice(trouble), [&seat] { seat.upgrade(); });
}

qint64 SyncSimulation::requests() const
{
    return d->net.requests;
}

qint64 SyncSimulation::operations() const
{
    return qint64(d->net.ledger.size());
}

const SyncFaults &SyncSimulation::faults() const
{
    return d->net.faults;
}

QStringList SyncSimulation::run()
{
    Network &net = d->net;
    constexpr qint64 kLookEveryMs = 20'000;
    qint64 lookMs = kLookEveryMs;
    while (net.wrong.isEmpty() && net.nowMs < net.plan.endMs) {
        if (net.step(std::min(lookMs, net.plan.endMs))) {
            // Waiting 25 s at a time and pausing up to 30 s, a healthy core asks little; a circle asks
            // without end.
            if (net.requests > 4'000LL * qint64(net.seats.size()))
                net.complain(QStringLiteral("%1 requests: asking in a circle").arg(net.requests));
            continue;
        }
        if (lookMs % (2 * kLookEveryMs) == 0) {
            for (const auto &seat : net.seats)
                auditSeat(net, *seat);
        }
        lookMs += kLookEveryMs;
        if (!net.trouble() && net.isQuiet())
            break;
    }
    if (net.wrong.isEmpty() || net.plan.fault != Break::None)
        checkTheEnd(net);
    return net.wrong;
}

} // namespace Warmline
