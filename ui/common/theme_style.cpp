// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme_style.h"

#include "ui/common/paint.h"
#include "ui/common/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace Warmline {

ThemeStyle::ThemeStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{ }

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_FrameFocusRect: {
        if (!(option->state & State_KeyboardFocusChange) && qobject_cast<const QAbstractItemView *>(widget))
            return; // the selected row is mark enough after a click
        const Theme *theme = Theme::of(widget);
        Paint::Save save(painter);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(theme->color(ColorToken::Focus), theme->pxF(2)));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), theme->px(4), theme->px(4));
        return;
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: drawIndicator(false, option, painter, widget); return;
    case PE_IndicatorRadioButton: drawIndicator(true, option, painter, widget); return;
    case PE_PanelItemViewItem: drawItemPanel(option, painter, widget); return;
    case PE_PanelItemViewRow:
        return; // rows are filled item by item; an alternating base would nest a second look
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ThemeStyle::drawIndicator(bool radio, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const Theme *theme = Theme::of(widget);
    const bool enabled = option->state & State_Enabled;
    const bool on = option->state & State_On;
    const bool part = option->state & State_NoChange;
    const bool hover = enabled && (option->state & State_MouseOver);
    const qreal side = theme->pxF(14);
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option->rect).center());
    box = Paint::crisp(box);
    const QColor edge = theme->color(!enabled     ? ColorToken::Line
                                     : on || part ? ColorToken::Accent
                                                  : ColorToken::Field);
    Paint::Save save(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(edge, theme->pxF(1.25)));
    painter->setBrush(theme->color(!enabled ? ColorToken::S2 : hover ? ColorToken::S3 : ColorToken::S1));
    if (radio) {
        painter->drawEllipse(box);
        if (on) {
            painter->setPen(QPen(edge, theme->pxF(4)));
            painter->drawEllipse(box.adjusted(2, 2, -2, -2));
        }
    } else {
        painter->drawRoundedRect(box, theme->pxF(2), theme->pxF(2));
        QPen mark(enabled ? theme->color(ColorToken::Accent) : theme->color(ColorToken::T4), theme->pxF(1.6));
        mark.setCapStyle(Qt::RoundCap);
        mark.setJoinStyle(Qt::RoundJoin);
        painter->setPen(mark);
        painter->setBrush(Qt::NoBrush);
        const auto at = [&](qreal x, qreal y) { return box.topLeft() + QPointF(x, y) * side / 14.0; };
        if (on)
            painter->drawPolyline(QPolygonF{at(4, 7.2), at(6.2, 9.4), at(10.2, 5)});
        else if (part)
            painter->drawLine(at(4, 7), at(10, 7));
    }
    if (option->state & State_HasFocus) {
        painter->setPen(QPen(theme->color(ColorToken::Focus), theme->pxF(2)));
        painter->setBrush(Qt::NoBrush);
        const qreal grow = theme->pxF(2);
        painter->drawRoundedRect(box.adjusted(-grow, -grow, grow, grow), theme->pxF(4), theme->pxF(4));
    }
}

void ThemeStyle::drawItemPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    const Theme *theme = Theme::of(widget);
    const QRect rect = option->rect;
    const bool selected = option->state & State_Selected;
    if (selected)
        painter->fillRect(rect, theme->color(ColorToken::Sel));
    else if (item && item->backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(rect, item->backgroundBrush);
    else if ((option->state & State_MouseOver) && (option->state & State_Enabled))
        painter->fillRect(rect, theme->color(ColorToken::S2));
    const bool table = qobject_cast<const QTableView *>(widget);
    if (table || (widget && widget->property("rowLines").toBool()))
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme->color(ColorToken::Line));
    bool first = item
              && (item->viewItemPosition == QStyleOptionViewItem::Beginning
                  || item->viewItemPosition == QStyleOptionViewItem::OnlyOne
                  || item->viewItemPosition == QStyleOptionViewItem::Invalid);
    if (const auto *view = qobject_cast<const QTableView *>(widget); view && item) // tables give no position
        first = view->horizontalHeader()->visualIndex(item->index.column()) == 0;
    if (selected && first) {
        const int width = theme->px(3);
        const bool rtl = option->direction == Qt::RightToLeft;
        painter->fillRect(
            QRect(rtl ? rect.right() + 1 - width : rect.left(), rect.top(), width, rect.height()),
            theme->color(ColorToken::Accent));
    }
}

void ThemeStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    if (element == CE_FocusFrame) {
        const Theme *theme = Theme::of(widget);
        const qreal width = theme->pxF(2);
        Paint::Save save(painter);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(theme->color(ColorToken::Focus), width));
        painter->setBrush(Qt::NoBrush);
        const qreal inset = width / 2;
        painter->drawRoundedRect(QRectF(option->rect).adjusted(inset, inset, -inset, -inset), theme->pxF(8),
                                 theme->pxF(8));
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const Theme *theme = Theme::of(widget);
    switch (metric) {
    case PM_FocusFrameHMargin:
        // Item views take their text margin from here, 1 less than what they draw.
        if (qobject_cast<const QAbstractItemView *>(widget))
            return theme->px(7);
        return theme->px(4);
    case PM_FocusFrameVMargin: return theme->px(4); // 2 of air, 2 of ring
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return theme->px(18); // 14 drawn, 2 around for the ring
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return theme->px(5);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize: return theme->metric(Theme::Metric::IconButton);
    case PM_ScrollBarExtent: return theme->px(10);
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin: return theme->px(12);
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin: return theme->px(10);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return theme->px(8);
    case PM_TreeViewIndentation: return theme->px(18);
    case PM_ToolTipLabelFrameWidth: return theme->px(6);
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_FocusFrame_AboveWidget: return 1;
    case SH_FocusFrame_Mask: return 0;
    case SH_ToolTipLabel_Opacity: return 255;
    case SH_Widget_Animation_Duration: return 120; // ms
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_Transient: return hint == SH_ItemView_ShowDecorationSelected ? 1 : 0;
    default: return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace Warmline
