// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person wants of a call.
#include "sip_calls.h"

#include <QRegularExpression>

namespace Warmline::Sip {

using namespace Qt::StringLiterals;

void SipCalls::refuse(const QString &callId, TelephonyIntent intent, const QString &text)
{
    emit failed(callId, intent, {ErrorCode::Conflict, text, {}});
}

void SipCalls::act(TelephonyIntent intent, const QString &callId, const QString &text, bool on)
{
    Leg *leg = find(callId);
    if (!leg)
        return refuse(callId, intent, tr("通话已经结束"));
    if (!fits(leg->snapshot.state, intent))
        return refuse(callId, intent, tr("现在不能这样做"));
    perform(*leg, intent, text, on);
}

/// The stack refuses it amid a refresh of the session: then once that is through, as long as nobody else is
/// on the line.
void SipCalls::resume(Leg &leg)
{
    if (leg.call->resume() == 0)
        return;
    leg.resumes = m_legs.size() == 1;
    if (!leg.resumes)
        refuse(leg.snapshot.id, TelephonyIntent::Resume, tr("现在不能这样做"));
}

void SipCalls::perform(Leg &leg, TelephonyIntent intent, const QString &text, bool on)
{
    using enum TelephonyIntent;
    switch (intent) {
    case Answer: return answer(leg);
    case Reject: return reject(leg, telephonyRejectionFromName(text).value_or(TelephonyRejection::Busy));
    case Hold:
        leg.resumes = false;
        leg.call->pause();
        return;
    case Resume: return resume(leg);
    case Mute: return mute(leg, on);
    case Dtmf:
        if (leg.call->sendDtmfs(text.toStdString()) != 0)
            refuse(leg.snapshot.id, intent, tr("按键没有发出去"));
        return;
    case BlindTransfer: return transferTo(leg, text);
    case StartConsult:
        if (consultOf(leg.snapshot.id))
            return refuse(leg.snapshot.id, intent, tr("已经在咨询"));
        invite(text, leg.snapshot.id, intent);
        return;
    case CompleteTransfer:
    case TakeBack:
    case Swap:
    case Conference: return withConsult(leg, intent);
    case Hangup:
        leg.asked = TelephonyEnd::LocalHangup;
        leg.call->terminate();
        return;
    case Record:
    case Announce:
    case Register:
    case Dial: return;
    }
}

/// "Decline" is for all seats that still ring: a proxy that forks stops them (RFC 3261, 16.7).
void SipCalls::reject(Leg &leg, TelephonyRejection why)
{
    leg.asked = TelephonyEnd::Rejected;
    switch (why) {
    case TelephonyRejection::Busy: leg.call->decline(linphone::Reason::Busy); return;
    case TelephonyRejection::Later:
    case TelephonyRejection::WrongQueue: leg.call->decline(linphone::Reason::TemporarilyUnavailable); return;
    case TelephonyRejection::Declined: leg.call->decline(linphone::Reason::Declined); return;
    }
}

void SipCalls::answer(Leg &leg)
{
    const QString id = leg.snapshot.id;
    if (!accept(leg))
        refuse(id, TelephonyIntent::Answer, tr("来电接不起来"));
}

/// The leg may be gone after this.
bool SipCalls::accept(Leg &leg)
{
    const auto call = leg.call;
    const auto params = m_core->createCallParams(call);
    params->enableVideo(false);
    prepareTape(leg, *params);
    // Also of a caller who knows nothing of session timers; it is read while the answer is written.
    using enum linphone::SessionExpiresRefresher;
    m_core->setSessionExpiresRefresherValue(UAS);
    const bool accepted = call->acceptWithParams(params) == 0;
    m_core->setSessionExpiresRefresherValue(UAC);
    return accepted;
}

std::shared_ptr<linphone::Address> SipCalls::addressOf(const QString &number) const
{
    static const QRegularExpression user(uR"(^[A-Za-z0-9._+*#-]{1,40}$)"_s);
    const QString clean = number.trimmed();
    if (!user.match(clean).hasMatch())
        return nullptr;
    return m_core->createAddress(
        u"sip:%1@%2"_s.arg(QString(clean).replace(u'#', "%23"_L1), m_settings.domain).toStdString());
}

bool SipCalls::invite(const QString &target, const QString &consultOf, TelephonyIntent intent)
{
    const std::shared_ptr<linphone::Address> address = addressOf(target);
    if (!address) {
        emit failed(consultOf, intent, {ErrorCode::InvalidInput, tr("不是可以拨打的号码"), {}});
        return false;
    }
    const auto params = m_core->createCallParams(nullptr);
    params->enableVideo(false);
    std::unique_ptr<CallTape> tape = CallTape::make();
    if (tape)
        params->setRecordFile(tape->path().toStdString());
    m_dialling = target.trimmed();
    m_diallingConsultOf = consultOf;
    const auto call = m_core->inviteAddressWithParams(address, params); // tells of the leg before it returns
    m_dialling.clear();
    m_diallingConsultOf.clear();
    if (Leg *leg = call ? find(call) : nullptr)
        leg->tape = std::move(tape);
    if (!call)
        emit failed(consultOf, intent, {ErrorCode::Unavailable, tr("呼叫没有发出去"), {}});
    return call != nullptr;
}

void SipCalls::dial(const QString &number)
{
    invite(number, {}, TelephonyIntent::Dial);
}

void SipCalls::transferTo(Leg &leg, const QString &target)
{
    const std::shared_ptr<linphone::Address> address = addressOf(target);
    if (!address)
        return refuse(leg.snapshot.id, TelephonyIntent::BlindTransfer, tr("不是可以拨打的号码"));
    leg.transfer = TelephonyIntent::BlindTransfer;
    if (leg.call->transferTo(address) != 0) {
        leg.transfer = TelephonyIntent::Register;
        refuse(leg.snapshot.id, TelephonyIntent::BlindTransfer, tr("转接没有发出去"));
    }
}

void SipCalls::withConsult(Leg &leg, TelephonyIntent intent)
{
    Leg *consult = consultOf(leg.snapshot.id);
    if (!consult)
        return refuse(leg.snapshot.id, intent, tr("没有咨询通话"));
    if (intent == TelephonyIntent::TakeBack) {
        consult->asked = TelephonyEnd::LocalHangup;
        consult->call->terminate(); // its end resumes the caller
        return;
    }
    if (consult->snapshot.answeredMs == 0)
        return refuse(leg.snapshot.id, intent, tr("对方还没有接听"));
    if (intent == TelephonyIntent::Conference)
        return joinAll(leg, *consult);
    if (intent == TelephonyIntent::Swap) {
        // The stack holds the one that talks before it resumes the other.
        Leg &held = leg.snapshot.isOnHold() ? leg : *consult;
        if (held.call->resume() != 0)
            refuse(leg.snapshot.id, intent, tr("切换没有成功"));
        return;
    }
    leg.transfer = intent;
    if (leg.call->transferToAnother(consult->call) != 0) {
        leg.transfer = TelephonyIntent::Register;
        refuse(leg.snapshot.id, intent, tr("转接没有发出去"));
    }
}

void SipCalls::joinAll(Leg &main, Leg &consult)
{
    const auto params = m_core->createConferenceParams(nullptr);
    params->enableVideo(false);
    const auto conference = m_core->createConferenceWithParams(params);
    if (!conference || conference->addParticipant(main.call) != 0
        || conference->addParticipant(consult.call) != 0) {
        refuse(main.snapshot.id, TelephonyIntent::Conference, tr("三方通话没有建起来"));
        return;
    }
    for (Leg *leg : {&main, &consult}) {
        leg->snapshot.inConference = true;
        tell(*leg);
    }
}

} // namespace Warmline::Sip
