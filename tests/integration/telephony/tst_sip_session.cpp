// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A goodbye that is lost, with a foreign caller (SIPp) who knows nothing of session timers (RFC 4028): the
// agent is free again within 90 s, talking or on hold, and not before the other side is gone.
#include "sip_caller.h"
#include "sip_desk.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

using enum TelephonyState;

namespace {

constexpr int kSessionSeconds = 6;
constexpr int kShippedSession = 90; ///< s; the least of RFC 4028
constexpr int kNoAnswerSeconds = 32; ///< 64 T1 of RFC 3261

} // namespace

class TestSipSession : public SipDesk
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(openExchange()); }
    void cleanup() { closeTelephones(); }

    void aLostGoodbyeFreesTheAgent()
    {
        makeAgent({{u"silence"_s, 10}});
        ready();
        SipCaller caller;
        QVERIFY(caller.start(m_proxy->port(), {}));
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Offered), 8000);
        m_agent->engine().answer(m_agent->last().id);
        QVERIFY(QTest::qWaitFor([&] { return m_agent->hears(SipCaller::kTone); }, 20'000));
        caller.stop(); // dead, without a word
        QElapsedTimer clock;
        clock.start();
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Ended), 30'000);
        QVERIFY2(clock.elapsed() > 8000,
                 qPrintable(QString::number(clock.elapsed()))); // not for a short silence
    }

    /// RFC 4028, of a caller who knows nothing of it: on hold there is no RTP that could be missed.
    void aLostGoodbyeFreesTheAgentAlsoOnHold()
    {
        makeAgent({{u"session_timer"_s, kSessionSeconds}});
        ready();
        SipCaller caller;
        QVERIFY(caller.start(m_proxy->port(), {}));
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Offered), kPatienceMs);
        m_agent->engine().answer(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->hears(SipCaller::kTone), kPatienceMs);
        m_agent->engine().hold(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Held), kPatienceMs);
        const qsizetype held = invitesOf(caller).size();
        // As long as he answers he waits: over two sessions.
        QElapsedTimer clock;
        clock.start();
        QTRY_VERIFY(clock.elapsed() > 2'000 * kSessionSeconds || !m_agent->isIn(Held));
        QVERIFY(m_agent->isIn(Held));
        const QList<double> invites = invitesOf(caller).sliced(held - 1); // the hold, and what refreshed it
        QVERIFY(invites.size() >= 3);
        double refreshes = 1; // those that came late came late for other reasons
        for (qsizetype i = 1; i < invites.size(); ++i)
            refreshes = std::min(refreshes, (invites[i] - invites[i - 1]) / kSessionSeconds);
        m_agent->engine().resume(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Talking), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->hears(SipCaller::kTone), kPatienceMs);
        m_agent->engine().hold(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Held), kPatienceMs);
        caller.stop(); // dead, without a word
        clock.start();
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Ended), kPatienceMs);
        const double freed = double(clock.elapsed()) / 1'000;
        QCOMPARE(m_agent->last().end, TelephonyEnd::Failed);
        QVERIFY(m_agent->engine().calls().isEmpty());
        // At the half of a session it is refreshed, and given up when that has no answer: after 32 s (RFC
        // 3261, 64 T1), or when the session is over. Of the session as shipped that leaves:
        const double sinceRefresh = freed - refreshes * kSessionSeconds;
        const double shipped = refreshes * kShippedSession + kNoAnswerSeconds;
        qInfo("refreshed after %.2f of a session of %d s, given up %.1f s later; as shipped after %.1f s at "
              "most",
              refreshes, kSessionSeconds, sinceRefresh, shipped);
        QCOMPARE_LE(shipped, double(kShippedSession));
        QCOMPARE_LE(sinceRefresh, kNoAnswerSeconds + 5.0);
    }

    /// With the settings as they are shipped: this caller asked for no timer, so the answer names none, but
    /// the seat keeps its own, and says so in each INVITE of its own.
    void theSessionIsOursAndAsShortAsItMayBe()
    {
        makeAgent();
        ready();
        SipCaller caller;
        QVERIFY(caller.start(m_proxy->port(), {}));
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Offered), kPatienceMs);
        m_agent->engine().answer(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Talking), kPatienceMs);
        m_agent->engine().hold(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Held), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(sessionsOf(caller), QByteArrayList{"90;refresher=uac"}, kPatienceMs);
        m_agent->engine().hangup(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Ended), kPatienceMs);
    }

private:
    /// What the seat said of the session to that caller: in its answer, and in each INVITE of its own.
    static QByteArrayList sessionsOf(const SipCaller &caller)
    {
        QByteArrayList sessions;
        for (const SipCaller::Message &message : caller.received()) {
            if (message.firstLine.startsWith("INVITE ") || !message.sessionExpires.isEmpty())
                sessions.append(message.sessionExpires);
        }
        return sessions;
    }
    /// When the seat's own INVITEs came: holds, resumes, refreshes.
    static QList<double> invitesOf(const SipCaller &caller)
    {
        QList<double> times;
        for (const SipCaller::Message &message : caller.received()) {
            if (message.firstLine.startsWith("INVITE "))
                times.append(message.atSeconds);
        }
        return times;
    }
};

QTEST_GUILESS_MAIN(TestSipSession)
#include "tst_sip_session.moc"
