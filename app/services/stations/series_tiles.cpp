// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/stations/series_tiles.h"

#include "app/core/while_alive.h"

#include <algorithm>

namespace Warmline {

namespace {

constexpr qint64 kStepsOfTile = 1'024;
constexpr qint64 kFinestMs = 1'000;
constexpr qint64 kRatio = 4; ///< of a resolution to the next: at most four times more columns than pixels
constexpr qsizetype kMostTiles = 160;

qint64 floorDiv(qint64 value, qint64 by)
{
    const qint64 down = value / by;
    return value % by < 0 ? down - 1 : down;
}

} // namespace

SeriesTiles::SeriesTiles(SeriesSource &source, QObject *parent)
    : QObject(parent)
    , m_source(source)
{ }

qint64 SeriesTiles::spanOf(qint64 stepMs)
{
    return stepMs * kStepsOfTile;
}

/// The coarsest of the resolutions in which a column still has a step of its own.
qint64 SeriesTiles::stepFor(qint64 spanMs, int columns)
{
    const qint64 column = spanMs / std::max(1, columns);
    qint64 step = kFinestMs;
    while (step * kRatio <= column)
        step *= kRatio;
    return step;
}

void SeriesTiles::setSeries(const QList<SeriesKey> &keys, qint64 fromMs, qint64 toMs)
{
    ++m_generation;
    m_keys = keys;
    m_fromMs = fromMs;
    m_toMs = toMs;
    m_tiles.clear();
    m_asked.clear();
    m_wanted.clear();
    m_shownFromMs = m_shownToMs = 0;
    m_stepMs = 0;
    m_coarsestMs = 0;
}

void SeriesTiles::show(qint64 fromMs, qint64 toMs, int columns)
{
    if (m_keys.isEmpty() || toMs <= fromMs)
        return;
    if (m_coarsestMs == 0)
        m_coarsestMs = stepFor(m_toMs - m_fromMs, columns);
    m_stepMs = std::min(stepFor(toMs - fromMs, columns), m_coarsestMs);
    m_shownFromMs = std::max(fromMs, m_fromMs);
    m_shownToMs = std::min(toMs, m_toMs);
    m_columns = columns;
    m_wanted.clear(); // of a view that the hand has left already
    const qint64 span = spanOf(m_stepMs);
    const qint64 first = floorDiv(m_shownFromMs, span), last = floorDiv(m_shownToMs - 1, span);
    for (qint64 index = first; index <= last; ++index)
        want({m_stepMs, index});
    // What stands in until then: the whole, once.
    const qint64 whole = spanOf(m_coarsestMs);
    for (qint64 index = floorDiv(m_fromMs, whole); index <= floorDiv(m_toMs - 1, whole); ++index)
        want({m_coarsestMs, index});
    for (const qint64 beside : {first - 1, last + 1}) { // where the hand goes next
        if ((beside + 1) * span > m_fromMs && beside * span < m_toMs)
            want({m_stepMs, beside});
    }
    askNext();
}

void SeriesTiles::want(const TileId &id)
{
    if (!m_tiles.contains(id) && !m_asked.contains(id) && !m_wanted.contains(id))
        m_wanted.append(id);
}

void SeriesTiles::askNext()
{
    while (m_asked.size() < kMostOut && !m_wanted.isEmpty())
        ask(m_wanted.takeFirst());
}

void SeriesTiles::ask(const TileId &id)
{
    m_asked.insert(id);
    const qint64 from = std::max(id.index * spanOf(id.stepMs), m_fromMs);
    const qint64 to = std::min((id.index + 1) * spanOf(id.stepMs), m_toMs);
    ExtremesSource::of(m_source, m_keys, from, to, id.stepMs)
        .then(this,
              [this, id, mine = m_generation](const Result<QList<Series>> &series) {
                  if (mine == m_generation)
                      take(id, series);
              })
        .onCanceled(this, whileAlive(this, [this, id, mine = m_generation] {
                        if (mine == m_generation) // whoever answers went away: its place is free
                            m_asked.remove(id);
                    }));
}

void SeriesTiles::take(const TileId &id, const Result<QList<Series>> &series)
{
    m_asked.remove(id);
    askNext();
    if (!series) {
        emit failed(series.error());
        return;
    }
    QList<Series> sorted; // in the order of the keys, whatever the source's
    for (const SeriesKey &key : std::as_const(m_keys)) {
        const auto found = std::ranges::find(*series, key, &Series::key);
        sorted.append(found == series->end() ? Series{key, 0, {}} : *found);
    }
    m_tiles.insert(id, {sorted, ++m_turn});
    forgetOldest();
    emit changed();
}

/// Those of the whole stay: they stand in for all others.
void SeriesTiles::forgetOldest()
{
    while (m_tiles.size() > kMostTiles) {
        auto oldest = m_tiles.end();
        for (auto it = m_tiles.begin(); it != m_tiles.end(); ++it) {
            if (it.key().stepMs != m_coarsestMs && (oldest == m_tiles.end() || it->used < oldest->used))
                oldest = it;
        }
        if (oldest == m_tiles.end())
            return;
        m_tiles.erase(oldest);
    }
}

bool SeriesTiles::isComplete() const
{
    if (m_stepMs == 0)
        return false;
    const qint64 span = spanOf(m_stepMs);
    for (qint64 index = floorDiv(m_shownFromMs, span); index <= floorDiv(m_shownToMs - 1, span); ++index) {
        if (!m_tiles.contains({m_stepMs, index}))
            return false;
    }
    return true;
}

void SeriesTiles::appendTile(QList<Series> &all, const TileId &id, qint64 fromMs, qint64 toMs) const
{
    Tile &tile = m_tiles[id];
    tile.used = ++m_turn;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QList<Sample> &samples = tile.series[i].samples;
        const auto first = std::ranges::lower_bound(samples, fromMs, {}, &Sample::atMs);
        const auto last = std::ranges::lower_bound(samples, toMs, {}, &Sample::atMs);
        all[i].samples.append(samples.mid(first - samples.begin(), last - first));
        all[i].stepMs = std::max(all[i].stepMs, tile.series[i].stepMs);
    }
}

QList<Series> SeriesTiles::view(qint64 fromMs, qint64 toMs) const
{
    QList<Series> all;
    for (const SeriesKey &key : m_keys)
        all.append({key, 0, {}});
    if (m_stepMs == 0)
        return all;
    fromMs = std::max(fromMs, m_fromMs);
    toMs = std::min(toMs, m_toMs);
    const qint64 span = spanOf(m_stepMs);
    for (qint64 at = fromMs; at < toMs;) {
        const qint64 end = std::min(toMs, (floorDiv(at, span) + 1) * span);
        // Of this stretch the finest that is there.
        for (qint64 step = m_stepMs; step <= m_coarsestMs; step *= kRatio) {
            const qint64 firstTile = floorDiv(at, spanOf(step)), lastTile = floorDiv(end - 1, spanOf(step));
            if (firstTile != lastTile || !m_tiles.contains({step, firstTile}))
                continue;
            appendTile(all, {step, firstTile}, at, end);
            break;
        }
        at = end;
    }
    return all;
}

} // namespace Warmline
