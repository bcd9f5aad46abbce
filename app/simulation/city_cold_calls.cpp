// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who calls because of the cold, hour by hour: each home as keen as it is cold.
#include "app/simulation/city_contacts.h"
#include "app/simulation/city_random.h"

#include <algorithm>
#include <cmath>

namespace Warmline {

namespace {

/// For which the homes of a house are told apart by how keen they are to call.
constexpr CityAir kUsualAir{-16, CityWeather::kUsualWind_ms, 0};

constexpr double kColdShare = 0.48; ///< of all calls

/// Cold per house as a table over the house's temperature, so that an hour of the city is a walk over its
/// houses.
class ColdTable
{
public:
    static constexpr double kLow = 4, kStep = 0.25;
    static constexpr int kBins = 80;

    explicit ColdTable(const CityPlan &plan)
        : m_sums(plan.buildings.size() * kBins, 0.0f)
    {
        for (size_t b = 0; b < plan.buildings.size(); ++b) {
            const CityBuilding &house = plan.buildings[b];
            for (int h = house.firstHousehold; h < house.firstHousehold + house.householdCount; ++h) {
                const CityHousehold &home = plan.households[size_t(h)];
                if (home.use == UseState::Stopped)
                    continue;
                for (int bin = 0; bin < kBins; ++bin)
                    m_sums[b * kBins + size_t(bin)] += float(CityContacts::coldness(
                        CityHeat::flat_C(home, house, nullptr, kLow + bin * kStep, kUsualAir)));
            }
        }
    }
    double at(size_t building, double building_C) const
    {
        const double place = std::clamp((building_C - kLow) / kStep, 0.0, kBins - 1.001);
        const size_t bin = size_t(place);
        const float *row = &m_sums[building * kBins + bin];
        return row[0] + (row[1] - row[0]) * (place - double(bin));
    }

private:
    std::vector<float> m_sums;
};

/// The home of a house of building temperature \a building_C that calls: each as keen as it is cold; \a place
/// lies within their sum.
int coldHome(const CityPlan &plan, const CityBuilding &house, double building_C, double place)
{
    int found = house.firstHousehold;
    for (int h = house.firstHousehold; h < house.firstHousehold + house.householdCount; ++h) {
        const CityHousehold &home = plan.households[size_t(h)];
        const double keen =
            home.use == UseState::Stopped
                ? 0
                : CityContacts::coldness(CityHeat::flat_C(home, house, nullptr, building_C, kUsualAir));
        if (keen > 0)
            found = h;
        if ((place -= keen) < 0)
            break;
    }
    return found;
}

/// Who has called waits for the crew before calling again: this part of them does.
double callsAgain(qint64 sinceMs)
{
    constexpr qint64 day = 24 * CitySeason::kHourMs;
    return sinceMs < 2 * day ? 0.03 : sinceMs < 7 * day ? 0.15 : sinceMs < 30 * day ? 0.5 : 1;
}

} // namespace

void CityContacts::drawCold()
{
    const CityPlan &plan = m_heat.plan();
    const CitySeason &season = m_heat.season();
    const quint64 seed = plan.options.seed;
    const ColdTable table(plan);
    const int hours = season.hours();
    const size_t houses = plan.buildings.size();

    // Homes in trouble count apart, hour by hour.
    std::vector<std::vector<qint32>> troubled;
    troubled.resize(size_t(hours));
    for (size_t f = 0; f < m_heat.faults().homes.size(); ++f) {
        const HomeFault &fault = m_heat.faults().homes[f];
        for (int hour = std::max(0, fault.fromHour); fault.drop_K > 0 && hour < std::min(hours, fault.toHour);
             ++hour)
            troubled[size_t(hour)].push_back(qint32(f));
    }
    const auto troubledCold = [&](const HomeFault &fault, int hour, const CityAir &air) {
        const CityHousehold &home = plan.households[size_t(fault.household)];
        if (home.use == UseState::Stopped)
            return 0.0;
        const CityBuilding &house = plan.buildings[size_t(home.building)];
        return coldness(CityHeat::flat_C(home, house, &fault, m_heat.buildingHour(home.building, hour), air));
    };

    std::vector<double> perHour;
    perHour.resize(size_t(hours));
    double whole = 0;
    for (int hour = 0; hour < hours; ++hour) {
        const qint64 at = season.hourMs(hour);
        const CityAir air = m_heat.weather().at(at);
        double sum = 0;
        for (size_t b = 0; b < houses; ++b)
            sum += table.at(b, m_heat.buildingHour(int(b), hour));
        for (const qint32 f : troubled[size_t(hour)])
            sum += troubledCold(m_heat.faults().homes[size_t(f)], hour, air);
        whole += perHour[size_t(hour)] = sum * activity(CitySeason::hourOfDay(at) + 0.5);
    }

    const double total = std::round(plan.options.seasonCalls() * kColdShare);
    std::vector<double> upTo(houses);
    std::vector<qint64> calledMs(plan.households.size()); // 1970: not yet
    double before = 0;
    qint64 made = 0;
    for (int hour = 0; hour < hours; ++hour) {
        before += perHour[size_t(hour)];
        const qint64 until = hour + 1 == hours ? qint64(total) : qint64(total * before / whole);
        if (until == made)
            continue;
        const qint64 at = season.hourMs(hour);
        const CityAir air = m_heat.weather().at(at);
        double sum = 0;
        for (size_t b = 0; b < houses; ++b)
            upTo[b] = sum += table.at(b, m_heat.buildingHour(int(b), hour));
        const double inHouses = sum;
        std::vector<double> upToTroubled;
        for (const qint32 f : troubled[size_t(hour)])
            upToTroubled.push_back(sum += troubledCold(m_heat.faults().homes[size_t(f)], hour, air));
        const auto draw = [&](quint64 n) {
            const double place = CityNoise::unit(seed, CityNoise::CallPick, quint64(made), n) * sum;
            if (place >= inHouses && !upToTroubled.empty()) {
                const size_t i =
                    std::min(size_t(std::ranges::upper_bound(upToTroubled, place) - upToTroubled.begin()),
                             upToTroubled.size() - 1);
                return m_heat.faults().homes[size_t(troubled[size_t(hour)][i])].household;
            }
            const size_t b =
                std::min(size_t(std::ranges::upper_bound(upTo, place) - upTo.begin()), houses - 1);
            const double building_C = m_heat.buildingHour(int(b), hour);
            return coldHome(plan, plan.buildings[b], building_C,
                            CityNoise::unit(seed, CityNoise::CallPick, quint64(made), n + 1)
                                * table.at(b, building_C));
        };
        for (; made < until; ++made) {
            CityContact contact;
            contact.atMs =
                at + qint64(CityNoise::unit(seed, CityNoise::CallTime, quint64(made)) * CitySeason::kHourMs);
            for (quint64 attempt = 0; attempt < 12; ++attempt) {
                contact.household = draw(attempt * 10);
                if (CityNoise::unit(seed, CityNoise::CallPick, quint64(made), attempt * 10 + 3)
                    < callsAgain(contact.atMs - calledMs[size_t(contact.household)]))
                    break;
            }
            calledMs[size_t(contact.household)] = contact.atMs;
            contact.cause = causeOf(m_heat, contact.household, m_heat.hourOf(contact.atMs));
            const bool oneRoom = contact.cause == ColdCause::Airlock || contact.cause == ColdCause::Filter;
            contact.topic = oneRoom && CityNoise::unit(seed, CityNoise::CallPick, quint64(made), 2) < 0.5
                              ? TicketCategory::UnevenHeat
                              : TicketCategory::NoHeat;
            m_contacts.push_back(contact);
        }
    }
}

} // namespace Warmline
