// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pluginapi/telephony_intents.h"
#include "sip_worker.h"

#include <QMutex>
#include <QThread>

#include <memory>

namespace Warmline::Sip {

/// The one thread on which the stack lives: several cores of a process share it, since liblinphone's globals
/// are not for several threads.
class SipThread
{
public:
    SipThread();
    ~SipThread();
    Q_DISABLE_COPY_MOVE(SipThread)

    /// An object that lives there, to post to.
    [[nodiscard]] QObject *there() const { return m_there; }
    [[nodiscard]] QThread *thread() const { return m_thread; }

private:
    QThread *m_thread;
    QObject *m_there;
};

/// A telephone over SIP: copies of what was last told for everybody, intents queued to the engine's thread.
class SipEngine final : public TelephonyIntents, private Listener
{
    Q_OBJECT

public:
    SipEngine(std::shared_ptr<SipThread> thread, const Settings &settings);
    /// Waits for the thread, 5 s at most: an engine that hangs is left behind, it does not hold up the
    /// window.
    ~SipEngine() override;

    void registerLine() override;
    void unregisterLine() override;
    void setReady(bool ready) override;
    void setQueueSeat(QueueSeat seat, const QString &reason) override;
    void dial(const QString &number) override;

    void record(const QString &callId, TelephonyRecording wanted) override;
    void announce(const QString &callId, const QString &file) override;
    void chooseSound(const QStringList &microphones, const QStringList &speakers) override;
    void lookForSound() override;
    void testLine() override;
    void stopLineTest() override;

    [[nodiscard]] QString ladder() const override;
    [[nodiscard]] LineState line() const override;
    [[nodiscard]] QList<CallSnapshot> calls() const override;

signals:
    /// A key that the other side pressed (RFC 4733).
    void digitReceived(const QString &callId, char digit);

private:
    struct Home;
    template <class F>
    void post(F work);
    void act(TelephonyIntent intent, const QString &callId, const QString &text = {},
             bool on = false) override;

    // On the engine's thread.
    void tellCall(const CallSnapshot &call) override;
    void tellLine(const LineState &line) override;
    void tellFailure(const QString &callId, TelephonyIntent intent, const Error &reason) override;
    void tellSound(const QString &callId, const QByteArray &samples) override;
    void tellQueue(int waiting, qint64 longestWaitMs) override { emit queueChanged(waiting, longestWaitMs); }
    void tellAbandoned(int count) override { emit queueAbandoned(count); }
    void tellLineTest(const LineTest &test) override { emit lineTested(test); }
    void tellDigit(const QString &callId, char digit) override;
    void tellSoundState(const SoundState &sound) override { emit soundChanged(sound); }
    void tellLevels(double microphone, double speaker) override { emit levelsMeasured(microphone, speaker); }

    std::shared_ptr<SipThread> m_thread;
    std::shared_ptr<Home> m_home;
    mutable QMutex m_mutex;
    LineState m_line;
    QList<CallSnapshot> m_calls;
};

} // namespace Warmline::Sip
