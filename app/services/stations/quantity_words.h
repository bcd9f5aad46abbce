// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/reference.h"

#include <QString>

/// What people call a measured quantity, in the running language. Pure.
namespace Warmline::QuantityWords {

[[nodiscard]] QString quantityTitle(SeriesQuantity quantity); ///< 回温
/// The same told apart where it stands alone: 二次回水温度, 一次供水温度.
[[nodiscard]] QString fullTitle(SeriesQuantity quantity);

} // namespace Warmline::QuantityWords
