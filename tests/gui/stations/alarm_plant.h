// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/leadership.h"
#include "app/services/stations/alarm_service.h"
#include "app/telemetry/alarm_runner.h"
#include "tests/support/gui/seat_fixture.h"

#include <QSignalSpy>

namespace Warmline::Testing {

using namespace Qt::StringLiterals;

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;

/// A seat beside the server that raises alarms over the same store.
struct AlarmPlant
{
    explicit AlarmPlant(Leadership *leadership = nullptr)
    {
        startRunner(leadership);
        seat.services->alarms->start();
    }
    ~AlarmPlant() { runner.reset(); }

    void startRunner(Leadership *leadership = nullptr)
    {
        runner = std::make_unique<AlarmRunner>(
            AlarmRunner::Parts{*seat.store, *seat.store, seat.series, hub, steady, leadership});
        runner->start();
        if (!leadership)
            QVERIFY(QTest::qWaitFor([this] { return runner->isReady(); }, kPatience));
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
            QTRY_VERIFY(!told.isEmpty());
            if (runner)
                runner->look();
        }
    }
    void supply(double celsius, qint64 minutes)
    {
        pass(minutes, 10, [&] {
            put(u"S1"_s, SeriesQuantity::SupplyTemperature, celsius);
            put(u"S1"_s, SeriesQuantity::SetTemperature, 50);
        });
    }
    AlarmService &alarms() { return *seat.services->alarms; }

    SeatFixture seat;
    SteadyClock steady{*seat.clock};
    LiveHub hub;
    std::unique_ptr<AlarmRunner> runner;
};

/// Sensors for rooms of house HF-3, whose accounts are added to \a accounts.
inline void measureRooms(SeatFixture &seat, QStringList &accounts, int rooms = 6)
{
    ImportBlock block;
    block.kind = ImportKind::Sensors;
    auto asked =
        seat.store->ask([](Queries &queries) { return queries.householdsOfBuilding(BuildingId(u"HF-3"_s)); });
    asked.waitForFinished();
    const Result<QList<HouseholdDetail>> flats = asked.result();
    for (const HouseholdDetail &flat : flats->first(rooms)) {
        accounts.append(flat.household.account.value);
        block.sensors.append({SensorId(u"R%1"_s.arg(accounts.size())), flat.household.account, u"客厅"_s});
    }
    seat.write(ImportCodec::drafts({block}, BatchId(Uuid7::make(*seat.clock)), u"demo"_s, BranchId(u"北区"_s),
                                   AgentId(u"导入"_s)));
}

} // namespace Warmline::Testing
