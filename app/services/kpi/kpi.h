// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/call.h"
#include "app/domain/ticket.h"
#include "app/domain/ticket_clock.h"

#include <QHash>
#include <QList>

#include <optional>

// Indicators as pure functions of calls and tickets: they can be recomputed and contested. Twelve of them are
// our own list (the trade names the groups only); the first eight fit a radar, the others are group measures.
namespace Warmline {

/// The indicators, in the order of the table on the screen.
enum class KpiId : quint8 {
    FirstResponse = 1, ///< FRT, s: offered → answered (S121)
    HandlingTime, ///< AHT, min: talk, hold and wrap-up of a call (S122)
    HandOver, ///< s: end of acceptance → dispatch (S054)
    FirstQuestionResolution, ///< %: no second ticket of the household within 7 days (S125)
    Resolution, ///< %: verified tickets that passed at the first verification (S124)
    TransfersPerSolved, ///< transfers per answered call (S126)
    EmotionIndex, ///< no engine in this version: no data
    CallbackSatisfaction, ///< %: satisfied of those asked (S056, S057)
    OpinionSensitivity, ///< no engine in this version: no data
    RedWarningResponse, ///< no engine in this version: no data
    EmergencyResponse, ///< %: red tickets with a first action on site (check-in, else handled) within the red
                       ///< limit (S055)
    AnswerRate, ///< %: inbound calls answered (S010)
    TicketsOverdue, ///< %: tickets of the period over their tier's limit (S049)
    AnsweredWithin15, ///< %: of the answered calls, those within the FRT target
    Occupancy ///< %: of the time for callers, that with them; from the record of states (StateTimes)
};

/// A figure against its target.
enum class KpiStatus : quint8 { Met = 1, Near, Missed, FewSamples, NoTarget, NoData };

/// One record behind a figure: one click away (N701).
struct KpiRow
{
    EntityKind kind = EntityKind::Call;
    QString id;
    QString label; ///< ticket number; empty for calls
    AgentId agent;
    BranchId branch;
    qint64 atMs = 0;
    double value = 0; ///< in the indicator's unit; for shares 1 or 0; of the occupancy 0 to 1, one day's
    double weight = 1; ///< in the figure; of the occupancy the time it is a share of
};

/// What an indicator is, without a figure.
struct KpiDefinition
{
    KpiId id = KpiId::FirstResponse;
    QString title; ///< 首次响应时间 FRT
    QString shortTitle; ///< 首响 FRT
    QString unit; ///< "s", "min", "%", ""
    int decimals = 1;
    bool lowerIsBetter = true;
    QString formula; ///< in words
    QString targetSetting; ///< name in the settings table; empty: nobody has set one
    bool group = false; ///< measures a group, not a person: not on the radar
};

/// The figure of one indicator over one span.
struct KpiValue
{
    KpiId id = KpiId::FirstResponse;
    std::optional<double> value;
    std::optional<double> target;
    qint64 n = 0;
    KpiStatus status = KpiStatus::NoData;
};

/// Middle half of the figures of several agents, for the band behind a radar.
struct KpiBand
{
    double low = 0;
    double median = 0;
    double high = 0;
    int agents = 0;
};

/// The figure of one day.
struct KpiTrendPoint
{
    qint64 dayMs = 0; ///< UTC of the day's start in the company's zone
    std::optional<double> value;
    qint64 n = 0;
};

/// The rows that figures are made from: everything of one span.
struct KpiInput
{
    QList<Call> calls;
    QList<Ticket> tickets;
    /// Of calls that nobody has wrapped up: when their wrap-ups were over by the record of states, UTC ms.
    QHash<CallId, qint64> wrapUpEnds;
    TicketLimits limits;
    double frtTargetSeconds = 15;
    qint64 nowMs = 0;
};

namespace Kpi {

/// Fewer than this many rows: FewSamples, no judgement (P706).
constexpr int kFewSamples = 20;
/// Within this part of the target on its wrong side: Near. For shares this many percentage points.
constexpr double kNearPart = 0.15;
constexpr double kNearPoints = 3;

/// All, in the order of the table on the screen.
[[nodiscard]] const QList<KpiDefinition> &definitions();
[[nodiscard]] const KpiDefinition &definition(KpiId id);
/// True when all rows of \a id come from calls, so that calls may be read and folded piece by piece.
[[nodiscard]] bool isOfCalls(KpiId id);
/// Every record that counts for \a id with its value, oldest first. Pure.
[[nodiscard]] QList<KpiRow> rows(KpiId id, const KpiInput &input);
/// The figure of \a rows: mean of times and counts by their weights, percentage of shares; empty without
/// rows. Pure.
[[nodiscard]] std::optional<double> aggregate(KpiId id, const QList<KpiRow> &rows);
[[nodiscard]] KpiStatus judge(KpiId id, std::optional<double> value, std::optional<double> target, qint64 n);
/// Figure, target and status in one.
[[nodiscard]] KpiValue value(KpiId id, const KpiInput &input, std::optional<double> target);
/// By days; \a dayStarts rising, the last is the end of the last day.
[[nodiscard]] QList<KpiTrendPoint> trend(KpiId id, const QList<KpiRow> &rows, const QList<qint64> &dayStarts);
/// Over agents with at least \a least rows; empty with fewer than three such agents.
[[nodiscard]] std::optional<KpiBand> band(KpiId id, const QList<KpiRow> &rows, int least = 5);
/// Value against target, direction-corrected: 1 is on target, more is better. At most 2.
[[nodiscard]] std::optional<double> radarRatio(KpiId id, std::optional<double> value,
                                               std::optional<double> target);
/// The \a percent percentile (nearest rank) of the rows' values.
[[nodiscard]] std::optional<double> percentile(const QList<KpiRow> &rows, double percent);

} // namespace Kpi

} // namespace Warmline
