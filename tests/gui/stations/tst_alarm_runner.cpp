// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proves the way of an alarm from live values to the journal: the server's runner raises it once and ends it,
// also across a restart (delays go on, a dead instrument stays missed) and after months, hears the whole
// forecast, blames nobody for its own absence and tells many as one; who does not lead raises nothing.
#include "alarm_plant.h"
#include "app/services/stations/alarm_words.h"
#include "app/telemetry/alarms/alarm_trial_plan.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace Warmline;
using namespace Warmline::Testing;
using enum SeriesQuantity;

namespace {

class Follower final : public Leadership
{
public:
    bool leads() const override { return false; }
    std::shared_ptr<void> subscribe(std::function<void(bool)>) override { return {}; }
};

void listTags(SeatFixture &seat, const QList<TagMapping> &tags)
{
    ImportBlock block;
    block.kind = ImportKind::Tags;
    block.tags = tags;
    seat.write(ImportCodec::drafts({block}, BatchId(Uuid7::make(*seat.clock)), u"demo"_s, BranchId(u"北区"_s),
                                   AgentId(u"导入"_s)));
}

} // namespace

class AlarmRunnerTest : public QObject
{
    Q_OBJECT

private slots:
    void aRestartedServerTakesOverWhatStands()
    {
        AlarmPlant plant;
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
        AlarmPlant plant(&follower);
        plant.supply(44, 60);
        QVERIFY(!plant.runner->isReady());
        QTRY_VERIFY(plant.alarms().isRead());
        QVERIFY(plant.alarms().standing().isEmpty());
    }

    /// An upgrade, a fail-over, a demo that is opened the next morning: two hours without a server.
    void aStoppedServerBlamesNoStation()
    {
        AlarmPlant plant;
        Series past{{u"S1"_s, SupplyTemperature, {}}, 5 * kMinute, {}};
        for (qint64 at = -5 * kHour; at <= -2 * kHour; at += 5 * kMinute)
            past.samples.append({plant.seat.clock->utcMs() + at, 50, Quality::Good});
        plant.seat.series.history = {past};
        plant.runner.reset();
        plant.startRunner();
        const auto weather = [&] { plant.put({}, OutdoorTemperature, -8); };
        plant.pass(10, 5, weather);
        QVERIFY(plant.runner->standing().isEmpty());
        plant.pass(10, 5, weather); // that one has nothing to say, though the server listens
        QTRY_COMPARE(plant.alarms().standing().size(), 1);
        QCOMPARE(plant.alarms().standing().first().record.kind, AlarmKind::DataLost);
    }

    /// The hub keeps the farthest hour of a forecast only; nobody observes.
    void aForecastIsHeardWhole()
    {
        AlarmPlant plant;
        const SeriesKey key{{}, OutdoorTemperature, u"forecast"_s};
        const quint32 slot = plant.hub.slotOf(key, kHour, u"weather"_s);
        Series said{key, kHour, {}};
        std::vector<LiveHub::Update> batch;
        for (int hour = 0; hour < 48; ++hour) {
            said.samples.append({plant.seat.clock->utcMs() + hour * kHour,
                                 hour < 12 || hour > 40 ? -10.0 : -17.0, Quality::Good});
            batch.push_back({slot, said.samples.last()});
        }
        plant.seat.series.history = {said};
        plant.pass(1, 1, [&] { plant.hub.put(batch); });
        QTRY_VERIFY((plant.runner->look(), !plant.alarms().standing().isEmpty()));
        QCOMPARE(plant.alarms().standing().size(), 1);
        const AlarmRecord record = plant.alarms().standing().first().record;
        QCOMPARE(record.kind, AlarmKind::OutdoorFall);
        QCOMPARE(record.value, 7.0);
        QCOMPARE(record.repeatMs, AlarmRule::usual(AlarmKind::OutdoorFall).repeatMs);
    }

    /// An upgrade after 25 of 30 minutes.
    void delaysGoOnOverARestart()
    {
        AlarmPlant plant;
        Series supply{{u"S1"_s, SupplyTemperature, {}}, kMinute, {}};
        Series set{{u"S1"_s, SetTemperature, {}}, kMinute, {}};
        for (qint64 at = -25 * kMinute; at <= 0; at += kMinute) {
            supply.samples.append({plant.seat.clock->utcMs() + at, 44, Quality::Good});
            set.samples.append({plant.seat.clock->utcMs() + at, 50, Quality::Good});
        }
        plant.seat.series.history = {supply, set};
        plant.runner.reset();
        plant.startRunner();
        QVERIFY(plant.runner->standing().isEmpty());
        const auto cold = [&] {
            plant.put(u"S1"_s, SupplyTemperature, 44);
            plant.put(u"S1"_s, SetTemperature, 50);
        };
        plant.pass(3, 1, cold);
        QVERIFY(plant.runner->standing().isEmpty());
        plant.pass(8, 1, cold); // the past is looked at each five minutes
        QTRY_COMPARE(plant.alarms().standing().size(), 1);
        const AlarmRecord record = plant.alarms().standing().first().record;
        QCOMPARE(record.kind, AlarmKind::SupplyBelowSet);
        QVERIFY(record.raisedMs - record.sinceMs >= 30 * kMinute);
    }

    void aColdAreaGoesOnOverARestart()
    {
        AlarmPlant plant;
        QStringList accounts;
        measureRooms(plant.seat, accounts, 6);
        for (const QString &account : std::as_const(accounts)) {
            Series room{{account, RoomTemperature, {}}, 30 * kMinute, {}};
            for (qint64 at = -210 * kMinute; at <= -30 * kMinute; at += 30 * kMinute)
                room.samples.append({plant.seat.clock->utcMs() + at, 15.4, Quality::Good});
            plant.seat.series.history.append(room);
        }
        plant.runner.reset();
        plant.startRunner();
        QVERIFY(plant.runner->standing().isEmpty());
        plant.pass(60, 30, [&] {
            for (const QString &account : std::as_const(accounts))
                plant.put(account, RoomTemperature, 15.4);
        });
        QTRY_COMPARE(plant.alarms().standing().size(), 1);
        QCOMPARE(plant.alarms().standing().first().record.kind, AlarmKind::TemperatureCloud);
    }

    /// Past and trial ask for each pump that the tag table lists.
    void everyPumpHasAPast()
    {
        AlarmPlant plant;
        listTags(plant.seat, {{u"plc"_s, u"HZ1"_s, {u"S1"_s, PumpFrequency, u"1"_s}},
                              {u"plc"_s, u"HZ2"_s, {u"S1"_s, PumpFrequency, u"2"_s}},
                              {u"spare"_s, u"HZ2"_s, {u"S1"_s, PumpFrequency, u"2"_s}},
                              {u"plc"_s, u"P2R"_s, {u"S1"_s, ReturnPressure, {}}}});
        const auto keysOf = [](const QList<SeriesKey> &all, SeriesQuantity quantity) {
            QStringList parts;
            for (const SeriesKey &key : all) {
                if (key.owner == u"S1"_s && key.quantity == quantity)
                    parts.append(key.part);
            }
            return parts;
        };
        auto asked = plant.seat.store->ask([](Queries &queries) { return AlarmGround::read(queries, 0); });
        asked.waitForFinished();
        const Result<AlarmGround> ground = asked.result();
        QVERIFY(ground.has_value());
        QCOMPARE(keysOf(ground->pastKeys(), PumpFrequency), (QStringList{u"1"_s, u"2"_s}));
        QCOMPARE(keysOf(ground->pastKeys(), MakeUpFlow), QStringList{QString()}); // none is listed
        QCOMPARE(keysOf(ground->slowKeys(), ReturnPressure), QStringList{QString()});
        QVERIFY(keysOf(ground->slowKeys(), PumpFrequency).isEmpty());
        for (const AlarmKind kind : {AlarmKind::PumpStopped, AlarmKind::DataLost}) {
            auto planned = plant.seat.store->ask(
                [kind](Queries &queries) { return AlarmTrialPlan::make(queries, kind); });
            planned.waitForFinished();
            const Result<AlarmTrialPlan> plan = planned.result();
            QVERIFY(plan.has_value());
            QCOMPARE(keysOf(plan->portions.first(), PumpFrequency), (QStringList{u"1"_s, u"2"_s}));
        }
    }

    /// A home's history lies where its thermometers are tagged; without a tag, where a file would put it.
    void aTrialAsksForEachThermometer()
    {
        AlarmPlant plant;
        QStringList accounts;
        measureRooms(plant.seat, accounts, 2);
        listTags(plant.seat, {{u"rooms"_s, u"T1"_s, {accounts.first(), RoomTemperature, u"客厅"_s}},
                              {u"rooms"_s, u"T2"_s, {accounts.first(), RoomTemperature, u"卧室"_s}}});
        auto planned = plant.seat.store->ask(
            [](Queries &queries) { return AlarmTrialPlan::make(queries, AlarmKind::TemperatureCloud); });
        planned.waitForFinished();
        const Result<AlarmTrialPlan> plan = planned.result();
        QVERIFY(plan.has_value());
        const auto partsOf = [&plan](const QString &account) {
            QStringList parts;
            for (const QList<SeriesKey> &portion : plan->portions) {
                for (const SeriesKey &key : portion) {
                    if (key.owner == account && key.quantity == RoomTemperature)
                        parts.append(key.part);
                }
            }
            return parts;
        };
        QCOMPARE(partsOf(accounts.first()), (QStringList{u"卧室"_s, u"客厅"_s}));
        QCOMPARE(partsOf(accounts.last()), QStringList{QString()});
    }

    void aDeadInstrumentIsNamed()
    {
        AlarmPlant plant;
        listTags(plant.seat, {{u"plc"_s, u"T2S"_s, {u"S1"_s, SupplyTemperature, {}}},
                              {u"plc"_s, u"P2R"_s, {u"S1"_s, ReturnPressure, {}}}});
        plant.runner.reset();
        plant.startRunner();
        const auto speaks = [&] { plant.put(u"S1"_s, SupplyTemperature, 50); };
        const auto both = [&] {
            speaks();
            plant.put(u"S1"_s, ReturnPressure, 0.3);
        };
        plant.pass(3, 1, both);
        plant.pass(50, 5, speaks);
        QVERIFY(plant.runner->standing().isEmpty());
        plant.pass(15, 5, speaks);
        QTRY_COMPARE(plant.alarms().standing().size(), 1);
        const AlarmRecord record = plant.alarms().standing().first().record;
        QCOMPARE(record.kind, AlarmKind::DataLost);
        QCOMPARE(record.points, QStringList{u"return_pressure"_s});
        QVERIFY2(AlarmWords::evidence(record).contains(u"二次回水压力"_s),
                 qPrintable(AlarmWords::evidence(record)));
        plant.runner.reset();
        plant.startRunner();
        plant.pass(20, 5, speaks);
        QCOMPARE(plant.runner->standing().size(), 1); // still missed, though its past is not known any more
        plant.pass(5, 1, both);
        QTRY_COMPARE(plant.alarms().history().size(), 1);
        QVERIFY(plant.alarms().standing().isEmpty());
    }

    void whatStandsForMonthsIsStillThere()
    {
        AlarmPlant plant;
        plant.supply(44, 40);
        QTRY_COMPARE(plant.alarms().standing().size(), 1);
        const QString id = plant.alarms().standing().first().record.id;
        plant.alarms().take(id);
        QTRY_COMPARE(plant.alarms().openCount(), 0);
        plant.runner.reset();
        plant.seat.clock->advance(60 * 24 * kHour);
        plant.startRunner();
        QCOMPARE(plant.runner->standing().size(), 1);
        ServiceSet &services = *plant.seat.services;
        AlarmService seat(*services.session, *plant.seat.store, *plant.seat.store, *services.changes,
                          *services.tickets, *plant.seat.clock);
        seat.start(); // a seat that begins now
        QTRY_VERIFY(seat.isRead());
        QCOMPARE(seat.standing().size(), 1);
        QCOMPARE(seat.standing().first().record.id, id);
        QCOMPARE(seat.standing().first().record.takenBy, AgentId(u"王敏"_s));
        plant.supply(50, 30);
        for (AlarmService *service : {&seat, &plant.alarms()}) {
            QTRY_COMPARE(service->history().size(), 1); // it has ended just now, whenever it began
            QCOMPARE(service->history().first().record.id, id);
            QVERIFY(service->standing().isEmpty());
        }
        plant.seat.clock->advance(9 * 24 * kHour);
        plant.alarms().start();
        QTRY_VERIFY(plant.alarms().history().isEmpty());
    }

    void aNewRoomDoesNotStartTheDelayAnew()
    {
        AlarmPlant plant;
        QStringList accounts;
        measureRooms(plant.seat, accounts, 6);
        plant.runner.reset();
        plant.startRunner();
        const auto cold = [&] {
            for (const QString &account : std::as_const(accounts))
                plant.put(account, RoomTemperature, 15.4);
        };
        plant.pass(2 * 60, 60, cold);
        QStringList more;
        measureRooms(plant.seat, more, 8);
        plant.pass(60, 60, cold);
        QVERIFY(plant.runner->standing().isEmpty());
        accounts = more;
        plant.pass(2 * 60, 60, cold);
        QTRY_COMPARE(plant.alarms().standing().size(), 1);
        QCOMPARE(plant.alarms().standing().first().record.rooms, 8); // the new ones count, too
    }

    /// One standard for verdict and alarms: the company's, also when it is changed while the server watches.
    void aColdAreaIsBelowTheCompanysStandard()
    {
        AlarmPlant plant;
        QStringList accounts;
        measureRooms(plant.seat, accounts, 6);
        plant.runner.reset();
        plant.startRunner();
        const auto rooms = [&] {
            for (const QString &account : std::as_const(accounts))
                plant.put(account, RoomTemperature, 16.5);
        };
        plant.pass(6 * 60, 60, rooms);
        QVERIFY(plant.runner->standing().isEmpty()); // 1.5 K below 18 °C
        plant.seat.write({plant.seat.setting(u"room.standard"_s, u"20"_s)});
        // The runner reads the setting beside its work: hours go by until it has.
        QTRY_VERIFY((plant.pass(60, 60, rooms), !plant.alarms().standing().isEmpty()));
        QCOMPARE(plant.alarms().standing().size(), 1);
        const AlarmRecord record = plant.alarms().standing().first().record;
        QCOMPARE(record.kind, AlarmKind::TemperatureCloud);
        QCOMPARE(record.value, 3.5);
    }

    void manyAtOnceAreToldAsOne()
    {
        AlarmPlant plant;
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

QTEST_MAIN(AlarmRunnerTest)
#include "tst_alarm_runner.moc"
