// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/pluginapi/plant_simulation.h"

#include <QJsonObject>

#include <memory>
#include <thread>

namespace Warmline {

/// A plant behind a real Modbus TCP server on loopback (unit 1): each tag is a float32 in two holding
/// registers, in the order of the tags; NaN is a dead instrument. Nobody can write. On a thread of its own;
/// ends when destroyed.
class ModbusPlant
{
public:
    static constexpr int kMostTags = 32'768; ///< that fit into 65,536 registers

    /// Listens already when it returns. Unavailable when the port is taken, InvalidInput with too many tags.
    [[nodiscard]] static Result<std::unique_ptr<ModbusPlant>> start(std::shared_ptr<const PlantModel> plant,
                                                                    quint16 port, int leastPollMs = 50);
    ~ModbusPlant();
    /// For telemetry_modbus, as its file has it.
    [[nodiscard]] static QJsonObject registerMap(const QList<SourceTag> &tags);

private:
    ModbusPlant() = default;
    std::jthread m_thread;
};

} // namespace Warmline
