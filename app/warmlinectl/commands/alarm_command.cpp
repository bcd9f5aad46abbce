// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/series_archive.h"
#include "app/telemetry/alarms/alarm_book.h"
#include "app/telemetry/alarms/alarm_trial_plan.h"
#include "app/warmlinectl/command.h"
#include "app/warmlinectl/commands/alarm_rule_command.h"
#include "app/warmlinectl/commands/time_option.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QDateTime>
#include <QJsonArray>
#include <QtConcurrentRun>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AlarmCommand)
};

constexpr qint64 kUsualSpanMs = 30LL * 24 * kAlarmHourMs;
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
    const auto data = co_await context->read();
    if (!data)
        co_return context->refuse(data.error());
    const auto store = (*data)->measured();
    if (!store)
        co_return context->refuse(store.error());
    const auto plan = co_await (*data)->reader().ask(
        [kind = rule->kind](Queries &queries) { return AlarmTrialPlan::make(queries, kind); });
    if (!plan)
        co_return context->refuse(plan.error());
    const qint64 step = rule->kind == AlarmKind::TemperatureCloud ? plan->askMs : 0;
    QList<Alarm> alarms;
    qsizetype series = 0;
    for (qsizetype at = 0; at < plan->portions.size() && !context->stop.stop_requested(); ++at) {
        const auto measured = co_await (*store)->series(plan->portions.at(at), fromMs, toMs, step);
        if (!measured)
            co_return context->refuse(measured.error());
        series += measured->size();
        alarms += co_await QtConcurrent::run([&] {
            return AlarmTrial::run(*rule, *measured, plan->alarmPlaces(), fromMs, toMs, plan->lookMs);
        });
        context->console->progress(at, plan->portions.size(), Tr::tr("读取历史"));
    }
    // In the order of their beginnings; portions are places.
    std::ranges::stable_sort(alarms, {}, &Alarm::raisedMs);
    QJsonArray list;
    for (const Alarm &alarm : alarms)
        list.append(toJson(alarm));
    context->console->say(Tr::tr("这条规则在这段时间会报 %1 次").arg(alarms.size()));
    QJsonObject answer{{u"rule"_s, rule->toJson()}, {u"from"_s, isoOf(fromMs)},  {u"to"_s, isoOf(toMs)},
                       {u"series"_s, series},       {u"fired"_s, alarms.size()}, {u"alarms"_s, list}};
    if (rule->kind == AlarmKind::TemperatureCloud)
        answer.insert(u"standard_c"_s, plan->standard_C);
    context->console->result(answer);
    co_return ExitDone;
}

} // namespace

QList<CtlCommand> Commands::alarms()
{
    return QList<CtlCommand>{{u"alarm try"_s,
                              u"RULE"_s,
                              {u"threshold"_s, u"delay-minutes"_s, u"from"_s, u"to"_s},
                              Tr::tr("用历史数据试一条告警规则：temperature_cloud、outdoor_fall、make_up_"
                                     "rising、supply_below_set、"
                                     "pump_stopped 或 data_lost 会报几次；默认最近 30 天"),
                              tryAlarm,
                              true}}
         + alarmRuleCommands();
}

} // namespace Warmline
