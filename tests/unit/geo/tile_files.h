// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/coordinates.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <functional>

/// Pictures and MBTiles files for tests of base maps from elsewhere.
namespace Warmline::Testing {

using namespace Qt::StringLiterals;
using Geo::TileId;

inline QByteArray png(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

inline QImage plain(QColor colour, int size = 256)
{
    QImage image(size, size, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

/// A tile whose pixels say where they are: red = column, green = row of the 16 pixels, blue = tile.
inline QImage ruled(TileId tile)
{
    QImage image(256, 256, QImage::Format_RGB32);
    for (int y = 0; y < 256; ++y) {
        for (int x = 0; x < 256; ++x)
            image.setPixelColor(x, y, QColor(x, y, (tile.x * 16 + tile.y) % 256));
    }
    return image;
}

inline void withDatabase(const QString &file, const std::function<void(QSqlDatabase &)> &work)
{
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"make"_s);
        db.setDatabaseName(file);
        QVERIFY(db.open());
        work(db);
    }
    QSqlDatabase::removeDatabase(u"make"_s);
}

inline void makeDatabase(const QString &file, const QStringList &statements)
{
    withDatabase(file, [&](QSqlDatabase &db) {
        for (const QString &statement : statements)
            QVERIFY(QSqlQuery(db).exec(statement));
    });
}

/// Rows are counted from the south there.
inline void insertTile(const QString &file, TileId tile, const QByteArray &bytes)
{
    withDatabase(file, [&](QSqlDatabase &db) {
        QSqlQuery query(db);
        query.prepare(u"INSERT INTO tiles VALUES (?, ?, ?, ?)"_s);
        query.addBindValue(tile.z);
        query.addBindValue(tile.x);
        query.addBindValue((1 << tile.z) - 1 - tile.y);
        query.addBindValue(bytes);
        QVERIFY(query.exec());
    });
}

/// With one tile and, if there are any, words of its own.
inline void makeMap(const QString &file, TileId tile, const QByteArray &bytes, const QString &words = {})
{
    makeDatabase(file, {u"CREATE TABLE metadata (name text, value text)"_s,
                        u"INSERT INTO metadata VALUES ('attribution', '%1')"_s.arg(words),
                        u"CREATE TABLE tiles (zoom_level, tile_column, tile_row, tile_data)"_s});
    insertTile(file, tile, bytes);
}

inline void writeFile(const QString &name, const QByteArray &content)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

} // namespace Warmline::Testing
