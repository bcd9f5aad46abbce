// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/tile_connection_p.h"

#include "app/core/http_status.h"

#include <chrono>

namespace Warmline::Geo {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype LargestHead = 8192;

QByteArray contentType(const QByteArray &body)
{
    if (body.startsWith("\x89PNG"))
        return "image/png";
    if (body.startsWith("\xFF\xD8"))
        return "image/jpeg";
    return body.startsWith("RIFF") ? "image/webp" : "application/octet-stream";
}

} // namespace

TileConnection::TileConnection(QTcpSocket *socket, std::shared_ptr<TileServiceShared> shared, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_shared(std::move(shared))
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(4 * LargestHead);
    m_idle.setSingleShot(true);
    m_idle.setInterval(60s);
    m_idle.callOnTimeout(this, &QObject::deleteLater);
    m_idle.start();
    connect(m_socket, &QTcpSocket::readyRead, this, &TileConnection::onReadyRead);
    connect(m_socket, &QTcpSocket::disconnected, this, [this] {
        m_stop.request_stop();
        deleteLater();
    });
    onReadyRead(); // what came before we listened
}

TileConnection::~TileConnection()
{
    m_stop.request_stop();
}

TileConnection::Request TileConnection::parse(const QByteArray &head, const QString &token,
                                              const QString &host)
{
    Request r;
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> start = lines.first().trimmed().split(' ');
    if (start.size() != 3 || !start[2].startsWith("HTTP/1.")) {
        r.status = 400;
        r.close = true;
        return r;
    }
    r.close = start[2] == "HTTP/1.0";
    bool hostSeen = false;
    for (const QByteArray &raw : lines.sliced(1)) {
        const qsizetype colon = raw.indexOf(':');
        const QByteArray name = raw.first(std::max<qsizetype>(0, colon)).trimmed().toLower();
        const QByteArray value = raw.sliced(colon + 1).trimmed();
        if (name == "host")
            hostSeen =
                QString::fromLatin1(value) == host; // a web page that rebinds its name to us has another one
        else if (name == "connection" && value.toLower() == "close")
            r.close = true;
        else if ((name == "content-length" && value != "0") || name == "transfer-encoding") {
            r.status = 400; // nothing here takes a body
            r.close = true;
        }
    }
    if (r.status)
        return r;
    r.head = start[0] == "HEAD";
    if (start[0] != "GET" && !r.head) {
        r.status = 405;
        r.close = true;
        return r;
    }
    if (!hostSeen) {
        r.status = 403;
        return r;
    }
    // /TOKEN/tiles/STYLE/Z/X/Y.png
    const QString path = QString::fromLatin1(start[1]).section(u'?', 0, 0);
    const QStringList parts = path.split(u'/');
    if (parts.size() != 7 || !parts[0].isEmpty() || parts[1] != token || parts[2] != u"tiles"_s
        || !parts[6].endsWith(u".png")) {
        r.status = 404;
        return r;
    }
    bool okZ = false;
    bool okX = false;
    bool okY = false;
    r.style = parts[3];
    r.tile = {parts[4].toInt(&okZ), parts[5].toInt(&okX), QStringView(parts[6]).chopped(4).toInt(&okY)};
    if (!okZ || !okX || !okY || !isValid(r.tile))
        r.status = 404;
    return r;
}

void TileConnection::onReadyRead()
{
    m_buffer += m_socket->readAll();
    if (m_busy)
        return; // pipelined: its turn comes
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0) {
        if (m_buffer.size() > LargestHead) {
            m_current = {};
            m_current.close = true;
            answer(431, {});
        }
        return;
    }
    const QByteArray head = m_buffer.first(end);
    m_buffer.remove(0, end + 4);
    m_busy = true;
    m_idle.stop();
    ++m_shared->requests;
    QString token;
    QString host;
    {
        const QMutexLocker lock(&m_shared->lock);
        token = m_shared->token;
        host = m_shared->host;
    }
    m_current = parse(head, token, host);
    if (m_current.status)
        answer(m_current.status, {});
    else
        serve(m_current);
}

void TileConnection::serve(const Request &request)
{
    TileServiceShared::Style style;
    {
        const QMutexLocker lock(&m_shared->lock);
        style = m_shared->styles.value(request.style);
    }
    if (!style.source) {
        ++m_shared->cancelled; // it was there, or it never was: counted as answered
        answer(404, {});
        return;
    }
    const TileId tile = request.tile;
    m_stop = std::stop_source();
    // The pool's work knows this connection only through a guarded pointer and a queued call.
    m_shared->pool.start([shared = m_shared, style, tile, stop = m_stop, self = QPointer(this),
                          context = static_cast<QObject *>(parent())] {
        const TileAnswer made = makeTile(*shared, style, tile, stop.get_token());
        if (shared->stop.stop_requested())
            return; // the thread of the sockets is ending; nobody waits
        QMetaObject::invokeMethod(
            context,
            [self, made] {
                if (self)
                    self->answer(made.status, made.body);
            },
            Qt::QueuedConnection);
    });
}

void TileConnection::answer(int status, const QByteArray &body)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + ' ' + httpReason(status)
                    + "\r\nContent-Length: " + QByteArray::number(body.size())
                    + "\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n";
    if (!body.isEmpty())
        head += "Content-Type: " + contentType(body) + "\r\n";
    if (m_current.close)
        head += "Connection: close\r\n";
    m_socket->write(head + "\r\n");
    if (!m_current.head)
        m_socket->write(body);
    m_busy = false;
    m_idle.start();
    if (m_current.close) {
        m_socket->disconnectFromHost();
        return;
    }
    if (!m_buffer.isEmpty())
        QMetaObject::invokeMethod(this, &TileConnection::onReadyRead, Qt::QueuedConnection);
}

} // namespace Warmline::Geo
