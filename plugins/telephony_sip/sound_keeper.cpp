// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sound_keeper.h"

#include "app/pulse/pulse_link.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QHash>
#include <QList>
#include <QLoggingCategory>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <utility>

namespace Warmline::Sip {

namespace {

Q_LOGGING_CATEGORY(lcKeeper, "warmline.telephony.sip.sound", QtInfoMsg)

constexpr int kMostMoves = 5; ///< of one stream in a row: a burst, or somebody else insists, too
constexpr qint64 kCalmMs = 3'000; ///< how long a stream is left where it was moved then, at first
constexpr qint64 kLongestCalmMs = 60'000;

/// Of this process, and of the stack: it names them so.
bool isStackStream(const char *name, const pa_proplist *properties)
{
    const char *process = pa_proplist_gets(properties, PA_PROP_APPLICATION_PROCESS_ID);
    return name && std::strcmp(name, "phone") == 0 && process
        && QByteArray(process).toLongLong() == QCoreApplication::applicationPid();
}

/// One direction: what plays, or what records.
struct KeptSide
{
    QByteArray wanted; ///< description
    QList<uint32_t> places; ///< the devices of that description, as of this round
    struct Moves
    {
        int times = 0;
        qint64 sinceMs = 0; ///< of the first of these
        qint64 calmMs = kCalmMs; ///< they count as in a row within it
    };
    QHash<uint32_t, Moves> moves; ///< by stream
    QList<uint32_t> asked; ///< streams whose moves are on their way, in the order of the answers to come
    qint64 leftForMs = 0; ///< until one that is left astray may be moved again; 0: none is

    void see(uint32_t index, const char *description)
    {
        if (!wanted.isEmpty() && wanted == description)
            places.append(index);
    }
    /// Whether that stream is to be moved to the first of the places, now.
    [[nodiscard]] bool isAstray(uint32_t stream, uint32_t where)
    {
        if (places.isEmpty() || places.contains(where) || where == PA_INVALID_INDEX || asked.contains(stream))
            return false;
        const qint64 nowMs = qint64(pa_rtclock_now() / PA_USEC_PER_MSEC);
        Moves &before = moves[stream];
        if (nowMs - before.sinceMs >= before.calmMs) {
            const bool insists = before.times >= kMostMoves;
            before = {0, nowMs, insists ? std::min(2 * before.calmMs, kLongestCalmMs) : kCalmMs};
        }
        if (before.times >= kMostMoves) {
            leftForMs = std::max<qint64>(leftForMs, before.sinceMs + before.calmMs - nowMs);
            return false;
        }
        if (++before.times == kMostMoves)
            qCWarning(lcKeeper) << "the sound server moves a call's sound again and again";
        return true;
    }
};

} // namespace

/// Looks through all devices and streams whenever a stream comes or changes: there are few.
class SoundKeeper::Link final : public PulseLink
{
public:
    ~Link() override { close(); }

    /// The server went, or there was none.
    [[nodiscard]] bool isGone() const { return m_isGone; }

    void keep(const QString &microphone, const QString &speaker)
    {
        const Lock lock(*this);
        m_speakers.wanted = speaker.toUtf8();
        m_microphones.wanted = microphone.toUtf8();
        if (m_isReady)
            look();
    }

protected:
    void onReady() override
    {
        m_isReady = true;
        look();
    }
    void onGone() override
    {
        m_isReady = false;
        m_isGone = true;
    }
    void onEvent(pa_subscription_event_type_t event) override
    {
        if ((event & PA_SUBSCRIPTION_EVENT_TYPE_MASK) != PA_SUBSCRIPTION_EVENT_REMOVE)
            look();
    }

private:
    void look()
    {
        m_isStale = m_isLooking;
        if (m_isLooking || !m_isReady)
            return;
        m_isLooking = true;
        m_speakers.leftForMs = m_microphones.leftForMs = 0;
        m_speakers.places.clear();
        m_microphones.places.clear();
        if (!begun(pa_context_get_sink_info_list(context(), &Link::onSink, this)))
            end(false);
    }
    void end(bool isWhole)
    {
        m_isLooking = false;
        if (isWhole && std::exchange(m_isStale, false))
            return look();
        if (const qint64 ms = std::max(m_speakers.leftForMs, m_microphones.leftForMs); ms > 0)
            lookAfter(ms);
    }
    void lookAfter(qint64 ms)
    {
        const pa_usec_t when = pa_rtclock_now() + pa_usec_t(ms) * PA_USEC_PER_MSEC;
        if (m_later) // goes with the loop
            pa_context_rttime_restart(context(), m_later, when);
        else
            m_later = pa_context_rttime_new(context(), when, &Link::onCalm, this);
    }
    static void onCalm(pa_mainloop_api *, pa_time_event *, const timeval *, void *link)
    {
        static_cast<Link *>(link)->look();
    }

    static void onSink(pa_context *from, const pa_sink_info *sink, int eol, void *link);
    static void onSource(pa_context *from, const pa_source_info *source, int eol, void *link);
    static void onPlaying(pa_context *from, const pa_sink_input_info *stream, int eol, void *link);
    static void onRecording(pa_context *from, const pa_source_output_info *stream, int eol, void *link);
    /// Whatever came of it: what happened meanwhile was passed over, and is looked at now.
    static void onPlayingMoved(pa_context *, int, void *link) { moved(link, &Link::m_speakers); }
    static void onRecordingMoved(pa_context *, int, void *link) { moved(link, &Link::m_microphones); }
    static void moved(void *link, KeptSide Link::*side)
    {
        auto &self = *static_cast<Link *>(link);
        (self.*side).asked.removeFirst();
        self.look();
    }

    KeptSide m_speakers;
    KeptSide m_microphones;
    pa_time_event *m_later = nullptr;
    std::atomic_bool m_isGone = false;
    bool m_isReady = false;
    bool m_isLooking = false;
    bool m_isStale = false; ///< something changed while the answers were on their way
};

void SoundKeeper::Link::onSink(pa_context *from, const pa_sink_info *sink, int eol, void *link)
{
    auto &self = *static_cast<Link *>(link);
    if (eol == 0)
        self.m_speakers.see(sink->index, sink->description);
    else if (eol < 0 || !begun(pa_context_get_source_info_list(from, &Link::onSource, link)))
        self.end(false);
}

void SoundKeeper::Link::onSource(pa_context *from, const pa_source_info *source, int eol, void *link)
{
    auto &self = *static_cast<Link *>(link);
    if (eol != 0) {
        if (eol < 0 || !begun(pa_context_get_sink_input_info_list(from, &Link::onPlaying, link)))
            self.end(false);
    } else if (source->monitor_of_sink == PA_INVALID_INDEX) {
        self.m_microphones.see(source->index, source->description);
    }
}

void SoundKeeper::Link::onPlaying(pa_context *from, const pa_sink_input_info *stream, int eol, void *link)
{
    auto &self = *static_cast<Link *>(link);
    if (eol != 0) {
        if (eol < 0 || !begun(pa_context_get_source_output_info_list(from, &Link::onRecording, link)))
            self.end(false);
    } else if (isStackStream(stream->name, stream->proplist)
               && self.m_speakers.isAstray(stream->index, stream->sink)) {
        if (begun(pa_context_move_sink_input_by_index(from, stream->index, self.m_speakers.places.first(),
                                                      &Link::onPlayingMoved, link)))
            self.m_speakers.asked.append(stream->index);
    }
}

void SoundKeeper::Link::onRecording(pa_context *from, const pa_source_output_info *stream, int eol,
                                    void *link)
{
    auto &self = *static_cast<Link *>(link);
    if (eol != 0) {
        self.end(eol > 0);
    } else if (isStackStream(stream->name, stream->proplist)
               && self.m_microphones.isAstray(stream->index, stream->source)) {
        if (begun(pa_context_move_source_output_by_index(
                from, stream->index, self.m_microphones.places.first(), &Link::onRecordingMoved, link)))
            self.m_microphones.asked.append(stream->index);
    }
}

SoundKeeper::SoundKeeper()
{
    connect();
}

SoundKeeper::~SoundKeeper() = default;

void SoundKeeper::connect()
{
    m_link = std::make_unique<Link>();
    if (!m_link->open(
            pa_subscription_mask_t(PA_SUBSCRIPTION_MASK_SINK_INPUT | PA_SUBSCRIPTION_MASK_SOURCE_OUTPUT)))
        m_link.reset();
}

void SoundKeeper::keep(const QString &microphone, const QString &speaker)
{
    if (!m_link || m_link->isGone())
        connect(); // a sound server that was started anew, within the shift
    if (m_link)
        m_link->keep(microphone, speaker);
}

} // namespace Warmline::Sip
