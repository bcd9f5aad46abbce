// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proves that the plugin takes a plant's values from a real OPC UA server (10,000 of them, too), tells
// standing ones again, reads what it missed, lets nobody in whom it does not know, and comes back after a
// killed server, a cut wire and garbage.
#include "app/pluginapi/plugin_host.h"
#include "app/simulation/plant/opcua_plant.h"
#include "opcua_identity.h"
#include "recording_receiver.h"
#include "test_paths.h"

#include <QDateTime>
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

/// T0 … move with the clock (value: at % 100,000 + number), "STILL" stands at 7, "DEAD" gives nothing.
class Plant final : public PlantModel
{
public:
    explicit Plant(int count = 3)
        : m_count(count)
    { }
    QList<SourceTag> tags() const override
    {
        QList<SourceTag> tags;
        for (int i = 0; i < m_count; ++i)
            tags.append({u"T%1"_s.arg(i), 100});
        tags.append({u"STILL"_s, 100});
        tags.append({u"DEAD"_s, 100});
        return tags;
    }
    QList<double> values(const QList<quint32> &tags, qint64 atMs) const override
    {
        QList<double> values;
        for (const quint32 tag : tags) {
            if (int(tag) == m_count)
                values.append(7);
            else
                values.append(int(tag) > m_count ? std::nan("") : double(atMs % 100'000) + tag);
        }
        return values;
    }

private:
    int m_count;
};

/// A wire that can be cut without anybody being told.
class Wire
{
public:
    explicit Wire(quint16 to)
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, to] {
            QTcpSocket *near = m_server.nextPendingConnection();
            auto *far = new QTcpSocket(near);
            far->connectToHost(QHostAddress::LocalHost, to);
            const auto pass = [this](QTcpSocket *from, QTcpSocket *into, bool towardsClient) {
                QObject::connect(from, &QTcpSocket::readyRead, into, [this, from, into, towardsClient] {
                    const QByteArray bytes = from->readAll();
                    if (!cut)
                        into->write(garbage && towardsClient ? QByteArray(bytes.size(), '\x5a') : bytes);
                });
            };
            pass(near, far, false);
            pass(far, near, true);
            QObject::connect(near, &QTcpSocket::disconnected, near, &QObject::deleteLater);
        });
    }
    [[nodiscard]] QString url() const { return u"opc.tcp://127.0.0.1:%1"_s.arg(m_server.serverPort()); }
    bool cut = false;
    bool garbage = false;

private:
    QTcpServer m_server;
};

} // namespace

class TestTelemetryOpcUa : public QObject
{
    Q_OBJECT

private:
    Result<std::unique_ptr<TelemetrySource>> make(const QString &url, const QVariantMap &more = {})
    {
        const auto plugin = m_host.telemetry(u"telemetry_opcua"_s);
        if (!plugin)
            return std::unexpected(plugin.error());
        QVariantMap config{
            {u"url"_s, url},       {u"namespace"_s, QString::fromLatin1(OpcUaPlant::kNamespace)},
            {u"publish_ms"_s, 50}, {u"poll_ms"_s, 200},
            {u"retry_ms"_s, 20},   {u"retry_max_ms"_s, 200}};
        config.insert(more);
        return (*plugin)->createSource(config);
    }
    std::unique_ptr<OpcUaPlant> plant(quint16 port, const OpcUaPlant::Options &options = {}, int count = 3)
    {
        OpcUaPlant::Options own = options;
        own.port = port;
        auto made = OpcUaPlant::start(std::make_shared<Plant>(count), own);
        if (!made)
            qWarning("%s", qPrintable(made.error().text));
        return made ? std::move(*made) : nullptr;
    }
    QString saved(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }

    PluginHost m_host{{buildPath(QStringLiteral("plugins"))}};
    QTemporaryDir m_folder;

private slots:
    void refusesWhatIsNoSource()
    {
        QCOMPARE(make(u"http://x"_s).error().code, ErrorCode::InvalidInput);
        QCOMPARE(make(u"opc.tcp://x"_s, {{u"user"_s, u"a"_s}, {u"password"_s, u"b"_s}}).error().code,
                 ErrorCode::Denied);
        QCOMPARE(make(u"opc.tcp://x"_s, {{u"policy"_s, u"Basic128Rsa15"_s}}).error().code,
                 ErrorCode::InvalidInput);
        QCOMPARE(make(u"opc.tcp://x"_s, {{u"policy"_s, u"Basic256Sha256"_s}}).error().code,
                 ErrorCode::NotFound);
    }

    void takesWhatThePlantMeasures()
    {
        const quint16 port = freeLoopbackPort();
        const auto server = plant(port);
        QVERIFY(server);
        RecordingReceiver receiver;
        const auto source = make(server->url());
        QVERIFY2(source.has_value(), source ? "" : qPrintable(source.error().message()));
        QVERIFY((*source)->start(&receiver).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(receiver.count(u"T2"_s) >= 5, 10'000);
        QStringList tags;
        for (const SourceTag &tag : receiver.tags())
            tags.append(tag.address);
        QCOMPARE(tags, (QStringList{u"DEAD"_s, u"STILL"_s, u"T0"_s, u"T1"_s, u"T2"_s}));
        for (const SourceValue &value : receiver.all(u"T2"_s)) {
            if (value.atMs % 100 == 0) // as measured; else told again
                QCOMPARE(value.value, double(value.atMs % 100'000) + 2);
            QCOMPARE(value.quality, SourceQuality::Good);
        }
        // A server tells a value that stands only once; it must not look old.
        QTRY_VERIFY(receiver.count(u"STILL"_s) >= 4);
        const QList<SourceValue> still = receiver.all(u"STILL"_s);
        for (qsizetype i = 1; i < still.size(); ++i)
            QVERIFY(still.at(i).atMs > still.at(i - 1).atMs);
        QVERIFY(std::abs(still.last().atMs - QDateTime::currentMSecsSinceEpoch()) < 10'000);
        QCOMPARE(still.last().value, 7.0);
        QTRY_VERIFY(receiver.count(u"DEAD"_s) >= 1);
        QCOMPARE(receiver.lastValue(u"DEAD"_s).quality, SourceQuality::Bad);
        QVERIFY(std::isnan(receiver.last(u"DEAD"_s)));
    }

    void comesBackToAServerThatDied()
    {
        const quint16 port = freeLoopbackPort();
        RecordingReceiver receiver;
        const auto source = make(u"opc.tcp://127.0.0.1:%1"_s.arg(port));
        QVERIFY(source && (*source)->start(&receiver));
        QTRY_VERIFY(receiver.states().count(SourceState::Failed) >= 2); // nobody is there yet
        for (int round = 0; round < 2; ++round) {
            auto server = plant(port);
            QVERIFY(server);
            receiver.forget();
            QTRY_VERIFY_WITH_TIMEOUT(receiver.count(u"T0"_s) >= 3, 15'000);
            QCOMPARE(receiver.state(), SourceState::Running);
            server.reset();
            QTRY_COMPARE_WITH_TIMEOUT(receiver.state(), SourceState::Failed, 15'000);
        }
    }

    void noticesACutWireAndGarbage()
    {
        const quint16 port = freeLoopbackPort();
        const auto server = plant(port);
        QVERIFY(server);
        Wire wire(port);
        RecordingReceiver receiver;
        const auto source = make(wire.url(), {{u"timeout_ms"_s, 400}});
        QVERIFY(source && (*source)->start(&receiver));
        QTRY_VERIFY_WITH_TIMEOUT(receiver.count(u"T0"_s) >= 3, 15'000);
        wire.cut = true;
        QTRY_COMPARE_WITH_TIMEOUT(receiver.state(), SourceState::Failed, 15'000);
        receiver.forget();
        const qint64 whileCut = receiver.count();
        QCOMPARE(whileCut, 0); // nothing is told again of a plant that is not heard
        wire.cut = false;
        QTRY_VERIFY_WITH_TIMEOUT(receiver.count(u"T0"_s) >= 3, 15'000);
        wire.garbage = true;
        QTRY_COMPARE_WITH_TIMEOUT(receiver.state(), SourceState::Failed, 15'000);
        receiver.forget();
        wire.garbage = false;
        QTRY_VERIFY_WITH_TIMEOUT(receiver.count(u"T0"_s) >= 3, 15'000);
        QCOMPARE(receiver.last(u"STILL"_s), 7.0);
    }

    void readsWhatItMissed()
    {
        const quint16 port = freeLoopbackPort();
        const auto server = plant(port, {.history = true});
        QVERIFY(server);
        Wire wire(port);
        RecordingReceiver receiver;
        const auto source = make(wire.url(), {{u"timeout_ms"_s, 400}, {u"history_hours"_s, 1}});
        QVERIFY(source && (*source)->start(&receiver));
        QTRY_VERIFY_WITH_TIMEOUT(receiver.count(u"T0"_s) >= 3, 15'000);
        wire.cut = true;
        QTRY_COMPARE_WITH_TIMEOUT(receiver.state(), SourceState::Failed, 15'000);
        wire.cut = false;
        const qint64 then = QDateTime::currentMSecsSinceEpoch();
        QTRY_VERIFY_WITH_TIMEOUT(receiver.lastValue(u"T0"_s).atMs > then + 300, 15'000);
        // What the plant measured while the wire was cut is there: the server measures every 100 ms.
        QSet<qint64> moments;
        qint64 first = std::numeric_limits<qint64>::max();
        for (const SourceValue &value : receiver.all(u"T0"_s)) {
            moments.insert(value.atMs);
            if (value.atMs % 100 != 0)
                continue; // told again
            first = std::min(first, value.atMs);
            QCOMPARE(value.value, double(value.atMs % 100'000));
        }
        qsizetype missed = 0, expected = 0;
        for (qint64 at = first; at < then - 200; at += 100, ++expected)
            missed += !moments.contains(at);
        QVERIFY(expected >= 5);
        QVERIFY2(missed <= expected / 10, qPrintable(u"%1 of %2 missing"_s.arg(missed).arg(expected)));
    }

    void letsOnlyTheRightOnesIn()
    {
        const OpcUaIdentity ours = OpcUaIdentity::make("urn:warmline:client"),
                            theirs = OpcUaIdentity::make(OpcUaPlant::kNamespace),
                            stranger = OpcUaIdentity::make(OpcUaPlant::kNamespace);
        QVERIFY(!ours.certificate.isEmpty() && !theirs.key.isEmpty());
        OpcUaPlant::Options options;
        options.user = u"reader"_s;
        options.password = u"right"_s;
        options.certificate = theirs.certificate;
        options.key = theirs.key;
        options.trusted = {ours.certificate};
        const auto server = plant(freeLoopbackPort(), options);
        QVERIFY(server);
        const QVariantMap config{{u"policy"_s, u"Aes256_Sha256_RsaPss"_s},
                                 {u"user"_s, u"reader"_s},
                                 {u"password"_s, u"right"_s},
                                 {u"certificate"_s, saved(u"our.der"_s, ours.certificate)},
                                 {u"key"_s, saved(u"our.key"_s, ours.key)},
                                 {u"trust"_s, saved(u"their.der"_s, theirs.certificate)}};
        const auto tried = [&](const QVariantMap &with) {
            auto receiver = std::make_shared<RecordingReceiver>();
            const auto source = make(server->url(), with);
            if (!source || !(*source)->start(receiver.get()))
                return receiver;
            (void)QTest::qWaitFor(
                [&] { return receiver->state() == SourceState::Failed || receiver->count(u"T0"_s) > 0; },
                15'000);
            return receiver; // the source stops first
        };
        const auto good = tried(config);
        QVERIFY2(good->count(u"T0"_s) > 0, qPrintable(good->lastTrouble()));
        QVariantMap wrong = config;
        wrong.insert(u"password"_s, u"wrong"_s);
        const auto denied = tried(wrong);
        QVERIFY2(denied->lastTrouble().contains(u"BadUserAccessDenied"_s), qPrintable(denied->lastTrouble()));
        QCOMPARE(denied->count(), 0);
        QVariantMap distrusting = config;
        distrusting.insert(u"trust"_s, saved(u"stranger.der"_s, stranger.certificate));
        const auto untrusted = tried(distrusting);
        QCOMPARE(untrusted->count(), 0);
        QVERIFY2(untrusted->lastTrouble().contains(u"BadCertificateUntrusted"_s),
                 qPrintable(untrusted->lastTrouble()));
        QVariantMap plain{
            {u"user"_s, u"reader"_s}, {u"password"_s, u"wrong"_s}, {u"allow_clear_password"_s, true}};
        QCOMPARE(tried(plain)->count(), 0);
    }

    void historyMayTakeLongerThanAPulse()
    {
        const auto server = plant(freeLoopbackPort(), {.leastPollMs = 60'000, .history = true}, 4'000);
        QVERIFY(server);
        const QList<SourceState> calm{SourceState::Connecting, SourceState::Running};
        const int rounds = 3;
        int failedAlone = 0;
        for (int round = 0; round < rounds; ++round) {
            RecordingReceiver withHistory, without;
            QVariantMap config{{u"poll_ms"_s, 50}, {u"timeout_ms"_s, 150}};
            const auto plain = make(server->url(), config);
            QVERIFY(plain && (*plain)->start(&without));
            config.insert(u"history_hours"_s, 1);
            const auto source = make(server->url(), config);
            QVERIFY(source && (*source)->start(&withHistory));
            // Subscribed, read, and then told again several times, which takes the server's pulse.
            const auto isSlow = [&] { return without.states().contains(SourceState::Failed); };
            const bool ended = QTest::qWaitFor(
                [&] {
                    return isSlow() || (withHistory.count(u"STILL"_s) >= 8 && without.count(u"STILL"_s) >= 8);
                },
                kPatience);
            if (isSlow())
                continue; // 150 ms are too little for this machine just now, history or not
            if (withHistory.states().contains(SourceState::Failed)) {
                ++failedAlone; // three times in a row is no chance
                continue;
            }
            QVERIFY(ended);
            QCOMPARE(withHistory.tagsHeard(), 4'002);
            QCOMPARE(withHistory.states(), calm);
            return;
        }
        QVERIFY2(failedAlone < rounds,
                 "the one that reads history lost its session in each round, the other in none");
        QSKIP("the machine has other things to do");
    }

    void subscribesToTenThousand()
    {
        const auto server = plant(freeLoopbackPort(), {.leastPollMs = 1'000}, 10'000);
        QVERIFY(server);
        RecordingReceiver receiver;
        const auto source = make(server->url(), {{u"publish_ms"_s, 500}, {u"poll_ms"_s, 5'000}});
        QVERIFY(source && (*source)->start(&receiver));
        QTRY_COMPARE_WITH_TIMEOUT(receiver.tagsHeard(), 10'002, 60'000);
        const qint64 before = receiver.count();
        QTRY_VERIFY_WITH_TIMEOUT(receiver.count() >= before + 30'000, 30'000);
        for (const int i : {0, 4'711, 9'999}) {
            const SourceValue value = receiver.lastValue(u"T%1"_s.arg(i));
            QCOMPARE(value.value, double(value.atMs % 100'000) + i);
        }
    }
};

QTEST_GUILESS_MAIN(TestTelemetryOpcUa)
#include "tst_telemetry_opcua.moc"
