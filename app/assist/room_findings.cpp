// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assist/room_findings.h"

#include "app/domain/enum_names.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace Warmline {

namespace {

constexpr int kFlatHours = 72; ///< a flat with fewer tells nothing
constexpr int kLeastDays = 3;
constexpr int kLeastFlats = 5; ///< of a group, and of the rest
constexpr double kLeastConfidence = 0.9;
constexpr double kRatioQuantile = 1.96;
constexpr double kNoSize = std::numeric_limits<double>::quiet_NaN();

/// From which size on a flat showsTrait a trait.
constexpr double kNightSwing_K = 1.2, kBelowBuilding_K = 1, kFollows = 0.1, kNoonGain_K = 0.8,
                 kFollowsWind = 0.25;

constexpr std::array kTraits{RoomTrait::NightSwing,     RoomTrait::Cold,     RoomTrait::BelowBuilding,
                             RoomTrait::FollowsWeather, RoomTrait::NoonGain, RoomTrait::FollowsWind};
constexpr std::array kGroups{RoomGroup::TopFloor, RoomGroup::GroundFloor, RoomGroup::North, RoomGroup::South};

/// The sizes of its traits, in the order of kTraits; NaN where it can't be judged.
using TraitSizes = std::array<double, kTraits.size()>;

struct RunningMean
{
    double sum = 0;
    int count = 0;
    void add(double value)
    {
        sum += value;
        ++count;
    }
    [[nodiscard]] double value() const { return count > 0 ? sum / count : kNoSize; }
};

/// RunningMean over days of what is measured in [from, to) less what is measured in [otherFrom, otherTo).
double dayContrast(const std::vector<float> &room, int startHour, int from, int to, int otherFrom,
                   int otherTo)
{
    RunningMean contrast, now, then;
    const auto endDay = [&] {
        if (now.count > 0 && then.count > 0)
            contrast.add(now.value() - then.value());
        now = then = {};
    };
    for (size_t i = 0; i < room.size(); ++i) {
        const int hour = int((size_t(startHour) + i) % 24);
        if (hour == 0)
            endDay();
        if (!std::isfinite(room[i]))
            continue;
        if (hour >= from && hour < to)
            now.add(room[i]);
        if (hour >= otherFrom && hour < otherTo)
            then.add(room[i]);
    }
    endDay();
    return contrast.count >= kLeastDays ? contrast.value() : kNoSize;
}

/// K of the room's daily mean for 1 K of the day outside.
double slopeOfDays(const std::vector<float> &room, const std::vector<float> &outside, int startHour)
{
    RunningMean x, y, xx, xy, dayRoom, dayOutside;
    const auto endDay = [&] {
        if (dayRoom.count >= 12) {
            const double a = dayOutside.value(), b = dayRoom.value();
            x.add(a);
            y.add(b);
            xx.add(a * a);
            xy.add(a * b);
        }
        dayRoom = dayOutside = {};
    };
    for (size_t i = 0; i < std::min(room.size(), outside.size()); ++i) {
        if ((size_t(startHour) + i) % 24 == 0)
            endDay();
        if (std::isfinite(room[i]) && std::isfinite(outside[i])) {
            dayRoom.add(room[i]);
            dayOutside.add(outside[i]);
        }
    }
    endDay();
    const double spread = xx.value() - x.value() * x.value();
    // Days that were all alike outside tell nothing.
    return x.count >= 5 && spread > 1 ? (xy.value() - x.value() * y.value()) / spread : kNoSize;
}

/// K that a day is colder for 1 m/s, at the same temperature outside: regression of the room's daily means on
/// both.
double windOfDays(const std::vector<float> &room, const RoomSurroundings &around)
{
    constexpr int kLeastWindDays = 8;
    constexpr double kLeastWindSpread_ms = 0.4, kMostAlike = 0.8; // wind and cold that always come together
    RunningMean x, w, y, xx, ww, xw, xy, wy, dayRoom, dayOutside, dayWind;
    const auto endDay = [&] {
        if (dayRoom.count >= 12) {
            const double a = dayOutside.value(), b = dayWind.value(), c = dayRoom.value();
            x.add(a);
            w.add(b);
            y.add(c);
            xx.add(a * a);
            ww.add(b * b);
            xw.add(a * b);
            xy.add(a * c);
            wy.add(b * c);
        }
        dayRoom = dayOutside = dayWind = {};
    };
    for (size_t i = 0; i < std::min({room.size(), around.outside_C.size(), around.wind_ms.size()}); ++i) {
        if ((size_t(around.startHour) + i) % 24 == 0)
            endDay();
        if (std::isfinite(room[i]) && std::isfinite(around.outside_C[i])
            && std::isfinite(around.wind_ms[i])) {
            dayRoom.add(room[i]);
            dayOutside.add(around.outside_C[i]);
            dayWind.add(around.wind_ms[i]);
        }
    }
    endDay();
    if (x.count < kLeastWindDays)
        return kNoSize;
    const double outside = xx.value() - x.value() * x.value(), wind = ww.value() - w.value() * w.value(),
                 both = xw.value() - x.value() * w.value(), byOutside = xy.value() - x.value() * y.value(),
                 byWind = wy.value() - w.value() * y.value();
    if (wind < kLeastWindSpread_ms * kLeastWindSpread_ms || both * both > kMostAlike * outside * wind)
        return kNoSize;
    return -(byWind * outside - byOutside * both) / (wind * outside - both * both);
}

std::optional<double> flatMean(const std::vector<float> &room)
{
    RunningMean mean;
    for (const float value : room) {
        if (std::isfinite(value))
            mean.add(double(value));
    }
    return mean.count >= kFlatHours ? std::optional(mean.value()) : std::nullopt;
}

bool isOfGroup(const MeasuredFlat &flat, RoomGroup group)
{
    switch (group) {
    case RoomGroup::TopFloor: return flat.top;
    case RoomGroup::GroundFloor: return flat.ground;
    case RoomGroup::North: return flat.orientation == QLatin1String("N");
    case RoomGroup::South: return flat.orientation == QLatin1String("S");
    }
    return false;
}

bool showsTrait(RoomTrait trait, double size)
{
    switch (trait) {
    case RoomTrait::NightSwing: return size >= kNightSwing_K;
    case RoomTrait::Cold: return size > 0;
    case RoomTrait::BelowBuilding: return size >= kBelowBuilding_K;
    case RoomTrait::FollowsWeather: return size >= kFollows;
    case RoomTrait::NoonGain: return size >= kNoonGain_K;
    case RoomTrait::FollowsWind: return size >= kFollowsWind;
    }
    return false;
}

double logFactorial(int n)
{
    return std::lgamma(n + 1.0);
}

/// Fisher's exact test, one side: so many hits in the group, or more, by chance.
double chanceOf(const RoomFinding &f)
{
    const int hits = f.hits + f.otherHits, all = f.flats + f.others;
    const double whole = logFactorial(all) - logFactorial(hits) - logFactorial(all - hits);
    double sum = 0;
    for (int k = f.hits; k <= std::min(hits, f.flats); ++k) {
        if (hits - k > f.others)
            continue;
        sum += std::exp(logFactorial(f.flats) - logFactorial(k) - logFactorial(f.flats - k)
                        + logFactorial(f.others) - logFactorial(hits - k) - logFactorial(f.others - hits + k)
                        - whole);
    }
    return std::min(1.0, sum);
}

/// How many times as often; a half is added to each count, so that none at all is no infinity.
void measureRatio(RoomFinding &f)
{
    const double a = f.hits + 0.5, n = f.flats + 1, b = f.otherHits + 0.5, m = f.others + 1;
    const double spread = std::sqrt(1 / a - 1 / n + 1 / b - 1 / m);
    f.ratio = a / n / (b / m);
    f.low = f.ratio * std::exp(-kRatioQuantile * spread);
    f.high = f.ratio * std::exp(kRatioQuantile * spread);
}

constexpr std::array<EnumName<RoomTrait>, 6> kTraitNames{{
    {RoomTrait::NightSwing, "night_swing"},
    {RoomTrait::Cold, "cold"},
    {RoomTrait::BelowBuilding, "below_building"},
    {RoomTrait::FollowsWeather, "follows_weather"},
    {RoomTrait::NoonGain, "noon_gain"},
    {RoomTrait::FollowsWind, "follows_wind"},
}};
constexpr std::array<EnumName<RoomGroup>, 4> kGroupNames{{
    {RoomGroup::TopFloor, "top_floor"},
    {RoomGroup::GroundFloor, "ground_floor"},
    {RoomGroup::North, "north"},
    {RoomGroup::South, "south"},
}};

} // namespace

QString roomTraitName(RoomTrait trait)
{
    return nameOf(kTraitNames, trait);
}

QString roomGroupName(RoomGroup group)
{
    return nameOf(kGroupNames, group);
}

RoomFindings roomFindings(const std::vector<MeasuredFlat> &flats, const RoomSurroundings &around)
{
    RoomFindings found;
    std::vector<std::optional<double>> means;
    QHash<QString, std::vector<double>> buildings;
    for (const MeasuredFlat &flat : flats) {
        means.push_back(flatMean(flat.room_C));
        if (means.back())
            buildings[flat.building].push_back(*means.back());
        else
            ++found.tooShort;
    }
    QHash<QString, double> medians;
    for (auto it = buildings.begin(); it != buildings.end(); ++it) {
        std::ranges::nth_element(*it, it->begin() + std::ssize(*it) / 2);
        medians.insert(it.key(), it->size() >= 3 ? (*it)[it->size() / 2] : kNoSize);
    }
    std::vector<TraitSizes> sizes(flats.size());
    for (size_t i = 0; i < flats.size(); ++i) {
        sizes[i].fill(kNoSize);
        if (!means[i])
            continue;
        ++found.flats;
        const std::vector<float> &room = flats[i].room_C;
        sizes[i] = {dayContrast(room, around.startHour, 12, 18, 1, 6),
                    around.standard_C - *means[i],
                    medians.value(flats[i].building, kNoSize) - *means[i],
                    slopeOfDays(room, around.outside_C, around.startHour),
                    dayContrast(room, around.startHour, 12, 15, 8, 10),
                    windOfDays(room, around)};
    }
    std::vector<std::pair<RoomFinding, double>> looked; // with the chance of it
    for (size_t t = 0; t < kTraits.size(); ++t) {
        for (const RoomGroup group : kGroups) {
            RoomFinding f;
            f.trait = kTraits[t];
            f.group = group;
            RunningMean in, out;
            for (size_t i = 0; i < flats.size(); ++i) {
                if (!std::isfinite(sizes[i][t]))
                    continue;
                const bool ours = isOfGroup(flats[i], group), hit = showsTrait(f.trait, sizes[i][t]);
                (ours ? f.flats : f.others) += 1;
                (ours ? f.hits : f.otherHits) += hit ? 1 : 0;
                (ours ? in : out).add(sizes[i][t]);
            }
            if (f.flats < kLeastFlats || f.others < kLeastFlats)
                continue;
            f.size_K = in.value() - out.value();
            measureRatio(f);
            looked.push_back({f, chanceOf(f)});
        }
    }
    found.looked = int(looked.size());
    for (auto &[finding, chance] : looked) {
        // So many were looked at that one of them may stand out by chance alone.
        finding.confidence = std::max(0.0, 1 - chance * double(looked.size()));
        if (finding.confidence >= kLeastConfidence && finding.hits > 0)
            found.list.push_back(finding);
    }
    std::ranges::stable_sort(found.list, [](const RoomFinding &a, const RoomFinding &b) {
        return std::pair(-a.confidence, -a.low) < std::pair(-b.confidence, -b.low);
    });
    return found;
}

} // namespace Warmline
