// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/alarms/tagged_points.h"

#include <algorithm>
#include <tuple>

namespace Warmline {

TaggedPoints::TaggedPoints(const QList<TagMapping> &tags)
{
    for (const TagMapping &tag : tags) {
        if (m_keys.contains(tag.series))
            continue; // two sources of one point
        m_keys.insert(tag.series);
        m_byOwner[tag.series.owner].append(tag.series);
    }
    for (QList<SeriesKey> &keys : m_byOwner) // sums of doubles know their order
        std::ranges::sort(keys, {}, [](const SeriesKey &key) { return std::tuple(key.quantity, key.part); });
}

Result<TaggedPoints> TaggedPoints::read(Queries &queries)
{
    return queries.tags().transform([](const QList<TagMapping> &tags) { return TaggedPoints(tags); });
}

QList<SeriesKey> TaggedPoints::of(const QString &owner, SeriesQuantity quantity) const
{
    QList<SeriesKey> keys = m_byOwner.value(owner);
    keys.removeIf([quantity](const SeriesKey &key) { return key.quantity != quantity; });
    return keys.isEmpty() ? QList<SeriesKey>{{owner, quantity, {}}} : keys;
}

} // namespace Warmline
