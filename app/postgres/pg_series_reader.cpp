// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/pg_series_reader.h"

#include "app/postgres/pg_array.h"
#include "app/telemetry/series_chunk.h"
#include "app/telemetry/series_fold.h"
#include "app/telemetry/series_hours.h"

#include <QSqlQuery>
#include <QVariant>

#include <numeric>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

enum RowKind { ChunkRow, JournalRow, HoursRow };

Error damagedRow(Error error, QLatin1StringView table)
{
    return {ErrorCode::Storage, std::move(error.text), table};
}

/// Samples of one portion of a question: 24 bytes each, until they are folded.
constexpr qint64 kPortionSamples = 500'000;

/// Longer steps are answered in one piece: their common multiple with an hour must stay a number.
constexpr qint64 kLongestStepMs = 366LL * 24 * 3'600'000;
/// Of a series whose step nobody has said.
constexpr qint64 kUsualStepMs = 5'000;

/// The chunk that begins before the span may reach into it; chunks never overlap. Rows in the order in which
/// what is written later wins.
const QString kSeriesBetween =
    u"select 0, c.series, c.first_ms, c.last_ms, c.good, c.min, c.max, "
    "case when c.last_ms - c.first_ms <= ? then null else c.data end "
    "from unnest(cast(? as integer[])) s (id) cross join lateral ("
    "select * from series_chunk k where k.series = s.id and k.first_ms >= coalesce("
    "(select b.first_ms from series_chunk b where b.series = s.id and b.first_ms <= ? "
    "order by b.first_ms desc limit 1), ?) and k.first_ms < ? and k.last_ms >= ?) c "
    "union all select 1, series, id, 0, 0, 0, 0, data from series_journal "
    "where series = any (cast(? as integer[])) and last_ms >= ? and first_ms < ? "
    "union all select 2, series, place, 0, 0, 0, 0, data from series_hour "
    "where series = any (cast(? as integer[])) and place between ? and ? "
    "order by 1, 2, 3"_s;

} // namespace

struct PgSeriesReader::Found
{
    struct Head
    {
        qint64 firstMs = 0, lastMs = 0;
        double low = 0, high = 0;
    };
    QList<Sample> samples; ///< of chunks and journal, by rising time
    QList<Head> heads; ///< of chunks whose samples were not asked for
    QList<SeriesFold::Bucket> hours;
};

Result<QHash<SeriesKey, PgSeriesReader::Known>> PgSeriesReader::known(const QList<SeriesKey> &keys)
{
    PgArray owners, quantities, parts;
    for (const SeriesKey &key : keys) {
        owners.add(key.owner);
        quantities.add(qint64(key.quantity));
        parts.add(key.part);
    }
    auto rows = m_db.run(u"select s.id, s.owner, s.quantity, s.part, s.step_ms from series s join "
                         "unnest(cast(? as text[]), cast(? as smallint[]), cast(? as text[])) k (o, q, p) "
                         "on s.owner = k.o and s.quantity = k.q and s.part = k.p"_s,
                         {owners.text(), quantities.text(), parts.text()});
    if (!rows)
        return std::unexpected(rows.error());
    QHash<SeriesKey, Known> found;
    while (rows->next())
        found.insert(
            {rows->value(1).toString(), SeriesQuantity(rows->value(2).toInt()), rows->value(3).toString()},
            {rows->value(0).toInt(), rows->value(4).toLongLong()});
    return found;
}

Result<QHash<int, PgSeriesReader::Found>> PgSeriesReader::between(const QList<int> &ids, qint64 fromMs,
                                                                  qint64 toMs, qint64 headsUpToMs)
{
    QHash<int, Found> found;
    if (ids.isEmpty() || toMs <= fromMs)
        return found;
    PgArray numbers;
    for (const int id : ids)
        numbers.add(qint64(id));
    const QString series = numbers.text();
    auto rows =
        m_db.run(kSeriesBetween, {headsUpToMs, series, fromMs, fromMs, toMs, fromMs, series, fromMs, toMs,
                                  series, SeriesHours::placeOf(fromMs), SeriesHours::placeOf(toMs - 1)});
    if (!rows)
        return std::unexpected(rows.error());
    while (rows->next()) {
        Found &of = found[rows->value(1).toInt()];
        const int kind = rows->value(0).toInt();
        if (kind == HoursRow) {
            const auto hours = SeriesHours::decode(rows->value(7).toByteArray());
            if (!hours)
                return std::unexpected(damagedRow(hours.error(), "series_hour"_L1));
            for (const SeriesFold::Bucket &hour : *hours) {
                if (hour.fromMs + SeriesHours::kHourMs > fromMs && hour.fromMs < toMs)
                    of.hours.append(hour);
            }
        } else if (rows->isNull(7)) {
            if (rows->value(4).toLongLong() > 0)
                of.heads.append({rows->value(2).toLongLong(), rows->value(3).toLongLong(),
                                 rows->value(5).toDouble(), rows->value(6).toDouble()});
        } else {
            const auto samples = SeriesChunk::decode(rows->value(7).toByteArray());
            if (!samples)
                return std::unexpected(
                    damagedRow(samples.error(), kind == ChunkRow ? "series_chunk"_L1 : "series_journal"_L1));
            if (kind == ChunkRow || of.samples.isEmpty() || samples->first().atMs > of.samples.last().atMs)
                of.samples.append(*samples);
            else
                of.samples = SeriesFold::merge(of.samples, *samples);
        }
    }
    for (Found &of : found)
        of.samples.removeIf([&](const Sample &s) { return s.atMs < fromMs || s.atMs >= toMs; });
    return found;
}

Result<QList<Series>> PgSeriesReader::series(const QList<SeriesKey> &keys, qint64 fromMs, qint64 toMs,
                                             qint64 stepMs)
{
    const auto numbers = known(keys);
    if (!numbers)
        return std::unexpected(numbers.error());
    QList<Series> answer;
    for (const QList<SeriesKey> &some : portions(keys, *numbers, toMs - fromMs)) {
        const Known first = numbers->value(some.first());
        if (some.size() == 1 && first.stepMs > 0 && stepMs > first.stepMs && stepMs <= kLongestStepMs
            && (toMs - fromMs) / first.stepMs > kPortionSamples) {
            auto folded = longSeries(some.first(), first, fromMs, toMs, stepMs);
            if (!folded)
                return std::unexpected(folded.error());
            answer.append(std::move(*folded));
            continue;
        }
        QList<int> ids;
        for (const SeriesKey &key : some) {
            if (const auto one = numbers->constFind(key); one != numbers->cend())
                ids.append(one->id);
        }
        const auto found = between(ids, fromMs, toMs, -1);
        if (!found)
            return std::unexpected(found.error());
        for (const SeriesKey &key : some) {
            const Known one = numbers->value(key);
            const Found of = found->value(one.id);
            answer.append(SeriesHours::answer({key, one.stepMs, of.samples}, of.hours, stepMs));
        }
    }
    return answer;
}

Result<Series> PgSeriesReader::longSeries(const SeriesKey &key, const Known &known, qint64 fromMs,
                                          qint64 toMs, qint64 stepMs)
{
    // All spans of one moment: what is written between two of them belongs to neither.
    if (auto begun = m_db.script(u"begin isolation level repeatable read read only"_s); !begun)
        return std::unexpected(begun.error());
    Result<Series> folded = spanBySpan(key, known, fromMs, toMs, stepMs);
    if (const auto ended = m_db.script(folded ? u"commit"_s : u"rollback"_s); !ended) {
        m_db.close();
        if (folded)
            return std::unexpected(ended.error());
    }
    return folded;
}

Result<Series> PgSeriesReader::spanBySpan(const SeriesKey &key, const Known &known, qint64 fromMs,
                                          qint64 toMs, qint64 stepMs)
{
    // A step, and an hour of what is kept as hours, lies in one span only.
    const qint64 whole = std::lcm(stepMs, SeriesHours::kHourMs);
    const qint64 spanMs = std::max<qint64>(1, kPortionSamples * known.stepMs / whole) * whole;
    Series folded{key, known.stepMs, {}};
    for (qint64 from = fromMs; from < toMs;) {
        const qint64 to = std::min(toMs, (from / whole) * whole + spanMs);
        const auto found = between({known.id}, from, to, -1);
        if (!found)
            return std::unexpected(found.error());
        Found of = found->value(known.id);
        // An hour that began in the span before was told with it.
        of.hours.removeIf(
            [&](const SeriesFold::Bucket &hour) { return from > fromMs && hour.fromMs < from; });
        const Series part = SeriesHours::answer({key, known.stepMs, std::move(of.samples)}, of.hours, stepMs);
        folded.samples += part.samples;
        folded.stepMs = std::max(folded.stepMs, part.stepMs);
        from = to;
    }
    return folded;
}

QList<QList<SeriesKey>> PgSeriesReader::portions(const QList<SeriesKey> &keys,
                                                 const QHash<SeriesKey, Known> &numbers, qint64 spanMs)
{
    QList<QList<SeriesKey>> all;
    qint64 samples = 0;
    for (const SeriesKey &key : keys) {
        const auto one = numbers.constFind(key);
        const qint64 stepMs = one != numbers.cend() && one->stepMs > 0 ? one->stepMs : kUsualStepMs;
        const qint64 expected = one != numbers.cend() ? std::max<qint64>(0, spanMs) / stepMs : 0;
        if (all.isEmpty() || samples + expected > kPortionSamples) {
            all.append(QList<SeriesKey>());
            samples = 0;
        }
        all.last().append(key);
        samples += expected;
    }
    return all;
}

Result<QList<Series>> PgSeriesReader::extremes(const QList<SeriesKey> &keys, qint64 fromMs, qint64 toMs,
                                               qint64 stepMs)
{
    const auto numbers = known(keys);
    if (!numbers)
        return std::unexpected(numbers.error());
    QList<Series> answer;
    for (const QList<SeriesKey> &some : portions(keys, *numbers, toMs - fromMs)) {
        QList<int> ids;
        for (const SeriesKey &key : some) {
            const auto one = numbers->constFind(key);
            if (one != numbers->cend() && stepMs > 0 && stepMs > one->stepMs)
                ids.append(one->id);
        }
        const auto found = between(ids, fromMs, toMs, stepMs);
        if (!found)
            return std::unexpected(found.error());
        for (const SeriesKey &key : some) {
            const Known one = numbers->value(key);
            if (ids.contains(one.id)) {
                answer.append({key, stepMs, extremesOf(found->value(one.id), fromMs, toMs, stepMs)});
                continue;
            }
            auto exact = series({key}, fromMs, toMs, 0); // as it was measured
            if (!exact)
                return exact;
            answer += *exact;
        }
    }
    return answer;
}

QList<Sample> PgSeriesReader::extremesOf(const Found &of, qint64 fromMs, qint64 toMs, qint64 stepMs)
{
    SeriesFold::Extremes extremes(fromMs, toMs, stepMs);
    for (const Found::Head &head : of.heads)
        extremes.add(head.firstMs, head.lastMs, head.low, head.high);
    for (const SeriesFold::Bucket &hour : of.hours)
        extremes.add(hour.fromMs, hour.fromMs + SeriesHours::kHourMs - 1, hour.min, hour.max);
    for (const Sample &sample : of.samples)
        extremes.add(sample);
    return extremes.samples();
}

Result<QList<LiveValue>> PgSeriesReader::latest(const QStringList &owners)
{
    auto rows = m_db.run(
        u"select s.owner, s.quantity, s.part, s.step_ms, "
        "(select c.data from series_chunk c where c.series = s.id order by c.first_ms desc limit 1), "
        "(select j.data from series_journal j where j.series = s.id order by j.last_ms desc, j.id desc limit "
        "1) "
        "from series s where s.owner = any (cast(? as text[]))"_s,
        {PgArray::of(owners)});
    if (!rows)
        return std::unexpected(rows.error());
    QList<LiveValue> values;
    while (rows->next()) {
        LiveValue value;
        value.key = {rows->value(0).toString(), SeriesQuantity(rows->value(1).toInt()),
                     rows->value(2).toString()};
        value.pollMs = rows->value(3).toLongLong();
        bool any = false;
        for (const int column : {4, 5}) {
            if (rows->isNull(column))
                continue;
            const auto samples = SeriesChunk::decode(rows->value(column).toByteArray());
            if (!samples)
                return std::unexpected(
                    damagedRow(samples.error(), column == 4 ? "series_chunk"_L1 : "series_journal"_L1));
            if (!any || samples->last().atMs >= value.sample.atMs)
                value.sample = samples->last();
            any = true;
        }
        if (any)
            values.append(value);
    }
    return values;
}

Result<SeriesArchive::Totals> PgSeriesReader::totals()
{
    auto rows = m_db.run(
        u"select (select count(*) from series), count(*), coalesce(sum(count), 0), "
        "coalesce(sum(octet_length(data)), 0), (select coalesce(sum(count), 0) from series_journal), "
        "(select count(*) from series_hour) from series_chunk"_s);
    if (!rows)
        return std::unexpected(rows.error());
    SeriesArchive::Totals totals;
    if (rows->next())
        totals = {rows->value(0).toLongLong(), rows->value(1).toLongLong(), rows->value(2).toLongLong(),
                  rows->value(3).toLongLong(), rows->value(4).toLongLong(), rows->value(5).toLongLong()};
    return totals;
}

} // namespace Warmline
