// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/server/http_reader.h"

#include <QHostAddress>
#include <QObject>
#include <QSet>
#include <QSslConfiguration>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

class QTcpServer;
class QTcpSocket;

namespace Warmline {

struct HttpResponse
{
    int status = 200;
    QByteArray contentType = "text/xml; charset=utf-8";
    QByteArray body;
};

/// A small HTTP/1.1 server: bytes in, bytes out, in one thread. It knows nothing about SOAP; the handler may
/// answer later, from the same thread. Connections that stay silent inside a request are closed; so are idle
/// ones after a while. Plain HTTP is only spoken on loopback.
class HttpFront final : public QObject
{
    Q_OBJECT

public:
    using Reply = std::function<void(HttpResponse)>;
    using Handler = std::function<void(const HttpRequest &request, Reply reply)>;
    struct Options
    {
        HttpReader::Limits limits;
        int backlog = 1024; ///< Qt's 50 drops seats that come back all at once
        int connections = 10'000;
        int requestTimeoutMs = 30'000; ///< from the first byte of a request to its last
        int idleTimeoutMs = 120'000;
    };

    HttpFront(const Options &options, Handler handler, QObject *parent = nullptr);
    ~HttpFront() override;

    /// Port 0 takes a free one. Denied without TLS on anything but loopback; Unavailable when the port is
    /// taken.
    [[nodiscard]] Result<quint16> listen(const QHostAddress &address, quint16 port,
                                         const std::optional<QSslConfiguration> &tls = {});
    /// Takes no new connections; those that wait for an answer still get it. emptied() follows.
    void close();
    [[nodiscard]] qsizetype connections() const { return m_connections.size(); }

signals:
    void emptied();

private:
    class Connection;
    void onNewConnection();
    void onSweep();
    void remove(Connection *connection);

    Options m_options;
    Handler m_handler;
    std::unique_ptr<QTcpServer> m_server;
    QSet<Connection *> m_connections;
    QTimer m_sweep;
    bool m_closing = false;
};

} // namespace Warmline
