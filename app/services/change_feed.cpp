// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/change_feed.h"

#include <algorithm>

namespace Warmline {

struct ChangeFeed::Shared
{
    QMutex mutex;
    ChangeFeed *owner = nullptr;
    StoreChange pending;
    QSet<QPair<int, QString>> seen;
    bool any = false;
};

ChangeFeed::ChangeFeed(ChangeSource &source, QObject *parent)
    : QObject(parent)
    , m_shared(std::make_shared<Shared>())
{
    m_shared->owner = this;
    m_quiet.setSingleShot(true);
    m_latest.setSingleShot(true);
    m_quiet.setInterval(kQuietMs);
    m_latest.setInterval(kLatestMs);
    connect(&m_quiet, &QTimer::timeout, this, &ChangeFeed::emitNow);
    connect(&m_latest, &QTimer::timeout, this, &ChangeFeed::emitNow);
    m_subscription = source.subscribe([shared = m_shared](const StoreChange &change) {
        const QMutexLocker lock(&shared->mutex);
        if (!shared->owner)
            return;
        StoreChange &pending = shared->pending;
        pending.reset = pending.reset || change.reset;
        pending.cursor = std::max(pending.cursor, change.cursor);
        pending.waiting = change.waiting;
        for (const EntityTouch &touch : change.entities) {
            const QPair key(int(touch.kind), touch.id);
            if (!shared->seen.contains(key)) {
                shared->seen.insert(key);
                pending.entities.append(touch);
            }
        }
        shared->any = true;
        QMetaObject::invokeMethod(
            shared->owner, [owner = shared->owner] { owner->onArrived(); }, Qt::QueuedConnection);
    });
}

ChangeFeed::~ChangeFeed()
{
    m_subscription.reset();
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->owner = nullptr;
}

bool ChangeFeed::touches(const StoreChange &change, EntityKind kind)
{
    return change.reset
        || std::ranges::any_of(change.entities, [kind](const EntityTouch &t) { return t.kind == kind; });
}

bool ChangeFeed::touches(const StoreChange &change, EntityKind kind, const QString &id)
{
    return change.reset || std::ranges::any_of(change.entities, [&](const EntityTouch &t) {
               return t.kind == kind && t.id == id;
           });
}

void ChangeFeed::onArrived()
{
    m_quiet.start();
    if (!m_latest.isActive())
        m_latest.start();
}

void ChangeFeed::emitNow()
{
    m_quiet.stop();
    m_latest.stop();
    StoreChange change;
    {
        const QMutexLocker lock(&m_shared->mutex);
        if (!m_shared->any)
            return;
        std::swap(change, m_shared->pending);
        m_shared->seen.clear();
        m_shared->any = false;
    }
    emit changed(change);
}

} // namespace Warmline
