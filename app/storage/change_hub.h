// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"

#include <map>
#include <mutex>

namespace Warmline {

/// Who wants to know of changes. Held by a shared pointer: outlives its owner if a guard does. Thread-safe.
class ChangeHub : public std::enable_shared_from_this<ChangeHub>
{
public:
    /// The guard unsubscribes when destroyed.
    [[nodiscard]] std::shared_ptr<void> add(std::function<void(const StoreChange &)> callback)
    {
        const std::lock_guard lock(m_mutex);
        const qint64 id = ++m_last;
        m_callbacks.emplace(id, std::move(callback));
        return std::shared_ptr<void>(nullptr, [self = shared_from_this(), id](void *) { self->remove(id); });
    }
    void tell(const StoreChange &change)
    {
        const std::lock_guard lock(m_mutex);
        for (const auto &[id, callback] : m_callbacks)
            callback(change);
    }

private:
    void remove(qint64 id)
    {
        const std::lock_guard lock(m_mutex);
        m_callbacks.erase(id);
    }

    std::mutex m_mutex;
    std::map<qint64, std::function<void(const StoreChange &)>> m_callbacks;
    qint64 m_last = 0;
};

} // namespace Warmline
