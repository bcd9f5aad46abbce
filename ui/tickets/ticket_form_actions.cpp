// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the form's buttons and its menu do.
#include "ui/tickets/ticket_form_pane.h"

#include "ui/tickets/accept_form.h"
#include "ui/tickets/crew_box.h"
#include "ui/tickets/form_grid.h"
#include "ui/tickets/reason_bar.h"
#include "ui/tickets/step_editor.h"
#include "ui/tickets/ticket_clocks.h"
#include "ui/tickets/triage_pane.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace Warmline {

void TicketFormPane::submit()
{
    if (m_mode == Mode::Draft) {
        submitDraft(false);
    } else if (const Ticket *shown = ticket()) {
        if (shown->step == TicketStep::Closed) {
            m_reason->ask(tr("为什么重开"), tr("重开"),
                          [this, id = shown->id](const QString &text) { m_tickets.reopen(id, text); });
        } else if (m_steps->isActing()) {
            m_steps->submit();
        }
    }
}

void TicketFormPane::saveAndNext()
{
    if (m_mode == Mode::Draft)
        submitDraft(true);
}

bool TicketFormPane::demandMissing()
{
    const QList<TicketField> missing = m_form->draft().missing();
    if (missing.isEmpty())
        return true;
    m_form->markMissing(missing);
    if (missing.contains(TicketField::Place)) {
        say(tr("还没有地点：先选住户"));
        emit placeDemanded();
    } else if (missing.contains(TicketField::Scope)) {
        say(tr("还没有选影响范围"));
        if (m_scopeRow->isVisibleTo(this))
            m_triage->demand();
        else
            emit scopeDemanded();
    }
    return false;
}

void TicketFormPane::submitDraft(bool next)
{
    if (m_busy || !m_form->check() || !demandMissing())
        return;
    say({});
    m_busy = true;
    m_next = next;
    refreshPrimary();
    m_tickets.setDraft(m_form->draft());
    const CrewId crew = m_crews->crew();
    if (next || crew.isEmpty())
        m_tickets.open();
    else
        m_tickets.openAndDispatch(crew);
}

void TicketFormPane::addTicketActions(const Ticket &ticket)
{
    const TicketId id = ticket.id;
    const QStringList possible = TicketService::possible(ticket);
    const auto offer = [&](const QString &intent, const QString &text, const QString &question,
                           std::function<void(const QString &)> act) {
        if (possible.contains(intent))
            m_menu->addAction(text, this,
                              [this, text, question, act] { m_reason->ask(question, text, act); });
    };
    offer(u"ticket.note"_s, tr("加备注"), tr("备注写什么"),
          [this, id](const QString &text) { m_tickets.note(id, text); });
    offer(u"ticket.pause"_s, tr("暂停计时"), tr("为什么暂停，例如：等用户"),
          [this, id](const QString &text) { m_tickets.pause(id, text); });
    if (possible.contains(u"ticket.resume"_s))
        m_menu->addAction(tr("恢复计时"), this, [this, id] { m_tickets.resume(id); });
    for (const Tier tier : {Tier::Red, Tier::Yellow, Tier::Blue}) {
        if (tier != ticket.tier) {
            offer(u"ticket.set_tier"_s, tr("改为%1").arg(TicketClocks::tierWords(tier, m_tickets.limits())),
                  tr("为什么改时限"),
                  [this, id, tier](const QString &text) { m_tickets.setTier(id, tier, text); });
        }
    }
    if (possible.contains(u"ticket.reassign"_s)) {
        QMenu *crews = m_menu->addMenu(tr("改派给"));
        for (const Crew &crew : m_tickets.crews()) {
            if (crew.id == ticket.crew || (!crew.branch.isEmpty() && crew.branch != ticket.branch))
                continue;
            crews->addAction(crew.name + u' ' + crew.leader, this, [this, id, other = crew.id] {
                m_reason->ask(tr("为什么改派"), tr("改派"), [this, id, other](const QString &text) {
                    m_tickets.reassign(id, other, text);
                });
            });
        }
        crews->setEnabled(!crews->isEmpty());
    }
}

void TicketFormPane::fillMenu()
{
    m_menu->clear();
    for (const TicketDraft &parked : m_tickets.parkedDrafts())
        m_menu->addAction(tr("取回草稿：%1").arg(parked.address), this,
                          [this, id = parked.id] { m_tickets.resumeDraft(id); });
    if (!m_menu->isEmpty())
        m_menu->addSeparator();
    if (m_mode == Mode::Draft) {
        if (m_tickets.details())
            m_menu->addAction(tr("回到已开的工单"), this, [this] { setMode(Mode::Ticket); });
        m_menu->addMenu(tr("放弃草稿"))->addAction(tr("确认放弃，文字不保留"), this, [this] {
            m_tickets.discardDraft();
        });
    } else if (const Ticket *shown = ticket()) {
        if (!m_tickets.draft().isEmpty())
            m_menu->addAction(tr("回到草稿"), this, &TicketFormPane::showDraft);
        else
            m_menu->addAction(tr("新工单"), this, &TicketFormPane::newDraft);
        m_menu->addSeparator();
        addTicketActions(*shown);
    }
}

} // namespace Warmline
