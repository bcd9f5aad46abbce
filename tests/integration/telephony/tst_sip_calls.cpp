// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Calls over a real proxy (Kamailio) on loopback, both ways, between phones that speak different tones: who hears what
// is read from the recordings of their loudspeakers. Answer, reject, hold, mute, keys, transfers, conference, end.
#include "sip_phone.h"
#include "sip_proxy.h"

#include <QTest>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

using enum TelephonyState;

namespace {

constexpr double kAgentTone = 440;
constexpr double kCallerTone = 1000;
constexpr double kColleagueTone = 1700;

} // namespace

class TestSipCalls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_proxy = std::make_unique<SipProxy>();
        QVERIFY(m_proxy->start());
    }
    void init()
    {
        m_agent = phone(u"1027"_s, kAgentTone);
        m_caller = phone(u"15412342671"_s, kCallerTone);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isRegistered() && m_caller->isRegistered(), 10'000);
    }
    void cleanup()
    {
        m_colleague.reset();
        m_caller.reset();
        m_agent.reset();
    }

    void anInboundCallWithSoundBothWays()
    {
        talk();
        QCOMPARE(m_agent->last().number, u"15412342671"_s);
        QCOMPARE(m_agent->last().direction, TelephonyDirection::Inbound);
        QCOMPARE(m_caller->states[m_caller->last().id].first(), Dialling);
        QVERIFY(m_agent->last().answeredMs >= m_agent->last().offeredMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->hears(kCallerTone) && m_caller->hears(kAgentTone), 8000);
        m_agent->engine().hangup(m_agent->last().id);
        QTRY_VERIFY(m_agent->isIn(Ended) && m_caller->isIn(Ended));
        QCOMPARE(m_agent->last().end, TelephonyEnd::LocalHangup);
        QCOMPARE(m_caller->last().end, TelephonyEnd::RemoteHangup);
        QVERIFY(m_agent->last().endedMs >= m_agent->last().answeredMs);
        QVERIFY(m_agent->engine().calls().isEmpty());
    }

private:
    std::unique_ptr<SipPhone> phone(const QString &extension, double tone, const QVariantMap &more = {})
    {
        auto made = std::make_unique<SipPhone>(extension, QStringList{m_proxy->udp()}, tone, more);
        made->engine().registerLine();
        return made;
    }
    /// The caller rings the agent, who answers.
    void talk()
    {
        m_caller->engine().dial(u"1027"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Offered), 5000);
        m_agent->engine().answer(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Talking) && m_caller->isIn(Talking), 5000);
    }

    std::unique_ptr<SipProxy> m_proxy;
    std::unique_ptr<SipPhone> m_agent;
    std::unique_ptr<SipPhone> m_caller;
    std::unique_ptr<SipPhone> m_colleague;
};

QTEST_GUILESS_MAIN(TestSipCalls)
#include "tst_sip_calls.moc"
