// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/geo/colour_grid.h"

namespace Warmline {

/// A grid as a NumPy file (format 1.0): little-endian float32, rows first, shape (height, width). Pure.
[[nodiscard]] QByteArray npyBytes(const Geo::DensityGrid &grid);

/// The map's light ramp over a grid's own range: the top class begins at half the maximum, each class is
/// twice the one before. For pictures that are compared by eye; the map itself has fixed classes. Pure.
[[nodiscard]] Geo::DensityRamp rampFor(const Geo::DensityGrid &grid);

/// The map's light ramp with a domain of one's own: the top class begins at \a top, each class is twice the
/// one before. For pictures that are to be compared with one another. Pure.
[[nodiscard]] Geo::DensityRamp rampUpTo(double top);

/// Writes \a file whole or not at all: .npy or .png by its name. InvalidInput for another ending, Storage
/// when it can't be written. `ramp` counts for pictures only.
[[nodiscard]] Result<void> writeGrid(const Geo::DensityGrid &grid, const Geo::DensityRamp &ramp,
                                     const QString &file);

} // namespace Warmline
