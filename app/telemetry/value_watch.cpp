// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/value_watch.h"

#include <algorithm>
#include <cmath>

namespace Warmline {

namespace {

constexpr qint64 kStandsHourMs = 3'600'000;

// What a plant can do in ten minutes; engineering judgement, wide enough for each start and stop of a pump,
// narrow enough for the ends of an instrument's range. A circulation pump of a station lifts 20 … 40 m (0.2 …
// 0.4 MPa), the primary network gives a station up to 0.6 MPa of difference; a transmitter that fails shows 0
// or its end, mostly 1.6 MPa or more.
constexpr double kSecondaryLeapMPa = 0.5, kPrimaryLeapMPa = 0.8;
// How much flows depends on the station, and a pump brings it from nothing to all within a minute: but hardly
// to more than it was before (flow goes with the pump's speed, which ends at 50 Hz). Small meters are noisy:
// up to 50 m³/h is none of this.
constexpr double kFlowLeap = 50, kFlowOfHighest = 1.5;

} // namespace

ValueWatch::Limits ValueWatch::usual(const SeriesKey &key)
{
    using enum SeriesQuantity;
    if (key.part == QLatin1StringView("forecast"))
        return {0, 0, true};
    switch (key.quantity) {
    case RoomTemperature:
    case BuildingTemperature: return {24 * kStandsHourMs, 4, false};
    case OutdoorTemperature: return {6 * kStandsHourMs, 8, false};
    case PrimarySupplyTemperature:
    case PrimaryReturnTemperature:
    case SupplyTemperature:
    case ReturnTemperature:
    case BranchReturnTemperature: return {2 * kStandsHourMs, 25, false};
    case PrimaryFlow:
    case Flow: return {2 * kStandsHourMs, kFlowLeap, false, kFlowOfHighest};
    case PrimarySupplyPressure:
    case PrimaryReturnPressure: return {2 * kStandsHourMs, kPrimaryLeapMPa, false};
    case SupplyPressure:
    case ReturnPressure: return {2 * kStandsHourMs, kSecondaryLeapMPa, false};
    // A set value, a valve, a drive and a closed make-up valve may stand for days.
    case SetTemperature:
    case PumpFrequency:
    case ValvePosition:
    case MakeUpFlow:
    case BranchPressureDifference: break;
    // A calm and a night stand for hours, a gust and a cloud come at once.
    case WindSpeed:
    case SolarRadiation: break;
    }
    return {};
}

ValueWatch::Finding ValueWatch::look(const Limits &limits, qint64 atMs, double value, qint64 nowMs)
{
    if (isAhead(limits, atMs, nowMs))
        return Finding::ClockAhead;
    if (m_atMs > nowMs + kAheadMs && !limits.future)
        *this = ValueWatch(); // what it knows was stamped by a clock that has been set back since
    if (atMs < m_atMs)
        return Finding::Fine; // late: it has its place in the history
    if (atMs == m_atMs) {
        const bool same = value == m_value;
        m_value = value;
        return same ? Finding::Duplicate : limits.future ? Finding::Fine : Finding::ClockStands;
    }
    const qint64 gap = atMs - m_atMs;
    m_same = value == m_value ? m_same + 1 : 0;
    if (m_same == 0)
        m_sinceMs = atMs;
    m_atMs = atMs;
    m_value = value;
    if (gap <= kLeapMs && leaps(limits, value) && ++m_leaps < kBelieved)
        return Finding::Leap;
    m_leaps = 0;
    m_believed = value;
    m_highest = std::max(m_highest, std::abs(value));
    const bool stands = limits.standsMs > 0 && m_same >= kLeastSame && atMs - m_sinceMs > limits.standsMs;
    return stands ? Finding::Stands : Finding::Fine;
}

bool ValueWatch::leaps(const Limits &limits, double value) const
{
    if (limits.leap <= 0 || !(std::abs(value - m_believed) > limits.leap)) // NaN compares as no leap
        return false;
    return limits.ofHighest <= 0 || std::abs(value) > limits.ofHighest * m_highest;
}

Quality ValueWatch::quality(Finding finding)
{
    switch (finding) {
    case Finding::ClockAhead: return Quality::Bad;
    case Finding::Leap:
    case Finding::Stands:
    case Finding::ClockStands: return Quality::Uncertain;
    case Finding::Fine:
    case Finding::Duplicate: break;
    }
    return Quality::Good;
}

} // namespace Warmline
