// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_paths.h"

namespace Warmline::Testing {

// The only file whose object differs from one work tree to another.
QString sourcePath(const QString &below)
{
    return QStringLiteral(WARMLINE_SOURCE_DIR "/") + below;
}

QString buildPath(const QString &below)
{
    return QStringLiteral(WARMLINE_BINARY_DIR "/") + below;
}

} // namespace Warmline::Testing
