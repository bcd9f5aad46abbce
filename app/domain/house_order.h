// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"

#include <QSet>

/// How the homes of a building lie to each other.
namespace Warmline::HouseOrder {

/// By stairwell, then by door: the order in which homes lie beside each other on a floor. Of one floor only.
[[nodiscard]] bool liesBefore(const Household &a, const Household &b);

/// The first and the last home of each floor: beyond their wall is the outside. A floor of which one home is
/// known says nothing about it, nor does a home whose floor nobody knows (0). Pure.
[[nodiscard]] QSet<AccountNo> edges(const QList<HouseholdDetail> &building);

} // namespace Warmline::HouseOrder
