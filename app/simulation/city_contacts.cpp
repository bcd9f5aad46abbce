// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/city_contacts.h"

#include "app/simulation/city_random.h"

#include <algorithm>
#include <cmath>

namespace Warmline {

namespace {

struct TopicShare
{
    TicketCategory topic;
    double share; ///< of all calls
    double ticket; ///< how often a ticket comes of it, relative
};

/// Shares of the calls; "not hot" and the bill make up over 70 % of the tickets (S033).
constexpr TopicShare kTopics[] = {{TicketCategory::BillingDispute, 0.170, 0.15},
                                  {TicketCategory::PaymentQuery, 0.100, 0.01},
                                  {TicketCategory::TicketProgress, 0.080, 0},
                                  {TicketCategory::SupplySchedule, 0.040, 0.01},
                                  {TicketCategory::AccountService, 0.040, 0.15},
                                  {TicketCategory::LeakIndoor, 0.030, 0.75},
                                  {TicketCategory::LeakNetwork, 0.010, 0.60},
                                  {TicketCategory::Noise, 0.015, 0.40},
                                  {TicketCategory::ServiceComplaint, 0.012, 0.40},
                                  {TicketCategory::MeterFault, 0.010, 0.60},
                                  {TicketCategory::Overheating, 0.006, 0.30},
                                  {TicketCategory::FacilityDamage, 0.003, 0.60},
                                  {TicketCategory::Praise, 0.002, 0},
                                  {TicketCategory::Other, 0.002, 0}};
constexpr double kColdTicket = 0.28;

double ticketWeight(TicketCategory topic)
{
    for (const TopicShare &share : kTopics) {
        if (share.topic == topic)
            return share.ticket;
    }
    return kColdTicket;
}

} // namespace

double CityContacts::coldness(double flat_C)
{
    if (flat_C >= 19.5)
        return 0;
    if (flat_C >= 18)
        return 0.03 * (19.5 - flat_C);
    const double below = std::min(6.0, 18 - flat_C);
    return 0.06 + below * std::sqrt(below);
}

double CityContacts::activity(double hourOfDay)
{
    static constexpr double perHour[25] = {0.18, 0.12, 0.10, 0.10, 0.15, 0.35, 0.85, 1.55, 2.10,
                                           2.15, 1.90, 1.55, 1.15, 1.15, 1.35, 1.40, 1.35, 1.40,
                                           1.55, 1.50, 1.20, 0.85, 0.55, 0.30, 0.18};
    const int hour = std::clamp(int(hourOfDay), 0, 23);
    return perHour[hour] + (perHour[hour + 1] - perHour[hour]) * (hourOfDay - hour);
}

ColdCause CityContacts::causeOf(const CityHeat &heat, int household, double hour)
{
    const CityPlan &plan = heat.plan();
    const CityBuilding &house = plan.buildings[size_t(plan.households[size_t(household)].building)];
    // A house stays cold for hours after its branch has been opened again.
    for (const PlantFault &fault : heat.faults().plant) {
        if (hour < fault.fromHour || hour > fault.toHour + 8)
            continue;
        if (fault.kind == PlantFaultKind::BranchClosed && fault.station == house.station
            && fault.branch == house.branch)
            return ColdCause::Branch;
        if (fault.kind == PlantFaultKind::PumpTrouble && fault.station == house.station)
            return ColdCause::Pump;
    }
    if (const HomeFault *fault = heat.faults().homeFault(household, int(hour))) {
        switch (fault->kind) {
        case HomeFaultKind::Airlock: return ColdCause::Airlock;
        case HomeFaultKind::ValveClosed: return ColdCause::Valve;
        case HomeFaultKind::FilterClogged: return ColdCause::Filter;
        case HomeFaultKind::WindowOpen: return ColdCause::Window;
        case HomeFaultKind::RiserBlocked: return ColdCause::Riser;
        case HomeFaultKind::SensorWrong: break;
        }
    }
    for (const PlantFault &fault : heat.faults().plant) {
        if (fault.kind == PlantFaultKind::SourceShortage && hour >= fault.fromHour && hour <= fault.toHour + 8
            && fault.station == plan.stations[size_t(house.station)].source)
            return ColdCause::Source;
    }
    return ColdCause::Weak;
}

CityContacts::CityContacts(const CityHeat &heat)
    : m_heat(heat)
{
    m_contacts.reserve(size_t(heat.plan().options.seasonCalls()));
    drawCold();
    drawOthers();
    std::ranges::stable_sort(m_contacts, {}, &CityContact::atMs);
    chooseTickets();
    chooseReminders();
}

void CityContacts::drawLeaks(int count)
{
    // Where the plant leaks, people of that branch see it.
    const CityPlan &plan = m_heat.plan();
    const quint64 seed = plan.options.seed;
    std::vector<const PlantFault *> leaks;
    double whole = 0;
    const auto weight = [&](const PlantFault &leak) {
        return leak.strength
             * std::min(6.0, std::min(leak.toHour, double(m_heat.season().hours())) - leak.fromHour);
    };
    for (const PlantFault &fault : m_heat.faults().plant) {
        if (fault.kind == PlantFaultKind::Leak) {
            leaks.push_back(&fault);
            whole += weight(fault);
        }
    }
    for (int i = 0; i < count; ++i) {
        double place = whole * (i + 0.5) / count;
        size_t l = 0;
        while (l + 1 < leaks.size() && place >= weight(*leaks[l]))
            place -= weight(*leaks[l++]);
        const PlantFault &leak = *leaks[l];
        std::vector<int> houses;
        for (const int b : plan.stations[size_t(leak.station)].buildings) {
            if (plan.buildings[size_t(b)].branch == leak.branch)
                houses.push_back(b);
        }
        const auto dice = [&](quint64 n) {
            return CityNoise::unit(seed, CityNoise::CallPick, 5'000'000 + quint64(i), n);
        };
        const CityBuilding &house = plan.buildings[size_t(houses[size_t(dice(1) * double(houses.size()))])];
        CityContact contact;
        contact.topic = TicketCategory::LeakNetwork;
        contact.household = house.firstHousehold + int(dice(2) * house.householdCount);
        const double hour =
            leak.fromHour
            + dice(3)
                  * (std::min(leak.fromHour + 6, std::min(leak.toHour, double(m_heat.season().hours())))
                     - leak.fromHour);
        contact.atMs = m_heat.season().startMs() + qint64(hour * CitySeason::kHourMs);
        m_contacts.push_back(contact);
    }
}

void CityContacts::drawOthers()
{
    const CityPlan &plan = m_heat.plan();
    const CitySeason &season = m_heat.season();
    const quint64 seed = plan.options.seed;
    const int all = plan.options.seasonCalls();
    std::vector<double> upTo;
    double whole = 0;
    for (int hour = 0; hour < season.hours(); ++hour) {
        const qint64 day = (season.hourMs(hour) + CitySeason::kZoneMs) / CitySeason::kDayMs;
        const double weekend = (day + 4) % 7 == 0 || (day + 4) % 7 == 6 ? 0.7 : 1.0;
        upTo.push_back(whole += weekend * activity(CitySeason::hourOfDay(season.hourMs(hour)) + 0.5));
    }
    int left = all - int(m_contacts.size());
    quint64 name = 10'000'000;
    for (const TopicShare &share : kTopics) {
        const bool last = &share == std::end(kTopics) - 1;
        const int count = last ? left : std::min(left, int(std::lround(all * share.share)));
        left -= count;
        if (share.topic == TicketCategory::LeakNetwork) {
            drawLeaks(count);
            continue;
        }
        for (int i = 0; i < count; ++i, ++name) {
            CityContact contact;
            contact.topic = share.topic;
            contact.household =
                qint32(CityNoise::unit(seed, CityNoise::CallPick, name) * double(plan.households.size()));
            const double place = whole * (i + CityNoise::unit(seed, CityNoise::CallTime, name)) / count;
            const size_t hour =
                std::min(size_t(std::ranges::upper_bound(upTo, place) - upTo.begin()), upTo.size() - 1);
            contact.atMs = season.hourMs(int(hour))
                         + qint64(CityNoise::unit(seed, CityNoise::CallTime, name, 1) * CitySeason::kHourMs);
            m_contacts.push_back(contact);
        }
    }
}

void CityContacts::chooseTickets()
{
    const quint64 seed = m_heat.plan().options.seed;
    // When more call than the seats can take, calls are missed.
    std::vector<int> perHour(size_t(m_heat.season().hours()) + 1, 0);
    for (const CityContact &contact : m_contacts)
        ++perHour[size_t(m_heat.hourOf(contact.atMs))];
    const double usual = double(m_contacts.size()) / double(perHour.size());
    double whole = 0;
    for (size_t i = 0; i < m_contacts.size(); ++i) {
        CityContact &contact = m_contacts[i];
        const double load = perHour[size_t(m_heat.hourOf(contact.atMs))] / usual;
        const double lost = 0.025 + std::clamp((load - 2.6) * 0.10, 0.0, 0.30);
        contact.answered = CityNoise::unit(seed, CityNoise::CallShape, i, 9) >= lost;
        contact.flatTenths = qint16(std::lround(m_heat.flat_C(contact.household, contact.atMs) * 10));
        if (contact.answered)
            whole += ticketWeight(contact.topic);
    }
    const int count = m_heat.plan().options.seasonTickets();
    double before = 0;
    int made = 0;
    for (size_t i = 0; i < m_contacts.size(); ++i) {
        if (!m_contacts[i].answered)
            continue;
        before += ticketWeight(m_contacts[i].topic);
        if (made < count
            && before * count / whole
                   >= made + CityNoise::unit(seed, CityNoise::TicketShape, quint64(made), 77)) {
            m_contacts[i].ticket = made++;
        }
    }
    for (size_t i = m_contacts.size(); i > 0 && made < count; --i) { // rounding at the very end
        CityContact &contact = m_contacts[i - 1];
        if (contact.answered && contact.ticket < 0 && ticketWeight(contact.topic) > 0.1)
            contact.ticket = made++;
    }
    int number = 0;
    for (CityContact &contact : m_contacts) {
        if (contact.ticket >= 0)
            contact.ticket = number++;
    }
}

void CityContacts::chooseReminders()
{
    // Whoever asks about a ticket has one: a household with a ticket of the last days.
    const quint64 seed = m_heat.plan().options.seed;
    std::vector<std::pair<qint64, qint32>> recent;
    size_t first = 0;
    for (size_t i = 0; i < m_contacts.size(); ++i) {
        CityContact &contact = m_contacts[i];
        while (first < recent.size() && recent[first].first < contact.atMs - 3 * CitySeason::kDayMs)
            ++first;
        if (contact.topic == TicketCategory::TicketProgress && first < recent.size()) {
            // Mostly the younger ones.
            const double u = CityNoise::unit(seed, CityNoise::CallPick, i, 3);
            contact.household =
                recent[first + size_t((1 - u * u) * double(recent.size() - first) * 0.9999)].second;
            contact.flatTenths = qint16(std::lround(m_heat.flat_C(contact.household, contact.atMs) * 10));
        } else if (contact.ticket >= 0) {
            recent.emplace_back(contact.atMs, contact.household);
        }
    }
}

int CityContacts::ticketCount(qint64 fromMs, qint64 toMs) const
{
    const auto from = std::ranges::lower_bound(m_contacts, fromMs, {}, &CityContact::atMs);
    const auto to = std::ranges::lower_bound(m_contacts, toMs, {}, &CityContact::atMs);
    return int(std::count_if(from, to, [](const CityContact &c) { return c.ticket >= 0; }));
}

} // namespace Warmline
