// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sip_process.h"

#include <QFile>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTcpServer>
#include <QUdpSocket>

#include <signal.h>

namespace Warmline::Testing {

using namespace Qt::StringLiterals;

namespace {

// Below the telephones' RTP and below what the system gives to sockets that do not mind: a server that is
// started again would find its port taken by one of those.
constexpr int kFirstPort = 10'240;
constexpr int kEndPort = 16'384;

} // namespace

bool SipProcess::start(const QString &program, const QStringList &arguments, const QString &folder,
                       const QString &name)
{
    stop(SIGTERM);
    m_log = folder + u'/' + name + u".log"_s;
    m_process = std::make_unique<QProcess>();
    m_process->setWorkingDirectory(folder);
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setStandardOutputFile(m_log, QIODevice::Append);
    m_process->setStandardInputFile(QProcess::nullDevice());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TERM"_s, u"dumb"_s);
    m_process->setProcessEnvironment(environment);
    // A group of its own, so that what it forked can be ended with it.
    m_process->setUnixProcessParameters(QProcess::UnixProcessFlag::CreateNewSession);
    const QString path = QStandardPaths::findExecutable(program, {u"/usr/sbin"_s, u"/usr/bin"_s});
    m_process->start(u"setpriv"_s, QStringList{u"--pdeathsig"_s, u"TERM"_s, u"--"_s, path} + arguments);
    if (path.isEmpty() || !m_process->waitForStarted(10'000))
        return false;
    m_group = pid_t(m_process->processId());
    return true;
}

void SipProcess::stop(int signal)
{
    if (!m_process || m_group <= 0)
        return;
    ::kill(-m_group, signal);
    m_process->waitForFinished(5'000);
    // Kamailio's children that had no ears yet wait for good, and hold its sockets.
    ::kill(-m_group, SIGKILL);
    m_process->waitForFinished(5'000);
    m_group = 0;
}

QByteArray SipProcess::log() const
{
    QFile file(m_log);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isFreeSipPort(quint16 port)
{
    QUdpSocket udp;
    QTcpServer tcp;
    return udp.bind(QHostAddress::LocalHost, port) && tcp.listen(QHostAddress::LocalHost, port);
}

quint16 freeSipPort()
{
    for (int i = 0; i < 200; ++i) {
        const auto port = quint16(QRandomGenerator::system()->bounded(kFirstPort, kEndPort));
        if (isFreeSipPort(port))
            return port;
    }
    return 0;
}

} // namespace Warmline::Testing
