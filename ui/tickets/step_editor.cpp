// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/step_editor.h"

#include "ui/tickets/step_pages.h"
#include "ui/tickets/ticket_clocks.h"

namespace Warmline {

StepEditor::StepEditor(TicketService &tickets, const Clock &clock, QWidget *parent)
    : QStackedWidget(parent)
    , m_clock(clock)
    , m_pages{new DispatchPage(tickets, clock), new HandlePage(tickets, clock),
              new VerifyPage(tickets, clock), new ClosePage(tickets, clock)}
    , m_record(new RecordPage)
{
    for (StepPage *page : std::as_const(m_pages)) {
        addWidget(page);
        connect(page, &StepPage::primaryTextChanged, this, &StepEditor::primaryTextChanged);
    }
    addWidget(m_record);
}

StepPage *StepEditor::pageOf(TicketStep step) const
{
    switch (step) {
    case TicketStep::Accept:
    case TicketStep::Dispatch: return m_pages[0];
    case TicketStep::Handle: return m_pages[1];
    case TicketStep::Verify: return m_pages[2];
    case TicketStep::Close: return m_pages[3];
    case TicketStep::Closed: break;
    }
    return nullptr;
}

void StepEditor::setTicket(const TicketDetails &details)
{
    const bool moved = !m_details || m_details->row.ticket.id != details.row.ticket.id
                    || m_details->row.ticket.step != details.row.ticket.step;
    m_details = details;
    if (StepPage *page = pageOf(details.row.ticket.step))
        page->setTicket(details);
    showStep(moved ? TicketClocks::stepIndex(details.row.ticket.step) : m_shown);
}

void StepEditor::showStep(int step)
{
    if (!m_details)
        return;
    m_shown = step;
    const Ticket &ticket = m_details->row.ticket;
    StepPage *page = pageOf(ticket.step);
    if (page && step == TicketClocks::stepIndex(ticket.step) && !ticket.readOnly) {
        setCurrentWidget(page);
    } else {
        const bool end = ticket.step == TicketStep::Closed && step == 4;
        m_record->setTicket(*m_details, end ? TicketStep::Closed : TicketStep(step + 1), m_clock.utcMs());
        setCurrentWidget(m_record);
    }
    updateGeometry();
    emit primaryTextChanged();
}

bool StepEditor::isActing() const
{
    return m_details && currentWidget() != m_record;
}

QString StepEditor::primaryText() const
{
    const auto *page = qobject_cast<const StepPage *>(currentWidget());
    return page ? page->primaryText() : QString();
}

void StepEditor::submit()
{
    if (auto *page = qobject_cast<StepPage *>(currentWidget()))
        page->submit();
}

// The page that is shown decides, not the tallest of all.
QSize StepEditor::sizeHint() const
{
    return currentWidget() ? currentWidget()->sizeHint() : QSize();
}

QSize StepEditor::minimumSizeHint() const
{
    return currentWidget() ? currentWidget()->minimumSizeHint() : QSize();
}

} // namespace Warmline
