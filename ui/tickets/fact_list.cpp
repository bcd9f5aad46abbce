// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/fact_list.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/label_icon.h"
#include "ui/common/paint.h"
#include "ui/common/theme.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Warmline {

FactList::FactList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    const Theme *theme = Theme::of(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme->px(10));
    m_grid->setVerticalSpacing(theme->px(6));
    m_grid->setColumnMinimumWidth(0, theme->px(54));
    m_grid->setColumnStretch(2, 1);
}

void FactList::clear()
{
    qDeleteAll(findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    m_rows = 0;
}

void FactList::add(const QString &label, const QString &value, Mark mark)
{
    if (value.isEmpty() && mark == Mark::None)
        return;
    auto *name = new QLabel(label, this);
    setTextRole(name, TextRole::Label, ColorToken::T2);
    name->setAlignment(Qt::AlignTrailing | Qt::AlignTop);
    auto *text = new QLabel(value, this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(text, TextRole::Body, mark == Mark::Missing ? ColorToken::Yel : ColorToken::T1);
    m_grid->addWidget(name, m_rows, 0, Qt::AlignTop);
    if (mark != Mark::None) {
        auto *icon = new QLabel(this);
        const bool done = mark == Mark::Done;
        setLabelIcon(icon, done ? u"check-circle"_s : u"exclamation-circle"_s,
                     done ? ColorToken::Ok : ColorToken::Yel);
        m_grid->addWidget(icon, m_rows, 1, Qt::AlignTop);
    }
    m_grid->addWidget(text, m_rows, 2);
    text->setAccessibleName(label + u' ' + value);
    for (QWidget *widget : findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
        widget->show();
    ++m_rows;
}

RequiredLine::RequiredLine(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"ticket_required"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RequiredLine::setItems(const QList<Item> &items)
{
    if (items == m_items)
        return;
    m_items = items;
    QStringList open;
    for (const Item &item : items) {
        if (!item.done)
            open.append(item.title);
    }
    setAccessibleName(open.isEmpty() ? tr("受理必填都有了")
                                     : tr("受理还缺：%1").arg(open.join(tr("、", "between listed things"))));
    updateGeometry();
    update();
}

QSize RequiredLine::sizeHint() const
{
    const Theme *theme = Theme::of(this);
    int width = theme->px(40);
    for (const Item &item : m_items)
        width += theme->px(14 + 6 + 18) + Paint::textWidth(theme->font(TextRole::Body), item.title);
    return {width, theme->px(22)};
}

QSize RequiredLine::minimumSizeHint() const
{
    return {Theme::of(this)->px(120), sizeHint().height()};
}

void RequiredLine::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    const QRectF frame(rect());
    const QFont font = theme->font(TextRole::Body);
    const auto put = [&](const QRectF &logical) { return Paint::visual(layoutDirection(), frame, logical); };
    const auto done = std::ranges::count_if(m_items, &Item::done);
    const QString count = Format::isolate(u"%1 / %2"_s.arg(done).arg(m_items.size()));
    const qreal countWidth = Paint::textWidth(theme->font(TextRole::Label), count);
    // The gap shrinks before a word is cut.
    qreal words = 0;
    for (const Item &item : std::as_const(m_items))
        words += theme->px(20) + Paint::textWidth(font, item.title);
    const qreal room = frame.width() - countWidth - theme->px(12) - words;
    const qreal gap = std::clamp<qreal>(m_items.size() > 1 ? room / qreal(m_items.size() - 1) : 0,
                                        theme->px(5), theme->px(18));
    qreal x = 0;
    const qreal side = theme->px(14);
    for (const Item &item : std::as_const(m_items)) {
        const QRectF icon(x, (height() - side) / 2, side, side);
        const qreal width = Paint::textWidth(font, item.title);
        if (item.done)
            Icons::paint(&painter, put(icon), u"check2-square"_s, theme->color(ColorToken::Accent));
        else
            Paint::roundedBox(&painter, put(icon).adjusted(0.5, 0.5, -0.5, -0.5), theme->px(2), QColor(),
                              theme->color(ColorToken::T2));
        Paint::text(&painter, put(QRectF(icon.right() + theme->px(6), 0, width + 1, height())), font,
                    theme->color(ColorToken::T1), item.title, Paint::start(layoutDirection()));
        x = icon.right() + theme->px(6) + width + gap;
    }
    Paint::text(&painter, put(QRectF(frame.width() - countWidth, 0, countWidth, height())),
                theme->font(TextRole::Label), theme->color(ColorToken::T2), count,
                Paint::end(layoutDirection()));
}

} // namespace Warmline
