// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>

namespace Warmline {

/// A person hears himself: what the microphone takes comes back from the speaker two seconds later, without
/// any call. From a thread of its own, since sound servers may be slow to answer; nothing is kept. Twenty
/// seconds at most. GUI thread.
class SoundCheck : public QObject
{
    Q_OBJECT

public:
    static constexpr int kLongestMs = 20'000;
    static constexpr int kDelayMs = 2'000;

    explicit SoundCheck(QObject *parent = nullptr);
    ~SoundCheck() override;

    /// On the first of these that is there, each.
    void start(const QStringList &microphones, const QStringList &speakers);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_running; }

signals:
    /// 0-1, ten times a second.
    void levelsMeasured(double microphone, double speaker);
    /// It began or ended.
    void changed();
    void failed(const QString &reason);

private:
    class Loop;
    QThread *m_thread;
    Loop *m_loop; ///< lives in m_thread
    bool m_running = false;
};

} // namespace Warmline
