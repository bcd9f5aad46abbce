// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Calls over a real proxy (Kamailio) on loopback, both ways, between phones that speak different tones: who
// hears what is read from the recordings of their loudspeakers. Answer, reject, hold, mute, keys, transfers,
// conference, end.
#include "sip_desk.h"

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

using enum TelephonyState;

class TestSipCalls : public SipDesk
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(openExchange()); }
    void init()
    {
        makeAgent();
        makeCaller();
        ready();
    }
    void cleanup() { closeTelephones(); }

    void anInboundCallWithSoundBothWays()
    {
        talk();
        QCOMPARE(m_agent->last().number, u"15412342671"_s);
        QCOMPARE(m_agent->last().direction, TelephonyDirection::Inbound);
        QCOMPARE(m_caller->states[m_caller->last().id].first(), Dialling);
        QVERIFY(m_agent->last().answeredMs >= m_agent->last().offeredMs);
        QVERIFY(QTest::qWaitFor([&] { return m_agent->hears(kCallerTone) && m_caller->hears(kAgentTone); },
                                kSipMs));
        m_agent->engine().hangup(m_agent->last().id);
        QTRY_VERIFY(m_agent->isIn(Ended) && m_caller->isIn(Ended));
        QCOMPARE(m_agent->last().end, TelephonyEnd::LocalHangup);
        QCOMPARE(m_caller->last().end, TelephonyEnd::RemoteHangup);
        QVERIFY(m_agent->last().endedMs >= m_agent->last().answeredMs);
        QVERIFY(m_agent->engine().calls().isEmpty());
    }

    void anOutboundCall()
    {
        m_agent->engine().dial(u"15412342671"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->isIn(Offered), kSipMs);
        QTRY_COMPARE(m_agent->last().state, Ringing);
        QCOMPARE(m_agent->last().number, u"15412342671"_s);
        QCOMPARE(m_caller->last().number, u"1027"_s);
        m_caller->engine().answer(m_caller->last().id);
        QVERIFY(QTest::qWaitFor([&] { return m_agent->hears(kCallerTone) && m_caller->hears(kAgentTone); },
                                kSipMs));
        QCOMPARE(m_agent->states[m_agent->last().id], (QList{Dialling, Ringing, Talking}));
        m_caller->engine().hangup(m_caller->last().id);
        QTRY_VERIFY(m_agent->isIn(Ended));
        QCOMPARE(m_agent->last().end, TelephonyEnd::RemoteHangup);
    }

    void callsThatNobodyTakes()
    {
        m_caller->engine().dial(u"1027"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Offered), kSipMs);
        m_agent->engine().reject(m_agent->last().id, TelephonyRejection::Declined);
        QTRY_VERIFY(m_agent->isIn(Ended) && m_caller->isIn(Ended));
        QCOMPARE(m_agent->last().end, TelephonyEnd::Rejected);
        QCOMPARE(m_caller->last().end, TelephonyEnd::Rejected);

        m_caller->engine().dial(u"1027"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Offered), kSipMs);
        QTRY_COMPARE(m_caller->last().state, Ringing);
        m_caller->engine().hangup(m_caller->last().id);
        QTRY_VERIFY(m_agent->isIn(Ended));
        QCOMPARE(m_agent->last().end, TelephonyEnd::Abandoned);
        QCOMPARE(m_agent->last().answeredMs, 0);

        m_caller->engine().dial(u"1999"_s); // nobody has that number
        QTRY_VERIFY(m_caller->order.size() == 3 && m_caller->isIn(Ended));
        QCOMPARE(m_caller->last().end, TelephonyEnd::Failed);
        m_caller->engine().dial(u"no number"_s);
        QTRY_COMPARE(m_caller->failures.size(), 1);
        QCOMPARE(m_caller->failures.last().first, TelephonyIntent::Dial);
    }

    void heldTheCallerHearsNothingOfTheAgent()
    {
        talk();
        QVERIFY(QTest::qWaitFor([&] { return m_agent->hears(kCallerTone) && m_caller->hears(kAgentTone); },
                                kSipMs));
        m_agent->engine().hold(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Held), kSipMs);
        QCOMPARE(m_caller->last().state, Talking); // held by the other side is no hold of ours
        m_agent->engine().hold(m_agent->last().id);
        QTRY_COMPARE(m_agent->failures.size(), 1); // once is enough
        m_agent->engine().resume(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Talking), kSipMs);
        QVERIFY(QTest::qWaitFor([&] { return m_agent->hears(kCallerTone) && m_caller->hears(kAgentTone); },
                                kSipMs));
    }

    void mutedTheCallerHearsSilence()
    {
        talk();
        QVERIFY(QTest::qWaitFor([&] { return m_caller->hears(kAgentTone); }, kSipMs));
        m_agent->engine().mute(m_agent->last().id, true);
        QTRY_VERIFY(m_agent->last().muted);
        QVERIFY(QTest::qWaitFor([&] { return m_caller->hearsNothing(); }, kSipMs));
        QVERIFY(m_agent->hears(kCallerTone));
        m_agent->engine().mute(m_agent->last().id, false);
        QTRY_VERIFY(!m_agent->last().muted);
        QVERIFY(QTest::qWaitFor([&] { return m_caller->hears(kAgentTone); }, kSipMs));
    }

    void keysArrive()
    {
        talk();
        QVERIFY(QTest::qWaitFor([&] { return m_caller->hears(kAgentTone); }, kSipMs));
        m_agent->engine().sendDtmf(m_agent->last().id, u"159#*"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_caller->digits, "159#*", kSipMs);
    }

    void blindTransfer()
    {
        talk();
        withColleague();
        m_agent->engine().blindTransfer(m_agent->last().id, u"1030"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_colleague->isIn(Offered), kSipMs);
        m_colleague->engine().answer(m_colleague->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Ended), kSipMs);
        QCOMPARE(m_agent->last().end, TelephonyEnd::Transferred);
        QVERIFY(QTest::qWaitFor(
            [&] { return m_caller->hears(kColleagueTone) && m_colleague->hears(kCallerTone); }, kSipMs));
    }

    void aBlindTransferThatFailsLeavesTheCall()
    {
        talk();
        m_agent->engine().blindTransfer(m_agent->last().id, u"1999"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_agent->failures.size(), 1, kSipMs);
        QCOMPARE(m_agent->failures.first().first, TelephonyIntent::BlindTransfer);
        QVERIFY(!m_agent->last().isOver());
    }

    void attendedTransferWithoutASecondRing()
    {
        talk();
        withColleague();
        consult();
        m_agent->engine().swap(m_agent->call(0).id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->call(0).state == Talking && m_agent->call(1).state == Held, kSipMs);
        QVERIFY(QTest::qWaitFor([&] { return m_caller->hears(kAgentTone); }, kSipMs));
        m_agent->engine().swap(m_agent->call(0).id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->call(0).state == Held && m_agent->call(1).state == Talking, kSipMs);
        m_agent->engine().completeTransfer(m_agent->call(0).id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->call(0).isOver() && m_agent->call(1).isOver(), kSipMs);
        QCOMPARE(m_agent->call(0).end, TelephonyEnd::Transferred);
        QCOMPARE(m_agent->call(1).end, TelephonyEnd::Transferred);
        QVERIFY(QTest::qWaitFor(
            [&] { return m_caller->hears(kColleagueTone) && m_colleague->hears(kCallerTone); }, kSipMs));
        QCOMPARE(m_colleague->order.size(), 1); // no second ring
        QCOMPARE(m_colleague->last().number, u"15412342671"_s);
        QCOMPARE(m_colleague->last().state, Talking);
    }

    void takenBackTheCallerTalksAgain()
    {
        talk();
        withColleague();
        consult();
        m_agent->engine().takeBack(m_agent->call(0).id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->call(1).isOver() && m_agent->call(0).state == Talking, kSipMs);
        QVERIFY(QTest::qWaitFor([&] { return m_caller->hears(kAgentTone) && m_agent->hears(kCallerTone); },
                                kSipMs));
        QTRY_VERIFY(m_colleague->isIn(Ended));
    }

    void threeHearEachOther()
    {
        talk();
        withColleague();
        consult();
        m_agent->engine().conference(m_agent->call(0).id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->call(0).inConference && m_agent->call(1).inConference, kSipMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->call(0).state == Talking && m_agent->call(1).state == Talking,
                                 kSipMs);
        // The agent's own part of a conference takes a sound card, in liblinphone; without one (as here) the
        // two others must hear each other all the same.
        QVERIFY(QTest::qWaitFor(
            [&] { return m_caller->hears(kColleagueTone) && m_colleague->hears(kCallerTone); }, kSipMs));
        m_colleague->engine().hangup(m_colleague->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->call(1).isOver(), kSipMs);
        QVERIFY(!m_agent->call(0).isOver()); // the caller stays
    }

    void aSecondCallWaitsAndTheFirstGoesOn()
    {
        talk();
        withColleague();
        m_colleague->engine().dial(u"1027"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->order.size() == 2 && m_agent->isIn(Offered), kSipMs);
        QCOMPARE(m_agent->call(0).state, Talking);
        m_agent->engine().answer(m_agent->call(1).id); // the first is held, not dropped
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->call(0).state == Held && m_agent->call(1).state == Talking, kSipMs);
    }

    void theRecordingHasBothSidesAndItsPauses()
    {
        talk();
        const QString id = m_agent->last().id;
        QVERIFY(m_agent->last().recording == TelephonyRecording::Off);
        QVERIFY(QTest::qWaitFor([&] { return m_agent->hears(kCallerTone); }, kSipMs));
        QVERIFY(m_agent->tape.isEmpty()); // nobody asked for it
        m_agent->engine().record(id, TelephonyRecording::On);
        QTRY_VERIFY(m_agent->last().recording == TelephonyRecording::On);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->tape.size() > kTapeSecond * 2, kSipMs);
        sidesAre(*m_agent, kAgentTone, kCallerTone);

        m_agent->engine().record(id, TelephonyRecording::Paused);
        QTRY_VERIFY(m_agent->last().recording == TelephonyRecording::Paused);
        const qsizetype paused = m_agent->tape.size(); // all that was on it came out before it said so
        const double heard = m_agent->heardSeconds();
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->heardSeconds() > heard + 2,
                                 kSipMs); // longer than from look to look
        QCOMPARE(m_agent->tape.size(), paused);

        m_agent->engine().record(id, TelephonyRecording::On);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->tape.size() > paused + kTapeSecond, kSipMs);
        m_agent->engine().hold(id); // ends the stream, and its recorder
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Held), kSipMs);
        m_agent->engine().resume(id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Talking), kSipMs);
        goesOnRecording();
        m_caller->engine().hold(m_caller->last().id); // the other side does the same
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->isIn(Held), kSipMs);
        m_caller->engine().resume(m_caller->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->isIn(Talking), kSipMs);
        goesOnRecording();
        sidesAre(*m_agent, kAgentTone, kCallerTone);
        m_agent->engine().hangup(id);
        QTRY_VERIFY(m_agent->isIn(Ended));
    }

    void theRecordingGoesOnWhenTheOtherSideIsTransferred()
    {
        talk();
        withColleague();
        consult();
        m_colleague->engine().record(m_colleague->last().id, TelephonyRecording::On);
        QTRY_VERIFY_WITH_TIMEOUT(m_colleague->tape.size() > kTapeSecond, kSipMs);
        sidesAre(*m_colleague, kColleagueTone, kAgentTone);
        m_agent->engine().completeTransfer(m_agent->call(0).id);
        QTRY_COMPARE_WITH_TIMEOUT(m_colleague->last().number, u"15412342671"_s, kSipMs);
        QVERIFY(QTest::qWaitFor([&] { return m_colleague->hears(kCallerTone); }, kSipMs));
        QCOMPARE(m_colleague->order.size(), 1);
        QCOMPARE(m_colleague->last().recording, TelephonyRecording::On);
        const qsizetype before = m_colleague->tape.size();
        QTRY_VERIFY_WITH_TIMEOUT(m_colleague->tape.size() > before + 2 * kTapeSecond, kSipMs);
        sidesAre(*m_colleague, kColleagueTone, kCallerTone);
        QVERIFY(m_colleague->failures.isEmpty());
    }

    void whatCannotBeRecordedIsSaid()
    {
        talk();
        withColleague();
        consult();
        m_agent->engine().conference(m_agent->call(0).id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->call(0).inConference && m_agent->call(0).state == Talking, kSipMs);
        m_agent->engine().record(m_agent->call(0).id, TelephonyRecording::On); // liblinphone does not, there
        QTRY_COMPARE_WITH_TIMEOUT(m_agent->failures.size(), 1, kSipMs);
        QCOMPARE(m_agent->failures.first().first, TelephonyIntent::Record);
        QCOMPARE(m_agent->call(0).recording, TelephonyRecording::Off);
    }

private:
    /// Two seconds of talk are two seconds of tape.
    void goesOnRecording()
    {
        const qsizetype before = m_agent->tape.size();
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->tape.size() > before + 2 * kTapeSecond, 4500);
    }
    void withColleague()
    {
        makeColleague();
        ready();
    }
    /// Each side's tone is on its own channel of the last half second, and nothing of the other's.
    static void sidesAre(const SipPhone &phone, double ours, double theirs)
    {
        const double from = double(phone.tape.size()) / kTapeSecond - 0.6;
        const QByteArray out = sideOf(phone.tape, 0);
        const QByteArray in = sideOf(phone.tape, 1);
        QCOMPARE_GT(toneShare(out, ours, from, 0.5), 0.9);
        QCOMPARE_GT(toneShare(in, theirs, from, 0.5), 0.9);
        QCOMPARE_LT(toneShare(out, theirs, from, 0.5), 0.001);
        QCOMPARE_LT(toneShare(in, ours, from, 0.5), 0.001);
    }
};

QTEST_GUILESS_MAIN(TestSipCalls)
#include "tst_sip_calls.moc"
