// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/pane.h"

namespace Warmline {

class ConnectionStatus;
class StationDiagram;
class StationService;

/// 工艺图: the schematic of the selected station with its live values. Read-only, and says so. GUI thread.
///
/// Object names: station_diagram_pane (the pane), station_diagram, station_quality_legend, station_read_only
/// (chip).
class StationDiagramPane : public Pane
{
    Q_OBJECT

public:
    StationDiagramPane(StationService &stations, ConnectionStatus &connection, QWidget *parent = nullptr);

private:
    void onSelected();
    void refresh();

    StationService &m_stations;
    ConnectionStatus &m_connection;
    StationDiagram *m_diagram;
};

} // namespace Warmline
