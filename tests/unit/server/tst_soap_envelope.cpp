// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The reader of SOAP messages against what strangers send.
#include "app/server/soap_envelope.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Warmline;

namespace {

QByteArray envelope(const QByteArray &body, const QByteArray &after = {})
{
    return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" "
           "xmlns=\"urn:warmline:1\"><s:Body>"
         + body + "</s:Body>" + after + "</s:Envelope>";
}

QByteArray utf16(const QByteArray &text)
{
    QByteArray wide("\xFF\xFE");
    for (const char c : text)
        wide.append(c).append('\0');
    return wide;
}

KDSoapValue element(const QString &name, const QVariant &value)
{
    KDSoapValue made(name, value);
    made.setNamespaceUri(QStringLiteral("urn:warmline:1"));
    made.setQualified(true);
    return made;
}

} // namespace

class TestSoapEnvelope : public QObject
{
    Q_OBJECT

private slots:
    void refusesInTime_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QByteArray laughs = "<!DOCTYPE l [<!ENTITY a0 \"ha\">";
        for (int i = 1; i < 30; ++i) {
            const QByteArray before = "&a" + QByteArray::number(i - 1) + ';';
            laughs += "<!ENTITY a" + QByteArray::number(i) + " \"" + before.repeated(10) + "\">";
        }
        QTest::newRow("billion laughs")
            << QByteArray(laughs + "]>" + envelope("<GetTicket><number>&a29;</number></GetTicket>"));
        QTest::newRow("external entity")
            << QByteArray("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                          + envelope("<GetTicket><number>&e;</number></GetTicket>"));
        QTest::newRow("external type")
            << QByteArray("<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">" + envelope("<Hello/>"));
        QTest::newRow("parameter entity") << QByteArray(
            "<!DOCTYPE x [<!ENTITY % p SYSTEM \"file:///etc/hostname\">%p;]>" + envelope("<Hello/>"));
        QTest::newRow("unknown entity") << envelope("<GetTicket><number>&nbsp;</number></GetTicket>");
        QByteArray attributes;
        for (int i = 0; i < 2'000'000; ++i)
            attributes += " a" + QByteArray::number(i) + "=''";
        QTest::newRow("two million attributes") << envelope("<Hello" + attributes + "/>");
        QTest::newRow("huge attribute") << envelope("<Hello a=\"" + QByteArray(20'000'000, 'x') + "\"/>");
        QTest::newRow("huge name") << envelope("<" + QByteArray(20'000'000, 'x') + "/>");
        QTest::newRow("deep") << envelope(QByteArray("<a>").repeated(5'000'000));
        QTest::newRow("deep after the body") << envelope("<Hello/>", QByteArray("<a>").repeated(5'000'000));
        QTest::newRow("many elements")
            << envelope("<Hello>" + QByteArray("<a/>").repeated(5'000'000) + "</Hello>");
        QTest::newRow("two calls") << envelope("<Hello/><Hello/>");
        QTest::newRow("wrong namespace") << envelope("<Hello xmlns='urn:warmline:2'/>");
        QTest::newRow("no namespace") << envelope("<Hello xmlns=''/>");
        QTest::newRow("SOAP 1.2") << QByteArray(
            "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Body><Hello "
            "xmlns='urn:warmline:1'/></s:Body></s:Envelope>");
        QTest::newRow("not UTF-8") << envelope("<GetTicket><number>\xff\xfe\xc0\x80</number></GetTicket>");
        QTest::newRow("UTF-16") << utf16(envelope("<Hello/>"));
        QTest::newRow("another encoding")
            << QByteArray("<?xml version='1.0' encoding='ISO-8859-1'?>" + envelope("<Hello/>"));
        QTest::newRow("open comment") << envelope("<Hello/><!-- ");
        QTest::newRow("open quote") << envelope("<Hello a='");
        QTest::newRow("nothing") << QByteArray();
    }

    void refusesInTime()
    {
        QFETCH(QByteArray, bytes);
        QElapsedTimer clock;
        clock.start();
        const auto read = SoapXml::read(bytes);
        QVERIFY2(clock.elapsed() < 20'000, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::InvalidInput);
        QVERIFY(!read.error().text.isEmpty());
    }

    void takesWhatIsAllowed()
    {
        for (const QByteArray &good :
             {envelope("<Hello/>"),
              QByteArray("<?xml version='1.0' encoding='utf-8'?>\n" + envelope("<Hello/>")),
              QByteArray("\xEF\xBB\xBF" + envelope("<Hello a='x > y' b=\"it's\"/>")),
              envelope("<!-- <a very long comment" + QByteArray(100'000, '"') + " --><Hello/>")}) {
            const auto read = SoapXml::read(good);
            QVERIFY2(read, qPrintable(read ? QString() : read.error().message()));
            QCOMPARE(read->body.name(), QStringLiteral("Hello"));
        }
        const auto text = SoapXml::read(envelope("<GetTicket><number><![CDATA[<" + QByteArray(1'000'000, 'x')
                                                 + "]]>&amp;&#x4E2D;</number></GetTicket>"));
        QVERIFY(text);
        QVERIFY(text->body.childValues().first().value().toString().endsWith(QStringLiteral("x&中")));
    }

    /// Whichever way it is written: a number with decimals is left to KDSoap.
    void writesWhatItReads()
    {
        const QString text = QStringLiteral(" a<b>&amp;\"'\n\t]]> 中\U0001F600 ");
        for (const bool decimals : {false, true}) {
            KDSoapValue body = element(QStringLiteral("GetTicketResponse"), {});
            KDSoapValue inner = element(QStringLiteral("ticket"), {});
            inner.childValues().append(element(QStringLiteral("text"), text + QChar(1) + QChar(0xFFFE)));
            inner.childValues().append(element(QStringLiteral("empty"), QString()));
            inner.childValues().append(element(QStringLiteral("version"), qint64(-5'000'000'000)));
            inner.childValues().append(element(QStringLiteral("ok"), true));
            if (decimals)
                inner.childValues().append(element(QStringLiteral("value"), 0.125));
            body.childValues().append(inner);
            const auto read = SoapXml::read(SoapXml::write(body));
            QVERIFY2(read, qPrintable(read ? QString() : read.error().message()));
            QCOMPARE(read->body.name(), QStringLiteral("GetTicketResponse"));
            const KDSoapValue ticket = read->body.childValues().value(0);
            QCOMPARE(ticket.childValues().size(), decimals ? 5 : 4);
            const auto valueOf = [&ticket](const char *name) {
                const KDSoapValue child = ticket.childValues().child(QString::fromLatin1(name));
                return child.namespaceUri() == u"urn:warmline:1" ? child.value().toString() : QString();
            };
            QCOMPARE(valueOf("text"), text);
            QCOMPARE(valueOf("empty"), QString());
            QCOMPARE(valueOf("version"), QStringLiteral("-5000000000"));
            QCOMPARE(valueOf("ok"), QStringLiteral("true"));
            QCOMPARE(valueOf("value"), decimals ? QStringLiteral("0.125") : QString());
        }
    }

    /// The reader serves message after message: what one declared must mean nothing in the next.
    void aMessageLeavesNothingToTheNext()
    {
        const QByteArray asks = envelope("<GetTicket><number>a&amp;b</number></GetTicket>");
        const auto answer = [&asks] {
            const auto read = SoapXml::read(asks);
            return read ? read->body.childValues().first().value().toString() : read.error().message();
        };
        QCOMPARE(answer(), QStringLiteral("a&b"));
        QVERIFY(!SoapXml::read("<!DOCTYPE l [<!ENTITY amp 'x'><!ENTITY mine 'y'>]>" + asks));
        QCOMPARE(answer(), QStringLiteral("a&b"));
        QVERIFY(!SoapXml::read(envelope("<GetTicket><number>&mine;</number></GetTicket>")));
        QVERIFY(SoapXml::read(envelope("<k:Hello xmlns:k='urn:warmline:1' xmlns='urn:other'/>")));
        QVERIFY(!SoapXml::read(envelope("<k:Hello/>")));
        QVERIFY(!SoapXml::read(envelope("<Hello>")));
        QCOMPARE(answer(), QStringLiteral("a&b"));
    }
};

QTEST_GUILESS_MAIN(TestSoapEnvelope)
#include "tst_soap_envelope.moc"
