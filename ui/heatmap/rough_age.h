// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/format.h"

namespace Warmline {

/// The largest part of an age is enough beside a list or on the map: "4 小时".
inline QString roughAge(qint64 ms)
{
    constexpr qint64 minute = 60'000;
    for (const qint64 unit : {24 * 60 * minute, 60 * minute, minute}) {
        if (ms >= unit)
            return Format::shortAge(ms / unit * unit);
    }
    return Format::shortAge(ms);
}

} // namespace Warmline
