// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assist/sensor_check.h"

#include "app/assist/series_bins.h"

#include <algorithm>
#include <cmath>

namespace Warmline {

namespace {

using RoomList = std::vector<const CaseValues *>;

/// Mean of the other rooms' moves since the oldest step, value by value; laid to the end of a series of \a
/// size.
CaseValues commonMove(const RoomList &rooms, size_t size)
{
    CaseValues sum(size, 0.0), count(size, 0.0);
    for (const CaseValues *room : rooms) {
        const double middle = medianOf(*room);
        if (std::isnan(middle))
            continue;
        const size_t shared = std::min(size, room->size());
        for (size_t back = 1; back <= shared; ++back) {
            const double value = (*room)[room->size() - back];
            if (!std::isnan(value) && value >= kRoomLow_C && value <= kRoomHigh_C) {
                sum[size - back] += value - middle;
                ++count[size - back];
            }
        }
    }
    for (size_t i = 0; i < size; ++i)
        sum[i] = count[i] > 0 ? sum[i] / count[i] : kMissing;
    return sum;
}

/// Smallest step that occurs; 0 if the series stands.
double resolutionOf(const CaseValues &values)
{
    double least = 0;
    for (size_t i = 1; i < values.size(); ++i) {
        const double step = std::abs(values[i] - values[i - 1]);
        if (step > 1e-3 && (least == 0 || step < least))
            least = step;
    }
    return least;
}

/// Scatter from value to value: median of the second differences, scaled to a standard deviation.
double noiseOf(const CaseValues &values)
{
    CaseValues second;
    for (size_t i = 2; i < values.size(); ++i)
        second.push_back(std::abs(values[i] - 2 * values[i - 1] + values[i - 2]));
    const double middle = meanOf(second);
    return std::isnan(middle) ? 0 : middle / (0.798 * 2.449);
}

double rangeOf(const CaseValues &values, size_t from, size_t to)
{
    double low = kMissing, high = kMissing;
    for (size_t i = from; i <= to; ++i) {
        if (std::isnan(values[i]))
            continue;
        low = std::isnan(low) ? values[i] : std::min(low, values[i]);
        high = std::isnan(high) ? values[i] : std::max(high, values[i]);
    }
    return high - low;
}

/// Hours of the longest run of one value; gaps in between do not end it.
double longestRunOf(const CaseValues &values, int stepMinutes)
{
    size_t longest = 0;
    for (size_t from = 0; from < values.size();) {
        if (std::isnan(values[from])) {
            ++from;
            continue;
        }
        size_t next = from + 1, last = from;
        for (; next < values.size() && (std::isnan(values[next]) || values[next] == values[from]); ++next) {
            if (!std::isnan(values[next]))
                last = next;
        }
        longest = std::max(longest, last - from);
        from = next;
    }
    return double(longest) * stepMinutes / 60.0;
}

/// The run of one value in which the others moved most; gaps in between do not end it.
void findFrozen(const CaseValues &values, const CaseValues &common, int stepMinutes, SensorCheck &check)
{
    double best = -1;
    for (size_t from = 0; from < values.size();) {
        if (std::isnan(values[from])) {
            ++from;
            continue;
        }
        size_t next = from + 1, last = from;
        for (; next < values.size() && (std::isnan(values[next]) || values[next] == values[from]); ++next) {
            if (!std::isnan(values[next]))
                last = next;
        }
        const double hours = double(last - from) * stepMinutes / 60.0;
        const double moved = common.empty() ? kMissing : rangeOf(common, from, last);
        const double rank = std::isnan(moved) ? hours / 100 : moved;
        if (hours >= 2 && rank > best) {
            best = rank;
            check.frozen_h = hours;
            check.movedMeanwhile_K = moved;
        }
        from = next;
    }
}

void findLeap(const CaseValues &values, const CaseValues &common, int stepMinutes, SensorCheck &check)
{
    for (size_t i = 1; i < values.size(); ++i) {
        double step = values[i] - values[i - 1];
        if (!common.empty() && !std::isnan(common[i] - common[i - 1]))
            step -= common[i] - common[i - 1];
        if (std::abs(step) > check.leap_K) {
            check.leap_K = std::abs(step);
            check.leapUp = step > 0;
            check.leapAge_h = double(values.size() - 1 - i) * stepMinutes / 60.0;
        }
    }
}

} // namespace

SensorCheck SensorCheck::of(const DiagnosisCase &given)
{
    SensorCheck check;
    CaseValues values = given.room_C;
    double known = 0, impossible = 0;
    for (double &value : values) {
        if (std::isnan(value))
            continue;
        ++known;
        if (value < kRoomLow_C || value > kRoomHigh_C) {
            ++impossible;
            value = kMissing;
        }
    }
    if (known == 0)
        return check;
    check.present = true;
    check.impossible = impossible / known;

    RoomList rooms;
    CaseValues noises, resolutions, runs;
    for (const auto *list : {&given.neighbours, &given.buildingRooms}) {
        for (const CaseRoom &room : *list) {
            if (room.room_C.size() < 2)
                continue;
            rooms.push_back(&room.room_C);
            noises.push_back(noiseOf(room.room_C));
            runs.push_back(longestRunOf(room.room_C, given.stepMinutes));
            if (const double resolution = resolutionOf(room.room_C); resolution > 0)
                resolutions.push_back(resolution);
        }
    }
    check.resolution_K = resolutionOf(values);
    if (check.resolution_K == 0)
        check.resolution_K = resolutions.empty() ? 0.1 : medianOf(resolutions);
    const CaseValues common = rooms.empty() ? CaseValues{} : commonMove(rooms, values.size());
    check.noise_K = noiseOf(values);
    check.noiseOfOthers_K = noises.empty() ? kMissing : medianOf(noises);
    findFrozen(values, common, given.stepMinutes, check);
    check.longestRun_h = longestRunOf(values, given.stepMinutes);
    if (runs.size() >= 2)
        check.longestRunOfOthers_h = *std::ranges::max_element(runs);
    findLeap(values, common, given.stepMinutes, check);
    return check;
}

/// Sound instruments of one make stand for as long as each other, whatever their step and their noise.
double SensorCheck::runLogOdds() const
{
    if (std::isnan(longestRunOfOthers_h) || longestRun_h < 3)
        return 0;
    const double times = longestRun_h / std::max(1.0, longestRunOfOthers_h);
    return std::clamp(3.2 * (std::log(times) - 0.55), 0.0, 5.0);
}

double SensorCheck::frozenLogOdds() const
{
    return std::max(movedLogOdds(), runLogOdds());
}

double SensorCheck::movedLogOdds() const
{
    if (frozen_h < 2)
        return -0.35; // about a third of the broken ones freeze
    if (std::isnan(movedMeanwhile_K))
        return frozen_h < 8 ? 0 : std::min(3.0, 0.14 * (frozen_h - 6));
    // A sound one follows the others but for its resolution and its own small noise.
    const double excess = movedMeanwhile_K - 1.1 * std::min(resolution_K, 1.0) - 0.3;
    if (excess <= 0)
        return -0.35;
    return std::min(6.0, 7 * excess) * std::min(1.0, frozen_h / 4);
}

double SensorCheck::leapLogOdds() const
{
    const double beyond = leap_K - resolution_K - 5 * std::max(noise_K, 0.05) * 0.5 - 0.35;
    return beyond <= 0 ? -0.25 : std::min(4.5, 3.5 * beyond);
}

double SensorCheck::noiseLogOdds() const
{
    const double usual =
        std::max({std::isnan(noiseOfOthers_K) ? 0.12 : noiseOfOthers_K, 0.3 * resolution_K, 0.08});
    const double times = noise_K / usual;
    return times < 2.2 ? -0.1 : std::min(4.0, 2.2 * (times - 2));
}

double SensorCheck::logOdds() const
{
    if (!present)
        return 0;
    const double never = impossible > 0 ? 3.0 + std::min(2.0, 20 * impossible) : -0.15;
    return std::min(9.0, frozenLogOdds() + leapLogOdds() + noiseLogOdds() + never);
}

} // namespace Warmline
