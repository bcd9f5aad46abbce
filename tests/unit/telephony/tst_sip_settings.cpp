// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Settings of the SIP plugin and what it reads from headers: wrong values are named by their key; numbers,
// queue names and the request to answer by itself are found in all their spellings; the estimate of quality
// has the right ends.
#include "plugins/telephony_sip/call_facts.h"
#include "plugins/telephony_sip/call_quality.h"
#include "plugins/telephony_sip/sip_settings.h"

#include <QTest>

using namespace Warmline;
using namespace Warmline::Sip;
using namespace Qt::StringLiterals;

class TestSipSettings : public QObject
{
    Q_OBJECT

private slots:
    void registrarsAreRead()
    {
        QCOMPARE(*registrarFrom(u"sip:10.0.0.5"_s), (Registrar{u"10.0.0.5"_s, 5060, Transport::Udp}));
        QCOMPARE(*registrarFrom(u"sip:pbx.example:5080;transport=tcp"_s),
                 (Registrar{u"pbx.example"_s, 5080, Transport::Tcp}));
        QCOMPARE(*registrarFrom(u"sips:pbx.example"_s), (Registrar{u"pbx.example"_s, 5061, Transport::Tls}));
        QCOMPARE(registrarFrom(u"sip:[::1]:5070;transport=tls"_s)->uri(), u"sip:[::1]:5070;transport=tls"_s);
        for (const QString &bad : {u"pbx"_s, u"sip:"_s, u"sip:pbx:0"_s, u"sip:pbx:70000"_s, u"sip:a b"_s,
                                   u"sip:pbx;transport=sctp"_s, u"sip:pbx>\r\nX: y"_s})
            QVERIFY2(!registrarFrom(bad), qPrintable(bad));
    }

    void wrongSettingsAreNamed_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("value");
        QTest::newRow("no extension") << u"extension"_s << QVariant();
        QTest::newRow("strange extension") << u"extension"_s << QVariant(u"10 27"_s);
        QTest::newRow("no registrar") << u"registrars"_s << QVariant(QStringList());
        QTest::newRow("no folder") << u"folder"_s << QVariant();
        QTest::newRow("srtp") << u"srtp"_s << QVariant(u"perhaps"_s);
        QTest::newRow("auto answer") << u"auto_answer"_s << QVariant(u"yes"_s);
        QTest::newRow("auto answer's delay") << u"auto_answer_ms"_s << QVariant(9000);
        QTest::newRow("expires") << u"expires"_s << QVariant(5);
        QTest::newRow("port") << u"port"_s << QVariant(70'000);
        QTest::newRow("a codec of unknown rate")
            << u"codecs"_s << QVariant(QStringList{u"opus"_s, u"speex"_s});
        QTest::newRow("no codec") << u"codecs"_s << QVariant(QStringList());
        QTest::newRow("session timer") << u"session_timer"_s << QVariant(20);
    }
    void wrongSettingsAreNamed()
    {
        QFETCH(QString, key);
        QFETCH(QVariant, value);
        QVariantMap map{{u"extension"_s, u"1027"_s},
                        {u"registrars"_s, QStringList{u"sip:127.0.0.1"_s}},
                        {u"folder"_s, u"/somewhere"_s}};
        QVERIFY(settingsFrom(map));
        map[key] = value;
        const auto settings = settingsFrom(map);
        QVERIFY(!settings);
        QCOMPARE(settings.error().code, ErrorCode::InvalidInput);
        QCOMPARE(settings.error().where, key);
    }

    void codecsKeepTheirOrder()
    {
        QVariantMap map{{u"extension"_s, u"1027"_s},
                        {u"registrars"_s, QStringList{u"sip:127.0.0.1"_s}},
                        {u"folder"_s, u"/somewhere"_s}};
        QCOMPARE(settingsFrom(map)->codecs, (QStringList{u"opus"_s, u"G722"_s, u"PCMA"_s, u"PCMU"_s}));
        map.insert(u"codecs"_s, QStringList{u"pcma"_s, u"G722"_s});
        QCOMPARE(settingsFrom(map)->codecs, (QStringList{u"pcma"_s, u"G722"_s}));
        map.insert(u"codecs"_s, QStringList{u"iLBC"_s});
        const auto wrong = settingsFrom(map);
        QVERIFY(!wrong);
        QVERIFY2(wrong.error().text.contains(u"iLBC"_s), qPrintable(wrong.error().text));
    }

    void numbersAreFoundInHeaders()
    {
        QCOMPARE(userOfHeader(u"\"李秀兰\" <sip:15412342671@pbx;user=phone>"_s), u"15412342671"_s);
        QCOMPARE(userOfHeader(u"<tel:+8615412342671>"_s), u"+8615412342671"_s);
        QCOMPARE(userOfHeader(u"sip:1030@10.0.0.1"_s), u"1030"_s);
        QCOMPARE(userOfHeader(u"<sip:anonymous@anonymous.invalid>"_s), QString());
        QCOMPARE(userOfHeader(u"nothing"_s), QString());
        QVERIFY(userOfHeader(u"sip:"_s + QString(500, u'1')).size() <= 64);
    }

    void whomWeLetOurselvesBeTransferredTo()
    {
        Settings settings;
        settings.domain = u"sip.test"_s;
        settings.registrars = {{u"203.0.113.5"_s, 5060, Transport::Udp}};
        QVERIFY(isOwnExtension(settings, u"1030"_s, u"SIP.test"_s));
        QVERIFY(isOwnExtension(settings, u"1030"_s, u"203.0.113.5"_s));
        QVERIFY(isOwnExtension(settings, u"1030"_s, u"192.168.4.20"_s)); // the other telephone's own address
        QVERIFY(isOwnExtension(settings, u"1030"_s, u"[fd00::20]"_s));
        QVERIFY(!isOwnExtension(settings, u"1030"_s, u"198.51.100.9"_s));
        QVERIFY(!isOwnExtension(settings, u"1030"_s, u"example.org"_s));
        QVERIFY(!isOwnExtension(settings, u"0900123456"_s, u"sip.test"_s));
        QVERIFY(!isOwnExtension(settings, u"*23"_s, u"sip.test"_s));
        QVERIFY(!isOwnExtension(settings, {}, u"sip.test"_s));
    }

    void textsOfHeadersAreBoundedAndClean()
    {
        QCOMPARE(headerText(u"%E6%8A%A5%E4%BF%AE"_s), u"报修"_s);
        QCOMPARE(headerText(u" 报修 · 北区 "_s), u"报修 · 北区"_s);
        QCOMPARE(headerText(u"a%0D%0Ab"_s), u"ab"_s);
        QCOMPARE(headerText(QString(500, u'x')).size(), 64);
    }

    void theRequestToAnswerIsFound()
    {
        QCOMPARE(answerAfterOf(u"<sip:pbx>;answer-after=2"_s, {}), 2000);
        QCOMPARE(answerAfterOf(u"<sip:pbx>; Answer-After = 0"_s, {}), 0);
        QCOMPARE(answerAfterOf({}, u"info=alert-autoanswer"_s), 0);
        QCOMPARE(answerAfterOf({}, u"<http://pbx/ring.wav>"_s), -1);
        QCOMPARE(answerAfterOf({}, {}), -1);
    }

    void qualityFallsWithLossJitterAndDelay()
    {
        QVERIFY(meanOpinionScore(0, 0, 0) > 4.3);
        QVERIFY(meanOpinionScore(0, 0, 0) <= 4.5);
        QVERIFY(meanOpinionScore(5, 10, 100) < meanOpinionScore(1, 10, 100));
        QVERIFY(meanOpinionScore(1, 80, 100) < meanOpinionScore(1, 10, 100));
        QVERIFY(meanOpinionScore(1, 10, 800) < meanOpinionScore(1, 10, 100));
        QVERIFY(meanOpinionScore(20, 50, 300) < 3.0);
        QCOMPARE(meanOpinionScore(100, 500, 3000), 1.0);
    }
};

QTEST_APPLESS_MAIN(TestSipSettings)
#include "tst_sip_settings.moc"
