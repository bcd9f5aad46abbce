// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The painting of StationDiagram; its layout is in station_diagram.cpp.
#include "ui/stations/station_diagram.h"

#include "ui/common/format.h"
#include "ui/common/paint.h"
#include "ui/common/ramps.h"
#include "ui/common/symbols.h"
#include "ui/common/theme.h"
#include "ui/stations/station_words.h"

#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Warmline {

using Q = SeriesQuantity;

void StationDiagram::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal middle = m_plan.exchanger.center().x();
    const qreal line = theme->lineHeight(TextRole::Label);
    painter.setPen(QPen(theme->color(ColorToken::Line), 1, Qt::DashLine));
    painter.drawLine(QPointF(std::round(middle) + 0.5, line), QPointF(std::round(middle) + 0.5, height()));
    Paint::text(&painter, {0, 0, middle - theme->px(8), line}, theme->font(TextRole::Label),
                theme->color(ColorToken::T2), tr("一次网（热源侧）"));
    Paint::text(&painter, {middle + theme->px(8), 0, width() - middle - theme->px(8), line},
                theme->font(TextRole::Label), theme->color(ColorToken::T2), tr("二次网（用户侧）"),
                Qt::AlignRight | Qt::AlignVCenter);
    paintMakeUp(&painter);
    paintPipes(&painter);
    paintExchanger(&painter);
    paintSymbols(&painter);
    paintPumps(&painter);
    paintBranches(&painter);
    paintCaptions(&painter);
    for (const Tag &tag : std::as_const(m_tags))
        paintValueTag(&painter, tag.rect, tag.data, Qt::LeftToRight);
}

void StationDiagram::paintPipes(QPainter *painter) const
{
    const Theme *theme = Theme::of(this);
    const qreal thick = theme->pxF(5);
    const auto pipe = [&](qreal y, ColorToken color) {
        painter->fillRect(QRectF(0, std::round(y - thick / 2), width(), thick), theme->color(color));
    };
    pipe(m_plan.supplyY, ColorToken::Supply);
    pipe(m_plan.returnY, ColorToken::Ret);
    const qreal left = m_plan.exchanger.left();
    const qreal right = m_plan.exchanger.right();
    const qreal far = width() - right;
    paintArrows(painter, m_plan.supplyY, true, {left * 0.2, left * 0.6, right + far * 0.2, right + far * 0.5},
                ColorToken::Supply);
    paintArrows(painter, m_plan.returnY, false,
                {left * 0.55, left * 0.88, right + theme->px(16), right + far * 0.62}, ColorToken::Ret);
}

void StationDiagram::paintArrows(QPainter *painter, qreal y, bool right, const QList<qreal> &at,
                                 ColorToken color) const
{
    const Theme *theme = Theme::of(this);
    const qreal half = theme->pxF(4.5);
    painter->setPen(QPen(theme->color(ColorToken::S1), theme->pxF(1.2)));
    painter->setBrush(theme->color(color));
    for (const qreal x : at) {
        const qreal tip = right ? x + half * 1.3 : x - half * 1.3;
        painter->drawPolygon(QPolygonF{QPointF(x, y - half), QPointF(tip, y), QPointF(x, y + half)});
    }
}

void StationDiagram::paintCaptions(QPainter *painter) const
{
    const Theme *theme = Theme::of(this);
    for (const DiagramCaptions::Caption &caption : m_captions) {
        painter->fillRect(caption.rect, theme->color(ColorToken::S1)); // over the line between the networks
        Paint::text(painter, caption.rect, theme->font(TextRole::Label), theme->color(ColorToken::T1),
                    caption.text, Qt::AlignCenter);
    }
}

void StationDiagram::paintExchanger(QPainter *painter) const
{
    const Theme *theme = Theme::of(this);
    const QRectF &box = m_plan.exchanger;
    Paint::roundedBox(painter, box, theme->px(4), theme->color(ColorToken::S2), theme->color(ColorToken::T2),
                      theme->pxF(1.4));
    const ColorToken plates[] = {ColorToken::Supply, ColorToken::Ret, ColorToken::Supply, ColorToken::Ret,
                                 ColorToken::Supply};
    for (int i = 0; i < 5; ++i) {
        const qreal x = std::round(box.left() + box.width() * (i + 1) / 6) + 0.5;
        painter->setPen(QPen(theme->color(plates[i]), theme->pxF(1.4)));
        painter->drawLine(QPointF(x, box.top() + theme->px(10)), QPointF(x, box.bottom() - theme->px(10)));
    }
}

void StationDiagram::paintSymbols(QPainter *painter) const
{
    const Theme *theme = Theme::of(this);
    const QColor ink = theme->color(ColorToken::T1);
    const QColor paper = theme->color(ColorToken::S1);
    const auto draw = [&](const QPainterPath &path, const QRectF &box) {
        painter->fillRect(box, paper);
        painter->setPen(QPen(ink, theme->pxF(1.6)));
        painter->setBrush(paper);
        painter->drawPath(path);
    };
    if (has(Q::ValvePosition)) {
        painter->setPen(QPen(ink, theme->pxF(1.6)));
        painter->setBrush(paper);
        painter->drawPath(Symbols::valve(valveBox()));
    }
    if (has(Q::PrimaryFlow)) {
        const QRectF box = meterBox();
        Paint::roundedBox(painter, box, theme->px(3), paper, ink, theme->pxF(1.4));
        Paint::text(painter, box, theme->font(TextRole::LabelStrong), ink, tr("热表"), Qt::AlignCenter);
    }
    const QRectF box = strainerBox();
    draw(Symbols::strainer(box), box);
}

void StationDiagram::paintPumps(QPainter *painter) const
{
    const Theme *theme = Theme::of(this);
    if (const QRectF &loop = m_plan.pumpLoop; !loop.isEmpty()) {
        painter->setPen(
            QPen(theme->color(ColorToken::Ret), theme->pxF(3), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter->setBrush(Qt::NoBrush);
        painter->drawPolyline(
            QPolygonF{loop.topLeft(), loop.bottomLeft(), loop.bottomRight(), loop.topRight()});
    }
    for (const Pump &pump : m_pumps) {
        const bool running = runs(pump);
        const QRectF box = pump.box.adjusted(1, 1, -1, -1);
        const QColor ink = theme->color(running ? ColorToken::Ok : ColorToken::T2);
        painter->setPen(QPen(ink, theme->pxF(1.8)));
        painter->setBrush(theme->color(ColorToken::S1));
        painter->drawPath(Symbols::pumpBody(box));
        painter->save();
        painter->translate(box.center());
        painter->scale(-1, 1); // water goes to the exchanger
        painter->translate(-box.center());
        painter->setBrush(running ? ink : theme->color(ColorToken::S1));
        painter->drawPath(Symbols::pumpArrow(box));
        painter->restore();
    }
}

void StationDiagram::paintMakeUp(QPainter *painter) const
{
    if (!has(Q::MakeUpFlow))
        return;
    const Theme *theme = Theme::of(this);
    const QRectF box = makeUpBox();
    painter->fillRect(
        QRectF(m_plan.makeUpX - theme->pxF(1.5), m_plan.returnY, theme->pxF(3), box.top() - m_plan.returnY),
        theme->color(ColorToken::Ret));
    Paint::roundedBox(painter, box, theme->px(4), theme->color(ColorToken::S2), theme->color(ColorToken::T2),
                      theme->pxF(1.4));
    Paint::text(painter, box, theme->font(TextRole::Label), theme->color(ColorToken::T1), tr("补水"),
                Qt::AlignCenter);
}

void StationDiagram::paintBranches(QPainter *painter) const
{
    const Theme *theme = Theme::of(this);
    const qreal line = theme->lineHeight(TextRole::Axis) + theme->px(3);
    for (const Branch &branch : m_branches) {
        const qreal x = std::round(branch.rect.center().x()) + 0.5;
        painter->setPen(QPen(theme->color(ColorToken::Field), theme->pxF(1.4)));
        painter->drawLine(QPointF(x, m_plan.supplyY + theme->px(3)),
                          QPointF(x, m_plan.returnY - theme->px(3)));
        const std::optional<LiveValue> &shown = branch.difference ? branch.difference : branch.back;
        const ValueQuality quality = StationWords::tagQuality(shown->sample.quality);
        Paint::roundedBox(painter, branch.rect, theme->px(3), theme->color(ColorToken::S1));
        if (quality == ValueQuality::Stale || quality == ValueQuality::Bad)
            Paint::hatchRect(painter, branch.rect.adjusted(1, 1, -1, -1), theme->color(ColorToken::Line));
        const bool weak = branch.usual_MPa > 0;
        Paint::roundedBox(painter, branch.rect, theme->px(3), QColor(),
                          theme->color(weak ? ColorToken::Yel : ColorToken::Field), weak ? theme->pxF(2) : 0);
        if (weak) {
            const qreal side = theme->px(11);
            painter->setPen(QPen(theme->color(ColorToken::Yel), 1));
            painter->setBrush(theme->color(ColorToken::YelF));
            painter->drawPath(
                Symbols::triangle({branch.rect.right() - side, branch.rect.top() - side * 0.5, side, side}));
        }
        const qreal top = branch.rect.center().y() - line;
        Paint::text(painter, {branch.rect.left(), top, branch.rect.width(), line},
                    theme->font(TextRole::LabelStrong), theme->color(ColorToken::T1),
                    tr("%1 支").arg(branch.name), Qt::AlignCenter);
        QFont font = theme->font(TextRole::Label);
        font.setStrikeOut(quality == ValueQuality::Bad);
        const QString value = quality == ValueQuality::NoSensor ? u"—"_s
                            : branch.difference ? u"Δ "_s + Format::number(shown->sample.value, 2)
                                                : Format::number(shown->sample.value, 1) + u" °C"_s;
        Paint::text(painter, {branch.rect.left(), top + line, branch.rect.width(), line}, font,
                    theme->color(quality == ValueQuality::Good ? ColorToken::T1 : ColorToken::T3), value,
                    Qt::AlignCenter);
    }
    if (m_hiddenBranches > 0)
        Paint::text(
            painter,
            {width() - theme->pxF(34), m_plan.supplyY, theme->pxF(34), m_plan.returnY - m_plan.supplyY},
            theme->font(TextRole::Label), theme->color(ColorToken::T2), u"+%1"_s.arg(m_hiddenBranches),
            Qt::AlignCenter);
}

} // namespace Warmline
