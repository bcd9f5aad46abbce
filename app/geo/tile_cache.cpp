// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/tile_cache.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace Warmline::Geo {

using namespace Qt::StringLiterals;

TileCache::TileCache(Limits limits)
    : TileCache(QString(), limits)
{ }

TileCache::TileCache(QString folder, Limits limits)
    : m_folder(std::move(folder))
    , m_limits(limits)
    , m_memory(static_cast<qsizetype>(limits.memory_bytes))
{ }

bool TileCache::isValidStyle(const QString &style)
{
    // It becomes a folder name: nothing that could lead out of the cache.
    return !style.isEmpty() && style.size() <= 80 && !style.startsWith(u'.')
        && std::ranges::all_of(style, [](QChar c) {
               const char16_t u = c.unicode();
               return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9')
                   || u == u'-' || u == u'_' || u == u'.';
           });
}

QString TileCache::key(const QString &style, TileId t)
{
    return style + u'/' + QString::number(t.z) + u'/' + QString::number(t.x) + u'/' + QString::number(t.y);
}

QString TileCache::path(const QString &style, TileId t) const
{
    return m_folder + u'/' + key(style, t) + u".tile"_s;
}

std::optional<QByteArray> TileCache::find(const QString &style, TileId tile)
{
    if (!isValidStyle(style) || !isValid(tile))
        return std::nullopt;
    const QMutexLocker lock(&m_lock);
    const QString k = key(style, tile);
    if (const QByteArray *data = m_memory.object(k))
        return *data;
    if (m_folder.isEmpty())
        return std::nullopt;
    QFile file(path(style, tile));
    if (!file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadWrite)) {
        ++m_diskErrors;
        return std::nullopt;
    }
    QByteArray data = file.readAll();
    if (data.isEmpty()) {
        ++m_diskErrors;
        return std::nullopt;
    }
    // Used now: the oldest go first when the folder is full.
    file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
    m_memory.insert(k, new QByteArray(data), data.size());
    return data;
}

void TileCache::insert(const QString &style, TileId tile, const QByteArray &data)
{
    if (!isValidStyle(style) || !isValid(tile) || data.isEmpty())
        return;
    const QMutexLocker lock(&m_lock);
    m_memory.insert(key(style, tile), new QByteArray(data), data.size());
    if (!m_folder.isEmpty())
        writeLocked(style, tile, data);
}

void TileCache::writeLocked(const QString &style, TileId tile, const QByteArray &data)
{
    if (data.size() > m_limits.disk_bytes)
        return;
    if (m_diskUsed < 0)
        measureLocked();
    const QString name = path(style, tile);
    const QFileInfo before(name);
    const qint64 replaced = before.exists() ? before.size() : 0;
    QSaveFile file(name); // whole or not at all, also when the power goes
    if (!QDir().mkpath(before.path()) || !file.open(QIODevice::WriteOnly) || file.write(data) != data.size()
        || !file.commit()) {
        ++m_diskErrors;
        return;
    }
    m_diskUsed += data.size() - replaced;
    if (m_diskUsed > m_limits.disk_bytes)
        shrinkLocked();
}

void TileCache::measureLocked()
{
    m_diskUsed = 0;
    for (QDirIterator it(m_folder, {u"*.tile"_s}, QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
        m_diskUsed += it.nextFileInfo().size();
}

// Deletes the longest unused tiles down to nine tenths, so that this is rare.
void TileCache::shrinkLocked()
{
    struct Entry
    {
        qint64 usedMs;
        qint64 size;
        QString path;
    };
    std::vector<Entry> entries;
    m_diskUsed = 0;
    for (QDirIterator it(m_folder, {u"*.tile"_s}, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        const QFileInfo info = it.nextFileInfo();
        entries.push_back({info.lastModified().toMSecsSinceEpoch(), info.size(), info.filePath()});
        m_diskUsed += info.size();
    }
    std::ranges::sort(entries, {}, &Entry::usedMs);
    const qint64 goal = m_limits.disk_bytes / 10 * 9;
    for (const Entry &e : entries) {
        if (m_diskUsed <= goal)
            break;
        if (QFile::remove(e.path))
            m_diskUsed -= e.size;
        else
            ++m_diskErrors;
    }
}

void TileCache::clear()
{
    const QMutexLocker lock(&m_lock);
    m_memory.clear();
    if (m_folder.isEmpty())
        return;
    for (QDirIterator it(m_folder, {u"*.tile"_s}, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        if (!QFile::remove(it.next()))
            ++m_diskErrors;
    }
    m_diskUsed = -1;
}

qint64 TileCache::memoryUsed_bytes() const
{
    const QMutexLocker lock(&m_lock);
    return m_memory.totalCost();
}

qint64 TileCache::diskUsed_bytes() const
{
    const QMutexLocker lock(&m_lock);
    if (m_diskUsed < 0 && !m_folder.isEmpty())
        const_cast<TileCache *>(this)->measureLocked();
    return std::max<qint64>(0, m_diskUsed);
}

qint64 TileCache::diskErrors() const
{
    const QMutexLocker lock(&m_lock);
    return m_diskErrors;
}

} // namespace Warmline::Geo
