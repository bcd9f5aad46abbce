// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulation/sync/simulated_store.h"

#include <QStringList>

#include <functional>
#include <memory>

namespace Warmline::SyncSim {
class Seat;
}

namespace Warmline {

/// What went wrong on purpose, and what the agents did, in one schedule or many.
struct SyncFaults
{
    qint64 lost = 0, doubled = 0, delayed = 0; ///< messages; a delayed one overtakes or is overtaken
    qint64 seatCrashes = 0, serverCrashes = 0;
    qint64 fullDisks = 0, poisoned = 0; ///< writes that failed; pushes that the server stumbled over
    qint64 tokensExpired = 0, clockJumps = 0, clocksSkewed = 0; ///< skewed: seats whose clock is off
    qint64 snapshots = 0; ///< seats that started from one while others edited
    qint64 adopted = 0, damaged = 0; ///< snapshots that took a store's place; those that had a wrong byte
    qint64 newerIntents = 0; ///< operations that one side did not know
    qint64 refused = 0, conflicts = 0; ///< verdicts; fields with two values
    qint64 scopeChanges = 0, lookUps = 0; ///< seats whose branches changed; households of other branches
    qint64 stalePages = 0; ///< pages of a scope that was over when they came
    qint64 upgrades = 0; ///< programs that were the next version after a crash
    SyncFaults &operator+=(const SyncFaults &other);
};

/// A city of seats and one server in virtual time: the real SyncCore, real operations, hash chains and
/// reducers, and a network that delays, loses, doubles and reorders messages, while either side crashes,
/// clocks lie, sign-ins expire, and agents edit the same tickets. Everything follows from the seed.
class SyncSimulation
{
public:
    struct Plan
    {
        quint32 seed = 1;
        int seats = 3; ///< that work from the start
        int lateSeats = 1; ///< that join from a snapshot while the others edit
        int operationsPerSeat = 12;
        qint64 troubleMs = 120'000; ///< faults happen until then; afterwards the network is good
        qint64 endMs = 2'400'000;
        int lossPercent = 15;
        int doublePercent = 15;
        qint64 longestDelayMs = 4'000;
        int seatCrashes = 2; ///< of each seat
        int serverCrashes = 2;
        int tokenExpiries = 2;
        int poisonPercent = 3; ///< operations that make the server fail the whole batch until it is mended
        int fullDiskPercent = 3; ///< writes of a seat that fail
        int skewedPercent = 50; ///< seats whose clock is off, by up to two hours
        int newerSeatPercent = 25; ///< seats with the next version of the program
        bool newerServer = false;
        bool upgrades = false; ///< the others become the next version, each at its own time
        int branches = 1; ///< of the company; with more, each seat holds some of them
        int scopeChanges = 0; ///< of each seat
        bool households = true; ///< are corrected
        int snapshotBehind = 0; ///< operations that a seat must lack to ask for a snapshot; 0: never does
        bool signs = false; ///< signatures are made and checked, and operations go through their encoding
        /// Stores keep the last time of the server that they have seen; false where a test's clock has no
        /// monotonic time to keep it by.
        bool seatsKeepSeenTimes = true;
        SyncSim::Break fault = SyncSim::Break::None;
    };
    /// The plan of a seed: how many seats, how bad the network, which versions. \a seats: 0 as the seed says.
    [[nodiscard]] static Plan planFor(quint32 seed, int seats = 0);

    /// Makes the store of a seat (index 0, 1 …) or of the server (-1); \a snapshot may be null.
    using StoreMaker = std::function<std::unique_ptr<SyncSim::SimulatedStore>(
        int index, int version, const SyncSim::SimulatedSnapshot *snapshot)>;

    /// With stores in memory unless \a makeStore is given.
    explicit SyncSimulation(const Plan &plan, StoreMaker makeStore = {});
    ~SyncSimulation();
    /// Plays the schedule to its end and gives what is wrong; empty: all invariants hold.
    [[nodiscard]] QStringList run();
    [[nodiscard]] qint64 requests() const;
    [[nodiscard]] qint64 operations() const; ///< that the agents made
    [[nodiscard]] const SyncFaults &faults() const;

private:
    void changeWhatItIs(SyncSim::Seat &seat);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Warmline
