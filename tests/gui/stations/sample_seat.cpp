// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_seat.h"

#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace Warmline::Testing {

namespace {

const QString kStation = u"st-1"_s;

} // namespace

SampleSeat::SampleSeat()
{
    Station one{StationId(kStation),  u"和丰站"_s,     u"东热电厂"_s,           {}, {},
                SquareMetres(148000), Kilowatts(3200), {u"A"_s, u"B"_s, u"C"_s}};
    Station two = one;
    two.id = StationId(u"st-2"_s);
    two.name = u"林业站"_s;
    two.secondaryBranches = {u"A"_s};
    Station three = two;
    three.id = StationId(u"st-3"_s);
    three.name = u"枫林站"_s;
    three.source = u"西郊热源"_s;
    reader.queries.stationList = {one, two, three};
    putHomes();
    putTickets();
    putCalls();
    putCurves();
    putValues();
    QObject::connect(&stations, &StationService::newestChanged, &connection,
                     &ConnectionStatus::setTelemetryAt); // as the set of services has it
    QObject::connect(&contact, &ContactService::valuesChanged, &stations,
                     [this] { stations.learn(contact.card()->stationValues); });
}

void SampleSeat::putHomes()
{
    Community community;
    community.id = CommunityId(u"c-1"_s);
    community.name = u"和丰家园"_s;
    Building building;
    building.id = BuildingId(u"b-1"_s);
    building.community = community.id;
    building.name = u"3号楼"_s;
    building.station = StationId(kStation);
    building.secondaryBranch = u"B"_s;
    building.floors = 6;
    building.units = 2;
    reader.queries.communityList = {community};
    reader.queries.buildingList = {building};
    for (int i = 0; i < 24; ++i) {
        HouseholdDetail detail;
        detail.community = community;
        detail.building = building;
        detail.stationName = u"和丰站"_s;
        detail.household.account = AccountNo(u"3100%1"_s.arg(i, 3, 10, QChar(u'0')));
        detail.household.building = building.id;
        detail.household.community = community.id;
        detail.household.unit = QString::number(1 + i / 12);
        detail.household.floor = 1 + i % 6;
        detail.household.room =
            u"%1%2"_s.arg(detail.household.floor).arg(1 + (i / 6) % 2, 2, 10, QChar(u'0'));
        detail.address = u"和丰家园 3 号楼 %1 单元 %2"_s.arg(detail.household.unit, detail.household.room);
        reader.queries.households.append(detail);
        if (i % 2 == 0)
            reader.queries.sensorList.append(
                {SensorId(u"rt-%1"_s.arg(i)), detail.household.account, u"客厅"_s});
    }
}

void SampleSeat::putTickets()
{
    const struct
    {
        int minutesAgo;
        Tier tier;
        int home;
        int tenths;
    } rows[] = {{1, Tier::Yellow, 3, 163},    {23, Tier::Blue, 4, 170},   {51, Tier::Yellow, 15, 164},
                {72, Tier::Red, 0, 0},        {190, Tier::Blue, 7, 174},  {400, Tier::Blue, 9, 176},
                {640, Tier::Yellow, 11, 168}, {2000, Tier::Blue, 12, 172}};
    int n = 0;
    for (const auto &row : rows) {
        Ticket ticket;
        ticket.id =
            TicketId(Uuid7::fromString(u"01900000-0000-7000-8000-%1"_s.arg(n + 1, 12, 10, QChar(u'0'))));
        ticket.number = u"NC-25-%1"_s.arg(++n, 6, 10, QChar(u'0'));
        ticket.station = StationId(kStation);
        ticket.account = reader.queries.households[row.home].household.account;
        ticket.tier = row.tier;
        ticket.category = row.tier == Tier::Red ? TicketCategory::LeakIndoor : TicketCategory::NoHeat;
        ticket.openedMs = kNow - row.minutesAgo * kMinute;
        if (row.tenths > 0)
            ticket.reportedTemperatureTenths = row.tenths;
        reader.queries.ticketList.append(ticket);
    }
}

void SampleSeat::putCalls()
{
    Call call;
    call.id = CallId(Uuid7::fromString(u"01900000-0000-7000-8000-00000000c001"_s));
    call.account = reader.queries.households[5].household.account;
    call.offeredMs = kNow - 90 * kMinute;
    call.answeredMs = call.offeredMs + 5'000;
    call.endedMs = call.answeredMs + 130'000;
    call.state = CallState::Wrapped;
    reader.queries.callList.append(call);
}

void SampleSeat::putCurves()
{
    const qint64 step = 5 * kMinute;
    const auto wave = [](double x) { return std::sin(x * 2 * std::numbers::pi); };
    QList<Sample> supply, back, set, outdoor;
    for (qint64 at = kNow - 168 * 60 * kMinute; at < kNow; at += step) {
        const double day = double(at - kNow) / (24.0 * 60 * kMinute); // 0 now, -1 a day ago
        const double rough = 0.25 * wave(day * 37) + 0.12 * wave(day * 91);
        outdoor.append({at, -20.5 - 3.5 * wave(day + 0.75), Quality::Good});
        if (at > kGapFrom && at < kGapTo)
            continue;
        supply.append({at, 49.6 + 2.6 * wave(day + 0.2) + rough, Quality::Good});
        set.append({at, 49.5 + 2.5 * wave(day + 0.2), Quality::Good});
        back.append({at, 37.4 + 1.6 * wave(day + 0.22) + rough + (day > -1 ? 0.9 : 0.0), Quality::Good});
    }
    series.put({kStation, SeriesQuantity::SupplyTemperature, {}}, step, supply);
    series.put({kStation, SeriesQuantity::ReturnTemperature, {}}, step, back);
    series.put({kStation, SeriesQuantity::SetTemperature, {}}, step, set);
    series.put({QString(), SeriesQuantity::OutdoorTemperature, {}}, step, outdoor);
}

void SampleSeat::putValues()
{
    using Q = SeriesQuantity;
    const struct
    {
        Q quantity;
        double value;
        const char16_t *part;
    } rows[] = {{Q::PrimarySupplyTemperature, 96.8, u""},
                {Q::PrimarySupplyPressure, 0.86, u""},
                {Q::PrimaryReturnTemperature, 47.2, u""},
                {Q::PrimaryReturnPressure, 0.41, u""},
                {Q::PrimaryFlow, 41.6, u""},
                {Q::ValvePosition, 63, u""},
                {Q::SupplyTemperature, 52.4, u""},
                {Q::SetTemperature, 52.0, u""},
                {Q::SupplyPressure, 0.48, u""},
                {Q::Flow, 186, u""},
                {Q::ReturnTemperature, 38.1, u""},
                {Q::PumpFrequency, 43.5, u""},
                {Q::BranchPressureDifference, 0.09, u"A"},
                {Q::BranchPressureDifference, 0.04, u"B"},
                {Q::BranchPressureDifference, 0.08, u"C"}};
    for (const auto &row : rows)
        setValue({kStation, row.quantity, QString(row.part)}, row.value, 8000);
    setValue({kStation, Q::ReturnPressure, {}}, 0.29, 17'000);
    setValue({kStation, Q::MakeUpFlow, {}}, 9.99, 26 * kMinute, Quality::Bad);
    setValue({u"st-2"_s, Q::SupplyTemperature, {}}, 51.0, 6000);
    setValue({u"st-3"_s, Q::SupplyTemperature, {}}, 49.0, 4 * kMinute);
    setValue({QString(), Q::OutdoorTemperature, {}}, -24.3, 30'000);
    int i = 0;
    for (const RoomSensor &sensor : std::as_const(reader.queries.sensorList)) {
        const double temperatures[] = {16.4, 17.2, 18.3, 19.1, 19.6, 20.2,
                                       20.4, 20.9, 21.3, 21.8, 22.4, 23.1};
        setValue({sensor.account.value, Q::RoomTemperature, {}}, temperatures[i++ % 12], 2 * kMinute);
    }
}

void SampleSeat::setValue(const SeriesKey &key, double value, qint64 ageMs, Quality quality)
{
    const bool slow =
        key.quantity == SeriesQuantity::RoomTemperature || key.quantity == SeriesQuantity::OutdoorTemperature;
    series.values.removeIf([&](const LiveValue &one) { return one.key == key; });
    series.values.append(
        {key, {clock.utcMs() - ageMs, value, quality}, slow ? 15 * kMinute : 5000, u"test"_s});
}

} // namespace Warmline::Testing
