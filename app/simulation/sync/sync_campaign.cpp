// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/sync/sync_campaign.h"

#include <QElapsedTimer>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace Warmline {

SyncCampaign::Outcome SyncCampaign::run() const
{
    QElapsedTimer timer;
    timer.start();
    Outcome outcome;
    std::mutex mutex;
    std::atomic<qint64> next = 0;
    const auto work = [&] {
        for (qint64 i = next++; i < schedules && !stop.stop_requested(); i = next++) {
            const auto seed = quint32(firstSeed + quint32(i));
            SyncSimulation::Plan plan = SyncSimulation::planFor(seed, seats);
            plan.fault = fault;
            SyncSimulation simulation(plan);
            const QStringList wrong = simulation.run();
            const std::lock_guard lock(mutex);
            ++outcome.schedules;
            outcome.operations += simulation.operations();
            outcome.requests += simulation.requests();
            outcome.faults += simulation.faults();
            if (!wrong.isEmpty())
                outcome.violations.append({seed, wrong});
            if (outcome.violations.size() >= violationsKept)
                next = schedules;
            if (progress)
                progress(outcome.schedules);
        }
    };
    const int cores = threads > 0 ? threads : std::max(1, int(std::thread::hardware_concurrency()));
    {
        std::vector<std::jthread> workers;
        for (int i = 1; i < cores; ++i)
            workers.emplace_back(work);
        work();
    }
    std::ranges::sort(outcome.violations, {}, &Violation::seed);
    outcome.seconds = double(timer.nsecsElapsed()) / 1e9;
    return outcome;
}

} // namespace Warmline
