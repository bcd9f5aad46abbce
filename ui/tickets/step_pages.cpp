// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/step_pages.h"

#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/segmented_control.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/tickets/fact_list.h"
#include "ui/tickets/form_grid.h"
#include "ui/tickets/temperature.h"
#include "ui/tickets/ticket_clocks.h"

#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Warmline {
namespace {

QVBoxLayout *column(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::of(page)->px(10));
    return layout;
}

SourceField *lineField(const QString &label, const QString &name, const QString &placeholder = {})
{
    auto *field = new SourceField(label);
    field->lineEdit()->setObjectName(name);
    field->lineEdit()->setPlaceholderText(placeholder);
    return field;
}

/// "北区二组 · 周强"; a dash while there is none.
QString crewWords(const TicketDetails &details)
{
    return details.row.crewName.isEmpty() ? u"—"_s : details.row.crewName;
}

QString storyWords(const Ticket &ticket)
{
    QStringList words{TicketViews::categoryTitle(ticket.category), TicketViews::scopeTitle(ticket.scope)};
    if (ticket.reportedTemperatureTenths)
        words.append(QCoreApplication::translate("StepPages", "报称 %1").arg(Temperature::words(ticket.reportedTemperatureTenths)));
    words.removeAll(QString());
    QString text = words.join(u" · "_s);
    if (!ticket.text.isEmpty())
        text += u'\n' + ticket.text;
    return text;
}

QString checkInWords(const Ticket &ticket, qint64 nowMs)
{
    if (!ticket.checkIn)
        return QCoreApplication::translate("StepPages", "还没有签到");
    const bool placed = ticket.checkIn->longitudeE6 != 0 || ticket.checkIn->latitudeE6 != 0;
    const QString at = Times::recent(ticket.checkIn->atMs, nowMs);
    return placed ? QCoreApplication::translate("StepPages", "%1 签到，带位置").arg(at)
                  : QCoreApplication::translate("StepPages", "%1 电话报到，没有位置").arg(at);
}

/// An invalid temperature is marked. False then.
bool readTemperature(FormGrid *grid, SourceField *field, std::optional<int> *tenths)
{
    const auto parsed = Temperature::parse(field->text());
    if (!parsed) {
        grid->setError(field, QCoreApplication::translate("StepPages", "室温请填 −20 到 45 之间的数，例如 16.5"));
        grid->focusFirstInvalid();
        return false;
    }
    *tenths = *parsed;
    return true;
}

} // namespace

StepPage::StepPage(TicketService &tickets, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_tickets(tickets)
    , m_clock(clock)
{
}

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
    connect(&m_tickets, &TicketService::crewsReady, this, &DispatchPage::fillCrews);
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
    m_grid->addWidget(1, 1, tr("到场"), m_checkIn, false);
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
    m_facts->add(tr("到场"), checkInWords(ticket, now), ticket.checkIn ? FactList::Mark::Done : FactList::Mark::Missing);
    m_checkIn->setEnabled(!ticket.checkIn);
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

// Verify

VerifyPage::VerifyPage(TicketService &tickets, const Clock &clock, QWidget *parent)
    : StepPage(tickets, clock, parent)
    , m_facts(new FactList(this))
    , m_grid(new FormGrid(this))
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
    m_grid->addWidget(3, 0, {}, back);
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
    m_facts->add(tr("室温"), ticket.measuredTemperatureTenths ? Temperature::words(ticket.measuredTemperatureTenths) : tr("没有实测"),
                 ticket.measuredTemperatureTenths ? Done : Missing);
    m_facts->add(tr("回访"), !ticket.satisfied ? tr("没有问满意度") : *ticket.satisfied ? tr("住户满意") : tr("住户不满意"),
                 ticket.satisfied == true ? Done : Missing);
    m_facts->add(tr("推荐"), ticket.nps ? tr("%1 分，满分 10").arg(Format::isolate(QString::number(*ticket.nps))) : tr("没有问"),
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
        m_facts->add(tr("时间"), span.leftMs > 0 ? tr("%1 起，%2 止").arg(from, Times::recent(span.leftMs, nowMs))
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
        m_facts->add(tr("专业"), ticket.trade == Trade::Unknown ? QString() : TicketViews::tradeTitle(ticket.trade));
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
        m_facts->add(tr("回访"), !ticket.satisfied ? QString() : *ticket.satisfied ? tr("住户满意") : tr("住户不满意"));
        m_facts->add(tr("推荐"), ticket.nps ? Format::isolate(QString::number(*ticket.nps)) : QString());
        if (ticket.closedMs > 0)
            m_facts->add(tr("闭环"), Times::recent(ticket.closedMs, nowMs));
    }
    for (const TicketNote &note : ticket.notes)
        m_facts->add(Times::recent(note.atMs, nowMs), note.text);
}

} // namespace Warmline
