// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is promised of the sound and of what others ask of our telephone, over a real proxy (Kamailio): SRTP
// by SDES and DTLS with sound both ways and never in clear, mute that is mute also after a transfer,
// automatic answer, a REFER to us, feature codes of a queue.
#include "sip_desk.h"

#include <QUdpSocket>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

using enum TelephonyState;

namespace {

constexpr int kAnnouncement = 2300; ///< Hz

} // namespace

class TestSipMedia : public SipDesk
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(openExchange()); }
    void cleanup() { closeTelephones(); }

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
        QTRY_COMPARE_WITH_TIMEOUT(m_agent->last().encrypted, encrypted, kSipMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_caller->last().encrypted, encrypted, kSipMs);
        QVERIFY(QTest::qWaitFor([&] { return m_agent->hears(kCallerTone) && m_caller->hears(kAgentTone); },
                                kSipMs));
    }

    void eachCodecCarriesBothVoices_data()
    {
        QTest::addColumn<QString>("codec");
        for (const QString &codec : {u"opus"_s, u"G722"_s, u"PCMA"_s, u"PCMU"_s})
            QTest::newRow(qPrintable(codec)) << codec;
    }
    void eachCodecCarriesBothVoices()
    {
        QFETCH(QString, codec);
        m_agent = phone(u"1027"_s, kAgentTone); // any of them
        m_caller = phone(u"15412342671"_s, kCallerTone, {{u"codecs"_s, QStringList{codec}}});
        talk();
        QTRY_COMPARE_WITH_TIMEOUT(m_agent->last().codec.toUpper(), codec.toUpper(), kSipMs);
        hearEachOther(*m_agent, kAgentTone, *m_caller, kCallerTone);
    }

    void whatMustBeEncryptedIsNeverInClear()
    {
        m_agent = phone(u"1027"_s, kAgentTone, {{u"srtp"_s, u"required"_s}});
        m_caller = phone(u"15412342671"_s, kCallerTone, {{u"srtp"_s, u"off"_s}});
        ready();
        m_caller->engine().dial(u"1027"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->isIn(Ended), kSipMs);
        QCOMPARE(m_caller->last().end, TelephonyEnd::Failed);
        QCOMPARE(m_caller->last().answeredMs, 0);
        QVERIFY(m_agent->order.isEmpty() || m_agent->last().answeredMs == 0);
    }

    void mutedHisVoiceIsInNoRecording()
    {
        makeAgent();
        makeCaller();
        talk();
        QVERIFY(QTest::qWaitFor([&] { return m_caller->hears(kAgentTone); }, kSipMs));
        m_agent->engine().mute(m_agent->last().id, true);
        QTRY_VERIFY(m_agent->last().muted);
        QVERIFY(QTest::qWaitFor([&] { return m_caller->hearsNothing(); }, kSipMs));
        m_caller->engine().record(m_caller->last().id, TelephonyRecording::On);
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->tape.size() > 2 * kTapeSecond, kSipMs);
        QVERIFY(toneShare(sideOf(m_caller->tape, 0), kCallerTone, 0.5, 1) > 0.9);
        const double share = toneShare(sideOf(m_caller->tape, 1), kAgentTone, 0.5, 1);
        QVERIFY2(share < 0.001, qPrintable(QString::number(share)));
    }

    void mutedStaysMutedWhenTheOtherSideIsTransferred()
    {
        talkToAColleague();
        m_colleague->engine().mute(m_colleague->last().id, true);
        QTRY_VERIFY(m_colleague->last().muted);
        m_agent->engine().completeTransfer(m_agent->call(0).id);
        QTRY_COMPARE_WITH_TIMEOUT(m_colleague->last().number, u"15412342671"_s, kSipMs);
        QVERIFY(QTest::qWaitFor([&] { return m_colleague->hears(kCallerTone); }, kSipMs));
        QVERIFY(m_colleague->last().muted);
        const double heard = m_caller->heardSeconds();
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->heardSeconds() > heard + 1, kSipMs);
        QVERIFY(!m_caller->hears(kColleagueTone, 0.2));
        m_colleague->engine().mute(m_colleague->last().id, false);
        QVERIFY(QTest::qWaitFor([&] { return m_caller->hears(kColleagueTone); }, kSipMs));
    }

    void whatHasToBeSaidIsHeardBeforeItRecords()
    {
        makeAgent();
        makeCaller();
        talk();
        const QString file = m_agent->folder() + u"/announcement.wav"_s;
        QVERIFY(writeTone(file, kAnnouncement, 3));
        m_agent->engine().announce(m_agent->last().id, file);
        m_agent->engine().record(m_agent->last().id, TelephonyRecording::On);
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->hears(kAnnouncement, 0.3), kSipMs); // over the agent's own tone
        QCOMPARE(m_agent->last().recording, TelephonyRecording::Off);
        // A hold cuts it off: it is played again, and nothing was recorded of the first time.
        m_agent->engine().hold(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Held), kSipMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->hearsNothing(), kSipMs);
        m_agent->engine().resume(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->hears(kAnnouncement, 0.3), kSipMs);
        QVERIFY(m_agent->tape.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(m_agent->last().recording, TelephonyRecording::On, kSipMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->tape.size() > 2 * kTapeSecond, kSipMs);
        QVERIFY(toneShare(sideOf(m_agent->tape, 0), kAgentTone, 0.5, 1) > 0.9);
        QVERIFY(toneShare(sideOf(m_agent->tape, 1), kCallerTone, 0.5, 1) > 0.9);
        QVERIFY(m_agent->failures.isEmpty());
    }

    /// Put on hold before the wish came: nothing is recorded that was not announced.
    void whatHasToBeSaidWaitsForTheHoldToEnd()
    {
        makeAgent();
        makeCaller();
        talk();
        m_agent->engine().hold(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Held), kSipMs);
        const QString file = m_agent->folder() + u"/announcement.wav"_s;
        QVERIFY(writeTone(file, kAnnouncement, 3));
        m_agent->engine().announce(m_agent->last().id, file);
        m_agent->engine().record(m_agent->last().id, TelephonyRecording::On);
        m_agent->engine().resume(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->hears(kAnnouncement, 0.3), kSipMs);
        QVERIFY(m_agent->tape.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(m_agent->last().recording, TelephonyRecording::On, kSipMs);
        QVERIFY(m_agent->failures.isEmpty());
    }

    void whatCannotBeSaidIsNotRecorded()
    {
        makeAgent();
        makeCaller();
        talk();
        m_agent->engine().announce(m_agent->last().id, m_agent->folder() + u"/nowhere.wav"_s);
        m_agent->engine().record(m_agent->last().id, TelephonyRecording::On);
        QTRY_COMPARE_WITH_TIMEOUT(m_agent->failures.size(), 2, kSipMs);
        QCOMPARE(m_agent->failures[0].first, TelephonyIntent::Announce);
        QCOMPARE(m_agent->failures[1].first, TelephonyIntent::Record);
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->hears(kAgentTone), kSipMs); // the call goes on
        QCOMPARE(m_agent->last().recording, TelephonyRecording::Off);
        QVERIFY(m_agent->tape.isEmpty());
    }

    void whoTransfersUsMovesTheCall()
    {
        makeAll();
        talk();
        m_caller->engine().blindTransfer(m_caller->last().id, u"1030"_s); // a REFER to the agent
        QTRY_VERIFY_WITH_TIMEOUT(m_colleague->isIn(Offered), kSipMs);
        QCOMPARE(m_agent->order.size(), 1); // no second call in anybody's way
        m_colleague->engine().answer(m_colleague->last().id);
        QTRY_COMPARE_WITH_TIMEOUT(m_agent->last().number, u"1030"_s, kSipMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->isIn(Ended), kSipMs);
        QVERIFY(QTest::qWaitFor(
            [&] { return m_agent->hears(kColleagueTone) && m_colleague->hears(kAgentTone); }, kSipMs));
        QCOMPARE(m_agent->last().state, Talking);
        QCOMPARE(m_agent->order.size(), 1);
        m_agent->engine().hangup(m_agent->last().id);
        QTRY_VERIFY(m_agent->isIn(Ended) && m_colleague->isIn(Ended));
    }

    void hangingUpEndsWhatATransferRang()
    {
        makeAll();
        talk();
        m_caller->engine().blindTransfer(m_caller->last().id, u"1030"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_colleague->isIn(Offered), kSipMs);
        m_agent->engine().hangup(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Ended), kSipMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_colleague->isIn(Ended), kSipMs); // else he would get a live microphone
        QCOMPARE(m_colleague->last().answeredMs, 0);
        QCOMPARE(m_agent->order.size(), 1);
    }

    void whoTransfersUsMayHangUpAtOnce()
    {
        makeAll();
        talk();
        m_caller->engine().blindTransfer(m_caller->last().id, u"1030"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_colleague->isIn(Offered), kSipMs);
        m_caller->engine().hangup(m_caller->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->isIn(Ended), kSipMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_agent->last().number, u"1030"_s, kSipMs);
        QCOMPARE(m_agent->last().state, Held);
        m_colleague->engine().answer(m_colleague->last().id);
        QTRY_COMPARE_WITH_TIMEOUT(m_agent->last().state, Talking, kSipMs);
        QVERIFY(QTest::qWaitFor([&] { return m_colleague->hears(kAgentTone); }, kSipMs));
        QCOMPARE(m_agent->order.size(), 1);
        m_agent->engine().hangup(m_agent->last().id);
        QTRY_VERIFY(m_agent->isIn(Ended) && m_colleague->isIn(Ended));
    }

    void aForeignersReferIsNotFollowed()
    {
        makeAgent();
        makeCaller();
        m_colleague = phone(u"0900123456"_s, kColleagueTone); // a premium number
        talk();
        m_caller->engine().blindTransfer(m_caller->last().id, u"0900123456"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_agent->failures.isEmpty(), kSipMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_agent->last().state, Talking, kSipMs); // the call goes on
        QVERIFY2(m_colleague->order.isEmpty(), "his INVITE left");
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
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Offered), kSipMs);
        say("CANCEL", reason + "Content-Length: 0\r\n\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Ended), kSipMs);
        QCOMPARE(m_agent->last().end, end);
    }

    void answersByItselfOnlyWhereThatIsSet()
    {
        m_agent = phone(u"1027"_s, kAgentTone, {{u"auto_answer"_s, u"always"_s}, {u"auto_answer_ms"_s, 600}});
        makeCaller();
        m_colleague = phone(u"1030"_s, kColleagueTone, {{u"auto_answer"_s, u"asked"_s}});
        ready();
        m_caller->engine().dial(u"1027"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Talking), kSipMs);
        QVERIFY(m_agent->last().answeredMs - m_agent->last().offeredMs >= 600);
        // A second caller does not push the first one out.
        m_colleague->engine().dial(u"1027"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->order.size() == 2 && m_agent->isIn(Offered), kSipMs);
        QCOMPARE(m_agent->call(0).state, Talking);
        m_colleague->engine().hangup(m_colleague->last().id);
        m_caller->engine().hangup(m_caller->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->engine().calls().isEmpty(), kSipMs);
        // Nobody asked 1030 to.
        m_caller->engine().dial(u"1030"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_colleague->isIn(Offered), kSipMs);
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
        makeCaller();
        ready();
        QTRY_VERIFY_WITH_TIMEOUT(login->isRegistered() && pause->isRegistered() && resume->isRegistered(),
                                 10'000);
        m_agent->engine().setQueueSeat(QueueSeat::Ready, {});
        QTRY_VERIFY_WITH_TIMEOUT(login->isIn(Ended), kSipMs);
        QVERIFY(login->last().answeredMs != 0);
        QCOMPARE(login->last().number, u"1027"_s);
        QVERIFY2(m_agent->order.isEmpty(), "a code was told of as a call");
        // During a call no code is called: it would put the caller on hold.
        m_caller->engine().dial(u"1027"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Offered), kSipMs);
        m_agent->engine().setQueueSeat(QueueSeat::Paused, u"通话中"_s);
        m_agent->engine().answer(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Talking), kSipMs);
        QVERIFY(QTest::qWaitFor([&] { return m_caller->hears(kAgentTone); }, kSipMs));
        QVERIFY(pause->order.isEmpty());
        QCOMPARE(m_agent->last().state, Talking);
        m_agent->engine().hangup(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(pause->isIn(Ended), kSipMs);
        m_agent->engine().setQueueSeat(QueueSeat::Ready, {});
        QTRY_VERIFY_WITH_TIMEOUT(resume->isIn(Ended), kSipMs);
        QCOMPARE(login->order.size(), 1);
        QVERIFY(m_agent->failures.isEmpty());
        m_agent->engine().setQueueSeat(QueueSeat::SignedOut, {});
        QTRY_COMPARE_WITH_TIMEOUT(m_agent->failures.size(), 1, kSipMs); // said, and not tried for ever
        QVERIFY(m_agent->failures.first().second.text.contains(u"*23"_s));
        QCOMPARE(m_agent->order.size(), 1);
    }

    void aPbxThatFollowsPresenceIsTold()
    {
        m_agent = phone(u"1027"_s, kAgentTone, {{u"queue"_s, QVariantMap{{u"kind"_s, u"publish"_s}}}});
        makeCaller();
        ready();
        QVERIFY(!m_proxy->log().contains("published by 1027")); // nobody has said so far
        m_agent->engine().setQueueSeat(QueueSeat::Ready, {});
        QTRY_VERIFY_WITH_TIMEOUT(published().contains("<basic>open</basic>"), kSipMs);
        // Also during a call, which it leaves alone.
        talk();
        m_agent->engine().setQueueSeat(QueueSeat::Paused, u"话后整理 <a&b>"_s);
        QTRY_VERIFY_WITH_TIMEOUT(published().contains("<basic>closed</basic>"), kSipMs);
        QVERIFY(published().contains("<note>话后整理 &lt;a&amp;b&gt;</note>"));
        QCOMPARE(m_agent->last().state, Talking);
        m_agent->engine().hangup(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(Ended), kSipMs);
        // Who leaves takes it back.
        m_agent.reset();
        QTRY_VERIFY_WITH_TIMEOUT(published().startsWith("published by 1027 for 0 s"), kSipMs);
    }

    /// Nothing changes at the seat: it tells again by itself, and says once that it was refused.
    void aPbxThatDidNotTakeItIsToldAgain()
    {
        m_agent = phone(u"1027"_s, kAgentTone, {{u"queue"_s, QVariantMap{{u"kind"_s, u"publish"_s}}}});
        ready();
        const qsizetype before = m_proxy->log().size();
        m_agent->engine().setQueueSeat(QueueSeat::Ready, u"refuse once"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_agent->failures.size(), 1, kSipMs);
        QVERIFY(!m_proxy->log().sliced(before).contains("published by 1027"));
        QTRY_VERIFY_WITH_TIMEOUT(m_proxy->log().sliced(before).contains("<basic>open</basic>"), kSipMs);
        QCOMPARE(m_agent->failures.size(), 1);
    }

    void thePbxIsToldAnewAndOfLeaving()
    {
        const QVariantMap answers{{u"auto_answer"_s, u"always"_s}};
        const auto login = phone(u"*22"_s, 300, answers);
        const auto logout = phone(u"*23"_s, 300, answers);
        QTRY_VERIFY_WITH_TIMEOUT(login->isRegistered() && logout->isRegistered(), kSipMs);
        m_agent =
            phone(u"1027"_s, kAgentTone,
                  {{u"queue"_s,
                    QVariantMap{{u"kind"_s, u"codes"_s}, {u"login"_s, u"*22"_s}, {u"logout"_s, u"*23"_s}}}});
        ready();
        QVERIFY(logout->order.isEmpty()); // nobody has said so far
        m_agent->engine().setQueueSeat(QueueSeat::Ready, {});
        QTRY_VERIFY_WITH_TIMEOUT(login->isIn(Ended), kSipMs);
        QCOMPARE(logout->order.size(), 1); // whatever the last session left behind
        // The PBX may have been started anew while the line was away.
        m_agent->engine().unregisterLine();
        QTRY_VERIFY_WITH_TIMEOUT(!m_agent->isRegistered(), kSipMs);
        m_agent->engine().registerLine();
        QTRY_VERIFY_WITH_TIMEOUT(login->order.size() == 2 && login->isIn(Ended), kSipMs);
        QCOMPARE(logout->order.size(), 2);
        QVERIFY(m_agent->failures.isEmpty());
        m_agent.reset();
        QTRY_VERIFY_WITH_TIMEOUT(logout->order.size() == 3 && logout->last().answeredMs != 0, kSipMs);
    }

private:
    /// From the newest on.
    [[nodiscard]] QByteArray published() const
    {
        const QByteArray log = m_proxy->log();
        return log.sliced(std::max<qsizetype>(0, log.lastIndexOf("published by 1027")));
    }
    void talkToAColleague()
    {
        makeAll();
        talk();
        consult();
    }
};

QTEST_GUILESS_MAIN(TestSipMedia)
#include "tst_sip_media.moc"
