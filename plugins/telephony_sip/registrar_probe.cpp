// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registrar_probe.h"

#include <QTcpSocket>
#include <QUdpSocket>
#include <QUuid>

#include <utility>

namespace Warmline::Sip {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRoundMs = 2'000;
constexpr int kAgainMs = 700;
constexpr int kTries = 3;

} // namespace

RegistrarProbe::RegistrarProbe(const Registrar &registrar, const QString &domain, QObject *parent)
    : QObject(parent)
    , m_registrar(registrar)
    , m_domain(domain)
    , m_round(this)
    , m_again(this)
{
    m_round.setInterval(kRoundMs);
    m_again.setInterval(kAgainMs);
    connect(&m_round, &QTimer::timeout, this, &RegistrarProbe::ask);
    connect(&m_again, &QTimer::timeout, this, &RegistrarProbe::askAgain);
}

RegistrarProbe::~RegistrarProbe() = default;

void RegistrarProbe::start()
{
    if (isRunning())
        return;
    m_round.start();
    ask();
}

void RegistrarProbe::stop()
{
    m_round.stop();
    m_again.stop();
    m_sent = 0;
    if (m_tcp)
        m_tcp->abort();
}

void RegistrarProbe::ask()
{
    if (m_sent != 0)
        return; // the last question is still open
    m_callId = QUuid::createUuid().toByteArray(QUuid::Id128);
    m_asked.start();
    m_again.start();
    m_sent = 1;
    if (m_registrar.transport == Transport::Udp)
        sendOptions();
    else
        connectTo();
}

void RegistrarProbe::askAgain()
{
    if (m_sent >= kTries) {
        m_again.stop();
        m_sent = 0;
        // The name may not have been resolved, or our own address may be another now: the next question
        // begins with a socket of its own.
        delete std::exchange(m_udp, nullptr);
        emit silent();
        return;
    }
    ++m_sent;
    if (m_registrar.transport == Transport::Udp)
        sendOptions();
}

void RegistrarProbe::sendOptions()
{
    if (!m_udp) {
        m_udp = new QUdpSocket(this);
        connect(m_udp, &QUdpSocket::readyRead, this, [this] {
            while (m_udp->hasPendingDatagrams()) {
                QByteArray datagram(qsizetype(m_udp->pendingDatagramSize()), Qt::Uninitialized);
                m_udp->readDatagram(datagram.data(), datagram.size());
                // Whatever its verdict, who answers our question is there.
                if (datagram.startsWith("SIP/2.0 ") && datagram.contains(m_callId))
                    onAnswer();
            }
        });
        m_udp->connectToHost(m_registrar.host, m_registrar.port);
    }
    const QByteArray domain = m_domain.toUtf8();
    const QByteArray here =
        m_udp->localAddress().toString().toLatin1() + ':' + QByteArray::number(m_udp->localPort());
    const QByteArray number = QByteArray::number(++m_number);
    m_udp->write("OPTIONS sip:" + domain + " SIP/2.0\r\nVia: SIP/2.0/UDP " + here + ";rport;branch=z9hG4bK"
                 + m_callId.left(12) + number + "\r\nMax-Forwards: 5\r\nFrom: <sip:probe@" + domain + ">;tag="
                 + m_callId.right(8) + "\r\nTo: <sip:" + domain + ">\r\nCall-ID: " + m_callId + "\r\nCSeq: "
                 + number + " OPTIONS\r\nContact: <sip:probe@" + here + ">\r\nContent-Length: 0\r\n\r\n");
}

void RegistrarProbe::connectTo()
{
    if (!m_tcp) {
        m_tcp = new QTcpSocket(this);
        connect(m_tcp, &QTcpSocket::connected, this, [this] {
            m_tcp->abort();
            onAnswer();
        });
    }
    m_tcp->abort();
    m_tcp->connectToHost(m_registrar.host, m_registrar.port);
}

void RegistrarProbe::onAnswer()
{
    if (m_sent == 0)
        return;
    m_again.stop();
    m_sent = 0;
    emit answered(m_asked.elapsed());
}

} // namespace Warmline::Sip
