// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proves that the verdict on the household on the card is shown with how sure it is and why, that the agent's
// word on it is kept as an operation with the whole case, and that too little data is said to be too little.
#include "app/assist/diagnosis_case_json.h"
#include "app/services/customer/contact_service.h"
#include "app/services/settings/settings_service.h"
#include "app/services/verdict/verdict_service.h"
#include "test_paths.h"
#include "tests/support/gui/cut_texts.h"
#include "tests/support/gui/languages.h"
#include "tests/support/gui/looks.h"
#include "tests/support/gui/seat_fixture.h"
#include "tests/support/gui/window_driver.h"
#include "translations/language.h"
#include "ui/common/chip.h"
#include "ui/common/elided_label.h"
#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/state_view.h"
#include "ui/common/theme.h"
#include "ui/customer/level_bar.h"
#include "ui/customer/verdict_head.h"
#include "ui/customer/verdict_pane.h"

#include <QDir>
#include <QJsonDocument>
#include <QMenu>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace Warmline;
using Warmline::Testing::SeatFixture;
using Warmline::Testing::WindowDriver;

namespace {

constexpr qint64 kStepMs = 15 * 60'000;

Series steady(const QString &owner, SeriesQuantity quantity, double value, double wave = 0.1,
              const QString &part = {})
{
    Series series{{owner, quantity, part}, kStepMs, {}};
    for (int i = 96; i >= 0; --i)
        series.samples.append(
            {SeatFixture::kNow - i * kStepMs, value + wave * std::sin(i * 0.7), Quality::Good});
    return series;
}

/// A sound station; the flats of the caller's riser have \a riser_C, the others 20.6 °C.
void measureHouse(SeatFixture &seat, double riser_C)
{
    ImportBlock block;
    block.kind = ImportKind::Sensors;
    int number = 0;
    auto asked =
        seat.store->ask([](Queries &queries) { return queries.householdsOfBuilding(BuildingId(u"HF-3"_s)); });
    asked.waitForFinished();
    const Result<QList<HouseholdDetail>> flats = asked.result();
    for (const HouseholdDetail &flat : *flats) {
        const QString account = flat.household.account.value;
        block.sensors.append({SensorId(u"R%1"_s.arg(++number)), flat.household.account, u"客厅"_s});
        const bool ofRiser = flat.household.riser == u"2-1"_s;
        seat.series.history.append(steady(account, SeriesQuantity::RoomTemperature,
                                          (ofRiser ? riser_C : 20.6) + 0.1 * (number % 4)));
    }
    seat.write(ImportCodec::drafts({block}, BatchId(Uuid7::make(*seat.clock)), u"demo"_s, BranchId(u"北区"_s),
                                   AgentId(u"导入"_s)));
    using enum SeriesQuantity;
    const std::pair<SeriesQuantity, double> station[] = {
        {SupplyTemperature, 50.2},     {ReturnTemperature, 40.1},
        {SetTemperature, 50},          {Flow, 186},
        {SupplyPressure, 0.48},        {ReturnPressure, 0.31},
        {PumpFrequency, 43.5},         {MakeUpFlow, 0.6},
        {PrimaryFlow, 41.6},           {PrimarySupplyTemperature, 92},
        {PrimaryReturnTemperature, 46}};
    for (const auto &[quantity, value] : station)
        seat.series.history.append(steady(u"S1"_s, quantity, value, value * 0.002));
    seat.series.history.append(steady({}, OutdoorTemperature, -14, 1.5));
}

void measureColdRiser(SeatFixture &seat)
{
    measureHouse(seat, 16.2);
}

/// The pane of a seat, on its screen.
struct VerdictDesk
{
    explicit VerdictDesk(SeatFixture &seat)
        : service(*seat.services->verdict)
        , pane(service)
        , driver(&pane)
    {
        pane.resize(500, 240);
        pane.show();
    }
    VerdictService &service;
    VerdictPane pane;
    WindowDriver driver;
};

} // namespace

class VerdictTest : public QObject
{
    Q_OBJECT

private:
    static QList<Operation> judgements(SeatFixture &seat, const QString &account = SeatFixture::kAccount)
    {
        auto asked = seat.store->ask(
            [account](Queries &queries) { return queries.trail(EntityKind::Household, account); });
        asked.waitForFinished();
        QList<Operation> found;
        const Result<QList<JournalEntry>> trail = asked.result();
        for (const JournalEntry &entry : *trail) {
            if (entry.operation.intent == "household.diagnosed"_L1)
                found.append(entry.operation);
        }
        return found;
    }

private slots:
    void cleanup()
    {
        Language::install(u"zh_CN"_s);
        Theme::of()->setLanguage(u"zh_CN"_s);
        Testing::Looks::reset();
    }

    void tellsWhereItIsColdAndWhy()
    {
        SeatFixture seat;
        measureColdRiser(seat);
        VerdictDesk desk(seat);
        auto &[service, pane, driver] = desk;
        QCOMPARE(pane.stateView()->state(), StateView::State::Empty);
        QVERIFY(seat.ring());
        QTRY_COMPARE(service.state(), VerdictService::State::Ready);
        const Diagnosis &diagnosis = service.verdict()->diagnosis;
        QVERIFY(diagnosis.enoughData);
        QCOMPARE(diagnosis.first().cause, HeatCause::RiserFault);
        QVERIFY(pane.showsContent());
        QCOMPARE(driver.need<ElidedLabel>(u"verdict_level"_s)->text(), nameOf(HeatLevel::Building));
        QCOMPARE(driver.need<ElidedLabel>(u"verdict_share"_s)->text(),
                 Format::percent(diagnosis.probabilityOf(HeatLevel::Building)));
        QVERIFY(driver.need<ElidedLabel>(u"verdict_cause"_s)->text().contains(nameOf(HeatCause::RiserFault)));
        // The percentage stands in large beside it: the same one is not said twice.
        QCOMPARE(driver.need<ElidedLabel>(u"verdict_cause"_s)->text().contains(u'%'),
                 Format::percent(diagnosis.first().probability)
                     != Format::percent(diagnosis.probabilityOf(HeatLevel::Building)));
        QVERIFY(driver.find<QWidget>(u"verdict_evidence_0"_s));
        // Shares fall, and are all there is.
        const QList<LevelBar::Share> shares = LevelBar::sharesOf(diagnosis);
        double sum = 0;
        for (qsizetype i = 0; i < shares.size(); ++i) {
            sum += shares.at(i).probability;
            QVERIFY(i == 0 || shares.at(i).probability <= shares.at(i - 1).probability);
        }
        QVERIFY(sum > 0.96 && sum < 1.001);
        auto *more = driver.need<KeyButton>(u"verdict_more"_s);
        if (more->isVisible()) {
            driver.click(u"verdict_more"_s);
            QVERIFY(driver.find<QWidget>(u"verdict_evidence_3"_s));
        }
    }

    void theAgentsWordIsKeptWithTheCase()
    {
        SeatFixture seat;
        measureColdRiser(seat);
        VerdictDesk desk(seat);
        auto &[service, pane, driver] = desk;
        service.confirm(); // nothing to confirm yet
        QVERIFY(seat.ring());
        QTRY_COMPARE(service.state(), VerdictService::State::Ready);
        QVERIFY(judgements(seat).isEmpty());
        QVERIFY(!driver.need<Chip>(u"verdict_judged"_s)->isVisible());
        driver.click(u"verdict_confirm"_s);
        driver.click(u"verdict_confirm"_s); // pressed twice
        QTRY_VERIFY(driver.need<Chip>(u"verdict_judged"_s)->isVisible());
        QList<Operation> kept = judgements(seat);
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.first().values.value("cause"_L1).toString(), u"riser_fault"_s);
        QCOMPARE(kept.first().values.value("said"_L1).toString(), u"riser_fault"_s);
        QCOMPARE(kept.first().actor, seat.services->session->info().agent);
        QVERIFY(kept.first().values.value("said_permille"_L1).toInteger() > 450);
        const QString text = kept.first().personalText(u"case"_s);
        QVERIFY(!text.contains(SeatFixture::kAccount)); // the case names nobody
        const auto given = DiagnosisCase::fromJson(QJsonDocument::fromJson(text.toUtf8()).object());
        QVERIFY2(given.has_value(), given ? "" : qPrintable(given.error().message()));
        QCOMPARE(diagnose(*given).first().cause, HeatCause::RiserFault); // the case alone gives the same
        QVERIFY(!driver.need<KeyButton>(u"verdict_confirm"_s)->isVisible());

        driver.click(u"verdict_correct"_s);
        auto *menu = pane.findChild<QMenu *>(u"verdict_causes"_s);
        QVERIFY(menu);
        const auto actions = menu->actions();
        const auto wrong = std::ranges::find_if(actions, [](const QAction *action) {
            return action->text() == nameOf(HeatCause::WindowOrInsulation);
        });
        QVERIFY(wrong != actions.end());
        (*wrong)->trigger();
        QTRY_COMPARE(judgements(seat).size(), 2);
        QTRY_VERIFY(
            driver.need<Chip>(u"verdict_judged"_s)->text().contains(nameOf(HeatCause::WindowOrInsulation)));
        QCOMPARE(judgements(seat).last().values.value("cause"_L1).toString(), u"window_or_insulation"_s);
        QCOMPARE(judgements(seat).last().values.value("said"_L1).toString(), u"riser_fault"_s);
    }

    /// Another household comes on the card while a verdict is shown: from that moment on nothing that the
    /// pane still shows is written, before anything is painted or any timer runs.
    void nothingIsJudgedUnderTheNextOnesName()
    {
        SeatFixture seat;
        measureColdRiser(seat);
        VerdictDesk desk(seat);
        auto &[service, pane, driver] = desk;
        QVERIFY(seat.ring());
        QTRY_COMPARE(service.state(), VerdictService::State::Ready);
        const AccountNo first(SeatFixture::kAccount);
        const AccountNo other = seat.contact().card()->neighbours.first().household.account;
        QVERIFY(other != first);
        driver.click(u"verdict_correct"_s);
        const QPointer<QMenu> menu = pane.findChild<QMenu *>(u"verdict_causes"_s);
        QVERIFY(menu);
        QAction *const cause = menu->actions().constFirst();
        bool came = false;
        bool keysWork = true;
        const auto press = [&](const ContactCard &card) {
            if (came || card.detail.household.account != other)
                return;
            came = true;
            pane.confirm(); // what Ctrl+J does
            driver.need<KeyButton>(u"verdict_confirm"_s)->click();
            cause->trigger();
            keysWork = service.verdict().has_value();
        };
        connect(&seat.contact(), &ContactService::cardPublished, &pane, press);
        seat.contact().open(other);
        QTRY_VERIFY(came);
        QVERIFY(!keysWork);
        QTRY_COMPARE(service.state(), VerdictService::State::Ready);
        QCOMPARE(service.verdict()->account, other);
        QVERIFY(!menu || !menu->isVisible()); // and no list for the one before is left open
        pane.confirm();
        const auto words = [&seat](const AccountNo &account) { return judgements(seat, account.value); };
        QTRY_COMPARE(words(other).size(), 1);
        QVERIFY(words(first).isEmpty());
    }

    void tooLittleDataIsSaidToBe()
    {
        SeatFixture seat; // nothing is measured
        VerdictDesk desk(seat);
        auto &[service, pane, driver] = desk;
        QVERIFY(seat.ring());
        QTRY_COMPARE(service.state(), VerdictService::State::Ready);
        QVERIFY(!service.verdict()->diagnosis.enoughData);
        QVERIFY(!driver.need<ElidedLabel>(u"verdict_share"_s)->isVisible());
        QVERIFY(!driver.need<KeyButton>(u"verdict_confirm"_s)->isVisible());
        service.confirm();
        QVERIFY(judgements(seat).isEmpty());
    }

    /// Nothing is wrong with the heating, and the caller is cold: the pane does not say "no fault" and leave
    /// it at that.
    void aColdCallerIsNotToldThatAllIsWell()
    {
        SeatFixture seat;
        measureHouse(seat, 20.6);
        VerdictDesk desk(seat);
        auto &[service, pane, driver] = desk;
        QVERIFY(seat.ring());
        QTRY_COMPARE(service.state(), VerdictService::State::Ready);
        const auto level = [&driver] { return driver.need<ElidedLabel>(u"verdict_level"_s)->text(); };
        const auto cause = [&driver] { return driver.need<ElidedLabel>(u"verdict_cause"_s)->text(); };
        const Diagnosis warm = service.verdict()->diagnosis;
        QVERIFY(warm.enoughData);
        QCOMPARE(warm.first().cause, HeatCause::NoFault);
        QVERIFY(!warm.cold);
        QCOMPARE(level(), nameOf(HeatCause::NoFault));
        // The company's standard is above what the room has.
        seat.write({seat.setting(u"room.standard"_s, u"23"_s)});
        QTRY_VERIFY(service.verdict()->diagnosis.cold.has_value());
        const Diagnosis &cold = service.verdict()->diagnosis;
        QCOMPARE(cold.first().cause, HeatCause::NoFault);
        QCOMPARE(cold.first().probability, warm.first().probability);
        QVERIFY(level() != nameOf(HeatCause::NoFault));
        QCOMPARE(cause(), cold.cold->advice());
        QVERIFY(!cause().contains(nameOf(HeatCause::NoFault)));
        QCOMPARE(
            driver.need<ElidedLabel>(u"verdict_share"_s)->text(),
            Format::percent(cold.probabilityOf(HeatLevel::None) + cold.probabilityOf(HeatLevel::Indoor)));
        seat.write({seat.setting(u"room.standard"_s, u"18"_s)});
        QTRY_VERIFY(!service.verdict()->diagnosis.cold.has_value());
        QCOMPARE(level(), nameOf(HeatCause::NoFault));
    }

    void pictures_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("sound");
        QTest::newRow("light") << false << u"zh_CN"_s << 500 << false;
        QTest::newRow("dark") << true << u"zh_CN"_s << 500 << false;
        QTest::newRow("rtl_1366") << false << u"ug"_s << 374 << false;
        QTest::newRow("cold_light") << false << u"zh_CN"_s << 500 << true;
        QTest::newRow("cold_1366") << true << u"zh_CN"_s << 374 << true;
        QTest::newRow("cold_en") << false << u"en"_s << 374 << true;
        QTest::newRow("cold_ug") << true << u"ug"_s << 374 << true;
    }
    void pictures()
    {
        QFETCH(bool, dark);
        QFETCH(QString, language);
        QFETCH(int, width);
        QFETCH(bool, sound);
        Language::install(language);
        QGuiApplication::setLayoutDirection(Language::direction(language));
        Theme::of()->setLanguage(language);
        Theme::of()->setScheme(dark ? Theme::Scheme::Dark : Theme::Scheme::Light);
        SeatFixture seat;
        measureHouse(seat, sound ? 20.6 : 16.2);
        if (sound)
            seat.write({seat.setting(u"room.standard"_s, u"23"_s)});
        VerdictPane pane(*seat.services->verdict);
        QVERIFY(seat.ring());
        QTRY_COMPARE(seat.services->verdict->state(), VerdictService::State::Ready);
        pane.resize(width, 205);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        const QString folder = Warmline::Testing::buildPath(QStringLiteral("pictures/customer"));
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(pane.grab().save(folder + u"/verdict_"_s + QString::fromLatin1(QTest::currentDataTag())
                                 + u".png"_s));
        QVERIFY2(pane.minimumSizeHint().width() <= width,
                 qPrintable(QString::number(pane.minimumSizeHint().width())));
    }

    /// Why it is so is never cut: a sentence that is too long for the pane goes on in a second line.
    void reasonsAreWholeInEveryLanguage_data() { Testing::addLanguages(); }
    void reasonsAreWholeInEveryLanguage()
    {
        QFETCH(QString, language);
        Language::install(language);
        QGuiApplication::setLayoutDirection(Language::direction(language));
        Theme::of()->setLanguage(language);
        SeatFixture seat;
        measureHouse(seat, 20.6);
        seat.write({seat.setting(u"room.standard"_s, u"23"_s)}); // cold all the same: the longest sentences
        VerdictPane pane(*seat.services->verdict);
        QVERIFY(seat.ring());
        QTRY_COMPARE(seat.services->verdict->state(), VerdictService::State::Ready);
        pane.resize(374, 205);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        const WindowDriver driver(&pane);
        auto *lines = driver.need<QWidget>(u"verdict_lines"_s);
        for (int i = 0; i < 3; ++i) {
            const auto *row = driver.need<QWidget>(u"verdict_evidence_%1"_s.arg(i));
            QTRY_VERIFY2(Testing::cutTexts(*row).isEmpty(),
                         qPrintable(Testing::cutTexts(*row).join(u" | "_s)));
            QVERIFY(lines->rect().contains(row->geometry()));
        }
        QTRY_VERIFY2(lines->width() <= lines->parentWidget()->width(),
                     "cut by what scrolls it only up and down");
        if (language == u"ug"_s) { // where the sentences are longer than the pane is wide
            const auto *first = driver.need<QWidget>(u"verdict_evidence_0"_s);
            QVERIFY(first->height() > Theme::of()->lineHeight(TextRole::Table) * 3 / 2);
        }
    }

    /// On a small screen, with the longer words of another language, cause and buttons go below instead of
    /// pushing the panes beside; with room they come back.
    void longWordsTakeASecondRow()
    {
        VerdictHead head;
        head.level()->setText(u"secondary network"_s);
        head.share()->setText(u"83 %"_s);
        head.cause()->setText(u"most likely: leak in the secondary network 83 %"_s);
        head.cause()->setShortText(u"leak in the secondary network"_s);
        head.resize(900, 100);
        head.show();
        QVERIFY(QTest::qWaitForWindowExposed(&head));
        QVERIFY(head.confirm()->y() < head.level()->geometry().bottom());
        QVERIFY2(head.minimumSizeHint().width() <= 390,
                 qPrintable(QString::number(head.minimumSizeHint().width())));
        head.resize(390, 100);
        QTRY_VERIFY(head.confirm()->y() > head.level()->geometry().bottom());
        const QList<QWidget *> parts{head.level(), head.share(), head.cause(), head.confirm(),
                                     head.correct()};
        for (const QWidget *shown : parts)
            QVERIFY2(head.rect().contains(shown->geometry()), qPrintable(shown->objectName()));
        QVERIFY(head.level()->width() >= head.level()->sizeHint().width());
        head.resize(900, 100);
        QTRY_VERIFY(head.confirm()->y() < head.level()->geometry().bottom());
    }
};

QTEST_MAIN(VerdictTest)
#include "tst_verdict.moc"
