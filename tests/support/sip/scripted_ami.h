// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/telephony_sip/ami_message.h"

#include <QHash>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>

namespace Warmline::Testing {

/// A scripted peer that speaks as much of Asterisk's manager interface as a queue needs, written after
/// Asterisk's published action and event lists. It is NOT Asterisk: Debian 13 has no such package. It keeps
/// its members, so that a test sees what a PBX would know.
class ScriptedAmi : public QObject
{
public:
    struct Member
    {
        bool paused = false;
        QString reason;
        friend bool operator==(const Member &, const Member &) = default;
    };

    ScriptedAmi();
    [[nodiscard]] bool start(quint16 port = 0);
    /// The manager dies: connections break, nothing listens.
    void stop();
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] bool isLoggedIn() const { return m_loggedIn && m_socket; }

    void callerJoins(const QString &queue, const QString &id, const QString &number);
    void callerGoes(const QString &queue, const QString &id, bool abandons);
    /// The queue rings that member for that caller.
    void callsAgent(const QString &queue, const QString &id, const QString &interface);
    void send(const QByteArray &bytes);

    QString user = QStringLiteral("warmline");
    QString secret = QStringLiteral("ami-secret");
    bool mute = false; ///< answers nothing any more
    QByteArray afterLogin; ///< comes in one piece with the answer to a login
    QHash<QString, QHash<QString, Member>> members; ///< queue -> interface
    QByteArray heard; ///< all that came

private:
    void onMessage(const Sip::AmiMessage &message);
    void answer(const Sip::AmiMessage &to, bool good, const QByteArray &message, const QByteArray &more = {});

    QTcpServer m_server;
    QTcpSocket *m_socket = nullptr;
    Sip::AmiReader m_reader;
    quint16 m_port = 0;
    bool m_loggedIn = false;
    QHash<QString, int> m_abandoned;
    QList<std::pair<QString, QString>> m_waiting; ///< queue, "Uniqueid\r\nCallerIDNum"
};

} // namespace Warmline::Testing
