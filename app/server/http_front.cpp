// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/http_front.h"

#include "app/server/http_connection.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Warmline {

namespace {

constexpr quint64 kListener = 0; ///< in epoll's data; connections are numbered from 1
constexpr int kEventsAtOnce = 256;
constexpr int kAcceptsAtOnce = 256;

union SocketAddress {
    sockaddr any;
    sockaddr_in v4;
    sockaddr_in6 v6;
};

/// QHostAddress::Any means both families.
SocketAddress socketAddress(const QHostAddress &address, quint16 port, socklen_t &size)
{
    SocketAddress result{};
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        result.v4.sin_family = AF_INET;
        result.v4.sin_port = htons(port);
        result.v4.sin_addr.s_addr = htonl(address.toIPv4Address());
        size = sizeof result.v4;
        return result;
    }
    result.v6.sin6_family = AF_INET6;
    result.v6.sin6_port = htons(port);
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    if (address.protocol() == QAbstractSocket::IPv6Protocol)
        std::memcpy(&result.v6.sin6_addr, &bytes, sizeof bytes);
    size = sizeof result.v6;
    return result;
}

QString addressOf(const sockaddr_storage &peer)
{
    return QHostAddress(reinterpret_cast<const sockaddr *>(&peer)).toString();
}

bool isLoopback(const sockaddr_storage &peer)
{
    return QHostAddress(reinterpret_cast<const sockaddr *>(&peer)).isLoopback();
}

/// How many connections the system lets us have, after raising what we may raise ourselves.
int allowedConnections(int wanted)
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return wanted;
    const rlim_t files = rlim_t(wanted) + 256; // the store, the log, …
    if (limit.rlim_cur < files) {
        limit.rlim_cur = std::min(files, limit.rlim_max);
        setrlimit(RLIMIT_NOFILE, &limit);
        getrlimit(RLIMIT_NOFILE, &limit);
    }
    return int(
        std::min<rlim_t>(rlim_t(wanted), limit.rlim_cur > 512 ? limit.rlim_cur - 256 : limit.rlim_cur / 2));
}

} // namespace

HttpFront::HttpFront(const Options &options, Handler handler, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_handler(std::move(handler))
    , m_epoll(epoll_create1(EPOLL_CLOEXEC))
{
    m_sweep.setInterval(1'000);
    connect(&m_sweep, &QTimer::timeout, this, &HttpFront::onSweep);
}

HttpFront::~HttpFront()
{
    m_ready.reset();
    m_connections.clear();
    closeListener();
    ::close(m_epoll);
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
        auto channels = HttpChannels::encrypted(*tls);
        if (!channels)
            return std::unexpected(channels.error());
        m_channels = *std::move(channels);
    }
    m_options.connections = allowedConnections(m_options.connections);
    socklen_t size = 0;
    SocketAddress bound = socketAddress(address, port, size);
    m_listener = ::socket(bound.any.sa_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const int on = 1;
    ::setsockopt(m_listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (m_listener < 0 || ::bind(m_listener, &bound.any, size) != 0
        || ::listen(m_listener, m_options.backlog) != 0
        || ::getsockname(m_listener, &bound.any, &size) != 0) {
        const QString why = qt_error_string(errno);
        closeListener();
        return failure(ErrorCode::Unavailable,
                       QCoreApplication::translate("HttpFront", "不能监听：%1").arg(why), where);
    }
    watchListener(true);
    m_ready = std::make_unique<QSocketNotifier>(m_epoll, QSocketNotifier::Read);
    connect(m_ready.get(), &QSocketNotifier::activated, this, &HttpFront::onReady);
    m_sweep.start();
    return ntohs(bound.any.sa_family == AF_INET ? bound.v4.sin_port : bound.v6.sin6_port);
}

void HttpFront::watchListener(bool watched)
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = kListener;
    if (std::exchange(m_listenerWatched, watched) != watched)
        epoll_ctl(m_epoll, watched ? EPOLL_CTL_ADD : EPOLL_CTL_DEL, m_listener, &event);
}

void HttpFront::closeListener()
{
    if (m_listener >= 0)
        ::close(std::exchange(m_listener, -1));
    m_listenerWatched = false;
}

void HttpFront::onReady()
{
    epoll_event events[kEventsAtOnce];
    const int count =
        epoll_wait(m_epoll, events, kEventsAtOnce, 0); // the rest comes in the next turn of the loop
    for (int i = 0; i < count; ++i) {
        if (events[i].data.u64 == kListener)
            accept();
        else if (Connection *connection = find(events[i].data.u64))
            connection->onEvent((events[i].events & EPOLLIN) != 0,
                                (events[i].events & (EPOLLRDHUP | EPOLLHUP | EPOLLERR)) != 0);
    }
    m_removed.clear();
}

void HttpFront::accept()
{
    for (int i = 0; i < kAcceptsAtOnce && m_listener >= 0; ++i) {
        sockaddr_storage peer{};
        socklen_t size = sizeof peer;
        const int socket =
            ::accept4(m_listener, reinterpret_cast<sockaddr *>(&peer), &size, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (socket < 0) {
            // No files left: the sweep looks again, instead of the loop being called for nothing.
            if (errno == EMFILE || errno == ENFILE || errno == ENOMEM || errno == ENOBUFS)
                watchListener(false);
            return;
        }
        if (connections() >= m_options.connections) {
            ::close(socket);
            continue;
        }
        const int on = 1;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        auto channel = m_channels.make(socket);
        if (!channel)
            continue;
        const quint64 id = ++m_lastId;
        m_connections.emplace(id, std::make_unique<Connection>(this, id, std::move(channel), isLoopback(peer),
                                                               addressOf(peer)));
        // Each readiness is told once, so that a waiting connection has no work done for it.
        epoll_event event{};
        event.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET;
        event.data.u64 = id;
        epoll_ctl(m_epoll, EPOLL_CTL_ADD, socket, &event);
    }
}

void HttpFront::onSweep()
{
    if (m_listener >= 0)
        watchListener(true);
    const qint64 now = Connection::monotonicMs();
    std::vector<quint64> stale;
    for (const auto &[id, connection] : m_connections) {
        if (connection->isStale(now))
            stale.push_back(id);
    }
    for (const quint64 id : stale)
        remove(id);
}

HttpFront::Connection *HttpFront::find(quint64 id) const
{
    const auto found = m_connections.find(id);
    return found == m_connections.end() ? nullptr : found->second.get();
}

void HttpFront::remove(quint64 id)
{
    const auto found = m_connections.find(id);
    if (found == m_connections.end())
        return;
    found->second->end(); // the kernel forgets the socket with its last descriptor
    m_removed.push_back(std::move(found->second));
    m_connections.erase(found);
    QMetaObject::invokeMethod(this, [this] { m_removed.clear(); }, Qt::QueuedConnection);
    if (m_closing && m_connections.empty())
        emit emptied();
}

void HttpFront::close()
{
    m_closing = true;
    closeListener();
    std::vector<quint64> idle;
    for (const auto &[id, connection] : m_connections) {
        if (!connection->isBusy())
            idle.push_back(id);
    }
    for (const quint64 id : idle)
        remove(id);
    if (m_connections.empty())
        QMetaObject::invokeMethod(this, &HttpFront::emptied, Qt::QueuedConnection);
}

} // namespace Warmline
