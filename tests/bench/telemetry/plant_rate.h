// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>

/// What a client takes from a server: counted on the client's own thread, read by who measures.
class RateMeter
{
public:
    struct Rate
    {
        double perSecond = 0;
        double cpu_ns = 0; ///< of the client's thread, a value
    };
    /// So many values more; on the client's thread, once for all that one turn of its loop brought.
    void add(long values);
    [[nodiscard]] long count() const { return m_count; }
    /// Until \a count values have come; ends the program when they don't within a minute.
    void waitFor(long count) const;
    /// Looks on for so long.
    [[nodiscard]] Rate over(std::chrono::milliseconds window) const;

private:
    std::atomic<long> m_count = 0;
    std::atomic<long> m_cpu_ns = 0;
};

/// A client at work; ends when it goes.
using RunningClient = std::shared_ptr<void>;
using ClientStart = std::function<RunningClient(RateMeter &)>;

/// Plugin and bare client of the same library in turns, each on a connection of its own to the same server:
/// values a second, the median of the pairs' ratios, and the processor time that a value takes. \a warm:
/// values that must have come before the clock runs.
void comparePlant(const char *name, long warm, const ClientStart &plugin, const ClientStart &bare);

/// 20,000 variables of an OPC UA server that changes all of them as fast as it can, over one subscription.
void benchOpcUa();
/// All registers of a Modbus TCP server, 124 a read, one question at a time, without a pause.
void benchModbus();
