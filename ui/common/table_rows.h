// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QItemSelectionModel>
#include <QTableView>

namespace Warmline {

/// A table of rows to look at: one is chosen, as a whole; no grid, no row numbers, no second line in a cell;
/// nothing is edited in it, and Tab leaves it. \a height: of a row, as the theme has it at this moment.
void setUpRows(QTableView &table, Theme::Metric height = Theme::Metric::Row);

/// The row becomes the current one and the only one selected; -1: none is. QTableView::selectRow() looks for
/// a column at the leading edge and, in a mirrored table that its columns fill, finds none and selects
/// nothing.
inline void selectTableRow(QTableView &table, int row)
{
    if (QItemSelectionModel *selection = table.selectionModel())
        selection->setCurrentIndex(table.model()->index(row, 0),
                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

} // namespace Warmline
