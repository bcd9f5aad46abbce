// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "station_page.h"

#include "app/telemetry/alarms/alarm_rule_book.h"
#include "ui/common/curve_legend.h"
#include "ui/common/segmented_control.h"
#include "ui/common/state_view.h"
#include "ui/stations/chart_copy.h"
#include "ui/stations/long_chart.h"
#include "ui/stations/station_table.h"
#include "ui/stations/station_words.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
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

    void theSeasonHasMarksLegendAndCopy()
    {
        SampleSeat seat;
        StationPage page(seat);
        page.open();
        QVERIFY(!QTest::currentTestFailed());
        auto *day = page.findChild<CurveChart *>(u"station_curves_chart"_s);
        auto *season = page.findChild<LongChart *>(u"station_season_chart"_s);
        auto *range = page.findChild<SegmentedControl *>(u"station_range"_s);
        auto *copy = page.findChild<ChartCopyButton *>(u"station_curves_copy"_s);
        auto *legend = page.findChild<CurveLegend *>(u"station_curves_legend"_s);
        range->setCurrentIndex(3);
        emit range->activated(3);
        QVERIFY(season->isVisible() && !day->isVisible());
        QCOMPARE(season->marks().size(), day->marks().size());
        QVERIFY(!season->marks().isEmpty());
        QVERIFY(copy->isVisible());
        QTRY_VERIFY(seat.stations.season().isComplete());
        season->repaint();
        QCOMPARE(legend->entries().size(), 4);
        QCOMPARE(legend->entries().first().value, u"52.4"_s);
        QString csv;
        const auto hasFigures = [&] { // what the chart draws, as soon as it draws
            season->repaint();
            copy->copyCsv();
            csv = QGuiApplication::clipboard()->text();
            return csv.count(u'\n') > 1;
        };
        QTRY_VERIFY(hasFigures());
        QVERIFY2(csv.startsWith(u"time,二次供水 °C,二次回水 °C,设定 °C,室外 °C\n"_s),
                 qPrintable(csv.left(80)));
        copy->copyPicture();
        QVERIFY(QGuiApplication::clipboard()->image().height() > season->height());
    }

    /// The band is the company's rule, not a number of the chart.
    void theBandRoundTheSetCurveIsThatOfTheRule()
    {
        SampleSeat seat;
        StationPage page(seat);
        page.open();
        QVERIFY(!QTest::currentTestFailed());
        auto *chart = page.findChild<CurveChart *>(u"station_curves_chart"_s);
        auto *legend = page.findChild<CurveLegend *>(u"station_curves_legend"_s);
        const auto band = [&](CurveKind kind) {
            const auto it = std::ranges::find(chart->curves(), kind, &ChartCurve::kind);
            return it == chart->curves().end() ? -1.0 : it->band;
        };
        AlarmRule rule = AlarmRule::usual(AlarmKind::SupplyBelowSet);
        QTRY_COMPARE(band(CurveKind::Set), rule.limit);
        QCOMPARE(band(CurveKind::Supply), 0.0);
        const auto entry = std::ranges::find(legend->entries(), CurveKind::Set, &CurveLegend::Entry::kind);
        QVERIFY(entry != legend->entries().end() && entry->band);
        QVERIFY2(entry->name.contains(u"常值带"_s), qPrintable(entry->name));
        rule.limit = 5;
        seat.reader.queries.settings.insert(AlarmRuleBook::settingOf(rule.kind),
                                            QString::fromUtf8(QJsonDocument(rule.toJson()).toJson()));
        seat.changes.tell(EntityKind::Setting, AlarmRuleBook::settingOf(rule.kind));
        QTRY_COMPARE(band(CurveKind::Set), 5.0);
    }

    void alarmsOfItsAreasAndOfTheWeatherAreMarks()
    {
        const auto row = [](AlarmKind kind, const QString &owner, const QString &place, qint64 sinceMs) {
            AlarmRow alarm;
            alarm.record.kind = kind;
            alarm.record.owner = owner;
            alarm.record.sinceMs = sinceMs;
            alarm.place = place;
            return alarm;
        };
        const QList<ChartMark> marks =
            StationWords::alarmMarks({row(AlarmKind::SupplyBelowSet, u"st-1"_s, u"和丰站"_s, 1),
                                      row(AlarmKind::TemperatureCloud, u"c-1"_s, u"和丰家园"_s, 2),
                                      row(AlarmKind::OutdoorFall, {}, {}, 3),
                                      row(AlarmKind::SupplyBelowSet, u"st-2"_s, u"林业站"_s, 4),
                                      row(AlarmKind::TemperatureCloud, u"c-9"_s, u"别处"_s, 5)},
                                     StationId(u"st-1"_s), {CommunityId(u"c-1"_s)});
        QCOMPARE(marks.size(), 3);
        QCOMPARE(marks[1].atMs, 2);
        QVERIFY2(marks[1].text.contains(u"和丰家园"_s), qPrintable(marks[1].text));
        QCOMPARE(marks[2].atMs, 3);
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
