// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/embedded_server.h"

#include "app/core/crypto.h"
#include "app/server/soap_door.h"

#include <QPromise>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kPath = "/warmline";
constexpr auto kWsdlPath = "/warmline.wsdl";

} // namespace

/// What lives in the server's thread.
struct EmbeddedServer::Inside : public QObject
{
    QByteArray scheme;
    ServerCore core;
    SoapDoor door;
    HttpFront front;
    Monitor monitor;

    Inside(const ServerParts &parts, const Options &options)
        : scheme(options.tls ? "https" : "http")
        , core(parts)
        , door(core)
        , front(HttpFront::Options{}, [this](const HttpRequest &request,
                                             HttpFront::Reply reply) { handle(request, std::move(reply)); })
        , monitor({&core,
                   &door.metrics(),
                   parts.journal,
                   parts.reader,
                   [this] { return front.connections(); },
                   options.sequencer,
                   options.leads},
                  options.monitor)
    { }

    /// The contract with the address under which the client found us.
    [[nodiscard]] QByteArray wsdlFor(const QByteArray &host) const
    {
        QByteArray text = SoapDoor::wsdl();
        const bool plain = std::ranges::all_of(host, [](char c) {
            return std::isalnum(uchar(c)) != 0 || c == '.' || c == '-' || c == ':' || c == '[' || c == ']';
        });
        if (!host.isEmpty() && plain)
            text.replace("http://127.0.0.1:8700/warmline", QByteArray(scheme + "://" + host + kPath));
        return text;
    }

    void handle(const HttpRequest &request, HttpFront::Reply reply)
    {
        const QByteArray path = request.path.left(request.path.indexOf('?') < 0 ? request.path.size()
                                                                                : request.path.indexOf('?'));
        if (request.method == "GET"
            && (path == kWsdlPath || (path == kPath && request.path.endsWith("?wsdl")))) {
            reply({200, "text/xml; charset=utf-8", wsdlFor(request.headers.value("host"))});
        } else if (monitor.handle(request, reply)) {
            return;
        } else if (path != kPath) {
            reply({404, "text/plain; charset=utf-8", "not found\n"});
        } else if (request.method != "POST") {
            reply({405, "text/plain; charset=utf-8",
                   "POST a SOAP message here; the contract is at /warmline.wsdl\n"});
        } else {
            door.dispatch(
                request.body,
                [reply = std::move(reply)](const SoapDoor::Reply &soap) {
                    reply({soap.fault.isEmpty() ? 200 : 500, "text/xml; charset=utf-8", soap.body});
                },
                request.peer);
        }
    }
};

EmbeddedServer::EmbeddedServer(const ServerParts &parts, const Options &options, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_options(options)
{
    if (m_options.secret.isEmpty())
        m_options.secret =
            Crypto::random(24).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    m_parts.secret = m_options.secret;
    m_parts.secretUse = m_options.secretUse;
    m_thread.setObjectName(u"warmline-server"_s);
}

EmbeddedServer::~EmbeddedServer()
{
    m_thread.quit();
    m_thread.wait();
}

QFuture<Result<ServerEndpoint>> EmbeddedServer::start()
{
    auto promise = std::make_shared<QPromise<Result<ServerEndpoint>>>();
    promise->start();
    auto *starter = new QObject;
    starter->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, starter, [this, promise, starter] {
        promise->addResult(open());
        promise->finish();
        starter->deleteLater();
    });
    connect(
        &m_thread, &QThread::finished, &m_thread, [this] { delete std::exchange(m_inside, nullptr); },
        Qt::DirectConnection);
    m_thread.start();
    return promise->future();
}

Result<ServerEndpoint> EmbeddedServer::open()
{
    m_inside = new Inside(m_parts, m_options);
    const auto port = m_inside->front.listen(m_options.address, m_options.port, m_options.tls);
    if (!port)
        return std::unexpected(port.error());
    connect(&m_inside->front, &HttpFront::emptied, this, &EmbeddedServer::stopped);
    ServerEndpoint endpoint;
    endpoint.url.setScheme(m_options.tls ? u"https"_s : u"http"_s);
    endpoint.url.setHost(m_options.address.toString());
    endpoint.url.setPort(*port);
    endpoint.url.setPath(QString::fromLatin1(kPath));
    endpoint.secret = QString::fromUtf8(m_options.secret);
    return endpoint;
}

void EmbeddedServer::stop()
{
    if (!m_inside) {
        emit stopped();
        return;
    }
    QMetaObject::invokeMethod(m_inside, [inside = m_inside] {
        inside->front.close();
        inside->core.news().answerAll();
    });
}

} // namespace Warmline
