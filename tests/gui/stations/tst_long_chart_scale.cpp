// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The value axis of the season's chart follows the view: whoever moves to a colder month sees its curve
// within the plot, by keys, by a drag and after it.
#include "app/services/stations/series_tiles.h"
#include "tests/support/gui/fake_store.h"
#include "ui/stations/long_chart.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Warmline;
using namespace Warmline::Testing;

namespace {

constexpr qint64 kFrom = 1'760'000'000'000;
constexpr qint64 kStep = 600'000;
constexpr qint64 kCount = 10'000;
constexpr qint64 kTo = kFrom + kCount * kStep;
const SeriesKey kKey{u"S"_s, SeriesQuantity::SupplyTemperature, {}};

} // namespace

class LongChartScaleTest : public QObject
{
    Q_OBJECT

    FakeSeries m_source;
    std::unique_ptr<SeriesTiles> m_tiles;
    std::unique_ptr<LongChart> m_chart;

    bool settled()
    {
        (void)m_chart->grab(); // paints, whether the window is exposed yet or not
        return m_tiles->isComplete();
    }
    [[nodiscard]] bool holds(double value) const
    {
        return m_chart->nearScale().low <= value && value <= m_chart->nearScale().high;
    }
    void view(double from, double to)
    {
        const double whole = double(kTo - kFrom);
        m_chart->setView(kFrom + qint64(from * whole), kFrom + qint64(to * whole));
        QTRY_VERIFY(settled());
        settled();
    }

private slots:
    void initTestCase()
    {
        QList<Sample> samples; // half a season at 50 °C, half at 80 °C
        for (qint64 i = 0; i < kCount; ++i)
            samples.append(
                {kFrom + i * kStep, (i < kCount / 2 ? 50 : 80) + double(i % 10) / 10, Quality::Good});
        m_source.put(kKey, kStep, samples);
    }
    void init()
    {
        m_tiles = std::make_unique<SeriesTiles>(m_source);
        m_chart = std::make_unique<LongChart>(*m_tiles, u"season"_s);
        m_chart->resize(900, 300);
        m_chart->show();
        m_chart->setLines({{kKey, CurveKind::Supply, false, u"供"_s}}, kFrom, kTo);
        QTRY_VERIFY(settled());
    }
    void cleanup()
    {
        m_chart.reset();
        m_tiles.reset();
    }

    void keysBringTheScaleAlong()
    {
        view(0.1, 0.2);
        QVERIFY(holds(50) && !holds(80));
        for (int i = 0; i < 60; ++i)
            QTest::keyClick(m_chart.get(), Qt::Key_Right);
        QTRY_VERIFY(settled());
        settled();
        QVERIFY2(holds(80) && !holds(50), qPrintable(QString::number(m_chart->nearScale().high)));
    }

    void aDragNeverLeavesThePlot()
    {
        view(0.42, 0.48);
        QVERIFY(holds(50) && !holds(80));
        const QPoint from(m_chart->plotRect().right() - 20, m_chart->plotRect().center().y());
        const QPoint to(m_chart->plotRect().left() + 20, from.y());
        QTest::mousePress(m_chart.get(), Qt::LeftButton, {}, from);
        QTest::mouseMove(m_chart.get(), to);
        QTRY_VERIFY(settled());
        settled();
        QVERIFY2(holds(80), "the curve left the plot while it was dragged");
        QTest::mouseRelease(m_chart.get(), Qt::LeftButton, {}, to);
    }

    void theScaleSettlesWhenTheHandLetsGo()
    {
        view(0.47, 0.53);
        QVERIFY(holds(50) && holds(80));
        const QPoint from(m_chart->plotRect().right() - 20, m_chart->plotRect().center().y());
        const QPoint to(m_chart->plotRect().left() + 20, from.y());
        QTest::mousePress(m_chart.get(), Qt::LeftButton, {}, from);
        QTest::mouseMove(m_chart.get(), to);
        QTRY_VERIFY(settled());
        settled();
        QVERIFY2(holds(50), "the scale jumped under the hand");
        QTest::mouseRelease(m_chart.get(), Qt::LeftButton, {}, to);
        settled();
        QVERIFY(holds(80) && !holds(50));
    }
};

QTEST_MAIN(LongChartScaleTest)
#include "tst_long_chart_scale.moc"
