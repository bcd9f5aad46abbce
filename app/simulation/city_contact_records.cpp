// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/city_contacts.h"
#include "app/simulation/city_random.h"
#include "app/simulation/city_words.h"

#include <algorithm>
#include <cmath>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSecond = 1000, kMinute = 60'000, kHour = 3'600'000;

/// Long-tailed duration with a usual value: u = 0.5 gives \a usual, few are five times as long.
qint64 duration(qint64 usual, double u)
{
    return qint64(double(usual) * (0.35 + 1.1 * u + 0.1 / (1.04 - u)));
}

QString queueOf(TicketCategory topic)
{
    switch (topic) {
    case TicketCategory::BillingDispute:
    case TicketCategory::PaymentQuery:
    case TicketCategory::AccountService: return u"收费"_s;
    case TicketCategory::SupplySchedule:
    case TicketCategory::Praise:
    case TicketCategory::Other: return u"咨询"_s;
    default: return u"报修"_s;
    }
}

} // namespace

Uuid7 CityContacts::idAt(qint64 utcMs, quint64 seed, quint64 kind, quint64 index)
{
    QByteArray bytes(16, Qt::Uninitialized);
    const quint64 high = CityNoise::bits(seed, CityNoise::Text, kind * 2, index),
                  low = CityNoise::bits(seed, CityNoise::Text, kind * 2 + 1, index);
    for (int i = 0; i < 6; ++i)
        bytes[i] = char(quint64(utcMs) >> (40 - 8 * i));
    for (int i = 0; i < 2; ++i)
        bytes[6 + i] = char(high >> (8 * i));
    for (int i = 0; i < 8; ++i)
        bytes[8 + i] = char(low >> (8 * i));
    bytes[6] = char((quint8(bytes[6]) & 0x0f) | 0x70);
    bytes[8] = char((quint8(bytes[8]) & 0x3f) | 0x80);
    return Uuid7::fromBytes(bytes);
}

QString CityContacts::words(const CityHeat &heat, const CityContact &contact, quint64 dice)
{
    const CityWords &words = CityWords::instance();
    QString topic = categoryName(contact.topic);
    const bool many = contact.cause == ColdCause::Branch || contact.cause == ColdCause::Pump
                   || contact.cause == ColdCause::Source;
    if (contact.topic == TicketCategory::NoHeat && many)
        topic = u"no_heat_building"_s;
    const QStringList texts = words.texts.value(topic, words.texts.value(u"other"_s));
    QString text = texts.at(qsizetype(dice % quint64(texts.size())));
    Q_UNUSED(heat)
    if (text.contains("%1"_L1)) {
        const int degrees = int(std::lround(contact.flatTenths / 10.0));
        // People whose flat is not that hot say what they measure; nobody complains of too much at 15 °C.
        text = text.arg(contact.topic == TicketCategory::Overheating ? std::max(25, degrees) : degrees);
    }
    return text;
}

void CityContacts::classify(const CityHeat &heat, const CityContact &contact, Ticket &ticket)
{
    ticket.category = contact.topic;
    ticket.tier = Tier::Blue;
    ticket.trade = Trade::Indoor;
    ticket.scope = FaultScope::Household;
    const double flat = contact.flatTenths / 10.0;
    Q_UNUSED(heat)
    switch (contact.topic) {
    case TicketCategory::NoHeat:
    case TicketCategory::UnevenHeat:
        ticket.tier = flat < 10 ? Tier::Red : flat < 15.5 ? Tier::Yellow : Tier::Blue;
        switch (contact.cause) {
        case ColdCause::Riser:
            ticket.scope = FaultScope::Riser;
            ticket.trade = Trade::Riser;
            break;
        case ColdCause::Branch:
            ticket.scope = FaultScope::Building;
            ticket.trade = Trade::Network;
            ticket.tier = flat < 12 ? Tier::Red : Tier::Yellow;
            break;
        case ColdCause::Pump:
            ticket.scope = FaultScope::Community;
            ticket.trade = Trade::Station;
            ticket.tier = Tier::Yellow;
            break;
        case ColdCause::Source:
            ticket.scope = FaultScope::Community;
            ticket.trade = Trade::Source;
            break;
        default:
            if (contact.topic == TicketCategory::UnevenHeat)
                ticket.scope = FaultScope::Room;
            break;
        }
        break;
    case TicketCategory::LeakIndoor: ticket.tier = Tier::Yellow; break;
    case TicketCategory::LeakNetwork:
        ticket.tier = Tier::Red;
        ticket.trade = Trade::Network;
        ticket.scope = FaultScope::Community;
        break;
    case TicketCategory::MeterFault: ticket.trade = Trade::Meter; break;
    case TicketCategory::FacilityDamage:
        ticket.trade = Trade::Network;
        ticket.scope = FaultScope::Unknown;
        break;
    case TicketCategory::BillingDispute:
    case TicketCategory::PaymentQuery:
    case TicketCategory::AccountService: ticket.trade = Trade::Billing; break;
    case TicketCategory::ServiceComplaint:
    case TicketCategory::SupplySchedule:
    case TicketCategory::TicketProgress:
    case TicketCategory::Praise:
    case TicketCategory::Other:
        ticket.trade = Trade::Unknown;
        ticket.scope = FaultScope::Unknown;
        break;
    case TicketCategory::Noise:
    case TicketCategory::Overheating: break;
    }
}

QString CityContacts::resultOf(TicketCategory topic, ColdCause cause)
{
    static const QHash<ColdCause, QString> names = {
        {ColdCause::Airlock, u"airlock"_s}, {ColdCause::Valve, u"valve"_s},  {ColdCause::Filter, u"filter"_s},
        {ColdCause::Window, u"window"_s},   {ColdCause::Riser, u"riser"_s},  {ColdCause::Branch, u"branch"_s},
        {ColdCause::Pump, u"pump"_s},       {ColdCause::Source, u"source"_s}};
    const bool cold = topic == TicketCategory::NoHeat || topic == TicketCategory::UnevenHeat;
    const QHash<QString, QString> &results = CityWords::instance().results;
    return results.value(cold ? names.value(cause, u"weak"_s) : categoryName(topic),
                         results.value(u"other"_s));
}

const Crew *CityContacts::crewFor(const CityPlan &plan, int company, Trade trade, quint64 dice)
{
    QString wanted = tradeName(trade);
    if (trade == Trade::Unknown || trade == Trade::Billing)
        wanted = tradeName(Trade::Indoor);
    const BranchId branch = plan.companyId(company);
    std::vector<const Crew *> fit;
    for (const Crew &crew : plan.crews) {
        if (crew.branch == branch && crew.trades.contains(wanted))
            fit.push_back(&crew);
    }
    return fit.empty() ? nullptr : fit[size_t(dice % fit.size())];
}

QList<Call> CityContacts::calls(qint64 fromMs, qint64 toMs) const
{
    QList<Call> calls;
    const auto from = std::ranges::lower_bound(m_contacts, fromMs, {}, &CityContact::atMs);
    for (auto it = from; it != m_contacts.end() && it->atMs < toMs; ++it)
        calls.append(callOf(size_t(it - m_contacts.begin())));
    return calls;
}

Call CityContacts::callOf(size_t index) const
{
    const CityContact &contact = m_contacts[index];
    const CityPlan &plan = m_heat.plan();
    const quint64 seed = plan.options.seed;
    const auto dice = [&](quint64 n) { return CityNoise::unit(seed, CityNoise::CallShape, index, n); };
    Call call;
    call.id = CallId(idAt(contact.atMs, seed, 1, index));
    call.branch = plan.companyId(
        plan
            .communities[size_t(
                plan.buildings[size_t(plan.households[size_t(contact.household)].building)].community)]
            .company);
    call.queue = queueOf(contact.topic);
    call.offeredMs = contact.atMs;
    const bool fromHome = dice(0) < 0.9;
    call.number = fromHome ? plan.phone(contact.household) : QString();
    if (call.number.isEmpty()) // from somebody else's telephone
        call.number = QStringLiteral("1541%1").arg(
            CityNoise::bits(seed, CityNoise::Phone, 900'000'000 + index) % 10'000'000, 7, 10,
            QLatin1Char('0'));
    const qint64 end = m_heat.season().nowMs;
    if (!contact.answered) {
        call.waitedMs = 20 * kSecond + qint64(dice(1) * 70 * kSecond);
        call.endedMs = std::min(end, call.offeredMs + 12 * kSecond + qint64(dice(2) * 40 * kSecond));
        call.state = CallState::Missed;
        if (fromHome && !plan.phone(contact.household).isEmpty())
            call.account = plan.account(contact.household);
        call.version = 2;
        return call;
    }
    call.waitedMs = dice(3) < 0.8 ? qint64(dice(1) * 9 * kSecond) : qint64(dice(1) * 75 * kSecond);
    call.account = plan.account(contact.household);
    call.agent =
        plan.agents[size_t(CityNoise::bits(seed, CityNoise::CallShape, index, 4) % plan.agents.size())].id;
    call.answeredMs = call.offeredMs + 2 * kSecond + qint64(dice(5) * dice(5) * 16 * kSecond);
    const qint64 talk = duration(contact.ticket >= 0 ? 235 * kSecond : 150 * kSecond, dice(6));
    if (dice(7) < 0.08) {
        const qint64 from = call.answeredMs + talk / 3;
        call.holds.append({from, from + 15 * kSecond + qint64(dice(8) * 50 * kSecond)});
    }
    if (dice(10) < 0.06) {
        call.transfers = 1;
        call.transferTarget = contact.topic == TicketCategory::BillingDispute ? u"收费大厅"_s : u"生产调度"_s;
    }
    call.endedMs = call.answeredMs + talk
                 + (call.holds.isEmpty() ? 0 : call.holds.first().toMs - call.holds.first().fromMs);
    call.wrappedMs = call.endedMs + 8 * kSecond + qint64(dice(11) * 45 * kSecond);
    if (contact.ticket >= 0)
        call.ticket = TicketId(idAt(contact.atMs, seed, 2, quint64(contact.ticket)));
    call.state = CallState::Wrapped;
    call.version = 4 + 2 * call.holds.size() + call.transfers;
    // Of the newest ones the end lies beyond now: they came to it all the same, a little quicker.
    if (call.wrappedMs > end) {
        call.holds.clear();
        call.answeredMs = std::min(call.answeredMs, end - 3);
        call.offeredMs = std::min(call.offeredMs, call.answeredMs);
        call.endedMs = end - 2;
        call.wrappedMs = end - 1;
    }
    return call;
}

QList<Ticket> CityContacts::tickets(qint64 fromMs, qint64 toMs, const QString &prefix,
                                    qint64 firstNumber) const
{
    QList<Ticket> tickets;
    const auto from = std::ranges::lower_bound(m_contacts, fromMs, {}, &CityContact::atMs);
    for (auto it = from; it != m_contacts.end() && it->atMs < toMs; ++it) {
        if (it->ticket >= 0)
            tickets.append(ticketOf(size_t(it - m_contacts.begin()), prefix, firstNumber));
    }
    return tickets;
}

Ticket CityContacts::ticketOf(size_t index, const QString &prefix, qint64 firstNumber) const
{
    const CityContact &contact = m_contacts[index];
    const CityPlan &plan = m_heat.plan();
    const quint64 seed = plan.options.seed;
    const quint64 name = quint64(contact.ticket);
    const auto dice = [&](quint64 n) { return CityNoise::unit(seed, CityNoise::TicketShape, name, n); };
    const CityBuilding &house = plan.buildings[size_t(plan.households[size_t(contact.household)].building)];
    const int company = plan.communities[size_t(house.community)].company;
    const Call call = callOf(index);

    Ticket ticket;
    ticket.id = TicketId(idAt(contact.atMs, seed, 2, name));
    ticket.number = prefix + QStringLiteral("%1").arg(firstNumber + contact.ticket, 6, 10, QLatin1Char('0'));
    ticket.branch = plan.companyId(company);
    ticket.account = plan.account(contact.household);
    ticket.community = plan.communityId(house.community);
    ticket.building = plan.buildingId(plan.households[size_t(contact.household)].building);
    ticket.station = StationId(plan.stations[size_t(house.station)].id);
    classify(m_heat, contact, ticket);
    ticket.channel = Channel::Phone;
    ticket.text = words(m_heat, contact, CityNoise::bits(seed, CityNoise::Text, name));
    if (contact.topic == TicketCategory::NoHeat || contact.topic == TicketCategory::UnevenHeat)
        ticket.reportedTemperatureTenths = int(std::lround(contact.flatTenths / 10.0)) * 10;
    ticket.call = call.id;
    ticket.openedBy = call.agent;
    ticket.openedMs =
        std::min(call.answeredMs + 30 * kSecond + qint64(dice(0) * 60 * kSecond), m_heat.season().nowMs - 1);
    if (const Crew *crew =
            crewFor(plan, company, ticket.trade, CityNoise::bits(seed, CityNoise::TicketShape, name, 1)))
        ticket.crew = crew->id;
    ticket.promiseMs = ticket.openedMs
                     + (ticket.tier == Tier::Red      ? 30 * kMinute
                        : ticket.tier == Tier::Yellow ? 2 * kHour
                                                      : 24 * kHour);
    walkThroughSteps(ticket, contact, name);
    return ticket;
}

void CityContacts::walkThroughSteps(Ticket &ticket, const CityContact &contact, quint64 name) const
{
    const CityPlan &plan = m_heat.plan();
    const quint64 seed = plan.options.seed;
    const qint64 end = m_heat.season().nowMs;
    const auto dice = [&](quint64 n) { return CityNoise::unit(seed, CityNoise::TicketShape, name, n); };
    const bool desk = ticket.trade == Trade::Billing || ticket.trade == Trade::Unknown;
    // One in five goes slowly (S049: 23 % late).
    const double slow = dice(2) < 0.2 ? 2.2 + 2.5 * dice(3) : 1.0;
    qint64 onWay, work;
    switch (ticket.tier) {
    case Tier::Red:
        onWay = duration(8 * kMinute, dice(4));
        work = duration(11 * kMinute, dice(5));
        break;
    case Tier::Yellow:
        onWay = duration(28 * kMinute, dice(4));
        work = duration(32 * kMinute, dice(5));
        break;
    case Tier::Blue:
    default:
        onWay = duration(desk ? 2 * kHour : 5 * kHour, dice(4));
        work = duration(desk ? 25 * kMinute : 45 * kMinute, dice(5));
        break;
    }
    const qint64 accepted = ticket.openedMs + 8 * kSecond + qint64(dice(6) * 40 * kSecond);
    const qint64 dispatched =
        accepted
        + (dice(7) < 0.75 ? 4 * kSecond + qint64(dice(8) * 26 * kSecond) : duration(4 * kMinute, dice(8)));
    const qint64 checkedIn = dispatched + qint64(double(onWay) * slow);
    const qint64 handled = checkedIn + work;
    const qint64 verified =
        handled + duration(ticket.tier == Tier::Red ? 3 * kMinute : 22 * kMinute, dice(9));
    const qint64 closed = verified + duration(70 * kSecond, dice(10));
    const AgentId desks =
        plan.agents[size_t(CityNoise::bits(seed, CityNoise::TicketShape, name, 11) % plan.agents.size())].id;
    const AgentId crew(ticket.crew.value);

    ticket.version = 1;
    ticket.spans = {{TicketStep::Accept, ticket.openedMs, 0, {}}};
    ticket.step = TicketStep::Accept;
    const auto pass = [&](qint64 at, TicketStep next, const AgentId &by) {
        if (at >= end)
            return false;
        ticket.spans.last().leftMs = at;
        ticket.spans.last().by = by;
        ticket.step = next;
        ++ticket.version;
        if (next == TicketStep::Closed)
            ticket.closedMs = at;
        else
            ticket.spans.append({next, at, 0, {}});
        return true;
    };
    if (!pass(accepted, TicketStep::Dispatch, ticket.openedBy)) {
        ticket.crew = {};
        return;
    }
    if (!pass(dispatched, TicketStep::Handle, desks)) {
        ticket.crew = {};
        return;
    }
    if (slow > 1 && !desk && dice(12) < 0.3 && dispatched + onWay < end) {
        ticket.pauses.append(
            {dispatched + onWay / 2, std::min(dispatched + onWay, end - 1), u"用户不在家，已约时间"_s});
        ticket.version += 2;
    }
    if (!desk && checkedIn < end) {
        const CityBuilding &house =
            plan.buildings[size_t(plan.households[size_t(contact.household)].building)];
        const QPointF at =
            plan.position(house.x + 10 * (dice(13) - 0.5), house.y - house.depth_m / 2 - 4 * dice(14));
        ticket.checkIn =
            CheckIn{checkedIn, qint32(std::lround(at.x() * 1e6)), qint32(std::lround(at.y() * 1e6)), crew};
        ++ticket.version;
    }
    if (!pass(handled, TicketStep::Verify, desk ? desks : crew))
        return;
    ticket.result = resultOf(contact.topic, contact.cause);
    if (contact.topic == TicketCategory::NoHeat || contact.topic == TicketCategory::UnevenHeat) {
        const double then = m_heat.flat_C(contact.household, std::min(handled, end));
        const bool indoor = contact.cause >= ColdCause::Airlock && contact.cause <= ColdCause::Riser;
        ticket.measuredTemperatureTenths =
            int(std::lround((indoor ? std::max(then + 1.2, 17.6) : then) * 10));
    }
    if (!pass(verified, TicketStep::Close, desks))
        return;
    if (dice(15) < 0.82) { // reached by telephone; 92 % are content (S057)
        ticket.satisfied = dice(16) < 0.923;
        ticket.nps = *ticket.satisfied ? 7 + int(dice(17) * 4) : int(dice(17) * 7);
    }
    pass(closed, TicketStep::Closed, desks);
}

} // namespace Warmline
