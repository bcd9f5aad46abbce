// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/stations/alarm_words.h"

#include "app/services/stations/quantity_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AlarmWords)
};

/// A figure with its unit. Plain text: a proposal becomes a ticket's own words.
QString figure(double value, int decimals, const QString &unit = {})
{
    QString text = QString::number(value, 'f', decimals);
    if (text.startsWith(u'-'))
        text[0] = QChar(0x2212);
    if (!unit.isEmpty())
        text += u' ' + unit;
    return text;
}

QString degrees(double value)
{
    return figure(value, 1, u"°C"_s);
}

/// "二次回水压力、循环泵频率 2", the first of many.
QString pointsOf(const AlarmRecord &record)
{
    constexpr qsizetype kNamed = 2;
    QStringList names;
    for (const QString &name : record.points.first(std::min(kNamed, record.points.size()))) {
        const auto point = pointOf(record.owner, name);
        const QString part = point ? point->part : QString();
        names.append(!point           ? name
                     : part.isEmpty() ? QuantityWords::fullTitle(point->quantity)
                                      : QString(QuantityWords::fullTitle(point->quantity) + u' ' + part));
    }
    const QString words = names.join(Tr::tr("、"));
    return record.points.size() <= kNamed ? words
                                          : Tr::tr("%1等 %2 点").arg(words, figure(record.points.size(), 0));
}

} // namespace

QString AlarmWords::evidence(const AlarmRecord &record)
{
    switch (record.kind) {
    case AlarmKind::TemperatureCloud:
        return Tr::tr("均温 %1，比标准低 %2（%3 户）", nullptr, int(record.rooms))
            .arg(degrees(record.basis), degrees(record.value), figure(record.rooms, 0));
    case AlarmKind::OutdoorFall:
        return Tr::tr("一天内降 %1，现 %2").arg(degrees(record.value), degrees(record.basis));
    case AlarmKind::MakeUpRising:
        return Tr::tr("补水 %1，比平时高 %2")
            .arg(figure(record.basis, 2, u"m³/h"_s), figure(100 * record.value, 0, u"%"_s));
    case AlarmKind::SupplyBelowSet:
        return Tr::tr("供温 %1，比设定低 %2").arg(degrees(record.basis), degrees(record.value));
    case AlarmKind::PumpStopped:
        return Tr::tr("频率 %1，低于 %2")
            .arg(figure(record.value, 1, u"Hz"_s), figure(record.limit, 0, u"Hz"_s));
    case AlarmKind::DataLost:
        return record.points.isEmpty()
                 ? Tr::tr("%1 分没有可用数据").arg(figure(record.value, 0))
                 : Tr::tr("%1：%2 分没有可用数据").arg(pointsOf(record), figure(record.value, 0));
    }
    return {};
}

QString AlarmWords::worst(const AlarmRecord &record)
{
    switch (record.kind) {
    case AlarmKind::TemperatureCloud:
    case AlarmKind::SupplyBelowSet: return Tr::tr("最大偏差 %1").arg(degrees(record.worst));
    case AlarmKind::OutdoorFall: return Tr::tr("最大降幅 %1").arg(degrees(record.worst));
    case AlarmKind::MakeUpRising: return Tr::tr("最高 +%1").arg(figure(100 * record.worst, 0, u"%"_s));
    case AlarmKind::DataLost: return Tr::tr("最长 %1 分").arg(figure(record.worst, 0));
    case AlarmKind::PumpStopped: break;
    }
    return {};
}

QString AlarmWords::proposal(const AlarmRecord &record, const QString &place)
{
    if (record.kind == AlarmKind::TemperatureCloud)
        return Tr::tr("%1 室温偏低：%2。请检修该片区的分支和入口。").arg(place, evidence(record));
    if (record.kind == AlarmKind::OutdoorFall)
        return Tr::tr(
            "建议启用降温应急预案：提前提高二次供温设定，通知抢修班组待命，增开座席，并查看末端和顶层住户。");
    return {};
}

QString AlarmWords::decision(const AlarmRecord &record)
{
    if (record.decidedMs == 0)
        return {};
    if (record.decision == alarmDecisionName(AlarmDecision::Ticket))
        return Tr::tr("已提检修工单 %1").arg(QChar(0x2066) + record.ticket + QChar(0x2069));
    if (record.decision == alarmDecisionName(AlarmDecision::Plan))
        return Tr::tr("已启用应急预案");
    return Tr::tr("已决定不处理");
}

} // namespace Warmline
