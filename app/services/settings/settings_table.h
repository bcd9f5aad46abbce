// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/settings/settings_service.h"

namespace Warmline {

/// The shipped table of named defaults. Values that the trade leaves open have an invalid standard.
[[nodiscard]] const QList<SettingInfo> &settingsTable();
[[nodiscard]] QString settingBasisTitle(SettingBasis basis); ///< 供热行业 …

} // namespace Warmline
