// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/enum_names.h"
#include "app/domain/operation.h"

namespace Warmline {

inline constexpr std::array<EnumName<VerdictKind>, 3> kVerdictNames{{
    {VerdictKind::Waiting, "waiting"},
    {VerdictKind::Confirmed, "confirmed"},
    {VerdictKind::Refused, "refused"},
}};

[[nodiscard]] inline QString verdictName(VerdictKind verdict)
{
    return nameOf(kVerdictNames, verdict);
}

[[nodiscard]] inline std::optional<VerdictKind> verdictFromName(QStringView name)
{
    return valueOf(kVerdictNames, name);
}

} // namespace Warmline
