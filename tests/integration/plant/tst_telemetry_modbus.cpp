// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proves that the plugin reads a foreign Modbus server (pymodbus), comes back by itself when the server was
// killed, and believes nothing of a device that answers garbage, too late, by halves or for another unit.
#include "app/pluginapi/plugin_host.h"
#include "recording_receiver.h"
#include "test_paths.h"

#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QtEndian>

#include <algorithm>
#include <functional>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

/// A device whose answers the test writes.
class ScriptedDevice
{
public:
    using Answer = std::function<QByteArray(const QByteArray &request)>;

    ScriptedDevice()
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            ++connections;
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                while (socket->bytesAvailable() >= 12) {
                    requests.append(socket->read(12));
                    const QByteArray said = answer(requests.last());
                    if (lateMs == 0)
                        socket->write(said);
                    else
                        QTimer::singleShot(lateMs, socket, [socket, said] { socket->write(said); });
                }
            });
        });
    }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

    /// A right answer: every register holds \a word.
    static QByteArray good(const QByteArray &request, quint16 word, int unit = -1)
    {
        const int count = qFromBigEndian<quint16>(request.constData() + 10);
        QByteArray answer = request.first(4);
        const auto append16 = [&answer](int value) { answer.append(char(value >> 8)).append(char(value)); };
        append16(3 + 2 * count);
        answer.append(unit < 0 ? request.at(6) : char(unit)).append(request.at(7)).append(char(2 * count));
        for (int i = 0; i < count; ++i)
            append16(word);
        return answer;
    }

    Answer answer = [](const QByteArray &request) { return good(request, 21); };
    QList<QByteArray> requests;
    int connections = 0;
    int lateMs = 0; ///< how long it takes for an answer

private:
    QTcpServer m_server;
};

} // namespace

class TestTelemetryModbus : public QObject
{
    Q_OBJECT

private:
    /// \a map: JSON with ' for ".
    std::unique_ptr<TelemetrySource> source(quint16 port, QByteArray map)
    {
        map.replace('\'', '"');
        QFile file(m_folder.filePath(u"map.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(map) != map.size())
            return nullptr;
        file.close();
        const auto plugin = m_host.telemetry(u"telemetry_modbus"_s);
        if (!plugin)
            return nullptr;
        auto made = (*plugin)->createSource({{u"host"_s, u"127.0.0.1"_s},
                                             {u"port"_s, port},
                                             {u"map"_s, file.fileName()},
                                             {u"retry_ms"_s, 20},
                                             {u"retry_max_ms"_s, 100}});
        return made ? std::move(*made) : nullptr;
    }

    bool startPeer(QProcess &peer, quint16 port)
    {
        peer.start(u"python3"_s,
                   {sourcePath(u"tests/integration/plant/modbus_peer.py"_s), QString::number(port)});
        return peer.waitForReadyRead(20'000) && peer.readAllStandardOutput().startsWith("ready");
    }

    PluginHost m_host{{buildPath(QStringLiteral("plugins"))}};
    QTemporaryDir m_folder;
    static constexpr auto kOnePoint =
        "{'devices':[{'unit':1,'poll_ms':20,'timeout_ms':200,'points':[{'tag':'A','address':0}]}]}";

private slots:
    /// Two servers may read a device for a while: what they read at one time has one moment in the history.
    void twoWhoReadGiveAReadingOneMoment()
    {
        ScriptedDevice device;
        device.lateMs = 30; // else what came by itself within a millisecond would do
        RecordingReceiver one, two;
        const QByteArray map = "{'devices':[{'unit':1,'poll_ms':1000,'points':[{'tag':'A','address':0}]}]}";
        const auto first = source(device.port(), map);
        QVERIFY(first && first->start(&one));
        QTRY_VERIFY(one.count() > 0);
        const auto second = source(device.port(), map);
        QVERIFY(second && second->start(&two));
        const auto common = [&] {
            int same = 0;
            for (const SourceValue &value : one.all(u"A"_s)) {
                const QList<SourceValue> others = two.all(u"A"_s);
                if (value.atMs % 1'000 == 0) // of the grid; a loaded machine may miss it now and then
                    same += int(std::ranges::count(others, value.atMs, &SourceValue::atMs));
            }
            return same;
        };
        QTRY_VERIFY(common() >= 3);
        const QList<SourceValue> all = one.all(u"A"_s);
        for (qsizetype i = 1; i < all.size(); ++i)
            QVERIFY(all.at(i).atMs > all.at(i - 1).atMs); // none twice
        first->stop();
        second->stop();
    }

    void refusesWhatIsNoSource()
    {
        const auto plugin = m_host.telemetry(u"telemetry_modbus"_s);
        QVERIFY2(plugin.has_value(), plugin ? "" : qPrintable(plugin.error().message()));
        QCOMPARE((*plugin)->createSource({}).error().code, ErrorCode::InvalidInput);
        QCOMPARE((*plugin)->createSource({{u"host"_s, u"x"_s}, {u"map"_s, u"/absent"_s}}).error().code,
                 ErrorCode::NotFound);
    }

    void readsAForeignServer()
    {
        QByteArray points;
        for (int i = 0; i < 150; ++i)
            points += "{'tag':'F" + QByteArray::number(i)
                    + "','type':'float32','address':" + QByteArray::number(2 * i) + "},";
        points += "{'tag':'NEG','type':'int16','address':300,'scale':0.1,'unit':'kPa'},"
                  "{'tag':'CDAB','type':'uint32','order':'CDAB','address':302},"
                  "{'tag':'GONE','address':500}";
        const QByteArray map =
            "{'devices':[{'unit':1,'poll_ms':100,'max_gap':124,'points':[" + points
            + "]},{'unit':2,'poll_ms':100,'points':[{'tag':'C0','table':'coil','address':0},"
              "{'tag':'C1','table':'coil','address':1},{'tag':'C7','table':'coil','address':7},"
              "{'tag':'I2','table':'input','address':2}]}]}";
        const quint16 port = freeLoopbackPort();
        RecordingReceiver receiver;
        const auto reader = source(port, map);
        QVERIFY(reader);
        QVERIFY(reader->start(&receiver).has_value());
        QTRY_VERIFY(receiver.states().count(SourceState::Failed)
                    >= 2); // nobody is there yet: it keeps trying
        QProcess peer;
        QVERIFY2(startPeer(peer, port), peer.readAllStandardError().constData());
        QTRY_COMPARE_WITH_TIMEOUT(receiver.tagsHeard(), 150 + 2 + 4, 10'000);
        QTRY_VERIFY(receiver.text().contains(u'1')); // the address that is not there is told, and only that
        QCOMPARE(receiver.state(), SourceState::Running);
        QCOMPARE(receiver.count(u"GONE"_s), 0);
        for (int i = 0; i < 150; ++i)
            QCOMPARE(receiver.last(u"F%1"_s.arg(i)), 20.0 + i);
        QCOMPARE(receiver.last(u"NEG"_s), -12.3);
        for (const SourceTag &tag : receiver.tags()) // the map's unit goes with the tag
            QCOMPARE(tag.unit, tag.address == "NEG"_L1 ? u"kPa"_s : QString());
        QCOMPARE(receiver.last(u"CDAB"_s), double(0x12345678));
        QCOMPARE(receiver.last(u"C0"_s), 1.0);
        QCOMPARE(receiver.last(u"C1"_s), 0.0);
        QCOMPARE(receiver.last(u"C7"_s), 1.0);
        QCOMPARE(receiver.last(u"I2"_s), 9.0);

        peer.kill();
        QVERIFY(peer.waitForFinished());
        QTRY_COMPARE(receiver.state(), SourceState::Failed);
        receiver.forget();
        QProcess again;
        QVERIFY2(startPeer(again, port), again.readAllStandardError().constData());
        QTRY_COMPARE_WITH_TIMEOUT(receiver.tagsHeard(), 150 + 2 + 4, 10'000);
        again.kill();
        QVERIFY(again.waitForFinished());
    }

    void asksOnceForNeighbours()
    {
        QByteArray points;
        for (int i = 0; i < 125; ++i)
            points += (i ? "," : "") + QByteArray("{'tag':'P") + QByteArray::number(i)
                    + "','address':" + QByteArray::number(i) + "}";
        ScriptedDevice device;
        RecordingReceiver receiver;
        const auto reader =
            source(device.port(), "{'devices':[{'unit':1,'poll_ms':60000,'points':[" + points + "]}]}");
        QVERIFY(reader && reader->start(&receiver));
        QTRY_COMPARE(receiver.tagsHeard(), 125);
        reader->stop();
        QCOMPARE(device.requests.size(), 1);
        QCOMPARE(receiver.state(), SourceState::Stopped);
    }

    void believesNothingWrong_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("garbage") << 0;
        QTest::newRow("half a frame") << 1;
        QTest::newRow("silence") << 2;
        QTest::newRow("another unit") << 3;
        QTest::newRow("an older question's answer") << 4;
        QTest::newRow("too few registers") << 5;
    }
    void believesNothingWrong()
    {
        QFETCH(int, kind);
        ScriptedDevice device;
        device.answer = [kind](const QByteArray &request) -> QByteArray {
            QByteArray good = ScriptedDevice::good(request, 99);
            switch (kind) {
            case 0: return QByteArray(40, '\x5a');
            case 1: return good.first(9);
            case 2: return {};
            case 3: return ScriptedDevice::good(request, 99, 17);
            case 4: good[1] = char(good.at(1) - 1); return good;
            default: return good.first(5) + "\x03\x01\x03" + QByteArray(1, '\0');
            }
        };
        RecordingReceiver receiver;
        const auto reader = source(device.port(), kOnePoint);
        QVERIFY(reader && reader->start(&receiver));
        QTRY_VERIFY_WITH_TIMEOUT(device.connections >= 3,
                                 10'000); // and is not content with such a connection
        QCOMPARE(receiver.count(), 0);
        device.answer = [](const QByteArray &request) { return ScriptedDevice::good(request, 21); };
        QTRY_VERIFY_WITH_TIMEOUT(receiver.count() >= 3, 10'000);
        QCOMPARE(receiver.last(u"A"_s), 21.0);
        QTRY_COMPARE(receiver.state(), SourceState::Running);
    }

    void aSilentUnitHoldsUpNobody()
    {
        ScriptedDevice device;
        device.answer = [](const QByteArray &request) {
            return request.at(6) == 1 ? ScriptedDevice::good(request, 21) : QByteArray();
        };
        RecordingReceiver receiver;
        const auto reader = source(
            device.port(), "{'devices':[{'unit':1,'poll_ms':20,'points':[{'tag':'A','address':0}]},"
                           "{'unit':2,'poll_ms':20,'timeout_ms':50,'points':[{'tag':'B','address':0}]}]}");
        QVERIFY(reader && reader->start(&receiver));
        QTRY_VERIFY(receiver.count(u"A"_s) >= 20);
        QCOMPARE(device.connections, 1);
        QCOMPARE(receiver.count(u"B"_s), 0);
        QTRY_VERIFY(receiver.text().contains(u'2')); // it says which one
        const qsizetype askedInVain = std::ranges::count_if(
            device.requests, [](const QByteArray &request) { return request.at(6) == 2; });
        QVERIFY(askedInVain < device.requests.size() / 3);
        device.answer = [](const QByteArray &request) { return ScriptedDevice::good(request, 22); };
        QTRY_COMPARE(receiver.last(u"B"_s), 22.0);
        QTRY_VERIFY(receiver.text().isEmpty());
    }

    void keepsADevicesPace()
    {
        ScriptedDevice device;
        QElapsedTimer clock;
        QList<qint64> asked;
        device.answer = [&](const QByteArray &request) {
            asked.append(clock.elapsed());
            return ScriptedDevice::good(request, 1);
        };
        clock.start();
        RecordingReceiver receiver;
        const auto reader =
            source(device.port(),
                   "{'devices':[{'unit':1,'poll_ms':10,'pause_ms':80,'points':[{'tag':'A','address':0},"
                   "{'tag':'B','address':500}]}]}");
        QVERIFY(reader && reader->start(&receiver));
        QTRY_VERIFY(asked.size() >= 6);
        for (qsizetype i = 1; i < asked.size(); ++i)
            QVERIFY2(asked.at(i) - asked.at(i - 1) >= 70,
                     qPrintable(QString::number(asked.at(i) - asked.at(i - 1))));
    }
};

QTEST_GUILESS_MAIN(TestTelemetryModbus)
#include "tst_telemetry_modbus.moc"
