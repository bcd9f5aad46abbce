// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/plant/modbus_plant.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QEventLoop>
#include <QJsonArray>
#include <QModbusTcpServer>
#include <QTimer>

#include <algorithm>
#include <bit>
#include <future>
#include <map>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ModbusPlant)
};

/// Qt's server without its ways to write.
class ReadOnlyServer final : public QModbusTcpServer
{
protected:
    QModbusResponse processRequest(const QModbusPdu &request) override
    {
        switch (request.functionCode()) {
        case QModbusPdu::ReadCoils:
        case QModbusPdu::ReadDiscreteInputs:
        case QModbusPdu::ReadHoldingRegisters:
        case QModbusPdu::ReadInputRegisters: return QModbusTcpServer::processRequest(request);
        default: return QModbusExceptionResponse(request.functionCode(), QModbusPdu::IllegalFunction);
        }
    }
};

/// Lives on the plant's thread.
class Registers
{
public:
    Registers(const PlantModel &plant, QModbusTcpServer &server, int leastPollMs)
        : m_plant(plant)
        , m_server(server)
    {
        const QList<SourceTag> tags = plant.tags();
        for (qsizetype i = 0; i < tags.size(); ++i)
            m_groups[std::max(leastPollMs, tags.at(i).pollMs)].append(quint32(i));
        QModbusDataUnitMap map;
        map.insert(
            QModbusDataUnit::HoldingRegisters,
            {QModbusDataUnit::HoldingRegisters, 0, quint16(std::min<qsizetype>(0xffff, 2 * tags.size()))});
        m_server.setMap(map);
        for (const auto &[interval, group] : m_groups) {
            auto *timer = new QTimer(&server);
            QObject::connect(timer, &QTimer::timeout, &server, [this, interval] { measure(interval); });
            timer->start(interval);
            measure(interval);
        }
    }

private:
    void measure(int interval)
    {
        const QList<quint32> &tags = m_groups.at(interval);
        const QList<double> values =
            m_plant.values(tags, QDateTime::currentMSecsSinceEpoch() / interval * interval);
        for (qsizetype i = 0; i < tags.size(); ++i) {
            const auto bits = std::bit_cast<quint32>(float(values.at(i)));
            m_server.setData({QModbusDataUnit::HoldingRegisters, int(2 * tags.at(i)),
                              QList<quint16>{quint16(bits >> 16), quint16(bits & 0xffff)}});
        }
    }

    const PlantModel &m_plant;
    QModbusTcpServer &m_server;
    std::map<int, QList<quint32>> m_groups; ///< tags by interval
};

} // namespace

ModbusPlant::~ModbusPlant() = default; // the thread is asked to stop and waited for

Result<std::unique_ptr<ModbusPlant>> ModbusPlant::start(std::shared_ptr<const PlantModel> plant, quint16 port,
                                                        int leastPollMs)
{
    if (plant->tags().size() > kMostTags)
        return failure(ErrorCode::InvalidInput, Tr::tr("一台 Modbus 服务只放得下 %1 个测点").arg(kMostTags));
    std::unique_ptr<ModbusPlant> made(new ModbusPlant);
    std::promise<QString> ready; // empty: it listens
    std::future<QString> answer = ready.get_future();
    made->m_thread = std::jthread([plant, port, leastPollMs, &ready](const std::stop_token &stop) {
        QEventLoop loop;
        const std::stop_callback quit(
            stop, [&loop] { QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection); });
        ReadOnlyServer server;
        server.setServerAddress(1);
        server.setConnectionParameter(QModbusDevice::NetworkAddressParameter, u"127.0.0.1"_s);
        server.setConnectionParameter(QModbusDevice::NetworkPortParameter, port);
        const Registers registers(*plant, server, leastPollMs);
        if (!server.connectDevice())
            return ready.set_value(server.errorString().isEmpty() ? u"?"_s : server.errorString());
        ready.set_value({});
        loop.exec();
        server.disconnectDevice();
    });
    if (const QString problem = answer.get(); !problem.isEmpty())
        return failure(ErrorCode::Unavailable,
                       Tr::tr("Modbus 服务不能监听端口 %1：%2").arg(port).arg(problem));
    return made;
}

QJsonObject ModbusPlant::registerMap(const QList<SourceTag> &tags)
{
    QJsonArray points;
    for (qsizetype i = 0; i < tags.size(); ++i) {
        points.append(QJsonObject{{u"tag"_s, tags.at(i).address},
                                  {u"type"_s, u"float32"_s},
                                  {u"address"_s, 2 * i},
                                  {u"poll_ms"_s, tags.at(i).pollMs}});
    }
    return {
        {u"devices"_s, QJsonArray{QJsonObject{{u"unit"_s, 1}, {u"max_gap"_s, 32}, {u"points"_s, points}}}}};
}

} // namespace Warmline
