// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stations/rules/alarm_rule_words.h"

#include "ui/common/format.h"

namespace Warmline {

using namespace Qt::StringLiterals;

QString AlarmRuleWords::limitTitle(AlarmKind kind)
{
    switch (kind) {
    case AlarmKind::TemperatureCloud: return tr("片区平均室温低于标准");
    case AlarmKind::OutdoorFall: return tr("比前一天同一时刻降低");
    case AlarmKind::MakeUpRising: return tr("15 分钟补水高于全天平均");
    case AlarmKind::SupplyBelowSet: return tr("二次供温低于设定");
    case AlarmKind::PumpStopped: return tr("频率低于");
    case AlarmKind::DataLost: return tr("没有正常数据");
    }
    return {};
}

QString AlarmRuleWords::unit(AlarmKind kind)
{
    switch (kind) {
    case AlarmKind::MakeUpRising: return u"%"_s;
    case AlarmKind::PumpStopped: return u"Hz"_s;
    case AlarmKind::DataLost: return {};
    default: return u"°C"_s;
    }
}

double AlarmRuleWords::factor(AlarmKind kind)
{
    return kind == AlarmKind::MakeUpRising ? 100 : 1;
}

double AlarmRuleWords::most(AlarmKind kind)
{
    switch (kind) {
    case AlarmKind::MakeUpRising: return 1'000;
    case AlarmKind::PumpStopped: return 50;
    default: return 30;
    }
}

QString AlarmRuleWords::span(qint64 ms)
{
    if (ms <= 0)
        return tr("立即");
    const qint64 minutes = ms / kAlarmMinuteMs;
    if (minutes >= 60 && minutes % 60 == 0)
        return tr("%1 小时").arg(Format::isolate(QString::number(minutes / 60)));
    return tr("%1 分").arg(Format::isolate(QString::number(minutes)));
}

QString AlarmRuleWords::condition(const AlarmRule &rule)
{
    if (unit(rule.kind).isEmpty())
        return tr("%1 %2").arg(limitTitle(rule.kind), span(rule.delayMs));
    const QString limit =
        Format::isolate(QString::number(rule.limit * factor(rule.kind), 'g', 4) + u' ' + unit(rule.kind));
    if (rule.delayMs <= 0)
        return tr("%1 %2").arg(limitTitle(rule.kind), limit);
    return tr("%1 %2，持续 %3").arg(limitTitle(rule.kind), limit, span(rule.delayMs));
}

QString AlarmRuleWords::worst(const Alarm &alarm)
{
    if (alarm.kind == AlarmKind::DataLost)
        return u"—"_s;
    return Format::isolate(QString::number(alarm.worst * factor(alarm.kind), 'f', 1) + u' '
                           + unit(alarm.kind));
}

} // namespace Warmline
