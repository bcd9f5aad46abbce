// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmlinectl/commands/plant_command.h"
#include "app/warmlinectl/commands/number_option.h"

#include "app/exchange/csv_reader.h"
#include "app/simulation/city_live.h"
#include "app/simulation/plant/modbus_plant.h"
#include "app/simulation/plant/opcua_plant.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPromise>
#include <QTcpServer>
#include <QTimer>
#include <QtConcurrentRun>

#include <QCoroFuture>

#include <limits>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PlantCommand)
};

constexpr int kHouseholdsOfAStation = 2'500;

struct PlantPlan
{
    int stations = 5;
    quint16 opcUaPort = 0, modbusPort = 0;
    qint64 seconds = 0; ///< 0: until it is stopped
    quint64 seed = CityOptions().seed;
    QString folder;
};

quint16 freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : quint16(0);
}

Result<PlantPlan> planOf(const CommandLine &line)
{
    const auto stations = NumberOption::read(line, u"stations"_s, 5, 3, 200);
    const auto opcUa = NumberOption::read(line, u"opcua-port"_s, 0, 0, 0xffff);
    const auto modbus = NumberOption::read(line, u"modbus-port"_s, 0, 0, 0xffff);
    const auto seconds = NumberOption::read(line, u"seconds"_s, 0, 0, 1'000'000'000);
    const auto seed = NumberOption::read(line, u"seed"_s, qint64(CityOptions().seed), 0,
                                         std::numeric_limits<quint32>::max());
    for (const auto *value : {&stations, &opcUa, &modbus, &seconds, &seed}) {
        if (!*value)
            return std::unexpected(value->error());
    }
    return PlantPlan{int(*stations),
                     *opcUa ? quint16(*opcUa) : freePort(),
                     *modbus ? quint16(*modbus) : freePort(),
                     *seconds,
                     quint64(*seed),
                     line.value(u"out"_s)};
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return failure(ErrorCode::Storage, file.errorString(), path);
    return {};
}

/// Every other station is read over Modbus, all else over OPC UA, so that no series comes twice.
QByteArray tagTable(const CityLive &city)
{
    QString text =
        csvLine({u"source"_s, u"tag"_s, u"owner"_s, u"quantity"_s, u"part"_s, u"low"_s, u"high"_s});
    QSet<QString> overModbus;
    for (size_t s = 1; s < city.plan().stations.size(); s += 2)
        overModbus.insert(city.plan().stations[s].id);
    for (const TagMapping &tag : city.mapping()) {
        text += csvLine({overModbus.contains(tag.series.owner) ? u"plant_modbus"_s : u"plant_opcua"_s,
                         tag.tag, tag.series.owner, quantityName(tag.series.quantity), tag.series.part,
                         QString::number(tag.low), QString::number(tag.high)});
    }
    return text.toUtf8();
}

QByteArray stationTable(const CityLive &city)
{
    QString text = csvLine({u"station_id"_s, u"name"_s});
    for (const CityStation &station : city.plan().stations)
        text += csvLine({station.id, station.name});
    return text.toUtf8();
}

/// What somebody needs to read this plant: the tags, the register map, and the sources of `warmline-server`.
Result<void> writeFiles(const PlantPlan &plan, const CityLive &city)
{
    const QDir folder(plan.folder);
    if (!folder.mkpath(u"."_s))
        return failure(ErrorCode::Storage, Tr::tr("建不了文件夹"), plan.folder);
    const QJsonObject opcUa{
        {u"name"_s, u"plant_opcua"_s},
        {u"plugin"_s, u"telemetry_opcua"_s},
        {u"config"_s, QJsonObject{{u"url"_s, u"opc.tcp://127.0.0.1:%1"_s.arg(plan.opcUaPort)},
                                  {u"namespace"_s, QLatin1StringView(OpcUaPlant::kNamespace)}}}};
    const QJsonObject modbus{
        {u"name"_s, u"plant_modbus"_s},
        {u"plugin"_s, u"telemetry_modbus"_s},
        {u"config"_s, QJsonObject{{u"host"_s, u"127.0.0.1"_s},
                                  {u"port"_s, plan.modbusPort},
                                  {u"map"_s, folder.absoluteFilePath(u"modbus.json"_s)}}}};
    const auto json = [](const QJsonObject &object) { return QJsonDocument(object).toJson(); };
    const std::pair<QString, QByteArray> files[] = {
        {u"stations.csv"_s, stationTable(city)},
        {u"tags.csv"_s, tagTable(city)},
        {u"modbus.json"_s, json(ModbusPlant::registerMap(city.tags()))},
        {u"sources.json"_s, json({{u"sources"_s, QJsonArray{opcUa, modbus}}})}};
    for (const auto &[name, bytes] : files) {
        if (const auto written = writeFile(folder.filePath(name), bytes); !written)
            return written;
    }
    return {};
}

/// Finishes after so many seconds (0: never) or when \a stop is asked for.
class Waiting
{
public:
    Waiting(qint64 seconds, const std::stop_token &stop)
        : m_done(std::make_shared<QPromise<void>>())
        , m_stop(stop, [done = m_done] { done->finish(); })
    {
        m_done->start();
        if (seconds > 0)
            QTimer::singleShot(std::chrono::seconds(seconds), qApp, [done = m_done] { done->finish(); });
        if (stop.stop_requested())
            m_done->finish();
    }
    [[nodiscard]] QFuture<void> future() const { return m_done->future(); }

private:
    std::shared_ptr<QPromise<void>> m_done;
    std::stop_callback<std::function<void()>> m_stop;
};

QCoro::Task<int> runPlant(std::shared_ptr<CommandContext> context)
{
    if (!context->arguments.isEmpty())
        co_return context->misused(Tr::tr("多余的参数：%1").arg(context->arguments.join(u' ')));
    const auto plan = planOf(context->line);
    if (!plan)
        co_return context->misused(plan.error().text);
    context->console->say(Tr::tr("正在计算 %1 个换热站……").arg(plan->stations));
    const auto city = co_await QtConcurrent::run([&plan] {
        return std::make_shared<CityLive>(CityOptions{plan->stations * kHouseholdsOfAStation, plan->seed},
                                          QDateTime::currentMSecsSinceEpoch());
    });
    OpcUaPlant::Options options;
    options.port = plan->opcUaPort;
    options.history = true;
    const auto opcUa = OpcUaPlant::start(city, options);
    if (!opcUa)
        co_return context->refuse(opcUa.error());
    const auto modbus = ModbusPlant::start(city, plan->modbusPort);
    if (!modbus)
        co_return context->refuse(modbus.error());
    if (!plan->folder.isEmpty()) {
        if (const auto written = writeFiles(*plan, *city); !written)
            co_return context->refuse(written.error());
    }
    context->console->result({{u"opcua_port"_s, plan->opcUaPort},
                              {u"modbus_port"_s, plan->modbusPort},
                              {u"opcua_url"_s, (*opcUa)->url()},
                              {u"stations"_s, qint64(city->plan().stations.size())},
                              {u"tags"_s, city->tags().size()}});
    const Waiting waiting(plan->seconds, context->stop);
    co_await waiting.future();
    co_return ExitDone;
}

} // namespace

CtlCommand Commands::plant()
{
    return {u"simulate plant"_s,
            {},
            {u"stations"_s, u"opcua-port"_s, u"modbus-port"_s, u"seconds"_s, u"seed"_s, u"out"_s},
            Tr::tr("模拟换热站：演示城市的测点由本机上真的 OPC UA 和 Modbus TCP 服务给出；--out "
                   "给出文件夹，写入测点表、寄存器表和服务器的来源设置"),
            runPlant,
            false,
            true};
}

} // namespace Warmline
