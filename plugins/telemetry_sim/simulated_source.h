// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pluginapi/plant_simulation.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace Warmline {

class SimulatedSource final : public TelemetrySource
{
public:
    /// \a pollMs > 0 overrides the points' own intervals.
    SimulatedSource(std::shared_ptr<const PlantModel> plant, int pollMs)
        : m_plant(std::move(plant))
        , m_pollMs(pollMs)
    { }
    ~SimulatedSource() override { stop(); }

    Result<void> start(TelemetryReceiver *receiver) override;
    void stop() override;

private:
    void run(const std::stop_token &stop, TelemetryReceiver *receiver);

    std::shared_ptr<const PlantModel> m_plant;
    int m_pollMs;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_thread;
};

} // namespace Warmline
