// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QStringList>
#include <QThread>

namespace Warmline {

/// Plays sound from memory, from a thread of its own, since sound servers may be slow to answer. Without an
/// output it says so. GUI thread.
class SoundOutput : public QObject
{
    Q_OBJECT

public:
    explicit SoundOutput(QObject *parent = nullptr);
    ~SoundOutput() override;

    /// 48,000 samples a second of 16 bits in two channels, from that millisecond on; stops what was playing.
    /// \a speakers: by their names, on one of which it is heard; if none of them is there (or they are empty)
    /// on the desktop's own choice.
    void play(const QByteArray &samples, qint64 fromMs, const QStringList &speakers);
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
