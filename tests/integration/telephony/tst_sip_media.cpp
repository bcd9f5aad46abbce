// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is promised of the sound and of what others ask of our telephone, over a real proxy (Kamailio): SRTP
// by SDES and DTLS with sound both ways and never in clear, mute that is mute also after a transfer,
// automatic answer, a REFER to us, feature codes of a queue.
#include "sip_phone.h"
#include "sip_proxy.h"
#include "tone.h"

#include <QTest>
#include <QUdpSocket>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

using enum TelephonyState;

namespace {

constexpr double kAgentTone = 440;
constexpr double kCallerTone = 1000;
constexpr double kColleagueTone = 1700;

} // namespace

class TestSipMedia : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_proxy = std::make_unique<SipProxy>();
        QVERIFY(m_proxy->start());
    }
    void cleanup()
    {
        m_colleague.reset();
        m_caller.reset();
        m_agent.reset();
    }

    void encryptedBothWays_data()
    {
        QTest::addColumn<QString>("agent");
        QTest::addColumn<QString>("caller");
        QTest::addColumn<bool>("encrypted");
        QTest::newRow("SDES") << u"required"_s << u"required"_s << true;
        QTest::newRow("DTLS") << u"dtls"_s << u"dtls"_s << true;
        QTest::newRow("wished for and given") << u"optional"_s << u"required"_s << true;
        QTest::newRow("not asked for") << u"off"_s << u"off"_s << false;
    }
    void encryptedBothWays()
    {
        QFETCH(QString, agent);
        QFETCH(QString, caller);
        QFETCH(bool, encrypted);
        m_agent = phone(u"1027"_s, kAgentTone, {{u"srtp"_s, agent}});
        m_caller = phone(u"15412342671"_s, kCallerTone, {{u"srtp"_s, caller}});
        talk();
        QTRY_COMPARE_WITH_TIMEOUT(m_agent->last().encrypted, encrypted, 5'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_caller->last().encrypted, encrypted, 5'000);
        QVERIFY(QTest::qWaitFor([&] { return m_agent->hears(kCallerTone) && m_caller->hears(kAgentTone); },
                                20'000));
    }

    void whatMustBeEncryptedIsNeverInClear()
    {
        m_agent = phone(u"1027"_s, kAgentTone, {{u"srtp"_s, u"required"_s}});
        m_caller = phone(u"15412342671"_s, kCallerTone, {{u"srtp"_s, u"off"_s}});
        ready();
        m_caller->engine().dial(u"1027"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->isIn(Ended), 10'000);
        QCOMPARE(m_caller->last().end, TelephonyEnd::Failed);
        QCOMPARE(m_caller->last().answeredMs, 0);
        QVERIFY(m_agent->order.isEmpty() || m_agent->last().answeredMs == 0);
    }

    void mutedHisVoiceIsInNoRecording()
    {
        m_agent = phone(u"1027"_s, kAgentTone);
        m_caller = phone(u"15412342671"_s, kCallerTone);
        talk();
        QVERIFY(QTest::qWaitFor([&] { return m_caller->hears(kAgentTone); }, 20'000));
        m_agent->engine().mute(m_agent->last().id, true);
        QTRY_VERIFY(m_agent->last().muted);
        QVERIFY(QTest::qWaitFor([&] { return m_caller->hearsNothing(); }, 20'000));
        m_caller->engine().record(m_caller->last().id, TelephonyRecording::On);
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->tape.size() > 2 * kSecond, 8'000);
        QVERIFY(toneShare(m_caller->tape, kCallerTone, 0.5, 1) > 0.9);
        const double share = toneShare(m_caller->tape, kAgentTone, 0.5, 1);
        QVERIFY2(share < 0.001, qPrintable(QString::number(share)));
    }

    void mutedStaysMutedWhenTheOtherSideIsTransferred()
    {
        talkToAColleague();
        m_colleague->engine().mute(m_colleague->last().id, true);
        QTRY_VERIFY(m_colleague->last().muted);
        m_agent->engine().completeTransfer(m_agent->call(0).id);
        QTRY_COMPARE_WITH_TIMEOUT(m_colleague->last().number, u"15412342671"_s, 8'000);
        QVERIFY(QTest::qWaitFor([&] { return m_colleague->hears(kCallerTone); }, 20'000));
        QVERIFY(m_colleague->last().muted);
        const double heard = m_caller->heardSeconds();
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->heardSeconds() > heard + 1, 8'000);
        QVERIFY(!m_caller->hears(kColleagueTone, 0.2));
        m_colleague->engine().mute(m_colleague->last().id, false);
        QVERIFY(QTest::qWaitFor([&] { return m_caller->hears(kColleagueTone); }, 20'000));
    }

    void whoTransfersUsMovesTheCall()
    {
        m_agent = phone(u"1027"_s, kAgentTone);
        m_caller = phone(u"15412342671"_s, kCallerTone);
        m_colleague = phone(u"1030"_s, kColleagueTone);
        talk();
        m_caller->engine().blindTransfer(m_caller->last().id, u"1030"_s); // a REFER to the agent
        QTRY_VERIFY_WITH_TIMEOUT(m_colleague->isIn(Offered), 5'000);
        QCOMPARE(m_agent->order.size(), 1); // no second call in anybody's way
        m_colleague->engine().answer(m_colleague->last().id);
        QTRY_COMPARE_WITH_TIMEOUT(m_agent->last().number, u"1030"_s, 8'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->isIn(Ended), 8'000);
        QVERIFY(QTest::qWaitFor(
            [&] { return m_agent->hears(kColleagueTone) && m_colleague->hears(kAgentTone); }, 20'000));
        QCOMPARE(m_agent->last().state, Talking);
        QCOMPARE(m_agent->order.size(), 1);
        m_agent->engine().hangup(m_agent->last().id);
        QTRY_VERIFY(m_agent->isIn(Ended) && m_colleague->isIn(Ended));
    }

    void hangingUpEndsWhatATransferRang()
    {
        m_agent = phone(u"1027"_s, kAgentTone);
        m_caller = phone(u"15412342671"_s, kCallerTone);
        m_colleague = phone(u"1030"_s, kColleagueTone);
        talk();
        m_caller->engine().blindTransfer(m_caller->last().id, u"1030"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_colleague->isIn(Offered), 5'000);
        m_agent->engine().hangup(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Ended), 5'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_colleague->isIn(Ended), 5'000); // else he would get a live microphone
        QCOMPARE(m_colleague->last().answeredMs, 0);
        QCOMPARE(m_agent->order.size(), 1);
    }

    void whoTransfersUsMayHangUpAtOnce()
    {
        m_agent = phone(u"1027"_s, kAgentTone);
        m_caller = phone(u"15412342671"_s, kCallerTone);
        m_colleague = phone(u"1030"_s, kColleagueTone);
        talk();
        m_caller->engine().blindTransfer(m_caller->last().id, u"1030"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_colleague->isIn(Offered), 5'000);
        m_caller->engine().hangup(m_caller->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->isIn(Ended), 5'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_agent->last().number, u"1030"_s, 5'000);
        QCOMPARE(m_agent->last().state, Held);
        m_colleague->engine().answer(m_colleague->last().id);
        QTRY_COMPARE_WITH_TIMEOUT(m_agent->last().state, Talking, 5'000);
        QVERIFY(QTest::qWaitFor([&] { return m_colleague->hears(kAgentTone); }, 20'000));
        QCOMPARE(m_agent->order.size(), 1);
        m_agent->engine().hangup(m_agent->last().id);
        QTRY_VERIFY(m_agent->isIn(Ended) && m_colleague->isIn(Ended));
    }

    void aForeignersReferIsNotFollowed()
    {
        m_agent = phone(u"1027"_s, kAgentTone);
        m_caller = phone(u"15412342671"_s, kCallerTone);
        m_colleague = phone(u"0900123456"_s, kColleagueTone); // a premium number
        talk();
        m_caller->engine().blindTransfer(m_caller->last().id, u"0900123456"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_agent->failures.isEmpty(), 8'000);
        QVERIFY(m_colleague->order.isEmpty() || m_colleague->last().answeredMs == 0);
        QTRY_COMPARE_WITH_TIMEOUT(m_agent->last().state, Talking, 8'000); // the call goes on
        QCOMPARE(m_agent->last().number, u"15412342671"_s);
    }

    void whyAQueueTakesACallBack_data()
    {
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<TelephonyEnd>("end");
        QTest::newRow("a colleague has it")
            << "Reason: SIP;cause=200;text=\"Call completed elsewhere\"\r\n"_ba << TelephonyEnd::Transferred;
        QTest::newRow("the caller gave up") << QByteArray() << TelephonyEnd::Abandoned;
    }
    /// Straight to the telephone: a proxy writes a CANCEL of its own.
    void whyAQueueTakesACallBack()
    {
        QFETCH(QByteArray, reason);
        QFETCH(TelephonyEnd, end);
        const quint16 port = freeSipPort();
        m_agent = phone(u"1027"_s, kAgentTone, {{u"port"_s, port}});
        ready();
        QUdpSocket queue;
        QVERIFY(queue.bind(QHostAddress::LocalHost, 0));
        const QByteArray own = QByteArray::number(queue.localPort());
        const auto say = [&](const QByteArray &method, const QByteArray &more) {
            queue.writeDatagram(method + " sip:1027@127.0.0.1:" + QByteArray::number(port)
                                    + " SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:" + own
                                    + ";branch=z9hG4bKall\r\nMax-Forwards: 20\r\n"
                                      "From: <sip:15412342671@sip.test>;tag=1\r\nTo: <sip:1027@sip.test>\r\n"
                                      "Call-ID: all@queue\r\nCSeq: 1 "
                                    + method + "\r\n" + more,
                                QHostAddress::LocalHost, port);
        };
        const QByteArray sound = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
                                 "m=audio 40000 RTP/AVP 0\r\n";
        say("INVITE", "Contact: <sip:q@127.0.0.1:" + own
                          + ">\r\nContent-Type: application/sdp\r\nContent-Length: "
                          + QByteArray::number(sound.size()) + "\r\n\r\n" + sound);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Offered), 5'000);
        say("CANCEL", reason + "Content-Length: 0\r\n\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Ended), 5'000);
        QCOMPARE(m_agent->last().end, end);
    }

    void answersByItselfOnlyWhereThatIsSet()
    {
        m_agent = phone(u"1027"_s, kAgentTone, {{u"auto_answer"_s, u"always"_s}, {u"auto_answer_ms"_s, 600}});
        m_caller = phone(u"15412342671"_s, kCallerTone);
        m_colleague = phone(u"1030"_s, kColleagueTone, {{u"auto_answer"_s, u"asked"_s}});
        ready();
        m_caller->engine().dial(u"1027"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Talking), 5'000);
        QVERIFY(m_agent->last().answeredMs - m_agent->last().offeredMs >= 600);
        // A second caller does not push the first one out.
        m_colleague->engine().dial(u"1027"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->order.size() == 2 && m_agent->isIn(Offered), 5'000);
        QCOMPARE(m_agent->call(0).state, Talking);
        m_colleague->engine().hangup(m_colleague->last().id);
        m_caller->engine().hangup(m_caller->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->engine().calls().isEmpty(), 5'000);
        // Nobody asked 1030 to.
        m_caller->engine().dial(u"1030"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_colleague->isIn(Offered), 5'000);
        const qint64 rang = m_colleague->last().offeredMs;
        QTRY_VERIFY(QDateTime::currentMSecsSinceEpoch() > rang + 1'500);
        QVERIFY(m_colleague->isIn(Offered));
    }

    void featureCodesTellTheQueue()
    {
        const QVariantMap answers{{u"auto_answer"_s, u"always"_s}};
        const auto login = phone(u"*22"_s, 300, answers);
        const auto pause = phone(u"*24"_s, 300, answers);
        const auto resume = phone(u"*25"_s, 300, answers);
        m_agent = phone(u"1027"_s, kAgentTone,
                        {{u"queue"_s, QVariantMap{{u"kind"_s, u"codes"_s},
                                                  {u"login"_s, u"*22"_s},
                                                  {u"logout"_s, u"*23"_s}, // nobody has it
                                                  {u"pause"_s, u"*24"_s},
                                                  {u"resume"_s, u"*25"_s}}}});
        m_caller = phone(u"15412342671"_s, kCallerTone);
        ready();
        QTRY_VERIFY_WITH_TIMEOUT(login->isRegistered() && pause->isRegistered() && resume->isRegistered(),
                                 10'000);
        m_agent->engine().setQueueSeat(QueueSeat::Ready, {});
        QTRY_VERIFY_WITH_TIMEOUT(login->isIn(Ended), 8'000);
        QVERIFY(login->last().answeredMs != 0);
        QCOMPARE(login->last().number, u"1027"_s);
        QVERIFY2(m_agent->order.isEmpty(), "a code was told of as a call");
        // During a call no code is called: it would put the caller on hold.
        m_caller->engine().dial(u"1027"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Offered), 5'000);
        m_agent->engine().setQueueSeat(QueueSeat::Paused, u"通话中"_s);
        m_agent->engine().answer(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Talking), 5'000);
        QVERIFY(QTest::qWaitFor([&] { return m_caller->hears(kAgentTone); }, 20'000));
        QVERIFY(pause->order.isEmpty());
        QCOMPARE(m_agent->last().state, Talking);
        m_agent->engine().hangup(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(pause->isIn(Ended), 8'000);
        m_agent->engine().setQueueSeat(QueueSeat::Ready, {});
        QTRY_VERIFY_WITH_TIMEOUT(resume->isIn(Ended), 8'000);
        QCOMPARE(login->order.size(), 1);
        QVERIFY(m_agent->failures.isEmpty());
        m_agent->engine().setQueueSeat(QueueSeat::SignedOut, {});
        QTRY_COMPARE_WITH_TIMEOUT(m_agent->failures.size(), 1, 10'000); // said, and not tried for ever
        QVERIFY(m_agent->failures.first().second.text.contains(u"*23"_s));
        QCOMPARE(m_agent->order.size(), 1);
    }

    void thePbxIsToldAnewAndOfLeaving()
    {
        const QVariantMap answers{{u"auto_answer"_s, u"always"_s}};
        const auto login = phone(u"*22"_s, 300, answers);
        const auto logout = phone(u"*23"_s, 300, answers);
        QTRY_VERIFY_WITH_TIMEOUT(login->isRegistered() && logout->isRegistered(), 10'000);
        m_agent =
            phone(u"1027"_s, kAgentTone,
                  {{u"queue"_s,
                    QVariantMap{{u"kind"_s, u"codes"_s}, {u"login"_s, u"*22"_s}, {u"logout"_s, u"*23"_s}}}});
        ready();
        QVERIFY(logout->order.isEmpty()); // nobody has said so far
        m_agent->engine().setQueueSeat(QueueSeat::Ready, {});
        QTRY_VERIFY_WITH_TIMEOUT(login->isIn(Ended), 8'000);
        QCOMPARE(logout->order.size(), 1); // whatever the last session left behind
        // The PBX may have been started anew while the line was away.
        m_agent->engine().unregisterLine();
        QTRY_VERIFY_WITH_TIMEOUT(!m_agent->isRegistered(), 5'000);
        m_agent->engine().registerLine();
        QTRY_VERIFY_WITH_TIMEOUT(login->order.size() == 2 && login->isIn(Ended), 10'000);
        QCOMPARE(logout->order.size(), 2);
        QVERIFY(m_agent->failures.isEmpty());
        m_agent.reset();
        QTRY_VERIFY_WITH_TIMEOUT(logout->order.size() == 3 && logout->last().answeredMs != 0, 5'000);
    }

private:
    static constexpr qsizetype kSecond = 96'000; ///< bytes

    std::unique_ptr<SipPhone> phone(const QString &extension, double tone, const QVariantMap &more = {})
    {
        auto made = std::make_unique<SipPhone>(extension, QStringList{m_proxy->udp()}, tone, more);
        made->engine().registerLine();
        return made;
    }
    void ready()
    {
        const auto is = [](const std::unique_ptr<SipPhone> &one) { return !one || one->isRegistered(); };
        QTRY_VERIFY_WITH_TIMEOUT(is(m_agent) && is(m_caller) && is(m_colleague), 10'000);
    }
    /// The caller rings the agent, who answers.
    void talk()
    {
        ready();
        m_caller->engine().dial(u"1027"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Offered), 5'000);
        m_agent->engine().answer(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Talking) && m_caller->isIn(Talking), 5'000);
    }
    /// The agent holds the caller and talks to the colleague.
    void talkToAColleague()
    {
        m_agent = phone(u"1027"_s, kAgentTone);
        m_caller = phone(u"15412342671"_s, kCallerTone);
        m_colleague = phone(u"1030"_s, kColleagueTone);
        talk();
        m_agent->engine().startConsult(m_agent->call(0).id, u"1030"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_colleague->isIn(Offered), 5'000);
        m_colleague->engine().answer(m_colleague->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->call(1).state == Talking, 5'000);
        QVERIFY(QTest::qWaitFor([&] { return m_agent->hears(kColleagueTone); }, 20'000));
    }

    std::unique_ptr<SipProxy> m_proxy;
    std::unique_ptr<SipPhone> m_agent;
    std::unique_ptr<SipPhone> m_caller;
    std::unique_ptr<SipPhone> m_colleague;
};

QTEST_GUILESS_MAIN(TestSipMedia)
#include "tst_sip_media.moc"
