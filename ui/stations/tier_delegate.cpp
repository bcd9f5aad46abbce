// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stations/tier_delegate.h"

#include "ui/common/paint.h"
#include "ui/common/theme.h"
#include "ui/common/tier_glyph.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QPainter>

namespace Warmline {

TierDelegate::TierDelegate(int tierRole, QObject *parent, Qt::TextElideMode elide)
    : QStyledItemDelegate(parent)
    , m_tierRole(tierRole)
    , m_elide(elide)
{ }

QSize TierDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme *theme = Theme::of();
    const QString text = index.data().toString();
    return {Paint::textWidth(theme->font(TextRole::Table), text) + theme->px(11 + 17),
            QStyledItemDelegate::sizeHint(option, index).height()};
}

void TierDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Theme *theme = Theme::of();
    QStyleOptionViewItem bare = option;
    initStyleOption(&bare, index);
    const QString text = std::exchange(bare.text, {});
    const QWidget *widget = option.widget;
    (widget ? widget->style() : QApplication::style())
        ->drawControl(QStyle::CE_ItemViewItem, &bare, painter, widget);
    const QRectF frame(option.rect);
    const qreal side = theme->px(11);
    const QRectF glyph = Paint::visual(
        option.direction, frame, {frame.left() + theme->px(4), frame.center().y() - side / 2, side, side});
    if (const QVariant tier = index.data(m_tierRole); tier.isValid())
        paintTier(painter, glyph, TierLook(tier.toInt()));
    const QRectF rest(frame.left() + side + theme->px(11), frame.top(), frame.width() - side - theme->px(15),
                      frame.height());
    const QFont font = theme->font(TextRole::Table);
    Paint::text(painter, Paint::visual(option.direction, frame, rest), font, theme->color(ColorToken::T1),
                QFontMetricsF(font).elidedText(text, m_elide, rest.width()), Paint::start(option.direction));
}

} // namespace Warmline
