// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/held_reads.h"

#include <QThread>

#include <mutex>
#include <vector>

namespace Warmline {

namespace {

thread_local HeldReads *t_held = nullptr;

int loopsOfThisThread()
{
    return QThread::currentThread()->loopLevel();
}

} // namespace

/// Thread-safe. What passes before it opens has its chain when it ends: who asked has chained on it in the
/// thread that opens. What passes later finds a chain that nobody adds to any more.
class HeldReads::Gate
{
public:
    /// False: it is open, and \a end is left as it is.
    [[nodiscard]] bool keep(std::function<void()> &end)
    {
        const std::lock_guard lock(m_mutex);
        if (m_isOpen)
            return false;
        m_kept.push_back(std::move(end));
        return true;
    }
    void open()
    {
        std::vector<std::function<void()>> kept;
        {
            const std::lock_guard lock(m_mutex);
            m_isOpen = true;
            kept.swap(m_kept);
        }
        for (const auto &end : kept)
            end();
    }

private:
    std::mutex m_mutex;
    bool m_isOpen = false;
    std::vector<std::function<void()>> m_kept;
};

HeldReads::HeldReads()
    : m_outer(std::exchange(t_held, this))
    , m_loops(loopsOfThisThread())
{ }

HeldReads::~HeldReads()
{
    // Still the innermost: continuations may ask more, and chain on that.
    while (const auto gate = std::exchange(m_gate, nullptr))
        gate->open();
    t_held = m_outer;
}

std::shared_ptr<HeldReads::Gate> HeldReads::gate()
{
    if (t_held && !t_held->m_gate)
        t_held->m_gate = std::make_shared<Gate>();
    return t_held ? t_held->m_gate : nullptr;
}

bool HeldReads::isHolding()
{
    return t_held && t_held->m_loops == loopsOfThisThread();
}

void HeldReads::pass(const std::shared_ptr<Gate> &gate, std::function<void()> end)
{
    if (gate && gate->keep(end))
        return;
    const HeldReads held;
    end();
}

} // namespace Warmline
