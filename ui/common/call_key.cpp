// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/call_key.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/key_cap.h"
#include "ui/common/paint.h"
#include "ui/common/theme.h"

#include <QEvent>

namespace Warmline {

CallKey::CallKey(const QString &text, const QString &iconName, const QKeySequence &key, QWidget *parent)
    : QAbstractButton(parent)
    , m_iconName(iconName)
    , m_key(Format::keyText(key))
{
    setText(text);
    setAccessibleName(text);
    // A call never takes the keyboard: keys are reached by Tab and by their function key, not by a click.
    setFocusPolicy(Qt::TabFocus);
    setProperty("focusRing", true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CallKey::setDanger(bool danger)
{
    m_danger = danger;
    update();
}

void CallKey::setKeyText(const QString &key)
{
    m_key = key;
    updateGeometry();
    update();
}

void CallKey::setIconName(const QString &name)
{
    m_iconName = name;
    update();
}

void CallKey::setPrimary(bool primary)
{
    m_primary = primary;
    updateGeometry();
    update();
}

void CallKey::nextCheckState()
{
    // The call decides whether it is held or muted; the key shows what is, not what was pressed.
}

QSize CallKey::sizeHint() const
{
    const Theme *theme = Theme::of(this);
    const int icon = theme->metric(Theme::Metric::IconButton) + theme->px(5);
    const int text =
        Paint::textWidth(theme->font(m_primary ? TextRole::BodyStrong : TextRole::Body), this->text());
    int width = icon + text;
    if (m_primary)
        width += theme->px(8) + KeyCap::sizeFor(m_key).width();
    else
        width = std::max(width, Paint::textWidth(theme->font(TextRole::Label), m_key));
    return {std::max(width + 2 * theme->px(10), theme->px(64)), theme->metric(Theme::Metric::CallKey)};
}

QSize CallKey::minimumSizeHint() const
{
    const Theme *theme = Theme::of(this);
    const int text = Paint::textWidth(theme->font(TextRole::Body), this->text());
    // In a narrow pane the word has its line to itself, the icon goes to the key's.
    return {std::max(text + theme->px(m_primary ? 34 : 10), theme->px(44)),
            theme->metric(Theme::Metric::CallKey)};
}

bool CallKey::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

void CallKey::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    const bool hover = isEnabled() && underMouse();
    QColor fill = theme->color(isDown() ? ColorToken::Line : hover ? ColorToken::S3 : ColorToken::S1);
    QColor edge = theme->color(ColorToken::Field);
    QColor ink = theme->color(ColorToken::T1);
    QColor keyInk = theme->color(ColorToken::T2);
    if (m_danger)
        edge = ink = keyInk = theme->color(ColorToken::Red);
    if (isChecked()) {
        fill = theme->color(ColorToken::AccentS);
        edge = ink = theme->color(ColorToken::Accent);
    }
    if (m_primary) {
        fill = theme->color(hover || isDown() ? ColorToken::AccentH : ColorToken::Accent);
        edge = QColor();
        ink = theme->color(ColorToken::OnAccent);
    }
    if (!isEnabled()) {
        fill = theme->color(ColorToken::S2);
        edge = theme->color(ColorToken::Line);
        ink = keyInk = theme->color(ColorToken::T4);
    }
    const QRectF box(rect());
    Paint::roundedBox(&painter, box, theme->metric(Theme::Metric::ControlRadius), fill, edge);

    const bool strong = m_primary || isChecked();
    const QFont font = theme->font(strong ? TextRole::BodyStrong : TextRole::Body);
    const bool roomy =
        m_primary
        || Paint::textWidth(font, text()) + theme->metric(Theme::Metric::IconButton) + theme->px(13)
               <= width();
    const int icon = roomy ? theme->metric(Theme::Metric::IconButton) : 0;
    const int gap = roomy ? theme->px(5) : 0;
    const QSize cap = m_primary ? KeyCap::sizeFor(m_key) : QSize(0, 0);
    const int capGap = m_primary ? theme->px(8) : 0;
    const int room = width() - 2 * theme->px(4) - icon - gap - cap.width() - capGap;
    const int textWidth = std::min(Paint::textWidth(font, text()), room);
    const int total = icon + gap + textWidth + capGap + cap.width();
    const int line = theme->lineHeight(TextRole::Body);
    const int keyLine = m_primary ? 0 : theme->lineHeight(TextRole::Label);
    const qreal top = std::floor((height() - line - keyLine) / 2.0);
    qreal x = std::floor((width() - total) / 2.0);
    const auto place = [&](qreal w, qreal h) {
        const QRectF logical(x, top + std::floor((line - h) / 2.0), w, h);
        x += w;
        return Paint::visual(layoutDirection(), box, logical);
    };
    if (roomy)
        Icons::paint(&painter, place(icon, icon), m_iconName, ink);
    x += gap;
    Paint::text(&painter, place(textWidth, line), font, ink, text(), Paint::start(layoutDirection()));
    x += capGap;
    if (m_primary) {
        KeyCap::paint(&painter, place(cap.width(), cap.height()), m_key,
                      isEnabled() ? KeyCap::Look::OnAccent : KeyCap::Look::Disabled);
        return;
    }
    const QFont keyFont = theme->font(TextRole::Label);
    const qreal side = theme->px(13);
    const qreal keyWidth = Paint::textWidth(keyFont, m_key);
    if (roomy || side + theme->px(4) + keyWidth > width() - theme->px(6)) {
        Paint::text(&painter, QRectF(0, top + line, width(), keyLine), keyFont, keyInk, m_key,
                    Qt::AlignCenter);
        return;
    }
    const qreal left = std::floor((width() - side - theme->px(4) - keyWidth) / 2);
    Icons::paint(&painter,
                 Paint::visual(layoutDirection(), box,
                               {left, top + line + std::floor((keyLine - side) / 2), side, side}),
                 m_iconName, keyInk);
    Paint::text(&painter,
                Paint::visual(layoutDirection(), box,
                              {left + side + theme->px(4), top + line, keyWidth + 1, qreal(keyLine)}),
                keyFont, keyInk, m_key);
}

} // namespace Warmline
