// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/customer/contact.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Warmline::Contact {

static constexpr qint64 kAheadMs = 10 * 60'000; ///< clocks of two machines differ by less

QString columnOf(const Household &household)
{
    QString digits;
    for (const QChar c : household.room) {
        if (c.isDigit())
            digits += c;
    }
    return digits.size() > 2 ? digits.last(2) : QString();
}

QList<Neighbour> neighbours(const Household &self, const QList<HouseholdDetail> &building)
{
    QList<Neighbour> result;
    const QString column = columnOf(self);
    for (const HouseholdDetail &detail : building) {
        const Household &other = detail.household;
        const int up = other.floor - self.floor;
        if (up < -1 || up > 1)
            continue;
        Neighbour neighbour{other, NeighbourRelation::Near, {}, 0};
        const bool sameUnit = other.unit == self.unit;
        const bool sameColumn = sameUnit && !column.isEmpty() && columnOf(other) == column;
        if (other.account == self.account)
            neighbour.relation = NeighbourRelation::Self;
        else if (up == 1 && sameColumn)
            neighbour.relation = NeighbourRelation::Above;
        else if (up == -1 && sameColumn)
            neighbour.relation = NeighbourRelation::Below;
        else if (up == 0 && sameUnit)
            neighbour.relation = NeighbourRelation::Opposite;
        result.append(neighbour);
    }
    std::ranges::sort(result, [](const Neighbour &a, const Neighbour &b) {
        if (a.household.floor != b.household.floor)
            return a.household.floor > b.household.floor;
        if (a.household.unit != b.household.unit)
            return a.household.unit < b.household.unit;
        return a.household.room < b.household.room;
    });
    return result;
}

Quality qualityAt(const LiveValue &value, qint64 nowMs)
{
    const Quality own = value.sample.quality;
    if (value.pollMs <= 0 || own == Quality::Missing)
        return own;
    const qint64 age = nowMs - value.sample.atMs;
    // What claims to be of a moment to come has no age: one of the two clocks is wrong.
    const bool isAhead = -age > kAheadMs && value.key.part != "forecast"_L1;
    const Quality byAge = age > 5 * value.pollMs            ? Quality::Bad
                        : isAhead || age > 2 * value.pollMs ? Quality::Uncertain
                                                            : Quality::Good;
    return std::max(own, byAge);
}

RoomReading roomReading(const QList<LiveValue> &values, const AccountNo &account, qint64 nowMs)
{
    RoomReading best;
    for (const LiveValue &value : values) {
        if (value.key.owner != account.value || value.key.quantity != SeriesQuantity::RoomTemperature)
            continue;
        const Quality quality = qualityAt(value, nowMs);
        if (quality == Quality::Missing)
            continue;
        const bool better = !best.celsius || quality < best.quality
                         || (quality == best.quality && value.sample.atMs > best.atMs);
        if (better)
            best = {value.sample.value, value.sample.atMs, quality};
    }
    return best;
}

} // namespace Warmline::Contact
