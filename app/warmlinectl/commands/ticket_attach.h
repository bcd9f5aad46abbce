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

/// What `verify` says of the contents in a folder.
struct AttachmentCheck
{
    qint64 checked = 0; ///< contents that are what the journal says
    qint64 missing = 0; ///< not here (yet): their makers still have them
    QStringList bad; ///< hashes of contents that are something else, or can't be read
};
[[nodiscard]] AttachmentCheck checkAttachments(const QString &folder, const QList<AttachmentHolder> &holders);

} // namespace Warmline
