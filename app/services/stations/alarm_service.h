// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/queries.h"
#include "app/services/change_feed.h"
#include "app/services/latest_answer.h"
#include "app/services/session.h"
#include "app/telemetry/alarms/alarm_log.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace Warmline {

class TicketService;

/// An alarm with the name of its place.
struct AlarmRow
{
    AlarmRecord record;
    QString place; ///< name of the station or community; empty: the weather
    friend bool operator==(const AlarmRow &, const AlarmRow &) = default;
};

/// The company's alarms on this seat: what the server raised, what people did about it. What is done here is
/// an operation like any other: it works without a server and is judged by it later. GUI thread.
class AlarmService : public QObject
{
    Q_OBJECT

public:
    /// All outlive the service. start() begins to read.
    AlarmService(Session &session, Journal &journal, Reader &reader, ChangeFeed &feed, TicketService &tickets,
                 const Clock &clock, QObject *parent = nullptr);

    void start();
    /// Those that nobody has taken first, then taken, then shelved ones; the newest of each first.
    [[nodiscard]] const QList<AlarmRow> &standing() const { return m_standing; }
    /// Ended within the last days (AlarmLog::kShownMs), however long ago they began; those that began last
    /// come first.
    [[nodiscard]] const QList<AlarmRow> &history() const { return m_history; }
    [[nodiscard]] bool isRead() const { return m_read; }
    /// Stand, not taken, not shelved.
    [[nodiscard]] int openCount() const;
    [[nodiscard]] const AlarmRow *find(const QString &id) const;
    [[nodiscard]] qint64 nowMs() const { return m_clock.utcMs(); }

    /// This agent looks after it.
    void take(const QString &id);
    /// Silent until then; failed() without a reason, or for more than a day.
    void shelve(const QString &id, const QString &reason, qint64 untilMs);
    /// On what it proposes. Ticket: this agent takes the alarm, a draft for the area with the evidence comes
    /// into the form (the one that is there already, if there is one), and when the agent has opened it the
    /// alarm has its number; one an area. A second decision changes nothing.
    void decide(const QString &id, AlarmDecision decision);

signals:
    void changed();
    /// An alarm began, or nobody has taken it for a while: say it. \a count: that many at once, \a row is the
    /// first of them.
    void told(const Warmline::AlarmRow &row, int count);
    /// A draft of an inspection ticket is in the form.
    void drafted();
    /// Conflict: another has opened a ticket for the same alarm before this agent.
    void failed(const Warmline::Error &error);

private:
    struct Answer
    {
        QList<AlarmRow> rows;
        QSet<QString> days; ///< entities that tell of them
    };
    [[nodiscard]] static Result<Answer> rowsOf(Queries &queries, const QStringList &days, qint64 nowMs);
    [[nodiscard]] QStringList daysToRead(qint64 nowMs);
    void warnOfSecondTickets();
    void read();
    void show(QList<AlarmRow> rows);
    void remind();
    void write(OperationDraft draft);
    void startTicket(AlarmRow row);
    void fillDraft(const AlarmRow &row);
    void onOpened(const TicketId &id, const QString &number, const QString &alarm);

    Session &m_session;
    Journal &m_journal;
    Reader &m_reader;
    TicketService &m_tickets;
    const Clock &m_clock;
    QList<AlarmRow> m_standing, m_history;
    QHash<QString, qint64> m_toldMs; ///< by alarm: when it was said last
    QHash<QString, QString> m_opened; ///< by alarm: the inspection ticket of this agent
    QSet<QString> m_days; ///< older days that tell of what is shown
    QSet<QString> m_changed, m_asked; ///< days that news came of: not read yet, being read
    bool m_wholeSeason = true, m_askedSeason = false; ///< to be read, being read
    QTimer m_timer;
    LatestAnswer m_rowsRead{this};
    bool m_read = false;
};

} // namespace Warmline
