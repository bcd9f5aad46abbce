// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "raw_caller.h"

namespace Warmline::Testing {

namespace {

QByteArray lineOf(const QByteArray &message, const QByteArray &name)
{
    for (const QByteArray &line : message.split('\n')) {
        if (line.toLower().startsWith(QByteArray(name + ':')))
            return line.trimmed() + "\r\n";
    }
    return {};
}

} // namespace

RawCaller::RawCaller(const QString &user, quint16 phonePort)
    : m_user(user.toLatin1())
    , m_phonePort(phonePort)
{
    m_sip.bind(QHostAddress::LocalHost, 0);
    m_rtp.bind(QHostAddress::LocalHost, 0);
    m_clock.start();
    connect(&m_sip, &QUdpSocket::readyRead, this, &RawCaller::onSip);
    connect(&m_rtp, &QUdpSocket::readyRead, this, [this] {
        if (m_rtpNs < 0)
            m_rtpNs = m_clock.nsecsElapsed();
        while (m_rtp.hasPendingDatagrams())
            m_rtp.readDatagram(nullptr, 0);
    });
}

void RawCaller::send(const QByteArray &method, const QByteArray &sequence, const QByteArray &more,
                     const QByteArray &body)
{
    const QByteArray here = "127.0.0.1:" + QByteArray::number(m_sip.localPort());
    m_sip.writeDatagram(method + " sip:" + m_user + "@127.0.0.1:" + QByteArray::number(m_phonePort)
                            + " SIP/2.0\r\nVia: SIP/2.0/UDP " + here + ";branch=z9hG4bK" + m_callId + method
                            + "\r\nMax-Forwards: 10\r\nFrom: <sip:" + m_caller
                            + "@sip.test>;tag=1\r\nTo: <sip:" + m_user + "@sip.test>" + m_toTag
                            + "\r\nCall-ID: " + m_callId + "\r\nCSeq: " + sequence
                            + "\r\nContact: <sip:" + m_caller + "@" + here + ">\r\n" + more
                            + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body,
                        QHostAddress::LocalHost, m_phonePort);
}

void RawCaller::invite()
{
    m_callId = "bench" + QByteArray::number(++m_number);
    m_toTag.clear();
    m_over = false;
    m_rtpNs = -1;
    send("INVITE", "1 INVITE", "X-Queue: bench\r\nContent-Type: application/sdp\r\n",
         "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio "
             + QByteArray::number(m_rtp.localPort()) + " RTP/AVP 8\r\na=rtpmap:8 PCMA/8000\r\n");
}

void RawCaller::onSip()
{
    while (m_sip.hasPendingDatagrams()) {
        QByteArray message(qsizetype(m_sip.pendingDatagramSize()), Qt::Uninitialized);
        m_sip.readDatagram(message.data(), message.size());
        if (message.startsWith("BYE ")) {
            m_over = true;
            m_sip.writeDatagram("SIP/2.0 200 OK\r\n" + lineOf(message, "via") + lineOf(message, "from")
                                    + lineOf(message, "to") + lineOf(message, "call-id")
                                    + lineOf(message, "cseq") + "Content-Length: 0\r\n\r\n",
                                QHostAddress::LocalHost, m_phonePort);
        } else if (message.startsWith("SIP/2.0 ") && lineOf(message, "cseq").contains("INVITE")
                   && message.at(8) != '1') {
            const QByteArray to = lineOf(message, "to").trimmed();
            const qsizetype tag = to.indexOf(";tag=");
            m_toTag = tag < 0 ? QByteArray() : to.mid(tag);
            send("ACK", "1 ACK", {}, {});
            m_over = m_over || message.at(8) != '2';
        }
    }
}

} // namespace Warmline::Testing
