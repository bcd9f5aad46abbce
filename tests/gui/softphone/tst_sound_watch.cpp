// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A sound server that does not answer: the watch leaves its thread behind after two seconds, and what the
// server says when everybody has gone reaches nobody. While it answers, the service hears of the devices.
#include "services_fixture.h"

#include "app/services/phone/sound_service.h"
#include "ui/softphone/sound/sound_watch.h"

#include <QAudioDevice>
#include <QMediaDevices>
#include <QSemaphore>
#include <QThread>

#include <algorithm>
#include <array>
#include <cstddef>
#include <new>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

QSemaphore asked; ///< one each time the server was asked
QSemaphore answers; ///< one for each answer that it gives
QThread *asking = nullptr; ///< the watch's
constexpr int kAnswerMs = 30'000;

} // namespace

// In front of the library's: the sound server.
QList<QAudioDevice> QMediaDevices::audioOutputs()
{
    asking = QThread::currentThread();
    asked.release();
    answers.acquire();
    return {};
}
QList<QAudioDevice> QMediaDevices::audioInputs()
{
    return {};
}
QAudioDevice QMediaDevices::defaultAudioOutput()
{
    return {};
}
QAudioDevice QMediaDevices::defaultAudioInput()
{
    return {};
}

class TestSoundWatch : public QObject
{
    Q_OBJECT

private slots:
    void theServiceHearsOfDevices()
    {
        ServicesFixture seat;
        QSignalSpy heard(seat.services->sound.get(), &SoundService::changed);
        answers.release();
        const SoundWatch watch(*seat.services->sound);
        QVERIFY(asked.tryAcquire(1, kAnswerMs));
        QTRY_COMPARE_WITH_TIMEOUT(heard.size(), 1, kAnswerMs);
    }

    void anAnswerThatComesTooLateReachesNobody()
    {
        ServicesFixture seat;
        // What was the service is nothing afterwards: whoever still goes there falls.
        alignas(SoundService) std::array<std::byte, sizeof(SoundService)> room{};
        auto *sound = new (room.data()) SoundService(*seat.services->phone, *seat.services->settings);
        auto watch = std::make_unique<SoundWatch>(*sound);
        QVERIFY(asked.tryAcquire(1, kAnswerMs));
        QTest::ignoreMessage(QtWarningMsg, "the sound server hangs, its thread is left behind");
        watch.reset();
        sound->~SoundService();
        std::ranges::fill(room, std::byte(0));
        answers.release();
        QVERIFY(asking->wait(kAnswerMs)); // it was told to end, and is left to us
        delete asking;
    }
};

QTEST_MAIN(TestSoundWatch)
#include "tst_sound_watch.moc"
