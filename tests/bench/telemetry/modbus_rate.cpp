// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plant_rate.h"

#include "app/pluginapi/plugin_host.h"
#include "metered_source.h"
#include "recording_receiver.h"

#include <QDateTime>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QModbusReply>
#include <QModbusTcpClient>
#include <QModbusTcpServer>
#include <QTemporaryDir>

#include <bit>
#include <future>
#include <thread>
#include <vector>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

constexpr int kFloats = 31'992; ///< float32: 516 whole blocks
constexpr int kFloatsABlock = 62; ///< 124 registers; 125 are the most a read may have
constexpr int kPollMs = 10; ///< far less than a round takes: the next question follows at once

/// An event loop on a thread of its own; \a make builds what lives there and gives it to be kept.
template <class Make>
std::jthread onLoop(Make make)
{
    return std::jthread([make](const std::stop_token &stop) {
        QEventLoop loop;
        const std::stop_callback quit(
            stop, [&loop] { QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection); });
        const auto kept = make();
        loop.exec();
    });
}

/// Qt's server over all registers, whose values stand.
std::jthread serve(quint16 port)
{
    std::promise<bool> listens;
    auto answer = listens.get_future();
    std::jthread thread = onLoop([port, &listens] {
        auto server = std::make_unique<QModbusTcpServer>();
        server->setServerAddress(1);
        server->setConnectionParameter(QModbusDevice::NetworkAddressParameter, u"127.0.0.1"_s);
        server->setConnectionParameter(QModbusDevice::NetworkPortParameter, port);
        server->setMap({{QModbusDataUnit::HoldingRegisters, {QModbusDataUnit::HoldingRegisters, 0, 0xffff}}});
        for (int i = 0; i < kFloats; ++i) {
            const auto bits = std::bit_cast<quint32>(float(i) / 8);
            server->setData({QModbusDataUnit::HoldingRegisters, 2 * i,
                             QList<quint16>{quint16(bits >> 16), quint16(bits & 0xffff)}});
        }
        listens.set_value(server->connectDevice());
        return server;
    });
    if (!answer.get())
        qFatal("the Modbus server does not listen");
    return thread;
}

/// Qt's client and nothing else: the plugin's blocks, in its order, each value with its time.
class BareModbusClient
{
public:
    BareModbusClient(quint16 port, RateMeter &meter)
        : m_meter(meter)
        , m_last(kFloats)
    {
        m_client.setConnectionParameter(QModbusDevice::NetworkAddressParameter, u"127.0.0.1"_s);
        m_client.setConnectionParameter(QModbusDevice::NetworkPortParameter, port);
        QObject::connect(&m_client, &QModbusClient::stateChanged, &m_client,
                         [this](QModbusDevice::State state) {
                             if (state == QModbusDevice::ConnectedState)
                                 ask();
                         });
        m_client.connectDevice();
    }

private:
    struct Last
    {
        qint64 atMs = 0;
        double value = 0;
    };

    void ask()
    {
        QModbusReply *reply = m_client.sendReadRequest(
            {QModbusDataUnit::HoldingRegisters, 2 * m_first, quint16(2 * kFloatsABlock)}, 1);
        if (!reply)
            qFatal("the bare Modbus client can't ask");
        QObject::connect(reply, &QModbusReply::finished, &m_client, [this, reply] {
            reply->deleteLater();
            if (m_client.state() != QModbusDevice::ConnectedState)
                return; // its round is over
            if (reply->error() != QModbusDevice::NoError)
                qFatal("the bare Modbus client got no answer: %s", qPrintable(reply->errorString()));
            take(reply->result());
            m_first = (m_first + kFloatsABlock) % kFloats;
            ask();
        });
    }

    void take(const QModbusDataUnit &unit)
    {
        const qint64 at = QDateTime::currentMSecsSinceEpoch();
        const QList<quint16> registers = unit.values();
        if (registers.size() != 2 * kFloatsABlock)
            qFatal("the bare Modbus client got %lld registers", (long long)registers.size());
        for (int i = 0; i < kFloatsABlock; ++i) {
            const quint32 bits = quint32(registers[2 * i]) << 16 | registers[2 * i + 1];
            m_last[size_t(m_first + i)] = {at, double(std::bit_cast<float>(bits))};
        }
        m_meter.add(kFloatsABlock);
    }

    RateMeter &m_meter;
    QModbusTcpClient m_client;
    std::vector<Last> m_last;
    int m_first = 0;
};

QString writeMap(const QString &file)
{
    QJsonArray points;
    for (int i = 0; i < kFloats; ++i)
        points.append(
            QJsonObject{{u"tag"_s, u"T%1"_s.arg(i)}, {u"type"_s, u"float32"_s}, {u"address"_s, 2 * i}});
    const QJsonObject device{
        {u"unit"_s, 1}, {u"poll_ms"_s, kPollMs}, {u"pause_ms"_s, 0}, {u"points"_s, points}};
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        qFatal("the register map can't be written");
    out.write(QJsonDocument(QJsonObject{{u"devices"_s, QJsonArray{device}}}).toJson());
    return file;
}

} // namespace

void benchModbus()
{
    const quint16 port = Testing::freeLoopbackPort();
    const std::jthread server = serve(port);
    const QTemporaryDir folder;
    PluginHost plugins;
    plugins.scan();
    const auto plugin = plugins.telemetry(u"telemetry_modbus"_s);
    if (!plugin)
        qFatal("%s", qPrintable(plugin.error().message()));
    const QVariantMap config{
        {u"host"_s, u"127.0.0.1"_s}, {u"port"_s, port}, {u"map"_s, writeMap(folder.filePath(u"map.json"_s))}};
    comparePlant(
        "Modbus TCP: 124 registers a read, no pause", 2L * kFloats,
        [&](RateMeter &meter) -> RunningClient { return MeteredSource::start(**plugin, config, meter); },
        [&](RateMeter &meter) -> RunningClient {
            return std::make_shared<std::jthread>(
                onLoop([port, &meter] { return std::make_unique<BareModbusClient>(port, meter); }));
        });
}
