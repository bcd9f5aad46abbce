// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/identifiers.h"
#include "ui/common/chip.h"

namespace Warmline {

class PresenceService;

/// Who else views or types in the ticket of a pane, in the pane's head: an eye or a pencil and a name, hidden
/// while nobody is there. Says the same of this seat: as long as the pane is seen, and while keys are pressed
/// in its fields. The tool tip names everybody. GUI thread.
class PresenceChip : public Chip
{
    Q_OBJECT
public:
    /// \a pane is what is seen or not, \a fields holds the fields that are typed in; both outlive the chip.
    PresenceChip(PresenceService &presence, QWidget *pane, QWidget *fields);
    ~PresenceChip() override;

    /// The ticket that the pane shows; null: none.
    void setTicket(const TicketId &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void say();
    void refresh();

    PresenceService &m_presence;
    QWidget *m_pane;
    QWidget *m_fields;
    QString m_shown; ///< by the pane
    QString m_said; ///< to the service: m_shown while the pane is seen
};

} // namespace Warmline
