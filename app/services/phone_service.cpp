// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/phone_service.h"

#include "app/domain/call.h"
#include "app/domain/phone_number.h"
#include "app/services/settings_service.h"

#include <QLoggingCategory>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcPhone, "warmline.services.phone", QtInfoMsg)

constexpr int kTickMs = 200;
constexpr qint64 kHangupGuardMs = 1000;

AgentEvent choiceOf(AgentState state)
{
    switch (state) {
    case AgentState::Ready: return AgentEvent::ChooseReady;
    case AgentState::Break: return AgentEvent::ChooseBreak;
    case AgentState::Training: return AgentEvent::ChooseTraining;
    default: return AgentEvent::ChooseOffline;
    }
}

} // namespace

PhoneService::PhoneService(Session &session, Journal &journal, SettingsService &settings, const Clock &clock,
                           QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_journal(journal)
    , m_settings(settings)
    , m_clock(clock)
{
    m_wrapTimer.setInterval(kTickMs);
    m_lineTimer.setInterval(kTickMs);
    connect(&m_wrapTimer, &QTimer::timeout, this, &PhoneService::onWrapTick);
    connect(&m_lineTimer, &QTimer::timeout, this, &PhoneService::onLineTick);
}

PhoneService::~PhoneService()
{
    if (m_engine)
        disconnect(m_engine.get(), nullptr, this, nullptr);
}

void PhoneService::setEngine(std::unique_ptr<TelephonyEngine> engine)
{
    if (m_engine)
        disconnect(m_engine.get(), nullptr, this, nullptr);
    m_engine = std::move(engine);
    m_line = {};
    m_ready = false;
    if (!m_engine) {
        emit lineChanged(m_line);
        return;
    }
    connect(m_engine.get(), &TelephonyEngine::callChanged, this, &PhoneService::onCallChanged);
    connect(m_engine.get(), &TelephonyEngine::lineChanged, this, &PhoneService::onLineChanged);
    connect(m_engine.get(), &TelephonyEngine::intentFailed, this,
            [this](const QString &, TelephonyIntent, const Error &reason) { emit failed(reason); });
    connect(m_engine.get(), &TelephonyEngine::queueChanged, this, [this](int waiting, qint64 longest) {
        m_queue = {waiting, longest, m_clock.utcMs()};
        emit queueChanged(m_queue);
    });
    connect(m_engine.get(), &TelephonyEngine::textReceived, this,
            [this](const QString &callId, const QString &text) {
                if (callId == m_mainKey)
                    emit textReceived(text);
            });
    onLineChanged(m_engine->line());
    m_engine->registerLine();
    m_engine->setReady(m_ready = m_agent.status().state == AgentState::Ready);
}

// The agent
// ---------------------------------------------------------------------------------------------------------

bool PhoneService::applyEvent(AgentEvent what, const QString &reason)
{
    const AgentStatus before = m_agent.status();
    if (!m_agent.apply(what, m_clock.utcMs(), reason))
        return false;
    if (m_agent.status().state == AgentState::Ready && m_lineDown)
        m_agent.apply(AgentEvent::LineLost, m_clock.utcMs());
    const AgentStatus after = m_agent.status();
    const bool ready = after.state == AgentState::Ready;
    if (m_engine && ready != m_ready)
        m_engine->setReady(ready);
    m_ready = ready;
    if (!(after == before)) {
        qCDebug(lcPhone) << "agent" << agentStateName(before.state) << "->" << agentStateName(after.state);
        emit agentChanged(after);
    }
    return true;
}

void PhoneService::choose(AgentState state, const QString &reason)
{
    if (state != AgentState::Ready && state != AgentState::Break && state != AgentState::Training
        && state != AgentState::Offline)
        return;
    applyEvent(choiceOf(state), reason);
    if (m_agent.status().state == AgentState::WrapUp)
        finishWrapUp(); // who chooses is done with the last call
}

void PhoneService::startWrapUp()
{
    const qint64 length = qint64(m_settings.number(u"call.wrapup"_s) * 1000);
    m_wrapUp = {m_clock.utcMs() + length, length, m_settings.number(u"call.wrapup.extension"_s) > 0};
    m_wrapEndsMonotonicMs = m_clock.monotonicMs() + length;
    m_wrapTimer.start();
    emit wrapUpChanged();
}

void PhoneService::extendWrapUp()
{
    if (m_wrapUp.endsMs == 0 || !m_wrapUp.canExtend)
        return;
    const qint64 more = qint64(m_settings.number(u"call.wrapup.extension"_s) * 1000);
    m_wrapUp = {m_wrapUp.endsMs + more, m_wrapUp.lengthMs + more, false};
    m_wrapEndsMonotonicMs += more;
    emit wrapUpChanged();
}

void PhoneService::finishWrapUp()
{
    if (m_wrapUp.endsMs != 0)
        finishCall(AgentEvent::WrapFinished);
}

void PhoneService::onWrapTick()
{
    if (m_wrapUp.endsMs != 0 && m_clock.monotonicMs() >= m_wrapEndsMonotonicMs)
        finishCall(AgentEvent::WrapTimedOut);
}

/// Ends the wrap-up: writes it and lets go of the call.
void PhoneService::finishCall(AgentEvent event)
{
    m_wrapTimer.stop();
    m_wrapUp = {};
    const CallId id = m_mainId;
    if (!id.isNull()) {
        QCborMap values;
        if (!m_account.isEmpty() && m_account != m_writtenAccount)
            values.insert(u"account"_s, m_account.value);
        write(id, u"call.wrapped"_s, values);
    }
    m_calls.remove(m_mainKey);
    m_mainKey.clear();
    m_mainId = {};
    m_account = {};
    m_writtenAccount = {};
    applyEvent(event);
    emit wrapUpChanged();
    if (!id.isNull())
        emit callWrapped(id);
    promote();
    emit callChanged();
}

/// A second call that came meanwhile becomes the one on this seat.
void PhoneService::promote()
{
    for (auto it = m_calls.cbegin(); it != m_calls.cend(); ++it) {
        const CallSnapshot &call = it->last;
        if (!call.consultOf.isEmpty() || call.isOver())
            continue;
        m_mainKey = it.key();
        m_mainId = it->id;
        applyEvent(AgentEvent::CallArrived);
        if (call.answeredMs != 0)
            applyEvent(AgentEvent::CallAnswered);
        else if (call.direction == TelephonyDirection::Inbound)
            emit callOffered(call, m_mainId, PhoneNumber::normalised(call.number));
        return;
    }
}

// The line
// ----------------------------------------------------------------------------------------------------------

void PhoneService::onLineChanged(const LineState &line)
{
    m_line = line;
    if (line.registration == LineState::Registration::Registered) {
        m_lineTimer.stop();
        m_lineLostMonotonicMs = 0;
        m_lineDown = false;
        applyEvent(AgentEvent::LineBack);
    } else if (!m_lineTimer.isActive() && !m_lineDown) {
        m_lineLostMonotonicMs = m_clock.monotonicMs();
        m_lineTimer.start();
    }
    emit lineChanged(m_line);
}

void PhoneService::onLineTick()
{
    const qint64 grace = qint64(m_settings.number(u"call.line.grace"_s) * 1000);
    if (m_clock.monotonicMs() - m_lineLostMonotonicMs < grace)
        return;
    m_lineTimer.stop();
    m_lineDown = true;
    applyEvent(AgentEvent::LineLost, m_line.text);
}

// Calls
// -------------------------------------------------------------------------------------------------------------

void PhoneService::onCallChanged(const CallSnapshot &call)
{
    if (!m_calls.contains(call.id)) {
        if (call.isOver())
            return;
        trackNew(call);
        emit callChanged();
        return;
    }
    const CallSnapshot before = m_calls[call.id].last;
    if (before.isOver())
        return; // wraps up already
    m_calls[call.id].last = call;
    const Tracked tracked = m_calls[call.id]; // a copy: those who hear of it may change the calls
    if (!call.consultOf.isEmpty()) {
        if (call.isOver())
            m_calls.remove(call.id);
        emit callChanged();
        return;
    }
    if (before.answeredMs == 0 && call.answeredMs != 0)
        trackAnswered(tracked);
    trackHold(tracked, before.state);
    if (call.isOver())
        trackEnded(tracked);
    emit callChanged();
}

void PhoneService::trackNew(const CallSnapshot &call)
{
    if (!call.consultOf.isEmpty()) {
        m_calls.insert(call.id, {{}, call});
        return;
    }
    const bool inbound = call.direction == TelephonyDirection::Inbound;
    const QString number = PhoneNumber::normalised(call.number);
    const bool front = m_mainKey.isEmpty() || m_wrapUp.endsMs != 0;
    if (front && m_wrapUp.endsMs != 0)
        finishCall(AgentEvent::WrapFinished); // a direct call during the wrap-up ends it
    const Tracked tracked{CallId::make(m_clock), call};
    m_calls.insert(call.id, tracked);

    QCborMap values{{u"direction"_s, inbound ? u"inbound"_s : u"outbound"_s},
                    {u"agent"_s, m_session.info().agent.value}};
    if (!call.queue.isEmpty())
        values.insert(u"queue"_s, call.queue);
    if (call.waitedMs > 0)
        values.insert(u"waited_ms"_s, call.waitedMs);
    QMap<QString, QByteArray> personal;
    if (!number.isEmpty())
        personal.insert(u"number"_s, number.toUtf8());
    write(tracked.id, u"call.offered"_s, values, personal);
    if (!front)
        return;
    m_mainKey = call.id;
    m_mainId = tracked.id;
    m_account = {};
    m_writtenAccount = {};
    m_transferTarget.clear();
    applyEvent(AgentEvent::CallArrived);
    if (inbound)
        emit callOffered(call, tracked.id, number);
    if (call.answeredMs != 0)
        trackAnswered(tracked);
}

void PhoneService::trackAnswered(const Tracked &tracked)
{
    QCborMap values{{u"agent"_s, m_session.info().agent.value}};
    const bool front = tracked.last.id == m_mainKey;
    if (front && !m_account.isEmpty()) {
        values.insert(u"account"_s, m_account.value);
        m_writtenAccount = m_account;
    }
    write(tracked.id, u"call.answered"_s, values);
    if (!front)
        return;
    applyEvent(AgentEvent::CallAnswered);
    emit callAnswered(tracked.id, double(tracked.last.answeredMs - tracked.last.offeredMs) / 1000.0);
}

void PhoneService::trackHold(const Tracked &tracked, TelephonyState before)
{
    const TelephonyState now = tracked.last.state;
    if (before == TelephonyState::Talking && now == TelephonyState::Held)
        write(tracked.id, u"call.held"_s);
    else if (before == TelephonyState::Held && now == TelephonyState::Talking)
        write(tracked.id, u"call.resumed"_s);
}

void PhoneService::trackEnded(const Tracked &tracked)
{
    const CallSnapshot call = tracked.last;
    const CallId id = tracked.id;
    const bool front = call.id == m_mainKey;
    const bool answered = call.answeredMs != 0;
    const bool inbound = call.direction == TelephonyDirection::Inbound;
    if (answered && call.end == TelephonyEnd::Transferred)
        write(id, u"call.transferred"_s, QCborMap{{u"target"_s, m_transferTarget}});
    write(id, inbound && !answered ? u"call.missed"_s : u"call.ended"_s);
    if (!front) {
        m_calls.remove(call.id);
        return;
    }
    if (answered || !inbound) {
        applyEvent(answered ? AgentEvent::CallEnded : AgentEvent::CallFailed);
        startWrapUp();
        emit callEnded(id);
        return;
    }
    if (!m_account.isEmpty())
        write(id, u"call.linked"_s, QCborMap{{u"account"_s, m_account.value}}); // whom to call back
    const double rang = double(call.endedMs - call.offeredMs) / 1000.0;
    const bool callerGaveUp = call.end == TelephonyEnd::Abandoned || call.end == TelephonyEnd::RemoteHangup;
    const bool early = callerGaveUp && rang < m_settings.number(u"kpi.frt.target"_s);
    m_calls.remove(call.id);
    m_mainKey.clear();
    m_mainId = {};
    m_account = {};
    applyEvent(early ? AgentEvent::CallAbandoned : AgentEvent::CallMissed,
               early || call.end != TelephonyEnd::Rejected
                   ? QString()
                   : tr("您拒接了来电，转为未就绪。请自己选择就绪。"));
    emit callMissed(id, PhoneNumber::normalised(call.number));
    promote();
}

void PhoneService::write(const CallId &id, const QString &intent, QCborMap values,
                         QMap<QString, QByteArray> personal)
{
    OperationDraft draft = m_session.draft(intent, EntityKind::Call, id.toString());
    draft.id = OperationId::make(m_clock);
    draft.values = std::move(values);
    draft.personal = std::move(personal);
    m_journal.author({draft}).then(this, [this, intent](const Result<QList<JournalEntry>> &written) {
        if (written)
            return;
        qCWarning(lcPhone) << "writing" << intent << "failed:" << written.error().message();
        emit failed(written.error());
    });
}

PhoneService::Tracked *PhoneService::mainTracked()
{
    const auto it = m_calls.find(m_mainKey);
    return it == m_calls.end() ? nullptr : &*it;
}

std::optional<CallSnapshot> PhoneService::mainCall() const
{
    const auto it = m_calls.constFind(m_mainKey);
    return it == m_calls.cend() ? std::nullopt : std::optional(it->last);
}

std::optional<CallSnapshot> PhoneService::call() const
{
    for (const Tracked &tracked : m_calls) {
        if (!tracked.last.consultOf.isEmpty() && !tracked.last.isOver())
            return tracked.last;
    }
    return mainCall();
}

QList<CallSnapshot> PhoneService::calls() const
{
    QList<CallSnapshot> result;
    for (const Tracked &tracked : m_calls)
        result.append(tracked.last);
    std::ranges::sort(result, {}, &CallSnapshot::offeredMs);
    return result;
}

std::optional<double> PhoneService::firstResponseSeconds() const
{
    const auto it = m_calls.constFind(m_mainKey);
    if (it == m_calls.cend() || it->last.direction != TelephonyDirection::Inbound)
        return {};
    const CallSnapshot &call = it->last;
    const qint64 end = call.answeredMs != 0 ? call.answeredMs
                     : call.endedMs != 0    ? call.endedMs
                                            : m_clock.utcMs();
    return double(std::max<qint64>(0, end - call.offeredMs)) / 1000.0;
}

void PhoneService::setAccount(const AccountNo &account)
{
    const Tracked *tracked = mainTracked();
    if (!tracked || account == m_account)
        return;
    m_account = account;
    if (tracked->last.answeredMs != 0 && !account.isEmpty()) {
        write(tracked->id, u"call.linked"_s, QCborMap{{u"account"_s, account.value}});
        m_writtenAccount = account;
    }
}

// Intents of keys
// ---------------------------------------------------------------------------------------------------

void PhoneService::refuse(const QString &text)
{
    emit failed(
        {m_engine ? ErrorCode::Conflict : ErrorCode::Unavailable, m_engine ? text : tr("没有电话线路"), {}});
}

/// The call the keys act on, if it is alive and there is a line.
const CallSnapshot *PhoneService::activeCall() const
{
    if (!m_engine)
        return nullptr;
    for (const Tracked &tracked : m_calls) {
        if (!tracked.last.consultOf.isEmpty() && !tracked.last.isOver())
            return &tracked.last;
    }
    const auto it = m_calls.constFind(m_mainKey);
    return it == m_calls.cend() || it->last.isOver() ? nullptr : &it->last;
}

void PhoneService::answer()
{
    const CallSnapshot *call = activeCall();
    if (!call || call->state != TelephonyState::Offered)
        return refuse(tr("没有来电可接"));
    m_engine->answer(call->id);
}

void PhoneService::reject()
{
    const CallSnapshot *call = activeCall();
    if (!call || call->state != TelephonyState::Offered)
        return refuse(tr("没有来电可拒接"));
    m_engine->reject(call->id);
}

void PhoneService::toggleHold()
{
    const CallSnapshot *call = activeCall();
    if (call && call->state == TelephonyState::Talking)
        m_engine->hold(call->id);
    else if (call && call->state == TelephonyState::Held)
        m_engine->resume(call->id);
    else
        refuse(tr("没有通话可保持"));
}

void PhoneService::toggleMute()
{
    const CallSnapshot *call = activeCall();
    if (!call || call->state == TelephonyState::Offered)
        return refuse(tr("没有通话可静音"));
    m_engine->mute(call->id, !call->muted);
}

void PhoneService::sendDigits(const QString &digits)
{
    if (const CallSnapshot *call = activeCall())
        m_engine->sendDtmf(call->id, digits);
    else
        refuse(tr("没有通话"));
}

void PhoneService::dial(const QString &number)
{
    const QString clean = PhoneNumber::normalised(number);
    if (!m_engine || activeCall())
        return refuse(tr("正在通话，不能再拨"));
    // Short internal numbers are no telephone numbers by the shape's rules, but may be dialled.
    const QString target = clean.isEmpty() ? number.trimmed() : clean;
    if (target.isEmpty()) {
        emit failed({ErrorCode::InvalidInput, tr("没有号码"), {}});
        return;
    }
    m_engine->dial(target);
}

void PhoneService::startTransfer(const QString &target)
{
    const CallSnapshot *call = activeCall();
    if (!call || call->answeredMs == 0 || !call->consultOf.isEmpty())
        return refuse(tr("没有通话可转接"));
    m_transferTarget = target;
    m_engine->startConsult(call->id, target);
}

void PhoneService::blindTransfer(const QString &target)
{
    const CallSnapshot *call = activeCall();
    if (!call || call->answeredMs == 0)
        return refuse(tr("没有通话可转接"));
    m_transferTarget = target;
    m_engine->blindTransfer(m_mainKey, target);
}

void PhoneService::completeTransfer()
{
    if (!activeCall())
        return refuse(tr("没有通话可转接"));
    m_engine->completeTransfer(m_mainKey);
}

void PhoneService::takeBack()
{
    if (!activeCall())
        return refuse(tr("没有通话可收回"));
    m_engine->takeBack(m_mainKey);
}

void PhoneService::swap()
{
    if (!activeCall())
        return refuse(tr("没有通话可切换"));
    m_engine->swap(m_mainKey);
}

void PhoneService::conference()
{
    if (!activeCall())
        return refuse(tr("没有通话可三方"));
    m_engine->conference(m_mainKey);
}

void PhoneService::hangup()
{
    const qint64 now = m_clock.monotonicMs();
    if (now - m_hangupAtMs < kHangupGuardMs)
        return;
    const CallSnapshot *call = activeCall();
    if (!call)
        return refuse(tr("没有通话可挂断"));
    m_hangupAtMs = now;
    m_engine->hangup(call->id);
}

} // namespace Warmline
