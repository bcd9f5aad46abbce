// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/tiles/derived_tiles.h"

#include <QCache>
#include <QCoreApplication>
#include <QPainter>

#include <cmath>
#include <mutex>

namespace Warmline::Geo {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TileSources)
};

/// The tiles of the deepest level that were enlarged last. Thread-safe.
class Ancestors
{
public:
    explicit Ancestors(TileSource source)
        : m_source(std::move(source))
    { }
    [[nodiscard]] const TileSource &source() const { return m_source; }

    Result<QImage> find(TileId tile, const std::stop_token &stop)
    {
        const auto key = std::pair(tile.x, tile.y); // they are all of one level
        {
            const std::lock_guard guard(m_lock);
            if (const QImage *image = m_kept.object(key))
                return *image;
        }
        const Result<QByteArray> bytes = m_source(tile, stop);
        if (!bytes)
            return std::unexpected(bytes.error());
        const QImage image = QImage::fromData(*bytes);
        if (image.isNull())
            return failure(ErrorCode::InvalidInput, Tr::tr("图片是坏的"));
        const std::lock_guard guard(m_lock);
        m_kept.insert(key, new QImage(image));
        return image;
    }

private:
    TileSource m_source;
    std::mutex m_lock;
    QCache<std::pair<int, int>, QImage> m_kept{16}; // 4 MiB
};

} // namespace

TileSource overzoomed(TileSource source, int high)
{
    return [ancestors = std::make_shared<Ancestors>(std::move(source)),
            high](TileId tile, const std::stop_token &stop) -> Result<QByteArray> {
        const int levels = tile.z - high;
        if (levels <= 0)
            return ancestors->source()(tile, stop);
        if (levels > kMostOverzoom)
            return failure(ErrorCode::NotFound, Tr::tr("地图没有这么细的一级"));
        const Result<QImage> above = ancestors->find({high, tile.x >> levels, tile.y >> levels}, stop);
        if (!above)
            return std::unexpected(above.error());
        const int pieces = 1 << levels; // a side
        QImage piece(TileSize_px, TileSize_px, QImage::Format_ARGB32_Premultiplied);
        piece.fill(Qt::transparent);
        QPainter painter(&piece);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        // The whole of it, moved and enlarged: pieces that touch agree at their border.
        painter.translate(-TileSize_px * (tile.x & (pieces - 1)), -TileSize_px * (tile.y & (pieces - 1)));
        painter.scale(pieces, pieces);
        painter.drawImage(QRectF(0, 0, TileSize_px, TileSize_px), *above);
        painter.end();
        return encodeTile(piece);
    };
}

TileSource shiftedSource(TileSource source, Crs crs)
{
    if (crs == Crs::Wgs84 || crs == Crs::Cgcs2000)
        return source;
    return [source = std::move(source), crs](TileId tile, const std::stop_token &stop) -> Result<QByteArray> {
        // Over one tile the shift changes by less than a pixel: that of its middle counts.
        const MercatorRect rect = tileRect(tile);
        const LonLat middle =
            fromMercator(MercatorMetres{(rect.west + rect.east) / 2, (rect.south + rect.north) / 2});
        const MercatorMetres a = toMercator(middle);
        const MercatorMetres b = toMercator(fromWgs84(crs, middle));
        const double pixel = rect.width() / TileSize_px;
        const QPointF shift((b.x - a.x) / pixel, (a.y - b.y) / pixel); // to the right, downwards
        const int left = int(std::floor(shift.x() / TileSize_px));
        const int top = int(std::floor(shift.y() / TileSize_px));
        QImage whole(TileSize_px, TileSize_px, QImage::Format_ARGB32_Premultiplied);
        whole.fill(Qt::transparent);
        QPainter painter(&whole);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        bool any = false;
        for (int dy = 0; dy < 2; ++dy) {
            for (int dx = 0; dx < 2; ++dx) {
                const TileId part{tile.z, tile.x + left + dx, tile.y + top + dy};
                if (!isValid(part))
                    continue;
                const Result<QByteArray> bytes = source(part, stop);
                if (!bytes && bytes.error().code != ErrorCode::NotFound)
                    return std::unexpected(bytes.error());
                const QImage image = bytes ? QImage::fromData(*bytes) : QImage();
                any = any || !image.isNull();
                painter.drawImage(
                    QPointF((left + dx) * TileSize_px - shift.x(), (top + dy) * TileSize_px - shift.y()),
                    image);
            }
        }
        painter.end();
        if (!any)
            return failure(ErrorCode::NotFound, Tr::tr("地图服务器没有这一块"));
        return encodeTile(whole);
    };
}

TileSource emptySource()
{
    QImage image(TileSize_px, TileSize_px, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return
        [bytes = encodeTile(image)](TileId, const std::stop_token &) -> Result<QByteArray> { return bytes; };
}

} // namespace Warmline::Geo
