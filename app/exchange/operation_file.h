// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/operation.h"

namespace Warmline {

/// One operation as a file that a person can hand on when it cannot go the usual way: what it is in plain
/// fields, and the signed body. Personal values are not in it, only their commitments (docs/journal.md).
namespace OperationFile {

[[nodiscard]] Result<QByteArray> toJson(const JournalEntry &entry);
/// "NC-25-031877 ticket.dispatch 0197….json", fit for every file system.
[[nodiscard]] QString suggestedName(const QString &title, const QString &intent, const OperationId &id);
/// Writes the file whole or not at all. Blocks for the time of the write: call it off the GUI thread.
[[nodiscard]] Result<void> write(const QString &path, const QByteArray &json);

} // namespace OperationFile

} // namespace Warmline
