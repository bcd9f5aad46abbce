// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/pg_series_writer.h"

#include "app/postgres/pg_array.h"
#include "app/postgres/pg_series_rows.h"
#include "app/postgres/pg_series_store.h"
#include "app/telemetry/series_fold.h"

#include <QLoggingCategory>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>

Q_LOGGING_CATEGORY(logPgSeries, "warmline.postgres.series", QtInfoMsg)

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

/// Appends shorter than this wait in the journal for more of their series.
constexpr qsizetype kDirect = 48;
/// So many points in the journal become chunks: enough for most series to have one, since what is too short
/// for a chunk is only written once more.
qint64 pointsToCompact(qsizetype series)
{
    return std::clamp<qint64>(series * 64, 60'000, 1'000'000);
}

} // namespace

PgSeriesWriter::~PgSeriesWriter()
{
    if (!m_held.isEmpty() && !append({}))
        qCWarning(logPgSeries) << "the database is away:" << m_heldPoints << "measured values are lost";
}

template <class F>
auto PgSeriesWriter::inTransaction(F work) -> std::invoke_result_t<F>
{
    if (auto begun = m_db.script(u"begin"_s); !begun)
        return std::unexpected(begun.error());
    std::invoke_result_t<F> result = [&]() -> std::invoke_result_t<F> {
        if (auto locked = lock(); !locked)
            return std::unexpected(locked.error());
        return work();
    }();
    if (result) {
        if (auto ended = m_db.script(u"commit"_s); ended)
            return result;
        else
            result = std::unexpected(ended.error());
    } else if (auto ended = m_db.script(u"rollback"_s); !ended) {
        m_db.close();
    }
    m_generation = -1; // what is remembered may be of what did not come to be
    return result;
}

Result<void> PgSeriesWriter::lock()
{
    auto row = m_db.run(u"update series_state set generation = generation + 1 returning generation"_s);
    if (!row || !row->next())
        return row ? Result<void>() : std::unexpected(row.error());
    const qint64 generation = row->value(0).toLongLong();
    const bool holds = m_generation >= 0 && generation == m_generation + 1;
    m_generation = generation;
    return holds ? Result<void>() : reload();
}

Result<void> PgSeriesWriter::reload()
{
    m_known.clear();
    m_months.clear();
    m_journalPoints = 0;
    auto rows = m_db.run(
        u"select s.id, s.owner, s.quantity, s.part, s.step_ms, "
        "(select c.last_ms from series_chunk c where c.series = s.id order by c.first_ms desc limit 1), "
        "j.last_ms, j.points from series s left join (select series, max(last_ms) as last_ms, "
        "sum(count) as points from series_journal group by series) j on j.series = s.id"_s);
    if (!rows)
        return std::unexpected(rows.error());
    while (rows->next()) {
        Known series{rows->value(0).toInt(), rows->value(4).toLongLong()};
        if (!rows->isNull(5))
            series.chunkLastMs = rows->value(5).toLongLong();
        if (!rows->isNull(6))
            series.tailLastMs = rows->value(6).toLongLong();
        m_journalPoints += rows->value(7).toLongLong();
        m_known.insert(
            {rows->value(1).toString(), SeriesQuantity(rows->value(2).toInt()), rows->value(3).toString()},
            series);
    }
    return {};
}

Result<void> PgSeriesWriter::append(QList<Series> series)
{
    for (Series &one : series)
        SeriesFold::sort(one.samples);
    m_held += std::move(series); // in the order in which they came
    Result<void> done = inTransaction([this] { return write(m_held); });
    if (!done && (done.error().code == ErrorCode::Unavailable || done.error().code == ErrorCode::Timeout)) {
        hold(std::move(m_held));
        return done;
    }
    if (done && m_heldPoints > 0)
        qCInfo(logPgSeries) << "wrote" << m_heldPoints << "measured values that had waited for the database";
    m_held.clear();
    m_heldPoints = 0;
    if (done && m_journalPoints >= pointsToCompact(m_known.size()))
        return inTransaction([this] { return compact(); });
    return done;
}

void PgSeriesWriter::hold(QList<Series> series)
{
    if (m_heldPoints == 0)
        qCWarning(logPgSeries) << "the database is away: measured values wait for it";
    qsizetype points = 0;
    for (const Series &one : std::as_const(series))
        points += one.samples.size();
    qsizetype dropped = 0;
    while (points - dropped > PgSeriesStore::kMostHeld && !series.isEmpty())
        dropped += series.takeFirst().samples.size();
    if (dropped > 0)
        qCWarning(logPgSeries) << "too many wait:" << dropped << "measured values are lost";
    m_held = std::move(series);
    m_heldPoints = points - dropped;
}

Result<void> PgSeriesWriter::introduce(const QList<Series> &all)
{
    PgArray owners, quantities, parts, steps, changed, changedSteps;
    QSet<SeriesKey> fresh;
    for (const Series &series : all) {
        if (series.samples.isEmpty() || fresh.contains(series.key))
            continue;
        const auto there = m_known.find(series.key);
        if (there == m_known.end()) {
            fresh.insert(series.key);
            owners.add(series.key.owner);
            quantities.add(qint64(series.key.quantity));
            parts.add(series.key.part);
            steps.add(series.stepMs);
        } else if (series.stepMs > 0 && series.stepMs != there->stepMs) {
            there->stepMs = series.stepMs;
            changed.add(qint64(there->id));
            changedSteps.add(series.stepMs);
        }
    }
    if (!changed.isEmpty()) {
        auto done = m_db.run(u"update series s set step_ms = c.step_ms from unnest(cast(? as integer[]), "
                             "cast(? as bigint[])) c (id, step_ms) where s.id = c.id"_s,
                             {changed.text(), changedSteps.text()});
        if (!done)
            return std::unexpected(done.error());
    }
    if (fresh.isEmpty())
        return {};
    auto rows = m_db.run(u"insert into series (owner, quantity, part, step_ms) select * from "
                         "unnest(cast(? as text[]), cast(? as smallint[]), cast(? as text[]), cast(? as "
                         "bigint[])) returning id, owner, quantity, part, step_ms"_s,
                         {owners.text(), quantities.text(), parts.text(), steps.text()});
    if (!rows)
        return std::unexpected(rows.error());
    while (rows->next())
        m_known.insert(
            {rows->value(1).toString(), SeriesQuantity(rows->value(2).toInt()), rows->value(3).toString()},
            {rows->value(0).toInt(), rows->value(4).toLongLong()});
    return {};
}

Result<void> PgSeriesWriter::write(const QList<Series> &all)
{
    if (const auto known = introduce(all); !known)
        return known;
    PgChunkRows chunks;
    PgJournalRows journal;
    for (const Series &one : all) {
        if (one.samples.isEmpty())
            continue;
        Known &series = m_known[one.key];
        // What overlaps the journal goes there, too: of two of one moment the later written wins.
        if (one.samples.size() >= kDirect && one.samples.first().atMs > series.tailLastMs) {
            if (chunks.holds(series.id)) { // the next piece of the same series must see it
                if (const auto done = insert(std::exchange(chunks, {})); !done)
                    return done;
            }
            if (const auto done = pack(chunks, series, one.samples); !done)
                return done;
        } else {
            journal.add(series.id, one.samples);
            series.tailLastMs = std::max(series.tailLastMs, one.samples.last().atMs);
            m_journalPoints += one.samples.size();
        }
    }
    if (const auto done = insert(chunks); !done)
        return done;
    return insert(journal);
}

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
        if (auto made = m_db.run(u"select keep_series_month(?)"_s, {month}); !made)
            return std::unexpected(made.error());
        m_months.insert(month);
    }
    return rows.insert(m_db);
}

Result<void> PgSeriesWriter::insert(const PgJournalRows &rows)
{
    return rows.insert(m_db);
}

Result<void> PgSeriesWriter::compact()
{
    auto rows = m_db.run(u"delete from series_journal returning series, id, data"_s);
    if (!rows)
        return std::unexpected(rows.error());
    std::map<int, std::map<qint64, QByteArray>> tails; // in the order in which they were written
    while (rows->next())
        tails[rows->value(0).toInt()].emplace(rows->value(1).toLongLong(), rows->value(2).toByteArray());
    QHash<int, Known *> byId;
    for (Known &series : m_known)
        byId.insert(series.id, &series);
    PgChunkRows chunks;
    PgJournalRows journal;
    for (const auto &[id, pieces] : tails) {
        const auto tail = PgSeriesRows::merged(pieces, "series_journal"_L1);
        if (!tail)
            return std::unexpected(tail.error());
        Known *series = byId.value(id);
        if (!series || tail->size() < kDirect) {
            journal.add(id, *tail);
            continue;
        }
        if (const auto done = pack(chunks, *series, *tail); !done)
            return done;
        series->tailLastMs = std::numeric_limits<qint64>::min();
    }
    m_journalPoints = 0;
    if (const auto done = insert(chunks); !done)
        return done;
    return insert(journal);
}

} // namespace Warmline
