// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_strip.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace Warmline {

class StatusStrip::Item final : public QAbstractButton
{
public:
    explicit Item(const QString &id, QWidget *parent)
        : QAbstractButton(parent)
    {
        setObjectName(QStringLiteral("strip_") + id);
        setFocusPolicy(Qt::TabFocus);
    }

    void set(const QString &iconName, const QString &plain, const QString &strong, ColorToken ink)
    {
        if (m_iconName == iconName && m_plain == plain && m_strong == strong && m_ink == ink)
            return;
        m_iconName = iconName;
        m_plain = plain;
        m_strong = strong;
        m_ink = ink;
        setText(plain + QLatin1Char(' ') + strong);
        setAccessibleName(text().trimmed());
        setVisible(!plain.isEmpty() || !strong.isEmpty());
        updateGeometry();
        update();
    }

    QSize sizeHint() const override
    {
        const Theme *theme = Theme::of(this);
        const int plain = QFontMetrics(theme->font(TextRole::Label)).horizontalAdvance(m_plain);
        const int strong = QFontMetrics(theme->font(TextRole::LabelStrong)).horizontalAdvance(m_strong);
        return {theme->px(14 + 6 + 4) + plain + strong + theme->px(16), theme->metric(Theme::Metric::Strip)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme *theme = Theme::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool rtl = layoutDirection() == Qt::RightToLeft;
        const auto place = [&](qreal x, qreal w) {
            return QRectF(rtl ? width() - x - w : x, 0, w, height());
        };
        const QColor ink = theme->color(m_ink);
        qreal x = theme->px(8);
        const qreal icon = theme->px(14);
        const QRectF box = place(x, icon);
        if (m_iconName == QLatin1String("dot")) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(ink);
            painter.drawEllipse(box.center(), theme->pxF(4), theme->pxF(4));
        } else {
            Icons::paint(&painter, QRectF(box.x(), (height() - icon) / 2, icon, icon), m_iconName, ink);
        }
        x += icon + theme->px(6);
        const auto words = [&](const QString &text, TextRole role, ColorToken colour) {
            painter.setFont(theme->font(role));
            painter.setPen(theme->color(colour));
            const qreal w = painter.fontMetrics().horizontalAdvance(text);
            painter.drawText(place(x, w + 1), Qt::AlignVCenter | Qt::AlignLeft | Qt::AlignAbsolute, text);
            x += w + theme->px(4);
        };
        if (!m_plain.isEmpty())
            words(m_plain, TextRole::Label, ColorToken::T2);
        if (!m_strong.isEmpty())
            words(m_strong, TextRole::LabelStrong, ColorToken::T1);
        painter.setPen(theme->color(ColorToken::Line));
        const int edge = rtl ? 0 : width() - 1;
        painter.drawLine(edge, theme->px(7), edge, height() - theme->px(7));
        if (hasFocus()) {
            painter.setPen(QPen(theme->color(ColorToken::Focus), 2));
            painter.drawRect(rect().adjusted(1, 1, -1, -1));
        }
    }

private:
    QString m_iconName;
    QString m_plain;
    QString m_strong;
    ColorToken m_ink = ColorToken::T2;
};

StatusStrip::StatusStrip(QWidget *parent)
    : QFrame(parent)
    , m_start(new QHBoxLayout)
    , m_end(new QHBoxLayout)
{
    setObjectName(QStringLiteral("status_strip"));
    setAutoFillBackground(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(0);
    m_start->setSpacing(0);
    m_end->setSpacing(0);
    layout->addLayout(m_start);
    layout->addStretch();
    layout->addLayout(m_end);
    connect(Theme::of(this), &Theme::changed, this, &StatusStrip::applyTheme);
    applyTheme();
}

StatusStrip::Item *StatusStrip::item(const QString &id, QHBoxLayout *into)
{
    Item *&found = m_items[id];
    if (!found) {
        found = new Item(id, this);
        into->addWidget(found);
        connect(found, &QAbstractButton::clicked, this, [this, id] { emit activated(id); });
    }
    return found;
}

void StatusStrip::setItem(const QString &id, const QString &iconName, const QString &text,
                          const QString &strong, ColorToken ink)
{
    item(id, m_start)->set(iconName, text, strong, ink);
}

void StatusStrip::setEndItem(const QString &id, const QString &iconName, const QString &text,
                             const QString &strong)
{
    item(id, m_end)->set(iconName, text, strong, ColorToken::T2);
}

void StatusStrip::setHint(const QString &id, const QString &hint)
{
    if (Item *found = m_items.value(id)) {
        found->setToolTip(hint);
        found->setAccessibleDescription(hint);
    }
}

void StatusStrip::setWarning(bool warning)
{
    if (m_warning == warning)
        return;
    m_warning = warning;
    applyTheme();
}

QRect StatusStrip::freeArea() const
{
    layout()->activate(); // an item may be of another width since it was last laid out
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    const auto bounds = [](const QHBoxLayout *box) {
        QRect together;
        for (int i = 0; i < box->count(); ++i) {
            if (!box->itemAt(i)->isEmpty())
                together |= box->itemAt(i)->geometry();
        }
        return together;
    };
    const QRect starts = bounds(m_start), ends = bounds(m_end);
    const QRect left = rtl ? ends : starts, right = rtl ? starts : ends;
    const int from = left.isNull() ? 0 : left.right() + 1;
    const int to = right.isNull() ? width() : right.left();
    return {from, 0, std::max(1, to - from), height()};
}

void StatusStrip::applyTheme()
{
    const Theme *theme = Theme::of(this);
    QPalette colours = palette();
    colours.setColor(QPalette::Window, theme->color(m_warning ? ColorToken::YelS : ColorToken::Strip));
    setPalette(colours);
    setFixedHeight(theme->metric(Theme::Metric::Strip));
    for (Item *entry : std::as_const(m_items))
        entry->updateGeometry();
}

} // namespace Warmline
