// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/sync_core.h"

#include <QSet>
#include <QStringList>

#include <functional>
#include <memory>
#include <random>

namespace Warmline {

/// A city of seats and one server in virtual time: the real SyncCore, in-memory stores, and a network that
/// delays, loses, doubles and reorders messages, while either side crashes. Everything follows from the seed.
class SyncSimulation
{
public:
    /// Faults built in on purpose, to show that the checks find them.
    enum class Sabotage : quint8 { None, ServerForgetsIds, SeatAppliesTwice, SeatDropsOutboxOnRestart };

    struct Plan
    {
        quint32 seed = 1;
        int seats = 3;
        int operationsPerSeat = 30;
        qint64 troubleMs = 120'000; ///< faults happen until then; afterwards the network is good
        qint64 endMs = 2'400'000;
        int lossPercent = 15;
        int doublePercent = 15;
        qint64 longestDelayMs = 4'000;
        int seatCrashes = 3; ///< of each seat
        int serverCrashes = 3;
        int poisonPercent = 4; ///< operations that make the server fail the whole batch until it is mended
        int conflictPercent = 8; ///< operations that the server refuses with a reason
        Sabotage sabotage = Sabotage::None;
    };

    explicit SyncSimulation(const Plan &plan);
    ~SyncSimulation();
    /// Plays the schedule to its end and gives what is wrong; empty: all invariants hold.
    [[nodiscard]] QStringList run();
    [[nodiscard]] qint64 requests() const;

private:
    struct Server;
    struct Seat;
    struct Network;
    std::unique_ptr<Network> m_network;
};

} // namespace Warmline
