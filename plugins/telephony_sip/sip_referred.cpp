// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the other side's wish to transfer us (REFER) does to a call.
#include "sip_calls.h"

#include "call_facts.h"

#include <QTimer>

#include <algorithm>

namespace Warmline::Sip {

namespace {

constexpr int kResumeAgainMs = 200;

void terminate(linphone::Call &call)
{
    using enum linphone::Call::State;
    if (call.getState() != Error && call.getState() != End && call.getState() != Released)
        call.terminate();
}

} // namespace

/// The other side transfers us: the stack calls whom it was told to. Once they talk, it is the same
/// conversation with somebody else; until then the one before is on hold, and goes on if this fails.
bool SipCalls::follow(const std::shared_ptr<linphone::Call> &call, linphone::Call::State state)
{
    using enum linphone::Call::State;
    if (state == OutgoingInit) {
        const auto by = call->getTransfererCall();
        const Leg *leg = by ? find(by) : nullptr;
        if (!leg)
            return false;
        const bool isAllowed = mayFollowTo(*call->getRemoteAddress());
        m_referred.push_back({call, leg->snapshot.id, isAllowed});
        if (!isAllowed) {
            // Not here: the stack is in the middle of telling us.
            QMetaObject::invokeMethod(
                this, [this, call] { dropReferred(call, tr("对方要把电话转到本机构以外，没有照办")); },
                Qt::QueuedConnection);
        }
        return true;
    }
    const auto found = std::ranges::find(m_referred, call, &Referred::call);
    if (found == m_referred.end())
        return false;
    if (state == Error || state == End) {
        dropReferred(call, tr("对方要转接，但没有接通；通话还在这里"));
    } else if (state == StreamsRunning) {
        Leg *leg = find(found->leg);
        if (!leg) {
            endSoon(call); // answered in the moment in which the agent hung up: nobody would see it
            return true;
        }
        m_referred.erase(found);
        moveTo(*leg, call);
        apply(*leg, LegEvent::MediaRuns);
    }
    return true;
}

void SipCalls::dropReferred(const std::shared_ptr<linphone::Call> &call, const QString &why)
{
    const auto found = std::ranges::find(m_referred, call, &Referred::call);
    if (found == m_referred.end())
        return;
    const QString id = found->leg;
    m_referred.erase(found);
    terminate(*call);
    Leg *leg = find(id);
    if (!leg)
        return; // hung up meanwhile
    refuse(id, TelephonyIntent::BlindTransfer, why);
    leg->resumes = true; // the stack put it on hold, or is about to
    resumeSoon(id);
}

/// The same conversation with somebody else.
void SipCalls::moveTo(Leg &leg, const std::shared_ptr<linphone::Call> &call)
{
    playOut(leg);
    leg.call = call;
    const CallFacts facts = factsOf(*call);
    leg.snapshot.number = facts.number;
    leg.snapshot.display = facts.display;
}

/// Who transfers us may hang up as soon as we have said that we shall: the conversation is then the one that
/// rings, and on hold until it is answered.
bool SipCalls::goOnAsReferred(Leg &leg)
{
    const auto found = std::ranges::find(m_referred, leg.snapshot.id, &Referred::leg);
    if (found == m_referred.end() || !found->isAllowed)
        return false;
    moveTo(leg, found->call);
    leg.resumes = false;
    m_referred.erase(found);
    apply(leg, LegEvent::HeldHere);
    return true;
}

/// The agent hung up: what still rings for that conversation would be a live microphone that nobody sees.
void SipCalls::endReferredOf(const QString &callId)
{
    for (const Referred &referred : m_referred) {
        if (referred.leg == callId)
            endSoon(referred.call);
    }
}

/// Not from within what the stack tells.
void SipCalls::endSoon(const std::shared_ptr<linphone::Call> &call)
{
    QMetaObject::invokeMethod(this, [call] { terminate(*call); }, Qt::QueuedConnection);
}

/// Not from within what the stack tells.
void SipCalls::resumeSoon(const QString &callId)
{
    QMetaObject::invokeMethod(
        this,
        [this, callId] {
            Leg *leg = find(callId);
            if (!leg || !leg->resumes || leg->call->getState() != linphone::Call::State::Paused)
                return;
            // Refused while the call that was to take its place still holds the sound.
            leg->resumes = leg->call->resume() != 0;
            if (leg->resumes)
                QTimer::singleShot(kResumeAgainMs, this, [this, callId] { resumeSoon(callId); });
        },
        Qt::QueuedConnection);
}

/// Whoever is on the line may ask for this; a foreigner could have us call his premium number, a feature code
/// or his own server.
bool SipCalls::mayFollowTo(const linphone::Address &target) const
{
    return isOwnExtension(m_settings, QString::fromStdString(target.getUsername()),
                          QString::fromStdString(target.getDomain()));
}

} // namespace Warmline::Sip
