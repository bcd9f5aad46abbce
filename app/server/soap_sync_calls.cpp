// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The seats' operations, news, ticket numbers and presence.
#include "app/server/soap_call.h"

#include "app/contract/soap_time.h"
#include "app/contract/wire.h"
#include "app/server/soap_feed.h"

#include "wsdl_warmline.h"

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

class SoapSyncCalls final : public SoapCalls
{
public:
    using SoapCalls::SoapCalls;

    void addTo(SoapTable &table) override
    {
        add(table, u"PushOperations"_s, &SoapSyncCalls::push);
        add(table, u"PullOperations"_s, &SoapSyncCalls::pull);
        add(table, u"ProveOperations"_s, &SoapSyncCalls::prove);
        add(table, u"GetSnapshot"_s, &SoapSyncCalls::snapshot);
        add(table, u"WaitForNews"_s, &SoapSyncCalls::waitForNews);
        add(table, u"ReadFeed"_s, &SoapSyncCalls::feed);
        add(table, u"LeaseTicketNumbers"_s, &SoapSyncCalls::lease);
        add(table, u"SharePresence"_s, &SoapSyncCalls::presence);
    }

private:
    void push(const SoapCall &call)
    {
        const auto caller = who(call);
        if (!caller)
            return;
        const auto p = parameters<Soap::W__PushOperations>(call);
        const auto operations = Wire::unpackOperations(p.operations());
        const auto makers = Wire::unpackDevices(p.devices().value_or(QByteArray()));
        if (!operations || !makers) {
            call.answer(fault(operations ? makers.error() : operations.error()));
            return;
        }
        // By way of this thread: the store's writer, which has them first, shall go on with its next commit.
        const auto judged =
            core()
                .push(*caller, *operations, *makers)
                .then(&door(), [](const Result<QList<JournalEntry>> &entries) { return entries; });
        later(call, judged, [](const QList<JournalEntry> &entries) -> Result<KDSoapValue> {
            const auto block = Wire::packEntries(entries, Wire::Bodies::Without);
            if (!block)
                return std::unexpected(block.error());
            Soap::W__PushOperationsResponse soap;
            soap.setVerdicts(*block);
            return soap.serialize(u"PushOperationsResponse"_s);
        });
    }

    void pull(const SoapCall &call)
    {
        const auto caller = who(call);
        if (!caller)
            return;
        const auto p = parameters<Soap::W__PullOperations>(call);
        later(call, core().pull(*caller, p.cursor(), p.maxBytes()),
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

    void prove(const SoapCall &call)
    {
        const auto caller = who(call);
        if (!caller)
            return;
        const auto p = parameters<Soap::W__ProveOperations>(call);
        later(call, core().prove(*caller, p.sequence().value_or(QList<qint64>())),
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

    void snapshot(const SoapCall &call)
    {
        const auto caller = who(call);
        if (!caller)
            return;
        const auto p = parameters<Soap::W__GetSnapshot>(call);
        later(call, core().snapshot(*caller, p.cursor(), p.known()),
              [](const SnapshotOffer &offer) -> Result<KDSoapValue> {
                  return SoapFeed::snapshotOf(offer).serialize(u"GetSnapshotResponse"_s);
              });
    }

    void waitForNews(const SoapCall &call)
    {
        const auto caller = who(call);
        if (!caller)
            return;
        const auto p = parameters<Soap::W__WaitForNews>(call);
        const NewsWish wish{p.cursor(), p.branch().value_or(QStringList()), p.maxBytes().value_or(0),
                            p.waitMs()};
        if (wish.branches.size() > ServerCore::kBranches) {
            call.answer(fault(Error{ErrorCode::InvalidInput,
                                    SoapDoor::tr("一次最多等待 %1 个分公司").arg(ServerCore::kBranches),
                                    u"branch"_s}));
            return;
        }
        core().waitForNews(*caller, wish, [answer = call.answer](const std::shared_ptr<const News> &news) {
            // Many get the same news: written out once.
            if (news->written.isEmpty())
                news->written = written(SoapFeed::newsOf(*news).serialize(u"WaitForNewsResponse"_s));
            answer({{}, news->written});
        });
    }

    void feed(const SoapCall &call)
    {
        const auto caller = who(call);
        if (!caller)
            return;
        const auto p = parameters<Soap::W__ReadFeed>(call);
        const auto read = [this, call, p, caller] {
            later(call, core().feed(*caller, p.cursor(), p.limit()),
                  [](const FeedPage &page) -> Result<KDSoapValue> {
                      return SoapFeed::feedOf(page).serialize(u"ReadFeedResponse"_s);
                  });
        };
        if (p.waitMs().value_or(0) > 0 && p.cursor() >= 0)
            core().waitForNews(*caller, {p.cursor(), {}, 0, *p.waitMs()}, [read](const auto &) { read(); });
        else
            read();
    }

    void lease(const SoapCall &call)
    {
        const auto caller = who(call);
        if (!caller)
            return;
        later(call, core().leaseTicketNumbers(*caller, parameters<Soap::W__LeaseTicketNumbers>(call).count()),
              [](const Journal::NumberLease &lease) -> Result<KDSoapValue> {
                  Soap::W__LeaseTicketNumbersResponse soap;
                  soap.setPrefix(lease.prefix);
                  soap.setFirst(lease.first);
                  soap.setLast(lease.last);
                  return soap.serialize(u"LeaseTicketNumbersResponse"_s);
              });
    }

    void presence(const SoapCall &call)
    {
        const auto caller = who(call);
        if (!caller)
            return;
        const auto p = parameters<Soap::W__SharePresence>(call);
        QList<PresenceNote> notes;
        for (const Soap::W__PresenceNote &soap : p.note().value_or(QList<Soap::W__PresenceNote>())) {
            bool known = false;
            const EntityKind kind = entityKindFromName(soap.kind(), &known);
            if (!known || Uuid7::fromString(soap.entity()).isNull()) {
                call.answer(fault(Error{ErrorCode::InvalidInput,
                                        SoapDoor::tr("没有这种对象：%1").arg(soap.kind()), u"note"_s}));
                return;
            }
            notes.append(
                {kind, soap.entity(), PresenceKind(int(soap.what().type()) + int(PresenceKind::Views))});
        }
        QList<Soap::W__Presence> others;
        for (const Presence &presence : core().sharePresence(*caller, notes)) {
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
        answerNow(call, soap.serialize(u"SharePresenceResponse"_s));
    }
};

} // namespace

std::unique_ptr<SoapCalls> SoapCalls::sync(SoapDoor &door, ServerCore &core)
{
    return std::make_unique<SoapSyncCalls>(door, core);
}

} // namespace Warmline
