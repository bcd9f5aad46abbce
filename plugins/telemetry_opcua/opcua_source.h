// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opcua_options.h"

#include "app/pluginapi/source_thread.h"

namespace Warmline {

/// One OPC UA server as a source; connects anew with back-off, and subscribes again, whenever it was lost.
class OpcUaSource final : public SourceThread
{
public:
    explicit OpcUaSource(OpcUaOptions options)
        : m_options(std::move(options))
    { }
    ~OpcUaSource() override { stop(); }

protected:
    void run(const std::stop_token &stop, TelemetryReceiver &receiver) override;

private:
    OpcUaOptions m_options;
};

} // namespace Warmline
