// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "app/domain/enum_names.h"
#include "app/services/kpi/kpi.h"
#include "app/services/settings/settings_table.h"
#include "app/warmlinectl/command.h"
#include "app/warmlinectl/commands/time_option.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QDateTime>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <utility>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kZone = "Asia/Shanghai";
constexpr int kAll = 10'000'000;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(KpiCommand)
};

/// What scripts call an indicator and its status; the words on the screen are translated.
constexpr std::array<EnumName<KpiId>, 15> kIndicators{{
    {KpiId::FirstResponse, "first_response"},
    {KpiId::HandlingTime, "handling_time"},
    {KpiId::HandOver, "hand_over"},
    {KpiId::FirstQuestionResolution, "first_question_resolution"},
    {KpiId::Resolution, "resolution"},
    {KpiId::TransfersPerSolved, "transfers_per_solved"},
    {KpiId::EmotionIndex, "emotion_index"},
    {KpiId::CallbackSatisfaction, "callback_satisfaction"},
    {KpiId::OpinionSensitivity, "opinion_sensitivity"},
    {KpiId::RedWarningResponse, "red_warning_response"},
    {KpiId::EmergencyResponse, "emergency_response"},
    {KpiId::AnswerRate, "answer_rate"},
    {KpiId::TicketsOverdue, "tickets_overdue"},
    {KpiId::AnsweredWithin15, "answered_within_15"},
    {KpiId::Occupancy, "occupancy"},
}};
constexpr std::array<EnumName<KpiStatus>, 6> kStatuses{{
    {KpiStatus::Met, "met"},
    {KpiStatus::Near, "near"},
    {KpiStatus::Missed, "missed"},
    {KpiStatus::FewSamples, "few_samples"},
    {KpiStatus::NoTarget, "no_target"},
    {KpiStatus::NoData, "no_data"},
}};

/// As shipped: what a person changed at a seat is of that seat.
std::optional<double> targetOf(const KpiDefinition &definition)
{
    const auto setting = std::ranges::find(settingsTable(), definition.targetSetting, &SettingInfo::name);
    if (setting == settingsTable().cend() || !setting->standard.isValid())
        return {};
    return setting->standard.toDouble();
}

/// All but the one that is made from people's states, which a seat reads.
QList<KpiDefinition> toldHere()
{
    QList<KpiDefinition> list = Kpi::definitions();
    list.removeIf([](const KpiDefinition &one) { return one.id == KpiId::Occupancy; });
    return list;
}

struct Wish
{
    qint64 fromMs = 0, toMs = 0;
    QString branch, agent; ///< empty: all
    std::optional<KpiId> rows; ///< whose records are told, too
};

Result<Wish> wishOf(const CommandLine &line)
{
    const auto from = TimeOption::read(line, u"from"_s, kZone);
    const auto to = TimeOption::read(line, u"to"_s, kZone);
    if (!from || !to)
        return std::unexpected(from ? to.error() : from.error());
    if (*from == 0 || *to <= *from)
        return failure(ErrorCode::InvalidInput, Tr::tr("要用 --from 和 --to 给出一段时间，--to 不含在内"));
    Wish wish{*from, *to, line.value(u"branch"_s), line.value(u"agent"_s), {}};
    if (!line.has(u"rows"_s))
        return wish;
    QStringList names;
    for (const KpiDefinition &definition : toldHere()) {
        names.append(nameOf(kIndicators, definition.id));
        if (names.last() == line.value(u"rows"_s))
            wish.rows = definition.id;
    }
    if (!wish.rows)
        return failure(
            ErrorCode::InvalidInput,
            Tr::tr("--rows 不认识“%1”；可以写 %2").arg(line.value(u"rows"_s), names.join(u"、"_s)));
    return wish;
}

Result<KpiInput> inputOf(Queries &queries, const Wish &wish)
{
    CallFilter calls;
    calls.fromMs = wish.fromMs;
    calls.toMs = wish.toMs;
    calls.limit = kAll;
    auto offered = queries.calls(calls);
    if (!offered)
        return std::unexpected(offered.error());
    TicketFilter tickets;
    tickets.fromMs = wish.fromMs;
    tickets.toMs = wish.toMs;
    tickets.limit = kAll;
    auto opened = queries.tickets(tickets);
    if (!opened)
        return std::unexpected(opened.error());
    KpiInput input;
    input.calls = *std::move(offered);
    input.tickets = *std::move(opened);
    input.frtTargetSeconds = targetOf(Kpi::definition(KpiId::FirstResponse)).value_or(input.frtTargetSeconds);
    input.nowMs = SystemClock().utcMs();
    return input;
}

QString timeText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone(kZone)).toString(Qt::ISODateWithMs);
}

QJsonObject toJson(const KpiRow &row)
{
    return {{u"kind"_s, row.kind == EntityKind::Call ? u"call"_s : u"ticket"_s},
            {u"id"_s, row.id},
            {u"label"_s, row.label},
            {u"agent"_s, row.agent.value},
            {u"branch"_s, row.branch.value},
            {u"at"_s, timeText(row.atMs)},
            {u"value"_s, row.value}};
}

QJsonValue orNull(const std::optional<double> &figure)
{
    return figure ? QJsonValue(*figure) : QJsonValue(QJsonValue::Null);
}

QCoro::Task<int> tellFigures(std::shared_ptr<CommandContext> context)
{
    if (!context->arguments.isEmpty())
        co_return context->misused(Tr::tr("这个命令不带参数"));
    const auto wish = wishOf(context->line);
    if (!wish)
        co_return context->misused(wish.error().message());
    const auto data = co_await context->read();
    if (!data)
        co_return context->refuse(data.error());
    const auto input =
        co_await (*data)->reader().ask([wish = *wish](Queries &queries) { return inputOf(queries, wish); });
    if (!input)
        co_return context->refuse(input.error());
    QJsonArray indicators;
    for (const KpiDefinition &definition : toldHere()) {
        QList<KpiRow> rows = Kpi::rows(definition.id, *input);
        rows.removeIf([&wish](const KpiRow &row) {
            return (!wish->branch.isEmpty() && row.branch.value != wish->branch)
                || (!wish->agent.isEmpty() && row.agent.value != wish->agent);
        });
        const auto value = Kpi::aggregate(definition.id, rows);
        const auto target = targetOf(definition);
        indicators.append(QJsonObject{
            {u"name"_s, nameOf(kIndicators, definition.id)},
            {u"title"_s, definition.title},
            {u"value"_s, orNull(value)},
            {u"unit"_s, definition.unit},
            {u"target"_s, orNull(target)},
            {u"n"_s, rows.size()},
            {u"status"_s, nameOf(kStatuses, Kpi::judge(definition.id, value, target, rows.size()))}});
        if (wish->rows == definition.id) {
            for (const KpiRow &row : std::as_const(rows))
                context->console->result(toJson(row));
        }
    }
    context->console->result({{u"from"_s, timeText(wish->fromMs)},
                              {u"to"_s, timeText(wish->toMs)},
                              {u"indicators"_s, indicators}});
    co_return ExitDone;
}

} // namespace

QList<CtlCommand> Commands::kpis()
{
    return {{u"kpi"_s,
             {},
             {u"from"_s, u"to"_s, u"branch"_s, u"agent"_s, u"rows"_s},
             Tr::tr("一段时间的指标：数值、目标和样本数；--rows 先逐行给出一个指标的每条记录"),
             tellFigures,
             true}};
}

} // namespace Warmline
