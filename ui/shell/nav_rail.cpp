// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/nav_rail.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QAbstractButton>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace Warmline {

/// Icon above a word; current: tinted ground, accent, a bar at the start edge (three channels: place, colour,
/// weight).
class NavRail::Item final : public QAbstractButton
{
public:
    Item(const QString &id, const QString &text, const QString &iconName, QWidget *parent)
        : QAbstractButton(parent)
        , m_iconName(iconName)
    {
        setObjectName(QStringLiteral("nav_") + id);
        setText(text);
        setAccessibleName(text);
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
    }

    QSize sizeHint() const override { return {Theme::of(this)->px(44), Theme::of(this)->px(50)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme *theme = Theme::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool rtl = layoutDirection() == Qt::RightToLeft;
        const int radius = theme->metric(Theme::Metric::ControlRadius);
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme->color(isChecked() ? ColorToken::AccentS : ColorToken::S3));
            painter.drawRoundedRect(rect().adjusted(theme->px(3), 1, -theme->px(3), -1), radius, radius);
        }
        if (isChecked()) {
            const int bar = theme->px(3);
            painter.setBrush(theme->color(ColorToken::Accent));
            painter.drawRoundedRect(rtl ? width() - bar : 0, theme->px(8), bar, height() - theme->px(16), 1,
                                    1);
        }
        const QColor ink = theme->color(isChecked() ? ColorToken::Accent : ColorToken::T2);
        const int icon = theme->metric(Theme::Metric::IconRail);
        Icons::paint(&painter, QRectF((width() - icon) / 2.0, theme->px(6), icon, icon), m_iconName, ink);
        painter.setFont(theme->font(isChecked() ? TextRole::AxisStrong : TextRole::Axis));
        painter.setPen(ink);
        const QRect words = rect().adjusted(0, theme->px(28), 0, 0);
        painter.drawText(words, Qt::AlignHCenter | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, width()));
        if (hasFocus()) {
            painter.setPen(QPen(theme->color(ColorToken::Focus), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), radius, radius);
        }
    }

private:
    QString m_iconName;
};

NavRail::NavRail(QWidget *parent)
    : QFrame(parent)
    , m_top(new QVBoxLayout)
    , m_foot(new QVBoxLayout)
{
    setObjectName(QStringLiteral("nav_rail"));
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 8, 4, 8);
    layout->setSpacing(2);
    layout->addLayout(m_top);
    layout->addStretch();
    layout->addLayout(m_foot);
    m_top->setSpacing(2);
    connect(Theme::of(this), &Theme::changed, this, &NavRail::applyTheme);
    applyTheme();
}

NavRail::Item *NavRail::makeItem(const QString &id, const QString &text, const QString &iconName)
{
    auto *item = new Item(id, text, iconName, this);
    m_items.append(item);
    connect(item, &QAbstractButton::clicked, this, [this, id] {
        setCurrent(id);
        emit chosen(id);
    });
    return item;
}

void NavRail::addEntry(const QString &id, const QString &text, const QString &iconName)
{
    m_top->addWidget(makeItem(id, text, iconName));
    applyTheme();
}

void NavRail::addFootEntry(const QString &id, const QString &text, const QString &iconName)
{
    m_foot->addWidget(makeItem(id, text, iconName));
    applyTheme();
}

void NavRail::setCurrent(const QString &id)
{
    for (Item *item : std::as_const(m_items))
        item->setChecked(item->objectName() == QLatin1String("nav_") + id);
}

void NavRail::applyTheme()
{
    const Theme *theme = Theme::of(this);
    QPalette colours = palette();
    colours.setColor(QPalette::Window, theme->color(ColorToken::Rail));
    setPalette(colours);
    // Uyghur words are longer.
    const QFontMetrics words(theme->font(TextRole::AxisStrong));
    int width = theme->px(theme->language() == QLatin1String("ug") ? 70 : 60);
    for (const Item *item : std::as_const(m_items))
        width = std::max(width, words.horizontalAdvance(item->text()) + theme->px(16));
    setFixedWidth(width);
    for (Item *item : std::as_const(m_items))
        item->updateGeometry();
}

} // namespace Warmline
