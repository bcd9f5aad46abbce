// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QItemSelectionModel>
#include <QTableView>

namespace Warmline {

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
