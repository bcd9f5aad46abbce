// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proves that room sensors come in over MQTT (a real broker, killed and back), that a message without a time
// has one moment at all who listen, that what a broker kept without one is not of now, and that no broker is
// waited for for ever.
#include "arrival_moments.h"
#include "feed_source.h"
#include "recording_receiver.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <mosquitto.h>
#include <utility>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kAt = 1'768'347'600'000; // 14 January 2026, 07:40 in Shanghai

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

class TestFeedBroker : public QObject
{
    Q_OBJECT

private:
    FeedSources m_feed;

private slots:
    void initTestCase() { mosquitto_lib_init(); }

    void sendsNothingWithoutItsAuthority()
    {
        QTcpServer broker;
        QVERIFY(broker.listen(QHostAddress::LocalHost));
        QVariantMap config{{u"broker"_s, u"127.0.0.1"_s}, {u"broker_port"_s, broker.serverPort()},
                           {u"topics"_s, u"rooms/#"_s},   {u"user"_s, u"u"_s},
                           {u"password"_s, u"geheim"_s},  {u"ca_file"_s, u"/nowhere/ca.pem"_s}};
        RecordingReceiver receiver;
        const auto source = m_feed.make(config);
        QVERIFY(source && (*source)->start(&receiver));
        QTRY_VERIFY(receiver.state() == SourceState::Failed || broker.hasPendingConnections());
        (*source)->stop();
        QVERIFY(!broker.hasPendingConnections());
        QVERIFY2(receiver.lastTrouble().contains(u"/nowhere/ca.pem"_s), qPrintable(receiver.lastTrouble()));

        config.remove(u"ca_file"_s);
        config.insert(u"client_id"_s, QString());
        RecordingReceiver nameless;
        const auto unnamed = m_feed.make(config);
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
        const auto source = m_feed.make({{u"broker"_s, u"127.0.0.1"_s},
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
        const auto source = m_feed.make({{u"broker"_s, u"127.0.0.1"_s},
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
        const auto source = m_feed.make({{u"broker"_s, u"127.0.0.1"_s},
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
            return m_feed.make({{u"broker"_s, u"127.0.0.1"_s},
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

QTEST_GUILESS_MAIN(TestFeedBroker)
#include "tst_feed_broker.moc"
