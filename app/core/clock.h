// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>

namespace Warmline {

inline constexpr qint64 kDayMs = 24LL * 3'600'000;

/// Where all code asks for the time, so that tests and training can move it.
/// Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    /// UTC milliseconds since 1970, as the machine believes.
    [[nodiscard]] virtual qint64 utcMs() const = 0;
    /// Milliseconds that only ever grow; the origin has no meaning.
    [[nodiscard]] virtual qint64 monotonicMs() const = 0;
};

/// The machine's clocks.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] qint64 utcMs() const override;
    [[nodiscard]] qint64 monotonicMs() const override;
};

/// A clock that stands until it is moved.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(qint64 utcMs)
        : m_utc(utcMs)
    { }
    [[nodiscard]] qint64 utcMs() const override { return m_utc; }
    [[nodiscard]] qint64 monotonicMs() const override { return m_monotonic; }
    void advance(qint64 ms)
    {
        m_utc += ms;
        m_monotonic += ms;
    }
    /// The wall clock jumps (daylight saving, a person, NTP); the monotonic one does not.
    void setUtcMs(qint64 ms) { m_utc = ms; }

private:
    std::atomic<qint64> m_utc;
    std::atomic<qint64> m_monotonic = 0;
};

} // namespace Warmline
