// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pluginapi/telephony.h"

#include <array>

namespace Warmline {

/// All of them, as the keys stand; the first is the one for a hand in a hurry.
inline constexpr std::array kRejections{TelephonyRejection::Busy, TelephonyRejection::Later,
                                        TelephonyRejection::WrongQueue, TelephonyRejection::Declined};

[[nodiscard]] QString rejectionTitle(TelephonyRejection why); ///< 正忙, 转错队列 …: for keys and records
/// What becomes of the caller, and the SIP response he is sent: for a tip.
[[nodiscard]] QString rejectionEffect(TelephonyRejection why);

} // namespace Warmline
