// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What becomes of points that are too old to be kept: PgSeriesWriter::thin.
#include "app/postgres/pg_array.h"
#include "app/postgres/pg_series_writer.h"
#include "app/telemetry/series_hours.h"

#include <QSqlQuery>
#include <QVariant>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr int kChunksAPortion = 64;
constexpr int kSeriesAPortion = 400;

} // namespace

Result<SeriesArchive::Thinned> PgSeriesWriter::thin(qint64 rawBeforeMs, qint64 hoursBeforeMs)
{
    const int before = m_thinnedUpTo;
    auto done = inTransaction([&] { return thinPortion(rawBeforeMs, hoursBeforeMs); });
    if (!done) {
        m_thinnedUpTo = before; // what was looked at came back with the transaction
        return done;
    }
    if (done->more)
        return done;
    m_thinnedUpTo = 0;
    // On its own, and not waited for: who reads or dumps the tables may hold them for long.
    (void)inTransaction([&]() -> Result<void> {
        if (auto set = m_db.script(u"set local lock_timeout = '1s'"_s); !set)
            return set;
        auto dropped = m_db.run(u"select drop_empty_series_months(?)"_s, {rawBeforeMs});
        m_months.clear(); // some may be gone
        return dropped ? Result<void>() : std::unexpected(dropped.error());
    });
    return done;
}

Result<SeriesArchive::Thinned> PgSeriesWriter::thinPortion(qint64 rawBeforeMs, qint64 hoursBeforeMs)
{
    SeriesArchive::Thinned done;
    auto rows = m_db.run(u"select id from series where id > ? order by id limit ?"_s,
                         {m_thinnedUpTo, kSeriesAPortion});
    if (!rows)
        return std::unexpected(rows.error());
    PgArray looked;
    int chunks = 0;
    bool whole = true; // the last one was thinned to its end
    done.more = rows->size() == kSeriesAPortion;
    while (whole && rows->next()) {
        const int series = rows->value(0).toInt();
        const auto thinned = thinOne(series, rawBeforeMs, done);
        if (!thinned)
            return std::unexpected(thinned.error());
        chunks += *thinned;
        whole = chunks < kChunksAPortion;
        if (*thinned < kChunksAPortion) {
            m_thinnedUpTo = series;
            looked.add(qint64(series));
        }
    }
    done.more = done.more || !whole;
    if (!looked.isEmpty()) {
        auto gone =
            m_db.run(u"delete from series_hour where series = any (cast(? as integer[])) and place < ?"_s,
                     {looked.text(), SeriesHours::placeOf(hoursBeforeMs)});
        if (!gone)
            return std::unexpected(gone.error());
        done.pieces += gone->numRowsAffected();
    }
    return done;
}

Result<int> PgSeriesWriter::thinOne(int series, qint64 rawBeforeMs, SeriesArchive::Thinned &done)
{
    auto rows =
        m_db.run(u"delete from series_chunk where series = ? and first_ms = any (array("
                 "select first_ms from series_chunk where series = ? and first_ms < ? and last_ms < ? "
                 "order by first_ms limit ?)) returning data"_s,
                 {series, series, rawBeforeMs, rawBeforeMs, kChunksAPortion});
    if (!rows)
        return std::unexpected(rows.error());
    const int chunks = rows->numRowsAffected();
    auto samples = PgSeriesRows::samples(*rows, "series_chunk"_L1);
    if (!samples)
        return std::unexpected(samples.error());
    if (samples->isEmpty())
        return chunks;
    SeriesFold::sort(*samples);
    done.points += samples->size();
    if (const auto added = addHours(series, *samples); !added)
        return std::unexpected(added.error());
    return chunks;
}

Result<void> PgSeriesWriter::addHours(int series, const QList<Sample> &samples)
{
    for (const auto &[place, fresh] :
         SeriesHours::byPlace(SeriesFold::buckets(samples, SeriesHours::kHourMs))) {
        auto row =
            m_db.run(u"select data from series_hour where series = ? and place = ?"_s, {series, place});
        if (!row)
            return std::unexpected(row.error());
        QList<SeriesHours::Bucket> hours = fresh;
        if (row->next()) {
            const auto there = SeriesHours::decode(row->value(0).toByteArray());
            if (!there)
                return failure(ErrorCode::Storage, there.error().text, u"series_hour"_s);
            hours = SeriesHours::merge(*there, fresh);
        }
        auto put = m_db.run(u"insert into series_hour (series, place, data) values (?, ?, ?) "
                            "on conflict (series, place) do update set data = excluded.data"_s,
                            {series, place, SeriesHours::encode(hours)});
        if (!put)
            return std::unexpected(put.error());
    }
    return {};
}

} // namespace Warmline
