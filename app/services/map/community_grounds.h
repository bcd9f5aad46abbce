// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/reference.h"

namespace Warmline {

/// How far a community's ground reaches beyond its outermost houses where the records have no outline,
/// metres.
inline constexpr double kCommunityMargin_m = 15;

/// Gives communities what their records lack, from their houses: the place is the mean of the houses' places,
/// the ground their convex hull with kCommunityMargin_m round it. What is recorded stays; without a house
/// that has a place nothing is made up. Pure; any thread.
void completeCommunities(QList<Community> &communities, const QList<Building> &buildings);

} // namespace Warmline
