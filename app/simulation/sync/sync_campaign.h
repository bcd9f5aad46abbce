// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulation/sync/sync_simulation.h"

#include <stop_token>

namespace Warmline {

/// Many schedules, one seed after the other, on all cores.
struct SyncCampaign
{
    quint32 firstSeed = 1;
    qint64 schedules = 1;
    int seats = 0; ///< 0: as each seed says
    SyncSim::Break fault = SyncSim::Break::None;
    int threads = 0; ///< 0: one for each core
    int violationsKept = 20; ///< after so many no new schedule is begun
    std::function<void(qint64 done)> progress = {}; ///< from any thread
    std::stop_token stop = {};

    struct Violation
    {
        quint32 seed = 0; ///< schedules 1 with this seed plays it again
        QStringList what;
    };
    struct Outcome
    {
        qint64 schedules = 0; ///< played
        qint64 operations = 0;
        qint64 requests = 0;
        SyncFaults faults;
        QList<Violation> violations; ///< by seed
        double seconds = 0;
    };
    [[nodiscard]] Outcome run() const;
};

} // namespace Warmline
