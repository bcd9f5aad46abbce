// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "modbus_poller.h"

#include "app/pluginapi/source_thread.h"

namespace Warmline {

/// One Modbus TCP connection (a controller, or a gateway with several units behind it) as a source.
class ModbusSource final : public SourceThread
{
public:
    explicit ModbusSource(ModbusOptions options)
        : m_options(std::move(options))
    { }
    ~ModbusSource() override { stop(); }

protected:
    void run(const std::stop_token &stop, TelemetryReceiver &receiver) override;

private:
    ModbusOptions m_options;
};

} // namespace Warmline
