// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl.h"

#include <QTest>

namespace Warmline {

/// A data folder that a running warmline-server serves, and tokens for it.
class ServedCtl : public Ctl
{
public:
    ~ServedCtl() { stop(); }

    static QString serverProgram()
    {
        return program().replace(QStringLiteral("warmlinectl"), QStringLiteral("warmline-server"));
    }
    /// A file as secrets are kept.
    QString secretFile(const QString &name, const QByteArray &password) const
    {
        const QString path = file(name, password + '\n');
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        return path;
    }
    /// Makes the administrator "root" with a token, and runs until the server has said where it listens.
    bool serve()
    {
        QProcess init;
        init.start(serverProgram(), {QStringLiteral("init"), QStringLiteral("--data"), data(),
                                     QStringLiteral("--admin"), QStringLiteral("root")});
        init.write("right horse 9\n"); // from standard input, since there is no terminal
        init.closeWriteChannel();
        if (!init.waitForFinished(30'000) || init.exitCode() != 0)
            return false;
        if (run({QStringLiteral("token"), QStringLiteral("new"), QStringLiteral("--user"),
                 QStringLiteral("root"), QStringLiteral("--out"), token(QStringLiteral("root"))})
                .code
            != 0)
            return false;
        return serveAgain();
    }
    /// Once it was stopped.
    bool serveAgain()
    {
        m_server.setProcessEnvironment(environment());
        m_server.start(serverProgram(), {QStringLiteral("--data"), data(), QStringLiteral("--listen"),
                                         QStringLiteral("127.0.0.1:0"), QStringLiteral("--log-level"),
                                         QStringLiteral("error")});
        if (!QTest::qWaitFor([this] { return m_server.canReadLine(); }, 20'000))
            return false;
        m_url = QJsonDocument::fromJson(m_server.readLine()).object().value(QStringLiteral("url")).toString();
        return !m_url.isEmpty();
    }
    /// False when it did not end by itself.
    bool stop()
    {
        if (m_server.state() == QProcess::NotRunning)
            return true;
        m_server.terminate();
        if (m_server.waitForFinished(10'000))
            return true;
        m_server.kill();
        m_server.waitForFinished();
        return false;
    }
    [[nodiscard]] QString token(const QString &user) const { return path(user + QStringLiteral(".token")); }
    /// An account with a token.
    bool enrol(const QString &user, const QString &role, const QString &branches = {})
    {
        QStringList add{QStringLiteral("user"),
                        QStringLiteral("add"),
                        user,
                        QStringLiteral("--role"),
                        role,
                        QStringLiteral("--password-file"),
                        secretFile(QStringLiteral("pw"), "right horse 9")};
        if (!branches.isEmpty())
            add += {QStringLiteral("--branches"), branches};
        return remote(add).code == 0
            && remote({QStringLiteral("token"), QStringLiteral("new"), QStringLiteral("--user"), user,
                       QStringLiteral("--out"), token(user)})
                       .code
                   == 0;
    }
    [[nodiscard]] QStringList address(const QString &user = QStringLiteral("root")) const
    {
        return {QStringLiteral("--server"), m_url, QStringLiteral("--token-file"), token(user)};
    }
    [[nodiscard]] Answer remote(const QStringList &arguments,
                                const QString &user = QStringLiteral("root")) const
    {
        return bare(arguments + address(user));
    }

private:
    QProcess m_server;
    QString m_url;
};

} // namespace Warmline
