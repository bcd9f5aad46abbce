// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/phone/state_record.h"

#include <algorithm>

namespace Warmline {

qint64 StateTimes::forCallersMs() const
{
    return of(AgentState::Talking) + of(AgentState::WrapUp) + of(AgentState::Ready)
         + of(AgentState::Reserved);
}

std::optional<double> StateTimes::occupancy() const
{
    const qint64 busy = of(AgentState::Talking) + of(AgentState::WrapUp);
    const qint64 all = forCallersMs();
    return all > 0 ? std::optional(double(busy) / double(all)) : std::nullopt;
}

bool StateRecord::isHeard(qint64 nowMs) const
{
    return !spans.isEmpty() && (spans.last().state == AgentState::Offline || nowMs - saidMs <= kBelievedMs);
}

StateRecord StateRecord::until(qint64 nowMs) const
{
    StateRecord at = *this;
    if (spans.isEmpty())
        return at;
    StateSpan &last = at.spans.last();
    const bool wraps = last.state == AgentState::WrapUp && wrapUp && wrapUp->lengthMs > 0;
    const qint64 ends = wraps ? std::max(last.fromMs, wrapUp->endsMs()) : nowMs;
    const qint64 known = isHeard(nowMs) ? std::max(nowMs, saidMs) : saidMs;
    if (!wraps || nowMs < ends) {
        last.toMs = std::max(last.toMs, known);
        return at;
    }
    last.toMs = ends; // by the record: needs no word
    if (known > ends)
        at.spans.append({chosen, chosenReason, ends, known, {}, true});
    return at;
}

std::optional<WrapUpRecord> StateRecord::runningWrapUp(qint64 nowMs) const
{
    if (!wrapUp)
        return {};
    const bool runs = wrapUp->lengthMs > 0 ? nowMs < wrapUp->endsMs() : nowMs - saidMs <= kBelievedMs;
    return runs ? wrapUp : std::nullopt;
}

std::optional<qint64> StateRecord::wrapUpEnd(const CallId &call, qint64 nowMs) const
{
    if (const auto said = wrapped.constFind(call); said != wrapped.cend())
        return *said > 0 ? std::optional(*said) : std::nullopt;
    const bool lapsed = wrapUp && wrapUp->call == call && wrapUp->lengthMs > 0 && nowMs >= wrapUp->endsMs();
    return lapsed ? std::optional(wrapUp->endsMs()) : std::nullopt;
}

StateTimes StateRecord::times(qint64 fromMs, qint64 toMs) const
{
    StateTimes times;
    for (const StateSpan &span : spans) {
        const qint64 within = std::min(span.toMs, toMs) - std::max(span.fromMs, fromMs);
        if (within <= 0)
            continue;
        times.ms[span.state] += within;
        if (span.state == AgentState::Break)
            times.breakMs[span.reason] += within;
    }
    return times;
}

} // namespace Warmline
