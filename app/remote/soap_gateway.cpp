// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/soap_gateway.h"

#include "app/contract/wire.h"
#include "app/remote/http_attachments.h"
#include "app/remote/soap_connection.h"
#include "app/remote/soap_drafts.h"

#include <QCoreApplication>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SoapGateway)
};

} // namespace

SoapGateway::SoapGateway(SoapGatewayOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_connection(std::make_unique<SoapConnection>(m_options, this))
    , m_attachments(new HttpAttachments(*m_connection, this))
{ }

SoapGateway::~SoapGateway()
{
    delete m_attachments; // before the connection
}

AttachmentGateway &SoapGateway::attachments() const
{
    return *m_attachments;
}

const ExchangeLog &SoapGateway::log() const
{
    return m_connection->log();
}

template <class Job, class Answer, class Parameters, class Convert>
QFuture<Result<Answer>> SoapGateway::call(const char *name, Parameters parameters, int deadlineMs,
                                          Convert convert)
{
    return m_connection->call<Job, Answer>(name, parameters, deadlineMs, convert);
}

namespace {

Result<ServerHello> helloOf(const Soap::W__ServerDescription &server,
                            const std::optional<Soap::W__Account> &who,
                            const std::optional<QByteArray> &cacheShare)
{
    if (server.contractVersion() != Wire::kContractVersion)
        return failure(ErrorCode::TooNew, Tr::tr("服务器的接口版本是 %1，本程序使用 %2")
                                              .arg(server.contractVersion())
                                              .arg(Wire::kContractVersion));
    LogIdentity log;
    if (const auto bytes = server.log()) {
        auto known = Proof::decodeIdentity(*bytes);
        if (!known)
            return std::unexpected(known.error());
        log = *std::move(known);
    }
    ServerHello hello{server.company(),       server.companyName(),
                      server.schemaVersion(), server.serverTime().toMSecsSinceEpoch(),
                      server.head(),          server.demo(),
                      server.ticketPrefix(),  std::move(log)};
    if (who) {
        hello.account = SoapDrafts::accountOf(*who);
        hello.mustChangePassword = who->mustChangePassword().value_or(false);
    }
    hello.cacheShare = cacheShare.value_or(QByteArray());
    return hello;
}

} // namespace

/// Runs in the gateway's thread.
Result<ServerHello> SoapGateway::opened(const QString &token, ServerHello hello)
{
    m_connection->setToken(token);
    m_hasSession = true;
    return hello;
}

QFuture<Result<ServerHello>> SoapGateway::hello(DeviceRecord device)
{
    if (!m_options.token.isEmpty())
        return renew();
    if (device.id != m_device) { // a session is one device's, and the store may have become another
        m_device = device.id;
        m_hasSession = false;
    }
    if (!m_hasSession)
        return signIn(device);
    return renew()
        .then([this, device](const Result<ServerHello> &renewed) {
            if (renewed || !isSessionError(renewed.error()))
                return QtFuture::makeReadyValueFuture(renewed);
            m_hasSession = false;
            return signIn(device);
        })
        .unwrap();
}

QFuture<Result<ServerHello>> SoapGateway::renew()
{
    return call<Soap::RenewSessionJob, ServerHello>(
        "RenewSession", Soap::W__RenewSession(), m_options.deadlineMs,
        [this](const Soap::W__RenewSessionResponse &answer) -> Result<ServerHello> {
            return helloOf(answer.server(), answer.who(), answer.cacheShare())
                .and_then([&](const ServerHello &hello) {
                    return m_options.token.isEmpty() ? opened(answer.token(), hello)
                                                     : Result<ServerHello>(hello);
                });
        });
}

QFuture<Result<ServerHello>> SoapGateway::signIn(const DeviceRecord &device)
{
    if (m_wasRefused)
        return QtFuture::makeReadyValueFuture(Result<ServerHello>(
            failure(ErrorCode::Denied, Tr::tr("账号或口令不对，请重新登录"), u"secret"_s)));
    Soap::W__SignIn parameters;
    parameters.setAccount(m_options.account.value);
    parameters.setSecret(m_options.secret);
    if (!device.publicKey.isEmpty()) {
        Soap::W__DeviceKey key;
        key.setPublicKey(device.publicKey);
        key.setName(device.name);
        parameters.setDevice(key);
    }
    if (!m_options.enrolmentCode.isEmpty())
        parameters.setEnrolmentCode(m_options.enrolmentCode);
    return call<Soap::SignInJob, ServerHello>(
               "SignIn", parameters, m_options.deadlineMs,
               [this](const Soap::W__SignInResponse &answer) -> Result<ServerHello> {
                   return helloOf(answer.server(), answer.who(), answer.cacheShare())
                       .and_then([&](const ServerHello &hello) { return opened(answer.token(), hello); });
               })
        .then([this](Result<ServerHello> hello) {
            if (!hello && hello.error().code == ErrorCode::Denied && hello.error().where == "secret"_L1)
                m_wasRefused = true;
            return hello;
        });
}

QFuture<Result<ServerHello>> SoapGateway::changePassword(const QString &current, const QString &next)
{
    Soap::W__ChangePassword parameters;
    parameters.setCurrent(current);
    parameters.setPassword(next);
    return call<Soap::ChangePasswordJob, ServerHello>(
        "ChangePassword", parameters, m_options.deadlineMs,
        [this, next](const Soap::W__ChangePasswordResponse &answer) -> Result<ServerHello> {
            m_options.secret = next;
            m_wasRefused = false;
            return helloOf(answer.server(), answer.who(), answer.cacheShare())
                .and_then([&](const ServerHello &hello) { return opened(answer.token(), hello); });
        });
}

QFuture<Result<qint64>> SoapGateway::greet()
{
    return call<Soap::HelloJob, qint64>("Hello", Soap::W__Hello(), m_options.deadlineMs,
                                        [](const Soap::W__HelloResponse &answer) -> Result<qint64> {
                                            return answer.serverTime().toMSecsSinceEpoch();
                                        });
}

void SoapGateway::setSecret(const QString &secret)
{
    QMetaObject::invokeMethod(this, [this, secret] {
        m_options.secret = secret;
        m_wasRefused = false;
    });
}

QFuture<Result<int>> SoapGateway::quarantine(QList<Operation> operations)
{
    const Result<QByteArray> block = Wire::packOperations(operations);
    if (!block)
        return QtFuture::makeReadyValueFuture(Result<int>(std::unexpected(block.error())));
    Soap::W__QuarantineOperations parameters;
    parameters.setOperations(*block);
    return call<Soap::QuarantineOperationsJob, int>(
        "QuarantineOperations", parameters, m_options.deadlineMs,
        [](const Soap::W__QuarantineOperationsResponse &answer) -> Result<int> { return answer.kept(); });
}

QFuture<Result<QList<JournalEntry>>> SoapGateway::push(QList<Operation> operations,
                                                       QList<DeviceRecord> makers)
{
    const Result<QByteArray> block = Wire::packOperations(operations);
    if (!block)
        return QtFuture::makeReadyValueFuture(Result<QList<JournalEntry>>(std::unexpected(block.error())));
    Soap::W__PushOperations parameters;
    parameters.setOperations(*block);
    if (!makers.isEmpty())
        parameters.setDevices(Wire::packDevices(makers));
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

QFuture<Result<SnapshotOffer>> SoapGateway::snapshot(qint64 cursor, qint64 known)
{
    Soap::W__GetSnapshot parameters;
    parameters.setCursor(cursor);
    parameters.setKnown(known);
    return call<Soap::GetSnapshotJob, SnapshotOffer>(
        "GetSnapshot", parameters, m_options.deadlineMs,
        [](const Soap::W__GetSnapshotResponse &answer) -> Result<SnapshotOffer> {
            SnapshotOffer offer;
            offer.state = SnapshotOffer::State(answer.state().type()); // the same order in the contract
            const auto file = answer.file();
            if (offer.state != SnapshotOffer::State::Ready || !file) {
                offer.state = std::min(offer.state, SnapshotOffer::State::Building);
                return offer;
            }
            offer.id = file->id();
            offer.format = file->format();
            offer.position = file->position();
            offer.bytes = file->bytes();
            offer.sha256 = file->sha256();
            offer.key = file->key();
            offer.operations = file->operations();
            offer.rows = file->rows();
            const auto paths = Proof::decodePaths(file->consistency());
            if (!paths)
                return std::unexpected(paths.error());
            offer.consistency = paths->value(0);
            return offer;
        });
}

QFuture<Result<QByteArray>> SoapGateway::snapshotPart(QString id, qint64 offset, qint64 length)
{
    return m_connection->fetch(u"/snapshot/"_s + id, offset, length, m_options.deadlineMs);
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

QFuture<Result<QList<Presence>>> SoapGateway::sharePresence(QList<PresenceNote> notes)
{
    QList<Soap::W__PresenceNote> soapNotes;
    for (const PresenceNote &note : std::as_const(notes)) {
        Soap::W__PresenceNote soap;
        soap.setKind(entityKindName(note.kind));
        soap.setEntity(note.entity);
        soap.setWhat(Soap::W__PresenceKind::Type(int(note.what) - int(PresenceKind::Views)));
        soapNotes.append(soap);
    }
    Soap::W__SharePresence parameters;
    parameters.setNote(soapNotes);
    return call<Soap::SharePresenceJob, QList<Presence>>(
        "SharePresence", parameters, m_options.deadlineMs,
        [](const Soap::W__SharePresenceResponse &answer) -> Result<QList<Presence>> {
            QList<Presence> others;
            for (const Soap::W__Presence &soap : answer.other().value_or(QList<Soap::W__Presence>()))
                others.append({entityKindFromName(soap.kind()), soap.entity(), AgentId(soap.account()),
                               PresenceKind(int(soap.what().type()) + int(PresenceKind::Views)),
                               soap.since().toMSecsSinceEpoch()});
            return others;
        });
}

} // namespace Warmline
