// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticket_trail_pane.h"

#include "ui/common/chip.h"
#include "ui/common/elided_label.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/key_button.h"
#include "ui/common/state_view.h"
#include "ui/common/theme.h"
#include "ui/tickets/dna_timeline.h"
#include "ui/tickets/photo_strip.h"
#include "ui/tickets/presence_chip.h"
#include "ui/tickets/reason_bar.h"
#include "ui/tickets/step_editor.h"
#include "ui/tickets/temperature.h"
#include "ui/tickets/ticket_clocks.h"

#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Warmline {

TicketTrailPane::TicketTrailPane(TicketService &tickets, const Clock &clock, AttachmentService *attachments,
                                 QWidget *parent)
    : Pane(tr("工单经过"), u"hourglass-split"_s, parent)
    , m_tickets(tickets)
    , m_clock(clock)
    , m_chain(new Chip({}, ChipKind::Ok, u"link-45deg"_s, this))
    , m_model(new DnaModel(this))
    , m_trail(new DnaTimeline(this))
    , m_steps(new StepEditor(tickets, clock))
    , m_message(new QLabel(this))
    , m_reason(new ReasonBar(this))
{
    setObjectName(u"ticket_trail"_s);
    setPadded(false);
    m_chain->setObjectName(u"ticket_trail_chain"_s);
    addHeaderWidget(m_chain);
    // Held by pointer: in a dock the header is no child of the pane any more.
    auto *close = m_close = new QToolButton(this);
    close->setObjectName(u"ticket_trail_close"_s);
    close->setIcon(Icons::get(u"x-lg"_s));
    close->setAccessibleName(tr("关闭工单"));
    close->setToolTip(tr("关闭工单"));
    addHeaderWidget(close);
    connect(close, &QToolButton::clicked, this, [this] {
        m_tickets.closeDetails();
        refresh();
    });

    const Theme *theme = Theme::of(this);
    m_column = new QVBoxLayout; // the pane spaces its own layout, this one is tight
    m_column->setSpacing(0);
    contentLayout()->addLayout(m_column, 1);
    buildHead();
    if (attachments) {
        m_photos = new PhotoStrip(*attachments, this);
        m_column->addWidget(m_photos);
    }
    m_trail->setModel(m_model);
    auto *middle = new QVBoxLayout;
    middle->setContentsMargins(0, theme->px(10), 0, 0);
    middle->addWidget(m_trail);
    m_column->addLayout(middle, 1);
    for (QWidget *widget : m_steps->findChildren<QWidget *>()) { // the form on the seat has the same pages
        if (widget->objectName().startsWith(u"ticket_"_s))
            widget->setObjectName(u"trail_"_s + widget->objectName().sliced(7));
    }
    m_steps->setObjectName(u"ticket_trail_steps"_s);
    m_editorArea = new QScrollArea(this);
    m_editorArea->setWidgetResizable(true);
    m_editorArea->setFrameShape(QFrame::NoFrame);
    m_editorArea->setFocusPolicy(Qt::NoFocus);
    m_editorArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inner = new QWidget;
    auto *box = new QVBoxLayout(inner);
    box->setContentsMargins(theme->px(12), theme->px(8), theme->px(12), theme->px(8));
    box->addWidget(m_steps);
    m_editorArea->setWidget(inner);
    m_column->addWidget(m_editorArea, 1);
    auto *bottom = new QVBoxLayout;
    bottom->setContentsMargins(theme->px(12), 0, theme->px(12), theme->px(6));
    m_message->setObjectName(u"ticket_trail_message"_s);
    m_message->setWordWrap(true);
    setTextRole(m_message, TextRole::Label, ColorToken::Red);
    bottom->addWidget(m_message);
    bottom->addWidget(m_reason);
    m_column->addLayout(bottom);
    buildActions();
    showEditor(false);
    say({});

    connect(&m_tickets, &TicketService::detailsReady, this, &TicketTrailPane::refresh);
    connect(&m_tickets, &TicketService::detailsFailed, this, [this](const Error &error) {
        stateView()->showError(tr("取不到这张工单"), error.text, false);
        showState();
    });
    connect(&m_tickets, &TicketService::actFailed, this,
            [this](const TicketId &id, const QString &, const Error &error) {
                if (id == m_id)
                    say(error.text);
            });
    connect(m_steps, &StepEditor::primaryTextChanged, this, &TicketTrailPane::refreshActions);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &TicketTrailPane::tick);
    refresh();
}

void TicketTrailPane::setPresence(PresenceService &presence)
{
    m_presence = new PresenceChip(presence, this, m_steps);
    m_presence->setObjectName(u"ticket_trail_presence"_s);
    m_clockRow->insertWidget(1, m_presence);
    refresh();
}

void TicketTrailPane::buildHead()
{
    const Theme *theme = Theme::of(this);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(theme->px(12), theme->px(10), theme->px(12), theme->px(10));
    head->setSpacing(theme->px(6));
    m_address = new ElidedLabel(this);
    m_address->setObjectName(u"ticket_trail_address"_s);
    setTextRole(m_address, TextRole::Title);
    m_chips = new QWidget(this);
    auto *chips = new QHBoxLayout(m_chips);
    chips->setContentsMargins(0, 0, 0, 0);
    chips->setSpacing(theme->px(6));
    m_sla = new SlaClock(SlaClockLayout::BarBeside, this);
    m_sla->setObjectName(u"ticket_trail_clock"_s);
    m_net = new QLabel(this);
    setTextRole(m_net, TextRole::Label, ColorToken::T2);
    m_clockRow = new QHBoxLayout;
    m_clockRow->addWidget(m_sla);
    m_clockRow->addStretch(1);
    m_clockRow->addWidget(m_net);
    head->addWidget(m_address);
    head->addWidget(m_chips);
    head->addLayout(m_clockRow);
    m_column->addLayout(head);
    auto *line = new QFrame(this);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    m_column->addWidget(line);
    m_spine = new StepSpine(this);
    m_spine->setObjectName(u"ticket_trail_spine"_s);
    m_column->addWidget(m_spine);
    connect(m_spine, &StepSpine::stepActivated, this, [this](int step) {
        m_steps->showStep(step);
        showEditor(true);
    });
}

void TicketTrailPane::buildActions()
{
    m_note = new KeyButton(tr("备注"), KeyButton::Kind::Plain, this);
    m_note->setObjectName(u"ticket_trail_note"_s);
    m_pause = new KeyButton(tr("暂停"), KeyButton::Kind::Plain, this);
    m_pause->setObjectName(u"ticket_trail_pause"_s);
    m_open = new KeyButton(tr("到座席"), KeyButton::Kind::Plain, this);
    m_open->setObjectName(u"ticket_trail_open"_s);
    m_open->setToolTip(tr("在座席的工单窗格里打开"));
    m_next = new KeyButton({}, QKeySequence(Qt::CTRL | Qt::Key_Return), KeyButton::Kind::Primary, this);
    m_next->setObjectName(u"ticket_trail_next"_s);
    actionBar()->addWidget(m_note);
    actionBar()->addWidget(m_pause);
    actionBar()->addWidget(m_open);
    actionBar()->addStretch(1);
    actionBar()->addWidget(m_next);
    connect(m_note, &KeyButton::clicked, this, [this] {
        m_reason->ask(tr("备注写什么"), tr("加备注"),
                      [this, id = m_id](const QString &text) { m_tickets.note(id, text); });
    });
    connect(m_pause, &KeyButton::clicked, this, [this] {
        const auto &details = m_tickets.details();
        if (!details)
            return;
        if (TicketService::possible(details->row.ticket).contains(u"ticket.resume"_s))
            m_tickets.resume(m_id);
        else
            m_reason->ask(tr("为什么暂停，例如：等用户"), tr("暂停"),
                          [this, id = m_id](const QString &text) { m_tickets.pause(id, text); });
    });
    connect(m_open, &KeyButton::clicked, this, [this] { emit openRequested(m_id); });
    connect(m_next, &KeyButton::clicked, this, &TicketTrailPane::advance);
}

void TicketTrailPane::refresh()
{
    const auto &details = m_tickets.details();
    actionBar()->parentWidget()->setVisible(details.has_value());
    m_chain->setVisible(details.has_value());
    m_close->setVisible(details.has_value());
    if (m_presence)
        m_presence->setTicket(details ? details->row.ticket.id : TicketId());
    if (!details) {
        m_id = {};
        setTitle(tr("工单经过"));
        stateView()->showEmpty(tr("选一张工单，看它的每一步"), u"hourglass-split"_s);
        showState();
        return;
    }
    const Ticket &ticket = details->row.ticket;
    if (ticket.id != m_id || ticket.step != m_step) {
        m_id = ticket.id;
        m_step = ticket.step;
        m_reason->dismiss();
        say({});
        showEditor(false);
    }
    setTitle(Format::isolate(ticket.number));
    const QString count = Format::isolate(u"%1 / %2"_s.arg(details->chainChecked).arg(details->trail.size()));
    m_chain->setText(details->chainOk ? tr("链条完整 %1").arg(count) : tr("链条有断 %1").arg(count));
    m_chain->setKind(details->chainOk ? ChipKind::Ok : ChipKind::Bad);
    m_address->setText(details->row.address);

    auto *chips = static_cast<QHBoxLayout *>(m_chips->layout());
    while (QLayoutItem *item = chips->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QString what = TicketViews::categoryTitle(ticket.category);
    if (ticket.reportedTemperatureTenths)
        what += u' ' + Temperature::words(ticket.reportedTemperatureTenths);
    chips->addWidget(new Chip(what, ChipKind::Neutral));
    if (details->row.secondReport)
        chips->addWidget(new Chip(tr("二次报修"), ChipKind::Warn, u"repeat"_s));
    if (details->row.waiting)
        chips->addWidget(new Chip(tr("待发"), ChipKind::Warn, u"cloud-arrow-up"_s));
    if (ticket.readOnly)
        chips->addWidget(new Chip(tr("只读"), ChipKind::Neutral, u"lock"_s));
    chips->addStretch(1);
    if (m_photos)
        m_photos->setAttachments({EntityKind::Ticket, ticket.id.toString(), ticket.branch},
                                 ticket.attachments,
                                 TicketRules::allowed(ticket, u"attachment.add").has_value());
    m_model->setTrail(details->trail, m_clock.utcMs());
    m_trail->scrollToBottom();
    m_steps->setTicket(*details);
    showContent();
    refreshActions();
    tick();
}

void TicketTrailPane::refreshActions()
{
    const auto &details = m_tickets.details();
    if (!details)
        return;
    const QStringList possible = TicketService::possible(details->row.ticket);
    m_note->setVisible(possible.contains(u"ticket.note"_s));
    const bool resume = possible.contains(u"ticket.resume"_s);
    m_pause->setVisible(resume || possible.contains(u"ticket.pause"_s));
    m_pause->setText(resume ? tr("恢复") : tr("暂停"));
    m_pause->setToolTip(resume ? tr("恢复计时") : tr("暂停计时，要写原因"));
    const bool closed = details->row.ticket.step == TicketStep::Closed;
    const bool reopen = closed && possible.contains(u"ticket.reopen"_s);
    const bool editing = !m_editorArea->isHidden();
    QString text = reopen ? tr("重开工单") : editing ? m_steps->primaryText() : QString();
    if (!reopen && !editing && !closed && !details->row.ticket.readOnly) {
        switch (details->row.ticket.step) {
        case TicketStep::Accept: text = tr("受理"); break;
        case TicketStep::Dispatch: text = tr("派发"); break;
        case TicketStep::Handle: text = tr("登记处理"); break;
        case TicketStep::Verify: text = tr("回访验证"); break;
        case TicketStep::Close: text = tr("闭环"); break;
        case TicketStep::Closed: break;
        }
    }
    m_next->setText(text);
    m_next->updateGeometry();
    m_next->setVisible(!text.isEmpty());
}

void TicketTrailPane::showEditor(bool shown)
{
    m_editorArea->setVisible(shown);
    m_trail->setVisible(!shown);
    refreshActions();
}

void TicketTrailPane::advance()
{
    const auto &details = m_tickets.details();
    if (!details)
        return;
    say({});
    if (details->row.ticket.step == TicketStep::Closed) {
        m_reason->ask(tr("为什么重开"), tr("重开"),
                      [this, id = m_id](const QString &text) { m_tickets.reopen(id, text); });
    } else if (m_editorArea->isHidden()) {
        m_steps->showStep(TicketClocks::stepIndex(details->row.ticket.step));
        showEditor(true);
        m_steps->currentWidget()->setFocus(Qt::OtherFocusReason);
    } else if (m_steps->isActing()) {
        m_steps->submit();
    }
}

void TicketTrailPane::tick()
{
    const auto &details = m_tickets.details();
    if (!details)
        return;
    const qint64 now = m_clock.utcMs();
    const TicketLimits limits = m_tickets.limits();
    const Ticket &ticket = details->row.ticket;
    m_spine->setSteps(TicketClocks::spine(ticket, limits, now, true));
    m_sla->setState(TicketClocks::total(ticket, limits, now));
    m_sla->setVisible(ticket.step != TicketStep::Closed);
    m_net->setText(
        tr("净用时 %1").arg(Format::isolate(Format::longClock(m_tickets.totalClock(ticket).usedMs))));
}

void TicketTrailPane::say(const QString &sentence)
{
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
}

void TicketTrailPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    m_tick.start();
}

void TicketTrailPane::hideEvent(QHideEvent *event)
{
    m_tick.stop();
    Pane::hideEvent(event);
}

} // namespace Warmline
