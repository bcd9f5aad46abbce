// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/coordinates.h"

#include <QByteArray>
#include <QCache>
#include <QMutex>
#include <QString>

#include <optional>

namespace Warmline::Geo {

/// Encoded tiles by style, zoom, column and row: the most recently used in memory, and on disk if a folder
/// is given. Both are bounded in bytes. A style key names everything that changes the picture
/// ("light-<fingerprint>"); keys may hold letters, digits, '-', '_' and '.' only, others are not kept.
///
/// Thread-safe. Disk errors never fail a call: what cannot be written is simply not kept, what cannot
/// be read is a miss; diskErrors() counts them.
class TileCache
{
public:
    struct Limits
    {
        qint64 memory_bytes = 48LL * 1024 * 1024;
        qint64 disk_bytes = 256LL * 1024 * 1024;
    };

    /// Memory only.
    explicit TileCache(Limits limits);
    TileCache()
        : TileCache(Limits{})
    { }
    /// With a folder of its own (made when missing); what lies there from before is used and counts.
    TileCache(QString folder, Limits limits);

    [[nodiscard]] std::optional<QByteArray> find(const QString &style, TileId tile);
    void insert(const QString &style, TileId tile, const QByteArray &data);
    /// Forgets everything, in memory and on disk.
    void clear();

    [[nodiscard]] qint64 memoryUsed_bytes() const;
    [[nodiscard]] qint64 diskUsed_bytes() const;
    [[nodiscard]] qint64 diskErrors() const;

    [[nodiscard]] static bool isValidStyle(const QString &style);

private:
    [[nodiscard]] QString path(const QString &style, TileId tile) const;
    [[nodiscard]] static QString key(const QString &style, TileId tile);
    void writeLocked(const QString &style, TileId tile, const QByteArray &data);
    void measureLocked();
    void shrinkLocked();

    mutable QMutex m_lock;
    QString m_folder;
    Limits m_limits;
    QCache<QString, QByteArray> m_memory;
    qint64 m_diskUsed = -1; ///< not measured yet
    qint64 m_diskErrors = 0;
};

} // namespace Warmline::Geo
