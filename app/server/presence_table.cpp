// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/presence_table.h"

#include <algorithm>

namespace Warmline {

void PresenceTable::leave(const QString &seat)
{
    const Seat gone = m_seats.take(seat);
    for (const Presence &presence : gone.at) {
        const auto found = m_byEntity.find({presence.kind, presence.entity});
        if (found == m_byEntity.end())
            continue;
        found->removeAll(seat);
        if (found->isEmpty())
            m_byEntity.erase(found);
    }
}

void PresenceTable::forgetOld(qint64 nowMs)
{
    if (nowMs - m_cleanedMs < kPresenceMs && nowMs >= m_cleanedMs)
        return;
    m_cleanedMs = nowMs;
    QStringList old;
    for (const auto &[key, seat] : m_seats.asKeyValueRange()) {
        if (nowMs - seat.saidMs > kPresenceMs)
            old.append(key);
    }
    for (const QString &key : std::as_const(old))
        leave(key);
}

QList<Presence> PresenceTable::share(const QString &seat, const AgentId &who,
                                     const QList<PresenceNote> &notes, qint64 nowMs)
{
    forgetOld(nowMs);
    const Seat before = m_seats.value(seat);
    leave(seat);
    Seat now{who, {}, nowMs};
    QList<Presence> others;
    for (const PresenceNote &note : notes.first(std::min<qsizetype>(notes.size(), kEntities))) {
        Presence mine{note.kind, note.entity, who, note.what, nowMs};
        for (const Presence &earlier : before.at) {
            if (earlier.kind == note.kind && earlier.entity == note.entity && earlier.what == note.what
                && before.who == who && nowMs - before.saidMs <= kPresenceMs)
                mine.sinceMs = earlier.sinceMs;
        }
        QList<QString> &here = m_byEntity[{note.kind, note.entity}];
        for (const QString &key : std::as_const(here)) {
            const auto other = m_seats.constFind(key);
            if (other == m_seats.cend() || nowMs - other->saidMs > kPresenceMs)
                continue;
            for (const Presence &presence : other->at) {
                if (presence.kind == note.kind && presence.entity == note.entity)
                    others.append(presence);
            }
        }
        if (!here.contains(seat))
            here.append(seat);
        now.at.append(mine);
    }
    if (!now.at.isEmpty())
        m_seats.insert(seat, now);
    return others;
}

} // namespace Warmline
