// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample_seat.h"

#include "ui/common/elided_label.h"
#include "ui/stations/curve_chart.h"
#include "ui/stations/station_compare_pane.h"
#include "ui/stations/station_curves_pane.h"
#include "ui/stations/station_diagram_pane.h"
#include "ui/stations/station_list_pane.h"
#include "ui/stations/station_summary_pane.h"
#include "ui/stations/station_tickets_pane.h"

#include <QBoxLayout>
#include <QTest>

#include <algorithm>

namespace Warmline::Testing {

/// The station workspace as the shell arranges it.
class StationPage : public QWidget
{
public:
    explicit StationPage(SampleSeat &seat)
        : stations(seat.stations)
        , list(new StationListPane(seat.stations, seat.connection))
        , summary(new StationSummaryPane(seat.stations, seat.connection))
        , diagram(new StationDiagramPane(seat.stations, seat.connection))
        , curves(new StationCurvesPane(seat.stations, seat.connection))
        , compare(new StationComparePane(seat.stations))
        , tickets(new StationTicketsPane(seat.stations, seat.connection))
    {
        seat.stations.start();
        auto *row = new QHBoxLayout(this);
        row->setSpacing(8);
        row->setContentsMargins(8, 8, 8, 8);
        auto *start = new QVBoxLayout;
        start->addWidget(list, 5);
        start->addWidget(summary, 8);
        auto *centre = new QVBoxLayout;
        centre->addWidget(diagram, 432);
        auto *lower = new QHBoxLayout;
        lower->addWidget(curves, 592);
        lower->addWidget(compare, 366);
        centre->addLayout(lower, 372);
        row->addLayout(start, 212);
        row->addLayout(centre, 966);
        row->addWidget(tickets, 330);
        list->setFixedWidth(212);
        summary->setFixedWidth(212);
    }

    /// Shows the page with the station st-1, until all of it is read. Ask QTest::currentTestFailed().
    void open()
    {
        show();
        QTRY_VERIFY(!stations.stations().isEmpty());
        stations.select(StationId(QStringLiteral("st-1")));
        QTRY_VERIFY(isRead());
    }
    [[nodiscard]] bool isRead() const
    {
        const auto *chart = findChild<CurveChart *>(QStringLiteral("station_compare_chart"));
        const auto facts = summary->facts();
        return curves->showsContent() && chart->curves().size() == 2 && tickets->showsContent()
            && std::ranges::any_of(facts, [](const auto &fact) { // the mean of the homes
                   return fact.value.contains(QStringLiteral("20.1"));
               });
    }

    /// Whether the title in the head of \a pane is seen whole.
    [[nodiscard]] static bool hasWholeTitle(const Pane &pane)
    {
        const auto labels = pane.findChildren<ElidedLabel *>();
        const auto title = std::ranges::find(labels, pane.title(), &QLabel::text);
        return title != labels.cend() && (*title)->width() >= (*title)->sizeHint().width();
    }

    StationService &stations;
    StationListPane *list;
    StationSummaryPane *summary;
    StationDiagramPane *diagram;
    StationCurvesPane *curves;
    StationComparePane *compare;
    StationTicketsPane *tickets;
};

} // namespace Warmline::Testing
