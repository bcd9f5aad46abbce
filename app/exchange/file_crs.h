// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/geo/crs.h"

#include <QList>
#include <QPointF>

namespace Warmline::FileCrs {

/// In which coordinate system the places of a file are. \a wish: a name that Geo::crsFromName() reads;
/// "auto": told by \a places, things whose place is known already; empty: WGS-84, unless those places speak
/// against it. InvalidInput when the wish is no system, when "auto" can't be told, and when nothing was said
/// and the file looks like another system: nothing is ever shifted unasked. Pure.
[[nodiscard]] Result<Geo::Crs> choose(const QString &wish, const QList<Geo::KnownPlace> &places);

/// Degrees of a file as WGS-84, on the grid of 1e-7 degrees that places are kept on. A null point stays one.
[[nodiscard]] QPointF toWgs84(Geo::Crs crs, QPointF place);

} // namespace Warmline::FileCrs
