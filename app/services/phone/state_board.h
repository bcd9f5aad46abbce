// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"
#include "app/services/change_feed.h"
#include "app/services/latest_answer.h"
#include "app/services/phone/state_record.h"
#include "app/services/session.h"

#include <QObject>
#include <QSet>

namespace Warmline {

class ConnectionStatus;

/// One person on the board.
struct StateRow
{
    AgentId agent;
    QString name; ///< of the account; the id where nobody told it
    AgentState state = AgentState::Offline;
    QString reason; ///< of a break
    qint64 sinceMs = 0; ///< UTC
    bool isHeard = true; ///< false: the seat has said nothing for longer than it is believed
    qint64 saidMs = 0; ///< UTC, its last word
    bool waiting = false; ///< that word is not confirmed by the server yet
    StateTimes today; ///< of the company's day
    int capped = 0; ///< wrap-ups of today that a seat stated longer than the company allows
    friend bool operator==(const StateRow &a, const StateRow &b)
    {
        return a.agent == b.agent && a.state == b.state && a.reason == b.reason && a.sinceMs == b.sinceMs
            && a.isHeard == b.isHeard && a.saidMs == b.saidMs && a.waiting == b.waiting
            && a.capped == b.capped;
    }
};

/// What everybody of the branch does now and did today, as the journal tells it. Supervisors and
/// administrators see their branch, others themselves: when colleagues take breaks is not everybody's
/// business. Reads only while active, and of what changed only whose it is. GUI thread.
class StateBoard : public QObject
{
    Q_OBJECT

public:
    StateBoard(Session &session, Reader &reader, ChangeFeed &feed, const ConnectionStatus &connection,
               QObject *parent = nullptr);

    /// Who sees more than himself.
    [[nodiscard]] static bool isLead(Role role)
    {
        return role == Role::Supervisor || role == Role::Administrator;
    }
    /// True while a pane shows it.
    void setActive(bool active);
    /// How it stands now: states at work first, then by name. Empty before the first answer.
    [[nodiscard]] QList<StateRow> rows() const;
    [[nodiscard]] bool isKnown() const { return m_known; }
    /// UTC ms of the server, which the ages count from.
    [[nodiscard]] qint64 nowMs() const;
    void refresh();

signals:
    void changed();
    void failed(const Warmline::Error &error);

private:
    struct Answer
    {
        QList<StateRecord> records;
        QHash<AgentId, QString> names;
        bool isWhole = false; ///< of everybody
    };
    static Result<Answer> read(Queries &queries, const SessionInfo &who, bool isLead,
                               const std::optional<QSet<AgentId>> &only, qint64 fromMs, qint64 nowMs);
    void onStoreChanged(const StoreChange &change);
    void onSession();
    void ask();
    void take(const Answer &answer);
    [[nodiscard]] bool isLead() const { return isLead(m_session.info().role); }

    Session &m_session;
    Reader &m_reader;
    const ConnectionStatus &m_connection;
    QHash<AgentId, StateRecord> m_records;
    QHash<AgentId, QString> m_names;
    QSet<AgentId> m_touched; ///< to be read anew
    bool m_wantsAll = true; ///< likewise, everybody
    qint64 m_dayMs = 0; ///< the company's day that was read
    bool m_active = false;
    bool m_known = false;
    LatestAnswer m_read{this};
};

} // namespace Warmline
