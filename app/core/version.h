// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Warmline {

/// The program's version, "major.minor.patch" (from the build, so there is one place to change it).
QString version();

} // namespace Warmline
