// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Trend, service ECG and tools of the figures, and the workspace as a whole.
#include "kpi_seat.h"

#include "tests/support/gui/gallery_folder.h"
#include "tests/support/gui/looks.h"
#include "ui/common/segmented_control.h"
#include "ui/common/state_view.h"
#include "ui/kpi/ecg_pane.h"
#include "ui/kpi/kpi_table_pane.h"
#include "ui/kpi/kpi_toolbar.h"
#include "ui/kpi/radar_pane.h"
#include "ui/kpi/service_ecg_chart.h"
#include "ui/kpi/trend_pane.h"

#include <QLabel>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Warmline;
using namespace Warmline::Testing;

namespace {

class KpiPage : public QWidget
{
public:
    explicit KpiPage(KpiSeat &seat)
        : toolbar(new KpiToolbar(seat.kpi))
        , ecg(new EcgPane(seat.kpi, seat.connection))
        , radar(new RadarPane(seat.kpi))
        , table(new KpiTablePane(seat.kpi))
        , trend(new TrendPane(seat.kpi))
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(8, 8, 8, 8);
        column->setSpacing(8);
        column->addWidget(toolbar);
        column->addWidget(ecg, 230);
        auto *row = new QHBoxLayout;
        row->addWidget(radar, 580);
        row->addWidget(table, 500);
        row->addWidget(trend, 428);
        column->addLayout(row, 530);
    }

    KpiToolbar *toolbar;
    EcgPane *ecg;
    RadarPane *radar;
    KpiTablePane *table;
    TrendPane *trend;
};

} // namespace

class KpiPanesTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { Testing::Looks::reset(); }

    void targetAlwaysLiesWithinTheAxis()
    {
        KpiFigure one = figure(KpiId::FirstResponse, 9, 15, 100);
        one.trend = {{0, 8.0, 10}, {86'400'000, 9.0, 10}};
        const auto [low, high] = TrendCell::bounds(one);
        QVERIFY(low < 8 && high > 15);
        KpiReport report;
        report.figures = {one};
        QCOMPARE(TrendPane::chosen(report).size(), 1);
        report.figures.first().trend.last().value.reset();
        QVERIFY2(TrendPane::chosen(report).isEmpty(), "one day is no trend");
        QCOMPARE(TrendPane::chosen(sampleReport()).size(), TrendPane::kMost);
        QVERIFY(TrendPane::chosen(sampleReport()).last().value.target.has_value());
    }

    void beatsAreAsHighAsTheirCalls()
    {
        const QPolygonF line = ServiceEcgChart::beats({0, 10, 5}, QRectF(0, 0, 300, 100), 10);
        const auto top = [&](double from, double to) {
            double y = 1e9;
            for (const QPointF &point : line) {
                if (point.x() >= from && point.x() < to)
                    y = std::min(y, point.y());
            }
            return y;
        };
        QCOMPARE(top(0, 100), 80.0); // no call, no beat
        QCOMPARE(top(100, 200), 0.0);
        QCOMPARE(top(200, 300), 40.0);
        ServiceEcgChart chart;
        chart.setEcg(sampleEcg());
        QVERIFY(chart.slotText(140).contains(u"红色工单 3"_s));
        QVERIFY(!chart.slotText(75).contains(u"室温"_s));
    }

    void ecgPaneShowsNowOrNothing()
    {
        KpiSeat seat;
        EcgPane pane(seat.kpi, seat.connection);
        pane.resize(1400, 230);
        pane.show();
        emit seat.kpi.ecgReady(ServiceEcg());
        QCOMPARE(pane.stateView()->state(), StateView::State::Empty);
        emit seat.kpi.ecgReady(sampleEcg());
        QVERIFY(pane.showsContent());
        QCOMPARE(pane.findChild<QLabel *>(u"ecg_calls"_s)->text(), QString::number(sampleEcg().calls.last()));
        QVERIFY2(!pane.findChild<QLabel *>(u"ecg_answer"_s)->isVisible(), "no figure, no tile");
    }

    void toolbarAsksTheService()
    {
        KpiSeat seat;
        KpiToolbar toolbar(seat.kpi);
        toolbar.show();
        auto *scope = toolbar.findChild<SegmentedControl *>(u"kpi_scope"_s);
        QCOMPARE(scope->currentValue().toInt(), int(seat.kpi.scope()));
        scope->setCurrentIndex(2);
        emit scope->activated(2);
        QCOMPARE(seat.kpi.scope(), KpiScope::Centre);
        auto *period = toolbar.findChild<SegmentedControl *>(u"kpi_period"_s);
        period->setCurrentIndex(0);
        emit period->activated(0);
        QCOMPARE(seat.kpi.period(), KpiPeriod::Today);
    }

    void realServiceOnAnEmptyStore()
    {
        KpiSeat seat;
        KpiPage page(seat);
        page.resize(1300, 700);
        page.show();
        QTRY_VERIFY(seat.kpi.report().asOfMs > 0);
        QTRY_VERIFY(page.table->showsContent());
        QTRY_COMPARE(page.radar->stateView()->state(), StateView::State::Empty);
        QTRY_COMPARE(page.trend->stateView()->state(), StateView::State::Empty);
    }

    void pictures_data() { Testing::Looks::addWorkspaceRows(); }
    void pictures()
    {
        QFETCH(bool, dark);
        QFETCH(bool, mirrored);
        QFETCH(QSize, size);
        Testing::Looks::set(dark, mirrored, Testing::Looks::densityFor(size));
        KpiSeat seat;
        KpiPage page(seat);
        page.resize(size);
        page.show();
        QTRY_VERIFY(seat.kpi.report().asOfMs > 0 && seat.kpi.today().asOfMs > 0);
        emit seat.kpi.reportReady(sampleReport());
        emit seat.kpi.ecgReady(sampleEcg());
        page.findChild<QTableView *>(u"kpi_table"_s)->selectRow(2);
        const QSize least = page.minimumSizeHint();
        QVERIFY2(least.width() <= size.width() && least.height() <= size.height(),
                 qPrintable(u"needs %1 x %2"_s.arg(least.width()).arg(least.height())));
        QVERIFY(Testing::keepRowsPicture(page, u"kpi"_s));
    }
};

QTEST_MAIN(KpiPanesTest)
#include "tst_kpi_panes.moc"
