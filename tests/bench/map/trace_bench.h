// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/network/traced_network.h"

namespace Bench {

/// A plant, 400 stations along a main, each with a trunk of 124 tees, a valve at its head and one in the
/// middle, and a house at each tee: about 100,000 pipes in all. Invented.
[[nodiscard]] Warmline::Geo::NetworkRecords largeNetwork();

/// What the process holds in memory now, MiB.
[[nodiscard]] double resident_mib();

} // namespace Bench
