// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/series_archive.h"
#include "app/postgres/pg_series_rows.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QSet>

#include <limits>
#include <type_traits>

namespace Warmline {

/// Writes measured history, from one connection. Every transaction holds the row of series_state, so that two
/// servers which both believe to lead for a moment write one after the other, and the second reads anew what
/// the first has changed. On the writer's thread.
class PgSeriesWriter
{
public:
    explicit PgSeriesWriter(const DatabaseAddress &address)
        : m_db(address, QStringLiteral("series"))
    { }
    /// Writes what is held, if the database answers.
    ~PgSeriesWriter();

    Result<void> append(QList<Series> series);
    Result<SeriesArchive::Thinned> thin(qint64 rawBeforeMs, qint64 hoursBeforeMs);

private:
    struct Known
    {
        int id = 0;
        qint64 stepMs = 0;
        qint64 chunkLastMs = std::numeric_limits<qint64>::min();
        qint64 tailLastMs = std::numeric_limits<qint64>::min(); ///< newest in the journal
    };

    /// With the row of series_state locked; what \a work fails with takes all of it back.
    template <class F>
    auto inTransaction(F work) -> std::invoke_result_t<F>;
    Result<void> lock();
    Result<void> reload();
    /// What is held, in portions, a transaction each.
    Result<void> writeHeld();
    Result<void> write(const QList<Series> &all);
    Result<void> introduce(const QList<Series> &all);
    /// Adds chunks to \a rows; folds what is late or doubled into those that are there.
    Result<void> pack(PgChunkRows &rows, Known &series, const QList<Sample> &samples);
    Result<QList<Sample>> chunksBetween(int series, qint64 fromMs, qint64 toMs);
    Result<void> insert(const PgChunkRows &rows);
    /// Makes the table of the month in which what is measured a week from now will lie, while nobody needs it
    /// yet: at the turn of a month nobody waits for one.
    void prepareMonth();
    /// Within a transaction. Whoever reads the tables for long (a backup) holds this up, and would by this
    /// hold up all other readers: so it does not wait for longer than \a patience, as PostgreSQL writes it.
    Result<void> keepMonth(qint64 month, QStringView patience);
    Result<void> insert(const PgJournalRows &rows);
    /// What is long enough in the journal becomes chunks: some hundred series a transaction.
    void compact();
    Result<QList<int>> journalPortion(int most);
    Result<void> compactPortion(const QList<int> &ids);
    /// A portion of one series; gives the number of its chunks.
    Result<int> thinOne(int series, qint64 rawBeforeMs, SeriesArchive::Thinned &done);
    Result<void> addHours(int series, const QList<Sample> &samples);
    Result<SeriesArchive::Thinned> thinPortion(qint64 rawBeforeMs, qint64 hoursBeforeMs);
    /// What could not be written waits, a piece for each series; of too much the oldest goes.
    void hold(const Error &why);

    PgConnection m_db;
    QHash<SeriesKey, Known> m_known; ///< holds while m_generation is the database's
    qint64 m_generation = -1;
    qint64 m_journalPoints = 0;
    QSet<qint64> m_months; ///< whose tables are there
    qint64 m_newestMs = 0; ///< of what was written
    QDeadlineTimer m_monthAgain{0};
    QList<Series> m_held; ///< not written yet: the database was away
    qsizetype m_heldPoints = 0; ///< that had to wait
    qsizetype m_pieces = 0; ///< most pieces that a transaction takes now; 0: any
    int m_compactedUpTo = 0; ///< number of the last series of a portion
    QDeadlineTimer m_compactAgain{0};
    int m_thinnedUpTo = 0; ///< number of the last series that was looked at
};

template <class F>
auto PgSeriesWriter::inTransaction(F work) -> std::invoke_result_t<F>
{
    if (auto begun = m_db.script(QStringLiteral("begin")); !begun)
        return std::unexpected(begun.error());
    std::invoke_result_t<F> result = [&]() -> std::invoke_result_t<F> {
        if (auto locked = lock(); !locked)
            return std::unexpected(locked.error());
        return work();
    }();
    if (result) {
        if (auto ended = m_db.script(QStringLiteral("commit")); ended)
            return result;
        else
            result = std::unexpected(ended.error());
    } else if (auto ended = m_db.script(QStringLiteral("rollback")); !ended) {
        m_db.close();
    }
    m_generation = -1; // what is remembered may be of what did not come to be
    return result;
}

} // namespace Warmline
