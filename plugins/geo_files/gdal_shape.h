// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pluginapi/geo_files.h"
#include "gdal_handles.h"

namespace Warmline::Gdal {

/// Fills geometry, inside and problem of \a feature; \a shape is in the figures that go out.
void takeShape(OGRGeometryH shape, Messages &messages, GeoFeature &feature);

} // namespace Warmline::Gdal
