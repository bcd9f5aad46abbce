// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "app/geo/crs.h"
#include "app/geo/network/burst_engine.h"
#include "app/warmlinectl/command.h"
#include "app/warmlinectl/commands/away.h"
#include "app/warmlinectl/commands/time_option.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QElapsedTimer>
#include <QJsonArray>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TraceCommand)
};

constexpr qsizetype kProblemsListed = 50;

struct TraceWish
{
    QString from;
    Geo::TraceKind kind = Geo::TraceKind::Downstream;
    Geo::Crs crs = Geo::Crs::Wgs84;
    qint64 nowMs = 0;
    Geo::BurstRule rule; ///< of reports that suggest a burst
};

struct TraceRecords
{
    Geo::NetworkRecords network;
    QList<Ticket> leaks;
};

/// A whole number of an option; \a target stays as it is without one.
Result<void> readWhole(const CommandLine &line, const QString &name, int low, int high, int &target)
{
    if (!line.has(name))
        return {};
    bool ok = false;
    const int number = line.value(name).trimmed().toInt(&ok);
    if (!ok || number < low || number > high)
        return failure(ErrorCode::InvalidInput,
                       Tr::tr("--%1 要写整数，%2 到 %3").arg(name).arg(low).arg(high));
    target = number;
    return {};
}

/// The company's rule as shipped, or as the options say; the ranges are those of the settings burst.*.
Result<Geo::BurstRule> burstRule(const CommandLine &line, bool guesses)
{
    Geo::BurstRule rule;
    const bool given = line.has(u"reports"_s) || line.has(u"minutes"_s) || line.has(u"distance"_s);
    if (given && !guesses)
        return failure(ErrorCode::InvalidInput,
                       Tr::tr("--reports、--minutes、--distance 只用于不带 --from 的 --kind burst"));
    int minutes = static_cast<int>(rule.windowMs / 60'000);
    int distance_m = static_cast<int>(rule.distance_m);
    const auto read = readWhole(line, u"reports"_s, 2, 100, rule.reports)
                          .and_then([&] { return readWhole(line, u"minutes"_s, 1, 1440, minutes); })
                          .and_then([&] { return readWhole(line, u"distance"_s, 10, 5000, distance_m); });
    if (!read)
        return std::unexpected(read.error());
    rule.windowMs = minutes * 60'000LL;
    rule.distance_m = distance_m;
    return rule;
}

Result<TraceWish> traceWish(const CommandLine &line)
{
    TraceWish wish;
    wish.from = line.value(u"from"_s).trimmed();
    const QString kind = line.value(u"kind"_s);
    if (kind == u"downstream")
        wish.kind = Geo::TraceKind::Downstream;
    else if (kind == u"isolation")
        wish.kind = Geo::TraceKind::Isolation;
    else if (kind == u"burst")
        wish.kind = Geo::TraceKind::Burst;
    else
        return failure(ErrorCode::InvalidInput, Tr::tr("--kind 只能是 downstream、isolation 或 burst"));
    if (wish.from.isEmpty() && wish.kind != Geo::TraceKind::Burst)
        return failure(ErrorCode::InvalidInput, Tr::tr("要用 --from 给出编号或“经度,纬度”"));
    const auto crs = Geo::crsFromName(line.value(u"crs"_s, u"wgs84"_s));
    if (!crs)
        return failure(ErrorCode::InvalidInput, Tr::tr("--crs 只能是 wgs84、cgcs2000、gcj02 或 bd09"));
    wish.crs = *crs;
    const auto now = TimeOption::read(line, u"now"_s, "Asia/Shanghai");
    if (!now)
        return std::unexpected(now.error());
    wish.nowMs = *now > 0 ? *now : SystemClock().utcMs();
    const auto rule = burstRule(line, wish.kind == Geo::TraceKind::Burst && wish.from.isEmpty());
    if (!rule)
        return std::unexpected(rule.error());
    wish.rule = *rule;
    return wish;
}

Result<TraceRecords> readTraceRecords(Queries &queries, const TraceWish &wish)
{
    TraceRecords records;
    auto network = queries.network();
    auto buildings = queries.buildings();
    auto stations = queries.stations();
    auto households = queries.householdCounts();
    if (!network)
        return std::unexpected(network.error());
    if (!buildings)
        return std::unexpected(buildings.error());
    if (!stations)
        return std::unexpected(stations.error());
    if (!households)
        return std::unexpected(households.error());
    records.network = {std::move(*network), std::move(*buildings), std::move(*stations),
                       std::move(*households)};
    if (!wish.from.isEmpty())
        return records;
    TicketFilter filter;
    filter.fromMs = wish.nowMs - wish.rule.windowMs;
    filter.toMs = wish.nowMs + 1;
    filter.limit = 5'000;
    auto tickets = queries.tickets(filter);
    if (!tickets)
        return std::unexpected(tickets.error());
    for (const Ticket &ticket : std::as_const(*tickets)) {
        if (Geo::isLeakReport(ticket))
            records.leaks.append(ticket);
    }
    return records;
}

/// "126.61,45.75" as a place, anything else as an id.
Result<Geo::NetworkPlace> tracePlace(const Geo::TracedNetwork &network, const TraceWish &wish)
{
    const QStringList parts = wish.from.split(u',');
    bool lonOk = false;
    bool latOk = false;
    const double lon = parts.value(0).trimmed().toDouble(&lonOk);
    const double lat = parts.value(1).trimmed().toDouble(&latOk);
    if (parts.size() != 2 || !lonOk || !latOk)
        return network.placeOf(wish.from);
    if (!Geo::isValid(Geo::LonLat{lon, lat}))
        return network.placeAt({lon, lat});
    return network.placeAt(Geo::toWgs84(wish.crs, lon, lat));
}

QJsonArray strings(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

QJsonArray problemsJson(const QList<Geo::RecordProblem> &problems)
{
    static const QStringList names{u"bad_record"_s, u"no_feed"_s, u"unfed"_s, u"gap"_s, u"loop"_s};
    QJsonArray list;
    for (const Geo::RecordProblem &problem : problems.first(std::min(kProblemsListed, problems.size())))
        list.append(QJsonObject{
            {u"kind"_s, names.value(int(problem.kind))}, {u"id"_s, problem.id}, {u"text"_s, problem.text}});
    return list;
}

QJsonObject traceJson(const Geo::TraceAnswer &answer)
{
    static const QStringList kinds{u"downstream"_s, u"isolation"_s, u"burst"_s};
    QStringList valves;
    QJsonArray valveDetails;
    for (const Geo::TraceAnswer::Valve &v : answer.valves) {
        valves.append(v.id);
        QJsonObject detail{{u"id"_s, v.id},
                           {u"label"_s, v.title},
                           {u"closed"_s, v.closed},
                           {u"lon"_s, v.position.x()},
                           {u"lat"_s, v.position.y()}};
        if (answer.kind != Geo::TraceKind::Downstream) {
            detail.insert(u"feeds"_s, v.feeds);
            detail.insert(u"distance_m"_s, v.distance_m);
        }
        valveDetails.append(detail);
    }
    QStringList buildings;
    QJsonArray buildingDetails;
    for (const Geo::TraceAnswer::House &house : answer.houses) {
        buildings.append(answer.houseId(house));
        QJsonObject detail{{u"id"_s, answer.houseId(house)}, {u"households"_s, house.households}};
        if (house.distance_m >= 0)
            detail.insert(u"distance_m"_s, house.distance_m);
        buildingDetails.append(detail);
    }
    QJsonObject from{{u"segment"_s, answer.from.at.segment},
                     {u"offset_m"_s, answer.from.at.offset_m},
                     {u"away_m"_s, answer.from.away_m}};
    if (answer.from.isNode())
        from.insert(u"node"_s, answer.from.node);
    return {{u"kind"_s, kinds.value(int(answer.kind))},
            {u"from"_s, from},
            {u"segments"_s, strings(answer.segmentIds())},
            {u"length_m"_s, answer.length_m},
            {u"valves"_s, strings(valves)},
            {u"valve_details"_s, valveDetails},
            {u"buildings"_s, strings(buildings)},
            {u"building_details"_s, buildingDetails},
            {u"households"_s, answer.households},
            {u"stations"_s, strings(answer.stations)},
            {u"stops_station"_s, answer.stopsStation},
            {u"reasons"_s, strings(answer.reasons)},
            {u"problems"_s, problemsJson(answer.problems)}};
}

QJsonObject proposalJson(const Geo::BurstProposal &proposal, const QList<Ticket> &tickets)
{
    QJsonObject object = traceJson(proposal.trace);
    QStringList numbers;
    for (const QString &id : proposal.reports) {
        for (const Ticket &ticket : tickets) {
            if (ticket.id.toString() == id)
                numbers.append(ticket.number);
        }
    }
    object.insert(u"suspected"_s, proposal.place.at.segment);
    object.insert(u"title"_s, proposal.title);
    object.insert(u"tickets"_s, strings(numbers));
    object.insert(u"reasons"_s, strings(proposal.reasons));
    return object;
}

/// What the pipes answer, as it is printed.
Result<QList<QJsonObject>> answers(const TraceWish &wish, const TraceRecords &records)
{
    QElapsedTimer timer;
    timer.start();
    const Geo::TracedNetwork network(records.network);
    const double built = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    QList<QJsonObject> lines;
    if (wish.from.isEmpty()) {
        std::vector<Geo::LeakReport> reports;
        for (const Ticket &ticket : records.leaks)
            reports.push_back(Geo::leakReportOf(ticket, network));
        for (const Geo::BurstProposal &p : proposeBursts(network, reports, wish.rule, wish.nowMs))
            lines.append(proposalJson(p, records.leaks));
        return lines;
    }
    const auto place = tracePlace(network, wish);
    if (!place)
        return std::unexpected(place.error());
    timer.restart();
    QJsonObject object = traceJson(traceNetwork(network, *place, wish.kind));
    object.insert(u"seconds"_s, static_cast<double>(timer.nsecsElapsed()) / 1e9);
    object.insert(u"build_seconds"_s, built);
    return QList{object};
}

QCoro::Task<int> runTrace(std::shared_ptr<CommandContext> context)
{
    if (!context->arguments.isEmpty())
        co_return context->misused(Tr::tr("多余的参数：%1").arg(context->arguments.join(u' ')));
    const auto wish = traceWish(context->line);
    if (!wish)
        co_return context->misused(wish.error().text);
    const auto data = co_await context->read();
    if (!data)
        co_return context->refuse(data.error());
    const Result<TraceRecords> records = co_await (*data)->reader().ask(
        [wish = *wish](Queries &queries) { return readTraceRecords(queries, wish); });
    if (!records)
        co_return context->refuse(records.error());
    const Result<QList<QJsonObject>> lines =
        co_await away([wish = *wish, records = *records] { return answers(wish, records); });
    if (!lines)
        co_return context->refuse(lines.error());
    if (lines->isEmpty()) {
        context->console->say(Tr::tr("这段时间的漏水报修没有聚在一处：没有爆管嫌疑"));
        co_return ExitNothing;
    }
    for (const QJsonObject &line : *lines) {
        for (const QJsonValue &reason : line.value("reasons"_L1).toArray())
            context->console->say(reason.toString());
        context->console->result(line);
    }
    co_return ExitDone;
}

} // namespace

QList<CtlCommand> Commands::traces()
{
    return {{u"trace"_s,
             {},
             {u"from"_s, u"kind"_s, u"crs"_s, u"now"_s, u"reports"_s, u"minutes"_s, u"distance"_s},
             Tr::tr("沿管网追踪：downstream 下游，isolation 要关的阀门，burst 爆管影响；"
                    "burst 不带 --from 时从最近的漏水报修推断：默认 30 分钟（--minutes）内沿管 500 "
                    "米（--distance）或同一支路上"
                    "有 3 户（--reports）"),
             runTrace,
             true}};
}

} // namespace Warmline
