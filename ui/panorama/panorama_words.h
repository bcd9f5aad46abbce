// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/panorama/panorama.h"
#include "ui/customer/customer_facts.h"
#include "ui/stations/curve_chart.h"

/// Words and numbers of a panorama as the screen shows them. Pure functions; texts in the running language.
namespace Warmline::PanoramaWords {

[[nodiscard]] QString side(WallSide side); ///< 左邻
[[nodiscard]] QString buildingPart(BuildingPart part); ///< 顶层

/// A home beside, above or below the panorama's, or its own (no side). \a nowMs for the age.
[[nodiscard]] NeighbourCell cell(const PanoramaFlat &flat, const Panorama &panorama, const QString &relation,
                                 qint64 nowMs);

/// Curves of the rooms (own ones, then the building's mean) and of the branch (supply, return, set, outdoor).
[[nodiscard]] QList<ChartCurve> roomCurves(const Panorama &panorama, const QList<Series> &series,
                                           qint64 fromMs, qint64 toMs);
[[nodiscard]] QList<ChartCurve> branchCurves(const Panorama &panorama, const QList<Series> &series,
                                             qint64 fromMs, qint64 toMs);

} // namespace Warmline::PanoramaWords
