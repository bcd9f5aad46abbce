// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/city_layout.h"
#include "app/simulation/city_random.h"
#include "app/simulation/city_words.h"

#include <cmath>

namespace Warmline {

namespace {

constexpr int kFirstAccount = 210'000'001;
/// Prime to 10^7, so that every household gets another number.
constexpr quint64 kPhoneStride = 7'368'787;

} // namespace

QString CityPlan::branchName(int branch)
{
    return QString(QLatin1Char(char('A' + branch)));
}

BranchId CityPlan::companyId(int company) const
{
    return BranchId(CityWords::instance().branches.at(company));
}

QString CityPlan::riser(const CityHousehold &household)
{
    return QString::number(household.unit) + QLatin1Char('-') + QString::number(household.flat);
}

AccountNo CityPlan::account(int household) const
{
    return AccountNo(QString::number(kFirstAccount + household));
}

int CityPlan::householdOf(const AccountNo &account) const
{
    bool ok = false;
    const int index = account.value.toInt(&ok) - kFirstAccount;
    return ok && index >= 0 && index < int(households.size()) ? index : -1;
}

CommunityId CityPlan::communityId(int community) const
{
    return CommunityId(QStringLiteral("XQ-%1").arg(community + 1, 3, 10, QLatin1Char('0')));
}

BuildingId CityPlan::buildingId(int building) const
{
    const CityBuilding &house = buildings[size_t(building)];
    return BuildingId(communityId(house.community).value + QLatin1Char('-') + QString::number(house.number));
}

QString CityPlan::phone(int household) const
{
    if (CityNoise::bits(options.seed, CityNoise::Phone, quint64(household)) % 8 == 0)
        return {};
    const quint64 digits = (quint64(household) * kPhoneStride + options.seed) % 10'000'000;
    return QStringLiteral("1540%1").arg(digits, 7, 10, QLatin1Char('0'));
}

QString CityPlan::customerName(int household) const
{
    const CityWords &words = CityWords::instance();
    const quint64 bits = CityNoise::bits(options.seed, CityNoise::Name, quint64(household));
    // Frequent surnames come first in the list.
    const double u = double(bits & 0xffff) / 65536.0;
    return words.surnames.at(qsizetype(u * u * double(words.surnames.size())))
         + words.given.at(qsizetype((bits >> 16) % quint64(words.given.size())));
}

QPointF CityPlan::position(double x, double y) const
{
    // East and north of the city's middle, the grid turned anticlockwise.
    const double c = std::cos(CityGrid::kTurn_rad), s = std::sin(CityGrid::kTurn_rad);
    const Geo::LocalFrame local(Geo::LonLat{CityGrid::kLongitude, CityGrid::kLatitude});
    const Geo::LonLat at = local.toLonLat(x * c - y * s, x * s + y * c);
    return {std::round(at.lon * 1e6) / 1e6, std::round(at.lat * 1e6) / 1e6};
}

namespace {

QPolygonF box(const CityPlan &plan, double west, double south, double east, double north)
{
    return {plan.position(west, south), plan.position(east, south), plan.position(east, north),
            plan.position(west, north)};
}

} // namespace

Community CityPlan::community(int index) const
{
    const CityCommunity &from = communities[size_t(index)];
    const CityFrame::Block block = CityFrame{columns, rows}.block(from.column, from.row);
    Community to;
    to.id = communityId(index);
    to.name = from.name;
    to.street = from.street;
    to.branch = companyId(from.company);
    to.position = position((block.west + block.east) / 2, (block.south + block.north) / 2);
    to.outline = box(*this, block.west, block.south, block.east, block.north);
    if (index % 5 == 2)
        to.aliases.append(from.name.left(2) + QStringLiteral("大院"));
    return to;
}

Building CityPlan::building(int index) const
{
    const CityBuilding &from = buildings[size_t(index)];
    const CityCommunity &in = communities[size_t(from.community)];
    Building to;
    to.id = buildingId(index);
    to.community = communityId(from.community);
    to.name = QString::number(from.number) + QStringLiteral("号楼");
    to.street = in.street;
    to.streetNo = QString::number(in.streetNo);
    to.branch = companyId(in.company);
    to.station = StationId(stations[size_t(from.station)].id);
    to.secondaryBranch = branchName(from.branch);
    to.floors = from.floors;
    to.units = from.units;
    to.builtYear = from.builtYear;
    to.position = position(from.x, from.y);
    to.outline = box(*this, from.x - from.length_m / 2, from.y - from.depth_m / 2, from.x + from.length_m / 2,
                     from.y + from.depth_m / 2);
    return to;
}

Household CityPlan::household(int index) const
{
    static const QString orientations[] = {QStringLiteral("S"), QStringLiteral("N"), QStringLiteral("E"),
                                           QStringLiteral("W"), QStringLiteral("NS")};
    const CityHousehold &from = households[size_t(index)];
    const CityBuilding &house = buildings[size_t(from.building)];
    Household to;
    to.account = account(index);
    to.community = communityId(house.community);
    to.building = buildingId(from.building);
    to.branch = companyId(communities[size_t(house.community)].company);
    to.unit = QString::number(from.unit);
    to.room = QString::number(from.floor * 100 + from.flat);
    to.floor = from.floor;
    to.riser = riser(from);
    to.orientation = orientations[size_t(from.orientation)];
    to.heatedArea = SquareMetres(from.areaTenths_m2 / 10.0);
    to.useState = from.use;
    to.customerName = customerName(index);
    to.phone = phone(index);
    return to;
}

Station CityPlan::station(int index) const
{
    const CityStation &from = stations[size_t(index)];
    Station to;
    to.id = StationId(from.id);
    to.name = from.name;
    to.source = sources[size_t(from.source)].name;
    to.branch = companyId(from.company);
    to.position = position(from.x, from.y);
    to.heatedArea = SquareMetres(std::round(from.area_m2));
    to.designPower = Kilowatts(std::round(from.area_m2 * 0.0255 / 50) * 50);
    for (int b = 0; b < from.branchCount; ++b)
        to.secondaryBranches.append(branchName(b));
    return to;
}

QList<RoomSensor> CityPlan::sensorsOfCompany(int company) const
{
    const QStringList &rooms = CityWords::instance().rooms;
    QList<RoomSensor> sensors;
    for (int i = 0; i < int(households.size()); ++i) {
        const CityHousehold &home = households[size_t(i)];
        if (home.hasSensor
            && communities[size_t(buildings[size_t(home.building)].community)].company == company) {
            sensors.append(
                {SensorId(QStringLiteral("RT-") + account(i).value), account(i),
                 rooms.at(qsizetype(CityNoise::bits(options.seed, CityNoise::Sensor, quint64(i)) % 3))});
        }
    }
    return sensors;
}

const std::vector<StationPoint> &weatherPoints()
{
    using Q = SeriesQuantity;
    static const std::vector<StationPoint> points = {{Q::OutdoorTemperature, "T", -50, 45},
                                                     {Q::WindSpeed, "W", 0, 60},
                                                     {Q::SolarRadiation, "S", 0, 1'500}};
    return points;
}

const std::vector<StationPoint> &stationPoints()
{
    using Q = SeriesQuantity;
    static const std::vector<StationPoint> points = {{Q::PrimarySupplyTemperature, "T1S", 20, 150},
                                                     {Q::PrimaryReturnTemperature, "T1R", 10, 100},
                                                     {Q::PrimaryFlow, "F1", 0, 400},
                                                     {Q::PrimarySupplyPressure, "P1S", 0, 1.6},
                                                     {Q::PrimaryReturnPressure, "P1R", 0, 1.6},
                                                     {Q::SupplyTemperature, "T2S", 10, 95},
                                                     {Q::ReturnTemperature, "T2R", 10, 80},
                                                     {Q::SetTemperature, "T2SET", 10, 90},
                                                     {Q::Flow, "F2", 0, 1500},
                                                     {Q::SupplyPressure, "P2S", 0, 1.0},
                                                     {Q::ReturnPressure, "P2R", 0, 1.0},
                                                     {Q::PumpFrequency, "HZ", 0, 52},
                                                     {Q::ValvePosition, "CV", 0, 100},
                                                     {Q::MakeUpFlow, "FM", 0, 9.9}};
    return points;
}

QList<TagMapping> CityPlan::tagsOfCompany(int company) const
{
    const QString source = QStringLiteral("telemetry_sim");
    QList<TagMapping> tags;
    if (company == 0) {
        for (const StationPoint &point : weatherPoints())
            tags.append({source,
                         QStringLiteral("WX.") + QLatin1StringView(point.tag),
                         {QString(), point.quantity, QString()},
                         1,
                         0,
                         point.low,
                         point.high});
    }
    for (const CityStation &station : stations) {
        if (station.company != company)
            continue;
        for (const StationPoint &point : stationPoints())
            tags.append({source,
                         station.id + QLatin1Char('.') + QLatin1StringView(point.tag),
                         {station.id, point.quantity, QString()},
                         1,
                         0,
                         point.low,
                         point.high});
        for (int b = 0; b < station.branchCount; ++b) {
            const QString name = branchName(b);
            tags.append({source,
                         station.id + QStringLiteral(".DP.") + name,
                         {station.id, SeriesQuantity::BranchPressureDifference, name},
                         1,
                         0,
                         0,
                         0.6});
            tags.append({source,
                         station.id + QStringLiteral(".TR.") + name,
                         {station.id, SeriesQuantity::BranchReturnTemperature, name},
                         1,
                         0,
                         5,
                         80});
        }
    }
    // Room sensors report to the same platform; one in twenty is watched live.
    for (int i = 0; i < int(households.size()); ++i) {
        const CityHousehold &home = households[size_t(i)];
        if (home.hasSensor
            && communities[size_t(buildings[size_t(home.building)].community)].company == company
            && CityNoise::bits(options.seed, CityNoise::Sensor, quint64(i), 7) % 20 == 0)
            tags.append({source,
                         QStringLiteral("RT.") + account(i).value,
                         {account(i).value, SeriesQuantity::RoomTemperature, QString()},
                         1,
                         0,
                         -10,
                         45});
    }
    return tags;
}

} // namespace Warmline
