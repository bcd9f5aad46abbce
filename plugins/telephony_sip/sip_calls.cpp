// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sip_calls.h"

#include "call_facts.h"

#include <QDateTime>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace Warmline::Sip {

using namespace Qt::StringLiterals;

namespace {

constexpr int kQualityMs = 1'000;
constexpr int kLevelMs = 100;
constexpr qint64 kQueueFactsMs =
    30'000; ///< what the queue said of a caller belongs to the call that comes now

std::optional<LegEvent> eventOf(linphone::Call::State state)
{
    using enum linphone::Call::State;
    switch (state) {
    case OutgoingRinging:
    case OutgoingEarlyMedia: return LegEvent::RemoteRings;
    case StreamsRunning: return LegEvent::MediaRuns;
    case Paused: return LegEvent::HeldHere;
    case Error:
    case End: return LegEvent::Over;
    default: return {};
    }
}

bool isEncrypted(const linphone::CallParams &params)
{
    return params.getMediaEncryption() != linphone::MediaEncryption::None;
}

} // namespace

SipCalls::SipCalls(std::shared_ptr<linphone::Core> core, const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_core(std::move(core))
    , m_settings(settings)
    , m_mostCalls(m_core->getMaxCalls())
    , m_qualityTimer(this)
    , m_levelTimer(this)
{
    m_qualityTimer.setInterval(kQualityMs);
    connect(&m_qualityTimer, &QTimer::timeout, this, &SipCalls::measure);
    m_levelTimer.setInterval(kLevelMs);
    connect(&m_levelTimer, &QTimer::timeout, this, &SipCalls::measureLevels);
}

SipCalls::~SipCalls() = default;

// What the stack tells
// ---------------------------------------------------------------------------------------------

void SipCalls::onCallState(const std::shared_ptr<linphone::Call> &call, linphone::Call::State state)
{
    if (state == linphone::Call::State::Referred)
        onReferred(call);
    if (follow(call, state))
        return;
    Leg *leg = find(call);
    if (!leg) {
        if (state == linphone::Call::State::IncomingReceived && !takeOver(call))
            begin(call, LegEvent::Offered);
        else if (state == linphone::Call::State::OutgoingInit)
            begin(call, LegEvent::Dialled);
        return;
    }
    if (isLost(*leg, state)) {
        leg->asked = TelephonyEnd::Failed;
        return endSoon(call);
    }
    if (state == linphone::Call::State::Pausing)
        closeTape(*leg);
    if (state == linphone::Call::State::Pausing || state == linphone::Call::State::PausedByRemote)
        cutAnnouncement(*leg);
    if (const std::optional<LegEvent> event = eventOf(state))
        apply(*leg, *event);
}

/// Our refresh (RFC 4028), hold or resume had no answer: nobody is there any more, though his goodbye never
/// came (RFC 3261, 12.2.1.2). The stack would go back to what was before.
bool SipCalls::isLost(Leg &leg, linphone::Call::State state)
{
    using enum linphone::Call::State;
    constexpr int kNoAnswer = 408;
    if (state == Updating || state == Pausing || state == Resuming)
        leg.asksOther = true;
    else if (state == StreamsRunning || state == Paused || state == PausedByRemote)
        return std::exchange(leg.asksOther, false)
            && leg.call->getErrorInfo()->getProtocolCode() == kNoAnswer;
    return false;
}

/// An INVITE with Replaces: the other side was transferred. It is the same conversation with somebody else,
/// so nothing rings again.
bool SipCalls::takeOver(const std::shared_ptr<linphone::Call> &call)
{
    const std::shared_ptr<linphone::Call> replaced = call->getReplacedCall();
    Leg *leg = replaced ? find(replaced) : nullptr;
    if (!leg)
        return false;
    moveTo(*leg, call);
    tell(*leg);
    // Not left to the stack, which would give it no tape. This ends the call before. One that rings goes on
    // ringing.
    const QString id = leg->snapshot.id;
    if (leg->snapshot.state != TelephonyState::Offered && !accept(*leg))
        refuse(id, TelephonyIntent::Answer, tr("来电接不起来"));
    return true;
}

void SipCalls::begin(const std::shared_ptr<linphone::Call> &call, LegEvent event)
{
    auto leg = std::make_unique<Leg>();
    leg->call = call;
    CallSnapshot &snapshot = leg->snapshot;
    snapshot.offeredMs = QDateTime::currentMSecsSinceEpoch();
    const CallFacts facts = factsOf(*call);
    snapshot.number = facts.number;
    snapshot.display = facts.display;
    if (event == LegEvent::Offered) {
        snapshot.id = facts.id;
        snapshot.queue = facts.queue;
        snapshot.waitedMs = facts.waitedMs;
        snapshot.calledTodayCount = facts.calledTodayCount;
        addQueueFacts(snapshot);
    } else {
        snapshot.direction = TelephonyDirection::Outbound;
        snapshot.number = m_dialling.isEmpty() ? facts.number : m_dialling;
        snapshot.consultOf = m_diallingConsultOf;
    }
    if (snapshot.id.isEmpty() || find(snapshot.id))
        snapshot.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    snapshot.state = *nextState({}, event);
    snapshot.sinceMs = snapshot.offeredMs;
    m_legs.push_back(std::move(leg));
    m_qualityTimer.start();
    m_levelTimer.start();
    tell(*m_legs.back());
    const bool asked = facts.answerAfterMs >= 0;
    if (event == LegEvent::Offered && m_legs.size() == 1
        && (m_settings.autoAnswer == AutoAnswer::Always
            || (m_settings.autoAnswer == AutoAnswer::Asked && asked))) {
        QTimer::singleShot(std::clamp(std::max(facts.answerAfterMs, m_settings.autoAnswerMs), 0, 5000), this,
                           [this, id = m_legs.back()->snapshot.id] { autoAnswer(id); });
    }
}

/// The manager may be quicker than the INVITE, or slower.
void SipCalls::onQueueCaller(const QString &number, const QString &queue, qint64 waitedMs)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    m_queueCallers.removeIf([now](const auto &it) { return now - it->toldMs > kQueueFactsMs; });
    m_queueCallers.insert(number, {queue, waitedMs, now});
    for (const auto &leg : m_legs) {
        if (leg->snapshot.state != TelephonyState::Offered || leg->snapshot.number != number
            || !leg->snapshot.queue.isEmpty())
            continue;
        addQueueFacts(leg->snapshot);
        tell(*leg);
    }
}

void SipCalls::addQueueFacts(CallSnapshot &snapshot)
{
    const auto known = m_queueCallers.constFind(snapshot.number);
    const bool fits = snapshot.queue.isEmpty() && known != m_queueCallers.cend()
                   && QDateTime::currentMSecsSinceEpoch() - known->toldMs <= kQueueFactsMs;
    if (!fits)
        return;
    snapshot.queue = known->queue;
    snapshot.waitedMs = known->waitedMs;
    m_queueCallers.erase(known);
}

void SipCalls::autoAnswer(const QString &callId)
{
    Leg *leg = find(callId);
    if (leg && leg->snapshot.state == TelephonyState::Offered)
        answer(*leg);
}

void SipCalls::apply(Leg &leg, LegEvent event)
{
    const std::optional<TelephonyState> next = nextState(leg.snapshot.state, event);
    if (!next)
        return;
    if (*next == TelephonyState::Ended && leg.asked == TelephonyEnd::None && goOnAsReferred(leg))
        return;
    const bool same = *next == leg.snapshot.state;
    leg.snapshot.inConference = leg.call->getConference() != nullptr;
    if (!same) {
        leg.snapshot.state = *next;
        leg.snapshot.sinceMs = QDateTime::currentMSecsSinceEpoch();
    }
    if (*next == TelephonyState::Talking && leg.snapshot.answeredMs == 0)
        leg.snapshot.answeredMs = leg.snapshot.sinceMs;
    if (*next == TelephonyState::Ended)
        return finish(leg);
    if (const auto params = leg.call->getCurrentParams(); params && event == LegEvent::MediaRuns) {
        playOut(leg); // before the codec is another
        // The call of a transfer begins with an open microphone.
        if (leg.call->getMicrophoneMuted() != leg.snapshot.muted)
            leg.call->setMicrophoneMuted(leg.snapshot.muted);
        leg.snapshot.encrypted = isEncrypted(*params);
        if (const auto codec = params->getUsedAudioPayloadType())
            leg.snapshot.codec = QString::fromStdString(codec->getMimeType());
        // A hold ends the stream and, with it, its recorder; so does a transfer.
        const bool wasOn = leg.snapshot.recording == TelephonyRecording::On;
        if (!goOnRecording(leg) && wasOn)
            refuse(leg.snapshot.id, TelephonyIntent::Record, tr("录音中断了：线路现在不能录音"));
    }
    tell(leg);
}

void SipCalls::finish(Leg &leg)
{
    playOut(leg);
    leg.snapshot.recording = TelephonyRecording::Off;
    leg.snapshot.endedMs = leg.snapshot.sinceMs;
    leg.snapshot.end = endOf(leg);
    const CallSnapshot last = leg.snapshot;
    const bool tookBack = leg.asked == TelephonyEnd::LocalHangup && !last.consultOf.isEmpty();
    std::erase_if(m_legs, [&](const std::unique_ptr<Leg> &l) { return l.get() == &leg; });
    if (m_legs.empty()) {
        m_qualityTimer.stop();
        m_levelTimer.stop();
    }
    emit changed(last);
    endReferredOf(last.id);
    Leg *main = tookBack ? find(last.consultOf) : nullptr;
    if (main && main->snapshot.state == TelephonyState::Held)
        main->call->resume();
}

TelephonyEnd SipCalls::endOf(const Leg &leg) const
{
    if (leg.asked != TelephonyEnd::None)
        return leg.asked;
    // Their goodbye may overtake the NOTIFY that says how the transfer went.
    const auto transferring = std::ranges::find_if(m_legs, [&](const std::unique_ptr<Leg> &other) {
        return other->transfer != TelephonyIntent::Register
            && (other.get() == &leg || other->snapshot.id == leg.snapshot.consultOf);
    });
    if (transferring != m_legs.end())
        return TelephonyEnd::Transferred;
    const bool inbound = leg.snapshot.direction == TelephonyDirection::Inbound;
    const bool answered = leg.snapshot.answeredMs != 0;
    const bool broke = leg.call->getState() == linphone::Call::State::Error;
    if (answered)
        return broke ? TelephonyEnd::Failed : TelephonyEnd::RemoteHangup;
    if (inbound) {
        // The CANCEL of a queue that rings several seats says who has it (Reason: SIP;cause=200).
        const int cause = leg.call->getErrorInfo()->getProtocolCode();
        return cause >= 200 && cause < 300 ? TelephonyEnd::Transferred : TelephonyEnd::Abandoned;
    }
    using enum linphone::Reason;
    switch (leg.call->getErrorInfo()->getReason()) {
    case Busy:
    case DoNotDisturb: return TelephonyEnd::Busy;
    case NotAnswered:
    case TemporarilyUnavailable: return TelephonyEnd::NoAnswer;
    case Declined: return TelephonyEnd::Rejected;
    default: return TelephonyEnd::Failed;
    }
}

/// How a transfer goes on at the other side, as its NOTIFY says.
void SipCalls::onTransferState(const std::shared_ptr<linphone::Call> &call, linphone::Call::State state)
{
    Leg *leg = find(call);
    if (!leg || leg->transfer == TelephonyIntent::Register)
        return;
    if (state == linphone::Call::State::Connected) {
        leg->asked = TelephonyEnd::Transferred;
        if (Leg *consult = consultOf(leg->snapshot.id))
            consult->asked = TelephonyEnd::Transferred;
        // The stack ends an attended transfer's legs by itself, a blind one's not with every peer.
        leg->call->terminate();
    } else if (state == linphone::Call::State::Error || state == linphone::Call::State::End) {
        const TelephonyIntent intent = std::exchange(leg->transfer, TelephonyIntent::Register);
        refuse(leg->snapshot.id, intent, tr("转接没有成功：对方没有接通，来电还在这里"));
    }
}

void SipCalls::onDigit(const std::shared_ptr<linphone::Call> &call, char digit)
{
    if (const Leg *leg = find(call))
        emit dtmfReceived(leg->snapshot.id, digit);
}

/// With DTLS it is known only some rounds after the sound began.
void SipCalls::noteEncryption(Leg &leg)
{
    const auto params = leg.call->getCurrentParams();
    if (!params || leg.snapshot.encrypted == isEncrypted(*params))
        return;
    leg.snapshot.encrypted = isEncrypted(*params);
    tell(leg);
}

void SipCalls::measure()
{
    for (const auto &leg : m_legs) {
        playOut(*leg);
        if (leg->snapshot.state != TelephonyState::Talking)
            continue;
        noteEncryption(*leg);
        const auto stats = leg->call->getAudioStats();
        if (!stats || stats->getDownloadBandwidth() <= 0)
            continue;
        const CallQuality quality = qualityOf(*stats);
        if (quality == leg->snapshot.quality)
            continue;
        leg->snapshot.quality = quality;
        tell(*leg);
    }
}

SipCalls::Leg *SipCalls::find(const std::shared_ptr<linphone::Call> &call)
{
    const auto found = std::ranges::find(m_legs, call, [](const auto &leg) { return leg->call; });
    return found == m_legs.end() ? nullptr : found->get();
}

SipCalls::Leg *SipCalls::find(const QString &callId)
{
    const auto found = std::ranges::find(m_legs, callId, [](const auto &leg) { return leg->snapshot.id; });
    return found == m_legs.end() ? nullptr : found->get();
}

SipCalls::Leg *SipCalls::consultOf(const QString &callId)
{
    const auto found =
        std::ranges::find(m_legs, callId, [](const auto &leg) { return leg->snapshot.consultOf; });
    return found == m_legs.end() ? nullptr : found->get();
}

} // namespace Warmline::Sip
