// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/tiles/remote_tiles.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace Warmline::Geo {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TileSources)
};

constexpr int kFailuresBeforeRest = 3;
constexpr qint64 kRestMs = 30'000;

/// One question and its answer, shared by the thread that waits and the one that talks.
struct Question
{
    std::mutex lock;
    std::condition_variable_any answered;
    bool done = false;
    Result<QByteArray> answer = failure(ErrorCode::Unavailable, {});

    void give(Result<QByteArray> result)
    {
        {
            const std::lock_guard guard(lock);
            if (done)
                return;
            answer = std::move(result);
            done = true;
        }
        answered.notify_all();
    }
};

/// Talks to the server on a thread of its own, which has the event loop that the pool's threads lack.
class Talker : public QObject
{
public:
    explicit Talker(RemoteTiles tiles)
        : m_tiles(std::move(tiles))
    {
        moveToThread(&m_thread);
        m_thread.setObjectName(u"map tiles"_s);
        m_thread.start();
    }
    ~Talker() override
    {
        m_thread.quit();
        m_thread.wait(); // requests in flight are aborted with their manager
    }

    Result<QByteArray> ask(TileId tile, const std::stop_token &stop)
    {
        if (m_restUntilMs.load() > m_clock.elapsed())
            return lastFailure();
        auto question = std::make_shared<Question>();
        QMetaObject::invokeMethod(
            this, [this, tile, question, stop] { send(tile, question, stop); }, Qt::QueuedConnection);
        std::unique_lock guard(question->lock);
        question->answered.wait_for(guard, stop, std::chrono::milliseconds(m_tiles.deadlineMs),
                                    [&] { return question->done; });
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, {});
        Result<QByteArray> answer =
            question->done ? question->answer : failure(ErrorCode::Unavailable, Tr::tr("地图服务器没有应答"));
        question->done = true; // a late answer is not wanted any more
        guard.unlock();
        count(answer);
        return answer;
    }

private:
    /// The server's answers count, and what is in them.
    void count(const Result<QByteArray> &answer)
    {
        if (answer || answer.error().code == ErrorCode::NotFound) {
            m_failures = 0;
            return;
        }
        {
            const std::lock_guard guard(m_lastLock);
            m_last = answer.error();
        }
        if (++m_failures >= kFailuresBeforeRest) {
            m_restUntilMs = m_clock.elapsed() + kRestMs;
            m_failures = 0;
        }
    }

    /// Why it is left alone.
    Result<QByteArray> lastFailure()
    {
        const std::lock_guard guard(m_lastLock);
        return std::unexpected(m_last);
    }

    void send(TileId tile, const std::shared_ptr<Question> &question, const std::stop_token &stop)
    {
        if (stop.stop_requested())
            return question->give(failure(ErrorCode::Cancelled, {}));
        if (!m_network)
            m_network = new QNetworkAccessManager(this);
        QNetworkRequest request(m_tiles.urlOf(tile));
        request.setTransferTimeout(m_tiles.deadlineMs);
        request.setRawHeader("User-Agent", m_tiles.userAgent);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                             QNetworkRequest::NoLessSafeRedirectPolicy);
        request.setMaximumRedirectsAllowed(3);
        request.setDecompressedSafetyCheckThreshold(m_tiles.largest_bytes);
        QNetworkReply *reply = m_network->get(request);
        connect(reply, &QNetworkReply::downloadProgress, reply, [this, reply](qint64 got, qint64 total) {
            if (got > m_tiles.largest_bytes || total > m_tiles.largest_bytes)
                reply->abort();
        });
        // However slowly it drips.
        QTimer::singleShot(m_tiles.deadlineMs, reply, [reply] { reply->abort(); });
        connect(reply, &QNetworkReply::finished, reply, [this, reply, question] {
            question->give(answerOf(*reply));
            reply->deleteLater();
        });
    }

    [[nodiscard]] Result<QByteArray> answerOf(QNetworkReply &reply) const
    {
        const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status == 404 || status == 204)
            return failure(ErrorCode::NotFound, Tr::tr("地图服务器没有这一块"));
        if (status == 401 || status == 403)
            return failure(ErrorCode::Unavailable,
                           Tr::tr("地图服务器拒绝了（%1）：请查密钥和它的权限").arg(status));
        if (reply.error() == QNetworkReply::OperationCanceledError)
            return failure(ErrorCode::Unavailable, Tr::tr("地图服务器的应答太大或太慢"));
        if (reply.error() != QNetworkReply::NoError && status == 0)
            return failure(ErrorCode::Unavailable, Tr::tr("连不上地图服务器"));
        if (reply.error() != QNetworkReply::NoError || status != 200) // its text may hold the key
            return failure(ErrorCode::Unavailable, Tr::tr("地图服务器应答 %1").arg(status));
        const QByteArray bytes = reply.read(m_tiles.largest_bytes + 1);
        const Result<QImage> image = checkedTile(bytes, m_tiles.largest_px);
        if (!image)
            return failure(ErrorCode::Unavailable, image.error().text);
        return encodeTile(*image);
    }

    RemoteTiles m_tiles;
    QThread m_thread;
    QNetworkAccessManager *m_network = nullptr;
    QElapsedTimer m_clock = started();
    std::atomic<int> m_failures = 0;
    std::atomic<qint64> m_restUntilMs = 0;
    std::mutex m_lastLock;
    Error m_last; ///< guarded by m_lastLock

    static QElapsedTimer started()
    {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }
};

} // namespace

Result<void> RemoteTiles::check() const
{
    const auto wrong = [](const QString &text) { return failure(ErrorCode::InvalidInput, text, u"url"_s); };
    const bool south = url.contains(u"{-y}");
    if (!url.contains(u"{z}") || !url.contains(u"{x}") || (!url.contains(u"{y}") && !south))
        return wrong(Tr::tr("瓦片地址里要有 {z}、{x} 和 {y}"));
    if (url.contains(u"{s}") && subdomains.isEmpty())
        return wrong(Tr::tr("瓦片地址里有 {s}，但没有给出子域名"));
    if (url.contains(u"{key}") && key.isEmpty())
        return wrong(Tr::tr("瓦片地址里有 {key}，但没有给出密钥"));
    const QUrl example = urlOf({std::max(0, minimumZoom), 0, 0});
    if (!example.isValid() || example.host().isEmpty()
        || (example.scheme() != u"http" && example.scheme() != u"https"))
        return wrong(Tr::tr("瓦片地址要以 http:// 或 https:// 开头"));
    if (minimumZoom < 0 || maximumZoom > MaxTileZoom || minimumZoom > maximumZoom)
        return failure(ErrorCode::InvalidInput, Tr::tr("缩放级别须在 0 到 %1 之间").arg(MaxTileZoom),
                       u"zoom"_s);
    return {};
}

QUrl RemoteTiles::urlOf(TileId tile) const
{
    QString text = url;
    text.replace(u"{z}"_s, QString::number(tile.z)).replace(u"{x}"_s, QString::number(tile.x));
    text.replace(u"{y}"_s, QString::number(tile.y));
    text.replace(u"{-y}"_s, QString::number((qint64(1) << tile.z) - 1 - tile.y));
    if (!subdomains.isEmpty())
        text.replace(u"{s}"_s, subdomains.at((tile.x + tile.y) % subdomains.size()));
    text.replace(u"{key}"_s, QString::fromLatin1(QUrl::toPercentEncoding(key)));
    return QUrl(text, QUrl::StrictMode);
}

Result<QImage> checkedTile(const QByteArray &bytes, int largest_px)
{
    static const QList<QByteArray> formats{"png", "jpeg", "webp"};
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    const QSize size = reader.size();
    if (!formats.contains(reader.format()))
        return failure(ErrorCode::InvalidInput, Tr::tr("应答不是图片"));
    if (size.isEmpty() || size.width() > largest_px || size.height() > largest_px)
        return failure(ErrorCode::InvalidInput,
                       Tr::tr("图片的大小不对：%1×%2").arg(size.width()).arg(size.height()));
    QImage image = reader.read();
    if (image.isNull())
        return failure(ErrorCode::InvalidInput, Tr::tr("图片是坏的"));
    if (image.size() != QSize(TileSize_px, TileSize_px))
        image = image.scaled(TileSize_px, TileSize_px, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return image;
}

TileSource remoteSource(const RemoteTiles &tiles)
{
    if (const auto good = tiles.check(); !good)
        return [error = good.error()](TileId, const std::stop_token &) -> Result<QByteArray> {
            return std::unexpected(error);
        };
    return [talker = std::make_shared<Talker>(tiles), low = tiles.minimumZoom,
            high = tiles.maximumZoom](TileId tile, const std::stop_token &stop) -> Result<QByteArray> {
        if (tile.z < low || tile.z > high)
            return failure(ErrorCode::NotFound, Tr::tr("地图服务器没有这一级"));
        return talker->ask(tile, stop);
    };
}

} // namespace Warmline::Geo
