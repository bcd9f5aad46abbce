// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl.h"

#include <QFile>
#include <QProcess>

#include <fcntl.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace Warmline {

/// A terminal with a program in it, as a person has: what is typed, what is shown.
class Terminal
{
public:
    Terminal()
    {
        char name[128] = {};
        if (::openpty(&m_ours, &m_theirs, name, nullptr, nullptr) != 0)
            return;
        ::fcntl(m_ours, F_SETFL, O_NONBLOCK);
        m_process.setStandardInputFile(QString::fromLocal8Bit(name));
        m_process.setChildProcessModifier([] { // its /dev/tty is this one
            ::setsid();
            ::ioctl(STDIN_FILENO, TIOCSCTTY, 0);
        });
    }
    ~Terminal()
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished();
        }
        for (const int end : {m_ours, m_theirs}) {
            if (end >= 0)
                ::close(end);
        }
    }
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;

    [[nodiscard]] bool isOpen() const { return m_ours >= 0; }
    void start(const QString &program, const QStringList &arguments)
    {
        m_process.setProcessEnvironment(Ctl::environment());
        m_process.start(program, arguments);
    }
    void type(const QByteArray &keys) const
    {
        if (::write(m_ours, keys.constData(), size_t(keys.size())) != keys.size())
            qFatal("the terminal takes no keys");
    }
    /// All that has been shown so far.
    QByteArray shown()
    {
        char bytes[1024];
        for (ssize_t got = 0; (got = ::read(m_ours, bytes, sizeof bytes)) > 0;)
            m_shown.append(bytes, got);
        return m_shown;
    }
    [[nodiscard]] bool echoes() const
    {
        termios state{};
        return tcgetattr(m_theirs, &state) == 0 && (state.c_lflag & ECHO) != 0
            && (state.c_lflag & ICANON) != 0;
    }
    QProcess &process() { return m_process; }

private:
    int m_ours = -1, m_theirs = -1;
    QByteArray m_shown;
    QProcess m_process;
};

} // namespace Warmline
