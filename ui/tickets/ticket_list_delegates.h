// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/sla_clock.h"

#include <QStyledItemDelegate>

namespace Warmline {

/// Row of a group: chevron, words, quiet words. Painted in the first column, which spans the table.
void paintGroupRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index);

/// The clock column; group rows in it.
class TicketClockDelegate : public SlaClockDelegate
{
    Q_OBJECT
public:
    explicit TicketClockDelegate(QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

/// Text cells of a ticket row in the fonts of the table, elided; the address stands out.
class TicketTextDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    /// The empty cell (row line, selection); returns the room for content.
    QRectF paintCell(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

/// Five small blocks (past, current, to come) and the step's word; where the view hides the crew, the word
/// and the crew below the blocks, elided.
class TicketStepDelegate : public TicketTextDelegate
{
    Q_OBJECT
public:
    using TicketTextDelegate::TicketTextDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

/// Chip, icon and the time of opening, set to the end; in a narrow column the time above the others.
class TicketOpenedDelegate : public TicketTextDelegate
{
    Q_OBJECT
public:
    using TicketTextDelegate::TicketTextDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace Warmline
