// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The panes of a household's panorama on known data: what they say, where their cells lead, and what they
// show when something is missing.
#include "test_paths.h"
#include "tests/gui/stations/sample_seat.h"

#include "app/services/panorama/panorama_service.h"
#include "ui/common/elided_label.h"
#include "ui/common/state_view.h"
#include "ui/common/theme.h"
#include "ui/customer/fact_cell.h"
#include "ui/panorama/month_strip.h"
#include "ui/panorama/panorama_building_pane.h"
#include "ui/panorama/panorama_curves_pane.h"
#include "ui/panorama/panorama_history_pane.h"
#include "ui/panorama/panorama_home_pane.h"
#include "ui/panorama/panorama_neighbour_pane.h"
#include "ui/stations/chart_copy.h"
#include "ui/stations/curve_chart.h"
#include "ui/stations/room_histogram.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Warmline;
using namespace Warmline::Testing;

namespace {

/// 和丰家园 3 号楼: two stairwells, two doors a floor, six floors.
struct PanoramaSeat : SampleSeat
{
    PanoramaService service{reader, series, feed, clock};

    PanoramaSeat()
    {
        QList<Sample> room, mean, branch;
        for (qint64 at = kNow - 24 * 60 * kMinute; at < kNow; at += 5 * kMinute) {
            room.append({at, 17.2, Quality::Good});
            mean.append({at, 20.1, Quality::Good});
            branch.append({at, 36.5, Quality::Good});
        }
        series.put({home(2).value, SeriesQuantity::RoomTemperature, {}}, 5 * kMinute, room);
        series.put({u"b-1"_s, SeriesQuantity::BuildingTemperature, {}}, 5 * kMinute, mean);
        series.put({u"st-1"_s, SeriesQuantity::BranchReturnTemperature, u"B"_s}, 5 * kMinute, branch);
    }
    [[nodiscard]] AccountNo home(int i) const { return reader.queries.households[i].household.account; }
    /// Opens and waits until all parts are there.
    bool show(int i)
    {
        service.open(home(i));
        return QTest::qWaitFor([this] { return service.lastMs() >= 0; }, 30'000);
    }
};

} // namespace

class PanoramaPanesTest : public QObject
{
    Q_OBJECT

private slots:
    void withoutAHouseholdThePanesSaySo()
    {
        PanoramaSeat seat;
        PanoramaHomePane home(seat.service, seat.clock);
        PanoramaCurvesPane curves(seat.service);
        QVERIFY(!home.showsContent());
        QCOMPARE(home.stateView()->state(), StateView::State::Empty);
        QCOMPARE(curves.stateView()->state(), StateView::State::Empty);
    }

    void theHomeIsNamedAndMeasured()
    {
        PanoramaSeat seat;
        PanoramaHomePane pane(seat.service, seat.clock);
        QVERIFY(seat.show(2));
        QVERIFY(pane.showsContent());
        QCOMPARE(pane.findChild<ElidedLabel *>(u"panorama_address"_s)->text(),
                 seat.reader.queries.households[2].address);
        QCOMPARE(pane.findChild<FactCell *>(u"panorama_room"_s)->value(), u"17.2\u00a0°C"_s);
        QVERIFY(pane.findChild<QWidget *>(u"panorama_fee_none"_s));
        QSignalSpy wanted(&pane, &PanoramaHomePane::seatRequested);
        pane.findChild<QAbstractButton *>(u"panorama_to_seat"_s)->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].value<AccountNo>(), seat.home(2));
    }

    void aWallLeadsToTheHomeBehindIt()
    {
        PanoramaSeat seat;
        PanoramaNeighbourPane pane(seat.service, seat.clock);
        QVERIFY(seat.show(2)); // unit 1, floor 3, door 1
        auto *above = pane.findChild<QAbstractButton *>(u"wall_above"_s);
        QVERIFY(above->isEnabled());
        QVERIFY2(above->accessibleName().contains(u"401"_s), qPrintable(above->accessibleName()));
        auto *left = pane.findChild<QAbstractButton *>(u"wall_left"_s);
        QVERIFY2(!left->isEnabled(), "there is nobody beyond the outer wall");
        above->click();
        QCOMPARE(seat.service.account(), seat.home(3));
    }

    void roomsAndBranchShareOneTimeAxis()
    {
        PanoramaSeat seat;
        PanoramaCurvesPane pane(seat.service);
        pane.resize(900, 420);
        pane.show();
        QVERIFY(seat.show(2));
        QVERIFY(pane.showsContent());
        auto *rooms = pane.findChild<CurveChart *>(u"panorama_rooms_chart"_s);
        auto *branch = pane.findChild<CurveChart *>(u"panorama_branch_chart"_s);
        QCOMPARE(rooms->curves().size(), 3); // home, building, standard
        QCOMPARE(branch->curves().size(), 4); // supply, the branch's own return, set, outside
        QCOMPARE(rooms->fromMs(), branch->fromMs());
        QCOMPARE(rooms->toMs(), branch->toMs());
        QCOMPARE(CurveData::readAt(branch->curves()[1].curve, SampleSeat::kNow - 60 * 60'000),
                 std::optional(36.5));
        rooms->setCrosshair(SampleSeat::kNow - 3'600'000);
        QCOMPARE(branch->crosshair(), rooms->crosshair());
        const TimeSpan closer{SampleSeat::kNow - 7'200'000, SampleSeat::kNow - 3'600'000};
        branch->setView(closer);
        QCOMPARE(rooms->view(), closer);
        rooms->showAll();
        QVERIFY(!branch->isZoomed());
        auto *copy = pane.findChild<ChartCopyButton *>(u"panorama_curves_copy"_s);
        copy->copyCsv();
        const QString head = QGuiApplication::clipboard()->text().section(u'\n', 0, 0);
        QCOMPARE(head.count(u','), rooms->curves().size() + branch->curves().size());
        copy->copyPicture();
        QVERIFY(QGuiApplication::clipboard()->image().height() > rooms->height() + branch->height());
    }

    void aHomeWithoutASensorHasTheBuildingsCurve()
    {
        PanoramaSeat seat;
        PanoramaCurvesPane pane(seat.service);
        PanoramaHomePane home(seat.service, seat.clock);
        QVERIFY(seat.show(3)); // its neighbours are measured, it is not
        QCOMPARE(pane.findChild<CurveChart *>(u"panorama_rooms_chart"_s)->curves().size(), 2);
        QCOMPARE(home.findChild<FactCell *>(u"panorama_room"_s)->value(), u"—"_s);
    }

    void theBuildingSaysWhereTheHomeStands()
    {
        PanoramaSeat seat;
        PanoramaBuildingPane pane(seat.service);
        QVERIFY(seat.show(2)); // 17.2 °C; one of twelve is colder
        QVERIFY(pane.showsContent());
        const QString rank = pane.findChild<ElidedLabel *>(u"panorama_building_rank"_s)->text();
        QVERIFY2(rank.contains(u"20.1"_s) && rank.endsWith(u"1 户"_s), qPrintable(rank));
    }

    void theStandardIsTheCompanys()
    {
        PanoramaSeat seat;
        PanoramaCurvesPane curves(seat.service);
        PanoramaHomePane home(seat.service, seat.clock);
        PanoramaBuildingPane building(seat.service);
        QVERIFY(seat.show(3)); // a home without a sensor: the building counts who is below it
        seat.service.setActive(true);
        const auto rank = [&] {
            return building.findChild<ElidedLabel *>(u"panorama_building_rank"_s)->text();
        };
        const auto line = [&] {
            return curves.findChild<CurveChart *>(u"panorama_rooms_chart"_s)
                ->curves()
                .constLast()
                .curve.segments.constFirst()
                .constFirst()
                .y();
        };
        QVERIFY2(rank().contains(u"低于 18"_s), qPrintable(rank()));
        QCOMPARE(line(), 18.0);
        seat.reader.queries.settings.insert(RoomStandard::setting(), u"30"_s);
        StoreChange change;
        change.entities = {{EntityKind::Setting, RoomStandard::setting()}};
        emit seat.feed.changed(change);
        QTRY_VERIFY2(rank().contains(u"低于 30"_s) && rank().endsWith(u"12 户"_s), qPrintable(rank()));
        QCOMPARE(line(), 30.0);
    }

    void meansAreWholeInANarrowPane()
    {
        PanoramaSeat seat;
        PanoramaBuildingPane pane(seat.service);
        QVERIFY(seat.show(2));
        pane.resize(230, 300);
        pane.show();
        auto *mean = pane.findChild<ElidedLabel *>(u"panorama_part_0"_s);
        QVERIFY(mean);
        QTRY_VERIFY2(mean->width() >= mean->sizeHint().width(), qPrintable(QString::number(mean->width())));
        auto *second = pane.findChild<ElidedLabel *>(u"panorama_part_1"_s);
        QVERIFY(second);
        QVERIFY(second->width() >= second->sizeHint().width());
    }

    void threeYearsStandInWordsAndByMonth()
    {
        PanoramaSeat seat;
        seat.reader.queries.ticketList[1].result = u"立管排气"_s;
        seat.reader.queries.ticketList[1].measuredTemperatureTenths = 195;
        PanoramaHistoryPane pane(seat.service);
        QVERIFY(seat.show(4)); // the ticket of 23 minutes ago is its
        auto *table = pane.findChild<QTableView *>(u"panorama_history"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        const QString outcome = table->model()->index(0, PanoramaHistoryModel::Outcome).data().toString();
        QCOMPARE(outcome, u"立管排气 · 19.5\u00a0°C"_s);
        const auto counts = pane.findChild<MonthStrip *>(u"panorama_months"_s)->counts();
        QCOMPARE(counts, (QHash<QString, MonthStrip::Count>{{u"2026-01"_s, {1, 0}}}));
        QSignalSpy activated(&pane, &PanoramaHistoryPane::ticketActivated);
        emit table->activated(table->model()->index(0, 0));
        QCOMPARE(activated.size(), 1);
        // The sum is of what is listed: a call that led to a ticket is in the ticket's line.
        const auto says = [&](const QString &sum) {
            const auto labels = pane.findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&](const QLabel *one) { return one->text() == sum; });
        };
        QVERIFY(says(u"工单 1 件，另有来电 0 次"_s));
        seat.reader.queries.callList[0].account = seat.reader.queries.households[4].household.account;
        seat.reader.queries.callList[0].ticket = seat.reader.queries.ticketList[1].id;
        Call other = seat.reader.queries.callList[0];
        other.id = CallId::make(seat.clock);
        other.ticket = {};
        seat.reader.queries.callList.append(other);
        QVERIFY(seat.show(3));
        QVERIFY(seat.show(4));
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QVERIFY(says(u"工单 1 件，另有来电 1 次"_s));
    }

    void withoutThePlantTheStoredPartStands()
    {
        PanoramaSeat seat;
        seat.series.error = Error{ErrorCode::Timeout, u"10 s"_s, {}};
        PanoramaHomePane home(seat.service, seat.clock);
        PanoramaCurvesPane curves(seat.service);
        PanoramaBuildingPane building(seat.service);
        QSignalSpy failed(&seat.service, &PanoramaService::seriesFailed);
        seat.service.open(seat.home(2));
        QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), 30'000);
        QVERIFY(home.showsContent());
        QCOMPARE(curves.stateView()->state(), StateView::State::Error);
        QCOMPARE(building.stateView()->state(), StateView::State::Error);
    }
};

QTEST_MAIN(PanoramaPanesTest)
#include "tst_panorama_panes.moc"
