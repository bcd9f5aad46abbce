// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/city_live.h"

#include "app/domain/address.h"
#include "app/simulation/city_instruments.h"
#include "app/simulation/measured_homes.h"

#include <algorithm>
#include <cmath>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr double kUsualColdShare = 0.68; ///< of the calls of a usual day
constexpr int kSampledHomes = 600;
constexpr int kUsualHours = 30 * 24; ///< before "now": what is usual
constexpr int kUsualStep = 7; ///< hours; meets every hour of the day

} // namespace

CityLive::CityLive(const CityOptions &options, qint64 nowMs)
    : m_world(std::make_unique<CityWorld>(options, nowMs))
    , m_random(options.seed ^ quint64(nowMs))
{
    const CityPlan &plan = m_world->plan;
    QHash<QString, int> stations;
    for (int s = 0; s < int(plan.stations.size()); ++s)
        stations.insert(plan.stations[size_t(s)].id, s);
    for (int company = 0; company < 3; ++company)
        m_mapping += plan.tagsOfCompany(company);
    for (const TagMapping &tag : std::as_const(m_mapping)) {
        Point point;
        if (tag.series.quantity == SeriesQuantity::RoomTemperature) {
            point.household = plan.householdOf(AccountNo(tag.series.owner));
        } else if (!tag.series.owner.isEmpty()) {
            point.station = stations.value(tag.series.owner, -1);
            if (!tag.series.part.isEmpty()) {
                point.branch = tag.series.part.at(0).unicode() - u'A';
                point.isReturn = tag.series.quantity == SeriesQuantity::BranchReturnTemperature;
            } else {
                const auto at =
                    std::ranges::find(stationPoints(), tag.series.quantity, &StationPoint::quantity);
                point.point = int(at - stationPoints().begin());
            }
        } else {
            point.weather = tag.series.quantity;
        }
        m_points.push_back(point);
    }
    const int hours = m_world->season.hours();
    for (int hour = hours - kUsualHours; hour < hours; hour += kUsualStep)
        m_usualChill += chill(m_world->season.hourMs(hour)) * kUsualStep / kUsualHours;
}

CityLive::~CityLive() = default;

void CityLive::advance(qint64 atMs) const
{
    // An hour ahead, so that values lie between two that are known.
    m_world->heat.advanceTo(int(m_world->heat.hourOf(atMs)) + 2);
}

double CityLive::chill(qint64 atMs) const
{
    const CityPlan &plan = m_world->plan;
    const CityHeat &heat = m_world->heat;
    const CityAir air = heat.weather().at(atMs);
    const size_t step = std::max<size_t>(1, plan.households.size() / kSampledHomes);
    double sum = 0;
    for (size_t h = 0; h < plan.households.size(); h += step) {
        const CityHousehold &home = plan.households[h];
        if (home.use != UseState::Stopped)
            sum +=
                CityContacts::coldness(CityHeat::flat_C(home, plan.buildings[size_t(home.building)], nullptr,
                                                        heat.building_C(home.building, atMs), air));
    }
    return sum;
}

double CityLive::relativeChill(qint64 atMs) const
{
    return m_usualChill > 0 ? std::clamp(chill(atMs) / m_usualChill, 0.2, 6.0) : 1;
}

double CityLive::callsFactor(qint64 atMs) const
{
    const std::lock_guard lock(m_mutex);
    advance(atMs);
    return 1 - kUsualColdShare + kUsualColdShare * relativeChill(atMs);
}

QList<SourceTag> CityLive::tags() const
{
    QList<SourceTag> tags;
    for (const TagMapping &tag : m_mapping)
        tags.append(
            {tag.tag, tag.series.quantity == SeriesQuantity::RoomTemperature ? kRoomPollMs : kStationPollMs});
    return tags;
}

QList<double> CityLive::values(const QList<quint32> &tags, qint64 atMs) const
{
    const std::lock_guard lock(m_mutex);
    advance(atMs);
    const CityInstruments instruments(m_world->heat);
    QList<double> values;
    values.reserve(tags.size());
    for (const quint32 tag : tags) {
        const Point &point = m_points[tag];
        if (point.household >= 0)
            values.append(instruments.room(point.household, atMs));
        else if (point.branch >= 0)
            values.append(point.isReturn ? instruments.branchReturn(point.station, point.branch, atMs)
                                         : instruments.branchDrop(point.station, point.branch, atMs));
        else if (point.station >= 0)
            values.append(instruments.station(point.station, point.point, atMs));
        else
            values.append(instruments.weather(point.weather, atMs));
    }
    return values;
}

CityLive::Caller CityLive::nextCaller(qint64 atMs)
{
    const std::lock_guard lock(m_mutex);
    advance(atMs);
    const CityHeat &heat = m_world->heat;
    const CityPlan &plan = m_world->plan;
    CityContact contact;
    contact.atMs = atMs;
    contact.topic = TicketCategory::NoHeat;
    const double cold = kUsualColdShare * relativeChill(atMs);
    if (m_random.unit() * (cold + 1 - kUsualColdShare) < cold) {
        // Some thousand flats are looked at; the colder, the likelier.
        const CityAir air = heat.weather().at(atMs);
        const int hour = int(heat.hourOf(atMs));
        double sum = 0;
        for (int i = 0; i < 3'000; ++i) {
            const int h = m_random.range(0, int(plan.households.size()) - 1);
            const CityHousehold &home = plan.households[size_t(h)];
            if (home.use == UseState::Stopped)
                continue;
            const double keen = CityContacts::coldness(CityHeat::flat_C(
                home, plan.buildings[size_t(home.building)], heat.faults().homeFault(h, hour),
                heat.building_C(home.building, atMs), air));
            if (keen > 0 && m_random.unit() * (sum += keen) < keen)
                contact.household = h;
        }
        contact.cause = CityContacts::causeOf(heat, contact.household, heat.hourOf(atMs));
        if ((contact.cause == ColdCause::Airlock || contact.cause == ColdCause::Filter)
            && m_random.chance(0.5))
            contact.topic = TicketCategory::UnevenHeat;
    } else {
        static constexpr TicketCategory others[] = {
            TicketCategory::BillingDispute, TicketCategory::BillingDispute, TicketCategory::PaymentQuery,
            TicketCategory::LeakIndoor,     TicketCategory::SupplySchedule, TicketCategory::AccountService,
            TicketCategory::Noise,          TicketCategory::MeterFault,     TicketCategory::ServiceComplaint};
        contact.topic = others[m_random.range(0, int(std::size(others)) - 1)];
        contact.household = m_random.range(0, int(plan.households.size()) - 1);
    }
    return callerOf(contact, m_random);
}

std::optional<CityLive::Caller> CityLive::measuredCaller(qint64 atMs)
{
    const std::lock_guard lock(m_mutex);
    advance(atMs);
    const CityHeat &heat = m_world->heat;
    CityContact contact;
    contact.atMs = atMs;
    contact.household = MeasuredHomes::coldOne(heat, atMs, m_measured++);
    if (contact.household < 0)
        return std::nullopt;
    contact.cause = CityContacts::causeOf(heat, contact.household, heat.hourOf(atMs));
    // Its own dice: whoever called before must not change who this is.
    CityRandom random(m_world->plan.options.seed ^ quint64(contact.household));
    return callerOf(contact, random);
}

CityLive::Caller CityLive::callerOf(const CityContact &given, CityRandom &random)
{
    const CityHeat &heat = m_world->heat;
    const CityPlan &plan = m_world->plan;
    const qint64 atMs = given.atMs;
    Caller caller;
    CityContact &contact = caller.contact;
    contact = given;
    contact.flatTenths = qint16(std::lround(heat.flat_C(contact.household, atMs) * 10));
    caller.account = plan.account(contact.household);
    caller.words = CityContacts::words(heat, contact, random.bits());
    caller.number = plan.phone(contact.household);
    if (caller.number.isEmpty())
        caller.number = u"1543%1"_s.arg(random.bits() % 10'000'000, 7, 10, QLatin1Char('0'));

    const int building = plan.households[size_t(contact.household)].building;
    const QString where = Address::display(plan.household(contact.household), plan.building(building),
                                           plan.community(plan.buildings[size_t(building)].community));
    auto &[day, count] = m_calledToday[caller.number];
    const qint64 today = (atMs + CitySeason::kZoneMs) / CitySeason::kDayMs;
    if (day != today)
        count = 0;
    day = today;
    const bool desk = contact.topic == TicketCategory::BillingDispute
                   || contact.topic == TicketCategory::PaymentQuery
                   || contact.topic == TicketCategory::AccountService;
    ScriptedCall &script = caller.script;
    script.id = u"city-%1-%2"_s.arg(atMs).arg(++m_made);
    script.number = caller.number;
    script.queue = desk ? u"收费"_s : u"报修"_s;
    script.waitedMs = random.range(0, 9'000);
    script.calledTodayCount = count++;
    script.words = {u"你好，我是"_s + where + u"的。"_s, caller.words};
    script.patienceMs = random.range(40'000, 120'000);
    return caller;
}

Ticket CityLive::ticketFor(const Caller &caller) const
{
    const CityPlan &plan = m_world->plan;
    const CityBuilding &house =
        plan.buildings[size_t(plan.households[size_t(caller.contact.household)].building)];
    Ticket ticket;
    ticket.branch = plan.companyId(plan.communities[size_t(house.community)].company);
    ticket.account = caller.account;
    ticket.community = plan.communityId(house.community);
    ticket.building = plan.buildingId(plan.households[size_t(caller.contact.household)].building);
    ticket.station = StationId(plan.stations[size_t(house.station)].id);
    {
        const std::lock_guard lock(m_mutex);
        CityContacts::classify(m_world->heat, caller.contact, ticket);
    }
    ticket.text = caller.words;
    if (ticket.category == TicketCategory::NoHeat || ticket.category == TicketCategory::UnevenHeat)
        ticket.reportedTemperatureTenths = int(std::lround(caller.contact.flatTenths / 10.0)) * 10;
    return ticket;
}

std::optional<int> CityLive::flatTenths(const AccountNo &account, qint64 atMs) const
{
    const int household = m_world->plan.householdOf(account);
    if (household < 0)
        return std::nullopt;
    const std::lock_guard lock(m_mutex);
    advance(atMs);
    return int(std::lround(m_world->heat.flat_C(household, atMs) * 10));
}

QString CityLive::repair(const Ticket &ticket, qint64 atMs)
{
    const int household = m_world->plan.householdOf(ticket.account);
    if (household < 0)
        return CityContacts::resultOf(ticket.category, ColdCause::Weak);
    const std::lock_guard lock(m_mutex);
    advance(atMs);
    CityHeat &heat = m_world->heat;
    const double hour = heat.hourOf(atMs);
    const ColdCause cause = CityContacts::causeOf(heat, household, hour);
    const CityBuilding &house =
        m_world->plan.buildings[size_t(m_world->plan.households[size_t(household)].building)];
    for (size_t f = 0; f < heat.faults().plant.size(); ++f) {
        const PlantFault &fault = heat.faults().plant[f];
        if (!fault.activeAt(hour) || fault.station != house.station)
            continue;
        const bool branch =
            fault.branch == house.branch
            && (fault.kind == PlantFaultKind::BranchClosed || fault.kind == PlantFaultKind::Leak);
        const bool fits = ticket.trade == Trade::Network
                            ? branch
                            : ticket.trade == Trade::Station && fault.kind == PlantFaultKind::PumpTrouble;
        if (fits)
            heat.endFault(f, hour);
    }
    return CityContacts::resultOf(ticket.category, cause);
}

void CityLive::stirUp(qint64 atMs)
{
    const std::lock_guard lock(m_mutex);
    CityHeat &heat = m_world->heat;
    const double hour = heat.hourOf(atMs);
    for (const PlantFault &fault : heat.faults().plant) {
        if (fault.kind == PlantFaultKind::BranchClosed && fault.activeAt(hour))
            return;
    }
    // Another station every six hours, the same for whoever looks.
    const quint64 dice =
        CityNoise::bits(m_world->plan.options.seed, CityNoise::Event, 1'000'000'000, quint64(hour / 6));
    const int station = int(dice % m_world->plan.stations.size());
    const double from = std::floor(hour / 6) * 6 - 7;
    heat.addFault({PlantFaultKind::BranchClosed, station,
                   int((dice >> 20) % quint64(m_world->plan.stations[size_t(station)].branchCount)), from,
                   from + 15, 0.92});
    advance(atMs);
}

bool CityLive::fillGap(qint64 fromMs, qint64 toMs, const std::function<bool(QList<Series>, qint64)> &deliver)
{
    const std::lock_guard lock(m_mutex);
    advance(toMs);
    const CityHeat &heat = m_world->heat;
    const qint64 fine = std::max(fromMs, toMs - 48 * CitySeason::kHourMs);
    return (fine == fromMs
            || (CitySeries::stations(heat, fromMs, fine, CitySeason::kHourMs, deliver)
                && CitySeries::rooms(heat, fromMs, fine, CitySeason::kHourMs, deliver)))
        && CitySeries::stations(heat, fine, toMs, 5 * 60'000, deliver)
        && CitySeries::rooms(heat, fine, toMs, 15 * 60'000, deliver)
        && CitySeries::buildings(heat, fromMs, toMs, deliver);
}

QList<PlantFault> CityLive::faultsAt(qint64 atMs) const
{
    const std::lock_guard lock(m_mutex);
    QList<PlantFault> active;
    for (const PlantFault &fault : m_world->heat.faults().plant) {
        if (fault.activeAt(m_world->heat.hourOf(atMs)))
            active.append(fault);
    }
    return active;
}

} // namespace Warmline
