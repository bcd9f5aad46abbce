// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QFile>

namespace Warmline {

/// Writes \a bytes to \a file, which is then whole or as it was before: a full disk or a kill leaves nothing
/// half written. What is no regular file (a device, a pipe) is written into and never replaced: as root, a
/// replaced /dev/null or /dev/stdout would be everybody's trouble. \a permissions of a new or replaced file;
/// none: as the umask has it. Storage, with the file's name: it can't be written. Any thread; a pipe may
/// block.
[[nodiscard]] Result<void> writeWholeFile(const QString &file, const QByteArray &bytes,
                                          QFile::Permissions permissions = {});

/// Why \a file could not be written to, as a sentence: what it says, or (a write that ends within its bytes
/// sets no error) that the disk is full.
[[nodiscard]] QString writeTrouble(const QFileDevice &file);

} // namespace Warmline
