// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "gdal_handles.h"

namespace Warmline::Gdal {

/// From a layer's figures to degrees of WGS-84, longitude first.
class ToWgs84
{
public:
    /// \a asked: "EPSG:4546" over what the layer says; empty: as it says. InvalidInput when the code is
    /// none, or when the way to WGS-84 would be a rough guess.
    [[nodiscard]] static Result<ToWgs84> make(OGRSpatialReferenceH system, const QString &asked);

    /// The layer does not say what it is in: figures stay as they are.
    [[nodiscard]] bool isUnknown() const { return m_unknown; }
    /// False when a place has no image there.
    [[nodiscard]] bool apply(OGRGeometryH shape) const;

private:
    bool m_unknown = false;
    Transformation m_way; ///< null: the figures are right already
};

} // namespace Warmline::Gdal
