// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/whole_file.h"
#include "app/warmlinectl/console.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace Warmline {

/// Where an export goes: standard output, a file that appears only when it is whole, or a device.
class ExportSink
{
public:
    /// \a path: of --out; empty: standard output.
    ExportSink(Console &console, const QString &path)
        : m_console(console)
        , m_path(path)
        , m_file(path)
        , m_stream(path)
        , m_isStream(QFileInfo::exists(path) && !QFileInfo(path).isFile())
    { }

    /// What is written can't be taken back; a file appears only with commit().
    [[nodiscard]] bool leavesAtOnce() const { return m_path.isEmpty() || m_isStream; }

    Result<void> open()
    {
        if (m_isStream)
            return m_stream.open(QIODevice::WriteOnly | QIODevice::Unbuffered) ? Result<void>()
                                                                               : trouble(m_stream);
        // Names and telephone numbers in clear: nobody else's to read.
        if (!m_path.isEmpty()
            && (!m_file.open(QIODevice::WriteOnly)
                || !m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)))
            return trouble(m_file);
        return {};
    }
    Result<void> write(const QByteArray &bytes)
    {
        if (m_path.isEmpty())
            return m_console.raw(bytes);
        QFileDevice &device = m_isStream ? static_cast<QFileDevice &>(m_stream) : m_file;
        return device.write(bytes) == bytes.size() ? Result<void>() : trouble(device);
    }
    Result<void> commit()
    {
        return m_path.isEmpty() || m_isStream || m_file.commit() ? Result<void>() : trouble(m_file);
    }

private:
    static Result<void> trouble(const QFileDevice &file)
    {
        return failure(ErrorCode::Storage, writeTrouble(file), file.fileName());
    }

    Console &m_console;
    QString m_path;
    QSaveFile m_file;
    QFile m_stream; ///< a device or a pipe: written into, never replaced
    bool m_isStream;
};

} // namespace Warmline
