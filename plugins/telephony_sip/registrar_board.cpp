// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registrar_board.h"

#include <algorithm>

namespace Warmline::Sip {

RegistrarBoard::RegistrarBoard(int count)
    : m_registrars(size_t(std::max(1, count)))
{ }

void RegistrarBoard::start(qint64 nowMs)
{
    if (m_state != State::Idle)
        return;
    m_state = State::Waiting;
    m_current = 0;
    m_inARow = 0;
    m_refused = false;
    m_dueMs = nowMs;
}

void RegistrarBoard::stop()
{
    m_state = State::Idle;
}

void RegistrarBoard::answered(int registrar, qint64 nowMs)
{
    Registrar &known = m_registrars.at(size_t(registrar));
    const bool returned = !known.alive;
    if (returned) {
        known.alive = true;
        known.aliveSinceMs = nowMs;
    }
    // It is back: no reason to sit out the back-off. (It said no before: it will say no again.)
    if (returned && m_state == State::Waiting && !m_refused) {
        m_current = registrar;
        m_dueMs = nowMs;
    }
}

void RegistrarBoard::silent(int registrar, qint64 nowMs)
{
    m_registrars.at(size_t(registrar)).alive = false;
    if (m_state == State::Registered && registrar == m_current)
        lose(nowMs, false);
}

void RegistrarBoard::registered(int registrar, qint64 nowMs)
{
    if (m_state == State::Idle || registrar != m_current)
        return;
    m_state = State::Registered;
    m_sinceMs = nowMs;
    m_inARow = 0;
    m_refused = false;
}

void RegistrarBoard::failed(int registrar, qint64 nowMs, bool refused)
{
    const bool tells = m_state == State::Trying || m_state == State::Registered;
    if (!tells || registrar != m_current)
        return;
    if (!refused)
        m_registrars.at(size_t(registrar)).alive = false;
    lose(nowMs, refused);
}

void RegistrarBoard::lose(qint64 nowMs, bool refused)
{
    m_state = State::Waiting;
    m_refused = refused;
    const int failures = m_inARow++;
    if (refused) {
        m_dueMs = nowMs + std::min(kLongestRefusedMs, kRefusedWaitMs << std::min(failures, 8));
        return;
    }
    m_current = nextAfterLoss();
    const int rounds = failures / int(m_registrars.size());
    // Each registrar gets one try at once; a wait comes only after all of them failed.
    const bool others = (failures + 1) % int(m_registrars.size()) != 0;
    m_dueMs = others ? nowMs : nowMs + std::min(kLongestWaitMs, kFirstWaitMs << std::min(rounds, 8));
}

int RegistrarBoard::nextAfterLoss() const
{
    const int count = int(m_registrars.size());
    for (int i = 0; i < count; ++i) {
        if (i != m_current && m_registrars.at(size_t(i)).alive)
            return i;
    }
    return (m_current + 1) % count;
}

std::optional<int> RegistrarBoard::due(qint64 nowMs, bool busy)
{
    if (m_state == State::Trying && nowMs - m_sinceMs >= kTryMs)
        failed(m_current, nowMs, false);
    const Registrar &first = m_registrars.front();
    const bool goBack = m_state == State::Registered && m_current != 0 && !busy && first.alive
                     && nowMs - first.aliveSinceMs >= kReturnMs;
    if (goBack)
        m_current = 0;
    else if (m_state != State::Waiting || nowMs < m_dueMs)
        return {};
    m_state = State::Trying;
    m_sinceMs = nowMs;
    return m_current;
}

} // namespace Warmline::Sip
