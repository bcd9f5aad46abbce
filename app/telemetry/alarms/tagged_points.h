// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"

#include <QSet>

namespace Warmline {

/// Which series the company's tag table lists, by what they belong to: a station with two pumps has two of
/// their frequency, told apart by their part. Plain value; any thread.
class TaggedPoints
{
public:
    TaggedPoints() = default;
    explicit TaggedPoints(const QList<TagMapping> &tags);
    /// Reader thread.
    [[nodiscard]] static Result<TaggedPoints> read(Queries &queries);

    /// One for each part; where the table lists none, the one without a part: values may come without tags.
    [[nodiscard]] QList<SeriesKey> of(const QString &owner, SeriesQuantity quantity) const;
    /// All that is listed of \a owner, by quantity and part.
    [[nodiscard]] QList<SeriesKey> of(const QString &owner) const { return m_byOwner.value(owner); }
    [[nodiscard]] bool has(const SeriesKey &key) const { return m_keys.contains(key); }

private:
    QHash<QString, QList<SeriesKey>> m_byOwner;
    QSet<SeriesKey> m_keys;
};

} // namespace Warmline
