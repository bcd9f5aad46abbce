// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/tiles/mbtiles.h"

#include "app/geo/tiles/remote_tiles.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QHash>
#include <QMutex>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QThread>
#include <QUuid>

namespace Warmline::Geo {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TileSources)
};

constexpr int kLargest_px = 1024;
constexpr qint64 kLargest_bytes = 4 * 1024 * 1024;

/// The file, opened for one question: a connection of Qt belongs to one thread, and the pool's threads come
/// and go. Opening costs some 0.1 ms beside the millisecond that a tile takes to check.
class File
{
public:
    explicit File(const QString &path)
        : m_name(QUuid::createUuid().toString(QUuid::WithoutBraces))
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
        db.setDatabaseName(path);
        db.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=500"_s);
        m_open = db.open();
    }
    ~File() { QSqlDatabase::removeDatabase(m_name); }
    File(const File &) = delete;
    File &operator=(const File &) = delete;

    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] QSqlQuery query() const
    {
        QSqlQuery query(QSqlDatabase::database(m_name, false));
        query.setForwardOnly(true);
        return query;
    }

private:
    QString m_name;
    bool m_open = false;
};

Result<QByteArray> readTile(const QString &path, TileId tile)
{
    QByteArray bytes;
    {
        const File file(path);
        if (!file.isOpen()) // its share may come back
            return failure(ErrorCode::Unavailable, Tr::tr("地图文件读不了"), QFileInfo(path).fileName());
        QSqlQuery query = file.query();
        query.prepare(
            u"SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ? "
            "AND length(tile_data) <= ?"_s);
        query.addBindValue(tile.z);
        query.addBindValue(tile.x);
        query.addBindValue((qint64(1) << tile.z) - 1 - tile.y);
        query.addBindValue(kLargest_bytes);
        if (!query.exec())
            return failure(ErrorCode::InvalidInput, Tr::tr("地图文件读不了"), QFileInfo(path).fileName());
        if (!query.next()) {
            if (query.lastError().isValid())
                return failure(ErrorCode::InvalidInput, Tr::tr("地图文件是坏的"), QFileInfo(path).fileName());
            return failure(ErrorCode::NotFound, Tr::tr("地图文件里没有这一块"));
        }
        bytes = query.value(0).toByteArray();
    }
    return checkedTile(bytes, kLargest_px).transform([](const QImage &image) { return encodeTile(image); });
}

std::optional<LonLatRect> boundsOf(const QString &text)
{
    const QStringList parts = text.split(u',');
    double v[4] = {};
    bool ok = parts.size() == 4;
    for (int i = 0; ok && i < 4; ++i)
        v[i] = parts.at(i).trimmed().toDouble(&ok);
    const LonLatRect box{v[0], v[1], v[2], v[3]};
    if (!ok || box.isEmpty() || !isValid(LonLat{box.west, box.south})
        || !isValid(LonLat{box.east, box.north}))
        return std::nullopt;
    return box;
}

QHash<QString, QString> metadataOf(const File &file)
{
    QHash<QString, QString> metadata;
    QSqlQuery query = file.query();
    if (query.exec(u"SELECT name, value FROM metadata LIMIT 200"_s)) {
        while (query.next())
            metadata.insert(query.value(0).toString(), query.value(1).toString());
    }
    return metadata;
}

} // namespace

Result<MbTiles> MbTiles::open(const QString &path)
{
    const QFileInfo info(path);
    if (!info.isFile())
        return failure(ErrorCode::NotFound, Tr::tr("没有这个地图文件"), path);
    MbTiles tiles;
    const File file(path);
    QSqlQuery query = file.query();
    // Two questions, each a step in the index: min and max in one would go through all tiles.
    if (!file.isOpen()
        || !query.exec(u"SELECT (SELECT min(zoom_level) FROM tiles), (SELECT max(zoom_level) FROM tiles)"_s)
        || !query.next())
        return failure(ErrorCode::InvalidInput, Tr::tr("不是 MBTiles 地图文件"), info.fileName());
    if (query.value(0).isNull())
        return failure(ErrorCode::InvalidInput, Tr::tr("地图文件里一块瓦片也没有"), info.fileName());
    tiles.minimumZoom = qBound(0, query.value(0).toInt(), MaxTileZoom);
    tiles.maximumZoom = qBound(0, query.value(1).toInt(), MaxTileZoom);
    const QHash<QString, QString> metadata = metadataOf(file);
    if (metadata.value(u"format"_s) == u"pbf")
        return failure(ErrorCode::InvalidInput, Tr::tr("这是矢量瓦片；只能用栅格瓦片（PNG、JPEG、WebP）"),
                       info.fileName());
    tiles.name = metadata.value(u"name"_s);
    tiles.attribution = metadata.value(u"attribution"_s);
    tiles.bounds = boundsOf(metadata.value(u"bounds"_s));
    tiles.fingerprint = QString::fromLatin1(
        QCryptographicHash::hash(QString(path + u'|' + QString::number(info.size()) + u'|'
                                         + QString::number(info.lastModified().toMSecsSinceEpoch()))
                                     .toUtf8(),
                                 QCryptographicHash::Sha1)
            .toHex()
            .first(16));
    tiles.source = [path, low = tiles.minimumZoom, high = tiles.maximumZoom](
                       TileId tile, const std::stop_token &stop) -> Result<QByteArray> {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, {});
        if (tile.z < low || tile.z > high)
            return failure(ErrorCode::NotFound, Tr::tr("地图文件里没有这一级"));
        return readTile(path, tile);
    };
    return tiles;
}

} // namespace Warmline::Geo
