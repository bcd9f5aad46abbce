// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/warmlinectl/command.h"

namespace Warmline::Commands {

/// `simulate plant`: the demo city behind real OPC UA and Modbus TCP servers.
[[nodiscard]] CtlCommand plant();

} // namespace Warmline::Commands
