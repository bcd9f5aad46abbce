// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/queries.h"
#include "app/services/change_feed.h"
#include "app/services/incidents/incident_plan.h"
#include "app/services/latest_answer.h"
#include "app/services/session.h"

#include <QObject>
#include <QSet>

namespace Warmline {

/// The company's mass incidents on this seat. What is done here is an operation like any other: it works
/// without a server and is judged by it later. GUI thread.
class IncidentService : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype kMostChildren = 500; ///< at once

    /// All outlive the service. start() begins to read.
    IncidentService(Session &session, Journal &journal, Reader &reader, ChangeFeed &feed, const Clock &clock,
                    QObject *parent = nullptr);

    void start();
    /// Those that go on, newest first, then those that ended within the last day.
    [[nodiscard]] const QList<IncidentRecord> &incidents() const { return m_incidents; }
    [[nodiscard]] const IncidentRecord *find(const TicketId &parent) const;
    /// The one that goes on and has this ticket as a child; null: none.
    [[nodiscard]] const IncidentRecord *incidentOf(const TicketId &child) const;
    [[nodiscard]] qint64 nowMs() const { return m_clock.utcMs(); }

    /// What an incident there would be made of: adds the tickets of the last day and those that go on to \a
    /// facts.
    [[nodiscard]] QFuture<Result<IncidentPlan>> plan(IncidentFacts facts) const;
    /// Opens the parent ticket with \a text and joins \a children to it, each with a note in its own trail,
    /// all in one transaction; declared() or failed() follows. Children that were closed meanwhile are left
    /// out. While another act is being written, failed() at once.
    void declare(const IncidentPlan &plan, const QList<TicketId> &children, const QString &text);
    /// Joins more tickets to one that goes on, the first kMostChildren of them; joined() or failed() follows.
    void join(const TicketId &parent, const QList<TicketId> &children);
    /// The tickets stay as they are: each household is still called back. Trainees may not; failed() without
    /// a reason.
    void end(const TicketId &parent, const QString &reason);
    /// Writes into each of these reports that is still open that they are no burst of \a pipe, as a note that
    /// BurstService reads at every seat; failed() when that can't be. Trainees may not: false, and failed()
    /// has said so.
    bool noteNotBurst(const QList<TicketId> &reports, const QString &pipe);
    /// An act is being written: another one would fail().
    [[nodiscard]] bool isWriting() const { return m_writing; }

signals:
    void changed();
    void declared(const Warmline::TicketId &parent, const QString &number);
    /// \a tickets were joined to it.
    void joined(const QString &number, qsizetype tickets);
    void failed(const Warmline::Error &error);

private:
    [[nodiscard]] bool mayDecide();
    /// The incident if it can be acted on now; otherwise null, and failed() has said why.
    [[nodiscard]] const IncidentRecord *standing(const TicketId &parent);
    void stop(const Error &error);
    [[nodiscard]] static Error storeGoneError();
    void onStoreGone();
    void read();
    void takeNumber(const IncidentPlan &plan, const QList<Ticket> &children, const QString &text);
    void writeJoin(const IncidentRecord &record, const QList<Ticket> &children);
    void write(const IncidentPlan &plan, const QList<Ticket> &children, const QString &text,
               const QString &number);
    void author(QList<OperationDraft> drafts, std::function<void()> done);
    [[nodiscard]] OperationDraft note(const Ticket &child, const QString &number, const QString &place) const;
    [[nodiscard]] QFuture<Result<QList<Ticket>>> openOnes(const QList<TicketId> &ids) const;

    Session &m_session;
    Journal &m_journal;
    Reader &m_reader;
    const Clock &m_clock;
    QList<IncidentRecord> m_incidents;
    LatestAnswer m_read{this};
    bool m_writing = false;
    bool m_started = false;
};

} // namespace Warmline
