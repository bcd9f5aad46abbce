// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/phone/callback_service.h"

#include "app/domain/address.h"
#include "app/domain/phone_number.h"
#include "app/services/phone/phone_service.h"

#include <QCoreApplication>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDaysMs = 14LL * 24 * 3600 * 1000;
constexpr int kMostTasks = 200;
constexpr int kMostCalls = 4'000; ///< of one agent since the oldest task
constexpr qint64 kTogetherMs = 120'000; ///< a queue that rings several seats offers to all within so long
constexpr int kMostTogether = 200;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CallbackService)
};

/// Whether the two sides of a missed call have talked since, in \a later.
bool servedBy(const Call &missed, const Call &later)
{
    // Not when it was offered: a queue may ring several seats, each of which writes a call of its own.
    if (later.answeredMs <= missed.offeredMs || later.id == missed.id)
        return false;
    return (!missed.number.isEmpty() && later.number == missed.number)
        || (!missed.account.isEmpty() && later.account == missed.account);
}

CallbackTask taskOf(Queries &queries, const Call &missed)
{
    CallbackTask task;
    task.call = missed.id;
    task.number = missed.number;
    task.account = missed.account;
    task.queue = missed.queue;
    task.missedMs = missed.endedMs;
    task.rejected = missed.rejected;
    if (missed.account.isEmpty())
        return task;
    if (const auto detail = queries.household(missed.account); detail && *detail) {
        task.customerName = (*detail)->household.customerName;
        task.place =
            (*detail)->community.name + u' ' + Address::shortForm((*detail)->household, (*detail)->building);
    }
    return task;
}

/// The calls of one number together, where the last of them stands. Who withholds his number is not told from
/// others.
QList<CallbackTask> byCaller(const QList<CallbackTask> &missed)
{
    QList<CallbackTask> callers;
    for (const CallbackTask &call : missed) { // newest first
        const auto known = std::ranges::find_if(callers, [&](const CallbackTask &caller) {
            return !call.number.isEmpty() && caller.number == call.number;
        });
        if (known == callers.end()) {
            callers.append(call);
            continue;
        }
        ++known->times;
        known->tries = std::max(known->tries, call.tries);
    }
    return callers;
}

} // namespace

QString callbackWaiverTitle(CallbackWaiver reason)
{
    switch (reason) {
    case CallbackWaiver::Served: return Tr::tr("已由同事处理");
    case CallbackWaiver::Unreachable: return Tr::tr("多次打不通");
    case CallbackWaiver::Nuisance: return Tr::tr("骚扰或误拨");
    }
    return {};
}

QString callbackWaiverName(CallbackWaiver reason)
{
    switch (reason) {
    case CallbackWaiver::Served: return u"served"_s;
    case CallbackWaiver::Unreachable: return u"unreachable"_s;
    case CallbackWaiver::Nuisance: return u"nuisance"_s;
    }
    return {};
}

CallbackService::CallbackService(PhoneService &phone, Session &session, Journal &journal, Reader &reader,
                                 ChangeFeed &feed, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_phone(phone)
    , m_session(session)
    , m_journal(journal)
    , m_reader(reader)
    , m_clock(clock)
    , m_answer(this)
{
    connect(&feed, &ChangeFeed::changed, this, [this](const StoreChange &change) {
        if (!ChangeFeed::touches(change, EntityKind::Call))
            return;
        m_unwritten.clear();
        refresh();
    });
    connect(&session, &Session::changed, this, &CallbackService::refresh); // another agent's tasks
    connect(&phone, &PhoneService::callAnswered, this, [this](const CallId &call) { onAnswered(call); });
    refresh();
}

Result<CallbackService::Answer> CallbackService::read(Queries &queries, const AgentId &agent, qint64 nowMs)
{
    CallFilter filter;
    filter.agent = agent;
    filter.states = {CallState::Missed};
    filter.fromMs = nowMs - kDaysMs;
    filter.limit = kMostTasks;
    const auto missed = queries.calls(filter);
    if (!missed)
        return std::unexpected(missed.error());
    Answer answer;
    answer.agent = agent;
    if (missed->isEmpty())
        return answer;
    CallFilter since;
    since.agent = agent;
    since.fromMs = missed->last().offeredMs; // newest first
    since.limit = kMostCalls;
    const auto own = queries.calls(since);
    if (!own)
        return std::unexpected(own.error());

    for (const Call &call : *missed) {
        if (call.direction != CallDirection::Inbound || call.readOnly)
            continue;
        QList<Call> later = *own;
        CallFilter ofColleagues;
        ofColleagues.fromMs = call.offeredMs - kTogetherMs;
        ofColleagues.account = call.account;
        if (call.account.isEmpty()) { // calls are not found by number: only those that rang together with it
            ofColleagues.toMs = call.offeredMs + kTogetherMs;
            ofColleagues.limit = kMostTogether;
        }
        if (const auto calls = queries.calls(ofColleagues))
            later += *calls;
        const auto served = std::ranges::find_if(later, [&](const Call &c) { return servedBy(call, c); });
        if (served != later.cend())
            answer.served.insert(call.id, served->id);
        CallbackTask task = taskOf(queries, call);
        task.tries = int(std::ranges::count_if(*own, [&](const Call &c) {
            return c.direction == CallDirection::Outbound && c.endedMs != 0 && c.offeredMs >= call.endedMs
                && !call.number.isEmpty() && c.number == call.number;
        }));
        answer.tasks.append(task);
    }
    return answer;
}

void CallbackService::refresh()
{
    if (!m_session.isSignedIn())
        return;
    m_answer.ask(
        [this] {
            m_shown += std::exchange(m_written, {});
            return m_reader.ask([agent = m_session.info().agent, now = m_clock.utcMs()](Queries &queries) {
                return read(queries, agent, now);
            });
        },
        [this](const Result<Answer> &answer) {
            if (!answer)
                emit failed(answer.error());
            else if (answer->agent == m_session.info().agent) // else another person sits here now
                take(*answer);
        });
}

void CallbackService::take(Answer answer)
{
    m_closing -= std::exchange(m_shown, {});
    QList<std::pair<CallId, CallId>> done;
    answer.tasks.removeIf([&](const CallbackTask &task) {
        const auto by = answer.served.constFind(task.call);
        if (m_closing.contains(task.call))
            return true;
        if (by == answer.served.cend() || m_unwritten.contains(task.call) || m_ended.contains(task.call))
            return false;
        done.append({task.call, *by});
        return true;
    });
    const bool first = !std::exchange(m_known, true);
    if (first || answer.tasks != m_missed)
        setMissed(std::move(answer.tasks));
    for (const auto &[task, by] : std::as_const(done)) // last: the next answer may come before this returns
        close(task, u"returned_by"_s, by.toString(), true);
}

void CallbackService::setMissed(QList<CallbackTask> missed)
{
    m_missed = std::move(missed);
    m_tasks = byCaller(m_missed);
    emit changed();
}

/// They talk: with whom, and who rang, is all the same.
void CallbackService::onAnswered(const CallId &by)
{
    const auto call = m_phone.mainCall();
    const QString number = call ? PhoneNumber::normalised(call->number) : QString();
    if (number.isEmpty())
        return;
    QList<CallId> done;
    for (const CallbackTask &task : std::as_const(m_missed)) {
        if (task.number == number)
            done.append(task.call);
    }
    for (const CallId &task : std::as_const(done))
        close(task, u"returned_by"_s, by.toString(), true);
}

void CallbackService::close(const CallId &task, const QString &key, const QString &value, bool byItself)
{
    m_closing.insert(task);
    QList<CallbackTask> rest = m_missed;
    if (rest.removeIf([&](const CallbackTask &t) { return t.call == task; }) > 0)
        setMissed(std::move(rest));
    OperationDraft draft = m_session.draft(u"call.wrapped"_s, EntityKind::Call, task.toString());
    draft.id = OperationId::make(m_clock);
    draft.values = QCborMap{{key, value}};
    m_journal.author({draft}).then(this, [this, task, byItself](const Result<QList<JournalEntry>> &written) {
        onWritten(task, byItself, written);
    });
}

void CallbackService::onWritten(const CallId &task, bool byItself, const Result<QList<JournalEntry>> &written)
{
    if (written) {
        m_written.insert(task);
        m_told.remove(task);
        if (byItself)
            m_ended.insert(task);
        refresh();
        return;
    }
    m_closing.remove(task);
    m_unwritten.insert(task);
    refresh(); // it is a task still, or somebody else's doing ended it
    if (!m_told.contains(task) || !byItself)
        emit failed(written.error());
    m_told.insert(task);
}

const CallbackTask *CallbackService::find(const CallId &call) const
{
    const auto found = std::ranges::find(m_missed, call, &CallbackTask::call);
    return found == m_missed.cend() ? nullptr : &*found;
}

QList<CallId> CallbackService::callsOf(const CallId &call) const
{
    const CallbackTask *one = find(call);
    if (!one)
        return {};
    QList<CallId> calls{call};
    for (const CallbackTask &other : m_missed) {
        if (other.call != call && !one->number.isEmpty() && other.number == one->number)
            calls.append(other.call);
    }
    return calls;
}

void CallbackService::callBack(const CallId &call)
{
    const CallbackTask *task = find(call);
    if (!task)
        return;
    if (task->number.isEmpty()) {
        emit failed({ErrorCode::InvalidInput,
                     QCoreApplication::translate("CallbackService", "这个来电没有显示号码，不能回拨"),
                     {}});
        return;
    }
    m_phone.dial(task->number);
}

void CallbackService::callBackNext()
{
    const auto longest = std::find_if(m_missed.crbegin(), m_missed.crend(),
                                      [](const CallbackTask &t) { return !t.number.isEmpty(); });
    if (longest == m_missed.crend()) {
        emit failed(
            {ErrorCode::NotFound, QCoreApplication::translate("CallbackService", "没有要回拨的来电"), {}});
        return;
    }
    callBack(longest->call);
}

void CallbackService::waive(const CallId &call, CallbackWaiver reason)
{
    for (const CallId &one : callsOf(call))
        close(one, u"reason"_s, callbackWaiverName(reason), false);
}

} // namespace Warmline
