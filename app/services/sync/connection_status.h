// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/sync/sync_status.h"

#include <QObject>
#include <QTimer>

namespace Warmline {

/// The strip at the bottom: connection, outbox, age of the data, clock. Ages are ticked once a second.
/// The composition root connects the sync driver's status to onSyncStatus and the station service's newest
/// value to setTelemetryAt. GUI thread.
class ConnectionStatus : public QObject
{
    Q_OBJECT

public:
    explicit ConnectionStatus(const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] const SyncStatus &sync() const { return m_sync; }
    [[nodiscard]] SyncLink link() const { return m_sync.link; }
    [[nodiscard]] qint64 waiting() const { return m_sync.waiting; }
    [[nodiscard]] qint64 refused() const { return m_sync.refused; }
    /// UTC of the first failure of the present interruption; 0 while there is none.
    [[nodiscard]] qint64 offlineSinceMs() const { return m_sync.offlineSinceMs; }
    /// Milliseconds since the seat last knew that it has everything; -1: never yet.
    [[nodiscard]] qint64 confirmedAgeMs() const;
    /// Milliseconds since the newest telemetry value was measured; -1: none yet.
    [[nodiscard]] qint64 telemetryAgeMs() const;
    /// Server time minus own time; only meaningful when clockMeasured().
    [[nodiscard]] qint64 clockOffsetMs() const { return m_sync.clockOffsetMs; }
    [[nodiscard]] bool clockMeasured() const { return m_sync.clockMeasured; }
    /// UTC milliseconds of the server as far as known: what clocks on the screen show.
    [[nodiscard]] qint64 nowMs() const;
    /// "下载数据 12.0/80.5 MB" while a snapshot is on its way; else empty.
    [[nodiscard]] QString snapshotText() const;
    /// "在线 确认于 2 秒前", "离线 自 07:12 起" …; without the outbox.
    [[nodiscard]] QString linkText() const;

    /// What went wrong last, in words; empty when nothing is wrong now.
    [[nodiscard]] QString problemText() const { return m_sync.problem.text; }

public slots:
    void onSyncStatus(const Warmline::SyncStatus &status);
    void setTelemetryAt(qint64 utcMs);

signals:
    /// Something but an age changed.
    void changed();
    /// Once a second: read the ages again.
    void ticked();

private:
    const Clock &m_clock;
    SyncStatus m_sync;
    qint64 m_telemetryMs = 0;
    QTimer m_timer;
};

} // namespace Warmline
