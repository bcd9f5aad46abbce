// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/tickets/ticket_service.h"

#include <QStackedWidget>

namespace Warmline {

class RecordPage;
class StepPage;

/// The page of the step that an opened ticket stands at, and records of the steps before. Used by the form
/// and, for the next step, by the trail. GUI thread.
class StepEditor : public QStackedWidget
{
    Q_OBJECT
public:
    StepEditor(TicketService &tickets, const Clock &clock, QWidget *parent = nullptr);

    /// Shows the ticket's own step; stays at the step that is looked at while the ticket does not move.
    void setTicket(const TicketDetails &details);
    /// 0…4. The current step's page or the record of another.
    void showStep(int step);
    /// True while the page is one that can act.
    [[nodiscard]] bool isActing() const;
    [[nodiscard]] QString primaryText() const;
    void submit();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void primaryTextChanged();

private:
    [[nodiscard]] StepPage *pageOf(TicketStep step) const;

    const Clock &m_clock;
    QList<StepPage *> m_pages; ///< dispatch, handle, verify, close
    RecordPage *m_record;
    std::optional<TicketDetails> m_details;
    int m_shown = 0;
};

} // namespace Warmline
