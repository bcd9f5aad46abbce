// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Warmline::PersonName {

/// "孙丽华" as "孙**", for lists that many people read; a single character stays.
[[nodiscard]] inline QString masked(const QString &name)
{
    return name.size() < 2 ? name : name.first(1) + QString(name.size() - 1, u'*');
}

} // namespace Warmline::PersonName
