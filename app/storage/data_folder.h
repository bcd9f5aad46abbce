// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QString>

#include <memory>

namespace Warmline {

/// A data folder: DIR/server and DIR/seat, locked by one process at a time. The lock is the kernel's (flock),
/// so it ends with its process, also after kill -9. Released when destroyed.
class DataFolder
{
public:
    /// Makes the folder if absent and locks it. Locked: the text says which program and process hold it.
    [[nodiscard]] static Result<std::unique_ptr<DataFolder>> lock(const QString &path);
    ~DataFolder();

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString serverFolder() const;
    [[nodiscard]] QString seatFolder() const;

private:
    DataFolder(QString path, int descriptor)
        : m_path(std::move(path))
        , m_descriptor(descriptor)
    { }

    QString m_path;
    int m_descriptor;
};

} // namespace Warmline
