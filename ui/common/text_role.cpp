// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/text_role.h"

#include "ui/common/theme.h"

#include <QEvent>
#include <QLabel>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace Warmline {
namespace {

class RoleKeeper : public QObject
{
public:
    RoleKeeper(QWidget *widget)
        : QObject(widget)
        , m_widget(widget)
    {
        setObjectName("warmlineTextRole"_L1);
        connect(Theme::of(widget), &Theme::changed, this, &RoleKeeper::apply);
        widget->installEventFilter(this);
    }
    void set(TextRole role, ColorToken color)
    {
        m_role = role;
        m_color = color;
        apply();
    }

private:
    void apply()
    {
        const Theme *theme = Theme::of(m_widget);
        m_widget->setFont(theme->font(m_role));
        QPalette palette = m_widget->palette();
        for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
            palette.setColor(QPalette::Active, role, theme->color(m_color));
            palette.setColor(QPalette::Inactive, role, theme->color(m_color));
            palette.setColor(QPalette::Disabled, role, theme->color(ColorToken::T4));
        }
        m_widget->setPalette(palette);
        align();
    }
    // QLabel aligns by the script of its text: a Chinese address would stand at the left of a Uyghur pane, a
    // Uyghur name at the right of a Chinese one. A label of ours stands where its layout starts.
    void align()
    {
        auto *label = qobject_cast<QLabel *>(m_widget);
        if (!label)
            return;
        const Qt::Alignment now = label->alignment();
        if (!(now & Qt::AlignAbsolute))
            m_logical = now;
        else if (now != m_applied)
            return; // the owner's own absolute choice
        Qt::Alignment side = m_logical & (Qt::AlignLeft | Qt::AlignRight);
        if (!side)
            return;
        if (label->layoutDirection() == Qt::RightToLeft)
            side = side & Qt::AlignLeft ? Qt::AlignRight : Qt::AlignLeft;
        m_applied = (m_logical & Qt::AlignVertical_Mask) | side | Qt::AlignAbsolute;
        label->setAlignment(m_applied);
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LayoutDirectionChange)
            align();
        // The style sheet puts back the palette that it found when it saw the widget first: a colour that was
        // chosen between that and the first show was lost until the theme changed.
        if (event->type() == QEvent::Show
            && m_widget->palette().color(QPalette::Active, QPalette::WindowText)
                   != Theme::of(m_widget)->color(m_color))
            apply();
        return QObject::eventFilter(watched, event);
    }

    QWidget *m_widget;
    Qt::Alignment m_logical;
    Qt::Alignment m_applied;
    TextRole m_role = TextRole::Body;
    ColorToken m_color = ColorToken::T1;
};

} // namespace

void setTextRole(QWidget *widget, TextRole role, ColorToken color)
{
    auto *keeper = static_cast<RoleKeeper *>(
        widget->findChild<QObject *>(u"warmlineTextRole"_s, Qt::FindDirectChildrenOnly));
    if (!keeper)
        keeper = new RoleKeeper(widget);
    keeper->set(role, color);
}

void setTextRole(QLabel *label, TextRole role, ColorToken color)
{
    setTextRole(static_cast<QWidget *>(label), role, color);
}

void setStyleProperty(QWidget *widget, const char *name, const QVariant &value)
{
    if (widget->property(name) == value)
        return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

} // namespace Warmline
