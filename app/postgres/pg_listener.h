// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/pg_leadership.h"

#include <QThread>
#include <QTimer>

#include <functional>

namespace Warmline {

/// Hears that another server has ordered something: LISTEN on a connection of its own, which must not go
/// through a pooler. Every two seconds it makes sure that the line is alive, reconnects if not, and reports
/// news in any case, so that nothing is missed meanwhile. Where there is a leadership, it stands for it.
class PgListener final : public QObject
{
    Q_OBJECT

public:
    /// \a news is called on the listener's thread and must only queue.
    /// \a leadership: may be null; outlives this.
    PgListener(DatabaseAddress address, std::function<void()> news, PgLeadership *leadership);
    ~PgListener() override;

private:
    void onStarted();
    void onHeartbeat();

    DatabaseAddress m_address;
    std::function<void()> m_news;
    PgLeadership *m_leadership;
    QThread m_thread;
    QObject m_context; ///< lives in the thread
    std::unique_ptr<QTimer> m_heartbeat;
    std::unique_ptr<PgConnection> m_db;
    int m_subscribed = 0; ///< generation of the connection that listens
};

} // namespace Warmline
