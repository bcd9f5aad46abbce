// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticket_form_pane.h"

#include "app/services/customer/contact_service.h"
#include "ui/common/chip.h"
#include "ui/common/elided_label.h"
#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/label_icon.h"
#include "ui/common/state_view.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/tickets/accept_form.h"
#include "ui/tickets/crew_box.h"
#include "ui/tickets/form_grid.h"
#include "ui/tickets/presence_chip.h"
#include "ui/tickets/reason_bar.h"
#include "ui/tickets/source_legend.h"
#include "ui/tickets/step_editor.h"
#include "ui/tickets/ticket_clocks.h"
#include "ui/tickets/triage_pane.h"

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Warmline {

TicketFormPane::TicketFormPane(TicketService &tickets, ContactService &contact, const Clock &clock,
                               QWidget *parent)
    : Pane(tr("工单"), u"ticket-perforated"_s, parent)
    , m_tickets(tickets)
    , m_contact(contact)
    , m_clock(clock)
{
    setObjectName(u"ticket_form"_s);
    setPadded(false);
    build();
    buildActions();
    connectServices();
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &TicketFormPane::tick);
    setMode(!m_tickets.draft().isEmpty() ? Mode::Draft : m_tickets.details() ? Mode::Ticket : Mode::None);
}

void TicketFormPane::connectServices()
{
    connect(m_form, &AcceptForm::edited, this, [this] {
        say({});
        m_tickets.setDraft(m_form->draft());
        refreshDraft();
    });
    connect(m_crews, &CrewBox::crewChanged, this, &TicketFormPane::refreshPrimary);
    connect(m_steps, &StepEditor::primaryTextChanged, this, &TicketFormPane::refreshPrimary);
    connect(&m_tickets, &TicketService::draftChanged, this, [this](const TicketDraft &draft) {
        if (!draft.isEmpty() && draft.id != m_form->draft().id)
            setMode(Mode::Draft);
        else if (draft.isEmpty() && m_mode == Mode::Draft)
            setMode(m_tickets.details() ? Mode::Ticket : Mode::None);
        else
            refresh();
    });
    connect(&m_tickets, &TicketService::draftSaved, this, &TicketFormPane::refreshDraftState);
    connect(&m_tickets, &TicketService::draftFailed, this,
            [this](const Error &error) { say(tr("草稿没有存下：%1").arg(error.text)); });
    connect(&m_tickets, &TicketService::crewsReady, this, [this] {
        m_crews->setLoaded();
        refresh();
    });
    connect(&m_tickets, &TicketService::opened, this, [this](const TicketId &id) {
        m_busy = false;
        m_crews->setCrew({});
        if (std::exchange(m_next, false)) {
            setMode(Mode::None);
            emit nextRequested();
        } else {
            showTicket(id);
        }
    });
    connect(&m_tickets, &TicketService::acted, this, [this](const TicketId &, const QString &) {
        m_busy = false;
        say({});
    });
    connect(&m_tickets, &TicketService::actFailed, this,
            [this](const TicketId &, const QString &, const Error &error) {
                m_busy = false;
                m_next = false;
                say(error.text);
                refreshPrimary();
            });
    connect(&m_tickets, &TicketService::detailsReady, this, [this](const TicketDetails &details) {
        if (details.row.ticket.id == m_wanted || m_mode != Mode::Draft)
            setMode(Mode::Ticket);
        m_wanted = {};
    });
    connect(&m_tickets, &TicketService::detailsFailed, this, [this](const Error &error) {
        m_wanted = {};
        say(error.text);
    });
    connect(&m_tickets, &TicketService::parkedChanged, this, &TicketFormPane::refresh);
    connect(&m_contact, &ContactService::cardSettled, this, &TicketFormPane::refresh);
    connect(&m_contact, &ContactService::valuesChanged, this, &TicketFormPane::refresh);
}

const Ticket *TicketFormPane::ticket() const
{
    const auto &details = m_tickets.details();
    return m_mode == Mode::Ticket && details ? &details->row.ticket : nullptr;
}

void TicketFormPane::setTriageShown(bool shown)
{
    m_scopeRow->setVisible(shown);
    m_form->setTight(shown);
}

void TicketFormPane::setPresence(PresenceService &presence)
{
    m_presence = new PresenceChip(presence, this, m_steps);
    m_presence->setObjectName(u"ticket_presence"_s);
    addHeaderWidget(m_presence);
    refresh();
}

void TicketFormPane::setMode(Mode mode)
{
    if (mode != m_mode) {
        m_mode = mode;
        m_reason->dismiss();
        say({});
    }
    refresh();
}

void TicketFormPane::refresh()
{
    actionBar()->parentWidget()->setVisible(m_mode != Mode::None);
    m_legend->setVisible(m_mode == Mode::Draft);
    m_saveNext->setVisible(m_mode == Mode::Draft);
    if (m_presence)
        m_presence->setTicket(ticket() ? ticket()->id : TicketId());
    if (m_mode == Mode::None) {
        setTitle(tr("工单"));
        m_sla->hide();
        m_second->hide();
        m_new->hide();
        stateView()->showEmpty(tr("没有打开的工单；来电时自动起草"), u"ticket-perforated"_s, tr("新工单"));
        showState();
        refreshPhotos();
        return;
    }
    showContent();
    m_body->setCurrentWidget(m_mode == Mode::Draft ? m_draftPage : static_cast<QWidget *>(m_steps));
    if (m_mode == Mode::Draft)
        refreshDraft();
    else
        refreshTicket();
    refreshDraftState();
    refreshPrimary();
    refreshPhotos();
    tick();
}

void TicketFormPane::refreshDraft()
{
    const TicketDraft &draft = m_tickets.draft();
    const auto &card = m_contact.card();
    setTitle(draft.number.isEmpty() ? tr("新工单 草稿")
                                    : tr("工单 %1 草稿").arg(Format::isolate(draft.number)));
    setSideText(draft.address);
    const bool own = card && card->detail.household.account == draft.account;
    m_new->setVisible(card && !card->call.isNull() && !own);
    m_second->setVisible(own && card->counts.secondReport);
    m_form->setDraft(draft, m_clock.utcMs());
    m_form->setRoom(own ? card->room : RoomReading());
    if (const QString why = own ? TicketService::whyNot(*card) : QString(); !why.isEmpty())
        say(why); // before anything is typed in vain
    if (m_tickets.crews().isEmpty() && !m_crews->property("asked").toBool()) {
        m_crews->setProperty("asked", true);
        m_tickets.loadCrews();
    }
    m_crews->setCrews(m_tickets.crews(), {draft.branch, draft.trade.value_or(Trade::Unknown),
                                          own ? card->detail.building.position : QPointF()});
}

void TicketFormPane::refreshTicket()
{
    const auto &details = m_tickets.details();
    if (!details)
        return;
    setTitle(tr("工单 %1").arg(Format::isolate(details->row.ticket.number)));
    setSideText(details->row.address);
    m_new->hide();
    m_second->setVisible(details->row.secondReport);
    m_steps->setTicket(*details);
}

void TicketFormPane::refreshDraftState()
{
    QString text;
    QString shortText;
    QString icon = u"clock"_s;
    if (m_mode == Mode::Draft) {
        const qint64 saved = m_tickets.draftSavedMs();
        text = saved > 0 ? tr("草稿 %1 已存").arg(Times::second(saved)) : tr("草稿还没有存");
        shortText = saved > 0 ? Times::minute(saved) : QString();
    } else if (const auto &details = m_tickets.details(); details && details->row.waiting) {
        text = tr("已存本机，待服务器确认");
        icon = u"cloud-arrow-up"_s;
    }
    m_state->setText(text);
    m_state->setShortText(shortText);
    m_stateIcon->setVisible(!text.isEmpty());
    setLabelIcon(m_stateIcon, icon, ColorToken::T2, 12);
}

void TicketFormPane::refreshPrimary()
{
    QString text;
    if (m_mode == Mode::Draft)
        text = m_crews->crew().isEmpty() ? tr("确认受理") : tr("确认受理并派发");
    else if (const Ticket *shown = ticket())
        text =
            shown->step == TicketStep::Closed && !shown->readOnly ? tr("重开工单") : m_steps->primaryText();
    m_primary->setVisible(!text.isEmpty());
    m_primary->setEnabled(!m_busy);
    if (text != m_primary->text()) {
        m_primary->setText(text);
        m_primary->updateGeometry();
    }
}

void TicketFormPane::tick()
{
    const qint64 now = m_clock.utcMs();
    const TicketLimits limits = m_tickets.limits();
    if (m_mode == Mode::Draft) {
        const TicketDraft &draft = m_tickets.draft();
        m_spine->setSteps(TicketClocks::draftSpine(draft.startedMs, limits, now));
        m_sla->setVisible(draft.tier.has_value());
        if (draft.tier) {
            const qint64 limit = limits.forTier(*draft.tier);
            const qint64 used = draft.startedMs > 0 ? now - draft.startedMs : 0;
            m_sla->setState({TicketClocks::look(*draft.tier), limit - used, limit, false, {}, true});
        }
    } else if (const Ticket *shown = ticket()) {
        m_spine->setSteps(TicketClocks::spine(*shown, limits, now));
        m_sla->setVisible(shown->step != TicketStep::Closed);
        SlaClockState state = TicketClocks::total(*shown, limits, now);
        state.withTierWord = true;
        m_sla->setState(state);
    }
}

void TicketFormPane::showStep(int step)
{
    if (step < 0 || step > 4)
        return;
    if (m_mode == Mode::Ticket)
        m_steps->showStep(step);
    else if (m_mode == Mode::Draft && step > 0)
        say(tr("先确认受理，才能到“%1”").arg(TicketViews::stepTitle(TicketStep(step + 1))));
    else if (m_mode == Mode::Draft)
        say({});
}

void TicketFormPane::newDraft()
{
    if (const auto &card = m_contact.card())
        m_tickets.startDraft(*card);
    else if (m_tickets.draft().isEmpty())
        m_tickets.startEmptyDraft();
    showDraft();
}

void TicketFormPane::showTicket(const TicketId &id)
{
    m_wanted = id;
    m_tickets.showDetails(id);
}

void TicketFormPane::showDraft()
{
    if (!m_tickets.draft().isEmpty())
        setMode(Mode::Draft);
}

void TicketFormPane::say(const QString &sentence)
{
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
}

void TicketFormPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    m_tick.start();
}

void TicketFormPane::hideEvent(QHideEvent *event)
{
    m_tick.stop();
    Pane::hideEvent(event);
}

} // namespace Warmline
