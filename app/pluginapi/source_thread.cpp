// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pluginapi/source_thread.h"

#include <QCoreApplication>

#include <algorithm>

namespace Warmline {

Result<void> SourceThread::start(TelemetryReceiver *receiver)
{
    if (m_thread.joinable())
        return failure(ErrorCode::Conflict,
                       QCoreApplication::translate("SimulatedSource", "测点来源已经启动"));
    m_thread = std::jthread([this, receiver](const std::stop_token &stop) {
        run(stop, *receiver);
        receiver->stateChanged(SourceState::Stopped, {});
    });
    return {};
}

void SourceThread::stop()
{
    if (!m_thread.joinable())
        return;
    m_thread.request_stop();
    m_thread.join();
}

int SourceBackOff::fail()
{
    const int pause_ms = std::max(m_first_ms, m_next_ms);
    m_next_ms = std::min(m_longest_ms, pause_ms * 2);
    return pause_ms;
}

} // namespace Warmline
