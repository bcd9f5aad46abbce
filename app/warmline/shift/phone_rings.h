// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/warmline/shift/window_hand.h"

#include <QObject>
#include <QTimer>

namespace Warmline {

class Workstation;

/// Tells on the standard output when a caller's card is painted, for who measures it from the wire
/// (tests/bench/telephony): "ready NUMBER" when a call may come, NUMBER being a household's of the demo city;
/// then "card NS", the monotonic clock's nanoseconds after the frame in which both the ringing telephone and
/// the household's card were painted. The call is then rejected, and the next "ready" follows. Until it is
/// ended from outside. GUI thread.
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
    enum class Phase : quint8 { Starting, Ready, Rings, Painted };
    void begin();
    void goOn();
    void onFrame();

    Workstation &m_workstation;
    WindowHand m_hand;
    QTimer m_poll;
    Phase m_phase = Phase::Starting;
    bool m_phonePainted = false;
    bool m_cardPainted = false;
};

} // namespace Warmline
