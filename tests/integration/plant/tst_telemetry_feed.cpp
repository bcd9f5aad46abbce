// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proves that room sensors come in over HTTP, from dropped files and over MQTT (a real broker, killed and
// back), that times of every kind are understood, that a message without one has one moment at all who
// listen, that what a broker kept without one is not of now, and that bad rows cost only themselves.
#include "app/pluginapi/plugin_host.h"
#include "arrival_moments.h"
#include "feed_format.h"
#include "recording_receiver.h"
#include "test_paths.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <mosquitto.h>
#include <utility>

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

/// Keeps what it has not delivered over its end.
class Broker
{
public:
    Broker()
        : m_port(freeLoopbackPort())
    {
        QFile settings(m_place.filePath(u"m.conf"_s));
        if (!settings.open(QIODevice::WriteOnly))
            qFatal("%s", qPrintable(settings.errorString()));
        settings.write(
            "listener " + QByteArray::number(m_port)
            + " 127.0.0.1\nallow_anonymous true\nuser root\npersistence true\npersistence_location "
            + m_place.path().toUtf8() + "/\nautosave_interval 1\nautosave_on_changes true\n");
    }
    ~Broker() { end(); }
    void start() { m_process.start(u"mosquitto"_s, {u"-c"_s, m_place.filePath(u"m.conf"_s)}); }
    void end()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] bool listens() const
    {
        QTcpSocket probe;
        probe.connectToHost(QHostAddress::LocalHost, m_port);
        return probe.waitForConnected(500);
    }
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    QTemporaryDir m_place;
    quint16 m_port;
    QProcess m_process;
};

class Publisher
{
public:
    explicit Publisher(quint16 port)
        : m_client(mosquitto_new("publisher", true, this))
    {
        mosquitto_publish_callback_set(
            m_client, [](mosquitto *, void *self, int) { ++static_cast<Publisher *>(self)->m_accepted; });
        mosquitto_connect(m_client, "127.0.0.1", port, 30);
        mosquitto_loop_start(m_client);
    }
    ~Publisher()
    {
        mosquitto_disconnect(m_client);
        mosquitto_loop_stop(m_client, false);
        mosquitto_destroy(m_client);
    }
    void publish(const char *topic, const QByteArray &payload, bool isRetained = false)
    {
        mosquitto_publish(m_client, nullptr, topic, int(payload.size()), payload.constData(), 1, isRetained);
    }
    /// Messages that the broker has.
    [[nodiscard]] int accepted() const { return m_accepted; }

private:
    mosquitto *m_client;
    std::atomic<int> m_accepted = 0;
};

} // namespace

class TestTelemetryFeed : public QObject
{
    Q_OBJECT

private:
    Result<std::unique_ptr<TelemetrySource>> make(QVariantMap config,
                                                  const QString &plugin = u"telemetry_feed"_s)
    {
        const auto found = m_host.telemetry(plugin);
        if (!found)
            return std::unexpected(found.error());
        for (const auto &[name, value] :
             {std::pair{u"poll_ms"_s, 30}, {u"retry_ms"_s, 20}, {u"retry_max_ms"_s, 100}}) {
            if (!config.contains(name))
                config.insert(name, value);
        }
        return (*found)->createSource(config);
    }
    static void drop(const QDir &folder, const QString &name, const QByteArray &bytes)
    {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    PluginHost m_host{{buildPath(QStringLiteral("plugins"))}};

private slots:
    void initTestCase() { mosquitto_lib_init(); }

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
        QCOMPARE(make({{u"url"_s, u"http://heat.example/rooms"_s}, {u"token"_s, u"t"_s}}).error().code,
                 ErrorCode::Denied);
        QCOMPARE(make({}).error().code, ErrorCode::InvalidInput);
        const auto source = make(
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
        const auto source = make({{u"url"_s, page.url()}});
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
        const auto source = make({{u"folder"_s, place.path()}});
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
        const auto source = make({{u"folder"_s, place.path()}});
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
        QCOMPARE(make({{u"broker"_s, u"x"_s}}, u"weather_feed"_s).error().code, ErrorCode::InvalidInput);
        const auto source = make({{u"folder"_s, place.path()}}, u"weather_feed"_s);
        QVERIFY2(source.has_value(), source ? "" : qPrintable(source.error().message()));
        QVERIFY((*source)->start(&receiver));
        drop(QDir(place.path()), u"w.json"_s,
             "[{\"time\":\"2026-01-14T07:40:00+08:00\",\"observed\":-24.3},{\"time\":\"2026-01-14T19:40:00+"
             "08:00\",\"forecast\":-29}]");
        QTRY_COMPARE(receiver.last(u"WX.T"_s), -24.3);
        QCOMPARE(receiver.last(u"WX.T.forecast"_s), -29.0);
        QCOMPARE(receiver.lastValue(u"WX.T.forecast"_s).atMs, kAt + 12 * 3'600'000);
    }

    void sendsNothingWithoutItsAuthority()
    {
        QTcpServer broker;
        QVERIFY(broker.listen(QHostAddress::LocalHost));
        QVariantMap config{{u"broker"_s, u"127.0.0.1"_s}, {u"broker_port"_s, broker.serverPort()},
                           {u"topics"_s, u"rooms/#"_s},   {u"user"_s, u"u"_s},
                           {u"password"_s, u"geheim"_s},  {u"ca_file"_s, u"/nowhere/ca.pem"_s}};
        RecordingReceiver receiver;
        const auto source = make(config);
        QVERIFY(source && (*source)->start(&receiver));
        QTRY_VERIFY(receiver.state() == SourceState::Failed || broker.hasPendingConnections());
        (*source)->stop();
        QVERIFY(!broker.hasPendingConnections());
        QVERIFY2(receiver.lastTrouble().contains(u"/nowhere/ca.pem"_s), qPrintable(receiver.lastTrouble()));

        config.remove(u"ca_file"_s);
        config.insert(u"client_id"_s, QString());
        RecordingReceiver nameless;
        const auto unnamed = make(config);
        QVERIFY(unnamed && (*unnamed)->start(&nameless));
        QTRY_COMPARE(nameless.state(), SourceState::Failed);
        QVERIFY2(nameless.text().contains(u"client_id"_s), qPrintable(nameless.text()));
    }

    void waitsForNoBrokerForEver_data()
    {
        QTest::addColumn<int>("before");
        QTest::newRow("connects and says nothing") << 0;
        QTest::newRow("does not even connect") << 6; // the queue of connections is full
    }
    void waitsForNoBrokerForEver()
    {
        QFETCH(int, before);
        QTcpServer broker;
        broker.setListenBacklogSize(1);
        QVERIFY(broker.listen(QHostAddress::LocalHost));
        broker.pauseAccepting();
        std::vector<std::unique_ptr<QTcpSocket>> others;
        for (int i = 0; i < before; ++i) {
            others.push_back(std::make_unique<QTcpSocket>());
            others.back()->connectToHost(QHostAddress::LocalHost, broker.serverPort());
        }
        QTRY_VERIFY(before == 0 || others.at(1)->state() == QAbstractSocket::ConnectedState);
        RecordingReceiver receiver;
        const auto source = make({{u"broker"_s, u"127.0.0.1"_s},
                                  {u"broker_port"_s, broker.serverPort()},
                                  {u"topics"_s, u"rooms/#"_s},
                                  {u"timeout_ms"_s, 200}});
        QVERIFY(source && (*source)->start(&receiver));
        QTRY_COMPARE(receiver.state(), SourceState::Failed);
        QElapsedTimer clock;
        clock.start();
        (*source)->stop();
        QVERIFY2(clock.elapsed() < 20'000, qPrintable(QString::number(clock.elapsed())));
    }

    void listensToABroker()
    {
        Broker broker;
        RecordingReceiver receiver;
        const auto source = make({{u"broker"_s, u"127.0.0.1"_s},
                                  {u"broker_port"_s, broker.port()},
                                  {u"topics"_s, QStringList{u"rooms/#"_s}}});
        QVERIFY(source && (*source)->start(&receiver));
        QTRY_COMPARE(receiver.state(), SourceState::Failed); // no broker yet
        broker.start();
        QTRY_VERIFY_WITH_TIMEOUT(broker.listens(), 10'000);
        QTRY_COMPARE(receiver.state(), SourceState::Running);
        {
            Publisher publisher(broker.port());
            QTRY_VERIFY((publisher.publish("rooms/R1", "19.25"), receiver.count(u"rooms/R1"_s) > 0));
            QCOMPARE(receiver.last(u"rooms/R1"_s), 19.25);
            publisher.publish("rooms/R2", "{\"time\":1768347600,\"value\":20.5}");
            QTRY_COMPARE(receiver.last(u"rooms/R2"_s), 20.5);
            QCOMPARE(receiver.lastValue(u"rooms/R2"_s).atMs, kAt);
            publisher.publish("rooms/R3", "\xff{not json");
            QTRY_VERIFY(receiver.text().contains(u"rooms/R3"_s));
            const int lists = receiver.lists();
            for (int i = 0; i < 300; ++i)
                publisher.publish(qPrintable(u"rooms/many/%1"_s.arg(i)), "20");
            QTRY_COMPARE_WITH_TIMEOUT(receiver.tagsHeard(), 302, 20'000);
            QVERIFY2(receiver.lists() - lists <= 100, qPrintable(QString::number(receiver.lists() - lists)));
        }
        broker.end();
        QTRY_COMPARE(receiver.state(), SourceState::Failed);
        broker.start();
        QTRY_VERIFY_WITH_TIMEOUT(broker.listens(), 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(receiver.state(), SourceState::Running, 10'000);
        (*source)->stop();
        {
            Publisher publisher(broker.port()); // while nobody listens
            publisher.publish("rooms/R4", "{\"time\":1768347600,\"value\":18.75}");
            for (const char *value : {"17", "17.5", "18"})
                publisher.publish("rooms/R5", value);
            QTRY_COMPARE(publisher.accepted(), 4);
            QVERIFY((*source)->start(&receiver));
            QTRY_COMPARE(receiver.last(u"rooms/R4"_s), 18.75); // the broker kept it
            QCOMPARE(receiver.lastValue(u"rooms/R4"_s).atMs, kAt);
            // Nobody knows when the others were measured; it was not within this second.
            QTRY_VERIFY2(receiver.text().contains(u"没有写明时间"_s), qPrintable(receiver.text()));
            QCOMPARE(receiver.count(u"rooms/R5"_s), 0);
            publisher.publish("rooms/R5", "19");
            QTRY_COMPARE(receiver.count(u"rooms/R5"_s), 1);
            QCOMPARE(receiver.last(u"rooms/R5"_s), 19.0);
        }
        (*source)->stop();
    }

    void aRetainedMessageWithoutATimeIsNotOfNow()
    {
        Broker broker;
        broker.start();
        QTRY_VERIFY_WITH_TIMEOUT(broker.listens(), 10'000);
        Publisher publisher(broker.port());
        publisher.publish("rooms/R1", "17", true);
        publisher.publish("rooms/R2", "{\"time\":1768347600,\"value\":20.5}", true);
        QTRY_COMPARE(publisher.accepted(), 2);
        RecordingReceiver receiver;
        const auto source = make({{u"broker"_s, u"127.0.0.1"_s},
                                  {u"broker_port"_s, broker.port()},
                                  {u"topics"_s, QStringList{u"rooms/#"_s}}});
        QVERIFY(source && (*source)->start(&receiver));
        QTRY_COMPARE(receiver.last(u"rooms/R2"_s), 20.5);
        QTRY_VERIFY2(receiver.text().contains(u" 1 "_s), qPrintable(receiver.text()));
        QCOMPARE(receiver.count(u"rooms/R1"_s), 0);
        publisher.publish("rooms/R1", "19", true); // who listens already hears it as it comes
        QTRY_COMPARE(receiver.count(u"rooms/R1"_s), 1);
        QCOMPARE(receiver.last(u"rooms/R1"_s), 19.0);
        (*source)->stop();
    }

    /// Thousands in one message run seconds ahead of the clock.
    void aBurstIsNoClockThatWasSetBack()
    {
        ArrivalMoments moments;
        const QString tag = u"R"_s;
        QCOMPARE(moments.of(tag, kAt + 400), kAt);
        qint64 last = kAt;
        for (int i = 0; i < 3'000; ++i) {
            const qint64 at = moments.of(tag, kAt + 400);
            QVERIFY2(at > last, qPrintable(u"value %1: %2 ms"_s.arg(i).arg(at - last)));
            last = at;
        }
        QVERIFY(moments.of(tag, kAt + 900) > last);
        QCOMPARE(moments.of(tag, kAt + 60'300), kAt + 60'000); // caught up with
        QCOMPARE(moments.of(tag, kAt + 5'700), kAt + 5'000); // set back: followed
        QCOMPARE(moments.of(tag, kAt + 5'800), kAt + 5'800);
    }

    /// Two servers may listen for a while: the history keeps one of what has one moment. Whole seconds, for a
    /// number and for JSON; what names its time keeps that.
    void twoWhoListenGiveAMessageOneMoment()
    {
        Broker broker;
        broker.start();
        QTRY_VERIFY_WITH_TIMEOUT(broker.listens(), 10'000);
        const auto listener = [&](const QString &name) {
            return make({{u"broker"_s, u"127.0.0.1"_s},
                         {u"broker_port"_s, broker.port()},
                         {u"client_id"_s, name},
                         {u"topics"_s, QStringList{u"rooms/#"_s}}});
        };
        RecordingReceiver one, two;
        const auto first = listener(u"one"_s), second = listener(u"two"_s);
        QVERIFY(first && (*first)->start(&one) && second && (*second)->start(&two));
        Publisher publisher(broker.port());
        QTRY_VERIFY((publisher.publish("rooms/R", "20"), one.count() > 0 && two.count() > 0));

        int round = 0, inBetween = 0;
        // Both may hear a message on either side of a second's end: then the next round.
        const auto agree = [&] {
            const QString place = u"rooms/%1/"_s.arg(++round);
            QStringList tags;
            for (int i = 0; i < 10; ++i) {
                tags += {place + u"number/%1"_s.arg(i), place + u"json/%1"_s.arg(i)};
                publisher.publish(qPrintable(tags.at(2 * i)), "20.5");
                publisher.publish(qPrintable(tags.at(2 * i + 1)), "{\"value\":20.5}");
            }
            const bool allCame = QTest::qWaitFor(
                [&] {
                    return std::ranges::all_of(
                        tags, [&](const QString &tag) { return one.count(tag) > 0 && two.count(tag) > 0; });
                },
                kPatience);
            if (!allCame)
                return false;
            bool same = true;
            for (const QString &tag : std::as_const(tags)) {
                const qint64 at = one.all(tag).first().atMs; // a broker may say one again
                inBetween += at % 1'000 != 0;
                same = same && at == two.all(tag).first().atMs;
            }
            return same;
        };
        QTRY_VERIFY(agree());
        QCOMPARE(inBetween, 0);

        const QString burst = u"rooms/burst"_s;
        for (int i = 1; i <= 5; ++i)
            publisher.publish(qPrintable(burst), "{\"value\":" + QByteArray::number(i) + "}");
        publisher.publish("rooms/timed", "{\"time\":\"2026-01-14T07:40:00+08:00\",\"value\":18}");
        for (const RecordingReceiver *each : {&one, &two}) {
            QTRY_COMPARE(each->count(u"rooms/timed"_s), 1);
            QCOMPARE(each->lastValue(u"rooms/timed"_s).atMs, kAt);
            const QList<SourceValue> all = each->all(burst);
            QCOMPARE(all.size(), 5);
            for (qsizetype i = 1; i < all.size(); ++i)
                QVERIFY(all.at(i).atMs > all.at(i - 1).atMs); // none is lost to another of the same moment
        }
        (*first)->stop();
        (*second)->stop();
    }
};

QTEST_GUILESS_MAIN(TestTelemetryFeed)
#include "tst_telemetry_feed.moc"
