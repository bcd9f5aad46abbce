// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/warmlinectl/command.h"

#include <QCoroTask>

namespace Warmline {

/// The folder of attachments' contents: `--attachments`, else the one in the data folder.
[[nodiscard]] QString attachmentsFolder(const CommandLine &line);
/// `ticket attach NUMBER FILE`: on a local data folder.
QCoro::Task<int> attachToTicket(std::shared_ptr<CommandContext> context);

} // namespace Warmline
