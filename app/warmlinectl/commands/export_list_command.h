// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/warmlinectl/command.h"

namespace Warmline {

/// Who took names, numbers or people's words out of the company's data, and when.
[[nodiscard]] QList<CtlCommand> exportListCommands();

} // namespace Warmline
