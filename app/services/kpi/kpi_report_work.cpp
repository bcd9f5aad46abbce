// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/kpi/kpi_report_work.h"

#include "app/core/clock.h"

#include <algorithm>
#include <iterator>

namespace Warmline {

namespace {

constexpr qint64 kPieceMs = 7 * kDayMs;

QList<KpiRow> ofScope(const QList<KpiRow> &rows, KpiScope scope, const AgentId &agent, const BranchId &branch)
{
    if (scope == KpiScope::Centre || (scope == KpiScope::Team && branch.isEmpty()))
        return rows;
    QList<KpiRow> result;
    for (const KpiRow &row : rows) {
        if (scope == KpiScope::Me ? row.agent == agent : row.branch == branch)
            result.append(row);
    }
    return result;
}

} // namespace

/// Takes out what does not lie in the area.
Result<void> KpiReportWork::cut(Queries &queries, QList<Call> &calls, QList<Ticket> &tickets)
{
    if (area.isEmpty())
        return {};
    if (!accounts) {
        auto read = KpiReading::accountsOf(queries, area);
        if (!read)
            return std::unexpected(read.error());
        accounts = std::make_shared<const QSet<AccountNo>>(*std::move(read));
    }
    calls.removeIf([this](const Call &call) { return !accounts->contains(call.account); });
    tickets.removeIf([this](const Ticket &ticket) { return !area.holds(ticket); });
    return {};
}

/// The days that begin before \a toMs and were not read yet.
Result<void> KpiReportWork::readStaff(Queries &queries, qint64 toMs)
{
    if (!wantsStaff)
        return {};
    KpiStaffRequest request{{}, agent, branch, isLead, input.nowMs};
    qint64 end = 0;
    for (qsizetype i = 0; i + 1 < days.size(); ++i) {
        if (days[i] < nextMs || days[i] >= toMs)
            continue;
        const auto known = staffDays.constFind(days[i]);
        if (request.days.isEmpty() && known != staffDays.cend()) { // those to read lie side by side
            rows[KpiId::Occupancy] += *known;
        } else {
            request.days.append(days[i]);
            end = days[i + 1];
        }
    }
    if (request.days.isEmpty())
        return {};
    request.days.append(end);
    const auto found = KpiReading::occupancy(queries, request);
    if (!found)
        return std::unexpected(found.error());
    rows[KpiId::Occupancy] += *found;
    for (qsizetype i = 0; i + 1 < request.days.size(); ++i) {
        if (request.days[i + 1] + kDayMs > input.nowMs)
            continue; // words of it may still come
        QList<KpiRow> day;
        std::ranges::copy_if(*found, std::back_inserter(day),
                             [&](const KpiRow &row) { return row.atMs == request.days[i]; });
        staffDays.insert(request.days[i], day);
    }
    return {};
}

Result<bool> KpiReportWork::readNext(Queries &queries)
{
    const qint64 end = report.toMs + 1;
    const qint64 to = std::min(nextMs + kPieceMs, end);
    auto calls = KpiReading::calls(queries, nextMs, to);
    if (!calls)
        return std::unexpected(calls.error());
    auto tickets = KpiReading::tickets(queries, nextMs, to);
    if (!tickets)
        return std::unexpected(tickets.error());
    if (const auto done = cut(queries, *calls, *tickets); !done)
        return std::unexpected(done.error());
    auto ends = KpiReading::wrapUpEnds(queries, *calls, input.nowMs);
    if (!ends)
        return std::unexpected(ends.error());
    if (const auto done = readStaff(queries, to); !done)
        return std::unexpected(done.error());
    report.calls += calls->size();
    input.wrapUpEnds = *std::move(ends);
    report.tickets += tickets->size();
    input.calls = std::move(*calls);
    input.tickets += *tickets;
    nextMs = to;
    const bool last = to >= end;
    for (const KpiDefinition &definition : Kpi::definitions()) {
        if (Kpi::isOfCalls(definition.id) || last)
            rows[definition.id] += Kpi::rows(definition.id, input);
    }
    input.calls.clear();
    if (last)
        finish();
    return last;
}

void KpiReportWork::finish()
{
    std::ranges::stable_sort(rows[KpiId::Occupancy], {}, &KpiRow::atMs);
    report.frtP90 = Kpi::percentile(ofScope(rows[KpiId::FirstResponse], report.scope, agent, branch), 90);
    for (const KpiDefinition &definition : Kpi::definitions()) {
        const KpiId id = definition.id;
        const QList<KpiRow> own = ofScope(rows[id], report.scope, agent, branch);
        const QList<KpiRow> team = ofScope(rows[id], KpiScope::Team, agent, branch);
        const std::optional<double> target = targets.contains(id) ? std::optional(targets[id]) : std::nullopt;
        KpiFigure figure;
        figure.value = {id, Kpi::aggregate(id, own), target, own.size(), {}};
        figure.value.status = Kpi::judge(id, figure.value.value, target, own.size());
        // Who does not see what colleagues did has only his own rows of it, which are no team's figure.
        if (id != KpiId::Occupancy || isLead)
            figure.team = Kpi::aggregate(id, team);
        figure.band = Kpi::band(id, team);
        figure.trend = Kpi::trend(id, own, days);
        report.figures.append(figure);
        rows[id] = own;
    }
}

} // namespace Warmline
