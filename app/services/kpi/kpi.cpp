// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/kpi/kpi.h"

#include <algorithm>
#include <cmath>

namespace Warmline::Kpi {

namespace {

constexpr qint64 kWeekMs = 7LL * 24 * 3'600'000;

/// What an indicator's unit and direction are; its words stand in kpi_definitions.cpp.
bool isShare(KpiId id)
{
    switch (id) {
    case KpiId::FirstQuestionResolution:
    case KpiId::Resolution:
    case KpiId::CallbackSatisfaction:
    case KpiId::EmergencyResponse:
    case KpiId::AnswerRate:
    case KpiId::TicketsOverdue:
    case KpiId::AnsweredWithin15:
    case KpiId::Occupancy: return true;
    default: return false;
    }
}

bool isLowerBetter(KpiId id)
{
    switch (id) {
    case KpiId::FirstResponse:
    case KpiId::HandlingTime:
    case KpiId::HandOver:
    case KpiId::TransfersPerSolved:
    case KpiId::RedWarningResponse:
    case KpiId::TicketsOverdue: return true;
    default: return false;
    }
}

bool isAnsweredInbound(const Call &call)
{
    return call.direction == CallDirection::Inbound && call.answeredMs != 0;
}

double frtSeconds(const Call &call)
{
    return double(std::max<qint64>(0, call.answeredMs - call.offeredMs)) / 1000.0;
}

/// Of an answered call. Empty: it goes on, or its seat died in it and nobody knows how long it lasted.
std::optional<qint64> wrapUpEnd(const Call &call, const KpiInput &input)
{
    if (call.state == CallState::Wrapped)
        return std::max(call.wrappedMs, call.endedMs);
    const auto known = input.wrapUpEnds.constFind(call.id);
    return known == input.wrapUpEnds.cend() ? std::nullopt : std::optional(std::max(*known, call.endedMs));
}

std::optional<double> ofCall(KpiId id, const Call &call, const KpiInput &input)
{
    switch (id) {
    case KpiId::FirstResponse:
        return isAnsweredInbound(call) ? std::optional(frtSeconds(call)) : std::nullopt;
    case KpiId::AnsweredWithin15:
        return isAnsweredInbound(call) ? std::optional(frtSeconds(call) <= input.frtTargetSeconds ? 1.0 : 0.0)
                                       : std::nullopt;
    case KpiId::HandlingTime: {
        if (call.answeredMs == 0 || call.endedMs == 0)
            return {};
        const std::optional<qint64> end = wrapUpEnd(call, input);
        return end ? std::optional(double(*end - call.answeredMs) / 60'000.0) : std::nullopt;
    }
    case KpiId::TransfersPerSolved:
        return call.answeredMs != 0 ? std::optional(double(call.transfers)) : std::nullopt;
    case KpiId::AnswerRate:
        if (call.direction != CallDirection::Inbound || call.state == CallState::Offered)
            return {};
        return call.answeredMs != 0 ? 1.0 : 0.0;
    default: return {};
    }
}

/// First action on site; 0: none yet.
qint64 firstActionMs(const Ticket &ticket)
{
    qint64 at = ticket.checkIn ? ticket.checkIn->atMs : 0;
    for (const StepSpan &span : ticket.spans) {
        if (span.step == TicketStep::Handle && span.leftMs != 0)
            at = at == 0 ? span.leftMs : std::min(at, span.leftMs);
    }
    return at;
}

/// Whether the first verification passed; empty before it.
std::optional<bool> firstVerification(const Ticket &ticket)
{
    for (qsizetype i = 0; i < ticket.spans.size(); ++i) {
        if (ticket.spans[i].step != TicketStep::Verify || ticket.spans[i].leftMs == 0)
            continue;
        return i + 1 == ticket.spans.size() || ticket.spans[i + 1].step == TicketStep::Close;
    }
    return {};
}

std::optional<double> ofTicket(KpiId id, const Ticket &ticket, const KpiInput &input)
{
    const auto share = [](std::optional<bool> yes) {
        return yes ? std::optional(*yes ? 1.0 : 0.0) : std::nullopt;
    };
    switch (id) {
    case KpiId::HandOver: {
        const std::optional<qint64> ms = TicketClock::handOverMs(ticket);
        return ms ? std::optional(double(*ms) / 1000.0) : std::nullopt;
    }
    case KpiId::Resolution: return share(firstVerification(ticket));
    case KpiId::CallbackSatisfaction: return share(ticket.satisfied);
    case KpiId::EmergencyResponse: {
        if (ticket.tier != Tier::Red)
            return {};
        const qint64 first = firstActionMs(ticket);
        const qint64 limit = ticket.openedMs + input.limits.redMs;
        if (first == 0 && input.nowMs < limit && ticket.step != TicketStep::Closed)
            return {}; // may still be in time
        return first != 0 && first <= limit ? 1.0 : 0.0;
    }
    case KpiId::TicketsOverdue:
        return TicketClock::total(ticket, input.limits, input.nowMs).overdue() ? 1.0 : 0.0;
    default: return {};
    }
}

QList<KpiRow> firstQuestionRows(const KpiInput &input)
{
    QHash<AccountNo, QList<const Ticket *>> byAccount;
    for (const Ticket &ticket : input.tickets) {
        if (!ticket.account.isEmpty())
            byAccount[ticket.account].append(&ticket);
    }
    QList<KpiRow> result;
    for (const Ticket &ticket : input.tickets) {
        if (ticket.account.isEmpty() || ticket.openedMs + kWeekMs > input.nowMs)
            continue;
        const bool again =
            std::ranges::any_of(std::as_const(byAccount[ticket.account]), [&](const Ticket *other) {
                return other->category == ticket.category && other->openedMs > ticket.openedMs
                    && other->openedMs <= ticket.openedMs + kWeekMs;
            });
        result.append({EntityKind::Ticket, ticket.id.toString(), ticket.number, ticket.openedBy,
                       ticket.branch, ticket.openedMs, again ? 0.0 : 1.0});
    }
    return result;
}

} // namespace

bool isOfCalls(KpiId id)
{
    switch (id) {
    case KpiId::FirstResponse:
    case KpiId::AnsweredWithin15:
    case KpiId::HandlingTime:
    case KpiId::TransfersPerSolved:
    case KpiId::AnswerRate: return true;
    default: return false;
    }
}

QList<KpiRow> rows(KpiId id, const KpiInput &input)
{
    QList<KpiRow> result;
    if (isOfCalls(id)) {
        for (const Call &call : input.calls) {
            if (const std::optional<double> v = ofCall(id, call, input))
                result.append(
                    {EntityKind::Call, call.id.toString(), {}, call.agent, call.branch, call.offeredMs, *v});
        }
    } else if (id == KpiId::FirstQuestionResolution) {
        result = firstQuestionRows(input);
    } else {
        for (const Ticket &ticket : input.tickets) {
            if (const std::optional<double> v = ofTicket(id, ticket, input))
                result.append({EntityKind::Ticket, ticket.id.toString(), ticket.number, ticket.openedBy,
                               ticket.branch, ticket.openedMs, *v});
        }
    }
    std::ranges::stable_sort(result, {}, &KpiRow::atMs);
    return result;
}

std::optional<double> aggregate(KpiId id, const QList<KpiRow> &rows)
{
    if (rows.isEmpty())
        return {};
    double sum = 0, weight = 0;
    for (const KpiRow &row : rows) {
        sum += row.value * row.weight;
        weight += row.weight;
    }
    return weight > 0 ? std::optional(sum / weight * (isShare(id) ? 100.0 : 1.0)) : std::nullopt;
}

KpiStatus judge(KpiId id, std::optional<double> value, std::optional<double> target, qint64 n)
{
    if (!value || n == 0)
        return KpiStatus::NoData;
    if (n < kFewSamples)
        return KpiStatus::FewSamples;
    if (!target)
        return KpiStatus::NoTarget;
    const double beyond = isLowerBetter(id) ? *value - *target : *target - *value;
    if (beyond <= 0)
        return KpiStatus::Met;
    const double near = isShare(id) ? kNearPoints : std::abs(*target) * kNearPart;
    return beyond <= near ? KpiStatus::Near : KpiStatus::Missed;
}

KpiValue value(KpiId id, const KpiInput &input, std::optional<double> target)
{
    const QList<KpiRow> all = rows(id, input);
    const std::optional<double> figure = aggregate(id, all);
    return {id, figure, target, all.size(), judge(id, figure, target, all.size())};
}

QList<KpiTrendPoint> trend(KpiId id, const QList<KpiRow> &rows, const QList<qint64> &dayStarts)
{
    QList<KpiTrendPoint> result;
    for (qsizetype i = 0; i + 1 < dayStarts.size(); ++i) {
        const auto from = std::ranges::lower_bound(rows, dayStarts[i], {}, &KpiRow::atMs);
        const auto to = std::ranges::lower_bound(rows, dayStarts[i + 1], {}, &KpiRow::atMs);
        const QList<KpiRow> day(from, to);
        result.append({dayStarts[i], aggregate(id, day), day.size()});
    }
    return result;
}

std::optional<KpiBand> band(KpiId id, const QList<KpiRow> &rows, int least)
{
    QHash<AgentId, QList<KpiRow>> byAgent;
    for (const KpiRow &row : rows) {
        if (!row.agent.isEmpty())
            byAgent[row.agent].append(row);
    }
    QList<double> figures;
    for (const QList<KpiRow> &own : std::as_const(byAgent)) {
        if (own.size() >= least)
            figures.append(aggregate(id, own).value_or(0));
    }
    if (figures.size() < 3)
        return {};
    std::ranges::sort(figures);
    // Linear between ranks, as spreadsheets do it.
    const auto quantile = [&](double q) {
        const double at = q * double(figures.size() - 1);
        const qsizetype below = qsizetype(std::floor(at));
        const qsizetype above = std::min(below + 1, figures.size() - 1);
        return figures[below] + (figures[above] - figures[below]) * (at - double(below));
    };
    return KpiBand{quantile(0.25), quantile(0.5), quantile(0.75), int(figures.size())};
}

std::optional<double> radarRatio(KpiId id, std::optional<double> value, std::optional<double> target)
{
    if (!value || !target || *target <= 0)
        return {};
    if (!isLowerBetter(id))
        return std::clamp(*value / *target, 0.0, 2.0);
    return *value <= 0 ? 2.0 : std::clamp(*target / *value, 0.0, 2.0);
}

std::optional<double> percentile(const QList<KpiRow> &rows, double percent)
{
    if (rows.isEmpty())
        return {};
    QList<double> values;
    values.reserve(rows.size());
    for (const KpiRow &row : rows)
        values.append(row.value);
    std::ranges::sort(values);
    const qsizetype rank = qsizetype(std::ceil(percent / 100.0 * double(values.size())));
    return values[std::clamp<qsizetype>(rank - 1, 0, values.size() - 1)];
}

} // namespace Warmline::Kpi
