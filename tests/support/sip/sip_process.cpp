// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sip_process.h"

#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QUdpSocket>

#include <signal.h>

namespace Warmline::Testing {

using namespace Qt::StringLiterals;

bool SipProcess::start(const QString &program, const QStringList &arguments, const QString &folder,
                       const QString &name)
{
    m_log = folder + u'/' + name + u".log"_s;
    m_process = std::make_unique<QProcess>();
    m_process->setWorkingDirectory(folder);
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setStandardOutputFile(m_log, QIODevice::Append);
    m_process->setStandardInputFile(QProcess::nullDevice());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TERM"_s, u"dumb"_s);
    m_process->setProcessEnvironment(environment);
    const QString path = QStandardPaths::findExecutable(program, {u"/usr/sbin"_s, u"/usr/bin"_s});
    m_process->start(u"setpriv"_s, QStringList{u"--pdeathsig"_s, u"TERM"_s, u"--"_s, path} + arguments);
    return !path.isEmpty() && m_process->waitForStarted(10'000);
}

void SipProcess::stop(int signal)
{
    if (!isRunning())
        return;
    ::kill(pid_t(m_process->processId()), signal);
    if (!m_process->waitForFinished(5'000)) {
        m_process->kill();
        m_process->waitForFinished(5'000);
    }
}

QByteArray SipProcess::log() const
{
    QFile file(m_log);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

quint16 freeSipPort()
{
    for (int i = 0; i < 50; ++i) {
        QUdpSocket udp;
        QTcpServer tcp;
        if (udp.bind(QHostAddress::LocalHost, 0) && tcp.listen(QHostAddress::LocalHost, udp.localPort()))
            return udp.localPort();
    }
    return 0;
}

} // namespace Warmline::Testing
