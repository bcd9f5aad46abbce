// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"
#include "app/domain/telemetry.h"

#include <QHash>

namespace Warmline::RoomSeries {

/// The series of a home's rooms, one a thermometer (客厅, 卧室 are parts).
using Home = QList<SeriesKey>;

/// So many homes tell how warm a building is: more would cost a reading each and tell nothing new.
constexpr qsizetype kHomesOfABuilding = 16;

/// The rooms of each account, as the tag table has them; one without a tag has the series without a part
/// (its history may have come from a file). \a tagged may hold other owners and quantities. Pure.
[[nodiscard]] QHash<QString, Home> keys(const QStringList &accounts, const QList<SeriesKey> &tagged);
/// The same from the store. Reader thread; one look through the tags, whatever the number of accounts: ask
/// for many at once.
[[nodiscard]] Result<QHash<QString, Home>> read(Queries &queries, const QStringList &accounts);

/// \a most of them, evenly spread; all when there are no more. The same list gives the same ones.
template <class T>
[[nodiscard]] QList<T> spread(const QList<T> &all, qsizetype most)
{
    if (all.size() <= most)
        return all;
    QList<T> some;
    for (qsizetype i = 0; i < most; ++i)
        some.append(all.at((2 * i + 1) * all.size() / (2 * most)));
    return some;
}

/// The mean of homes, each counted once however many thermometers it has (one that tells seldom counts less):
/// a sample in the middle of each step of [fromMs, toMs) in which one of them has a usable value. A home that
/// is silent for a while does not make the mean jump (meanCurve()). Steps are whole multiples of \a stepMs,
/// or of what the thermometers usually have where that is longer. Pure.
[[nodiscard]] Series meanOfHomes(const SeriesKey &key, const QList<Home> &homes,
                                 const QList<Series> &measured, qint64 fromMs, qint64 toMs, qint64 stepMs);

/// Whether the last usable value is not older than \a ageMs at \a toMs.
[[nodiscard]] bool reaches(const Series &series, qint64 toMs, qint64 ageMs);

} // namespace Warmline::RoomSeries
