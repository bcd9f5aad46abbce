// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stations/station_compare_pane.h"

#include "app/core/clock.h"
#include "ui/common/chip.h"
#include "ui/common/elided_combo_box.h"
#include "ui/common/format.h"
#include "ui/common/state_view.h"
#include "ui/common/theme.h"
#include "ui/stations/chart_copy.h"
#include "ui/stations/station_words.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

/// What is worth comparing, in the order of the list.
constexpr SeriesQuantity kQuantities[] = {SeriesQuantity::ReturnTemperature,
                                          SeriesQuantity::SupplyTemperature,
                                          SeriesQuantity::SetTemperature,
                                          SeriesQuantity::Flow,
                                          SeriesQuantity::SupplyPressure,
                                          SeriesQuantity::ReturnPressure,
                                          SeriesQuantity::MakeUpFlow,
                                          SeriesQuantity::PumpFrequency,
                                          SeriesQuantity::PrimarySupplyTemperature,
                                          SeriesQuantity::PrimaryReturnTemperature,
                                          SeriesQuantity::PrimaryFlow,
                                          SeriesQuantity::ValvePosition};
constexpr int kDaysBack[] = {1, 2, 3, 7, 14};

CurveKind kindOf(SeriesQuantity quantity)
{
    switch (quantity) {
    case SeriesQuantity::SupplyTemperature:
    case SeriesQuantity::PrimarySupplyTemperature:
    case SeriesQuantity::SupplyPressure: return CurveKind::Supply;
    case SeriesQuantity::ReturnTemperature:
    case SeriesQuantity::PrimaryReturnTemperature:
    case SeriesQuantity::ReturnPressure: return CurveKind::Return;
    default: return CurveKind::Main;
    }
}

} // namespace

StationComparePane::StationComparePane(StationService &stations, QWidget *parent)
    : Pane(tr("对照"), u"arrow-left-right"_s, parent)
    , m_stations(stations)
    , m_quantity(new ElidedComboBox(this))
    , m_with(new ElidedComboBox(this))
    , m_chart(new CurveChart(tr("两日或两站的一个量"), this))
    , m_legend(new CurveLegend(this))
    , m_mean(new Chip({}, ChipKind::Accent, {}, this))
{
    setObjectName(u"station_compare_pane"_s);
    setHeaderHeight(36);
    m_quantity->setObjectName(u"station_compare_quantity"_s);
    m_quantity->setAccessibleName(tr("对照的量"));
    m_with->setObjectName(u"station_compare_with"_s);
    m_with->setAccessibleName(tr("与哪一日或哪一站对照"));
    m_chart->setObjectName(u"station_compare_chart"_s);
    m_legend->setObjectName(u"station_compare_legend"_s);
    m_mean->setObjectName(u"station_compare_mean"_s);
    m_mean->setToolTip(tr("本站今日减对照，同一时刻都有值的点的平均"));
    m_mean->hide();
    addHeaderWidget(m_mean);
    auto *copy = new ChartCopyButton([this] { return paneTitle(); }, {CopySource(*m_chart, *m_legend)}, this);
    copy->setObjectName(u"station_compare_copy"_s);
    addHeaderWidget(copy);
    m_chart->setEndValues(true);
    m_chart->setFillBetween(0, 1);
    for (QComboBox *combo : {m_quantity, m_with}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(4);
        connect(combo, &QComboBox::activated, this, &StationComparePane::onChosen);
    }
    auto *choice = new QHBoxLayout;
    choice->setSpacing(Theme::of(this)->px(6));
    choice->addWidget(m_quantity, 1);
    choice->addWidget(m_with, 1);
    contentLayout()->setSpacing(4);
    contentLayout()->addLayout(choice);
    contentLayout()->addWidget(m_chart, 1);
    contentLayout()->addWidget(m_legend);
    connect(&stations, &StationService::stationsChanged, this, &StationComparePane::fillOthers);
    connect(&stations, &StationService::selectedChanged, this, &StationComparePane::onSelected);
    connect(&stations, &StationService::comparisonReady, this, &StationComparePane::onSeries);
    connect(&stations, &StationService::comparisonFailed, this, &StationComparePane::onFailed);
    connect(stateView(), &StateView::retryRequested, &stations, &StationService::reloadSeries);
    fillQuantities();
    onSelected();
}

void StationComparePane::fillQuantities()
{
    for (const SeriesQuantity quantity : kQuantities)
        m_quantity->addItem(StationWords::fullTitle(quantity), int(quantity));
    m_quantity->setCurrentIndex(m_quantity->findData(int(m_stations.comparison().quantity)));
}

/// Days first, then the other stations.
void StationComparePane::fillOthers()
{
    const QSignalBlocker quiet(m_with);
    m_with->clear();
    for (const int days : kDaysBack)
        m_with->addItem(otherTitle({SeriesQuantity::ReturnTemperature, {}, days}), days);
    bool first = true;
    for (const StationRow &row : m_stations.stations()) {
        if (row.station.id == m_stations.selected())
            continue;
        if (std::exchange(first, false))
            m_with->insertSeparator(m_with->count());
        m_with->addItem(row.station.name, row.station.id.value);
    }
    const StationComparison &with = m_stations.comparison();
    m_with->setCurrentIndex(with.other.isEmpty() ? m_with->findData(with.daysBack)
                                                 : m_with->findData(with.other.value));
}

QString StationComparePane::otherTitle(const StationComparison &with) const
{
    if (!with.other.isEmpty()) {
        const Station *station = m_stations.station(with.other);
        return station ? station->name : with.other.value;
    }
    return with.daysBack == 1 ? tr("昨日")
                              : tr("%1 日前").arg(Format::isolate(QString::number(with.daysBack)));
}

QString StationComparePane::paneTitle() const
{
    const Station *station = m_stations.station(m_stations.selected());
    const StationComparison &with = m_stations.comparison();
    return tr("%1 · %2 · 对照 %3")
        .arg(station ? station->name : QString(), StationWords::fullTitle(with.quantity), otherTitle(with));
}

void StationComparePane::onChosen()
{
    StationComparison with;
    with.quantity = SeriesQuantity(m_quantity->currentData().toInt());
    const QVariant other = m_with->currentData();
    if (other.typeId() == QMetaType::QString) {
        with.other = StationId(other.toString());
        with.daysBack = 0;
    } else {
        with.daysBack = other.toInt();
    }
    m_stations.setComparison(with);
}

void StationComparePane::onSelected()
{
    m_mean->hide();
    fillOthers();
    if (m_stations.selected().isEmpty())
        stateView()->showEmpty(tr("没有选中的站"), u"arrow-left-right"_s);
    else
        stateView()->showLoading(tr("取对照的曲线"));
    showState();
}

void StationComparePane::onSeries(const ComparedSeries &series)
{
    if (series.station != m_stations.selected() || series.with != m_stations.comparison())
        return;
    const qint64 back = series.with.daysBack * kDayMs;
    const GapCurve own = CurveData::curve(series.own, series.fromMs, series.toMs);
    const GapCurve other =
        CurveData::shifted(CurveData::curve(series.other, series.fromMs - back, series.toMs - back), back);
    m_mean->hide();
    // One that has nothing stands as a gap: the choice above must stay in reach.
    const CurveKind kind = kindOf(series.with.quantity);
    const QString unit = quantityUnit(series.with.quantity);
    const bool days = series.with.other.isEmpty();
    const Station *station = m_stations.station(series.station);
    const QString here = days || !station ? tr("今日") : station->name;
    const QString there = otherTitle(series.with);
    m_chart->setAxisTitles(unit, {});
    m_chart->setCurves(
        {{kind, false, false, own, here, here, unit}, {kind, true, false, other, there, there, unit}},
        series.fromMs, series.toMs);
    m_legend->setEntries(StationWords::legend(m_chart->curves(), {}));
    if (const auto mean = CurveData::meanDifference(own, other)) {
        m_mean->setText(tr("均差 %1").arg(Format::isolate(QString(
            Format::signedNumber(*mean, StationWords::decimals(series.with.quantity)) + u'\u00a0' + unit))));
        m_mean->show();
    }
    showContent();
}

void StationComparePane::onFailed(const Error &error)
{
    stateView()->showError(tr("取不到曲线"), error.message());
    showState();
}

} // namespace Warmline
