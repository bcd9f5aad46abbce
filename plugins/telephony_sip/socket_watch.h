// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>

#include <memory>
#include <vector>

class QSocketNotifier;

namespace Warmline::Sip {

/// Says at once when something arrived at a SIP socket, so that the stack need not be asked fifty times a
/// second. The stack keeps its sockets to itself; they are found among those of the process: UDP by our own
/// port, TCP by the registrar's. A socket that was closed meanwhile, and whose number another file may have
/// got, is noticed by its inode and forgotten. Linux only; lives on the engine's thread.
class SocketWatch : public QObject
{
    Q_OBJECT

public:
    explicit SocketWatch(QObject *parent = nullptr);
    ~SocketWatch() override;

    /// Looks for the sockets anew: after the transports were opened, and when a registration changed.
    void find(quint16 ownUdpPort, const QSet<quint16> &registrarPorts);
    [[nodiscard]] qsizetype count() const { return qsizetype(m_watched.size()); }

signals:
    /// Something can be read, or an error be noticed. Not again before the event loop was reached.
    void arrived();

private:
    struct Watched;
    void onActivated(int file);
    std::vector<std::unique_ptr<Watched>> m_watched;
};

} // namespace Warmline::Sip
