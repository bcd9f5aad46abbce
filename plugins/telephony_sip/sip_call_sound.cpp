// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sound of a call: muting, devices that come and go, levels, announcements, the recording.
#include "call_quality.h"
#include "sip_calls.h"
#include "two_sides.h"

#include <QFile>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace Warmline::Sip {

/// Hears the end of what is played; not to be answered from within what the stack tells.
class SipCalls::Announcer final : public linphone::PlayerListener
{
public:
    explicit Announcer(SipCalls &calls)
        : m_calls(&calls)
    { }
    void onEofReached(const std::shared_ptr<linphone::Player> &player) override
    {
        if (m_calls)
            QMetaObject::invokeMethod(
                m_calls, [calls = m_calls, player] { calls->onAnnounced(player); }, Qt::QueuedConnection);
    }

private:
    QPointer<SipCalls> m_calls;
};

/// At capture: the stream of the microphone carries silence, and the lamp says what the stream says.
void SipCalls::mute(Leg &leg, bool on)
{
    leg.mutedByLoss = false;
    leg.call->setMicrophoneMuted(on);
    leg.snapshot.muted = leg.call->getMicrophoneMuted();
    tell(leg);
}

/// Every answered call could be recorded: the stack wants to know where before it begins. A call that takes
/// another's place goes on with its tape.
void SipCalls::prepareTape(Leg &leg, linphone::CallParams &params)
{
    if (!leg.tape)
        leg.tape = CallTape::make();
    if (leg.tape)
        params.setRecordFile(leg.tape->path().toStdString());
}

void SipCalls::record(const QString &callId, TelephonyRecording wanted)
{
    Leg *leg = find(callId);
    if (!leg || !fits(leg->snapshot.state, TelephonyIntent::Record))
        return refuse(callId, TelephonyIntent::Record, tr("没有通话可录音"));
    if (!leg->tape) {
        if (wanted == TelephonyRecording::On)
            refuse(callId, TelephonyIntent::Record, tr("录音不能开始：没有内存文件"));
        return;
    }
    if (wanted == TelephonyRecording::On && leg->isUntold)
        return refuse(callId, TelephonyIntent::Record, tr("没有录音：提示音没有放出来"));
    leg->recordWanted = wanted == TelephonyRecording::On;
    if (leg->recordWanted) {
        const bool waits = !leg->announcement.isEmpty(); // it begins when that was heard
        if (!waits && !startTape(*leg))
            refuse(callId, TelephonyIntent::Record, tr("录音没有开始：线路现在不能录音"));
    } else {
        stopTape(*leg); // all of it comes before the snapshot that says so
        leg->snapshot.recording = wanted;
    }
    tell(*leg);
}

/// What the other side has to hear first is played (again, when the stream before ended within it), and the
/// recorder begins after it. A refresh leaves the stream, what plays on it and its recorder as they are.
/// False: it should record, and can't.
bool SipCalls::goOnRecording(Leg &leg)
{
    if (!leg.announcement.isEmpty() && (isAnnouncing(leg) || playAnnouncement(leg)))
        return true;
    const bool stillRecords = leg.snapshot.recording == TelephonyRecording::On
                           && leg.call->getParams()->isRecording() && recordsTwoSides(leg.call->cPtr()) != 0;
    return !leg.recordWanted || stillRecords || (!leg.isUntold && startTape(leg));
}

/// Also after a hold, a transfer and the other side's re-INVITE, which end the stream and with it its
/// recorder. Whether it records is asked of the call, not believed; before a stream runs there is nothing to
/// miss.
bool SipCalls::startTape(Leg &leg)
{
    stopTape(leg);
    leg.tape->rewind(recordTwoSides(leg.call->cPtr()) != 0 ? 2 : 1);
    leg.call->startRecording();
    const bool streams = leg.call->getState() == linphone::Call::State::StreamsRunning;
    const bool records = !streams || leg.call->getParams()->isRecording();
    leg.snapshot.recording = records ? TelephonyRecording::On : TelephonyRecording::Off;
    return records;
}

/// Before the stream becomes another one (a hold, other devices): the next one would record by itself, both
/// sides mixed, over and behind what is on the tape. It goes on with the next stream that talks.
void SipCalls::closeTape(Leg &leg)
{
    if (leg.snapshot.recording == TelephonyRecording::On)
        stopTape(leg);
}

/// Closes the file, if it is open. All that is ours on it comes out.
void SipCalls::stopTape(Leg &leg)
{
    const bool mixed = wroteMixed(leg);
    leg.call->stopRecording();
    if (!mixed)
        takeTape(leg);
}

/// Another stream, behind our back: what it wrote is not what we take it for.
bool SipCalls::wroteMixed(const Leg &leg)
{
    const linphone::Call::State state = leg.call->getState();
    const bool records =
        leg.snapshot.recording == TelephonyRecording::On
        && (state == linphone::Call::State::StreamsRunning || state == linphone::Call::State::PausedByRemote);
    return records && leg.tape->channels() == 2 && recordsTwoSides(leg.call->cPtr()) == 0;
}

void SipCalls::playOut(Leg &leg)
{
    if (!leg.tape)
        return;
    if (wroteMixed(leg))
        startTape(leg);
    else
        takeTape(leg);
}

void SipCalls::takeTape(Leg &leg)
{
    if (const QByteArray samples = leg.tape->takeNew(); !samples.isEmpty())
        emit soundRecorded(leg.snapshot.id,
                           to48k(samples, sampleRateOf(leg.snapshot.codec), leg.lastSamples));
}

/// While the streams are still those of the devices before.
void SipCalls::onSoundSwitching()
{
    for (const auto &leg : m_legs) {
        if (leg->snapshot.state == TelephonyState::Talking)
            closeTape(*leg);
    }
}

void SipCalls::onSoundSwitched(bool isStrange)
{
    for (const auto &leg : m_legs) {
        if (!fits(leg->snapshot.state, TelephonyIntent::Mute))
            continue;
        if (isStrange && !leg->snapshot.muted)
            leg->mutedByLoss = leg->snapshot.muted = true;
        else if (!isStrange && std::exchange(leg->mutedByLoss, false))
            leg->snapshot.muted = false;
        if (leg->snapshot.state == TelephonyState::Talking)
            renewStream(*leg); // the others' next one finds what holds now
        tell(*leg);
    }
}

void SipCalls::renewStream(Leg &leg)
{
    leg.call->setMicrophoneMuted(leg.snapshot.muted); // also anew: the stream is another one
    if (!goOnRecording(leg))
        refuse(leg.snapshot.id, TelephonyIntent::Record, tr("录音中断了：线路现在不能录音"));
}

void SipCalls::announce(const QString &callId, const QString &file)
{
    Leg *leg = find(callId);
    if (!leg || !fits(leg->snapshot.state, TelephonyIntent::Announce))
        return refuse(callId, TelephonyIntent::Announce, tr("没有通话可放提示音"));
    leg->announcement = file;
    // On hold (the agent or the PBX was quicker) it is heard with the next stream, and nothing is recorded
    // before.
    const bool waits = leg->snapshot.state == TelephonyState::Held && QFile::exists(file);
    if (!waits && !playAnnouncement(*leg))
        refuse(callId, TelephonyIntent::Announce, tr("提示音放不出来：%1").arg(file));
}

/// On the stream that runs now. Begun anew with each refresh, a long one would never be through.
bool SipCalls::isAnnouncing(const Leg &leg)
{
    return leg.player && leg.player == leg.call->getPlayer()
        && leg.player->getState() == linphone::Player::State::Playing;
}

/// What is played into a hold is not heard: it begins anew with the next stream that talks.
void SipCalls::cutAnnouncement(Leg &leg)
{
    if (const auto player = std::exchange(leg.player, nullptr)) {
        player->removeListener(m_announcer);
        player->close();
    }
}

bool SipCalls::playAnnouncement(Leg &leg)
{
    if (!m_announcer)
        m_announcer = std::make_shared<Announcer>(*this);
    if (leg.player)
        leg.player->removeListener(m_announcer);
    leg.player = leg.call->getPlayer();
    const std::string name = QFile::encodeName(leg.announcement).toStdString();
    leg.isUntold = !leg.player || leg.player->open(name) != 0 || leg.player->start() != 0;
    if (leg.isUntold) {
        leg.announcement.clear();
        leg.player = nullptr;
    } else {
        leg.player->addListener(m_announcer);
    }
    return !leg.isUntold;
}

void SipCalls::onAnnounced(const std::shared_ptr<linphone::Player> &player)
{
    const auto told = std::ranges::find(m_legs, player, [](const auto &leg) { return leg->player; });
    if (told == m_legs.end())
        return; // it hung up meanwhile
    Leg &leg = **told;
    leg.announcement.clear();
    if (!goOnRecording(leg))
        refuse(leg.snapshot.id, TelephonyIntent::Record, tr("录音没有开始：线路现在不能录音"));
    tell(leg);
}

void SipCalls::measureLevels()
{
    const auto talking = std::ranges::find(m_legs, TelephonyState::Talking,
                                           [](const auto &leg) { return leg->snapshot.state; });
    if (talking != m_legs.end())
        emit levelsMeasured(loudnessOf((*talking)->call->getRecordVolume()),
                            loudnessOf((*talking)->call->getPlayVolume()));
}

} // namespace Warmline::Sip
