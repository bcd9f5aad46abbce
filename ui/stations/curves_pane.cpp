// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stations/curves_pane.h"

#include "app/core/clock.h"
#include "app/services/customer/contact_service.h"
#include "app/services/stations/station_service.h"
#include "app/services/sync/connection_status.h"
#include "ui/common/chip.h"
#include "ui/common/format.h"
#include "ui/common/state_view.h"
#include "ui/stations/chart_copy.h"
#include "ui/stations/station_words.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

constexpr qint64 kRefreshMs = 5LL * 60'000;

} // namespace

CurvesPane::CurvesPane(ContactService &contact, StationService &stations, ConnectionStatus &connection,
                       QWidget *parent)
    : Pane(tr("近 24 小时"), u"graph-up"_s, parent)
    , m_contact(contact)
    , m_stations(stations)
    , m_connection(connection)
    , m_chart(new CurveChart(tr("供水、回水、设定和室外温度，近 24 小时"), this))
    , m_legend(new CurveLegend(this))
    , m_state(new Chip({}, ChipKind::Neutral, {}, this))
{
    setObjectName(u"station_curves"_s);
    m_chart->setObjectName(u"curves_chart"_s);
    m_chart->setAxisTitles(u"°C"_s, tr("室外 %1").arg(Format::isolate(u"°C"_s)));
    m_legend->setObjectName(u"curves_legend"_s);
    m_state->setObjectName(u"curves_state"_s);
    addHeaderWidget(m_state);
    m_copy = new ChartCopyButton([this] { return title(); }, {CopySource(*m_chart, *m_legend)}, this);
    m_copy->setObjectName(u"curves_copy"_s);
    m_copy->setNarrow();
    addHeaderWidget(m_copy);
    contentLayout()->setSpacing(4);
    contentLayout()->addWidget(m_chart, 1);
    contentLayout()->addWidget(m_legend);

    connect(&contact, &ContactService::cardSettled, this, &CurvesPane::onCard);
    connect(&stations, &StationService::valuesChanged, this, &CurvesPane::refreshValues);
    connect(&contact, &ContactService::curvesReady, this, &CurvesPane::onCurves);
    connect(&contact, &ContactService::curvesFailed, this, &CurvesPane::onFailed);
    connect(&connection, &ConnectionStatus::ticked, this, &CurvesPane::onTicked);
    connect(stateView(), &StateView::retryRequested, this, [this] {
        stateView()->showLoading(tr("取曲线"));
        m_contact.reloadCurves();
    });
    onCard();
}

void CurvesPane::onCard()
{
    const std::optional<ContactCard> &card = m_contact.card();
    const QString id = card && card->station ? card->station->id.value : QString();
    setTitle(id.isEmpty() ? tr("近 24 小时")
                          : tr("%1 · 近 24 小时").arg(Format::isolate(card->station->name)));
    if (!id.isEmpty() && id == m_station && showsContent()) {
        refreshValues();
        return;
    }
    m_station = id;
    m_chart->showAll(); // of another home nobody has asked to look closer
    m_askedMs = m_connection.nowMs();
    if (id.isEmpty())
        stateView()->showEmpty(card ? tr("这一户没有登记换热站") : tr("没有选中的用户"), u"graph-up"_s);
    else if (m_contact.dayCurves().isEmpty())
        stateView()->showLoading(tr("取曲线"));
    showState();
    if (!m_contact.dayCurves().isEmpty() && !id.isEmpty())
        onCurves(m_contact.dayCurves());
    refreshValues();
}

void CurvesPane::onCurves(const QList<Series> &curves)
{
    if (m_station.isEmpty())
        return;
    m_askedMs = m_connection.nowMs();
    const QList<ChartCurve> drawn = StationWords::stationCurves(curves, m_askedMs - kDayMs, m_askedMs);
    if (drawn.isEmpty()) {
        stateView()->showEmpty(tr("近 24 小时没有这座站的数据"), u"graph-up"_s);
        showState();
        return;
    }
    m_chart->setCurves(drawn, m_askedMs - kDayMs, m_askedMs);
    showContent();
    refreshValues();
}

void CurvesPane::onFailed(const Error &error)
{
    if (m_station.isEmpty() || showsContent()) // what is drawn carries its own time axis and ages
        return;
    stateView()->showError(tr("取不到曲线"), error.message());
    showState();
}

void CurvesPane::refreshValues()
{
    const QList<LiveValue> ofStation =
        m_station.isEmpty() ? QList<LiveValue>() : m_stations.values(StationId(m_station));
    QList<LiveValue> values = ofStation;
    if (const auto outdoor = m_stations.outdoor())
        values.append(*outdoor);
    m_state->setVisible(!ofStation.isEmpty());
    const StationWords::DataState state = StationWords::dataState(ofStation, m_connection.nowMs());
    if (!ofStation.isEmpty()) {
        m_state->setText(state.text);
        m_state->setKind(state.kind);
        m_state->setIconName(state.icon);
    }
    // The pane may be narrow: one part of the age is enough, the clock beside it says what it is.
    setAge(state.newestMs > 0 ? Format::shortAge(m_connection.nowMs() - state.newestMs) : QString(),
           state.isSilent);
    m_legend->setEntries(StationWords::legend(m_chart->curves(), values));
}

void CurvesPane::onTicked()
{
    if (!isVisible() || m_station.isEmpty())
        return;
    refreshValues();
    if (showsContent() && m_connection.nowMs() - m_askedMs > kRefreshMs) {
        m_askedMs = m_connection.nowMs();
        m_contact.reloadCurves();
    }
}

} // namespace Warmline
