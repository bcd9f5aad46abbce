// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

namespace Warmline {

class Queries;

/// How warm a home must be: the company's setting "room.standard", whole °C. One number for all that judge by
/// it, on the servers and on the seats: verdict, alarm rules, findings, the colours of rooms and homes, and
/// every count of homes below it. Who hands on what was judged hands the standard on with it.
namespace RoomStandard {

constexpr double kUsual_C = 18; ///< what holds while the company has set nothing that can be understood
constexpr int kLeast_C = 10, kMost_C = 30;

[[nodiscard]] QString setting(); ///< "room.standard"
/// Reader thread.
[[nodiscard]] Result<double> read(Queries &queries);

} // namespace RoomStandard

} // namespace Warmline
