// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/alarm_ground.h"

#include "app/telemetry/alarms/alarm_rule_book.h"

#include <algorithm>
#include <iterator>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr SeriesQuantity kDayLong[] = {SeriesQuantity::MakeUpFlow, SeriesQuantity::SupplyTemperature,
                                       SeriesQuantity::SetTemperature, SeriesQuantity::PumpFrequency};

Result<void> readAreas(Queries &queries, AlarmGround &ground)
{
    const auto areas = queries.sensorAreas();
    if (!areas)
        return std::unexpected(areas.error());
    for (const auto &[account, area] : areas->asKeyValueRange())
        ground.areas.insert(account.value, area.value);
    return {};
}

Result<void> readPlaces(Queries &queries, AlarmGround &ground)
{
    const auto stations = queries.stations();
    if (!stations)
        return std::unexpected(stations.error());
    for (const Station &station : *stations) {
        ground.stations.append(station.id.value);
        ground.branches.insert(station.id.value, station.branch);
    }
    const auto communities = queries.communities();
    if (!communities)
        return std::unexpected(communities.error());
    for (const Community &community : *communities)
        ground.branches.insert(community.id.value, community.branch);
    return {};
}

Result<void> readStanding(Queries &queries, AlarmGround &ground, qint64 nowMs)
{
    auto records = AlarmLog::read(queries, AlarmLog::dayEntities(nowMs - AlarmLog::kSeasonMs, nowMs));
    if (!records)
        return std::unexpected(records.error());
    ground.standing = std::move(*records);
    ground.standing.removeIf([](const AlarmRecord &record) { return !record.stands(); });
    return {};
}

} // namespace

Result<AlarmGround> AlarmGround::read(Queries &queries, qint64 nowMs, bool withStanding)
{
    AlarmGround ground;
    const auto company = queries.setting(u"company"_s);
    if (!company)
        return std::unexpected(company.error());
    ground.company = *company;
    ground.cursor = queries.cursor().value_or(0);
    const auto rules = AlarmRuleBook::read(queries);
    if (!rules)
        return std::unexpected(rules.error());
    for (const KeptAlarmRule &kept : *rules)
        ground.rules.append(kept.rule);
    const auto standard = RoomStandard::read(queries);
    if (!standard)
        return std::unexpected(standard.error());
    ground.standard_C = *standard;
    auto points = TaggedPoints::read(queries);
    if (!points)
        return std::unexpected(points.error());
    ground.points = std::move(*points);
    return readAreas(queries, ground)
        .and_then([&] { return readPlaces(queries, ground); })
        .and_then([&] { return withStanding ? readStanding(queries, ground, nowMs) : Result<void>(); })
        .transform([&] { return ground; });
}

QList<SeriesKey> AlarmGround::pastKeys() const
{
    QList<SeriesKey> keys{{{}, SeriesQuantity::OutdoorTemperature, {}}};
    for (const QString &station : stations) {
        for (const SeriesQuantity quantity : kDayLong)
            keys += points.of(station, quantity);
    }
    return keys;
}

QList<SeriesKey> AlarmGround::slowKeys() const
{
    QList<SeriesKey> keys;
    for (const QString &account : areas.keys())
        keys += points.of(account, SeriesQuantity::RoomTemperature);
    for (const QString &station : stations) {
        for (const SeriesKey &key : points.of(station)) {
            if (std::ranges::find(kDayLong, key.quantity) == std::end(kDayLong))
                keys.append(key);
        }
    }
    return keys;
}

} // namespace Warmline
