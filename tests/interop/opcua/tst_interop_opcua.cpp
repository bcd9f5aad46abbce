// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Our OPC UA plugin against a server of another make (node-opcua, peer.js): browses, subscribes, reads what
// the server kept, signs in, and comes back to one that was killed. Skipped with a word where the peer was
// not fetched.
#include "app/pluginapi/plugin_host.h"
#include "opcua_identity.h"
#include "recording_receiver.h"
#include "test_paths.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

/// peer.js, with a folder for its keys; killed at the end.
class Peer
{
public:
    bool start(quint16 port, const QStringList &account = {})
    {
        m_process.start(node(), QStringList{sourcePath(u"tests/interop/opcua/peer.js"_s), modules(),
                                            QString::number(port), m_folder.path()}
                                    + account);
        m_process.setReadChannel(QProcess::StandardOutput);
        return QTest::qWaitFor([this] { return m_process.canReadLine(); }, kPatience)
            && m_process.readLine().trimmed() == "ready";
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    ~Peer() { kill(); }
    [[nodiscard]] QString certificate() const { return m_folder.filePath(u"server.der"_s); }
    [[nodiscard]] QString errors() { return QString::fromUtf8(m_process.readAllStandardError()); }

    static QString node() { return QStandardPaths::findExecutable(u"node"_s); }
    static QString modules() { return buildPath(u"interop/opcua/node_modules"_s); }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace

class TestInteropOpcUa : public QObject
{
    Q_OBJECT

private:
    Result<std::unique_ptr<TelemetrySource>> make(quint16 port, const QVariantMap &more = {})
    {
        const auto plugin = m_host.telemetry(u"telemetry_opcua"_s);
        if (!plugin)
            return std::unexpected(plugin.error());
        QVariantMap config{{u"url"_s, u"opc.tcp://127.0.0.1:%1"_s.arg(port)},
                           {u"namespace"_s, u"urn:foreign:plant"_s},
                           {u"publish_ms"_s, 100},
                           {u"poll_ms"_s, 500},
                           {u"retry_ms"_s, 50},
                           {u"retry_max_ms"_s, 500}};
        config.insert(more);
        return (*plugin)->createSource(config);
    }

    QString saved(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }

    PluginHost m_host{{buildPath(u"plugins"_s)}};
    QTemporaryDir m_folder;

private slots:
    void initTestCase()
    {
        if (Peer::node().isEmpty())
            QSKIP("node is not there");
        if (!QFileInfo::exists(Peer::modules() + u"/node-opcua"_s))
            QSKIP(
                "node-opcua was not fetched: tests/interop/opcua/get-peer does it, with npm and the network");
    }

    void browsesAndSubscribes()
    {
        const quint16 port = freeLoopbackPort();
        Peer peer;
        QVERIFY2(peer.start(port), qPrintable(peer.errors()));
        RecordingReceiver receiver;
        const auto source = make(port);
        QVERIFY2(source.has_value(), source ? "" : qPrintable(source.error().message()));
        QVERIFY((*source)->start(&receiver).has_value());
        QTRY_VERIFY(receiver.count(u"T2"_s) >= 10);
        QStringList tags;
        for (const SourceTag &tag : receiver.tags())
            tags.append(tag.address);
        tags.sort();
        // What holds no number is left out.
        QCOMPARE(tags,
                 (QStringList{u"DEAD"_s, u"FLOAT"_s, u"SMALL"_s, u"STILL"_s, u"T0"_s, u"T1"_s, u"T2"_s}));
        int measured = 0;
        for (const SourceValue &value : receiver.all(u"T2"_s)) {
            if (value.atMs % 100 != 0)
                continue; // told again
            QCOMPARE(value.value, double(value.atMs % 100'000) + 2);
            QCOMPARE(value.quality, SourceQuality::Good);
            ++measured;
        }
        QVERIFY(measured >= 5);
        QTRY_VERIFY(receiver.count(u"STILL"_s) >= 3); // it stands, and is told again
        QCOMPARE(receiver.last(u"STILL"_s), 7.0);
        QCOMPARE(receiver.last(u"SMALL"_s), -123.0);
        QCOMPARE(receiver.last(u"FLOAT"_s), 21.5);
        QTRY_VERIFY(receiver.count(u"DEAD"_s) >= 1);
        QCOMPARE(receiver.lastValue(u"DEAD"_s).quality, SourceQuality::Bad);
    }

    /// What the server has kept of the time before we came.
    void readsHistory()
    {
        const quint16 port = freeLoopbackPort();
        Peer peer;
        QVERIFY2(peer.start(port), qPrintable(peer.errors()));
        RecordingReceiver early;
        const auto witness = make(port);
        QVERIFY(witness && (*witness)->start(&early));
        QTRY_VERIFY(early.count(u"T0"_s) >= 30); // three seconds of it
        const QList<SourceValue> seen = early.all(u"T0"_s);
        const qint64 came = QDateTime::currentMSecsSinceEpoch();
        RecordingReceiver receiver;
        const auto source = make(port, {{u"history_hours"_s, 1}});
        QVERIFY(source && (*source)->start(&receiver));
        QTRY_VERIFY(receiver.lastValue(u"T0"_s).atMs > came);
        QSet<qint64> moments;
        for (const SourceValue &value : receiver.all(u"T0"_s)) {
            moments.insert(value.atMs);
            if (value.atMs % 100 == 0)
                QCOMPARE(value.value, double(value.atMs % 100'000));
        }
        int missing = 0, expected = 0;
        for (const SourceValue &value : seen) {
            if (value.atMs % 100 != 0)
                continue;
            ++expected;
            missing += !moments.contains(value.atMs);
        }
        QVERIFY2(expected >= 15, qPrintable(QString::number(expected)));
        QCOMPARE(missing, 0);
    }

    /// Signed, encrypted, with a name and a password, and only to the server whose certificate we trust.
    void signsIn()
    {
        const OpcUaIdentity ours = OpcUaIdentity::make("urn:warmline:client"),
                            stranger = OpcUaIdentity::make("urn:foreign:stranger");
        QVERIFY(!ours.certificate.isEmpty() && !stranger.certificate.isEmpty());
        const quint16 port = freeLoopbackPort();
        Peer peer;
        QVERIFY2(peer.start(port, {u"reader"_s, u"right"_s}), qPrintable(peer.errors()));
        const QVariantMap config{{u"policy"_s, u"Basic256Sha256"_s},
                                 {u"mode"_s, u"SignAndEncrypt"_s},
                                 {u"user"_s, u"reader"_s},
                                 {u"password"_s, u"right"_s},
                                 {u"certificate"_s, saved(u"our.der"_s, ours.certificate)},
                                 {u"key"_s, saved(u"our.key"_s, ours.key)},
                                 {u"trust"_s, peer.certificate()}};
        {
            RecordingReceiver receiver;
            const auto source = make(port, config);
            QVERIFY2(source.has_value(), source ? "" : qPrintable(source.error().message()));
            QVERIFY((*source)->start(&receiver).has_value());
            QTRY_VERIFY2(receiver.count(u"T0"_s) >= 5, qPrintable(receiver.lastTrouble()));
            QCOMPARE(receiver.state(), SourceState::Running);
        }
        const auto refused = [&](const QVariantMap &with) {
            RecordingReceiver receiver;
            const auto source = make(port, with);
            if (!source || !(*source)->start(&receiver))
                return u"no source"_s;
            (void)QTest::qWaitFor(
                [&] { return receiver.state() == SourceState::Failed || receiver.count() > 0; }, kPatience);
            return receiver.count() > 0 ? u"it came in"_s : receiver.lastTrouble();
        };
        QVariantMap wrong = config;
        wrong.insert(u"password"_s, u"wrong"_s);
        QVERIFY2(refused(wrong).contains(u"BadUserAccessDenied"_s), qPrintable(refused(wrong)));
        QVariantMap distrusting = config;
        distrusting.insert(u"trust"_s, saved(u"stranger.der"_s, stranger.certificate));
        QVERIFY2(refused(distrusting).contains(u"BadCertificateUntrusted"_s),
                 qPrintable(refused(distrusting)));
    }

    void comesBackToAServerThatWasKilled()
    {
        const quint16 port = freeLoopbackPort();
        RecordingReceiver receiver;
        const auto source = make(port, {{u"timeout_ms"_s, 2'000}});
        QVERIFY(source && (*source)->start(&receiver));
        for (int round = 0; round < 2; ++round) {
            Peer peer;
            QVERIFY2(peer.start(port), qPrintable(peer.errors()));
            receiver.forget();
            QTRY_VERIFY(receiver.count(u"T0"_s) >= 5);
            QCOMPARE(receiver.state(), SourceState::Running);
            peer.kill();
            QTRY_COMPARE(receiver.state(), SourceState::Failed);
            receiver.forget();
            QCOMPARE(receiver.count(), 0); // nothing is told again of a plant that is not heard
        }
    }
};

QTEST_GUILESS_MAIN(TestInteropOpcUa)
#include "tst_interop_opcua.moc"
