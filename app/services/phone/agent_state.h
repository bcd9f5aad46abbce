// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace Warmline {

/// What an agent is doing, as the queue and the state block show it.
enum class AgentState : quint8 {
    Offline = 1, ///< signed out of the queue
    Ready, ///< 就绪
    Reserved, ///< a call rings here, or we are dialling
    Talking, ///< 通话, held calls too
    WrapUp, ///< 整理: the time after a call, boxed
    Break, ///< 小休, with a reason
    Training, ///< 培训
    Missed, ///< 未就绪（漏接）: a call was offered and not taken
    LineDown ///< 未就绪 · 断线: the line is not registered
};

/// What can happen to it.
enum class AgentEvent : quint8 {
    ChooseReady = 1,
    ChooseBreak,
    ChooseTraining,
    ChooseOffline, ///< by the person
    CallArrived, ///< rings here or is dialled from here
    CallAnswered, ///< both sides talk
    CallMissed, ///< an inbound call ended unanswered while it rang here
    CallAbandoned, ///< the caller gave up before the agent could be expected to answer
    CallFailed, ///< an outbound call ended unanswered: it wraps up too
    CallEnded, ///< after it was answered
    WrapFinished, ///< by the person
    WrapTimedOut,
    LineLost, ///< not registered for more than 10 s
    LineBack
};

[[nodiscard]] QString agentStateTitle(AgentState state); ///< 就绪, 通话中, 话后整理 …
[[nodiscard]] QString agentStateName(AgentState state); ///< "ready", stable ASCII for files
[[nodiscard]] std::optional<AgentState> agentStateFromName(QStringView name);

/// Where the agent stands, since when and why.
struct AgentStatus
{
    AgentState state = AgentState::Offline;
    qint64 sinceMs = 0; ///< UTC
    QString reason; ///< one line: the break's reason, or why the program changed the state
    /// The state the person chose last: Ready, Break, Training or Offline. After a call the agent returns to
    /// it.
    AgentState chosen = AgentState::Offline;
    QString chosenReason;
    bool changedByProgram = false; ///< the reason line must be shown
    friend bool operator==(const AgentStatus &, const AgentStatus &) = default;
};

/// The table of agent states: explicit, pure, without timers. The chosen state is only ever changed by the
/// person, with one exception, a missed call (state Missed, which stays until the person chooses again); and
/// whatever the program changes comes with a reason line (P206, P207).
class AgentStateMachine
{
public:
    [[nodiscard]] const AgentStatus &status() const { return m_status; }
    /// The next state by the table; empty when the event does not fit.
    [[nodiscard]] static std::optional<AgentState> next(AgentState state, AgentEvent event,
                                                        AgentState chosen);
    /// Applies \a event at \a nowMs. False (and no change) when it does not fit the state.
    /// A choice made during a call or its wrap-up is kept for afterwards; the latest choice wins.
    bool apply(AgentEvent event, qint64 nowMs, const QString &reason = {});
    /// Goes on with a wrap-up that another run of the program began at \a sinceMs, with what was chosen then;
    /// a choice of this run wins. False (and no change) during a call or another wrap-up.
    bool resumeWrapUp(qint64 sinceMs, AgentState chosen, const QString &chosenReason);

private:
    AgentStatus m_status;
};

} // namespace Warmline
