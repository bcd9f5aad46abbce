// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/live_hub.h"

#include "app/telemetry/value_watch.h"

namespace Warmline {

LiveHub::LiveHub(QObject *parent)
    : QObject(parent)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kNotifyMs);
    connect(&m_timer, &QTimer::timeout, this, &LiveHub::notify);
}

quint32 LiveHub::slotOf(const SeriesKey &key, qint64 pollMs, const QString &source)
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_index.constFind(key);
    if (known != m_index.cend()) {
        m_slots[*known].value.pollMs = pollMs;
        m_slots[*known].value.source = source;
        return *known;
    }
    const quint32 number = quint32(m_slots.size());
    m_slots.push_back({LiveValue{key, {}, pollMs, source}, false, false});
    m_index.insert(key, number);
    m_byOwner[key.owner].append(number);
    return number;
}

void LiveHub::put(const std::vector<Update> &updates, qint64 nowMs)
{
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        for (const Update &update : updates) {
            Slot &slot = m_slots[update.slot];
            const qint64 there = slot.value.sample.atMs;
            const bool hides =
                there <= nowMs + ValueWatch::kAheadMs || slot.value.key.part == QLatin1StringView("forecast");
            if (slot.there && update.sample.atMs < there && hides)
                continue;
            slot.value.sample = update.sample;
            slot.there = true;
            slot.dirty = true;
            if (!m_pending)
                first = m_pending = true;
        }
    }
    if (first) // one wake-up for all that comes until it is told
        QMetaObject::invokeMethod(this, &LiveHub::wake, Qt::QueuedConnection);
}

void LiveHub::wake()
{
    if (!m_timer.isActive())
        m_timer.start();
}

void LiveHub::notify()
{
    QSet<QString> owners;
    {
        const std::lock_guard lock(m_mutex);
        m_pending = false;
        for (Slot &slot : m_slots) {
            if (slot.dirty)
                owners.insert(slot.value.key.owner);
            slot.dirty = false;
        }
    }
    emit changed(QStringList(owners.cbegin(), owners.cend()));
}

QList<LiveValue> LiveHub::latest(const QStringList &owners) const
{
    QList<LiveValue> values;
    const std::lock_guard lock(m_mutex);
    for (const QString &owner : owners) {
        for (const quint32 number : m_byOwner.value(owner)) {
            if (m_slots[number].there)
                values.append(m_slots[number].value);
        }
    }
    return values;
}

QList<LiveValue> LiveHub::all() const
{
    QList<LiveValue> values;
    const std::lock_guard lock(m_mutex);
    for (const Slot &slot : m_slots) {
        if (slot.there)
            values.append(slot.value);
    }
    return values;
}

} // namespace Warmline
