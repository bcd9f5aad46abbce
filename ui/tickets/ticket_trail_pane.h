// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/tickets/ticket_service.h"
#include "ui/common/pane.h"

class QHBoxLayout;
class QLabel;
class QScrollArea;
class QToolButton;

namespace Warmline {

class Chip;
class DnaModel;
class DnaTimeline;
class ElidedLabel;
class KeyButton;
class AttachmentService;
class PhotoStrip;
class PresenceChip;
class PresenceService;
class ReasonBar;
class SlaClock;
class StepEditor;
class StepSpine;

/// 工单DNA: the chosen ticket's head, nodes, every step with its code, and what can be done next. The primary
/// button first opens the form of the next step below the trail, then does it. Object names: ticket_trail
/// (this), ticket_trail_chain (chip), ticket_trail_address, ticket_trail_clock, ticket_trail_spine,
/// ticket_trail_list, ticket_trail_next (primary, Ctrl+Enter), ticket_trail_note, ticket_trail_pause,
/// ticket_trail_open (to the form), ticket_trail_close, ticket_trail_message; the next step's fields lie
/// within ticket_trail_steps and are named as in step_pages.h with trail_ for ticket_ (trail_result …). GUI
/// thread.
class TicketTrailPane : public Pane
{
    Q_OBJECT
public:
    /// \a attachments: null: none are shown.
    TicketTrailPane(TicketService &tickets, const Clock &clock, AttachmentService *attachments = nullptr,
                    QWidget *parent = nullptr);

    /// Tells who else is at the ticket, and them of this seat. Call once.
    void setPresence(PresenceService &presence);

public slots:
    /// Ctrl+Enter.
    void advance();

signals:
    /// To the form on the seat.
    void openRequested(const Warmline::TicketId &id);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildHead();
    void buildActions();
    void refresh();
    void refreshActions();
    void showEditor(bool shown);
    void tick();
    void say(const QString &sentence);

    TicketService &m_tickets;
    const Clock &m_clock;
    QVBoxLayout *m_column = nullptr;
    Chip *m_chain;
    PresenceChip *m_presence = nullptr;
    QToolButton *m_close = nullptr;
    ElidedLabel *m_address = nullptr;
    QWidget *m_chips = nullptr;
    SlaClock *m_sla = nullptr;
    QHBoxLayout *m_clockRow = nullptr;
    QLabel *m_net = nullptr;
    StepSpine *m_spine = nullptr;
    PhotoStrip *m_photos = nullptr;
    DnaModel *m_model;
    DnaTimeline *m_trail;
    QScrollArea *m_editorArea = nullptr;
    StepEditor *m_steps;
    QLabel *m_message;
    ReasonBar *m_reason;
    KeyButton *m_note = nullptr;
    KeyButton *m_pause = nullptr;
    KeyButton *m_open = nullptr;
    KeyButton *m_next = nullptr;
    TicketId m_id;
    TicketStep m_step = TicketStep::Accept;
    QTimer m_tick;
};

} // namespace Warmline
