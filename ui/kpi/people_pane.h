// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/phone/state_board.h"
#include "ui/common/pane.h"

#include <QAbstractTableModel>

class QTableView;

namespace Warmline {

class ConnectionStatus;

/// What people do now and did today, one a row.
class PeopleModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, State, Since, Talking, WrapUp, Break, Occupancy, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// \a nowMs: what ages count from.
    void setRows(const QList<StateRow> &rows, qint64 nowMs);
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(ColumnCount);
    }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const StateRow &row, int column) const;
    [[nodiscard]] QString tip(const StateRow &row, int column) const;

    QList<StateRow> m_rows;
    qint64 m_nowMs = 0;
};

/// What the agents of the branch do now, since when, and how long they talked, wrapped up and rested today,
/// from the journal. A seat of which nothing is heard any more is not shown as ready. Agents see themselves.
/// GUI thread.
///
/// Object names: people_pane (the pane), people_table.
class PeoplePane : public Pane
{
    Q_OBJECT

public:
    PeoplePane(StateBoard &board, ConnectionStatus &connection, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();

    StateBoard &m_board;
    PeopleModel *m_model;
    QTableView *m_table;
};

} // namespace Warmline
