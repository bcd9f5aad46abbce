// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/time_histogram.h"

#include "ui/common/format.h"
#include "ui/common/paint.h"
#include "ui/common/theme.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

constexpr double kSide = 10;
constexpr double kAxis = 18;
constexpr double kTop = 4;

} // namespace

TimeHistogram::TimeHistogram(QWidget *parent)
    : QWidget(parent)
    , m_zone(QTimeZone::utc())
{
    setObjectName(u"map_histogram"_s);
    setAccessibleName(tr("时间窗"));
    setAccessibleDescription(tr("左右键移动一格，按住 Shift 改变终点"));
    setLayoutDirection(Qt::LeftToRight);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(Theme::of(this), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TimeHistogram::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    update();
}

void TimeHistogram::setCounts(qint64 fromMs, qint64 stepMs, const QList<int> &counts,
                              const QList<int> &dayBefore)
{
    m_from = fromMs;
    m_step = std::max<qint64>(1, stepMs);
    m_counts = counts;
    m_dayBefore = dayBefore.size() == counts.size() ? dayBefore : QList<int>();
    update();
}

void TimeHistogram::setWindow(qint64 fromMs, qint64 toMs)
{
    if (m_grip != Grip::None)
        return; // the hand that holds it decides
    m_windowFrom = fromMs;
    m_windowTo = toMs;
    update();
}

QSize TimeHistogram::sizeHint() const
{
    return {Theme::of(this)->px(600), Theme::of(this)->px(72)};
}

QSize TimeHistogram::minimumSizeHint() const
{
    return {Theme::of(this)->px(220), Theme::of(this)->px(56)};
}

QRectF TimeHistogram::plot() const
{
    const Theme *theme = Theme::of(this);
    return QRectF(rect()).adjusted(theme->pxF(kSide), theme->pxF(kTop), -theme->pxF(kSide),
                                   -theme->pxF(kAxis));
}

double TimeHistogram::xOf(qint64 ms) const
{
    const QRectF area = plot();
    const double span = static_cast<double>(std::max<qint64>(1, toMs() - m_from));
    return area.left() + area.width() * static_cast<double>(ms - m_from) / span;
}

qint64 TimeHistogram::timeAt(double x) const
{
    const QRectF area = plot();
    return m_from
         + static_cast<qint64>((x - area.left()) / area.width() * static_cast<double>(toMs() - m_from));
}

qint64 TimeHistogram::rounded(qint64 ms) const
{
    return m_from
         + static_cast<qint64>(std::llround(static_cast<double>(ms - m_from) / static_cast<double>(m_step)))
               * m_step;
}

TimeHistogram::Grip TimeHistogram::gripAt(QPointF at) const
{
    const double reach = Theme::of(this)->pxF(9);
    const double left = std::abs(at.x() - xOf(m_windowFrom));
    const double right = std::abs(at.x() - xOf(m_windowTo));
    if (std::min(left, right) <= reach)
        return left < right ? Grip::From : Grip::To;
    return at.x() > xOf(m_windowFrom) && at.x() < xOf(m_windowTo) ? Grip::Middle : Grip::None;
}

void TimeHistogram::edit(qint64 fromMs, qint64 toMs)
{
    if (fromMs == m_windowFrom && toMs == m_windowTo)
        return;
    m_windowFrom = fromMs;
    m_windowTo = toMs;
    update();
    emit windowEdited(fromMs, toMs);
}

void TimeHistogram::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_counts.isEmpty())
        return;
    const qint64 at = timeAt(event->position().x());
    m_grip = gripAt(event->position());
    if (m_grip == Grip::None) { // a click elsewhere brings the window there
        const qint64 length = m_windowTo - m_windowFrom;
        const qint64 from = std::clamp(rounded(at - length / 2), m_from, std::max(m_from, toMs() - length));
        edit(from, from + length);
        m_grip = Grip::Middle;
    }
    m_gripOffset = at - m_windowFrom;
}

void TimeHistogram::mouseMoveEvent(QMouseEvent *event)
{
    if (m_grip == Grip::None) {
        const Grip grip = gripAt(event->position());
        setCursor(grip == Grip::Middle ? Qt::OpenHandCursor
                  : grip == Grip::None ? Qt::ArrowCursor
                                       : Qt::SizeHorCursor);
        return;
    }
    const qint64 at = timeAt(event->position().x());
    if (m_grip == Grip::From) {
        edit(std::clamp(rounded(at), m_from, m_windowTo - m_step), m_windowTo);
    } else if (m_grip == Grip::To) {
        edit(m_windowFrom,
             std::clamp(rounded(at), m_windowFrom + m_step, std::max(m_windowFrom + m_step, toMs())));
    } else {
        const qint64 length = m_windowTo - m_windowFrom;
        const qint64 from = std::clamp(rounded(at - m_gripOffset), m_from, std::max(m_from, toMs() - length));
        edit(from, from + length);
    }
}

void TimeHistogram::mouseReleaseEvent(QMouseEvent *)
{
    m_grip = Grip::None;
}

void TimeHistogram::keyPressEvent(QKeyEvent *event)
{
    const qint64 step = event->key() == Qt::Key_Left ? -m_step : event->key() == Qt::Key_Right ? m_step : 0;
    if (step == 0 || m_counts.isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        edit(m_windowFrom,
             std::clamp(m_windowTo + step, m_windowFrom + m_step, std::max(m_windowFrom + m_step, toMs())));
        return;
    }
    const qint64 length = m_windowTo - m_windowFrom;
    const qint64 from = std::clamp(m_windowFrom + step, m_from, std::max(m_from, toMs() - length));
    edit(from, from + length);
}

void TimeHistogram::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    const QRectF area = plot();
    painter.fillRect(QRectF(area.left(), area.bottom(), area.width(), 1), theme->color(ColorToken::Field));
    if (m_counts.isEmpty())
        return;
    paintHours(painter, area);

    const double x1 = std::clamp(xOf(m_windowFrom), area.left(), area.right());
    const double x2 = std::clamp(xOf(m_windowTo), area.left(), area.right());
    painter.fillRect(QRectF(x1, area.top(), x2 - x1, area.height()), theme->color(ColorToken::AccentS));

    const int most =
        std::max({1, *std::max_element(m_counts.cbegin(), m_counts.cend()),
                  m_dayBefore.isEmpty() ? 1 : *std::max_element(m_dayBefore.cbegin(), m_dayBefore.cend())});
    const double high = area.height() - theme->pxF(3);
    const double slot = area.width() / static_cast<double>(m_counts.size());
    for (qsizetype i = 0; i < m_counts.size(); ++i) {
        if (m_counts.at(i) == 0)
            continue;
        const qint64 at = m_from + i * m_step;
        const bool inside = at >= m_windowFrom && at < m_windowTo;
        const double h = std::max(1.0, high * m_counts.at(i) / most);
        const double left = area.left() + slot * static_cast<double>(i);
        painter.fillRect(QRectF(left + slot * 0.08, area.bottom() - h, slot * 0.84, h),
                         theme->color(inside ? ColorToken::Accent : ColorToken::T4));
    }
    if (!m_dayBefore.isEmpty()) {
        QPolygonF line;
        for (qsizetype i = 0; i < m_dayBefore.size(); ++i)
            line.append({area.left() + slot * (static_cast<double>(i) + 0.5),
                         area.bottom() - high * m_dayBefore.at(i) / most});
        painter.setRenderHint(QPainter::Antialiasing);
        QPen pen(theme->color(ColorToken::Outside), theme->pxF(1.3));
        pen.setDashPattern({4, 3});
        painter.setPen(pen);
        painter.drawPolyline(line);
    }
    paintHandle(painter, x1, area);
    paintHandle(painter, x2, area);
}

void TimeHistogram::paintHours(QPainter &painter, const QRectF &area) const
{
    const Theme *theme = Theme::of(this);
    const QFont font = theme->font(TextRole::Axis);
    const double room = theme->pxF(66);
    const qint64 hour = 3'600'000;
    qint64 every = hour;
    for (const qint64 choice : {hour, 2 * hour, 3 * hour, 4 * hour, 6 * hour, 12 * hour, 24 * hour, 48 * hour,
                                120 * hour, 240 * hour, 720 * hour}) {
        every = choice;
        if (area.width() * static_cast<double>(choice) / static_cast<double>(toMs() - m_from) >= room)
            break;
    }
    QDateTime at = QDateTime::fromMSecsSinceEpoch(m_from, m_zone);
    at.setTime(QTime(0, 0));
    qint64 t = at.toMSecsSinceEpoch();
    for (; t <= toMs(); t += every) {
        if (t < m_from)
            continue;
        const double x = xOf(t);
        painter.fillRect(QRectF(std::round(x), area.bottom() + 1, 1, theme->pxF(3)),
                         theme->color(ColorToken::Field));
        const QString text =
            QDateTime::fromMSecsSinceEpoch(t, m_zone).toString(every < 24 * hour ? u"HH:mm"_s : u"MM-dd"_s);
        const double w = Paint::textWidth(font, text) + 2;
        const double left = std::clamp(x - w / 2, 0.0, width() - w);
        Paint::text(&painter, QRectF(left, area.bottom() + theme->pxF(4), w, theme->pxF(kAxis - 4)), font,
                    theme->color(ColorToken::T2), text, Qt::AlignHCenter | Qt::AlignVCenter);
    }
}

void TimeHistogram::paintHandle(QPainter &painter, double x, const QRectF &area) const
{
    const Theme *theme = Theme::of(this);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(QRectF(std::round(x) - 1, area.top(), 2, area.height()),
                     theme->color(ColorToken::Accent));
    const QRectF grip(std::round(x) - theme->pxF(4), area.center().y() - theme->pxF(11), theme->pxF(8),
                      theme->pxF(22));
    painter.setRenderHint(QPainter::Antialiasing);
    Paint::roundedBox(&painter, grip, theme->pxF(3), theme->color(ColorToken::S1),
                      theme->color(hasFocus() ? ColorToken::Focus : ColorToken::Accent),
                      hasFocus() ? theme->pxF(2) : 0);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const double dx : {-1.5, 1.5})
        painter.fillRect(
            QRectF(grip.center().x() + dx - 0.5, grip.center().y() - theme->pxF(5), 1, theme->pxF(10)),
            theme->color(ColorToken::Accent));
}

} // namespace Warmline
