// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The chart of a season over a real store: zoom and move by wheel, drag and keys stay within the span, a
// minute's peak is seen from far out, close up every sample is there, a gap is never crossed.
#include "app/services/stations/series_tiles.h"
#include "app/storage/series_store.h"
#include "ui/stations/long_chart.h"

#include "waits.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace Warmline;
using namespace Warmline::Testing;

namespace {

constexpr qint64 kFrom = 1'760'000'000'000;
constexpr qint64 kStep = 10'000;
constexpr qint64 kCount = 300'000; // five weeks
constexpr qint64 kTo = kFrom + kCount * kStep;
constexpr qint64 kGapFrom = kFrom + 100'000 * kStep;
constexpr qint64 kGapTo = kGapFrom + 20'000 * kStep;
constexpr qint64 kPeakAt = kFrom + 200'003 * kStep;
const SeriesKey kKey{u"S"_s, SeriesQuantity::SupplyTemperature, {}};

} // namespace

class LongChartTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<SeriesStore> m_store;
    std::unique_ptr<SeriesTiles> m_tiles;
    std::unique_ptr<LongChart> m_chart;

    bool settled()
    {
        m_chart->repaint();
        return m_tiles->isComplete();
    }

private slots:
    void initTestCase()
    {
        auto store = SeriesStore::open({m_folder.path(), QByteArray(32, 'k'), 16});
        QVERIFY(store);
        m_store = std::move(*store);
        Series series{kKey, kStep, {}};
        for (qint64 i = 0; i < kCount; ++i) {
            const qint64 at = kFrom + i * kStep;
            if (at >= kGapFrom && at < kGapTo)
                continue;
            series.samples.append({at, at == kPeakAt ? 90.0 : 50 + double(i % 10) / 10, Quality::Good});
        }
        auto written = m_store->append({series});
        written.waitForFinished();
        QVERIFY(written.result());
    }
    void init()
    {
        m_tiles = std::make_unique<SeriesTiles>(*m_store);
        m_chart = std::make_unique<LongChart>(*m_tiles, u"season"_s);
        m_chart->resize(900, 300);
        m_chart->show();
        m_chart->setLines({{kKey, CurveKind::Supply, false, u"供"_s}}, kFrom, kTo);
        QTRY_VERIFY_WITH_TIMEOUT(settled(), kPatienceMs);
    }
    void cleanup()
    {
        m_chart.reset();
        m_tiles.reset();
    }
    void cleanupTestCase() { m_store.reset(); }

    void aPeakOfOneSampleIsSeenFromFarOut()
    {
        QVERIFY2(m_chart->nearScale().high >= 90, "the peak is not on the axis");
        bool seen = false;
        const QList<Series> view = m_tiles->view(kFrom, kTo);
        for (const Sample &sample : view.first().samples)
            seen = seen || sample.value == 90;
        QVERIFY(seen);
        QVERIFY2(m_chart->pointsShown() < 8'000, "more points than a screen can show");
    }

    void closeUpEverySampleIsWhereItWasMeasured()
    {
        m_chart->setView(kPeakAt - 300'000, kPeakAt + 300'000);
        QTRY_VERIFY_WITH_TIMEOUT(settled(), kPatienceMs);
        const QList<Sample> samples = m_tiles->view(kPeakAt - 300'000, kPeakAt + 300'000).first().samples;
        QCOMPARE(samples.size(), 60);
        const auto peak = std::ranges::find(samples, 90.0, &Sample::value);
        QVERIFY(peak != samples.end());
        QCOMPARE(peak->atMs, kPeakAt);
        QVERIFY(m_chart->readOut(kPeakAt).last().contains(u"90.0"_s));
    }

    void aGapHasNoValue()
    {
        const qint64 inGap = (kGapFrom + kGapTo) / 2;
        QVERIFY(m_chart->readOut(inGap).last().contains(u"—"_s));
        m_chart->setView(inGap - 3'600'000, inGap + 3'600'000);
        QTRY_VERIFY_WITH_TIMEOUT(settled(), kPatienceMs);
        QVERIFY(m_chart->readOut(inGap).last().contains(u"—"_s));
    }

    void theWheelZoomsRoundThePointer()
    {
        const QPointF at(m_chart->plotRect().center());
        QWheelEvent notch(at, m_chart->mapToGlobal(at), {}, QPoint(0, 120), Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        const qint64 middle = (m_chart->viewFromMs() + m_chart->viewToMs()) / 2;
        for (int i = 0; i < 5; ++i)
            QApplication::sendEvent(m_chart.get(), &notch);
        const qint64 span = m_chart->viewToMs() - m_chart->viewFromMs();
        QVERIFY(span < (kTo - kFrom) / 2);
        const qint64 off = std::abs((m_chart->viewFromMs() + m_chart->viewToMs()) / 2 - middle);
        QVERIFY2(off < span / 100, qPrintable(QString::number(off)));
    }

    void keysAndDragStayWithinTheSpan()
    {
        QTest::keyClick(m_chart.get(), Qt::Key_Plus);
        QTest::keyClick(m_chart.get(), Qt::Key_Plus);
        const qint64 span = m_chart->viewToMs() - m_chart->viewFromMs();
        for (int i = 0; i < 40; ++i)
            QTest::keyClick(m_chart.get(), Qt::Key_Right);
        QCOMPARE(m_chart->viewToMs(), kTo);
        QCOMPARE(m_chart->viewToMs() - m_chart->viewFromMs(), span);
        const QPoint from = m_chart->plotRect().center().toPoint();
        QTest::mousePress(m_chart.get(), Qt::LeftButton, {}, from);
        QTest::mouseMove(m_chart.get(), from + QPoint(200, 0));
        QTest::mouseRelease(m_chart.get(), Qt::LeftButton, {}, from + QPoint(200, 0));
        QVERIFY(m_chart->viewToMs() < kTo);
        QTest::keyClick(m_chart.get(), Qt::Key_Home);
        QCOMPARE(m_chart->viewFromMs(), kFrom);
        QCOMPARE(m_chart->viewToMs(), kTo);
        QTest::keyClick(m_chart.get(), Qt::Key_Plus);
        QTest::mouseDClick(m_chart.get(), Qt::LeftButton, {}, from);
        QCOMPARE(m_chart->viewToMs() - m_chart->viewFromMs(), kTo - kFrom);
    }

    void marksStandAtTheirTimeAndOnlyInTheView()
    {
        const QRectF before = m_chart->plotRect();
        const qint64 middle = (kFrom + kTo) / 2;
        m_chart->setMarks({{middle, TierLook::Red, u"a leak"_s}});
        QVERIFY2(m_chart->plotRect().top() > before.top(), "no room for the shapes");
        const QPoint over(int(m_chart->plotRect().center().x()), int(m_chart->plotRect().top()) - 2);
        QCOMPARE(m_chart->marksAt(over), QStringList(u"a leak"_s));
        m_chart->setView(middle + 3'600'000, middle + 7'200'000);
        for (int x = 0; x < m_chart->width(); x += 4)
            QVERIFY(m_chart->marksAt({x, over.y()}).isEmpty());
    }

    void whatIsOnTheScreenCanBeCopied()
    {
        m_chart->setLines({{kKey, CurveKind::Supply, false, u"供"_s, u"二次供水"_s, u"°C"_s}}, kFrom, kTo);
        m_chart->setView(kPeakAt - 300'000, kPeakAt + 300'000);
        QTRY_VERIFY_WITH_TIMEOUT(settled(), kPatienceMs);
        const QList<ChartCurve> curves = m_chart->shownCurves();
        QCOMPARE(curves.size(), 1);
        QCOMPARE(curves.first().name, u"二次供水"_s);
        QCOMPARE(CurveData::readAt(curves.first().curve, kPeakAt), std::optional(90.0));
    }
};

QTEST_MAIN(LongChartTest)
#include "tst_long_chart.moc"
