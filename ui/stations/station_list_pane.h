// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/pane.h"

class QTreeWidget;
class QTreeWidgetItem;

namespace Warmline {

class ConnectionStatus;
class StationService;

/// All stations by heat source, each with the state of its data and its age. Choosing one selects it in
/// StationService; the first is chosen when nothing is. GUI thread.
///
/// Object names: station_list (the pane), station_tree.
class StationListPane : public Pane
{
    Q_OBJECT

public:
    StationListPane(StationService &stations, ConnectionStatus &connection, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void rebuild();
    void refresh();
    void chooseFirst();
    void showCurrent();
    void onCurrentChanged(QTreeWidgetItem *item);

    StationService &m_stations;
    ConnectionStatus &m_connection;
    QTreeWidget *m_tree;
    QStringList m_built; ///< ids in the tree, in order
};

} // namespace Warmline
