// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sync/presence_service.h"

#include <algorithm>

namespace Warmline {

PresenceService::PresenceService(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_timer.setInterval(kPresenceEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &PresenceService::say);
}

PresenceService::At *PresenceService::find(EntityKind kind, const QString &entity)
{
    const auto found =
        std::ranges::find_if(m_at, [&](const At &at) { return at.kind == kind && at.entity == entity; });
    return found == m_at.end() ? nullptr : &*found;
}

void PresenceService::view(EntityKind kind, const QString &entity)
{
    if (At *at = find(kind, entity)) {
        ++at->panes;
        return;
    }
    m_at.append({kind, entity, -1, 1});
    say();
}

void PresenceService::type(EntityKind kind, const QString &entity)
{
    if (!find(kind, entity))
        m_at.append({kind, entity, -1, 0});
    At *at = find(kind, entity);
    const bool wasTyping = at->typedMs >= 0 && m_clock.monotonicMs() - at->typedMs < kTypesMs;
    at->typedMs = m_clock.monotonicMs();
    if (!wasTyping) // each key press would be a call
        say();
}

void PresenceService::leave(EntityKind kind, const QString &entity)
{
    At *at = find(kind, entity);
    if (!at || --at->panes > 0)
        return;
    m_at.remove(at - m_at.data());
    say();
}

void PresenceService::say()
{
    if (m_at.isEmpty())
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start();
    if (m_clock.monotonicMs() - m_heardMs > kPresenceMs)
        take({});
    if (!m_share)
        return;
    QList<PresenceNote> notes;
    for (const At &at : std::as_const(m_at)) {
        const bool types = at.typedMs >= 0 && m_clock.monotonicMs() - at.typedMs < kTypesMs;
        notes.append({at.kind, at.entity, types ? PresenceKind::Types : PresenceKind::Views});
    }
    m_share(notes).then(this, [this, mine = ++m_asked](const Result<QList<Presence>> &others) {
        if (!others || mine != m_asked) // the status says that the server is away; an older answer is too old
            return;
        m_heardMs = m_clock.monotonicMs();
        take(*others);
    });
    if (m_at.isEmpty())
        take({});
}

void PresenceService::take(QList<Presence> others)
{
    std::ranges::stable_sort(others, [](const Presence &a, const Presence &b) {
        return a.what > b.what || (a.what == b.what && a.sinceMs < b.sinceMs);
    });
    if (others == m_others)
        return;
    m_others = std::move(others);
    emit changed();
}

QList<Presence> PresenceService::others(EntityKind kind, const QString &entity) const
{
    QList<Presence> found;
    std::ranges::copy_if(m_others, std::back_inserter(found), [&](const Presence &presence) {
        return presence.kind == kind && presence.entity == entity;
    });
    return found;
}

QString PresenceService::text(EntityKind kind, const QString &entity) const
{
    QStringList parts;
    for (const Presence &presence : others(kind, entity)) {
        const QString part = presence.what == PresenceKind::Types ? tr("%1 正在输入").arg(presence.who.value)
                                                                  : tr("%1 也在看").arg(presence.who.value);
        if (!parts.contains(part))
            parts.append(part);
    }
    return parts.join(tr("，"));
}

} // namespace Warmline
