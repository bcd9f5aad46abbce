// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <memory>
#include <sys/types.h>

namespace Warmline::Testing {

/// A foreign program of a test, with all that it forks: ends with it, also when the test is killed.
class SipProcess
{
public:
    SipProcess() = default;
    ~SipProcess() { stop(SIGTERM); }
    Q_DISABLE_COPY_MOVE(SipProcess)

    /// What it prints goes into \a folder/\a name.log.
    [[nodiscard]] bool start(const QString &program, const QStringList &arguments, const QString &folder,
                             const QString &name);
    /// Returns when it has ended; what it forked is killed by then.
    void stop(int signal);
    [[nodiscard]] bool isRunning() const { return m_process && m_process->state() != QProcess::NotRunning; }
    [[nodiscard]] qint64 pid() const { return m_group; }
    [[nodiscard]] int exitCode() const { return m_process ? m_process->exitCode() : -1; }
    /// Its log so far.
    [[nodiscard]] QByteArray log() const;

private:
    std::unique_ptr<QProcess> m_process;
    QString m_log;
    pid_t m_group = 0; ///< of processes, its own; 0: nothing to end
};

/// Whether nobody holds that port of loopback, neither with UDP nor with TCP.
[[nodiscard]] bool isFreeSipPort(quint16 port);

/// A UDP (and TCP) port of loopback that is free now, and that no socket gets without asking for it.
[[nodiscard]] quint16 freeSipPort();

} // namespace Warmline::Testing
