// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The server as a foreign client meets it: bytes of SOAP over HTTP, without our stubs.
#include "headless_seat.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

class FakeSeries final : public SeriesSource
{
public:
    QFuture<Result<QList<Series>>> series(QList<SeriesKey> keys, qint64 fromMs, qint64 toMs,
                                          qint64 stepMs) override
    {
        QList<Series> list;
        for (const SeriesKey &key : std::as_const(keys))
            list.append({key,
                         60'000,
                         {{fromMs, 41.5, Quality::Good}, {toMs - 1, double(stepMs), Quality::Uncertain}}});
        return QtFuture::makeReadyValueFuture(Result<QList<Series>>(list));
    }
    QFuture<Result<QList<LiveValue>>> latest(QStringList owners) override
    {
        QList<LiveValue> list;
        for (const QString &owner : std::as_const(owners))
            list.append({{owner, SeriesQuantity::ReturnTemperature, u"B"_s},
                         {1'700'000'000'123, 38.25, Quality::Bad},
                         60'000,
                         u"plc"_s});
        return QtFuture::makeReadyValueFuture(Result<QList<LiveValue>>(list));
    }
};

QByteArray envelope(const QByteArray &body, const QString &token = {})
{
    const QByteArray header =
        token.isEmpty() ? QByteArray()
                        : "<s:Header><Session><token>" + token.toUtf8() + "</token></Session></s:Header>";
    return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns=\"urn:warmline:1\">"
         + header + "<s:Body>" + body + "</s:Body></s:Envelope>";
}

} // namespace

class TestSoapDoor : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    FakeSeries m_series;
    std::unique_ptr<TestServer> m_server;
    QNetworkAccessManager m_network;
    QString m_token;
    int m_status = 0;

    QByteArray post(const QByteArray &bytes, const QByteArray &contentType = "text/xml; charset=utf-8")
    {
        QNetworkRequest request(m_server->endpoint().url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
        QNetworkReply *reply = m_network.post(request, bytes);
        QSignalSpy finished(reply, &QNetworkReply::finished);
        if (!reply->isFinished() && !finished.wait(kPatience))
            return "no answer";
        m_status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        reply->deleteLater();
        return reply->readAll();
    }
    QByteArray call(const QByteArray &body) { return post(envelope(body, m_token)); }
    /// Text of the first element of that name, whatever its prefix.
    static QString text(const QByteArray &xml, const QString &name)
    {
        const QRegularExpression pattern(u"<(?:\\w+:)?%1(?: [^>]*)?>([^<]*)<"_s.arg(name));
        return pattern.match(QString::fromUtf8(xml)).captured(1);
    }
    void verifyFault(const QByteArray &answer, const QString &code)
    {
        QVERIFY2(answer.contains("Fault>"), answer.constData());
        QCOMPARE(m_status, 500);
        QCOMPARE(text(answer, u"code"_s), code);
        QVERIFY(!text(answer, u"text"_s).isEmpty());
    }

private slots:
    void initTestCase()
    {
        QVERIFY(Crypto::initialise());
        m_server = std::make_unique<TestServer>(m_dir.filePath(u"server"_s), quint16(0), &m_series);
    }
    void init() { m_token.clear(); }
    void signIn()
    {
        const QByteArray answer =
            post(envelope("<SignIn><account>12345</account><secret>test secret</secret></SignIn>"));
        QCOMPARE(m_status, 200);
        m_token = text(answer, u"token"_s);
        QVERIFY2(!m_token.isEmpty(), answer.constData());
    }

    void helloNeedsNoSignIn()
    {
        const QByteArray answer = post(envelope("<Hello/>"));
        QCOMPARE(m_status, 200);
        QCOMPARE(text(answer, u"contractVersion"_s), u"1"_s);
        const QString time = text(answer, u"serverTime"_s);
        QVERIFY2(time.endsWith(u'Z'), qPrintable(time));
        QVERIFY(
            std::abs(QDateTime::fromString(time, Qt::ISODateWithMs).msecsTo(QDateTime::currentDateTimeUtc()))
            < 5'000);
    }

    void wrongSecretAndWrongToken()
    {
        verifyFault(post(envelope("<SignIn><account>a</account><secret>guess</secret></SignIn>")),
                    u"Denied"_s);
        verifyFault(post(envelope("<GetTicket><number>1</number></GetTicket>")), u"SignInRequired"_s);
        verifyFault(post(envelope("<GetTicket><number>1</number></GetTicket>", u"forged"_s)),
                    u"SignInRequired"_s);
        verifyFault(
            post(envelope("<WaitForNews><cursor>0</cursor><waitMs>1</waitMs></WaitForNews>", u"forged"_s)),
            u"SignInRequired"_s);
    }

    void foreignClientRunsATicket()
    {
        signIn();
        const QByteArray id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
        const QByteArray open =
            "<SubmitIntent><requestId>" + id
            + "</requestId><open><category>no_heat</category><tier>red</tier>"
              "<channel>hotline_12345</channel><text>三号楼二单元不热</text></open></SubmitIntent>";
        const QByteArray answer = call(open);
        QVERIFY2(m_status == 200, answer.constData());
        const QString number = text(answer, u"ticket"_s);
        QVERIFY2(!number.isEmpty(), answer.constData());
        QVERIFY(text(answer, u"trailCode"_s).startsWith(number));
        QCOMPARE(text(call(open), u"ticket"_s), number); // the same request is the same ticket
        QCOMPARE(m_status, 200);

        const auto intent = [&](const QByteArray &choice) {
            return call("<SubmitIntent><requestId>" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces)
                        + "</requestId>" + choice + "</SubmitIntent>");
        };
        const QByteArray ticket = "<ticket>" + number.toUtf8() + "</ticket>";
        intent("<dispatch>" + ticket
               + "<crew>C-7</crew><promise>2026-01-15T10:00:00+08:00</promise></dispatch>");
        QCOMPARE(m_status, 200);
        verifyFault(intent("<close>" + ticket + "</close>"), u"Conflict"_s);
        verifyFault(intent("<dispatch><ticket>NC-00-1</ticket><crew>C</crew></dispatch>"), u"NotFound"_s);
        verifyFault(intent({}), u"InvalidInput"_s);
        verifyFault(intent("<accept>" + ticket + "</accept><close>" + ticket + "</close>"),
                    u"InvalidInput"_s);
        verifyFault(call("<SubmitIntent><requestId>no uuid</requestId><note>" + ticket
                         + "<text>x</text></note></SubmitIntent>"),
                    u"InvalidInput"_s);
        intent("<handle>" + ticket
               + "<result>排气</result><measuredTemperatureTenths>195</measuredTemperatureTenths></handle>");
        QCOMPARE(m_status, 200);
        intent("<verify>" + ticket + "<ok>true</ok><satisfied>true</satisfied><nps>9</nps></verify>");
        intent("<close>" + ticket + "</close>");
        QCOMPARE(m_status, 200);

        const QByteArray shown = call("<GetTicket><number>" + number.toUtf8() + "</number></GetTicket>");
        QCOMPARE(text(shown, u"step"_s), u"closed"_s);
        QCOMPARE(text(shown, u"crew"_s), u"C-7"_s);
        QCOMPARE(text(shown, u"promise"_s), u"2026-01-15T02:00:00Z"_s);
        QCOMPARE(text(shown, u"text"_s), u"三号楼二单元不热"_s);
        QCOMPARE(text(shown, u"channel"_s), u"hotline_12345"_s);
        QCOMPARE(text(shown, u"tier"_s), u"red"_s);
        QCOMPARE(text(shown, u"nps"_s), u"9"_s);
        QCOMPARE(shown.count("intent>") / 2, 5);
        QCOMPARE(text(shown, u"actor"_s), u"12345"_s);
        verifyFault(call("<GetTicket><number>none</number></GetTicket>"), u"NotFound"_s);
        const QByteArray found =
            call("<Search><text>" + number.toUtf8() + "</text><limit>5</limit></Search>");
        QCOMPARE(text(found, u"id"_s), number);
    }

    void foreignClientReadsTheFeed()
    {
        signIn();
        const QByteArray page =
            call("<PullOperations><cursor>0</cursor><maxBytes>100000</maxBytes></PullOperations>");
        QCOMPARE(m_status, 200);
        QVERIFY(text(page, u"head"_s).toLongLong() >= 5);
        QCOMPARE(text(page, u"head"_s), text(page, u"nextCursor"_s));
        verifyFault(call("<PullOperations><cursor>-1</cursor><maxBytes>1</maxBytes></PullOperations>"),
                    u"InvalidInput"_s);
        verifyFault(call("<PushOperations><operations>aGVsbG8=</operations></PushOperations>"),
                    u"InvalidInput"_s);
        verifyFault(call("<LeaseTicketNumbers><count>5</count></LeaseTicketNumbers>"), u"Denied"_s);
        const QByteArray news =
            call("<WaitForNews><cursor>999999</cursor><waitMs>200</waitMs></WaitForNews>");
        QCOMPARE(text(news, u"head"_s), text(page, u"head"_s));
    }

    void measurementsComeThrough()
    {
        HeadlessSeat seat(seatOptions(m_dir.filePath(u"seat"_s), m_server->endpoint()));
        QTRY_VERIFY(seat.isSettled());
        const SeriesKey key{u"S-1"_s, SeriesQuantity::SupplyTemperature, {}};
        auto series = seat.gateway().series({key}, 1'700'000'000'000, 1'700'000'600'000, 30);
        QTRY_VERIFY(series.isFinished());
        QVERIFY(series.result());
        QCOMPARE(series.result()->first().key, key);
        QCOMPARE(series.result()->first().stepMs, 60'000);
        QCOMPARE(series.result()->first().samples,
                 (QList<Sample>{{1'700'000'000'000, 41.5, Quality::Good},
                                {1'700'000'599'999, 30, Quality::Uncertain}}));
        auto latest = seat.gateway().latest({u"S-1"_s, QString()});
        QTRY_VERIFY(latest.isFinished());
        QVERIFY(latest.result());
        QCOMPARE(latest.result()->size(), 2);
        const LiveValue &value = latest.result()->first();
        QCOMPARE(value.sample, (Sample{1'700'000'000'123, 38.25, Quality::Bad}));
        QCOMPARE(value.key, (SeriesKey{u"S-1"_s, SeriesQuantity::ReturnTemperature, u"B"_s}));
        QCOMPARE(value.source, u"plc"_s);
    }

    void malformedIsAnsweredInTheContractsWords_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("binary") << QByteArray::fromHex("0001fffe80c0");
        QTest::newRow("JSON") << QByteArray("{\"a\":1}");
        QTest::newRow("cut off") << envelope("<Hello/>").chopped(30);
        QTest::newRow("unknown call") << envelope("<DropEverything/>");
        QTest::newRow("entity") << "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
                                       + envelope("<GetTicket><number>&e;</number></GetTicket>");
        QTest::newRow("number") << envelope(
            "<WaitForNews><cursor>1e9</cursor><waitMs>soon</waitMs></WaitForNews>");
        QTest::newRow("missing") << envelope("<SignIn/>");
        QTest::newRow("deep") << envelope(QByteArray("<Hello>").repeated(5'000));
        QTest::newRow("key of wrong size")
            << envelope("<SignIn><account>a</account><secret>test "
                        "secret</secret><device><publicKey>AAAA</publicKey><name>n</name></device></SignIn>");
        QTest::newRow("long name") << envelope("<" + QByteArray(100'000, 'x') + "/>");
    }

    void malformedIsAnsweredInTheContractsWords()
    {
        QFETCH(QByteArray, bytes);
        verifyFault(post(bytes), u"InvalidInput"_s);
        QVERIFY(post(envelope("<Hello/>")).contains("serverTime")); // and goes on
    }

    void randomDamageNeverStopsTheServer()
    {
        signIn();
        QRandomGenerator random(7);
        const QByteArray good =
            envelope("<SubmitIntent><requestId>0196b1de-0000-7000-8000-000000000001</"
                     "requestId><note><ticket>NC</ticket><text>x</text></note></SubmitIntent>",
                     m_token);
        for (int i = 0; i < 500; ++i) {
            QByteArray bytes = good;
            for (int n = 0; n < 3; ++n)
                bytes[random.bounded(bytes.size())] = char(random.bounded(256));
            if (i % 5 == 0)
                bytes.truncate(random.bounded(bytes.size()));
            const QByteArray answer = post(bytes);
            QVERIFY(m_status == 500 || m_status == 200);
            QVERIFY(answer.contains("Envelope"));
        }
    }

    void httpTrouble()
    {
        const auto raw = [this](const QByteArray &bytes) {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, quint16(m_server->endpoint().url.port()));
            if (!socket.waitForConnected(kPatienceMs))
                return QByteArray("no connection");
            socket.write(bytes);
            QByteArray answer;
            while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(kPatienceMs))
                answer += socket.readAll();
            return answer;
        };
        QVERIFY(raw("nonsense\r\n\r\n").startsWith("HTTP/1.1 400"));
        QVERIFY(
            raw("POST /warmline HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n").startsWith("HTTP/1.1 413"));
        QVERIFY(raw("GET /nowhere HTTP/1.1\r\nConnection: close\r\n\r\n").startsWith("HTTP/1.1 404"));
        QVERIFY(raw("PUT /warmline HTTP/1.1\r\nConnection: close\r\n\r\n").startsWith("HTTP/1.1 405"));
        const QByteArray wsdl = raw("GET /warmline.wsdl HTTP/1.1\r\nConnection: close\r\n\r\n");
        QVERIFY(wsdl.startsWith("HTTP/1.1 200") && wsdl.contains("targetNamespace=\"urn:warmline:1\""));
        const QByteArray hello = envelope("<Hello/>");
        const QByteArray twice = "POST /warmline HTTP/1.1\r\nContent-Length: "
                               + QByteArray::number(hello.size()) + "\r\n\r\n" + hello;
        QCOMPARE(raw(twice + QByteArray(twice).replace("\r\nContent", "\r\nConnection: close\r\nContent"))
                     .count("HTTP/1.1 200"),
                 2);
    }

    void onlyLoopbackWithoutTls()
    {
        HttpFront front({}, [](const HttpRequest &, const HttpFront::Reply &reply) { reply({}); });
        const auto port = front.listen(QHostAddress::Any, 0);
        QVERIFY(!port);
        QCOMPARE(port.error().code, ErrorCode::Denied);
        SoapGateway gateway({QUrl(u"http://192.0.2.1/warmline"_s), AgentId(u"a"_s), u"s"_s, {}});
        auto hello = gateway.hello({});
        QTRY_VERIFY(hello.isFinished());
        QCOMPARE(hello.result().error().code, ErrorCode::Denied);
    }

    void callsHaveADeadline()
    {
        QTcpServer deaf; // takes connections and says nothing
        QVERIFY(deaf.listen(QHostAddress::LocalHost));
        const QUrl url(u"http://127.0.0.1:%1/warmline"_s.arg(deaf.serverPort()));
        SoapGateway gateway({url, AgentId(u"a"_s), u"s"_s, {}, 300});
        SoapGateway patient({url, AgentId(u"a"_s), u"s"_s, {}});
        auto longer = patient.hello({});
        auto hello = gateway.hello({});
        QTRY_VERIFY(hello.isFinished());
        QVERIFY(!longer.isFinished()); // its own deadline, not everybody's
        QCOMPARE(hello.result().error().code, ErrorCode::Timeout);
        QCOMPARE(gateway.log().exchanges().size(), 1);
        QCOMPARE(gateway.log().exchanges().first().error, ErrorCode::Timeout);
        QFuture<Result<qint64>> open;
        {
            SoapGateway shortLived({url, AgentId(u"a"_s), u"s"_s, {}});
            open = shortLived.waitForNews(0, 60'000);
        }
        QVERIFY(open.isFinished());
        QCOMPARE(open.result().error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestSoapDoor)
#include "tst_soap_door.moc"
