// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"
#include "app/warmlinectl/command_line.h"

#include <QFuture>

namespace Warmline {

/// What `verify` says of the contents of attachments.
struct AttachmentCheck
{
    qint64 checked = 0; ///< contents that are what the journal says
    qint64 missing = 0; ///< not here (yet): their makers still have them
    QStringList bad; ///< hashes of contents that are something else, or can't be read
};

/// Unseals each live content and compares it with its hash, where the server keeps them: in the folder of
/// `--attachments`, in the data folder, or, with `--database` and no folder (or `--attachments database`), in
/// PostgreSQL. On a thread of its own. The database's error when it is not reached.
[[nodiscard]] QFuture<Result<AttachmentCheck>> checkAttachments(const CommandLine &line,
                                                                const QList<AttachmentHolder> &holders);

} // namespace Warmline
