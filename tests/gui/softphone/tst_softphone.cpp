// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The softphone pane over real services and a real store: missed calls stand there until they are called
// back, by mouse and by key, and nothing of it takes the keyboard from a text. Pictures go to the build
// folder.
#include "services_fixture.h"
#include "test_paths.h"

#include "app/services/phone/callback_service.h"
#include "app/services/phone/self_test_service.h"
#include "tests/support/gui/window_driver.h"
#include "translations/language.h"
#include "ui/common/elided_label.h"
#include "ui/common/key_button.h"
#include "ui/common/state_view.h"
#include "ui/common/theme.h"
#include "ui/softphone/callback_list.h"
#include "ui/softphone/check/self_test_window.h"
#include "ui/softphone/recording/recording_player.h"
#include "ui/softphone/recording/waveform.h"
#include "ui/softphone/softphone_pane.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

class TestSoftphone : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void missedCallsStandInThePane();
    void oneKeyCallsBack();
    void theLastNumberIsDialledAgain();
    void whyNotIsAskedInAMenu();
    void aMissedCallLeavesTheKeyboardWhereItIs();
    void aCallMovesNothingUntilAllOfItIsKnown();
    void aCallIsSentAwayWithItsReason();
    void itIsReadableEverywhere();
    void selfTestSaysEachStepInWords();
    void selfTestLeavesTheKeyboardAndEndsForACall();
    void theQueueHearsWhyASeatPauses();
    void aRecordingIsMovedInByMouseAndKeys();
    void withoutRecordingsThatIsSaid();
    void theStateSaysWhoIsHeardAndWhoWaits();

private:
    [[nodiscard]] SelfTestService &selfTest() { return *m_seat->services->selfTest; }
    [[nodiscard]] static LineTest lineTest(LineTestVerdict microphone);
    [[nodiscard]] SelfTestRow row(SelfTestStep step)
    {
        const auto found = std::ranges::find(selfTest().rows(), step, &SelfTestRow::step);
        return found == selfTest().rows().cend() ? SelfTestRow() : *found;
    }
    [[nodiscard]] PhoneService &phone() { return *m_seat->services->phone; }
    [[nodiscard]] CallbackService &callbacks() { return *m_seat->services->callbacks; }
    [[nodiscard]] QList<QWidget *> rows() const
    {
        QList<QWidget *> found = m_pane->findChildren<QWidget *>(u"phone_callback_row"_s);
        found.removeIf([](const QWidget *row) { return row->isHidden(); });
        return found;
    }
    void show();
    static void speak(const QString &language)
    {
        Language::install(language);
        QGuiApplication::setLayoutDirection(language == u"ug"_s ? Qt::RightToLeft : Qt::LeftToRight);
    }
    void miss(const QString &key, const QString &number);
    std::unique_ptr<ServicesFixture> m_seat;
    std::unique_ptr<QWidget> m_desk; ///< the pane, and a text beside it
    SoftphonePane *m_pane = nullptr;
    QLineEdit *m_text = nullptr;
};

void TestSoftphone::init()
{
    m_seat = std::make_unique<ServicesFixture>();
    phone().choose(AgentState::Ready);
    QTRY_VERIFY(callbacks().isKnown());
    show();
}

void TestSoftphone::show()
{
    m_desk = std::make_unique<QWidget>();
    m_pane = new SoftphonePane(*m_seat->services);
    m_text = new QLineEdit;
    auto *layout = new QVBoxLayout(m_desk.get());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane, 1);
    layout->addWidget(m_text);
    m_desk->resize(272, 800);
    m_desk->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_desk.get()));
}

void TestSoftphone::cleanup()
{
    m_desk.reset();
    m_seat.reset();
    Theme::of()->setScheme(Theme::Scheme::Light);
    speak(u"zh_CN"_s);
}

void TestSoftphone::miss(const QString &key, const QString &number)
{
    m_seat->line->ring(key, number);
    m_seat->settle();
    QVERIFY(m_seat->waitForAnswers()); // who it is
    m_seat->advance(20'000);
    m_seat->line->callerHangsUp(key);
    m_seat->settle();
    phone().choose(AgentState::Ready);
}

/// On hold and in a consultation the pane must not say that the caller hears.
void TestSoftphone::theStateSaysWhoIsHeardAndWhoWaits()
{
    const WindowDriver driver(m_pane);
    const auto title = [&] { return driver.find<QLabel>(u"phone_state_title"_s)->text(); };
    const auto said = [&] { return driver.need(u"phone_state"_s)->accessibleName(); };
    m_seat->line->ring(u"c1"_s, u"15432842671"_s);
    phone().answer();
    QCOMPARE(title(), u"通话中"_s);
    phone().toggleHold();
    QCOMPARE(title(), u"保持中"_s);
    QVERIFY(said().contains(u"来电人在等"_s));
    phone().toggleHold();
    QCOMPARE(title(), u"通话中"_s);
    phone().startTransfer(u"1031"_s);
    QCOMPARE(title(), u"咨询中"_s);
    QVERIFY(said().contains(u"1031"_s) && said().contains(u"来电人在等"_s));
    m_seat->line->callerHangsUp(u"consult"_s); // the colleague
    m_seat->line->resume(u"c1"_s);
    QCOMPARE(title(), u"通话中"_s);
}

void TestSoftphone::missedCallsStandInThePane()
{
    const WindowDriver driver(m_pane);
    QVERIFY(driver.need(u"phone_callbacks"_s)->isHidden());
    miss(u"c1"_s, u"15432842671"_s);
    QTRY_COMPARE(rows().size(), 1);
    QVERIFY(driver.need(u"phone_callbacks"_s)->isVisible());
    const auto words = rows().first()->findChildren<ElidedLabel *>();
    QVERIFY(words.first()->text().contains(u"李秀兰"_s));
    QVERIFY(words.first()->text().contains(u"154 **** 2671"_s)); // never the whole number
    QVERIFY(!words.first()->text().contains(u"3284"_s));
    // While somebody is on the line there is no room for it, and no use.
    m_seat->line->ring(u"c2"_s, u"15400010102"_s);
    QVERIFY(driver.need(u"phone_callbacks"_s)->isHidden());
    for (int i = 3; i < 9; ++i) {
        m_seat->line->callerHangsUp(u"c%1"_s.arg(i - 1));
        m_seat->line->ring(u"c%1"_s.arg(i), u"1540001010%1"_s.arg(i));
    }
    m_seat->line->callerHangsUp(u"c8"_s);
    QTRY_COMPARE(rows().size(), CallbackList::kShown); // the rest is a number below
    QTRY_COMPARE(callbacks().tasks().size(), 8);
}

void TestSoftphone::oneKeyCallsBack()
{
    miss(u"c1"_s, u"15432842671"_s);
    miss(u"c2"_s, u"15499998888"_s);
    QTRY_COMPARE(rows().size(), 2);
    const Command *command = m_seat->services->commands->find(u"call.callback"_s);
    QVERIFY(command);
    QCOMPARE(command->keys, u"Ctrl+F12"_s);
    QVERIFY(m_seat->services->commands->trigger(u"call.callback"_s));
    QCOMPARE(m_seat->line->dialled, u"15432842671"_s); // has waited longest
    m_seat->line->answer(u"out-15432842671"_s);
    m_seat->advance(2'000);
    phone().hangup();
    phone().finishWrapUp();
    QTRY_COMPARE(rows().size(), 1);
    QTest::mouseClick(rows().first()->findChild<QToolButton *>(u"phone_call_back"_s), Qt::LeftButton);
    QCOMPARE(m_seat->line->dialled, u"15499998888"_s);
}

void TestSoftphone::theLastNumberIsDialledAgain()
{
    const WindowDriver driver(m_pane);
    auto *redial = driver.need<QToolButton>(u"phone_redial"_s);
    QVERIFY(!redial->isVisible());
    QSignalSpy refused(&phone(), &PhoneService::failed);
    QVERIFY(m_seat->services->commands->trigger(u"call.redial"_s));
    QCOMPARE(refused.size(), 1); // none was dialled yet
    phone().dial(u"154 3284 2671"_s);
    m_seat->line->answer(u"out-15432842671"_s);
    m_seat->advance(2'000);
    phone().hangup();
    phone().finishWrapUp();
    QVERIFY(redial->isVisible());
    QVERIFY2(redial->toolTip().contains(u"2671"_s) && !redial->toolTip().contains(u"3284"_s),
             qPrintable(redial->toolTip()));
    m_seat->line->dialled.clear();
    QTest::mouseClick(redial, Qt::LeftButton);
    QCOMPARE(m_seat->line->dialled, u"15432842671"_s);
    QCOMPARE(refused.size(), 1);
}

void TestSoftphone::whyNotIsAskedInAMenu()
{
    miss(u"c1"_s, u"15432842671"_s);
    QTRY_COMPARE(rows().size(), 1);
    QTest::mouseClick(rows().first()->findChild<QToolButton *>(u"phone_callback_waive"_s), Qt::LeftButton);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 3);
    QCOMPARE(callbacks().tasks().size(), 1); // asked is not chosen
    menu->actions().first()->trigger();
    menu->close();
    QTRY_VERIFY(rows().isEmpty());
    QVERIFY(callbacks().tasks().isEmpty());
}

void TestSoftphone::aMissedCallLeavesTheKeyboardWhereItIs()
{
    m_text->setFocus();
    QTRY_VERIFY(m_text->hasFocus());
    QTest::keyClicks(m_text, u"a1"_s);
    miss(u"c1"_s, u"15432842671"_s);
    QTRY_COMPARE(rows().size(), 1);
    QVERIFY(m_text->hasFocus());
    QTest::keyClicks(m_desk.get()->focusWidget(), u"b2"_s);
    QCOMPARE(m_text->text(), u"a1b2"_s);
    m_seat->line->ring(u"c2"_s, u"15499998888"_s);
    QVERIFY(m_text->hasFocus());
    QTest::keyClick(m_text, Qt::Key_Space);
    QTest::keyClick(m_text, Qt::Key_Return);
    QCOMPARE(phone().call()->state, TelephonyState::Offered); // no key of typing answers
}

/// The list of missed calls goes and the caller comes: in between the pane would ask for more room than it
/// has, and the window around it would be laid out and painted for that.
void TestSoftphone::aCallMovesNothingUntilAllOfItIsKnown()
{
    class Sizes : public QObject
    {
    public:
        int changes = 0;
        bool eventFilter(QObject *, QEvent *event) override
        {
            changes += event->type() == QEvent::Resize ? 1 : 0;
            return false;
        }
    } sizes;
    miss(u"m1"_s, u"15432842671"_s);
    QTRY_COMPARE(rows().size(), 1);
    QCoreApplication::processEvents();
    const WindowDriver driver(m_pane);
    QWidget *idle = nullptr; // takes what room is left
    for (StateView *view : m_pane->findChildren<StateView *>()) {
        if (view->isVisible())
            idle = view;
    }
    QVERIFY(idle);
    idle->installEventFilter(&sizes);
    int whileHeard = -1;
    bool wouldPaint = true;
    QObject last; // connected last: all of the pane has heard
    connect(&phone(), &PhoneService::callChanged, &last, [&] {
        if (whileHeard >= 0)
            return;
        whileHeard = sizes.changes;
        wouldPaint = idle->updatesEnabled();
    });
    m_seat->line->ring(u"c1"_s, u"15400020601"_s);
    QTRY_VERIFY(whileHeard >= 0);
    QCOMPARE(whileHeard, 0);
    QVERIFY(!wouldPaint);
    QTRY_VERIFY(sizes.changes > 0 && idle->updatesEnabled());
    QVERIFY(m_seat->waitForAnswers());
    QWidget *name = driver.need(u"phone_caller"_s);
    QWidget *answer = driver.need(u"phone_answer"_s);
    QTRY_VERIFY(name->isVisible() && answer->isVisible());
    const auto bottom = [this](const QWidget *widget) {
        return widget->mapTo(m_pane, QPoint(0, widget->height())).y();
    };
    QVERIFY(bottom(name) <= bottom(answer) - answer->height());
    QVERIFY(bottom(answer) <= idle->mapTo(m_pane, QPoint()).y());
}

void TestSoftphone::aCallIsSentAwayWithItsReason()
{
    const WindowDriver driver(m_pane);
    m_text->setFocus();
    QTRY_VERIFY(m_text->hasFocus());
    m_seat->line->ring(u"c1"_s, u"15432842671"_s);
    QTest::mouseClick(driver.need(u"phone_reject_wrong_queue"_s), Qt::LeftButton);
    QVERIFY(m_text->hasFocus()); // no window, no menu, and the keyboard stays
    QCOMPARE(m_seat->line->rejections, QList{TelephonyRejection::WrongQueue});
    QTRY_COMPARE(rows().size(), 1); // a person still has to call him back
    const auto facts = rows().first()->findChildren<ElidedLabel *>().last()->text();
    QVERIFY2(facts.contains(u"转错队列"_s), qPrintable(facts));

    m_seat->line->ring(u"c2"_s, u"15499998888"_s);
    m_seat->advance(2'000);
    QCOMPARE(driver.need<KeyButton>(u"phone_reject"_s)->keyText(), u"Shift F12"_s);
    QVERIFY(m_seat->services->commands->trigger(u"call.hangup"_s));
    QCOMPARE(m_seat->line->rejections.last(), TelephonyRejection::Busy);
    QVERIFY(m_seat->services->commands->find(u"call.reject.declined"_s));
}

void TestSoftphone::itIsReadableEverywhere()
{
    const QString folder = Warmline::Testing::buildPath(u"pictures/softphone"_s);
    QVERIFY(QDir().mkpath(folder));
    for (int i = 0; i < 5; ++i)
        miss(u"c%1"_s.arg(i), i == 2 ? QString() : u"1540001010%1"_s.arg(i));
    miss(u"c9"_s, u"15432842671"_s);
    QTRY_COMPARE(callbacks().tasks().size(), 6);
    callbacks().callBack(callbacks().tasks().first().call);
    m_seat->settle();
    phone().hangup();
    m_seat->settle();
    phone().finishWrapUp();
    m_seat->advance(180'000);
    QTRY_COMPARE(callbacks().tasks().first().tries, 1);
    for (const QString &language : {u"zh_CN"_s, u"ug"_s, u"en"_s}) {
        for (const auto scheme : {Theme::Scheme::Light, Theme::Scheme::Dark}) {
            speak(language);
            Theme::of()->setScheme(scheme);
            show();
            QTRY_COMPARE(rows().size(), CallbackList::kShown);
            for (const QWidget *row : rows())
                QVERIFY(row->width() <= m_pane->width());
            const QString name = language + (scheme == Theme::Scheme::Dark ? u"_dark"_s : u"_light"_s);
            QVERIFY(m_pane->grab().save(folder + u"/callbacks_"_s + name + u".png"_s));
            m_seat->line->ring(u"ring_"_s + name, u"15432842671"_s);
            QTRY_VERIFY(m_pane->findChild<QWidget *>(u"phone_answer"_s)->updatesEnabled()); // laid out
            QVERIFY(m_pane->grab().save(folder + u"/rings_"_s + name + u".png"_s));
            m_seat->line->callerHangsUp(u"ring_"_s + name);
        }
    }
}

/// As a line tells it, when all but the microphone is well.
LineTest TestSoftphone::lineTest(LineTestVerdict microphone)
{
    LineTest test;
    test.isOver = true;
    for (const LineTestStep step : {LineTestStep::Microphone, LineTestStep::Registration, LineTestStep::Echo,
                                    LineTestStep::SoundBothWays}) {
        LineTestResult result;
        result.step = step;
        result.verdict = step == LineTestStep::Microphone ? microphone : LineTestVerdict::Passed;
        result.facts = u"200 OK"_s;
        result.tookMs = 1'200;
        if (step == LineTestStep::Microphone || step == LineTestStep::Echo) {
            for (int i = 0; i < 50; ++i)
                result.levels.append(float(0.5 + 0.4 * std::sin(i / 3.0)));
        }
        if (microphone != LineTestVerdict::Passed && step == LineTestStep::Microphone)
            result.reason = u"没有听到您的声音：看看静音键，对着话筒说话再测一次"_s;
        test.results.append(result);
    }
    return test;
}

void TestSoftphone::selfTestSaysEachStepInWords()
{
    const QString folder = Warmline::Testing::buildPath(u"pictures/softphone"_s);
    QVERIFY(QDir().mkpath(folder));
    selfTest().setRingTest([](auto done) { done(u"音箱 + 耳机"_s); });
    for (const QString &language : {u"zh_CN"_s, u"ug"_s, u"en"_s}) {
        speak(language);
        Theme::of()->setScheme(language == u"zh_CN"_s ? Theme::Scheme::Light : Theme::Scheme::Dark);
        SelfTestWindow window(selfTest(), *m_seat->services->shift, nullptr);
        window.run();
        QVERIFY(m_seat->line->isTesting);
        QCOMPARE(selfTest().rows().size(), 9);
        QCOMPARE(row(SelfTestStep::Microphone).verdict, LineTestVerdict::Waiting);
        emit m_seat->line->lineTested(lineTest(LineTestVerdict::Warned));
        QTRY_VERIFY(!selfTest().isRunning());
        QCOMPARE(row(SelfTestStep::Ring).facts, u"音箱 + 耳机"_s);
        QCOMPARE(row(SelfTestStep::Registration).verdict, LineTestVerdict::Passed);
        QCOMPARE(row(SelfTestStep::Package).verdict, LineTestVerdict::Passed);
        QVERIFY(row(SelfTestStep::Package).facts.contains(u"24"_s)); // households of the store
        QCOMPARE(row(SelfTestStep::Server).verdict, LineTestVerdict::Warned); // there is none
        for (const SelfTestRow &one : selfTest().rows())
            QVERIFY(one.verdict == LineTestVerdict::Passed || !one.reason.isEmpty());
        if (language != u"zh_CN"_s) // every word of it is told in the language of now
            QVERIFY(!window.findChildren<QLabel *>(u"self_test_title"_s).first()->text().contains(u'麦'));
        QVERIFY(window.grab().save(folder + u"/self_test_"_s + language + u".png"_s));
    }
}

void TestSoftphone::selfTestLeavesTheKeyboardAndEndsForACall()
{
    m_text->setFocus();
    QTRY_VERIFY(m_text->hasFocus());
    SelfTestWindow window(selfTest(), *m_seat->services->shift, m_desk.get());
    window.run();
    QVERIFY(window.isVisible());
    QVERIFY(window.testAttribute(Qt::WA_ShowWithoutActivating));
    QTest::keyClicks(m_text, u"a1"_s);
    QCOMPARE(m_text->text(), u"a1"_s);
    QVERIFY(m_text->hasFocus());
    QCOMPARE(row(SelfTestStep::Ring).verdict, LineTestVerdict::Failed); // nobody rings here
    m_seat->line->ring(u"c1"_s, u"15432842671"_s);
    QVERIFY(!selfTest().isRunning());
    QVERIFY(!m_seat->line->isTesting);
    QCOMPARE(row(SelfTestStep::Echo).verdict, LineTestVerdict::Warned);
    phone().answer();
    const auto advice = [&window] { return window.findChild<QLabel *>(u"self_test_advice"_s)->text(); };
    window.run(); // never during a call, and that is said
    QVERIFY(!selfTest().isRunning());
    QVERIFY(selfTest().rows().isEmpty()); // not the results of before as if they were new
    QVERIFY(!advice().isEmpty());
    QVERIFY(!window.findChild<QWidget *>(u"self_test_again"_s)->isEnabled());
    // One that nobody ends is over after 20 s.
    phone().hangup();
    phone().finishWrapUp();
    QVERIFY(advice().isEmpty());
    QVERIFY(window.findChild<QWidget *>(u"self_test_again"_s)->isEnabled());
    selfTest().start();
    QVERIFY(selfTest().isRunning());
    m_seat->advance(20'000);
    QTRY_VERIFY(!selfTest().isRunning());
    QCOMPARE(row(SelfTestStep::Echo).verdict, LineTestVerdict::Failed);
}

void TestSoftphone::theQueueHearsWhyASeatPauses()
{
    m_seat->line->seats.clear();
    phone().choose(AgentState::Break, u"喝水"_s);
    phone().choose(AgentState::Ready);
    phone().choose(AgentState::Ready); // nothing new
    phone().choose(AgentState::Offline);
    const QList<std::pair<QueueSeat, QString>> told{
        {QueueSeat::Paused, QString(agentStateTitle(AgentState::Break) + u"：喝水"_s)},
        {QueueSeat::Ready, QString()},
        {QueueSeat::SignedOut, QString()}};
    QCOMPARE(m_seat->line->seats, told);
    // Nothing is known of the queue until the line tells, and again when it stops telling.
    auto *waiting = m_pane->findChild<QLabel *>(u"phone_queue_waiting"_s);
    QCOMPARE(waiting->text(), u"—"_s);
    emit m_seat->line->queueChanged(3, 65'000);
    QVERIFY(waiting->text().contains(u'3'));
    emit m_seat->line->queueChanged(-1, 0);
    QCOMPARE(waiting->text(), u"—"_s);
    // Nor of a line that is gone; and a test without one says why.
    emit m_seat->line->queueChanged(3, 65'000);
    phone().setEngine({});
    m_seat->line = nullptr;
    QCOMPARE(waiting->text(), u"—"_s);
    QSignalSpy failed(&phone(), &PhoneService::failed);
    phone().testLine();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().text, PhoneService::tr("没有电话线路"));
}

void TestSoftphone::aRecordingIsMovedInByMouseAndKeys()
{
    Waveform wave;
    QSignalSpy moved(&wave, &Waveform::moved);
    const QList<float> peaks(600, 0.5F);
    const OpenRecording recording{{}, QByteArray(60 * 192'000, '\0'), peaks, peaks};
    wave.setRecording(recording, {{20'000, u"保持"_s}, {20'100, u"保持"_s}});
    wave.resize(600, 120);
    wave.show();
    QVERIFY(QTest::qWaitForWindowExposed(&wave));
    QTest::mouseClick(&wave, Qt::LeftButton, {}, QPoint(300, 60));
    QCOMPARE(moved.takeFirst().first().toLongLong(), 30'000);
    QTest::keyClick(&wave, Qt::Key_Right);
    QCOMPARE(wave.position(), 35'000);
    QTest::keyClick(&wave, Qt::Key_End);
    QTest::keyClick(&wave, Qt::Key_Right); // not beyond it
    QCOMPARE(wave.position(), 60'000);
    QTest::keyClick(&wave, Qt::Key_Home);
    QTest::keyClick(&wave, Qt::Key_Left);
    QCOMPARE(wave.position(), 0);
    // Time runs to the right in Uyghur, too.
    speak(u"ug"_s);
    QTest::mouseClick(&wave, Qt::LeftButton, {}, QPoint(150, 60));
    QCOMPARE(wave.position(), 15'000);
}

void TestSoftphone::withoutRecordingsThatIsSaid()
{
    QVERIFY(m_pane->findChild<QWidget *>(u"phone_listen"_s)->isHidden());
    RecordingPlayer player(*m_seat->services);
    player.show();
    player.openNewest();
    QVERIFY(!player.findChild<QLabel *>(u"recording_said"_s)->text().isEmpty());
    QVERIFY(!player.findChild<QWidget *>(u"recording_play"_s)->isEnabled());
    QVERIFY(!player.findChild<QWidget *>(u"recording_next"_s)->isEnabled());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme theme;
    Language::install(u"zh_CN"_s);
    TestSoftphone test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_softphone.moc"
