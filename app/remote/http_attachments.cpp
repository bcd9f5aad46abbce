// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/http_attachments.h"

#include "app/contract/wire.h"
#include "app/core/crypto.h"
#include "app/remote/soap_connection.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QUrlQuery>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SoapGateway)
};

QByteArray digestOf(QByteArrayView bytes)
{
    return "sha-256=:" + Crypto::sha256(bytes).toBase64() + ':';
}

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

/// What a failed call means: the contract's words if there are any, else trouble on the way.
Error errorOf(const QNetworkReply &reply)
{
    const QByteArray code = reply.rawHeader("Warmline-Code");
    const auto words = [&reply](const char *name) {
        return QString::fromUtf8(QByteArray::fromPercentEncoding(reply.rawHeader(name)));
    };
    if (!code.isEmpty())
        return Wire::errorOf(QString::fromLatin1(code), words("Warmline-Text"), words("Warmline-Where"));
    switch (reply.error()) {
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: return {ErrorCode::Timeout, Tr::tr("服务器没有及时应答"), {}};
    default: break;
    }
    if (statusOf(reply) == 404 || statusOf(reply) == 405) // an older server, or one without a store for them
        return {ErrorCode::NotFound, Tr::tr("服务器不接受附件，请联系管理员"), u"server"_s};
    return {ErrorCode::Unavailable, Tr::tr("连不上服务器：%1").arg(reply.errorString()), {}};
}

Result<AttachmentProgress> progressOf(const QNetworkReply &reply)
{
    bool ok = false;
    const qint64 stored = reply.rawHeader("Upload-Offset").toLongLong(&ok);
    const int status = statusOf(reply);
    if (ok && (status == 200 || status == 409))
        return AttachmentProgress{stored, reply.rawHeader("Upload-Complete") == "?1"};
    return std::unexpected(errorOf(reply));
}

} // namespace

HttpAttachments::HttpAttachments(SoapConnection &connection, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
{ }

HttpAttachments::~HttpAttachments() = default;

Result<QNetworkRequest> HttpAttachments::request(const AttachmentAddress &address) const
{
    const SoapGatewayOptions &options = m_connection.options();
    const auto tls = m_connection.safeEncryption();
    if (!tls)
        return std::unexpected(tls.error());
    QUrl url = options.url;
    url.setPath(u"/attachment/"_s + QString::fromLatin1(address.hash.toHex()));
    QUrlQuery query;
    query.addQueryItem(address.kind == EntityKind::Call ? u"call"_s : u"ticket"_s, address.entity);
    query.addQueryItem(u"operation"_s, address.operation.toString());
    url.setQuery(query);
    QNetworkRequest request(url);
    if (url.scheme() == "https"_L1)
        request.setSslConfiguration(*tls);
    request.setRawHeader("Authorization", "Bearer " + m_connection.token().toUtf8());
    request.setTransferTimeout(kDeadlineMs);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    return request;
}

/// \a start makes the reply of a request, \a convert the result of a reply that is done.
template <class T, class Start, class Convert>
QFuture<Result<T>> HttpAttachments::call(const AttachmentAddress &address, Start start, Convert convert)
{
    auto answering = std::make_shared<Answering<T>>();
    QFuture<Result<T>> future = answering->future();
    QMetaObject::invokeMethod(this, [this, answering, address, start, convert] {
        const auto prepared = request(address);
        if (!prepared) {
            answering->give(std::unexpected(prepared.error()));
            return;
        }
        if (!m_network)
            m_network = std::make_unique<QNetworkAccessManager>();
        QNetworkReply *reply = start(*m_network, *prepared);
        connect(reply, &QNetworkReply::finished, this, [reply, answering, convert] {
            answering->give(convert(*reply));
            reply->deleteLater();
        });
    });
    return future;
}

QFuture<Result<AttachmentProgress>> HttpAttachments::progress(AttachmentAddress address)
{
    return call<AttachmentProgress>(
        address,
        [](QNetworkAccessManager &network, const QNetworkRequest &request) { return network.head(request); },
        [](QNetworkReply &reply) { return progressOf(reply); });
}

QFuture<Result<AttachmentProgress>> HttpAttachments::send(AttachmentAddress address, qint64 offset,
                                                          QByteArray bytes)
{
    return call<AttachmentProgress>(
        address,
        [address, offset, bytes](QNetworkAccessManager &network, QNetworkRequest request) {
            request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/octet-stream"_s);
            request.setRawHeader("Content-Range", "bytes " + QByteArray::number(offset) + '-'
                                                      + QByteArray::number(offset + bytes.size() - 1) + '/'
                                                      + QByteArray::number(address.size));
            request.setRawHeader("Content-Digest", digestOf(bytes));
            return network.put(request, bytes);
        },
        [](QNetworkReply &reply) { return progressOf(reply); });
}

QFuture<Result<QByteArray>> HttpAttachments::fetch(AttachmentAddress address, qint64 offset, qint64 length)
{
    return call<QByteArray>(
        address,
        [offset, length](QNetworkAccessManager &network, QNetworkRequest request) {
            request.setRawHeader("Range", "bytes=" + QByteArray::number(offset) + '-'
                                              + QByteArray::number(offset + length - 1));
            return network.get(request);
        },
        [length](QNetworkReply &reply) -> Result<QByteArray> {
            if (statusOf(reply) != 206 || reply.error() != QNetworkReply::NoError)
                return std::unexpected(errorOf(reply));
            const QByteArray bytes = reply.readAll();
            if (bytes.size() != length || reply.rawHeader("Content-Digest") != digestOf(bytes))
                return failure(ErrorCode::InvalidInput, Tr::tr("这一段在传输中变了，正在重取"), u"digest"_s);
            return bytes;
        });
}

} // namespace Warmline
