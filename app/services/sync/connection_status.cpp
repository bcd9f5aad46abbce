// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sync/connection_status.h"

#include <QTimeZone>

namespace Warmline {

ConnectionStatus::ConnectionStatus(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &ConnectionStatus::ticked);
    m_timer.start();
}

qint64 ConnectionStatus::confirmedAgeMs() const
{
    return m_sync.lastConfirmationMs == 0 ? -1
                                          : std::max<qint64>(0, m_clock.utcMs() - m_sync.lastConfirmationMs);
}

qint64 ConnectionStatus::telemetryAgeMs() const
{
    return m_telemetryMs == 0 ? -1 : std::max<qint64>(0, nowMs() - m_telemetryMs);
}

qint64 ConnectionStatus::nowMs() const
{
    return m_clock.utcMs() + (m_sync.clockMeasured ? m_sync.clockOffsetMs : 0);
}

QString ConnectionStatus::snapshotText() const
{
    const SyncSnapshot &s = m_sync.snapshot;
    constexpr double megabyte = 1024.0 * 1024.0;
    switch (s.stage) {
    case SyncSnapshot::Stage::None: break;
    case SyncSnapshot::Stage::Preparing: return tr("等待服务器准备数据");
    case SyncSnapshot::Stage::Fetching:
        return tr("下载数据 %1/%2 MB")
            .arg(double(s.bytes) / megabyte, 0, 'f', 1)
            .arg(double(s.totalBytes) / megabyte, 0, 'f', 1);
    case SyncSnapshot::Stage::Applying:
        return tr("写入数据 %1%").arg(s.totalRows > 0 ? 100 * s.rows / s.totalRows : 0);
    }
    return {};
}

QString ConnectionStatus::linkText() const
{
    const QString snapshot = snapshotText();
    const bool answers = m_sync.link == SyncLink::Online || m_sync.link == SyncLink::Slow;
    if (answers && !snapshot.isEmpty())
        return snapshot;
    switch (m_sync.link) {
    case SyncLink::Connecting: return tr("正在连接");
    case SyncLink::Online: return tr("在线");
    case SyncLink::Slow: return tr("缓慢");
    case SyncLink::Offline: break;
    }
    if (m_sync.offlineSinceMs == 0)
        return tr("离线");
    const QTimeZone zone("Asia/Shanghai");
    return tr("离线 自 %1 起")
        .arg(QDateTime::fromMSecsSinceEpoch(m_sync.offlineSinceMs, zone).toString(QStringLiteral("HH:mm")));
}

void ConnectionStatus::onSyncStatus(const SyncStatus &status)
{
    if (status == m_sync)
        return;
    m_sync = status;
    emit changed();
}

void ConnectionStatus::setTelemetryAt(qint64 utcMs)
{
    if (utcMs > m_telemetryMs) {
        const bool first = m_telemetryMs == 0;
        m_telemetryMs = utcMs;
        if (first)
            emit changed();
    }
}

} // namespace Warmline
