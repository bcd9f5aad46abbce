// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/house_order.h"

#include <QHash>

#include <algorithm>

namespace Warmline::HouseOrder {

bool liesBefore(const Household &a, const Household &b)
{
    if (a.unit != b.unit) {
        const int unitA = a.unit.toInt(), unitB = b.unit.toInt();
        return unitA != unitB ? unitA < unitB : a.unit < b.unit;
    }
    return a.room < b.room;
}

QSet<AccountNo> edges(const QList<HouseholdDetail> &building)
{
    QHash<int, QList<const Household *>> floors;
    for (const HouseholdDetail &home : building) {
        if (home.household.floor != 0)
            floors[home.household.floor].append(&home.household);
    }
    QSet<AccountNo> found;
    for (const QList<const Household *> &floor : std::as_const(floors)) {
        if (floor.size() < 2)
            continue;
        const auto [first, last] = std::ranges::minmax_element(
            floor, [](const Household *a, const Household *b) { return liesBefore(*a, *b); });
        found.insert((*first)->account);
        found.insert((*last)->account);
    }
    return found;
}

} // namespace Warmline::HouseOrder
