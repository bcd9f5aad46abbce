// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assist/room_groups.h"

#include "app/assist/sensor_check.h"

#include <algorithm>
#include <cmath>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr double kUsual_K = 25; ///< inside minus outside for which the offsets below are given

struct Place
{
    double offset_K = 0;
    double spread_K = 0.25;
};

/// How much colder a flat is than one in the middle of the house, and how sure that is.
Place placeOf(const QString &position, double inOut_K)
{
    Place place;
    if (position.isEmpty()) {
        place = {-0.5, 0.55};
    } else {
        if (position.contains("edge"_L1))
            place.offset_K -= 0.85;
        if (position.contains("top"_L1))
            place.offset_K -= 0.85;
        if (position.contains("ground"_L1))
            place.offset_K -= 0.45;
        if (place.offset_K < 0)
            place.spread_K = 0.4;
    }
    place.offset_K *= std::clamp(inOut_K / kUsual_K, 0.3, 1.8);
    return place;
}

struct Flat
{
    CaseValues room_C; ///< by bin, freed of its place
    double spread_K = 0;
};

/// One curve of several: the median of their levels plus the median of their moves, so that one flat with a
/// trouble of its own does not pull it.
RoomGroups::Curve curveOf(const std::vector<Flat> &flats, int bins)
{
    RoomGroups::Curve curve;
    CaseValues levels;
    std::vector<double> middles;
    for (const Flat &flat : flats) {
        const double level = meanOf(flat.room_C);
        middles.push_back(level);
        if (!std::isnan(level)) {
            levels.push_back(level);
            curve.placeSpread_K += flat.spread_K * flat.spread_K;
        }
    }
    if (levels.empty())
        return curve;
    curve.members = double(levels.size());
    curve.placeSpread_K = std::sqrt(curve.placeSpread_K) / curve.members;
    const double level = medianOf(levels);
    curve.room_C.resize(size_t(bins), kMissing);
    for (size_t bin = 0; bin < size_t(bins); ++bin) {
        CaseValues moves;
        for (size_t i = 0; i < flats.size(); ++i) {
            if (!std::isnan(flats[i].room_C[bin]))
                moves.push_back(flats[i].room_C[bin] - middles[i]);
        }
        curve.room_C[bin] = level + (moves.size() > 3 ? medianOf(moves) : meanOf(moves));
    }
    return curve;
}

QString positionOfNeighbour(const CaseRoom &room, const DiagnosisCase &given)
{
    const QString &own = given.household.position;
    if (!room.position.isEmpty() || own.isEmpty())
        return room.position;
    if (room.relation != "above"_L1 && room.relation != "below"_L1)
        return {};
    // The same column of the house: its edge is the same, its top and ground follow from the floor.
    QString place = own.contains("edge"_L1) ? u"edge"_s : u"middle"_s;
    if (room.floor > 0 && room.floor == given.household.floors)
        place.prepend("top_"_L1);
    else if (room.floor == 1)
        place.prepend("ground_"_L1);
    return place;
}

bool isOnSameRiser(const CaseRoom &room, const DiagnosisCase &given)
{
    if (!room.riser.isEmpty() && !given.household.riser.isEmpty())
        return room.riser == given.household.riser;
    return room.relation == "above"_L1 || room.relation == "below"_L1;
}

} // namespace

double RoomGroups::placeOffset_K(const QString &position, double inOut_K)
{
    return position.isEmpty() ? 0 : placeOf(position, inOut_K).offset_K;
}

RoomGroups RoomGroups::of(const DiagnosisCase &given, const BinAxis &axis, const CaseValues &outside_C)
{
    RoomGroups groups;
    if (axis.bins == 0)
        return groups;
    if (const double outside = meanOf(outside_C); !std::isnan(outside))
        groups.inOut_K = std::clamp(20 - outside, 5.0, 55.0);

    const auto flatOf = [&](const CaseValues &values, const QString &position) {
        const Place place = placeOf(position, groups.inOut_K);
        Flat flat{axis.mean(values, kRoomLow_C, kRoomHigh_C), place.spread_K};
        for (double &value : flat.room_C)
            value -= place.offset_K;
        return flat;
    };
    std::vector<Flat> own, peers, rest, others;
    own.push_back(flatOf(given.room_C, given.household.position));
    for (const CaseRoom &room : given.neighbours) {
        (isOnSameRiser(room, given) ? peers : rest)
            .push_back(flatOf(room.room_C, positionOfNeighbour(room, given)));
    }
    for (const CaseRoom &room : given.buildingRooms) {
        const bool known =
            std::any_of(given.neighbours.begin(), given.neighbours.end(), [&](const CaseRoom &other) {
                return other.floor == room.floor && other.riser == room.riser
                    && other.room_C.size() == room.room_C.size()
                    && std::equal(
                           other.room_C.begin(), other.room_C.end(), room.room_C.begin(),
                           [](double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); });
            });
        if (!known)
            (isOnSameRiser(room, given) ? peers : rest).push_back(flatOf(room.room_C, room.position));
    }
    // A building's mean is made of many flats in all places of it.
    for (const CaseBranch &branch : given.otherBranches)
        others.push_back({axis.mean(branch.meanRoom_C, kRoomLow_C, kRoomHigh_C), 0.3});
    for (Flat &flat : others) {
        for (double &value : flat.room_C)
            value += 0.45 * groups.inOut_K / kUsual_K;
    }

    groups.curves = {curveOf(own, axis.bins), curveOf(peers, axis.bins), curveOf(rest, axis.bins),
                     curveOf(others, axis.bins)};
    std::vector<Flat> all;
    for (const std::vector<Flat> *list : {&rest, &others, &peers})
        all.insert(all.end(), list->begin(), list->end());
    Curve common = curveOf(all, axis.bins);
    groups.common_C = common.present() ? common.room_C : groups.curves[Own].room_C;
    if (groups.common_C.empty())
        groups.common_C.assign(size_t(axis.bins), kMissing);
    return groups;
}

} // namespace Warmline
