// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assist/building_dynamics.h"
#include "app/domain/series_archive.h"
#include "app/warmlinectl/command.h"
#include "app/warmlinectl/commands/time_option.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QDateTime>
#include <QJsonArray>
#include <QtConcurrentRun>

#include <cmath>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CorrelateCommand)
};

constexpr qint64 kCorrelateHourMs = 3'600'000;
constexpr qint64 kCorrelateSpanMs = 60LL * 24 * kCorrelateHourMs;

/// The hours of [from, to) side by side; NaN where nothing was measured.
std::vector<double> hourly(const QList<Series> &list, const SeriesKey &key, qint64 fromMs, qint64 toMs)
{
    std::vector<double> sum(size_t((toMs - fromMs) / kCorrelateHourMs), 0.0), count(sum.size(), 0.0);
    for (const Series &series : list) {
        if (series.key != key)
            continue;
        for (const Sample &sample : series.samples) {
            const auto hour = size_t((sample.atMs - fromMs) / kCorrelateHourMs);
            if (sample.atMs < fromMs || hour >= sum.size() || sample.quality >= Quality::Bad
                || !std::isfinite(sample.value))
                continue;
            sum[hour] += sample.value;
            ++count[hour];
        }
    }
    for (size_t i = 0; i < sum.size(); ++i)
        sum[i] = count[i] > 0 ? sum[i] / count[i] : std::nan("");
    return sum;
}

QJsonObject toJson(const Estimate &estimate)
{
    QJsonObject json{{u"value"_s, estimate.value}, {u"low"_s, estimate.low}};
    if (std::isfinite(estimate.high))
        json.insert(u"high"_s, estimate.high);
    return json;
}

/// The estimate, or why there is none; its unit in the name.
void insert(QJsonObject &json, const QString &name, const WeatherInfluence &influence)
{
    if (influence.gain)
        json.insert(name, toJson(*influence.gain));
    else
        json.insert(name, QJsonObject{{u"why"_s, influence.why}});
}

QJsonObject toJson(const Building &building, const BuildingDynamics &found)
{
    QJsonObject json{{u"building"_s, building.id.value},
                     {u"station"_s, building.station.value},
                     {u"known"_s, found.known}};
    if (!found.known) {
        json.insert(u"why"_s, found.why);
        return json;
    }
    json.insert(u"time_constant_h"_s, toJson(found.timeConstant_h));
    json.insert(u"supply_gain"_s, toJson(found.supplyGain));
    json.insert(u"outside_gain"_s, toJson(found.outsideGain));
    insert(json, u"wind_gain_k_per_m_s"_s, found.wind);
    insert(json, u"sun_gain_k_per_100_w_m2"_s, found.sun);
    if (found.wind.gain)
        json.insert(u"wind_basis_k"_s, found.windBasis_K);
    if (found.sun.gain)
        json.insert(u"sun_lag_h"_s, found.sunLag_h);
    json.insert(u"supply_lag_h"_s, found.supplyLag_h);
    json.insert(u"outside_lag_h"_s, found.outsideLag_h);
    json.insert(u"residual_k"_s, found.residual_K);
    json.insert(u"explained"_s, found.explained);
    json.insert(u"hours"_s, found.hours);
    return json;
}

QCoro::Task<int> correlate(std::shared_ptr<CommandContext> context)
{
    if (context->arguments.size() > 1)
        co_return context->misused(Tr::tr("多余的参数：%1").arg(context->arguments.join(u' ')));
    const auto from = TimeOption::read(context->line, u"from"_s, "Asia/Shanghai");
    const auto to = TimeOption::read(context->line, u"to"_s, "Asia/Shanghai");
    if (!from || !to)
        co_return context->misused(!from ? from.error().text : to.error().text);
    const qint64 end = *to != 0 ? *to : QDateTime::currentMSecsSinceEpoch();
    const qint64 toMs = end / kCorrelateHourMs * kCorrelateHourMs;
    const qint64 fromMs =
        (*from != 0 ? *from : toMs - kCorrelateSpanMs) / kCorrelateHourMs * kCorrelateHourMs;
    if (fromMs >= toMs)
        co_return context->misused(Tr::tr("--from 要早于 --to"));
    const auto data = context->open();
    if (!data)
        co_return context->refuse(data.error());
    const auto store = (*data)->openSeries();
    if (!store)
        co_return context->refuse(store.error());
    const auto buildings =
        co_await (*data)->reader().ask([](Queries &queries) { return queries.buildings(); });
    if (!buildings)
        co_return context->refuse(buildings.error());
    const QString wanted = context->arguments.value(0);
    int told = 0;
    for (const Building &building : *buildings) {
        if (context->stop.stop_requested() || (!wanted.isEmpty() && building.id.value != wanted))
            continue;
        const SeriesKey room{building.id.value, SeriesQuantity::BuildingTemperature, {}},
            supply{building.station.value, SeriesQuantity::SupplyTemperature, {}},
            outside{{}, SeriesQuantity::OutdoorTemperature, {}}, wind{{}, SeriesQuantity::WindSpeed, {}},
            sun{{}, SeriesQuantity::SolarRadiation, {}};
        const auto measured =
            co_await (*store)->series({room, supply, outside, wind, sun}, fromMs, toMs, kCorrelateHourMs);
        if (!measured)
            co_return context->refuse(measured.error());
        const BuildingDynamics found = co_await QtConcurrent::run([&] {
            return buildingDynamics(
                {hourly(*measured, room, fromMs, toMs), hourly(*measured, supply, fromMs, toMs),
                 hourly(*measured, outside, fromMs, toMs), hourly(*measured, wind, fromMs, toMs),
                 hourly(*measured, sun, fromMs, toMs)});
        });
        context->console->result(toJson(building, found));
        ++told;
    }
    if (told > 0)
        co_return ExitDone;
    co_return context->refuse({ErrorCode::NotFound, Tr::tr("没有这栋楼：%1").arg(wanted), {}});
}

} // namespace

QList<Command> Commands::correlation()
{
    return {{u"correlate"_s,
             u"[BUILDING]"_s,
             {u"from"_s, u"to"_s},
             Tr::tr("关联分析：由室温、供温、室外温度、风和日照的历史估计楼栋的热时间常数和影响大小，每栋一行"
                    "；默认最近"
                    " 60 天"),
             correlate}};
}

} // namespace Warmline
