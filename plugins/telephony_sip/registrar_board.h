// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <optional>
#include <vector>

namespace Warmline::Sip {

/// Decides with which registrar to register, and when: in their order, on to the next at once when one is
/// lost, back to the first when it has answered for a while, with a back-off that a returning registrar cuts
/// short. Pure: told what happened and what time it is (monotonic milliseconds), asked what is due.
class RegistrarBoard
{
public:
    enum class State { Idle, Waiting, Trying, Registered };

    static constexpr qint64 kTryMs = 3'000; ///< a REGISTER without an answer for so long has failed
    static constexpr qint64 kFirstWaitMs = 1'000;
    static constexpr qint64 kLongestWaitMs = 15'000;
    static constexpr qint64 kRefusedWaitMs = 5'000; ///< after a wrong password; doubles up to a minute
    static constexpr qint64 kLongestRefusedMs = 60'000;
    static constexpr qint64 kReturnMs = 30'000; ///< the first must answer so long before we go back to it

    explicit RegistrarBoard(int count);

    void start(qint64 nowMs);
    void stop();
    void answered(int registrar, qint64 nowMs); ///< a probe was answered
    void silent(int registrar, qint64 nowMs); ///< probes were not answered
    void registered(int registrar, qint64 nowMs);
    /// A REGISTER failed, or the connection broke. \a refused: the registrar said no, and will again.
    void failed(int registrar, qint64 nowMs, bool refused);
    /// The registrar to send a REGISTER to now, if any; the attempt begins with this. While \a busy (a call
    /// lives) the line does not go back to the first registrar.
    [[nodiscard]] std::optional<int> due(qint64 nowMs, bool busy);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] bool wasRefused() const { return m_refused; }

private:
    struct Registrar
    {
        bool alive = false;
        qint64 aliveSinceMs = 0;
    };
    void lose(qint64 nowMs, bool refused);
    [[nodiscard]] int nextAfterLoss() const;

    std::vector<Registrar> m_registrars;
    State m_state = State::Idle;
    int m_current = 0; ///< registered with, tried, or to be tried next
    int m_inARow = 0; ///< failures since the last success
    bool m_refused = false;
    qint64 m_sinceMs = 0;
    qint64 m_dueMs = 0;
};

} // namespace Warmline::Sip
