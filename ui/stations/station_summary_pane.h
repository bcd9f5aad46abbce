// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/stations/station_service.h"
#include "ui/common/pane.h"

class QGridLayout;
class QLabel;

namespace Warmline {

class ConnectionStatus;
class RoomHistogram;

/// 站况: what the selected station heats and how warm it is there, with the histogram of room temperatures.
/// Rows without data are left out. GUI thread.
///
/// Object names: station_summary (the pane), station_facts, room_histogram.
class StationSummaryPane : public Pane
{
    Q_OBJECT

public:
    StationSummaryPane(StationService &stations, ConnectionStatus &connection, QWidget *parent = nullptr);

    /// The rows as shown: name, value, note.
    struct Fact
    {
        QString name;
        QString value;
        QString note;
        bool mayBeLong = false; ///< a name, elided where the room is short; a figure is never cut
    };
    [[nodiscard]] QList<Fact> facts() const;

signals:
    /// What its rooms and buildings have in common is asked for (关联分析); object name station_correlation.
    void correlationActivated();

private:
    void onSelected();
    void onSummary(const StationSummary &summary);
    void refresh();

    StationService &m_stations;
    ConnectionStatus &m_connection;
    StationSummary m_summary;
    QWidget *m_facts;
    QList<QList<QLabel *>> m_rows;
    QLabel *m_roomTitle;
    RoomHistogram *m_histogram;
};

} // namespace Warmline
