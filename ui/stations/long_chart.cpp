// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stations/long_chart.h"

#include "app/services/stations/series_tiles.h"
#include "ui/common/format.h"
#include "ui/common/paint.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/stations/curve_axes.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Warmline {

namespace {

constexpr qint64 kNarrowestMs = 20'000;
constexpr double kZoomStep = 0.8; ///< a notch of the wheel
constexpr int kDenseFactor = 2; ///< more points than this a column are drawn as strokes from low to high

} // namespace

LongChart::LongChart(SeriesTiles &tiles, const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_tiles(tiles)
{
    setAccessibleName(accessibleName);
    setLayoutDirection(Qt::LeftToRight);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setCursor(Qt::OpenHandCursor);
    connect(&tiles, &SeriesTiles::changed, this, [this] {
        m_stale = true;
        update();
    });
    connect(Theme::of(this), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LongChart::setLines(const QList<Line> &lines, qint64 fromMs, qint64 toMs)
{
    m_lines = lines;
    m_curves.clear();
    QList<SeriesKey> keys;
    for (const Line &line : lines)
        keys.append(line.key);
    m_tiles.setSeries(keys, fromMs, std::max(toMs, fromMs + kNarrowestMs));
    m_crosshair.reset();
    m_rescale = true;
    m_from = m_tiles.fromMs();
    m_to = m_tiles.toMs();
    ask();
    emit viewChanged(m_from, m_to);
}

void LongChart::setAxisTitles(const QString &near, const QString &far)
{
    m_nearTitle = near;
    m_farTitle = far;
    update();
}

void LongChart::setView(qint64 fromMs, qint64 toMs)
{
    const qint64 whole = m_tiles.toMs() - m_tiles.fromMs();
    const qint64 span = std::clamp(toMs - fromMs, std::min(kNarrowestMs, whole), whole);
    const qint64 from = std::clamp(fromMs, m_tiles.fromMs(), m_tiles.toMs() - span);
    if (from == m_from && from + span == m_to)
        return;
    m_rescale = m_rescale || span != m_to - m_from;
    m_from = from;
    m_to = from + span;
    ask();
    emit viewChanged(m_from, m_to);
}

void LongChart::zoom(double factor, qint64 atMs)
{
    const double span = double(m_to - m_from);
    const double part = std::clamp(double(atMs - m_from) / span, 0.0, 1.0);
    const double wider = span * factor;
    const qint64 from = atMs - qint64(std::llround(part * wider));
    setView(from, from + qint64(std::llround(wider)));
}

void LongChart::showAll()
{
    setView(m_tiles.fromMs(), m_tiles.toMs());
}

void LongChart::ask()
{
    m_tiles.show(m_from, m_to, std::max(1, int(plotRect().width())));
    m_stale = true;
    update();
}

void LongChart::fetch()
{
    m_stale = false;
    m_curves.clear();
    m_points = 0;
    // A step more on both sides: the line goes on to the edge.
    const qint64 beyond = std::max<qint64>(m_tiles.stepMs() * 2, 1);
    const QList<Series> series = m_tiles.view(m_from - beyond, m_to + beyond);
    m_means = false;
    for (const Series &one : series) {
        m_means = m_means
               || (m_tiles.shape() == SeriesShape::Mean && !one.samples.isEmpty()
                   && one.stepMs == m_tiles.stepMs()); // longer than its own
        m_points += one.samples.size();
        m_curves.append(GapCurve::split(CurveData::points(one), one.stepMs > 0 ? 2 * one.stepMs : 0));
    }
    if (m_rescale || leavesScale()) {
        rescale();
        m_rescale = !m_tiles.isComplete(); // once more when all of it is there
    }
}

/// A value on the screen lies off its axis: a move has come to a colder month.
bool LongChart::leavesScale() const
{
    for (qsizetype i = 0; i < m_curves.size(); ++i) {
        const CurveData::Scale &scale = m_lines[i].farAxis ? m_far : m_near;
        const auto isOff = [&](const QPointF &p) {
            return p.x() >= double(m_from) && p.x() <= double(m_to)
                && (p.y() < scale.low || p.y() > scale.high);
        };
        for (const QList<QPointF> &segment : m_curves[i].segments) {
            if (std::ranges::any_of(segment, isOff))
                return true;
        }
    }
    return false;
}

void LongChart::rescale()
{
    QList<GapCurve> near, far;
    for (qsizetype i = 0; i < m_curves.size(); ++i)
        (m_lines[i].farAxis ? far : near).append(m_curves[i]);
    m_near = CurveData::scale(near, height() < Theme::of(this)->px(190) ? 3 : 5);
    m_far = CurveData::scaleWith(far, m_near.intervals);
}

bool LongChart::hasFarAxis() const
{
    return std::ranges::any_of(m_lines, &Line::farAxis);
}

QRectF LongChart::plotRect() const
{
    const Theme *theme = Theme::of(this);
    const qreal line = theme->lineHeight(TextRole::Axis);
    const qreal half = Paint::textWidth(theme->font(TextRole::Axis), QStringLiteral("00:00:00")) / 2.0;
    const qreal left = std::max<qreal>(theme->px(38), half);
    const qreal right = std::max<qreal>(hasFarAxis() ? theme->px(38) : theme->px(12), half);
    return QRectF(rect()).adjusted(left, line + theme->px(6), -right, -line - theme->px(4));
}

qint64 LongChart::timeAt(qreal x) const
{
    const QRectF plot = plotRect();
    const double part = std::clamp((x - plot.left()) / std::max(1.0, plot.width()), 0.0, 1.0);
    return m_from + qint64(std::llround(part * double(m_to - m_from)));
}

void LongChart::paintCurve(QPainter &painter, const QRectF &plot, qsizetype index) const
{
    const Line &line = m_lines[index];
    const CurveData::Scale &scale = line.farAxis ? m_far : m_near;
    const double perMs = plot.width() / double(m_to - m_from);
    const double perUnit = plot.height() / (scale.high - scale.low);
    const auto place = [&](const QPointF &p) {
        return QPointF(plot.left() + (p.x() - double(m_from)) * perMs,
                       plot.bottom() - (p.y() - scale.low) * perUnit);
    };
    const GapCurve &curve = m_curves[index];
    qsizetype count = 0;
    for (const QList<QPointF> &segment : curve.segments)
        count += segment.size();
    const bool dense = double(count) > plot.width() * kDenseFactor;
    QPen pen = ChartStyle::pen(line.kind);
    if (dense) // dashes and soft edges mean nothing in a band of strokes, and cost most of the time
        pen = QPen(pen.color(), 1);
    painter.setRenderHint(QPainter::Antialiasing, !dense);
    painter.setPen(pen);
    QList<QPointF> points;
    for (const QList<QPointF> &segment : curve.segments) {
        points.clear();
        points.reserve(segment.size());
        qreal column = -1e9, low = 0, high = 0;
        const auto flush = [&] {
            if (column > -1e8) {
                points.append({column + 0.5, low});
                if (high != low)
                    points.append({column + 0.5, high});
            }
        };
        for (const QPointF &sample : segment) {
            const QPointF at = place(sample);
            if (!dense) {
                points.append(at);
                continue;
            }
            const qreal here = std::floor(at.x());
            if (here != column) {
                flush();
                column = here;
                low = high = at.y();
            }
            low = std::max(low, at.y()); // downwards on the screen
            high = std::min(high, at.y());
        }
        flush();
        if (points.size() == 1)
            painter.drawPoint(points.first());
        else
            painter.drawPolyline(points.constData(), int(points.size()));
    }
}

void LongChart::paintEvent(QPaintEvent *)
{
    if (m_stale)
        fetch();
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    const QRectF plot = plotRect();
    if (m_lines.isEmpty() || plot.width() < 1)
        return;
    QList<GapCurve> near;
    for (qsizetype i = 0; i < m_curves.size(); ++i) {
        if (!m_lines[i].farAxis && CurveData::hasValues(m_curves[i]))
            near.append(m_curves[i]);
    }
    painter.setPen(QPen(theme->color(ColorToken::Line), 1));
    for (int i = 0; i <= m_near.intervals; ++i) {
        const qreal y = std::round(plot.bottom() - plot.height() * i / m_near.intervals) + 0.5;
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    }
    CurveAxes::paintValues(&painter, plot, m_near, false);
    if (hasFarAxis())
        CurveAxes::paintValues(&painter, plot, m_far, true);
    CurveAxes::paintTitles(&painter, width(), m_means ? tr("%1 · 平均").arg(m_nearTitle) : m_nearTitle,
                           hasFarAxis() ? m_farTitle : QString());
    CurveAxes::paintTimes(&painter, plot, m_from, m_to);
    painter.save();
    painter.setClipRect(plot);
    for (const GapCurve::Span &gap : CurveData::allGaps(near)) {
        const double perMs = plot.width() / double(m_to - m_from);
        const QRectF box(plot.left() + double(gap.fromMs - m_from) * perMs, plot.top(),
                         double(gap.toMs - gap.fromMs) * perMs, plot.height());
        if (box.width() >= 1)
            Paint::hatchRect(&painter, box.intersected(plot), theme->color(ColorToken::T4));
    }
    for (qsizetype i = 0; i < m_curves.size(); ++i)
        paintCurve(painter, plot, i);
    painter.restore();
    painter.setRenderHint(QPainter::Antialiasing, true);
    paintCrosshair(painter, plot);
    if (hasFocus())
        Paint::roundedBox(&painter, QRectF(rect()).adjusted(1, 1, -1, -1), theme->px(4), Qt::transparent,
                          theme->color(ColorToken::Focus), 2);
}

QStringList LongChart::readOut(qint64 atMs) const
{
    QStringList lines{Times::local(atMs).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))};
    for (qsizetype i = 0; i < std::min(m_curves.size(), m_lines.size()); ++i)
        lines.append(m_lines[i].shortName + QLatin1Char(' ')
                     + Format::quantity(CurveData::readAt(m_curves[i], atMs), {}, 1));
    return lines;
}

void LongChart::paintCrosshair(QPainter &painter, const QRectF &plot) const
{
    if (!m_crosshair || m_grip)
        return;
    const Theme *theme = Theme::of(this);
    const qreal x =
        std::round(plot.left() + plot.width() * double(*m_crosshair - m_from) / double(m_to - m_from)) + 0.5;
    painter.setPen(QPen(theme->color(ColorToken::Accent), 1.2));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    const QStringList lines = readOut(*m_crosshair);
    const QFont font = theme->font(TextRole::Label);
    const qreal line = theme->lineHeight(TextRole::Label);
    qreal width = 0;
    for (const QString &text : lines)
        width = std::max<qreal>(width, Paint::textWidth(font, text));
    QRectF box(x + theme->px(10), plot.top() + theme->px(6), width + theme->px(18),
               line * qreal(lines.size()) + theme->px(10));
    if (box.right() > plot.right())
        box.moveRight(x - theme->px(10));
    Paint::roundedBox(&painter, box, theme->px(4), theme->color(ColorToken::S1),
                      theme->color(ColorToken::Field));
    QRectF row(box.left() + theme->px(9), box.top() + theme->px(5), width + 1, line);
    for (const QString &text : lines) {
        Paint::text(&painter, row, font, theme->color(ColorToken::T1), text);
        row.translate(0, line);
    }
}

void LongChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_rescale = true;
    ask();
}

void LongChart::wheelEvent(QWheelEvent *event)
{
    const double notches = event->angleDelta().y() / 120.0;
    zoom(std::pow(kZoomStep, notches), timeAt(event->position().x()));
    event->accept();
}

void LongChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_grip = event->position();
    m_gripFrom = m_from;
    setCursor(Qt::ClosedHandCursor);
}

void LongChart::mouseMoveEvent(QMouseEvent *event)
{
    if (m_grip) {
        const double perPixel = double(m_to - m_from) / std::max(1.0, plotRect().width());
        const qint64 from =
            m_gripFrom - qint64(std::llround((event->position().x() - m_grip->x()) * perPixel));
        setView(from, from + (m_to - m_from));
        return;
    }
    m_crosshair = m_lines.isEmpty() ? std::nullopt : std::optional(timeAt(event->position().x()));
    if (m_crosshair)
        setAccessibleDescription(readOut(*m_crosshair).join(QStringLiteral("，")));
    update();
}

void LongChart::mouseReleaseEvent(QMouseEvent *)
{
    if (std::exchange(m_grip, std::nullopt)) // the scale stood still under the hand
        m_rescale = m_stale = true;
    setCursor(Qt::OpenHandCursor);
    update();
}

void LongChart::leaveEvent(QEvent *event)
{
    m_crosshair.reset();
    update();
    QWidget::leaveEvent(event);
}

void LongChart::keyPressEvent(QKeyEvent *event)
{
    const qint64 span = m_to - m_from;
    const qint64 move = span / (event->modifiers() & Qt::ControlModifier ? 2 : 10);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const qint64 by = event->key() == Qt::Key_Left ? -move : move;
        m_rescale = true;
        setView(m_from + by, m_to + by);
        return;
    }
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoom(kZoomStep * kZoomStep, m_from + span / 2); return;
    case Qt::Key_Minus: zoom(1 / (kZoomStep * kZoomStep), m_from + span / 2); return;
    case Qt::Key_Home: showAll(); return;
    default: QWidget::keyPressEvent(event);
    }
}

QSize LongChart::sizeHint() const
{
    return {Theme::of(this)->px(420), Theme::of(this)->px(180)};
}

QSize LongChart::minimumSizeHint() const
{
    return {Theme::of(this)->px(220), Theme::of(this)->px(96)};
}

} // namespace Warmline
