// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/value_watch.h"

#include <cmath>

namespace Warmline {

namespace {

constexpr qint64 kStandsHourMs = 3'600'000;

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
    case Flow:
    case PrimarySupplyPressure:
    case PrimaryReturnPressure:
    case SupplyPressure:
    case ReturnPressure: return {2 * kStandsHourMs, 0, false};
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
    if (limits.leap > 0 && gap <= kLeapMs && std::abs(value - m_believed) > limits.leap
        && ++m_leaps < kBelieved)
        return Finding::Leap; // NaN compares as no leap
    m_leaps = 0;
    m_believed = value;
    const bool stands = limits.standsMs > 0 && m_same >= kLeastSame && atMs - m_sinceMs > limits.standsMs;
    return stands ? Finding::Stands : Finding::Fine;
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
