// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the keys of the phone ask of the line.
#include "app/domain/phone_number.h"
#include "app/services/phone/phone_service.h"

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kHangupGuardMs = 1000;

} // namespace

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

void PhoneService::reject(TelephonyRejection why)
{
    const CallSnapshot *call = activeCall();
    if (!call || call->state != TelephonyState::Offered)
        return refuse(tr("没有来电可拒接"));
    const QString id = call->id;
    m_calls[id].rejection = why;
    m_engine->reject(id, why);
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
    m_lastDialled = target;
    m_engine->dial(target);
}

void PhoneService::redial()
{
    if (m_lastDialled.isEmpty())
        return refuse(tr("这次登录还没有拨过号码"));
    dial(m_lastDialled);
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

void PhoneService::record(TelephonyRecording wanted)
{
    if (!m_engine || !mainTracked())
        return refuse(tr("没有通话可录音"));
    m_engine->record(m_mainKey, wanted);
}

void PhoneService::announce(const QString &file)
{
    if (!m_engine || !mainTracked())
        return refuse(tr("没有通话可放提示音"));
    m_engine->announce(m_mainKey, file);
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
    if (call->state == TelephonyState::Offered)
        reject();
    else
        m_engine->hangup(call->id);
}

} // namespace Warmline
