// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/phone/agent_state.h"

#include <QTest>

using namespace Warmline;

namespace {

using S = AgentState;
using E = AgentEvent;

const QList<S> kStates{S::Offline, S::Ready,    S::Reserved, S::Talking, S::WrapUp,
                       S::Break,   S::Training, S::Missed,   S::LineDown};
const QList<E> kEvents{E::ChooseReady,  E::ChooseBreak,  E::ChooseTraining, E::ChooseOffline, E::CallArrived,
                       E::CallAnswered, E::CallMissed,   E::CallAbandoned,  E::CallFailed,    E::CallEnded,
                       E::WrapFinished, E::WrapTimedOut, E::LineLost,       E::LineBack};

char letter(S state)
{
    return "oraTWBGML"[int(state) - 1];
}

/// The table once more, written by hand: a row a state, a column an event, in the orders above.
/// o offline, r ready, a reserved, T talking, W wrap-up, B break, G training, M missed, L line down, = stays,
/// c the chosen state, . does not fit.
const QMap<S, QByteArray> kExpected{
    {S::Offline, "rBG=a........."},  {S::Ready, "=BGoa.......L."},  {S::Reserved, "====.TMcW....."},
    {S::Talking, "====.....W...."},  {S::WrapUp, "====a.....cc.."}, {S::Break, "r=Goa........."},
    {S::Training, "rB=oa........."}, {S::Missed, "rBGoa.......L."}, {S::LineDown, "=BGoa........c"},
};

} // namespace

class TestAgentState : public QObject
{
    Q_OBJECT

private slots:
    void everyEventInEveryState();
    void callAndWrapUpGoBackToTheChoice();
    void choiceDuringACallHoldsForAfterwards();
    void missedCallWaitsForThePerson();
    void programChangesSayWhy();
    void aWrapUpIsResumedWithWhatWasChosen();
    void namesAreReadBack();
};

void TestAgentState::everyEventInEveryState()
{
    QCOMPARE(kExpected.size(), kStates.size());
    for (const S state : kStates) {
        QCOMPARE(kExpected[state].size(), kEvents.size());
        for (qsizetype i = 0; i < kEvents.size(); ++i) {
            const char expected = kExpected[state][i];
            const std::optional<S> next = AgentStateMachine::next(state, kEvents[i], S::Training);
            const char got = !next                                   ? '.'
                           : expected == 'c' && *next == S::Training ? 'c'
                           : *next == state                          ? '='
                                                                     : letter(*next);
            QVERIFY2(got == expected, qPrintable(QStringLiteral("%1, event %2: %3 instead of %4")
                                                     .arg(agentStateName(state))
                                                     .arg(int(kEvents[i]))
                                                     .arg(QChar::fromLatin1(got))
                                                     .arg(QChar::fromLatin1(expected))));
        }
    }
}

void TestAgentState::callAndWrapUpGoBackToTheChoice()
{
    AgentStateMachine agent;
    QVERIFY(agent.apply(E::ChooseReady, 1000));
    QCOMPARE(agent.status().state, S::Ready);
    QCOMPARE(agent.status().sinceMs, 1000);
    QVERIFY(agent.apply(E::CallArrived, 2000));
    QVERIFY(agent.apply(E::CallAnswered, 5000));
    QCOMPARE(agent.status().state, S::Talking);
    QCOMPARE(agent.status().sinceMs, 5000);
    QVERIFY(!agent.apply(E::WrapFinished, 6000));
    QCOMPARE(agent.status().sinceMs, 5000);
    QVERIFY(agent.apply(E::CallEnded, 7000));
    QVERIFY(agent.apply(E::WrapTimedOut, 37'000));
    QCOMPARE(agent.status().state, S::Ready);
    QVERIFY(agent.status().changedByProgram);
}

void TestAgentState::choiceDuringACallHoldsForAfterwards()
{
    AgentStateMachine agent;
    agent.apply(E::ChooseReady, 1);
    agent.apply(E::CallArrived, 2);
    agent.apply(E::CallAnswered, 3);
    QVERIFY(agent.apply(E::ChooseBreak, 4, QStringLiteral("喝水")));
    QCOMPARE(agent.status().state, S::Talking);
    QVERIFY(agent.apply(E::ChooseTraining, 5)); // the latest wins
    QVERIFY(agent.apply(E::ChooseBreak, 6, QStringLiteral("吃饭")));
    agent.apply(E::CallEnded, 7);
    agent.apply(E::WrapFinished, 8);
    QCOMPARE(agent.status().state, S::Break);
    QCOMPARE(agent.status().reason, QStringLiteral("吃饭"));
    QVERIFY(!agent.status().changedByProgram);
    // An outbound call out of the break comes back to it.
    agent.apply(E::CallArrived, 9);
    agent.apply(E::CallFailed, 10);
    QCOMPARE(agent.status().state, S::WrapUp);
    agent.apply(E::WrapFinished, 11);
    QCOMPARE(agent.status().state, S::Break);
}

void TestAgentState::missedCallWaitsForThePerson()
{
    AgentStateMachine agent;
    agent.apply(E::ChooseReady, 1);
    agent.apply(E::CallArrived, 2);
    agent.apply(E::CallMissed, 3);
    QCOMPARE(agent.status().state, S::Missed);
    agent.apply(E::LineLost, 4);
    agent.apply(E::LineBack, 5);
    QCOMPARE(agent.status().state, S::Missed); // the line's return makes nobody ready
    agent.apply(E::CallArrived, 6);
    agent.apply(E::CallAnswered, 7);
    agent.apply(E::CallEnded, 8);
    agent.apply(E::WrapFinished, 9);
    QCOMPARE(agent.status().state, S::Missed);
    agent.apply(E::ChooseReady, 10);
    QCOMPARE(agent.status().state, S::Ready);
}

void TestAgentState::programChangesSayWhy()
{
    AgentStateMachine agent;
    agent.apply(E::ChooseReady, 1);
    QVERIFY(agent.status().reason.isEmpty());
    for (const auto &[event, state] :
         {std::pair(E::LineLost, S::LineDown), std::pair(E::LineBack, S::Ready)}) {
        QVERIFY(agent.apply(event, 2));
        QCOMPARE(agent.status().state, state);
        QVERIFY(agent.status().changedByProgram);
        QVERIFY(!agent.status().reason.isEmpty());
    }
    agent.apply(E::CallArrived, 3);
    agent.apply(E::CallMissed, 4);
    QVERIFY(agent.status().changedByProgram);
    QVERIFY(!agent.status().reason.isEmpty());
    agent.apply(E::ChooseBreak, 5);
    QVERIFY(!agent.status().changedByProgram);
}

void TestAgentState::aWrapUpIsResumedWithWhatWasChosen()
{
    AgentStateMachine agent;
    QVERIFY(agent.resumeWrapUp(5, S::Break, QStringLiteral("喝水")));
    QCOMPARE(agent.status().state, S::WrapUp);
    QCOMPARE(agent.status().sinceMs, 5);
    QVERIFY(agent.status().changedByProgram);
    QVERIFY(!agent.resumeWrapUp(6, S::Ready, {})); // it runs
    agent.apply(E::WrapTimedOut, 9);
    QCOMPARE(agent.status().state, S::Break);
    AgentStateMachine chosen;
    chosen.apply(E::ChooseTraining, 1);
    QVERIFY(chosen.resumeWrapUp(5, S::Ready, {}));
    QCOMPARE(chosen.status().chosen, S::Training); // of this run
    AgentStateMachine busy;
    busy.apply(E::CallArrived, 1);
    QVERIFY(!busy.resumeWrapUp(5, S::Ready, {}));
}

void TestAgentState::namesAreReadBack()
{
    for (int number = int(S::Offline); number <= int(S::LineDown); ++number)
        QCOMPARE(agentStateFromName(agentStateName(S(number))), S(number));
    QVERIFY(!agentStateFromName(u"dreaming"));
}

QTEST_APPLESS_MAIN(TestAgentState)
#include "tst_agent_state.moc"
