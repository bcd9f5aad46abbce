// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/pg_series_writer.h"

#include "app/postgres/pg_array.h"
#include "app/postgres/pg_series_rows.h"
#include "app/postgres/pg_series_store.h"
#include "app/telemetry/series_fold.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <chrono>

Q_LOGGING_CATEGORY(logPgSeries, "warmline.postgres.series", QtInfoMsg)

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kStateTable = "series_state"_L1;
/// Appends shorter than this wait in the journal for more of their series.
constexpr qsizetype kDirect = 48;
/// So many points in the journal become chunks: enough for most series to have one, since what is too short
/// for a chunk is only written once more.
qint64 pointsToCompact(qsizetype series)
{
    return std::clamp<qint64>(series * 64, 60'000, 1'000'000);
}
/// A transaction of so many takes about a second, in an outage's wake, too: far from the session's limits.
constexpr qint64 kPortionPoints = 50'000;
constexpr int kSeriesToCompact = 500;
constexpr std::chrono::minutes kCompactAgain{1};

/// Whether it is this value, or the row that it meets, which does not fit: it never will. All else may
/// pass: the database is away or busy, a right is missing, a table has not been made yet.
bool isOfAValue(const Error &error)
{
    return error.where.startsWith("22"_L1) || error.where.startsWith("23"_L1)
        || (error.where.startsWith("series_"_L1) && error.where != kStateTable);
}

} // namespace

PgSeriesWriter::~PgSeriesWriter()
{
    if (!m_held.isEmpty() && !append({}) && !m_held.isEmpty())
        qCWarning(logPgSeries) << "the database is away:" << m_heldPoints << "measured values are lost";
}

Result<void> PgSeriesWriter::lock()
{
    auto row = m_db.run(u"update series_state set generation = generation + 1 returning generation"_s);
    if (!row)
        return std::unexpected(row.error());
    if (!row->next()) // a restore without data: two would write at once
        return failure(
            ErrorCode::Storage,
            QCoreApplication::translate("Postgres", "数据库里缺少测量历史的状态（表 series_state）"),
            kStateTable);
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
    for (Series &one : series) {
        SeriesFold::sort(one.samples);
        if (!one.samples.isEmpty())
            m_newestMs = std::max(m_newestMs, one.samples.last().atMs);
    }
    m_held += std::move(series); // in the order in which they came
    if (m_held.isEmpty())
        return {};
    const Result<void> done = writeHeld();
    if (m_held.isEmpty() && m_journalPoints >= pointsToCompact(m_known.size()) && m_compactAgain.hasExpired())
        compact();
    if (m_held.isEmpty())
        prepareMonth();
    return done;
}

Result<void> PgSeriesWriter::writeHeld()
{
    Result<void> answer;
    while (!m_held.isEmpty()) {
        qsizetype pieces = 0;
        qint64 points = 0;
        while (pieces < m_held.size() && points < kPortionPoints && (m_pieces == 0 || pieces < m_pieces))
            points += m_held.at(pieces++).samples.size();
        const QList<Series> portion = m_held.first(pieces);
        const Result<void> done = inTransaction([&] { return write(portion); });
        if (done) {
            m_held.remove(0, pieces);
            m_pieces = m_pieces * 2 < kPortionPoints ? m_pieces * 2 : 0;
        } else if (!isOfAValue(done.error())) {
            hold(done.error());
            return done;
        } else if (pieces > 1) {
            m_pieces = pieces / 2; // which of them is it?
        } else {
            qCWarning(logPgSeries) << "one series can't be written (" << done.error().where << "):" << points
                                   << "measured values are lost";
            m_held.removeFirst();
            answer = done;
        }
    }
    if (m_heldPoints > 0)
        qCInfo(logPgSeries) << "wrote measured values that had waited:" << m_heldPoints;
    m_heldPoints = 0;
    return answer;
}

void PgSeriesWriter::hold(const Error &why)
{
    if (m_heldPoints == 0)
        qCWarning(logPgSeries) << "measured values wait for the database: error" << int(why.code)
                               << why.where;
    QList<Series> joined;
    QHash<SeriesKey, qsizetype> places;
    m_heldPoints = 0;
    for (Series &one : m_held) {
        const auto place = places.constFind(one.key);
        if (place == places.cend()) {
            places.insert(one.key, joined.size());
            joined.append(std::move(one));
            continue;
        }
        Series &before = joined[*place];
        before.stepMs = one.stepMs > 0 ? one.stepMs : before.stepMs;
        SeriesFold::join(before.samples, one.samples);
    }
    m_held = std::move(joined);
    std::vector<qint64> moments;
    for (const Series &one : std::as_const(m_held))
        m_heldPoints += one.samples.size();
    if (m_heldPoints <= PgSeriesStore::kMostHeld)
        return;
    for (const Series &one : std::as_const(m_held)) {
        for (const Sample &sample : one.samples)
            moments.push_back(sample.atMs);
    }
    // Some more than there are too many, so that it is not done with every flush.
    const auto last = moments.begin() + (m_heldPoints - PgSeriesStore::kMostHeld / 20 * 19);
    std::ranges::nth_element(moments, last);
    qsizetype dropped = 0;
    for (Series &one : m_held)
        dropped += one.samples.removeIf([&](const Sample &sample) { return sample.atMs <= *last; });
    m_held.removeIf([](const Series &one) { return one.samples.isEmpty(); });
    m_heldPoints -= dropped;
    qCWarning(logPgSeries) << "too many wait:" << dropped << "measured values are lost";
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

Result<void> PgSeriesWriter::insert(const PgJournalRows &rows)
{
    return rows.insert(m_db);
}

void PgSeriesWriter::compact()
{
    m_compactedUpTo = 0;
    int most = kSeriesToCompact;
    for (bool more = true; more;) {
        QList<int> ids;
        const Result<void> done = inTransaction([&]() -> Result<void> {
            const auto portion = journalPortion(most);
            if (!portion)
                return std::unexpected(portion.error());
            ids = *portion;
            return compactPortion(ids);
        });
        more = !ids.isEmpty();
        if (done && more) {
            m_compactedUpTo = ids.last();
            most = std::min(most * 2, kSeriesToCompact);
        } else if (!done && isOfAValue(done.error()) && ids.size() > 1) {
            most = int(ids.size()) / 2;
        } else if (!done && isOfAValue(done.error()) && more) {
            qCWarning(logPgSeries) << "the newest values of one series stay in the journal:"
                                   << done.error().where << "is damaged";
            m_compactedUpTo = ids.last();
        } else if (!done) {
            qCWarning(logPgSeries) << "the journal could not be packed: error" << int(done.error().code);
            m_compactAgain.setRemainingTime(kCompactAgain);
            return;
        }
    }
    if (m_journalPoints >= pointsToCompact(m_known.size())) // short pieces of very many series
        m_compactAgain.setRemainingTime(kCompactAgain);
}

Result<QList<int>> PgSeriesWriter::journalPortion(int most)
{
    auto rows = m_db.run(u"select series, sum(count) from series_journal where series > ? group by series "
                         "order by series limit ?"_s,
                         {m_compactedUpTo, most});
    if (!rows)
        return std::unexpected(rows.error());
    QList<int> ids;
    for (qint64 points = 0; points < kPortionPoints && rows->next(); points += rows->value(1).toLongLong())
        ids.append(rows->value(0).toInt());
    return ids;
}

Result<void> PgSeriesWriter::compactPortion(const QList<int> &ids)
{
    if (ids.isEmpty())
        return {};
    PgArray numbers;
    for (const int id : ids)
        numbers.add(qint64(id));
    auto rows = m_db.run(u"delete from series_journal where series = any (cast(? as integer[])) "
                         "returning series, id, data, count"_s,
                         {numbers.text()});
    if (!rows)
        return std::unexpected(rows.error());
    std::map<int, std::map<qint64, QByteArray>> tails; // in the order in which they were written
    while (rows->next()) {
        tails[rows->value(0).toInt()].emplace(rows->value(1).toLongLong(), rows->value(2).toByteArray());
        m_journalPoints -= rows->value(3).toLongLong();
    }
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
            m_journalPoints += tail->size();
            continue;
        }
        if (const auto done = pack(chunks, *series, *tail); !done)
            return done;
        series->tailLastMs = std::numeric_limits<qint64>::min();
    }
    if (const auto done = insert(chunks); !done)
        return done;
    return insert(journal);
}

} // namespace Warmline
