// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_paths.h"
#include "tests/support/gui/fake_store.h"

#include "app/core/crypto.h"
#include "app/services/phone/state_board.h"
#include "app/services/phone/state_log.h"
#include "app/services/settings/settings_service.h"
#include "app/services/sync/connection_status.h"
#include "tests/support/gui/looks.h"
#include "ui/common/chart_style.h"
#include "ui/common/curve_legend.h"
#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/segmented_control.h"
#include "ui/common/state_view.h"
#include "ui/common/theme.h"
#include "ui/kpi/ecg_pane.h"
#include "ui/kpi/kpi_rows_dialog.h"
#include "ui/kpi/kpi_table_pane.h"
#include "ui/kpi/kpi_toolbar.h"
#include "ui/kpi/kpi_words.h"
#include "ui/kpi/people_pane.h"
#include "ui/kpi/radar_chart.h"
#include "ui/kpi/radar_pane.h"
#include "ui/kpi/service_ecg_chart.h"
#include "ui/kpi/trend_pane.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QGridLayout>
#include <QLabel>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace Warmline;
using namespace Warmline::Testing;

namespace {

constexpr qint64 kNow = 1768347804000; // 2026-01-14 07:43:24 in Shanghai

KpiFigure figure(KpiId id, std::optional<double> value, std::optional<double> target, qint64 n,
                 std::optional<double> team = {})
{
    KpiFigure result;
    result.value = {id, value, target, n, Kpi::judge(id, value, target, n)};
    result.team = team;
    return result;
}

/// Seven personal indicators, three of them with a target.
KpiReport sampleReport()
{
    KpiReport report;
    report.fromMs = kNow - 13LL * 86'400'000;
    report.toMs = kNow;
    report.asOfMs = kNow;
    report.calls = 412;
    report.tickets = 286;
    report.figures = {figure(KpiId::FirstResponse, 9.8, 15, 412, 11.2),
                      figure(KpiId::HandlingTime, 7.1, 8, 412, 8.2),
                      figure(KpiId::HandOver, 34, 30, 286, 29),
                      figure(KpiId::FirstQuestionResolution, 78.2, {}, 412, 74.5),
                      figure(KpiId::Resolution, 93.1, {}, 286, 90.2),
                      figure(KpiId::TransfersPerSolved, 0.11, {}, 143, 0.12),
                      figure(KpiId::EmotionIndex, {}, 0.85, 0),
                      figure(KpiId::CallbackSatisfaction, 92.3, {}, 61, 89.6),
                      figure(KpiId::OpinionSensitivity, {}, {}, 0),
                      figure(KpiId::RedWarningResponse, {}, {}, 0),
                      figure(KpiId::EmergencyResponse, 91.7, 90, 36, 93.0),
                      figure(KpiId::AnswerRate, 87, 85, 9214, 87.0)};
    for (KpiFigure &one : report.figures) {
        if (!one.value.value)
            continue;
        const double v = *one.value.value;
        if (one.team)
            one.band = KpiBand{*one.team * 0.9, *one.team, *one.team * 1.1, 8};
        for (int day = 0; day < 14; ++day) {
            KpiTrendPoint point{report.fromMs + day * 86'400'000LL, v * (1 + 0.18 * std::sin(day * 1.1)), 30};
            if (day == 5)
                point.value.reset();
            one.trend.append(point);
        }
    }
    return report;
}

ServiceEcg sampleEcg()
{
    ServiceEcg ecg;
    ecg.fromMs = kNow - kNow % 600'000 - 144 * 600'000LL;
    for (int i = 0; i < 144; ++i) {
        ecg.calls.append(8 + int(4 * std::sin(i * 0.7)) + (i > 120 ? (i - 120) * 2 : 0));
        ecg.redTickets.append(i == 60 ? 1 : i == 140 ? 3 : 0);
        ecg.outdoor.append(-20 - 4 * std::sin(i * 0.04));
        ecg.meanRoom.append(i > 70 && i < 80 ? std::optional<double>() : 20.1 - i * 0.003);
    }
    ecg.usualLow = 5;
    ecg.usualHigh = 12;
    ecg.asOfMs = kNow - 4000;
    return ecg;
}

SessionInfo someone()
{
    SessionInfo info;
    info.agent = AgentId(u"w-1027"_s);
    return info;
}

struct Seat
{
    QTemporaryDir folder;
    ManualClock clock{kNow};
    FakeReader reader;
    FakeSeries series;
    FakeChanges changes;
    SettingsService settings{folder.path()};
    Session session{someone()};
    ChangeFeed feed{changes};
    ConnectionStatus connection{clock};
    KpiService kpi{session, reader, series, feed, settings, clock};

    /// A morning of five people; who sits here leads them.
    void people()
    {
        (void)Crypto::initialise();
        SessionInfo info = session.info();
        info.role = Role::Supervisor;
        session.setInfo(info);
        using S = AgentState;
        const qint64 minute = 60'000;
        say(u"wangmin"_s, S::Ready, kNow - 33 * minute);
        say(u"wangmin"_s, S::Talking, kNow - 30 * minute);
        say(u"wangmin"_s, S::WrapUp, kNow - 25 * minute);
        say(u"wangmin"_s, S::Ready, kNow - 22 * minute);
        for (int ago = 18; ago > 3; ago -= 5)
            say(u"wangmin"_s, S::Ready, kNow - ago * minute);
        say(u"wangmin"_s, S::Talking, kNow - 200'000);
        say(u"liu"_s, S::Break, kNow - 12 * minute, u"用餐"_s);
        say(u"liu"_s, S::Break, kNow - 6 * minute, u"用餐"_s);
        say(u"zhang"_s, S::Missed, kNow - 4 * minute);
        say(u"gone"_s, S::Ready, kNow - 40 * minute);
        say(u"zhao"_s, S::Offline, kNow - 20 * minute);
    }

private:
    void say(const QString &who, AgentState state, qint64 atMs, const QString &reason = {})
    {
        StateWord word;
        word.state = word.chosen = state;
        word.reason = word.chosenReason = reason;
        JournalEntry entry;
        entry.operation = OperationCodec::fromDraft(StateLog::changed(word, AgentId(who), atMs, true));
        entry.operation.actor = AgentId(who);
        entry.operation.deviceWallMs = atMs;
        entry.verdict = VerdictKind::Confirmed;
        entry.receivedAtMs = atMs;
        entry.sequence = ++m_said;
        for (const EntityTouch &touch : entry.operation.entities)
            reader.queries.trails[touch.id].append(entry);
    }
    qint64 m_said = 0;
};

class Page : public QWidget
{
public:
    explicit Page(Seat &seat)
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
        Seat seat;
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

        Seat seat;
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
        Seat seat;
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

    /// No "7.4 s" beside "4.0 分": times carry the units of one language.
    void timesHaveOneLanguage()
    {
        static const QRegularExpression latin(u"[A-Za-z]"_s);
        int times = 0;
        for (const KpiFigure &one : sampleReport().figures) {
            const KpiDefinition &definition = Kpi::definition(one.value.id);
            times += definition.unit == "s"_L1 || definition.unit == "min"_L1 ? 1 : 0;
            QVERIFY2(!KpiWords::unit(definition).contains(latin), qPrintable(KpiWords::unit(definition)));
            QVERIFY(!KpiWords::target(one.value.id, one.value.target).contains(latin));
        }
        QVERIFY(times >= 3);
        QCOMPARE(Format::unit(u"%"_s), u"%"_s);
        QCOMPARE(Format::unit(u"m³/h"_s), u"m³/h"_s);
    }

    void tableSaysWhereThereIsNoData()
    {
        Seat seat;
        KpiTablePane pane(seat.kpi);
        pane.resize(500, 500);
        pane.show();
        emit seat.kpi.reportReady(sampleReport());
        auto *table = pane.findChild<QTableView *>(u"kpi_table"_s);
        QCOMPARE(table->model()->rowCount(), 12);
        const auto text = [&](int row, int column) {
            return table->model()->index(row, column).data().toString();
        };
        QCOMPARE(text(0, KpiTableModel::Value), u"9.8\u00a0秒"_s);
        QCOMPARE(text(0, KpiTableModel::Target), u"≤ 15\u00a0秒"_s);
        QCOMPARE(text(0, KpiTableModel::Status), u"达标"_s);
        QCOMPARE(text(2, KpiTableModel::Status), u"临界"_s);
        QCOMPARE(text(3, KpiTableModel::Status), u"无目标"_s);
        QCOMPARE(text(6, KpiTableModel::Value), u"—"_s);
        QCOMPARE(text(6, KpiTableModel::Status), u"没有数据"_s);
        static const QRegularExpression code(
            u"\\b[SP]\\d{3}\\b"_s); // of a requirement: means nothing to a user
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QString tip = table->model()->index(row, 1).data(Qt::ToolTipRole).toString();
            QVERIFY2(!tip.isEmpty() && !tip.contains(code), qPrintable(tip));
        }
        auto *formula = pane.findChild<QLabel *>(u"kpi_formula"_s);
        QVERIFY(!formula->isVisible());
        table->selectRow(0);
        QVERIFY(formula->isVisible() && formula->text().contains(u"振铃"_s));
        QCOMPARE(pane.title(), u"12 项指标"_s);
    }

    void peopleAreShownAsLongAsTheyAreHeard()
    {
        Seat seat;
        seat.people();
        StateBoard board(seat.session, seat.reader, seat.feed, seat.connection);
        PeoplePane pane(board, seat.connection);
        pane.resize(600, 300);
        pane.show();
        QTRY_VERIFY(pane.showsContent());
        auto *table = pane.findChild<QTableView *>(u"people_table"_s);
        QCOMPARE(table->model()->rowCount(), 5);
        const auto text = [&](const QString &who, int column) {
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                if (table->model()->index(row, PeopleModel::Name).data().toString() == who)
                    return table->model()->index(row, column).data().toString();
            }
            return QString();
        };
        QCOMPARE(text(u"wangmin"_s, PeopleModel::State), u"通话中"_s);
        QCOMPARE(text(u"wangmin"_s, PeopleModel::Since), u"3:20"_s);
        QCOMPARE(text(u"liu"_s, PeopleModel::State), u"小休：用餐"_s);
        QCOMPARE(text(u"liu"_s, PeopleModel::Break), u"12:00"_s);
        QCOMPARE(text(u"gone"_s, PeopleModel::State), u"没有消息"_s);
        QCOMPARE(text(u"gone"_s, PeopleModel::Since), u"40:00"_s); // since its last word
        QCOMPARE(table->model()->index(4, PeopleModel::Name).data().toString(),
                 u"zhao"_s); // who is away last
        QVERIFY(!table->isColumnHidden(PeopleModel::Occupancy));
        pane.resize(400, 300);
        QVERIFY(table->isColumnHidden(PeopleModel::Occupancy));

        // Another one that is open for an agent shows himself only.
        SessionInfo agent = seat.session.info();
        agent.role = Role::Agent;
        seat.session.setInfo(agent);
        StateBoard own(seat.session, seat.reader, seat.feed, seat.connection);
        own.setActive(true);
        QTRY_VERIFY(own.isKnown());
        QVERIFY(own.rows().isEmpty());
    }

    void peoplePictures_data() { Testing::Looks::addRows(); }
    void peoplePictures()
    {
        QFETCH(bool, dark);
        QFETCH(bool, mirrored);
        Testing::Looks::set(dark, mirrored);
        Seat seat;
        seat.people();
        StateBoard board(seat.session, seat.reader, seat.feed, seat.connection);
        PeoplePane pane(board, seat.connection);
        pane.resize(600, 220);
        pane.show();
        QTRY_VERIFY(pane.showsContent());
        QTRY_VERIFY(pane.findChild<QTableView *>(u"people_table"_s)->width() > 500); // laid out
        const QString folder = Warmline::Testing::buildPath(QStringLiteral("gallery"));
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(pane.grab().save(folder + u"/people-"_s + QString::fromLatin1(QTest::currentDataTag())
                                 + u".png"_s));
    }

    void aFigureShowsItsRecords()
    {
        Seat seat;
        KpiTablePane pane(seat.kpi);
        pane.resize(500, 500);
        pane.show();
        KpiReport report = sampleReport();
        emit seat.kpi.reportReady(report);
        auto *table = pane.findChild<QTableView *>(u"kpi_table"_s);
        auto *records = pane.findChild<KeyButton *>(u"kpi_records"_s);
        QSignalSpy wanted(&pane, &KpiTablePane::indicatorActivated);
        table->selectRow(2);
        QVERIFY(records->isVisible() && records->text().contains(u"286"_s));
        records->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().value<KpiId>(), KpiId::HandOver);
        table->selectRow(6); // no data: nothing behind it
        QVERIFY(!records->isVisible());
        emit table->activated(table->model()->index(6, 0));
        QCOMPARE(wanted.size(), 1);
    }

    void recordsAreListedTheWorstFirst()
    {
        Seat seat;
        KpiRowsDialog dialog(seat.kpi);
        dialog.show();
        dialog.showFigure(KpiId::HandOver); // nothing was read yet
        auto *table = dialog.findChild<QTableView *>(u"kpi_rows_table"_s);
        QCOMPARE(table->model()->rowCount(), 0);
        const AgentId me(u"w-1027"_s);
        const QList<KpiRow> tickets{{EntityKind::Ticket, u"a"_s, u"NC-26-000001"_s, me, {}, kNow - 5000, 20},
                                    {EntityKind::Ticket, u"b"_s, u"NC-26-000002"_s, me, {}, kNow - 4000, 90},
                                    {EntityKind::Ticket, u"c"_s, u"NC-26-000003"_s, me, {}, kNow - 3000, 20}};
        emit seat.kpi.rowsReady(KpiId::Resolution, {}); // of another figure
        emit seat.kpi.rowsReady(KpiId::HandOver, tickets);
        const auto text = [&](int row, int column) {
            return table->model()->index(row, column).data().toString();
        };
        QCOMPARE(table->model()->rowCount(), 3);
        QCOMPARE(text(0, KpiRowsModel::What), u"NC-26-000002"_s);
        QCOMPARE(text(0, KpiRowsModel::Value), u"90\u00a0秒"_s);
        QCOMPARE(text(1, KpiRowsModel::What), u"NC-26-000003"_s); // equal: the newest
        QCOMPARE(text(1, KpiRowsModel::Seat), u"w-1027"_s);
        QSignalSpy opened(&dialog, &KpiRowsDialog::ticketActivated);
        emit table->activated(table->model()->index(0, 0));
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toString(), u"NC-26-000002"_s);
        dialog.findChild<KeyButton *>(u"kpi_rows_copy"_s)->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"NC-26-000002\tw-1027\t90"_s));
        dialog.setPeopleShown(false); // to an agent among colleagues
        QVERIFY(table->isColumnHidden(KpiRowsModel::Seat));
        dialog.findChild<KeyButton *>(u"kpi_rows_copy"_s)->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"NC-26-000002\t90"_s));

        dialog.showFigure(KpiId::AnswerRate);
        emit seat.kpi.rowsReady(KpiId::AnswerRate, {{EntityKind::Call, u"1"_s, {}, me, {}, kNow - 1000, 1},
                                                    {EntityKind::Call, u"2"_s, {}, me, {}, kNow - 2000, 0}});
        QCOMPARE(text(0, KpiRowsModel::What), u"来电"_s);
        QCOMPARE(text(0, KpiRowsModel::Value), u"未计入"_s); // a lost call is the worse
        emit table->activated(table->model()->index(0, 0));
        QCOMPARE(opened.size(), 1); // no ticket
    }

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
        Seat seat;
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
        Seat seat;
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
        Seat seat;
        Page page(seat);
        page.resize(1300, 700);
        page.show();
        QTRY_VERIFY(seat.kpi.report().asOfMs > 0);
        QTRY_VERIFY(page.table->showsContent());
        QTRY_COMPARE(page.radar->stateView()->state(), StateView::State::Empty);
        QTRY_COMPARE(page.trend->stateView()->state(), StateView::State::Empty);
    }

    void pictures_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("mirrored");
        QTest::addColumn<QSize>("size");
        QTest::newRow("light") << false << false << QSize(1540, 830);
        QTest::newRow("dark") << true << false << QSize(1540, 830);
        QTest::newRow("mirrored") << false << true << QSize(1296, 698);
        QTest::newRow("small") << true << false << QSize(1306, 698);
    }
    void pictures()
    {
        QFETCH(bool, dark);
        QFETCH(bool, mirrored);
        QFETCH(QSize, size);
        Testing::Looks::set(dark, mirrored, Testing::Looks::densityFor(size));
        Seat seat;
        Page page(seat);
        page.resize(size);
        page.show();
        QTRY_VERIFY(seat.kpi.report().asOfMs > 0 && seat.kpi.today().asOfMs > 0);
        emit seat.kpi.reportReady(sampleReport());
        emit seat.kpi.ecgReady(sampleEcg());
        page.findChild<QTableView *>(u"kpi_table"_s)->selectRow(2);
        const QSize least = page.minimumSizeHint();
        QVERIFY2(least.width() <= size.width() && least.height() <= size.height(),
                 qPrintable(u"needs %1 x %2"_s.arg(least.width()).arg(least.height())));
        const QString folder = Warmline::Testing::buildPath(QStringLiteral("gallery"));
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(
            page.grab().save(folder + u"/kpi-"_s + QString::fromLatin1(QTest::currentDataTag()) + u".png"_s));
    }
};

QTEST_MAIN(KpiPanesTest)
#include "tst_kpi_panes.moc"
