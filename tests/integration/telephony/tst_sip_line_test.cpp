// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The line's test before a shift, against a proxy (Kamailio) and an echo of another make (SIPp): what works
// passes with figures, what is broken is named, and nobody sees its call.
#include "sip_colleague.h"
#include "sip_phone.h"
#include "sip_proxy.h"

#include <QTest>

#include <algorithm>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

using enum LineTestVerdict;

class TestSipLineTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_echo = std::make_unique<SipColleague>();
        m_proxy = std::make_unique<SipProxy>(SipProxy::Options{.colleague = m_echo->port()});
        QVERIFY(m_proxy->start());
    }
    void cleanup()
    {
        m_caller.reset();
        m_phone.reset();
        m_echo->stop();
    }

    void allIsWell()
    {
        QVERIFY(m_echo->start(true));
        registerPhone(440);
        m_phone->engine().testLine();
        QTRY_VERIFY_WITH_TIMEOUT(m_test.isOver, 15'000);
        for (const LineTestResult &result : std::as_const(m_test.results)) {
            QVERIFY2(result.verdict == Passed, qPrintable(result.reason));
            QVERIFY(result.reason.isEmpty());
            QVERIFY(!result.facts.isEmpty());
        }
        QCOMPARE(m_test.results.size(), 4);
        QVERIFY(loudest(LineTestStep::Microphone) > 0.3F);
        QVERIFY(loudest(LineTestStep::Echo) > 0.3F);
        QVERIFY(of(LineTestStep::Echo).levels.size() >= 40); // ten a second, five seconds
        QVERIFY(of(LineTestStep::Registration).tookMs < 2000);
        QVERIFY2(m_phone->order.isEmpty(), "the test's call was told of");
        QVERIFY(m_phone->isRegistered());
    }

    void whoDoesNotSpeakHearsNoEcho()
    {
        QVERIFY(m_echo->start(true));
        registerPhone(0); // silence
        m_phone->engine().testLine();
        QTRY_VERIFY_WITH_TIMEOUT(m_test.isOver, 15'000);
        QVERIFY2(of(LineTestStep::Microphone).verdict == Warned,
                 qPrintable(of(LineTestStep::Microphone).facts));
        QVERIFY(!of(LineTestStep::Microphone).reason.isEmpty());
        QCOMPARE(of(LineTestStep::Echo).verdict, Warned); // not the line's fault
        QCOMPARE(of(LineTestStep::SoundBothWays).verdict, Passed);
    }

    void aPathThatSwallowsTheSoundIsNamed()
    {
        QVERIFY(m_echo->start(false));
        registerPhone(440);
        m_phone->engine().testLine();
        QTRY_VERIFY_WITH_TIMEOUT(m_test.isOver, 15'000);
        QCOMPARE(of(LineTestStep::Microphone).verdict, Passed);
        QCOMPARE(of(LineTestStep::Echo).verdict, Failed);
        QCOMPARE(of(LineTestStep::SoundBothWays).verdict, Failed);
        QVERIFY(of(LineTestStep::SoundBothWays).reason.contains(u"收不到"_s));
    }

    void anEchoNumberThatNobodyHas()
    {
        registerPhone(440, {{u"echo"_s, u"1999"_s}});
        m_phone->engine().testLine();
        QTRY_VERIFY_WITH_TIMEOUT(m_test.isOver, 15'000);
        QCOMPARE(of(LineTestStep::Registration).verdict, Passed);
        QCOMPARE(of(LineTestStep::Echo).verdict, Failed);
        QVERIFY2(of(LineTestStep::Echo).reason.contains(u"404"_s), qPrintable(of(LineTestStep::Echo).reason));
    }

    void withoutAnEchoNumberThatIsSaid()
    {
        registerPhone(440, {{u"echo"_s, QString()}});
        m_phone->engine().testLine();
        QTRY_VERIFY_WITH_TIMEOUT(m_test.isOver, 15'000);
        QCOMPARE(of(LineTestStep::Registration).verdict, Passed);
        QCOMPARE(of(LineTestStep::Echo).verdict, Warned);
        QVERIFY(of(LineTestStep::Echo).reason.contains(u"echo"_s));
    }

    void anAnswerOfYesterdayProvesNothing()
    {
        registerPhone(440, {{u"echo"_s, QString()}});
        m_proxy->stop(); // the lamp is still green
        QVERIFY(m_phone->isRegistered());
        m_phone->engine().testLine();
        QTRY_VERIFY_WITH_TIMEOUT(m_test.isOver, 20'000);
        QCOMPARE(of(LineTestStep::Registration).verdict, Failed);
        QVERIFY(!of(LineTestStep::Registration).reason.isEmpty());
        QVERIFY(m_proxy->start());
    }

    void readyAfterItReachesTheQueueAtOnce()
    {
        auto login = std::make_unique<SipPhone>(u"*22"_s, QStringList{m_proxy->udp()}, 300,
                                                QVariantMap{{u"auto_answer"_s, u"always"_s}});
        login->engine().registerLine();
        QTRY_VERIFY_WITH_TIMEOUT(login->isRegistered(), 10'000);
        registerPhone(440, {{u"echo"_s, QString()},
                            {u"queue"_s, QVariantMap{{u"kind"_s, u"codes"_s}, {u"login"_s, u"*22"_s}}}});
        m_phone->engine().testLine();
        QTRY_VERIFY_WITH_TIMEOUT(m_test.isOver, 15'000);
        m_phone->engine().setQueueSeat(QueueSeat::Ready, {});
        QTRY_VERIFY_WITH_TIMEOUT(login->isIn(TelephonyState::Ended), 5'000);
    }

    void aCallThatComesEndsIt()
    {
        QVERIFY(m_echo->start(true));
        registerPhone(440);
        m_caller = std::make_unique<SipPhone>(u"15412342671"_s, QStringList{m_proxy->udp()}, 1000);
        m_caller->engine().registerLine();
        QTRY_VERIFY_WITH_TIMEOUT(m_caller->isRegistered(), 10'000);
        m_phone->engine().testLine();
        QTRY_VERIFY_WITH_TIMEOUT(of(LineTestStep::Echo).levels.size() > 5, 10'000);
        m_caller->engine().dial(u"1027"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_phone->isIn(TelephonyState::Offered), 5'000);
        QVERIFY(m_test.isOver);
        QVERIFY(!of(LineTestStep::Echo).reason.isEmpty());
        m_phone->engine().answer(m_phone->last().id);
        // (What the phone heard in two calls is one file with one header: only the caller's can be read.)
        QVERIFY(QTest::qWaitFor([&] { return m_caller->hears(440); }, 20'000));
        QCOMPARE(m_phone->order.size(), 1);
    }

private:
    void registerPhone(double tone, const QVariantMap &more = {})
    {
        QVariantMap config{{u"echo"_s, u"1030"_s}};
        config.insert(more);
        m_test = {};
        m_phone = std::make_unique<SipPhone>(u"1027"_s, QStringList{m_proxy->udp()}, tone, config);
        connect(&m_phone->engine(), &TelephonyEngine::lineTested, this,
                [this](const LineTest &test) { m_test = test; });
        m_phone->engine().registerLine();
        QTRY_VERIFY_WITH_TIMEOUT(m_phone->isRegistered(), 10'000);
    }
    [[nodiscard]] LineTestResult of(LineTestStep step) const
    {
        const auto found = std::ranges::find(m_test.results, step, &LineTestResult::step);
        return found == m_test.results.cend() ? LineTestResult() : *found;
    }
    [[nodiscard]] float loudest(LineTestStep step) const
    {
        const QList<float> levels = of(step).levels;
        return levels.isEmpty() ? 0 : *std::ranges::max_element(levels);
    }

    std::unique_ptr<SipColleague> m_echo;
    std::unique_ptr<SipProxy> m_proxy;
    std::unique_ptr<SipPhone> m_phone;
    std::unique_ptr<SipPhone> m_caller;
    LineTest m_test;
};

QTEST_GUILESS_MAIN(TestSipLineTest)
#include "tst_sip_line_test.moc"
