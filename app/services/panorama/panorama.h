// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/room_series.h"
#include "app/services/customer/contact.h"
#include "app/services/map/room_tally.h"

namespace Warmline {

/// Where another home lies, seen from the household: through which wall, floor or ceiling heat goes over.
enum class WallSide : quint8 { Left = 1, Right, Above, Below };

/// A home of the same building.
struct PanoramaFlat
{
    Household household;
    bool hasSensor = false;
    RoomReading room;
    int openTickets = 0;
    int tickets3Years = 0;
};

/// All about one household, side by side (全景式服务, S071): what it is, pays and asked for in three years,
/// and how its neighbours and its building are. The measured part comes after the stored one.
struct Panorama
{
    HouseholdDetail detail;
    std::optional<Station> station;
    std::optional<LookUpNote> lookedUp; ///< of another branch: its tickets and calls are not here
    QList<Payment> payments; ///< newest season first
    QList<Ticket> tickets; ///< of three years, newest first
    QList<Call> calls; ///< likewise
    QHash<CrewId, QString> crews; ///< names of those who worked here
    double standard_C = RoomStandard::kUsual_C; ///< how warm the company says a room must be
    QList<PanoramaFlat> building; ///< every flat, the own one too; by floor downwards, unit, room
    QHash<QString, RoomSeries::Home> rooms; ///< of measuredAccounts(), as the tags have them
    qint64 fromMs = 0; ///< three years before asOfMs
    qint64 asOfMs = 0; ///< UTC when the store was read

    /// The own home among building; null when it is not among them.
    [[nodiscard]] const PanoramaFlat *own() const;
    /// The next home on a side; null: outer wall, roof, ground, or nobody knows.
    [[nodiscard]] const PanoramaFlat *beside(WallSide side) const;
    /// Accounts whose rooms are measured, for SeriesSource::latest().
    [[nodiscard]] QStringList measuredAccounts() const;
};

/// Part of a building, and how warm its homes are.
enum class BuildingPart : quint8 { TopFloor = 1, MiddleFloors, GroundFloor, SameRiser, NorthSide, SouthSide };

/// How warm the measured homes of the building are. A home counts once, however many sensors hang in it.
struct BuildingWarmth
{
    RoomTally all;
    QList<std::pair<BuildingPart, RoomTally>> parts; ///< only those in which a home answers
    int sensors = 0;
    int colderThanOwn = -1; ///< homes colder than the own one; -1: the own is not measured
};

/// Whose panorama, as of when (UTC ms).
struct PanoramaRequest
{
    AccountNo account;
    qint64 nowMs = 0;
};

namespace PanoramaFacts {

constexpr int kYears = 3;

/// On a reader thread. NotFound when nobody knows the account.
[[nodiscard]] Result<Panorama> load(Queries &queries, const PanoramaRequest &request);
/// Puts live values of rooms to their homes. Pure.
void fold(Panorama &panorama, const QList<LiveValue> &values, qint64 nowMs);
/// How the building stands; stale readings count, bad ones do not. Pure.
[[nodiscard]] BuildingWarmth warmth(const Panorama &panorama);
/// What the curves of the last 24 h are made of: the home's rooms, the mean of the building, its branch,
/// its station's supply and set value, and the weather. \a values say which sensors the home has.
[[nodiscard]] QList<SeriesKey> curveKeys(const Panorama &panorama, const QList<LiveValue> &values);
/// Measured homes whose mean stands for the building where its own series is missing or has ended: some of
/// them, evenly spread over its floors.
[[nodiscard]] QList<RoomSeries::Home> homesOfTheMean(const Panorama &panorama);

} // namespace PanoramaFacts

} // namespace Warmline
