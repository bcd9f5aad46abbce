// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>

#include <algorithm>

namespace Warmline {

/// When something that failed may be tried again: 0.1 s later, then 0.2 … 2 s. Whoever asks in between is
/// answered at once, without trying.
class BackOff
{
public:
    [[nodiscard]] bool isResting() const { return m_pauseMs > 0 && nowMs() < m_notBeforeMs; }
    /// Failures since the last success.
    [[nodiscard]] int failures() const { return m_failures; }
    void fail()
    {
        ++m_failures;
        m_pauseMs = std::clamp(m_pauseMs * 2, kFirstMs, kLongestMs);
        m_notBeforeMs = nowMs() + m_pauseMs;
    }
    void succeed() { *this = {}; }

private:
    static constexpr int kFirstMs = 100;
    static constexpr int kLongestMs = 2'000;
    static qint64 nowMs() { return QDeadlineTimer::current().deadline(); }

    int m_failures = 0;
    int m_pauseMs = 0;
    qint64 m_notBeforeMs = 0; ///< monotonic
};

} // namespace Warmline
