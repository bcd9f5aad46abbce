// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/stations/station_service.h"
#include "ui/common/pane.h"

#include <QAbstractTableModel>

class QTableView;

namespace Warmline {

class ConnectionStatus;

/// The newest tickets of one station: time, tier and address, what was reported.
class StationTicketModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Address, Reported, ColumnCount };
    enum Role { TierRole = Qt::UserRole + 1 };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<TicketRow> &rows, qint64 nowMs);
    [[nodiscard]] const TicketRow &at(int row) const { return m_rows[row]; }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(ColumnCount);
    }
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<TicketRow> m_rows;
    qint64 m_now = 0;
};

/// 本站工单: tickets of the selected station in the last 12 h, newest first. In a narrow pane words give way
/// (first those of the matter, then the address), temperatures never. GUI thread.
///
/// Object names: station_tickets_pane (the pane), station_tickets.
class StationTicketsPane : public Pane
{
    Q_OBJECT

public:
    StationTicketsPane(StationService &stations, ConnectionStatus &connection, QWidget *parent = nullptr);

signals:
    /// A row was activated (Enter, double click).
    void ticketActivated(const Warmline::TicketId &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onSelected();
    void onSummary(const StationSummary &summary);
    void arrangeColumns();

    StationService &m_stations;
    ConnectionStatus &m_connection;
    StationTicketModel *m_model;
    QTableView *m_table;
};

} // namespace Warmline
