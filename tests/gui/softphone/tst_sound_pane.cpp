// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sound devices of the desktop on a real sound server (PulseAudio, without a card): those that are
// plugged in and out are seen at once, the telephone rings on those that were chosen and as loud as was
// chosen, and a person hears himself two seconds later on the devices of his choice. Without any, that is
// said. Pictures go to the build folder.
#include "services_fixture.h"
#include "sound_server.h"
#include "test_paths.h"

#include "app/services/phone/sound_service.h"
#include "tests/support/gui/window_driver.h"
#include "translations/language.h"
#include "ui/common/theme.h"
#include "ui/softphone/recording/sound_output.h"
#include "ui/softphone/sound/ringer.h"
#include "ui/softphone/sound/sound_check.h"
#include "ui/softphone/sound/sound_pane.h"
#include "ui/softphone/sound/sound_watch.h"

#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QSlider>

#include <cmath>
#include <numbers>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

using Use = SoundService::Use;

namespace {

const QString kHeadset = u"Jabra-Evolve2"_s;
const QString kOffice = u"Desk-Speakers"_s;
constexpr double kRingTone = 450;
constexpr int kVoice = 700;

} // namespace

class TestSoundPane : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<SoundServer>();
        QVERIFY2(m_server->start(), m_server->log().constData());
    }
    void init()
    {
        m_seat = std::make_unique<ServicesFixture>();
        m_watch = std::make_unique<SoundWatch>(sound());
        m_ringer = std::make_unique<Ringer>(*m_seat->services->phone, sound());
        show();
    }
    void cleanup()
    {
        m_pane.reset();
        m_ringer.reset();
        m_watch.reset();
        m_seat.reset();
        (void)m_server->unplug(kHeadset);
        (void)m_server->unplug(kOffice);
        Theme::of()->setScheme(Theme::Scheme::Light);
        Theme::of()->setZoom(100);
        speak(u"zh_CN"_s);
    }

    void withoutAnyDeviceThatIsSaid()
    {
        QTRY_COMPARE_WITH_TIMEOUT(list(u"sound_speakers"_s)->count(), 1, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(list(u"sound_speakers"_s)->item(0)->text().contains(u"没有设备"_s),
                                 kPatienceMs);
        WindowDriver(m_pane.get()).click(u"sound_check"_s);
        QTRY_VERIFY_WITH_TIMEOUT(said().contains(u"没有话筒"_s), kPatienceMs);
        WindowDriver(m_pane.get()).click(u"sound_ring_test"_s);
        QTRY_VERIFY_WITH_TIMEOUT(said().contains(u"没有音响"_s), kPatienceMs);
    }

    void devicesThatComeAndGoAreSeen()
    {
        QVERIFY(m_server->plugHeadset(kOffice));
        QTRY_COMPARE_WITH_TIMEOUT(sound().present(Use::Speaker), QStringList{kOffice}, kPatienceMs);
        QVERIFY(m_server->plugHeadset(kHeadset));
        QTRY_COMPARE_WITH_TIMEOUT(sound().present(Use::Speaker).size(), 2, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(sound().present(Use::Microphone).contains(kHeadset), kPatienceMs);
        sound().setWanted(Use::Speaker, {kHeadset, kOffice});
        QCOMPARE(sound().used(Use::Speaker), QStringList{kHeadset});
        QElapsedTimer clock;
        QVERIFY(m_server->unplug(kHeadset));
        clock.start();
        QTRY_COMPARE_WITH_TIMEOUT(sound().used(Use::Speaker), QStringList{kOffice}, kPatienceMs);
        qInfo("a device that was pulled out was noticed after %lld ms", clock.elapsed());
        QTRY_COMPARE_WITH_TIMEOUT(sound().present(Use::Microphone), QStringList{kOffice}, kPatienceMs);
        // It is kept in its place for when it comes back.
        QTRY_VERIFY_WITH_TIMEOUT(list(u"sound_speakers"_s)->item(0)->text().contains(u"没插"_s), kPatienceMs);
        QVERIFY(m_server->plugHeadset(kHeadset));
        QTRY_COMPARE_WITH_TIMEOUT(sound().used(Use::Speaker), QStringList{kHeadset}, kPatienceMs);
    }

    void theOrderIsChosenInTheList()
    {
        plugBoth();
        QTRY_COMPARE_WITH_TIMEOUT(list(u"sound_microphones"_s)->count(), 2, kPatienceMs);
        const QString second = list(u"sound_microphones"_s)->item(1)->data(Qt::UserRole).toString();
        list(u"sound_microphones"_s)->setCurrentRow(1);
        WindowDriver(m_pane.get()).click(u"sound_microphones_up"_s);
        QCOMPARE(sound().wanted(Use::Microphone).first(), second);
        QTRY_COMPARE_WITH_TIMEOUT(list(u"sound_microphones"_s)->item(0)->data(Qt::UserRole).toString(),
                                  second, kPatienceMs);
        QCOMPARE(list(u"sound_microphones"_s)->currentRow(), 0); // moved with it: again goes on
        const QString folder = Warmline::Testing::buildPath(u"pictures/softphone"_s);
        QVERIFY(QDir().mkpath(folder));
        for (const QString &language : {u"zh_CN"_s, u"ug"_s, u"en"_s}) {
            speak(language);
            Theme::of()->setScheme(language == u"zh_CN"_s ? Theme::Scheme::Light : Theme::Scheme::Dark);
            show();
            QVERIFY(m_pane->grab().save(folder + u"/sound_pane_"_s + language + u".png"_s));
        }
    }

    void atEveryZoomNothingIsCutOff()
    {
        auto *scroll = m_pane->findChild<QScrollArea *>();
        int before = 0;
        for (const int zoom : {100, 150, 200}) {
            Theme::of()->setZoom(zoom);
            QTRY_VERIFY(scroll->minimumWidth() > before);
            QTRY_VERIFY(scroll->minimumWidth() >= scroll->widget()->minimumSizeHint().width());
            QVERIFY(list(u"sound_rings"_s)->height() >= 3 * Theme::of()->metric(Theme::Metric::Row));
            before = scroll->minimumWidth();
        }
    }

    void itRingsWhereAndAsLoudAsChosen()
    {
        plugBoth();
        QTRY_COMPARE_WITH_TIMEOUT(sound().present(Use::Ring).size(), 2, kPatienceMs);
        sound().setWanted(Use::Ring, {kOffice});
        m_seat->services->phone->choose(AgentState::Ready);
        m_seat->line->ring(u"c1"_s, u"15432842671"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_server->hears(kOffice, kRingTone), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_server->hearsNothing(kHeadset), kPatienceMs);
        m_seat->services->phone->answer();
        QTRY_VERIFY_WITH_TIMEOUT(m_server->hearsNothing(kOffice), kPatienceMs);
        m_seat->services->phone->hangup();
        m_seat->services->phone->finishWrapUp();
        // On both, and without any loudness on none.
        sound().setWanted(Use::Ring, {kOffice, kHeadset});
        m_seat->line->ring(u"c2"_s, u"15432842671"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_server->hears(kOffice, kRingTone), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_server->hears(kHeadset, kRingTone), kPatienceMs);
        m_seat->services->phone->reject();
        QTRY_VERIFY_WITH_TIMEOUT(m_server->hearsNothing(kOffice), kPatienceMs);
        WindowDriver(m_pane.get()).need<QSlider>(u"sound_volume"_s)->setValue(0);
        WindowDriver(m_pane.get()).click(u"sound_ring_test"_s);
        QTRY_VERIFY_WITH_TIMEOUT(said().contains(kHeadset) && said().contains(u"音量 0"_s), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_server->hearsNothing(kOffice) && m_server->hearsNothing(kHeadset),
                                 kPatienceMs);
    }

    /// The one that was to ring is gone: another one does.
    void itRingsWhatIsThere()
    {
        plugBoth();
        QTRY_COMPARE_WITH_TIMEOUT(sound().present(Use::Ring).size(), 2, kPatienceMs);
        sound().setWanted(Use::Ring, {kHeadset});
        QVERIFY(m_server->unplug(kHeadset));
        QTRY_COMPARE_WITH_TIMEOUT(sound().used(Use::Ring), QStringList{kOffice}, kPatienceMs);
        m_seat->services->phone->choose(AgentState::Ready);
        m_seat->line->ring(u"c1"_s, u"15432842671"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_server->hears(kOffice, kRingTone), kPatienceMs);
    }

    /// Pulled out while it rings: it goes on on what is left.
    void itRingsOnWhereItIsPulledOut()
    {
        plugBoth();
        QTRY_COMPARE_WITH_TIMEOUT(sound().present(Use::Ring).size(), 2, kPatienceMs);
        sound().setWanted(Use::Ring, {kHeadset});
        m_seat->services->phone->choose(AgentState::Ready);
        m_seat->line->ring(u"c1"_s, u"15432842671"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_server->hears(kHeadset, kRingTone), kPatienceMs);
        QVERIFY(m_server->hearsNothing(kOffice));
        QVERIFY(m_server->unplug(kHeadset));
        QTRY_VERIFY_WITH_TIMEOUT(m_server->hears(kOffice, kRingTone), kPatienceMs);
        m_seat->services->phone->reject();
        QTRY_VERIFY_WITH_TIMEOUT(m_server->hearsNothing(kOffice), kPatienceMs);
    }

    /// Not in the room, when the calls are heard in a headset.
    void aRecordingIsHeardWhereCallsAre()
    {
        plugBoth();
        QTRY_COMPARE_WITH_TIMEOUT(sound().present(Use::Speaker).size(), 2, kPatienceMs);
        QVERIFY(m_server->setDefault(kOffice));
        sound().setWanted(Use::Speaker, {kHeadset});
        SoundOutput output;
        const QByteArray recording = tone(kVoice);
        output.play(recording, 0, sound().used(Use::Speaker));
        QTRY_VERIFY_WITH_TIMEOUT(m_server->hears(kHeadset, kVoice), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_server->hearsNothing(kOffice), kPatienceMs);
        output.play(recording, 0, {}); // nobody chose: the desktop did
        QTRY_VERIFY_WITH_TIMEOUT(m_server->hears(kOffice, kVoice), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_server->hearsNothing(kHeadset), kPatienceMs);
        output.play(recording, 0, {u"Pulled-Out"_s});
        QTRY_VERIFY_WITH_TIMEOUT(m_server->hears(kOffice, kVoice), kPatienceMs);
    }

    void aPersonHearsHimself()
    {
        plugBoth();
        QTRY_COMPARE_WITH_TIMEOUT(sound().present(Use::Speaker).size(), 2, kPatienceMs);
        sound().setWanted(Use::Microphone, {kHeadset});
        sound().setWanted(Use::Speaker, {kOffice});
        double loudest = 0;
        auto *check = m_pane->findChild<SoundCheck *>();
        connect(check, &SoundCheck::levelsMeasured, this,
                [&](double microphone, double) { loudest = std::max(loudest, microphone); });
        WindowDriver(m_pane.get()).click(u"sound_check"_s);
        QVERIFY(check->isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(m_server->hears(kOffice, kVoice), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(loudest > 0.5, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_server->hearsNothing(kHeadset), kPatienceMs);
        m_seat->services->phone->choose(AgentState::Ready);
        m_seat->line->ring(u"c1"_s, u"15432842671"_s); // a call has the devices
        QTRY_VERIFY_WITH_TIMEOUT(!check->isRunning(), kPatienceMs);
        WindowDriver(m_pane.get()).click(u"sound_check"_s);
        QVERIFY(!check->isRunning());
        QVERIFY(said().contains(u"稍后"_s));
    }

private:
    [[nodiscard]] SoundService &sound() { return *m_seat->services->sound; }
    /// Half a minute of it, as a recording has it: 48 kHz in two channels.
    static QByteArray tone(double hertz)
    {
        constexpr int kRate = 48'000;
        QByteArray samples(30 * kRate * 4, Qt::Uninitialized);
        auto *to = reinterpret_cast<qint16 *>(samples.data());
        for (int i = 0; i < 30 * kRate; ++i, to += 2)
            to[0] = to[1] = qint16(12'000 * std::sin(2 * std::numbers::pi * hertz * i / kRate));
        return samples;
    }
    [[nodiscard]] QListWidget *list(const QString &name) { return m_pane->findChild<QListWidget *>(name); }
    [[nodiscard]] QString said() { return m_pane->findChild<QLabel *>(u"sound_said"_s)->text(); }
    static void speak(const QString &language)
    {
        Language::install(language);
        QGuiApplication::setLayoutDirection(language == u"ug"_s ? Qt::RightToLeft : Qt::LeftToRight);
    }
    void plugBoth() { QVERIFY(m_server->plugHeadset(kOffice) && m_server->plugHeadset(kHeadset, kVoice)); }
    void show()
    {
        m_pane = std::make_unique<SoundPane>(*m_seat->services, *m_ringer);
        m_pane->resize(400, 760);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    }

    std::unique_ptr<SoundServer> m_server;
    std::unique_ptr<ServicesFixture> m_seat;
    std::unique_ptr<SoundWatch> m_watch;
    std::unique_ptr<Ringer> m_ringer;
    std::unique_ptr<SoundPane> m_pane;
};

QTEST_MAIN(TestSoundPane)
#include "tst_sound_pane.moc"
