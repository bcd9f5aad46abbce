// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/series_store.h"
#include "app/telemetry/alarms/alarm_book.h"
#include "app/warmlinectl/command.h"
#include "app/warmlinectl/commands/alarm_rule_command.h"
#include "app/warmlinectl/commands/time_option.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QDateTime>
#include <QJsonArray>
#include <QtConcurrentRun>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AlarmCommand)
};

constexpr qint64 kUsualSpanMs = 30LL * 24 * kAlarmHourMs;
constexpr qint64 kRoomStepMs = 30 * kAlarmMinuteMs;
constexpr qsizetype kKeysAtOnce = 200;

/// What a trial looks at.
struct TrialGround
{
    QList<SeriesKey> keys;
    QHash<QString, QString> areas; ///< of the measured households
};

Result<TrialGround> groundOf(Queries &queries, AlarmKind kind)
{
    using enum SeriesQuantity;
    TrialGround ground;
    if (kind == AlarmKind::OutdoorFall) {
        ground.keys = {{{}, OutdoorTemperature, {}}};
        return ground;
    }
    if (kind == AlarmKind::TemperatureCloud) {
        const auto sensors = queries.sensors();
        if (!sensors)
            return std::unexpected(sensors.error());
        for (const RoomSensor &sensor : *sensors) {
            const auto home = queries.household(sensor.account);
            if (!home)
                return std::unexpected(home.error());
            if (*home && !ground.areas.contains(sensor.account.value)) {
                ground.areas.insert(sensor.account.value, (*home)->household.community.value);
                ground.keys.append({sensor.account.value, RoomTemperature, {}});
            }
        }
        return ground;
    }
    const auto stations = queries.stations();
    if (!stations)
        return std::unexpected(stations.error());
    for (const Station &station : *stations) {
        if (kind == AlarmKind::MakeUpRising)
            ground.keys.append({station.id.value, MakeUpFlow, {}});
        else if (kind == AlarmKind::PumpStopped)
            ground.keys.append({station.id.value, PumpFrequency, {}});
        else
            ground.keys +=
                {{station.id.value, SupplyTemperature, {}}, {station.id.value, SetTemperature, {}}};
    }
    return ground;
}

QString isoOf(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone::UTC).toString(Qt::ISODate);
}

QJsonObject toJson(const Alarm &alarm)
{
    QJsonObject json{{u"owner"_s, alarm.owner},
                     {u"since"_s, isoOf(alarm.sinceMs)},
                     {u"raised"_s, isoOf(alarm.raisedMs)},
                     {u"worst"_s, alarm.worst}};
    if (!alarm.stands())
        json.insert(u"cleared"_s, isoOf(alarm.clearedMs));
    return json;
}

QCoro::Task<int> tryAlarm(std::shared_ptr<CommandContext> context)
{
    if (context->arguments.size() != 1)
        co_return context->misused(Tr::tr("要给出一种告警，如 supply_below_set"));
    const auto rule = alarmRuleOf(*context);
    const auto from = TimeOption::read(context->line, u"from"_s, "Asia/Shanghai");
    const auto to = TimeOption::read(context->line, u"to"_s, "Asia/Shanghai");
    if (!rule || !from || !to)
        co_return context->misused(!rule   ? rule.error().message()
                                   : !from ? from.error().text
                                           : to.error().text);
    const qint64 toMs = *to != 0 ? *to : QDateTime::currentMSecsSinceEpoch();
    const qint64 fromMs = *from != 0 ? *from : toMs - kUsualSpanMs;
    const auto data = context->open();
    if (!data)
        co_return context->refuse(data.error());
    const auto store = (*data)->openSeries();
    if (!store)
        co_return context->refuse(store.error());
    const auto ground = co_await (*data)->reader().ask(
        [kind = rule->kind](Queries &queries) { return groundOf(queries, kind); });
    if (!ground)
        co_return context->refuse(ground.error());
    QList<Series> measured;
    const qint64 step = rule->kind == AlarmKind::TemperatureCloud ? kRoomStepMs : 0;
    for (qsizetype at = 0; at < ground->keys.size() && !context->stop.stop_requested(); at += kKeysAtOnce) {
        const auto part = co_await (*store)->series(ground->keys.mid(at, kKeysAtOnce), fromMs, toMs, step);
        if (!part)
            co_return context->refuse(part.error());
        measured += *part;
        context->console->progress(at, ground->keys.size(), Tr::tr("读取历史"));
    }
    const QList<Alarm> alarms = co_await QtConcurrent::run([&] {
        return AlarmTrial::run(
            *rule, measured, [&ground](const QString &account) { return ground->areas.value(account); },
            fromMs, toMs, step > 0 ? step / 3 : kAlarmMinuteMs);
    });
    QJsonArray list;
    for (const Alarm &alarm : alarms)
        list.append(toJson(alarm));
    context->console->say(Tr::tr("这条规则在这段时间会报 %1 次").arg(alarms.size()));
    context->console->result({{u"rule"_s, rule->toJson()},
                              {u"from"_s, isoOf(fromMs)},
                              {u"to"_s, isoOf(toMs)},
                              {u"series"_s, measured.size()},
                              {u"fired"_s, alarms.size()},
                              {u"alarms"_s, list}});
    co_return ExitDone;
}

} // namespace

QList<Command> Commands::alarms()
{
    return QList<Command>{{u"alarm try"_s,
                           u"RULE"_s,
                           {u"threshold"_s, u"delay-minutes"_s, u"from"_s, u"to"_s},
                           Tr::tr("用历史数据试一条告警规则：temperature_cloud、outdoor_fall、make_up_"
                                  "rising、supply_below_set、"
                                  "pump_stopped 或 data_lost 会报几次；默认最近 30 天"),
                           tryAlarm}}
         + alarmRuleCommands();
}

} // namespace Warmline
