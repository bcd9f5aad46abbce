// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/soap_gateway.h"

#include "app/contract/soap_time.h"
#include "app/contract/wire.h"

#include "wsdl_warmline.h"

#include <KDSoapClient/KDSoapClientInterface.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHostAddress>
#include <QNetworkReply>
#include <QPromise>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimer>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SoapGateway)
};

/// The answer of one call, given exactly once: by the job, by the deadline, or, when both are gone, by the
/// destructor.
template <class T>
class Answering
{
public:
    Answering() { m_promise.start(); }
    ~Answering() { give(failure(ErrorCode::Cancelled, Tr::tr("与服务器的连接已关闭"))); }
    Answering(const Answering &) = delete;
    Answering &operator=(const Answering &) = delete;
    [[nodiscard]] QFuture<Result<T>> future() { return m_promise.future(); }
    void give(Result<T> result)
    {
        if (std::exchange(m_given, true))
            return;
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

private:
    QPromise<Result<T>> m_promise;
    bool m_given = false;
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
    switch (code) {
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
        return Error{ErrorCode::Timeout, Tr::tr("服务器没有及时应答"), {}};
    case QNetworkReply::SslHandshakeFailedError:
        return Error{ErrorCode::Unavailable, Tr::tr("服务器的证书不可信：%1").arg(text), {}};
    default: return Error{ErrorCode::Unavailable, Tr::tr("连不上服务器：%1").arg(text), {}};
    }
}

bool isLoopback(const QUrl &url)
{
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

Soap::W__SeriesKey soapKey(const SeriesKey &key)
{
    Soap::W__SeriesKey soap;
    soap.setOwner(key.owner);
    soap.setQuantity(quantityName(key.quantity));
    if (!key.part.isEmpty())
        soap.setPart(key.part);
    return soap;
}

Result<SeriesKey> keyOf(const Soap::W__SeriesKey &soap)
{
    const auto quantity = quantityFromName(soap.quantity());
    if (!quantity)
        return failure(ErrorCode::TooNew, Tr::tr("服务器给出了本版本不认识的测点类型"), soap.quantity());
    return SeriesKey{soap.owner(), *quantity, soap.part().value_or(QString())};
}

} // namespace

/// The stubs live in the gateway's thread. The long poll has one of its own, so that it never stands in the
/// way of a call.
struct SoapGateway::Services
{
    Soap::Warmline calls;
    Soap::Warmline news;
    [[nodiscard]] Soap::Warmline *of(bool isNews) { return isNews ? &news : &calls; }
};

SoapGateway::SoapGateway(SoapGatewayOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{ }

SoapGateway::~SoapGateway()
{
    qDeleteAll(findChildren<KDSoapJob *>()); // before the services that carry them
}

Result<SoapGateway::Services *> SoapGateway::services()
{
    if (m_services)
        return m_services.get();
    if (m_options.url.scheme() != "https"_L1 && !isLoopback(m_options.url))
        return failure(ErrorCode::Denied, Tr::tr("不加密的连接只允许连本机，请用 https"),
                       m_options.url.toString(QUrl::RemoveUserInfo));
    m_services = std::make_unique<Services>();
    for (Soap::Warmline *service : {&m_services->calls, &m_services->news}) {
        service->setEndPoint(m_options.url.toString());
        if (m_options.url.scheme() == "https"_L1) {
            QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
            tls.setProtocol(QSsl::TlsV1_3OrLater);
            if (!m_options.caCertificates.isEmpty())
                tls.setCaCertificates(QSslCertificate::fromData(m_options.caCertificates));
            service->clientInterface()->setSslConfiguration(tls);
        }
    }
    return m_services.get();
}

template <class Job, class Answer, class Parameters, class Convert>
QFuture<Result<Answer>> SoapGateway::call(const char *name, Parameters parameters, int deadlineMs,
                                          Convert convert)
{
    auto answering = std::make_shared<Answering<Answer>>();
    QFuture<Result<Answer>> future = answering->future();
    const auto start = [this, answering, name, parameters, deadlineMs, convert] {
        const auto ready = services();
        if (!ready) {
            answering->give(std::unexpected(ready.error()));
            return;
        }
        Soap::Warmline *service = (*ready)->of(std::is_same_v<Job, Soap::WaitForNewsJob>);
        service->clientInterface()->setTimeout(-1); // the deadline here is the only one
        auto *job = new Job(service, this);
        job->setParameters(parameters);
        QElapsedTimer clock;
        clock.start();
        const Exchange begun{
            ++m_lastRequest, QString::fromLatin1(name), QDateTime::currentMSecsSinceEpoch(), 0, {}};
        const auto finish = [this, answering, clock, begun](Result<Answer> result) {
            Exchange exchange = begun;
            exchange.durationMs = clock.elapsed();
            if (!result)
                exchange.error = result.error().code;
            m_log.add(exchange);
            answering->give(std::move(result));
        };
        connect(job, &KDSoapJob::finished, this, [job, finish, convert](KDSoapJob *) {
            finish(job->isFault() ? Result<Answer>(std::unexpected(errorOf(job->reply())))
                                  : convert(job->resultParameters()));
        });
        auto *deadline = new QTimer(job);
        deadline->setSingleShot(true);
        connect(deadline, &QTimer::timeout, this, [job, finish] {
            job->disconnect();
            job->deleteLater(); // which ends the exchange
            finish(failure(ErrorCode::Timeout, Tr::tr("服务器没有及时应答")));
        });
        deadline->start(deadlineMs);
        job->start();
    };
    QMetaObject::invokeMethod(this, start);
    return future;
}

QFuture<Result<ServerHello>> SoapGateway::hello(DeviceRecord device)
{
    Soap::W__SignIn parameters;
    parameters.setAccount(m_options.account.value);
    parameters.setSecret(m_options.secret);
    if (!device.publicKey.isEmpty()) {
        Soap::W__DeviceKey key;
        key.setPublicKey(device.publicKey);
        key.setName(device.name);
        parameters.setDevice(key);
    }
    return call<Soap::SignInJob, ServerHello>(
        "SignIn", parameters, m_options.deadlineMs,
        [this](const Soap::W__SignInResponse &answer) -> Result<ServerHello> {
            const Soap::W__ServerDescription server = answer.server();
            if (server.contractVersion() != Wire::kContractVersion)
                return failure(ErrorCode::TooNew, Tr::tr("服务器的接口版本是 %1，本程序使用 %2")
                                                      .arg(server.contractVersion())
                                                      .arg(Wire::kContractVersion));
            Soap::W__Session session;
            session.setToken(answer.token());
            m_services->calls.setSessionHeader(session);
            m_services->news.setSessionHeader(session);
            LogIdentity log;
            if (const auto bytes = server.log()) {
                auto known = Proof::decodeIdentity(*bytes);
                if (!known)
                    return std::unexpected(known.error());
                log = *std::move(known);
            }
            return ServerHello{server.company(),       server.companyName(),
                               server.schemaVersion(), server.serverTime().toMSecsSinceEpoch(),
                               server.head(),          server.demo(),
                               server.ticketPrefix(),  std::move(log)};
        });
}

QFuture<Result<QList<JournalEntry>>> SoapGateway::push(QList<Operation> operations)
{
    const Result<QByteArray> block = Wire::packOperations(operations);
    if (!block)
        return QtFuture::makeReadyValueFuture(Result<QList<JournalEntry>>(std::unexpected(block.error())));
    Soap::W__PushOperations parameters;
    parameters.setOperations(*block);
    return call<Soap::PushOperationsJob, QList<JournalEntry>>(
        "PushOperations", parameters, m_options.deadlineMs,
        [](const Soap::W__PushOperationsResponse &answer) { return Wire::unpackEntries(answer.verdicts()); });
}

QFuture<Result<JournalPage>> SoapGateway::pull(qint64 afterSequence, qint64 maxBytes)
{
    Soap::W__PullOperations parameters;
    parameters.setCursor(afterSequence);
    parameters.setMaxBytes(maxBytes);
    return call<Soap::PullOperationsJob, JournalPage>(
        "PullOperations", parameters, m_options.deadlineMs,
        [](const Soap::W__PullOperationsResponse &answer) -> Result<JournalPage> {
            auto entries = Wire::unpackEntries(answer.entries());
            if (!entries)
                return std::unexpected(entries.error());
            auto devices = Wire::unpackDevices(answer.devices().value_or(QByteArray()));
            if (!devices)
                return std::unexpected(devices.error());
            JournalPage page{std::move(*entries), answer.nextCursor(), answer.head()};
            page.devices = std::move(*devices);
            if (const auto bytes = answer.proof()) {
                auto proof = Proof::decodePageProof(*bytes);
                if (!proof)
                    return std::unexpected(proof.error());
                page.proof = *std::move(proof);
            }
            return page;
        });
}

QFuture<Result<ProvenEntries>> SoapGateway::prove(QList<qint64> sequences)
{
    Soap::W__ProveOperations parameters;
    parameters.setSequence(sequences);
    return call<Soap::ProveOperationsJob, ProvenEntries>(
        "ProveOperations", parameters, m_options.deadlineMs,
        [](const Soap::W__ProveOperationsResponse &answer) -> Result<ProvenEntries> {
            auto head = Proof::decodeHead(answer.head());
            auto entries = Wire::unpackEntries(answer.entries());
            auto paths = Proof::decodePaths(answer.paths());
            if (!head)
                return std::unexpected(head.error());
            if (!entries)
                return std::unexpected(entries.error());
            if (!paths)
                return std::unexpected(paths.error());
            return ProvenEntries{*std::move(head), *std::move(entries), *std::move(paths)};
        });
}

QFuture<Result<qint64>> SoapGateway::waitForNews(qint64 afterSequence, int waitMs)
{
    Soap::W__WaitForNews parameters;
    parameters.setCursor(afterSequence);
    parameters.setWaitMs(waitMs);
    return call<Soap::WaitForNewsJob, qint64>(
        "WaitForNews", parameters, m_options.deadlineMs + waitMs,
        [](const Soap::W__WaitForNewsResponse &answer) -> Result<qint64> { return answer.head(); });
}

QFuture<Result<Journal::NumberLease>> SoapGateway::leaseTicketNumbers(int count)
{
    Soap::W__LeaseTicketNumbers parameters;
    parameters.setCount(count);
    return call<Soap::LeaseTicketNumbersJob, Journal::NumberLease>(
        "LeaseTicketNumbers", parameters, m_options.deadlineMs,
        [](const Soap::W__LeaseTicketNumbersResponse &answer) -> Result<Journal::NumberLease> {
            return Journal::NumberLease{answer.prefix(), answer.first(), answer.last()};
        });
}

QFuture<Result<QList<Series>>> SoapGateway::series(QList<SeriesKey> keys, qint64 fromMs, qint64 toMs,
                                                   qint64 stepMs)
{
    Soap::W__GetSeries parameters;
    QList<Soap::W__SeriesKey> soapKeys;
    for (const SeriesKey &key : std::as_const(keys))
        soapKeys.append(soapKey(key));
    parameters.setKey(soapKeys);
    parameters.setFrom(soapTime(fromMs));
    parameters.setTo(soapTime(toMs));
    parameters.setStepMs(stepMs);
    return call<Soap::GetSeriesJob, QList<Series>>(
        "GetSeries", parameters, m_options.deadlineMs,
        [](const Soap::W__GetSeriesResponse &answer) -> Result<QList<Series>> {
            QList<Series> list;
            for (const Soap::W__SeriesData &data : answer.series().value_or(QList<Soap::W__SeriesData>())) {
                const auto key = keyOf(data.key());
                if (!key)
                    return std::unexpected(key.error());
                auto samples = Wire::unpackSamples(data.samples());
                if (!samples)
                    return std::unexpected(samples.error());
                list.append(Series{*key, data.stepMs(), std::move(*samples)});
            }
            return list;
        });
}

QFuture<Result<QList<LiveValue>>> SoapGateway::latest(QStringList owners)
{
    Soap::W__GetLatest parameters;
    parameters.setOwner(owners);
    return call<Soap::GetLatestJob, QList<LiveValue>>(
        "GetLatest", parameters, m_options.deadlineMs,
        [](const Soap::W__GetLatestResponse &answer) -> Result<QList<LiveValue>> {
            QList<LiveValue> list;
            for (const Soap::W__LiveValue &value : answer.value().value_or(QList<Soap::W__LiveValue>())) {
                const auto key = keyOf(value.key());
                if (!key)
                    return std::unexpected(key.error());
                const Quality quality =
                    Wire::qualityFromName(value.quality().stringValue()).value_or(Quality::Bad);
                list.append(LiveValue{*key,
                                      {value.time().toMSecsSinceEpoch(), value.value(), quality},
                                      value.pollMs(),
                                      value.source()});
            }
            return list;
        });
}

} // namespace Warmline
