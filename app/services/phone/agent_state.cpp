// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/phone/agent_state.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AgentState)
};

using S = AgentState;
using E = AgentEvent;

/// Where an event leads: a state, the state the person chose last, or the present one (only the choice
/// changes).
enum class Target : quint8 { State, Chosen, Stay };

struct Row
{
    S from;
    E event;
    Target target;
    S to = S::Offline;
};

// One line for each event that fits a state; what is not here does not fit.
constexpr auto kTable = std::to_array<Row>({
    // The person chooses while nothing is going on: at once
    {S::Offline, E::ChooseReady, Target::State, S::Ready},
    {S::Offline, E::ChooseBreak, Target::State, S::Break},
    {S::Offline, E::ChooseTraining, Target::State, S::Training},
    {S::Offline, E::ChooseOffline, Target::Stay},
    {S::Ready, E::ChooseReady, Target::Stay},
    {S::Ready, E::ChooseBreak, Target::State, S::Break},
    {S::Ready, E::ChooseTraining, Target::State, S::Training},
    {S::Ready, E::ChooseOffline, Target::State, S::Offline},
    {S::Break, E::ChooseReady, Target::State, S::Ready},
    {S::Break, E::ChooseBreak, Target::Stay},
    {S::Break, E::ChooseTraining, Target::State, S::Training},
    {S::Break, E::ChooseOffline, Target::State, S::Offline},
    {S::Training, E::ChooseReady, Target::State, S::Ready},
    {S::Training, E::ChooseBreak, Target::State, S::Break},
    {S::Training, E::ChooseTraining, Target::Stay},
    {S::Training, E::ChooseOffline, Target::State, S::Offline},
    {S::Missed, E::ChooseReady, Target::State, S::Ready},
    {S::Missed, E::ChooseBreak, Target::State, S::Break},
    {S::Missed, E::ChooseTraining, Target::State, S::Training},
    {S::Missed, E::ChooseOffline, Target::State, S::Offline},
    // During a call and its wrap-up a choice is kept for afterwards
    {S::Reserved, E::ChooseReady, Target::Stay},
    {S::Reserved, E::ChooseBreak, Target::Stay},
    {S::Reserved, E::ChooseTraining, Target::Stay},
    {S::Reserved, E::ChooseOffline, Target::Stay},
    {S::Talking, E::ChooseReady, Target::Stay},
    {S::Talking, E::ChooseBreak, Target::Stay},
    {S::Talking, E::ChooseTraining, Target::Stay},
    {S::Talking, E::ChooseOffline, Target::Stay},
    {S::WrapUp, E::ChooseReady, Target::Stay},
    {S::WrapUp, E::ChooseBreak, Target::Stay},
    {S::WrapUp, E::ChooseTraining, Target::Stay},
    {S::WrapUp, E::ChooseOffline, Target::Stay},
    // Without a line one may still choose what holds once it is back
    {S::LineDown, E::ChooseReady, Target::Stay},
    {S::LineDown, E::ChooseBreak, Target::State, S::Break},
    {S::LineDown, E::ChooseTraining, Target::State, S::Training},
    {S::LineDown, E::ChooseOffline, Target::State, S::Offline},
    // A call comes or is dialled: from every state in which none is there (calls to the extension always
    // ring)
    {S::Offline, E::CallArrived, Target::State, S::Reserved},
    {S::Ready, E::CallArrived, Target::State, S::Reserved},
    {S::Break, E::CallArrived, Target::State, S::Reserved},
    {S::Training, E::CallArrived, Target::State, S::Reserved},
    {S::Missed, E::CallArrived, Target::State, S::Reserved},
    {S::WrapUp, E::CallArrived, Target::State, S::Reserved},
    {S::LineDown, E::CallArrived, Target::State, S::Reserved},
    {S::Reserved, E::CallAnswered, Target::State, S::Talking},
    {S::Reserved, E::CallMissed, Target::State, S::Missed},
    {S::Reserved, E::CallAbandoned, Target::Chosen},
    {S::Reserved, E::CallFailed, Target::State, S::WrapUp},
    {S::Talking, E::CallEnded, Target::State, S::WrapUp},
    {S::WrapUp, E::WrapFinished, Target::Chosen},
    {S::WrapUp, E::WrapTimedOut, Target::Chosen},
    // The line: only who is waiting for calls is told apart; a call that lives goes on
    {S::Ready, E::LineLost, Target::State, S::LineDown},
    {S::Missed, E::LineLost, Target::State, S::LineDown},
    {S::LineDown, E::LineBack, Target::Chosen},
});

std::optional<S> chosenBy(E event)
{
    switch (event) {
    case E::ChooseReady: return S::Ready;
    case E::ChooseBreak: return S::Break;
    case E::ChooseTraining: return S::Training;
    case E::ChooseOffline: return S::Offline;
    default: return {};
    }
}

QString programReason(E event, S to)
{
    const QString back = agentStateTitle(to);
    switch (event) {
    case E::CallMissed: return Tr::tr("来电未接，转为未就绪。请自己选择就绪。");
    case E::CallAbandoned: return Tr::tr("主叫先挂断，回到“%1”。").arg(back);
    case E::WrapTimedOut: return Tr::tr("话后整理时间到，回到“%1”。").arg(back);
    case E::LineLost: return Tr::tr("线路断开超过 10 秒，收不到来电。");
    case E::LineBack: return Tr::tr("线路已恢复，回到“%1”。").arg(back);
    default: return {};
    }
}

QString goingOn()
{
    return Tr::tr("接着做上次没有完的话后整理。");
}

} // namespace

QString agentStateTitle(AgentState state)
{
    switch (state) {
    case S::Offline: return Tr::tr("离席");
    case S::Ready: return Tr::tr("就绪");
    case S::Reserved: return Tr::tr("振铃中");
    case S::Talking: return Tr::tr("通话中");
    case S::WrapUp: return Tr::tr("话后整理");
    case S::Break: return Tr::tr("小休");
    case S::Training: return Tr::tr("培训");
    case S::Missed: return Tr::tr("未就绪（漏接）");
    case S::LineDown: break;
    }
    return Tr::tr("未就绪 · 断线");
}

namespace {

constexpr std::array kNames{"offline", "ready",    "reserved", "talking",  "wrap_up",
                            "break",   "training", "missed",   "line_down"};

} // namespace

QString agentStateName(AgentState state)
{
    return QString::fromLatin1(kNames.at(size_t(state) - 1));
}

std::optional<AgentState> agentStateFromName(QStringView name)
{
    const auto found =
        std::ranges::find_if(kNames, [name](const char *one) { return name == QLatin1StringView(one); });
    return found == kNames.end() ? std::nullopt : std::optional(S(found - kNames.begin() + 1));
}

std::optional<AgentState> AgentStateMachine::next(AgentState state, AgentEvent event, AgentState chosen)
{
    const auto row =
        std::ranges::find_if(kTable, [=](const Row &r) { return r.from == state && r.event == event; });
    if (row == kTable.end())
        return {};
    switch (row->target) {
    case Target::State: return row->to;
    case Target::Chosen: return chosen;
    case Target::Stay: break;
    }
    return state;
}

bool AgentStateMachine::apply(AgentEvent event, qint64 nowMs, const QString &reason)
{
    const std::optional<S> to = next(m_status.state, event, m_status.chosen);
    if (!to)
        return false;
    const std::optional<S> chosen = chosenBy(event);
    if (chosen) {
        m_status.chosen = *chosen;
        m_status.chosenReason = reason;
    }
    if (event == E::CallMissed) {
        // Going on being offered calls that nobody takes helps no caller; the person says when to go on.
        m_status.chosen = S::Missed;
        m_status.chosenReason = {};
    }
    const bool sameChoice = chosen && *to == m_status.state && *chosen == m_status.state;
    if (*to != m_status.state) {
        m_status.state = *to;
        m_status.sinceMs = nowMs;
        const QString own = programReason(event, *to);
        m_status.changedByProgram = !own.isEmpty();
        if (!own.isEmpty())
            m_status.reason = reason.isEmpty() ? own : reason;
        else
            m_status.reason = !chosen && *to == m_status.chosen ? m_status.chosenReason : reason;
    } else if (sameChoice) {
        m_status.reason = reason;
        m_status.changedByProgram = false;
    }
    return true;
}

bool AgentStateMachine::resumeWrapUp(qint64 sinceMs, AgentState chosen, const QString &chosenReason)
{
    if (m_status.state == S::Reserved || m_status.state == S::Talking || m_status.state == S::WrapUp)
        return false;
    if (m_status.chosen == S::Offline && m_status.sinceMs == 0) { // nobody has chosen yet
        m_status.chosen = chosen;
        m_status.chosenReason = chosenReason;
    }
    m_status.state = S::WrapUp;
    m_status.sinceMs = sinceMs;
    m_status.reason = goingOn();
    m_status.changedByProgram = true;
    return true;
}

} // namespace Warmline
