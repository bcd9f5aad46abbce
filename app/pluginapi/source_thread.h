// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pluginapi/telemetry_source.h"

#include <stop_token>
#include <thread>

namespace Warmline {

/// A source with one thread of its own. A derived class is final and calls stop() in its destructor.
class SourceThread : public TelemetrySource
{
public:
    /// Conflict when it runs already.
    Result<void> start(TelemetryReceiver *receiver) override;
    void stop() override;

protected:
    /// Until \a stop is asked for. Stopped is told by start()'s thread afterwards.
    virtual void run(const std::stop_token &stop, TelemetryReceiver &receiver) = 0;

private:
    std::jthread m_thread;
};

/// How long to wait after a failure: the first pause, then twice as long each time, up to the longest.
class SourceBackOff
{
public:
    explicit SourceBackOff(int first_ms = 1'000, int longest_ms = 60'000)
        : m_first_ms(first_ms)
        , m_longest_ms(longest_ms)
    { }
    /// The pause after one more failure.
    int fail();
    void succeed() { m_next_ms = 0; }

private:
    int m_first_ms;
    int m_longest_ms;
    int m_next_ms = 0;
};

} // namespace Warmline
