// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/card/house_list.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QHeaderView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Warmline {

void HouseModel::setHouses(const QList<MapCard::House> &houses)
{
    beginResetModel();
    m_houses = houses;
    endResetModel();
}

int HouseModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_houses.size());
}

int HouseModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant HouseModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_houses.size())
        return {};
    const MapCard::House &house = m_houses.at(index.row());
    if (role == Qt::TextAlignmentRole && index.column() != House)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return house.title;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case House: return house.title;
    case Households: return Format::isolate(Format::number(static_cast<double>(house.households)));
    case Way: return house.distance_m < 0 ? u"—"_s : Format::quantity(house.distance_m, u"m"_s);
    default: return {};
    }
}

QVariant HouseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case House: return tr("楼栋");
    case Households: return tr("住户");
    case Way: return tr("沿管");
    default: return {};
    }
}

HouseList::HouseList(QWidget *parent)
    : QTableView(parent)
    , m_model(new HouseModel(this))
{
    setObjectName(u"map_selection_houses"_s);
    setAccessibleName(tr("涉及的楼栋"));
    setModel(m_model);
    verticalHeader()->hide();
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Measured on what is seen: a whole city's houses are thousands.
    horizontalHeader()->setResizeContentsPrecision(100);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(HouseModel::House, QHeaderView::Stretch);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    connect(this, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (index.row() < m_model->houses().size())
            emit wanted(m_model->houses().at(index.row()).id);
    });
}

void HouseList::setHouses(const QList<MapCard::House> &houses)
{
    setFont(Theme::of(this)->font(TextRole::Table));
    verticalHeader()->setDefaultSectionSize(Theme::of(this)->metric(Theme::Metric::Row));
    if (houses == m_model->houses())
        return;
    m_model->setHouses(houses);
    setColumnHidden(HouseModel::Way, std::ranges::all_of(houses, [](const MapCard::House &house) {
                        return house.distance_m < 0;
                    }));
}

} // namespace Warmline
