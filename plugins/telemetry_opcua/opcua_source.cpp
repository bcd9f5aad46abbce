// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opcua_source.h"

#include "opcua_session.h"

#include <condition_variable>
#include <mutex>

namespace Warmline {

void OpcUaSource::run(const std::stop_token &stop, TelemetryReceiver &receiver)
{
    OpcUaMemory memory;
    SourceBackOff backOff(m_options.retryMs, m_options.retryMaxMs);
    std::mutex mutex;
    std::condition_variable_any wake;
    QString why;
    while (!stop.stop_requested()) {
        receiver.stateChanged(SourceState::Connecting, why);
        const Error end =
            OpcUaSession(m_options, receiver, memory).run(stop, [&backOff] { backOff.succeed(); });
        if (stop.stop_requested())
            break;
        why = m_options.url + QStringLiteral("：") + end.text;
        receiver.stateChanged(SourceState::Failed, why);
        std::unique_lock lock(mutex);
        wake.wait_for(lock, stop, std::chrono::milliseconds(backOff.fail()), [] { return false; });
    }
}

} // namespace Warmline
