// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace Warmline::Testing {

/// How long a test waits for what another thread, process or the event loop does: the one limit of the whole
/// suite. It says "this hangs", never "this is slow" (that is for tests/bench): a loaded machine of two cores
/// is ten times slower than a quiet one. Whoever waits in vain waits this long, once.
inline constexpr std::chrono::milliseconds kPatience{60'000};

/// The same for what takes a number of milliseconds.
inline constexpr int kPatienceMs = int(kPatience.count());

} // namespace Warmline::Testing
