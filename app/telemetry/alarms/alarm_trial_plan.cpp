// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/alarms/alarm_trial_plan.h"

#include "app/domain/room_series.h"
#include "app/telemetry/alarms/tagged_points.h"

#include <algorithm>
#include <map>
#include <utility>

namespace Warmline {

using enum SeriesQuantity;

namespace {

constexpr qsizetype kKeysAPortion = 40;

/// Supply and set value are compared where they have no part; pumps and make-up meters may be several.
QList<SeriesKey> keysOf(AlarmKind kind, const QString &station, const TaggedPoints &points)
{
    switch (kind) {
    case AlarmKind::MakeUpRising: return points.of(station, MakeUpFlow);
    case AlarmKind::PumpStopped: return points.of(station, PumpFrequency);
    case AlarmKind::DataLost: {
        const QList<SeriesKey> all = points.of(station);
        return !all.isEmpty() ? all : QList<SeriesKey>{{station, SupplyTemperature, {}},
                                                       {station, SetTemperature, {}},
                                                       {station, PumpFrequency, {}},
                                                       {station, MakeUpFlow, {}},
                                                       {station, Flow, {}},
                                                       {station, PrimarySupplyTemperature, {}}};
    }
    default: return {{station, SupplyTemperature, {}}, {station, SetTemperature, {}}};
    }
}

Result<void> addRooms(Queries &queries, AlarmTrialPlan &plan)
{
    const auto areas = queries.sensorAreas();
    const auto communities = queries.communities();
    if (!areas || !communities)
        return std::unexpected(areas ? communities.error() : areas.error());
    QStringList accounts;
    for (const AccountNo &account : areas->keys())
        accounts.append(account.value);
    const auto homes = RoomSeries::read(queries, accounts);
    if (!homes)
        return std::unexpected(homes.error());
    std::map<QString, QList<SeriesKey>> byArea;
    for (const auto &[account, area] : areas->asKeyValueRange()) {
        plan.areas.insert(account.value, area.value);
        byArea[area.value] += homes->value(account.value);
    }
    for (const Community &community : *communities)
        plan.places.insert(community.id.value, community.name);
    for (auto &[area, keys] : byArea) { // always in the same order: sums of doubles know theirs
        std::ranges::sort(keys, {}, [](const SeriesKey &key) { return std::pair(key.owner, key.part); });
        // An area is not torn apart: its mean is the rule's.
        if (plan.portions.isEmpty() || plan.portions.last().size() + keys.size() > kKeysAPortion * 10)
            plan.portions.append(QList<SeriesKey>());
        plan.portions.last() += keys;
    }
    return {};
}

Result<void> addStations(Queries &queries, AlarmTrialPlan &plan)
{
    const auto stations = queries.stations();
    const auto points = TaggedPoints::read(queries);
    if (!stations || !points)
        return std::unexpected(stations ? points.error() : stations.error());
    for (const Station &station : *stations) {
        plan.places.insert(station.id.value, station.name);
        if (plan.portions.isEmpty() || plan.portions.last().size() >= kKeysAPortion)
            plan.portions.append(QList<SeriesKey>());
        plan.portions.last() += keysOf(plan.kind, station.id.value, *points);
    }
    return {};
}

} // namespace

Result<AlarmTrialPlan> AlarmTrialPlan::make(Queries &queries, AlarmKind kind)
{
    AlarmTrialPlan plan;
    plan.kind = kind;
    plan.lookMs = kAlarmMinuteMs;
    switch (kind) {
    case AlarmKind::OutdoorFall:
        plan.portions = {{{{}, OutdoorTemperature, {}}}};
        plan.askMs = 30 * kAlarmMinuteMs;
        plan.lookMs = 10 * kAlarmMinuteMs;
        return plan;
    case AlarmKind::TemperatureCloud: {
        plan.askMs = 30 * kAlarmMinuteMs; // it must hold for hours
        plan.lookMs = 10 * kAlarmMinuteMs;
        const auto standard = RoomStandard::read(queries);
        if (!standard)
            return std::unexpected(standard.error());
        plan.standard_C = *standard;
        const auto added = addRooms(queries, plan);
        return added ? Result<AlarmTrialPlan>(plan) : std::unexpected(added.error());
    }
    case AlarmKind::MakeUpRising:
    case AlarmKind::SupplyBelowSet: plan.askMs = 5 * kAlarmMinuteMs; break;
    case AlarmKind::PumpStopped:
    case AlarmKind::DataLost: plan.askMs = kAlarmMinuteMs; break; // told within minutes
    }
    const auto added = addStations(queries, plan);
    return added ? Result<AlarmTrialPlan>(plan) : std::unexpected(added.error());
}

} // namespace Warmline
