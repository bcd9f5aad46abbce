// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/tickets/ticket_service.h"
#include "ui/common/pane.h"

class QLabel;
class QMenu;
class QStackedWidget;
class QVBoxLayout;

namespace Warmline {

class AcceptForm;
class AttachmentService;
class Chip;
class ContactService;
class CrewBox;
class ElidedLabel;
class FormGrid;
class KeyButton;
class PhotoStrip;
class PresenceChip;
class PresenceService;
class ReasonBar;
class SlaClock;
class SourceLegend;
class StepEditor;
class StepSpine;
class TriageStrip;

/// The ticket on the seat: a draft while it is being taken, then the opened ticket through its five steps.
/// State lies in TicketService: the draft, or the ticket of TicketService::details(). The services start a
/// draft when a call's household is known.
///
/// Object names: ticket_form (this), ticket_spine, ticket_clock, ticket_legend, ticket_primary (Ctrl+Enter),
/// ticket_save_next (Ctrl+Shift+Enter), ticket_more (menu), ticket_new (for the caller, when the draft is
/// another's), ticket_draft_state, ticket_message (why something was not done), ticket_lost_files (of a draft
/// that came back without them), ticket_reason…; of the draft
/// ticket_category, ticket_tier, ticket_temperature, ticket_trade, ticket_text, ticket_promise,
/// ticket_channel, ticket_required, ticket_crew_list, on small screens ticket_scope; of the steps (within
/// ticket_steps): see step_pages.h. GUI thread.
class TicketFormPane : public Pane
{
    Q_OBJECT
public:
    TicketFormPane(TicketService &tickets, ContactService &contact, const Clock &clock,
                   QWidget *parent = nullptr);

    /// Tells who else is at the opened ticket, and them of this seat. Call once.
    void setPresence(PresenceService &presence);
    /// Photos and files of the ticket, also while it is being written. Call once.
    void setAttachments(AttachmentService &attachments);
    /// The fault's scope is asked in the form: its own pane is closed, as on small screens.
    void setTriageShown(bool shown);

public slots:
    /// Ctrl+Enter: what the primary button does.
    void submit();
    /// Ctrl+Shift+Enter: opens the draft without dispatching; nextRequested() follows.
    void saveAndNext();
    /// Alt+1…5, \a step 0…4.
    void showStep(int step);
    /// Ctrl+N: a draft for the household on the card, else an empty one. A draft with text is parked, never
    /// lost.
    void newDraft();
    /// An opened ticket in place of the draft; the draft stays kept.
    void showTicket(const Warmline::TicketId &id);
    void showDraft();

signals:
    /// The draft lacks its scope: TriagePane's strip should demand() it.
    void scopeDemanded();
    /// The draft lacks its household.
    void placeDemanded();
    /// The ticket is saved, the agent is free for the next call.
    void nextRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    enum class Mode { None, Draft, Ticket };

    void build();
    void buildActions();
    void connectServices();
    void setMode(Mode mode);
    void refresh();
    void refreshDraft();
    void refreshTicket();
    void refreshDraftState();
    void refreshPhotos();
    void refreshLostFiles();
    void refreshPrimary();
    void tick();
    void submitDraft(bool next);
    bool demandMissing();
    void fillMenu();
    void addTicketActions(const Ticket &ticket);
    void say(const QString &sentence);
    [[nodiscard]] const Ticket *ticket() const;

    TicketService &m_tickets;
    ContactService &m_contact;
    const Clock &m_clock;
    Mode m_mode = Mode::None;
    SourceLegend *m_legend = nullptr;
    Chip *m_second = nullptr;
    SlaClock *m_sla = nullptr;
    PresenceChip *m_presence = nullptr;
    KeyButton *m_new = nullptr;
    StepSpine *m_spine = nullptr;
    QStackedWidget *m_body = nullptr;
    QWidget *m_draftPage = nullptr;
    FormGrid *m_scopeRow = nullptr;
    TriageStrip *m_triage = nullptr;
    AcceptForm *m_form = nullptr;
    CrewBox *m_crews = nullptr;
    StepEditor *m_steps = nullptr;
    AttachmentService *m_attachments = nullptr;
    PhotoStrip *m_photos = nullptr;
    QLabel *m_lostFiles = nullptr; ///< with m_photos
    QVBoxLayout *m_column = nullptr; ///< of what is scrolled
    QLabel *m_message = nullptr;
    ReasonBar *m_reason = nullptr;
    QLabel *m_stateIcon = nullptr;
    ElidedLabel *m_state = nullptr;
    KeyButton *m_more = nullptr;
    KeyButton *m_saveNext = nullptr;
    KeyButton *m_primary = nullptr;
    QMenu *m_menu = nullptr;
    TicketId m_wanted; ///< asked for by showTicket(), not here yet
    bool m_next = false;
    bool m_busy = false; ///< the draft is being written
    QTimer m_tick;
};

} // namespace Warmline
