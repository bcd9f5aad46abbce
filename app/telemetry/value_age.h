// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/telemetry.h"

namespace Warmline {

/// How far a last value may be believed at a moment: what the source said, and its age against what the
/// source promised.
namespace ValueAge {

constexpr int kStalePolls = 2;
constexpr int kBadPolls = 5;

[[nodiscard]] qint64 ageMs(const LiveValue &value, qint64 nowMs);
/// Uncertain after two missed polls, Missing after five; never better than what the source said.
[[nodiscard]] Quality quality(const LiveValue &value, qint64 nowMs);

} // namespace ValueAge

} // namespace Warmline
