// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The radar: which figures become axes, against what they are measured, and whose lines they are.
#include "kpi_seat.h"

#include "tests/support/gui/looks.h"
#include "ui/common/curve_legend.h"
#include "ui/common/state_view.h"
#include "ui/common/theme.h"
#include "ui/kpi/radar_chart.h"
#include "ui/kpi/radar_pane.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Warmline;
using namespace Warmline::Testing;

class KpiRadarTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { Testing::Looks::reset(); }

    void radarTurnsAxesOutwards()
    {
        const QList<RadarAxis> axes = Radar::axes(sampleReport());
        QCOMPARE(axes.size(), 7); // no group measures, nothing without a figure
        const auto of = [&](KpiId id) { return *std::ranges::find(axes, id, &RadarAxis::id); };
        QCOMPARE(of(KpiId::FirstResponse).ratio, 15 / 9.8); // quicker is further out
        QVERIFY(!of(KpiId::FirstResponse).isBelow());
        QVERIFY(of(KpiId::HandOver).isBelow());
        QCOMPARE(of(KpiId::HandOver).ratio, 30.0 / 34);
        QCOMPARE(of(KpiId::Resolution).ratio, 93.1 / 90.2); // no target: against the team, never a triangle
        QVERIFY(!of(KpiId::Resolution).hasTarget && !of(KpiId::Resolution).isBelow());
        QVERIFY(of(KpiId::Resolution).reference.startsWith(u"班组"_s));
        for (const RadarAxis &axis : axes)
            QVERIFY(*axis.low <= *axis.median && *axis.median <= *axis.high);
    }

    void radarHasFiveTargetsFromTheSettings()
    {
        // Of these figures every centre has samples within a month; their targets are in the settings table.
        KpiSeat seat;
        int axes = 0;
        for (const KpiId id : {KpiId::FirstResponse, KpiId::HandlingTime, KpiId::HandOver,
                               KpiId::TransfersPerSolved, KpiId::CallbackSatisfaction, KpiId::AnswerRate})
            axes += seat.kpi.target(id).has_value() ? 1 : 0;
        QCOMPARE(axes, 6);
        QCOMPARE(seat.kpi.target(KpiId::TransfersPerSolved), 1.2);
        QCOMPARE(seat.kpi.target(KpiId::CallbackSatisfaction), 92.3);
    }

    void radarNeedsSamplesAndAxes()
    {
        KpiReport report = sampleReport();
        QVERIFY(Radar::reason(report).isEmpty());
        for (KpiFigure &one : report.figures)
            one.value.n = std::min<qint64>(one.value.n, 19);
        QVERIFY(Radar::axes(report).isEmpty());
        QVERIFY(Radar::reason(report).contains(u"0 项"_s));
        report = sampleReport();
        report.scope = KpiScope::Centre; // a group's own measures count, what has no target does not
        QList<KpiId> ids;
        for (const RadarAxis &axis : Radar::axes(report))
            ids.append(axis.id);
        QCOMPARE(ids, (QList<KpiId>{KpiId::FirstResponse, KpiId::HandlingTime, KpiId::HandOver,
                                    KpiId::EmergencyResponse, KpiId::AnswerRate}));
        QVERIFY(Radar::reason(report).isEmpty());
        for (KpiFigure &one : report.figures) {
            if (one.value.id == KpiId::EmergencyResponse)
                one.value.n = 19;
        }
        QCOMPARE(Radar::axes(report).size(), 4);
        QVERIFY(!Radar::reason(report).isEmpty());

        KpiSeat seat;
        RadarPane pane(seat.kpi);
        pane.show();
        emit seat.kpi.reportReady(report);
        QCOMPARE(pane.stateView()->state(), StateView::State::Empty);
        QVERIFY(!pane.showsContent());
        emit seat.kpi.reportReady(sampleReport());
        QVERIFY(pane.showsContent());
    }

    /// Whose line is whose: the own one by the scope's name, the team's with its band where it is drawn, the
    /// target; in the inks of the chart.
    void radarNamesItsLines()
    {
        KpiSeat seat;
        RadarPane pane(seat.kpi);
        pane.resize(420, 400);
        pane.show();
        KpiReport report = sampleReport();
        emit seat.kpi.reportReady(report);
        auto *legend = pane.findChild<CurveLegend *>(u"kpi_radar_legend"_s);
        QVERIFY(legend);
        const auto names = [legend] {
            QStringList all;
            for (const CurveLegend::Entry &entry : legend->entries())
                all.append(entry.name);
            return all;
        };
        QCOMPARE(names(), (QStringList{u"我"_s, u"班组中位与四分位"_s, u"目标 = 1"_s}));
        QCOMPARE(legend->entries().first().kind, CurveKind::Main);
        QCOMPARE(legend->entries().at(1).kind, CurveKind::Outside);
        QVERIFY(legend->entries().at(1).band);
        QVERIFY(!legend->accessibleName().isEmpty());
        QTRY_VERIFY(legend->isVisible() && legend->height() >= legend->heightForWidth(legend->width()));
        const QImage picture = legend->grab().toImage();
        const auto has = [&picture](const QColor &ink) {
            for (int y = 0; y < picture.height(); ++y) {
                for (int x = 0; x < picture.width(); ++x) {
                    if (picture.pixelColor(x, y).rgb() == ink.rgb())
                        return true;
                }
            }
            return false;
        };
        QVERIFY(has(Theme::of()->color(ColorToken::Accent)));

        report.scope = KpiScope::Team;
        for (KpiFigure &one : report.figures)
            one.band.reset(); // nothing is drawn of it
        emit seat.kpi.reportReady(report);
        QCOMPARE(names(), (QStringList{u"班组"_s, u"目标 = 1"_s}));
    }
};

QTEST_MAIN(KpiRadarTest)
#include "tst_kpi_radar.moc"
