// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/warmlinectl/command.h"

namespace Warmline {

/// `verify --server`: follows the server's log page by page (or some entries of it), trusting only its key.
[[nodiscard]] QCoro::Task<int> verifyServer(std::shared_ptr<CommandContext> context);

} // namespace Warmline
