// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scripted_ami.h"

#include <QCryptographicHash>

namespace Warmline::Testing {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kChallenge = "160137149";

} // namespace

ScriptedAmi::ScriptedAmi()
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        m_socket = m_server.nextPendingConnection();
        m_reader = {};
        m_loggedIn = false;
        QTcpSocket *socket = m_socket;
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            const QByteArray bytes = socket->readAll();
            heard += bytes;
            if (!m_reader.add(bytes))
                return;
            while (const auto message = m_reader.next())
                onMessage(*message);
        });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            if (m_socket == socket)
                m_socket = nullptr;
            socket->deleteLater();
        });
        send("Asterisk Call Manager/9.0.0\r\n");
    });
}

bool ScriptedAmi::start(quint16 port)
{
    if (!m_server.listen(QHostAddress::LocalHost, port))
        return false;
    m_port = m_server.serverPort();
    return true;
}

void ScriptedAmi::stop()
{
    m_server.close();
    if (m_socket)
        m_socket->abort();
}

void ScriptedAmi::send(const QByteArray &bytes)
{
    if (m_socket && !mute)
        m_socket->write(bytes);
}

void ScriptedAmi::answer(const Sip::AmiMessage &to, bool good, const QByteArray &message,
                         const QByteArray &more)
{
    send(QByteArray("Response: ") + (good ? "Success" : "Error")
         + "\r\nActionID: " + to.value("ActionID"_L1).toUtf8() + "\r\nMessage: " + message + "\r\n" + more
         + "\r\n" + (to.value("Action"_L1) == "Login"_L1 ? afterLogin : QByteArray()));
}

void ScriptedAmi::onMessage(const Sip::AmiMessage &message)
{
    const QString action = message.value("Action"_L1);
    const QString queue = message.value("Queue"_L1);
    const QString interface = message.value("Interface"_L1);
    if (action == "Challenge"_L1)
        return answer(message, true, "ok", QByteArray("Challenge: ") + kChallenge + "\r\n");
    if (action == "Login"_L1) {
        const QByteArray key =
            QCryptographicHash::hash(kChallenge + secret.toUtf8(), QCryptographicHash::Md5).toHex();
        m_loggedIn = message.value("Username"_L1) == user && message.value("Key"_L1).toLatin1() == key;
        return answer(message, m_loggedIn, m_loggedIn ? "Authentication accepted" : "Authentication failed");
    }
    if (!m_loggedIn)
        return answer(message, false, "Permission denied");
    if (action == "QueueStatus"_L1) {
        answer(message, true, "Queue status will follow");
        for (const QString &name : {u"report"_s, u"advice"_s})
            send("Event: QueueParams\r\nQueue: " + name.toUtf8()
                 + "\r\nCalls: 0\r\nAbandoned: " + QByteArray::number(m_abandoned.value(name)) + "\r\n\r\n");
        for (const auto &[name, caller] : std::as_const(m_waiting))
            send("Event: QueueEntry\r\nQueue: " + name.toUtf8()
                 + "\r\nPosition: 1\r\nWait: 40\r\nUniqueid: " + caller.toUtf8() + "\r\n\r\n");
        return send("Event: QueueStatusComplete\r\n\r\n");
    }
    if (action == "QueueAdd"_L1) {
        if (members[queue].contains(interface))
            return answer(message, false, "Unable to add interface: Already there");
        members[queue][interface] = {message.value("Paused"_L1) == "true"_L1, {}};
        return answer(message, true, "Added interface to queue");
    }
    if (action == "QueueRemove"_L1) {
        const bool was = members[queue].remove(interface);
        return answer(message, was,
                      was ? "Removed interface from queue" : "Unable to remove interface: Not there");
    }
    if (action == "QueuePause"_L1) {
        if (!members[queue].contains(interface))
            return answer(message, false, "Interface not found");
        members[queue][interface] = {message.value("Paused"_L1) == "true"_L1, message.value("Reason"_L1)};
        return answer(message, true, "Interface paused successfully");
    }
    answer(message, true, "Pong");
}

void ScriptedAmi::callerJoins(const QString &queue, const QString &id, const QString &number)
{
    m_waiting.append({queue, id + u"\r\nCallerIDNum: "_s + number});
    send("Event: QueueCallerJoin\r\nQueue: " + queue.toUtf8()
         + "\r\nPosition: " + QByteArray::number(m_waiting.size()) + "\r\nUniqueid: " + id.toUtf8()
         + "\r\nCallerIDNum: " + number.toUtf8() + "\r\n\r\n");
}

void ScriptedAmi::callerGoes(const QString &queue, const QString &id, bool abandons)
{
    m_waiting.removeIf([&](const auto &entry) { return entry.second.startsWith(id); });
    if (abandons) {
        ++m_abandoned[queue];
        send("Event: QueueCallerAbandon\r\nQueue: " + queue.toUtf8() + "\r\nUniqueid: " + id.toUtf8()
             + "\r\nHoldTime: 12\r\n\r\n");
    }
    send("Event: QueueCallerLeave\r\nQueue: " + queue.toUtf8() + "\r\nUniqueid: " + id.toUtf8() + "\r\n\r\n");
}

void ScriptedAmi::callsAgent(const QString &queue, const QString &id, const QString &interface)
{
    send("Event: AgentCalled\r\nQueue: " + queue.toUtf8() + "\r\nUniqueid: " + id.toUtf8()
         + "\r\nInterface: " + interface.toUtf8() + "\r\n\r\n");
}

} // namespace Warmline::Testing
