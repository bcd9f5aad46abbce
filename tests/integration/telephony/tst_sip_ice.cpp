// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// STUN and ICE with a real server (stund of the Debian package stun-server) on loopback: the engine asks it
// only where that is set, tells the other side what it learnt, and both hear each other, also when the other
// side knows nothing of ICE.
#include "sip_colleague.h"
#include "sip_desk.h"

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

using enum TelephonyState;

namespace {

/// Two addresses and two ports, as RFC 3489 has it.
class StunServer
{
public:
    [[nodiscard]] bool start()
    {
        return m_process.start(u"stund"_s,
                               {u"-v"_s, u"-h"_s, u"127.0.0.1"_s, u"-a"_s, u"127.0.0.2"_s, u"-p"_s,
                                QString::number(m_port), u"-o"_s, QString::number(freeSipPort())},
                               m_folder.path(), u"stund"_s);
    }
    [[nodiscard]] QString address() const { return u"127.0.0.1:%1"_s.arg(m_port); }
    [[nodiscard]] qsizetype asked() const { return m_process.log().count("Got a request"); }
    [[nodiscard]] QByteArray log() const { return m_process.log(); }

private:
    QTemporaryDir m_folder;
    quint16 m_port = freeSipPort();
    SipProcess m_process;
};

/// Of the last INVITE that somebody got.
QByteArray candidatesIn(const QByteArray &messages)
{
    const qsizetype from = messages.lastIndexOf("INVITE sip:");
    QByteArrayList found;
    for (const QByteArray &line : messages.sliced(std::max<qsizetype>(0, from)).split('\n')) {
        if (line.startsWith("a=candidate:") || line.startsWith("a=ice-ufrag:"))
            found.append(line.trimmed());
    }
    return found.join('\n');
}

} // namespace

class TestSipIce : public SipDesk
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_proxy = std::make_unique<SipProxy>(SipProxy::Options{.colleague = m_foreigner.port()});
        QVERIFY(m_proxy->start());
        QVERIFY(m_stun.start());
        QVERIFY(m_foreigner.start(true));
    }
    void cleanup() { closeTelephones(); }

    void asShippedNobodyIsAsked()
    {
        const qsizetype before = m_stun.asked();
        makeAgent();
        ready();
        callTheForeigner();
        QTRY_VERIFY(m_foreigner.messages().contains("INVITE sip:"));
        const QByteArray offered = candidatesIn(m_foreigner.messages());
        QVERIFY2(offered.isEmpty(), offered.constData());
        QCOMPARE(m_stun.asked(), before);
    }

    void whoIsBehindARouterAsksAndSaysIt()
    {
        const qsizetype before = m_stun.asked();
        makeAgent({{u"stun"_s, m_stun.address()}});
        ready();
        callTheForeigner(); // who does not know of ICE: his sound comes all the same
        QVERIFY2(m_stun.asked() > before, m_stun.log().constData());
        const QByteArray offered = candidatesIn(m_foreigner.messages());
        QVERIFY2(offered.contains("a=ice-ufrag:") && offered.contains("typ host"), offered.constData());
    }

    void bothByIceHearEachOther()
    {
        const qsizetype before = m_stun.asked();
        makeAgent({{u"stun"_s, m_stun.address()}});
        makeCaller({{u"stun"_s, m_stun.address()}});
        talk();
        hearEachOther(*m_agent, kAgentTone, *m_caller, kCallerTone);
        QVERIFY2(m_stun.asked() >= before + 2, m_stun.log().constData()); // one of each side at least
        m_agent->engine().hold(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Held), kSipMs);
        m_agent->engine().resume(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Talking), kSipMs);
        hearEachOther(*m_agent, kAgentTone, *m_caller, kCallerTone);
    }

    void aServerThatIsSilentHoldsUpNoCall()
    {
        makeAgent({{u"stun"_s, u"127.0.0.1:%1"_s.arg(freeSipPort())}});
        ready();
        callTheForeigner();
    }

private:
    void callTheForeigner()
    {
        m_agent->engine().dial(u"1030"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Talking), kSipMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->hears(kAgentTone), kSipMs); // his echo
        m_agent->engine().hangup(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Ended), kSipMs);
    }

    SipColleague m_foreigner;
    StunServer m_stun;
};

QTEST_GUILESS_MAIN(TestSipIce)
#include "tst_sip_ice.moc"
