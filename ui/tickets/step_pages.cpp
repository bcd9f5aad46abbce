// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/step_pages.h"

#include "ui/common/dialling.h"
#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/segmented_control.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/tickets/fact_list.h"
#include "ui/tickets/form_grid.h"
#include "ui/tickets/step_words.h"
#include "ui/tickets/temperature.h"
#include "ui/tickets/ticket_clocks.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Warmline {

using namespace StepWords;
StepPage::StepPage(TicketService &tickets, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_tickets(tickets)
    , m_clock(clock)
{ }

// Dispatch

DispatchPage::DispatchPage(TicketService &tickets, const Clock &clock, QWidget *parent)
    : StepPage(tickets, clock, parent)
    , m_facts(new FactList(this))
    , m_grid(new FormGrid(this))
    , m_promise(u"ticket_dispatch_promise"_s)
    , m_note(lineField(tr("嘱咐"), u"ticket_dispatch_note"_s, tr("给班组的话，可不填")))
    , m_crews(new CrewBox(this))
{
    m_crews->view()->setObjectName(u"ticket_dispatch_crews"_s);
    m_grid->addField(0, 0, tr("承诺"), m_promise.field());
    m_grid->addField(0, 1, tr("嘱咐"), m_note);
    auto *layout = column(this);
    layout->addWidget(m_facts);
    layout->addWidget(m_grid);
    layout->addWidget(m_crews, 1);
    connect(m_crews, &CrewBox::crewChanged, this, &StepPage::primaryTextChanged);
    connect(&m_tickets, &TicketService::crewsReady, this, [this] {
        m_crews->setLoaded();
        fillCrews();
    });
}

void DispatchPage::setTicket(const TicketDetails &details)
{
    const bool another = details.row.ticket.id != m_id;
    m_id = details.row.ticket.id;
    m_details = details;
    m_facts->clear();
    m_facts->add(tr("情况"), storyWords(details.row.ticket));
    if (another) {
        m_promise.setValue(details.row.ticket.promiseMs, m_clock.utcMs());
        m_note->setText({});
        m_crews->setCrew({});
        if (m_tickets.crews().isEmpty())
            m_tickets.loadCrews();
    }
    fillCrews();
}

void DispatchPage::fillCrews()
{
    const Ticket &ticket = m_details.row.ticket;
    const QPointF position = m_details.household ? m_details.household->building.position : QPointF();
    m_crews->setCrews(m_tickets.crews(), {ticket.branch, ticket.trade, position});
}

QString DispatchPage::primaryText() const
{
    if (m_details.row.ticket.step == TicketStep::Accept)
        return m_crews->crew().isEmpty() ? tr("确认受理") : tr("受理并派发");
    return tr("派发");
}

void DispatchPage::submit()
{
    const CrewId crew = m_crews->crew();
    if (!crew.isEmpty())
        m_tickets.dispatch(m_id, crew, m_promise.value(), m_note->text().trimmed());
    else if (m_details.row.ticket.step == TicketStep::Accept)
        m_tickets.accept(m_id);
    else
        m_crews->demand();
}

// Handle

HandlePage::HandlePage(TicketService &tickets, const Clock &clock, QWidget *parent)
    : StepPage(tickets, clock, parent)
    , m_facts(new FactList(this))
    , m_grid(new FormGrid(this))
    , m_checkIn(new KeyButton(tr("登记到场"), KeyButton::Kind::Plain, this))
    , m_crew(new DialKey)
    , m_result(new QPlainTextEdit)
    , m_resultField(SourceField::wrap(tr("处理结果"), m_result))
    , m_measured(lineField(tr("实测室温"), u"ticket_measured"_s, u"°C"_s))
{
    m_checkIn->setObjectName(u"ticket_check_in"_s);
    m_checkIn->setToolTip(tr("班组打电话报到时登记；不带位置"));
    m_result->setObjectName(u"ticket_result"_s);
    m_result->setTabChangesFocus(true);
    m_result->setPlaceholderText(tr("做了什么，换了什么，现在怎样"));
    m_resultField->setMinimumHeight(Theme::of(this)->px(72));
    m_resultField->setMaximumHeight(Theme::of(this)->px(140));
    m_grid->addField(0, 0, tr("处理结果"), m_resultField, true);
    m_grid->addField(1, 0, tr("实测室温"), m_measured);
    m_crew->setObjectName(u"ticket_call_crew"_s);
    auto *arrival = new QWidget;
    auto *side = new QHBoxLayout(arrival);
    side->setContentsMargins(0, 0, 0, 0);
    side->addWidget(m_checkIn, 1);
    side->addWidget(m_crew);
    m_grid->addWidget(1, 1, tr("到场"), arrival, false);
    auto *layout = column(this);
    layout->addWidget(m_facts);
    layout->addWidget(m_grid);
    layout->addStretch(1);
    connect(m_checkIn, &KeyButton::clicked, this, [this] { m_tickets.checkIn(m_id, 0, 0); });
}

void HandlePage::setTicket(const TicketDetails &details)
{
    const Ticket &ticket = details.row.ticket;
    const qint64 now = m_clock.utcMs();
    const bool another = ticket.id != m_id;
    m_id = ticket.id;
    m_facts->clear();
    m_facts->add(tr("情况"), storyWords(ticket));
    m_facts->add(tr("班组"), crewWords(details));
    if (ticket.promiseMs > 0)
        m_facts->add(tr("承诺"), tr("%1 前到场").arg(Times::coming(ticket.promiseMs, now)));
    m_facts->add(tr("到场"), checkInWords(ticket, now),
                 ticket.checkIn ? FactList::Mark::Done : FactList::Mark::Missing);
    m_checkIn->setEnabled(!ticket.checkIn);
    const QString phone = details.crew ? details.crew->phone : QString();
    m_crew->setTarget({.account = {},
                       .second = false,
                       .number = phone,
                       .shown = phone.isEmpty() ? QString() : Format::maskedPhone(phone)});
    if (another) {
        m_result->clear();
        m_measured->setText({});
        m_grid->clearErrors();
    }
}

QString HandlePage::primaryText() const
{
    return tr("登记处理完成");
}

void HandlePage::submit()
{
    std::optional<int> tenths;
    if (!readTemperature(m_grid, m_measured, &tenths))
        return;
    const QString result = m_result->toPlainText().trimmed();
    if (result.isEmpty()) {
        m_grid->setError(m_resultField, tr("请写处理结果：查到什么，做了什么"));
        m_grid->focusFirstInvalid();
        return;
    }
    m_tickets.handle(m_id, result, tenths);
}

} // namespace Warmline
