// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pluginapi/telemetry_source.h"

namespace Warmline {

/// The plant behind a simulated telemetry source: true values without instruments. Thread-safe.
class PlantModel
{
public:
    virtual ~PlantModel();
    [[nodiscard]] virtual QList<SourceTag> tags() const = 0;
    /// The value of each asked tag at \a atMs, in order; NaN where the plant has none (a dead instrument).
    [[nodiscard]] virtual QList<double> values(const QList<quint32> &tags, qint64 atMs) const = 0;
};

/// Second interface of a simulated telemetry plugin: gives it the plant to measure.
/// qobject_cast the plugin's root object to it, before createSource().
class PlantSimulation
{
public:
    virtual ~PlantSimulation();
    virtual void setPlant(std::shared_ptr<const PlantModel> plant) = 0;
};

} // namespace Warmline

#define WarmlinePlantSimulation_iid "org.warmline.PlantSimulation/1"
Q_DECLARE_INTERFACE(Warmline::PlantSimulation, WarmlinePlantSimulation_iid)
