// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed_pollers.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
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
        if (got > kMostBytes)
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
        return fail(reply->errorString());
    const QByteArray body = reply->readAll();
    const QByteArray hash = QCryptographicHash::hash(body, QCryptographicHash::Sha256);
    if (hash != m_last) {
        const auto reading = m_settings.format.json(body);
        if (!reading)
            return fail(reading.error().text);
        m_last = hash;
        m_delivery.deliver(reading->values);
        m_delivery.tell(SourceState::Running, wrongRows(reading->wrongRows));
    } else {
        m_delivery.tell(SourceState::Running);
    }
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
    for (const QFileInfo &file : folder.entryInfoList({u"*.csv"_s, u"*.json"_s}, QDir::Files, QDir::Name)) {
        if (m_sizes.value(file.fileName(), -1) == file.size())
            takeFile(file.fileName());
        else
            sizes.insert(file.fileName(), file.size());
    }
    m_sizes = sizes;
    m_delivery.tell(SourceState::Running);
}

void FolderPoller::takeFile(const QString &name)
{
    const QDir folder(m_settings.folder);
    QFile file(folder.filePath(name));
    Result<FeedFormat::Reading> reading = failure(ErrorCode::Storage, file.errorString());
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArray bytes = file.readAll();
        reading = name.endsWith(".json"_L1) ? m_settings.format.json(bytes) : m_settings.format.csv(bytes);
        file.close();
    }
    const QString place = reading && reading->wrongRows == 0 ? u"done"_s : u"failed"_s;
    if (reading)
        m_delivery.deliver(reading->values); // the good rows of a bad file, too
    if (!reading || reading->wrongRows > 0)
        m_delivery.tell(SourceState::Running,
                        name + u'：' + (reading ? wrongRows(reading->wrongRows) : reading.error().text));
    (void)folder.mkpath(place);
    QFile::remove(folder.filePath(place + u'/' + name));
    if (!file.rename(folder.filePath(place + u'/' + name)))
        m_delivery.tell(SourceState::Failed, Tr::tr("%1 不能移走：%2").arg(name, file.errorString()));
}

} // namespace Warmline
