// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/reference.h"
#include "app/exchange/import_types.h"
#include "app/pluginapi/geo_files.h"

#include <expected>
#include <variant>

namespace Warmline::NetworkFeatures {

/// The attributes that are read, under the names that --map uses.
[[nodiscard]] QStringList fields();

/// Attributes under those names whatever their case, after \a mapping (field → attribute).
[[nodiscard]] QJsonObject named(const QJsonObject &properties, const QMap<QString, QString> &mapping);

/// A node (Point) or a pipe (LineString) as its feature says, its places still in the file's own system; or
/// why it is none, in words. Attributes as named() gives them. Pure.
[[nodiscard]] std::expected<std::variant<PipeNode, PipeSegment>, QString> read(const GeoFeature &feature);

} // namespace Warmline::NetworkFeatures
