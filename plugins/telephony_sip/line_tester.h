// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sip_line.h"
#include "sound_board.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <linphone++/linphone.hh>

#include <memory>

namespace Warmline::Sip {

/// The line's test before a shift: registers anew, calls the echo number, listens for five seconds to what
/// goes out and what comes back, hangs up. Its call is nobody's: no snapshot tells of it. 20 s at most. Lives
/// on the engine's thread.
class LineTester : public QObject
{
    Q_OBJECT

public:
    static constexpr int kLongestMs = 20'000;
    static constexpr int kListenMs = 5'000;

    /// \a sound: null where files stand for devices.
    LineTester(std::shared_ptr<linphone::Core> core, const Settings &settings, SipLine &line,
               const SoundBoard *sound, QObject *parent);
    ~LineTester() override;

    void start();
    /// Ends it now; \a why goes to what was not done yet.
    void stop(const QString &why);
    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }

    void onRegistration(const std::shared_ptr<linphone::Account> &account, linphone::RegistrationState state);
    /// True when the call is the test's.
    bool onCallState(const std::shared_ptr<linphone::Call> &call, linphone::Call::State state);

signals:
    void changed(const Warmline::LineTest &test);

private:
    void testMicrophone();
    void testRegistration();
    void callEcho();
    void look();
    void listen();
    void judge();
    void finish();
    void settle(LineTestStep step, LineTestVerdict verdict, const QString &facts, const QString &reason = {});
    void settleOpen(LineTestVerdict verdict, const QString &reason);
    void hangUp();
    [[nodiscard]] LineTestResult &result(LineTestStep step);
    void tell() { emit changed(m_test); }

    std::shared_ptr<linphone::Core> m_core;
    Settings m_settings;
    SipLine &m_line;
    const SoundBoard *m_sound;
    std::shared_ptr<linphone::Call> m_call;
    LineTest m_test;
    QElapsedTimer m_clock;
    QTimer m_timer;
    QString m_microphone; ///< its name
    qint64 m_registerAskedMs = 0;
    qint64 m_echoAskedMs = 0;
    qint64 m_hearsSinceMs = -1;
    bool m_inviting = false;
    double m_loudestOut = -120; ///< dB
    double m_loudestIn = -120;
};

} // namespace Warmline::Sip
