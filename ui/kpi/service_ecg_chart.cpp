// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpi/service_ecg_chart.h"

#include "ui/common/chart_style.h"
#include "ui/common/format.h"
#include "ui/common/paint.h"
#include "ui/common/theme.h"
#include "ui/common/tier_glyph.h"
#include "ui/common/times.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Warmline {

ServiceEcgChart::ServiceEcgChart(QWidget *parent)
    : QWidget(parent)
{
    setLayoutDirection(Qt::LeftToRight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("热力服务心电图"));
}

void ServiceEcgChart::setEcg(const ServiceEcg &ecg)
{
    m_ecg = ecg;
    const qsizetype last = ecg.calls.size() - 1;
    setAccessibleDescription(last < 0 ? QString() : slotText(int(last)));
    update();
}

QString ServiceEcgChart::slotText(int slot) const
{
    const qint64 from = m_ecg.fromMs + slot * m_ecg.stepMs;
    QStringList words{tr("%1–%2 来电 %3")
                          .arg(Times::minute(from), Times::minute(from + m_ecg.stepMs))
                          .arg(m_ecg.calls.value(slot))};
    if (m_ecg.redTickets.value(slot) > 0)
        words.append(tr("红色工单 %1").arg(m_ecg.redTickets.value(slot)));
    if (const auto room = m_ecg.meanRoom.value(slot))
        words.append(tr("平均室温 %1").arg(Format::quantity(room, u"°C"_s, 1)));
    if (const auto outdoor = m_ecg.outdoor.value(slot))
        words.append(tr("室外 %1").arg(Format::quantity(outdoor, u"°C"_s, 1)));
    return words.join(u"，"_s);
}

QPolygonF ServiceEcgChart::beats(const QList<int> &calls, const QRectF &plot, double most)
{
    QPolygonF line;
    if (calls.isEmpty())
        return line;
    const qreal step = plot.width() / double(calls.size());
    const qreal base = plot.top() + plot.height() * 0.8; // the recoil goes below
    const auto height = [&](int count) {
        return (base - plot.top()) * std::min(1.0, count / std::max(1.0, most));
    };
    line.append({plot.left(), base});
    for (qsizetype i = 0; i < calls.size(); ++i) {
        const qreal x = plot.left() + i * step;
        const qreal peak = height(calls[i]);
        line.append({x + step * 0.25, base});
        line.append({x + step * 0.45, base - peak});
        line.append({x + step * 0.65, base + peak * 0.22});
        line.append({x + step * 0.8, base});
    }
    line.append({plot.right(), base});
    return line;
}

QSize ServiceEcgChart::sizeHint() const
{
    return {Theme::of(this)->px(900), Theme::of(this)->px(180)};
}

QSize ServiceEcgChart::minimumSizeHint() const
{
    return {Theme::of(this)->px(360), Theme::of(this)->px(120)};
}

QRectF ServiceEcgChart::plot() const
{
    const Theme *theme = Theme::of(this);
    const qreal labels = std::max({Paint::textWidth(theme->font(TextRole::Axis), tr("来电")),
                                   Paint::textWidth(theme->font(TextRole::Axis), tr("室温")),
                                   Paint::textWidth(theme->font(TextRole::Axis), tr("室外"))})
                       + theme->px(10);
    const qreal bottom = theme->lineHeight(TextRole::Axis) + theme->px(4);
    return {labels, 0, width() - labels - theme->px(22), height() - bottom};
}

QRectF ServiceEcgChart::lane(double from, double to) const
{
    const QRectF all = plot();
    return {all.left(), all.top() + all.height() * from, all.width(), all.height() * (to - from)};
}

qreal ServiceEcgChart::xOf(double slot) const
{
    const QRectF all = plot();
    return all.left() + all.width() * slot / std::max<double>(1, double(m_ecg.calls.size()));
}

void ServiceEcgChart::paintEvent(QPaintEvent *)
{
    if (m_ecg.calls.isEmpty())
        return;
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintTimes(&painter);
    paintCalls(&painter);
    paintReds(&painter);
    const QRectF room = lane(0.66, 0.8);
    const QRectF outdoor = lane(0.84, 0.98);
    paintLine(&painter, room, m_ecg.meanRoom, ChartStyle::pen(CurveKind::Room));
    paintLine(&painter, outdoor, m_ecg.outdoor, ChartStyle::pen(CurveKind::Outside));
    const auto label = [&](const QRectF &place, const QString &text) {
        Paint::text(&painter, {0, place.center().y() - 10, plot().left() - theme->px(8), 20},
                    theme->font(TextRole::Axis), theme->color(ColorToken::T2), text,
                    Qt::AlignRight | Qt::AlignVCenter);
    };
    label(lane(0.3, 0.62), tr("来电"));
    if (std::ranges::any_of(m_ecg.meanRoom, [](const auto &value) { return value.has_value(); }))
        label(room, tr("室温"));
    if (std::ranges::any_of(m_ecg.outdoor, [](const auto &value) { return value.has_value(); }))
        label(outdoor, tr("室外"));
}

void ServiceEcgChart::paintCalls(QPainter *painter) const
{
    const Theme *theme = Theme::of(this);
    const QRectF place = lane(0.12, 0.62);
    const double most = std::max({1.0, double(*std::ranges::max_element(m_ecg.calls)), m_ecg.usualHigh});
    const qreal base = place.top() + place.height() * 0.8;
    const qreal unit = (base - place.top()) / most;
    if (m_ecg.usualHigh > 0)
        painter->fillRect(QRectF(place.left(), base - m_ecg.usualHigh * unit, place.width(),
                                 std::max(2.0, (m_ecg.usualHigh - m_ecg.usualLow) * unit)),
                          theme->color(ColorToken::Band));
    QPen pen = ChartStyle::pen(CurveKind::Main);
    pen.setWidthF(theme->pxF(1.5));
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(beats(m_ecg.calls, place, most));
    const QString peak = Format::number(most);
    const QRectF box(place.right() + theme->px(4), place.top() - 8, theme->px(20), 16);
    Paint::text(painter, box, theme->font(TextRole::Axis), theme->color(ColorToken::T2), peak);
}

void ServiceEcgChart::paintReds(QPainter *painter) const
{
    const Theme *theme = Theme::of(this);
    const QRectF place = lane(0, 0.1);
    const qreal side = theme->px(10);
    const qreal least = side + theme->px(18); // a triangle with two figures beside it
    const auto mark = [&](qreal x, int count) {
        paintTier(painter, {x - side / 2, place.top(), side, side}, TierLook::Red);
        if (count > 1)
            Paint::text(painter, {x + side / 2 + 2, place.top() - 2, 30, side + 4},
                        theme->font(TextRole::AxisStrong), theme->color(ColorToken::Red),
                        QString::number(count));
    };
    // Slots that are too near for a mark each share one, with their sum.
    qreal start = 0;
    int sum = 0;
    for (qsizetype i = 0; i < m_ecg.redTickets.size(); ++i) {
        const int count = m_ecg.redTickets[i];
        if (count <= 0)
            continue;
        const qreal x = xOf(double(i) + 0.45);
        if (sum > 0 && x - start >= least) {
            mark(start, sum);
            sum = 0;
        }
        if (sum == 0)
            start = x;
        sum += count;
    }
    if (sum > 0)
        mark(start, sum);
}

void ServiceEcgChart::paintLine(QPainter *painter, const QRectF &place,
                                const QList<std::optional<double>> &values, const QPen &pen) const
{
    double low = 1e9;
    double high = -1e9;
    for (const auto &value : values) {
        if (value) {
            low = std::min(low, *value);
            high = std::max(high, *value);
        }
    }
    if (low > high)
        return;
    if (high - low < 1) { // a still line stays in the middle
        low -= 0.5;
        high += 0.5;
    }
    painter->setPen(pen);
    QPolygonF piece;
    const auto flush = [&] {
        if (piece.size() > 1)
            painter->drawPolyline(piece);
        else if (piece.size() == 1)
            painter->drawPoint(piece.first());
        piece.clear();
    };
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (values[i])
            piece.append(
                {xOf(double(i) + 0.5), place.bottom() - place.height() * (*values[i] - low) / (high - low)});
        else
            flush();
    }
    flush();
}

void ServiceEcgChart::paintTimes(QPainter *painter) const
{
    const Theme *theme = Theme::of(this);
    const QRectF all = plot();
    const QFont font = theme->font(TextRole::Axis);
    const qreal room = Paint::textWidth(font, u"00:00"_s) + theme->px(20);
    const double total = double(m_ecg.calls.size());
    const int perHour = std::max(1, int(3'600'000 / std::max<qint64>(1, m_ecg.stepMs)));
    int every = perHour;
    while (every * all.width() / total < room)
        every += perHour;
    for (int slot = int(m_ecg.calls.size()); slot >= 0; slot -= every) {
        const qreal x = std::round(xOf(slot)) + 0.5;
        painter->setPen(QPen(theme->color(ColorToken::Line), 1));
        painter->drawLine(QPointF(x, all.top() + theme->px(12)), QPointF(x, all.bottom()));
        Paint::text(painter,
                    {x - 40, all.bottom() + theme->px(3), 80, qreal(theme->lineHeight(TextRole::Axis))}, font,
                    theme->color(ColorToken::T2),
                    Times::local(m_ecg.fromMs + slot * m_ecg.stepMs).toString(u"HH:mm"_s), Qt::AlignCenter);
    }
}

bool ServiceEcgChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QRectF all = plot();
    const int slot =
        int(std::floor((help->pos().x() - all.left()) / all.width() * double(m_ecg.calls.size())));
    if (slot >= 0 && slot < m_ecg.calls.size())
        QToolTip::showText(help->globalPos(), slotText(slot), this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace Warmline
