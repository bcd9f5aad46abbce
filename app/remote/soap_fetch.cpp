// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of SoapConnection that fetches files beside the contract, over the same encryption and session.
#include "app/remote/soap_connection.h"

#include "app/contract/wire.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>

namespace Warmline {

using namespace Qt::StringLiterals;

Error SoapConnection::failureOf(QNetworkReply &reply) const
{
    const QVariant status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (!status.isValid()) {
        return m_tlsProblem.isEmpty() ? Error{ErrorCode::Unavailable,
                                              QCoreApplication::translate("SoapGateway", "连不上服务器：%1")
                                                  .arg(reply.errorString()),
                                              {}}
                                      : Error{ErrorCode::Unavailable, m_tlsProblem, u"tls"_s};
    }
    const QJsonObject said = QJsonDocument::fromJson(reply.readAll()).object();
    if (said.contains("code"_L1))
        return Wire::errorOf(said.value("code"_L1).toString(), said.value("text"_L1).toString(),
                             said.value("where"_L1).toString());
    return Error{status.toInt() == 404 ? ErrorCode::NotFound : ErrorCode::Unavailable,
                 QCoreApplication::translate("SoapGateway", "服务器出错：%1").arg(reply.errorString()),
                 {}};
}

QFuture<Result<QByteArray>> SoapConnection::fetch(const QString &path, qint64 offset, qint64 length,
                                                  int deadlineMs)
{
    auto answering = std::make_shared<Answering<QByteArray>>();
    QFuture<Result<QByteArray>> future = answering->future();
    const auto start = [this, answering, path, offset, length, deadlineMs] {
        if (const auto ready = services(); !ready) {
            answering->give(std::unexpected(ready.error()));
            return;
        }
        if (!m_files)
            m_files = std::make_unique<QNetworkAccessManager>();
        QUrl url = m_options.url;
        url.setPath(path);
        QNetworkRequest request(url);
        request.setRawHeader("Authorization", "Bearer " + m_token.toUtf8());
        request.setRawHeader("Range", "bytes=" + QByteArray::number(offset) + '-'
                                          + QByteArray::number(offset + length - 1));
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        if (url.scheme() == "https"_L1) {
            if (const auto tls = encryption())
                request.setSslConfiguration(*tls);
        }
        QNetworkReply *reply = m_files->get(request);
        connect(reply, &QNetworkReply::finished, this, [this, reply, answering, length] {
            reply->deleteLater();
            const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            if (reply->error() != QNetworkReply::NoError || status != 206) {
                answering->give(std::unexpected(failureOf(*reply)));
                return;
            }
            QByteArray bytes = reply->readAll();
            if (bytes.isEmpty() || bytes.size() > length)
                answering->give(failure(ErrorCode::Unavailable,
                                        QCoreApplication::translate("SoapGateway", "服务器没有及时应答")));
            else
                answering->give(std::move(bytes));
        });
        QTimer::singleShot(deadlineMs, reply, [reply, answering] {
            answering->give(failure(ErrorCode::Timeout,
                                    QCoreApplication::translate("SoapGateway", "服务器没有及时应答")));
            reply->abort();
        });
    };
    QMetaObject::invokeMethod(this, start);
    return future;
}

} // namespace Warmline
