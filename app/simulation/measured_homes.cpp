// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/measured_homes.h"

#include "app/simulation/city_contacts.h"
#include "app/simulation/city_instruments.h"
#include "app/simulation/city_random.h"

#include <algorithm>
#include <cmath>

namespace Warmline {

namespace {

/// Its curve has no hole where a verdict looks: at these times before now it read.
constexpr qint64 kReadBeforeMs[] = {0, 1'800'000, 2 * 3'600'000, 6 * 3'600'000, 12 * 3'600'000};

bool reads(const CityInstruments &instruments, int household, qint64 atMs)
{
    return std::ranges::all_of(kReadBeforeMs, [&](qint64 before) {
        return !std::isnan(instruments.room(household, atMs - before));
    });
}

struct Candidate
{
    int household = -1;
    double keen = 0; ///< to call about the cold
    bool hasCause = false;
};

/// By \a dice in [0, 1), each as likely as it is keen, out of those \a with a cause or without.
int drawn(const std::vector<Candidate> &candidates, bool with, double dice)
{
    double sum = 0;
    for (const Candidate &one : candidates)
        sum += one.hasCause == with ? one.keen : 0;
    double place = dice * sum;
    int last = -1;
    for (const Candidate &one : candidates) {
        if (one.hasCause != with || one.keen <= 0)
            continue;
        last = one.household;
        if ((place -= one.keen) < 0)
            break;
    }
    return last;
}

} // namespace

bool MeasuredHomes::isBesideOthers(const CityHeat &heat, int household, qint64 atMs)
{
    const CityPlan &plan = heat.plan();
    const CityHousehold &home = plan.households[size_t(household)];
    const CityInstruments instruments(heat);
    if (!home.hasSensor || !reads(instruments, household, atMs))
        return false;
    const CityBuilding &house = plan.buildings[size_t(home.building)];
    for (int h = house.firstHousehold; h < house.firstHousehold + house.householdCount; ++h) {
        const CityHousehold &other = plan.households[size_t(h)];
        const int floors = std::abs(other.floor - home.floor);
        const bool nextDoor =
            other.unit == home.unit
            && ((floors == 0 && other.flat != home.flat) || (floors == 1 && other.flat == home.flat));
        if (nextDoor && other.hasSensor && reads(instruments, h, atMs))
            return true;
    }
    return false;
}

int MeasuredHomes::coldOne(const CityHeat &heat, qint64 atMs, quint64 nth)
{
    const CityPlan &plan = heat.plan();
    const double hour = heat.hourOf(atMs);
    std::vector<Candidate> candidates;
    std::pair<double, int> coldest{1e9, -1};
    for (int h = 0; h < int(plan.households.size()); ++h) {
        const CityHousehold &home = plan.households[size_t(h)];
        if (!home.hasSensor || home.use == UseState::Stopped || plan.phone(h).isEmpty())
            continue;
        const double flat_C = heat.flat_C(h, atMs);
        const double keen = CityContacts::coldness(flat_C);
        if ((keen <= 0 && flat_C >= coldest.first) || !isBesideOthers(heat, h, atMs))
            continue;
        coldest = std::min(coldest, std::pair(flat_C, h));
        const ColdCause cause = keen > 0 ? CityContacts::causeOf(heat, h, hour) : ColdCause::None;
        candidates.push_back({h, keen, cause != ColdCause::None && cause != ColdCause::Weak});
    }
    const double dice = CityNoise::unit(plan.options.seed, CityNoise::CallPick, 900'000'000, nth);
    for (const bool with : {true, false}) {
        if (const int household = drawn(candidates, with, dice); household >= 0)
            return household;
    }
    return coldest.second;
}

} // namespace Warmline
