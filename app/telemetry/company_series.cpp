// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/company_series.h"

namespace Warmline {

QFuture<Result<QList<LiveValue>>> CompanySeries::latest(QStringList owners)
{
    const QList<LiveValue> live = m_hub.latest(owners);
    return m_history.latest(owners).then(
        [live](const Result<QList<LiveValue>> &kept) -> Result<QList<LiveValue>> {
            if (!kept) // the database is away; what comes in meanwhile is there all the same
                return live.isEmpty() ? kept : Result<QList<LiveValue>>(live);
            QHash<SeriesKey, LiveValue> newest;
            for (const LiveValue &value : *kept)
                newest.insert(value.key, value);
            for (const LiveValue &value : live) {
                const auto known = newest.constFind(value.key);
                if (known == newest.constEnd() || known->sample.atMs <= value.sample.atMs)
                    newest.insert(value.key, value);
            }
            return newest.values();
        });
}

} // namespace Warmline
