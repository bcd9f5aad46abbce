// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/softphone/sound/sound_check.h"

#include "ui/softphone/sound/sound_pick.h"

#include <QAudioSink>
#include <QAudioSource>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <memory>

namespace Warmline {

namespace {

Q_LOGGING_CATEGORY(lcCheck, "warmline.sound.check", QtInfoMsg)

constexpr int kCheckRate = 48'000;
constexpr int kTickMs = 100;
constexpr int kCheckPatienceMs = 2'000;
constexpr qsizetype kDelayBytes = qsizetype(kCheckRate) * 2 * SoundCheck::kDelayMs / 1000;

/// Of the loudest sample, on a scale of 60 dB as everywhere.
double loudness(const QByteArray &samples)
{
    const auto *sound = reinterpret_cast<const qint16 *>(samples.constData());
    int loudest = 0;
    for (qsizetype i = 0; i < samples.size() / 2; ++i)
        loudest = std::max(loudest, std::abs(int(sound[i])));
    return loudest == 0 ? 0.0 : std::clamp(1 + std::log10(loudest / 32'768.0) / 3, 0.0, 1.0);
}

} // namespace

/// Lives in the check's thread.
class SoundCheck::Loop final : public QObject
{
public:
    explicit Loop(SoundCheck &check)
        : m_check(check)
        , m_timer(this)
    {
        m_timer.setInterval(kTickMs);
        connect(&m_timer, &QTimer::timeout, this, [this] { turn(); });
    }

    void start(const QStringList &microphones, const QStringList &speakers)
    {
        halt();
        const QAudioDevice microphone = soundInput(microphones);
        const QAudioDevice speaker = soundOutputs(speakers).value(0);
        if (microphone.isNull() || speaker.isNull())
            return end(microphone.isNull() ? SoundCheck::tr("没有话筒可试") : SoundCheck::tr("没有耳机可试"));
        QAudioFormat format;
        format.setSampleRate(kCheckRate);
        format.setChannelCount(1);
        format.setSampleFormat(QAudioFormat::Int16);
        m_source = std::make_unique<QAudioSource>(microphone, format);
        m_sink = std::make_unique<QAudioSink>(speaker, format);
        m_heard = m_source->start();
        m_said = m_sink->start();
        if (!m_heard || !m_said)
            return end(SoundCheck::tr("声音设备打不开：换一个再试"));
        m_waiting = QByteArray(kDelayBytes, '\0');
        m_clock.start();
        m_timer.start();
    }

    void stop() { end({}); }

private:
    void turn()
    {
        if (m_source->error() != QAudio::NoError && m_source->error() != QAudio::UnderrunError)
            return end(SoundCheck::tr("话筒不见了"));
        const QByteArray heard = m_heard->readAll();
        m_waiting.append(heard);
        // What is behind the delay; a speaker that takes less than the microphone gives makes it longer.
        const qsizetype due = std::min<qsizetype>(m_sink->bytesFree(), m_waiting.size() - kDelayBytes);
        const QByteArray said = m_waiting.first(std::max<qsizetype>(0, due) / 2 * 2);
        m_waiting.remove(0, said.size());
        m_said->write(said);
        emit m_check.levelsMeasured(loudness(heard), loudness(said));
        if (m_clock.elapsed() >= kLongestMs)
            stop();
    }

    bool halt()
    {
        m_timer.stop();
        const bool ran = m_source != nullptr;
        if (m_source)
            m_source->stop();
        if (m_sink)
            m_sink->stop();
        m_source.reset();
        m_sink.reset();
        m_waiting.clear();
        return ran;
    }

    void end(const QString &why)
    {
        halt();
        emit m_check.levelsMeasured(0, 0);
        QMetaObject::invokeMethod(&m_check, [check = &m_check, why] {
            check->m_running = false;
            emit check->changed();
            if (!why.isEmpty())
                emit check->failed(why);
        });
    }

    SoundCheck &m_check;
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::unique_ptr<QAudioSource> m_source;
    std::unique_ptr<QAudioSink> m_sink;
    QIODevice *m_heard = nullptr;
    QIODevice *m_said = nullptr;
    QByteArray m_waiting;
};

SoundCheck::SoundCheck(QObject *parent)
    : QObject(parent)
    , m_thread(new QThread)
    , m_loop(new Loop(*this))
{
    m_thread->setObjectName(QStringLiteral("sound_check"));
    m_loop->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_loop, &QObject::deleteLater);
    m_thread->start();
}

SoundCheck::~SoundCheck()
{
    m_thread->quit(); // the loop goes with it, and what it opened
    if (m_thread->wait(kCheckPatienceMs))
        delete m_thread;
    else
        qCWarning(lcCheck) << "the sound server hangs, its thread is left behind";
}

void SoundCheck::start(const QStringList &microphones, const QStringList &speakers)
{
    m_running = true;
    emit changed();
    QMetaObject::invokeMethod(m_loop,
                              [loop = m_loop, microphones, speakers] { loop->start(microphones, speakers); });
}

void SoundCheck::stop()
{
    QMetaObject::invokeMethod(m_loop, [loop = m_loop] { loop->stop(); });
}

} // namespace Warmline
