// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An area chosen on the map narrows the ticket list, its counts and its text search; a chip says so and takes
// it back; one household's own tickets come whole.
#include "app/services/map/area_filter.h"
#include "tests/support/gui/seat_fixture.h"
#include "tests/support/gui/window_driver.h"
#include "ui/common/chip.h"
#include "ui/common/state_view.h"
#include "ui/common/theme.h"
#include "ui/tickets/ticket_filter_pane.h"
#include "ui/tickets/ticket_list_filter.h"
#include "ui/tickets/ticket_list_model.h"
#include "ui/tickets/ticket_list_pane.h"

#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Warmline;
using Warmline::Testing::SeatFixture;
using Warmline::Testing::WindowDriver;

namespace {

ChosenArea only(const QString &house)
{
    return ChosenArea::of({BuildingId(house)}, {});
}

Building building(const QString &id, const QString &community, QPointF position = {126.5, 45.7})
{
    Building b;
    b.id = BuildingId(id);
    b.community = CommunityId(community);
    b.station = StationId(u"S1"_s);
    b.position = position;
    return b;
}

} // namespace

class TestAreaFilter : public QObject
{
    Q_OBJECT

private slots:
    void anAreaNarrowsTheListUntilItIsTakenBack()
    {
        Theme theme;
        SeatFixture seat;
        AreaFilter &area = *seat.services->area;
        for (int i = 0; i < 3; ++i)
            seat.addTicket({.text = u"不热"_s, .openedMs = SeatFixture::kNow - 60'000 * (i + 1)},
                           u"NC-25-03100%1"_s.arg(i));
        seat.addTicket({.tier = Tier::Red,
                        .text = u"漏水"_s,
                        .openedMs = SeatFixture::kNow - 60'000,
                        .building = u"HF-9"_s},
                       u"NC-25-032000"_s);
        TicketListFilter filter(seat.tickets());
        filter.follow(area);
        TicketListPane list(seat.tickets(), filter, *seat.clock);
        const WindowDriver driver(&list);
        list.resize(900, 600);
        list.show();
        QTRY_VERIFY(list.title().endsWith(u" 4"_s));
        QVERIFY(!driver.need<Chip>(u"ticket_area"_s)->isVisible());

        area.set(u"枫林站 B 支"_s, only(u"HF-9"_s));
        QTRY_VERIFY(list.title().endsWith(u" 1"_s));
        QVERIFY(driver.need<Chip>(u"ticket_area"_s)->isVisible());
        QCOMPARE(driver.need<Chip>(u"ticket_area"_s)->text(), u"区域筛选：枫林站 B 支 · 1 栋"_s);
        QTRY_COMPARE(seat.tickets().counts().tiers.value(Tier::Red), 1); // the side's counts follow
        QCOMPARE(seat.tickets().counts().tiers.size(), 1);

        // Text narrows further, within the area.
        filter.setText(u"NC-25-03100"_s);
        QTRY_COMPARE(list.stateView()->state(), StateView::State::Empty);
        QTRY_VERIFY(!list.showsContent());
        filter.setText({});
        QTRY_VERIFY(list.showsContent());

        // One household's history is not cut by an area.
        filter.setHousehold(AccountNo(SeatFixture::kAccount), u"和丰家园 3 号楼 2 单元 501"_s);
        QTRY_VERIFY(list.title().endsWith(u" 4"_s));
        QVERIFY(!driver.need<Chip>(u"ticket_area"_s)->isVisible());
        filter.setView(TicketView::Open);
        QTRY_VERIFY(list.title().endsWith(u" 1"_s));

        // The chip's cross.
        QVERIFY(driver.need<Chip>(u"ticket_area"_s)->isVisible());
        QTest::keyClick(driver.need<Chip>(u"ticket_area"_s), Qt::Key_Delete);
        QVERIFY(!area.isSet());
        QTRY_VERIFY(list.title().endsWith(u" 4"_s));
        QVERIFY(!driver.need<Chip>(u"ticket_area"_s)->isVisible());

        // "Clear the filters" takes it back, too.
        area.set(u"圈选的范围"_s, only(u"HF-9"_s));
        QTRY_VERIFY(list.title().endsWith(u" 1"_s));
        driver.click(u"ticket_clear_filter"_s);
        QVERIFY(!area.isSet());
        QTRY_VERIFY(list.title().endsWith(u" 4"_s));
    }
    void aWholeCommunityKeepsItsOwnTickets()
    {
        Theme theme;
        SeatFixture seat;
        AreaFilter &area = *seat.services->area;
        const QList<Building> all{building(u"HF-3"_s, u"HF"_s), building(u"HF-9"_s, u"HF"_s)};
        seat.addTicket({.text = u"不热"_s, .openedMs = SeatFixture::kNow - 60'000}, u"NC-25-031001"_s);
        seat.addTicket({.account = {},
                        .text = u"室温偏低，请检修该片区"_s,
                        .openedMs = SeatFixture::kNow - 60'000,
                        .building = {}},
                       u"NC-25-031002"_s);
        TicketListFilter filter(seat.tickets());
        filter.follow(area);
        TicketListPane list(seat.tickets(), filter, *seat.clock);
        list.resize(900, 600);
        list.show();
        QTRY_VERIFY(list.title().endsWith(u" 2"_s));
        area.set(u"圈选的范围"_s, ChosenArea::of({BuildingId(u"HF-3"_s)}, all)); // a part of it
        QTRY_VERIFY(list.title().endsWith(u" 1"_s));
        area.set(u"和丰家园"_s, ChosenArea::of({BuildingId(u"HF-3"_s), BuildingId(u"HF-9"_s)}, all));
        QTRY_VERIFY(list.title().endsWith(u" 2"_s));
        QTRY_COMPARE(seat.tickets().counts().tiers.value(Tier::Yellow), 2);
    }
    void communitiesAndStationsAreWholeOrNot()
    {
        const QList<Building> all{building(u"1"_s, u"A"_s), building(u"2"_s, u"A"_s),
                                  building(u"3"_s, u"A"_s, {}), building(u"4"_s, u"B"_s)};
        const ChosenArea area = ChosenArea::of({BuildingId(u"1"_s), BuildingId(u"2"_s)}, all);
        QCOMPARE(area.communities, QSet<CommunityId>{CommunityId(u"A"_s)}); // nobody can draw round 3
        QVERIFY(area.stations.isEmpty());
        Ticket ticket;
        QVERIFY(!area.holds(ticket));
        ticket.station = StationId(u"S1"_s);
        QVERIFY(!area.holds(ticket));
        const QSet<BuildingId> houses{BuildingId(u"1"_s), BuildingId(u"2"_s), BuildingId(u"4"_s)};
        QVERIFY(ChosenArea::of(houses, all).holds(ticket));
        ticket.community = CommunityId(u"A"_s);
        QVERIFY(area.holds(ticket));
        ticket.building = BuildingId(u"4"_s); // its own house says more
        QVERIFY(!area.holds(ticket));
    }
    void noHousesIsTheWholeCity()
    {
        AreaFilter area;
        int changes = 0;
        connect(&area, &AreaFilter::changed, this, [&] { ++changes; });
        area.set(u"圈选的范围"_s, {});
        QVERIFY(!area.isSet() && area.chipText().isEmpty() && changes == 0);
        area.set(u"圈选的范围"_s, only(u"1"_s));
        area.set(u"圈选的范围"_s, only(u"1"_s));
        QCOMPARE(changes, 1);
        area.clear();
        QCOMPARE(changes, 2);
        QVERIFY(area.title().isEmpty());
    }
};

QTEST_MAIN(TestAreaFilter)
#include "tst_area_filter.moc"
