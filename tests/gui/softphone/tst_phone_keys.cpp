// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of a call, pressed as a person presses them, in the program's window and on the simulated line:
// mute, hold, transfer in all its ways, conference and tones.
#include "services_fixture.h"
#include "test_paths.h"

#include "app/pluginapi/plugin_host.h"
#include "app/pluginapi/telephony_intents.h"
#include "app/pluginapi/telephony_script.h"
#include "tests/support/gui/window_driver.h"
#include "ui/common/call_key.h"
#include "ui/common/toast_area.h"
#include "ui/shell/main_window.h"
#include "ui/softphone/softphone_pane.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>

#include <tuple>
#include <utility>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

/// What was asked of the line about a call.
struct Asked
{
    TelephonyIntent intent;
    QString call;
    QString text;
    bool on = false;
    friend bool operator==(const Asked &, const Asked &) = default;
};

/// Hands everything on to another line, and remembers what was asked and what was refused.
class NotedLine final : public TelephonyIntents
{
public:
    explicit NotedLine(std::unique_ptr<TelephonyEngine> line)
        : m_line(std::move(line))
    {
        connect(m_line.get(), &TelephonyEngine::callChanged, this, &TelephonyEngine::callChanged);
        connect(m_line.get(), &TelephonyEngine::lineChanged, this, &TelephonyEngine::lineChanged);
        connect(m_line.get(), &TelephonyEngine::intentFailed, this,
                [this](const QString &, TelephonyIntent, const Error &why) { refused.append(why.text); });
    }
    void registerLine() override { m_line->registerLine(); }
    void unregisterLine() override { m_line->unregisterLine(); }
    void setReady(bool ready) override { m_line->setReady(ready); }
    void dial(const QString &number) override { m_line->dial(number); }
    [[nodiscard]] LineState line() const override { return m_line->line(); }
    [[nodiscard]] QList<CallSnapshot> calls() const override { return m_line->calls(); }

    QList<Asked> asked;
    QStringList refused;

protected:
    void act(TelephonyIntent intent, const QString &call, const QString &text, bool on) override
    {
        asked.append({intent, call, text, on});
        switch (intent) {
        case TelephonyIntent::Answer: return m_line->answer(call);
        case TelephonyIntent::Hold: return m_line->hold(call);
        case TelephonyIntent::Resume: return m_line->resume(call);
        case TelephonyIntent::Mute: return m_line->mute(call, on);
        case TelephonyIntent::Dtmf: return m_line->sendDtmf(call, text);
        case TelephonyIntent::BlindTransfer: return m_line->blindTransfer(call, text);
        case TelephonyIntent::StartConsult: return m_line->startConsult(call, text);
        case TelephonyIntent::CompleteTransfer: return m_line->completeTransfer(call);
        case TelephonyIntent::TakeBack: return m_line->takeBack(call);
        case TelephonyIntent::Swap: return m_line->swap(call);
        case TelephonyIntent::Conference: return m_line->conference(call);
        case TelephonyIntent::Hangup: return m_line->hangup(call);
        default: refused.append(u"an intent that no key here has"_s);
        }
    }

private:
    std::unique_ptr<TelephonyEngine> m_line;
};

} // namespace

class TestPhoneKeys : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void muteByKeyMouseAndCommand();
    void holdByKey();
    void aColleagueIsAskedAndTakesTheCall();
    void aCallIsSentOnUnasked();
    void aNoticeCoversNothingOfThePhone();
    void threeTalk();
    void tonesAreSentOnce();
    void statesAreCommandsToo();

private:
    [[nodiscard]] PhoneService &phone() { return *m_seat->services->phone; }
    /// What the keys act on.
    [[nodiscard]] CallSnapshot front() { return phone().call().value_or(CallSnapshot()); }
    /// The caller's.
    [[nodiscard]] CallSnapshot caller() { return phone().mainCall().value_or(CallSnapshot()); }
    template <class T = QWidget>
    [[nodiscard]] T *widget(const QString &name)
    {
        return WindowDriver(m_window.get()).need<T>(name);
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        WindowDriver(m_window.get()).key(key, modifiers);
    }
    void click(const QString &name)
    {
        QTRY_VERIFY(widget(name)->isVisible() && widget(name)->isEnabled());
        QTest::mouseClick(widget(name), Qt::LeftButton);
    }
    void talk();
    void consult();
    [[nodiscard]] QStringList tones() const
    {
        QStringList sent;
        for (const Asked &one : std::as_const(m_line->asked)) {
            if (one.intent == TelephonyIntent::Dtmf)
                sent.append(one.text);
        }
        return sent;
    }

    std::unique_ptr<PluginHost> m_host;
    std::unique_ptr<ServicesFixture> m_seat;
    std::unique_ptr<MainWindow> m_window;
    TelephonyScript *m_script = nullptr;
    NotedLine *m_line = nullptr; ///< owned by the phone service
};

void TestPhoneKeys::init()
{
    m_host = std::make_unique<PluginHost>(QStringList{Warmline::Testing::buildPath(u"plugins"_s)});
    const auto plugin = m_host->telephony(u"telephony_sim"_s);
    QVERIFY2(plugin, qPrintable(plugin.error_or(Error()).message()));
    m_script = qobject_cast<TelephonyScript *>(*m_host->instance(u"telephony_sim"_s, u"telephony"_s));
    QVERIFY(m_script);
    m_script->setRate(0);
    m_script->useManualTime(ServicesFixture::kNow);
    m_seat = std::make_unique<ServicesFixture>();
    auto line =
        std::make_unique<NotedLine>(std::move(*(*plugin)->createEngine({{u"extension"_s, u"1027"_s}})));
    m_line = line.get();
    m_seat->line = nullptr; // goes with the line before
    phone().setEngine(std::move(line));
    m_script->advance(500);
    QTRY_COMPARE(phone().line().registration, LineState::Registration::Registered);
    phone().choose(AgentState::Ready);

    m_window = std::make_unique<MainWindow>(*m_seat->services, [this](MainWindow &) {
        WorkspaceSpec spec;
        spec.id = u"seat"_s;
        spec.title = u"座席"_s;
        spec.iconName = u"headset"_s;
        spec.panes = {{u"softphone"_s, [this] { return new SoftphonePane(*m_seat->services); }}};
        spec.columns = {{272, {{u"softphone"_s, 1}}}};
        return QList<WorkspaceSpec>{spec};
    });
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    talk();
}

void TestPhoneKeys::cleanup()
{
    const QStringList refused = m_line ? std::exchange(m_line, nullptr)->refused : QStringList();
    m_window.reset();
    m_seat.reset();
    m_host.reset();
    QCOMPARE(refused, QStringList());
}

/// Somebody rings, and is answered by key.
void TestPhoneKeys::talk()
{
    m_script->offer({.id = u"a"_s, .number = u"15432842671"_s, .queue = u"报修"_s});
    QTRY_COMPARE(front().id, u"a"_s);
    QCOMPARE(front().state, TelephonyState::Offered);
    press(Qt::Key_F12);
    QTRY_COMPARE(front().state, TelephonyState::Talking);
    QCOMPARE(m_line->asked, (QList<Asked>{{TelephonyIntent::Answer, u"a"_s, {}}}));
    m_line->asked.clear();
}

/// By key and name of a colleague, who answers.
void TestPhoneKeys::consult()
{
    press(Qt::Key_F7);
    auto *target = widget<QLineEdit>(u"phone_target"_s);
    QVERIFY(target->isVisible());
    QTRY_VERIFY(target->hasFocus());
    QTest::keyClicks(target, u"1031"_s);
    click(u"phone_consult"_s);
    QTRY_COMPARE(front().consultOf, u"a"_s);
    QCOMPARE(caller().state, TelephonyState::Held);
    m_script->advance(3'000);
    QTRY_COMPARE(front().state, TelephonyState::Talking);
    QCOMPARE(front().number, u"1031"_s);
    QCOMPARE(m_line->asked, (QList<Asked>{{TelephonyIntent::StartConsult, u"a"_s, u"1031"_s}})); // no tones
    m_line->asked.clear();
}

void TestPhoneKeys::muteByKeyMouseAndCommand()
{
    auto *mute = widget<CallKey>(u"phone_mute"_s);
    QVERIFY(!mute->isChecked());
    press(Qt::Key_F8);
    QTRY_VERIFY(front().muted);
    QVERIFY(mute->isChecked());
    press(Qt::Key_F8);
    QTRY_VERIFY(!front().muted);
    QVERIFY(!mute->isChecked());
    click(u"phone_mute"_s);
    QTRY_VERIFY(front().muted);
    // As the palette does it.
    const Command *command = m_seat->services->commands->find(u"call.mute"_s);
    QVERIFY(command);
    QCOMPARE(command->keys, u"F8"_s);
    QVERIFY(m_seat->services->commands->trigger(u"call.mute"_s));
    QTRY_VERIFY(!front().muted);
    QCOMPARE(front().state, TelephonyState::Talking);
    const QList<Asked> wanted{{TelephonyIntent::Mute, u"a"_s, {}, true},
                              {TelephonyIntent::Mute, u"a"_s, {}, false},
                              {TelephonyIntent::Mute, u"a"_s, {}, true},
                              {TelephonyIntent::Mute, u"a"_s, {}, false}};
    QCOMPARE(m_line->asked, wanted);
}

void TestPhoneKeys::holdByKey()
{
    press(Qt::Key_F9);
    QTRY_COMPARE(front().state, TelephonyState::Held);
    QVERIFY(widget<CallKey>(u"phone_hold"_s)->isChecked());
    click(u"phone_hold"_s);
    QTRY_COMPARE(front().state, TelephonyState::Talking);
    QCOMPARE(m_line->asked,
             (QList<Asked>{{TelephonyIntent::Hold, u"a"_s, {}}, {TelephonyIntent::Resume, u"a"_s, {}}}));
}

void TestPhoneKeys::aColleagueIsAskedAndTakesTheCall()
{
    consult();
    click(u"phone_swap"_s);
    QTRY_COMPARE(caller().state, TelephonyState::Talking);
    QTRY_COMPARE(front().state, TelephonyState::Held);
    QCOMPARE(front().consultOf, u"a"_s);
    click(u"phone_swap"_s);
    QTRY_COMPARE(front().state, TelephonyState::Talking);
    QCOMPARE(caller().state, TelephonyState::Held);
    click(u"phone_take_back"_s);
    QTRY_COMPARE(front().id, u"a"_s);
    QCOMPARE(front().state, TelephonyState::Talking);
    QList<Asked> wanted{{TelephonyIntent::Swap, u"a"_s, {}},
                        {TelephonyIntent::Swap, u"a"_s, {}},
                        {TelephonyIntent::TakeBack, u"a"_s, {}}};
    QCOMPARE(m_line->asked, wanted);
    // Once more, and completed: by the key in the pane and, on the next call, by F7.
    click(u"phone_consult"_s);
    QTRY_COMPARE(front().consultOf, u"a"_s);
    m_script->advance(3'000);
    QTRY_COMPARE(front().state, TelephonyState::Talking);
    click(u"phone_complete"_s);
    QTRY_COMPARE(caller().end, TelephonyEnd::Transferred);
    QVERIFY(caller().isOver());
    wanted +=
        {{TelephonyIntent::StartConsult, u"a"_s, u"1031"_s}, {TelephonyIntent::CompleteTransfer, u"a"_s, {}}};
    QCOMPARE(m_line->asked, wanted);
    m_line->asked.clear();
    phone().finishWrapUp();
    phone().choose(AgentState::Ready);
    talk();
    press(Qt::Key_F7);
    auto *target = widget<QLineEdit>(u"phone_target"_s);
    QTRY_VERIFY(target->hasFocus());
    target->selectAll();
    QTest::keyClicks(target, u"1032"_s);
    click(u"phone_consult"_s);
    QTRY_COMPARE(front().number, u"1032"_s);
    m_script->advance(3'000);
    QTRY_COMPARE(front().state, TelephonyState::Talking);
    press(Qt::Key_F7);
    QTRY_COMPARE(caller().end, TelephonyEnd::Transferred);
    wanted = {{TelephonyIntent::StartConsult, u"a"_s, u"1032"_s},
              {TelephonyIntent::CompleteTransfer, u"a"_s, {}}};
    QCOMPARE(m_line->asked, wanted);
}

void TestPhoneKeys::aCallIsSentOnUnasked()
{
    click(u"phone_transfer"_s); // the pane's key does what F7 does
    auto *target = widget<QLineEdit>(u"phone_target"_s);
    QTRY_VERIFY(target->hasFocus());
    press(Qt::Key_F7);
    QVERIFY(!target->isVisible());
    press(Qt::Key_F7);
    QTRY_VERIFY(target->hasFocus());
    QTest::keyClicks(target, u"1040"_s);
    click(u"phone_blind"_s);
    QTRY_COMPARE(caller().end, TelephonyEnd::Transferred);
    QCOMPARE(m_line->asked, (QList<Asked>{{TelephonyIntent::BlindTransfer, u"a"_s, u"1040"_s}}));
}

/// An alarm during a call: it is seen, and what the agent works with is, too.
void TestPhoneKeys::aNoticeCoversNothingOfThePhone()
{
    m_window->resize(1366, 768);
    m_window->notify(u"exclamation-triangle"_s, u"补水上升 · 文汇站 等 10 个告警无人接手"_s);
    const auto *area = m_window->findChild<ToastArea *>();
    QVERIFY(area && area->isVisible());
    const auto placeOf = [](const QWidget *one) { return QRect(one->mapToGlobal(QPoint()), one->size()); };
    const auto *pane = m_window->findChild<SoftphonePane *>();
    QVERIFY(pane && pane->isVisible());
    QTRY_VERIFY2(!placeOf(area).intersects(placeOf(pane)),
                 qPrintable(u"%1 … %2"_s.arg(placeOf(area).top()).arg(placeOf(pane).bottom())));
    QVERIFY(placeOf(m_window.get()).contains(placeOf(area)));
    for (const QLabel *label : area->findChildren<QLabel *>())
        QVERIFY2(!label->isVisible() || label->width() >= label->sizeHint().width(),
                 qPrintable(label->text()));
}

void TestPhoneKeys::threeTalk()
{
    QVERIFY(!widget(u"phone_conference"_s)->isEnabled()); // with whom?
    consult();
    QTRY_VERIFY(widget(u"phone_conference"_s)->isEnabled());
    press(Qt::Key_F7, Qt::ControlModifier);
    QTRY_VERIFY(front().inConference && caller().inConference);
    QCOMPARE(front().consultOf, u"a"_s);
    QCOMPARE(front().state, TelephonyState::Talking);
    QCOMPARE(caller().state, TelephonyState::Talking);
    QCOMPARE(m_line->asked, (QList<Asked>{{TelephonyIntent::Conference, u"a"_s, {}}}));
}

/// What is corrected is not sent again, what is pasted is sent whole, and only what comes at the end is a
/// tone.
void TestPhoneKeys::tonesAreSentOnce()
{
    press(Qt::Key_D, Qt::ControlModifier);
    auto *target = widget<QLineEdit>(u"phone_target"_s);
    QVERIFY(target->isVisible());
    QTRY_VERIFY(target->hasFocus());
    press(Qt::Key_1);
    press(Qt::Key_2);
    QCOMPARE(tones(), (QStringList{u"1"_s, u"2"_s}));
    press(Qt::Key_Backspace);
    QCOMPARE(target->text(), u"1"_s);
    QCOMPARE(tones(), (QStringList{u"1"_s, u"2"_s}));
    QGuiApplication::clipboard()->setText(u"45 6#"_s);
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(target->text(), u"145 6#"_s);
    QCOMPARE(tones(), (QStringList{u"1"_s, u"2"_s, u"456#"_s}));
    press(Qt::Key_Home);
    press(Qt::Key_9); // in front of what was sent
    press(Qt::Key_Delete);
    QCOMPARE(tones().size(), 3);
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_7); // over everything
    QCOMPARE(target->text(), u"7"_s);
    QCOMPARE(tones(), (QStringList{u"1"_s, u"2"_s, u"456#"_s, u"7"_s}));
    // Closed and opened by its key in the pane it begins anew: the same key is one more tone.
    press(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(!target->isVisible());
    click(u"phone_keypad"_s);
    QTRY_VERIFY(target->hasFocus());
    press(Qt::Key_7);
    QCOMPARE(tones().size(), 5);
    QCOMPARE(tones().last(), u"7"_s);
    QCOMPARE(m_line->asked.size(), 5);
    QCOMPARE(m_line->asked.last().call, u"a"_s);
    // Without a call the key goes where numbers are dialled.
    press(Qt::Key_F12, Qt::ShiftModifier);
    QTRY_VERIFY(front().isOver());
    phone().finishWrapUp();
    QTRY_VERIFY(!phone().call());
    press(Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(widget(u"phone_dial_number"_s)->hasFocus());
}

/// Whatever the menu of states offers, the palette does: in a call it is what the agent goes to afterwards.
void TestPhoneKeys::statesAreCommandsToo()
{
    for (const auto &[command, state, reason] :
         {std::tuple(u"agent.break.meal"_s, AgentState::Break, u"用餐"_s),
          std::tuple(u"agent.training"_s, AgentState::Training, QString()),
          std::tuple(u"agent.offline"_s, AgentState::Offline, QString()),
          std::tuple(u"agent.ready"_s, AgentState::Ready, QString())}) {
        QVERIFY2(m_seat->services->commands->trigger(command), qPrintable(command));
        QCOMPARE(phone().agent().chosen, state);
        QCOMPARE(phone().agent().chosenReason, reason);
    }
    m_line->asked.clear();
}

QTEST_MAIN(TestPhoneKeys)
#include "tst_phone_keys.moc"
