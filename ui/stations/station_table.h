// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/telemetry.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace Warmline {

/// Every quantity of a station: what it is now, and its lowest, mean and highest over the range of the
/// curves, made of the means of steps that those show. Bad and missing samples count nowhere.
class StationTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Quantity, Now, Unit, Low, Mean, High, Age, Source, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// \a live with their quality judged; what has no series over the range has dashes there.
    void setValues(const QList<LiveValue> &live, const QList<Series> &series, qint64 nowMs);
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Some are heard by this workstation itself: only then is it said where each is from.
    [[nodiscard]] bool hasOwn() const;
    /// With a head line, unrounded, for other programs.
    [[nodiscard]] QString csv() const;

private:
    struct Row
    {
        LiveValue live;
        std::optional<double> low, mean, high;
    };
    [[nodiscard]] QString text(const Row &row, int column) const;

    QList<Row> m_rows;
    qint64 m_now = 0;
};

/// The table of a station's quantities. GUI thread. Object name: station_table.
class StationTable : public QTableView
{
    Q_OBJECT

public:
    explicit StationTable(QWidget *parent = nullptr);
    [[nodiscard]] StationTableModel *table() const { return m_model; }

private:
    StationTableModel *m_model;
};

} // namespace Warmline
