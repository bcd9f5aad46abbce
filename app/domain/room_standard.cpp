// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/room_standard.h"

#include "app/domain/queries.h"

namespace Warmline::RoomStandard {

QString setting()
{
    return QStringLiteral("room.standard");
}

Result<double> read(Queries &queries)
{
    const auto kept = queries.setting(setting());
    if (!kept)
        return std::unexpected(kept.error());
    bool ok = false;
    const int celsius = kept->toInt(&ok);
    return ok && celsius >= kLeast_C && celsius <= kMost_C ? double(celsius) : kUsual_C;
}

} // namespace Warmline::RoomStandard
