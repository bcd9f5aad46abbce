// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/warmlinectl/command.h"

namespace Warmline {

/// `export cases`: the cases that agents have confirmed or corrected.
[[nodiscard]] QList<CtlCommand> caseCommands();

} // namespace Warmline
