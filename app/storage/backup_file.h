// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/backup.h"

#include <QCborArray>
#include <QFile>
#include <QSaveFile>

namespace Warmline {

/// The bytes of a backup: a header with the file's own key, sealed; then sealed records, each bound to its
/// place, the last one saying that it is the last. So no record can be changed, moved, left out or cut off.
class BackupWriter
{
public:
    explicit BackupWriter(const QString &path)
        : m_file(path)
    { }
    [[nodiscard]] Result<void> open(const Backup::Lock &lock);
    [[nodiscard]] const QByteArray &fileKey() const { return m_key; }
    /// Puts a whole file in, under \a name.
    [[nodiscard]] Result<void> add(const QString &name, const QString &path);
    /// Ends the file and gives it its name.
    [[nodiscard]] Result<qint64> commit();

private:
    [[nodiscard]] Result<void> record(const QCborArray &content);
    QSaveFile m_file;
    QByteArray m_key;
    qint64 m_records = 0;
};

/// Reads a backup back; Denied when anything in it was changed, moved, left out or cut off, or
/// the key is another one. Blocks: for a worker thread.
class BackupReader
{
public:
    explicit BackupReader(const QString &path)
        : m_file(path)
    { }
    [[nodiscard]] Result<void> open(const Backup::Lock &lock);
    /// What open() begins with: the file is there, it is a backup, and a passphrase is given if it wants one.
    [[nodiscard]] Result<QCborArray> header(bool passphrase);
    [[nodiscard]] const QByteArray &fileKey() const { return m_key; }
    [[nodiscard]] qint64 size() const { return m_file.size(); }
    /// Takes all out into \a folder, under the names that they have and \a suffix; with no folder it only
    /// reads them. Cancelled: \a stop was requested.
    [[nodiscard]] Result<QStringList> extract(const QString &folder, const QString &suffix,
                                              const Backup::Progress &progress,
                                              const std::stop_token &stop = {});

private:
    [[nodiscard]] Result<QCborArray> record();
    QFile m_file;
    QByteArray m_key;
    qint64 m_records = 0;
};

} // namespace Warmline
