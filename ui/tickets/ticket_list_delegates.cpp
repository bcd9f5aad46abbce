// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticket_list_delegates.h"

#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/common/theme.h"
#include "ui/tickets/ticket_columns.h"
#include "ui/tickets/ticket_list_model.h"

#include <QTableView>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Warmline {
namespace {

bool selected(const QStyleOptionViewItem &option)
{
    return option.state & QStyle::State_Selected;
}

/// Where a row writes what has no room in one line.
struct TwoLines
{
    TwoLines(const QRectF &box, const Theme &theme)
        : first(box.left(), box.top() + theme.px(2), box.width(), box.height() / 2 - theme.px(2))
        , second(box.left(), box.top() + box.height() / 2 - theme.px(1), box.width(),
                 box.height() / 2 - theme.px(2))
    { }
    QRectF first;
    QRectF second;
};

/// Five blocks from the start of \a line on, one every \a pitch pixels; \a step 0…4 is the current one.
void paintBlocks(QPainter *painter, const QStyleOptionViewItem &option, const QRectF &line, qreal pitch,
                 int step)
{
    const Theme *theme = Theme::of(option.widget);
    for (int i = 0; i < 5; ++i) {
        const bool now = i == step;
        const qreal height = now ? theme->px(10) : theme->px(5);
        const QRectF block(line.left() + i * pitch, std::round(line.center().y() - height / 2),
                           pitch - theme->px(3), height);
        const QRectF at = Paint::visual(option.direction, line, block);
        if (i < step || now)
            painter->fillRect(at, theme->color(now ? ColorToken::Accent : ColorToken::T2));
        else
            Paint::roundedBox(painter, at, 0,
                              theme->color(selected(option) ? ColorToken::S1 : ColorToken::S3),
                              theme->color(ColorToken::Field));
    }
}

} // namespace

void paintGroupRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Theme *theme = Theme::of(option.widget);
    const QRectF box(option.rect);
    painter->fillRect(box, theme->color(ColorToken::S2));
    painter->fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme->color(ColorToken::Line));
    const auto put = [&](qreal left, qreal width) {
        return Paint::visual(option.direction, box, QRectF(left, box.top(), width, box.height() - 1));
    };
    const qreal side = theme->px(11);
    QRectF chevron = put(box.left() + theme->px(8), side);
    chevron = QRectF(chevron.left(), std::round(chevron.center().y() - side / 2), side, side);
    const bool collapsed = index.data(TicketListModel::CollapsedRole).toBool();
    const QString closed = option.direction == Qt::RightToLeft ? u"chevron-left"_s : u"chevron-right"_s;
    Icons::paint(painter, chevron, collapsed ? closed : u"chevron-down"_s, theme->color(ColorToken::T2));
    const QString words = index.data().toString();
    const qreal left = box.left() + theme->px(25);
    const qreal width = Paint::textWidth(theme->font(TextRole::TableStrong), words) + 1;
    Paint::text(painter, put(left, width), theme->font(TextRole::TableStrong), theme->color(ColorToken::T1),
                words, Paint::start(option.direction));
    Paint::text(painter, put(left + width + theme->px(8), box.right() - left - width - theme->px(16)),
                theme->font(TextRole::Label), theme->color(ColorToken::T2),
                index.data(Qt::ToolTipRole).toString(), Paint::start(option.direction));
    if (option.state & QStyle::State_HasFocus)
        Paint::roundedBox(painter, box.adjusted(2, 2, -2, -3), theme->px(4), QColor(),
                          theme->color(ColorToken::Focus), 2);
}

TicketClockDelegate::TicketClockDelegate(QObject *parent)
    : SlaClockDelegate(TicketListModel::ClockRole, parent)
{ }

void TicketClockDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    if (index.data(TicketListModel::GroupRole).toBool())
        paintGroupRow(painter, option, index);
    else
        SlaClockDelegate::paint(painter, option, index);
}

QRectF TicketTextDelegate::paintCell(QPainter *painter, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    item.state.setFlag(QStyle::State_HasFocus, false);
    item.widget->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    const int pad = Theme::of(option.widget)->px(8);
    return QRectF(option.rect).adjusted(pad, 0, -pad, -1);
}

void TicketTextDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const QRectF box = paintCell(painter, option, index);
    const Theme *theme = Theme::of(option.widget);
    const bool address = index.column() == TicketListModel::AddressColumn;
    const QFont font = theme->font(address ? TextRole::TableStrong : TextRole::Table);
    const QString words = index.data().toString();
    // A row has room for two lines: what it is, and below it the rest; of an address the community, and the
    // door.
    const TicketColumns::Fold lines = TicketColumns::fold(index.column(), words);
    if (!lines.second.isEmpty() && Paint::textWidth(font, words) > box.width()) {
        const TwoLines places(box, *theme);
        const bool reason = index.column() == TicketListModel::ReasonColumn;
        Paint::text(painter, places.first, font, theme->color(ColorToken::T1), lines.first,
                    Paint::start(option.direction));
        Paint::text(painter, places.second, theme->font(TextRole::Note),
                    theme->color(reason ? ColorToken::T2 : ColorToken::T1), lines.second,
                    Paint::start(option.direction));
        return;
    }
    Paint::text(painter, box, font, theme->color(ColorToken::T1), words, Paint::start(option.direction));
}

void TicketStepDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const QRectF box = paintCell(painter, option, index);
    const Theme *theme = Theme::of(option.widget);
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    const qreal pitch = std::min<qreal>(theme->px(17), std::floor(box.width() / 5));
    if (table && table->isColumnHidden(TicketListModel::CrewColumn)) {
        const TwoLines lines(box, *theme);
        paintBlocks(painter, option, lines.first, pitch, index.data(TicketListModel::StepRole).toInt());
        Paint::text(painter, lines.second, theme->font(TextRole::Note), theme->color(ColorToken::T2),
                    index.data(TicketListModel::StepCrewRole).toString(), Paint::start(option.direction));
        return;
    }
    paintBlocks(painter, option, box, pitch, index.data(TicketListModel::StepRole).toInt());
    const qreal left = box.left() + 5 * pitch + theme->px(4);
    const QRectF words(left, box.top(), box.right() - left, box.height());
    const QString word = index.data().toString();
    if (words.width() < Paint::textWidth(theme->font(TextRole::Table), word))
        return; // the blocks alone; the word is in the tool tip
    Paint::text(painter, Paint::visual(option.direction, box, words), theme->font(TextRole::Table),
                theme->color(ColorToken::T1), word, Paint::start(option.direction));
}

void TicketOpenedDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const QRectF box = paintCell(painter, option, index);
    const Theme *theme = Theme::of(option.widget);
    const QFont font = theme->font(TextRole::Table);
    const QString time = index.data().toString();
    const QString chip = index.data(TicketListModel::ChipTextRole).toString();
    const QString icon = index.data(TicketListModel::IconRole).toString();
    const int chipWidth = chip.isEmpty() ? 0 : Chip::widthFor(chip, {});
    const qreal side = icon.isEmpty() ? 0 : theme->px(14);
    const qreal timeWidth = Paint::textWidth(font, time) + 1;
    const qreal gap = theme->px(5);
    const qreal marks = side + (side > 0 && chipWidth > 0 ? gap : 0) + chipWidth;
    // The marks stand before the time, or below it where the column is too narrow.
    const bool below = marks > 0 && timeWidth + gap + marks > box.width() + 1;
    const qreal half = box.height() / 2;
    const QRectF first = below ? QRectF(box.left(), box.top(), box.width(), half) : box;
    const QRectF second = below ? QRectF(box.left(), box.top() + half, box.width(), half) : box;
    const auto put = [&](const QRectF &line, qreal left, qreal width) {
        return Paint::visual(option.direction, line, QRectF(left, line.top(), width, line.height()));
    };
    qreal right = box.right();
    Paint::text(painter, put(first, right - timeWidth, timeWidth), font, theme->color(ColorToken::T2), time,
                Paint::end(option.direction));
    if (!below)
        right -= timeWidth + gap;
    if (side > 0) {
        QRectF at = put(second, right - side, side);
        at = QRectF(at.left(), std::round(at.center().y() - side / 2), side, side);
        Icons::paint(painter, at, icon, theme->color(ColorToken::Yel));
        right -= side + gap;
    }
    if (chipWidth > 0 && right - chipWidth >= box.left() - 1)
        Chip::paintChip(painter, put(second, right - chipWidth, chipWidth), chip,
                        ChipKind(index.data(TicketListModel::ChipKindRole).toInt()), {}, option.direction);
}

} // namespace Warmline
