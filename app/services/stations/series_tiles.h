// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/series_extremes.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace Warmline {

/// A long history for a chart that is zoomed and moved: read in tiles of the resolution that the screen has,
/// kept, and never waited for. Far out a step has its lowest and highest value; where a step of the screen is
/// not longer than the step of the measurement, the tile holds every sample as it was measured. What is not
/// there yet is drawn from the coarser tiles that are. GUI thread.
class SeriesTiles : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMostOut = 8;

    explicit SeriesTiles(SeriesSource &source, QObject *parent = nullptr);

    /// Other series, or another span of them: what was read is forgotten, and the whole is asked for.
    void setSeries(const QList<SeriesKey> &keys, qint64 fromMs, qint64 toMs);
    [[nodiscard]] const QList<SeriesKey> &keys() const { return m_keys; }
    [[nodiscard]] qint64 fromMs() const { return m_fromMs; }
    [[nodiscard]] qint64 toMs() const { return m_toMs; }

    /// The span that is on the screen, in so many columns: its tiles and one at each side are read.
    /// At most kMostOut questions are out; what waits behind them gives way to the next view.
    void show(qint64 fromMs, qint64 toMs, int columns);
    /// Asks again for what is missing of the last show().
    void retry() { show(m_shownFromMs, m_shownToMs, m_columns); }
    /// The best that is there of a span at the resolution of the last show(), one for each key. Tiles that
    /// are missing are filled from coarser ones.
    [[nodiscard]] QList<Series> view(qint64 fromMs, qint64 toMs) const;
    /// All of the last show() is there in its own resolution.
    [[nodiscard]] bool isComplete() const;
    /// Milliseconds of a step at the resolution of the last show().
    [[nodiscard]] qint64 stepMs() const { return m_stepMs; }
    /// What stands for the samples of a step that is longer than the measurement's.
    [[nodiscard]] SeriesShape shape() const { return ExtremesSource::shapeOf(m_source); }
    [[nodiscard]] qsizetype tilesKept() const { return m_tiles.size(); }

signals:
    /// Something more is there.
    void changed();
    void failed(const Warmline::Error &error);

private:
    struct TileId
    {
        qint64 stepMs = 0;
        qint64 index = 0;
        friend bool operator==(const TileId &, const TileId &) = default;
        friend size_t qHash(const TileId &id, size_t seed = 0)
        {
            return qHashMulti(seed, id.stepMs, id.index);
        }
    };
    struct Tile
    {
        QList<Series> series; ///< one for each key
        quint64 used = 0;
    };

    [[nodiscard]] static qint64 spanOf(qint64 stepMs);
    [[nodiscard]] static qint64 stepFor(qint64 spanMs, int columns);
    void want(const TileId &id);
    void askNext();
    void ask(const TileId &id);
    void take(const TileId &id, const Result<QList<Series>> &series);
    void forgetOldest();
    void appendTile(QList<Series> &all, const TileId &id, qint64 fromMs, qint64 toMs) const;

    SeriesSource &m_source;
    QList<SeriesKey> m_keys;
    qint64 m_fromMs = 0;
    qint64 m_toMs = 0;
    qint64 m_stepMs = 0;
    qint64 m_coarsestMs = 0;
    qint64 m_shownFromMs = 0;
    qint64 m_shownToMs = 0;
    int m_columns = 1;
    mutable QHash<TileId, Tile> m_tiles;
    QSet<TileId> m_asked; ///< out
    QList<TileId> m_wanted; ///< of the last view, the most needed first; not out yet
    mutable quint64 m_turn = 0;
    quint64 m_generation = 0; ///< of setSeries(): answers of before are not heard
};

} // namespace Warmline
