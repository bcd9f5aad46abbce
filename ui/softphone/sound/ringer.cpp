// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/softphone/sound/ringer.h"

#include "app/services/phone/phone_service.h"
#include "app/services/phone/sound_service.h"
#include "ui/softphone/sound/sound_pick.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QIODevice>
#include <QLoggingCategory>
#include <QTimer>

#include <cmath>
#include <memory>
#include <numbers>
#include <vector>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcRinger, "warmline.ringer", QtInfoMsg)

constexpr int kRate = 48'000;
constexpr double kHertz = 450;
constexpr int kOnMs = 1'000;
constexpr int kRoundMs = 5'000;
constexpr int kTestMs = 600;
constexpr int kPatienceMs = 2'000;

/// The ringing tone without an end; 16 bits, mono.
class RingTone final : public QIODevice
{
public:
    RingTone() { open(QIODevice::ReadOnly); }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override { return kRate * 2 + QIODevice::bytesAvailable(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        auto *samples = reinterpret_cast<qint16 *>(data);
        const qint64 count = most / 2;
        for (qint64 i = 0; i < count; ++i, ++m_position) {
            const qint64 inRound = m_position % (qint64(kRate) * kRoundMs / 1000);
            const bool on = inRound < qint64(kRate) * kOnMs / 1000;
            const double phase = 2 * std::numbers::pi * kHertz * double(inRound) / kRate;
            samples[i] = on ? qint16(32'767 * std::sin(phase)) : qint16(0);
        }
        return count * 2;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_position = 0;
};

} // namespace

/// Lives in the ringer's thread.
class Ringer::Bell final : public QObject
{
public:
    void start(const QStringList &wanted, int percent)
    {
        stop(); // also a test's
        const QList<QAudioDevice> devices = soundOutputs(wanted);
        if (devices.isEmpty())
            qCWarning(lcRinger) << "no sound output: the telephone does not ring";
        QAudioFormat format;
        format.setSampleRate(kRate);
        format.setChannelCount(1);
        format.setSampleFormat(QAudioFormat::Int16);
        m_names.clear();
        for (const QAudioDevice &device : devices) {
            m_names.append(device.description());
            Sound sound;
            sound.tone = std::make_unique<RingTone>();
            sound.sink = std::make_unique<QAudioSink>(device, format);
            // As people hear it: half of the slider is half as loud.
            sound.sink->setVolume(QAudio::convertVolume(percent / 100.0, QAudio::LogarithmicVolumeScale,
                                                        QAudio::LinearVolumeScale));
            sound.sink->start(sound.tone.get());
            m_sounds.push_back(std::move(sound));
        }
    }
    void stop()
    {
        ++m_ringing;
        for (const Sound &sound : m_sounds)
            sound.sink->stop();
        m_sounds.clear();
    }
    /// Rings for a moment; \a done is called in this thread.
    void test(const QStringList &wanted, int percent, std::function<void(Result<QString>)> done)
    {
        if (!m_sounds.empty()) // it rings just now
            return done(words(percent));
        start(wanted, percent);
        if (m_sounds.empty())
            return done(
                failure(ErrorCode::Unavailable, Ringer::tr("没有音响或耳机，来电不会响：插好再测一次")));
        QTimer::singleShot(kTestMs, this, [this, done, percent, mine = m_ringing] {
            if (mine != m_ringing) // a call came: what rings now, if anything, is not ours to stop
                return done(words(percent));
            QStringList dumb;
            for (size_t i = 0; i < m_sounds.size(); ++i) {
                const QAudioSink &sink = *m_sounds[i].sink;
                if (sink.error() != QAudio::NoError || sink.processedUSecs() <= 0)
                    dumb.append(m_names[qsizetype(i)]);
            }
            stop();
            if (dumb.isEmpty())
                done(words(percent));
            else
                done(failure(ErrorCode::Unavailable,
                             Ringer::tr("%1 放不出声音：换一个再测").arg(dumb.join(u" + "_s))));
        });
    }

private:
    struct Sound
    {
        std::unique_ptr<RingTone> tone;
        std::unique_ptr<QAudioSink> sink;
    };
    [[nodiscard]] QString words(int percent) const
    {
        return Ringer::tr("%1，音量 %2 %").arg(m_names.join(u" + "_s)).arg(percent);
    }
    std::vector<Sound> m_sounds;
    QStringList m_names;
    quint64 m_ringing = 0; ///< each one is another
};

Ringer::Ringer(PhoneService &phone, SoundService &sound, QObject *parent)
    : QObject(parent)
    , m_phone(phone)
    , m_sound(sound)
    , m_thread(new QThread)
    , m_bell(new Bell)
{
    m_thread->setObjectName(QStringLiteral("ringer"));
    m_bell->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_bell, &QObject::deleteLater);
    m_thread->start();
    connect(&phone, &PhoneService::callChanged, this, &Ringer::follow);
    connect(&sound, &SoundService::changed, this, &Ringer::onSoundChanged);
}

Ringer::~Ringer()
{
    QMetaObject::invokeMethod(m_bell, [bell = m_bell] { bell->stop(); });
    m_thread->quit();
    if (m_thread->wait(kPatienceMs))
        delete m_thread;
    else
        qCWarning(lcRinger) << "the sound server hangs, its thread is left behind";
}

/// A second caller does not ring into a conversation.
void Ringer::follow()
{
    bool offered = false;
    bool talks = false;
    for (const CallSnapshot &call : m_phone.calls()) {
        offered = offered || call.state == TelephonyState::Offered;
        talks = talks || (!call.isOver() && call.state != TelephonyState::Offered);
    }
    const bool rings = offered && !talks;
    if (rings == m_rings)
        return;
    m_rings = rings;
    if (rings)
        ring();
    else
        QMetaObject::invokeMethod(m_bell, [bell = m_bell] { bell->stop(); });
}

void Ringer::ring()
{
    m_on = m_sound.used(SoundService::Use::Ring);
    QMetaObject::invokeMethod(m_bell, [bell = m_bell, devices = m_on, percent = m_sound.ringVolume()] {
        bell->start(devices, percent);
    });
}

/// Most of what changes has nothing to do with where it rings: the tone goes on without a break.
void Ringer::onSoundChanged()
{
    if (m_rings && m_sound.used(SoundService::Use::Ring) != m_on)
        ring();
}

void Ringer::test(std::function<void(Result<QString>)> done)
{
    // Back in our thread, and once, whether the sound server answers or not.
    const auto asked = std::make_shared<bool>(true);
    const auto answer = [asked, done](const Result<QString> &rang) {
        if (std::exchange(*asked, false))
            done(rang);
    };
    QTimer::singleShot(kPatienceMs, this,
                       [answer] { answer(failure(ErrorCode::Timeout, tr("声音服务没有应答"))); });
    QMetaObject::invokeMethod(m_bell,
                              [this, bell = m_bell, answer, devices = m_sound.used(SoundService::Use::Ring),
                               percent = m_sound.ringVolume()] {
                                  bell->test(devices, percent, [this, answer](const Result<QString> &rang) {
                                      QMetaObject::invokeMethod(this, [answer, rang] { answer(rang); });
                                  });
                              });
}

} // namespace Warmline
