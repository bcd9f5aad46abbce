// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stations/station_diagram.h"

#include "ui/common/format.h"
#include "ui/common/paint.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/stations/station_words.h"

#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Warmline {

using Q = SeriesQuantity;

StationDiagram::StationDiagram(QWidget *parent)
    : QWidget(parent)
{
    setLayoutDirection(Qt::LeftToRight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(Theme::of(this), &Theme::changed, this, &StationDiagram::rebuild);
}

QSize StationDiagram::sizeHint() const
{
    return {Theme::of(this)->px(900), Theme::of(this)->px(380)};
}

QSize StationDiagram::minimumSizeHint() const
{
    return {Theme::of(this)->px(600), Theme::of(this)->px(262)};
}

void StationDiagram::setStation(const Station &station)
{
    m_station = station;
    m_values.clear();
    rebuild();
}

void StationDiagram::setValues(const QList<LiveValue> &values, qint64 nowMs)
{
    m_values = values;
    m_now = nowMs;
    rebuild();
}

const LiveValue *StationDiagram::find(SeriesQuantity quantity, const QString &part) const
{
    const auto it = std::ranges::find_if(m_values, [&](const LiveValue &value) {
        return value.key.quantity == quantity && value.key.part == part;
    });
    return it == m_values.end() ? nullptr : &*it;
}

void StationDiagram::resizeEvent(QResizeEvent *)
{
    rebuild();
}

void StationDiagram::placePlan()
{
    const Theme *theme = Theme::of(this);
    const qreal w = width();
    const qreal h = height();
    m_plan.tag = {std::clamp(w * 0.15, qreal(theme->px(90)), qreal(theme->px(118))), qreal(theme->px(42))};
    const qreal head = theme->lineHeight(TextRole::Label);
    const qreal spare =
        std::clamp((h - theme->px(262)) / 6.0, 0.0, qreal(theme->px(22))); // airier when there is room
    m_plan.supplyY = head + theme->px(4) + m_plan.tag.height() + theme->px(14) + spare;
    m_plan.returnY = h - 2 * m_plan.tag.height() - theme->px(6) - theme->px(16) - 2 * spare;
    const qreal left = 2 * m_plan.tag.width() + theme->px(8) + theme->px(46);
    m_plan.exchanger = {left, m_plan.supplyY - theme->px(22), qreal(theme->px(54)),
                        m_plan.returnY - m_plan.supplyY + theme->px(44)};
    const qreal right = m_plan.exchanger.right();
    const qreal tagsLeft = w - 2 * m_plan.tag.width() - theme->px(8);
    m_plan.strainerX = right + (tagsLeft - right) * 0.2;
    m_plan.makeUpX = right + (tagsLeft - right) * 0.42;
    m_plan.pumpX = right + (tagsLeft - right) * 0.74;
}

void StationDiagram::placeTags(const QList<SeriesQuantity> &quantities, QPointF at, qreal gap,
                               ColorToken edge)
{
    for (const SeriesQuantity quantity : quantities) {
        const std::optional<LiveValue> value = shown(quantity);
        if (!value)
            continue;
        QString name = value->key.part.isEmpty()
                         ? QString()
                         : QString(StationWords::quantityTitle(quantity) + u' ' + value->key.part);
        if (quantity == Q::MakeUpFlow && allOf(quantity).size() > 1)
            name = tr("补水合计");
        const LiveValue *set = quantity == Q::SupplyTemperature ? find(Q::SetTemperature) : nullptr;
        if (set && set->sample.quality != Quality::Missing)
            name = tr("供温/设%1").arg(Format::number(set->sample.value, 0));
        Tag tag;
        tag.key = value->key;
        tag.rect = {at, m_plan.tag};
        tag.data = StationWords::tag(*value, m_now, name);
        const bool pipe = quantity != Q::PrimaryFlow && quantity != Q::Flow && quantity != Q::ValvePosition
                       && quantity != Q::PumpFrequency && quantity != Q::MakeUpFlow;
        tag.data.edge = pipe ? edge : ColorToken::Field;
        tag.toolTip = tr("%1 %2 %3\n测于 %4")
                          .arg(StationWords::quantityTitle(quantity), tag.data.value, tag.data.unit,
                               Times::second(value->sample.atMs));
        m_tags.append(tag);
        at.rx() += m_plan.tag.width() + gap;
    }
}

void StationDiagram::placeBranches()
{
    const Theme *theme = Theme::of(this);
    m_branches.clear();
    m_hiddenBranches = 0;
    for (const QString &name : std::as_const(m_station.secondaryBranches)) {
        const LiveValue *difference = find(Q::BranchPressureDifference, name);
        const LiveValue *back = find(Q::BranchReturnTemperature, name);
        if (difference || back)
            m_branches.append({name,
                               {},
                               difference ? std::optional(*difference) : std::nullopt,
                               back ? std::optional(*back) : std::nullopt});
    }
    markWeakBranches();
    qreal side = theme->px(56);
    for (const Branch &branch : std::as_const(m_branches))
        side = std::max<qreal>(
            side, Paint::textWidth(theme->font(TextRole::LabelStrong), tr("%1 支").arg(branch.name))
                      + theme->px(12));
    const qreal gap = theme->px(8);
    const qreal height = std::min<qreal>(theme->px(46), m_plan.returnY - m_plan.supplyY - theme->px(20));
    const int fit =
        std::max(1, int((width() - m_plan.exchanger.right() - theme->px(24) + gap) / (side + gap)));
    if (m_branches.size() > fit) {
        m_hiddenBranches = int(m_branches.size()) - (fit - 1);
        while (m_branches.size() > fit - 1) { // a weak one is the last to go
            const auto strong =
                std::ranges::find(m_branches.crbegin(), m_branches.crend(), 0, &Branch::usual_MPa);
            m_branches.removeAt(strong == m_branches.crend() ? m_branches.size() - 1
                                                             : m_branches.crend() - strong - 1);
        }
    }
    qreal x = width() - m_branches.size() * (side + gap) + gap - (m_hiddenBranches > 0 ? theme->px(34) : 0);
    for (Branch &branch : m_branches) {
        branch.rect = {x, (m_plan.supplyY + m_plan.returnY - height) / 2, side, height};
        x += side + gap;
    }
}

QRectF StationDiagram::valveBox() const
{
    const qreal side = Theme::of(this)->px(24);
    return {m_plan.exchanger.left() - Theme::of(this)->px(38), m_plan.supplyY - side / 3, side, side * 2 / 3};
}

QRectF StationDiagram::meterBox() const
{
    const Theme *theme = Theme::of(this);
    const qreal wide = Paint::textWidth(theme->font(TextRole::LabelStrong), tr("热表")) + theme->px(10);
    return {m_plan.tag.width() * 0.62, m_plan.returnY - theme->px(12), wide, qreal(theme->px(24))};
}

QRectF StationDiagram::strainerBox() const
{
    const qreal side = Theme::of(this)->px(24);
    return {m_plan.strainerX - side / 2, m_plan.returnY - side / 2, side, side};
}

QRectF StationDiagram::makeUpBox() const
{
    const Theme *theme = Theme::of(this);
    const qreal wide = Paint::textWidth(theme->font(TextRole::Label), tr("补水")) + theme->px(18);
    return {m_plan.makeUpX - wide / 2, height() - qreal(theme->px(32)), wide, qreal(theme->px(28))};
}

void StationDiagram::placeCaptions()
{
    const Theme *theme = Theme::of(this);
    const qreal head = theme->lineHeight(TextRole::Label);
    DiagramCaptions captions(QRectF(0, head, width(), height() - head), theme->px(4));
    for (const Tag &tag : std::as_const(m_tags))
        captions.block(tag.rect);
    for (const Branch &branch : std::as_const(m_branches)) {
        captions.block(branch.rect);
        captions.block({branch.rect.center().x() - 1, m_plan.supplyY, 2, m_plan.returnY - m_plan.supplyY});
    }
    const qreal half = theme->px(3); // of a pipe's thickness
    for (const qreal y : {m_plan.supplyY, m_plan.returnY})
        captions.block({0, y - half, qreal(width()), 2 * half});
    captions.block(m_plan.exchanger);
    captions.block(strainerBox());
    for (const Pump &pump : std::as_const(m_pumps))
        captions.block(pump.box);
    if (const QRectF &loop = m_plan.pumpLoop; !loop.isEmpty()) {
        captions.block({loop.left() - half, loop.top(), 2 * half, loop.height()});
        captions.block({loop.right() - half, loop.top(), 2 * half, loop.height()});
        captions.block({loop.left(), loop.bottom() - half, loop.width(), 2 * half});
    }
    if (has(Q::PrimaryFlow))
        captions.block(meterBox());
    if (has(Q::MakeUpFlow)) {
        const QRectF box = makeUpBox();
        captions.block(box);
        captions.block({box.center().x() - 2, m_plan.returnY, 4, box.top() - m_plan.returnY});
    }
    const auto place = [&](const QString &text, const QRectF &symbol) {
        return captions.place(text, {Paint::textWidth(theme->font(TextRole::Label), text) + 2.0, head},
                              symbol);
    };
    const double megawatts = m_station.designPower.value / 1000;
    if (megawatts <= 0
        || !place(tr("板换 · %1").arg(Format::quantity(megawatts, u"MW"_s, 1)), m_plan.exchanger))
        place(tr("板换"), m_plan.exchanger);
    if (has(Q::ValvePosition))
        place(tr("调节阀"), valveBox());
    for (const Pump &pump : std::as_const(m_pumps)) {
        if (!place(pumpWords(pump), pump.box))
            place(pumpName(pump), pump.box);
    }
    place(tr("除污器"), strainerBox());
    m_captions = captions.captions();
}

void StationDiagram::rebuild()
{
    const Theme *theme = Theme::of(this);
    placePlan();
    placePumps();
    m_tags.clear();
    const qreal top = theme->lineHeight(TextRole::Label) + theme->px(4);
    const qreal row2 = height() - m_plan.tag.height();
    const qreal row1 =
        row2 - m_plan.tag.height() - theme->px(6) - (height() > theme->px(330) ? theme->px(8) : 0);
    const qreal gap = theme->px(8);
    placeTags({Q::PrimarySupplyTemperature, Q::PrimarySupplyPressure}, {0, top}, gap, ColorToken::Supply);
    placeTags({Q::PrimaryReturnTemperature, Q::PrimaryReturnPressure}, {0, row1}, gap, ColorToken::Ret);
    placeTags({Q::PrimaryFlow, Q::ValvePosition}, {0, row2}, gap, ColorToken::Ret);
    placeTags({Q::SupplyTemperature, Q::SupplyPressure, Q::Flow},
              {m_plan.exchanger.right() + theme->px(16), top}, gap, ColorToken::Supply);
    const qreal farLeft = width() - 2 * m_plan.tag.width() - gap;
    placeTags({Q::ReturnTemperature, Q::ReturnPressure}, {farLeft, row1}, gap, ColorToken::Ret);
    placeTags({Q::PumpFrequency, Q::MakeUpFlow}, {farLeft, row2}, gap, ColorToken::Ret);
    placeBranches();
    placeCaptions();

    QStringList words;
    for (const Tag &tag : std::as_const(m_tags))
        words.append(
            QString(tag.data.name + u' ' + tag.data.value + u' ' + tag.data.unit + u' ' + tag.data.age));
    if (m_pumps.size() > 1) {
        for (const Pump &pump : std::as_const(m_pumps))
            words.append(pumpWords(pump));
    }
    for (const QString &name : weakBranches())
        words.append(tr("%1 支压差偏低").arg(name));
    setAccessibleName(tr("%1工艺图").arg(m_station.name));
    setAccessibleDescription(words.join(u"，"_s));
    update();
}

QStringList StationDiagram::equipment() const
{
    QStringList names{u"exchanger"_s, u"strainer"_s};
    for (const Pump &pump : m_pumps) {
        const QString part = pump.frequency ? pump.frequency->key.part : QString();
        names.append(part.isEmpty() ? u"pump"_s : QString(u"pump_"_s + part));
    }
    if (has(Q::ValvePosition))
        names.append(u"valve"_s);
    if (has(Q::PrimaryFlow))
        names.append(u"meter"_s);
    if (has(Q::MakeUpFlow))
        names.append(u"make_up"_s);
    for (const Branch &branch : m_branches)
        names.append(u"branch_"_s + branch.name);
    return names;
}

bool StationDiagram::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const QString words = toolTipAt(help->pos()); !words.isEmpty()) {
            QToolTip::showText(help->globalPos(), words, this);
            return true;
        }
        QToolTip::hideText();
        event->ignore();
        return true;
    }
    return QWidget::event(event);
}

} // namespace Warmline
