// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "case_generator.h"

#include <QHash>

#include <vector>

namespace Warmline::Testing {

using Track = std::vector<double>;

/// One flat: everything by the heat loss of a usual one (1 W/K).
struct PlantFlat
{
    int floor = 1, riser = 0, building = 0;
    QString position, relation;
    double loss = 1, emitter = 1, sun = 1, time_h = 30;
    Track room;
};

/// One building on the station.
struct PlantBuilding
{
    int number = 1;
    double distance_m = 100, area_m2 = 6000, loss = 1, flow = 1, pipeLoss = 0.02, time_h = 70;
    Track room, supply, back, water; ///< water: m³/h
};

/// A station with its buildings and flats over a few days, with faults.
class CasePlant
{
public:
    CasePlant(Chance &chance, const CaseWorld &world, std::vector<HeatCause> causes, int window_h);

    static constexpr int kStep_min = 15;
    Track outside, wind, sun;
    Track sourceSet, sourceSupply, sourceReturn, set, supply, back, water, makeUp, hz, pressureUp,
        pressureBack;
    Track primarySupply, primaryReturn, primaryWater, primaryUp, primaryBack;
    std::vector<PlantBuilding> buildings; ///< the first is the caller's
    std::vector<PlantFlat> flats; ///< the first is the caller's
    int floors = 6, risers = 3;
    double onset_h = 24; ///< how long before the end the first cause began
    int month = 1, day = 15, hour = 12; ///< of the end
    size_t from = 0; ///< first step of the window

private:
    struct Fault
    {
        HeatCause cause;
        double onset_h, strength, pace, phase;
        bool variant;
    };
    [[nodiscard]] const Fault *fault(HeatCause cause, size_t step) const;
    [[nodiscard]] double age_h(size_t step) const { return double(m_steps - 1 - step) * kStep_min / 60; }
    void makeWeather();
    void makeHouses();
    void run();
    void runStation(size_t step);
    void runBuilding(PlantBuilding &house, size_t step, double water);
    void runFlat(PlantFlat &flat, size_t step);
    [[nodiscard]] double emitterShare(const PlantFlat &flat, size_t step);

    Chance &m_chance;
    const CaseWorld &m_world;
    std::vector<Fault> m_faults;
    size_t m_steps;
    double m_supplyAt10, m_spread, m_target, m_hz, m_head, m_makeUp, m_primaryAt10, m_still, m_primaryHead,
        m_coupling;
    double m_emitter, m_flow; ///< W/K by the loss of the building
    double m_setBias, m_approach, m_restless = 0;
};

} // namespace Warmline::Testing
