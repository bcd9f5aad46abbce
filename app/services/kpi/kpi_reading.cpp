// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/kpi/kpi_reading.h"

#include "app/core/clock.h"
#include "app/services/phone/state_log.h"

#include <algorithm>

namespace Warmline {

namespace {

constexpr int kAll = 10'000'000;

} // namespace

Result<QList<Call>> KpiReading::calls(Queries &queries, qint64 fromMs, qint64 toMs)
{
    CallFilter filter;
    filter.fromMs = fromMs;
    filter.toMs = toMs;
    filter.limit = kAll;
    return queries.calls(filter);
}

Result<QList<Ticket>> KpiReading::tickets(Queries &queries, qint64 fromMs, qint64 toMs)
{
    TicketFilter filter;
    filter.fromMs = fromMs;
    filter.toMs = toMs;
    filter.limit = kAll;
    return queries.tickets(filter);
}

Result<QSet<AccountNo>> KpiReading::accountsOf(Queries &queries, const ChosenArea &area)
{
    QSet<AccountNo> accounts;
    for (const BuildingId &house : area.houses) {
        const auto households = queries.householdsOfBuilding(house);
        if (!households)
            return std::unexpected(households.error());
        for (const HouseholdDetail &household : *households)
            accounts.insert(household.household.account);
    }
    return accounts;
}

Result<QHash<CallId, qint64>> KpiReading::wrapUpEnds(Queries &queries, const QList<Call> &calls, qint64 nowMs)
{
    QHash<CallId, qint64> ends;
    QHash<std::pair<AgentId, qint64>, StateRecord> records; // by person and day
    for (const Call &call : calls) {
        if (call.state != CallState::Ended || call.answeredMs == 0 || call.agent.isEmpty())
            continue;
        const std::pair key(call.agent, call.endedMs / kDayMs);
        if (!records.contains(key)) {
            const auto record = StateLog::read(queries, call.agent, call.endedMs, call.endedMs + kDayMs);
            if (!record)
                return std::unexpected(record.error());
            records.insert(key, *record);
        }
        if (const auto end = records.value(key).wrapUpEnd(call.id, nowMs))
            ends.insert(call.id, *end);
    }
    return ends;
}

Result<QList<KpiRow>> KpiReading::occupancy(Queries &queries, const KpiStaffRequest &request)
{
    QList<KpiRow> rows;
    if (request.days.size() < 2)
        return rows;
    const qint64 from = request.days.first();
    const qint64 to = std::min(request.days.last(), request.nowMs) + kDayMs; // of a clock that ran ahead
    QList<AgentId> agents{request.agent};
    if (request.isLead) {
        const auto all = StateLog::agents(queries, from, to);
        if (!all)
            return std::unexpected(all.error());
        agents = *all;
    }
    for (const AgentId &agent : std::as_const(agents)) {
        const auto record = StateLog::read(queries, agent, from, to);
        if (!record)
            return std::unexpected(record.error());
        if (!request.branch.isEmpty() && record->branch != request.branch)
            continue;
        const StateRecord known = record->until(request.nowMs);
        for (qsizetype i = 0; i + 1 < request.days.size(); ++i) {
            const StateTimes times = known.times(request.days[i], request.days[i + 1]);
            if (const auto share = times.occupancy())
                rows.append({EntityKind::Agent,
                             agent.value,
                             {},
                             agent,
                             record->branch,
                             request.days[i],
                             *share,
                             double(times.forCallersMs())});
        }
    }
    return rows;
}

Result<CentreToday> KpiReading::centreToday(Queries &queries, const KpiTodayRequest &request)
{
    KpiInput input;
    input.nowMs = request.nowMs;
    input.limits = request.limits;
    auto calls = KpiReading::calls(queries, request.dayStartMs, 0);
    if (!calls)
        return std::unexpected(calls.error());
    input.calls = *calls;
    CentreToday today;
    today.asOfMs = request.nowMs;
    const QList<KpiRow> answered = Kpi::rows(KpiId::AnswerRate, input);
    today.answerRate = Kpi::aggregate(KpiId::AnswerRate, answered);
    today.calls = answered.size();
    today.answered = std::ranges::count_if(answered, [](const KpiRow &row) { return row.value > 0; });
    today.frtP90 = Kpi::percentile(Kpi::rows(KpiId::FirstResponse, input), 90);

    TicketFilter red;
    red.tiers = {Tier::Red};
    red.fromMs = request.nowMs - kDayMs;
    const auto count = queries.ticketCount(red);
    if (!count)
        return std::unexpected(count.error());
    today.redTickets24h = int(*count);
    red.fromMs = 0;
    red.openOnly = true;
    auto open = queries.tickets(red);
    if (!open)
        return std::unexpected(open.error());
    today.openRed = *open;
    std::ranges::stable_sort(today.openRed, {}, [&](const Ticket &ticket) {
        return TicketClock::total(ticket, request.limits, request.nowMs).leftMs();
    });
    return today;
}

Result<KpiBeats> KpiReading::beats(Queries &queries, qint64 nowMs)
{
    KpiBeats beats;
    beats.asOfMs = nowMs;
    beats.toMs = (nowMs / KpiBeats::kSlotMs + 1) * KpiBeats::kSlotMs;
    beats.fromMs = beats.toMs - kDayMs;
    auto read = calls(queries, beats.fromMs, beats.toMs);
    if (!read)
        return std::unexpected(read.error());
    beats.calls = *std::move(read);
    TicketFilter red;
    red.tiers = {Tier::Red};
    red.fromMs = beats.fromMs;
    red.toMs = beats.toMs;
    red.limit = kAll;
    auto tickets = queries.tickets(red);
    if (!tickets)
        return std::unexpected(tickets.error());
    beats.tickets = *std::move(tickets);
    return beats;
}

} // namespace Warmline
