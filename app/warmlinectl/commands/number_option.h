// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/warmlinectl/command_line.h"

#include <QCoreApplication>

namespace Warmline::NumberOption {

/// A number of the line within its range; \a none when it is absent.
[[nodiscard]] inline Result<qint64> read(const CommandLine &line, const QString &name, qint64 none,
                                         qint64 least, qint64 most)
{
    if (!line.has(name))
        return none;
    bool ok = false;
    const qint64 value = line.value(name).toLongLong(&ok);
    if (!ok || value < least || value > most)
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("SimulateCommand", "--%1 须在 %2 到 %3 之间")
                           .arg(name)
                           .arg(least)
                           .arg(most));
    return value;
}

} // namespace Warmline::NumberOption
