// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/identifiers.h"
#include "ui/common/pane.h"

#include <QHash>

class QTreeWidget;
class QTreeWidgetItem;

namespace Warmline {

class AlarmService;
class AreaFilter;
class ConnectionStatus;
class StationService;

/// All stations by heat source, each with the state of its data and its age, or how many alarms stand there
/// (those that nobody has shelved). Choosing one selects it in StationService; the first is chosen when
/// nothing is. GUI thread.
///
/// Object names: station_list (the pane), station_tree.
class StationListPane : public Pane
{
    Q_OBJECT

public:
    StationListPane(StationService &stations, ConnectionStatus &connection, QWidget *parent = nullptr);

    /// From now on only the stations that heat the chosen area; a chip (station_area) says so and takes it
    /// back. \a area outlives the pane.
    void follow(AreaFilter &area);
    /// From now on a station with alarms is marked. \a alarms outlives the pane.
    void setAlarms(AlarmService &alarms);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void rebuild();
    [[nodiscard]] bool isShown(const StationId &id) const;
    struct Alarms
    {
        int count = 0;
        bool isGrave = false; ///< one of them means damage
    };
    [[nodiscard]] QHash<QString, Alarms> alarmsByStation() const;
    void refresh();
    void refreshGroups();
    void chooseFirst();
    void showCurrent();
    void onCurrentChanged(QTreeWidgetItem *item);

    StationService &m_stations;
    ConnectionStatus &m_connection;
    AreaFilter *m_area = nullptr;
    AlarmService *m_alarms = nullptr;
    QTreeWidget *m_tree;
    QStringList m_built; ///< ids in the tree, in order
};

} // namespace Warmline
