// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Warmline::ProcessFigures {

/// Resident memory of this process in MB (10^6 bytes); 0 where the system does not tell.
[[nodiscard]] double residentMb();
/// CPU time of this process so far, all threads, in milliseconds.
[[nodiscard]] double cpuMs();

} // namespace Warmline::ProcessFigures
