// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the softphone beside the call: the consent to a recording, the levels and the sound device,
// the offer of a test before the shift and its record, the support text, in the languages of the seat. None
// of it takes the keyboard. Pictures go to the build folder.
#include "services_fixture.h"
#include "test_paths.h"

#include "app/services/command_registry.h"
#include "app/services/phone/call_recorder.h"
#include "app/services/phone/shift_record.h"
#include "app/services/phone/sound_service.h"
#include "tests/support/gui/window_driver.h"
#include "translations/language.h"
#include "ui/common/elided_label.h"
#include "ui/common/theme.h"
#include "ui/softphone/check/self_test_window.h"
#include "ui/softphone/softphone_pane.h"
#include "ui/softphone/sound/level_meter.h"
#include "ui/softphone/state_block.h"
#include "ui/softphone/support/support_window.h"

#include <QClipboard>
#include <QDir>
#include <QLabel>
#include <QPlainTextEdit>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestPhoneBlocks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(QDir().mkpath(folder())); }
    void init()
    {
        m_seat = std::make_unique<ServicesFixture>();
        show();
    }
    void cleanup()
    {
        m_pane.reset();
        m_seat.reset();
        Theme::of()->setScheme(Theme::Scheme::Light);
        speak(u"zh_CN"_s);
    }

    void theConsentIsReadOutAndAnswered()
    {
        CallRecorder &recorder = *m_seat->services->recorder;
        recorder.setEnabled(true);
        recorder.setConsent({RecordingConsent::Way::Asked, {}, {}});
        m_seat->services->shift->putOff();
        phone().choose(AgentState::Ready);
        const WindowDriver driver(m_pane.get());
        QVERIFY(driver.need(u"phone_consent"_s)->isHidden());
        m_seat->line->ring(u"c1"_s, u"15432842671"_s);
        QVERIFY(driver.need(u"phone_consent"_s)->isHidden());
        phone().answer();
        QVERIFY(driver.need(u"phone_consent"_s)->isVisible());
        QVERIFY(!driver.need<QLabel>(u"phone_consent_text"_s)->text().isEmpty());
        for (const QString &language : {u"zh_CN"_s, u"ug"_s, u"en"_s}) {
            speak(language);
            Theme::of()->setScheme(language == u"zh_CN"_s ? Theme::Scheme::Light : Theme::Scheme::Dark);
            show();
            hearALittle();
            QCOMPARE(m_pane->width(), 272);
            save(u"consent_"_s + language);
        }
        const WindowDriver last(m_pane.get());
        last.click(u"phone_consent_no"_s);
        QVERIFY(recorder.isRefused());
        QVERIFY(last.need(u"phone_consent"_s)->isVisible()); // the agent goes on seeing it
        QVERIFY(last.need(u"phone_consent_yes"_s)->isHidden());
        phone().hangup();
        phone().finishWrapUp();
        QVERIFY(last.need(u"phone_consent"_s)->isHidden());
    }

    /// Nothing is recorded of a hold: the lamp is not red then.
    void theRecordersLampIsOutOnHold()
    {
        m_seat->services->recorder->setEnabled(true);
        m_seat->services->shift->putOff();
        phone().choose(AgentState::Ready);
        m_seat->line->ring(u"c1"_s, u"15432842671"_s);
        phone().answer();
        CallSnapshot call = *phone().mainCall();
        call.recording = TelephonyRecording::On;
        emit m_seat->line->callChanged(call);
        const auto text = [this] {
            return WindowDriver(m_pane.get()).need<QLabel>(u"phone_recording_text"_s)->text();
        };
        QVERIFY2(text().startsWith(u"录音中"_s), qPrintable(text()));
        for (const bool held : {true, false}) {
            call.state = held ? TelephonyState::Held : TelephonyState::Talking;
            emit m_seat->line->callChanged(call);
            QVERIFY2(text().startsWith(held ? u"保持中，不录音"_s : u"录音中"_s), qPrintable(text()));
            for (const QString &language : {u"zh_CN"_s, u"ug"_s, u"en"_s}) {
                speak(language);
                show();
                QCOMPARE(m_pane->width(), 272);
                save((held ? u"recording_held_"_s : u"recording_"_s) + language);
            }
            speak(u"zh_CN"_s);
            show();
        }
    }

    /// What the agent is doing is named whole from the first frame on, in a narrow pane and in each language;
    /// where the clock has no room beside it, it stands below.
    void theStateIsNamedWholeAtOnce()
    {
        m_seat->services->shift->putOff();
        for (const QString &language : {u"zh_CN"_s, u"ug"_s, u"en"_s}) {
            phone().choose(AgentState::Ready);
            speak(language);
            show();
            m_pane->resize(225, 800); // what the seat gives it at 1366
            const WindowDriver driver(m_pane.get());
            const auto *title = driver.need<QLabel>(u"phone_state_title"_s);
            const auto *time = driver.need<QLabel>(u"phone_state_time"_s);
            const auto isWhole = [&] { // nothing is waited for
                return !title->text().isEmpty() && title->width() >= title->sizeHint().width()
                    && time->width() >= time->sizeHint().width()
                    && title->parentWidget()->rect().contains(title->geometry())
                    && !title->geometry().intersects(time->geometry());
            };
            QTRY_VERIFY2(isWhole(), qPrintable(title->text()));
            m_seat->line->ring(u"call_"_s + language, u"15432842671"_s);
            QCOMPARE(phone().agent().state, AgentState::Reserved);
            QVERIFY2(isWhole(), qPrintable(language + u' ' + title->text()));
            phone().answer();
            QVERIFY2(isWhole(), qPrintable(language + u' ' + title->text()));
            m_seat->advance(2'000); // a second key soon after the first hangs up nothing
            phone().hangup();
            m_seat->settle();
            QVERIFY2(isWhole(), qPrintable(language + u' ' + title->text()));
            phone().finishWrapUp();
            QVERIFY2(isWhole(), qPrintable(language + u' ' + title->text()));
            m_seat->settle();
        }
        QWidget box;
        box.resize(400, 200);
        auto *block = new StateBlock(*m_seat->services, &box);
        const auto *title = block->findChild<QLabel *>(u"phone_state_title"_s);
        const auto *time = block->findChild<QLabel *>(u"phone_state_time"_s);
        block->resize(300, 120);
        box.show();
        QTRY_VERIFY(title->width() > 0 && time->y() < title->geometry().bottom());
        block->resize(title->x() + title->sizeHint().width() + 14, 120);
        QTRY_VERIFY(time->y() >= title->geometry().bottom());
        QVERIFY(title->width() >= title->sizeHint().width());
    }

    void levelsAndTheDeviceAreShown()
    {
        const WindowDriver driver(m_pane.get());
        QWidget *row = driver.need(u"phone_sound"_s);
        QVERIFY(row->isHidden());
        phone().choose(AgentState::Ready);
        m_seat->line->ring(u"c1"_s, u"15432842671"_s);
        phone().answer();
        QVERIFY(row->isVisible());
        const auto meters = row->findChildren<LevelMeter *>();
        QCOMPARE(meters.size(), 2);
        emit m_seat->line->levelsMeasured(0.7, 0.3);
        QCOMPARE(meters[0]->level(), 0.7);
        QCOMPARE(meters[1]->level(), 0.3);
        emit m_seat->line->levelsMeasured(0, 0.3);
        QVERIFY(meters[0]->level() > 0.5 && meters[0]->level() < 0.7); // falls so that one can see it
        auto *device = driver.need<ElidedLabel>(u"phone_sound_device"_s);
        QVERIFY(device->isHidden()); // this line tells of none
        emit m_seat->line->soundChanged(headset());
        QVERIFY(device->isVisible());
        QCOMPARE(device->text(), u"Jabra"_s);
        emit m_seat->line->soundChanged({});
        QVERIFY(device->text().contains(u"没有声音设备"_s));
        QVERIFY(!meters[0]->isVisible());
        phone().hangup();
        phone().finishWrapUp();
        QVERIFY(row->isVisible()); // also before the next call
        save(u"silent_zh_CN"_s);
    }

    void devicesThatGoAndComeAreTold()
    {
        SoundService &sound = *m_seat->services->sound;
        QStringList told;
        connect(&sound, &SoundService::told, this, [&](const QString &words) { told.append(words); });
        SoundState both = headset();
        both.devices.append({u"Lautsprecher"_s, true, true});
        emit m_seat->line->soundChanged(both);
        QVERIFY(told.isEmpty());
        QVERIFY(!sound.isSilent());
        emit m_seat->line->soundChanged(
            {{{u"Lautsprecher"_s, true, true}}, u"Lautsprecher"_s, u"Lautsprecher"_s, true});
        QCOMPARE(told.size(), 1);
        QVERIFY(told.last().contains(u"Jabra"_s) && told.last().contains(u"旁人"_s));
        emit m_seat->line->soundChanged(both);
        QCOMPARE(told.size(), 2);
        QVERIFY(told.last().contains(u"Jabra 回来了"_s));
        both.speaker = both.microphone = u"Lautsprecher"_s; // a person chose: nothing to tell
        emit m_seat->line->soundChanged(both);
        QCOMPARE(told.size(), 2);
        emit m_seat->line->soundChanged({});
        QCOMPARE(told.size(), 3);
        QVERIFY(sound.isSilent());
        emit m_seat->line->soundChanged(headset());
        QCOMPARE(told.size(), 4);
    }

    void theTestIsOfferedUntilItWasRun()
    {
        int asked = 0;
        m_seat->services->commands->add(
            {u"shift.self_test"_s, u"test"_s, {}, u"group"_s, true, [&] { ++asked; }});
        QWidget *offer = WindowDriver(m_pane.get()).need(u"phone_test_offer"_s);
        QVERIFY(offer->isVisible());
        for (const QString &language : {u"ug"_s, u"en"_s, u"zh_CN"_s}) { // it makes the pane no wider
            speak(language);
            show();
            QCOMPARE(m_pane->width(), 272);
            save(u"offer_"_s + language);
        }
        offer = WindowDriver(m_pane.get()).need(u"phone_test_offer"_s);
        WindowDriver(m_pane.get()).click(u"phone_test_now"_s);
        QCOMPARE(asked, 1);
        runTest();
        QVERIFY(offer->isHidden());
        const ShiftCheck *kept = m_seat->services->shift->own();
        QVERIFY(kept);
        QCOMPARE(kept->steps.size(), 9);
        QCOMPARE(kept->atMs, m_seat->clock->utcMs());
        const ShiftCheck before = *kept;
        // It is on record: the next start knows it, and offers no other on this day.
        m_pane.reset();
        m_seat->restart();
        show();
        QVERIFY(WindowDriver(m_pane.get()).need(u"phone_test_offer"_s)->isHidden());
        QVERIFY(*m_seat->services->shift->own() == before);
        QVERIFY(!m_seat->services->shift->isDue());
        m_seat->advance(ShiftRecord::kFreshMs);
        QVERIFY(m_seat->services->shift->isDue());
    }

    void anotherPersonIsOfferedItsOwn()
    {
        runTest();
        QVERIFY(!m_seat->services->shift->isDue());
        SessionInfo other = m_seat->services->session->info();
        other.agent = AgentId(u"1031"_s);
        m_seat->services->session->setInfo(other);
        QVERIFY(m_seat->services->shift->isDue());
        WindowDriver(m_pane.get()).click(u"phone_test_later"_s);
        QVERIFY(!m_seat->services->shift->isDue());
        other.agent = AgentId(u"1032"_s);
        m_seat->services->session->setInfo(other);
        other.agent = AgentId(u"1031"_s);
        m_seat->services->session->setInfo(other);
        QVERIFY(m_seat->services->shift->isDue()); // signed in again
        // The window has the record of all.
        SelfTestWindow window(*m_seat->services->selfTest, *m_seat->services->shift, nullptr);
        const QString words = window.findChild<QLabel *>(u"self_test_before"_s)->text();
        QVERIFY2(words.contains(m_seat->services->shift->checks().first().agent.value), qPrintable(words));
    }

    void thereAreAtMostThirty()
    {
        for (int i = 0; i < 32; ++i)
            runTest();
        QCOMPARE(m_seat->services->shift->checks().size(), 30);
    }

    void whatIsGivenToSupportIsReadFirst()
    {
        runTest();
        emit m_seat->line->soundChanged(headset());
        phone().choose(AgentState::Ready);
        m_seat->line->ring(u"c1"_s, u"15432842671"_s);
        phone().answer();
        SupportWindow window(*m_seat->services, nullptr);
        QVERIFY(window.testAttribute(Qt::WA_ShowWithoutActivating));
        window.open();
        const WindowDriver driver(&window);
        auto *text = driver.need<QPlainTextEdit>(u"support_text"_s);
        const QString shown = text->toPlainText();
        for (const QString &wanted : {u"[program]"_s, u"version: "_s, u"registration: registered"_s,
                                      u"microphone: Jabra"_s, u"[test before the shift]"_s, u"call: state"_s})
            QVERIFY2(shown.contains(wanted), qPrintable(shown));
        QVERIFY(!shown.contains(u"2671"_s)); // of the caller nothing
        QVERIFY(!shown.contains(m_seat->services->session->info().agentName));
        driver.click(u"support_copy"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), shown);
        QTemporaryDir target;
        window.saveTo(target.filePath(u"support.txt"_s));
        QTRY_VERIFY(driver.need<QLabel>(u"support_said"_s)->text().contains(u"已保存"_s));
        QFile file(target.filePath(u"support.txt"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), shown);
        QVERIFY(window.grab().save(folder() + u"/support_zh_CN.png"_s));
    }

    /// Earbuds are called after their owner, and a check's reasons name hosts and numbers.
    void supportIsToldNoNames()
    {
        LineTest tested;
        for (const LineTestStep step : {LineTestStep::Microphone, LineTestStep::Registration,
                                        LineTestStep::Echo, LineTestStep::SoundBothWays}) {
            LineTestResult result;
            result.step = step;
            result.verdict = LineTestVerdict::Failed;
            result.facts = u"王敏的 AirPods · -25 dB"_s;
            result.reason = u"sip.heat.example: 回声号码 98765 打不通（404）"_s;
            tested.results.append(result);
        }
        tested.isOver = true;
        m_seat->services->selfTest->start();
        emit m_seat->line->lineTested(tested);
        QTRY_VERIFY_WITH_TIMEOUT(!m_seat->services->selfTest->isRunning(), 30'000);
        QCOMPARE(m_seat->services->shift->own()->steps.first().facts, tested.results.first().facts);
        const QString owned = u"王敏的 AirPods Pro"_s;
        const QString other = u"Wang Min's AirPods Pro"_s;
        m_seat->services->sound->setWanted(SoundService::Use::Speaker, {other, owned, u"Jabra Evolve2 65"_s});
        emit m_seat->line->soundChanged({{{owned, true, true}}, owned, owned, false});
        SupportWindow window(*m_seat->services, nullptr);
        window.open();
        const QString shown = WindowDriver(&window).need<QPlainTextEdit>(u"support_text"_s)->toPlainText();
        for (
            const QString &wanted :
            {u"microphone: failed"_s, u"echo call: failed"_s, u"microphone: … AirPods Pro #1\n"_s,
             u"speakers: there … AirPods Pro #1; wanted … AirPods Pro #2, … AirPods Pro #1, Jabra Evolve2 … #3"_s})
            QVERIFY2(shown.contains(wanted), qPrintable(wanted + u'\n' + shown));
        for (const QString &secret : {u"王敏"_s, u"Wang"_s, u"heat.example"_s, u"98765"_s})
            QVERIFY2(!shown.contains(secret), qPrintable(secret + u'\n' + shown));
    }

private:
    [[nodiscard]] PhoneService &phone() { return *m_seat->services->phone; }
    [[nodiscard]] static QString folder() { return Warmline::Testing::buildPath(u"pictures/softphone"_s); }
    static void speak(const QString &language)
    {
        Language::install(language);
        QGuiApplication::setLayoutDirection(language == u"ug"_s ? Qt::RightToLeft : Qt::LeftToRight);
    }
    static SoundState headset() { return {{{u"Jabra"_s, true, true}}, u"Jabra"_s, u"Jabra"_s, false}; }
    void show()
    {
        m_pane = std::make_unique<SoftphonePane>(*m_seat->services);
        m_pane->resize(272, 800);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    }
    void hearALittle()
    {
        emit m_seat->line->soundChanged(headset());
        emit m_seat->line->levelsMeasured(0.7, 0.4);
    }
    void save(const QString &name)
    {
        QCoreApplication::sendPostedEvents(); // what has changed is laid out
        QVERIFY(m_pane->grab().save(folder() + u'/' + name + u".png"_s));
    }
    void runTest()
    {
        SelfTestService &test = *m_seat->services->selfTest;
        test.start();
        QVERIFY(test.isRunning());
        emit m_seat->line->lineTested({.results = {}, .isOver = true});
        QTRY_VERIFY_WITH_TIMEOUT(!test.isRunning(), 30'000);
    }

    std::unique_ptr<ServicesFixture> m_seat;
    std::unique_ptr<SoftphonePane> m_pane;
};

QTEST_MAIN(TestPhoneBlocks)
#include "tst_phone_blocks.moc"
