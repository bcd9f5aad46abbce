// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/telemetry.h"

/// Of a value that this workstation itself heard of the plant, and not through the company's server, the
/// source says so: "own:plant_opcua".
namespace Warmline::OwnSource {

inline constexpr QLatin1StringView kMark{"own:"};

[[nodiscard]] inline bool isOwn(const LiveValue &value)
{
    return value.source.startsWith(kMark);
}
inline void mark(LiveValue &value)
{
    value.source.prepend(kMark);
}
/// As in the tag table, whichever way the value came.
[[nodiscard]] inline QString name(const LiveValue &value)
{
    return isOwn(value) ? value.source.sliced(kMark.size()) : value.source;
}

} // namespace Warmline::OwnSource
