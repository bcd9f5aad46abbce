// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stations/station_summary_pane.h"

#include "app/services/sync/connection_status.h"
#include "ui/common/elided_label.h"
#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/state_view.h"
#include "ui/common/text_role.h"
#include "ui/common/theme.h"
#include "ui/stations/room_histogram.h"
#include "ui/stations/station_watch.h"
#include "ui/stations/station_words.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

constexpr int kRows = 7;

/// Chinese counts in ten thousands, other languages in thousands.
QString areaWords(double squareMetres)
{
    const QString unit = StationSummaryPane::tr(
        "万 m²", "unit of 10,000 m²; a language without one says m² and gets plain figures");
    return unit.startsWith(u'万') ? Format::quantity(squareMetres / 10'000, unit, 1)
                                  : Format::quantity(squareMetres, unit);
}

} // namespace

StationSummaryPane::StationSummaryPane(StationService &stations, ConnectionStatus &connection,
                                       QWidget *parent)
    : Pane(tr("站况"), u"info-circle"_s, parent)
    , m_stations(stations)
    , m_connection(connection)
    , m_facts(new QWidget(this))
    , m_roomTitle(new QLabel(this))
    , m_histogram(new RoomHistogram(this))
{
    setObjectName(u"station_summary"_s);
    m_facts->setObjectName(u"station_facts"_s);
    m_histogram->setObjectName(u"room_histogram"_s);
    auto *grid = new QGridLayout(m_facts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < kRows; ++i) {
        QList<QLabel *> row;
        for (int column = 0; column < 3; ++column) {
            // A value may be long (the name of a source); what it is called and its note are not.
            auto *label = column == 1 ? new ElidedLabel(m_facts) : new QLabel(m_facts);
            setTextRole(label,
                        column == 0   ? TextRole::Label
                        : column == 1 ? TextRole::BodyStrong
                                      : TextRole::Note,
                        column == 0   ? ColorToken::T2
                        : column == 1 ? ColorToken::T1
                                      : ColorToken::T3);
            if (column > 0)
                label->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
            grid->addWidget(label, i, column);
            row.append(label);
        }
        m_rows.append(row);
    }
    setTextRole(m_roomTitle, TextRole::Label, ColorToken::T2);
    auto *correlation = new KeyButton(tr("关联分析…"), KeyButton::Kind::Quiet, this);
    correlation->setObjectName(u"station_correlation"_s);
    correlation->setSizeClass(KeyButton::Size::Small);
    correlation->setToolTip(tr("室温与供热、天气的关联：哪些住户有共同的规律，各楼热得多快"));
    connect(correlation, &KeyButton::clicked, this, &StationSummaryPane::correlationActivated);
    contentLayout()->setSpacing(8);
    contentLayout()->addWidget(m_facts);
    contentLayout()->addWidget(m_roomTitle);
    contentLayout()->addWidget(m_histogram, 1);
    contentLayout()->addWidget(correlation, 0, Qt::AlignLeading);
    new StationWatch(stations, this);
    connect(&stations, &StationService::selectedChanged, this, &StationSummaryPane::onSelected);
    connect(&stations, &StationService::summaryReady, this, &StationSummaryPane::onSummary);
    connect(&stations, &StationService::valuesChanged, this, &StationSummaryPane::refresh);
    onSelected();
    if (!m_stations.selected().isEmpty()) // chosen before this pane was made
        m_stations.reloadSummary();
}

void StationSummaryPane::onSelected()
{
    m_summary = {};
    if (m_stations.selected().isEmpty())
        stateView()->showEmpty(tr("没有选中的站"), u"info-circle"_s);
    else
        stateView()->showLoading(tr("取站况"));
    showState();
}

void StationSummaryPane::onSummary(const StationSummary &summary)
{
    if (summary.station != m_stations.selected())
        return;
    const StationSummary before = std::exchange(m_summary, summary);
    m_summary.keepRooms(before);
    refresh();
    showContent();
}

QList<StationSummaryPane::Fact> StationSummaryPane::facts() const
{
    QList<Fact> facts;
    const Station *station = m_stations.station(m_summary.station);
    if (!station)
        return facts;
    if (station->heatedArea.value > 0)
        facts.append({tr("供热面积"), areaWords(station->heatedArea.value), {}});
    facts.append({tr("用户 / 测点"),
                  Format::isolate(QString(Format::number(m_summary.households) + u" / "_s
                                          + Format::number(m_summary.sensors))),
                  {}});
    if (m_summary.meanRoomCelsius) {
        const QString rooms = Format::isolate(u"n "_s + Format::number(m_summary.homesAnswering));
        facts.append({tr("平均室温"), Format::quantity(m_summary.meanRoomCelsius, u"°C"_s, 1), rooms});
        facts.append({tr("低于 %1").arg(Format::quantity(m_summary.standard_C, u"°C"_s)),
                      tr("%1 户", nullptr, m_summary.belowStandard)
                          .arg(Format::isolate(Format::number(m_summary.belowStandard))),
                      rooms});
    }
    facts.append({tr("今日工单"),
                  tr("%1 件", nullptr, m_summary.ticketsToday)
                      .arg(Format::isolate(Format::number(m_summary.ticketsToday))),
                  {}});
    if (m_summary.ticketsPerThousand)
        facts.append({tr("每千户"),
                      tr("%1 件", nullptr, 2 /* a decimal: always the plural */)
                          .arg(Format::isolate(Format::number(*m_summary.ticketsPerThousand, 1))),
                      {}});
    const QList<LiveValue> values = m_stations.values(m_summary.station);
    if (!values.isEmpty()) {
        const auto fastest = std::ranges::min_element(values, {}, &LiveValue::pollMs);
        facts.append({tr("采集"), StationWords::sourceWords(*fastest),
                      fastest->pollMs > 0 ? Format::span(fastest->pollMs) : QString(), true});
    }
    return facts;
}

void StationSummaryPane::refresh()
{
    if (m_summary.station.isEmpty())
        return;
    const QList<Fact> list = facts();
    for (int i = 0; i < kRows; ++i) {
        const Fact fact = list.value(i);
        const QStringList texts{fact.name, fact.value, fact.note};
        for (int column = 0; column < 3; ++column) {
            m_rows[i][column]->setText(texts[column]);
            m_rows[i][column]->setVisible(i < list.size());
        }
        QLabel *value = m_rows[i][1];
        value->setMinimumWidth(fact.mayBeLong ? 0 : value->sizeHint().width());
    }
    setAge(Format::age(m_connection.nowMs() - m_summary.asOfMs));
    m_roomTitle->setVisible(m_summary.homesAnswering > 0);
    m_histogram->setVisible(m_summary.homesAnswering > 0);
    m_roomTitle->setText(tr("%1 户室温分布 °C", nullptr, m_summary.homesAnswering)
                             .arg(Format::isolate(Format::number(m_summary.homesAnswering))));
    m_histogram->setCounts(m_summary.roomHistogram, m_summary.standard_C);
}

} // namespace Warmline
