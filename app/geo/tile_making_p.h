// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/tile_service.h"

#include <QHash>
#include <QMutex>
#include <QThreadPool>

#include <atomic>

namespace Warmline::Geo {

/// What the service, its connections and its pool share; private to app/geo.
struct TileServiceShared
{
    /// How a style's source does; guarded by lock.
    struct Health : TileService::Health
    {
        bool good = false; ///< a tile came since the source was set, or was in the cache
        std::optional<TileId> again; ///< that failed in a way that may pass
    };
    struct Style
    {
        std::shared_ptr<const TileSource> source;
        QString cacheKey;
        std::shared_ptr<const TileSource> standIn; ///< null: none
        QString standInKey;
        std::shared_ptr<Health> health;
        std::stop_source stop;
    };
    QMutex lock; ///< guards styles, their health, token, host
    QHash<QString, Style> styles;
    QString token;
    QString host;
    std::shared_ptr<TileCache> cache;
    std::stop_source stop;
    std::function<void()> healthChanged; ///< called by the pool
    std::function<void()> recovered;
    std::atomic<qint64> requests = 0;
    std::atomic<qint64> fromCache = 0;
    std::atomic<qint64> made = 0;
    std::atomic<qint64> cancelled = 0;
    std::atomic<qint64> failed = 0;
    QThreadPool pool; ///< last: ends first
};

struct TileAnswer
{
    int status = 503; ///< of HTTP
    QByteArray body;
};

/// A tile of a style: from the cache, from its source, or what stands in. Counts it. Ends early when \a
/// client has gone, the style was replaced or the service stops. On the pool.
[[nodiscard]] TileAnswer makeTile(TileServiceShared &shared, const TileServiceShared::Style &style,
                                  TileId tile, const std::stop_token &client);

/// Asks a style's source once more for what failed; recovered() is called when it comes. On the pool.
void tryTileAgain(TileServiceShared &shared, const TileServiceShared::Style &style, TileId tile);

} // namespace Warmline::Geo
