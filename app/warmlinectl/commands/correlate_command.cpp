// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assist/building_dynamics.h"
#include "app/assist/hourly_means.h"
#include "app/assist/measured_flats.h"
#include "app/domain/room_standard.h"
#include "app/domain/series_archive.h"
#include "app/warmlinectl/command.h"
#include "app/warmlinectl/commands/time_option.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QDateTime>
#include <QJsonArray>
#include <QMap>
#include <QTimeZone>
#include <QtConcurrentRun>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CorrelateCommand)
};

constexpr qint64 kCorrelateHourMs = 3'600'000;
constexpr qint64 kCorrelateSpanMs = 60LL * 24 * kCorrelateHourMs;

constexpr qint64 kFindingsSpanMs = 14LL * 24 * kCorrelateHourMs;
constexpr qsizetype kRoomsAtOnce = 400;
constexpr auto kCompanyZone = "Asia/Shanghai";

/// Of several series the one under \a key; null when it is not there.
const Series *seriesOf(const QList<Series> &list, const SeriesKey &key)
{
    const auto found = std::ranges::find(list, key, &Series::key);
    return found == list.end() ? nullptr : &*found;
}

QString isoTime(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone::UTC).toString(Qt::ISODate);
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

/// \a homes: whose mean stood for the building; 0: it has a series of its own.
QJsonObject toJson(const Building &building, const BuildingDynamics &found, int homes)
{
    QJsonObject json{{u"building"_s, building.id.value},
                     {u"station"_s, building.station.value},
                     {u"known"_s, found.known}};
    if (homes > 0)
        json.insert(u"mean_of_homes"_s, homes);
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

QJsonObject toJson(const RoomFinding &finding)
{
    const QString difference = finding.trait == RoomTrait::FollowsWeather ? u"difference_k_per_k"_s
                             : finding.trait == RoomTrait::FollowsWind    ? u"difference_k_per_m_s"_s
                                                                          : u"difference_k"_s;
    return {{u"group"_s, roomGroupName(finding.group)},
            {u"trait"_s, roomTraitName(finding.trait)},
            {u"hits"_s, finding.hits},
            {u"flats"_s, finding.flats},
            {u"other_hits"_s, finding.otherHits},
            {u"others"_s, finding.others},
            {u"ratio"_s, toJson(Estimate{finding.ratio, finding.low, finding.high})},
            {difference, finding.size_K},
            {u"confidence"_s, finding.confidence}};
}

/// Their rooms, by account.
Result<QHash<QString, RoomSeries::Home>> roomsOf(Queries &queries, const std::vector<MeasuredFlat> &flats)
{
    QStringList accounts;
    for (const MeasuredFlat &flat : flats)
        accounts.append(flat.account);
    return RoomSeries::read(queries, accounts);
}

/// How warm a building was, hour by hour.
struct BuildingHours
{
    std::vector<double> room_C;
    int homes = 0; ///< whose mean it is; 0: the building has a series of its own
};

/// Of a building whose own series tells too little: the mean of some measured homes, where there are any.
QCoro::Task<Result<BuildingHours>> hoursOfHomes(Reader &reader, SeriesSource &store, Building building,
                                                BuildingHours own, qint64 fromMs, qint64 toMs)
{
    const auto homes = co_await reader.ask([building](Queries &queries) -> Result<QList<RoomSeries::Home>> {
        const auto flats = measuredFlats(queries, {building});
        if (!flats)
            return std::unexpected(flats.error());
        return roomsOf(queries, *flats).transform([&](const QHash<QString, RoomSeries::Home> &rooms) {
            return homesOf(*flats, building.id.value, rooms);
        });
    });
    if (!homes)
        co_return std::unexpected(homes.error());
    if (homes->isEmpty())
        co_return own;
    QList<SeriesKey> keys;
    for (const RoomSeries::Home &home : *homes)
        keys += home;
    const auto measured = co_await store.series(keys, fromMs, toMs, kCorrelateHourMs);
    if (!measured)
        co_return std::unexpected(measured.error());
    co_return BuildingHours{
        hourlyMeansOfHomes<double>(
            *homes, [&](const SeriesKey &key) { return seriesOf(*measured, key); }, fromMs, toMs),
        int(homes->size())};
}

/// What the rooms of [fromMs, toMs) are looked at with.
struct RoomsWork
{
    Reader &reader;
    SeriesSource &store;
    qint64 fromMs = 0, toMs = 0;
    RoomSurroundings around;
};

/// The weather of the span, and what the company calls warm.
QCoro::Task<Result<void>> readSurroundings(RoomsWork &work)
{
    const auto standard =
        co_await work.reader.ask([](Queries &queries) { return RoomStandard::read(queries); });
    if (!standard)
        co_return std::unexpected(standard.error());
    const SeriesKey outside{{}, SeriesQuantity::OutdoorTemperature, {}},
        wind{{}, SeriesQuantity::WindSpeed, {}};
    const auto weather =
        co_await work.store.series({outside, wind}, work.fromMs, work.toMs, kCorrelateHourMs);
    if (!weather)
        co_return std::unexpected(weather.error());
    work.around = {hourlyMeans<float>(seriesOf(*weather, outside), work.fromMs, work.toMs),
                   hourlyMeans<float>(seriesOf(*weather, wind), work.fromMs, work.toMs),
                   QDateTime::fromMSecsSinceEpoch(work.fromMs, QTimeZone(kCompanyZone)).time().hour(),
                   *standard};
    co_return Result<void>();
}

/// What the flats of a station have in common.
QCoro::Task<Result<QJsonObject>> findingsOf(RoomsWork &work, StationId station, QList<Building> buildings)
{
    auto flats =
        co_await work.reader.ask([buildings](Queries &queries) { return measuredFlats(queries, buildings); });
    if (!flats)
        co_return std::unexpected(flats.error());
    const auto homes =
        co_await work.reader.ask([flats = *flats](Queries &queries) { return roomsOf(queries, flats); });
    if (!homes)
        co_return std::unexpected(homes.error());
    for (size_t first = 0; first < flats->size(); first += size_t(kRoomsAtOnce)) {
        const size_t end = std::min(flats->size(), first + size_t(kRoomsAtOnce));
        QList<SeriesKey> keys;
        for (size_t i = first; i < end; ++i)
            keys += homes->value((*flats)[i].account);
        const auto rooms = co_await work.store.series(keys, work.fromMs, work.toMs, kCorrelateHourMs);
        if (!rooms)
            co_return std::unexpected(rooms.error());
        QHash<SeriesKey, const Series *> byKey;
        for (const Series &room : *rooms)
            byKey.insert(room.key, &room);
        for (size_t i = first; i < end; ++i) {
            (*flats)[i].room_C = hourlyMeansOfHome<float>(
                homes->value((*flats)[i].account), [&](const SeriesKey &key) { return byKey.value(key); },
                work.fromMs, work.toMs);
        }
    }
    const RoomFindings found = co_await QtConcurrent::run([&] { return roomFindings(*flats, work.around); });
    QJsonArray list;
    for (const RoomFinding &finding : found.list)
        list.append(toJson(finding));
    co_return QJsonObject{{u"station"_s, station.value},
                          {u"rooms_from"_s, isoTime(work.fromMs)},
                          {u"rooms_to"_s, isoTime(work.toMs)},
                          {u"flats"_s, found.flats},
                          {u"too_short"_s, found.tooShort},
                          {u"looked"_s, found.looked},
                          {u"standard_c"_s, work.around.standard_C},
                          {u"findings"_s, list}};
}

QCoro::Task<int> tellFindings(CommandContext &context, RoomsWork &work, QList<Building> buildings)
{
    if (const auto read = co_await readSurroundings(work); !read)
        co_return context.refuse(read.error());
    QMap<StationId, QList<Building>> stations;
    for (const Building &building : std::as_const(buildings)) {
        if (!building.station.isEmpty())
            stations[building.station].append(building);
    }
    for (const auto &[station, served] : stations.asKeyValueRange()) {
        if (context.stop.stop_requested())
            break;
        const auto line = co_await findingsOf(work, station, served);
        if (!line)
            co_return context.refuse(line.error());
        context.console->result(*line);
    }
    co_return ExitDone;
}

QCoro::Task<int> correlate(std::shared_ptr<CommandContext> context)
{
    if (context->arguments.size() > 1)
        co_return context->misused(Tr::tr("多余的参数：%1").arg(context->arguments.join(u' ')));
    const auto from = TimeOption::read(context->line, u"from"_s, kCompanyZone);
    const auto to = TimeOption::read(context->line, u"to"_s, kCompanyZone);
    if (!from || !to)
        co_return context->misused(!from ? from.error().text : to.error().text);
    const qint64 end = *to != 0 ? *to : QDateTime::currentMSecsSinceEpoch();
    const qint64 toMs = end / kCorrelateHourMs * kCorrelateHourMs;
    const qint64 fromMs =
        (*from != 0 ? *from : toMs - kCorrelateSpanMs) / kCorrelateHourMs * kCorrelateHourMs;
    if (fromMs >= toMs)
        co_return context->misused(Tr::tr("--from 要早于 --to"));
    const auto data = co_await context->read();
    if (!data)
        co_return context->refuse(data.error());
    const auto store = (*data)->measured();
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
        const auto hours = [&](const SeriesKey &key) {
            return hourlyMeans<double>(seriesOf(*measured, key), fromMs, toMs);
        };
        BuildingHours rooms{hours(room)};
        if (tellsTooLittle(rooms.room_C)) {
            const auto homes =
                co_await hoursOfHomes((*data)->reader(), **store, building, rooms, fromMs, toMs);
            if (!homes)
                co_return context->refuse(homes.error());
            rooms = *homes;
        }
        const BuildingDynamics found = co_await QtConcurrent::run([&] {
            return buildingDynamics({rooms.room_C, hours(supply), hours(outside), hours(wind), hours(sun)});
        });
        context->console->result(toJson(building, found, rooms.homes));
        ++told;
    }
    if (told == 0)
        co_return context->refuse({ErrorCode::NotFound, Tr::tr("没有这栋楼：%1").arg(wanted), {}});
    if (!wanted.isEmpty())
        co_return ExitDone; // one building's flats are too few to have things in common
    RoomsWork work{(*data)->reader(), **store, std::max(fromMs, toMs - kFindingsSpanMs), toMs, {}};
    co_return co_await tellFindings(*context, work, *buildings);
}

} // namespace

QList<CtlCommand> Commands::correlation()
{
    return {{u"correlate"_s,
             u"[BUILDING]"_s,
             {u"from"_s, u"to"_s},
             Tr::tr("关联分析：由室温、供温、室外温度、风和日照的历史估计楼栋的热时间常数和影响大小，每栋一行"
                    "；默认最近"
                    " 60 天；再列出每座换热站最后 14 天的住户规律，每站一行"),
             correlate,
             true}};
}

} // namespace Warmline
