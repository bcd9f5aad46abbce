// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/journal.h"
#include "app/services/change_feed.h"
#include "app/services/customer/contact.h"
#include "app/services/latest_answer.h"
#include "app/services/map/chosen_area.h"
#include "app/services/session.h"
#include "app/services/tickets/ticket_draft.h"
#include "app/services/tickets/ticket_views.h"

#include <QObject>
#include <QTimer>

namespace Warmline {

class DraftStore;
class SettingsService;

/// What the caller said when the ticket was verified by a callback.
struct Verification
{
    bool ok = true; ///< false sends it back to handle
    std::optional<bool> satisfied;
    std::optional<int> nps; ///< 0-10 (S056)
    std::optional<int> measuredTemperatureTenths;
    QString note;
};

/// The form's draft and everything that is done to tickets. Each intent is written as one operation (or
/// several in one transaction) and answered by acted() or actFailed(). GUI thread.
class TicketService : public QObject
{
    Q_OBJECT

public:
    TicketService(Session &session, Journal &journal, Reader &reader, ChangeFeed &feed,
                  SettingsService &settings, DraftStore &drafts, const Clock &clock,
                  QObject *parent = nullptr);
    ~TicketService() override;

    // The draft
    [[nodiscard]] const TicketDraft &draft() const { return m_draft; }
    /// Something stands in it that a person would miss.
    [[nodiscard]] bool isDraftTyped() const;
    [[nodiscard]] qint64 draftSavedMs() const { return m_draftSavedMs; } ///< UTC; 0: not yet
    /// A new draft for the household on the card. A draft for the same household stays; one for another
    /// household that something was typed into is parked, never lost.
    void startDraft(const ContactCard &card);
    /// A draft without a household (a place, a building …). The one there is parked if something was typed
    /// into it, or if a caller or household stands behind it: nobody makes that one again.
    void startEmptyDraft();
    /// What stands in the form now. Saved 2 s after the first change at the latest.
    void setDraft(const TicketDraft &draft);
    void discardDraft();
    /// What is kept for the form's draft beside it, by name: so that it can be said what did not come back
    /// with it. Of another ticket nothing is noted.
    void setDraftFiles(const QString &ticket, const QStringList &names);
    /// Drafts put aside when another household came on the line, oldest first.
    [[nodiscard]] const QList<TicketDraft> &parkedDrafts() const { return m_parked; }
    /// Takes a parked draft back into the form; the one there is parked if something was typed into it, or if
    /// a caller stands behind it.
    void resumeDraft(const TicketId &id);
    /// Brings back the draft of before a crash or restart; draftChanged follows if there is one.
    void restoreDraft();

    // Opening: from the draft. InvalidInput names the missing fields. A second press while one runs is
    // ignored.
    void open();
    /// 确认受理并派发: open, accept and dispatch in one transaction.
    void openAndDispatch(const CrewId &crew, const QString &note = {});
    /// Why no ticket can be opened for the household on \a card; empty: it can. The server takes a ticket
    /// from its household's branch only.
    [[nodiscard]] static QString whyNot(const ContactCard &card);

    // Intents on a ticket
    void accept(const TicketId &id);
    void dispatch(const TicketId &id, const CrewId &crew, qint64 promiseMs = 0, const QString &note = {});
    void checkIn(const TicketId &id, double longitude, double latitude);
    void handle(const TicketId &id, const QString &result, std::optional<int> measuredTemperatureTenths = {});
    void verify(const TicketId &id, const Verification &verification);
    void close(const TicketId &id, const QString &note = {});
    void note(const TicketId &id, const QString &text);
    void pause(const TicketId &id, const QString &reason);
    void resume(const TicketId &id);
    void setTier(const TicketId &id, Tier tier, const QString &reason);
    void reassign(const TicketId &id, const CrewId &crew, const QString &reason);
    void reopen(const TicketId &id, const QString &reason);

    // One ticket, kept fresh until closeDetails()
    void showDetails(const TicketId &id);
    void showDetailsByNumber(const QString &number);
    void closeDetails();
    [[nodiscard]] const std::optional<TicketDetails> &details() const { return m_details; }

    // The list, kept fresh while it is active
    void setFilter(const TicketFilter &filter);
    /// One of the ready-made views, narrowed by tiers, steps, trades and text of \a narrow.
    void setView(TicketView view, const TicketFilter &narrow = {});
    /// Views, and their counts, only of this area; empty: of all. One household's tickets come whole.
    void setArea(const ChosenArea &area);
    [[nodiscard]] const TicketList &list() const { return m_list; }
    [[nodiscard]] const TicketCounts &counts() const { return m_counts; }
    /// Asks for list and counts now; with false nothing is read any more until true.
    void setListActive(bool active);
    void refreshList();
    /// Crews to dispatch to, by name.
    [[nodiscard]] const QList<Crew> &crews() const { return m_crews; }
    void loadCrews();

    // Clocks
    [[nodiscard]] TicketLimits limits() const;
    [[nodiscard]] ClockReading totalClock(const Ticket &ticket) const;
    /// The intents that fit \a ticket now ("ticket.dispatch" …), for enabling buttons.
    [[nodiscard]] static QStringList possible(const Ticket &ticket);

signals:
    void draftChanged(const Warmline::TicketDraft &draft);
    void draftSaved(qint64 atMs);
    /// By the agent: no ticket comes of it.
    void draftDiscarded(const Warmline::TicketId &id);
    void parkedChanged();
    void draftFailed(const Warmline::Error &error);
    /// A ticket was opened from the draft; the draft is empty now. \a alarm: TicketDraft::alarm.
    void opened(const Warmline::TicketId &id, const QString &number, const QString &alarm);
    /// An intent is on disk. It may still wait for the server.
    void acted(const Warmline::TicketId &id, const QString &intent);
    void actFailed(const Warmline::TicketId &id, const QString &intent, const Warmline::Error &error);
    void detailsReady(const Warmline::TicketDetails &details);
    void detailsFailed(const Warmline::Error &error);
    void listReady(const Warmline::TicketList &list);
    void countsReady(const Warmline::TicketCounts &counts);
    void listFailed(const Warmline::Error &error);
    void crewsReady(const QList<Warmline::Crew> &crews);

private:
    void onStoreChanged(const StoreChange &change);
    void saveDraft();
    void dropDraft();
    void parkWhenTyped();
    void park();
    void replaceDraft(TicketDraft draft);
    void openWith(std::function<void(QList<OperationDraft> &)> more);
    void checkPlace(std::function<void(QList<OperationDraft> &)> more);
    void takeNumber(std::function<void(QList<OperationDraft> &)> more);
    /// The draft is not opened, and stays.
    void openFailed(const TicketId &id, const Error &error);
    void writeOpen(std::function<void(QList<OperationDraft> &)> more);
    [[nodiscard]] OperationDraft intent(const TicketId &id, const QString &name, QCborMap values = {},
                                        QMap<QString, QByteArray> personal = {}) const;
    void write(OperationDraft draft);
    void readDetails();
    void readList();

    Session &m_session;
    Journal &m_journal;
    Reader &m_reader;
    SettingsService &m_settings;
    DraftStore &m_drafts;
    const Clock &m_clock;

    TicketDraft m_draft;
    QList<TicketDraft> m_parked;
    qint64 m_draftSavedMs = 0;
    QTimer m_saveTimer;
    bool m_opening = false;

    TicketId m_detailsId;
    QString m_detailsNumber;
    std::optional<TicketDetails> m_details;
    LatestAnswer m_detailsRead{this};

    TicketFilter m_filter;
    std::optional<TicketView> m_view;
    ChosenArea m_area;
    TicketList m_list;
    TicketCounts m_counts;
    bool m_listActive = false;
    LatestAnswer m_listRead{this};
    QList<Crew> m_crews;
    LatestAnswer m_crewsRead{this};
};

} // namespace Warmline
