// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sip_proxy.h"

#include <QElapsedTimer>
#include <QFile>
#include <QUdpSocket>

namespace Warmline::Testing {

using namespace Qt::StringLiterals;

namespace {

// Registrar, digest and proxy in one; %1 listens, %2 modules for TLS, %3 digest algorithm.
constexpr auto kConfig = R"cfg(#!KAMAILIO
debug=0
log_stderror=yes
children=1
tcp_children=1
auto_aliases=no
alias="sip.test"
dns=no
rev_dns=no
%1
loadmodule "tm.so"
loadmodule "sl.so"
loadmodule "rr.so"
loadmodule "pv.so"
loadmodule "maxfwd.so"
loadmodule "usrloc.so"
loadmodule "registrar.so"
loadmodule "textops.so"
loadmodule "siputils.so"
loadmodule "sanity.so"
loadmodule "auth.so"
%2
modparam("auth", "algorithm", "%3")
modparam("tm", "fr_timer", 3000)
modparam("tm", "fr_inv_timer", 20000)
modparam("usrloc", "db_mode", 0)
modparam("registrar", "max_contacts", 4)
modparam("rr", "append_fromtag", 0)

request_route {
    if (!mf_process_maxfwd_header("10")) { sl_send_reply("483", "Too Many Hops"); exit; }
    if (is_method("OPTIONS") && $rU == $null) { sl_send_reply("200", "OK"); exit; }
    if (is_method("CANCEL")) { if (t_check_trans()) { t_relay(); } exit; }
    if (has_totag()) {
        if (loose_route()) { t_relay(); exit; }
        if (is_method("ACK")) { if (t_check_trans()) { t_relay(); } exit; }
        if ($ru =~ "^sip:.*@127\\.0\\.0\\.1") { t_relay(); exit; }
        sl_send_reply("404", "Not Here"); exit;
    }
    t_check_trans();
    if (is_method("REGISTER")) {
        $var(secret) = "secret-" + $fU;
        if (!pv_auth_check("$fd", "$var(secret)", "0", "1")) { auth_challenge("$fd", "1"); exit; }
        if (!save("location")) { sl_reply_error(); }
        exit;
    }
    if (is_method("INVITE") && $fU != "trunk" && $hdr(X-Queue) == $null) {
        $var(secret) = "secret-" + $fU;
        if (!pv_auth_check("$fd", "$var(secret)", "0", "1")) { auth_challenge("$fd", "1"); exit; }
        consume_credentials();
    }
    record_route();
    if (!lookup("location")) { sl_send_reply("404", "Not Found"); exit; }
    t_relay();
}
)cfg";

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

SipProxy::~SipProxy() = default;

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
    QString text = QString::fromLatin1(kConfig);
    text.replace("%1"_L1, listens).replace("%2"_L1, modules).replace("%3"_L1, m_options.algorithm);
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
    // -DD: stays in the foreground; its own folder for sockets, little shared memory.
    if (!m_process.start(u"kamailio"_s,
                         {u"-f"_s, file.fileName(), u"-DD"_s, u"-E"_s, u"-m"_s, u"32"_s, u"-M"_s, u"4"_s,
                          u"-Y"_s, m_folder.path()},
                         m_folder.path(), u"kamailio"_s))
        return false;
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 15'000 && m_process.isRunning()) {
        if (answers())
            return true;
    }
    qWarning("kamailio did not start: %s", m_process.log().constData());
    return false;
}

bool SipProxy::answers() const
{
    QUdpSocket socket;
    socket.bind(QHostAddress::LocalHost, 0);
    const QByteArray here = "127.0.0.1:" + QByteArray::number(socket.localPort());
    socket.writeDatagram(
        "OPTIONS sip:sip.test SIP/2.0\r\nVia: SIP/2.0/UDP " + here
            + ";rport;branch=z9hG4bKtest\r\nMax-Forwards: 5\r\nFrom: <sip:test@sip.test>;tag=1\r\n"
              "To: <sip:sip.test>\r\nCall-ID: test\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n",
        QHostAddress::LocalHost, m_port);
    return socket.waitForReadyRead(100);
}

} // namespace Warmline::Testing
