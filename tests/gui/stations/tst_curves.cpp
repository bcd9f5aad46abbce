// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_seat.h"
#include "test_paths.h"

#include "tests/support/gui/looks.h"
#include "ui/common/chip.h"
#include "ui/common/curve_legend.h"
#include "ui/common/format.h"
#include "ui/common/state_view.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/stations/chart_copy.h"
#include "ui/stations/curve_chart.h"
#include "ui/stations/curves_pane.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QLabel>
#include <QLineSeries>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Warmline;
using namespace Warmline::Testing;

/// Curves: what is drawn from which samples, and the seat's pane from empty to drawn to failed.
class CurvesTest : public QObject
{
    Q_OBJECT

private:
    static Series series(const QList<Sample> &samples)
    {
        return {{u"s"_s, SeriesQuantity::SupplyTemperature, {}}, 300'000, samples};
    }

private slots:
    void cleanup() { Testing::Looks::reset(); }

    void badSamplesAndHolesCutTheCurve()
    {
        const qint64 m5 = 300'000;
        const GapCurve curve = CurveData::curve(series({{0, 50, Quality::Good},
                                                        {m5, 51, Quality::Uncertain},
                                                        {2 * m5, 99, Quality::Bad},
                                                        {3 * m5, 52, Quality::Good},
                                                        {9 * m5, 53, Quality::Good}}),
                                                0, 10 * m5);
        QCOMPARE(curve.segments.size(), 3);
        QCOMPARE(curve.gaps.size(), 2);
        QCOMPARE(curve.gaps[0].fromMs, m5);
        QCOMPARE(curve.gaps[0].toMs, 3 * m5);
        QCOMPARE(CurveData::readAt(curve, m5 / 2), std::optional(50.5));
        QVERIFY2(!CurveData::readAt(curve, 2 * m5), "a bad value was read");
        QVERIFY2(!CurveData::readAt(curve, 6 * m5), "a line was drawn across a hole");
        QCOMPARE(CurveData::lastValue(curve), std::optional(53.0));
    }

    /// A flat's sensor: each quarter of an hour, and an answer in steps of five minutes.
    void whoReportsSeldomHasNoGaps()
    {
        const qint64 m15 = 900'000;
        QList<Sample> samples;
        for (int i = 0; i < 48; ++i) {
            if (i < 20 || i > 30)
                samples.append({i * m15, 18.0 + i * 0.1, Quality::Good});
        }
        samples.append({47 * m15 + 840'000, 22.8, Quality::Good}); // one that was asked for just now
        const GapCurve curve = CurveData::curve(series(samples), 0, 48 * m15);
        QCOMPARE(curve.segments.size(), 2);
        QCOMPARE(curve.gaps.size(), 1);
        QCOMPARE(curve.gaps.first().fromMs, 19 * m15);
        QCOMPARE(curve.gaps.first().toMs, 31 * m15);
    }

    /// A history of hours where it is old, minutes where it is young; the answer tells hours for both.
    void silenceAtAnEdgeIsJudgedByWhatIsBesideIt()
    {
        const qint64 hour = 3'600'000, minute = 60'000, now = 48 * hour;
        Series mixed{{u"s"_s, SeriesQuantity::SupplyTemperature, {}}, hour, {}};
        for (qint64 at = 90 * minute; at <= 24 * hour; at += hour)
            mixed.samples.append({at, 50, Quality::Good});
        for (qint64 at = mixed.samples.last().atMs + minute; at <= now - 90 * minute; at += minute)
            mixed.samples.append({at, 51, Quality::Good});
        const GapCurve silent = CurveData::curve(mixed, 0, now);
        QCOMPARE(silent.segments.size(), 1);
        // An hour and a half at either edge: nothing where the readings are hours apart, silence where
        // minutes.
        QCOMPARE(silent.gaps.size(), 1);
        QCOMPARE(silent.gaps.first().fromMs, mixed.samples.last().atMs);
        QCOMPARE(silent.gaps.first().toMs, now);
        QVERIFY(CurveData::curve(mixed, 0, mixed.samples.last().atMs + minute).gaps.isEmpty());
        QCOMPARE(CurveData::curve(mixed, -3 * hour, now).gaps.size(), 2);
    }

    /// The told step is all there is to judge few readings by; a hole between them is no measure.
    void fewReadingsAreJudgedByTheToldStep()
    {
        const qint64 m5 = 300'000;
        const auto curve = [&](qint64 second) {
            return CurveData::curve(series({{0, 50, Quality::Good}, {second, 51, Quality::Good}}), 0,
                                    second + 4 * m5);
        };
        QCOMPARE(curve(m5).segments.size(), 1);
        QCOMPARE(curve(m5).gaps.size(), 1); // what follows
        QCOMPARE(curve(100 * m5).segments.size(), 2);
        QCOMPARE(curve(100 * m5).gaps.size(), 2);
    }

    void noSamplesAreOneGap()
    {
        const GapCurve curve = CurveData::curve(series({}), 0, 3'600'000);
        QVERIFY(!CurveData::hasValues(curve));
        QCOMPARE(curve.gaps.size(), 1);
        QCOMPARE(curve.gaps[0].toMs, 3'600'000);
    }

    void meanDifferenceNeedsBothDays()
    {
        QList<Sample> today, before;
        for (int i = 0; i < 24; ++i) {
            today.append({i * 300'000LL, 38.0 + i % 3, Quality::Good});
            if (i < 20)
                before.append({i * 300'000LL, 37.0 + i % 3, Quality::Good});
        }
        const qint64 end = 24 * 300'000LL;
        const GapCurve a = CurveData::curve(series(today), 0, end);
        QCOMPARE(CurveData::meanDifference(a, CurveData::curve(series(before), 0, end)), std::optional(1.0));
        QVERIFY(!CurveData::meanDifference(a, CurveData::curve(series(before.first(8)), 0, end)));
    }

    void scalesAreRoundAndShareTheGrid()
    {
        GapCurve curve;
        curve.segments = {{QPointF(0, 36.4), QPointF(1, 52.7)}};
        const CurveData::Scale near = CurveData::scale({curve}, 5);
        QVERIFY(near.low <= 36.4 && near.high >= 52.7 && near.intervals <= 5);
        QCOMPARE(std::fmod(near.low, near.step), 0.0);
        GapCurve cold;
        cold.segments = {{QPointF(0, -24.3), QPointF(1, -16.9)}};
        const CurveData::Scale far = CurveData::scaleWith({cold}, near.intervals);
        QCOMPARE(far.intervals, near.intervals);
        QVERIFY(far.low <= -24.3 && far.high >= -16.9);
        QCOMPARE(CurveData::scale({GapCurve()}, 5), CurveData::Scale());
    }

    void timeTicksFollowTheCompanysZone()
    {
        const CurveData::TimeTicks ticks =
            CurveData::timeTicks(SampleSeat::kNow - 24 * 3'600'000LL, SampleSeat::kNow, 7);
        QCOMPARE(ticks.stepMs, 4 * 3'600'000LL);
        QCOMPARE(ticks.atMs.size(), 6);
        QCOMPARE(ticks.atMs.first(), 1768262400000LL); // 08:00 in Shanghai is midnight UTC
    }

    void paneFollowsTheCard()
    {
        SampleSeat seat;
        CurvesPane pane(seat.contact, seat.stations, seat.connection);
        pane.resize(500, 250);
        pane.show();
        QVERIFY(!pane.showsContent());
        QCOMPARE(pane.stateView()->state(), StateView::State::Empty);
        auto *state = pane.findChild<Chip *>(u"curves_state"_s);
        QVERIFY(!state->isVisible());

        seat.contact.open(seat.reader.queries.households.first().household.account);
        QTRY_VERIFY(pane.showsContent());
        QCOMPARE(pane.title(), u"和丰站 · 近 24 小时"_s);
        auto *chart = pane.findChild<CurveChart *>(u"curves_chart"_s);
        QCOMPARE(chart->curves().size(), 4);
        const GapCurve &supply = chart->curves().first().curve;
        QCOMPARE(supply.segments.size(), 2);
        QCOMPARE(supply.gaps.size(), 1);
        QVERIFY(supply.gaps.first().fromMs <= SampleSeat::kGapFrom
                && supply.gaps.first().toMs >= SampleSeat::kGapTo);
        QVERIFY(!CurveData::readAt(supply, (SampleSeat::kGapFrom + SampleSeat::kGapTo) / 2));
        QVERIFY(chart->hasFarAxis());
        QVERIFY(chart->readOut(SampleSeat::kGapFrom + 60'000LL * 15).contains(u"供 —"_s));

        auto *legend = pane.findChild<CurveLegend *>(u"curves_legend"_s);
        QTRY_COMPARE(legend->entries().size(), 4);
        QTRY_COMPARE(legend->entries().first().value, u"52.4"_s);
        QCOMPARE(legend->entries().last().value, u"−24.3"_s);
        QVERIFY(state->isVisible());
        QCOMPARE(state->text(), u"1 点坏值"_s); // the make-up flow of the sample
        QVERIFY2(pane.minimumSizeHint().width() <= 374, "too wide for the smallest window");
    }

    /// Two clocks of one thing that differ are one too many.
    void theAgeIsThatOfTheStatusStrip()
    {
        SampleSeat seat;
        CurvesPane pane(seat.contact, seat.stations, seat.connection);
        pane.resize(500, 250);
        pane.show();
        seat.contact.open(seat.reader.queries.households.first().household.account);
        const auto tells = [&](const QString &words) {
            const auto labels = pane.findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&](const QLabel *one) { return one->text() == words; });
        };
        const auto strip = [&] { return Format::shortAge(seat.connection.telemetryAgeMs()); };
        QTRY_VERIFY(tells(u"8 秒"_s));
        QCOMPARE(strip(), u"8 秒"_s);
        // Newer ones that the stations' own poll brings.
        seat.clock.advance(10'000);
        seat.setValue({u"st-1"_s, SeriesQuantity::SupplyTemperature, {}}, 53.0, 3'000);
        seat.stations.start();
        QTRY_COMPARE(strip(), u"3 秒"_s);
        QVERIFY(tells(u"3 秒"_s));
        QCOMPARE(pane.findChild<CurveLegend *>(u"curves_legend"_s)->entries().first().value, u"53.0"_s);
    }

    void failureOffersARetry()
    {
        SampleSeat seat;
        seat.series.error = Error{ErrorCode::Timeout, u"十秒内没有答复"_s, {}};
        CurvesPane pane(seat.contact, seat.stations, seat.connection);
        pane.show();
        seat.contact.open(seat.reader.queries.households.first().household.account);
        QTRY_COMPARE(pane.stateView()->state(), StateView::State::Error);
        seat.series.error.reset();
        emit pane.stateView()->retryRequested();
        QTRY_VERIFY(pane.showsContent());
    }

    void crosshairByKeys()
    {
        SampleSeat seat;
        CurvesPane pane(seat.contact, seat.stations, seat.connection);
        pane.resize(500, 260);
        pane.show();
        seat.contact.open(seat.reader.queries.households.first().household.account);
        QTRY_VERIFY(pane.showsContent());
        auto *chart = pane.findChild<CurveChart *>(u"curves_chart"_s);
        QTest::keyClick(chart, Qt::Key_Left);
        QCOMPARE(chart->crosshair(), std::optional(SampleSeat::kNow - 300'000));
        QVERIFY(chart->accessibleDescription().contains(u"供"_s));
        QTest::keyClick(chart, Qt::Key_Escape);
        QVERIFY(!chart->crosshair());
    }

    void aChartIsCopiedAsTableAndPicture()
    {
        const qint64 m5 = 300'000;
        const auto curve = [&](const QList<Sample> &samples) {
            return CurveData::curve(series(samples), 0, 4 * m5);
        };
        const ChartCurve supply{
            CurveKind::Supply,
            false,
            false,
            curve({{0, 50.25, Quality::Good}, {m5, 99, Quality::Bad}, {2 * m5, 1.0 / 3, Quality::Good}}),
            u"供, 二次"_s,
            u"供"_s,
            u"°C"_s};
        const ChartCurve outside{CurveKind::Outside, false,   true,   curve({{m5, -24, Quality::Good}}),
                                 u"室外"_s,          u"外"_s, u"°C"_s};
        const QStringList lines = ChartCopy::csv({supply, outside}).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines[0], u"time,\"供, 二次 °C\",室外 °C"_s);
        const auto at = [](qint64 ms) { return Times::local(ms).toString(Qt::ISODate); };
        QCOMPARE(lines[1], QString(at(0) + u",50.25,"_s));
        QCOMPARE(lines[2], QString(at(m5) + u",,-24"_s)); // a bad value is no value
        QCOMPARE(lines[3], QString(at(2 * m5) + u",0.3333333333333333,"_s));

        CurveChart chart(u"c"_s);
        CurveLegend legend;
        chart.resize(300, 200);
        legend.resize(300, 24);
        chart.setCurves({supply}, 0, 4 * m5);
        ChartCopyButton button([] { return u"和丰站"_s; }, chart, legend);
        button.copyCsv();
        QCOMPARE(QGuiApplication::clipboard()->text(), ChartCopy::csv({supply}));
        button.copyPicture();
        QVERIFY(QGuiApplication::clipboard()->image().height() > 224);
    }

    void pictures_data() { Testing::Looks::addRows(); }
    void pictures()
    {
        QFETCH(bool, dark);
        QFETCH(bool, mirrored);
        Testing::Looks::set(dark, mirrored);
        SampleSeat seat;
        CurvesPane pane(seat.contact, seat.stations, seat.connection);
        pane.resize(mirrored ? 374 : 500, 250);
        pane.show();
        seat.contact.open(seat.reader.queries.households.first().household.account);
        QTRY_VERIFY(pane.showsContent());
        QTRY_COMPARE(pane.findChild<CurveLegend *>(u"curves_legend"_s)->entries().size(), 4);
        auto *chart = pane.findChild<CurveChart *>(u"curves_chart"_s);
        if (!mirrored)
            chart->setCrosshair(SampleSeat::kNow - 8 * 3'600'000LL);
        QCOMPARE(chart->layoutDirection(), Qt::LeftToRight);
        const QString folder = Warmline::Testing::buildPath(QStringLiteral("gallery"));
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(pane.grab().save(folder + u"/curves-"_s + QString::fromLatin1(QTest::currentDataTag())
                                 + u".png"_s));
    }
};

QTEST_MAIN(CurvesTest)
#include "tst_curves.moc"
