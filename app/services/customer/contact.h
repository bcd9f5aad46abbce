// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/customer.h"
#include "app/domain/household_look_up.h"
#include "app/domain/payment.h"
#include "app/domain/queries.h"
#include "app/domain/room_standard.h"
#include "app/domain/telemetry.h"

#include <optional>

namespace Warmline {

/// A room temperature with its age and trust; no value: there is no sensor, or nothing came from it.
struct RoomReading
{
    std::optional<double> celsius;
    qint64 atMs = 0;
    Quality quality = Quality::Missing;
    friend bool operator==(const RoomReading &, const RoomReading &) = default;
};

/// How a flat of the same building lies to the caller's.
enum class NeighbourRelation : quint8 {
    Self = 1, ///< 本户
    Above, ///< 楼上: same unit and column, one floor up
    Below, ///< 楼下
    Opposite, ///< 对门: same unit and floor
    Near ///< other flats of the three floors
};

/// A flat round the caller's, and how warm it is there.
struct Neighbour
{
    Household household;
    NeighbourRelation relation = NeighbourRelation::Near;
    RoomReading room;
    int openTickets = 0;
};

/// What the last three years say (S072), and the last hours.
struct ContactCounts
{
    int tickets3Years = 0;
    int roomTemperature3Years = 0; ///< of them about heat: no heat, uneven heat, overheating
    int calls3Years = 0;
    int callsToday = 0; ///< made by this household, this one not counted
    /// The telephone system counted so many more of this number today: they gave up in the queue, or were
    /// answered where nobody writes them down. Of the household on the line only.
    int callsTodayElsewhere = 0;
    int buildingTickets2Hours = 0; ///< opened in this building by others
    bool secondReport = false; ///< 二次报修: a ticket of the same kind open, or closed within 30 days
};

/// All about the household on the line, in one value.
struct ContactCard
{
    HouseholdDetail detail;
    CallId call; ///< null: opened without a call
    RoomReading room;
    double standard_C = RoomStandard::kUsual_C; ///< how warm the company says a room must be
    std::optional<Station> station;
    QList<LiveValue> stationValues; ///< empty until they came; see ContactService::valuesChanged
    QList<Ticket> openTickets; ///< newest first
    QList<Ticket> recentTickets; ///< last ten, newest first, open ones too
    QList<Call> recentCalls; ///< last ten, newest first
    ContactCounts counts;
    std::optional<LookUpNote>
        lookedUp; ///< of another branch: kept here for some days only, without its tickets
    std::optional<CustomerRecord> customer; ///< how to reach them, and what was corrected
    std::optional<Payment> payment; ///< heat fee of the newest season that the billing system told
    QList<Neighbour> neighbours; ///< the floor above, the own, the one below; by floor downwards, unit, room
    std::optional<Ticket> brokenPromise; ///< newest ticket whose promise passed before it was handled (N403)
    qint64 asOfMs = 0; ///< UTC when the store was read
};

/// Whose number it is that rings.
enum class MatchKind : quint8 {
    None = 1, ///< there is no call, or its number is withheld
    Looking,
    Exact, ///< one household has this number
    Several, ///< choose one: candidates by last contact
    Unknown ///< nobody has it: search, then link
};

/// The caller's number held against the customer book.
struct ContactMatch
{
    MatchKind kind = MatchKind::None;
    QString number; ///< normalised; mask before showing
    CallId call;
    QList<HouseholdDetail> candidates;
};

namespace Contact {

/// The flats of the own floor, the one above and the one below, with their relation to \a self. Pure.
[[nodiscard]] QList<Neighbour> neighbours(const Household &self, const QList<HouseholdDetail> &building);
/// Last two digits of a room number name its column: 501 and 601 lie above each other.
[[nodiscard]] QString columnOf(const Household &household);
/// Newest trusted room temperature of \a account among \a values, judged by age at \a nowMs.
[[nodiscard]] RoomReading roomReading(const QList<LiveValue> &values, const AccountNo &account, qint64 nowMs);
/// Good, stale (Uncertain) after two polls, Bad after five, whatever the source said better than that.
[[nodiscard]] Quality qualityAt(const LiveValue &value, qint64 nowMs);

} // namespace Contact

} // namespace Warmline
