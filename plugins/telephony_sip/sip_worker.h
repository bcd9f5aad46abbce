// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sip_calls.h"
#include "sip_line.h"

#include <QObject>
#include <QTimer>

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
    virtual void tellDigit(const QString &callId, char digit) = 0;
};

/// One core with its line and its calls. Lives on the engine's thread; its timer drives the stack, whose
/// events come only out of that.
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

private:
    class Ears;
    bool open();
    void iterate();
    void lookForSound();

    Settings m_settings;
    Listener *m_listener;
    std::shared_ptr<linphone::Core> m_core;
    std::shared_ptr<Ears> m_ears;
    std::unique_ptr<SipLine> m_line;
    std::unique_ptr<SipCalls> m_calls;
    QTimer m_timer;
    QTimer m_soundTimer; ///< runs as long as there is no headset
};

} // namespace Warmline::Sip
