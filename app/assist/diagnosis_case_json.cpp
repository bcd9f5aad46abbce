// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assist/diagnosis_case_json.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTimeZone>

#include <cmath>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

/// Writes members that are there.
class Members
{
public:
    void text(QLatin1StringView name, const QString &value)
    {
        if (!value.isEmpty())
            m_json.insert(name, value);
    }
    void number(QLatin1StringView name, double value)
    {
        if (std::isfinite(value))
            m_json.insert(name, value);
    }
    void count(QLatin1StringView name, int value)
    {
        if (value != 0)
            m_json.insert(name, value);
    }
    void values(QLatin1StringView name, const CaseValues &values)
    {
        if (values.empty())
            return;
        QJsonArray array;
        for (const double value : values)
            array.append(std::isfinite(value) ? QJsonValue(std::round(value * 1'000) / 1'000) : QJsonValue());
        m_json.insert(name, array);
    }
    void object(QLatin1StringView name, const QJsonObject &object)
    {
        if (!object.isEmpty())
            m_json.insert(name, object);
    }
    template <class Item, class Convert>
    void list(QLatin1StringView name, const std::vector<Item> &items, Convert convert)
    {
        QJsonArray array;
        for (const Item &item : items)
            array.append(convert(item));
        if (!array.isEmpty())
            m_json.insert(name, array);
    }
    [[nodiscard]] const QJsonObject &json() const { return m_json; }

private:
    QJsonObject m_json;
};

QJsonObject roomJson(const CaseRoom &room)
{
    Members members;
    members.text("relation"_L1, room.relation);
    members.count("floor"_L1, room.floor);
    members.text("riser"_L1, room.riser);
    members.text("position"_L1, room.position);
    members.values("room_c"_L1, room.room_C);
    return members.json();
}

QJsonObject branchJson(const CaseBranch &branch)
{
    Members members;
    members.text("building"_L1, branch.building);
    members.number("distance_m"_L1, branch.distance_m);
    members.values("supply_c"_L1, branch.supply_C);
    members.values("return_c"_L1, branch.return_C);
    members.values("flow_m3h"_L1, branch.flow_m3h);
    members.values("mean_room_c"_L1, branch.meanRoom_C);
    return members.json();
}

QJsonObject stationJson(const CaseStation &station)
{
    Members members;
    members.values("primary_supply_c"_L1, station.primarySupply_C);
    members.values("primary_return_c"_L1, station.primaryReturn_C);
    members.values("primary_flow_m3h"_L1, station.primaryFlow_m3h);
    members.values("primary_supply_mpa"_L1, station.primarySupply_MPa);
    members.values("primary_return_mpa"_L1, station.primaryReturn_MPa);
    members.values("secondary_supply_c"_L1, station.secondarySupply_C);
    members.values("secondary_return_c"_L1, station.secondaryReturn_C);
    members.values("secondary_flow_m3h"_L1, station.secondaryFlow_m3h);
    members.values("secondary_supply_mpa"_L1, station.secondarySupply_MPa);
    members.values("secondary_return_mpa"_L1, station.secondaryReturn_MPa);
    members.values("makeup_m3h"_L1, station.makeUp_m3h);
    members.values("pump_hz"_L1, station.pump_Hz);
    members.values("set_secondary_supply_c"_L1, station.setSecondarySupply_C);
    return members.json();
}

QJsonObject householdJson(const DiagnosisCase::Household &household)
{
    Members members;
    members.count("floor"_L1, household.floor);
    members.count("floors"_L1, household.floors);
    members.text("position"_L1, household.position);
    members.text("orientation"_L1, household.orientation);
    members.text("riser"_L1, household.riser);
    members.number("standard_c"_L1, household.standard_C);
    return members.json();
}

QJsonObject seriesJson(const DiagnosisCase &given)
{
    Members source, weather, series;
    source.values("supply_c"_L1, given.sourceSupply_C);
    source.values("return_c"_L1, given.sourceReturn_C);
    source.values("set_supply_c"_L1, given.sourceSet_C);
    weather.values("outside_c"_L1, given.outside_C);
    weather.values("wind_ms"_L1, given.wind_ms);
    weather.values("sun_wm2"_L1, given.sun_Wm2);
    series.values("room_c"_L1, given.room_C);
    series.list("neighbours"_L1, given.neighbours, roomJson);
    series.list("building_rooms"_L1, given.buildingRooms, roomJson);
    series.object("building_branch"_L1, branchJson(given.branch));
    series.list("other_branches"_L1, given.otherBranches, branchJson);
    series.object("station"_L1, stationJson(given.station));
    series.object("source"_L1, source.json());
    series.object("weather"_L1, weather.json());
    return series.json();
}

} // namespace

QJsonObject toJson(const DiagnosisCase &given)
{
    Members complaint, members;
    complaint.text("text"_L1, given.complaint.text);
    complaint.number("duration_hours"_L1, given.complaint.duration_h);
    members.text("id"_L1, given.id);
    if (given.timeMs != 0)
        members.text(
            "time"_L1,
            QDateTime::fromMSecsSinceEpoch(given.timeMs, QTimeZone::UTC).toString(Qt::ISODateWithMs));
    members.count("step_minutes"_L1, given.stepMinutes);
    members.object("household"_L1, householdJson(given.household));
    members.object("complaint"_L1, complaint.json());
    members.object("series"_L1, seriesJson(given));
    return members.json();
}

} // namespace Warmline
