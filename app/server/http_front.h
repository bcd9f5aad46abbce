// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/server/http_channel.h"
#include "app/server/http_reader.h"

#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QPair>
#include <QSslConfiguration>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>

class QSocketNotifier;

namespace Warmline {

/// What a request is answered with.
struct HttpResponse
{
    int status = 200;
    QByteArray contentType = "text/xml; charset=utf-8";
    QByteArray body = {};
    QList<QPair<QByteArray, QByteArray>> headers = {}; ///< besides those that every answer has
};

/// A small HTTP/1.1 server: bytes in, bytes out, in one thread. It knows nothing about SOAP; the handler may
/// answer later, from the same thread. Its connections lie in an epoll of their own, of which the thread's
/// event loop sees one descriptor: thousands that wait cost nothing. Connections that stay silent inside a
/// request are closed; so are idle ones after a while, and those that take no answer. Plain HTTP is only
/// spoken on loopback.
class HttpFront final : public QObject
{
    Q_OBJECT

public:
    using Reply = std::function<void(HttpResponse)>;
    using Handler = std::function<void(const HttpRequest &request, Reply reply)>;
    struct Options
    {
        HttpReader::Limits limits;
        int backlog = 4'096; ///< Qt's 50 drops seats that come back all at once
        int connections = 25'000; ///< less when the system allows fewer files
        int requestTimeoutMs =
            30'000; ///< from the first byte of a request to its last; also for an answer's way
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
    [[nodiscard]] qsizetype connections() const { return qsizetype(m_connections.size()); }

signals:
    void emptied();

private:
    class Connection;
    void onReady();
    void onSweep();
    void accept();
    void watchListener(bool watched);
    void closeListener();
    void remove(quint64 id);
    [[nodiscard]] Connection *find(quint64 id) const;

    Options m_options;
    Handler m_handler;
    HttpChannels m_channels;
    int m_epoll = -1;
    int m_listener = -1;
    bool m_listenerWatched = false;
    quint64 m_lastId = 0;
    std::unique_ptr<QSocketNotifier> m_ready;
    std::unordered_map<quint64, std::unique_ptr<Connection>> m_connections;
    std::vector<std::unique_ptr<Connection>> m_removed; ///< until nothing of theirs is on the stack
    QTimer m_sweep;
    bool m_closing = false;
};

} // namespace Warmline
