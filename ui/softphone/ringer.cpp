// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/softphone/ringer.h"

#include "app/services/phone_service.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QIODevice>
#include <QLoggingCategory>
#include <QMediaDevices>
#include <QTimer>

#include <cmath>
#include <memory>
#include <numbers>

namespace Warmline {

namespace {

Q_LOGGING_CATEGORY(lcRinger, "warmline.ringer", QtInfoMsg)

constexpr int kRate = 48'000;
constexpr double kHertz = 450;
constexpr int kOnMs = 1'000;
constexpr int kRoundMs = 5'000;
constexpr int kTestMs = 600;
constexpr int kPatienceMs = 2'000;
constexpr double kLoudness = 0.5;

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
            samples[i] = on ? qint16(32'767 * kLoudness * std::sin(phase)) : qint16(0);
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
    void start()
    {
        stop(); // also a test's
        const QAudioDevice device = QMediaDevices::defaultAudioOutput();
        if (device.isNull()) {
            qCWarning(lcRinger) << "no sound output: the telephone does not ring";
            return;
        }
        QAudioFormat format;
        format.setSampleRate(kRate);
        format.setChannelCount(1);
        format.setSampleFormat(QAudioFormat::Int16);
        m_name = device.description();
        m_tone = std::make_unique<RingTone>();
        m_sink = std::make_unique<QAudioSink>(device, format);
        m_sink->start(m_tone.get());
    }
    void stop()
    {
        ++m_sound;
        if (m_sink)
            m_sink->stop();
        m_sink.reset();
        m_tone.reset();
    }
    /// Rings for a moment; \a done is called in this thread.
    void test(std::function<void(Result<QString>)> done)
    {
        if (m_sink) // it rings just now
            return done(m_name);
        start();
        if (!m_sink)
            return done(
                failure(ErrorCode::Unavailable, Ringer::tr("没有音响或耳机，来电不会响：插好再测一次")));
        QTimer::singleShot(kTestMs, this, [this, done, mine = m_sound] {
            if (mine != m_sound) // a call came: what rings now, if anything, is not ours to stop
                return done(m_name);
            const bool plays = m_sink && m_sink->error() == QAudio::NoError && m_sink->processedUSecs() > 0;
            stop();
            if (plays)
                done(m_name);
            else
                done(failure(ErrorCode::Unavailable, Ringer::tr("%1 放不出声音：换一个再测").arg(m_name)));
        });
    }

private:
    std::unique_ptr<RingTone> m_tone;
    std::unique_ptr<QAudioSink> m_sink;
    QString m_name;
    quint64 m_sound = 0; ///< each ringing is another
};

Ringer::Ringer(PhoneService &phone, QObject *parent)
    : QObject(parent)
    , m_phone(phone)
    , m_thread(new QThread)
    , m_bell(new Bell)
{
    m_thread->setObjectName(QStringLiteral("ringer"));
    m_bell->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_bell, &QObject::deleteLater);
    m_thread->start();
    connect(&phone, &PhoneService::callChanged, this, &Ringer::follow);
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
    QMetaObject::invokeMethod(m_bell, [bell = m_bell, rings] { rings ? bell->start() : bell->stop(); });
    emit ringingChanged(rings);
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
    QMetaObject::invokeMethod(m_bell, [this, bell = m_bell, answer] {
        bell->test([this, answer](const Result<QString> &rang) {
            QMetaObject::invokeMethod(this, [answer, rang] { answer(rang); });
        });
    });
}

} // namespace Warmline
