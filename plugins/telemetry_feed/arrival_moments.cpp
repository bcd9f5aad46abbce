// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arrival_moments.h"

#include <algorithm>

namespace Warmline {

qint64 ArrivalMoments::of(const QString &tag, qint64 nowMs)
{
    constexpr qint64 kSlack_ms = 1'000; // a clock that is kept right goes back that far at most
    const qint64 second = nowMs / 1'000 * 1'000;
    const auto last = m_last.find(tag);
    if (last == m_last.end())
        return m_last.insert(tag, {second, nowMs})->atMs;
    // A burst comes within milliseconds, and its moments run ahead of the clock: only the clock itself tells
    // that it was set back. Then it is followed.
    const bool wasSetBack = nowMs < last->nowMs - kSlack_ms;
    last->atMs = second > last->atMs || wasSetBack ? second : std::max(nowMs, last->atMs + 1);
    last->nowMs = nowMs;
    return last->atMs;
}

} // namespace Warmline
