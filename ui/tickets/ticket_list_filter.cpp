// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticket_list_filter.h"

#include "app/services/map/area_filter.h"

namespace Warmline {

TicketListFilter::TicketListFilter(TicketService &tickets, QObject *parent)
    : QObject(parent)
    , m_tickets(tickets)
{ }

void TicketListFilter::setView(TicketView view)
{
    if (view == m_view && m_narrow.account.isEmpty())
        return;
    m_view = view;
    m_narrow.account = {};
    m_household.clear();
    apply();
    emit changed();
}

void TicketListFilter::setHousehold(const AccountNo &account, const QString &title)
{
    TicketFilter narrow;
    narrow.account = account;
    m_household = account.isEmpty() ? QString() : title;
    changeTo(narrow);
}

void TicketListFilter::setText(const QString &text)
{
    TicketFilter narrow = m_narrow;
    narrow.text = text;
    if (text != m_narrow.text)
        changeTo(narrow);
}

void TicketListFilter::setTiers(const QList<Tier> &tiers)
{
    TicketFilter narrow = m_narrow;
    narrow.tiers = tiers;
    if (tiers != m_narrow.tiers)
        changeTo(narrow);
}

void TicketListFilter::setSteps(const QList<TicketStep> &steps)
{
    TicketFilter narrow = m_narrow;
    narrow.steps = steps;
    if (steps != m_narrow.steps)
        changeTo(narrow);
}

void TicketListFilter::setTrades(const QList<Trade> &trades)
{
    TicketFilter narrow = m_narrow;
    narrow.trades = trades;
    if (trades != m_narrow.trades)
        changeTo(narrow);
}

void TicketListFilter::follow(AreaFilter &area)
{
    m_area = &area;
    connect(m_area, &AreaFilter::changed, this, &TicketListFilter::changed);
}

QString TicketListFilter::areaText() const
{
    return m_area && m_narrow.account.isEmpty() ? m_area->chipText() : QString();
}

void TicketListFilter::clearArea()
{
    if (m_area)
        m_area->clear();
}

void TicketListFilter::clear()
{
    if (isNarrowed()) {
        clearArea();
        m_household.clear();
        changeTo({});
    }
}

bool TicketListFilter::isNarrowed() const
{
    return !m_narrow.account.isEmpty() || !areaText().isEmpty() || !m_narrow.text.isEmpty()
        || !m_narrow.tiers.isEmpty() || !m_narrow.steps.isEmpty() || !m_narrow.trades.isEmpty();
}

void TicketListFilter::apply()
{
    if (m_narrow.account.isEmpty())
        m_tickets.setView(m_view, m_narrow);
    else
        m_tickets.setFilter(m_narrow);
}

void TicketListFilter::changeTo(const TicketFilter &narrow)
{
    m_narrow = narrow;
    apply();
    emit changed();
}

} // namespace Warmline
