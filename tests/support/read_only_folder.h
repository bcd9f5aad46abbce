// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

#include <sys/mount.h>
#include <unistd.h>

namespace Warmline::Testing {

/// A folder that a test fills and then closes: from then on nothing can be written there. Permissions do not
/// bind root, for whom it is a mount of its own; both end with this object.
class ReadOnlyFolder
{
public:
    ReadOnlyFolder()
        : m_mounts(geteuid() == 0)
        , m_possible(m_folder.isValid()
                     && (!m_mounts || ::mount("none", place(), "tmpfs", 0, "size=64m") == 0))
    { }
    ~ReadOnlyFolder()
    {
        if (!m_mounts)
            allow(QFile::ReadOwner | QFile::WriteOwner);
        else if (m_possible)
            ::umount2(place(), MNT_DETACH);
    }
    Q_DISABLE_COPY_MOVE(ReadOnlyFolder)

    /// False: this machine does not let the test mount.
    [[nodiscard]] bool isPossible() const { return m_possible; }
    [[nodiscard]] QString path() const { return m_folder.path(); }
    /// False: it can still be written to, since somebody has a file open there.
    [[nodiscard]] bool close()
    {
        if (m_mounts)
            return ::mount("none", place(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0;
        allow(QFile::ReadOwner);
        return true;
    }

private:
    [[nodiscard]] const char *place() const { return m_place.constData(); }
    /// Of the folder and all below it; a folder is entered, too.
    void allow(QFile::Permissions permissions) const
    {
        QFile::setPermissions(path(), permissions | QFile::ExeOwner);
        QDirIterator all(path(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QFileInfo one = all.nextFileInfo();
            QFile::setPermissions(one.filePath(), one.isDir() ? permissions | QFile::ExeOwner : permissions);
        }
    }

    QTemporaryDir m_folder;
    QByteArray m_place = QFile::encodeName(m_folder.path());
    bool m_mounts;
    bool m_possible;
};

} // namespace Warmline::Testing
