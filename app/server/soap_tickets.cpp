// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/soap_tickets.h"

#include "app/contract/soap_time.h"
#include "app/domain/effective_time.h"

#include <QCoreApplication>

namespace Warmline::SoapTickets {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SoapTickets)
};

/// Fills an intent's values: what is absent stays absent.
struct Values
{
    SubmittedIntent &intent;

    void text(QLatin1StringView name, const std::optional<QString> &value) const
    {
        if (value && !value->isEmpty())
            intent.values.insert(name, *value);
    }
    void personal(QLatin1StringView name, const std::optional<QString> &value) const
    {
        if (value && !value->isEmpty())
            intent.personal.insert(name, value->toUtf8());
    }
    void number(QLatin1StringView name, const std::optional<int> &value) const
    {
        if (value)
            intent.values.insert(name, qint64(*value));
    }
    void flag(QLatin1StringView name, const std::optional<bool> &value) const
    {
        if (value)
            intent.values.insert(name, *value);
    }
    void time(QLatin1StringView name, const std::optional<KDDateTime> &value) const
    {
        if (value)
            intent.values.insert(name, value->toMSecsSinceEpoch());
    }
};

void read(SubmittedIntent &intent, const Soap::W__OpenTicket &soap)
{
    const Values values{intent};
    values.text("account"_L1, soap.account());
    values.text("community"_L1, soap.community());
    values.text("building"_L1, soap.building());
    values.text("station"_L1, soap.station());
    values.text("category"_L1, soap.category());
    values.text("scope"_L1, soap.scope());
    values.text("tier"_L1, soap.tier().stringValue());
    values.text("trade"_L1, soap.trade());
    values.text("channel"_L1, soap.channel());
    values.personal("text"_L1, soap.text());
    values.number("reported_temperature_tenths"_L1, soap.reportedTemperatureTenths());
    values.time("promise_ms"_L1, soap.promise());
}

void read(SubmittedIntent &intent, const Soap::W__DispatchTicket &soap)
{
    const Values values{intent};
    intent.ticketNumber = soap.ticket();
    values.text("crew"_L1, soap.crew());
    values.time("promise_ms"_L1, soap.promise());
    values.personal("note"_L1, soap.note());
}

void read(SubmittedIntent &intent, const Soap::W__CheckInTicket &soap)
{
    const Values values{intent};
    intent.ticketNumber = soap.ticket();
    values.number("longitude_e6"_L1, soap.longitudeE6());
    values.number("latitude_e6"_L1, soap.latitudeE6());
}

void read(SubmittedIntent &intent, const Soap::W__HandleTicket &soap)
{
    const Values values{intent};
    intent.ticketNumber = soap.ticket();
    values.personal("result"_L1, soap.result());
    values.number("measured_temperature_tenths"_L1, soap.measuredTemperatureTenths());
}

void read(SubmittedIntent &intent, const Soap::W__VerifyTicket &soap)
{
    const Values values{intent};
    intent.ticketNumber = soap.ticket();
    values.flag("ok"_L1, soap.ok());
    values.flag("satisfied"_L1, soap.satisfied());
    values.number("nps"_L1, soap.nps());
    values.personal("note"_L1, soap.note());
}

void read(SubmittedIntent &intent, const Soap::W__ReassignTicket &soap)
{
    const Values values{intent};
    intent.ticketNumber = soap.ticket();
    values.text("crew"_L1, soap.crew());
    values.personal("reason"_L1, soap.reason());
}

void read(SubmittedIntent &intent, const Soap::W__SetTicketTier &soap)
{
    const Values values{intent};
    intent.ticketNumber = soap.ticket();
    values.text("tier"_L1, soap.tier().stringValue());
    values.personal("reason"_L1, soap.reason());
}

/// accept, close, note, pause, resume, reopen: a text, under the name that the intent gives it.
void read(SubmittedIntent &intent, const Soap::W__TicketRemark &soap)
{
    const Values values{intent};
    intent.ticketNumber = soap.ticket();
    if (intent.intent == "ticket.note"_L1)
        values.personal("text"_L1, soap.text());
    else if (intent.intent == "ticket.close"_L1)
        values.personal("note"_L1, soap.text());
    else if (intent.intent == "ticket.pause"_L1)
        values.text("reason"_L1, soap.text());
    else if (intent.intent == "ticket.reopen"_L1)
        values.personal("reason"_L1, soap.text());
}

/// Its value may be empty: as if nobody had set it.
void read(SubmittedIntent &intent, const Soap::W__SetSetting &soap)
{
    intent.values.insert("name"_L1, soap.name());
    intent.values.insert("value"_L1, soap.value());
}

void read(SubmittedIntent &intent, const Soap::W__HouseholdAct &soap)
{
    intent.values.insert("account"_L1, soap.account());
    intent.values.insert("reason"_L1, soap.reason());
}

std::optional<KDDateTime> timeIf(qint64 ms)
{
    return ms != 0 ? std::optional(soapTime(ms)) : std::nullopt;
}

void addRemarks(Soap::W__Ticket &soap, const Ticket &t)
{
    QList<Soap::W__TicketNote> notes;
    for (const TicketNote &note : t.notes) {
        Soap::W__TicketNote one;
        one.setAt(soapTime(note.atMs));
        one.setBy(note.by.value);
        one.setText(note.text);
        notes.append(one);
    }
    soap.setNote(notes);
    QList<Soap::W__TicketPause> pauses;
    for (const PauseSpan &pause : t.pauses) {
        Soap::W__TicketPause one;
        one.setFrom(soapTime(pause.fromMs));
        if (const auto to = timeIf(pause.toMs))
            one.setTo(*to);
        one.setReason(pause.reason);
        pauses.append(one);
    }
    soap.setPause(pauses);
    if (t.checkIn) {
        Soap::W__TicketCheckIn one;
        one.setAt(soapTime(t.checkIn->atMs));
        one.setBy(t.checkIn->by.value);
        one.setLongitudeE6(t.checkIn->longitudeE6);
        one.setLatitudeE6(t.checkIn->latitudeE6);
        soap.setCheckIn(one);
    }
}

} // namespace

Result<SubmittedIntent> intentOf(const Soap::W__SubmitIntent &soap)
{
    SubmittedIntent intent;
    intent.request = OperationId(Uuid7::fromString(soap.requestId()));
    int choices = 0;
    const auto choice = [&](const char *name, const auto &value) {
        if (!value)
            return;
        ++choices;
        intent.intent = QString::fromLatin1(name);
        read(intent, *value);
    };
    choice("ticket.open", soap.open());
    choice("ticket.accept", soap.accept());
    choice("ticket.dispatch", soap.dispatch());
    choice("ticket.check_in", soap.checkIn());
    choice("ticket.handle", soap.handle());
    choice("ticket.verify", soap.verify());
    choice("ticket.close", soap.close());
    choice("ticket.note", soap.note());
    choice("ticket.pause", soap.pause());
    choice("ticket.resume", soap.resume());
    choice("ticket.reopen", soap.reopen());
    choice("ticket.reassign", soap.reassign());
    choice("ticket.set_tier", soap.setTier());
    choice("setting.set", soap.setSetting());
    choice("household.forget", soap.forget());
    choice("household.reveal", soap.reveal());
    if (choices != 1)
        return failure(ErrorCode::InvalidInput, Tr::tr("SubmitIntent 应恰好包含一个操作"), u"SubmitIntent"_s);
    return intent;
}

Soap::W__Ticket ticketOf(const TicketTrail &found)
{
    const Ticket &t = found.ticket;
    Soap::W__Ticket soap;
    soap.setNumber(t.number);
    soap.setId(t.id.toString());
    soap.setVersion(t.version);
    soap.setBranch(t.branch.value);
    soap.setAccount(t.account.value);
    soap.setBuilding(t.building.value);
    soap.setStation(t.station.value);
    soap.setCategory(categoryName(t.category));
    soap.setScope(scopeName(t.scope));
    soap.setTier(Soap::W__Tier::Type(int(t.tier) - int(Tier::Red)));
    soap.setTrade(tradeName(t.trade));
    soap.setChannel(channelName(t.channel));
    soap.setText(t.text);
    if (t.reportedTemperatureTenths)
        soap.setReportedTemperatureTenths(*t.reportedTemperatureTenths);
    if (t.measuredTemperatureTenths)
        soap.setMeasuredTemperatureTenths(*t.measuredTemperatureTenths);
    soap.setOpenedBy(t.openedBy.value);
    soap.setOpened(soapTime(t.openedMs));
    soap.setStep(Soap::W__TicketStep::Type(int(t.step) - int(TicketStep::Accept)));
    soap.setCrew(t.crew.value);
    if (const auto promise = timeIf(t.promiseMs))
        soap.setPromise(*promise);
    soap.setResult(t.result);
    if (t.satisfied)
        soap.setSatisfied(*t.satisfied);
    if (t.nps)
        soap.setNps(*t.nps);
    if (const auto closed = timeIf(t.closedMs))
        soap.setClosed(*closed);
    QList<Soap::W__TicketSpan> spans;
    for (const StepSpan &span : t.spans) {
        Soap::W__TicketSpan one;
        one.setStep(Soap::W__TicketStep::Type(int(span.step) - int(TicketStep::Accept)));
        one.setEntered(soapTime(span.enteredMs));
        if (const auto left = timeIf(span.leftMs))
            one.setLeft(*left);
        if (!span.by.isEmpty())
            one.setBy(span.by.value);
        spans.append(one);
    }
    soap.setSpan(spans);
    QList<Soap::W__TrailStep> steps;
    for (const JournalEntry &entry : found.trail) {
        Soap::W__TrailStep one;
        one.setSequence(entry.sequence);
        one.setOperation(entry.operation.id.toString());
        one.setIntent(entry.operation.intent);
        one.setTime(soapTime(EffectiveTime::of(entry)));
        one.setActor(entry.operation.actor.value);
        one.setCode(OperationCodec::trailCode(t.number, entry.operation));
        if (entry.verdict == VerdictKind::Refused)
            one.setRefused(entry.reason);
        one.setDevice(entry.operation.device.value);
        one.setHash(QString::fromLatin1(entry.operation.hash.toHex()));
        steps.append(one);
    }
    soap.setTrail(steps);
    if (!found.address.isEmpty())
        soap.setAddress(found.address);
    addRemarks(soap, t);
    return soap;
}

} // namespace Warmline::SoapTickets
