// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assist/diagnosis_case.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxValues = 100'000; ///< 69 days of minutes
constexpr qsizetype kMaxSeries = 2'000;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(DiagnosisCase)
};

/// Reads members and remembers the first thing that is wrong.
class Reader
{
public:
    std::optional<Error> error;

    QJsonObject object(const QJsonObject &in, QLatin1StringView name)
    {
        const QJsonValue value = in.value(name);
        if (!value.isObject() && !isAbsent(value))
            wrong(name, Tr::tr("应为对象"));
        return value.toObject();
    }
    QJsonArray array(const QJsonObject &in, QLatin1StringView name)
    {
        const QJsonValue value = in.value(name);
        if (!value.isArray() && !isAbsent(value))
            wrong(name, Tr::tr("应为数组"));
        const QJsonArray array = value.toArray();
        if (array.size() > kMaxSeries)
            wrong(name, Tr::tr("序列太多"));
        return array;
    }
    /// Numbers and texts alike, as people number risers both ways.
    QString text(const QJsonObject &in, QLatin1StringView name)
    {
        const QJsonValue value = in.value(name);
        if (value.isDouble())
            return QString::number(value.toDouble());
        if (!value.isString() && !isAbsent(value))
            wrong(name, Tr::tr("应为文字"));
        return value.toString().trimmed();
    }
    double number(const QJsonObject &in, QLatin1StringView name, double none)
    {
        const QJsonValue value = in.value(name);
        if (!value.isDouble() && !isAbsent(value))
            wrong(name, Tr::tr("应为数字"));
        return value.toDouble(none);
    }
    int count(const QJsonObject &in, QLatin1StringView name, int none = 0)
    {
        return int(std::clamp(number(in, name, none), -1e6, 1e6));
    }
    CaseValues values(const QJsonObject &in, QLatin1StringView name)
    {
        const QJsonValue value = in.value(name);
        if (isAbsent(value))
            return {};
        const QJsonArray array = value.toArray();
        if (!value.isArray() || array.size() > kMaxValues) {
            wrong(name, value.isArray() ? Tr::tr("数值太多") : Tr::tr("应为数值序列"));
            return {};
        }
        CaseValues series;
        series.reserve(size_t(array.size()));
        for (const QJsonValue &one : array) {
            if (!one.isDouble() && !one.isNull()) {
                wrong(name, Tr::tr("第 %1 个值不是数字").arg(series.size() + 1));
                return {};
            }
            series.push_back(one.toDouble(kMissing));
        }
        return series;
    }
    void wrong(QLatin1StringView name, const QString &text)
    {
        if (!error)
            error = Error{ErrorCode::InvalidInput, text, name};
    }

private:
    static bool isAbsent(const QJsonValue &value) { return value.isUndefined() || value.isNull(); }
};

CaseRoom roomOf(Reader &read, const QJsonObject &json)
{
    return {read.text(json, "relation"_L1), read.count(json, "floor"_L1), read.text(json, "riser"_L1),
            read.text(json, "position"_L1), read.values(json, "room_c"_L1)};
}

CaseBranch branchOf(Reader &read, const QJsonObject &json)
{
    return {read.text(json, "building"_L1),   read.number(json, "distance_m"_L1, kMissing),
            read.values(json, "supply_c"_L1), read.values(json, "return_c"_L1),
            read.values(json, "flow_m3h"_L1), read.values(json, "mean_room_c"_L1)};
}

CaseStation stationOf(Reader &read, const QJsonObject &json)
{
    CaseStation station;
    const std::pair<QLatin1StringView, CaseValues CaseStation::*> members[] = {
        {"primary_supply_c"_L1, &CaseStation::primarySupply_C},
        {"primary_return_c"_L1, &CaseStation::primaryReturn_C},
        {"primary_flow_m3h"_L1, &CaseStation::primaryFlow_m3h},
        {"primary_supply_mpa"_L1, &CaseStation::primarySupply_MPa},
        {"primary_return_mpa"_L1, &CaseStation::primaryReturn_MPa},
        {"secondary_supply_c"_L1, &CaseStation::secondarySupply_C},
        {"secondary_return_c"_L1, &CaseStation::secondaryReturn_C},
        {"secondary_flow_m3h"_L1, &CaseStation::secondaryFlow_m3h},
        {"secondary_supply_mpa"_L1, &CaseStation::secondarySupply_MPa},
        {"secondary_return_mpa"_L1, &CaseStation::secondaryReturn_MPa},
        {"makeup_m3h"_L1, &CaseStation::makeUp_m3h},
        {"pump_hz"_L1, &CaseStation::pump_Hz},
        {"set_secondary_supply_c"_L1, &CaseStation::setSecondarySupply_C},
    };
    for (const auto &[name, member] : members)
        station.*member = read.values(json, name);
    return station;
}

std::vector<CaseRoom> roomsOf(Reader &read, const QJsonObject &in, QLatin1StringView name)
{
    std::vector<CaseRoom> rooms;
    for (const QJsonValue &value : read.array(in, name)) {
        if (!value.isObject())
            read.wrong(name, Tr::tr("应为对象"));
        rooms.push_back(roomOf(read, value.toObject()));
    }
    return rooms;
}

void readHousehold(Reader &read, const QJsonObject &json, DiagnosisCase &into)
{
    const QJsonObject household = read.object(json, "household"_L1);
    into.household.floor = read.count(household, "floor"_L1);
    into.household.floors = read.count(household, "floors"_L1);
    into.household.position = read.text(household, "position"_L1);
    into.household.orientation = read.text(household, "orientation"_L1);
    into.household.riser = read.text(household, "riser"_L1);
    into.household.standard_C = read.number(household, "standard_c"_L1, 18);
    const QJsonObject complaint = read.object(json, "complaint"_L1);
    into.complaint.text = read.text(complaint, "text"_L1);
    into.complaint.duration_h = read.number(complaint, "duration_hours"_L1, kMissing);
}

} // namespace

Result<DiagnosisCase> DiagnosisCase::fromJson(const QJsonObject &json)
{
    Reader read;
    DiagnosisCase made;
    made.id = read.text(json, "id"_L1);
    if (made.id.isEmpty())
        return failure(ErrorCode::InvalidInput, Tr::tr("缺少编号"), u"id"_s);
    const QString time = read.text(json, "time"_L1);
    if (!time.isEmpty()) {
        const QDateTime at = QDateTime::fromString(time, Qt::ISODate);
        if (at.isValid())
            made.timeMs = at.toMSecsSinceEpoch();
        else
            read.wrong("time"_L1, Tr::tr("不是 ISO 8601 时间"));
    }
    made.stepMinutes = read.count(json, "step_minutes"_L1, 15);
    if (made.stepMinutes < 1 || made.stepMinutes > 24 * 60)
        read.wrong("step_minutes"_L1, Tr::tr("应在 1 到 1440 之间"));
    readHousehold(read, json, made);

    const QJsonObject series = read.object(json, "series"_L1);
    made.room_C = read.values(series, "room_c"_L1);
    made.neighbours = roomsOf(read, series, "neighbours"_L1);
    made.buildingRooms = roomsOf(read, series, "building_rooms"_L1);
    made.branch = branchOf(read, read.object(series, "building_branch"_L1));
    for (const QJsonValue &value : read.array(series, "other_branches"_L1)) {
        if (!value.isObject())
            read.wrong("other_branches"_L1, Tr::tr("应为对象"));
        made.otherBranches.push_back(branchOf(read, value.toObject()));
    }
    made.station = stationOf(read, read.object(series, "station"_L1));
    const QJsonObject source = read.object(series, "source"_L1);
    made.sourceSupply_C = read.values(source, "supply_c"_L1);
    made.sourceReturn_C = read.values(source, "return_c"_L1);
    made.sourceSet_C = read.values(source, "set_supply_c"_L1);
    const QJsonObject weather = read.object(series, "weather"_L1);
    made.outside_C = read.values(weather, "outside_c"_L1);
    made.wind_ms = read.values(weather, "wind_ms"_L1);
    made.sun_Wm2 = read.values(weather, "sun_wm2"_L1);
    if (read.error)
        return std::unexpected(*read.error);
    return made;
}

} // namespace Warmline
