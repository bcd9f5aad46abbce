// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "case_generator.h"

namespace Warmline::Testing {

/// What a caller says: of one cause, or nothing telling.
[[nodiscard]] QString callerWords(Chance &chance, HeatCause cause, bool telling, bool other);

} // namespace Warmline::Testing
