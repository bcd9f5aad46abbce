// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/chip.h"

#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace Warmline {
namespace {

ColorToken inkToken(ChipKind kind)
{
    switch (kind) {
    case ChipKind::Neutral: return ColorToken::T2;
    case ChipKind::Ok: return ColorToken::Ok;
    case ChipKind::Warn: return ColorToken::Yel;
    case ChipKind::Bad: return ColorToken::Red;
    case ChipKind::Info: return ColorToken::Blu;
    case ChipKind::Accent: return ColorToken::Accent;
    case ChipKind::Opinion: return ColorToken::Opi;
    case ChipKind::War: return ColorToken::War;
    }
    return ColorToken::T2;
}

ColorToken fillToken(ChipKind kind)
{
    switch (kind) {
    case ChipKind::Neutral: return ColorToken::S3;
    case ChipKind::Ok: return ColorToken::OkS;
    case ChipKind::Warn: return ColorToken::YelS;
    case ChipKind::Bad: return ColorToken::RedS;
    case ChipKind::Info: return ColorToken::BluS;
    case ChipKind::Accent: return ColorToken::AccentS;
    case ChipKind::Opinion: return ColorToken::OpiS;
    case ChipKind::War: return ColorToken::WarS;
    }
    return ColorToken::S3;
}

void drawChip(QPainter *painter, const QRectF &rect, const QString &text, ChipKind kind,
              const QString &iconName, Qt::LayoutDirection direction)
{
    const Theme *theme = Theme::of();
    const QColor ink = chipInk(theme, kind);
    Paint::roundedBox(painter, rect, theme->metric(Theme::Metric::ChipRadius), chipFill(theme, kind));
    QRectF inner = rect.adjusted(theme->px(7), 0, -theme->px(7), 0);
    if (!iconName.isEmpty()) {
        const int side = theme->px(13);
        Icons::paint(
            painter,
            Paint::visual(direction, rect, QRectF(inner.left(), inner.center().y() - side / 2.0, side, side)),
            iconName, ink);
        inner.setLeft(inner.left() + side + theme->px(5));
    }
    Paint::text(painter, Paint::visual(direction, rect, inner), theme->font(TextRole::Label), ink, text,
                Paint::start(direction));
}

} // namespace

QColor chipInk(const Theme *theme, ChipKind kind)
{
    return theme->color(inkToken(kind));
}

QColor chipFill(const Theme *theme, ChipKind kind)
{
    return theme->color(fillToken(kind));
}

Chip::Chip(const QString &text, ChipKind kind, const QString &iconName, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_iconName(iconName)
    , m_kind(kind)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    refresh();
}

void Chip::refresh()
{
    setAccessibleName(m_closable ? tr("%1，可移除").arg(m_text) : m_text);
    updateGeometry();
    update();
}

void Chip::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    refresh();
}

void Chip::setKind(ChipKind kind)
{
    m_kind = kind;
    refresh();
}

void Chip::setIconName(const QString &name)
{
    m_iconName = name;
    refresh();
}

void Chip::setClosable(bool closable)
{
    m_closable = closable;
    setFocusPolicy(closable ? Qt::StrongFocus : Qt::NoFocus);
    setProperty("focusRing", closable);
    setToolTip(closable ? tr("移除（Del）") : QString());
    refresh();
}

int Chip::widthFor(const QString &text, const QString &iconName)
{
    const Theme *theme = Theme::of();
    int width = Paint::textWidth(theme->font(TextRole::Label), text) + 2 * theme->px(7);
    if (!iconName.isEmpty())
        width += theme->px(13) + theme->px(5);
    return width;
}

int Chip::paintChip(QPainter *painter, const QRectF &rect, const QString &text, ChipKind kind,
                    const QString &iconName, Qt::LayoutDirection direction)
{
    const int chipHeight = Theme::of()->metric(Theme::Metric::Chip);
    const qreal width = std::min<qreal>(rect.width(), widthFor(text, iconName));
    const QRectF box(rect.left(), rect.center().y() - chipHeight / 2.0, width, chipHeight);
    drawChip(painter, Paint::visual(direction, rect, box), text, kind, iconName, direction);
    return qRound(width);
}

QSize Chip::sizeHint() const
{
    const Theme *theme = Theme::of(this);
    const int width = widthFor(m_text, m_iconName) + (m_closable ? theme->px(16) : 0);
    return {width, theme->metric(m_closable ? Theme::Metric::HitTarget : Theme::Metric::Chip)};
}

void Chip::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    const int chipHeight = theme->metric(Theme::Metric::Chip);
    const QRectF box(0, (height() - chipHeight) / 2, width(), chipHeight);
    drawChip(&painter, box, m_text, m_kind, m_iconName, layoutDirection());
    if (m_closable) {
        const int side = theme->px(12);
        const QRectF close(width() - side - theme->px(6), box.center().y() - side / 2.0, side, side);
        Icons::paint(&painter, Paint::visual(layoutDirection(), QRectF(rect()), close), QStringLiteral("x"),
                     chipInk(theme, m_kind));
    }
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_closable && event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        emit closeRequested();
    else
        QWidget::mouseReleaseEvent(event);
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (m_closable && (key == Qt::Key_Delete || key == Qt::Key_Backspace || key == Qt::Key_Space))
        emit closeRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Warmline
