// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/series_extremes.h"

namespace Warmline {

/// Measured history as a server keeps it, in a file or in a database: every sample for a while, after that
/// the lowest, mean and highest of each hour. Thread-safe. docs/telemetry.md.
class SeriesArchive : public SeriesSource, public ExtremesSource, public SeriesSink
{
public:
    struct Totals
    {
        qint64 series = 0, chunks = 0, points = 0, bytes = 0; ///< bytes: of the chunks themselves
        qint64 journalled = 0; ///< points not yet in chunks
        qint64 hours = 0; ///< pieces of the level of hours
    };
    [[nodiscard]] virtual QFuture<Result<Totals>> totals() = 0;

    /// What a portion of thinning did.
    struct Thinned
    {
        qint64 points = 0; ///< samples that became hours
        qint64 pieces = 0; ///< of hours that went for good
        bool more = false; ///< another portion is to follow
    };
    /// One small portion (some dozen chunks): chunks that end before \a rawBeforeMs become hours, and hours
    /// before \a hoursBeforeMs go. Each portion is a transaction; whoever is killed goes on where he was.
    [[nodiscard]] virtual QFuture<Result<Thinned>> thin(qint64 rawBeforeMs, qint64 hoursBeforeMs) = 0;
};

} // namespace Warmline
