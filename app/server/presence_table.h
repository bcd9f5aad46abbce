// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/presence.h"

#include <QHash>

namespace Warmline {

/// Who views and who types, in memory, for some seconds. Used in the core's thread only.
class PresenceTable
{
public:
    /// Entities that one seat may be at; what is beyond is left out.
    static constexpr int kEntities = 8;

    /// Takes what a seat is at now, instead of what it said before, and gives who else is at the same things.
    /// \a seat: a key of its own for each signed-in seat.
    [[nodiscard]] QList<Presence> share(const QString &seat, const AgentId &who,
                                        const QList<PresenceNote> &notes, qint64 nowMs);
    [[nodiscard]] qsizetype seats() const { return m_seats.size(); }

private:
    using Entity = std::pair<EntityKind, QString>;
    struct Seat
    {
        AgentId who;
        QList<Presence> at;
        qint64 saidMs = 0;
    };
    void leave(const QString &seat);
    void forgetOld(qint64 nowMs);

    QHash<QString, Seat> m_seats;
    QHash<Entity, QList<QString>> m_byEntity;
    qint64 m_cleanedMs = 0;
};

} // namespace Warmline
