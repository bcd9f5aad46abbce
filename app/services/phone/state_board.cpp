// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/phone/state_board.h"

#include "app/domain/state_rules.h"
#include "app/services/phone/state_log.h"
#include "app/services/sync/connection_status.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace Warmline {

StateBoard::StateBoard(Session &session, Reader &reader, ChangeFeed &feed, const ConnectionStatus &connection,
                       QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_reader(reader)
    , m_connection(connection)
{
    connect(&feed, &ChangeFeed::changed, this, &StateBoard::onStoreChanged);
    connect(&session, &Session::changed, this, &StateBoard::onSession);
}

/// What was read as a supervisor is not an agent's to see.
void StateBoard::onSession()
{
    m_read.drop();
    m_records.clear();
    m_touched.clear();
    m_wantsAll = true;
    emit changed();
    if (m_active)
        ask();
}

qint64 StateBoard::nowMs() const
{
    return m_connection.nowMs();
}

void StateBoard::setActive(bool active)
{
    if (std::exchange(m_active, active) == active || !active)
        return;
    m_wantsAll = true;
    ask();
}

void StateBoard::refresh()
{
    m_wantsAll = true;
    ask();
}

void StateBoard::onStoreChanged(const StoreChange &change)
{
    if (change.reset)
        m_wantsAll = true;
    for (const EntityTouch &touch : change.entities) {
        const auto agent = StateRules::agentOf(touch);
        if (agent && !agent->isEmpty() && (isLead() || *agent == m_session.info().agent))
            m_touched.insert(*agent); // what touches the day's roll touches his day, too
    }
    if (m_active && (m_wantsAll || !m_touched.isEmpty()))
        ask();
}

void StateBoard::ask()
{
    const auto question = [this] {
        const qint64 now = nowMs();
        const qint64 day = m_session.dayStartMs(now);
        if (std::exchange(m_dayMs, day) != day)
            m_wantsAll = true;
        const bool all = std::exchange(m_wantsAll, false);
        const std::optional<QSet<AgentId>> only =
            all ? std::nullopt : std::optional(std::exchange(m_touched, {}));
        if (all)
            m_touched.clear();
        return m_reader.ask([who = m_session.info(), lead = isLead(), only, day, now](Queries &queries) {
            return read(queries, who, lead, only, day, now);
        });
    };
    m_read.ask(question, [this](const Result<Answer> &answer) {
        if (answer)
            return take(*answer);
        m_wantsAll = true;
        emit failed(answer.error());
    });
}

Result<StateBoard::Answer> StateBoard::read(Queries &queries, const SessionInfo &who, bool isLead,
                                            const std::optional<QSet<AgentId>> &only, qint64 fromMs,
                                            qint64 nowMs)
{
    // One day further: of a clock that ran ahead before it was measured. What counts is when it was received.
    Answer answer;
    QList<AgentId> agents;
    if (only) {
        agents = only->values();
    } else if (!isLead) {
        agents = {who.agent};
    } else {
        const auto all = StateLog::agents(queries, fromMs, nowMs + kDayMs);
        if (!all)
            return std::unexpected(all.error());
        agents = *all;
    }
    answer.isWhole = !only;
    for (const AgentId &agent : std::as_const(agents)) {
        const auto record = StateLog::read(queries, agent, fromMs, nowMs + kDayMs);
        if (!record)
            return std::unexpected(record.error());
        if (!who.branch.isEmpty() && record->branch != who.branch)
            continue;
        answer.records.append(*record);
        const auto account = queries.account(agent);
        if (!account)
            return std::unexpected(account.error());
        if (*account && !(*account)->name.isEmpty())
            answer.names.insert(agent, (*account)->name);
    }
    return answer;
}

void StateBoard::take(const Answer &answer)
{
    if (answer.isWhole)
        m_records.clear();
    for (const StateRecord &record : answer.records) {
        m_records.insert(record.agent, record);
        m_names.insert(record.agent, answer.names.value(record.agent, record.agent.value));
    }
    m_known = true;
    emit changed();
}

QList<StateRow> StateBoard::rows() const
{
    const qint64 now = nowMs();
    const qint64 day = m_session.dayStartMs(now);
    QList<StateRow> rows;
    for (const StateRecord &record : m_records) {
        const StateRecord at = record.until(now);
        if (at.spans.isEmpty())
            continue;
        const StateSpan &last = at.spans.last();
        rows.append({record.agent, m_names.value(record.agent), last.state, last.reason, last.fromMs,
                     at.isHeard(now), at.saidMs, at.waiting, at.times(day, now),
                     int(std::count_if(at.capped.cbegin(), at.capped.cend(),
                                       [day](qint64 begun) { return begun >= day; }))});
    }
    std::ranges::sort(rows, {}, [](const StateRow &row) {
        const bool isGone = row.state == AgentState::Offline || !row.isHeard;
        return std::tuple(isGone, row.name, row.agent.value);
    });
    return rows;
}

} // namespace Warmline
