// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the calls of the line become the agent's state and operations of the journal.
#include "app/domain/call.h"
#include "app/domain/phone_number.h"
#include "app/services/phone/callback_service.h"
#include "app/services/phone/phone_service.h"
#include "app/services/settings/settings_service.h"

#include <QLoggingCategory>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcCalls, "warmline.services.phone.calls", QtInfoMsg)

/// As the trade has it (P110).
bool isPoor(const CallQuality &quality)
{
    return quality.mos > 0 && (quality.mos < 3.0 || quality.lossPercent > 5 || quality.jitterMs > 50);
}

} // namespace

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
    const bool wasPoor = isPoor(m_calls[call.id].worst);
    if (call.quality.mos > 0
        && (m_calls[call.id].worst.mos <= 0 || call.quality.mos < m_calls[call.id].worst.mos))
        m_calls[call.id].worst = call.quality;
    if (!wasPoor && isPoor(call.quality)) // once a call
        emit failed(
            {ErrorCode::Unavailable, tr("这个通话音质差，客户可能听不清：必要时留下号码再打回去"), {}});
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
        m_calls.insert(call.id, {{}, call, {}, {}});
        return;
    }
    const bool inbound = call.direction == TelephonyDirection::Inbound;
    const QString number = PhoneNumber::normalised(call.number);
    const bool front = m_mainKey.isEmpty() || m_wrapUp.runs;
    if (front && m_wrapUp.runs)
        finishCall(AgentEvent::WrapFinished); // a direct call during the wrap-up ends it
    const Tracked tracked{CallId::make(m_clock), call, {}, {}};
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

/// How the call sounded at its worst, where the line measured it (S046).
QCborMap PhoneService::qualityValues(const Tracked &tracked)
{
    const CallQuality &worst = tracked.worst;
    if (worst.mos <= 0)
        return {};
    QCborMap values{{u"mos_tenths"_s, qRound64(worst.mos * 10)},
                    {u"loss_tenths"_s, qRound64(worst.lossPercent * 10)},
                    {u"jitter_ms"_s, qRound64(worst.jitterMs)},
                    {u"round_trip_ms"_s, qRound64(worst.roundTripMs)}};
    if (!tracked.last.codec.isEmpty())
        values.insert(u"codec"_s, tracked.last.codec);
    return values;
}

QCborMap PhoneService::endValues(const Tracked &tracked)
{
    QCborMap values = qualityValues(tracked);
    if (tracked.last.end == TelephonyEnd::Rejected && tracked.rejection)
        values.insert(u"rejected"_s, telephonyRejectionName(*tracked.rejection));
    return values;
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
    write(id, inbound && !answered ? u"call.missed"_s : u"call.ended"_s, endValues(tracked));
    if (!front) {
        m_calls.remove(call.id);
        return;
    }
    if (answered || !inbound) {
        applyEvent(answered ? AgentEvent::CallEnded : AgentEvent::CallFailed);
        emit callEnded(id);
        startWrapUp();
        return;
    }
    if (!m_account.isEmpty())
        write(id, u"call.linked"_s, QCborMap{{u"account"_s, m_account.value}}); // whom to call back
    const double rang = double(call.endedMs - call.offeredMs) / 1000.0;
    const bool callerGaveUp = call.end == TelephonyEnd::Abandoned || call.end == TelephonyEnd::RemoteHangup;
    // The queue rang several seats, and another one has it.
    const bool elsewhere = call.end == TelephonyEnd::Transferred;
    if (elsewhere)
        write(id, u"call.wrapped"_s, QCborMap{{u"reason"_s, callbackWaiverName(CallbackWaiver::Served)}});
    const bool early = callerGaveUp && rang < m_settings.number(u"kpi.frt.target"_s);
    m_calls.remove(call.id);
    m_mainKey.clear();
    m_mainId = {};
    m_account = {};
    const bool rejected = call.end == TelephonyEnd::Rejected;
    applyEvent(early || elsewhere ? AgentEvent::CallAbandoned : AgentEvent::CallMissed,
               rejected    ? tr("您拒接了来电，转为未就绪。请自己选择就绪。")
               : elsewhere ? tr("同事接听了这个来电。")
                           : QString());
    if (rejected || elsewhere)
        emit callRejected(id);
    else
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
        qCWarning(lcCalls) << "writing" << intent << "failed:" << written.error().message();
        emit failed(written.error());
    });
}

void PhoneService::noteRecording(const CallId &id, const QString &state, qint64 positionMs)
{
    write(id, u"call.recorded"_s, QCborMap{{u"state"_s, state}, {u"position_ms"_s, positionMs}});
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
    const CallId call = callId();
    if (call.isNull() || account == m_account)
        return;
    m_account = account;
    // Without a call on the line it is the wrap-up of one from before a restart.
    if ((!tracked || tracked->last.answeredMs != 0) && !account.isEmpty()) {
        write(call, u"call.linked"_s, QCborMap{{u"account"_s, account.value}});
        m_writtenAccount = account;
    }
}

} // namespace Warmline
