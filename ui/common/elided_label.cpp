// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/elided_label.h"

#include "ui/common/paint.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace Warmline {

ElidedLabel::ElidedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent)
    : ElidedLabel(parent)
{
    setText(text);
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetricsF metrics(font());
    const QMargins margins = contentsMargins();
    return {Paint::textWidth(font(), text()) + margins.left() + margins.right(),
            static_cast<int>(std::ceil(metrics.height())) + margins.top() + margins.bottom()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QSize full = sizeHint();
    const int least = m_short.isEmpty() ? Paint::textWidth(font(), QStringLiteral("字字…"))
                                        : Paint::textWidth(font(), m_short);
    return {std::min(full.width(), least), full.height()};
}

void ElidedLabel::setShortText(const QString &text)
{
    m_short = text;
    updateGeometry();
    update();
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QPalette::ColorGroup group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    Qt::Alignment side = alignment();
    if (layoutDirection() == Qt::RightToLeft && !(side & Qt::AlignAbsolute)) {
        if (side & Qt::AlignLeft)
            side = (side & ~Qt::AlignLeft) | Qt::AlignRight;
        else if (side & Qt::AlignRight)
            side = (side & ~Qt::AlignRight) | Qt::AlignLeft;
    }
    const bool shortened = !m_short.isEmpty() && Paint::textWidth(font(), text()) > contentsRect().width();
    const bool cut =
        Paint::text(&painter, QRectF(contentsRect()), font(), palette().color(group, QPalette::WindowText),
                    shortened ? m_short : text(), side);
    m_elided = cut || shortened;
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        if (m_elided)
            QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
        return true;
    }
    return QLabel::event(event);
}

} // namespace Warmline
