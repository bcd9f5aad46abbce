// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/pane.h"
#include "ui/panorama/panorama_history.h"

#include <QAbstractTableModel>

class QTableView;

namespace Warmline {

class Clock;
class MonthStrip;
class PanoramaService;

/// What was before, newest first: tickets with what came of them, and calls that led to none.
class PanoramaHistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, What, Outcome, Crew, State, Number, ColumnCount };
    enum Role { TierRole = Qt::UserRole + 1 };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<PanoramaWords::HistoryRow> &rows);
    [[nodiscard]] const PanoramaWords::HistoryRow &at(int row) const { return m_rows[row]; }
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<PanoramaWords::HistoryRow> m_rows;
};

/// Three years of complaints, repairs and calls of the household: by month above, in words below. GUI thread.
///
/// Object names: panorama_history_pane (the pane), panorama_months, panorama_history, panorama_to_list.
class PanoramaHistoryPane : public Pane
{
    Q_OBJECT

public:
    explicit PanoramaHistoryPane(PanoramaService &service, QWidget *parent = nullptr);

signals:
    /// A row with a ticket was activated (Enter, double click).
    void ticketActivated(const Warmline::TicketId &id);
    /// The list of tickets of this household is wanted.
    void listRequested(const Warmline::AccountNo &account, const QString &address);

private:
    void refresh();

    PanoramaService &m_service;
    MonthStrip *m_months;
    PanoramaHistoryModel *m_model;
    QTableView *m_table;
};

} // namespace Warmline
