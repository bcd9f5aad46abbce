// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/key_button.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/key_cap.h"
#include "ui/common/paint.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QPainter>

namespace Warmline {

KeyButton::KeyButton(const QString &text, Kind kind, QWidget *parent)
    : QPushButton(text, parent)
    , m_kind(kind)
{
    setAccessibleName(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

KeyButton::KeyButton(const QString &text, const QKeySequence &key, Kind kind, QWidget *parent)
    : KeyButton(text, kind, parent)
{
    setKeyText(Format::keyText(key));
}

void KeyButton::setKind(Kind kind)
{
    m_kind = kind;
    updateGeometry();
    update();
}

void KeyButton::setSizeClass(Size size)
{
    m_size = size;
    updateGeometry();
    update();
}

void KeyButton::setKeyText(const QString &key)
{
    m_key = key;
    updateGeometry();
    update();
}

void KeyButton::setIconName(const QString &name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

void KeyButton::setSideText(const QString &text)
{
    m_sideText = text;
    updateGeometry();
    update();
}

int KeyButton::controlHeight() const
{
    const Theme *theme = Theme::of(this);
    switch (m_size) {
    case Size::Small: return theme->metric(Theme::Metric::FieldSmall);
    case Size::Large: return theme->px(40);
    case Size::Normal: break;
    }
    return theme->metric(Theme::Metric::FieldHeight);
}

QSize KeyButton::sizeHint() const
{
    const Theme *theme = Theme::of(this);
    // Measured bold, so that a button does not change its width when it is checked.
    int width = Paint::textWidth(theme->font(TextRole::BodyStrong), text());
    if (!m_iconName.isEmpty())
        width += theme->metric(Theme::Metric::IconButton) + (text().isEmpty() ? 0 : theme->px(6));
    if (!m_sideText.isEmpty())
        width += Paint::textWidth(theme->font(TextRole::Body), m_sideText) + theme->px(8);
    if (!m_key.isEmpty())
        width += KeyCap::sizeFor(m_key).width() + theme->px(6);
    const int padding = m_size == Size::Small ? theme->px(9) : theme->px(12);
    const int height = controlHeight();
    return {std::max(width + 2 * padding, height), height};
}

QSize KeyButton::minimumSizeHint() const
{
    return sizeHint();
}

bool KeyButton::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QPushButton::event(event);
}

void KeyButton::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    const bool hover = underMouse() && isEnabled();
    const bool pressed = isDown();
    QColor fill = theme->color(ColorToken::S1);
    QColor edge = theme->color(ColorToken::Field);
    QColor ink = theme->color(ColorToken::T1);
    bool strong = false;
    if (m_kind == Kind::Primary) {
        fill = theme->color(hover || pressed ? ColorToken::AccentH : ColorToken::Accent);
        edge = QColor();
        ink = theme->color(ColorToken::OnAccent);
        strong = true;
    } else if (m_kind == Kind::Danger) {
        edge = ink = theme->color(ColorToken::Red);
    } else if (m_kind == Kind::Quiet) {
        fill = edge = QColor();
        ink = theme->color(ColorToken::T2);
    }
    if (m_kind != Kind::Primary && (hover || pressed))
        fill = theme->color(pressed ? ColorToken::Line : ColorToken::S3);
    if (isChecked() && m_kind != Kind::Primary) {
        fill = theme->color(ColorToken::AccentS);
        edge = ink = theme->color(ColorToken::Accent);
        strong = true;
    }
    if (!isEnabled()) {
        fill = m_kind == Kind::Quiet ? QColor() : theme->color(ColorToken::S2);
        edge = m_kind == Kind::Quiet ? QColor() : theme->color(ColorToken::Line);
        ink = theme->color(ColorToken::T4);
    }
    QRectF box(rect());
    if (box.height() > controlHeight()) { // stretched rows do not swell buttons
        box.setHeight(controlHeight());
        box.moveTop(std::floor((height() - box.height()) / 2));
    }
    Paint::roundedBox(&painter, box, theme->metric(Theme::Metric::ControlRadius), fill, edge);

    const QFont font = theme->font(strong ? TextRole::BodyStrong : TextRole::Body);
    const QFont sideFont = theme->font(TextRole::Body);
    const int iconSide = m_iconName.isEmpty() ? 0 : theme->metric(Theme::Metric::IconButton);
    const int iconGap = iconSide && !text().isEmpty() ? theme->px(6) : 0;
    const QSize cap = m_key.isEmpty() ? QSize() : KeyCap::sizeFor(m_key);
    const int capGap = m_key.isEmpty() ? 0 : theme->px(6);
    const int sideWidth = m_sideText.isEmpty() ? 0 : Paint::textWidth(sideFont, m_sideText) + theme->px(8);
    const int capWidth = m_key.isEmpty() ? 0 : cap.width();
    const int textSpace = width() - 2 * theme->px(6) - iconSide - iconGap - capWidth - capGap - sideWidth;
    const int textWidth = std::min(Paint::textWidth(font, text()), textSpace);
    const int total = iconSide + iconGap + textWidth + sideWidth + capGap + capWidth;
    qreal x = std::floor((box.width() - total) / 2);
    const auto place = [&](qreal w, qreal h) {
        const QRectF logical(x, box.top() + std::floor((box.height() - h) / 2), w, h);
        x += w;
        return Paint::visual(layoutDirection(), box, logical);
    };
    if (iconSide)
        Icons::paint(&painter, place(iconSide, iconSide), m_iconName, ink);
    x += iconGap;
    Paint::text(&painter, place(textWidth, box.height()), font, ink, text(), Paint::start(layoutDirection()));
    if (sideWidth) {
        x += theme->px(8);
        Paint::text(&painter, place(sideWidth - theme->px(8), box.height()), sideFont, ink, m_sideText,
                    Paint::start(layoutDirection()));
    }
    x += capGap;
    if (!m_key.isEmpty()) {
        const auto look = !isEnabled()            ? KeyCap::Look::Disabled
                        : m_kind == Kind::Primary ? KeyCap::Look::OnAccent
                                                  : KeyCap::Look::Plain;
        KeyCap::paint(&painter, place(capWidth, cap.height()), m_key, look);
    }
}

} // namespace Warmline
