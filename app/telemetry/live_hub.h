// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/telemetry.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <limits>
#include <mutex>
#include <vector>

namespace Warmline {

/// The last value of every series. Writers put values in from any thread; who watches is told at most four
/// times a second which owners changed, and the last value is never lost. The signal comes on the hub's own
/// thread.
class LiveHub : public QObject
{
    Q_OBJECT

public:
    static constexpr int kNotifyMs = 250;

    explicit LiveHub(QObject *parent = nullptr);

    /// A number for a series, to put values by. Thread-safe; the same key gives the same number.
    [[nodiscard]] quint32 slotOf(const SeriesKey &key, qint64 pollMs, const QString &source);
    struct Update
    {
        quint32 slot;
        Sample sample;
    };
    /// Thread-safe. A sample older than the one that is there changes nothing; but one that is there from
    /// more than ValueWatch::kAheadMs after \a nowMs, UTC, was stamped by a clock that has been set back
    /// since, and must not hide what comes (forecasts lie ahead by nature).
    void put(const std::vector<Update> &updates, qint64 nowMs = std::numeric_limits<qint64>::max() / 2);

    /// Thread-safe. Values of the owners ("" is the weather); those that never came are left out.
    [[nodiscard]] QList<LiveValue> latest(const QStringList &owners) const;
    [[nodiscard]] QList<LiveValue> all() const;

signals:
    /// Owners (stations, accounts, "") with a new value since the last signal.
    void changed(const QStringList &owners);

private:
    struct Slot
    {
        LiveValue value;
        bool there = false;
        bool dirty = false;
    };
    void notify();
    void wake();

    mutable std::mutex m_mutex;
    std::vector<Slot> m_slots;
    QHash<SeriesKey, quint32> m_index;
    QHash<QString, QList<quint32>> m_byOwner;
    bool m_pending = false;
    QTimer m_timer;
};

} // namespace Warmline
