// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/sync/memory_store.h"
#include "app/simulation/sync/sim_network_p.h"

namespace Warmline::SyncSim {

namespace {

/// Keys are made once: a schedule needs them for their identity only, and making one costs as much as fifty
/// operations.
const Crypto::SigningKey &keyOf(int index)
{
    static const QList<Crypto::SigningKey> keys = [] {
        Crypto::initialise();
        QList<Crypto::SigningKey> list;
        for (int i = 0; i < 64; ++i)
            list.append(Crypto::SigningKey::generate());
        return list;
    }();
    return keys[(index + 1) % keys.size()];
}

SyncSimulation::StoreMaker inMemory(const SyncSimulation::Plan &plan)
{
    return
        [signs = plan.signs, fault = plan.fault](int index, int version, const SimulatedSnapshot *snapshot) {
            MemoryStore::Options options;
            options.isServer = index < 0;
            options.version = version;
            options.signs = signs;
            options.fault = fault;
            options.key = keyOf(index);
            return snapshot ? std::make_unique<MemoryStore>(options, *snapshot)
                            : std::make_unique<MemoryStore>(options);
        };
}

} // namespace

Network::Network(const SyncSimulation::Plan &p, SyncSimulation::StoreMaker maker)
    : plan(p)
    , makeStore(maker ? std::move(maker) : inMemory(p))
    , random(p.seed)
{ }

Network::~Network() = default;

void Network::complain(const QString &what)
{
    if (wrong.size() < 20) // more would only repeat
        wrong.append(QStringLiteral("%1 ms: %2").arg(nowMs).arg(what));
}

void Network::carry(const std::function<void()> &deliver)
{
    if (!trouble()) {
        at(5 + dice(20), deliver);
        return;
    }
    if (dice(100) < plan.lossPercent) {
        ++faults.lost;
        return;
    }
    const int copies = dice(100) < plan.doublePercent ? 2 : 1;
    faults.doubled += copies - 1;
    for (int i = 0; i < copies; ++i) {
        const bool late = dice(4) == 0;
        faults.delayed += late ? 1 : 0;
        at(1 + (late ? dice(int(plan.longestDelayMs)) : dice(50)), deliver);
    }
}

bool Network::step(qint64 untilMs)
{
    const auto first = events.begin();
    if (first == events.end() || first->first.first > untilMs) {
        nowMs = untilMs;
        return false;
    }
    nowMs = first->first.first;
    const auto what = std::move(first->second);
    events.erase(first);
    what();
    return true;
}

bool Network::isQuiet() const
{
    for (const auto &seat : seats) {
        if (!seat->up || !seat->core || !seat->store)
            return false;
        const SyncStatus status = seat->core->status();
        if (seat->scope != server->scopeOf(seat->index))
            return false;
        if (status.link != SyncLink::Online || seat->store->waiting() != 0 || status.waiting != 0
            || status.held != 0 || status.cursor != server->store->cursor()
            || seat->store->cursor() != server->store->cursor())
            return false;
    }
    return true;
}

QList<BranchId> Network::someBranches()
{
    QList<BranchId> some;
    if (dice(4) == 0)
        return some;
    const int mask = 1 + dice((1 << plan.branches) - 2);
    for (int i = 0; i < plan.branches; ++i) {
        if ((mask >> i & 1) != 0)
            some.append(branchNumber(i));
    }
    return some;
}

// --------------------------------------------------------------------------------------------------- server

Server::Server(Network &network)
    : net(network)
    , version(net.plan.newerServer ? kNextVersion : kThisVersion)
    , store(net.makeStore(-1, version, nullptr))
{ }

void Server::upgrade()
{
    if (version == kNextVersion)
        return;
    ++net.faults.upgrades;
    version = kNextVersion;
    store->upgrade(version);
    crash();
}

void Server::changeScope(int seat)
{
    Account &account = accounts[seat];
    account.branches = net.someBranches();
    ++account.changes;
}

void Server::crash()
{
    ++net.faults.serverCrashes;
    up = false;
    ++session;
    waiters.clear();
    net.at(500 + net.dice(8'000), [this] { up = true; });
}

void Server::expireTokens()
{
    ++net.faults.tokensExpired;
    ++session;
}

std::optional<Error> Server::receive(const QList<Operation> &batch, QList<SyncEvent::Placed> &placed)
{
    for (const Operation &operation : batch) {
        if (net.trouble() && net.poison.contains(operation.id)) {
            ++net.faults.poisoned;
            return Error{
                net.dice(2) ? ErrorCode::InvalidInput : ErrorCode::Internal, QStringLiteral("poison"), {}};
        }
    }
    const auto verdicts = store->receive(batch, utcMs());
    if (!verdicts)
        return verdicts.error();
    for (const JournalEntry &entry : *verdicts)
        placed.append({entry.operation.id, entry.sequence});
    for (const Waiter &waiter : std::exchange(waiters, {}))
        waiter.reply(store->cursor());
    return std::nullopt;
}

const SimulatedSnapshot &Server::snapshot(int &edition)
{
    if (!file || net.nowMs - fileMadeMs > 15'000) {
        file = store->snapshot();
        fileMadeMs = net.nowMs;
        ++fileEdition;
    }
    edition = fileEdition;
    return *file;
}

Server::SeatFile &Server::servedFile(int seat)
{
    QString branches;
    for (const BranchId &branch : scopeOf(seat))
        branches += branch.value + QLatin1Char(' ');
    return seatFiles[branches];
}

const Server::SeatFile &Server::seatFile(int seat)
{
    SeatFile &kept = servedFile(seat);
    if (!kept.file || net.nowMs - kept.madeMs > 20'000)
        kept = {store->makeFile(scopeOf(seat)), ++lastEdition, net.nowMs};
    return kept;
}

} // namespace Warmline::SyncSim
