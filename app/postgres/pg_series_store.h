// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/series_archive.h"
#include "app/postgres/database_address.h"
#include "app/postgres/deadlines.h"

#include <QThreadPool>

#include <memory>

namespace Warmline {

/// Measured history in PostgreSQL, for servers that share one: the same chunks as in a file (SeriesChunk), a
/// table for each month. One server writes at a time, by a row's lock; all read. What append() reported as
/// done is committed. While the database is away append() fails, but what it was given is held (up to
/// kMostHeld points) and written with the next that succeeds. Thread-safe; three connections, each
/// with a thread of its own: what the plant is at now does not wait behind a long history.
class PgSeriesStore final : public SeriesArchive
{
public:
    static constexpr qsizetype kMostHeld = 2'000'000;

    explicit PgSeriesStore(DatabaseAddress address);
    /// Writes what is queued, if the database is there.
    ~PgSeriesStore() override;

    QFuture<Result<QList<Series>>> series(QList<SeriesKey> keys, qint64 fromMs, qint64 toMs,
                                          qint64 stepMs) override;
    QFuture<Result<QList<LiveValue>>> latest(QStringList owners) override;
    QFuture<Result<QList<Series>>> extremes(QList<SeriesKey> keys, qint64 fromMs, qint64 toMs,
                                            qint64 stepMs) override;
    QFuture<Result<void>> append(QList<Series> series) override;
    [[nodiscard]] QFuture<Result<Totals>> totals() override;
    [[nodiscard]] QFuture<Result<Thinned>> thin(qint64 rawBeforeMs, qint64 hoursBeforeMs) override;

private:
    struct Lane
    {
        QThreadPool pool;
        std::unique_ptr<class PgSeriesReader> reader; ///< made, used and ended on its thread
    };
    template <class F>
    auto read(Lane &lane, F work);

    DatabaseAddress m_address;
    Lane m_long, m_short;
    std::unique_ptr<class PgSeriesWriter> m_writer; ///< as a lane's reader
    QThreadPool m_writerPool;
    Deadlines m_deadlines;
};

} // namespace Warmline
