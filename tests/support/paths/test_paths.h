// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Warmline::Testing {

/// The path of a file of the project, as `tests/data/storage/version1.db`.
QString sourcePath(const QString &below);

/// The path of a file below this build's folder, as `plugins`.
QString buildPath(const QString &below);

} // namespace Warmline::Testing
