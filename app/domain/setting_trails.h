// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/operation.h"

namespace Warmline {

class Queries;

/// Logs that lie in the journal as records on settings named after a day or a month: alarms, incidents,
/// notices. All are read and put in order alike.
namespace SettingTrails {

/// All entries of these settings, one setting after the other. Reader thread.
[[nodiscard]] Result<QList<JournalEntry>> read(Queries &queries, const QStringList &settings);
/// In the server's order, however the settings were joined; what waits comes last, in its device's. They
/// point into \a entries. Pure.
[[nodiscard]] QList<const JournalEntry *> inOrder(const QList<JournalEntry> &entries);
/// What a \a Folder (take(entry), records()) makes of them in that order.
template <class Folder>
[[nodiscard]] auto folded(const QList<JournalEntry> &entries)
{
    Folder folder;
    for (const JournalEntry *entry : inOrder(entries))
        folder.take(*entry);
    return folder.records();
}

} // namespace SettingTrails

} // namespace Warmline
