// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/warmlinectl/command.h"

namespace Warmline {

/// `export series OWNER`: measured history as CSV or JSON lines.
[[nodiscard]] QList<CtlCommand> seriesExportCommands();

} // namespace Warmline
