// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proves the way of an alarm from live values to the agent: the server's runner raises it once and ends it,
// also across a restart; the seat shows it, says it again until somebody takes it, shelves it only with a
// reason, tells many as one; a cold area leads to one inspection ticket, which a person opens; who does not
// lead raises nothing.
#include "app/domain/leadership.h"
#include "app/services/alarm_service.h"
#include "app/services/notice_service.h"
#include "app/telemetry/alarm_runner.h"
#include "test_paths.h"
#include "tests/support/gui/seat_fixture.h"
#include "tests/support/gui/window_driver.h"
#include "ui/common/elided_label.h"
#include "ui/common/key_button.h"
#include "ui/common/state_view.h"
#include "ui/common/theme.h"
#include "ui/stations/alarm_pane.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace Warmline;
using Warmline::Testing::SeatFixture;
using Warmline::Testing::WindowDriver;
using enum SeriesQuantity;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;

class Follower final : public Leadership
{
public:
    bool leads() const override { return false; }
    std::shared_ptr<void> subscribe(std::function<void(bool)>) override { return {}; }
};

/// A seat beside the server that raises alarms over the same store.
struct Plant
{
    explicit Plant(Leadership *leadership = nullptr)
    {
        startRunner(leadership);
        seat.services->alarms->start();
    }
    ~Plant() { runner.reset(); }

    void startRunner(Leadership *leadership = nullptr)
    {
        runner = std::make_unique<AlarmRunner>(
            AlarmRunner::Parts{*seat.store, *seat.store, seat.series, hub, *seat.clock, leadership});
        runner->start();
        if (!leadership)
            QVERIFY(QTest::qWaitFor([this] { return runner->isReady(); }));
    }
    void put(const QString &owner, SeriesQuantity quantity, double value)
    {
        hub.put({{hub.slotOf({owner, quantity, {}}, kMinute, u"test"_s),
                  {seat.clock->utcMs(), value, Quality::Good}}});
    }
    /// Minutes of one state, a value and a look each; what was written is on disk and told when it returns.
    void pass(qint64 minutes, qint64 step, const std::function<void()> &measure)
    {
        for (qint64 at = 0; at < minutes; at += step) {
            seat.clock->advance(step * kMinute);
            QSignalSpy told(&hub, &LiveHub::changed);
            measure();
            QVERIFY(told.wait());
            if (runner)
                runner->look();
        }
    }
    void supply(double celsius, qint64 minutes)
    {
        pass(minutes, 10, [&] {
            put(u"S1"_s, SupplyTemperature, celsius);
            put(u"S1"_s, SetTemperature, 50);
        });
    }
    AlarmService &alarms() { return *seat.services->alarms; }

    SeatFixture seat;
    LiveHub hub;
    std::unique_ptr<AlarmRunner> runner;
};

void measureRooms(SeatFixture &seat, QStringList &accounts)
{
    ImportBlock block;
    block.kind = ImportKind::Sensors;
    auto asked =
        seat.store->ask([](Queries &queries) { return queries.householdsOfBuilding(BuildingId(u"HF-3"_s)); });
    asked.waitForFinished();
    const Result<QList<HouseholdDetail>> flats = asked.result();
    for (const HouseholdDetail &flat : flats->first(6)) {
        accounts.append(flat.household.account.value);
        block.sensors.append({SensorId(u"R%1"_s.arg(accounts.size())), flat.household.account, u"客厅"_s});
    }
    seat.write(ImportCodec::drafts({block}, BatchId(Uuid7::make(*seat.clock)), u"demo"_s, BranchId(u"北区"_s),
                                   AgentId(u"导入"_s)));
}

void grab(QWidget &pane, const QString &name)
{
    const QDir out(Testing::buildPath(u"tests"_s));
    pane.grab().save(out.filePath(u"alarms_%1.png"_s.arg(name)));
}

} // namespace

class AlarmPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup()
    {
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        Theme::of()->setScheme(Theme::Scheme::Light);
    }

    void lowSupplyIsRaisedTakenAndEnded()
    {
        Plant plant;
        AlarmPane pane(plant.alarms());
        const WindowDriver driver(&pane);
        pane.resize(400, 330);
        pane.show();
        QTRY_COMPARE(pane.stateView()->state(), StateView::State::Empty);
        QSignalSpy told(&plant.alarms(), &AlarmService::told);
        plant.supply(44, 30);
        QVERIFY(plant.runner->standing().isEmpty()); // it must hold for half an hour
        plant.supply(44, 10);
        QTRY_COMPARE(plant.alarms().standing().size(), 1);
        const AlarmRow row = plant.alarms().standing().first();
        QCOMPARE(row.record.kind, AlarmKind::SupplyBelowSet);
        QCOMPARE(row.place, u"和丰站"_s);
        QCOMPARE(row.record.value, 6.0);
        QCOMPARE(row.record.branch, BranchId(u"北区"_s));
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(plant.seat.services->notices->notices().first().kind, Notice::Kind::Alarm);
        QTRY_VERIFY(pane.showsContent());
        auto *take = driver.need<KeyButton>(u"alarm_take"_s);
        QVERIFY(take->isVisible());
        QVERIFY(!driver.need<KeyButton>(u"alarm_propose"_s)->isVisible());
        grab(pane, u"standing"_s);
        driver.click(u"alarm_take"_s);
        QTRY_COMPARE(plant.alarms().standing().first().record.takenBy, AgentId(u"王敏"_s));
        QTRY_VERIFY(!take->isVisible());
        QCOMPARE(plant.alarms().openCount(), 0);

        plant.supply(49.5, 10);
        QCOMPARE(plant.alarms().standing().size(), 1); // not gone long enough
        plant.supply(49.5, 20);
        QTRY_COMPARE(plant.alarms().history().size(), 1);
        QVERIFY(plant.alarms().standing().isEmpty());
        QCOMPARE(plant.alarms().history().first().record.worst, 6.0);
    }

    void aRestartedServerTakesOverWhatStands()
    {
        Plant plant;
        plant.supply(44, 40);
        QTRY_COMPARE(plant.alarms().standing().size(), 1);
        const QString id = plant.alarms().standing().first().record.id;
        plant.runner.reset();
        plant.supply(47.5, 10); // better than the limit, not yet good: only who knows of it keeps it
        plant.startRunner();
        QCOMPARE(plant.runner->standing().size(), 1);
        plant.supply(44, 40);
        QTRY_COMPARE(plant.alarms().standing().size(), 1);
        QCOMPARE(plant.alarms().standing().first().record.id, id);
        plant.supply(50, 30);
        QTRY_COMPARE(plant.alarms().history().size(), 1);
        QCOMPARE(plant.alarms().history().first().record.id, id);
    }

    void whoDoesNotLeadRaisesNothing()
    {
        Follower follower;
        Plant plant(&follower);
        plant.supply(44, 60);
        QVERIFY(!plant.runner->isReady());
        QTRY_VERIFY(plant.alarms().isRead());
        QVERIFY(plant.alarms().standing().isEmpty());
    }

    void isSaidAgainUntilSomebodyTakesIt()
    {
        Plant plant;
        QSignalSpy told(&plant.alarms(), &AlarmService::told);
        plant.supply(44, 40);
        QTRY_COMPARE(told.size(), 1);
        plant.seat.clock->advance(kHour);
        plant.supply(44, 10); // any news makes the seat look
        plant.alarms().start();
        QTRY_COMPARE(told.size(), 2);
        plant.alarms().take(plant.alarms().standing().first().record.id);
        QTRY_COMPARE(plant.alarms().openCount(), 0);
        plant.seat.clock->advance(2 * kHour);
        QSignalSpy changed(&plant.alarms(), &AlarmService::changed);
        plant.alarms().shelve(plant.alarms().standing().first().record.id, u"泵检修"_s,
                              plant.seat.clock->utcMs() + kHour);
        QVERIFY(changed.wait());
        QCOMPARE(told.size(), 2);
    }

    void shelvingNeedsAReasonAndEnds()
    {
        Plant plant;
        AlarmPane pane(plant.alarms());
        const WindowDriver driver(&pane);
        pane.resize(400, 330);
        pane.show();
        plant.supply(44, 40);
        QTRY_VERIFY(pane.showsContent());
        auto *shelve = driver.need<KeyButton>(u"alarm_shelve"_s);
        QVERIFY(!shelve->isEnabled());
        QSignalSpy failed(&plant.alarms(), &AlarmService::failed);
        const QString id = plant.alarms().standing().first().record.id;
        const qint64 now = plant.seat.clock->utcMs();
        plant.alarms().shelve(id, u"  "_s, now + kHour);
        plant.alarms().shelve(id, u"检修"_s, now + 25 * kHour);
        QCOMPARE(failed.size(), 2);
        driver.need<QLineEdit>(u"alarm_reason"_s)->setText(u"换热器清洗"_s);
        QVERIFY(shelve->isEnabled());
        driver.click(u"alarm_shelve"_s);
        QTRY_VERIFY(plant.alarms().standing().first().record.isShelved(now));
        QCOMPARE(plant.alarms().standing().first().record.shelveReason, u"换热器清洗"_s);
        QCOMPARE(plant.alarms().openCount(), 0);
        QVERIFY(driver.need<KeyButton>(u"alarm_take"_s)->isVisible()); // silent is not taken care of
        plant.seat.clock->advance(61 * kMinute);
        QCOMPARE(plant.alarms().openCount(), 1);
    }

    void aColdAreaLeadsToOneTicket()
    {
        Plant plant(nullptr);
        QStringList accounts;
        measureRooms(plant.seat, accounts);
        plant.runner.reset();
        plant.startRunner();
        AlarmPane pane(plant.alarms());
        const WindowDriver driver(&pane);
        pane.resize(400, 330);
        pane.show();
        plant.pass(5 * 60, 60, [&] {
            for (const QString &account : std::as_const(accounts))
                plant.put(account, RoomTemperature, 15.4);
        });
        QTRY_COMPARE(plant.alarms().standing().size(), 1);
        const AlarmRecord record = plant.alarms().standing().first().record;
        QCOMPARE(record.kind, AlarmKind::TemperatureCloud);
        QCOMPARE(record.rooms, 6);
        auto *propose = driver.need<KeyButton>(u"alarm_propose"_s);
        QTRY_VERIFY(propose->isVisible());
        Theme::of()->setScheme(Theme::Scheme::Dark);
        grab(pane, u"area_dark"_s);
        driver.click(u"alarm_propose"_s);
        TicketService &tickets = plant.seat.tickets();
        QCOMPARE(tickets.draft().community, CommunityId(u"HF"_s));
        QVERIFY(tickets.draft().text.contains(u"15.4"_s));
        QVERIFY(tickets.draft().missing().isEmpty());
        QVERIFY(plant.alarms().standing().first().record.decision.isEmpty()); // a person decides
        QSignalSpy opened(&tickets, &TicketService::opened);
        tickets.open();
        QVERIFY(opened.wait());
        const QString number = opened.first().at(1).toString();
        QTRY_COMPARE(plant.alarms().standing().first().record.ticket, number);
        QVERIFY(!driver.need<KeyButton>(u"alarm_nothing"_s)->isVisible());
        // The area stays cold: no second alarm and no second ticket.
        plant.pass(5 * 60, 60, [&] {
            for (const QString &account : std::as_const(accounts))
                plant.put(account, RoomTemperature, 15.2);
        });
        QCOMPARE(plant.alarms().standing().size(), 1);
        plant.alarms().decide(record.id, AlarmDecision::Ticket);
        QVERIFY(tickets.draft().isEmpty());
        QSignalSpy asked(&pane, &AlarmPane::ticketActivated);
        driver.click(u"alarm_propose"_s);
        QCOMPARE(asked.size(), 1);
    }

    void aFallOutsideProposesThePlan()
    {
        Plant plant;
        AlarmPane pane(plant.alarms());
        const WindowDriver driver(&pane);
        pane.resize(400, 330);
        pane.show();
        plant.pass(25 * 60, 60, [&] { plant.put({}, OutdoorTemperature, -8); });
        QVERIFY(plant.alarms().standing().isEmpty());
        plant.pass(60, 60, [&] { plant.put({}, OutdoorTemperature, -15); });
        QTRY_COMPARE(plant.alarms().standing().size(), 1);
        QCOMPARE(plant.alarms().standing().first().record.kind, AlarmKind::OutdoorFall);
        QCOMPARE(plant.alarms().standing().first().record.value, 7.0);
        QTRY_VERIFY(driver.need<KeyButton>(u"alarm_propose"_s)->isVisible());
        driver.click(u"alarm_propose"_s);
        QTRY_COMPARE(plant.alarms().standing().first().record.decision,
                     alarmDecisionName(AlarmDecision::Plan));
        QTRY_VERIFY(!driver.need<KeyButton>(u"alarm_propose"_s)->isVisible());
    }

    void manyAtOnceAreToldAsOne()
    {
        Plant plant;
        const auto all = [&] {
            for (int i = 1; i <= 12; ++i)
                plant.put(u"P%1"_s.arg(i), PumpFrequency, 40);
        };
        plant.pass(3, 1, all);
        QSignalSpy told(&plant.alarms(), &AlarmService::told);
        plant.pass(6, 1, [&] { plant.put(u"S1"_s, PumpFrequency, 40); }); // the twelve are silent
        QTRY_COMPARE(plant.alarms().standing().size(), 12);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().at(1).toInt(), 12);
        int flood = 0;
        for (const AlarmRow &row : plant.alarms().standing())
            flood += row.record.inFlood;
        QCOMPARE(flood, 2);
    }
};

QTEST_MAIN(AlarmPaneTest)
#include "tst_alarm_pane.moc"
