// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/leadership.h"
#include "app/postgres/pg_connection.h"

#include <atomic>
#include <map>
#include <mutex>

namespace Warmline {

/// The leader among the servers of one database: who holds an advisory lock of the session that also listens.
/// The lock ends with its session, so with its process or its line; the others ask for it every two seconds.
class PgLeadership final : public Leadership
{
public:
    [[nodiscard]] bool leads() const override { return m_leads; }
    [[nodiscard]] bool anotherLeads() const override { return m_another; }
    [[nodiscard]] std::shared_ptr<void> subscribe(std::function<void(bool)> callback) override;

    /// In the connection's thread: \a db answered just now, or (null) it did not.
    void look(PgConnection *db);

private:
    struct Listeners
    {
        std::mutex mutex;
        std::map<int, std::function<void(bool)>> callbacks;
        int last = 0;
    };
    void set(bool leads, bool another);

    std::atomic<bool> m_leads = false;
    std::atomic<bool> m_another = false; ///< as of the last time that the database answered
    int m_session = 0; ///< generation of the connection that holds the lock
    std::shared_ptr<Listeners> m_listeners = std::make_shared<Listeners>();
};

} // namespace Warmline
