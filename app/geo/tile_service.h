// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/geo/tile_cache.h"
#include "app/geo/tile_renderer.h"

#include <QObject>
#include <QThread>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace Warmline::Geo {

/// Makes one encoded tile (PNG or what the source delivers). Called on a pool thread, several at once. An
/// error becomes an HTTP status: NotFound 404, InvalidInput 400, else 503.
using TileSource = std::function<Result<QByteArray>(TileId tile, std::stop_token stop)>;

/// A source that draws with a renderer and encodes as PNG.
[[nodiscard]] TileSource rendererSource(std::shared_ptr<const TileRenderer> renderer,
                                        TileLayers layers = AllTileLayers);

/// PNG at the fastest level: on loopback speed matters, size does not.
[[nodiscard]] QByteArray encodeTile(const QImage &image);

/// The loopback service all map sources go through: GET <base>/tiles/<style>/<z>/<x>/<y>.png on 127.0.0.1,
/// port chosen by the system. The path begins with a random token, so that other programs and web pages on
/// the machine cannot guess it; requests with another Host than the loopback's are refused.
///
/// Lives in the caller's thread; sockets have a thread of their own and tiles are made on a small pool, so
/// the GUI thread is never touched. A client that goes away, a source that is replaced and stop() cancel what
/// is still waiting. HTTP/1.1 with keep-alive, GET and HEAD only, heads up to 8 KiB; written on QTcpServer
/// because QHttpServer does not tell a handler that its client has gone, and panning drops most requests.
class TileService : public QObject
{
    Q_OBJECT

public:
    /// `cache` may be shared and may be null.
    explicit TileService(std::shared_ptr<TileCache> cache = {}, int threads = 2, QObject *parent = nullptr);
    ~TileService() override;

    /// Sets, replaces or (with an empty function) removes what serves a style. `cacheKey` names the picture's
    /// version in the cache; empty: this style is not cached. Any time, any thread.
    void setSource(const QString &style, TileSource source, const QString &cacheKey = {});
    /// The same; where \a source has no tile or fails, \a standIn is asked and its tile served, kept under
    /// its own key. health() tells.
    struct Served
    {
        TileSource source;
        QString cacheKey;
    };
    void setSources(const QString &style, Served first, Served standIn);

    /// How a style's source does since it was set.
    struct Health
    {
        /// The last failure. A server's is gone with the next tile that comes, a broken file's stays. That
        /// there is no tile at a place (NotFound) is a problem only until a first tile came, be it from the
        /// cache; of other problems the cache tells nothing.
        std::optional<Error> problem;
        bool standsIn = false; ///< a tile of the stand-in was served
        friend bool operator==(const Health &, const Health &) = default;
    };
    /// Empty for a style that there is not. Any thread.
    [[nodiscard]] Health health(const QString &style) const;
    /// Asks the source once more for the last tile that failed in a way that may pass (Unavailable, Timeout),
    /// without a client; recovered() follows when it comes. False: there is none. The owner's thread.
    bool tryAgain(const QString &style);

    /// Listens. Calling it again while running gives the same address.
    [[nodiscard]] Result<void> start();
    /// Ends within the time of the tiles being drawn at this moment.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_port != 0; }

    /// "http://127.0.0.1:PORT/TOKEN/tiles/STYLE/"; a map engine appends z/x/y.png. Empty when not running.
    [[nodiscard]] QUrl baseUrl(const QString &style) const;

    struct Counters
    {
        qint64 requests = 0;
        qint64 fromCache = 0;
        qint64 made = 0;
        qint64 cancelled = 0; ///< dropped before or while they were made, or of a style that is not there
        qint64 failed = 0; ///< by the source, whether something stood in or not
    };
    [[nodiscard]] Counters counters() const;

signals:
    /// Of some style. Both are emitted by the pool's threads: connect them to objects, not to bare functions.
    void healthChanged();
    /// What failed can be had again: pictures with stand-ins may be loaded anew.
    void recovered();

private:
    class Acceptor;
    struct Shared;
    std::shared_ptr<Shared> m_shared;
    QThread m_thread;
    Acceptor *m_acceptor = nullptr;
    quint16 m_port = 0;
};

} // namespace Warmline::Geo
