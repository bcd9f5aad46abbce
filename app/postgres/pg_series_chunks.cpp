// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How PgSeriesWriter puts points into chunks, and the tables of the months that hold these.
#include "app/postgres/pg_series_writer.h"
#include "app/telemetry/series_fold.h"

#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <chrono>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMonthAheadMs = 7LL * 24 * 3'600'000;
constexpr std::chrono::minutes kMonthAgain{10};

} // namespace

Result<QList<Sample>> PgSeriesWriter::chunksBetween(int series, qint64 fromMs, qint64 toMs)
{
    auto rows = m_db.run(
        u"select data from series_chunk where series = ? and first_ms >= coalesce((select b.first_ms from "
        "series_chunk b where b.series = ? and b.first_ms <= ? order by b.first_ms desc limit 1), ?) "
        "and first_ms <= ? and last_ms >= ? order by first_ms"_s,
        {series, series, fromMs, fromMs, toMs, fromMs});
    if (!rows)
        return std::unexpected(rows.error());
    return PgSeriesRows::samples(*rows, "series_chunk"_L1);
}

Result<void> PgSeriesWriter::pack(PgChunkRows &rows, Known &series, const QList<Sample> &added)
{
    QList<Sample> samples = added;
    if (added.first().atMs <= series.chunkLastMs) { // late or doubled: fold into the chunks that are there
        const qint64 to = added.last().atMs;
        const auto old = chunksBetween(series.id, added.first().atMs, to);
        if (!old)
            return std::unexpected(old.error());
        samples = SeriesFold::merge(*old, added);
        auto gone = m_db.run(u"delete from series_chunk where series = ? and first_ms between ? and ?"_s,
                             {series.id, samples.first().atMs, to});
        if (!gone)
            return std::unexpected(gone.error());
    }
    rows.add(series.id, samples);
    series.chunkLastMs = std::max(series.chunkLastMs, samples.last().atMs);
    return {};
}

Result<void> PgSeriesWriter::insert(const PgChunkRows &rows)
{
    for (const qint64 month : rows.months()) {
        if (m_months.contains(month))
            continue;
        if (const auto kept = keepMonth(month, u"1s"); !kept)
            return kept;
    }
    return rows.insert(m_db);
}

Result<void> PgSeriesWriter::keepMonth(qint64 month, QStringView patience)
{
    // To attach a table takes the one of other times away from its readers for a moment.
    if (auto set = m_db.script(u"set local lock_timeout = '%1'"_s.arg(patience)); !set)
        return set;
    if (auto made = m_db.run(u"select keep_series_month(?)"_s, {month}); !made)
        return std::unexpected(made.error());
    m_months.insert(month);
    return m_db.script(u"set local lock_timeout = '%1'"_s.arg(QLatin1StringView(PgConnection::kLockTimeout)));
}

void PgSeriesWriter::prepareMonth()
{
    const qint64 month = PgChunkRows::monthOf(m_newestMs + kMonthAheadMs);
    if (m_newestMs == 0 || m_months.contains(month) || !m_monthAgain.hasExpired())
        return;
    if (!inTransaction([&] { return keepMonth(month, u"200ms"); }))
        m_monthAgain.setRemainingTime(kMonthAgain); // there are days left
}

} // namespace Warmline
