// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Warmline {

class SettingsService;

/// Gives the theme what the settings say: light or dark, density, zoom, and the language's fonts. GUI thread.
void applyLooks(const SettingsService &settings);

} // namespace Warmline
