// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of SimulatedExchange that does what a phone asks for.
#include "simulated_exchange.h"

#include <algorithm>

namespace Warmline {

void SimulatedExchange::act(ExchangeListener *listener, TelephonyIntent intent, const QString &callId,
                            const QString &text, bool on)
{
    Phone &phone = m_phones[listener];
    Leg *leg = find(phone, callId);
    const QString reason = leg ? perform(listener, phone, intent, *leg, text, on) : tr("通话已经结束");
    if (!reason.isEmpty())
        listener->tellFailure(callId, intent, {ErrorCode::Conflict, reason, {}});
}

QString SimulatedExchange::perform(ExchangeListener *listener, Phone &phone, TelephonyIntent intent, Leg &leg,
                                   const QString &text, bool on)
{
    const TelephonyState state = leg.call.state;
    switch (intent) {
    case TelephonyIntent::Answer:
        if (state != TelephonyState::Offered)
            return tr("来电已经接听");
        if (std::ranges::any_of(phone.legs,
                                [](const Leg &l) { return l.call.state == TelephonyState::Talking; }))
            return tr("先保持或结束当前通话");
        setState(listener, leg, TelephonyState::Talking);
        return {};
    case TelephonyIntent::Reject:
        if (state != TelephonyState::Offered)
            return tr("来电已经接听");
        end(listener, phone, leg.call.id, TelephonyEnd::Rejected);
        return {};
    case TelephonyIntent::Hold:
        if (state != TelephonyState::Talking)
            return tr("只有通话中的来电能保持");
        setState(listener, leg, TelephonyState::Held);
        return {};
    case TelephonyIntent::Resume:
        if (state != TelephonyState::Held)
            return tr("来电没有在保持中");
        if (std::ranges::any_of(phone.legs,
                                [](const Leg &l) { return l.call.state == TelephonyState::Talking; }))
            return tr("先保持或结束当前通话");
        setState(listener, leg, TelephonyState::Talking);
        return {};
    case TelephonyIntent::Mute:
        if (state != TelephonyState::Talking)
            return tr("只有通话中能静音");
        leg.call.muted = on;
        listener->tellCall(leg.call);
        return {};
    case TelephonyIntent::Dtmf:
        return state == TelephonyState::Talking ? QString() : tr("只有通话中能发送按键");
    case TelephonyIntent::Hangup: end(listener, phone, leg.call.id, TelephonyEnd::LocalHangup); return {};
    case TelephonyIntent::BlindTransfer:
    case TelephonyIntent::StartConsult:
    case TelephonyIntent::CompleteTransfer:
    case TelephonyIntent::TakeBack:
    case TelephonyIntent::Swap:
    case TelephonyIntent::Conference: return performTransfer(listener, phone, intent, leg, text);
    case TelephonyIntent::Register:
    case TelephonyIntent::Dial:
    case TelephonyIntent::Record:
    case TelephonyIntent::Announce: break;
    }
    return {};
}

QString SimulatedExchange::performTransfer(ExchangeListener *listener, Phone &phone, TelephonyIntent intent,
                                           Leg &leg, const QString &text)
{
    const bool live = leg.call.state == TelephonyState::Talking || leg.call.state == TelephonyState::Held;
    if (intent == TelephonyIntent::BlindTransfer || intent == TelephonyIntent::StartConsult) {
        if (!live)
            return tr("只有通话中的来电能转接");
        if (text.trimmed().isEmpty() || text.trimmed() == phone.extension)
            return tr("不能转接到这个号码");
        if (intent == TelephonyIntent::BlindTransfer) {
            end(listener, phone, leg.call.id, TelephonyEnd::Transferred);
            return {};
        }
        if (consultFor(phone, leg.call.id))
            return tr("已经在咨询");
        if (leg.call.state == TelephonyState::Talking)
            setState(listener, leg, TelephonyState::Held);
        Leg consult = makeOutbound(text.trimmed());
        consult.call.consultOf = leg.call.id;
        phone.legs.push_back(std::move(consult)); // `leg` is invalid from here on
        setState(listener, phone.legs.back(), TelephonyState::Dialling);
        return {};
    }
    Leg *consult = consultFor(phone, leg.call.id);
    Leg *caller = consult ? find(phone, consult->call.consultOf) : nullptr;
    if (!consult || !caller)
        return tr("没有在咨询");
    if (intent == TelephonyIntent::TakeBack) {
        setState(listener, *caller, TelephonyState::Talking);
        end(listener, phone, QString(consult->call.id), TelephonyEnd::LocalHangup);
        return {};
    }
    if (consult->call.answeredMs == 0)
        return tr("对方还没有接听");
    if (intent == TelephonyIntent::Swap) {
        const bool toCaller = consult->call.state == TelephonyState::Talking;
        setState(listener, toCaller ? *consult : *caller, TelephonyState::Held);
        setState(listener, toCaller ? *caller : *consult, TelephonyState::Talking);
        return {};
    }
    if (intent == TelephonyIntent::Conference) {
        caller->call.inConference = consult->call.inConference = true;
        setState(listener, *caller, TelephonyState::Talking);
        setState(listener, *consult, TelephonyState::Talking);
        return {};
    }
    const QString callerId = caller->call.id, consultId = consult->call.id;
    end(listener, phone, consultId, TelephonyEnd::Transferred);
    end(listener, phone, callerId, TelephonyEnd::Transferred);
    return {};
}

} // namespace Warmline
