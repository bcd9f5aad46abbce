// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/identifiers.h"
#include "app/services/phone/agent_state.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <optional>

namespace Warmline {

/// A stretch of time in one state. All times UTC ms, as the journal has them.
struct StateSpan
{
    AgentState state = AgentState::Offline;
    QString reason; ///< of a break
    qint64 fromMs = 0;
    qint64 toMs = 0; ///< of the last one: as far as it is known, see StateRecord::until()
    CallId call; ///< of a call and its wrap-up
    bool byProgram = false;
    friend bool operator==(const StateSpan &, const StateSpan &) = default;
};

/// A wrap-up as it was begun. Its end is counted from here, whoever shows it and whatever ran meanwhile.
struct WrapUpRecord
{
    CallId call;
    qint64 startedMs = 0; ///< UTC
    qint64 lengthMs = 0; ///< 0: it does not end by itself
    bool canExtend = false;
    bool isStrict = false; ///< not before its time
    bool isCapped = false; ///< a seat stated more than the company allowed when it began
    friend bool operator==(const WrapUpRecord &, const WrapUpRecord &) = default;

    [[nodiscard]] qint64 endsMs() const { return lengthMs > 0 ? startedMs + lengthMs : 0; }
};

/// Time in the states of a stretch, for figures.
struct StateTimes
{
    QHash<AgentState, qint64> ms; ///< by state
    QHash<QString, qint64> breakMs; ///< by reason; empty: without one
    [[nodiscard]] qint64 of(AgentState state) const { return ms.value(state); }
    /// Time for callers: ready, ringing, talk and wrap-up.
    [[nodiscard]] qint64 forCallersMs() const;
    /// Of it that with them: (talk + wrap-up) / forCallersMs(), 0 to 1. Empty without any.
    [[nodiscard]] std::optional<double> occupancy() const;
};

/// What one person did, as the journal tells it.
struct StateRecord
{
    /// A seat repeats its state when it has lasted so long …
    static constexpr qint64 kAgainMs = 5LL * 60'000;
    /// … and is believed so long after its last word: two words may get lost. A seat that died leaves nobody
    /// "ready" for longer.
    static constexpr qint64 kBelievedMs = 11LL * 60'000;

    AgentId agent;
    BranchId branch; ///< of the last word
    QList<StateSpan> spans; ///< one after the other, with gaps where nothing is known
    AgentState chosen = AgentState::Offline; ///< by the person, for after a call
    QString chosenReason;
    qint64 saidMs = 0; ///< the last word; 0: none
    qint64 offsetMs = 0; ///< server time minus wall time of who said it
    bool waiting = false; ///< the last word is not confirmed yet
    /// The last one, while nothing but a sign-out came after it, and no word of a seat that was in it.
    std::optional<WrapUpRecord> wrapUp;
    QSet<DeviceId> wrapSeats; ///< that have said it: of two seats of one person only they end it
    /// Those that were ended by a word, and when (UTC ms; 0: nobody knows). None of them is begun anew.
    QHash<CallId, qint64> wrapped;
    /// Those that are capped, by when they began (UTC ms).
    QHash<CallId, qint64> capped;

    /// The seat has been heard of lately, or said that nobody is there.
    [[nodiscard]] bool isHeard(qint64 nowMs) const;
    /// How it stands at \a nowMs: the last span goes on for as long as it is believed; a wrap-up that has an
    /// end ended then, however late the seat says so, and what was chosen goes on.
    [[nodiscard]] StateRecord until(qint64 nowMs) const;
    /// A wrap-up that is not over at \a nowMs, whichever run of a seat began it.
    [[nodiscard]] std::optional<WrapUpRecord> runningWrapUp(qint64 nowMs) const;
    /// When the wrap-up of \a call was over, UTC ms: by a word, or by its length if nobody said so. Empty: it
    /// goes on, there was none, or it had no end and its seat died.
    [[nodiscard]] std::optional<qint64> wrapUpEnd(const CallId &call, qint64 nowMs) const;
    /// Of the spans within [\a fromMs, \a toMs).
    [[nodiscard]] StateTimes times(qint64 fromMs, qint64 toMs) const;
};

} // namespace Warmline
