// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proves that room sensors come in over HTTP and from dropped files, that times of every kind are understood
// and that bad rows cost only themselves. MQTT: tst_feed_broker.cpp.
#include "feed_format.h"
#include "feed_source.h"
#include "recording_receiver.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kAt = 1'768'347'600'000; // 14 January 2026, 07:40 in Shanghai

/// Answers every request with one body.
class Page
{
public:
    Page()
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                request += socket->readAll();
                if (!request.endsWith("\r\n\r\n"))
                    return;
                ++asked;
                socket->write("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: "
                              + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
                socket->disconnectFromHost();
                last = request;
                request.clear();
            });
        });
    }
    [[nodiscard]] QString url() const { return u"http://127.0.0.1:%1/rooms"_s.arg(m_server.serverPort()); }
    QByteArray body, status = "200 OK", last;
    int asked = 0;

private:
    QTcpServer m_server;
    QByteArray request;
};

} // namespace

class TestTelemetryFeed : public QObject
{
    Q_OBJECT

private:
    static void drop(const QDir &folder, const QString &name, const QByteArray &bytes)
    {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    FeedSources m_feed;

private slots:
    void understandsTimes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("UTC") << u"2026-01-13T23:40:00Z"_s;
        QTest::newRow("zone") << u"2026-01-14T07:40:00+08:00"_s;
        QTest::newRow("own zone") << u"2026-01-14 07:40:00"_s;
        QTest::newRow("seconds") << u"1768347600"_s;
        QTest::newRow("milliseconds") << u"1768347600000"_s;
    }
    void understandsTimes()
    {
        QFETCH(QString, text);
        QCOMPARE(FeedFormat().time(text), std::optional(kAt));
        QVERIFY(!FeedFormat().time(u"yesterday"_s));
    }

    void badRowsCostOnlyThemselves()
    {
        const auto reading = FeedFormat().csv("tag;time;value\nA;1768347600;19.5\n;1768347600;1\nB;never;"
                                              "2\nC;1768347600;warm\nD;1768347600;\n");
        QVERIFY(reading.has_value());
        QCOMPARE(reading->values.size(), 2);
        QCOMPARE(reading->values.first(), (FeedValue{u"A"_s, kAt, 19.5}));
        QVERIFY(std::isnan(reading->values.last().value)); // empty is a bad value, not a wrong row
        QCOMPARE(reading->wrongRows, 3);
        QVERIFY(!FeedFormat().json("[1, 2"));
        const QByteArray timeless = "{\"value\":20.5}"; // of a file nobody knows when, of a message now
        QCOMPARE(FeedFormat().json(timeless, u"A"_s)->wrongRows, 1);
        QCOMPARE(FeedFormat().json(timeless, u"A"_s, FeedFormat::Timing::OrArrival)->values,
                 (QList<FeedValue>{{u"A"_s, FeedValue::kOnArrival, 20.5}}));
        FeedFormat deep;
        deep.items = u"data.rows"_s;
        QVERIFY(!deep.json("{}"));
        QCOMPARE(deep.json("{\"data\":{\"rows\":[{\"tag\":\"X\",\"time\":1768347600,\"value\":\"20.25\"}]}}")
                     ->values.first()
                     .value,
                 20.25);
    }

    void asksAnAddress()
    {
        Page page;
        page.body = "[{\"tag\":\"R1\",\"time\":1768347600,\"value\":19.5},{\"tag\":\"R2\",\"time\":"
                    "1768347600,\"value\":null}]";
        RecordingReceiver receiver;
        QCOMPARE(m_feed.make({{u"url"_s, u"http://heat.example/rooms"_s}, {u"token"_s, u"t"_s}}).error().code,
                 ErrorCode::Denied);
        QCOMPARE(m_feed.make({}).error().code, ErrorCode::InvalidInput);
        const auto source = m_feed.make(
            {{u"url"_s, page.url() + u"?key=geheim"_s}, {u"token"_s, u"secret"_s}, {u"prefix"_s, u"p/"_s}});
        QVERIFY(source && (*source)->start(&receiver));
        QTRY_COMPARE(receiver.last(u"p/R1"_s), 19.5);
        QVERIFY(page.last.contains("Bearer secret"));
        QCOMPARE(receiver.lastValue(u"p/R2"_s).quality, SourceQuality::Bad);
        QTRY_VERIFY(page.asked >= 4);
        QCOMPARE(receiver.count(u"p/R1"_s), 1); // the same answer is not told again
        page.status = "503 Busy";
        QTRY_COMPARE(receiver.state(), SourceState::Failed);
        QVERIFY2(receiver.text().contains(u"503"_s), qPrintable(receiver.text()));
        QVERIFY2(!receiver.text().contains(u"geheim"_s), qPrintable(receiver.text()));
        page.status = "200 OK";
        page.body = "[{\"tag\":\"R1\",\"time\":1768347660,\"value\":19.75},{\"tag\":\"R3\",\"time\":"
                    "1768347660,\"value\":21}]";
        QTRY_COMPARE(receiver.last(u"p/R3"_s), 21.0); // a new tag
        QCOMPARE(receiver.last(u"p/R1"_s), 19.75);
        page.body = "<html>maintenance</html>";
        QTRY_COMPARE(receiver.state(), SourceState::Failed);
    }

    void staysWithWhatIsWrong()
    {
        Page page;
        page.body = "[{\"tag\":\"R1\",\"time\":1768347600,\"value\":19.5},{\"tag\":\"R2\"}]";
        RecordingReceiver receiver;
        const auto source = m_feed.make({{u"url"_s, page.url()}});
        QVERIFY(source && (*source)->start(&receiver));
        QTRY_VERIFY(page.asked >= 4); // the same answer is as wrong as it was
        QCOMPARE(receiver.state(), SourceState::Running);
        QVERIFY2(receiver.text().startsWith(u"1 "_s), qPrintable(receiver.text()));
        page.body = "[{\"tag\":\"R1\",\"time\":1768347660,\"value\":19.5}]";
        QTRY_COMPARE(receiver.text(), QString());
    }

    void takesDroppedFiles()
    {
        QTemporaryDir place;
        const QDir folder(place.path());
        RecordingReceiver receiver;
        const auto source = m_feed.make({{u"folder"_s, place.path()}});
        QVERIFY(source && (*source)->start(&receiver));
        drop(folder, u"1.csv"_s, "tag,time,value\nR1,2026-01-14 07:40:00,18.5\n");
        QTRY_COMPARE(receiver.last(u"R1"_s), 18.5);
        QCOMPARE(receiver.lastValue(u"R1"_s).atMs, kAt);
        QTRY_VERIFY(folder.exists(u"done/1.csv"_s));
        drop(folder, u"2.csv"_s, "tag,time,value\nR2,2026-01-14 07:40:00,17.5\nR3,never,1\n");
        QTRY_COMPARE(receiver.last(u"R2"_s), 17.5);
        QTRY_VERIFY(folder.exists(u"failed/2.csv"_s));
        QCOMPARE(receiver.count(u"R1"_s), 1);
        QTRY_VERIFY2(receiver.text().contains(u"2.csv"_s), qPrintable(receiver.text()));
        QFile large(folder.filePath(u"3.csv"_s));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.write("tag,time,value\nR9,1768347600,1\n") > 0
                && large.resize(64LL * 1024 * 1024 + 1));
        large.close();
        QTRY_VERIFY_WITH_TIMEOUT(folder.exists(u"failed/3.csv"_s), 20'000);
        QTRY_VERIFY2(receiver.text().contains(u"3.csv"_s) && receiver.text().contains(u"64"_s),
                     qPrintable(receiver.text()));
        QCOMPARE(receiver.count(u"R9"_s), 0);
        drop(folder, u"4.csv"_s, "tag,time,value\nR4,2026-01-14 07:40:00,17.5\n");
        QTRY_COMPARE(receiver.last(u"R4"_s), 17.5);
        QTRY_COMPARE(receiver.text(), QString());
    }

    void whatCantBeMovedIsTakenOnce()
    {
        QTemporaryDir place;
        QDir folder(place.path());
        drop(folder, u"done"_s, "a file where the folder should be");
        RecordingReceiver receiver;
        const auto source = m_feed.make({{u"folder"_s, place.path()}});
        QVERIFY(source && (*source)->start(&receiver));
        drop(folder, u"1.csv"_s, "tag,time,value\nR1,2026-01-14 07:40:00,18.5\n");
        QTRY_COMPARE(receiver.last(u"R1"_s), 18.5);
        for (int i = 2; i < 5; ++i) { // each needs two looks
            const QString tag = u"R%1"_s.arg(i);
            drop(folder, u"%1.csv"_s.arg(i),
                 "tag,time,value\n" + tag.toLatin1() + ",2026-01-14 07:40:00,18.5\n");
            QTRY_COMPARE(receiver.last(tag), 18.5);
        }
        QCOMPARE(receiver.count(u"R1"_s), 1);
        QCOMPARE(receiver.state(), SourceState::Failed);
        QVERIFY2(receiver.text().contains(u"1.csv"_s), qPrintable(receiver.text()));
        QVERIFY(folder.remove(u"done"_s));
        QTRY_VERIFY(folder.exists(u"done/1.csv"_s) && folder.exists(u"done/4.csv"_s));
        QTRY_COMPARE(receiver.state(), SourceState::Running);
        QCOMPARE(receiver.count(u"R1"_s), 1);
    }

    void weatherHasObservedAndForecast()
    {
        QTemporaryDir place;
        RecordingReceiver receiver;
        QCOMPARE(m_feed.make({{u"broker"_s, u"x"_s}}, u"weather_feed"_s).error().code,
                 ErrorCode::InvalidInput);
        const auto source = m_feed.make({{u"folder"_s, place.path()}}, u"weather_feed"_s);
        QVERIFY2(source.has_value(), source ? "" : qPrintable(source.error().message()));
        QVERIFY((*source)->start(&receiver));
        drop(QDir(place.path()), u"w.json"_s,
             "[{\"time\":\"2026-01-14T07:40:00+08:00\",\"observed\":-24.3},{\"time\":\"2026-01-14T19:40:00+"
             "08:00\",\"forecast\":-29}]");
        QTRY_COMPARE(receiver.last(u"WX.T"_s), -24.3);
        QCOMPARE(receiver.last(u"WX.T.forecast"_s), -29.0);
        QCOMPARE(receiver.lastValue(u"WX.T.forecast"_s).atMs, kAt + 12 * 3'600'000);
    }
};

QTEST_GUILESS_MAIN(TestTelemetryFeed)
#include "tst_telemetry_feed.moc"
