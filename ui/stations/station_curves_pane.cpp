// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stations/station_curves_pane.h"

#include "app/core/clock.h"
#include "app/services/stations/alarm_service.h"
#include "app/services/sync/connection_status.h"
#include "app/services/tickets/ticket_views.h"
#include "ui/common/chip.h"
#include "ui/common/format.h"
#include "ui/common/segmented_control.h"
#include "ui/common/state_view.h"
#include "ui/common/times.h"
#include "ui/stations/chart_copy.h"
#include "ui/stations/long_chart.h"
#include "ui/stations/station_table.h"
#include "ui/stations/station_watch.h"
#include "ui/stations/station_words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

constexpr qint64 kReloadMs = 5LL * 60'000;
constexpr qint64 kSeasonRetryMs = 30'000;
constexpr int kSeasonSegment = 0; ///< beside the numbers of SeriesRange

QString rangeTitle(SeriesRange range)
{
    switch (range) {
    case SeriesRange::Day: return StationCurvesPane::tr("近 24 小时");
    case SeriesRange::ThreeDays: return StationCurvesPane::tr("近 3 天");
    case SeriesRange::Week: break;
    }
    return StationCurvesPane::tr("近 7 天");
}

} // namespace

StationCurvesPane::StationCurvesPane(StationService &stations, ConnectionStatus &connection, QWidget *parent)
    : Pane(rangeTitle(stations.range()), u"graph-up"_s, parent)
    , m_stations(stations)
    , m_connection(connection)
    , m_range(new SegmentedControl(tr("时间范围"), this))
    , m_chart(new CurveChart(tr("供水、回水、设定和室外温度"), this))
    , m_legend(new CurveLegend(this))
    , m_tableButton(new KeyButton(tr("数表"), KeyButton::Kind::Quiet, this))
    , m_table(new StationTable(this))
    , m_seasonChart(new LongChart(stations.season(), tr("采暖季的供水、回水、设定和室外温度"), this))
{
    setObjectName(u"station_curves_pane"_s);
    m_range->setObjectName(u"station_range"_s);
    m_chart->setObjectName(u"station_curves_chart"_s);
    m_legend->setObjectName(u"station_curves_legend"_s);
    m_range->addSegment(tr("24 h"), {}, int(SeriesRange::Day));
    m_range->addSegment(tr("3 d"), {}, int(SeriesRange::ThreeDays));
    m_range->addSegment(tr("7 d"), {}, int(SeriesRange::Week));
    m_range->addSegment(tr("采暖季"), {}, kSeasonSegment);
    m_range->setCurrentIndex(int(stations.range()) - int(SeriesRange::Day));
    setHeaderHeight(36);
    auto *copy =
        new ChartCopyButton([this] { return titleFor(title()); },
                            {CopySource(*m_chart, *m_legend), CopySource(*m_seasonChart, *m_legend)}, this);
    copy->setObjectName(u"station_curves_copy"_s);
    m_copy = copy;
    addHeaderWidget(copy);
    auto *copyTableButton = new KeyButton(tr("复制数表"), KeyButton::Kind::Quiet, this);
    copyTableButton->setObjectName(u"station_table_copy"_s);
    copyTableButton->setSizeClass(KeyButton::Size::Small);
    copyTableButton->setIconName(u"clipboard2-data"_s);
    copyTableButton->hide();
    connect(copyTableButton, &KeyButton::clicked, this, &StationCurvesPane::copyTable);
    m_copyTable = copyTableButton;
    addHeaderWidget(copyTableButton);
    m_tableButton->setObjectName(u"station_table_button"_s);
    m_tableButton->setSizeClass(KeyButton::Size::Small);
    m_tableButton->setIconName(u"table"_s);
    m_tableButton->setCheckable(true);
    m_tableButton->setToolTip(tr("本站所有的量：现在、最低、平均、最高"));
    connect(m_tableButton, &KeyButton::toggled, this, &StationCurvesPane::arrange);
    addHeaderWidget(m_tableButton);
    addHeaderWidget(m_range);
    m_chart->setAxisTitles(u"°C"_s, tr("室外 %1").arg(Format::isolate(u"°C"_s)));
    contentLayout()->setSpacing(4);
    contentLayout()->addWidget(m_chart, 1);
    contentLayout()->addWidget(m_legend);
    m_table->hide();
    contentLayout()->addWidget(m_table, 1);
    connect(&stations, &StationService::tableReady, this, [this](const StationSeries &series) {
        m_tableSeries = series;
        m_tableProblem.reset();
        refreshTable();
    });
    connect(&stations, &StationService::tableFailed, this, [this](const Error &error) {
        m_tableProblem = error;
        refreshTable();
    });
    connect(&stations, &StationService::valuesChanged, this, &StationCurvesPane::refreshTable);
    m_seasonChart->setObjectName(u"station_season_chart"_s);
    m_seasonChart->setAxisTitles(u"°C"_s, tr("室外 %1").arg(Format::isolate(u"°C"_s)));
    m_seasonChart->setToolTip(
        tr("滚轮或 + − 缩放，拖动或方向键移动，Home 或双击看全季；标记：告警、近 7 天的工单和来电"));
    m_seasonChart->hide();
    contentLayout()->insertWidget(0, m_seasonChart, 1);
    connect(m_seasonChart, &LongChart::viewChanged, this, &StationCurvesPane::refreshAge);
    connect(&stations.season(), &SeriesTiles::failed, this, &StationCurvesPane::onSeasonFailed);
    connect(&stations.season(), &SeriesTiles::changed, this, &StationCurvesPane::onSeasonChanged);
    connect(m_range, &SegmentedControl::activated, this, &StationCurvesPane::onRange);
    new StationWatch(stations, this);
    connect(&stations, &StationService::selectedChanged, this, &StationCurvesPane::onSelected);
    connect(&stations, &StationService::seriesReady, this, &StationCurvesPane::onSeries);
    connect(&stations, &StationService::seriesFailed, this, &StationCurvesPane::onFailed);
    connect(&stations, &StationService::summaryReady, this, &StationCurvesPane::onSummary);
    connect(&stations, &StationService::valuesChanged, this, &StationCurvesPane::refreshLegend);
    connect(&connection, &ConnectionStatus::ticked, this, &StationCurvesPane::onTicked);
    connect(stateView(), &StateView::retryRequested, this, &StationCurvesPane::onRetry);
    onSelected();
    if (!m_stations.selected().isEmpty()) // chosen before this pane was made
        m_stations.reloadSeries();
}

void StationCurvesPane::onSelected()
{
    m_shown = {};
    m_nothing.clear();
    m_problem.reset();
    m_tableProblem.reset();
    m_ticketMarks.clear();
    m_areas.clear();
    m_series = {};
    m_chart->showAll(); // of another station nobody has asked to look closer
    refreshMarks();
    showSeason();
    m_askedMs = m_connection.nowMs();
    refreshState();
}

/// The season and the range of days each have their own: what one lacks does not hide the other. Nor does a
/// history that can't be read hide the table: what is now came another way.
void StationCurvesPane::refreshState()
{
    const bool table = m_tableButton->isChecked() && !m_season;
    const bool drawn = m_season ? !m_seasonProblem || m_stations.season().tilesKept() > 0
                     : table    ? !m_stations.values(m_stations.selected()).isEmpty() // what is now, at least
                                : m_shown == m_stations.selected();
    setBanner(table && drawn && m_tableProblem
                  ? tr("取不到最低、平均和最高：%1").arg(m_tableProblem->message())
                  : QString());
    if (m_stations.selected().isEmpty()) {
        stateView()->showEmpty(tr("没有选中的站"), u"graph-up"_s);
    } else if (drawn) {
        showContent();
        return;
    } else if (const auto &problem = m_season ? m_seasonProblem : m_problem) {
        stateView()->showError(tr("取不到曲线"), problem->message());
    } else if (!m_nothing.isEmpty()) {
        stateView()->showEmpty(m_nothing, u"graph-up"_s);
    } else {
        stateView()->showLoading(tr("取曲线"));
    }
    showState();
}

void StationCurvesPane::onRetry()
{
    if (m_season) {
        m_seasonProblem.reset();
        m_stations.season().retry();
    } else {
        m_problem.reset();
        m_nothing.clear();
        m_stations.reloadSeries();
    }
    refreshState();
}

void StationCurvesPane::onSeries(const StationSeries &series)
{
    if (series.station != m_stations.selected())
        return;
    m_askedMs = m_connection.nowMs();
    m_series = series;
    m_problem.reset();
    m_shown = {};
    drawSeries();
    refreshState();
}

/// The curves with the band round the set curve.
void StationCurvesPane::drawSeries()
{
    QList<ChartCurve> curves = StationWords::stationCurves(m_series.series, m_series.fromMs, m_series.toMs);
    m_nothing = curves.isEmpty() ? tr("%1没有这座站的曲线数据").arg(rangeTitle(m_series.range)) : QString();
    if (curves.isEmpty())
        return;
    for (ChartCurve &curve : curves)
        curve.band = curve.kind == CurveKind::Set ? m_tolerance_K : 0;
    m_chart->setCurves(curves, m_series.fromMs, m_series.toMs);
    m_shown = m_series.station;
    refreshLegend();
}

void StationCurvesPane::onFailed(const Error &error)
{
    m_problem = error;
    refreshState(); // what is drawn carries its own time axis, and stays
}

void StationCurvesPane::onSeasonFailed(const Error &error)
{
    if (m_stations.season().isComplete())
        return; // a piece beside the view: asked for again when the hand goes there
    m_seasonProblem = error;
    m_seasonFailedMs = m_connection.nowMs();
    refreshState();
    refreshAge();
}

void StationCurvesPane::onSeasonChanged()
{
    if (!m_seasonProblem)
        return;
    if (m_stations.season().isComplete())
        m_seasonProblem.reset();
    refreshState();
    refreshAge();
}

void StationCurvesPane::onSummary(const StationSummary &summary)
{
    if (summary.station != m_stations.selected())
        return;
    m_ticketMarks.clear();
    for (const Ticket &ticket : summary.weekTickets)
        m_ticketMarks.prepend(
            {ticket.openedMs, StationWords::tierLook(ticket.tier),
             QString(Times::dayMinute(ticket.openedMs) + u' ' + TicketViews::categoryTitle(ticket.category)
                     + u' ' + Format::isolate(ticket.number))});
    for (const Call &call : summary.weekCalls) {
        const qint64 talked = call.answeredMs > 0 ? call.endedMs - call.answeredMs : 0;
        const QString what = talked > 0 ? tr("来电，通话 %1").arg(Format::isolate(Format::clock(talked)))
                           : call.answeredMs > 0 ? tr("来电，通话中")
                                                 : tr("来电，未接通");
        m_ticketMarks.append({call.offeredMs, TierLook::Blue,
                              QString(Times::dayMinute(call.offeredMs) + u' ' + what), MarkKind::Call});
    }
    m_areas = summary.communities;
    refreshMarks();
    const bool newBand = m_tolerance_K != summary.supplyTolerance_K;
    m_tolerance_K = summary.supplyTolerance_K;
    if (newBand && m_shown == m_stations.selected() && !m_shown.isEmpty())
        drawSeries();
}

void StationCurvesPane::setAlarms(AlarmService &alarms)
{
    m_alarms = &alarms;
    connect(&alarms, &AlarmService::changed, this, &StationCurvesPane::refreshMarks);
    refreshMarks();
}

/// "和丰站 · 近 24 小时": what leaves the program says where it is from.
QString StationCurvesPane::titleFor(const QString &what) const
{
    const Station *station = m_stations.station(m_stations.selected());
    return station ? tr("%1 · %2").arg(station->name, what) : what;
}

void StationCurvesPane::refreshMarks()
{
    QList<ChartMark> marks = m_ticketMarks;
    const QList<AlarmRow> alarms = m_alarms ? m_alarms->standing() + m_alarms->history() : QList<AlarmRow>();
    marks.append(StationWords::alarmMarks(alarms, m_stations.selected(), m_areas));
    std::ranges::stable_sort(marks, {}, &ChartMark::atMs);
    m_chart->setMarks(marks);
    m_seasonChart->setMarks(marks);
}

void StationCurvesPane::refreshLegend()
{
    QList<LiveValue> live = m_stations.values(m_stations.selected());
    if (const auto outdoor = m_stations.outdoor())
        live.append(*outdoor);
    m_legend->setEntries(
        StationWords::legend(m_season ? m_seasonChart->shownCurves() : m_chart->curves(), live));
}

void StationCurvesPane::onRange()
{
    const int value = m_range->currentValue().toInt();
    m_season = value == kSeasonSegment;
    if (m_season) {
        setTitle(tr("采暖季"));
        showSeason();
    } else {
        setTitle(rangeTitle(SeriesRange(value)));
        m_stations.setRange(SeriesRange(value));
    }
    arrange();
    refreshState();
}

void StationCurvesPane::showSeason()
{
    m_seasonProblem.reset();
    if (m_season && !m_stations.selected().isEmpty())
        m_seasonChart->setLines(StationWords::seasonLines(m_stations.selected().value),
                                m_stations.seasonStartMs(), m_connection.nowMs());
}

/// What of chart, table and season is on the screen.
void StationCurvesPane::arrange()
{
    const bool table = m_tableButton->isChecked() && !m_season;
    m_tableButton->setEnabled(!m_season);
    m_chart->setVisible(!table && !m_season);
    m_copy->setVisible(!table);
    m_copyTable->setVisible(table);
    m_legend->setVisible(!table);
    m_table->setVisible(table);
    m_seasonChart->setVisible(m_season);
    refreshLegend();
    m_stations.setTableShown(table);
    refreshTable();
    refreshState();
    refreshAge();
}

/// Of a season the span that is on the screen.
void StationCurvesPane::refreshAge()
{
    if (!m_season) {
        setAge({});
        return;
    }
    const QString span = tr("%1 – %2").arg(Times::dayMinute(m_seasonChart->viewFromMs()),
                                           Times::dayMinute(m_seasonChart->viewToMs()));
    setAge(m_seasonProblem ? tr("%1，部分取不到").arg(span) : span, m_seasonProblem.has_value());
}

void StationCurvesPane::refreshTable()
{
    if (!m_tableButton->isChecked())
        return;
    const bool same = m_tableSeries.station == m_stations.selected();
    m_table->table()->setValues(m_stations.values(m_stations.selected()),
                                same ? m_tableSeries.series : QList<Series>(), m_connection.nowMs());
    refreshState();
}

void StationCurvesPane::copyTable()
{
    QGuiApplication::clipboard()->setText(m_table->table()->csv());
}

void StationCurvesPane::onTicked()
{
    if (!isVisible())
        return;
    if (m_season && m_seasonProblem && m_connection.nowMs() - m_seasonFailedMs > kSeasonRetryMs) {
        m_seasonFailedMs = m_connection.nowMs();
        m_stations.season().retry();
        onSeasonChanged(); // the view may have gone where all is there
    }
    if (m_connection.nowMs() - m_askedMs <= kReloadMs) // a station that was silent may speak again
        return;
    m_askedMs = m_connection.nowMs();
    m_stations.reloadSeries();
}

} // namespace Warmline
