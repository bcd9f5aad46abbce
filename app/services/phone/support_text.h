// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Warmline {

struct ServiceSet;

/// What a person who looks for a fault of this seat needs to know, as plain text in English with nobody's
/// data in it: versions, line, sound devices by their products' words, queue, sync, how the steps of the last
/// test before a shift came out, settings that were changed, and the line's messages, masked. To be read by
/// the agent before it is given away. GUI thread.
[[nodiscard]] QString supportText(const ServiceSet &services);

} // namespace Warmline
