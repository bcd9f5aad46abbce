// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which parts the form has and where they stand.
#include "app/services/customer/contact_service.h"
#include "ui/common/chip.h"
#include "ui/common/elided_label.h"
#include "ui/common/key_button.h"
#include "ui/common/segmented_control.h"
#include "ui/common/sla_clock.h"
#include "ui/common/state_view.h"
#include "ui/common/step_spine.h"
#include "ui/common/theme.h"
#include "ui/tickets/accept_form.h"
#include "ui/tickets/crew_box.h"
#include "ui/tickets/form_grid.h"
#include "ui/tickets/reason_bar.h"
#include "ui/tickets/source_legend.h"
#include "ui/tickets/step_editor.h"
#include "ui/tickets/ticket_form_pane.h"
#include "ui/tickets/triage_pane.h"

#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Warmline {

void TicketFormPane::build()
{
    const Theme *theme = Theme::of(this);
    m_legend = new SourceLegend(this);
    m_legend->setObjectName(u"ticket_legend"_s);
    m_second = new Chip(tr("二次报修"), ChipKind::Warn, u"repeat"_s, this);
    m_sla = new SlaClock(SlaClockLayout::BarBeside, this);
    m_sla->setObjectName(u"ticket_clock"_s);
    m_new = new KeyButton(tr("为来电户新建"), KeyButton::Kind::Plain, this);
    m_new->setObjectName(u"ticket_new"_s);
    m_new->setSizeClass(KeyButton::Size::Small);
    m_new->setToolTip(tr("这份草稿是另一户的；写过的字会停放，可从“更多”取回"));
    m_new->hide();
    addHeaderWidget(m_new);
    addHeaderWidget(m_second);
    addHeaderWidget(m_legend);
    addHeaderWidget(m_sla);

    m_spine = new StepSpine(this);
    m_spine->setObjectName(u"ticket_spine"_s);
    auto *column = new QVBoxLayout; // the pane spaces its own layout, this one is tight
    column->setSpacing(0);
    contentLayout()->addLayout(column, 1);
    column->addWidget(m_spine);

    auto *inner = new QWidget;
    auto *box = new QVBoxLayout(inner);
    box->setContentsMargins(theme->px(12), theme->px(12), theme->px(12), theme->px(10));
    box->setSpacing(theme->px(8));
    m_body = new QStackedWidget(inner);
    m_draftPage = new QWidget;
    m_draftPage->setObjectName(u"ticket_draft_page"_s);
    auto *draft = new QVBoxLayout(m_draftPage);
    draft->setContentsMargins(0, 0, 0, 0);
    draft->setSpacing(theme->px(8));
    m_scopeRow = new FormGrid;
    m_triage = new TriageStrip(m_tickets);
    m_triage->control()->setObjectName(u"ticket_scope"_s); // the pane of its own has triage_scope
    m_scopeRow->addWidget(0, 0, tr("范围"), m_triage);
    m_scopeRow->hide();
    m_form = new AcceptForm;
    m_form->setLimits(m_tickets.limits());
    m_crews = new CrewBox;
    draft->addWidget(m_scopeRow);
    draft->addWidget(m_form);
    draft->addWidget(m_crews, 1);
    m_steps = new StepEditor(m_tickets, m_clock);
    m_steps->setObjectName(u"ticket_steps"_s);
    m_body->addWidget(m_draftPage);
    m_body->addWidget(m_steps);
    box->addWidget(m_body, 1);
    m_column = box;
    m_message = new QLabel(inner);
    m_message->setObjectName(u"ticket_message"_s);
    m_message->setWordWrap(true);
    setTextRole(m_message, TextRole::Label, ColorToken::Red);
    m_message->hide();
    m_reason = new ReasonBar(inner);
    box->addWidget(m_message);
    box->addWidget(m_reason);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inner);
    column->addWidget(scroll, 1);
}

void TicketFormPane::buildActions()
{
    m_stateIcon = new QLabel(this);
    m_state = new ElidedLabel(this);
    m_state->setObjectName(u"ticket_draft_state"_s);
    setTextRole(m_state, TextRole::Note, ColorToken::T2);
    m_more = new KeyButton(tr("更多"), KeyButton::Kind::Plain, this);
    m_more->setObjectName(u"ticket_more"_s);
    m_more->setIconName(u"three-dots"_s);
    m_menu = new QMenu(this);
    m_saveNext = new KeyButton(tr("保存，接下一个"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return),
                               KeyButton::Kind::Plain, this);
    m_saveNext->setObjectName(u"ticket_save_next"_s);
    m_primary = new KeyButton(tr("确认受理"), QKeySequence(Qt::CTRL | Qt::Key_Return),
                              KeyButton::Kind::Primary, this);
    m_primary->setObjectName(u"ticket_primary"_s);
    auto *state = new QHBoxLayout;
    state->setSpacing(Theme::of(this)->px(4));
    state->addWidget(m_stateIcon);
    state->addWidget(m_state, 1);
    actionBar()->addLayout(state, 1);
    actionBar()->addWidget(m_more);
    actionBar()->addWidget(m_saveNext);
    actionBar()->addWidget(m_primary);
    connect(m_primary, &KeyButton::clicked, this, &TicketFormPane::submit);
    connect(m_saveNext, &KeyButton::clicked, this, &TicketFormPane::saveAndNext);
    connect(m_more, &KeyButton::clicked, this, [this] {
        fillMenu();
        m_menu->popup(m_more->mapToGlobal(QPoint(0, -m_menu->sizeHint().height())));
    });
    connect(m_new, &KeyButton::clicked, this, [this] {
        if (const auto &card = m_contact.card())
            m_tickets.startDraft(*card); // what was typed for the other household is parked
    });
    connect(m_spine, &StepSpine::stepActivated, this, &TicketFormPane::showStep);
    connect(stateView(), &StateView::actionTriggered, this, &TicketFormPane::newDraft);
}

} // namespace Warmline
