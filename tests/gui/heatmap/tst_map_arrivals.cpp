// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tickets that come while the whole span is being read: each is counted once, in the number, in the slots of
// the time line and in the density, whether the span's answer knows it or not; and what the span knows better
// is not undone by what came before it.
#include "heat_sample.h"

#include "app/services/change_feed.h"
#include "app/services/map/map_service.h"
#include "tests/support/gui/complaint_store.h"
#include "ui/heatmap/map_model.h"

#include <QTest>

#include <numeric>

using namespace Warmline;
using namespace Qt::StringLiterals;
using Snapshot = Warmline::Testing::ComplaintReader::Snapshot;

namespace {

/// The map's service over a store in which 40 people complained within the hour that it shows at first, and
/// 40 more in the hour before; and the heat that is made of it.
struct ArrivalDesk
{
    static constexpr int kWithinTheHour = 40;
    static constexpr int kWithinTwo = 80;

    ManualClock clock{kHeatNow};
    Testing::ComplaintReader reader;
    Testing::FakeChanges changes;
    ChangeFeed feed{changes};
    MapService map{reader, feed, clock};
    HeatEngine engine;
    QList<HeatPicture> pictures;

    ArrivalDesk()
    {
        for (int i = 0; i < kWithinTheHour; ++i) {
            complain(3 + i);
            complain(65 + i * 3 / 4);
        }
        QObject::connect(&engine, &HeatEngine::ready, &map,
                         [this](const HeatPicture &picture) { pictures.append(picture); });
        QObject::connect(&map, &MapService::pointsChanged, &engine,
                         [this] { engine.request(requestOf(heatPointsOf(map))); });
        map.start();
    }
    /// Each a little east of the one before.
    void complain(int minutesAgo)
    {
        const double east = 0.02 * double(reader.queries.all.size()) / (kWithinTwo + 1);
        reader.queries.all.append({QPointF(kHeatTown.lon + east, kHeatTown.lat),
                                   kHeatNow - minutesAgo * 60'000LL, Tier::Blue, TicketCategory::NoHeat,
                                   TicketStep::Handle, TicketId::make(clock)});
    }
    /// Somebody complains now, and the store tells of it.
    void complainNow()
    {
        complain(1);
        changes.tell(EntityKind::Ticket, reader.queries.all.last().ticket.toString());
    }
    [[nodiscard]] int inSlots() const
    {
        const QList<int> &counts = map.histogram().counts;
        return std::accumulate(counts.cbegin(), counts.cend(), 0);
    }
    /// The last picture is what a whole computation of the map's tickets gives.
    [[nodiscard]] bool isHeatRight() const
    {
        const auto whole = HeatEngine::make(requestOf(heatPointsOf(map)), {});
        return differenceOf(*pictures.last().grids.complaints, *whole->grids.complaints) < 1e-4;
    }
};

} // namespace

class TestMapArrivals : public QObject
{
    Q_OBJECT

private slots:
    void aTicketThatComesBeforeItsSpanIsCountedOnce_data()
    {
        QTest::addColumn<Snapshot>("snapshot");
        QTest::newRow("the span does not know it") << Snapshot::OfThen;
        QTest::newRow("the span knows it, too") << Snapshot::OfNow;
    }
    void aTicketThatComesBeforeItsSpanIsCountedOnce()
    {
        QFETCH(Snapshot, snapshot);
        ArrivalDesk desk;
        MapService &map = desk.map;
        QTRY_COMPARE(desk.pictures.size(), 1);
        QCOMPARE(map.complaintCount(), ArrivalDesk::kWithinTheHour);

        desk.reader.holdNext();
        map.setSpanLength(2 * kDayMs); // and with it a window of two hours
        QVERIFY(desk.reader.holds());
        desk.complainNow();
        QTRY_COMPARE(map.complaintCount(), ArrivalDesk::kWithinTwo + 1);
        // Drawn for the window that is shown now: nothing is added to the picture of the one before.
        QTRY_COMPARE(desk.pictures.size(), 2);
        QVERIFY(desk.isHeatRight());

        desk.reader.letGo(snapshot);
        QTRY_COMPARE(map.histogram().counts.size(), 192);
        QCOMPARE(map.complaintCount(), ArrivalDesk::kWithinTwo + 1);
        QCOMPARE(map.points().size(), ArrivalDesk::kWithinTwo + 1);
        QCOMPARE(desk.inSlots(), ArrivalDesk::kWithinTwo + 1);
        QVERIFY(map.changes().isEmpty()); // the span's revision begins with it
        QTRY_COMPARE(desk.pictures.size(), 3);
        QVERIFY(desk.isHeatRight());
    }

    void whatTheSpanKnowsBetterStays()
    {
        ArrivalDesk desk;
        MapService &map = desk.map;
        QTRY_COMPARE(desk.pictures.size(), 1);
        desk.reader.holdNext();
        map.setSpanLength(2 * kDayMs);
        desk.complainNow();
        QTRY_COMPARE(map.complaintCount(), ArrivalDesk::kWithinTwo + 1);
        // Another span is wanted before the first has come; by then somebody has found that it was praise.
        desk.reader.queries.all.last().category = TicketCategory::Praise;
        map.setSpanLength(3 * kDayMs);
        QTRY_COMPARE(map.histogram().counts.size(), 24);
        QCOMPARE(map.complaintCount(), ArrivalDesk::kWithinTwo);
        QCOMPARE(map.points().size(), ArrivalDesk::kWithinTwo + 1);
        QCOMPARE(desk.inSlots(), ArrivalDesk::kWithinTwo);
        desk.reader.letGo(Snapshot::OfThen); // nobody waits for the first any more
        QCoreApplication::processEvents();
        QCOMPARE(map.histogram().counts.size(), 24);
    }
};

QTEST_MAIN(TestMapArrivals)
#include "tst_map_arrivals.moc"
