// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/http_front.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QPointer>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>

namespace Warmline {

namespace {

qint64 monotonicMs()
{
    return QDeadlineTimer::current().deadline();
}

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200: return "OK";
    case 400: return "Bad Request";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 413: return "Content Too Large";
    case 431: return "Request Header Fields Too Large";
    case 503: return "Service Unavailable";
    default: return "Internal Server Error";
    }
}

} // namespace

/// One client: reads a request, hands it over, writes the answer, then reads the next.
class HttpFront::Connection final : public QObject
{
public:
    Connection(HttpFront *front, QTcpSocket *socket)
        : m_front(front)
        , m_socket(socket)
        , m_reader(front->m_options.limits)
    {
        socket->setParent(this);
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        socket->setReadBufferSize(1024 * 1024); // what a client sends ahead waits in the kernel, not here
        m_lastMs = monotonicMs();
        connect(socket, &QTcpSocket::readyRead, this, &Connection::onReadyRead);
        connect(socket, &QTcpSocket::disconnected, this, [this] { m_front->remove(this); });
        if (socket->bytesAvailable() > 0)
            onReadyRead();
    }

    [[nodiscard]] bool isBusy() const { return m_busy; }
    void close() { m_socket->disconnectFromHost(); }
    void drop() { m_socket->abort(); }

    [[nodiscard]] bool isStale(qint64 nowMs) const
    {
        if (m_busy)
            return false; // the handler has its own deadlines
        const int limit =
            m_reader.isInside() ? m_front->m_options.requestTimeoutMs : m_front->m_options.idleTimeoutMs;
        return nowMs - m_lastMs > limit;
    }

private:
    void onReadyRead()
    {
        if (m_busy) // the next request waits in the socket
            return;
        if (!m_reader.isInside())
            m_lastMs = monotonicMs();
        m_reader.feed(m_socket->readAll());
        if (m_reader.takeWantsContinue())
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        next();
    }

    void next()
    {
        if (m_reader.failure()) {
            m_keepAlive = false;
            write(HttpResponse{m_reader.failure()->status, "text/plain; charset=utf-8",
                               m_reader.failure()->text + '\n'});
            return;
        }
        const std::optional<HttpRequest> request = m_reader.take();
        if (!request)
            return;
        m_busy = true;
        m_keepAlive = request->keepAlive && !m_front->m_closing;
        QPointer<Connection> self(this);
        m_front->m_handler(*request, [self](const HttpResponse &response) {
            if (self && std::exchange(self->m_busy, false))
                self->write(response);
        });
    }

    void write(const HttpResponse &response)
    {
        const bool keep = m_keepAlive && !m_front->m_closing;
        QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonOf(response.status)
                        + "\r\nContent-Type: " + response.contentType
                        + "\r\nContent-Length: " + QByteArray::number(response.body.size())
                        + (keep ? "\r\nConnection: keep-alive\r\n\r\n" : "\r\nConnection: close\r\n\r\n");
        m_socket->write(head);
        m_socket->write(response.body);
        m_lastMs = monotonicMs();
        if (!keep) {
            m_socket->disconnectFromHost(); // after what is written
            return;
        }
        // A request that came in the meantime is read from the event loop, so that answers don't pile up on
        // the stack.
        QMetaObject::invokeMethod(
            this,
            [this] {
                next();
                if (!m_busy && m_socket->bytesAvailable() > 0)
                    onReadyRead();
            },
            Qt::QueuedConnection);
    }

    HttpFront *m_front;
    QTcpSocket *m_socket;
    HttpReader m_reader;
    qint64 m_lastMs = 0;
    bool m_busy = false;
    bool m_keepAlive = true;
};

HttpFront::HttpFront(const Options &options, Handler handler, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_handler(std::move(handler))
{
    m_sweep.setInterval(5'000);
    connect(&m_sweep, &QTimer::timeout, this, &HttpFront::onSweep);
}

HttpFront::~HttpFront()
{
    for (Connection *connection : std::exchange(m_connections, {}))
        delete connection;
}

Result<quint16> HttpFront::listen(const QHostAddress &address, quint16 port,
                                  const std::optional<QSslConfiguration> &tls)
{
    const QString where = QStringLiteral("%1:%2").arg(address.toString()).arg(port);
    if (!tls && !address.isLoopback())
        return failure(
            ErrorCode::Denied,
            QCoreApplication::translate("HttpFront", "不加密的服务只能在本机地址上监听；请配置证书"), where);
    if (tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(*tls);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    m_server->setListenBacklogSize(m_options.backlog);
    m_server->setMaxPendingConnections(m_options.backlog);
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &HttpFront::onNewConnection);
    if (!m_server->listen(address, port))
        return failure(ErrorCode::Unavailable,
                       QCoreApplication::translate("HttpFront", "不能监听：%1").arg(m_server->errorString()),
                       where);
    m_sweep.start();
    return m_server->serverPort();
}

void HttpFront::onNewConnection()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        if (m_connections.size() >= m_options.connections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        m_connections.insert(new Connection(this, socket));
    }
}

void HttpFront::onSweep()
{
    const qint64 now = monotonicMs();
    const QSet<Connection *> all = m_connections;
    for (Connection *connection : all) {
        if (connection->isStale(now))
            connection->drop();
    }
}

void HttpFront::remove(Connection *connection)
{
    if (!m_connections.remove(connection))
        return;
    connection->deleteLater();
    if (m_closing && m_connections.isEmpty())
        emit emptied();
}

void HttpFront::close()
{
    m_closing = true;
    if (m_server)
        m_server->close();
    const QSet<Connection *> all = m_connections;
    for (Connection *connection : all) {
        if (!connection->isBusy())
            connection->close();
    }
    if (m_connections.isEmpty())
        QMetaObject::invokeMethod(this, &HttpFront::emptied, Qt::QueuedConnection);
}

} // namespace Warmline
