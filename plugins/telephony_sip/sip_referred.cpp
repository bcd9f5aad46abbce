// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the other side's wish to transfer us (REFER) does to a call.
#include "sip_calls.h"

#include "call_facts.h"

#include <algorithm>

namespace Warmline::Sip {

namespace {

void terminate(linphone::Call &call)
{
    using enum linphone::Call::State;
    if (call.getState() != Error && call.getState() != End && call.getState() != Released)
        call.terminate();
}

} // namespace

/// The stack calls whom it is told to before it asks anybody. Where that must not be, it finds no room for
/// one more call: nothing leaves.
void SipCalls::onReferred(const std::shared_ptr<linphone::Call> &call)
{
    const Leg *leg = find(call);
    const auto target = linphone::Factory::get()->createAddress(call->getReferTo());
    if (!leg || (target && mayFollowTo(*target)))
        return;
    m_core->setMaxCalls(m_core->getCallsNb());
    QMetaObject::invokeMethod(
        this,
        [this, id = leg->snapshot.id] {
            m_core->setMaxCalls(m_mostCalls);
            Leg *found = find(id);
            if (!found)
                return;
            refuse(id, TelephonyIntent::BlindTransfer, tr("对方要把电话转到本机构以外，没有照办"));
            found->resumes = true; // the stack puts it on hold for such a call all the same
            resumeWaiting();
        },
        Qt::QueuedConnection);
}

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
        m_referred.push_back({call, leg->snapshot.id});
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
    resumeWaiting();
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
    if (found == m_referred.end())
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

/// Refused as long as another call holds the sound, as the one does that was to take its place: asked at each
/// change of any call. Not from within what the stack tells.
void SipCalls::resumeWaiting()
{
    if (std::ranges::none_of(m_legs, &Leg::resumes))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            for (const auto &leg : m_legs) {
                if (leg->resumes && leg->call->getState() == linphone::Call::State::Paused)
                    leg->resumes = leg->call->resume() != 0;
            }
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
