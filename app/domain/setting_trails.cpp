// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/setting_trails.h"

#include "app/domain/queries.h"

#include <algorithm>

namespace Warmline::SettingTrails {

Result<QList<JournalEntry>> read(Queries &queries, const QStringList &settings)
{
    QList<JournalEntry> entries;
    for (const QString &setting : settings) {
        const auto trail = queries.trail(EntityKind::Setting, setting);
        if (!trail)
            return std::unexpected(trail.error());
        entries += *trail;
    }
    return entries;
}

QList<const JournalEntry *> inOrder(const QList<JournalEntry> &entries)
{
    QList<const JournalEntry *> order;
    order.reserve(entries.size());
    for (const JournalEntry &entry : entries)
        order.append(&entry);
    std::ranges::stable_sort(order, {}, [](const JournalEntry *entry) {
        const bool waits = entry->verdict == VerdictKind::Waiting;
        return std::pair(waits, waits ? entry->operation.deviceSequence : entry->sequence);
    });
    return order;
}

} // namespace Warmline::SettingTrails
