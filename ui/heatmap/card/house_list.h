// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/heatmap/map_model.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace Warmline {

/// The houses of a card: name, households, way along the pipes.
class HouseModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { House, Households, Way, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    void setHouses(const QList<MapCard::House> &houses);
    [[nodiscard]] const QList<MapCard::House> &houses() const { return m_houses; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<MapCard::House> m_houses;
};

/// Whom a burst or a chosen area means, house by house, all of them. The way along the pipes has a column
/// only where it is known of one. What is current stays so while the same houses are shown. Object name
/// map_selection_houses. GUI thread.
class HouseList : public QTableView
{
    Q_OBJECT

public:
    explicit HouseList(QWidget *parent = nullptr);
    void setHouses(const QList<MapCard::House> &houses);

signals:
    /// Enter or a double click: where is it?
    void wanted(const Warmline::BuildingId &house);

private:
    HouseModel *m_model;
};

} // namespace Warmline
