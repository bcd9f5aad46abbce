// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sip_proxy.h"

#include "test_paths.h"

#include <QFile>
#include <QTest>
#include <QUdpSocket>
#include <QUuid>

namespace Warmline::Testing {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTryMs = 30'000; ///< a loaded machine is slow; then it is started anew
constexpr int kTries = 3;

constexpr auto kTlsModule = R"cfg(loadmodule "tls.so"
modparam("tls", "private_key", "key.pem")
modparam("tls", "certificate", "cert.pem")
modparam("tls", "tls_method", "TLSv1.2+")
modparam("tls", "verify_certificate", 0)
)cfg";

} // namespace

SipProxy::SipProxy(const Options &options)
    : m_options(options)
    , m_port(freeSipPort())
    , m_tlsPort(options.tls ? freeSipPort() : 0)
{ }

SipProxy::~SipProxy()
{
    stop();
}

QString SipProxy::udp() const
{
    return u"sip:127.0.0.1:%1;transport=udp"_s.arg(m_port);
}

QString SipProxy::tcp() const
{
    return u"sip:127.0.0.1:%1;transport=tcp"_s.arg(m_port);
}

QString SipProxy::tls() const
{
    return u"sip:127.0.0.1:%1;transport=tls"_s.arg(m_tlsPort);
}

QString SipProxy::config() const
{
    QString listens = u"listen=udp:127.0.0.1:%1\nlisten=tcp:127.0.0.1:%1\n"_s.arg(m_port);
    QString modules;
    if (m_options.tls) {
        listens += u"enable_tls=yes\nlisten=tls:127.0.0.1:%1\n"_s.arg(m_tlsPort);
        modules = QString::fromLatin1(kTlsModule);
        modules.replace("key.pem"_L1, m_folder.filePath(u"key.pem"_s));
        modules.replace("cert.pem"_L1, m_folder.filePath(u"cert.pem"_s));
    }
    QFile file(Warmline::Testing::sourcePath(u"plugins/telephony_sip/pbx/kamailio.cfg"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(file.readAll());
    text.replace("@LISTEN@"_L1, listens)
        .replace("@MODULES@"_L1, modules)
        .replace("@ALGORITHM@"_L1, m_options.algorithm)
        .replace("@COLLEAGUE@"_L1,
                 m_options.colleague == 0 ? u"none"_s : QString::number(m_options.colleague));
    return text;
}

bool SipProxy::makeCertificate()
{
    if (!m_options.tls || QFile::exists(certificate()))
        return true;
    QProcess openssl;
    openssl.setWorkingDirectory(m_folder.path());
    openssl.start(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s,
                                 u"2"_s, u"-subj"_s, u"/CN=127.0.0.1"_s, u"-addext"_s,
                                 u"subjectAltName=IP:127.0.0.1,DNS:sip.test"_s, u"-keyout"_s, u"key.pem"_s,
                                 u"-out"_s, u"cert.pem"_s});
    return openssl.waitForFinished(20'000) && openssl.exitCode() == 0;
}

bool SipProxy::start()
{
    if (!makeCertificate())
        return false;
    QFile file(m_folder.filePath(u"kamailio.cfg"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(config().toUtf8()) < 0)
        return false;
    file.close();
    const auto isFree = [this] { return isFreeSipPort(m_port) && (!m_tlsPort || isFreeSipPort(m_tlsPort)); };
    for (int i = 0; i < kTries; ++i) {
        stop();
        if (!QTest::qWaitFor(isFree, kTryMs)) {
            qWarning("kamailio was not started: somebody else has its port %d or %d", m_port, m_tlsPort);
            return false;
        }
        if (startOnce(file.fileName(), QDeadlineTimer(kTryMs)))
            return true;
    }
    qWarning("kamailio did not start: %s", m_process.log().constData());
    return false;
}

/// Until it answers, ends, or the time is over.
bool SipProxy::startOnce(const QString &file, QDeadlineTimer deadline)
{
    // -DD: stays in the foreground; its own folder for sockets, little shared memory.
    if (!m_process.start(
            u"kamailio"_s,
            {u"-f"_s, file, u"-DD"_s, u"-E"_s, u"-m"_s, u"32"_s, u"-M"_s, u"4"_s, u"-Y"_s, m_folder.path()},
            m_folder.path(), u"kamailio"_s))
        return false;
    bool answers = false;
    const auto isDecided = [&] {
        answers = !ask("sip.test", 100).isEmpty();
        return answers || !m_process.isRunning();
    };
    return QTest::qWaitFor(isDecided, deadline) && answers;
}

bool SipProxy::knows(const QString &user) const
{
    const QByteArray answer = ask(user.toUtf8() + "@sip.test", 8'000);
    return !answer.isEmpty() && !answer.startsWith("SIP/2.0 404");
}

/// The answer to an OPTIONS; empty: there was none.
QByteArray SipProxy::ask(const QByteArray &target, int patienceMs) const
{
    QUdpSocket socket;
    socket.bind(QHostAddress::LocalHost, 0);
    const QByteArray here = "127.0.0.1:" + QByteArray::number(socket.localPort());
    const QByteArray id = QUuid::createUuid().toByteArray(QUuid::Id128);
    socket.writeDatagram("OPTIONS sip:" + target + " SIP/2.0\r\nVia: SIP/2.0/UDP " + here
                             + ";rport;branch=z9hG4bK" + id
                             + "\r\nMax-Forwards: 5\r\nFrom: <sip:test@sip.test>;tag=1\r\nTo: <sip:" + target
                             + ">\r\nCall-ID: " + id + "\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n",
                         QHostAddress::LocalHost, m_port);
    QByteArray answer;
    while ((answer.isEmpty() || answer.startsWith("SIP/2.0 1")) && socket.waitForReadyRead(patienceMs)) {
        answer.resize(qsizetype(socket.pendingDatagramSize()));
        socket.readDatagram(answer.data(), answer.size());
    }
    return answer;
}

} // namespace Warmline::Testing
