// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/panorama/panorama.h"

#include "app/core/clock.h"
#include "app/domain/house_order.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace Warmline {

namespace {

constexpr int kMostOfHousehold = 2'000;
constexpr int kMostOfBuilding = 10'000;

Result<void> loadHousehold(Queries &queries, Panorama &panorama)
{
    const AccountNo &account = panorama.detail.household.account;
    const auto payments = PaymentSource::of(queries, account);
    if (!payments)
        return std::unexpected(payments.error());
    panorama.payments = *payments;
    const auto notes = LookUpSource::of(queries);
    if (!notes)
        return std::unexpected(notes.error());
    if (const auto note = notes->constFind(account.value); note != notes->cend())
        panorama.lookedUp = *note;
    TicketFilter tickets;
    tickets.account = account;
    tickets.fromMs = panorama.fromMs;
    tickets.limit = kMostOfHousehold;
    const auto own = queries.tickets(tickets);
    if (!own)
        return std::unexpected(own.error());
    panorama.tickets = *own;
    std::ranges::stable_sort(panorama.tickets, std::ranges::greater(), &Ticket::openedMs);
    CallFilter calls;
    calls.account = account;
    calls.fromMs = panorama.fromMs;
    calls.limit = kMostOfHousehold;
    const auto called = queries.calls(calls);
    if (!called)
        return std::unexpected(called.error());
    panorama.calls = *called;
    std::ranges::stable_sort(panorama.calls, std::ranges::greater(), &Call::offeredMs);
    const auto crews = queries.crews();
    if (!crews)
        return std::unexpected(crews.error());
    for (const Crew &crew : *crews)
        panorama.crews.insert(crew.id, crew.name);
    return {};
}

Result<void> countTickets(Queries &queries, Panorama &panorama)
{
    TicketFilter filter;
    filter.building = panorama.detail.building.id;
    filter.fromMs = panorama.fromMs;
    filter.limit = kMostOfBuilding;
    const auto tickets = queries.tickets(filter);
    if (!tickets)
        return std::unexpected(tickets.error());
    QHash<AccountNo, std::pair<int, int>> counts; // open, all
    for (const Ticket &ticket : *tickets) {
        auto &[open, all] = counts[ticket.account];
        open += ticket.step != TicketStep::Closed ? 1 : 0;
        ++all;
    }
    for (PanoramaFlat &flat : panorama.building)
        std::tie(flat.openTickets, flat.tickets3Years) = counts.value(flat.household.account);
    return {};
}

Result<void> loadBuilding(Queries &queries, Panorama &panorama)
{
    const BuildingId id = panorama.detail.building.id;
    if (id.isEmpty())
        return {};
    const auto flats = queries.householdsOfBuilding(id);
    const auto sensors = queries.sensorsOfBuilding(id);
    const auto stations = queries.stations();
    if (!flats)
        return std::unexpected(flats.error());
    if (!sensors)
        return std::unexpected(sensors.error());
    if (!stations)
        return std::unexpected(stations.error());
    QSet<AccountNo> measured;
    for (const RoomSensor &sensor : *sensors)
        measured.insert(sensor.account);
    for (const HouseholdDetail &flat : *flats)
        panorama.building.append(
            {flat.household, measured.contains(flat.household.account), RoomReading(), 0, 0});
    std::ranges::sort(panorama.building, [](const PanoramaFlat &a, const PanoramaFlat &b) {
        return a.household.floor != b.household.floor ? a.household.floor > b.household.floor
                                                      : HouseOrder::liesBefore(a.household, b.household);
    });
    const auto rooms = RoomSeries::read(queries, panorama.measuredAccounts());
    if (!rooms)
        return std::unexpected(rooms.error());
    panorama.rooms = *rooms;
    const auto station = std::ranges::find(*stations, panorama.detail.building.station, &Station::id);
    if (station != stations->end())
        panorama.station = *station;
    return countTickets(queries, panorama);
}

bool isIn(BuildingPart part, const Household &home, const Panorama &panorama)
{
    const Household &own = panorama.detail.household;
    const int floors = panorama.detail.building.floors;
    const bool top = floors > 1 && home.floor == floors;
    const bool ground = home.floor == 1;
    switch (part) {
    case BuildingPart::TopFloor: return top;
    case BuildingPart::GroundFloor: return ground;
    case BuildingPart::MiddleFloors: return home.floor > 1 && floors > 0 && home.floor < floors;
    case BuildingPart::SameRiser: return !own.riser.isEmpty() && home.riser == own.riser;
    case BuildingPart::NorthSide: return home.orientation == QLatin1String("N");
    case BuildingPart::SouthSide: return home.orientation == QLatin1String("S");
    }
    return false;
}

} // namespace

const PanoramaFlat *Panorama::own() const
{
    const auto it = std::ranges::find(building, detail.household.account,
                                      [](const PanoramaFlat &flat) { return flat.household.account; });
    return it == building.end() ? nullptr : &*it;
}

const PanoramaFlat *Panorama::beside(WallSide side) const
{
    const Household &self = detail.household;
    const bool sameFloor = side == WallSide::Left || side == WallSide::Right;
    const QString column = Contact::columnOf(self);
    const int floor = self.floor + (side == WallSide::Above ? 1 : side == WallSide::Below ? -1 : 0);
    const PanoramaFlat *best = nullptr;
    for (const PanoramaFlat &flat : building) {
        const Household &home = flat.household;
        if (home.account == self.account || home.floor != floor)
            continue;
        if (!sameFloor) {
            if (home.unit == self.unit && !column.isEmpty() && Contact::columnOf(home) == column)
                return &flat;
            continue;
        }
        const bool before = HouseOrder::liesBefore(home, self);
        if (before != (side == WallSide::Left))
            continue;
        const bool nearer = !best
                         || (before ? HouseOrder::liesBefore(best->household, home)
                                    : HouseOrder::liesBefore(home, best->household));
        best = nearer ? &flat : best;
    }
    return best;
}

QStringList Panorama::measuredAccounts() const
{
    QStringList accounts{detail.household.account.value};
    for (const PanoramaFlat &flat : building) {
        if (flat.hasSensor && flat.household.account != detail.household.account)
            accounts.append(flat.household.account.value);
    }
    return accounts;
}

Result<Panorama> PanoramaFacts::load(Queries &queries, const PanoramaRequest &request)
{
    const auto detail = queries.household(request.account);
    if (!detail)
        return std::unexpected(detail.error());
    if (!*detail)
        return failure(ErrorCode::NotFound, QCoreApplication::translate("Panorama", "没有这个户号"),
                       QStringLiteral("household"));
    Panorama panorama;
    panorama.detail = **detail;
    panorama.asOfMs = request.nowMs;
    panorama.fromMs = request.nowMs - kYears * 365 * kDayMs;
    const auto standard = RoomStandard::read(queries);
    if (!standard)
        return std::unexpected(standard.error());
    panorama.standard_C = *standard;
    if (const Result<void> household = loadHousehold(queries, panorama); !household)
        return std::unexpected(household.error());
    if (const Result<void> building = loadBuilding(queries, panorama); !building)
        return std::unexpected(building.error());
    return panorama;
}

void PanoramaFacts::fold(Panorama &panorama, const QList<LiveValue> &values, qint64 nowMs)
{
    const auto readings = Rooms::readings(panorama.measuredAccounts(), values, nowMs);
    for (PanoramaFlat &flat : panorama.building) {
        flat.room = readings.value(flat.household.account.value);
        flat.hasSensor = flat.hasSensor || flat.room.celsius;
    }
}

BuildingWarmth PanoramaFacts::warmth(const Panorama &panorama)
{
    BuildingWarmth warmth;
    const auto usable = [](const PanoramaFlat &flat) {
        return flat.room.celsius && flat.room.quality <= Quality::Uncertain;
    };
    warmth.all.standard_C = panorama.standard_C;
    using enum BuildingPart;
    for (const BuildingPart part : {TopFloor, MiddleFloors, GroundFloor, SameRiser, NorthSide, SouthSide})
        warmth.parts.append({part, warmth.all});
    const PanoramaFlat *own = panorama.own();
    const bool compare = own && usable(*own);
    warmth.colderThanOwn = compare ? 0 : -1;
    for (const PanoramaFlat &flat : panorama.building) {
        warmth.sensors += flat.hasSensor ? 1 : 0;
        if (!usable(flat))
            continue;
        const double celsius = *flat.room.celsius;
        warmth.all.add(celsius);
        warmth.colderThanOwn += compare && celsius < *own->room.celsius ? 1 : 0;
        for (auto &[part, tally] : warmth.parts) {
            if (isIn(part, flat.household, panorama))
                tally.add(celsius);
        }
    }
    warmth.parts.removeIf([](const auto &part) { return part.second.answering == 0; });
    return warmth;
}

QList<SeriesKey> PanoramaFacts::curveKeys(const Panorama &panorama, const QList<LiveValue> &values)
{
    using enum SeriesQuantity;
    const QString account = panorama.detail.household.account.value;
    QList<SeriesKey> keys;
    for (const LiveValue &value : values) {
        if (value.key.owner == account && value.key.quantity == RoomTemperature && !keys.contains(value.key))
            keys.append(value.key);
    }
    if (keys.isEmpty())
        keys = panorama.rooms.value(account, {{account, RoomTemperature, {}}});
    const Building &building = panorama.detail.building;
    if (!building.id.isEmpty())
        keys.append({building.id.value, BuildingTemperature, {}});
    if (panorama.station) {
        const QString station = panorama.station->id.value;
        keys.append({station, SupplyTemperature, {}});
        keys.append({station, SetTemperature, {}});
        if (building.secondaryBranch.isEmpty())
            keys.append({station, ReturnTemperature, {}});
        else
            keys.append({station, BranchReturnTemperature, building.secondaryBranch});
    }
    keys.append({QString(), OutdoorTemperature, {}});
    return keys;
}

QList<RoomSeries::Home> PanoramaFacts::homesOfTheMean(const Panorama &panorama)
{
    QList<RoomSeries::Home> homes;
    for (const PanoramaFlat &flat : panorama.building) {
        const QString account = flat.household.account.value;
        if (flat.hasSensor) // a live value may have told so after the store was read
            homes.append(panorama.rooms.value(account, {{account, SeriesQuantity::RoomTemperature, {}}}));
    }
    return RoomSeries::spread(homes, RoomSeries::kHomesOfABuilding);
}

} // namespace Warmline
