// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/soap_door.h"

#include "app/contract/soap_time.h"
#include "app/contract/wire.h"
#include "app/server/soap_accounts.h"
#include "app/server/soap_envelope.h"
#include "app/server/soap_feed.h"
#include "app/server/soap_tickets.h"
#include "app/server/soap_transfers.h"

#include "wsdl_warmline.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLoggingCategory>

/// One line a call, a JSON object; nothing personal.
Q_LOGGING_CATEGORY(lcRequest, "warmline.server.request", QtInfoMsg)

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

KDSoapValue response(KDSoapValue value)
{
    value.setNamespaceUri(u"urn:warmline:1"_s);
    value.setQualified(true);
    return value;
}

SoapDoor::Reply fault(const Error &error)
{
    Soap::W__FaultCode code;
    code.deserialize(KDSoapValue(u"code"_s, QVariant(Wire::faultName(error))));
    Soap::W__ServiceFault detail;
    detail.setCode(code);
    detail.setText(error.text);
    if (!error.where.isEmpty())
        detail.setWhere(error.where);
    const bool ours = error.code == ErrorCode::Internal || error.code == ErrorCode::Storage
                   || error.code == ErrorCode::Unavailable || error.code == ErrorCode::Timeout;
    return {Wire::faultName(error), SoapXml::writeFault(ours ? u"Server"_s : u"Client"_s, error.text,
                                                        response(detail.serialize(u"ServiceFault"_s)))};
}

} // namespace

/// One handler for each operation of the contract, all alike: parameters in, a future out, its result turned
/// into a response.
struct SoapDoor::Handlers
{
    SoapDoor *door;
    ServerCore &core;
    std::shared_ptr<const News> lastNews = {};
    QByteArray lastNewsBody = {};

    struct Call
    {
        KDSoapValue body;
        QString token;
        QString peer;
        Answer answer;
    };
    using Handler = void (Handlers::*)(const Call &call);
    QHash<QString, Handler> table = {
        {u"Hello"_s, &Handlers::hello},
        {u"SignIn"_s, &Handlers::signIn},
        {u"PushOperations"_s, &Handlers::push},
        {u"PullOperations"_s, &Handlers::pull},
        {u"ProveOperations"_s, &Handlers::prove},
        {u"GetSnapshot"_s, &Handlers::snapshot},
        {u"WaitForNews"_s, &Handlers::waitForNews},
        {u"ReadFeed"_s, &Handlers::feed},
        {u"LeaseTicketNumbers"_s, &Handlers::lease},
        {u"SharePresence"_s, &Handlers::presence},
        {u"GetSeries"_s, &Handlers::series},
        {u"GetLatest"_s, &Handlers::latest},
        {u"Search"_s, &Handlers::search},
        {u"LookUpHousehold"_s, &Handlers::lookUp},
        {u"SubmitIntent"_s, &Handlers::submit},
        {u"GetTicket"_s, &Handlers::ticket},
        {u"RenewSession"_s, &Handlers::renew},
        {u"ListAccounts"_s, &Handlers::listAccounts},
        {u"ChangeAccount"_s, &Handlers::changeAccount},
        {u"IssueToken"_s, &Handlers::issueToken},
        {u"ListDevices"_s, &Handlers::listDevices},
        {u"RevokeDevice"_s, &Handlers::revokeDevice},
        {u"InviteDevice"_s, &Handlers::inviteDevice},
        {u"UploadImport"_s, &Handlers::uploadImport},
        {u"GetImport"_s, &Handlers::getImport},
        {u"CancelImport"_s, &Handlers::cancelImport},
        {u"ExportRows"_s, &Handlers::exportRows},
        {u"ExportTrail"_s, &Handlers::exportTrail},
        {u"ChangePassword"_s, &Handlers::changePassword},
        {u"QuarantineOperations"_s, &Handlers::quarantine},
        {u"ListQuarantine"_s, &Handlers::listQuarantine},
        {u"DecideQuarantine"_s, &Handlers::decideQuarantine},
    };

    template <class P>
    static P parameters(const Call &call)
    {
        P p;
        p.deserialize(call.body);
        return p;
    }
    /// Answers when \a future is there; \a toSoap makes the response's element or a failure.
    template <class T, class F>
    void later(const Call &call, QFuture<Result<T>> future, F toSoap)
    {
        const auto answer = call.answer;
        const auto stopping = [] { return Result<T>(failure(ErrorCode::Unavailable, tr("服务器正在停止"))); };
        future.onCanceled(stopping).then(door, [answer, toSoap](const Result<T> &result) {
            const Result<KDSoapValue> value =
                result ? toSoap(*result) : Result<KDSoapValue>(std::unexpected(result.error()));
            answer(value ? Reply{{}, SoapXml::write(response(*value))} : fault(value.error()));
        });
    }
    /// The session of the call; without a good one the call is answered here.
    std::optional<CallerSession> session(const Call &call) const
    {
        const Result<CallerSession> session = core.session(call.token, call.body.name());
        if (session)
            return *session;
        call.answer(fault(session.error()));
        return std::nullopt;
    }

    void hello(const Call &call)
    {
        Soap::W__HelloResponse soap;
        soap.setContractVersion(Wire::kContractVersion);
        soap.setServerTime(soapTime(core.nowMs()));
        call.answer({{}, SoapXml::write(response(soap.serialize(u"HelloResponse"_s)))});
    }

    void signIn(const Call &call)
    {
        const auto p = parameters<Soap::W__SignIn>(call);
        const auto device = p.device();
        later(call,
              core.signIn().signIn(
                  {AgentId(p.account()), p.secret(), device ? device->publicKey() : QByteArray(),
                   device ? device->name() : QString(), p.enrolmentCode().value_or(QString()), call.peer}),
              [](const ServerCore::SignedIn &in) -> Result<KDSoapValue> {
                  return SoapAccounts::sessionOf<Soap::W__SignInResponse>(in).serialize(u"SignInResponse"_s);
              });
    }

    void renew(const Call &call)
    {
        const auto who = session(call);
        if (!who)
            return;
        later(call, core.signIn().renew(*who), [](const ServerCore::SignedIn &in) -> Result<KDSoapValue> {
            return SoapAccounts::sessionOf<Soap::W__RenewSessionResponse>(in).serialize(
                u"RenewSessionResponse"_s);
        });
    }

    void changePassword(const Call &call)
    {
        const auto who = session(call);
        if (!who)
            return;
        const auto p = parameters<Soap::W__ChangePassword>(call);
        using SignedIn = ServerCore::SignedIn;
        const auto refuse = [](const Error &error) {
            return QtFuture::makeReadyValueFuture(Result<SignedIn>(std::unexpected(error)));
        };
        auto changed = core.signIn()
                           .checkPassword(*who, p.current(), call.peer)
                           .then(door,
                                 [this, who, next = p.password()](const Result<void> &fits) {
                                     return fits ? core.accounts().changeOwnPassword(*who, next)
                                                 : QtFuture::makeReadyValueFuture(fits);
                                 })
                           .unwrap()
                           .then(door,
                                 [this, who, refuse](const Result<void> &done) {
                                     return done ? core.signIn().goOn(*who) : refuse(done.error());
                                 })
                           .unwrap();
        later(call, changed, [](const SignedIn &in) -> Result<KDSoapValue> {
            return SoapAccounts::sessionOf<Soap::W__ChangePasswordResponse>(in).serialize(
                u"ChangePasswordResponse"_s);
        });
    }

    void quarantine(const Call &call)
    {
        const auto p = parameters<Soap::W__QuarantineOperations>(call);
        const auto operations = Wire::unpackOperations(p.operations());
        if (!operations) {
            call.answer(fault(operations.error()));
            return;
        }
        later(call, core.quarantine().keep(*operations), [](int kept) -> Result<KDSoapValue> {
            Soap::W__QuarantineOperationsResponse soap;
            soap.setKept(kept);
            return soap.serialize(u"QuarantineOperationsResponse"_s);
        });
    }

    void listQuarantine(const Call &call)
    {
        if (!session(call))
            return;
        const auto p = parameters<Soap::W__ListQuarantine>(call);
        later(call, core.quarantine().list(DeviceId(p.device().value_or(QString()))),
              [](const QList<QuarantineItem> &items) -> Result<KDSoapValue> {
                  QList<Soap::W__QuarantinedOperation> list;
                  for (const QuarantineItem &item : items)
                      list.append(SoapAccounts::itemOf(item));
                  Soap::W__ListQuarantineResponse soap;
                  soap.setItem(list);
                  return soap.serialize(u"ListQuarantineResponse"_s);
              });
    }

    void decideQuarantine(const Call &call)
    {
        const auto who = session(call);
        if (!who)
            return;
        const auto p = parameters<Soap::W__DecideQuarantine>(call);
        later(call,
              core.quarantine().decide(*who, DeviceId(p.device()), p.accept(), p.upTo().value_or(0),
                                       p.reason().value_or(QString())),
              [](const QuarantineDecision &decision) -> Result<KDSoapValue> {
                  Soap::W__DecideQuarantineResponse soap;
                  soap.setConfirmed(decision.confirmed);
                  soap.setRefused(decision.refused);
                  soap.setLeft(decision.left);
                  return soap.serialize(u"DecideQuarantineResponse"_s);
              });
    }

    void listAccounts(const Call &call)
    {
        const auto who = session(call);
        if (!who)
            return;
        later(call, core.accounts().accounts(*who),
              [](const QList<Account> &accounts) -> Result<KDSoapValue> {
                  QList<Soap::W__Account> list;
                  for (const Account &account : accounts)
                      list.append(SoapAccounts::accountOf(account));
                  Soap::W__ListAccountsResponse soap;
                  soap.setAccount(list);
                  return soap.serialize(u"ListAccountsResponse"_s);
              });
    }

    void changeAccount(const Call &call)
    {
        const auto who = session(call);
        if (!who)
            return;
        const auto change = SoapAccounts::changeOf(parameters<Soap::W__ChangeAccount>(call));
        if (!change) {
            call.answer(fault(change.error()));
            return;
        }
        later(call, core.accounts().change(*who, *change), [](const Account &account) -> Result<KDSoapValue> {
            Soap::W__ChangeAccountResponse soap;
            soap.setAccount(SoapAccounts::accountOf(account));
            return soap.serialize(u"ChangeAccountResponse"_s);
        });
    }

    void issueToken(const Call &call)
    {
        if (!session(call))
            return;
        const auto p = parameters<Soap::W__IssueToken>(call);
        constexpr qint64 dayMs = 24LL * 60 * 60'000;
        const auto issued = core.signIn().issue(AgentId(p.account()), std::clamp(p.days(), 1, 400) * dayMs);
        if (!issued) {
            call.answer(fault(issued.error()));
            return;
        }
        Soap::W__IssueTokenResponse soap;
        soap.setToken(issued->token);
        soap.setExpires(soapTime(issued->expiresMs));
        call.answer({{}, SoapXml::write(response(soap.serialize(u"IssueTokenResponse"_s)))});
    }

    void listDevices(const Call &call)
    {
        if (!session(call))
            return;
        later(call, core.accounts().devices(), [](const QList<DeviceRecord> &devices) -> Result<KDSoapValue> {
            QList<Soap::W__DeviceDescription> list;
            for (const DeviceRecord &device : devices)
                list.append(SoapAccounts::deviceOf(device));
            Soap::W__ListDevicesResponse soap;
            soap.setDevice(list);
            return soap.serialize(u"ListDevicesResponse"_s);
        });
    }

    void revokeDevice(const Call &call)
    {
        const auto who = session(call);
        if (!who)
            return;
        const auto p = parameters<Soap::W__RevokeDevice>(call);
        later(call, core.accounts().revoke(*who, DeviceId(p.device()), p.reason().value_or(QString())),
              [](const DeviceRecord &device) -> Result<KDSoapValue> {
                  Soap::W__RevokeDeviceResponse soap;
                  soap.setDevice(SoapAccounts::deviceOf(device));
                  return soap.serialize(u"RevokeDeviceResponse"_s);
              });
    }

    void inviteDevice(const Call &call)
    {
        const auto who = session(call);
        if (!who)
            return;
        constexpr qint64 hourMs = 60LL * 60'000;
        const qint64 lifeMs = std::clamp(parameters<Soap::W__InviteDevice>(call).hours(), 1, 720) * hourMs;
        later(call, core.accounts().invite(*who, lifeMs),
              [](const AccountDesk::Invitation &invitation) -> Result<KDSoapValue> {
                  Soap::W__InviteDeviceResponse soap;
                  soap.setCode(invitation.code);
                  soap.setExpires(soapTime(invitation.expiresMs));
                  return soap.serialize(u"InviteDeviceResponse"_s);
              });
    }

    void uploadImport(const Call &call)
    {
        const auto who = session(call);
        if (!who)
            return;
        auto received = SoapTransfers::pieceOf(parameters<Soap::W__UploadImport>(call))
                            .and_then([&](TransferDesk::Piece piece) {
                                return core.transfers().upload(*who, std::move(piece));
                            });
        later(call, QtFuture::makeReadyValueFuture(std::move(received)),
              [](qint64 bytes) -> Result<KDSoapValue> {
                  Soap::W__UploadImportResponse soap;
                  soap.setReceived(bytes);
                  return soap.serialize(u"UploadImportResponse"_s);
              });
    }

    void getImport(const Call &call)
    {
        const auto who = session(call);
        if (!who)
            return;
        const auto p = parameters<Soap::W__GetImport>(call);
        later(call, core.transfers().state(*who, p.requestId(), p.waitMs().value_or(0)),
              [](const TransferDesk::ImportState &state) -> Result<KDSoapValue> {
                  return SoapTransfers::stateOf(state).serialize(u"GetImportResponse"_s);
              });
    }

    void cancelImport(const Call &call)
    {
        const auto who = session(call);
        if (!who)
            return;
        const auto phase = core.transfers().cancel(*who, parameters<Soap::W__CancelImport>(call).requestId());
        later(call, QtFuture::makeReadyValueFuture(phase),
              [](TransferDesk::ImportState::Phase now) -> Result<KDSoapValue> {
                  Soap::W__CancelImportResponse soap;
                  soap.setPhase(SoapTransfers::phaseOf(now));
                  return soap.serialize(u"CancelImportResponse"_s);
              });
    }

    void exportRows(const Call &call)
    {
        const auto who = session(call);
        if (!who)
            return;
        const auto p = parameters<Soap::W__ExportRows>(call);
        const auto request = SoapTransfers::exportOf(p);
        if (!request) {
            call.answer(fault(request.error()));
            return;
        }
        later(call, core.transfers().rows(*who, p.requestId(), *request, p.offset()),
              [](const TransferDesk::Portion &portion) -> Result<KDSoapValue> {
                  return SoapTransfers::portionOf(portion).serialize(u"ExportRowsResponse"_s);
              });
    }

    void exportTrail(const Call &call)
    {
        const auto who = session(call);
        if (!who)
            return;
        later(call, core.transfers().trail(*who, parameters<Soap::W__ExportTrail>(call).number()),
              [](const TransferDesk::Trail &trail) -> Result<KDSoapValue> {
                  return SoapTransfers::trailOf(trail).serialize(u"ExportTrailResponse"_s);
              });
    }

    void push(const Call &call)
    {
        const auto who = session(call);
        if (!who)
            return;
        const auto p = parameters<Soap::W__PushOperations>(call);
        const auto operations = Wire::unpackOperations(p.operations());
        const auto makers = Wire::unpackDevices(p.devices().value_or(QByteArray()));
        if (!operations || !makers) {
            call.answer(fault(operations ? makers.error() : operations.error()));
            return;
        }
        later(call, core.push(*who, *operations, *makers),
              [](const QList<JournalEntry> &entries) -> Result<KDSoapValue> {
                  const auto block = Wire::packEntries(entries, Wire::Bodies::Without);
                  if (!block)
                      return std::unexpected(block.error());
                  Soap::W__PushOperationsResponse soap;
                  soap.setVerdicts(*block);
                  return soap.serialize(u"PushOperationsResponse"_s);
              });
    }

    void pull(const Call &call)
    {
        const auto who = session(call);
        if (!who)
            return;
        const auto p = parameters<Soap::W__PullOperations>(call);
        later(call, core.pull(*who, p.cursor(), p.maxBytes()),
              [](const JournalPage &page) -> Result<KDSoapValue> {
                  const auto block = Wire::packEntries(page.entries, Wire::Bodies::With);
                  if (!block)
                      return std::unexpected(block.error());
                  Soap::W__PullOperationsResponse soap;
                  soap.setEntries(*block);
                  soap.setNextCursor(page.nextCursor);
                  soap.setHead(page.head);
                  soap.setDevices(Wire::packDevices(page.devices));
                  if (!page.proof.head.isEmpty())
                      soap.setProof(Proof::encode(page.proof));
                  return soap.serialize(u"PullOperationsResponse"_s);
              });
    }

    void prove(const Call &call)
    {
        const auto who = session(call);
        if (!who)
            return;
        const auto p = parameters<Soap::W__ProveOperations>(call);
        later(call, core.prove(*who, p.sequence().value_or(QList<qint64>())),
              [](const ProvenEntries &proven) -> Result<KDSoapValue> {
                  const auto block = Wire::packEntries(proven.entries, Wire::Bodies::With);
                  if (!block)
                      return std::unexpected(block.error());
                  Soap::W__ProveOperationsResponse soap;
                  soap.setHead(Proof::encode(proven.head));
                  soap.setEntries(*block);
                  soap.setPaths(Proof::encodePaths(proven.paths));
                  return soap.serialize(u"ProveOperationsResponse"_s);
              });
    }

    void snapshot(const Call &call)
    {
        const auto who = session(call);
        if (!who)
            return;
        const auto p = parameters<Soap::W__GetSnapshot>(call);
        later(call, core.snapshot(*who, p.cursor(), p.known()),
              [](const SnapshotOffer &offer) -> Result<KDSoapValue> {
                  return SoapFeed::snapshotOf(offer).serialize(u"GetSnapshotResponse"_s);
              });
    }

    void waitForNews(const Call &call)
    {
        const auto who = session(call);
        if (!who)
            return;
        const auto p = parameters<Soap::W__WaitForNews>(call);
        const NewsWish wish{p.cursor(), p.branch().value_or(QStringList()), p.maxBytes().value_or(0),
                            p.waitMs()};
        if (wish.branches.size() > ServerCore::kBranches) {
            call.answer(fault(Error{ErrorCode::InvalidInput,
                                    tr("一次最多等待 %1 个分公司").arg(ServerCore::kBranches), u"branch"_s}));
            return;
        }
        core.waitForNews(*who, wish, [this, answer = call.answer](const std::shared_ptr<const News> &news) {
            // Many get the same news in a row: written out once.
            if (lastNews != news) {
                lastNews = news;
                lastNewsBody =
                    SoapXml::write(response(SoapFeed::newsOf(*news).serialize(u"WaitForNewsResponse"_s)));
            }
            answer({{}, lastNewsBody});
        });
    }

    void feed(const Call &call)
    {
        const auto who = session(call);
        if (!who)
            return;
        const auto p = parameters<Soap::W__ReadFeed>(call);
        const auto read = [this, call, p, who] {
            later(call, core.feed(*who, p.cursor(), p.limit()),
                  [](const FeedPage &page) -> Result<KDSoapValue> {
                      return SoapFeed::feedOf(page).serialize(u"ReadFeedResponse"_s);
                  });
        };
        if (p.waitMs().value_or(0) > 0 && p.cursor() >= 0)
            core.waitForNews(*who, {p.cursor(), {}, 0, *p.waitMs()}, [read](const auto &) { read(); });
        else
            read();
    }

    void lease(const Call &call)
    {
        const auto who = session(call);
        if (!who)
            return;
        later(call, core.leaseTicketNumbers(*who, parameters<Soap::W__LeaseTicketNumbers>(call).count()),
              [](const Journal::NumberLease &lease) -> Result<KDSoapValue> {
                  Soap::W__LeaseTicketNumbersResponse soap;
                  soap.setPrefix(lease.prefix);
                  soap.setFirst(lease.first);
                  soap.setLast(lease.last);
                  return soap.serialize(u"LeaseTicketNumbersResponse"_s);
              });
    }

    void presence(const Call &call)
    {
        const auto who = session(call);
        if (!who)
            return;
        const auto p = parameters<Soap::W__SharePresence>(call);
        QList<PresenceNote> notes;
        for (const Soap::W__PresenceNote &soap : p.note().value_or(QList<Soap::W__PresenceNote>())) {
            bool known = false;
            const EntityKind kind = entityKindFromName(soap.kind(), &known);
            if (!known || Uuid7::fromString(soap.entity()).isNull()) {
                call.answer(fault(
                    Error{ErrorCode::InvalidInput, tr("没有这种对象：%1").arg(soap.kind()), u"note"_s}));
                return;
            }
            notes.append(
                {kind, soap.entity(), PresenceKind(int(soap.what().type()) + int(PresenceKind::Views))});
        }
        QList<Soap::W__Presence> others;
        for (const Presence &presence : core.sharePresence(*who, notes)) {
            Soap::W__Presence soap;
            soap.setKind(entityKindName(presence.kind));
            soap.setEntity(presence.entity);
            soap.setWhat(Soap::W__PresenceKind::Type(int(presence.what) - int(PresenceKind::Views)));
            soap.setAccount(presence.who.value);
            soap.setSince(soapTime(presence.sinceMs));
            others.append(soap);
        }
        Soap::W__SharePresenceResponse soap;
        soap.setOther(others);
        call.answer({{}, SoapXml::write(response(soap.serialize(u"SharePresenceResponse"_s)))});
    }

    void series(const Call &call)
    {
        if (!session(call))
            return;
        const auto p = parameters<Soap::W__GetSeries>(call);
        const auto keys = SoapFeed::keysOf(p);
        if (!keys) {
            call.answer(fault(keys.error()));
            return;
        }
        later(call, core.series(*keys, p.from().toMSecsSinceEpoch(), p.to().toMSecsSinceEpoch(), p.stepMs()),
              [](const QList<Series> &list) -> Result<KDSoapValue> {
                  return SoapFeed::seriesOf(list).serialize(u"GetSeriesResponse"_s);
              });
    }

    void latest(const Call &call)
    {
        if (!session(call))
            return;
        const auto p = parameters<Soap::W__GetLatest>(call);
        later(call, core.latest(p.owner().value_or(QStringList())),
              [](const QList<LiveValue> &list) -> Result<KDSoapValue> {
                  return SoapFeed::latestOf(list).serialize(u"GetLatestResponse"_s);
              });
    }

    void search(const Call &call)
    {
        if (!session(call))
            return;
        const auto p = parameters<Soap::W__Search>(call);
        later(call, core.search(p.text(), p.limit()), [](const SearchAnswer &found) -> Result<KDSoapValue> {
            return SoapFeed::hitsOf(found).serialize(u"SearchResponse"_s);
        });
    }

    void lookUp(const Call &call)
    {
        const auto who = session(call);
        if (!who)
            return;
        const auto p = parameters<Soap::W__LookUpHousehold>(call);
        later(call, core.lookUps().lookUp(*who, AccountNo(p.account()), p.reason()),
              [](const LookedUpHousehold &found) -> Result<KDSoapValue> {
                  return SoapFeed::householdOf(found).serialize(u"LookUpHouseholdResponse"_s);
              });
    }

    void submit(const Call &call)
    {
        const auto who = session(call);
        if (!who)
            return;
        const auto intent = SoapTickets::intentOf(parameters<Soap::W__SubmitIntent>(call));
        if (!intent) {
            call.answer(fault(intent.error()));
            return;
        }
        later(call, core.submit(*who, *intent), [](const SubmittedAnswer &done) -> Result<KDSoapValue> {
            if (done.entry.verdict == VerdictKind::Refused)
                return failure(ErrorCode::Conflict, done.entry.reason, done.ticketNumber);
            Soap::W__SubmitIntentResponse soap;
            soap.setTicket(done.ticketNumber);
            soap.setOperation(done.entry.operation.id.toString());
            soap.setSequence(done.entry.sequence);
            soap.setTrailCode(OperationCodec::trailCode(done.ticketNumber, done.entry.operation));
            return soap.serialize(u"SubmitIntentResponse"_s);
        });
    }

    void ticket(const Call &call)
    {
        const auto who = session(call);
        if (!who)
            return;
        later(call, core.ticket(*who, parameters<Soap::W__GetTicket>(call).number()),
              [](const TicketTrail &found) -> Result<KDSoapValue> {
                  Soap::W__GetTicketResponse soap;
                  soap.setTicket(SoapTickets::ticketOf(found));
                  return soap.serialize(u"GetTicketResponse"_s);
              });
    }
};

SoapDoor::SoapDoor(ServerCore &core, QObject *parent)
    : QObject(parent)
    , m_schema(wsdl())
    , m_handlers(std::make_unique<Handlers>(Handlers{this, core}))
{ }

SoapDoor::~SoapDoor() = default;

void SoapDoor::dispatch(const QByteArray &request, const Answer &answer, const QString &peer)
{
    QElapsedTimer clock;
    clock.start();
    m_metrics.begin();
    const auto count = [this, clock](const QString &name, const Reply &reply) {
        const QString outcome = reply.fault.isEmpty() ? u"ok"_s : reply.fault;
        m_metrics.count(name, outcome, double(clock.nsecsElapsed()) / 1e9);
        qCDebug(lcRequest).noquote() << R"({"call":"%1","outcome":"%2","ms":%3})"_L1.arg(
            name, outcome, QString::number(double(clock.nsecsElapsed()) / 1e6, 'f', 1));
    };
    const Result<SoapEnvelope> envelope = SoapXml::read(request);
    if (!envelope) {
        const Reply reply = fault(envelope.error());
        count(u"(malformed)"_s, reply);
        answer(reply);
        return;
    }
    Handlers::Call call{envelope->body, {}, peer, {}};
    const QString asked = envelope->body.name();
    // What a client calls it must not become a label or a line of the log.
    const QString name = m_handlers->table.contains(asked) ? asked : u"(unknown)"_s;
    call.answer = [answer, name, count](const Reply &reply) {
        count(name, reply);
        answer(reply);
    };
    for (const KDSoapValue &header : envelope->headers) {
        if (header.name() == "Session"_L1 && header.namespaceUri() == "urn:warmline:1"_L1)
            call.token = header.childValues().child(u"token"_s).value().toString();
    }
    const auto handler = m_handlers->table.constFind(asked);
    if (handler == m_handlers->table.cend()) {
        call.answer(fault(Error{ErrorCode::InvalidInput, tr("接口没有这个操作"), asked.left(100)}));
        return;
    }
    if (const auto fits = m_schema.check(envelope->body); !fits) {
        call.answer(fault(fits.error()));
        return;
    }
    (m_handlers.get()->*(*handler))(call);
}

QByteArray SoapDoor::wsdl()
{
    QFile file(u":/warmline/contract/warmline.wsdl"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace Warmline
