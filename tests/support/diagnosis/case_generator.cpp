// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_generator.h"

#include "case_plant.h"
#include "case_words.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTimeZone>

#include <cmath>

namespace Warmline::Testing {

using namespace Qt::StringLiterals;
using enum HeatCause;

double Chance::normal()
{
    const double u = std::max(unit(), 1e-12), v = unit();
    return std::sqrt(-2 * std::log(u)) * std::cos(2 * M_PI * v);
}

CaseWorld CaseWorld::other()
{
    CaseWorld world;
    world.outside_C = {-27, 6};
    world.swing_K = {2, 8};
    world.wind_ms = {0.5, 8};
    world.buildingTime_h = {30, 130};
    world.flatTime_h = {12, 60};
    world.supplyAtMinus10_C = {38, 62};
    world.waterSpreadShare = {0.34, 0.62};
    world.target_C = {18.8, 22.2};
    world.flatSpread_K = {0.3, 1.1};
    world.buildingSpread_K = {0.2, 0.9};
    world.coupling = {0.15, 0.8};
    world.pump_Hz = {28, 50};
    world.head_MPa = {0.06, 0.25};
    world.makeUpShare = {0.0003, 0.013};
    world.primaryAtMinus10_C = {75, 112};
    world.roomNoise_K = {0.02, 0.2};
    world.waterNoise_K = {0.05, 0.6};
    world.offset_K = {0.1, 0.6};
    world.flowNoise = {0.003, 0.04};
    world.severity = {0.25, 1};
    world.missingPart = 0.15;
    world.tellingWords = 0.35;
    world.setpointBias_K = 0.8;
    world.otherWords = true;
    world.steps = {15, 15, 5, 30};
    world.windows_h = {24, 24, 48};
    return world;
}

CaseWorld CaseWorld::third()
{
    CaseWorld world;
    world.outside_C = {-8, 8};
    world.swing_K = {4, 9};
    world.wind_ms = {2, 9};
    world.buildingTime_h = {60, 160};
    world.flatTime_h = {20, 70};
    world.supplyAtMinus10_C = {36, 46};
    world.waterSpreadShare = {0.3, 0.5};
    world.target_C = {19, 23};
    world.flatSpread_K = {0.5, 1.2};
    world.buildingSpread_K = {0.3, 1.0};
    world.coupling = {0.2, 0.9};
    world.roomNoise_K = {0.01, 0.12};
    world.waterNoise_K = {0.1, 0.5};
    world.severity = {0.3, 1};
    world.missingPart = 0.2;
    world.tellingWords = 0.5;
    world.otherWords = true;
    world.steps = {10, 15, 30, 60};
    world.windows_h = {24, 36, 72};
    return world;
}

namespace {

/// Reads true values the way instruments do.
class Instruments
{
public:
    Instruments(Chance &chance, size_t from, int stepMinutes)
        : m_chance(chance)
        , m_from(from)
        , m_step(stepMinutes)
    { }

    QJsonArray read(const Track &truth, double noise, double offset, double resolution, bool gaps = true)
    {
        QJsonArray array;
        const double off = offset * m_chance.normal();
        int gap = 0;
        const bool gappy = gaps && m_chance.happens(0.35);
        const size_t fine = size_t(std::max(1, CasePlant::kStep_min / m_step)),
                     coarse = size_t(std::max(1, m_step / CasePlant::kStep_min));
        for (size_t i = m_from + coarse - 1; i < truth.size(); i += coarse) {
            for (size_t part = 0; part < fine; ++part) {
                if (gappy && gap == 0 && m_chance.happens(0.015))
                    gap = 1 + m_chance.below(12);
                const double value = truth[i] + off + noise * m_chance.normal();
                if (gap > 0) {
                    --gap;
                    array.append(QJsonValue::Null);
                } else {
                    array.append(std::round(value / resolution) * resolution);
                }
            }
        }
        return array;
    }

private:
    Chance &m_chance;
    size_t m_from;
    int m_step;
};

/// What a broken thermometer makes of the truth.
Track broken(Chance &chance, Track room, size_t from, double onset_h, double strength)
{
    const size_t steps = room.size();
    const size_t at =
        std::max(from, steps - std::min(steps, size_t(onset_h * 60 / CasePlant::kStep_min) + 1));
    switch (chance.below(5)) {
    case 0: // stands
        for (size_t i = at; i < steps; ++i)
            room[i] = room[at];
        break;
    case 1: { // reads wrong by a constant, suddenly
        const double off = -(2 + 4 * strength);
        for (size_t i = at; i < steps; ++i)
            room[i] += off;
        break;
    }
    case 2: // drifts away
        for (size_t i = at; i < steps; ++i)
            room[i] -= (3 + 5 * strength) * double(i - at) / double(steps - at);
        break;
    case 3: // noise
        for (size_t i = at; i < steps; ++i)
            room[i] += (0.6 + 1.2 * strength) * chance.normal();
        break;
    default: // nonsense now and then
        for (size_t i = at; i < steps; ++i) {
            if (chance.happens(0.15))
                room[i] = chance.happens(0.5) ? 85 : -9;
        }
        break;
    }
    return room;
}

} // namespace

GeneratedCase generateCase(quint64 seed, HeatCause cause, const CaseWorld &world,
                           std::optional<HeatCause> second)
{
    Chance chance(seed * 0x9E3779B97F4A7C15ull + quint64(cause) * 977 + 13);
    std::vector<HeatCause> causes;
    if (cause != NoFault)
        causes.push_back(cause);
    if (second)
        causes.push_back(*second);
    const int window = chance.oneOf(world.windows_h), step = chance.oneOf(world.steps);
    CasePlant plant(chance, world, causes, window);
    Instruments see(chance, plant.from, step);
    const double roomNoise = world.roomNoise_K.draw(chance), waterNoise = world.waterNoise_K.draw(chance),
                 offset = world.offset_K.draw(chance), flowNoise = world.flowNoise.draw(chance);
    const double roomStep = chance.oneOf(std::array{0.1, 0.1, 0.1, 0.2, 0.5});
    const auto room = [&](const Track &track) { return see.read(track, roomNoise, offset * 0.5, roomStep); };
    const auto water = [&](const Track &track) { return see.read(track, waterNoise, offset, 0.1); };
    const auto flow = [&](const Track &track) {
        return see.read(track, flowNoise * std::abs(track.back()) + 0.01, 0, 0.01);
    };
    const auto pressure = [&](const Track &track) { return see.read(track, 0.004, 0.003, 0.001); };
    const auto missing = [&] { return chance.happens(world.missingPart); };
    const auto riserName = [](int riser) -> QString { return u'R' + QString::number(riser + 1); };

    QJsonObject series;
    const bool sensor = std::ranges::contains(causes, SensorFault);
    Track own = plant.flats[0].room;
    if (sensor)
        own = broken(chance, own, plant.from, std::min(plant.onset_h, window - 2.0), chance.unit());
    const bool indoor = !causes.empty() && levelOf(cause) == HeatLevel::Indoor;
    if (indoor || !chance.happens(world.missingPart * 0.5))
        series.insert(u"room_c"_s, room(own));
    QJsonArray neighbours, rooms;
    for (size_t i = 1; i < plant.flats.size(); ++i) {
        const PlantFlat &flat = plant.flats[i];
        QJsonObject one{
            {u"floor"_s, flat.floor}, {u"riser"_s, riserName(flat.riser)}, {u"room_c"_s, room(flat.room)}};
        if (flat.relation.isEmpty()) {
            one.insert(u"position"_s, flat.position);
            rooms.append(one);
        } else {
            one.insert(u"relation"_s, flat.relation);
            neighbours.append(one);
        }
    }
    const bool noNeighbours = missing(), noRooms = missing();
    if (!noNeighbours)
        series.insert(u"neighbours"_s, neighbours);
    if (!noRooms || noNeighbours)
        series.insert(u"building_rooms"_s, rooms);
    QJsonArray others;
    for (size_t i = 0; i < plant.buildings.size(); ++i) {
        const PlantBuilding &house = plant.buildings[i];
        QJsonObject one{{u"supply_c"_s, water(house.supply)},
                        {u"return_c"_s, water(house.back)},
                        {u"flow_m3h"_s, flow(house.water)}};
        if (i == 0) {
            if (!missing() || cause == BranchImbalance)
                series.insert(u"building_branch"_s, one);
            continue;
        }
        one.insert(u"building"_s, QString::number(house.number));
        one.insert(u"distance_m"_s, house.distance_m);
        one.insert(u"mean_room_c"_s, see.read(house.room, 0.05, 0.1, 0.1));
        others.append(one);
    }
    if (!missing())
        series.insert(u"other_branches"_s, others);
    if (!missing() || levelOf(cause) == HeatLevel::Secondary || cause == StationUnderheating) {
        QJsonObject station{{u"primary_supply_c"_s, water(plant.primarySupply)},
                            {u"primary_return_c"_s, water(plant.primaryReturn)},
                            {u"primary_flow_m3h"_s, flow(plant.primaryWater)},
                            {u"primary_supply_mpa"_s, pressure(plant.primaryUp)},
                            {u"primary_return_mpa"_s, pressure(plant.primaryBack)},
                            {u"secondary_supply_c"_s, water(plant.supply)},
                            {u"secondary_return_c"_s, water(plant.back)},
                            {u"secondary_flow_m3h"_s, flow(plant.water)},
                            {u"secondary_supply_mpa"_s, pressure(plant.pressureUp)},
                            {u"secondary_return_mpa"_s, pressure(plant.pressureBack)},
                            {u"makeup_m3h"_s, flow(plant.makeUp)},
                            {u"pump_hz"_s, see.read(plant.hz, 0.02, 0, 0.1)},
                            {u"set_secondary_supply_c"_s, see.read(plant.set, 0, 0, 0.1)}};
        for (const QString &name : station.keys()) {
            if (chance.happens(world.missingPart * 0.5))
                station.remove(name);
        }
        series.insert(u"station"_s, station);
    }
    if (!missing() || cause == SourceShortage)
        series.insert(u"source"_s, QJsonObject{{u"supply_c"_s, water(plant.sourceSupply)},
                                               {u"return_c"_s, water(plant.sourceReturn)},
                                               {u"set_supply_c"_s, see.read(plant.sourceSet, 0, 0, 0.5)}});
    if (!missing())
        series.insert(u"weather"_s, QJsonObject{{u"outside_c"_s, see.read(plant.outside, 0.3, 0.3, 0.1)},
                                                {u"wind_ms"_s, see.read(plant.wind, 0.3, 0, 0.1)},
                                                {u"sun_wm2"_s, see.read(plant.sun, 4, 0, 1)}});

    const int year = plant.month > 8 ? 2025 : 2026;
    const QDateTime end(QDate(year, plant.month, plant.day), QTime(plant.hour, 0), QTimeZone(8 * 3600));
    const double reported = std::round(plant.onset_h * chance.between(0.6, 1.25));
    GeneratedCase made;
    made.cause = cause;
    made.second = second;
    made.json = {
        {u"id"_s, QString(QString::number(seed) + u'-' + codeOf(cause))},
        {u"time"_s, end.toString(Qt::ISODate)},
        {u"start"_s, end.addSecs(-qint64(window) * 3600 + step * 60).toString(Qt::ISODate)},
        {u"step_minutes"_s, step},
        {u"household"_s, QJsonObject{{u"account_no"_s, u"0"_s},
                                     {u"area_m2"_s, 80.0},
                                     {u"floor"_s, plant.flats[0].floor},
                                     {u"floors"_s, plant.floors},
                                     {u"position"_s, plant.flats[0].position},
                                     {u"orientation"_s, u"SN"_s},
                                     {u"standard_c"_s, 18},
                                     {u"riser"_s, riserName(plant.flats[0].riser)}}},
        {u"complaint"_s,
         QJsonObject{
             {u"text"_s, callerWords(chance, cause, chance.happens(world.tellingWords), world.otherWords)},
             {u"duration_hours"_s, std::max(1.0, reported)}}},
        {u"series"_s, series},
    };
    return made;
}

} // namespace Warmline::Testing
