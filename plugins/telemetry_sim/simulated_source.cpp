// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulated_source.h"

#include <QDateTime>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>

namespace Warmline {

void SimulatedSource::run(const std::stop_token &stop, TelemetryReceiver &receiver)
{
    receiver.stateChanged(SourceState::Connecting, {});
    QList<SourceTag> tags = m_plant->tags();
    std::map<int, QList<quint32>> byInterval;
    for (qsizetype i = 0; i < tags.size(); ++i) {
        if (m_pollMs > 0)
            tags[i].pollMs = m_pollMs;
        byInterval[std::max(10, tags.at(i).pollMs)].append(quint32(i));
    }
    receiver.tagsChanged(tags);
    receiver.stateChanged(SourceState::Running, {});

    // Each interval on its own grid of the clock, so that a restart measures at the same moments.
    std::map<int, qint64> next;
    for (const auto &[interval, list] : byInterval)
        next[interval] = 0;
    while (!stop.stop_requested() && !byInterval.empty()) {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        qint64 earliest = now + 1'000;
        for (auto &[interval, due] : next) {
            if (due <= now) {
                const qint64 at = now / interval * interval;
                due = at + interval;
                const QList<quint32> &list = byInterval[interval];
                const QList<double> values = m_plant->values(list, at);
                QList<SourceValue> batch;
                batch.reserve(values.size());
                for (qsizetype i = 0; i < values.size(); ++i) {
                    if (!std::isnan(values.at(i)))
                        batch.append({at, values.at(i), list.at(i), SourceQuality::Good});
                }
                receiver.valuesArrived(batch);
            }
            earliest = std::min(earliest, due);
        }
        std::unique_lock lock(m_mutex);
        const qint64 pause = std::max<qint64>(1, earliest - QDateTime::currentMSecsSinceEpoch());
        m_wake.wait_for(lock, stop, std::chrono::milliseconds(pause), [] { return false; });
    }
}

} // namespace Warmline
