// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/value_age.h"

#include <algorithm>

namespace Warmline {

qint64 ValueAge::ageMs(const LiveValue &value, qint64 nowMs)
{
    return std::max<qint64>(0, nowMs - value.sample.atMs);
}

Quality ValueAge::quality(const LiveValue &value, qint64 nowMs)
{
    Quality byAge = Quality::Good;
    if (value.pollMs > 0) {
        const qint64 age = ageMs(value, nowMs);
        byAge = age > kBadPolls * value.pollMs   ? Quality::Missing
              : age > kStalePolls * value.pollMs ? Quality::Uncertain
                                                 : Quality::Good;
    }
    return std::max(byAge, value.sample.quality);
}

} // namespace Warmline
