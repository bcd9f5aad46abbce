// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/pg_listener.h"

#include <QSqlDriver>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHeartbeatMs = 2'000;

} // namespace

PgListener::PgListener(DatabaseAddress address, std::function<void()> news, PgLeadership *leadership)
    : m_address(std::move(address))
    , m_news(std::move(news))
    , m_leadership(leadership)
{
    m_context.moveToThread(&m_thread);
    m_thread.setObjectName(u"pg-listener"_s);
    connect(&m_thread, &QThread::started, &m_context, [this] { onStarted(); });
    connect(
        &m_thread, &QThread::finished, &m_context,
        [this] { // the connection ends in the thread that made it
            m_heartbeat.reset();
            m_db.reset();
            if (m_leadership)
                m_leadership->look(nullptr);
        },
        Qt::DirectConnection);
    m_thread.start();
}

PgListener::~PgListener()
{
    m_thread.quit();
    m_thread.wait();
}

void PgListener::onStarted()
{
    m_db = std::make_unique<PgConnection>(m_address, u"listen"_s);
    m_heartbeat = std::make_unique<QTimer>();
    m_heartbeat->setInterval(kHeartbeatMs);
    connect(m_heartbeat.get(), &QTimer::timeout, &m_context, [this] { onHeartbeat(); });
    m_heartbeat->start();
    onHeartbeat();
}

void PgListener::onHeartbeat()
{
    const bool alive = m_db->run(u"select 1"_s).has_value();
    if (alive && m_subscribed != m_db->generation()) {
        if (m_db->driver()->subscribeToNotification(u"warmline_order"_s)) {
            m_subscribed = m_db->generation();
            connect(m_db->driver(), &QSqlDriver::notification, &m_context, [this] { m_news(); });
        }
    }
    if (m_leadership)
        m_leadership->look(alive ? m_db.get() : nullptr);
    m_news();
}

} // namespace Warmline
