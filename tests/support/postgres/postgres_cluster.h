// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/database_address.h"

#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <memory>

namespace Warmline::Testing {

/// A program of a database's surroundings, as an ordinary user where the test is root. Ends with the test.
class Daemon
{
public:
    ~Daemon() { stop(SIGQUIT); }
    [[nodiscard]] bool start(const QString &program, const QStringList &arguments, const QString &folder);
    /// Sends the signal and waits for the end.
    void stop(int signal);
    [[nodiscard]] bool isRunning() const { return m_process && m_process->state() != QProcess::NotRunning; }
    [[nodiscard]] qint64 pid() const { return m_process ? m_process->processId() : 0; }
    [[nodiscard]] QByteArray output() { return m_process ? m_process->readAll() : QByteArray(); }

    /// Runs a program to its end as that user; gives its exit code.
    static int run(const QString &program, const QStringList &arguments, QByteArray *output = nullptr);
    /// Gives a folder and what leads to it to that user.
    static void giveFolder(const QString &path);

private:
    std::unique_ptr<QProcess> m_process;
};

/// A PostgreSQL of its own, in a temporary folder, over a socket in it (and a port of loopback if asked for),
/// with the roles and the database of docs/deployment/roles.sql.
class PostgresCluster
{
public:
    struct Options
    {
        quint16 port = 5432; ///< of the socket's name
        bool tcp = false; ///< also on 127.0.0.1
        QStringList settings = {}; ///< "name=value" of postgresql.conf
    };
    PostgresCluster()
        : PostgresCluster(Options{})
    { }
    explicit PostgresCluster(const Options &options);
    ~PostgresCluster();

    [[nodiscard]] bool create(); ///< initdb, start, roles
    /// A streaming standby of \a primary under that name, not started.
    [[nodiscard]] bool createStandbyOf(const PostgresCluster &primary, const QString &name);
    [[nodiscard]] bool start();
    /// SIGINT: sessions end; SIGQUIT: at once, as in a crash.
    void stop(int signal = SIGINT) { m_server.stop(signal); }
    [[nodiscard]] bool isRunning() const { return m_server.isRunning(); }
    /// Waits until it answers (\a writing: and is no standby).
    [[nodiscard]] bool answers(bool writing = false) const;

    /// The roles warmline_server, warmline_owner, postgres.
    [[nodiscard]] QString text(const QString &role = QStringLiteral("warmline_server")) const;
    [[nodiscard]] DatabaseAddress address(const QString &role = QStringLiteral("warmline_server")) const;
    /// One statement as the administrator through psql; gives what it prints, trimmed.
    QString sql(const QString &statement, bool *ok = nullptr) const;
    [[nodiscard]] QString folder() const { return m_folder->path(); }
    [[nodiscard]] QString data() const { return m_folder->filePath(QStringLiteral("data")); }
    [[nodiscard]] quint16 port() const { return m_options.port; }

private:
    Options m_options;
    std::unique_ptr<QTemporaryDir> m_folder;
    Daemon m_server;
};

/// A port of loopback that is free now.
[[nodiscard]] quint16 freePort();

} // namespace Warmline::Testing
