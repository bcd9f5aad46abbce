// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "code_link.h"
#include "line_tester.h"
#include "sip_calls.h"
#include "sip_line.h"
#include "socket_watch.h"
#include "sound_board.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace Warmline::Sip {

/// Who hears of one telephone; called on the engine's thread.
class Listener
{
public:
    virtual ~Listener() = default;
    virtual void tellCall(const CallSnapshot &call) = 0;
    virtual void tellLine(const LineState &line) = 0;
    virtual void tellFailure(const QString &callId, TelephonyIntent intent, const Error &reason) = 0;
    virtual void tellSound(const QString &callId, const QByteArray &samples) = 0;
    virtual void tellQueue(int waiting, qint64 longestWaitMs) = 0;
    virtual void tellAbandoned(int count) = 0;
    virtual void tellLineTest(const LineTest &test) = 0;
    virtual void tellDigit(const QString &callId, char digit) = 0;
    virtual void tellSoundState(const SoundState &sound) = 0;
    virtual void tellLevels(double microphone, double speaker) = 0;
};

/// One core with its line and its calls. Lives on the engine's thread. The stack's events come only out of
/// its own iteration, which a timer drives: often while a call or a registration is under way, seldom
/// otherwise, and at once when something arrives at a socket.
class SipWorker : public QObject
{
    Q_OBJECT

public:
    SipWorker(const Settings &settings, Listener *listener);
    ~SipWorker() override;

    void registerLine();
    void unregisterLine();
    void act(TelephonyIntent intent, const QString &callId, const QString &text, bool on);
    void dial(const QString &number);
    void record(const QString &callId, TelephonyRecording wanted);
    void announce(const QString &callId, const QString &file);
    void chooseSound(const QStringList &microphones, const QStringList &speakers);
    void lookForSound();
    void setQueueSeat(QueueSeat seat, const QString &reason);
    void testLine();
    void stopLineTest(const QString &why);
    /// Signs the seat out at the PBX, which would go on offering calls to nobody; then, after two seconds at
    /// most, calls \a gone from the event loop, perhaps twice.
    void leave(const std::function<void()> &gone);

private:
    class Ears;
    bool open();
    void iterate();
    void makeQueueLink();
    void setPace();
    void onChanged();
    void watchSockets();
    void makeSound();
    void onSoundChanged(const SoundState &state);

    Settings m_settings;
    Listener *m_listener;
    std::shared_ptr<linphone::Core> m_core;
    std::shared_ptr<Ears> m_ears;
    std::unique_ptr<SipLine> m_line;
    std::unique_ptr<SipCalls> m_calls;
    std::unique_ptr<SoundBoard> m_sound; ///< null: files stand for devices
    QStringList m_microphones; ///< as wanted, from before there is a board
    QStringList m_speakers;
    std::unique_ptr<LineTester> m_tester;
    std::unique_ptr<QueueLink> m_queue; ///< null: no queue is set up
    CodeLink *m_codes = nullptr; ///< the same, if it calls
    SocketWatch m_sockets;
    QTimer m_timer;
    QTimer m_soundTimer; ///< runs as long as calls would be silent
};

} // namespace Warmline::Sip
