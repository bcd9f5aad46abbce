// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/kpi/kpi_service.h"

#include <QAbstractTableModel>
#include <QDialog>

class QLabel;
class QTableView;

namespace Warmline {

class KeyButton;

/// The records behind one figure, the worst first and among equals the newest.
class KpiRowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, What, Seat, Value, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(KpiId id, const QList<KpiRow> &rows, qint64 nowMs);
    [[nodiscard]] const KpiRow &at(int row) const { return m_rows[row]; }
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
    [[nodiscard]] QString text(const KpiRow &row, int column) const;

    KpiId m_id = KpiId::FirstResponse;
    QList<KpiRow> m_rows;
    qint64 m_now = 0;
};

/// Which calls or tickets make a figure of the report, so that whoever it measures can contest it: when,
/// which, whose, and what each counts for. Shows the records as they were when the figure was asked for. A
/// ticket can be opened from here. GUI thread.
///
/// Object names: kpi_rows (the dialog), kpi_rows_head, kpi_rows_table, kpi_rows_said, kpi_rows_copy.
class KpiRowsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit KpiRowsDialog(KpiService &kpi, QWidget *parent = nullptr);

    /// The records of this figure, in place of those shown before.
    void showFigure(KpiId id);
    /// Whether it says whose record each is (default): how colleagues worked is for those who lead them.
    void setPeopleShown(bool shown);

signals:
    void ticketActivated(const QString &number);

private:
    void onRows(KpiId id, const QList<KpiRow> &rows);
    void copy() const;

    KpiService &m_kpi;
    KpiId m_id = KpiId::FirstResponse;
    KpiRowsModel *m_model;
    QLabel *m_head;
    QTableView *m_table;
    QLabel *m_said;
    KeyButton *m_copy;
};

} // namespace Warmline
