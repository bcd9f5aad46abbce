// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/verdict/household_case.h"

#include "app/domain/room_standard.h"
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

QString positionOf(const Household &home, const Building &building)
{
    if (home.floor > 0 && home.floor == building.floors)
        return u"top"_s;
    return home.floor == 1 ? u"ground"_s : u"middle"_s;
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
        plan.uses.push_back({{station, quantity, {}}, [member](DiagnosisCase &given) -> CaseValues & {
                                 return given.station.*member;
                             }});
}

/// A branch: the station's supply goes into all of them; return and head have instruments of their own.
void addBranch(Plan &plan, const QString &station, const QString &branch, int other,
               const QList<BuildingId> &buildings)
{
    const auto at = [other](DiagnosisCase &given) -> CaseBranch & {
        return other < 0 ? given.branch : given.otherBranches[size_t(other)];
    };
    using enum SeriesQuantity;
    plan.uses.push_back({{station, SupplyTemperature, {}},
                         [at](DiagnosisCase &given) -> CaseValues & { return at(given).supply_C; }});
    plan.uses.push_back({{station, BranchReturnTemperature, branch},
                         [at](DiagnosisCase &given) -> CaseValues & { return at(given).return_C; }});
    plan.uses.push_back({{station, BranchPressureDifference, branch},
                         [at](DiagnosisCase &given) -> CaseValues & { return at(given).flow_m3h; },
                         true});
    for (const BuildingId &building : buildings)
        plan.uses.push_back({{building.value, BuildingTemperature, {}},
                             [at](DiagnosisCase &given) -> CaseValues & { return at(given).meanRoom_C; },
                             false,
                             true});
}

Result<void> addBranches(Plan &plan, Queries &queries, const Building &own)
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
    addBranch(plan, station->id.value, own.secondaryBranch, -1, {});
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
        plan.base.otherBranches.push_back(branch);
        addBranch(plan, station->id.value, name, int(plan.base.otherBranches.size()) - 1, members);
    }
    return {};
}

Result<void> addRooms(Plan &plan, Queries &queries, const HouseholdDetail &home)
{
    const auto flats = queries.householdsOfBuilding(home.building.id);
    const auto sensors = queries.sensorsOfBuilding(home.building.id);
    if (!flats)
        return std::unexpected(flats.error());
    if (!sensors)
        return std::unexpected(sensors.error());
    QSet<AccountNo> measured;
    for (const RoomSensor &sensor : *sensors)
        measured.insert(sensor.account);
    QHash<AccountNo, NeighbourRelation> relations;
    for (const Neighbour &neighbour : Contact::neighbours(home.household, *flats))
        relations.insert(neighbour.household.account, neighbour.relation);

    plan.uses.push_back({{home.household.account.value, SeriesQuantity::RoomTemperature, {}},
                         [](DiagnosisCase &given) -> CaseValues & { return given.room_C; }});
    for (const HouseholdDetail &flat : *flats) {
        const Household &other = flat.household;
        if (!measured.contains(other.account) || other.account == home.household.account)
            continue;
        const QString relation = relationWord(relations.value(other.account, NeighbourRelation::Near));
        auto &list = relation.isEmpty() ? plan.base.buildingRooms : plan.base.neighbours;
        if (int(list.size()) >= kMostRooms)
            continue;
        list.push_back({relation, other.floor, other.riser, positionOf(other, home.building), {}});
        plan.uses.push_back(
            {{other.account.value, SeriesQuantity::RoomTemperature, {}},
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

} // namespace

QList<SeriesKey> Plan::keys() const
{
    QSet<SeriesKey> known;
    QList<SeriesKey> list;
    for (const Use &use : uses) {
        if (!known.contains(use.key)) {
            known.insert(use.key);
            list.append(use.key);
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
    made.base.household.position = positionOf(home.household, home.building);
    const auto standard = RoomStandard::read(queries);
    if (!standard)
        return std::unexpected(standard.error());
    made.base.household.standard_C = *standard;
    if (const auto rooms = addRooms(made, queries, home); !rooms)
        return std::unexpected(rooms.error());
    if (const auto branches = addBranches(made, queries, home.building); !branches)
        return std::unexpected(branches.error());
    made.uses.push_back({{QString(), SeriesQuantity::OutdoorTemperature, {}},
                         [](DiagnosisCase &given) -> CaseValues & { return given.outside_C; }});
    return made;
}

DiagnosisCase fill(const Plan &plan, const QList<Series> &measured, qint64 toMs)
{
    QHash<SeriesKey, CaseValues> values;
    for (const Series &series : measured) {
        CaseValues one = sampled(series, toMs);
        if (std::ranges::any_of(one, [](double value) { return !std::isnan(value); }))
            values.insert(series.key, std::move(one));
    }
    DiagnosisCase given = plan.base;
    given.timeMs = toMs;
    QHash<CaseValues *, CaseValues> counts; // of the means, step by step
    for (const Plan::Use &use : plan.uses) {
        const auto found = values.constFind(use.key);
        if (found == values.cend())
            continue;
        CaseValues &place = use.place(given);
        if (!use.isMean) {
            place = *found;
            for (double &value : place)
                value = use.isHead ? std::sqrt(std::max(0.0, value)) : value;
            continue;
        }
        CaseValues &count = counts[&place];
        place.resize(found->size(), 0.0);
        count.resize(found->size(), 0.0);
        for (size_t i = 0; i < found->size(); ++i) {
            if (!std::isnan((*found)[i])) {
                place[i] += (*found)[i];
                ++count[i];
            }
        }
    }
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        for (size_t i = 0; i < it.key()->size(); ++i)
            (*it.key())[i] = (*it)[i] > 0 ? (*it.key())[i] / (*it)[i] : kMissing;
    }
    return given;
}

} // namespace Warmline::HouseholdCase
