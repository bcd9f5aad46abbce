// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/reference.h"

namespace Warmline::Address {

/// "和丰家园 3 号楼 2 单元 501"; parts that are empty are left out; 门市1 stays as it is.
[[nodiscard]] QString display(const Household &household, const Building &building,
                              const Community &community);
/// "3-2-501", for tables where the community stands in its own column.
[[nodiscard]] QString shortForm(const Household &household, const Building &building);

} // namespace Warmline::Address
