// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/soap_connection.h"

#include "app/contract/wire.h"
#include "app/core/crypto.h"

#include <KDSoapClient/KDSoapSslHandler.h>

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>
#include <QSslKey>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SoapGateway)
};

/// What a failed call means: the contract's fault if there is one, else trouble on the way.
Error errorOf(const KDSoapMessage &reply)
{
    const KDSoapValueList detail = reply.childValues().child(u"detail"_s).childValues();
    for (const KDSoapValue &value : detail) {
        if (value.name() != "ServiceFault"_L1)
            continue;
        Soap::W__ServiceFault fault;
        fault.deserialize(value);
        return Wire::errorOf(fault.code().stringValue(), fault.text(), fault.where().value_or(QString()));
    }
    const QString text = reply.childValues().child(u"faultstring"_s).value().toString();
    bool isNumber = false;
    const int code = reply.childValues().child(u"faultcode"_s).value().toString().toInt(&isNumber);
    if (!isNumber)
        return Error{ErrorCode::Internal, Tr::tr("服务器出错：%1").arg(text), {}};
    if (text.startsWith("XML error"_L1)) // KDSoap's; its number means something else
        return Error{ErrorCode::Unavailable, Tr::tr("这个地址答的不是暖线服务；请检查地址和路径"), {}};
    switch (code) {
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
        return Error{ErrorCode::Timeout, Tr::tr("服务器没有及时应答"), {}};
    case QNetworkReply::SslHandshakeFailedError:
        return Error{
            ErrorCode::Unavailable,
            Tr::tr("加密连接建立不起来：这个端口可能不加密（http），或不支持 TLS 1.3；请检查地址和端口（%1）")
                .arg(text),
            {}};
    default: return Error{ErrorCode::Unavailable, Tr::tr("连不上服务器：%1").arg(text), {}};
    }
}

/// What is wrong with a certificate, in a sentence for the agent.
QString sentenceOf(const QSslError &error)
{
    switch (error.error()) {
    case QSslError::CertificateExpired:
        return Tr::tr("服务器的证书已过期，请联系管理员更换（也请检查本机的日期）");
    case QSslError::CertificateNotYetValid: return Tr::tr("服务器的证书还没有生效；请检查本机的日期和时间");
    case QSslError::HostNameMismatch:
        return Tr::tr("服务器的证书是发给另一个地址的；请检查服务器地址，或联系管理员");
    case QSslError::CertificateRevoked: return Tr::tr("服务器的证书已被吊销，请联系管理员");
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return Tr::tr(
            "服务器的证书不是公司签发的，连接不安全；请联系管理员（可用 --ca-file 指定公司的根证书）");
    default: return Tr::tr("服务器的证书不可信：%1").arg(error.errorString());
    }
}

bool isLoopback(const QUrl &url)
{
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

} // namespace

SoapConnection::SoapConnection(SoapGatewayOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{ }

SoapConnection::~SoapConnection()
{
    qDeleteAll(findChildren<KDSoapJob *>()); // before the services that carry them
}

Result<SoapConnection::Services *> SoapConnection::services()
{
    if (m_services)
        return m_services.get();
    const auto tls = safeEncryption();
    if (!tls)
        return std::unexpected(tls.error());
    auto made = std::make_unique<Services>();
    for (Soap::Warmline *service : {made->calls.get(), made->news.get()}) {
        service->setEndPoint(m_options.url.toString());
        if (m_options.url.scheme() != "https"_L1)
            continue;
        service->clientInterface()->setSslConfiguration(*tls);
        if (!m_options.leafPins.isEmpty() && !checkLeaf(*service))
            return failure(ErrorCode::Internal, Tr::tr("证书指纹无法核对，不连接"), QStringLiteral("tls"));
        connect(service->clientInterface()->sslHandler(), &KDSoapSslHandler::sslErrors, this,
                [this](KDSoapSslHandler *, const QList<QSslError> &errors) {
                    if (!errors.isEmpty())
                        m_tlsProblem = sentenceOf(errors.first());
                });
    }
    m_services = std::move(made);
    if (!m_options.token.isEmpty())
        setToken(m_options.token);
    return m_services.get();
}

/// Nothing has been sent yet when the handshake is over, so a server without a pinned key hears nothing.
/// KDSoap does not show its access manager, but the manager owns the cookie jar that it made.
bool SoapConnection::checkLeaf(Soap::Warmline &service)
{
    const QNetworkCookieJar *jar = service.clientInterface()->cookieJar();
    auto *network = jar ? qobject_cast<QNetworkAccessManager *>(jar->parent()) : nullptr;
    if (!network)
        return false;
    connect(network, &QNetworkAccessManager::encrypted, this, [this](QNetworkReply *reply) {
        const QSslKey key = reply->sslConfiguration().peerCertificate().publicKey();
        if (m_options.leafPins.contains(Crypto::sha256(key.toDer())))
            return;
        m_tlsProblem = Tr::tr("服务器的证书与公司登记的指纹不符，连接不安全；请联系管理员");
        reply->abort();
    });
    return true;
}

Result<QSslConfiguration> SoapConnection::safeEncryption() const
{
    if (m_options.url.scheme() != "https"_L1 && !isLoopback(m_options.url))
        return failure(ErrorCode::Denied, Tr::tr("不加密的连接只允许连本机，请用 https"),
                       m_options.url.toString(QUrl::RemoveUserInfo));
    return encryption();
}

void SoapConnection::setToken(const QString &token)
{
    m_token = token;
    Soap::W__Session session;
    session.setToken(token);
    m_services->calls->setSessionHeader(session);
    m_services->news->setSessionHeader(session);
}

/// TLS 1.3, and the authorities that may have signed the server's certificate.
Result<QSslConfiguration> SoapConnection::encryption() const
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    if (!m_options.caCertificates.isEmpty())
        tls.setCaCertificates(QSslCertificate::fromData(m_options.caCertificates));
    if (m_options.pins.isEmpty() || m_options.url.scheme() != "https"_L1)
        return tls;
    QList<QSslCertificate> pinned = tls.caCertificates();
    pinned.removeIf([this](const QSslCertificate &certificate) {
        return !m_options.pins.contains(Crypto::sha256(certificate.publicKey().toDer()));
    });
    if (pinned.isEmpty()) // an empty list would mean the system's
        return failure(ErrorCode::Unavailable,
                       Tr::tr("没有一个根证书与公司登记的指纹相符，连接不安全；请联系管理员"),
                       QStringLiteral("tls"));
    tls.setCaCertificates(pinned);
    return tls;
}

Error SoapConnection::failureOf(const KDSoapMessage &reply) const
{
    Error error = errorOf(reply);
    const bool isOnTheWay = error.code == ErrorCode::Unavailable || error.code == ErrorCode::Timeout;
    if (isOnTheWay && !m_tlsProblem.isEmpty())
        return Error{ErrorCode::Unavailable, m_tlsProblem, QStringLiteral("tls")};
    return error;
}

} // namespace Warmline
