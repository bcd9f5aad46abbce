// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/deadlines.h"

namespace Warmline {

Deadlines::Deadlines()
    : m_thread([this](const std::stop_token &stop) { loop(stop); })
{ }

Deadlines::~Deadlines()
{
    m_thread.request_stop();
    m_thread.join();
}

qint64 Deadlines::add(int ms, std::function<void()> late)
{
    const std::lock_guard lock(m_mutex);
    const qint64 id = ++m_last;
    const Moment moment = std::chrono::steady_clock::now() + std::chrono::milliseconds(ms);
    m_waiting.emplace(std::pair{moment, id}, std::move(late));
    m_moments.emplace(id, moment);
    if (m_waiting.begin()->first.second == id)
        m_wake.notify_one();
    return id;
}

void Deadlines::remove(qint64 id)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_moments.find(id);
    if (found == m_moments.end())
        return;
    m_waiting.erase({found->second, id});
    m_moments.erase(found);
}

void Deadlines::loop(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        if (m_waiting.empty()) {
            m_wake.wait(lock, stop, [this] { return !m_waiting.empty(); });
            continue;
        }
        const auto first = m_waiting.begin();
        const Moment moment = first->first.first;
        if (std::chrono::steady_clock::now() < moment) {
            m_wake.wait_until(lock, stop, moment,
                              [&] { return m_waiting.empty() || m_waiting.begin()->first.first != moment; });
            continue;
        }
        const auto late = std::move(first->second);
        m_moments.erase(first->first.second);
        m_waiting.erase(first);
        lock.unlock();
        late();
        lock.lock();
    }
}

} // namespace Warmline
