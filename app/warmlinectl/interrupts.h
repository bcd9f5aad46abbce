// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>
#include <stop_token>

namespace Warmline {

/// SIGINT, SIGTERM and SIGHUP (not under nohup) as a stop request in the event loop. The second one ends the
/// program at once: the store is made to survive that. One object a program.
class Interrupts final : public QObject
{
    Q_OBJECT

public:
    explicit Interrupts(QObject *parent = nullptr);
    ~Interrupts() override;

    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

signals:
    void interrupted();

private:
    std::stop_source m_source;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace Warmline
