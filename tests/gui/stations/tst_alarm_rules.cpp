// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proves the window of the alarm rules: what a rule would have done in the last month is counted and listed,
// a rule goes on only with the numbers that were tried, by who may, and not over another person's change.
#include "app/services/stations/alarm_rule_service.h"
#include "gone_series.h"
#include "tests/support/gui/fake_store.h"
#include "tests/support/gui/gallery_folder.h"
#include "tests/support/gui/looks.h"
#include "tests/support/gui/seat_fixture.h"
#include "tests/support/gui/window_driver.h"
#include "translations/language.h"
#include "ui/common/key_button.h"
#include "ui/common/theme.h"
#include "ui/stations/rules/alarm_rule_dialog.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTableWidget>
#include <QThreadPool>

#include <list>

using namespace Qt::StringLiterals;
using namespace Warmline;
using Warmline::Testing::SeatFixture;
using Warmline::Testing::WindowDriver;
using enum SeriesQuantity;

namespace {

constexpr qint64 kMinute = 60'000;

/// Reads so many times, and then can't any more.
class FailingReader final : public Reader
{
public:
    explicit FailingReader(Reader &inner)
        : m_inner(inner)
    { }
    int left = 1'000;

protected:
    void run(std::function<void(Queries &)> work) override
    {
        if (--left < 0) {
            work(m_broken);
            return;
        }
        (void)m_inner.ask([work = std::move(work)](Queries &queries) {
            work(queries);
            return 0;
        });
    }

private:
    class Broken final : public Testing::FakeQueries
    {
    public:
        Result<QString> setting(const QString &) override { return failure(ErrorCode::Storage, u"broken"_s); }
    };
    Reader &m_inner;
    Broken m_broken;
};

/// History that is answered when the test says so.
class HeldSeries final : public SeriesSource
{
public:
    QFuture<Result<QList<Series>>> series(QList<SeriesKey>, qint64, qint64, qint64) override
    {
        ++asked;
        m_held.emplace_back();
        m_held.back().start();
        return m_held.back().future();
    }
    QFuture<Result<QList<LiveValue>>> latest(QStringList) override
    {
        return QtFuture::makeReadyValueFuture(Result<QList<LiveValue>>());
    }
    void answer()
    {
        for (QPromise<Result<QList<Series>>> &one : m_held) {
            one.addResult(Result<QList<Series>>());
            one.finish();
        }
        m_held.clear();
    }
    int asked = 0;

private:
    std::list<QPromise<Result<QList<Series>>>> m_held;
};

/// A month of a station whose supply fell 4 K below its set value for an hour on 14 of the days.
void putMonth(SeatFixture &seat)
{
    Series supply{{u"S1"_s, SupplyTemperature, {}}, 5 * kMinute, {}},
        set{{u"S1"_s, SetTemperature, {}}, 5 * kMinute, {}};
    const qint64 now = seat.clock->utcMs();
    for (qint64 at = now - 29 * kDayMs; at < now; at += 5 * kMinute) {
        const qint64 ago = now - at;
        const bool dips =
            ago / kDayMs < 14 && ago % kDayMs > 3 * 60 * kMinute && ago % kDayMs < 4 * 60 * kMinute;
        supply.samples.append({at, dips ? 46.0 : 50.0, Quality::Good});
        set.samples.append({at, 50.0, Quality::Good});
    }
    seat.series.history = {supply, set};
}

struct Window
{
    explicit Window(Role role = Role::Administrator)
    {
        putMonth(seat);
        SessionInfo info = seat.services->session->info();
        info.role = role;
        seat.services->session->setInfo(info);
        dialog = std::make_unique<AlarmRuleDialog>(*seat.services->alarmRules);
        dialog->show();
        QVERIFY(QTest::qWaitFor([this] { return seat.services->alarmRules->isRead(); }, Testing::kPatience));
        dialog->choose(AlarmKind::SupplyBelowSet);
    }
    template <class T>
    T *find(const QString &name) const
    {
        return WindowDriver(dialog.get()).need<T>(name);
    }
    void press(const QString &name) const { WindowDriver(dialog.get()).click(name); }
    void tryIt() const
    {
        QSignalSpy tried(seat.services->alarmRules.get(), &AlarmRuleService::tried);
        press(u"rule_try"_s);
        QTRY_COMPARE(tried.size(), 1);
    }
    [[nodiscard]] QString result() const
    {
        QString text = find<QLabel>(u"rule_result"_s)->text();
        return text.remove(QChar(0x2066)).remove(QChar(0x2068)).remove(QChar(0x2069));
    }

    SeatFixture seat;
    std::unique_ptr<AlarmRuleDialog> dialog;
};

} // namespace

class AlarmRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void aRuleIsTriedOnTheLastMonth()
    {
        Window window;
        QCOMPARE(window.find<QTableWidget>(u"rule_list"_s)->rowCount(), 6);
        window.tryIt();
        QCOMPARE(window.result(), u"近 30 天会报 14 次"_s);
        auto *alarms = window.find<QTableWidget>(u"rule_alarms"_s);
        QCOMPARE(alarms->rowCount(), 14);
        QVERIFY(alarms->item(0, 1)->text().contains(u"和丰站"_s));
        QVERIFY(alarms->item(0, 3)->text().contains(u"4.0"_s));
        window.find<QDoubleSpinBox>(u"rule_limit"_s)->setValue(4.5);
        QCOMPARE(window.result(), u"改过，还没有试算"_s);
        QCOMPARE(alarms->rowCount(), 0);
        window.tryIt();
        QCOMPARE(window.result(), u"近 30 天会报 0 次"_s);
    }

    /// The usual order for a rule that is off: try it, then switch it on.
    void aRuleThatIsOffIsTriedAsIfItWereOn()
    {
        Window window;
        window.find<QCheckBox>(u"rule_on"_s)->setChecked(false);
        window.tryIt();
        QCOMPARE(window.result(), u"近 30 天会报 14 次"_s);
    }

    void onlyTriedNumbersAreSwitchedOn()
    {
        Window window;
        AlarmRuleService &rules = *window.seat.services->alarmRules;
        auto *save = window.find<KeyButton>(u"rule_save"_s);
        window.find<QDoubleSpinBox>(u"rule_limit"_s)->setValue(3.5);
        QVERIFY(!save->isEnabled());
        QSignalSpy failed(&rules, &AlarmRuleService::failed);
        AlarmRule untried = AlarmRule::usual(AlarmKind::SupplyBelowSet);
        untried.limit = 3.5;
        rules.change(untried, {}); // not over the button either
        QCOMPARE(failed.size(), 1);
        window.tryIt();
        QVERIFY(save->isEnabled());
        QSignalSpy saved(&rules, &AlarmRuleService::saved);
        window.press(u"rule_save"_s);
        QTRY_COMPARE(saved.size(), 1);
        QTRY_COMPARE(rules.rules().at(3).rule.limit, 3.5);
        QCOMPARE(rules.rules().at(3).who, AgentId(u"王敏"_s));
        QTRY_VERIFY(window.find<QTableWidget>(u"rule_list"_s)->item(3, 1)->text().contains(u"3.5"_s));
        // To switch off needs no trial.
        window.find<QCheckBox>(u"rule_on"_s)->setChecked(false);
        window.find<QDoubleSpinBox>(u"rule_limit"_s)->setValue(5);
        QVERIFY(save->isEnabled());
    }

    void anAgentSeesAndTriesOnly()
    {
        Window window(Role::Agent);
        window.tryIt();
        QCOMPARE(window.result(), u"近 30 天会报 14 次"_s);
        window.find<QCheckBox>(u"rule_on"_s)->setChecked(false);
        QVERIFY(!window.find<KeyButton>(u"rule_save"_s)->isEnabled());
        QSignalSpy failed(window.seat.services->alarmRules.get(), &AlarmRuleService::failed);
        AlarmRule off = AlarmRule::usual(AlarmKind::SupplyBelowSet);
        off.enabled = false;
        window.seat.services->alarmRules->change(off, {});
        QCOMPARE(failed.size(), 1);
    }

    void anothersChangeIsNotReplaced()
    {
        Window window;
        AlarmRuleService &rules = *window.seat.services->alarmRules;
        AlarmRule others = AlarmRule::usual(AlarmKind::SupplyBelowSet);
        others.limit = 6;
        QSignalSpy changed(&rules, &AlarmRuleService::changed);
        window.seat.write({AlarmRuleBook::change(others, u"demo"_s, AgentId(u"李工"_s))});
        QTRY_VERIFY(!changed.isEmpty());
        AlarmRule off = AlarmRule::usual(AlarmKind::SupplyBelowSet);
        off.enabled = false;
        QSignalSpy failed(&rules, &AlarmRuleService::failed);
        rules.change(off, {}); // as seen before the other's change
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::Conflict);
        QVERIFY(failed.first().first().value<Error>().text.contains(u"李工"_s));
        QCOMPARE(rules.rules().at(3).rule.limit, 6);
    }

    /// The feed has brought the other's numbers long before one presses the key: the form has not.
    void whoEditsMeanwhileIsToldAndReplacesNothing()
    {
        Window window;
        AlarmRuleService &rules = *window.seat.services->alarmRules;
        window.find<QDoubleSpinBox>(u"rule_limit"_s)->setValue(5);
        window.find<QCheckBox>(u"rule_on"_s)->setChecked(false);
        AlarmRule others = AlarmRule::usual(AlarmKind::SupplyBelowSet);
        others.limit = 6;
        QSignalSpy failed(&rules, &AlarmRuleService::failed);
        window.seat.write({AlarmRuleBook::change(others, u"demo"_s, AgentId(u"李工"_s))});
        QTRY_COMPARE(rules.rules().at(3).rule.limit, 6);
        QVERIFY(window.find<QLabel>(u"rule_said"_s)->text().contains(u"李工"_s));
        QCOMPARE(window.find<QDoubleSpinBox>(u"rule_limit"_s)->value(), 5);
        window.press(u"rule_save"_s);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::Conflict);
        QCOMPARE(rules.rules().at(3).rule.limit, 6);
        // Now the new numbers are shown, and who still wants his own may.
        QCOMPARE(window.find<QDoubleSpinBox>(u"rule_limit"_s)->value(), 6);
        QVERIFY(window.find<QLabel>(u"rule_said"_s)->text().contains(u"李工"_s));
        window.find<QCheckBox>(u"rule_on"_s)->setChecked(false);
        QSignalSpy saved(&rules, &AlarmRuleService::saved);
        window.press(u"rule_save"_s);
        QTRY_COMPARE(saved.size(), 1);
    }

    /// What is saved is saved, though it can't be read afterwards; a later read thanks nobody again.
    void aSaveIsToldThoughItCannotBeRead()
    {
        SeatFixture seat;
        SessionInfo info = seat.services->session->info();
        info.role = Role::Administrator;
        seat.services->session->setInfo(info);
        FailingReader reader(*seat.store);
        AlarmRuleService rules(*seat.services->session, *seat.store, reader, seat.series,
                               *seat.services->changes, *seat.clock);
        rules.start();
        QTRY_VERIFY(rules.isRead());
        AlarmRule off = AlarmRule::usual(AlarmKind::SupplyBelowSet);
        off.enabled = false; // needs no trial
        QSignalSpy saved(&rules, &AlarmRuleService::saved), failed(&rules, &AlarmRuleService::failed),
            changed(&rules, &AlarmRuleService::changed);
        reader.left = 1; // whose numbers stand there; after that nothing can be read
        rules.change(off, rules.rules().at(3).changedBy);
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(failed.size() >= 1);
        QCOMPARE(changed.size(), 0);
        reader.left = 1'000;
        AlarmRule others = AlarmRule::usual(AlarmKind::SupplyBelowSet);
        others.limit = 6;
        seat.write({AlarmRuleBook::change(others, u"demo"_s, AgentId(u"李工"_s))});
        QTRY_COMPARE(rules.rules().at(3).rule.limit, 6);
        QCOMPARE(saved.size(), 1);
    }

    /// The fields have two decimals and whole minutes and end somewhere; a rule from the command line may
    /// not.
    void whatIsNotTouchedStaysAsItIs()
    {
        Window window;
        AlarmRuleService &rules = *window.seat.services->alarmRules;
        AlarmRule fine = AlarmRule::usual(AlarmKind::SupplyBelowSet);
        fine.limit = 500.12345;
        fine.delayMs = 90'000;
        fine.repeatMs = 30LL * 24 * 60 * kMinute;
        window.seat.write({AlarmRuleBook::change(fine, u"demo"_s, AgentId(u"李工"_s))});
        QTRY_COMPARE(rules.rules().at(3).rule, fine);
        QCOMPARE(window.find<QDoubleSpinBox>(u"rule_limit"_s)->value(), 500.12);
        QVERIFY(!window.find<KeyButton>(u"rule_save"_s)->isEnabled()); // nobody has touched anything
        window.find<QCheckBox>(u"rule_on"_s)->setChecked(false);
        QSignalSpy saved(&rules, &AlarmRuleService::saved);
        window.press(u"rule_save"_s);
        QTRY_COMPARE(saved.size(), 1);
        fine.enabled = false;
        QTRY_COMPARE(rules.rules().at(3).rule, fine);
        window.find<QDoubleSpinBox>(u"rule_hysteresis"_s)->setValue(2); // one's own change is no other's
        window.press(u"rule_save"_s);
        QTRY_COMPARE(saved.size(), 2);
        fine.hysteresis = 2;
        QTRY_COMPARE(rules.rules().at(3).rule, fine);
    }

    /// Whoever answers goes away in the middle: the window says so instead of reading for ever.
    void aTrialWithoutAnAnswerIsOver()
    {
        SeatFixture seat;
        Testing::GoneSeries gone;
        AlarmRuleService rules(*seat.services->session, *seat.store, *seat.store, gone,
                               *seat.services->changes, *seat.clock);
        AlarmRuleDialog dialog(rules);
        const WindowDriver driver(&dialog);
        dialog.show();
        QTRY_VERIFY(rules.isRead());
        dialog.choose(AlarmKind::SupplyBelowSet);
        QSignalSpy failed(&rules, &AlarmRuleService::failed);
        driver.click(u"rule_try"_s);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!rules.isTrying());
        QVERIFY(!driver.need<QLabel>(u"rule_result"_s)->text().contains(u"读历史"_s));
        QVERIFY(!driver.need<QLabel>(u"rule_said"_s)->text().isEmpty());
        QVERIFY(driver.need<KeyButton>(u"rule_try"_s)->isEnabled());
    }

    /// A long trial says how far it is, and the same key stops it: what is answered afterwards is not heard.
    void aLongTrialIsStoppedByTheSameKey()
    {
        SeatFixture seat;
        HeldSeries held;
        AlarmRuleService rules(*seat.services->session, *seat.store, *seat.store, held,
                               *seat.services->changes, *seat.clock);
        AlarmRuleDialog dialog(rules);
        const WindowDriver driver(&dialog);
        dialog.show();
        QTRY_VERIFY(rules.isRead());
        dialog.choose(AlarmKind::SupplyBelowSet);
        QSignalSpy tried(&rules, &AlarmRuleService::tried);
        const auto *result = driver.need<QLabel>(u"rule_result"_s);
        const auto *key = driver.need<KeyButton>(u"rule_try"_s);
        const QString usual = key->text();
        driver.click(u"rule_try"_s);
        QTRY_COMPARE(held.asked, 1);
        QString told = result->text();
        QVERIFY2(told.remove(QChar(0x2068)).remove(QChar(0x2069)).remove(QChar(0x2066)).contains(u"0 / 1"_s),
                 qPrintable(told));
        QCOMPARE(key->text(), u"停止试算"_s);
        driver.click(u"rule_try"_s);
        QVERIFY(!rules.isTrying());
        QCOMPARE(key->text(), usual);
        QVERIFY(!result->text().contains(u"读历史"_s));
        held.answer();
        QCoreApplication::processEvents(); // it is there; were it heard, it would be played now
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(tried.size(), 0);
        driver.click(u"rule_try"_s);
        QTRY_COMPARE(held.asked, 2);
        held.answer();
        QTRY_COMPARE(tried.size(), 1);
    }

    void withoutDataNothingIsClaimed()
    {
        Window window;
        window.seat.series.history.clear();
        window.tryIt();
        QVERIFY(window.result().contains(u"不能试算"_s));
        QVERIFY(!window.seat.services->alarmRules->wasTried(AlarmRule::usual(AlarmKind::SupplyBelowSet)));
    }

    void pictures_data() { Testing::Looks::addRows("uyghur"); }
    void pictures()
    {
        QFETCH(const bool, dark);
        QFETCH(const bool, mirrored);
        Language::install(mirrored ? u"ug"_s : u"zh_CN"_s);
        Testing::Looks::set(dark, mirrored);
        Window window;
        window.tryIt();
        QVERIFY(window.find<QTableWidget>(u"rule_list"_s)->selectionModel()->isRowSelected(3));
        QVERIFY(Testing::keepRowsPicture(*window.dialog, u"alarm-rules"_s));
    }
    void cleanup()
    {
        Language::install(u"zh_CN"_s);
        Testing::Looks::reset();
    }
};

QTEST_MAIN(AlarmRulesTest)
#include "tst_alarm_rules.moc"
