// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sip_settings.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class QTcpSocket;
class QUdpSocket;

namespace Warmline::Sip {

/// Asks a registrar every 2 s whether it is there: over UDP by an OPTIONS of its own, since a REGISTER to a
/// dead one is silent for 40 s; over TCP and TLS by connecting. Repeats a lost question after 0.7 s and
/// after 1.4 s, and calls the registrar silent 2.1 s after the first, so a dead one is known within 4.1 s.
class RegistrarProbe : public QObject
{
    Q_OBJECT

public:
    RegistrarProbe(const Registrar &registrar, const QString &domain, QObject *parent);
    ~RegistrarProbe() override;

    void start();
    void stop();
    [[nodiscard]] bool isRunning() const { return m_round.isActive(); }

signals:
    void answered(qint64 roundTripMs);
    void silent();

private:
    void ask();
    void askAgain();
    void sendOptions();
    void connectTo();
    void onAnswer();

    Registrar m_registrar;
    QString m_domain;
    QUdpSocket *m_udp = nullptr;
    QTcpSocket *m_tcp = nullptr;
    QTimer m_round;
    QTimer m_again;
    QElapsedTimer m_asked;
    QByteArray m_callId;
    int m_sent = 0;
    int m_number = 0;
};

} // namespace Warmline::Sip
