// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/tickets/ticket_views.h"
#include "ui/common/pane.h"

class QListWidget;
class QScrollArea;

namespace Warmline {

class TicketListFilter;
class TicketService;

/// 筛选: views, tiers, steps, trades, each with its count of open tickets. As wide as their words.
/// Object names: ticket_filter (this), ticket_filter_views, ticket_filter_tiers, ticket_filter_steps,
/// ticket_filter_trades (lists; Space ticks). GUI thread.
class TicketFilterPane : public Pane
{
    Q_OBJECT
public:
    TicketFilterPane(TicketService &tickets, TicketListFilter &filter, QWidget *parent = nullptr);

private:
    QListWidget *addList(const QString &title, const QString &name, bool checks);
    void fill();
    void refresh();
    void onChecked();
    void keepWide();

    TicketService &m_tickets;
    TicketListFilter &m_filter;
    QScrollArea *m_scroll;
    QListWidget *m_views;
    QListWidget *m_tiers;
    QListWidget *m_steps;
    QListWidget *m_trades;
    bool m_filling = false;
};

} // namespace Warmline
