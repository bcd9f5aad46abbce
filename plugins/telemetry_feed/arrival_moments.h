// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace Warmline {

/// The moments of values that named none: of each the whole second in which it came. Should two servers
/// listen for a while, both give a message the same moment, and the history keeps one. What comes more often
/// keeps the clock's; never two values of a tag have one moment, unless the clock was set back. One thread.
class ArrivalMoments
{
public:
    /// \a nowMs: UTC, of the clock that stamps. Gives UTC milliseconds.
    [[nodiscard]] qint64 of(const QString &tag, qint64 nowMs);

private:
    struct Last
    {
        qint64 atMs = 0; ///< what it was given
        qint64 nowMs = 0; ///< what the clock said then
    };
    QHash<QString, Last> m_last; ///< by tag
};

} // namespace Warmline
