// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/room_map_service.h"

#include "app/domain/series_limits.h"
#include "app/services/contact.h"

#include <algorithm>

namespace Warmline {

namespace {

constexpr qint64 kSlotMs = 30LL * 60'000; ///< sensors that report each half hour still fill every slot

Result<RoomSites> readRoomSites(Queries &queries)
{
    RoomSites sites;
    const auto buildings = queries.buildings();
    if (!buildings)
        return std::unexpected(buildings.error());
    for (const Building &building : *buildings) {
        const auto sensors = queries.sensorsOfBuilding(building.id);
        if (!sensors)
            return std::unexpected(sensors.error());
        for (const RoomSensor &sensor : *sensors) {
            ++sites.sensors[building.id];
            sites.houseOf.insert(sensor.account.value, building.id);
        }
    }
    sites.accounts = sites.houseOf.keys();
    sites.accounts.sort();
    return sites;
}

} // namespace

bool RoomHouse::isColdForLong() const
{
    return warmestOfFourHours_C && *warmestOfFourHours_C <= RoomMap::kStandard_C - RoomMap::kColdBy_K;
}

RoomMap foldRooms(const RoomSites &sites, const QList<LiveValue> &values, qint64 nowMs)
{
    RoomMap map;
    map.asOfMs = nowMs;
    for (const auto &[building, count] : sites.sensors.asKeyValueRange()) {
        RoomHouse house;
        house.building = building;
        house.sensors = count;
        map.houses.insert(building, house);
        map.sensors += count;
    }
    QHash<QString, QList<LiveValue>> byOwner;
    for (const LiveValue &value : values)
        byOwner[value.key.owner].append(value);
    for (const auto &[owner, own] : byOwner.asKeyValueRange()) {
        const auto house = map.houses.find(sites.houseOf.value(owner));
        const RoomReading room = Contact::roomReading(own, AccountNo(owner), nowMs);
        if (house == map.houses.end() || !room.celsius || room.quality > Quality::Uncertain)
            continue;
        map.stale += room.quality == Quality::Uncertain ? 1 : 0;
        const bool first = house->answering == 0;
        house->coldest_C = first ? *room.celsius : std::min(house->coldest_C, *room.celsius);
        house->oldestMs = first ? room.atMs : std::min(house->oldestMs, room.atMs);
        house->newestMs = std::max(house->newestMs, room.atMs);
        house->mean_C += *room.celsius; // the sum, until all are in
        ++house->answering;
    }
    for (RoomHouse &house : map.houses) {
        if (house.answering == 0)
            continue;
        house.mean_C /= house.answering;
        map.oldestMs = map.answering == 0 ? house.oldestMs : std::min(map.oldestMs, house.oldestMs);
        map.newestMs = std::max(map.newestMs, house.newestMs);
        map.answering += house.answering;
    }
    return map;
}

void foldHistory(RoomMap &map, const RoomSites &sites, const QList<Series> &history, qint64 fromMs,
                 qint64 toMs)
{
    const qint64 slotCount = (toMs - fromMs) / kSlotMs;
    struct Slot
    {
        double sum = 0;
        int count = 0;
    };
    QHash<BuildingId, QHash<qint64, Slot>> houses;
    for (const Series &series : history) {
        const BuildingId house = sites.houseOf.value(series.key.owner);
        for (const Sample &sample : series.samples) {
            if (sample.quality != Quality::Good || sample.atMs < fromMs || sample.atMs >= toMs)
                continue;
            Slot &slot = houses[house][(sample.atMs - fromMs) / kSlotMs];
            slot.sum += sample.value;
            ++slot.count;
        }
    }
    map.coldForLong = 0;
    for (const auto &[building, bySlot] : houses.asKeyValueRange()) {
        const auto house = map.houses.find(building);
        if (house == map.houses.end() || house->answering == 0 || bySlot.size() * 4 < slotCount * 3)
            continue;
        double warmest = house->mean_C;
        for (const Slot &slot : bySlot)
            warmest = std::max(warmest, slot.sum / slot.count);
        house->warmestOfFourHours_C = warmest;
        map.coldForLong += house->isColdForLong() ? 1 : 0;
    }
}

RoomMapService::RoomMapService(Reader &reader, SeriesSource &series, ChangeFeed &feed, const Clock &clock,
                               QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_series(series)
    , m_clock(clock)
{
    m_timer.setInterval(kPollMs);
    connect(&m_timer, &QTimer::timeout, this, &RoomMapService::poll);
    connect(&feed, &ChangeFeed::changed, this, [this](const StoreChange &change) {
        if (!ChangeFeed::touches(change, EntityKind::Batch)
            && !ChangeFeed::touches(change, EntityKind::Building))
            return;
        m_sitesRead = false;
        if (isActive())
            readSites();
    });
}

void RoomMapService::setActive(bool active)
{
    if (active == isActive())
        return;
    if (!active) {
        m_timer.stop();
        m_asked.next();
        m_asking = false;
        return;
    }
    m_timer.start();
    if (m_sitesRead)
        poll();
    else
        readSites();
}

void RoomMapService::readSites()
{
    const quint64 question = m_asked.next();
    m_asking = true;
    m_reader.ask(readRoomSites).then(this, [this, question](const Result<RoomSites> &sites) {
        if (!m_asked.isCurrent(question))
            return;
        m_asking = false;
        if (!sites) {
            stopWith(sites.error());
            return;
        }
        m_sites = *sites;
        m_sitesRead = true;
        poll();
    });
}

void RoomMapService::poll()
{
    if (m_asking)
        return; // the answer before is still on its way
    if (!m_sitesRead) {
        readSites();
        return;
    }
    m_asking = true;
    askPortion(m_asked.next(), 0, {});
}

void RoomMapService::askPortion(quint64 question, qsizetype first, const QList<LiveValue> &before)
{
    if (first >= m_sites.accounts.size()) {
        askHistory(question, foldRooms(m_sites, before, m_clock.utcMs()));
        return;
    }
    m_series.latest(m_sites.accounts.mid(first, SeriesLimits::kMostOwners))
        .then(this, [this, question, first, before](const Result<QList<LiveValue>> &values) {
            if (!m_asked.isCurrent(question))
                return;
            if (values)
                askPortion(question, first + SeriesLimits::kMostOwners, before + *values);
            else
                stopWith(values.error());
        });
}

void RoomMapService::askHistory(quint64 question, const RoomMap &map)
{
    QList<SeriesKey> keys;
    for (const QString &account : std::as_const(m_sites.accounts)) {
        const auto house = map.houses.constFind(m_sites.houseOf.value(account));
        if (house != map.houses.cend() && house->answering > 0
            && house->mean_C <= RoomMap::kStandard_C - RoomMap::kColdBy_K)
            keys.append({account, SeriesQuantity::RoomTemperature, {}});
    }
    if (keys.isEmpty()) {
        finish(map);
        return;
    }
    askHistoryPortion(question, map, keys, {});
}

void RoomMapService::askHistoryPortion(quint64 question, const RoomMap &map, const QList<SeriesKey> &keys,
                                       const QList<Series> &before)
{
    const qint64 to = map.asOfMs;
    const qint64 from = to - RoomMap::kColdForMs;
    m_series.series(keys.first(std::min(SeriesLimits::kMostKeys, keys.size())), from, to, kSlotMs)
        .then(this, [this, question, map, keys, before, from, to](const Result<QList<Series>> &history) {
            if (!m_asked.isCurrent(question))
                return;
            if (history && keys.size() > SeriesLimits::kMostKeys) {
                askHistoryPortion(question, map, keys.sliced(SeriesLimits::kMostKeys), before + *history);
                return;
            }
            RoomMap whole = map;
            if (history)
                foldHistory(whole, m_sites, before + *history, from, to);
            const bool told = m_failureTold;
            finish(whole);
            m_failureTold = told && !history;
            if (!history)
                stopWith(history.error()); // the means stand; only the outline is missing
        });
}

void RoomMapService::finish(const RoomMap &map)
{
    m_asking = false;
    m_failureTold = false;
    m_rooms = map;
    emit changed();
}

/// Told once for an interruption; the next poll asks again.
void RoomMapService::stopWith(const Error &error)
{
    m_asking = false;
    if (!std::exchange(m_failureTold, true))
        emit failed(error);
}

} // namespace Warmline
