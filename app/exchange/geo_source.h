// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/import_types.h"
#include "app/exchange/table_file.h"
#include "app/pluginapi/geo_files.h"

/// GIS files as what an import reads: Shapefile, GeoPackage, GeoJSON, CSV with a geometry. They are taken
/// apart by the plugin "geo_files", which is looked for when the first of them comes.
namespace Warmline::GeoSource {

/// Whether this import reads features through the plugin: things with a place, told by the file's suffix.
[[nodiscard]] bool reads(const ImportRequest &request);

/// The features of the layers asked for. Unavailable when there is no plugin, InvalidInput when the file
/// can't be read to its end or a layer is not there. Any thread; blocks.
[[nodiscard]] Result<GeoFile> read(const ImportRequest &request, const QByteArray &bytes,
                                   const std::stop_token &stop, const ImportProgress &progress);

/// What FileCrs::choose() is to be asked for, now that the file has said where it is as far as it does.
/// InvalidInput when neither the file nor the request says so, or when a wish that moves places would move
/// layers that say where they are, too.
[[nodiscard]] Result<QString> crsWish(const ImportRequest &request, const GeoFile &file);

/// Features of one layer as rows: attributes are columns, the shape is longitude, latitude and outline.
[[nodiscard]] Result<TableFile> table(const ImportRequest &request, const GeoFile &file,
                                      const QList<FieldSpec> &specs);

} // namespace Warmline::GeoSource
