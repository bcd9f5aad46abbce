// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QThread>

namespace Warmline {

/// Plays sound from memory on the desktop's output, from a thread of its own, since sound servers may be slow
/// to answer. Without an output it says so. GUI thread.
class SoundOutput : public QObject
{
    Q_OBJECT

public:
    explicit SoundOutput(QObject *parent = nullptr);
    ~SoundOutput() override;

    /// 48,000 samples a second of 16 bits in two channels, from that millisecond on; stops what was playing.
    void play(const QByteArray &samples, qint64 fromMs);
    void stop();

signals:
    /// Where it is now, ten times a second.
    void positionChanged(qint64 ms);
    /// Played to the end, or stopped.
    void ended();
    void failed(const QString &reason);

private:
    class Player;
    QThread *m_thread;
    Player *m_player; ///< lives in m_thread
};

} // namespace Warmline
