// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/verdict/household_case.h"

#include "app/assist/series_bins.h"
#include "app/domain/house_order.h"
#include "app/domain/room_standard.h"
#include "app/domain/step_means.h"
#include "app/services/customer/contact.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace Warmline::HouseholdCase {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostRooms = 16; ///< of a building; more would tell nothing new
constexpr int kBuildingsOfABranch = 6;
constexpr qsizetype kHomesOfAHouse = 4; ///< of another branch: its mean need not be better than its sisters'
constexpr qsizetype kSistersOfASource = 6, kLeastSisters = 2; ///< other stations; one may be sick itself
constexpr qint64 kHouseAgeMs = 3 * 3'600'000LL; ///< a house's own series has a value an hour

/// Empty: nobody knows.
QString positionOf(const Household &home, const Building &building, const QSet<AccountNo> &edges)
{
    if (home.floor == 0 || (building.floors <= 0 && home.floor > 1))
        return {};
    const bool edge = edges.contains(home.account);
    if (home.floor == building.floors)
        return edge ? u"top_edge"_s : u"top"_s;
    if (home.floor == 1)
        return edge ? u"ground_edge"_s : u"ground"_s;
    return edge ? u"edge"_s : u"middle"_s;
}

QString relationWord(NeighbourRelation relation)
{
    switch (relation) {
    case NeighbourRelation::Above: return u"above"_s;
    case NeighbourRelation::Below: return u"below"_s;
    case NeighbourRelation::Opposite: return u"right"_s;
    case NeighbourRelation::Self:
    case NeighbourRelation::Near: break;
    }
    return {};
}

/// The homes of a building that have a thermometer, each once.
Result<QStringList> measuredAccounts(Queries &queries, const BuildingId &building)
{
    return queries.sensorsOfBuilding(building).transform([](const QList<RoomSensor> &sensors) {
        QStringList accounts;
        for (const RoomSensor &sensor : sensors)
            accounts.append(sensor.account.value);
        accounts.removeDuplicates();
        return accounts;
    });
}

void addStation(Plan &plan, const QString &station)
{
    using enum SeriesQuantity;
    const std::pair<SeriesQuantity, CaseValues CaseStation::*> members[] = {
        {PrimarySupplyTemperature, &CaseStation::primarySupply_C},
        {PrimaryReturnTemperature, &CaseStation::primaryReturn_C},
        {PrimaryFlow, &CaseStation::primaryFlow_m3h},
        {PrimarySupplyPressure, &CaseStation::primarySupply_MPa},
        {PrimaryReturnPressure, &CaseStation::primaryReturn_MPa},
        {SupplyTemperature, &CaseStation::secondarySupply_C},
        {ReturnTemperature, &CaseStation::secondaryReturn_C},
        {SetTemperature, &CaseStation::setSecondarySupply_C},
        {Flow, &CaseStation::secondaryFlow_m3h},
        {SupplyPressure, &CaseStation::secondarySupply_MPa},
        {ReturnPressure, &CaseStation::secondaryReturn_MPa},
        {PumpFrequency, &CaseStation::pump_Hz},
        {MakeUpFlow, &CaseStation::makeUp_m3h},
    };
    for (const auto &[quantity, member] : members)
        plan.uses.push_back({{{station, quantity, {}}}, [member](DiagnosisCase &given) -> CaseValues & {
                                 return given.station.*member;
                             }});
}

/// A branch: the station's supply goes into all of them; return and head have instruments of their own.
void addBranch(Plan &plan, const QString &station, const QString &branch, int other)
{
    const auto at = [other](DiagnosisCase &given) -> CaseBranch & {
        return other < 0 ? given.branch : given.otherBranches[size_t(other)];
    };
    using enum SeriesQuantity;
    plan.uses.push_back({{{station, SupplyTemperature, {}}},
                         [at](DiagnosisCase &given) -> CaseValues & { return at(given).supply_C; }});
    plan.uses.push_back({{{station, BranchReturnTemperature, branch}},
                         [at](DiagnosisCase &given) -> CaseValues & { return at(given).return_C; }});
    plan.uses.push_back({{{station, BranchPressureDifference, branch}},
                         [at](DiagnosisCase &given) -> CaseValues & { return at(given).flow_m3h; },
                         true});
}

/// The rooms of another branch: its houses, and of each some measured homes that stand in for its own series.
Result<void> addHouses(Plan &plan, Queries &queries, const QList<SeriesKey> &tagged,
                       const QList<BuildingId> &buildings, size_t other)
{
    std::vector<QStringList> homes;
    QStringList all;
    for (const BuildingId &building : buildings) {
        const auto accounts = measuredAccounts(queries, building);
        if (!accounts)
            return std::unexpected(accounts.error());
        homes.push_back(RoomSeries::spread(*accounts, kHomesOfAHouse));
        all += homes.back();
    }
    const auto rooms = RoomSeries::keys(all, tagged);
    Plan::Houses mean{
        {}, [other](DiagnosisCase &given) -> CaseValues & { return given.otherBranches[other].meanRoom_C; }};
    for (size_t i = 0; i < homes.size(); ++i) {
        Plan::House house{{buildings[qsizetype(i)].value, SeriesQuantity::BuildingTemperature, {}}, {}};
        for (const QString &account : homes[i])
            house.homes.append(rooms.value(account));
        mean.houses.push_back(std::move(house));
    }
    plan.means.push_back(std::move(mean));
    return {};
}

void addSource(Plan &plan, const QList<Station> &stations, const Station &own)
{
    QList<SeriesKey> sisters;
    for (const Station &station : stations) {
        if (!own.source.isEmpty() && station.source == own.source && station.id != own.id)
            sisters.append({station.id.value, SeriesQuantity::PrimarySupplyTemperature, {}});
    }
    if (sisters.size() >= kLeastSisters)
        plan.sisterSupplies = RoomSeries::spread(sisters, kSistersOfASource);
}

Result<void> addBranches(Plan &plan, Queries &queries, const QList<SeriesKey> &tagged, const Building &own)
{
    const auto stations = queries.stations();
    const auto buildings = queries.buildings();
    if (!stations)
        return std::unexpected(stations.error());
    if (!buildings)
        return std::unexpected(buildings.error());
    const auto station = std::ranges::find(*stations, own.station, &Station::id);
    if (station == stations->end())
        return {};
    addStation(plan, station->id.value);
    addSource(plan, *stations, *station);
    addBranch(plan, station->id.value, own.secondaryBranch, -1);
    for (const QString &name : station->secondaryBranches) {
        if (name == own.secondaryBranch)
            continue;
        QList<BuildingId> members;
        for (const Building &building : *buildings) {
            if (building.station == own.station && building.secondaryBranch == name
                && members.size() < kBuildingsOfABranch)
                members.append(building.id);
        }
        CaseBranch branch;
        branch.building = name;
        const size_t other = plan.base.otherBranches.size();
        plan.base.otherBranches.push_back(branch);
        addBranch(plan, station->id.value, name, int(other));
        if (const auto houses = addHouses(plan, queries, tagged, members, other); !houses)
            return houses;
    }
    return {};
}

Result<void> addRooms(Plan &plan, Queries &queries, const QList<SeriesKey> &tagged,
                      const HouseholdDetail &home)
{
    const auto flats = queries.householdsOfBuilding(home.building.id);
    const auto measured = measuredAccounts(queries, home.building.id);
    if (!flats)
        return std::unexpected(flats.error());
    if (!measured)
        return std::unexpected(measured.error());
    const QString account = home.household.account.value;
    const auto rooms = RoomSeries::keys(*measured + QStringList{account}, tagged);
    QHash<AccountNo, NeighbourRelation> relations;
    for (const Neighbour &neighbour : Contact::neighbours(home.household, *flats))
        relations.insert(neighbour.household.account, neighbour.relation);
    const QSet<AccountNo> edges = HouseOrder::edges(*flats);

    plan.base.household.position = positionOf(home.household, home.building, edges);
    plan.uses.push_back(
        {rooms.value(account), [](DiagnosisCase &given) -> CaseValues & { return given.room_C; }});
    for (const HouseholdDetail &flat : *flats) {
        const Household &other = flat.household;
        if (!measured->contains(other.account.value) || other.account == home.household.account)
            continue;
        const QString relation = relationWord(relations.value(other.account, NeighbourRelation::Near));
        auto &list = relation.isEmpty() ? plan.base.buildingRooms : plan.base.neighbours;
        if (int(list.size()) >= kMostRooms)
            continue;
        list.push_back({relation, other.floor, other.riser, positionOf(other, home.building, edges), {}});
        plan.uses.push_back(
            {rooms.value(other.account.value),
             [index = list.size() - 1, near = relation.isEmpty()](DiagnosisCase &given) -> CaseValues & {
                 return (near ? given.buildingRooms : given.neighbours)[index].room_C;
             }});
    }
    return {};
}

/// One value a step, the last at \a toMs: the mean of what was measured within the step.
CaseValues sampled(const Series &series, qint64 toMs)
{
    constexpr qint64 stepMs = kStepMinutes * 60'000LL;
    constexpr size_t steps = size_t(kSpanMs / stepMs);
    CaseValues sum(steps, 0.0), count(steps, 0.0);
    for (const Sample &sample : series.samples) {
        const qint64 age = toMs - sample.atMs;
        if (age < 0 || age >= kSpanMs || sample.quality >= Quality::Bad || !std::isfinite(sample.value))
            continue;
        const size_t step = steps - 1 - size_t(age / stepMs);
        sum[step] += sample.value;
        ++count[step];
    }
    for (size_t i = 0; i < steps; ++i)
        sum[i] = count[i] > 0 ? sum[i] / count[i] : kMissing;
    return sum;
}

using Known = QHash<SeriesKey, CaseValues>; ///< only what has a value

/// Empty: none of them has a value.
CaseValues meanOfHome(const Known &known, const RoomSeries::Home &home)
{
    std::vector<CaseValues> sensors;
    for (const SeriesKey &key : home) {
        if (const auto found = known.constFind(key); found != known.cend())
            sensors.push_back(*found);
    }
    return sensors.size() == 1 ? sensors.front() : meanCurve(sensors);
}

/// The house's own series while it goes on, else its homes'.
CaseValues meanOfHouse(const Known &known, const Plan::House &house)
{
    constexpr auto lately = qptrdiff(kHouseAgeMs / (kStepMinutes * 60'000LL));
    CaseValues own = known.value(house.own);
    if (std::any_of(own.end() - std::min<qptrdiff>(lately, std::ssize(own)), own.end(),
                    [](double value) { return !std::isnan(value); }))
        return own;
    std::vector<CaseValues> homes;
    for (const RoomSeries::Home &home : house.homes)
        homes.push_back(meanOfHome(known, home));
    CaseValues mean = meanCurve(homes);
    return mean.empty() ? own : mean;
}

/// Step by step the middle of those that have a value; missing where fewer than kLeastSisters do.
CaseValues middleOf(const Known &known, const QList<SeriesKey> &keys)
{
    CaseValues middle;
    for (const SeriesKey &key : keys)
        middle.resize(std::max(middle.size(), known.value(key).size()), kMissing);
    for (size_t i = 0; i < middle.size(); ++i) {
        CaseValues step;
        for (const SeriesKey &key : keys) {
            const auto found = known.constFind(key);
            if (found != known.cend() && !std::isnan((*found)[i]))
                step.push_back((*found)[i]);
        }
        if (std::ssize(step) >= kLeastSisters)
            middle[i] = medianOf(step);
    }
    return middle;
}

} // namespace

QList<SeriesKey> Plan::keys() const
{
    QSet<SeriesKey> known;
    QList<SeriesKey> list;
    const auto add = [&](const SeriesKey &key) {
        if (!known.contains(key)) {
            known.insert(key);
            list.append(key);
        }
    };
    for (const Use &use : uses)
        std::ranges::for_each(use.keys, add);
    std::ranges::for_each(sisterSupplies, add);
    for (const Houses &mean : means) {
        for (const House &house : mean.houses) {
            add(house.own);
            for (const RoomSeries::Home &home : house.homes)
                std::ranges::for_each(home, add);
        }
    }
    return list;
}

Result<Plan> plan(Queries &queries, const AccountNo &account)
{
    const auto found = queries.household(account);
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return failure(ErrorCode::NotFound, QCoreApplication::translate("HouseholdCase", "没有这个户号"),
                       u"household"_s);
    const HouseholdDetail &home = **found;
    Plan made;
    made.base.id = account.value;
    made.base.stepMinutes = kStepMinutes;
    made.base.household.floor = home.household.floor;
    made.base.household.floors = home.building.floors;
    made.base.household.orientation = home.household.orientation;
    made.base.household.riser = home.household.riser;
    const auto standard = RoomStandard::read(queries);
    if (!standard)
        return std::unexpected(standard.error());
    made.base.household.standard_C = *standard;
    const auto tagged = queries.taggedSeries(SeriesQuantity::RoomTemperature);
    if (!tagged)
        return std::unexpected(tagged.error());
    if (const auto rooms = addRooms(made, queries, *tagged, home); !rooms)
        return std::unexpected(rooms.error());
    if (const auto branches = addBranches(made, queries, *tagged, home.building); !branches)
        return std::unexpected(branches.error());
    made.uses.push_back({{{QString(), SeriesQuantity::OutdoorTemperature, {}}},
                         [](DiagnosisCase &given) -> CaseValues & { return given.outside_C; }});
    return made;
}

DiagnosisCase fill(const Plan &plan, const QList<Series> &measured, qint64 toMs)
{
    Known known;
    for (const Series &series : measured) {
        CaseValues one = sampled(series, toMs);
        if (std::ranges::any_of(one, [](double value) { return !std::isnan(value); }))
            known.insert(series.key, std::move(one));
    }
    DiagnosisCase given = plan.base;
    given.timeMs = toMs;
    for (const Plan::Use &use : plan.uses) {
        CaseValues &place = use.place(given);
        place = meanOfHome(known, use.keys);
        if (use.isHead) {
            for (double &value : place)
                value = std::isnan(value) ? value : std::sqrt(std::max(0.0, value));
        }
    }
    given.sourceSupply_C = middleOf(known, plan.sisterSupplies);
    for (const Plan::Houses &mean : plan.means) {
        std::vector<CaseValues> houses;
        for (const Plan::House &house : mean.houses)
            houses.push_back(meanOfHouse(known, house));
        mean.place(given) = meanCurve(houses);
    }
    return given;
}

} // namespace Warmline::HouseholdCase
