// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/proof.h"

#include <functional>
#include <stop_token>

namespace Warmline {

/// Copies of a server's data as one file, and the way back. docs/backup.md describes the bytes.
namespace Backup {

/// What opens a backup: the 32-byte key of the data folder, or a passphrase if that is not empty.
struct Lock
{
    QByteArray key;
    QByteArray passphrase;
};

using Progress = std::function<void(qint64 done, qint64 total)>;

/// What a backup or a restore comes to.
struct Summary
{
    qint64 operations = 0;
    qint64 bytes = 0; ///< of the file
    LogEpoch epoch; ///< of the log; after a restore the new one
    qint64 size = 0; ///< of the log
    qint64 attachments = 0; ///< contents
};

/// Copies the data of \a serverFolder into \a file, also while a server runs on them: the copy is of one
/// moment. It is checked (every hash, signature and chain, and the file itself by reading it again) before it
/// gets its name. Storage: no room, or a damaged source, whose first bad operation is named. \a attachments:
/// the folder with their contents, which are put in as they lie there, sealed; empty: the one in \a
/// serverFolder. Cancelled: \a stop was requested; it is looked at between the steps and at each operation
/// and attachment, not while SQLite copies. No file is left then.
[[nodiscard]] Result<Summary> write(const QString &serverFolder, const QByteArray &folderKey,
                                    const QString &file, const Lock &lock, const Progress &progress = {},
                                    const QString &attachments = {}, const std::stop_token &stop = {});

/// \a file is a backup, and is under a passphrase or not, as \a passphrase says; its content is not read.
[[nodiscard]] Result<void> recognise(const QString &file, bool passphrase);

/// Makes \a serverFolder, which must hold no data, from \a file. A new epoch of the log is opened, and the
/// server gets a new device key: what it did after the backup is in the seats, under the old one. Denied: not
/// the right key, or a byte was changed; Cancelled: as for write(). Nothing is left behind when it fails.
[[nodiscard]] Result<Summary> restore(const QString &file, const Lock &lock, const QString &serverFolder,
                                      const QByteArray &folderKey, const Clock &clock,
                                      const Progress &progress = {}, const QString &attachments = {},
                                      const std::stop_token &stop = {});

} // namespace Backup

} // namespace Warmline
