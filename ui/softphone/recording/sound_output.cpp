// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/softphone/recording/sound_output.h"

#include "ui/softphone/sound/sound_pick.h"

#include <QAudioSink>
#include <QBuffer>
#include <QLoggingCategory>
#include <QTimer>

#include <algorithm>
#include <memory>

namespace Warmline {

namespace {

Q_LOGGING_CATEGORY(lcOutput, "warmline.sound", QtInfoMsg)

constexpr int kOutputRate = 48'000;
constexpr int kChannels = 2;
constexpr int kBytesAMs = 48 * 2 * kChannels;
constexpr int kTellMs = 100;
constexpr int kOutputPatienceMs = 2'000;

} // namespace

/// Lives in the output's thread.
class SoundOutput::Player final : public QObject
{
public:
    explicit Player(SoundOutput &output)
        : m_output(output)
        , m_timer(this)
    {
        m_timer.setInterval(kTellMs);
        connect(&m_timer, &QTimer::timeout, this, [this] { tell(); });
    }

    void play(const QByteArray &samples, qint64 fromMs, const QStringList &speakers)
    {
        halt();
        const QAudioDevice device = soundOutputs(speakers).value(0);
        if (device.isNull()) {
            emit m_output.failed(SoundOutput::tr("没有音响或耳机，放不出声音"));
            emit m_output.ended();
            return;
        }
        QAudioFormat format;
        format.setSampleRate(kOutputRate);
        format.setChannelCount(kChannels);
        format.setSampleFormat(QAudioFormat::Int16);
        m_fromMs = fromMs;
        m_buffer.setData(samples);
        m_buffer.open(QIODevice::ReadOnly);
        m_buffer.seek(std::clamp<qint64>(fromMs * kBytesAMs, 0, samples.size()));
        m_sink = std::make_unique<QAudioSink>(device, format);
        m_sink->start(&m_buffer);
        m_timer.start();
    }

    void stop()
    {
        if (halt())
            emit m_output.ended();
    }

private:
    /// True when something was playing.
    bool halt()
    {
        if (!m_sink)
            return false;
        m_timer.stop();
        m_sink->stop();
        m_sink.reset();
        m_buffer.close();
        m_buffer.setData({}); // in memory no longer than it is heard
        return true;
    }

    void tell()
    {
        emit m_output.positionChanged(m_fromMs + m_sink->processedUSecs() / 1000);
        if (m_sink->state() == QAudio::IdleState && m_buffer.atEnd())
            stop();
        else if (m_sink->error() != QAudio::NoError && m_sink->error() != QAudio::UnderrunError) {
            emit m_output.failed(SoundOutput::tr("声音放到一半停了：音响或耳机不见了"));
            stop();
        }
    }

    SoundOutput &m_output;
    QTimer m_timer;
    QBuffer m_buffer;
    std::unique_ptr<QAudioSink> m_sink;
    qint64 m_fromMs = 0;
};

SoundOutput::SoundOutput(QObject *parent)
    : QObject(parent)
    , m_thread(new QThread)
    , m_player(new Player(*this))
{
    m_thread->setObjectName(QStringLiteral("sound_output"));
    m_player->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_player, &QObject::deleteLater);
    m_thread->start();
}

SoundOutput::~SoundOutput()
{
    QMetaObject::invokeMethod(m_player, [player = m_player] { player->stop(); });
    m_thread->quit();
    if (m_thread->wait(kOutputPatienceMs))
        delete m_thread;
    else
        qCWarning(lcOutput) << "the sound server hangs, its thread is left behind";
}

void SoundOutput::play(const QByteArray &samples, qint64 fromMs, const QStringList &speakers)
{
    QMetaObject::invokeMethod(m_player, [player = m_player, samples, fromMs, speakers] {
        player->play(samples, fromMs, speakers);
    });
}

void SoundOutput::stop()
{
    QMetaObject::invokeMethod(m_player, [player = m_player] { player->stop(); });
}

} // namespace Warmline
