// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/http_connection.h"

#include "app/core/http_status.h"

#include <QDeadlineTimer>
#include <QPointer>

namespace Warmline {

namespace {

constexpr qsizetype kPiece = 64 * 1024;
constexpr int kPiecesAtOnce = 16; ///< then others have their turn
constexpr int kDrainMs = 2'000;

} // namespace

qint64 HttpFront::Connection::monotonicMs()
{
    return QDeadlineTimer::current().deadline();
}

HttpFront::Connection::Connection(HttpFront *front, quint64 id, std::unique_ptr<HttpChannel> channel,
                                  bool local, QString peer)
    : m_front(front)
    , m_id(id)
    , m_channel(std::move(channel))
    , m_reader(front->m_options.limits)
    , m_lastMs(monotonicMs())
    , m_local(local)
    , m_peer(std::move(peer))
{ }

void HttpFront::Connection::end()
{
    m_channel.reset();
    m_busy = false;
    m_out.clear();
    m_sent = 0;
}

bool HttpFront::Connection::isStale(qint64 nowMs) const
{
    if (m_sent < m_out.size())
        return nowMs - m_lastMs > m_front->m_options.requestTimeoutMs;
    if (m_draining)
        return nowMs - m_lastMs > kDrainMs;
    if (m_busy)
        return false; // the handler has its own deadlines
    const int limit = m_fresh || m_reader.isInside() ? m_front->m_options.requestTimeoutMs
                                                     : m_front->m_options.idleTimeoutMs;
    return nowMs - m_lastMs > limit;
}

void HttpFront::Connection::onEvent(bool readable, bool ended)
{
    m_readable = m_readable || readable || ended;
    m_ended = m_ended || ended;
    if (ended && m_busy) {
        m_front->remove(m_id); // nobody is left to take the answer
        return;
    }
    resume();
}

void HttpFront::Connection::resume()
{
    if (flush())
        pump();
}

/// Goes on until an answer is awaited or the socket has to become ready.
void HttpFront::Connection::pump()
{
    if (std::exchange(m_pumping, true))
        return; // an answer that came at once
    int pieces = 0;
    while (m_channel && !m_busy && m_sent == m_out.size() && (dispatch() || (m_readable && receive()))) {
        if (++pieces < kPiecesAtOnce)
            continue;
        QMetaObject::invokeMethod(
            m_front,
            [front = m_front, id = m_id] {
                if (Connection *self = front->find(id))
                    self->resume();
            },
            Qt::QueuedConnection);
        break;
    }
    m_pumping = false;
}

/// False: nothing was there.
bool HttpFront::Connection::receive()
{
    if (!m_channel)
        return false;
    static thread_local QByteArray buffer(kPiece, Qt::Uninitialized);
    const qsizetype got = m_channel->read(buffer.data(), kPiece);
    if (got == HttpChannel::kLater) {
        m_readable = false;
        return false;
    }
    if (got == HttpChannel::kGone) {
        m_front->remove(m_id);
        return false;
    }
    m_readable = m_ended || !m_channel->isDrained(got, kPiece);
    if (m_draining)
        return true;
    if (!m_reader.isInside())
        m_lastMs = monotonicMs();
    m_reader.feed(QByteArrayView(buffer.constData(), got));
    if (m_reader.takeWantsContinue()) {
        m_out += "HTTP/1.1 100 Continue\r\n\r\n";
        return flush();
    }
    return true;
}

/// Hands the next request over; false when there is no whole one.
bool HttpFront::Connection::dispatch()
{
    if (m_draining)
        return false;
    if (const auto &failed = m_reader.failure()) {
        m_keepAlive = false;
        m_draining = true;
        give(HttpResponse{failed->status, "text/plain; charset=utf-8", failed->text + '\n'});
        return false;
    }
    std::optional<HttpRequest> request = m_reader.take();
    if (!request)
        return false;
    request->local = m_local;
    request->peer = m_peer;
    m_fresh = false;
    m_busy = true;
    m_keepAlive = request->keepAlive;
    m_headOnly = request->method == "HEAD";
    m_front->m_handler(*request, [front = QPointer(m_front), id = m_id](const HttpResponse &response) {
        Connection *self = front ? front->find(id) : nullptr;
        if (self)
            self->answer(response);
    });
    return true;
}

void HttpFront::Connection::answer(const HttpResponse &response)
{
    if (!std::exchange(m_busy, false))
        return;
    give(response);
    if (m_channel && m_sent == m_out.size())
        pump();
}

void HttpFront::Connection::give(const HttpResponse &response)
{
    m_keepAlive = m_keepAlive && !m_front->m_closing;
    m_out += "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + httpReason(response.status)
           + "\r\nContent-Type: " + response.contentType
           + "\r\nContent-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    for (const auto &[name, value] : response.headers)
        m_out += name + ": " + value + "\r\n";
    m_out += m_keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    if (!std::exchange(m_headOnly, false))
        m_out += response.body;
    m_lastMs = monotonicMs();
    flush();
}

/// Writes what is left to write; false when the rest has to wait, or when it was the last.
bool HttpFront::Connection::flush()
{
    while (m_channel && m_sent < m_out.size()) {
        const qsizetype done = m_channel->write(m_out.constData() + m_sent, m_out.size() - m_sent);
        if (done == HttpChannel::kLater)
            return false;
        if (done == HttpChannel::kGone) {
            m_front->remove(m_id);
            return false;
        }
        m_sent += done;
        m_lastMs = monotonicMs();
    }
    const bool wrote = m_sent > 0;
    m_out = QByteArray();
    m_sent = 0;
    if (m_channel && wrote && !m_keepAlive && !m_busy) {
        if (!m_draining) {
            m_front->remove(m_id);
            return false;
        }
        m_channel->finish();
    }
    return bool(m_channel);
}

} // namespace Warmline
