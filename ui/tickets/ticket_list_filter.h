// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/tickets/ticket_service.h"

namespace Warmline {

class AreaFilter;

/// What the ticket workspace shows: one view or one household, narrowed by tier, step, trade and text.
/// Outlives the panes, which are made anew with every language; the shell makes one. Hands every change to
/// TicketService. GUI thread.
class TicketListFilter : public QObject
{
    Q_OBJECT
public:
    explicit TicketListFilter(TicketService &tickets, QObject *parent = nullptr);

    [[nodiscard]] TicketView view() const { return m_view; }
    [[nodiscard]] const TicketFilter &narrow() const { return m_narrow; }
    void setView(TicketView view);
    void setText(const QString &text);
    /// Empty means all.
    void setTiers(const QList<Tier> &tiers);
    void setSteps(const QList<TicketStep> &steps);
    void setTrades(const QList<Trade> &trades);
    /// All tickets of one household, closed ones too, in place of the view; \a title names it. Choosing a
    /// view ends it.
    void setHousehold(const AccountNo &account, const QString &title);
    [[nodiscard]] const QString &householdTitle() const { return m_household; }
    /// From now on only what lies in the chosen area; \a area outlives this.
    void follow(AreaFilter &area);
    /// "区域筛选：…"; empty when none is chosen, or one household is looked at.
    [[nodiscard]] QString areaText() const;
    void clearArea();
    /// Everything of the view, the whole city.
    void clear();
    [[nodiscard]] bool isNarrowed() const;
    /// Sends the filter again, for a workspace that is shown.
    void apply();

signals:
    void changed();

private:
    void changeTo(const TicketFilter &narrow);

    TicketService &m_tickets;
    AreaFilter *m_area = nullptr;
    TicketView m_view = TicketView::Open;
    TicketFilter m_narrow; ///< its account is set while one household is looked at
    QString m_household;
};

} // namespace Warmline
