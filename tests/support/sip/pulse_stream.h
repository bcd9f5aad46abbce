// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pulse/pulse_link.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <atomic>

namespace Warmline::Testing {

/// A stream of this process on the sound server of a test, named as the SIP stack names its own, without a
/// call and without sound. Also the hand that moves it to other devices, as a desktop does.
class PulseStream final : public PulseLink
{
public:
    /// Begins on that device.
    explicit PulseStream(const QString &device);
    ~PulseStream() override;

    /// Where it is now; empty: nowhere, yet or any more.
    [[nodiscard]] QString device() const;
    /// How often it was moved, by whomever.
    [[nodiscard]] int moves() const { return m_moves; }
    /// To each of these after the other, none of which is waited for.
    void move(const QStringList &devices);
    /// How many of those moves were answered.
    [[nodiscard]] int answered() const { return m_answered; }
    /// From now on it is moved there again whenever it leaves; empty: no more.
    void insist(const QString &device);

protected:
    void onReady() override;
    void onGone() override { m_isThere = false; }
    void onEvent(pa_subscription_event_type_t) override { }

private:
    void moveTo(const QByteArray &device);
    void onMoved();

    QByteArray m_first;
    QByteArray m_insisted; ///< touched under the loop's lock
    pa_stream *m_stream = nullptr; ///< likewise
    std::atomic_bool m_isThere = false;
    std::atomic_int m_moves = 0;
    std::atomic_int m_answered = 0;
};

} // namespace Warmline::Testing
