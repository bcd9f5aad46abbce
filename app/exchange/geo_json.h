// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/import_types.h"
#include "app/pluginapi/geo_files.h"

namespace Warmline {

/// A GeoJSON FeatureCollection (RFC 7946) without any plugin: features by their index, from 0. \a crs: what
/// an old "crs" member names; empty: none. InvalidInput names the line where the JSON breaks.
[[nodiscard]] Result<GeoFile> readGeoJson(const QByteArray &bytes, const QString &name, QString &crs,
                                          const std::stop_token &stop, const ImportProgress &progress);

} // namespace Warmline
