// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/call.h"
#include "app/domain/journal.h"

namespace Warmline {

/// Where in a call's recording a moment of the call is. What the recorder began, paused and went on with is
/// on record with its place in the recording (call.recorded); between these a hold is no sound. Calls of
/// before that was on record are taken to be recorded from the answer on.
class RecordingTimeline
{
public:
    RecordingTimeline(const Call &call, const QList<JournalEntry> &trail);

    /// Milliseconds from the beginning of the recording of what was said at \a atMs (UTC); in a pause, where
    /// that cut is. -1: outside of the call.
    [[nodiscard]] qint64 positionOf(qint64 atMs) const;

    struct Pause
    {
        qint64 positionMs = 0; ///< of the cut
        qint64 lengthMs = 0; ///< 0: to the end of the call
    };
    [[nodiscard]] const QList<Pause> &pauses() const { return m_pauses; }

private:
    /// Recorded without a pause; UTC.
    struct Span
    {
        qint64 fromMs = 0;
        qint64 toMs = 0; ///< 0: to the end
        qint64 positionMs = 0;
        qint64 endMs = -1; ///< position of its end; -1: not told
    };
    qint64 m_answeredMs;
    qint64 m_endedMs;
    QList<HoldSpan> m_holds;
    QList<Span> m_spans;
    QList<Pause> m_pauses;
};

} // namespace Warmline
