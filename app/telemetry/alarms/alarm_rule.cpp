// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/alarms/alarm_rule.h"

#include <QCoreApplication>

#include <cmath>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AlarmRule)
};

struct Known
{
    AlarmKind kind;
    QLatin1StringView name;
    const char *title;
    AlarmRule usual;
};

const Known kKnown[] = {
    {AlarmKind::TemperatureCloud,
     "temperature_cloud"_L1,
     QT_TRANSLATE_NOOP("AlarmRule", "片区室温偏低"),
     {AlarmKind::TemperatureCloud, true, 2, 0.5, 4 * kAlarmHourMs, kAlarmHourMs, 4 * kAlarmHourMs}},
    {AlarmKind::OutdoorFall,
     "outdoor_fall"_L1,
     QT_TRANSLATE_NOOP("AlarmRule", "室外骤降"),
     {AlarmKind::OutdoorFall, true, 5, 1, 0, 6 * kAlarmHourMs, 2 * kAlarmHourMs}},
    {AlarmKind::MakeUpRising,
     "make_up_rising"_L1,
     QT_TRANSLATE_NOOP("AlarmRule", "补水上升"),
     {AlarmKind::MakeUpRising, true, 0.5, 0.2, 30 * kAlarmMinuteMs, 30 * kAlarmMinuteMs, kAlarmHourMs}},
    {AlarmKind::SupplyBelowSet,
     "supply_below_set"_L1,
     QT_TRANSLATE_NOOP("AlarmRule", "供温低于设定"),
     {AlarmKind::SupplyBelowSet, true, 3, 1, 30 * kAlarmMinuteMs, 15 * kAlarmMinuteMs, kAlarmHourMs}},
    {AlarmKind::PumpStopped,
     "pump_stopped"_L1,
     QT_TRANSLATE_NOOP("AlarmRule", "循环泵停"),
     {AlarmKind::PumpStopped, true, 5, 2, 2 * kAlarmMinuteMs, kAlarmMinuteMs, 10 * kAlarmMinuteMs}},
    {AlarmKind::DataLost,
     "data_lost"_L1,
     QT_TRANSLATE_NOOP("AlarmRule", "测点中断"),
     {AlarmKind::DataLost, true, 0, 0, 5 * kAlarmMinuteMs, kAlarmMinuteMs, kAlarmHourMs}},
};

const Known &known(AlarmKind kind)
{
    for (const Known &one : kKnown) {
        if (one.kind == kind)
            return one;
    }
    return kKnown[0];
}

} // namespace

const QList<AlarmKind> &alarmKinds()
{
    static const QList<AlarmKind> kinds = [] {
        QList<AlarmKind> list;
        for (const Known &one : kKnown)
            list.append(one.kind);
        return list;
    }();
    return kinds;
}

QString alarmKindName(AlarmKind kind)
{
    return known(kind).name;
}

std::optional<AlarmKind> alarmKindFromName(QStringView name)
{
    for (const Known &one : kKnown) {
        if (one.name == name)
            return one.kind;
    }
    return std::nullopt;
}

QString alarmTitle(AlarmKind kind)
{
    return Tr::tr(known(kind).title);
}

AlarmRule AlarmRule::usual(AlarmKind kind)
{
    return known(kind).usual;
}

Result<AlarmRule> AlarmRule::fromJson(const QJsonObject &json)
{
    const auto kind = alarmKindFromName(json.value("rule"_L1).toString());
    if (!kind)
        return failure(ErrorCode::InvalidInput,
                       Tr::tr("没有这种告警：%1").arg(json.value("rule"_L1).toString()), u"rule"_s);
    AlarmRule rule = usual(*kind);
    rule.enabled = json.value("enabled"_L1).toBool(rule.enabled);
    QString wrong;
    const auto number = [&](QLatin1StringView name, double &target) {
        const QJsonValue value = json.value(name);
        if (value.isUndefined())
            return;
        if (!value.isDouble() || !std::isfinite(value.toDouble()) || value.toDouble() < 0)
            wrong = name;
        target = value.toDouble();
    };
    const auto minutes = [&](QLatin1StringView name, qint64 &target) {
        double value = double(target) / kAlarmMinuteMs;
        number(name, value);
        target = qint64(value * kAlarmMinuteMs);
    };
    number("limit"_L1, rule.limit);
    number("hysteresis"_L1, rule.hysteresis);
    minutes("delay_minutes"_L1, rule.delayMs);
    minutes("clear_minutes"_L1, rule.clearMs);
    minutes("repeat_minutes"_L1, rule.repeatMs);
    if (!wrong.isEmpty())
        return failure(ErrorCode::InvalidInput, Tr::tr("应为不小于 0 的数"), wrong);
    return rule;
}

QJsonObject AlarmRule::toJson() const
{
    const auto minutes = [](qint64 ms) { return double(ms) / kAlarmMinuteMs; };
    return {{u"rule"_s, alarmKindName(kind)},
            {u"enabled"_s, enabled},
            {u"limit"_s, limit},
            {u"hysteresis"_s, hysteresis},
            {u"delay_minutes"_s, minutes(delayMs)},
            {u"clear_minutes"_s, minutes(clearMs)},
            {u"repeat_minutes"_s, minutes(repeatMs)}};
}

} // namespace Warmline
