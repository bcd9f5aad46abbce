// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed_pollers.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QMetaEnum>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <cmath>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(FeedPollers)
};

QString wrongRows(qint64 rows)
{
    return rows > 0 ? Tr::tr("%1 行没有编号、时间或数值").arg(rows) : QString();
}

/// Never the reply's own text: it holds the address, and that may hold a key.
QString networkTrouble(const QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 400)
        return u"HTTP "_s + QString::number(status);
    return Tr::tr("网络错误 %1")
        .arg(QLatin1StringView(QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(reply.error())));
}

} // namespace

void FeedDelivery::deliver(const QList<FeedValue> &values)
{
    const qsizetype before = m_tags.size();
    QList<SourceValue> batch;
    batch.reserve(values.size());
    for (const FeedValue &value : values) {
        auto number = m_numbers.constFind(value.tag);
        if (number == m_numbers.cend()) {
            number = m_numbers.insert(value.tag, quint32(m_tags.size()));
            m_tags.append({value.tag, m_pollMs});
        }
        batch.append({value.atMs, value.value, *number,
                      std::isfinite(value.value) ? SourceQuality::Good : SourceQuality::Bad});
    }
    if (m_tags.size() != before)
        m_receiver.tagsChanged(m_tags);
    if (!batch.isEmpty())
        m_receiver.valuesArrived(batch);
}

void FeedDelivery::tell(SourceState state, const QString &text)
{
    if (m_told == std::pair(state, text))
        return;
    m_told = std::pair(state, text);
    m_receiver.stateChanged(state, text);
}

HttpPoller::HttpPoller(const FeedSettings &settings, TelemetryReceiver &receiver)
    : m_settings(settings)
    , m_delivery(receiver, settings.pollMs)
    , m_network(this)
    , m_timer(this)
    , m_backOff(settings.retryMs, settings.retryMaxMs)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HttpPoller::ask);
    m_delivery.tell(SourceState::Connecting);
}

void HttpPoller::ask()
{
    QNetworkRequest request(m_settings.url);
    request.setTransferTimeout(m_settings.timeoutMs);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::SameOriginRedirectPolicy);
    if (!m_settings.token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_settings.token);
    QNetworkReply *reply = m_network.get(request);
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 got, qint64) {
        if (got > kMostFeedBytes)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply] { answered(reply); });
}

void HttpPoller::answered(QNetworkReply *reply)
{
    reply->deleteLater();
    const auto fail = [this](const QString &why) {
        m_delivery.tell(SourceState::Failed, m_settings.url.host() + u'：' + why);
        m_timer.start(m_backOff.fail());
    };
    if (reply->error() != QNetworkReply::NoError)
        return fail(networkTrouble(*reply));
    const QByteArray body = reply->readAll();
    const QByteArray hash = QCryptographicHash::hash(body, QCryptographicHash::Sha256);
    if (hash != m_last) {
        const auto reading = m_settings.format.json(body);
        if (!reading)
            return fail(reading.error().text);
        m_last = hash;
        m_words = wrongRows(reading->wrongRows);
        m_delivery.deliver(reading->values);
    }
    m_delivery.tell(SourceState::Running, m_words); // the same answer is as wrong as it was
    m_backOff.succeed();
    m_timer.start(m_settings.pollMs);
}

FolderPoller::FolderPoller(const FeedSettings &settings, TelemetryReceiver &receiver)
    : m_settings(settings)
    , m_delivery(receiver, settings.pollMs)
    , m_timer(this)
{
    connect(&m_timer, &QTimer::timeout, this, &FolderPoller::look);
    m_timer.start(settings.pollMs);
}

void FolderPoller::look()
{
    const QDir folder(m_settings.folder);
    if (!folder.exists())
        return m_delivery.tell(SourceState::Failed, Tr::tr("没有文件夹 %1").arg(m_settings.folder));
    QHash<QString, qint64> sizes;
    QHash<QString, Taken> stuck;
    QStringList wrong, unmoved;
    bool took = false;
    for (const QFileInfo &file : folder.entryInfoList({u"*.csv"_s, u"*.json"_s}, QDir::Files, QDir::Name)) {
        const QString name = file.fileName();
        Taken taken{m_stuck.value(name).place, file.size(), file.lastModified()};
        if (!isStuck(file)) {
            if (m_sizes.value(name, -1) != file.size()) {
                sizes.insert(name, file.size());
                continue;
            }
            took = true;
            QString words;
            std::tie(words, taken.place) = deliver(name);
            if (!words.isEmpty())
                wrong.append(words);
        }
        if (const QString words = move(name, taken.place); !words.isEmpty()) {
            unmoved.append(words);
            stuck.insert(name, taken);
        }
    }
    m_sizes = sizes;
    m_stuck = stuck;
    if (took)
        m_words = wrong.join(u'\n');
    if (!m_words.isEmpty())
        unmoved.append(m_words);
    m_delivery.tell(m_stuck.isEmpty() ? SourceState::Running : SourceState::Failed, unmoved.join(u'\n'));
}

bool FolderPoller::isStuck(const QFileInfo &file) const
{
    const auto found = m_stuck.constFind(file.fileName());
    return found != m_stuck.cend() && found->size == file.size() && found->changed == file.lastModified();
}

std::pair<QString, QString> FolderPoller::deliver(const QString &name)
{
    const auto reading = readFile(name);
    if (!reading)
        return {name + u'：' + reading.error().text, u"failed"_s};
    m_delivery.deliver(reading->values); // the good rows of a bad file, too
    if (reading->wrongRows > 0)
        return {name + u'：' + wrongRows(reading->wrongRows), u"failed"_s};
    return {QString(), u"done"_s};
}

Result<FeedFormat::Reading> FolderPoller::readFile(const QString &name) const
{
    QFile file(QDir(m_settings.folder).filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Storage, file.errorString());
    const QByteArray bytes = file.read(kMostFeedBytes + 1);
    if (bytes.size() > kMostFeedBytes)
        return failure(ErrorCode::InvalidInput,
                       Tr::tr("文件大于 %1 MiB").arg(kMostFeedBytes / (1024 * 1024)));
    return name.endsWith(".json"_L1) ? m_settings.format.json(bytes) : m_settings.format.csv(bytes);
}

QString FolderPoller::move(const QString &name, const QString &place) const
{
    const QDir folder(m_settings.folder);
    (void)folder.mkpath(place);
    QFile::remove(folder.filePath(place + u'/' + name));
    QFile file(folder.filePath(name));
    if (file.rename(folder.filePath(place + u'/' + name)))
        return {};
    return Tr::tr("%1 不能移走：%2").arg(name, file.errorString());
}

} // namespace Warmline
