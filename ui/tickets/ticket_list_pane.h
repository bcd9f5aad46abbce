// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/tickets/ticket_service.h"
#include "ui/common/pane.h"

class QTableView;

namespace Warmline {

class Chip;
class KeyButton;
class SourceField;
class TicketListFilter;
class TicketListModel;

/// The list of tickets, grouped by deadline. Choosing a row shows its trail (TicketService::showDetails()).
/// Object names: ticket_list (this), ticket_table (view), ticket_search (editor), ticket_household
/// (closable chip while one household is looked at), ticket_area (closable chip while an area is chosen),
/// ticket_clear_filter. GUI thread.
class TicketListPane : public Pane
{
    Q_OBJECT
public:
    TicketListPane(TicketService &tickets, TicketListFilter &filter, const Clock &clock,
                   QWidget *parent = nullptr);

    QTableView *table() const { return m_table; }
    TicketListModel *model() const { return m_model; }

signals:
    /// Enter or a double click on a row: the form should show it.
    void ticketActivated(const Warmline::TicketId &id);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTools();
    void buildTable();
    void showList();
    void retitle();
    void restoreSelection();
    void applyGroups();
    void shareColumns();
    void onCurrentChanged(const QModelIndex &current);

    TicketService &m_tickets;
    TicketListFilter &m_filter;
    const Clock &m_clock;
    TicketListModel *m_model;
    QTableView *m_table;
    SourceField *m_search;
    Chip *m_household;
    Chip *m_area;
    KeyButton *m_clear;
    TicketId m_selected;
    bool m_listed = false; ///< an answer came
    bool m_restoring = false;
    QTimer m_tick;
    QTimer m_searchDelay; ///< typing settles before the store is asked
};

} // namespace Warmline
