// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/telemetry.h"

#include <QFuture>
#include <QHash>

#include <mutex>

namespace Warmline::Testing {

/// A history in memory. Thread-safe while it is written; `kept` is for when nobody writes any more.
class MemorySink final : public SeriesSink
{
public:
    QFuture<Result<void>> append(QList<Series> series) override
    {
        const std::lock_guard lock(m_mutex);
        for (const Series &one : std::as_const(series))
            kept[one.key].append(one.samples);
        return QtFuture::makeReadyValueFuture(Result<void>());
    }
    /// Values written so far, while it is written too.
    [[nodiscard]] qsizetype count()
    {
        const std::lock_guard lock(m_mutex);
        qsizetype all = 0;
        for (const QList<Sample> &samples : std::as_const(kept))
            all += samples.size();
        return all;
    }
    QHash<SeriesKey, QList<Sample>> kept;

private:
    std::mutex m_mutex;
};

} // namespace Warmline::Testing
