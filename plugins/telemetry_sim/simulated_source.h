// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pluginapi/plant_simulation.h"
#include "app/pluginapi/source_thread.h"

#include <condition_variable>
#include <mutex>

namespace Warmline {

class SimulatedSource final : public SourceThread
{
public:
    /// \a pollMs > 0 overrides the points' own intervals.
    SimulatedSource(std::shared_ptr<const PlantModel> plant, int pollMs)
        : m_plant(std::move(plant))
        , m_pollMs(pollMs)
    { }
    ~SimulatedSource() override { stop(); }

protected:
    void run(const std::stop_token &stop, TelemetryReceiver &receiver) override;

private:
    std::shared_ptr<const PlantModel> m_plant;
    int m_pollMs;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
};

} // namespace Warmline
