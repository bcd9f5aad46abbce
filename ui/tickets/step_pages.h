// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/tickets/ticket_service.h"
#include "ui/tickets/crew_box.h"
#include "ui/tickets/promise_field.h"

#include <QWidget>

class QPlainTextEdit;

namespace Warmline {

class DialKey;
class FactList;
class FormGrid;
class KeyButton;
class SegmentedControl;

/// What is asked of the person at one step of an opened ticket. A page shows a ticket, checks itself and acts
/// through the service; what it could not do it marks, with the focus there.
class StepPage : public QWidget
{
    Q_OBJECT
public:
    StepPage(TicketService &tickets, const Clock &clock, QWidget *parent = nullptr);

    virtual void setTicket(const TicketDetails &details) = 0;
    /// The words of the primary button.
    [[nodiscard]] virtual QString primaryText() const = 0;
    virtual void submit() = 0;

signals:
    void primaryTextChanged();

protected:
    TicketService &m_tickets;
    const Clock &m_clock;
    TicketId m_id;
};

/// 受理 and 派发: who goes, what the caller is told. Object names: ticket_dispatch_crews,
/// ticket_dispatch_promise, ticket_dispatch_note.
class DispatchPage : public StepPage
{
    Q_OBJECT
public:
    DispatchPage(TicketService &tickets, const Clock &clock, QWidget *parent = nullptr);
    void setTicket(const TicketDetails &details) override;
    [[nodiscard]] QString primaryText() const override;
    void submit() override;

private:
    void fillCrews();

    FactList *m_facts;
    FormGrid *m_grid;
    PromiseField m_promise;
    SourceField *m_note;
    CrewBox *m_crews;
    TicketDetails m_details;
};

/// 处理: has the crew arrived, what was done. Object names: ticket_check_in, ticket_call_crew,
/// ticket_result, ticket_measured.
class HandlePage : public StepPage
{
    Q_OBJECT
public:
    HandlePage(TicketService &tickets, const Clock &clock, QWidget *parent = nullptr);
    void setTicket(const TicketDetails &details) override;
    [[nodiscard]] QString primaryText() const override;
    void submit() override;

private:
    FactList *m_facts;
    FormGrid *m_grid;
    KeyButton *m_checkIn;
    DialKey *m_crew; ///< calls who was sent
    QPlainTextEdit *m_result;
    SourceField *m_resultField;
    SourceField *m_measured;
};

/// 验证: what the customer says. Object names: ticket_satisfied, ticket_verified_temperature, ticket_nps,
/// ticket_verify_note, ticket_send_back, ticket_call_customer.
class VerifyPage : public StepPage
{
    Q_OBJECT
public:
    VerifyPage(TicketService &tickets, const Clock &clock, QWidget *parent = nullptr);
    void setTicket(const TicketDetails &details) override;
    [[nodiscard]] QString primaryText() const override;
    void submit() override;

private:
    void verify(bool ok);

    FactList *m_facts;
    FormGrid *m_grid;
    DialKey *m_customer; ///< calls whose verdict is asked
    SegmentedControl *m_satisfied;
    SegmentedControl *m_nps;
    SourceField *m_measured;
    SourceField *m_note;
};

/// 闭环: what is there and what is missing. Object names: ticket_close_note.
class ClosePage : public StepPage
{
    Q_OBJECT
public:
    ClosePage(TicketService &tickets, const Clock &clock, QWidget *parent = nullptr);
    void setTicket(const TicketDetails &details) override;
    [[nodiscard]] QString primaryText() const override;
    void submit() override;

private:
    FactList *m_facts;
    SourceField *m_note;
};

/// What happened at a step that is over, or at the end. Read only.
class RecordPage : public QWidget
{
    Q_OBJECT
public:
    explicit RecordPage(QWidget *parent = nullptr);
    void setTicket(const TicketDetails &details, TicketStep step, qint64 nowMs);

private:
    FactList *m_facts;
};

} // namespace Warmline
