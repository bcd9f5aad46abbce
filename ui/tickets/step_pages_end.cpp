// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The steps that end a ticket, and records of steps that are over.
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

// Verify

VerifyPage::VerifyPage(TicketService &tickets, const Clock &clock, QWidget *parent)
    : StepPage(tickets, clock, parent)
    , m_facts(new FactList(this))
    , m_grid(new FormGrid(this))
    , m_customer(new DialKey)
    , m_satisfied(new SegmentedControl(tr("是否满意"), this))
    , m_nps(new SegmentedControl(tr("愿不愿意推荐，0 到 10"), this))
    , m_measured(lineField(tr("现在室温"), u"ticket_verified_temperature"_s, u"°C"_s))
    , m_note(lineField(tr("说明"), u"ticket_verify_note"_s, tr("住户的原话，可不填")))
{
    m_satisfied->setObjectName(u"ticket_satisfied"_s);
    m_satisfied->addSegment(tr("满意"), {}, true);
    m_satisfied->addSegment(tr("不满意"), {}, false);
    m_nps->setObjectName(u"ticket_nps"_s);
    for (int points = 0; points <= 10; ++points)
        m_nps->addSegment(Format::isolate(QString::number(points)), {}, points);
    for (SegmentedControl *control : {m_satisfied, m_nps})
        control->setCurrentIndex(-1);
    auto *back = new KeyButton(tr("退回处理"), KeyButton::Kind::Danger, this);
    back->setObjectName(u"ticket_send_back"_s);
    back->setToolTip(tr("没有解决：工单回到班组，时限继续计"));
    m_grid->addWidget(0, 0, tr("满意"), m_satisfied, false);
    m_grid->addField(0, 1, tr("现在室温"), m_measured);
    m_grid->addWidget(1, 0, tr("推荐"), m_nps, true);
    m_grid->addField(2, 0, tr("说明"), m_note, true);
    m_customer->setObjectName(u"ticket_call_customer"_s);
    auto *last = new QWidget;
    auto *side = new QHBoxLayout(last);
    side->setContentsMargins(0, 0, 0, 0);
    side->addWidget(back);
    side->addStretch(1);
    side->addWidget(m_customer);
    m_grid->addWidget(3, 0, {}, last);
    auto *layout = column(this);
    layout->addWidget(m_facts);
    layout->addWidget(m_grid);
    layout->addStretch(1);
    connect(back, &KeyButton::clicked, this, [this] { verify(false); });
}

void VerifyPage::setTicket(const TicketDetails &details)
{
    const Ticket &ticket = details.row.ticket;
    const bool another = ticket.id != m_id;
    m_id = ticket.id;
    m_facts->clear();
    m_facts->add(tr("情况"), storyWords(ticket));
    m_facts->add(tr("处理"), ticket.result);
    m_facts->add(tr("实测"), Temperature::words(ticket.measuredTemperatureTenths));
    m_facts->add(tr("班组"), crewWords(details));
    const QString phone = details.household ? details.household->household.phone : QString();
    m_customer->setTarget(phone.isEmpty() ? DialTarget()
                                          : DialTarget{.account = ticket.account,
                                                       .second = false,
                                                       .number = {},
                                                       .shown = Format::maskedPhone(phone)},
                          Format::maskedPhone(phone));
    if (another) {
        m_satisfied->setCurrentIndex(-1);
        m_nps->setCurrentIndex(-1);
        m_measured->setText({});
        m_note->setText({});
        m_grid->clearErrors();
    }
}

QString VerifyPage::primaryText() const
{
    return tr("验证通过");
}

void VerifyPage::submit()
{
    verify(true);
}

void VerifyPage::verify(bool ok)
{
    Verification verification;
    verification.ok = ok;
    if (!readTemperature(m_grid, m_measured, &verification.measuredTemperatureTenths))
        return;
    if (m_satisfied->currentIndex() >= 0)
        verification.satisfied = m_satisfied->currentValue().toBool();
    if (m_nps->currentIndex() >= 0)
        verification.nps = m_nps->currentValue().toInt();
    verification.note = m_note->text().trimmed();
    if (!ok && verification.note.isEmpty()) {
        m_grid->setError(m_note, tr("退回要写明：哪里没有解决"));
        m_grid->focusFirstInvalid();
        return;
    }
    m_tickets.verify(m_id, verification);
}

// Close

ClosePage::ClosePage(TicketService &tickets, const Clock &clock, QWidget *parent)
    : StepPage(tickets, clock, parent)
    , m_facts(new FactList(this))
    , m_note(lineField(tr("说明"), u"ticket_close_note"_s, tr("闭环说明，可不填")))
{
    auto *grid = new FormGrid(this);
    grid->addField(0, 0, tr("说明"), m_note, true);
    auto *layout = column(this);
    layout->addWidget(m_facts);
    layout->addWidget(grid);
    layout->addStretch(1);
}

void ClosePage::setTicket(const TicketDetails &details)
{
    using enum FactList::Mark;
    const Ticket &ticket = details.row.ticket;
    const qint64 now = m_clock.utcMs();
    if (ticket.id != m_id)
        m_note->setText({});
    m_id = ticket.id;
    m_facts->clear();
    m_facts->add(tr("处理"), ticket.result.isEmpty() ? tr("没有写处理结果") : ticket.result,
                 ticket.result.isEmpty() ? Missing : Done);
    m_facts->add(tr("到场"), checkInWords(ticket, now), ticket.checkIn ? Done : Missing);
    m_facts->add(tr("室温"),
                 ticket.measuredTemperatureTenths ? Temperature::words(ticket.measuredTemperatureTenths)
                                                  : tr("没有实测"),
                 ticket.measuredTemperatureTenths ? Done : Missing);
    m_facts->add(tr("回访"),
                 !ticket.satisfied   ? tr("没有问满意度")
                 : *ticket.satisfied ? tr("住户满意")
                                     : tr("住户不满意"),
                 ticket.satisfied == true ? Done : Missing);
    m_facts->add(tr("推荐"),
                 ticket.nps ? tr("%1 分，满分 10").arg(Format::isolate(QString::number(*ticket.nps)))
                            : tr("没有问"),
                 ticket.nps ? Done : Missing);
}

QString ClosePage::primaryText() const
{
    return tr("闭环");
}

void ClosePage::submit()
{
    m_tickets.close(m_id, m_note->text().trimmed());
}

// Record

RecordPage::RecordPage(QWidget *parent)
    : QWidget(parent)
    , m_facts(new FactList(this))
{
    auto *layout = column(this);
    layout->addWidget(m_facts);
    layout->addStretch(1);
}

void RecordPage::setTicket(const TicketDetails &details, TicketStep step, qint64 nowMs)
{
    const Ticket &ticket = details.row.ticket;
    m_facts->clear();
    bool been = false;
    for (const StepSpan &span : ticket.spans) {
        if (span.step != step)
            continue;
        been = true;
        const QString from = Times::recent(span.enteredMs, nowMs);
        m_facts->add(tr("时间"), span.leftMs > 0
                                     ? tr("%1 起，%2 止").arg(from, Times::recent(span.leftMs, nowMs))
                                     : tr("%1 起").arg(from));
        m_facts->add(tr("经手"), span.by.value);
    }
    if (!been && step != TicketStep::Closed) {
        m_facts->add(tr("状态"), tr("还没有到这一步"));
        return;
    }
    switch (step) {
    case TicketStep::Accept:
        m_facts->add(tr("情况"), storyWords(ticket));
        m_facts->add(tr("时限"), TicketViews::tierTitle(ticket.tier));
        m_facts->add(tr("专业"),
                     ticket.trade == Trade::Unknown ? QString() : TicketViews::tradeTitle(ticket.trade));
        m_facts->add(tr("渠道"), TicketViews::channelTitle(ticket.channel));
        break;
    case TicketStep::Dispatch:
        m_facts->add(tr("班组"), crewWords(details));
        if (ticket.promiseMs > 0)
            m_facts->add(tr("承诺"), tr("%1 前到场").arg(Times::recent(ticket.promiseMs, nowMs)));
        break;
    case TicketStep::Handle:
        m_facts->add(tr("到场"), checkInWords(ticket, nowMs));
        m_facts->add(tr("结果"), ticket.result);
        break;
    default:
        m_facts->add(tr("结果"), ticket.result);
        m_facts->add(tr("室温"), Temperature::words(ticket.measuredTemperatureTenths));
        m_facts->add(tr("回访"), !ticket.satisfied   ? QString()
                                 : *ticket.satisfied ? tr("住户满意")
                                                     : tr("住户不满意"));
        m_facts->add(tr("推荐"), ticket.nps ? Format::isolate(QString::number(*ticket.nps)) : QString());
        if (ticket.closedMs > 0)
            m_facts->add(tr("闭环"), Times::recent(ticket.closedMs, nowMs));
    }
    for (const TicketNote &note : ticket.notes)
        m_facts->add(Times::recent(note.atMs, nowMs), note.text);
}

} // namespace Warmline
