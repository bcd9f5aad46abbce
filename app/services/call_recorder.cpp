// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/call_recorder.h"

#include "app/services/attachment_service.h"
#include "app/services/phone_service.h"
#include "app/sound/ogg_opus_writer.h"

#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QtConcurrentRun>

namespace Warmline {

namespace {

Q_LOGGING_CATEGORY(lcRecorder, "warmline.services.recorder", QtInfoMsg)

constexpr qint64 kBytesAMs = 96;

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
    connect(&phone, &PhoneService::callChanged, this, &CallRecorder::changed);
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

qint64 CallRecorder::recordedMs() const
{
    const auto tape = m_tapes.constFind(m_phone.callId());
    return tape == m_tapes.cend() ? 0 : (*tape)->milliseconds;
}

void CallRecorder::onAnswered(const CallId &)
{
    if (m_enabled)
        m_phone.record(TelephonyRecording::On);
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
    if (state() == TelephonyRecording::Paused)
        m_phone.record(TelephonyRecording::On);
}

void CallRecorder::onSound(const CallId &call, const QByteArray &samples)
{
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
    emit m_phone.failed({why.code, tr("这个通话没有录音：编码器打不开"), why.text});
    emit changed();
}

void CallRecorder::onEnded(const CallId &call)
{
    m_pauseTimer.stop();
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
        m_attachments.addBytes(owner, file, tr("通话录音.opus"));
        emit packed(call, file.size());
    });
}

} // namespace Warmline
