// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sip_process.h"

#include <QDeadlineTimer>

namespace Warmline::Testing {

/// Kamailio as registrar and proxy of the domain sip.test on loopback, with digest: the password of a user is
/// "secret-" and the user. Its configuration
/// is that of `./dev run --pbx`, filled in. Users that are not
/// registered are answered with 404; the PBX's own callers (SIPp) need no password.
class SipProxy
{
public:
    struct Options
    {
        QString algorithm = QStringLiteral("MD5"); ///< or "SHA-256"
        bool tls = false; ///< a certificate of its own for 127.0.0.1 (certificate())
        quint16 colleague = 0; ///< port of whom 1030 is; 0: whoever registers as it
    };
    SipProxy()
        : SipProxy(Options{})
    { }
    explicit SipProxy(const Options &options);
    ~SipProxy();

    /// Starts (again, on the same ports, once they are free) and waits until it answers an OPTIONS.
    [[nodiscard]] bool start();
    /// At once, with all its children. It says goodbye to nobody: its phones hear nothing. Not by SIGTERM: a
    /// child that is only just forked drops it, Kamailio waits a minute for that child, and so do its ports.
    void stop() { m_process.stop(SIGKILL); }
    [[nodiscard]] QString udp() const; ///< "sip:127.0.0.1:PORT;transport=udp"
    [[nodiscard]] QString tcp() const;
    [[nodiscard]] QString tls() const;
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString certificate() const { return m_folder.filePath(QStringLiteral("cert.pem")); }
    [[nodiscard]] QByteArray log() const { return m_process.log(); }
    /// Whether somebody is registered here as that user.
    [[nodiscard]] bool knows(const QString &user) const;
    [[nodiscard]] static QString secretOf(const QString &user) { return QStringLiteral("secret-") + user; }

private:
    [[nodiscard]] QString config() const;
    [[nodiscard]] bool makeCertificate();
    [[nodiscard]] bool startOnce(const QString &file, QDeadlineTimer deadline);
    [[nodiscard]] QByteArray ask(const QByteArray &target, int patienceMs) const;

    Options m_options;
    QTemporaryDir m_folder;
    quint16 m_port;
    quint16 m_tlsPort;
    SipProcess m_process;
};

} // namespace Warmline::Testing
