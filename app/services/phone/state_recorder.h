// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/journal.h"
#include "app/domain/queries.h"
#include "app/services/latest_answer.h"
#include "app/services/phone/state_log.h"
#include "app/services/session.h"

#include <QObject>
#include <QSet>

#include <optional>

namespace Warmline {

class ChangeFeed;
class ConnectionStatus;
class PhoneService;

/// Writes what the agent of this seat does into the journal: each change of state, the same again while it
/// lasts (StateRecord::kAgainMs), and the sign-out. A wrap-up that the journal knows to be running, begun by
/// this seat before a restart or by another one, goes on here with what is left of it by the server's time;
/// and what the journal says of the one that runs here (ended or extended by the same person at another
/// seat, longer than the company allows) holds here, too. GUI thread.
class StateRecorder : public QObject
{
    Q_OBJECT

public:
    /// All outlive the recorder, and \a phone what it says last.
    StateRecorder(PhoneService &phone, Session &session, Journal &journal, Reader &reader, ChangeFeed &feed,
                  const ConnectionStatus &connection, const Clock &clock, QObject *parent = nullptr);
    /// Says that nobody is there any more.
    ~StateRecorder() override;

    /// Looks for a wrap-up that runs, then writes. Before it nothing is written. Once.
    void start();
    /// True when start() has had its answer.
    [[nodiscard]] bool isWriting() const { return m_writing; }

signals:
    void failed(const Warmline::Error &error);

private:
    struct Known;
    static Result<Known> read(Queries &queries, const AgentId &agent, qint64 nowMs, const CallId &current);
    void look();
    void onStoreChanged(const StoreChange &change);
    void follow(const Known &known);
    void resume(const StateRecord &record, bool isWrapped);
    void onConnection();
    void writeSoon();
    void write();
    void writeAgain();
    void author(const StateWord &word);
    [[nodiscard]] StateWord word() const;

    PhoneService &m_phone;
    Session &m_session;
    Journal &m_journal;
    Reader &m_reader;
    const ConnectionStatus &m_connection;
    const Clock &m_clock;
    LatestAnswer m_read{this};
    LatestAnswer m_news{this};
    std::optional<StateWord> m_said; ///< the last word
    QString m_roll; ///< on which this seat's agent stands
    QSet<CallId> m_calls; ///< of this run: their wrap-ups are not another's
    qint64 m_saidMs = 0; ///< monotonic
    int m_out = 0; ///< words that are being written
    quint64 m_words = 0; ///< that were given to the journal
    quint64 m_wordsAsked = 0; ///< of them, when the news were asked for
    bool m_started = false;
    bool m_isCurrent = false; ///< what other seats wrote before the sign-in is here
    bool m_writing = false;
    bool m_pending = false; ///< a change is to be written from the event loop
    bool m_troubled = false; ///< told that writing fails
};

} // namespace Warmline
