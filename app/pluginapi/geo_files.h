// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QPointF>
#include <QtPlugin>

#include <functional>
#include <optional>
#include <stop_token>

namespace Warmline {

/// Which file of features to read, and what it does not say itself.
struct GeoFileOrder
{
    QString file; ///< path; with content its name: the suffix tells the format
    std::optional<QByteArray> content; ///< instead of the file's
    QString encoding; ///< of a Shapefile's table; empty: as the file says, else found out
    QString crs; ///< "EPSG:4546": what the coordinates are in, over what the file says; empty: as it says
    qint64 mostFeatures = 500'000; ///< a file with more is refused: all of them are held in memory
};

/// A thing on the ground: its attributes and its one shape.
struct GeoFeature
{
    qint64 number = 0; ///< as GIS programs show it
    QString layer;
    QJsonObject properties;
    /// As in GeoJSON (type, coordinates), two dimensions, arcs as lines. A multi shape of one part is that
    /// part, of several polygons it is the largest. Empty: it has none.
    QJsonObject geometry;
    std::optional<QPointF> inside; ///< a point that surely lies in the polygon
    QString problem; ///< why it can't be used; empty: it can
};

/// What a GIS file holds.
struct GeoFile
{
    QList<GeoFeature> features;
    QStringList layers;
    QStringList unknownCrs; ///< layers that do not say what their coordinates are in; the others are WGS-84
    QString encoding; ///< of a Shapefile's table
};

/// Root object of a plugin of kind "geo": reads GIS files (docs/data-files.md, GIS files).
class GeoFilesPlugin
{
public:
    virtual ~GeoFilesPlugin() = default;
    /// All features, in longitude and latitude of WGS-84 as far as the file says where it is. InvalidInput
    /// when the file can't be read to its end: nothing of it may be used then. Any thread; blocks.
    [[nodiscard]] virtual Result<GeoFile> read(const GeoFileOrder &order, const std::stop_token &stop,
                                               const std::function<void(qint64, qint64)> &progress) = 0;
};

} // namespace Warmline

#define WarmlineGeoFilesPlugin_iid "org.warmline.GeoFilesPlugin/2"
Q_DECLARE_INTERFACE(Warmline::GeoFilesPlugin, WarmlineGeoFilesPlugin_iid)
