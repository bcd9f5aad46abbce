// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QUdpSocket>

namespace Warmline::Testing {

/// A caller of a few lines who writes SIP straight to a telephone's port and listens for its RTP, so that
/// times are taken at the sockets, without a proxy or another stack between.
class RawCaller : public QObject
{
public:
    RawCaller(const QString &user, quint16 phonePort);

    void setNumber(const QByteArray &number) { m_caller = number; } ///< who calls
    void invite();
    [[nodiscard]] bool hasRtp() const { return m_rtpNs >= 0; }
    [[nodiscard]] qint64 rtpNs() const { return m_rtpNs; } ///< on clock()
    [[nodiscard]] const QElapsedTimer &clock() const { return m_clock; }
    [[nodiscard]] bool isOver() const { return m_over; }

private:
    void onSip();
    void send(const QByteArray &method, const QByteArray &sequence, const QByteArray &more,
              const QByteArray &body);

    QByteArray m_user;
    QByteArray m_caller = "15412342671";
    quint16 m_phonePort;
    QUdpSocket m_sip;
    QUdpSocket m_rtp;
    QElapsedTimer m_clock;
    QByteArray m_callId;
    QByteArray m_toTag;
    int m_number = 0;
    qint64 m_rtpNs = -1;
    bool m_over = true;
};

} // namespace Warmline::Testing
