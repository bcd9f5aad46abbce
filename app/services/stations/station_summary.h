// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"
#include "app/domain/room_standard.h"
#include "app/domain/telemetry.h"
#include "app/services/tickets/ticket_views.h"

#include <QHash>

namespace Warmline {

/// What stands beside a station's diagram.
struct StationSummary
{
    StationId station;
    QList<CommunityId> communities; ///< in which it heats
    double supplyTolerance_K = 0; ///< how far below the set curve the company lets the supply fall
    int buildings = 0;
    int households = 0;
    int sensors = 0;
    int homesAnswering = 0; ///< homes with a good room temperature, however many sensors hang in them
    std::optional<double> meanRoomCelsius;
    double standard_C = RoomStandard::kUsual_C; ///< the company's
    int belowStandard = 0; ///< of those answering
    QHash<int, int> roomHistogram; ///< whole degree (floor) → flats
    int ticketsToday = 0;
    std::optional<double> ticketsPerThousand; ///< today's, per 1,000 households
    QList<Ticket> recentTickets; ///< last 12 h, newest first
    QList<TicketRow> recentRows; ///< the newest 100 of them with their addresses
    QList<Ticket> weekTickets; ///< last 7 days, newest first: marks on the curves
    QList<Call> weekCalls; ///< likewise, of its households, at most 2,000
    qint64 asOfMs = 0;
    qint64 roomsAsOfMs = 0; ///< 0: the rooms were not asked yet

    /// What the rooms of \a sensorOwners say in \a values, judged at asOfMs.
    void addRooms(const QStringList &sensorOwners, const QList<LiveValue> &values);
    /// The rooms come with a second answer: until then those of \a before stay, so that nothing jumps.
    void keepRooms(const StationSummary &before);
};

/// What the store knows of it: all but the rooms.
struct StationSummaryBase
{
    StationSummary summary;
    QStringList sensorOwners; ///< accounts with a sensor, whose rooms are to be asked for

    /// Reader thread. \a dayStartMs: UTC, of the company's day.
    [[nodiscard]] static Result<StationSummaryBase> read(Queries &queries, const StationId &id, qint64 nowMs,
                                                         qint64 dayStartMs);
};

} // namespace Warmline
