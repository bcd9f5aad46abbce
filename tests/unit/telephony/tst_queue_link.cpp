// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The seat and the PBX's queue over Asterisk's manager interface, against a scripted peer (not Asterisk
// itself, which Debian 13 has no package of): joins, pauses with its reason, hears who waits and who gave up,
// comes back after a lost connection, and says why it can't. And the order of feature codes.
#include "scripted_ami.h"

#include "plugins/telephony_sip/ami_link.h"
#include "plugins/telephony_sip/code_link.h"

#include <QSignalSpy>
#include <QTest>

using namespace Warmline;
using namespace Warmline::Sip;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestQueueLink : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_ami = std::make_unique<ScriptedAmi>();
        QVERIFY(m_ami->start());
    }
    void cleanup()
    {
        m_link.reset();
        m_ami.reset();
    }

    void joinsPausesAndLeaves()
    {
        connectLink();
        m_link->setSeat(QueueSeat::Ready, {});
        QTRY_COMPARE(member(u"report"_s), (ScriptedAmi::Member{false, {}}));
        QTRY_COMPARE(member(u"advice"_s), (ScriptedAmi::Member{false, {}}));
        m_link->setSeat(QueueSeat::Paused, u"小休：喝水"_s);
        QTRY_COMPARE(member(u"report"_s), (ScriptedAmi::Member{true, u"小休：喝水"_s}));
        m_link->setSeat(QueueSeat::Ready, {});
        QTRY_COMPARE(member(u"report"_s), (ScriptedAmi::Member{false, {}}));
        m_link->setSeat(QueueSeat::SignedOut, {});
        QTRY_VERIFY(m_ami->members[u"report"_s].isEmpty() && m_ami->members[u"advice"_s].isEmpty());
        QVERIFY(refused->isEmpty());
        QVERIFY2(!m_ami->heard.contains("ami-secret"), "the password went over the wire");
    }

    void tellsWhoWaitsAndWhoGaveUp()
    {
        m_ami->callerJoins(u"report"_s, u"c0"_s, u"15400000000"_s); // before we came: of the status
        connectLink();
        QTRY_COMPARE(waiting(), 1);
        QVERIFY(waited->last().at(1).toLongLong() >= 40'000);
        m_ami->callerJoins(u"report"_s, u"c1"_s, u"15412342671"_s);
        m_ami->callerJoins(u"advice"_s, u"c2"_s, u"15412342672"_s);
        m_ami->callerJoins(u"of others"_s, u"c3"_s, u"15412342673"_s);
        QTRY_COMPARE(waiting(), 3);
        m_ami->callsAgent(u"report"_s, u"c0"_s, u"PJSIP/1030"_s); // somebody else's
        m_ami->callsAgent(u"report"_s, u"c0"_s, u"PJSIP/1027"_s);
        QTRY_COMPARE(known->size(), 1);
        QCOMPARE(known->first().at(0).toString(), u"15400000000"_s);
        QCOMPARE(known->first().at(1).toString(), u"report"_s);
        QVERIFY(known->first().at(2).toLongLong() >= 40'000);
        m_ami->callerGoes(u"report"_s, u"c0"_s, false);
        QTRY_COMPARE(waiting(), 2);
        QCOMPARE(abandoned->last().first().toInt(), 0);
        m_ami->callerGoes(u"advice"_s, u"c2"_s, true);
        QTRY_COMPARE(waiting(), 1);
        QCOMPARE(abandoned->last().first().toInt(), 1);
    }

    void comesBackAndTellsTheLastWishAgain()
    {
        connectLink();
        m_link->setSeat(QueueSeat::Ready, {});
        QTRY_VERIFY(m_ami->members[u"report"_s].contains(u"PJSIP/1027"_s));
        m_ami->stop();
        QTRY_COMPARE(waiting(), -1); // "no data", and not the last number
        m_link->setSeat(QueueSeat::Paused, u"培训"_s);
        m_ami->members.clear(); // Asterisk was started anew
        QVERIFY(m_ami->start(m_ami->port()));
        QTRY_COMPARE_WITH_TIMEOUT(member(u"report"_s), (ScriptedAmi::Member{true, u"培训"_s}), 8'000);
        QTRY_COMPARE(waiting(), 0);
        QCOMPARE(refused->size(), 1); // said once, however often it was tried
    }

    void aWrongPasswordIsNamed()
    {
        m_ami->secret = u"another"_s;
        makeLink();
        QTRY_COMPARE(refused->size(), 1);
        QVERIFY(refused->first().first().value<Error>().text.contains(u"密码"_s));
        QVERIFY(m_ami->members.isEmpty());
        QVERIFY2(m_link->retryMs() > 5 * 60'000, "a seat that goes on trying is banned, and others with it");
    }

    void whatComesAfterARefusalIsNotBelieved()
    {
        m_ami->secret = u"another"_s;
        m_ami->afterLogin = "Event: QueueCallerJoin\r\nQueue: report\r\nPosition: 1\r\nUniqueid: c1\r\n"
                            "CallerIDNum: 15412342671\r\n\r\n";
        makeLink();
        QTRY_COMPARE(refused->size(), 1);
        QCOMPARE(waiting(), -1);
    }

    void whoLeavesIsTakenOutOfTheQueue()
    {
        connectLink();
        m_link->setSeat(QueueSeat::Ready, {});
        QTRY_COMPARE(member(u"advice"_s), (ScriptedAmi::Member{false, {}}));
        m_link.reset();
        QTRY_VERIFY(m_ami->members[u"report"_s].isEmpty() && m_ami->members[u"advice"_s].isEmpty());
    }

    void aLostEventIsMadeGoodByTheNextStatus()
    {
        connectLink();
        m_ami->callerJoins(u"report"_s, u"c1"_s, u"15412342671"_s);
        m_ami->callerJoins(u"report"_s, u"c2"_s, u"15412342672"_s);
        QTRY_COMPARE(waiting(), 2);
        m_ami->mute = true;
        m_ami->callerGoes(u"report"_s, u"c1"_s, true); // nobody hears of it
        m_ami->mute = false;
        waited->clear();
        m_link->askStatus();
        QTRY_COMPARE(waiting(), 1);
        QCOMPARE(waited->size(), 1); // replaced at once, and not told row by row
        QCOMPARE(abandoned->last().first().toInt(), 1);
    }

    void aManagerThatFallsSilentIsNoQueue()
    {
        connectLink();
        QTRY_COMPARE(waiting(), 0);
        m_ami->mute = true;
        m_link->setSeat(QueueSeat::Ready, {});
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), -1, AmiLink::kAnswerMs + 3'000);
        QTRY_COMPARE(refused->size(), 1);
    }

    void nonsenseIsSurvived()
    {
        connectLink();
        QTRY_COMPARE(waiting(), 0);
        m_ami->send("\r\n\r\nno field\r\n\r\n: \r\n\r\nEvent: QueueCallerJoin\r\n\r\nResponse: Success\r\n"
                    "ActionID: 99999999999999999999\r\n\r\n");
        m_ami->callerJoins(u"report"_s, u"c1"_s, u"15412342671"_s);
        QTRY_COMPARE(waiting(), 1);
        m_ami->send(QByteArray(AmiReader::kMost + 10, 'x')); // a line without an end
        QTRY_COMPARE(waiting(), -1);
    }

    void aReasonCannotBecomeAnAction()
    {
        const QByteArray bytes = amiAction("QueuePause", 7, {{"Reason", u"a\r\n\r\nAction: Originate"_s}});
        QCOMPARE(bytes, "Action: QueuePause\r\nActionID: 7\r\nReason: a    Action: Originate\r\n\r\n");
    }

    void codesInTheirOrder()
    {
        QueueSettings settings;
        settings.loginCode = u"*22"_s;
        settings.logoutCode = u"*23"_s;
        settings.pauseCode = u"*24"_s;
        settings.resumeCode = u"*25"_s;
        using enum QueueSeat;
        QCOMPARE(nextCode(settings, SignedOut, Ready), (CodeStep{u"*22"_s, Ready}));
        QCOMPARE(nextCode(settings, SignedOut, Paused), (CodeStep{u"*22"_s, Ready})); // then the pause
        QCOMPARE(nextCode(settings, Ready, Paused), (CodeStep{u"*24"_s, Paused}));
        QCOMPARE(nextCode(settings, Paused, Ready), (CodeStep{u"*25"_s, Ready}));
        QCOMPARE(nextCode(settings, Paused, SignedOut), (CodeStep{u"*23"_s, SignedOut}));
        QVERIFY(!nextCode(settings, Ready, Ready));
        QCOMPARE(nextCode(settings, {}, Ready), (CodeStep{u"*23"_s, SignedOut})); // who knows: then the login
        QCOMPARE(nextCode(settings, {}, SignedOut), (CodeStep{u"*23"_s, SignedOut}));
    }

private:
    void makeLink()
    {
        QueueSettings settings;
        settings.kind = QueueSettings::Kind::Ami;
        settings.host = u"127.0.0.1"_s;
        settings.port = m_ami->port();
        settings.user = u"warmline"_s;
        settings.secret = u"ami-secret"_s;
        settings.member = u"PJSIP/1027"_s;
        settings.queues = {u"report"_s, u"advice"_s};
        m_link = std::make_unique<AmiLink>(settings, nullptr);
        waited = std::make_unique<QSignalSpy>(m_link.get(), &QueueLink::waitingChanged);
        abandoned = std::make_unique<QSignalSpy>(m_link.get(), &QueueLink::abandonedChanged);
        known = std::make_unique<QSignalSpy>(m_link.get(), &QueueLink::callerKnown);
        refused = std::make_unique<QSignalSpy>(m_link.get(), &QueueLink::refused);
    }
    void connectLink()
    {
        makeLink();
        QTRY_VERIFY(m_ami->isLoggedIn());
    }
    [[nodiscard]] int waiting() const { return waited->isEmpty() ? -2 : waited->last().first().toInt(); }
    [[nodiscard]] ScriptedAmi::Member member(const QString &queue) const
    {
        return m_ami->members.value(queue).value(u"PJSIP/1027"_s, {true, u"not there"_s});
    }

    std::unique_ptr<ScriptedAmi> m_ami;
    std::unique_ptr<AmiLink> m_link;
    std::unique_ptr<QSignalSpy> waited, abandoned, known, refused;
};

QTEST_GUILESS_MAIN(TestQueueLink)
#include "tst_queue_link.moc"
