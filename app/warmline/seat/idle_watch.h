// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace Warmline {

/// Tells when nobody has touched keyboard, mouse or screen for some minutes, and warns in the minute before.
/// Counts what comes from the devices; what the program does by itself (a pane that is filled, a simulated
/// move) is no sign of a person. GUI thread.
class IdleWatch : public QObject
{
    Q_OBJECT

public:
    static constexpr int kWarnMs = 60'000; ///< before the end, or half of a shorter limit

    /// \a clock outlives this; its monotonic time counts.
    explicit IdleWatch(const Clock &clock, QObject *parent = nullptr);

    /// 0: never. Takes effect at once.
    void setLimit(int minutes);
    /// Whether somebody is there all the same: in a call no hand may move for long. Asked once a second.
    void setPresent(std::function<bool()> present) { m_present = std::move(present); }
    /// From now on; also after due().
    void start();
    void stop();
    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// Once a second while the end is near: how many seconds are left. 0: somebody is there again, or it is
    /// over.
    void closing(int secondsLeft);
    /// The time is over. Nothing more is told until start().
    void due();

private slots:
    void look();

private:
    void touch();

    const Clock &m_clock;
    std::function<bool()> m_present;
    qint64 m_limitMs = 0;
    qint64 m_touchedMs = 0; ///< monotonic
    bool m_warned = false;
    QTimer m_timer;
};

} // namespace Warmline
