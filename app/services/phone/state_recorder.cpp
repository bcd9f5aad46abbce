// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/phone/state_recorder.h"

#include "app/domain/state_rules.h"
#include "app/services/change_feed.h"
#include "app/services/phone/phone_service.h"
#include "app/services/sync/connection_status.h"

#include <QLoggingCategory>

#include <algorithm>
#include <utility>

namespace Warmline {

namespace {

Q_LOGGING_CATEGORY(lcStates, "warmline.services.phone.states", QtInfoMsg)

} // namespace

/// What the journal says of this person's last day.
struct StateRecorder::Known
{
    StateRecord record;
    CallId call; ///< whose wrap-up is asked about
    std::optional<CallState> state; ///< of that call
};

/// \a current: the call that wraps up here; null: the one that the record says. Reader thread.
Result<StateRecorder::Known> StateRecorder::read(Queries &queries, const AgentId &agent, qint64 nowMs,
                                                 const CallId &current)
{
    const auto record = StateLog::read(queries, agent, nowMs - kDayMs, nowMs + kDayMs);
    if (!record)
        return std::unexpected(record.error());
    Known known{*record, current, {}};
    if (current.isNull() && record->wrapUp)
        known.call = record->wrapUp->call;
    if (known.call.isNull())
        return known;
    const auto call = queries.call(known.call);
    if (!call)
        return std::unexpected(call.error());
    if (*call)
        known.state = (*call)->state;
    return known;
}

StateRecorder::StateRecorder(PhoneService &phone, Session &session, Journal &journal, Reader &reader,
                             ChangeFeed &feed, const ConnectionStatus &connection, const Clock &clock,
                             QObject *parent)
    : QObject(parent)
    , m_phone(phone)
    , m_session(session)
    , m_journal(journal)
    , m_reader(reader)
    , m_connection(connection)
    , m_clock(clock)
{
    connect(&phone, &PhoneService::agentChanged, this, &StateRecorder::writeSoon);
    connect(&phone, &PhoneService::wrapUpChanged, this, &StateRecorder::writeSoon);
    connect(&feed, &ChangeFeed::changed, this, &StateRecorder::onStoreChanged);
    connect(&connection, &ConnectionStatus::ticked, this, &StateRecorder::writeAgain);
    connect(&connection, &ConnectionStatus::changed, this, &StateRecorder::onConnection);
}

StateRecorder::~StateRecorder()
{
    if (!m_writing)
        return;
    write(); // what is still pending
    StateWord last = word();
    if (last.state == AgentState::Offline)
        return;
    last.state = AgentState::Offline;
    last.reason.clear();
    last.byProgram = true;
    last.call = {};
    last.wrapLengthMs = 0;
    last.canExtend = last.isStrict = false;
    author(last);
}

void StateRecorder::start()
{
    if (!m_session.isSignedIn() || m_started)
        return;
    m_started = true;
    look();
}

void StateRecorder::look()
{
    m_isCurrent = m_connection.sync().lastConfirmationMs > 0;
    m_read.ask(
        [this] {
            return m_reader.ask([agent = m_session.info().agent, now = m_clock.utcMs()](Queries &queries) {
                return read(queries, agent, now, {});
            });
        },
        [this](const Result<Known> &known) {
            if (known)
                resume(known->record, known->state != CallState::Ended);
            else
                emit failed(known.error());
            m_writing = true;
            write();
        });
}

void StateRecorder::onStoreChanged(const StoreChange &change)
{
    const bool isMine =
        change.reset || std::ranges::any_of(change.entities, [this](const EntityTouch &touch) {
            return StateRules::agentOf(touch) == m_session.info().agent;
        });
    if (!isMine || !m_writing || !m_phone.wrapUp().runs)
        return;
    m_news.ask(
        [this] {
            m_wordsAsked = m_words;
            return m_reader.ask(
                [agent = m_session.info().agent, now = m_clock.utcMs(),
                 call = m_phone.callId()](Queries &queries) { return read(queries, agent, now, call); });
        },
        [this](const Result<Known> &known) {
            if (known)
                follow(*known);
        });
}

/// What was read before a word of this seat was there knows less than this seat: with that word, the question
/// comes again.
void StateRecorder::follow(const Known &known)
{
    if (m_pending || m_out > 0 || m_words != m_wordsAsked)
        return;
    WrapUpNews news;
    news.call = known.call;
    news.isWrapped = known.state == CallState::Wrapped;
    news.isOver = known.record.wrapped.contains(known.call);
    news.chosen = known.record.chosen;
    news.chosenReason = known.record.chosenReason;
    if (known.record.wrapUp && known.record.wrapUp->call == known.call) {
        news.lengthMs = known.record.wrapUp->lengthMs;
        news.canExtend = known.record.wrapUp->canExtend;
    }
    m_phone.followWrapUp(news);
}

/// A wrap-up that was begun at another seat may only come with the first sync.
void StateRecorder::onConnection()
{
    if (m_started && !m_isCurrent && m_connection.sync().lastConfirmationMs > 0)
        look();
}

/// The server's time decides what is left. Before it was measured in this run, what the last word was signed
/// with stands for it.
void StateRecorder::resume(const StateRecord &record, bool isWrapped)
{
    const qint64 now =
        m_connection.clockMeasured() ? m_connection.nowMs() : m_clock.utcMs() + record.offsetMs;
    const auto running = record.runningWrapUp(now);
    if (!running || isWrapped || m_calls.contains(running->call))
        return;
    qCInfo(lcStates) << "goes on with a wrap-up," << running->endsMs() - now << "ms are left";
    m_phone.resumeWrapUp(*running, running->endsMs() - now, record.chosen, record.chosenReason);
}

/// State and wrap-up are told one after the other: from the event loop both are there.
void StateRecorder::writeSoon()
{
    if (!m_writing || std::exchange(m_pending, true))
        return;
    QMetaObject::invokeMethod(this, &StateRecorder::write, Qt::QueuedConnection);
}

StateWord StateRecorder::word() const
{
    const AgentStatus &status = m_phone.agent();
    StateWord word;
    word.state = status.state;
    word.chosen = status.chosen;
    word.chosenReason = status.chosen == AgentState::Break ? status.chosenReason : QString();
    word.reason = status.state == AgentState::Break ? word.chosenReason : QString();
    word.byProgram = status.changedByProgram || status.sinceMs == 0; // at first nobody has chosen anything
    if (status.state == AgentState::Reserved || status.state == AgentState::Talking
        || status.state == AgentState::WrapUp)
        word.call = m_phone.callId();
    if (status.state != AgentState::WrapUp)
        return word;
    const WrapUpTimer timer = m_phone.wrapUp();
    word.wrapLengthMs = timer.endsMs > 0 ? timer.lengthMs : 0;
    word.canExtend = timer.canExtend;
    word.isStrict = timer.runs && !timer.canFinish;
    return word;
}

void StateRecorder::write()
{
    m_pending = false;
    if (const StateWord now = word(); now != m_said)
        author(now);
}

void StateRecorder::writeAgain()
{
    if (m_writing && m_said && m_said->state != AgentState::Offline
        && m_clock.monotonicMs() - m_saidMs >= StateRecord::kAgainMs)
        author(*m_said);
}

void StateRecorder::author(const StateWord &word)
{
    const SessionInfo &info = m_session.info();
    const qint64 now =
        m_connection.nowMs(); // the day is the server's: a clock that runs ahead is in tomorrow
    const bool isFirst = std::exchange(m_roll, StateRules::rollEntity(now)) != StateRules::rollEntity(now);
    OperationDraft draft = StateLog::changed(word, info.agent, now, isFirst);
    draft.company = info.company;
    draft.branch = info.branch;
    draft.actor = info.agent;
    draft.id = OperationId::make(m_clock);
    if (!word.call.isNull())
        m_calls.insert(word.call);
    m_said = word;
    m_saidMs = m_clock.monotonicMs();
    ++m_words;
    ++m_out;
    m_journal.author({draft}).then(this, [this](const Result<QList<JournalEntry>> &written) {
        --m_out;
        if (written) {
            m_troubled = false;
            return;
        }
        m_roll.clear(); // the next word stands on it
        qCWarning(lcStates) << "writing a state failed:" << written.error().message();
        if (!std::exchange(m_troubled, true))
            emit failed(written.error());
    });
}

} // namespace Warmline
