// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>
#include <QUrl>

namespace Warmline::Testing {

/// The program warmline-server.
class ServerProcess
{
public:
    ~ServerProcess() { kill(); }

    /// Starts it and waits until it says that it is ready. \a within: a program that runs it, with its
    /// arguments.
    [[nodiscard]] bool start(const QStringList &arguments, const QStringList &within = {})
    {
        m_process = std::make_unique<QProcess>();
        m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        if (within.isEmpty())
            m_process->start(program(), arguments);
        else
            m_process->start(within.first(), within.sliced(1) + QStringList{program()} + arguments);
        QByteArray line;
        const bool said = QTest::qWaitFor(
            [&] {
                line += m_process->readAllStandardOutput();
                return line.contains('\n') || m_process->state() == QProcess::NotRunning;
            },
            30'000);
        const QJsonObject ready = QJsonDocument::fromJson(line).object();
        m_url = QUrl(ready.value(QLatin1StringView("url")).toString());
        QFile file(ready.value(QLatin1StringView("token_file")).toString());
        m_secret = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
        return said && m_url.isValid() && !m_secret.isEmpty();
    }
    /// Runs it to its end; gives the exit code.
    static int run(const QStringList &arguments, QByteArray *error = nullptr)
    {
        QProcess process;
        process.start(program(), arguments);
        if (!process.waitForFinished(60'000))
            return -1;
        if (error)
            *error = process.readAllStandardError();
        return process.exitCode();
    }
    void kill()
    {
        if (!m_process)
            return;
        m_process->kill();
        m_process->waitForFinished(10'000);
    }
    [[nodiscard]] bool terminate()
    {
        m_process->terminate();
        return m_process->waitForFinished(15'000) && m_process->exitStatus() == QProcess::NormalExit
            && m_process->exitCode() == 0;
    }
    [[nodiscard]] QUrl url() const { return m_url; }
    [[nodiscard]] QString secret() const { return m_secret; }

private:
    static QString program()
    {
        return QString::fromUtf8(qgetenv("WARMLINE_BIN_DIR")) + QStringLiteral("/warmline-server");
    }

    std::unique_ptr<QProcess> m_process;
    QUrl m_url;
    QString m_secret;
};

} // namespace Warmline::Testing
