// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/embedded_server.h"

#include "app/core/crypto.h"
#include "app/server/attachment_desk.h"
#include "app/server/attachment_sweeper.h"
#include "app/server/http_router.h"
#include "app/server/snapshot_door.h"
#include "app/server/soap_door.h"

#include <QLoggingCategory>
#include <QPromise>
#include <QTimer>

#include <algorithm>

Q_DECLARE_LOGGING_CATEGORY(lcServer)

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kEndpointPath = "/warmline";
constexpr auto kSnapshotPath = "/snapshot/";
constexpr auto kWsdlPath = "/warmline.wsdl";
constexpr int kAccountsMs = 10'000; ///< at most so long until it knows who may sign in

} // namespace

/// What lives in the server's thread.
struct EmbeddedServer::Inside : public QObject
{
    QByteArray scheme;
    ServerCore core;
    SoapDoor door;
    HttpRouter router;
    HttpFront front;
    Monitor monitor;
    std::unique_ptr<AttachmentDesk> attachments;
    std::unique_ptr<AttachmentSweeper> sweeper;

    Inside(const ServerParts &parts, const Options &options)
        : scheme(options.tls ? "https" : "http")
        , core(parts)
        , door(core)
        , front(HttpFront::Options{},
                [this](const HttpRequest &request, const HttpFront::Reply &reply) {
                    router.handle(request, reply);
                })
        , monitor({&core, &door.metrics(), parts.journal, parts.reader,
                   [this] { return front.connections(); }, options.sequencer, options.leads},
                  options.monitor)
    {
        addRoutes();
        if (!parts.attachments)
            return;
        attachments = std::make_unique<AttachmentDesk>(core, *parts.reader, *parts.attachments);
        attachments->addRoutes(router);
        sweeper = std::make_unique<AttachmentSweeper>(*parts.attachments, *parts.reader);
        sweeper->start();
    }

    /// The contract with the address under which the client found us.
    [[nodiscard]] QByteArray wsdlFor(const QByteArray &host) const
    {
        QByteArray text = SoapDoor::wsdl();
        const bool plain = std::ranges::all_of(host, [](char c) {
            return std::isalnum(uchar(c)) != 0 || c == '.' || c == '-' || c == ':' || c == '[' || c == ']';
        });
        if (!host.isEmpty() && plain)
            text.replace("http://127.0.0.1:8700/warmline", QByteArray(scheme + "://" + host + kEndpointPath));
        return text;
    }

    void addRoutes()
    {
        router.add(kWsdlPath, "GET", [this](const HttpRequest &request, const HttpFront::Reply &reply) {
            reply({200, "text/xml; charset=utf-8", wsdlFor(request.headers.value("host"))});
        });
        const auto watch = [this](const HttpRequest &request, const HttpFront::Reply &reply) {
            monitor.handle(request, reply);
        };
        router.add("/health", "GET", watch);
        router.add("/metrics", "GET", watch);
        router.add(kSnapshotPath, "GET", [this](const HttpRequest &request, const HttpFront::Reply &reply) {
            SnapshotDoor::handle(core, request, reply);
        });
        router.add(
            kEndpointPath, "POST GET",
            [this](const HttpRequest &request, const HttpFront::Reply &reply) { soap(request, reply); });
    }

    void soap(const HttpRequest &request, const HttpFront::Reply &reply)
    {
        if (request.method != "GET") {
            door.dispatch(
                request.body,
                [reply](const SoapDoor::Reply &soap) {
                    reply({soap.fault.isEmpty() ? 200 : 500, "text/xml; charset=utf-8", soap.body});
                },
                request.peer);
        } else if (request.path.endsWith("?wsdl")) {
            reply({200, "text/xml; charset=utf-8", wsdlFor(request.headers.value("host"))});
        } else {
            reply({405, "text/plain; charset=utf-8",
                   "POST a SOAP message here; the contract is at /warmline.wsdl\n"});
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
        const Result<ServerEndpoint> opened = open();
        starter->setParent(m_inside);
        const auto tell = [promise, starter, opened] {
            if (promise->future().isFinished())
                return;
            promise->addResult(opened);
            promise->finish();
            starter->deleteLater();
        };
        // Whoever is told that it listens signs in at once: without the accounts he would be sent away. A
        // database that does not answer holds nobody up, though.
        const AccountBook &book = m_inside->core.signIn().book();
        if (!opened || book.isLoaded())
            return tell();
        connect(&book, &AccountBook::loaded, starter, tell);
        QTimer::singleShot(kAccountsMs, starter, [promise, tell] {
            if (!promise->future().isFinished())
                qCWarning(lcServer) << "listens without knowing its accounts: sign-ins are asked to wait";
            tell();
        });
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
    endpoint.url.setPath(QString::fromLatin1(kEndpointPath));
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
