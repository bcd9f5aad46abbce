// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_seat.h"

#include "tests/support/gui/gallery_folder.h"
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

#include "waits.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineSeries>
#include <QTest>
#include <QWheelEvent>

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

    /// The seat's pane with its chart drawn; null: it was not.
    static CurveChart *zoomable(SampleSeat &seat, CurvesPane &pane)
    {
        pane.resize(500, 260);
        pane.show();
        seat.contact.open(seat.reader.queries.households.first().household.account);
        const bool drawn = QTest::qWaitFor([&] { return pane.showsContent(); }, kPatienceMs);
        return drawn ? pane.findChild<CurveChart *>(u"curves_chart"_s) : nullptr;
    }

    static void turnWheel(CurveChart &chart, int by)
    {
        const QPointF at = chart.plotRect().center();
        QWheelEvent notch(at, chart.viewport()->mapToGlobal(at), {}, QPoint(0, by), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(chart.viewport(), &notch);
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

        QWidget host;
        CurveChart chart(u"c"_s, &host);
        CurveLegend legend(&host);
        chart.resize(300, 200);
        legend.resize(300, 24);
        chart.setCurves({supply}, 0, 4 * m5);
        ChartCopyButton button([] { return u"和丰站"_s; }, {CopySource(chart, legend)});
        button.copyCsv();
        QCOMPARE(QGuiApplication::clipboard()->text(), ChartCopy::csv({supply}));
        button.copyPicture();
        QVERIFY(QGuiApplication::clipboard()->image().height() > 224);
    }

    /// What is copied is what is seen: a closer view has its readings only, a chart put away has none.
    void aCopyHasWhatIsOnTheScreen()
    {
        const qint64 m5 = 300'000;
        QList<Sample> samples;
        for (int i = 0; i <= 24; ++i)
            samples.append({i * m5, 50.0 + i, Quality::Good});
        const auto drawn = [&](const QString &name) {
            return ChartCurve{
                CurveKind::Supply, false,  false, CurveData::curve(series(samples), 0, 24 * m5), name,
                u"供"_s,           u"°C"_s};
        };
        QWidget host;
        CurveChart upper(u"u"_s, &host), lower(u"l"_s, &host);
        CurveLegend words(&host), more(&host);
        upper.setCurves({drawn(u"上"_s)}, 0, 24 * m5);
        lower.setCurves({drawn(u"下"_s)}, 0, 24 * m5);
        upper.resize(300, 200);
        lower.resize(300, 150);
        ChartCopyButton button([] { return u"t"_s; }, {CopySource(upper, words), CopySource(lower, more)});
        const auto lines = [&] {
            button.copyCsv();
            return QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        };
        QCOMPARE(lines().first(), u"time,上 °C,下 °C"_s);
        QCOMPARE(lines().size(), 26);
        button.copyPicture();
        const int both = QGuiApplication::clipboard()->image().height();
        lower.hide();
        QCOMPARE(lines().first(), u"time,上 °C"_s);
        button.copyPicture();
        QVERIFY(QGuiApplication::clipboard()->image().height() < both);
        upper.setView({0, 4 * m5});
        QCOMPARE(lines().size(), 6);
    }

    void marksOutsideTheViewAreNotTold()
    {
        const QList<ChartMark> marks{{1'000, TierLook::Red, u"before"_s},
                                     {5'000, TierLook::Red, u"within"_s}};
        const QRectF plot(10, 20, 400, 100);
        QCOMPARE(ChartMarks::textsAt({10 + 200, 15}, plot, {4'000, 6'000}, marks), QStringList(u"within"_s));
        // Three screens to the left of the view lies the first.
        QVERIFY(ChartMarks::textsAt({10 - 600, 15}, plot, {4'000, 6'000}, marks).isEmpty());
        QCOMPARE(ChartMarks::headRoom({{1, TierLook::Blue, {}, MarkKind::Call}}), 0.0);
    }

    /// The wheel keeps what lies under the pointer there; the cross-hair stays at its time, the axis of
    /// values where it is; the button and the double click lead back.
    void theWheelZoomsTheDay()
    {
        SampleSeat seat;
        CurvesPane pane(seat.contact, seat.stations, seat.connection);
        auto *chart = zoomable(seat, pane);
        QVERIFY(chart);
        auto *back = pane.findChild<QAbstractButton *>(u"chart_show_all"_s);
        QVERIFY(!chart->isZoomed() && !back->isVisible());
        const CurveData::Scale scale = chart->nearScale();
        const qint64 middle = chart->view().middle();
        chart->setCrosshair(middle + 600'000);
        for (int i = 0; i < 5; ++i)
            turnWheel(*chart, 120);
        QVERIFY(chart->view().length() < 12 * 3'600'000LL);
        QVERIFY2(std::abs(chart->view().middle() - middle) < chart->view().length() / 50,
                 "the time under the pointer ran away");
        QCOMPARE(chart->crosshair(), std::optional(middle + 600'000));
        QCOMPARE(chart->nearScale(), scale);
        QVERIFY(back->isVisible());
        for (int i = 0; i < 60; ++i)
            turnWheel(*chart, 120);
        QCOMPARE(chart->view().length(), 600'000);
        back->click();
        QVERIFY(!chart->isZoomed() && !back->isVisible());
        for (int i = 0; i < 3; ++i)
            turnWheel(*chart, 120);
        QVERIFY(chart->isZoomed());
        QTest::mouseDClick(chart->viewport(), Qt::LeftButton, {}, chart->plotRect().center().toPoint());
        QVERIFY(!chart->isZoomed());
        turnWheel(*chart, -120); // there is nothing beyond what is loaded
        QVERIFY(!chart->isZoomed());
    }

    void keysAndDragMoveTheDay()
    {
        SampleSeat seat;
        CurvesPane pane(seat.contact, seat.stations, seat.connection);
        auto *chart = zoomable(seat, pane);
        QVERIFY(chart);
        QTest::keyClick(chart, Qt::Key_Plus);
        QTest::keyClick(chart, Qt::Key_Plus);
        const qint64 length = chart->view().length();
        QVERIFY(length < 12 * 3'600'000LL);
        for (int i = 0; i < 40; ++i)
            QTest::keyClick(chart, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(chart->view().toMs, chart->toMs());
        QCOMPARE(chart->view().length(), length);
        QVERIFY2(!chart->crosshair(), "Shift moves the view, not the cross-hair");
        const QPoint from = chart->plotRect().center().toPoint();
        QTest::mousePress(chart->viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(chart->viewport(), from + QPoint(60, 0));
        QTest::mouseRelease(chart->viewport(), Qt::LeftButton, {}, from + QPoint(60, 0));
        QVERIFY(chart->view().toMs < chart->toMs());
        QCOMPARE(chart->view().length(), length);
        QTest::keyClick(chart, Qt::Key_Minus);
        QVERIFY(chart->view().length() > length);
        QTest::keyClick(chart, Qt::Key_Home);
        QVERIFY(!chart->isZoomed());
    }

    /// Each five minutes the curves come anew: whoever looks closer goes on looking.
    void aViewOutlivesTheReload()
    {
        const qint64 hour = 3'600'000;
        CurveChart chart(u"c"_s);
        const auto draw = [&](qint64 from, qint64 to) {
            QList<Sample> samples;
            for (qint64 at = from; at <= to; at += 300'000)
                samples.append({at, 50, Quality::Good});
            chart.setCurves(
                {ChartCurve{CurveKind::Supply, false, false, CurveData::curve(series(samples), from, to),
                            u"供"_s, u"供"_s, u"°C"_s}},
                from, to);
        };
        draw(0, 24 * hour);
        chart.setView({6 * hour, 9 * hour});
        draw(hour, 25 * hour);
        QCOMPARE(chart.view(), (TimeSpan{6 * hour, 9 * hour}));
        chart.setView({23 * hour, 25 * hour}); // what is now is followed
        draw(2 * hour, 26 * hour);
        QCOMPARE(chart.view(), (TimeSpan{24 * hour, 26 * hour}));
        draw(0, 72 * hour); // another range
        QVERIFY(!chart.isZoomed());
    }

    void theSeatsCurvesAreCopied()
    {
        SampleSeat seat;
        CurvesPane pane(seat.contact, seat.stations, seat.connection);
        QVERIFY(zoomable(seat, pane));
        auto *copy = pane.findChild<ChartCopyButton *>(u"curves_copy"_s);
        QVERIFY(copy && copy->isVisible());
        copy->copyCsv();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(
            u"time,二次供水 °C,二次回水 °C,设定 °C,室外 °C\n"_s));
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
        QVERIFY(Testing::keepRowsPicture(pane, u"curves"_s));
    }
};

QTEST_MAIN(CurvesTest)
#include "tst_curves.moc"
