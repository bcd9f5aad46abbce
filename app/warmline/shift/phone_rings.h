// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/warmline/shift/window_hand.h"

#include <QObject>
#include <QTimer>

namespace Warmline {

class Workstation;
struct AgentStatus;

/// Tells on the standard output when a caller's card is painted, for who measures it from the wire
/// (tests/bench/telephony): "ready NUMBER" when a call may come, NUMBER being a household's of the demo city;
/// then "card NS", the monotonic clock's nanoseconds after the frame in which both the ringing telephone and
/// the household's card were painted, and "stages SEEN HEARD READ SHOWN CPU" with the way to it: on the same
/// clock when the engine saw the call (to the millisecond), when the window's thread heard of it, when the
/// store's answer was there (to the millisecond) and when the widgets had taken it; and the processor time of
/// the window's thread from hearing to painted. The call is then rejected, and the next "ready" follows.
/// Until it is ended from outside. GUI thread.
class PhoneRings : public QObject
{
    Q_OBJECT

public:
    explicit PhoneRings(Workstation &workstation, QObject *parent = nullptr);
    ~PhoneRings() override;

    /// Call before Workstation::start().
    void start();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Phase : quint8 { Starting, Ready, Painted };
    void begin();
    void hearOf(const AgentStatus &status);
    void goOn();
    void onFrame();

    Workstation &m_workstation;
    WindowHand m_hand;
    QTimer m_poll;
    Phase m_phase = Phase::Starting;
    bool m_phonePainted = false;
    bool m_cardPainted = false;
    qint64 m_heardNs = 0;
    qint64 m_heardCpuNs = 0;
    qint64 m_shownNs = 0;
};

} // namespace Warmline
