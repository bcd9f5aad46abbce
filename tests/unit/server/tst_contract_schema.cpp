// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/contract_schema.h"
#include "app/server/soap_door.h"
#include "app/server/soap_envelope.h"

#include <QTest>

using namespace Warmline;

class TestContractSchema : public QObject
{
    Q_OBJECT

    static QByteArray envelope(const QByteArray &body, const QByteArray &header = {})
    {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns=\"urn:warmline:1\">"
             + header + "<s:Body>" + body + "</s:Body></s:Envelope>";
    }

private slots:
    void contractIsCompiledIn() { QVERIFY(!ContractSchema(SoapDoor::wsdl()).isEmpty()); }

    void accepts_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray("<Hello/>");
        QTest::newRow("optional left out")
            << QByteArray("<SignIn><account>a</account><secret>s</secret></SignIn>");
        QTest::newRow("list") << QByteArray("<GetLatest><owner>S-1</owner><owner>S-2</owner></GetLatest>");
        QTest::newRow("nested") << QByteArray(
            "<GetSeries><key><owner>S</owner><quantity>flow</quantity></key><from>2026-01-01T00:00:00Z</from>"
            "<to>2026-01-02T00:00:00.5+08:00</to><stepMs>0</stepMs></GetSeries>");
    }

    void accepts()
    {
        QFETCH(QByteArray, body);
        const auto read = SoapXml::read(envelope(body));
        QVERIFY2(read, qPrintable(read ? QString() : read.error().message()));
        const auto ok = ContractSchema(SoapDoor::wsdl()).check(read->body);
        QVERIFY2(ok, qPrintable(ok ? QString() : ok.error().message()));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("where");
        QTest::newRow("missing") << QByteArray("<SignIn><account>a</account></SignIn>")
                                 << QStringLiteral("SignIn/secret");
        QTest::newRow("unknown") << QByteArray("<Hello><x/></Hello>") << QStringLiteral("Hello/x");
        QTest::newRow("twice") << QByteArray("<GetTicket><number>1</number><number>2</number></GetTicket>")
                               << QStringLiteral("GetTicket/number");
        QTest::newRow("order") << QByteArray("<SignIn><secret>s</secret><account>a</account></SignIn>")
                               << QStringLiteral("SignIn/account");
        QTest::newRow("not a number")
            << QByteArray("<PullOperations><cursor>two</cursor><maxBytes>1</maxBytes></PullOperations>")
            << QStringLiteral("PullOperations/cursor");
        QTest::newRow("too big a number")
            << QByteArray("<WaitForNews><cursor>1</cursor><waitMs>99999999999</waitMs></WaitForNews>")
            << QStringLiteral("WaitForNews/waitMs");
        QTest::newRow("not base64") << QByteArray(
            "<PushOperations><operations>@@@</operations></PushOperations>")
                                    << QStringLiteral("PushOperations/operations");
        QTest::newRow("time without zone")
            << QByteArray("<GetSeries><from>2026-01-01T00:00:00</from><to>2026-01-02T00:00:00Z</"
                          "to><stepMs>0</stepMs></GetSeries>")
            << QStringLiteral("GetSeries/from");
        QTest::newRow("element for text") << QByteArray("<GetTicket><number><x/></number></GetTicket>")
                                          << QStringLiteral("GetTicket/number");
        QTest::newRow("text for elements")
            << QByteArray("<SignIn>hello</SignIn>") << QStringLiteral("SignIn");
        QTest::newRow("other namespace")
            << QByteArray("<GetTicket><number xmlns='urn:x'>1</number></GetTicket>")
            << QStringLiteral("GetTicket/number");
        QTest::newRow("enumeration") << QByteArray(
            "<SubmitIntent><requestId>1</requestId><open><category>c</category><tier>green</tier><text>t</"
            "text></open></SubmitIntent>")
                                     << QStringLiteral("SubmitIntent/open/tier");
    }

    void refuses()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, where);
        const auto read = SoapXml::read(envelope(body));
        QVERIFY2(read, qPrintable(read ? QString() : read.error().message()));
        const auto ok = ContractSchema(SoapDoor::wsdl()).check(read->body);
        QVERIFY(!ok);
        QCOMPARE(ok.error().code, ErrorCode::InvalidInput);
        QCOMPARE(ok.error().where, where);
    }

    void badEnvelopes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("other XML") << QByteArray("<html/>");
        QTest::newRow("SOAP 1.2") << QByteArray(
            "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body/></s:Envelope>");
        QTest::newRow("no body") << QByteArray(
            "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"/>");
        QTest::newRow("empty body") << envelope({});
        QTest::newRow("two in the body") << envelope("<Hello/><Hello/>");
        QTest::newRow("foreign element") << envelope("<Hello xmlns='urn:other'/>");
        QTest::newRow("cut off") << envelope("<Hello/>").chopped(20);
        QTest::newRow("two roots") << envelope("<Hello/>") + "<x/>";
        QTest::newRow("document type") << "<!DOCTYPE x>" + envelope("<Hello/>");
        QTest::newRow("external entity") << "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                                                + envelope("<GetTicket><number>&e;</number></GetTicket>");
        QTest::newRow("entity bomb")
            << "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                   + envelope("<GetTicket><number>&b;&b;&b;</number></GetTicket>");
        QTest::newRow("unknown entity") << envelope("<GetTicket><number>&nope;</number></GetTicket>");
        QTest::newRow("too deep") << envelope("<GetTicket>" + QByteArray("<number>").repeated(1'000)
                                              + QByteArray("</number>").repeated(1'000) + "</GetTicket>");
        QTest::newRow("too many") << envelope("<GetLatest>" + QByteArray("<owner>x</owner>").repeated(30'000)
                                              + "</GetLatest>");
        QTest::newRow("not UTF-8") << envelope("<GetTicket><number>\xff\xfe</number></GetTicket>");
        QTest::newRow("zero byte") << envelope(QByteArray("<GetTicket><number>\0</number></GetTicket>", 39));
    }

    void badEnvelopes()
    {
        QFETCH(QByteArray, bytes);
        const auto read = SoapXml::read(bytes);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::InvalidInput);
        QVERIFY(!read.error().text.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestContractSchema)
#include "tst_contract_schema.moc"
