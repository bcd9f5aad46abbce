// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/services/change_feed.h"
#include "app/services/customer/contact.h"
#include "app/services/latest_answer.h"
#include "app/services/session.h"

#include <QObject>
#include <QTimer>

namespace Warmline {

class PhoneService;

namespace Contact {
struct Caller;
}

/// How long the last card took. All milliseconds.
struct CardTiming
{
    double inviteToCard = 0; ///< from the engine's time of the offer to cardPublished (goal p95 <= 100)
    double look = 0; ///< of it: from the service hearing of the call to cardPublished
    double read = 0; ///< of that: until the answer of the store was here
};

/// The household on the line: looked up as soon as the phone rings, before anybody answers. Also opened
/// without a call. Answers for a contact that is no longer the current one are dropped. GUI thread.
class ContactService : public QObject
{
    Q_OBJECT

public:
    ContactService(PhoneService &phone, Session &session, Reader &reader, SeriesSource &series,
                   ChangeFeed &feed, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] const ContactMatch &match() const { return m_match; }
    [[nodiscard]] const std::optional<ContactCard> &card() const { return m_card; }
    /// Supply, return, set and outdoor temperature of the last 24 h; empty until they came.
    [[nodiscard]] const QList<Series> &dayCurves() const { return m_curves; }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    /// False: the card is newer than what follows from it (see cardSettled).
    [[nodiscard]] bool isSettled() const { return !m_settle.isActive() && !m_settlePosted; }
    /// Of the cards published so far for calls, newest last, at most 200.
    [[nodiscard]] const QList<CardTiming> &timings() const { return m_timings; }

    /// One of several candidates, or the household an unknown number belongs to. Links the running call to
    /// it.
    void choose(const AccountNo &account);
    /// Looks at a household without a call (search, map, ticket). A running call stays linked to what it was.
    void open(const AccountNo &account);
    /// Back to the household of the running call, or to none.
    void showCaller();
    void clear();
    /// Asks for the day curves of the card's station again.
    void reloadCurves();

signals:
    void matchChanged(const Warmline::ContactMatch &match);
    /// The whole card; once for a contact, again when something in it changed in the store.
    void cardPublished(const Warmline::ContactCard &card);
    void cardCleared();
    /// For all that follows from the card or stands beside it: the draft, the verdict, curves, neighbours.
    /// Told when who is on the line has been painted, once for the card before being cleared and the caller's
    /// coming: while the telephone rings, what shows who it is goes first. Read card().
    void cardSettled();
    void loadingChanged(bool loading);
    /// Station values, room temperatures of the household and its neighbours came: read them from card().
    void valuesChanged();
    void curvesReady(const QList<Warmline::Series> &curves);
    /// Looking up failed; \a retry() is open(account) or choose(account) again.
    void failed(const Warmline::Error &error);
    /// The curves can't be had now (the pane shows its error state).
    void curvesFailed(const Warmline::Error &error);

protected:
    void customEvent(QEvent *event) override;

private:
    void onCallOffered(const CallId &id, const QString &number, qint64 offeredMs);
    void onLookedUp(const CallId &id, const QString &number, const Result<Contact::Caller> &caller);
    void onStoreChanged(const StoreChange &change);
    void settle();
    void settleAfter(int ms);
    void dropCard(int settleMs);
    [[nodiscard]] bool takeCardAway(int settleMs);
    void load(const AccountNo &account, const CallId &call, bool again);
    void publish(ContactCard card);
    void askValues();
    void fold(const QList<LiveValue> &values);
    void setLoading(bool on);
    void setMatch(ContactMatch match);
    void measure();

    PhoneService &m_phone;
    Session &m_session;
    Reader &m_reader;
    SeriesSource &m_series;
    const Clock &m_clock;
    ContactMatch m_match;
    std::optional<ContactCard> m_card;
    QList<Series> m_curves;
    bool m_loading = false;
    bool m_valuesWanted = false; ///< of a household whose live values nobody has asked for yet
    QTimer m_settle;
    bool m_settlePosted = false;
    LatestAnswer m_cardRead{this};
    LatestAnswer m_valuesRead{this};
    qint64 m_offeredMs = 0; ///< UTC of the engine; 0: this card is not measured
    qint64 m_heardMonotonicMs = 0;
    qint64 m_readMonotonicMs = 0;
    AccountNo m_callerAccount;
    int m_calledToday = 0; ///< so often had who is on the line called before, says the telephone system
    QList<CardTiming> m_timings;
};

} // namespace Warmline
