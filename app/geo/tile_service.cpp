// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/tile_service.h"

#include "app/geo/tile_connection_p.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageWriter>
#include <QRandomGenerator>
#include <QTcpServer>

#include <array>

namespace Warmline::Geo {

using namespace Qt::StringLiterals;

TileSource rendererSource(std::shared_ptr<const TileRenderer> renderer, TileLayers layers)
{
    return
        [renderer = std::move(renderer), layers](TileId tile, const std::stop_token &) -> Result<QByteArray> {
            const QImage image = renderer->render(tile, 1, layers);
            if (image.isNull())
                return failure(ErrorCode::NotFound, QCoreApplication::translate("Map", "没有这张瓦片"));
            return encodeTile(image);
        };
}

QByteArray encodeTile(const QImage &image)
{
    QByteArray data;
    QBuffer buffer(&data);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    writer.setCompression(10); // of 100: zlib level 1
    if (!writer.write(image))
        return {};
    return data;
}

// Takes connections, in the service's thread.
class TileService::Acceptor : public QObject
{
public:
    explicit Acceptor(std::shared_ptr<TileServiceShared> shared)
        : m_shared(std::move(shared))
    { }

    quint16 listen(QString *error)
    {
        m_server = new QTcpServer(this);
        m_server->setListenBacklogSize(256);
        connect(m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_server->nextPendingConnection())
                new TileConnection(socket, m_shared, this);
        });
        if (!m_server->listen(QHostAddress::LocalHost, 0)) {
            *error = m_server->errorString();
            return 0;
        }
        return m_server->serverPort();
    }

private:
    std::shared_ptr<TileServiceShared> m_shared;
    QTcpServer *m_server = nullptr;
};

struct TileService::Shared : TileServiceShared
{ };

TileService::TileService(std::shared_ptr<TileCache> cache, int threads, QObject *parent)
    : QObject(parent)
    , m_shared(std::make_shared<Shared>())
{
    m_shared->cache = std::move(cache);
    // stop() waits for the pool: there is nobody to emit for a service that has gone.
    m_shared->healthChanged = [this] { emit healthChanged(); };
    m_shared->recovered = [this] { emit recovered(); };
    m_shared->pool.setMaxThreadCount(std::clamp(threads, 1, 8));
    m_shared->pool.setObjectName(u"tiles"_s);
    m_shared->pool.setThreadPriority(QThread::LowPriority);
    m_thread.setObjectName(u"tile service"_s);
}

TileService::~TileService()
{
    stop();
}

void TileService::setSource(const QString &style, TileSource source, const QString &cacheKey)
{
    setSources(style, {std::move(source), cacheKey}, {});
}

void TileService::setSources(const QString &style, Served first, Served standIn)
{
    const QMutexLocker lock(&m_shared->lock);
    const auto old = m_shared->styles.find(style);
    if (old != m_shared->styles.end())
        old->stop.request_stop(); // its tiles would show the picture of before
    if (!first.source) {
        m_shared->styles.remove(style);
        return;
    }
    const auto shared = [](TileSource source) {
        return source ? std::make_shared<const TileSource>(std::move(source)) : nullptr;
    };
    m_shared->styles.insert(style, {shared(std::move(first.source)),
                                    first.cacheKey,
                                    shared(std::move(standIn.source)),
                                    standIn.cacheKey,
                                    std::make_shared<TileServiceShared::Health>(),
                                    {}});
}

TileService::Health TileService::health(const QString &style) const
{
    const QMutexLocker lock(&m_shared->lock);
    const auto found = m_shared->styles.constFind(style);
    return found == m_shared->styles.cend() ? Health{} : Health(*found->health);
}

bool TileService::tryAgain(const QString &name)
{
    TileServiceShared::Style style;
    std::optional<TileId> tile;
    {
        const QMutexLocker lock(&m_shared->lock);
        style = m_shared->styles.value(name);
        tile = style.health ? style.health->again : std::nullopt;
    }
    if (!tile || !isRunning())
        return false;
    m_shared->pool.start([shared = m_shared, style, tile = *tile] { tryTileAgain(*shared, style, tile); });
    return true;
}

Result<void> TileService::start()
{
    if (isRunning())
        return {};
    const QMutexLocker lock(&m_shared->lock);
    std::array<quint32, 4> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    m_shared->token =
        QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(random.data()), sizeof random).toHex());
    m_shared->stop = std::stop_source();
    m_acceptor = new Acceptor(m_shared);
    // Listening is one system call and needs no event loop: done here, so the answer is at hand, then the
    // whole object moves to its thread.
    QString error;
    m_port = m_acceptor->listen(&error);
    if (m_port == 0) {
        delete std::exchange(m_acceptor, nullptr);
        return failure(ErrorCode::Unavailable,
                       QCoreApplication::translate("Map", "本机地图服务无法启动：%1").arg(error),
                       u"127.0.0.1"_s);
    }
    m_shared->host = u"127.0.0.1:%1"_s.arg(m_port);
    m_acceptor->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_acceptor, &QObject::deleteLater);
    m_thread.start();
    return {};
}

void TileService::stop()
{
    if (!isRunning())
        return;
    m_shared->stop.request_stop();
    m_shared->pool.clear();
    // First the pool: a tile that is ready is handed to the sockets' thread, which must still be there. Work
    // that connections start after this sees the stop and hands over nothing.
    m_shared->pool.waitForDone();
    m_thread.quit();
    m_thread.wait(); // its loop only moves bytes: this ends at once
    m_shared->pool.waitForDone();
    m_acceptor = nullptr;
    m_port = 0;
}

QUrl TileService::baseUrl(const QString &style) const
{
    if (!isRunning())
        return {};
    const QMutexLocker lock(&m_shared->lock);
    return QUrl(u"http://%1/%2/tiles/%3/"_s.arg(m_shared->host, m_shared->token, style));
}

TileService::Counters TileService::counters() const
{
    return {m_shared->requests.load(), m_shared->fromCache.load(), m_shared->made.load(),
            m_shared->cancelled.load(), m_shared->failed.load()};
}

} // namespace Warmline::Geo
