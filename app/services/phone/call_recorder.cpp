// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/phone/call_recorder.h"

#include "app/services/phone/phone_service.h"
#include "app/services/sync/attachment_service.h"
#include "app/sound/ogg_opus_writer.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QtConcurrentRun>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcRecorder, "warmline.services.recorder", QtInfoMsg)

constexpr qint64 kBytesAMs = 48 * 2 * 2;

} // namespace

struct CallRecorder::Tape
{
    OggOpusWriter writer{QRandomGenerator::global()->generate()}; ///< of the packing thread alone
    qint64 milliseconds = 0; ///< put in
    bool broken = false; ///< nothing can be packed
};

CallRecorder::CallRecorder(PhoneService &phone, AttachmentService &attachments, QObject *parent)
    : QObject(parent)
    , m_phone(phone)
    , m_attachments(attachments)
{
    m_pool.setMaxThreadCount(1);
    m_pauseTimer.setSingleShot(true);
    m_pauseTimer.setInterval(kLongestPauseMs);
    connect(&m_pauseTimer, &QTimer::timeout, this, &CallRecorder::resume);
    connect(&phone, &PhoneService::callAnswered, this, [this](const CallId &call) { onAnswered(call); });
    connect(&phone, &PhoneService::soundRecorded, this, &CallRecorder::onSound);
    connect(&phone, &PhoneService::callEnded, this, &CallRecorder::onEnded);
    connect(&phone, &PhoneService::callChanged, this, [this] {
        noteState();
        emit changed();
    });
}

CallRecorder::~CallRecorder()
{
    m_pool.waitForDone();
}

TelephonyRecording CallRecorder::state() const
{
    const auto call = m_phone.mainCall();
    return call && !call->isOver() ? call->recording : TelephonyRecording::Off;
}

bool CallRecorder::waitsForHold() const
{
    const auto call = m_phone.mainCall();
    return call && call->state == TelephonyState::Held && call->recording == TelephonyRecording::On;
}

qint64 CallRecorder::recordedMs() const
{
    const auto tape = m_tapes.constFind(m_phone.callId());
    return tape == m_tapes.cend() ? 0 : (*tape)->milliseconds;
}

void CallRecorder::onAnswered(const CallId &call)
{
    if (!m_enabled)
        return;
    using enum RecordingConsent::Way;
    if (m_consent.way == Shown || m_consent.way == Asked)
        m_asked = call;
    if (m_consent.way == Played)
        m_phone.announce(m_consent.file); // the line begins to record when that was heard
    if (m_consent.way != Asked)
        m_phone.record(TelephonyRecording::On);
    emit changed();
}

QString CallRecorder::consentText() const
{
    if (m_asked.isNull() || m_phone.callId() != m_asked)
        return {};
    return m_consent.text.isEmpty()
             ? QCoreApplication::translate("CallRecorder", "为保证服务质量，本次通话会录音，您同意吗？")
             : m_consent.text;
}

bool CallRecorder::awaitsConsent() const
{
    return m_consent.way == RecordingConsent::Way::Asked && !consentText().isEmpty();
}

void CallRecorder::consent()
{
    if (consentText().isEmpty())
        return;
    const bool begins = awaitsConsent();
    m_phone.noteRecording(m_asked, u"agreed"_s, recordedMs());
    m_asked = {};
    if (begins)
        m_phone.record(TelephonyRecording::On);
    emit changed();
}

void CallRecorder::refuseConsent()
{
    const CallId call = m_phone.callId();
    if (call.isNull() || m_refused.contains(call))
        return;
    m_refused.insert(call);
    m_asked = {};
    m_pauseTimer.stop();
    m_phone.noteRecording(call, u"refused"_s, 0);
    // Also one that did not begin: the line would try again with its next stream.
    m_phone.record(TelephonyRecording::Off);
    m_tapes.remove(call);
    emit changed();
}

bool CallRecorder::isRefused() const
{
    return m_refused.contains(m_phone.callId());
}

/// All that was recorded until now has come before the snapshot that says so: its length is the place.
void CallRecorder::noteState()
{
    const CallId call = m_phone.callId();
    const auto snapshot = m_phone.mainCall();
    if (call.isNull() || !snapshot || snapshot->isOver() || snapshot->answeredMs == 0)
        return;
    if (m_notedOf != call) {
        m_notedOf = call;
        m_noted = TelephonyRecording::Off;
    }
    const TelephonyRecording now = snapshot->recording;
    if (now == std::exchange(m_noted, now))
        return;
    m_phone.noteRecording(call,
                          now == TelephonyRecording::On       ? u"on"_s
                          : now == TelephonyRecording::Paused ? u"paused"_s
                                                              : u"off"_s,
                          recordedMs());
    if (now != TelephonyRecording::Off && m_refused.contains(call))
        m_phone.record(TelephonyRecording::Off); // whoever began it
}

void CallRecorder::pause()
{
    if (state() != TelephonyRecording::On)
        return;
    m_phone.record(TelephonyRecording::Paused);
    m_pauseTimer.start(); // a forgotten pause is no recording
}

void CallRecorder::resume()
{
    m_pauseTimer.stop();
    if (state() == TelephonyRecording::Paused && !isRefused())
        m_phone.record(TelephonyRecording::On);
}

void CallRecorder::onSound(const CallId &call, const QByteArray &samples)
{
    if (m_refused.contains(call))
        return; // what was on its way
    std::shared_ptr<Tape> &tape = m_tapes[call];
    const bool first = !tape;
    if (first)
        tape = std::make_shared<Tape>();
    if (tape->broken)
        return;
    if (first) {
        QtConcurrent::run(&m_pool, [tape] {
            return tape->writer.open();
        }).then(this, [this, call](const Result<void> &opened) {
            if (!opened)
                onBroken(call, opened.error());
        });
    }
    tape->milliseconds += samples.size() / kBytesAMs;
    m_pool.start([tape, samples] { tape->writer.add(samples); });
    emit changed();
}

/// A lamp that says "recording" would be wrong, and somebody has to know.
void CallRecorder::onBroken(const CallId &call, const Error &why)
{
    qCWarning(lcRecorder) << "no recording:" << why.message();
    if (const auto tape = m_tapes.constFind(call); tape != m_tapes.cend()) {
        (*tape)->broken = true;
        (*tape)->milliseconds = 0;
    }
    if (m_phone.callId() == call)
        m_phone.record(TelephonyRecording::Off);
    emit m_phone.failed(
        {why.code, QCoreApplication::translate("CallRecorder", "这个通话没有录音：编码器打不开"), why.text});
    emit changed();
}

void CallRecorder::onEnded(const CallId &call)
{
    m_pauseTimer.stop();
    m_refused.remove(call);
    if (m_asked == call)
        m_asked = {};
    const std::shared_ptr<Tape> tape = m_tapes.take(call);
    if (!tape)
        return;
    QtConcurrent::run(&m_pool, [tape] {
        return tape->writer.finish();
    }).then(this, [this, call](const QByteArray &file) {
        if (file.isEmpty())
            return;
        AttachmentOwner owner;
        owner.kind = EntityKind::Call;
        owner.entity = call.toString();
        m_attachments.addBytes(owner, file, QCoreApplication::translate("CallRecorder", "通话录音.opus"));
        emit packed(call, file.size());
    });
}

} // namespace Warmline
