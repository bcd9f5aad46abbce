// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/kpi/kpi_service.h"
#include "ui/common/pane.h"

#include <QAbstractTableModel>

class QLabel;
class QTableView;

namespace Warmline {

class KeyButton;

/// The indicators of a report, one a row.
class KpiTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Title, Value, Target, Team, Count, Status, ColumnCount };
    enum Role { StatusRole = Qt::UserRole + 1 };

    using QAbstractTableModel::QAbstractTableModel;

    void setReport(const KpiReport &report);
    /// Short titles, for a narrow table.
    void setShort(bool on);
    [[nodiscard]] KpiId idAt(int row) const { return m_report.figures[row].value.id; }
    /// How many records are behind it.
    [[nodiscard]] qint64 countAt(int row) const { return m_report.figures[row].value.n; }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_report.figures.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(ColumnCount);
    }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const KpiFigure &figure, int row, int column) const;

    KpiReport m_report;
    bool m_short = false;
};

/// The list of indicators with value, target, team, sample and status; formula and source of the chosen row
/// below and in tool tips, with a key to the records behind it. What has no data says so. GUI thread.
///
/// Object names: kpi_table_pane (the pane), kpi_table, kpi_formula, kpi_records.
class KpiTablePane : public Pane
{
    Q_OBJECT

public:
    explicit KpiTablePane(KpiService &kpi, QWidget *parent = nullptr);

signals:
    /// The records behind this figure are wanted (KpiRowsDialog).
    void indicatorActivated(Warmline::KpiId id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void onReport(const KpiReport &report);
    void buildFoot();
    void activate(const QModelIndex &row);
    void showFormula();
    void fitTitles();

    KpiTableModel *m_model;
    QTableView *m_table;
    QWidget *m_foot;
    QLabel *m_formula;
    KeyButton *m_records;
};

} // namespace Warmline
