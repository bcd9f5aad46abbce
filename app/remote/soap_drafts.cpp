// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/soap_drafts.h"

#include "app/contract/soap_time.h"

#include <QCoreApplication>
#include <QSet>

namespace Warmline::SoapDrafts {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SoapDrafts)
};

/// Takes values out of a draft; what is left over has no place in the contract.
class Taker
{
public:
    explicit Taker(const OperationDraft &draft)
        : m_draft(draft)
    {
        for (const auto &[key, value] : draft.values)
            m_left.insert(key.toString());
        for (const QString &key : draft.personal.keys())
            m_left.insert(key);
    }
    QString text(const QString &name)
    {
        m_left.remove(name);
        return m_draft.personal.contains(name) ? QString::fromUtf8(m_draft.personal.value(name))
                                               : m_draft.values.value(name).toString();
    }
    std::optional<QString> textIf(const QString &name)
    {
        const QString value = text(name);
        return value.isEmpty() ? std::nullopt : std::optional(value);
    }
    std::optional<int> numberIf(const QString &name)
    {
        m_left.remove(name);
        const QCborValue value = m_draft.values.value(name);
        return value.isInteger() ? std::optional(int(value.toInteger())) : std::nullopt;
    }
    std::optional<bool> flagIf(const QString &name)
    {
        m_left.remove(name);
        const QCborValue value = m_draft.values.value(name);
        return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
    }
    std::optional<KDDateTime> timeIf(const QString &name)
    {
        m_left.remove(name);
        const QCborValue value = m_draft.values.value(name);
        return value.isInteger() ? std::optional(soapTime(value.toInteger())) : std::nullopt;
    }
    [[nodiscard]] const QSet<QString> &left() const { return m_left; }

private:
    const OperationDraft &m_draft;
    QSet<QString> m_left;
};

Soap::W__Tier tierOf(const QString &name)
{
    const Tier tier = tierFromName(name).value_or(Tier::Blue);
    return Soap::W__Tier::Type(int(tier) - int(Tier::Red)); // the same order in the contract
}

Soap::W__OpenTicket openOf(Taker &take)
{
    Soap::W__OpenTicket soap;
    const auto give = [&](const QString &name, auto setter) {
        if (const auto value = take.textIf(name))
            (soap.*setter)(*value);
    };
    give(u"account"_s, &Soap::W__OpenTicket::setAccount);
    give(u"community"_s, &Soap::W__OpenTicket::setCommunity);
    give(u"building"_s, &Soap::W__OpenTicket::setBuilding);
    give(u"station"_s, &Soap::W__OpenTicket::setStation);
    give(u"scope"_s, &Soap::W__OpenTicket::setScope);
    give(u"trade"_s, &Soap::W__OpenTicket::setTrade);
    give(u"channel"_s, &Soap::W__OpenTicket::setChannel);
    soap.setCategory(take.text(u"category"_s));
    soap.setTier(tierOf(take.text(u"tier"_s)));
    soap.setText(take.text(u"text"_s));
    if (const auto tenths = take.numberIf(u"reported_temperature_tenths"_s))
        soap.setReportedTemperatureTenths(*tenths);
    if (const auto promise = take.timeIf(u"promise_ms"_s))
        soap.setPromise(*promise);
    return soap;
}

Soap::W__DispatchTicket dispatchOf(Taker &take, const QString &number)
{
    Soap::W__DispatchTicket soap;
    soap.setTicket(number);
    soap.setCrew(take.text(u"crew"_s));
    if (const auto promise = take.timeIf(u"promise_ms"_s))
        soap.setPromise(*promise);
    if (const auto note = take.textIf(u"note"_s))
        soap.setNote(*note);
    return soap;
}

Soap::W__CheckInTicket checkInOf(Taker &take, const QString &number)
{
    Soap::W__CheckInTicket soap;
    soap.setTicket(number);
    if (const auto longitude = take.numberIf(u"longitude_e6"_s))
        soap.setLongitudeE6(*longitude);
    if (const auto latitude = take.numberIf(u"latitude_e6"_s))
        soap.setLatitudeE6(*latitude);
    return soap;
}

Soap::W__HandleTicket handleOf(Taker &take, const QString &number)
{
    Soap::W__HandleTicket soap;
    soap.setTicket(number);
    if (const auto result = take.textIf(u"result"_s))
        soap.setResult(*result);
    if (const auto tenths = take.numberIf(u"measured_temperature_tenths"_s))
        soap.setMeasuredTemperatureTenths(*tenths);
    return soap;
}

Soap::W__VerifyTicket verifyOf(Taker &take, const QString &number)
{
    Soap::W__VerifyTicket soap;
    soap.setTicket(number);
    soap.setOk(take.flagIf(u"ok"_s).value_or(false));
    if (const auto satisfied = take.flagIf(u"satisfied"_s))
        soap.setSatisfied(*satisfied);
    if (const auto nps = take.numberIf(u"nps"_s))
        soap.setNps(*nps);
    if (const auto note = take.textIf(u"note"_s))
        soap.setNote(*note);
    return soap;
}

template <class T>
T crewOrTier(Taker &take, const QString &number)
{
    T soap;
    soap.setTicket(number);
    if (const auto reason = take.textIf(u"reason"_s))
        soap.setReason(*reason);
    return soap;
}

/// accept, close, note, pause, resume, reopen: a text, under the name that the intent gives it.
Soap::W__TicketRemark remarkOf(Taker &take, const QString &number, const QString &name)
{
    Soap::W__TicketRemark soap;
    soap.setTicket(number);
    if (!name.isEmpty()) {
        if (const auto text = take.textIf(name))
            soap.setText(*text);
    }
    return soap;
}

Soap::W__SetSetting settingOf(Taker &take)
{
    Soap::W__SetSetting soap;
    soap.setName(take.text(u"name"_s));
    soap.setValue(take.text(u"value"_s));
    return soap;
}

/// The household is what the operation is about.
Soap::W__HouseholdAct householdActOf(Taker &take, const OperationDraft &draft)
{
    Soap::W__HouseholdAct soap;
    soap.setAccount(draft.entities.value(0).id);
    soap.setReason(take.text(u"reason"_s));
    return soap;
}

qint64 msOf(const std::optional<KDDateTime> &time)
{
    return time ? time->toMSecsSinceEpoch() : 0;
}

} // namespace

Result<Soap::W__SubmitIntent> intentOf(const OperationDraft &draft, const QString &number)
{
    Soap::W__SubmitIntent soap;
    soap.setRequestId(draft.id.toString());
    Taker take(draft);
    const QStringView what = QStringView(draft.intent).sliced(draft.intent.startsWith("ticket."_L1) ? 7 : 0);
    if (what == "open"_L1)
        soap.setOpen(openOf(take));
    else if (what == "dispatch"_L1)
        soap.setDispatch(dispatchOf(take, number));
    else if (what == "check_in"_L1)
        soap.setCheckIn(checkInOf(take, number));
    else if (what == "handle"_L1)
        soap.setHandle(handleOf(take, number));
    else if (what == "verify"_L1)
        soap.setVerify(verifyOf(take, number));
    else if (what == "reassign"_L1) {
        auto reassign = crewOrTier<Soap::W__ReassignTicket>(take, number);
        reassign.setCrew(take.text(u"crew"_s));
        soap.setReassign(reassign);
    } else if (what == "set_tier"_L1) {
        auto tier = crewOrTier<Soap::W__SetTicketTier>(take, number);
        tier.setTier(tierOf(take.text(u"tier"_s)));
        soap.setSetTier(tier);
    } else if (what == "accept"_L1)
        soap.setAccept(remarkOf(take, number, {}));
    else if (what == "close"_L1)
        soap.setClose(remarkOf(take, number, u"note"_s));
    else if (what == "note"_L1)
        soap.setNote(remarkOf(take, number, u"text"_s));
    else if (what == "pause"_L1)
        soap.setPause(remarkOf(take, number, u"reason"_s));
    else if (what == "resume"_L1)
        soap.setResume(remarkOf(take, number, {}));
    else if (what == "reopen"_L1)
        soap.setReopen(remarkOf(take, number, u"reason"_s));
    else if (draft.intent == "setting.set"_L1)
        soap.setSetSetting(settingOf(take));
    else if (draft.intent == "household.forget"_L1)
        soap.setForget(householdActOf(take, draft));
    else if (draft.intent == "household.reveal"_L1)
        soap.setReveal(householdActOf(take, draft));
    else
        return failure(ErrorCode::InvalidInput, Tr::tr("服务器接口没有这个操作"), draft.intent);
    if (!take.left().isEmpty())
        return failure(ErrorCode::InvalidInput, Tr::tr("服务器接口的这个操作不带这一项"),
                       draft.intent + u'/' + *take.left().constBegin());
    return soap;
}

Ticket ticketOf(const Soap::W__Ticket &soap)
{
    Ticket t;
    t.id = TicketId(Uuid7::fromString(soap.id()));
    t.number = soap.number();
    t.version = soap.version();
    t.branch = BranchId(soap.branch());
    t.account = AccountNo(soap.account());
    t.building = BuildingId(soap.building());
    t.station = StationId(soap.station());
    t.category = categoryFromName(soap.category()).value_or(TicketCategory::Other);
    t.scope = scopeFromName(soap.scope()).value_or(FaultScope::Unknown);
    t.tier = Tier(int(soap.tier().type()) + int(Tier::Red));
    t.trade = tradeFromName(soap.trade()).value_or(Trade::Unknown);
    t.channel = channelFromName(soap.channel()).value_or(Channel::Phone);
    t.text = soap.text();
    t.reportedTemperatureTenths = soap.reportedTemperatureTenths();
    t.measuredTemperatureTenths = soap.measuredTemperatureTenths();
    t.openedBy = AgentId(soap.openedBy());
    t.openedMs = soap.opened().toMSecsSinceEpoch();
    t.step = TicketStep(int(soap.step().type()) + int(TicketStep::Accept));
    t.crew = CrewId(soap.crew());
    t.promiseMs = msOf(soap.promise());
    t.result = soap.result();
    t.satisfied = soap.satisfied();
    t.nps = soap.nps();
    t.closedMs = msOf(soap.closed());
    for (const auto &span : soap.span().value_or(QList<Soap::W__TicketSpan>()))
        t.spans.append({TicketStep(int(span.step().type()) + int(TicketStep::Accept)),
                        span.entered().toMSecsSinceEpoch(), msOf(span.left()),
                        AgentId(span.by().value_or(QString()))});
    for (const auto &note : soap.note().value_or(QList<Soap::W__TicketNote>()))
        t.notes.append({note.at().toMSecsSinceEpoch(), AgentId(note.by()), note.text()});
    for (const auto &pause : soap.pause().value_or(QList<Soap::W__TicketPause>()))
        t.pauses.append({pause.from().toMSecsSinceEpoch(), msOf(pause.to()), pause.reason()});
    if (const auto checkIn = soap.checkIn())
        t.checkIn = CheckIn{checkIn->at().toMSecsSinceEpoch(), checkIn->longitudeE6(), checkIn->latitudeE6(),
                            AgentId(checkIn->by())};
    return t;
}

QList<JournalEntry> trailOf(const Soap::W__Ticket &soap)
{
    QList<JournalEntry> trail;
    for (const auto &step : soap.trail().value_or(QList<Soap::W__TrailStep>())) {
        JournalEntry entry;
        Operation &o = entry.operation;
        o.id = OperationId(Uuid7::fromString(step.operation()));
        o.intent = step.intent();
        o.actor = AgentId(step.actor());
        o.device = DeviceId(step.device().value_or(QString()));
        o.hash = QByteArray::fromHex(step.hash().value_or(QString()).toLatin1());
        o.deviceWallMs = step.time().toMSecsSinceEpoch();
        // The code names the step: "NC-25-031877·3·7F2C".
        const qint64 number = step.code().section(u'·', -2, -2).toLongLong();
        o.entities = {{EntityKind::Ticket, soap.id(), number - 1}};
        entry.sequence = step.sequence();
        entry.verdict = step.refused() ? VerdictKind::Refused : VerdictKind::Confirmed;
        entry.reason = step.refused().value_or(QString());
        trail.append(entry);
    }
    return trail;
}

Account accountOf(const Soap::W__Account &soap)
{
    Account account;
    account.id = AgentId(soap.id());
    account.name = soap.name();
    account.role = AccountRole(int(soap.role().type()) + int(AccountRole::Agent));
    for (const QString &branch : soap.branch().value_or(QStringList()))
        account.branches.append(BranchId(branch));
    account.expiresMs = msOf(soap.expires());
    account.locked = soap.locked();
    account.enrolledMs = soap.enrolled().toMSecsSinceEpoch();
    return account;
}

SearchAnswer hitsOf(const Soap::W__SearchResponse &soap)
{
    SearchAnswer found;
    found.total = soap.total();
    found.totalIsOpen = soap.more();
    found.seconds = soap.seconds().value_or(0);
    for (const Soap::W__SearchHit &one : soap.hit().value_or(QList<Soap::W__SearchHit>())) {
        SearchHit hit;
        hit.kind = SearchKind(int(one.kind().type()) + int(SearchKind::Household));
        hit.id = one.id();
        hit.title = one.title();
        hit.subtitle = one.subtitle();
        hit.customerName = one.customerName();
        hit.phone = one.phone();
        hit.score = one.score().value_or(0);
        found.hits.append(hit);
    }
    return found;
}

} // namespace Warmline::SoapDrafts
