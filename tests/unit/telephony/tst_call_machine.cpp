// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The states of a SIP leg: every pair of state and event leads where the table in this file says, and nowhere
// else; every intent fits the states listed here, and no other.
#include "plugins/telephony_sip/call_machine.h"

#include <QMap>
#include <QSet>
#include <QTest>

using namespace Warmline;
using namespace Warmline::Sip;

namespace {

using S = TelephonyState;
using E = LegEvent;
using I = TelephonyIntent;

const QList<S> kStates{S::Offered, S::Dialling, S::Ringing, S::Talking, S::Held, S::Ended};
const QList<E> kEvents{E::Offered, E::Dialled, E::RemoteRings, E::MediaRuns, E::HeldHere, E::Over};

} // namespace

class TestCallMachine : public QObject
{
    Q_OBJECT

private slots:
    void everyPairLeadsWhereItShould()
    {
        const QMap<std::pair<S, E>, S> wanted{
            {{S::Offered, E::MediaRuns}, S::Talking},    {{S::Offered, E::Over}, S::Ended},
            {{S::Dialling, E::RemoteRings}, S::Ringing}, {{S::Dialling, E::MediaRuns}, S::Talking},
            {{S::Dialling, E::Over}, S::Ended},          {{S::Ringing, E::RemoteRings}, S::Ringing},
            {{S::Ringing, E::MediaRuns}, S::Talking},    {{S::Ringing, E::Over}, S::Ended},
            {{S::Talking, E::MediaRuns}, S::Talking},    {{S::Talking, E::HeldHere}, S::Held},
            {{S::Talking, E::Over}, S::Ended},           {{S::Held, E::HeldHere}, S::Held},
            {{S::Held, E::MediaRuns}, S::Talking},       {{S::Held, E::Over}, S::Ended}};
        for (const S state : kStates) {
            for (const E event : kEvents) {
                const auto found = wanted.constFind({state, event});
                const auto expected = found == wanted.cend() ? std::nullopt : std::optional(*found);
                QVERIFY2(nextState(state, event) == expected,
                         qPrintable(QStringLiteral("state %1 event %2").arg(int(state)).arg(int(event))));
            }
        }
        QCOMPARE(nextState({}, E::Offered), std::optional(S::Offered));
        QCOMPARE(nextState({}, E::Dialled), std::optional(S::Dialling));
        for (const E event : {E::RemoteRings, E::MediaRuns, E::HeldHere, E::Over})
            QVERIFY(!nextState({}, event));
    }

    void everyLegCanEndAndNothingFollows()
    {
        for (const S state : kStates.first(5))
            QCOMPARE(nextState(state, E::Over), std::optional(S::Ended));
        for (const E event : kEvents)
            QVERIFY(!nextState(S::Ended, event));
    }

    void intentsFitTheirStates()
    {
        const QMap<I, QSet<S>> wanted{{I::Register, {}},
                                      {I::Dial, {}},
                                      {I::Answer, {S::Offered}},
                                      {I::Reject, {S::Offered}},
                                      {I::Hold, {S::Talking}},
                                      {I::Resume, {S::Held}},
                                      {I::Mute, {S::Dialling, S::Ringing, S::Talking, S::Held}},
                                      {I::Dtmf, {S::Ringing, S::Talking}},
                                      {I::BlindTransfer, {S::Talking, S::Held}},
                                      {I::StartConsult, {S::Talking, S::Held}},
                                      {I::CompleteTransfer, {S::Talking, S::Held}},
                                      {I::TakeBack, {S::Talking, S::Held}},
                                      {I::Swap, {S::Talking, S::Held}},
                                      {I::Conference, {S::Talking, S::Held}},
                                      {I::Hangup, {S::Offered, S::Dialling, S::Ringing, S::Talking, S::Held}},
                                      {I::Record, {S::Talking, S::Held}},
                                      {I::Announce, {S::Talking, S::Held}}};
        QCOMPARE(wanted.size(), int(I::Announce));
        for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
            for (const S state : kStates)
                QCOMPARE(fits(state, it.key()), it->contains(state));
        }
    }
};

QTEST_APPLESS_MAIN(TestCallMachine)
#include "tst_call_machine.moc"
