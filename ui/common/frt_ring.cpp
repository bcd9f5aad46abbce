// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/frt_ring.h"

#include "ui/common/paint.h"
#include "ui/common/theme.h"

namespace Warmline {

FrtRing::FrtRing(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    refresh();
}

void FrtRing::refresh()
{
    setAccessibleName(m_seconds > m_limit ? tr("首响超时 %1 秒").arg(m_seconds - m_limit)
                                          : tr("首响 %1 秒，上限 %2 秒").arg(m_seconds).arg(m_limit));
    updateGeometry();
    update();
}

void FrtRing::setElapsedMs(qint64 ms)
{
    const int seconds = static_cast<int>(std::max<qint64>(ms, 0) / 1000);
    if (m_frozen || seconds == m_seconds)
        return;
    m_seconds = seconds;
    refresh();
}

void FrtRing::setLimits(int limitSeconds, int warnSeconds)
{
    m_limit = std::max(1, limitSeconds);
    m_warn = warnSeconds;
    refresh();
}

void FrtRing::setUnitText(const QString &text)
{
    m_unit = text;
    refresh();
}

void FrtRing::setDiameter(int designPixels)
{
    m_diameter = designPixels;
    refresh();
}

void FrtRing::setFrozen(bool frozen)
{
    m_frozen = frozen;
}

QSize FrtRing::sizeHint() const
{
    const int side = Theme::of(this)->px(m_diameter);
    return {side, side};
}

void FrtRing::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal pen = theme->pxF(m_diameter >= 90 ? 7 : m_diameter >= 60 ? 5 : 6);
    const qreal side = std::min(width(), height()) - pen;
    QRectF ring(0, 0, side, side);
    ring.moveCenter(QRectF(rect()).center());
    const bool over = m_seconds > m_limit;
    const bool near = m_seconds >= m_warn;
    painter.setPen(QPen(theme->color(ColorToken::S3), pen, Qt::SolidLine, Qt::FlatCap));
    painter.drawEllipse(ring);
    const ColorToken token = over ? ColorToken::RedF : near ? ColorToken::YelF : ColorToken::Ok;
    painter.setPen(QPen(theme->color(token), pen, Qt::SolidLine, Qt::FlatCap));
    if (over)
        painter.drawEllipse(ring);
    else
        painter.drawArc(ring, 90 * 16, -360 * 16 * m_seconds / m_limit);

    const QString number = over ? tr("超 %1").arg(m_seconds - m_limit) : QString::number(m_seconds);
    const bool large = m_diameter >= 90;
    const QFont font = theme->font(large  ? TextRole::Display
                                   : over ? TextRole::State
                                          : TextRole::FigureSmall);
    QRectF middle(rect());
    if (!m_unit.isEmpty()) {
        const qreal line = theme->lineHeight(TextRole::Axis);
        const qreal figure = QFontMetricsF(font).capHeight();
        const qreal gap = theme->px(large ? 6 : 3);
        const qreal top = middle.center().y() - (figure + gap + line) / 2 + figure / 2;
        middle = QRectF(0, top - height() / 2.0, width(), height());
        const QRectF below(0, top + figure / 2 + gap, width(), line);
        Paint::text(&painter, below, theme->font(large ? TextRole::Label : TextRole::Axis),
                    theme->color(ColorToken::T2), m_unit, Qt::AlignCenter);
    }
    Paint::text(&painter, middle, font, theme->color(ColorToken::T1), number, Qt::AlignCenter);
}

} // namespace Warmline
