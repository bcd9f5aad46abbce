// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assist/room_findings.h"
#include "app/domain/queries.h"
#include "app/domain/room_series.h"

namespace Warmline {

/// The flats of \a buildings whose rooms are measured, without their series; each once, however many sensors
/// hang in it. What the store can't read is its error. Reader thread.
[[nodiscard]] Result<std::vector<MeasuredFlat>> measuredFlats(Queries &queries,
                                                              const QList<Building> &buildings);

/// Those that stand for the mean temperature of \a building: at most RoomSeries::kHomesOfABuilding, evenly
/// spread. \a rooms by account. Pure.
[[nodiscard]] QList<RoomSeries::Home> homesOf(const std::vector<MeasuredFlat> &flats, const QString &building,
                                              const QHash<QString, RoomSeries::Home> &rooms);

} // namespace Warmline
