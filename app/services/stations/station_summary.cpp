// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/stations/station_summary.h"

#include "app/services/map/room_tally.h"
#include "app/services/tickets/ticket_reader.h"
#include "app/telemetry/alarms/alarm_rule_book.h"

#include <algorithm>

namespace Warmline {

namespace {

constexpr qint64 kSummaryHourMs = 3'600'000;
constexpr int kRowsListed = 100;
constexpr int kCallsMarked = 2'000;

/// Tickets and calls of the last days, and the newest as they are listed.
Result<void> addMarks(Queries &queries, StationSummary &summary, qint64 dayStartMs)
{
    TicketFilter filter;
    filter.station = summary.station;
    filter.fromMs = summary.asOfMs - 168 * kSummaryHourMs;
    filter.limit = 5000;
    const auto tickets = queries.tickets(filter);
    if (!tickets)
        return std::unexpected(tickets.error());
    for (const Ticket &ticket : *tickets) {
        summary.ticketsToday += ticket.openedMs >= dayStartMs ? 1 : 0;
        if (ticket.openedMs >= summary.asOfMs - 12 * kSummaryHourMs)
            summary.recentTickets.append(ticket);
    }
    std::ranges::sort(summary.recentTickets, std::ranges::greater(), &Ticket::openedMs);
    summary.weekTickets = *tickets;
    std::ranges::sort(summary.weekTickets, std::ranges::greater(), &Ticket::openedMs);
    CallFilter calls;
    calls.station = summary.station;
    calls.fromMs = filter.fromMs;
    calls.limit = kCallsMarked;
    const auto called = queries.calls(calls);
    if (!called)
        return std::unexpected(called.error());
    summary.weekCalls = *called;
    const auto rows = TicketReader::rows(
        queries, summary.recentTickets.first(std::min<qsizetype>(kRowsListed, summary.recentTickets.size())));
    if (!rows)
        return std::unexpected(rows.error());
    summary.recentRows = *rows;
    return {};
}

} // namespace

Result<StationSummaryBase> StationSummaryBase::read(Queries &queries, const StationId &id, qint64 nowMs,
                                                    qint64 dayStartMs)
{
    StationSummaryBase base;
    base.summary.station = id;
    base.summary.asOfMs = nowMs;
    const auto buildings = queries.buildings();
    const auto counts = queries.householdCounts();
    const auto standard = RoomStandard::read(queries);
    if (!buildings)
        return std::unexpected(buildings.error());
    if (!counts)
        return std::unexpected(counts.error());
    if (!standard)
        return std::unexpected(standard.error());
    base.summary.standard_C = *standard;
    const auto rules = AlarmRuleBook::read(queries);
    if (!rules)
        return std::unexpected(rules.error());
    for (const KeptAlarmRule &kept : *rules) {
        if (kept.rule.kind == AlarmKind::SupplyBelowSet)
            base.summary.supplyTolerance_K = kept.rule.limit;
    }
    for (const Building &building : *buildings) {
        if (building.station != id)
            continue;
        ++base.summary.buildings;
        if (!base.summary.communities.contains(building.community))
            base.summary.communities.append(building.community);
        base.summary.households += counts->value(building.id);
        const auto sensors = queries.sensorsOfBuilding(building.id);
        if (!sensors)
            return std::unexpected(sensors.error());
        base.summary.sensors += int(sensors->size());
        for (const RoomSensor &sensor : *sensors)
            base.sensorOwners.append(sensor.account.value);
    }
    base.sensorOwners.removeDuplicates();
    if (const auto marked = addMarks(queries, base.summary, dayStartMs); !marked)
        return std::unexpected(marked.error());
    if (base.summary.households > 0)
        base.summary.ticketsPerThousand = 1000.0 * base.summary.ticketsToday / base.summary.households;
    return base;
}

void StationSummary::addRooms(const QStringList &sensorOwners, const QList<LiveValue> &values)
{
    const RoomTally rooms =
        Rooms::tally(Rooms::readings(sensorOwners, values, asOfMs), Quality::Good, standard_C);
    homesAnswering = rooms.answering;
    belowStandard = rooms.belowStandard;
    roomHistogram = rooms.histogram;
    meanRoomCelsius = rooms.mean_C();
    roomsAsOfMs = asOfMs;
}

void StationSummary::keepRooms(const StationSummary &before)
{
    if (before.station != station || sensors == 0 || roomsAsOfMs > 0 || before.homesAnswering == 0)
        return; // rooms that were asked and say nothing have fallen silent
    homesAnswering = before.homesAnswering;
    meanRoomCelsius = before.meanRoomCelsius;
    standard_C = before.standard_C; // by which they were counted
    belowStandard = before.belowStandard;
    roomHistogram = before.roomHistogram;
    roomsAsOfMs = before.roomsAsOfMs;
}

} // namespace Warmline
