// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/pg_leadership.h"

#include <QLoggingCategory>

Q_DECLARE_LOGGING_CATEGORY(logPostgres)

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

/// "warmline"; advisory locks are told apart by number, in each database.
constexpr qint64 kLock = 0x7761'726d'6c69'6e65;

} // namespace

std::shared_ptr<void> PgLeadership::subscribe(std::function<void(bool)> callback)
{
    const std::lock_guard lock(m_listeners->mutex);
    const int id = ++m_listeners->last;
    m_listeners->callbacks.emplace(id, std::move(callback));
    return std::shared_ptr<void>(nullptr, [listeners = m_listeners, id](void *) {
        const std::lock_guard ending(listeners->mutex);
        listeners->callbacks.erase(id);
    });
}

void PgLeadership::look(PgConnection *db)
{
    if (m_leads && (!db || db->generation() != m_session))
        set(false, false); // the lock went with its session; who has it now is not known
    if (!db || m_leads)
        return;
    auto taken = db->run(u"select pg_try_advisory_lock(?)"_s, {kLock});
    if (!taken || !taken->next())
        return;
    if (taken->value(0).toBool()) {
        m_session = db->generation();
        set(true, false);
    } else if (!m_another) {
        set(false, true);
    }
}

void PgLeadership::set(bool leads, bool another)
{
    m_leads = leads;
    m_another = another;
    qCInfo(logPostgres) << (leads     ? "this server leads now"
                            : another ? "another server leads"
                                      : "this server does not lead any more");
    const std::lock_guard lock(m_listeners->mutex);
    for (const auto &[id, callback] : m_listeners->callbacks)
        callback(leads);
}

} // namespace Warmline
