// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/operation.h"

#include <QList>

namespace Warmline {

class Queries;

/// How long a wrap-up may last, whatever a seat states of it: by the company's settings (WrapUpRule) as they
/// were when it began. Everybody who reads what people do reads it by this, so that a seat that states more
/// gains nothing by it, and none of its words is lost. Without settings only the bounds of all seats hold.
class WrapUpLimits
{
public:
    WrapUpLimits() = default;
    /// Of the trails of the two settings, in the server's order.
    WrapUpLimits(const QList<JournalEntry> &mode, const QList<JournalEntry> &length);
    /// As the store knows them. Reader thread.
    [[nodiscard]] static Result<WrapUpLimits> read(Queries &queries);

    /// Of a wrap-up that began at \a startedMs (UTC) and is stated to last \a statedMs (0: without an end):
    /// what it lasts, in ms, likewise. Never more than is stated.
    [[nodiscard]] qint64 allowedMs(qint64 statedMs, qint64 startedMs) const;

private:
    struct Change
    {
        qint64 fromMs = 0;
        int value = 0; ///< 0: each seat's own
    };
    [[nodiscard]] static QList<Change> changes(const QList<JournalEntry> &trail, int least, int most);
    [[nodiscard]] static int at(const QList<Change> &changes, qint64 atMs);

    QList<Change> m_mode; ///< 1 to 4
    QList<Change> m_length; ///< s
};

} // namespace Warmline
