// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a station may have several of, in StationDiagram: pumps, make-up meters and branches.
#include "ui/stations/station_diagram.h"

#include "app/services/stations/station_reading.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/stations/station_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Warmline {

using Q = SeriesQuantity;

namespace {

constexpr double kRuns_Hz = 1;

bool isTrusted(const LiveValue &value)
{
    return value.sample.quality == Quality::Good || value.sample.quality == Quality::Uncertain;
}

} // namespace

/// By their numbers: 2 before 10.
QList<LiveValue> StationDiagram::allOf(SeriesQuantity quantity) const
{
    QList<LiveValue> all;
    for (const LiveValue &value : m_values) {
        if (value.key.quantity == quantity)
            all.append(value);
    }
    std::ranges::stable_sort(
        all, {}, [](const LiveValue &value) { return std::pair(value.key.part.size(), value.key.part); });
    return all;
}

std::optional<LiveValue> StationDiagram::shown(SeriesQuantity quantity) const
{
    if (quantity != Q::PumpFrequency && quantity != Q::MakeUpFlow) {
        const LiveValue *only = find(quantity);
        return only ? std::optional(*only) : std::nullopt;
    }
    if (quantity == Q::MakeUpFlow)
        return StationReading::makeUp(m_values);
    const QList<LiveValue> all = allOf(quantity);
    if (all.isEmpty())
        return std::nullopt;
    LiveValue one = all.first();
    for (const LiveValue &next : all.sliced(1)) {
        if (isTrusted(next) && (!isTrusted(one) || next.sample.value > one.sample.value))
            one = next;
    }
    return one;
}

/// The first on the return, the others on a loop round it.
void StationDiagram::placePumps()
{
    const Theme *theme = Theme::of(this);
    m_pumps.clear();
    for (const LiveValue &frequency : allOf(Q::PumpFrequency))
        m_pumps.append({frequency, {}});
    if (m_pumps.isEmpty())
        m_pumps.append({std::nullopt, {}});
    const auto box = [&](qreal x, qreal y, qreal side) {
        return QRectF(x - side / 2, y - side / 2, side, side);
    };
    m_pumps.first().box = box(m_plan.pumpX, m_plan.returnY, theme->px(30));
    m_plan.pumpLoop = {};
    const qsizetype more = m_pumps.size() - 1;
    if (more == 0)
        return;
    const qreal tags = width() - 2 * m_plan.tag.width() - theme->px(8);
    const qreal room = std::min(m_plan.pumpX - m_plan.makeUpX, tags - m_plan.pumpX) - theme->px(5);
    const qreal half = std::min<qreal>(room, theme->px(46));
    m_plan.pumpLoop = {m_plan.pumpX - half, m_plan.returnY, 2 * half, qreal(theme->px(56))};
    const qreal each = 2 * half / qreal(more);
    const qreal side = std::min<qreal>(theme->px(30), each - theme->px(2));
    for (qsizetype i = 0; i < more; ++i)
        m_pumps[i + 1].box =
            box(m_plan.pumpLoop.left() + (qreal(i) + 0.5) * each, m_plan.pumpLoop.bottom(), side);
}

bool StationDiagram::runs(const Pump &pump)
{
    return pump.frequency && isTrusted(*pump.frequency) && pump.frequency->sample.value > kRuns_Hz;
}

QString StationDiagram::pumpName(const Pump &pump)
{
    const QString part = pump.frequency ? pump.frequency->key.part : QString();
    if (part.isEmpty())
        return tr("循环泵");
    const bool isNumber = std::ranges::all_of(part, [](QChar c) { return c.isDigit(); });
    return isNumber ? tr("%1 号循环泵").arg(part) : tr("循环泵 %1").arg(part);
}

QString StationDiagram::pumpWords(const Pump &pump) const
{
    const QString name = pumpName(pump);
    if (!pump.frequency || !isTrusted(*pump.frequency))
        return name;
    if (runs(pump))
        return tr("%1 · 运行").arg(name);
    return std::ranges::any_of(m_pumps, &StationDiagram::runs) ? tr("%1 · 备用").arg(name)
                                                               : tr("%1 · 停").arg(name);
}

/// A branch that gets less than half of what the others get is throttled, clogged or shut.
void StationDiagram::markWeakBranches()
{
    for (Branch &branch : m_branches) {
        if (!branch.difference || !isTrusted(*branch.difference))
            continue;
        QList<double> others;
        for (const Branch &other : std::as_const(m_branches)) {
            if (other.name != branch.name && other.difference && isTrusted(*other.difference))
                others.append(other.difference->sample.value);
        }
        if (const auto usual = StationReading::weakAgainst(branch.difference->sample.value, others))
            branch.usual_MPa = *usual;
    }
}

QStringList StationDiagram::weakBranches() const
{
    QStringList names;
    for (const Branch &branch : m_branches) {
        if (branch.usual_MPa > 0)
            names.append(branch.name);
    }
    return names;
}

QString StationDiagram::toolTipAt(const QPointF &at) const
{
    for (const Tag &tag : m_tags) {
        if (tag.rect.contains(at))
            return tag.toolTip;
    }
    for (const Pump &pump : m_pumps) {
        if (pump.frequency && pump.box.contains(at))
            return tr("%1\n%2 · 测于 %3")
                .arg(pumpWords(pump), Format::quantity(pump.frequency->sample.value, u"Hz"_s, 1),
                     Times::second(pump.frequency->sample.atMs));
    }
    for (const Branch &branch : m_branches) {
        if (branch.usual_MPa > 0 && branch.rect.contains(at))
            return tr("%1 支压差 %2，不到其他支路中位数 %3 的一半：可能关小、堵塞或关断\n测于 %4")
                .arg(branch.name, Format::quantity(branch.difference->sample.value, u"MPa"_s, 2),
                     Format::quantity(branch.usual_MPa, u"MPa"_s, 2),
                     Times::second(branch.difference->sample.atMs));
    }
    return {};
}

} // namespace Warmline
