// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulated_source.h"

namespace Warmline {

class TelemetrySimPlugin final : public QObject, public TelemetryPlugin, public PlantSimulation
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID WarmlineTelemetryPlugin_iid FILE "telemetry_sim.json")
    Q_INTERFACES(Warmline::TelemetryPlugin Warmline::PlantSimulation)

public:
    Result<std::unique_ptr<TelemetrySource>> createSource(const QVariantMap &config) override;
    void setPlant(std::shared_ptr<const PlantModel> plant) override { m_plant = std::move(plant); }

private:
    std::shared_ptr<const PlantModel> m_plant;
};

} // namespace Warmline
