// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/heatmap/network/network_scene.h"

namespace Warmline {

class Theme;

/// Colours and fonts of the drawn network in a theme.
[[nodiscard]] NetworkStyle networkStyle(const Theme &theme);

} // namespace Warmline
