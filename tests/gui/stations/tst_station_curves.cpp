// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "station_page.h"

#include "ui/common/segmented_control.h"
#include "ui/common/state_view.h"
#include "ui/stations/station_table.h"

#include <QAbstractButton>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Warmline;
using namespace Warmline::Testing;

/// The curves of a station with their marks, ranges and table, on real services and known data.
class StationCurvesTest : public QObject
{
    Q_OBJECT

private slots:
    void theTableHasAllQuantitiesWithTheirRange()
    {
        SampleSeat seat;
        StationPage page(seat);
        page.open();
        QVERIFY(!QTest::currentTestFailed());
        page.findChild<QAbstractButton *>(u"station_table_button"_s)->click();
        auto *table = page.findChild<StationTable *>(u"station_table"_s);
        QVERIFY(table->isVisible());
        const auto cell = [&](const QString &name, int column) {
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                if (table->model()->index(row, StationTableModel::Quantity).data().toString() == name)
                    return table->model()->index(row, column).data().toString();
            }
            return QString();
        };
        QCOMPARE(table->model()->rowCount(), 17); // as many as the sample measures
        QTRY_COMPARE(cell(u"二次回水温度"_s, StationTableModel::Mean), u"38.3"_s);
        QCOMPARE(cell(u"二次回水温度"_s, StationTableModel::Now), u"38.1"_s);
        QCOMPARE(cell(u"二次流量"_s, StationTableModel::Mean), u"—"_s); // without a history
        QVERIFY(cell(u"补水量"_s, StationTableModel::Now).contains(u"坏值"_s));
        QVERIFY(table->table()->csv().contains(u"make_up_flow,,m³/h,,"_s)); // a bad value is no value
    }

    void rangesAndMarks()
    {
        SampleSeat seat;
        StationPage page(seat);
        page.open();
        QVERIFY(!QTest::currentTestFailed());
        auto *chart = page.findChild<CurveChart *>(u"station_curves_chart"_s);
        QCOMPARE(chart->toMs() - chart->fromMs(), 24 * 3'600'000LL);
        QCOMPARE(chart->marks().size(), 9); // eight tickets and a call
        QCOMPARE(std::ranges::count(chart->marks(), MarkKind::Call, &ChartMark::kind), 1);
        auto *range = page.findChild<SegmentedControl *>(u"station_range"_s);
        range->setCurrentIndex(2);
        emit range->activated(2);
        QTRY_COMPARE(chart->toMs() - chart->fromMs(), 168 * 3'600'000LL);
        QCOMPARE(page.curves->title(), u"近 7 天"_s);
    }

    void aSilentStationHasItsSeason()
    {
        SampleSeat seat;
        const auto history = std::exchange(seat.series.history, {});
        StationPage page(seat);
        page.show();
        QTRY_VERIFY(!seat.stations.stations().isEmpty());
        seat.stations.select(StationId(u"st-1"_s));
        QTRY_COMPARE(page.curves->stateView()->state(), StateView::State::Empty);
        QVERIFY(!page.curves->showsContent());
        auto *range = page.findChild<SegmentedControl *>(u"station_range"_s);
        range->setCurrentIndex(3);
        emit range->activated(3);
        QVERIFY(page.curves->showsContent());
        QSignalSpy ready(&seat.stations, &StationService::seriesReady);
        seat.stations.reloadSeries(); // as every five minutes
        QTRY_COMPARE(ready.size(), 1);
        QVERIFY2(page.curves->showsContent(), "the reload threw the season away");
        range->setCurrentIndex(0);
        emit range->activated(0);
        QVERIFY(!page.curves->showsContent());
        seat.series.history = history;
        seat.stations.reloadSeries();
        QTRY_VERIFY(page.curves->showsContent());
    }

    void aSeasonThatCannotBeHadSaysSo()
    {
        SampleSeat seat;
        StationPage page(seat);
        page.open();
        QVERIFY(!QTest::currentTestFailed());
        seat.series.error = Error{ErrorCode::Timeout, u"10 s"_s, {}};
        auto *range = page.findChild<SegmentedControl *>(u"station_range"_s);
        range->setCurrentIndex(3);
        emit range->activated(3);
        QTRY_COMPARE(page.curves->stateView()->state(), StateView::State::Error);
        QVERIFY(!page.curves->showsContent());
        seat.series.error.reset();
        emit page.curves->stateView()->retryRequested();
        QTRY_VERIFY(seat.stations.season().isComplete());
        QVERIFY(page.curves->showsContent());
    }

    void aNewCallBecomesAMark()
    {
        SampleSeat seat;
        StationPage page(seat);
        page.open();
        QVERIFY(!QTest::currentTestFailed());
        auto *chart = page.findChild<CurveChart *>(u"station_curves_chart"_s);
        QTRY_COMPARE(std::ranges::count(chart->marks(), MarkKind::Call, &ChartMark::kind), 1);
        Call call = seat.reader.queries.callList.first();
        call.offeredMs += 60'000;
        seat.reader.queries.callList.append(call);
        seat.changes.tell(EntityKind::Call, u"next"_s);
        QTRY_COMPARE(std::ranges::count(chart->marks(), MarkKind::Call, &ChartMark::kind), 2);
    }
};

QTEST_MAIN(StationCurvesTest)
#include "tst_station_curves.moc"
