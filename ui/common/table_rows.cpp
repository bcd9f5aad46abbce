// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/table_rows.h"

#include <QHeaderView>

namespace Warmline {

void setUpRows(QTableView &table, Theme::Metric height)
{
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(Theme::of(&table)->metric(height));
    table.horizontalHeader()->setHighlightSections(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setTabKeyNavigation(false);
}

} // namespace Warmline
