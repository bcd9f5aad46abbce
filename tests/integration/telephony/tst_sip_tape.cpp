// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What lies on the tape of a call that is held and resumed, with a foreign caller (SIPp) who goes on sending
// meanwhile, as exchanges do: what was talked, to the end, and nothing else.
#include "sip_caller.h"
#include "sip_desk.h"

#include <QElapsedTimer>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

using enum TelephonyState;

class TestSipTape : public SipDesk
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(openExchange()); }
    void cleanup()
    {
        m_foreigner.reset();
        closeTelephones();
    }

    /// The stack's recorder goes on by itself with the stream of the hold, from the beginning of the file and
    /// with both sides mixed: it needs twice the length of the talk to come behind what is on the tape.
    void aHoldAddsNothing()
    {
        talkToAForeigner();
        QElapsedTimer clock;
        clock.start();
        m_agent->engine().record(m_agent->last().id, TelephonyRecording::On);
        QTRY_VERIFY_WITH_TIMEOUT(!m_agent->tape.isEmpty(), kSipMs);
        m_agent->engine().hold(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Held), kSipMs);
        const qint64 talkedMs = clock.elapsed();
        const qsizetype talked = m_agent->tape.size(); // all of it, before the hold was told
        clock.start();
        QTRY_VERIFY(clock.elapsed() > 2 * talkedMs + 1'500);
        QCOMPARE(m_agent->tape.size(), talked);
        tonesAreOnTheirSides(double(talked) / kTapeSecond - 0.35);

        m_agent->engine().resume(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Talking), kSipMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->tape.size() > talked + 2 * kTapeSecond, kSipMs);
        tonesAreOnTheirSides(double(m_agent->tape.size()) / kTapeSecond - 0.35);
        nothingElseIsOn(0, SipCaller::kTone);
        nothingElseIsOn(1, kAgentTone);
    }

    /// As often as an agent asks back.
    void manyHoldsLoseNothing()
    {
        talkToAForeigner();
        m_agent->engine().record(m_agent->last().id, TelephonyRecording::On);
        for (int times = 0; times < 4; ++times) {
            const qsizetype before = m_agent->tape.size();
            QTRY_VERIFY_WITH_TIMEOUT(m_agent->tape.size() > before, kSipMs);
            m_agent->engine().hold(m_agent->last().id);
            QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Held), kSipMs);
            tonesAreOnTheirSides(double(m_agent->tape.size()) / kTapeSecond - 0.35);
            m_agent->engine().resume(m_agent->last().id);
            QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Talking), kSipMs);
        }
        QCOMPARE(m_agent->last().recording, TelephonyRecording::On);
        QVERIFY(m_agent->failures.isEmpty());
        nothingElseIsOn(0, SipCaller::kTone);
        nothingElseIsOn(1, kAgentTone);
    }

private:
    void talkToAForeigner()
    {
        makeAgent();
        ready();
        m_foreigner = std::make_unique<SipCaller>();
        QVERIFY(m_foreigner->start(m_proxy->port(), {}));
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Offered), kSipMs);
        m_agent->engine().answer(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Talking), kSipMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->hears(SipCaller::kTone), kSipMs);
    }
    /// A quarter of a second from there on is each one's tone, on his own side only.
    void tonesAreOnTheirSides(double at) const
    {
        const QByteArray out = sideOf(m_agent->tape, 0);
        const QByteArray in = sideOf(m_agent->tape, 1);
        QCOMPARE_GT(toneShare(out, kAgentTone, at, 0.25), 0.5);
        QCOMPARE_GT(toneShare(in, SipCaller::kTone, at, 0.25), 0.5);
        QCOMPARE_LT(toneShare(out, SipCaller::kTone, at, 0.25), 0.01);
        QCOMPARE_LT(toneShare(in, kAgentTone, at, 0.25), 0.01);
    }
    /// Through the whole tape nothing of the other side, and nothing of anybody at double speed, which is
    /// what both sides in one channel are to who takes them for two.
    void nothingElseIsOn(int side, double others) const
    {
        const QByteArray samples = sideOf(m_agent->tape, side);
        for (double at = 0; at < double(m_agent->tape.size()) / kTapeSecond - 0.15; at += 0.1) {
            for (const double wrong : {others, 2.0 * kAgentTone, 2 * SipCaller::kTone}) {
                const double share = toneShare(samples, wrong, at, 0.1);
                QVERIFY2(share < 0.3,
                         qPrintable(u"side %1, %2 s: %3 of %4 Hz"_s.arg(side).arg(at).arg(share).arg(wrong)));
            }
        }
    }
    std::unique_ptr<SipCaller> m_foreigner;
};

QTEST_GUILESS_MAIN(TestSipTape)
#include "tst_sip_tape.moc"
