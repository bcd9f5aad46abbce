// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/version.h"

namespace Warmline {

QString version()
{
    return QStringLiteral(WARMLINE_VERSION);
}

} // namespace Warmline
