// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/geo/crs.h"
#include "app/geo/density_grid.h"

#include <QList>
#include <QString>

#include <stop_token>
#include <vector>

namespace Warmline {

/// Points of a CSV file, ready for the density: `lon,lat[,weight]` under headers in Chinese or English, in
/// any order among other columns; without a header in just that order. Separated by comma, semicolon or tab;
/// UTF-8, UTF-16 or GB18030. Pure; a million lines take under a second.
struct PointFile
{
    /// Why lines were left out.
    struct LeftOut
    {
        qint64 unreadable = 0; ///< a field is missing or is no number
        qint64 notFinite = 0; ///< NaN, infinite
        qint64 outsideWorld = 0; ///< not on the globe, or beyond Web Mercator's ±85.05°
        qint64 badWeight = 0; ///< negative or not finite
        [[nodiscard]] qint64 all() const { return unreadable + notFinite + outsideWorld + badWeight; }
    };
    struct Example
    {
        qint64 line = 0;
        QString reason; ///< translated
    };

    std::vector<Geo::DensityPoint> points; ///< Web Mercator metres
    qint64 lines = 0; ///< with data
    LeftOut leftOut;
    /// Longitude and latitude seem to be exchanged (places of China would be meant). Those on the globe count
    /// as they stand: it is told, never corrected.
    qint64 looksSwapped = 0;
    QList<Example> examples; ///< the first few that were left out

    /// \a crs is what the figures are in. InvalidInput when there is no such column as lon or lat; NotFound
    /// or Storage when the file can't be read; Cancelled.
    [[nodiscard]] static Result<PointFile> read(const QString &file, Geo::Crs crs, std::stop_token stop = {});
    [[nodiscard]] static Result<PointFile> parse(const QByteArray &bytes, Geo::Crs crs,
                                                 std::stop_token stop = {});
};

} // namespace Warmline
