// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stations/long_chart.h"

#include "app/services/stations/series_tiles.h"
#include "ui/common/format.h"
#include "ui/common/paint.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Warmline {

namespace {

constexpr qint64 kNarrowestMs = 20'000;

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

void LongChart::setMarks(const QList<ChartMark> &marks)
{
    m_marks = marks;
    update();
}

QStringList LongChart::marksAt(QPoint pos) const
{
    return ChartMarks::textsAt(pos, plotRect(), {m_from, m_to}, m_marks);
}

QList<ChartCurve> LongChart::shownCurves() const
{
    QList<ChartCurve> shown;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines[i];
        shown.append(
            {line.kind, false, line.farAxis, m_curves.value(i), line.name, line.shortName, line.unit});
    }
    return shown;
}

void LongChart::setView(qint64 fromMs, qint64 toMs)
{
    const TimeSpan view = TimeSpans::within({fromMs, toMs}, {m_tiles.fromMs(), m_tiles.toMs()}, kNarrowestMs);
    if (view == TimeSpan{m_from, m_to})
        return;
    m_rescale = m_rescale || view.length() != m_to - m_from;
    m_from = view.fromMs;
    m_to = view.toMs;
    ask();
    emit viewChanged(m_from, m_to);
}

void LongChart::zoom(double factor, qint64 atMs)
{
    const TimeSpan view = TimeSpans::zoomed({m_from, m_to}, factor, atMs);
    setView(view.fromMs, view.toMs);
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
    return QRectF(rect()).adjusted(left, line + theme->px(6) + ChartMarks::headRoom(m_marks), -right,
                                   -line - theme->px(4));
}

qint64 LongChart::timeAt(qreal x) const
{
    const QRectF plot = plotRect();
    const double part = std::clamp((x - plot.left()) / std::max(1.0, plot.width()), 0.0, 1.0);
    return m_from + qint64(std::llround(part * double(m_to - m_from)));
}

QStringList LongChart::readOut(qint64 atMs) const
{
    QStringList lines{Times::local(atMs).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))};
    for (qsizetype i = 0; i < std::min(m_curves.size(), m_lines.size()); ++i)
        lines.append(m_lines[i].shortName + QLatin1Char(' ')
                     + Format::quantity(CurveData::readAt(m_curves[i], atMs), {}, 1));
    return lines;
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
    zoom(std::pow(TimeSpans::kZoomStep, notches), timeAt(event->position().x()));
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

void LongChart::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        showAll();
}

bool LongChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (ChartMarks::showToolTip(*help, marksAt(help->pos()), this))
            return true;
    }
    return QWidget::event(event);
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
    case Qt::Key_Equal: zoom(TimeSpans::kKeyZoomStep, m_from + span / 2); return;
    case Qt::Key_Minus: zoom(1 / (TimeSpans::kKeyZoomStep), m_from + span / 2); return;
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
