// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/phone/recording_timeline.h"

#include "app/domain/effective_time.h"

#include <algorithm>

namespace Warmline {

RecordingTimeline::RecordingTimeline(const Call &call, const QList<JournalEntry> &trail)
    : m_answeredMs(call.answeredMs)
    , m_endedMs(call.endedMs)
    , m_holds(call.holds)
{
    for (const JournalEntry &entry : trail) {
        const Operation &operation = entry.operation;
        if (operation.intent != QLatin1StringView("call.recorded"))
            continue;
        const QString state = operation.values.value(QLatin1StringView("state")).toString();
        const qint64 position = operation.values.value(QLatin1StringView("position_ms")).toInteger();
        const qint64 at = EffectiveTime::of(entry);
        const bool isOpen = !m_spans.isEmpty() && m_spans.last().toMs == 0;
        if (state == QLatin1StringView("on") && !isOpen) {
            if (!m_pauses.isEmpty() && m_pauses.last().lengthMs == 0)
                m_pauses.last().lengthMs = std::max<qint64>(1, at - m_spans.last().toMs);
            m_spans.append({at, 0, position, -1});
        } else if (state != QLatin1StringView("on") && isOpen) {
            m_spans.last().toMs = std::max(at, m_spans.last().fromMs);
            m_spans.last().endMs = position;
            if (state == QLatin1StringView("paused"))
                m_pauses.append({position, 0});
        }
    }
    if (m_spans.isEmpty())
        m_spans.append({call.answeredMs, 0, 0, -1});
}

qint64 RecordingTimeline::positionOf(qint64 atMs) const
{
    if (m_answeredMs == 0 || atMs < m_answeredMs || (m_endedMs != 0 && atMs > m_endedMs))
        return -1;
    const Span *span = &m_spans.first();
    for (const Span &one : m_spans) {
        if (one.fromMs <= atMs)
            span = &one;
    }
    const qint64 until = std::max(span->fromMs, span->toMs == 0 ? atMs : std::min(atMs, span->toMs));
    qint64 position = span->positionMs + until - span->fromMs;
    for (const HoldSpan &hold : m_holds) {
        const qint64 from = std::max(hold.fromMs, span->fromMs);
        const qint64 to = hold.toMs == 0 ? until : std::min(hold.toMs, until);
        position -= std::max<qint64>(0, to - from);
    }
    return span->endMs < 0 ? position : std::min(position, span->endMs);
}

} // namespace Warmline
