// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue_board.h"

#include <algorithm>

namespace Warmline::Sip {

namespace {

constexpr qsizetype kMostCallers = 10'000;

} // namespace

void QueueBoard::clear()
{
    m_callers.clear();
    m_abandoned.clear();
}

bool QueueBoard::take(const AmiMessage &event, qint64 nowMs)
{
    const QString kind = event.value(QLatin1StringView("Event"));
    const QString queue = event.value(QLatin1StringView("Queue"));
    if (!m_queues.contains(queue))
        return false;
    const QString id = event.value(QLatin1StringView("Uniqueid"));
    if (kind == QLatin1StringView("QueueParams")) {
        m_abandoned[queue] = event.number(QLatin1StringView("Abandoned"));
        return true;
    }
    const bool entry = kind == QLatin1StringView("QueueEntry");
    if (entry || kind == QLatin1StringView("QueueCallerJoin")) {
        if (id.isEmpty() || m_callers.size() >= kMostCallers)
            return false;
        const qint64 waitedMs = entry ? 1'000LL * std::max(0, event.number(QLatin1StringView("Wait"))) : 0;
        m_callers[id] = {queue, event.value(QLatin1StringView("CallerIDNum")),
                         event.number(QLatin1StringView("Position")), nowMs - waitedMs};
        return true;
    }
    if (kind == QLatin1StringView("QueueCallerLeave"))
        return m_callers.remove(id) > 0;
    if (kind == QLatin1StringView("QueueCallerAbandon")) {
        ++m_abandoned[queue]; // his leave is an event of its own
        return true;
    }
    return false;
}

qint64 QueueBoard::longestWaitMs(qint64 nowMs) const
{
    qint64 longest = 0;
    for (const Caller &caller : m_callers)
        longest = std::max(longest, nowMs - caller.sinceMs);
    return longest;
}

int QueueBoard::abandoned() const
{
    int all = 0;
    for (const int count : m_abandoned)
        all += count;
    return all;
}

std::optional<QueueBoard::Caller> QueueBoard::caller(const QString &uniqueId) const
{
    const auto found = m_callers.constFind(uniqueId);
    return found == m_callers.cend() ? std::nullopt : std::optional(*found);
}

} // namespace Warmline::Sip
