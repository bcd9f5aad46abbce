// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A ticket that comes is added to the density that is there, and what comes of it is what a whole computation
// gives; anything else is computed anew. Tickets that share a mark are joined once, not at every mouse move.
#include "heat_sample.h"

#include "app/services/change_feed.h"
#include "app/services/map/map_service.h"
#include "tests/support/gui/complaint_store.h"
#include "ui/heatmap/map_model.h"
#include "ui/heatmap/network/clear_of_names.h"
#include "ui/heatmap/network/ticket_clusters.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

Geo::DensityPoint somewhere(QRandomGenerator &random, float weight = 1)
{
    const Geo::MercatorRect area = townSpec().area;
    return {area.west + random.generateDouble() * area.width(),
            area.south + random.generateDouble() * area.height(), weight};
}

} // namespace

class TestHeatUpdate : public QObject
{
    Q_OBJECT

private slots:
    void singleComplaintsAreAdded()
    {
        QRandomGenerator random(5);
        QList<Geo::DensityPoint> list;
        for (int i = 0; i < 300; ++i)
            list.append(somewhere(random));
        const auto first = HeatEngine::make(requestOf({list, 0, list.size(), 7, {}}), {});
        QVERIFY(first && first->grids.complaints && !first->wasUpdated);

        QList<Geo::DensityPoint> changes;
        for (int i = 0; i < 5; ++i) { // three come, two go
            Geo::DensityPoint change = i % 2 == 0 ? somewhere(random) : list.takeAt(i * 40);
            if (i % 2 == 0)
                list.append(change);
            else
                change.weight = -1;
            changes.append(change);
        }
        const HeatRequest wanted = requestOf({list, 0, list.size(), 7, changes});
        const auto whole = HeatEngine::make(wanted, {});
        const auto updated = HeatEngine::make(wanted, {}, first->grids);
        QVERIFY(whole && !whole->wasUpdated);
        QVERIFY(updated && updated->wasUpdated);
        QVERIFY(differenceOf(*first->grids.complaints, *whole->grids.complaints) > 0.01);
        const double difference = differenceOf(*updated->grids.complaints, *whole->grids.complaints);
        QVERIFY2(difference < 1e-4, qPrintable(QString::number(difference)));

        // Only what came since is added: nothing has come since.
        const auto again = HeatEngine::make(wanted, {}, updated->grids);
        QVERIFY(again && again->wasUpdated);
        QCOMPARE(again->grids.complaints, updated->grids.complaints);
    }
    void anythingElseIsComputedAnew()
    {
        QRandomGenerator random(6);
        QList<Geo::DensityPoint> list;
        for (int i = 0; i < 300; ++i)
            list.append(somewhere(random));
        const HeatPoints points(list, 0, list.size(), 7, {});
        const auto first = HeatEngine::make(requestOf(points), {});
        const auto isUpdated = [&](const HeatRequest &request) {
            const auto picture = HeatEngine::make(request, {}, first->grids);
            return picture && picture->wasUpdated;
        };
        QVERIFY(isUpdated(requestOf(points)));
        HeatRequest moved = requestOf(points);
        moved.spec.area.west += 10;
        QVERIFY(!isUpdated(moved));
        HeatRequest wider = requestOf(points);
        wider.spec.radius_m = 300;
        QVERIFY(!isUpdated(wider));
        QVERIFY(!isUpdated(requestOf({list, 10, list.size() - 10, 8, {}}))); // another window
        QVERIFY(!isUpdated(requestOf({list, 0, list.size(), 0, {}}))); // nobody knows what of
        QList<Geo::DensityPoint> many(HeatEngine::kMostChanges + 1, somewhere(random));
        QVERIFY(!isUpdated(requestOf({list + many, 0, list.size() + many.size(), 7, many})));
        many.removeLast();
        QVERIFY(isUpdated(requestOf({list + many, 0, list.size() + many.size(), 7, many})));
    }
    void whatWentLeavesNothing()
    {
        QRandomGenerator random(8);
        const Geo::DensityPoint only = somewhere(random);
        Geo::DensityPoint still = somewhere(random, 0); // a ticket that is no complaint
        const auto first = HeatEngine::make(requestOf({{still, only}, 0, 2, 7, {}}), {});
        QVERIFY(first->grids.complaints->maximum() > 1);
        Geo::DensityPoint gone = only;
        gone.weight = -1;
        HeatRequest fitted = requestOf({{still}, 0, 1, 7, {gone}});
        fitted.scale.automatic = true; // fits its classes to whatever there is
        const auto empty = HeatEngine::make(fitted, {}, first->grids);
        QVERIFY(empty && empty->wasUpdated);
        QCOMPARE(empty->grids.complaints->maximum(), 0.0F);
        QVERIFY(empty->image.isNull());
    }
    void householdsAreComputedOnce()
    {
        QRandomGenerator random(9);
        QList<Geo::DensityPoint> list;
        auto houses = std::make_shared<std::vector<Geo::DensityPoint>>();
        for (int i = 0; i < 100; ++i) {
            list.append(somewhere(random));
            houses->push_back({list.last().x, list.last().y, 40});
        }
        HeatRequest request = requestOf({list, 0, list.size(), 7, {}});
        request.households = houses;
        const auto first = HeatEngine::make(request, {});
        QVERIFY(first && first->grids.households);
        const Geo::DensityPoint late = somewhere(random);
        list.append(late);
        request.complaints = HeatPoints(list, 0, list.size(), 7, {late});
        const auto next = HeatEngine::make(request, {}, first->grids);
        QVERIFY(next && next->wasUpdated);
        QCOMPARE(next->grids.households, first->grids.households);
        request.households = std::make_shared<std::vector<Geo::DensityPoint>>(*houses);
        QVERIFY(HeatEngine::make(request, {}, first->grids)->grids.households != first->grids.households);
    }
    void weightsAreOfTierAndFreshness()
    {
        QCOMPARE(heatWeight(Tier::Red, 0), 4.0F);
        QCOMPARE(heatWeight(Tier::Yellow, 0), 2.0F);
        QCOMPARE(heatWeight(Tier::Blue, -5), 1.0F); // a clock that is ahead
        QCOMPARE(heatWeight(Tier::Red, kHeatHalfLife_ms), 2.0F);
        QCOMPARE(heatWeight(Tier::Blue, 2 * kHeatHalfLife_ms), 0.25F);

        QRandomGenerator random(12);
        const QList<Geo::DensityPoint> list{somewhere(random), somewhere(random, 0)};
        HeatRequest request = requestOf({list, 0, list.size(), 7, {}});
        const auto plain = HeatEngine::make(request, {});
        request.weight = [](std::size_t i) { return i == 0 ? 4.0F : 100.0F; };
        const auto weighted = HeatEngine::make(request, {}, plain->grids);
        QVERIFY(weighted && !weighted->wasUpdated);
        const double ratio =
            double(weighted->grids.complaints->maximum() / plain->grids.complaints->maximum());
        QVERIFY2(std::abs(ratio - 4) < 1e-4,
                 qPrintable(QString::number(ratio))); // praise weighs nothing still
        // What was weighted is nothing to add to.
        request.weight = {};
        QVERIFY(!HeatEngine::make(request, {}, weighted->grids)->wasUpdated);
    }
    /// The whole way: the store tells of a ticket, and the picture is made of the one before.
    void aTicketThatComesIsAddedToThePicture()
    {
        ManualClock clock(kHeatNow);
        Testing::ComplaintReader reader;
        QRandomGenerator random(10);
        const auto complain = [&](TicketCategory category) {
            reader.queries.all.append({QPointF(kHeatTown.lon + random.generateDouble() * 0.02, kHeatTown.lat),
                                       kHeatNow - 60'000 - random.bounded(3'000'000), Tier::Blue, category,
                                       TicketStep::Handle, TicketId::make(clock)});
        };
        for (int i = 0; i < 200; ++i)
            complain(TicketCategory::NoHeat);
        Testing::FakeChanges changes;
        ChangeFeed feed(changes);
        MapService map(reader, feed, clock);
        HeatEngine engine;
        QList<HeatPicture> pictures;
        connect(&engine, &HeatEngine::ready, this,
                [&](const HeatPicture &picture) { pictures.append(picture); });
        connect(&map, &MapService::pointsChanged, &engine,
                [&] { engine.request(requestOf(heatPointsOf(map))); });
        map.start();
        QTRY_COMPARE(pictures.size(), 1);
        QCOMPARE(map.complaintCount(), 200);
        QVERIFY(!pictures.last().wasUpdated);

        complain(TicketCategory::NoHeat);
        changes.tell(EntityKind::Ticket, reader.queries.all.last().ticket.toString());
        QTRY_COMPARE(pictures.size(), 2);
        QCOMPARE(map.complaintCount(), 201);
        QVERIFY(pictures.last().wasUpdated);
        const auto whole = HeatEngine::make(requestOf(heatPointsOf(map)), {});
        const double difference = differenceOf(*pictures.last().grids.complaints, *whole->grids.complaints);
        QVERIFY2(difference < 1e-4, qPrintable(QString::number(difference)));

        complain(TicketCategory::Praise); // a mark, and nothing to the density
        changes.tell(EntityKind::Ticket, reader.queries.all.last().ticket.toString());
        QTRY_COMPARE(pictures.size(), 3);
        QCOMPARE(map.points().size(), 202);
        QCOMPARE(map.complaintCount(), 201);
        QCOMPARE(pictures.at(2).grids.complaints, pictures.at(1).grids.complaints);

        map.setWindow(map.windowFromMs(), map.windowToMs() - 1'800'000); // other complaints altogether
        QTRY_COMPARE(pictures.size(), 4);
        QVERIFY(!pictures.last().wasUpdated);
    }
    void ticketsAreJoinedOnceForAZoom()
    {
        QRandomGenerator random(11);
        NetworkPicture picture;
        picture.scene = std::make_shared<NetworkScene>();
        const Geo::MercatorMetres c = Geo::toMercator(kHeatTown);
        picture.ground = {c.x - 1000, c.y - 1000, c.x + 1000, c.y + 1000};
        picture.zoom = 16;
        QList<TicketPlace> places;
        for (qsizetype i = 0; i <= TicketClusters::kAtOnce; ++i)
            places.append({QPointF(c.x + random.bounded(900), c.y + random.bounded(900)), {}});
        int asked = 0;
        picture.clusters = std::make_shared<TicketClusters>(places.size(), [&asked, &places] {
            ++asked;
            return places;
        });
        // The mouse does not wait for so many: they are not drawn yet either.
        QVERIFY(ticketMarks(picture, false).isEmpty());
        QCOMPARE(picture.clusters->made(), 0);
        QCOMPARE(asked, 0);
        const QList<TicketCluster> drawn = ticketMarks(picture, true);
        QVERIFY(!drawn.isEmpty());
        for (int move = 0; move < 50; ++move) {
            QCOMPARE(hitTest(picture, drawn.at(move % drawn.size()).at).kind, MapHit::Kind::Tickets);
            QCOMPARE(picture.clusters->made(), 1);
        }
        picture.zoom = 17;
        (void)ticketMarks(picture, true);
        QCOMPARE(picture.clusters->made(), 2);
        picture.zoom = 16;
        QCOMPARE(ticketMarks(picture, false).size(), drawn.size());
        QCOMPARE(picture.clusters->made(), 2);
        QCOMPARE(asked, 1);
    }
};

QTEST_MAIN(TestHeatUpdate)
#include "tst_heat_update.moc"
