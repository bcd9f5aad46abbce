// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/softphone/sound/sound_watch.h"

#include "app/services/phone/sound_service.h"
#include "ui/softphone/sound/pulse_watch.h"

#include <QAudioDevice>
#include <QLoggingCategory>
#include <QMediaDevices>
#include <QMutex>
#include <QTimer>

namespace Warmline {

namespace {

Q_LOGGING_CATEGORY(lcWatch, "warmline.sound.devices", QtInfoMsg)

constexpr int kSettleMs = 300;
constexpr int kWatchPatienceMs = 2'000;
constexpr int kServerAgainMs = 5'000; ///< after which a sound server is looked for anew

/// Its own choice first; of one that was pulled out Qt still says that it is the choice.
QStringList watchedNames(const QList<QAudioDevice> &devices, const QAudioDevice &first)
{
    QStringList names;
    if (devices.contains(first))
        names.append(first.description());
    for (const QAudioDevice &device : devices) {
        if (!names.contains(device.description()))
            names.append(device.description());
    }
    return names;
}

} // namespace

/// The way to the service, which may be gone when a sound server answers at last.
struct SoundWatch::Door
{
    QMutex mutex;
    SoundService *sound = nullptr; ///< guarded; only posted to

    void tell(const QStringList &outputs, const QStringList &inputs)
    {
        const QMutexLocker lock(&mutex);
        if (sound)
            QMetaObject::invokeMethod(sound,
                                      [to = sound, outputs, inputs] { to->setDesktop(outputs, inputs); });
    }
};

/// Lives in the watch's thread, and so does all that asks the sound server.
class SoundWatch::Eye final : public QObject
{
public:
    explicit Eye(std::shared_ptr<Door> door)
        : m_door(std::move(door))
        , m_timer(this)
        , m_again(this)
        , m_pulse(this)
    {
        m_timer.setSingleShot(true);
        m_timer.setInterval(kSettleMs);
        m_again.setSingleShot(true);
        m_again.setInterval(kServerAgainMs);
        connect(&m_timer, &QTimer::timeout, this, [this] { look(); });
        connect(&m_again, &QTimer::timeout, this, [this] { m_pulse.open(); });
        connect(&m_pulse, &PulseWatch::connected, this, [this] { onServer(); }, Qt::QueuedConnection);
        connect(&m_pulse, &PulseWatch::lost, this, [this] { onNoServer(); }, Qt::QueuedConnection);
        connect(&m_pulse, &PulseWatch::plugged, &m_timer, qOverload<>(&QTimer::start), Qt::QueuedConnection);
        connect(
            &m_pulse, &PulseWatch::listed, this,
            [this](const QStringList &outputs, const QStringList &inputs) { m_door->tell(outputs, inputs); },
            Qt::QueuedConnection);
    }

    void open() { m_pulse.open(); }

private:
    void onServer()
    {
        m_isServed = true;
        m_desktop.reset();
        look();
    }

    /// Where there is no such server Qt tells what it knows of.
    void onNoServer()
    {
        m_again.start();
        m_isServed = false;
        if (m_desktop)
            return;
        m_desktop = std::make_unique<QMediaDevices>();
        connect(m_desktop.get(), &QMediaDevices::audioInputsChanged, &m_timer, qOverload<>(&QTimer::start));
        connect(m_desktop.get(), &QMediaDevices::audioOutputsChanged, &m_timer, qOverload<>(&QTimer::start));
        look();
    }

    void look()
    {
        if (m_isServed)
            return m_pulse.ask();
        const QStringList outputs =
            watchedNames(QMediaDevices::audioOutputs(), QMediaDevices::defaultAudioOutput());
        const QStringList inputs =
            watchedNames(QMediaDevices::audioInputs(), QMediaDevices::defaultAudioInput());
        m_door->tell(outputs, inputs);
    }

    std::shared_ptr<Door> m_door;
    QTimer m_timer; ///< until the last change
    QTimer m_again;
    PulseWatch m_pulse;
    bool m_isServed = false; ///< by a PulseAudio server
    std::unique_ptr<QMediaDevices> m_desktop; ///< while there is none
};

SoundWatch::SoundWatch(SoundService &sound, QObject *parent)
    : QObject(parent)
    , m_door(std::make_shared<Door>())
    , m_thread(new QThread)
    , m_eye(new Eye(m_door))
{
    m_door->sound = &sound;
    m_thread->setObjectName(QStringLiteral("sound_watch"));
    m_eye->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_eye, &QObject::deleteLater);
    m_thread->start(QThread::LowPriority);
    QMetaObject::invokeMethod(m_eye, [eye = m_eye] { eye->open(); });
}

SoundWatch::~SoundWatch()
{
    {
        const QMutexLocker lock(&m_door->mutex);
        m_door->sound = nullptr;
    }
    m_thread->quit();
    if (m_thread->wait(kWatchPatienceMs))
        delete m_thread;
    else
        qCWarning(lcWatch) << "the sound server hangs, its thread is left behind";
}

} // namespace Warmline
