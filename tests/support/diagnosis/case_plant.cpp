// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_plant.h"

#include <algorithm>
#include <cmath>

namespace Warmline::Testing {

using namespace Qt::StringLiterals;
using enum HeatCause;

namespace {

constexpr double kWarmUp_h = 60;
constexpr double kGains_K = 3; ///< people and lamps, as warmth without heating

double smooth(const Track &track, size_t step, int hours)
{
    const size_t count = std::min<size_t>(step + 1, size_t(hours * 60 / CasePlant::kStep_min));
    double sum = 0;
    for (size_t i = 0; i < count; ++i)
        sum += track[step - i];
    return sum / double(count);
}

} // namespace

CasePlant::CasePlant(Chance &chance, const CaseWorld &world, std::vector<HeatCause> causes, int window_h)
    : m_chance(chance)
    , m_world(world)
    , m_steps(size_t((kWarmUp_h + window_h) * 60 / kStep_min))
    , m_supplyAt10(world.supplyAtMinus10_C.draw(chance))
    , m_spread(world.waterSpreadShare.draw(chance))
    , m_target(world.target_C.draw(chance))
    , m_hz(world.pump_Hz.draw(chance))
    , m_head(world.head_MPa.draw(chance))
    , m_makeUp(std::exp(chance.between(std::log(world.makeUpShare.low), std::log(world.makeUpShare.high))))
    , m_primaryAt10(world.primaryAtMinus10_C.draw(chance))
    , m_still(chance.between(0.2, 0.5))
    , m_primaryHead(chance.between(0.12, 0.38))
    , m_coupling(world.coupling.draw(chance))
    , m_setBias(world.setpointBias_K * chance.normal())
    , m_approach(chance.between(1, 4))
{
    from = size_t(kWarmUp_h * 60 / kStep_min);
    hour = chance.below(24);
    month = std::array{11, 12, 1, 2, 3}[size_t(chance.below(5))];
    day = 1 + chance.below(28);
    for (const HeatCause cause : causes) {
        if (cause == SupplyNotStarted) {
            month = chance.happens(0.7) ? 10 : 11;
            day = month == 10 ? 5 + chance.below(25) : 1 + chance.below(14);
        }
        const bool slow = cause == IndoorFilterClogged;
        const double onset = slow                 ? chance.between(20, 240)
                           : chance.happens(0.55) ? chance.between(4, 0.85 * window_h)
                                                  : chance.between(0.8 * window_h, 80);
        m_faults.push_back({cause, onset, world.severity.draw(chance), chance.between(1.5, 5), chance.unit(),
                            chance.happens(0.5)});
    }
    onset_h = m_faults.empty() ? chance.between(3, 60) : m_faults.front().onset_h;
    // Emitters and flow follow from the design: at -10 °C the set supply keeps the target.
    const double wanted = m_target - kGains_K + 10;
    m_flow = 1;
    const double mean = m_supplyAt10 - m_target; // over rooms
    const double drop = mean * m_spread / (1 + m_spread / 2);
    m_flow = wanted / drop;
    m_emitter = -m_flow * std::log(1 - drop / mean);
    makeWeather();
    makeHouses();
    run();
}

const CasePlant::Fault *CasePlant::fault(HeatCause cause, size_t step) const
{
    for (const Fault &one : m_faults) {
        if (one.cause == cause && age_h(step) <= one.onset_h)
            return &one;
    }
    return nullptr;
}

void CasePlant::makeWeather()
{
    const bool early = std::ranges::contains(m_faults, SupplyNotStarted, &Fault::cause);
    const double middle = early ? m_chance.between(3, 14) : m_world.outside_C.draw(m_chance),
                 swing = m_world.swing_K.draw(m_chance), blow = m_world.wind_ms.draw(m_chance),
                 bright = m_chance.between(0.2, 1), drift = m_chance.between(-0.08, 0.08);
    double noise = 0, gust = 0;
    for (size_t i = 0; i < m_steps; ++i) {
        const double clock = std::fmod(hour - age_h(i) + 24000, 24.0);
        noise = 0.97 * noise + 0.12 * m_chance.normal();
        gust = 0.95 * gust + 0.35 * m_chance.normal();
        outside.push_back(middle + swing * std::sin((clock - 9) / 24 * 2 * M_PI) - drift * age_h(i) + noise);
        wind.push_back(std::max(0.0, blow + gust + 0.5 * std::sin(clock / 24 * 2 * M_PI)));
        sun.push_back(std::max(0.0, bright * 520 * std::sin((clock - 7.5) / 10 * M_PI)
                                        * (clock > 7.5 && clock < 17.5)));
    }
}

void CasePlant::makeHouses()
{
    floors = m_chance.oneOf(std::array{6, 6, 7, 11, 18, 26});
    risers = 2 + m_chance.below(4);
    const int houses = 3 + m_chance.below(3);
    const double spread = m_world.buildingSpread_K.draw(m_chance),
                 time = m_world.buildingTime_h.draw(m_chance);
    for (int i = 0; i < houses; ++i) {
        PlantBuilding house;
        house.number = 1 + m_chance.below(40);
        house.distance_m = m_chance.between(30, 500);
        house.area_m2 = m_chance.between(2500, 14000);
        house.loss = 1 + spread / 30 * m_chance.normal();
        house.flow = std::exp(0.1 * m_chance.normal());
        house.pipeLoss = 0.01 + house.distance_m * 5e-5 * m_chance.unit();
        house.time_h = time * m_chance.between(0.85, 1.15);
        buildings.push_back(house);
    }
    const double flatSpread = m_world.flatSpread_K.draw(m_chance);
    const auto add = [&](int floor, int riser, bool edge, const QString &relation) {
        PlantFlat flat;
        flat.floor = floor;
        flat.riser = riser;
        flat.relation = relation;
        const bool top = floor == floors, ground = floor == 1;
        flat.position = top    ? (edge ? u"top_edge"_s : u"top"_s)
                      : ground ? (edge ? u"ground_edge"_s : u"ground"_s)
                               : (edge ? u"edge"_s : u"middle"_s);
        const double more =
            0.045 * edge + 0.045 * top + 0.025 * ground; // what larger radiators do not make good
        flat.loss = 1 + more;
        flat.emitter = std::exp(flatSpread / 25 * m_chance.normal());
        flat.sun = m_chance.between(0, 1.3);
        flat.time_h = m_world.flatTime_h.draw(m_chance);
        flats.push_back(flat);
    };
    const bool topHome = fault(IndoorAirlock, m_steps - 1) && m_chance.happens(0.4);
    const int floor = topHome ? floors : 1 + m_chance.below(floors), riser = m_chance.below(risers);
    const bool edge = riser == 0 || riser == risers - 1;
    add(floor, riser, edge, {});
    if (floor < floors && m_chance.happens(0.75))
        add(floor + 1, riser, edge, u"above"_s);
    if (floor > 1 && m_chance.happens(0.75))
        add(floor - 1, riser, edge, u"below"_s);
    if (riser > 0 && m_chance.happens(0.5))
        add(floor, riser - 1, riser - 1 == 0, u"left"_s);
    if (riser < risers - 1 && m_chance.happens(0.5))
        add(floor, riser + 1, riser + 1 == risers - 1, u"right"_s);
    const int rooms = 2 + m_chance.below(7);
    for (int i = 0; i < rooms; ++i) {
        const int r = m_chance.below(risers);
        add(1 + m_chance.below(floors), r, r == 0 || r == risers - 1, {});
    }
}

void CasePlant::run()
{
    for (PlantBuilding &house : buildings)
        house.room.push_back(m_target + 0.4 * m_chance.normal());
    for (PlantFlat &flat : flats)
        flat.room.push_back(buildings[0].room[0] + 0.2 * m_chance.normal());
    const bool cold = std::ranges::contains(m_faults, SupplyNotStarted, &Fault::cause);
    if (cold) {
        const double start = m_chance.between(13.5, 17.5);
        for (PlantBuilding &house : buildings)
            house.room[0] = start + 0.4 * m_chance.normal();
        for (PlantFlat &flat : flats)
            flat.room[0] = start + 0.5 * m_chance.normal();
    }
    for (size_t step = 0; step < m_steps; ++step) {
        if (step > 0) {
            for (PlantBuilding &house : buildings)
                house.room.push_back(house.room.back());
            for (PlantFlat &flat : flats)
                flat.room.push_back(flat.room.back());
        }
        runStation(step);
        for (PlantFlat &flat : flats)
            runFlat(flat, step);
    }
}

void CasePlant::runStation(size_t step)
{
    const double outdoor = smooth(outside, step, 6);
    const double share =
        (m_target - kGains_K - outdoor) / (m_target - kGains_K + 10); // of the heat at -10 °C
    const double wanted = std::max(27.0, m_target + (m_supplyAt10 - m_target) * std::max(0.05, share));
    const double sourceWanted = std::clamp(m_primaryAt10 + 1.1 * (-10 - outdoor), 60.0, 125.0);
    const bool off =
        fault(SupplyNotStarted, step) || std::ranges::contains(m_faults, SupplyNotStarted, &Fault::cause);
    set.push_back(wanted);
    sourceSet.push_back(sourceWanted);

    double sent = sourceWanted - 0.5, reached = wanted + m_setBias;
    double pumped = 1, wheel = 1, speed = 1, lost = 0, short_ = 0, primaryForce = 1;
    if (const Fault *one = fault(SourceShortage, step)) {
        short_ = 0.12 + 0.4 * one->strength;
        if (one->variant || one->phase < 0.75)
            sent = sourceWanted - short_ * (sourceWanted - 35);
        else
            primaryForce = 1 - 0.75 * one->strength;
        reached -= short_ * 0.75 * (wanted - m_target);
    }
    if (const Fault *one = fault(StationUnderheating, step))
        reached -= (0.12 + 0.4 * one->strength) * (wanted - m_target)
                 * (one->variant ? 1 : 1 - 0.2 * std::sin(double(step) / 40));
    if (const Fault *one = fault(SecondaryPumpFault, step)) {
        pumped = std::max(0.03, 0.75 - 0.7 * one->strength);
        (one->variant || one->phase < 0.3 ? speed : wheel) = pumped;
    }
    if (const Fault *one = fault(SecondaryLeak, step)) {
        lost = 0.01 + 0.09 * one->strength * one->strength;
        reached -= lost * 30;
    }
    if (off) {
        const bool turning = m_faults.front().variant && m_faults.front().phase < 0.5;
        pumped = turning ? 0.8 : 0.004;
        speed = turning ? 0.8 : 0;
        sent = 18 + 6 * m_faults.front().phase;
        reached = buildings[0].room[step] + 2 * m_faults.front().phase;
    }
    const double before = supply.empty() ? reached : supply.back();
    supply.push_back(before + (off ? 1 : 0.5) * (reached - before));
    double heat = 0, all = 0, usual = 0;
    for (size_t i = 0; i < buildings.size(); ++i) {
        double flow = buildings[i].flow * pumped * (1 - 1.2 * lost);
        if (const Fault *one = i == 0 ? fault(BranchImbalance, step) : nullptr)
            flow *= 0.72 - 0.62 * one->strength;
        runBuilding(buildings[i], step, flow);
        const double now = buildings[i].water.back();
        heat += now * (supply.back() - buildings[i].back.back());
        all += now;
        usual += buildings[i].flow * m_flow * buildings[i].area_m2 * 1.1 / 1163;
    }
    water.push_back(all);
    back.push_back(all > 0.1 ? supply.back() - heat / all : reached - 0.3);
    hz.push_back(m_hz * speed);
    const double head = m_head * speed * speed * wheel * wheel * (off && speed == 0 ? 0.02 : 1);
    const double sag =
        lost > 0
            ? std::min(0.16,
                       lost * 1.6 * std::min(1.0, (fault(SecondaryLeak, step)->onset_h - age_h(step)) / 8))
            : 0;
    pressureBack.push_back(m_still - sag);
    pressureUp.push_back(m_still - sag + head);
    makeUp.push_back(usual * (m_makeUp + lost) * (off ? 0.3 : 1));
    sourceSupply.push_back(sent);
    primarySupply.push_back(sent - 1 - (off ? 0 : 0.01 * (sent - 30)));
    primaryReturn.push_back(std::min(primarySupply.back() - 1, back.back() + m_approach));
    primaryWater.push_back(heat / std::max(8.0, primarySupply.back() - primaryReturn.back()));
    sourceReturn.push_back(primaryReturn.back() + 0.8);
    primaryBack.push_back(0.45);
    primaryUp.push_back(0.45 + m_primaryHead * primaryForce * (off ? 0.3 : 1));
}

void CasePlant::runBuilding(PlantBuilding &house, size_t step, double flow)
{
    const double flow_WK = std::max(1e-3, m_flow * flow);
    const double loss = house.pipeLoss / std::max(0.1, flow);
    const double ts = supply.back() - std::min(0.4, loss) * (supply.back() - 10);
    const double give = flow_WK * (1 - std::exp(-m_emitter / flow_WK));
    double &room = house.room[step];
    const double heat = give * (ts - room);
    room += kStep_min / 60.0 / house.time_h
          * (heat + kGains_K + 0.0015 * sun[step]
             - house.loss * (room - outside[step]) * (1 + 0.006 * wind[step]));
    house.supply.push_back(ts);
    house.back.push_back(ts - heat / flow_WK);
    house.water.push_back(flow_WK * house.area_m2 * 1.1 / 1163);
}

double CasePlant::emitterShare(const PlantFlat &flat, size_t step)
{
    double share = flat.emitter;
    if (const Fault *one = flat.riser == flats[0].riser ? fault(RiserFault, step) : nullptr)
        share *= 0.85 - 0.75 * one->strength;
    if (&flat != &flats[0])
        return share;
    if (const Fault *one = fault(IndoorAirlock, step)) {
        m_restless = 0.93 * m_restless + 0.18 * m_chance.normal();
        const double wave =
            0.35 * std::sin((age_h(step) / one->pace / 2 + one->phase) * 2 * M_PI) + m_restless;
        share *= std::clamp(1 - (0.3 + 0.5 * one->strength) * (1 + wave), 0.0, 1.1);
    }
    if (const Fault *one = fault(IndoorValveClosed, step))
        share *= 0.15 * (1 - one->strength);
    if (const Fault *one = fault(IndoorFilterClogged, step))
        share *= 1 - (0.2 + 0.32 * one->strength) * std::clamp(1 - age_h(step) / one->onset_h, 0.0, 1.0);
    return share;
}

void CasePlant::runFlat(PlantFlat &flat, size_t step)
{
    const PlantBuilding &house = buildings[0];
    const double give = m_emitter * m_flow * (1 - std::exp(-m_emitter / m_flow)) / m_emitter;
    const double heat = give * (house.supply.back() + house.back.back() - 2 * house.room[step]) / 2
                      * (house.supply.back() > house.room[step] ? 1 : 0)
                      / (1 - m_spread / 2 / (1 + m_spread / 2));
    double &room = flat.room[step];
    double loss = flat.loss * house.loss * (1 + 0.006 * wind[step]);
    if (const Fault *one = &flat == &flats[0] ? fault(WindowOrInsulation, step) : nullptr) {
        const double more = 0.25 + 0.7 * one->strength;
        if (one->variant) // a bad wall or frame
            loss += more * 0.5 * (0.6 + 0.16 * wind[step]);
        else // a window that people open for hours
            loss += more * (std::fmod(age_h(step) / 12 + one->phase, 1.0) < 0.45 ? 1.4 : 0.15);
    }
    // The mean of building water at part flow is already in its supply and return.
    const double got =
        emitterShare(flat, step) * heat
        * std::max(0.0,
                   1 + (house.room[step] - room) / std::max(6.0, house.supply.back() - house.room[step]));
    room += kStep_min / 60.0 / flat.time_h
          * (got + kGains_K + flat.sun * 0.0022 * sun[step] - loss * (room - outside[step])
             + m_coupling * 2 * (house.room[step] - room));
}

} // namespace Warmline::Testing
