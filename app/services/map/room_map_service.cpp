// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/map/room_map_service.h"

#include "app/domain/series_limits.h"
#include "app/services/customer/contact.h"

#include <QSet>

#include <algorithm>

namespace Warmline {

namespace {

/// Portions of history that are out at once: one after the other a cold spell took 130 round trips, all at
/// once would keep a server from its seats.
constexpr qsizetype kPortionsAtOnce = 4;
constexpr qint64 kSlotMs = 30LL * 60'000; ///< sensors that report each half hour still fill every slot

using Portion = QFuture<Result<QList<Series>>>;

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
    const auto standard = RoomStandard::read(queries);
    if (!standard)
        return std::unexpected(standard.error());
    sites.standard_C = *standard;
    sites.accounts = sites.houseOf.keys();
    sites.accounts.sort();
    return sites;
}

bool isGood(const QHash<BuildingId, RoomPast> &past, const BuildingId &house, qint64 nowMs)
{
    const auto found = past.constFind(house);
    return found != past.cend() && nowMs - found->toMs < RoomMapService::kHistoryMs;
}

} // namespace

bool RoomMap::isCold(const RoomHouse &house) const
{
    return house.answering > 0 && house.mean_C <= cold_C();
}

RoomMap foldRooms(const RoomSites &sites, const QList<LiveValue> &values, qint64 nowMs)
{
    RoomMap map;
    map.asOfMs = nowMs;
    map.standard_C = sites.standard_C;
    for (const auto &[building, count] : sites.sensors.asKeyValueRange()) {
        RoomHouse house;
        house.building = building;
        house.sensors = count;
        map.houses.insert(building, house);
    }
    QHash<SeriesKey, QList<LiveValue>> bySeries;
    for (const LiveValue &value : values) {
        if (value.key.quantity == SeriesQuantity::RoomTemperature)
            bySeries[value.key].append(value);
    }
    QSet<QString> answering;
    for (const auto &[key, own] : bySeries.asKeyValueRange()) {
        const auto house = map.houses.find(sites.houseOf.value(key.owner));
        if (house == map.houses.end())
            continue;
        house->series.append(key);
        const RoomReading room = Contact::roomReading(own, AccountNo(key.owner), nowMs);
        if (!room.celsius || room.quality > Quality::Uncertain)
            continue;
        map.stale += room.quality == Quality::Uncertain ? 1 : 0;
        const bool first = house->answering == 0;
        house->coldest_C = first ? *room.celsius : std::min(house->coldest_C, *room.celsius);
        house->oldestMs = first ? room.atMs : std::min(house->oldestMs, room.atMs);
        house->newestMs = std::max(house->newestMs, room.atMs);
        house->mean_C += *room.celsius; // the sum, until all are in
        ++house->answering;
        house->households += answering.contains(key.owner) ? 0 : 1;
        answering.insert(key.owner);
    }
    for (RoomHouse &house : map.houses) {
        house.sensors = std::max(house.sensors, house.answering);
        map.sensors += house.sensors;
        if (house.answering == 0)
            continue;
        house.mean_C /= house.answering;
        map.oldestMs = map.answering == 0 ? house.oldestMs : std::min(map.oldestMs, house.oldestMs);
        map.newestMs = std::max(map.newestMs, house.newestMs);
        map.answering += house.answering;
    }
    return map;
}

QHash<BuildingId, RoomPast> foldHistory(const RoomSites &sites, const QList<Series> &history, qint64 fromMs,
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
        QHash<qint64, Slot> &house = houses[sites.houseOf.value(series.key.owner)];
        for (const Sample &sample : series.samples) {
            if (sample.quality != Quality::Good || sample.atMs < fromMs || sample.atMs >= toMs)
                continue;
            Slot &slot = house[(sample.atMs - fromMs) / kSlotMs];
            slot.sum += sample.value;
            ++slot.count;
        }
    }
    QHash<BuildingId, RoomPast> past;
    for (const auto &[building, bySlot] : houses.asKeyValueRange()) {
        RoomPast &house = past[building];
        house.toMs = toMs;
        if (bySlot.size() * 4 < slotCount * 3)
            continue;
        for (const Slot &slot : bySlot)
            house.warmest_C =
                std::max(house.warmest_C.value_or(slot.sum / slot.count), slot.sum / slot.count);
    }
    return past;
}

void judgePast(RoomMap &map, const QHash<BuildingId, RoomPast> &past, qint64 nowMs)
{
    int count = 0;
    bool known = true;
    for (RoomHouse &house : map.houses) {
        house.warmestOfFourHours_C.reset();
        house.coldForLong = false;
        if (!map.isCold(house))
            continue;
        if (!isGood(past, house.building, nowMs)) {
            known = false;
            continue;
        }
        if (const std::optional<double> warmest = past.value(house.building).warmest_C) {
            house.warmestOfFourHours_C = std::max(*warmest, house.mean_C);
            house.coldForLong = *house.warmestOfFourHours_C <= map.cold_C();
        }
        count += house.coldForLong ? 1 : 0;
    }
    map.coldForLong = known ? std::optional(count) : std::nullopt;
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
        // Read with the next round: an import tells of thousands of changes, each reading asks for each
        // house.
        m_sitesOld = m_sitesOld || ChangeFeed::touches(change, EntityKind::Batch)
                  || ChangeFeed::touches(change, EntityKind::Building);
        if (!change.reset && ChangeFeed::touches(change, EntityKind::Setting, RoomStandard::setting()))
            startAnew();
    });
}

void RoomMapService::setActive(bool active)
{
    if (active == isActive())
        return;
    if (!active) {
        m_timer.stop();
        m_sitesRead.drop();
        m_valuesRead.drop();
        m_historyRead.drop();
        m_problem.reset();
        return;
    }
    m_timer.start();
    if (m_last) { // until the answer comes: what is still good of the last one
        refold();
        emit changed();
    }
    poll();
}

/// Another standard: nobody looks at colours of the old one for a minute more.
void RoomMapService::startAnew()
{
    m_sitesOld = true;
    if (!isActive())
        return;
    m_sitesRead.drop();
    m_valuesRead.drop();
    m_historyRead.drop();
    poll();
}

void RoomMapService::poll()
{
    if (m_sitesRead.isOut() || m_valuesRead.isOut() || m_historyRead.isOut())
        return; // the answer before is still on its way
    if (m_sites && !m_sitesOld)
        startRound();
    else
        readSites();
}

void RoomMapService::readSites()
{
    m_sitesOld = false;
    m_sitesRead.ask([this] { return m_reader.ask(readRoomSites); },
                    [this](const Result<RoomSites> &sites) {
                        if (sites) {
                            m_sites = std::make_shared<const RoomSites>(*sites);
                            startRound();
                        } else {
                            m_sitesOld = true;
                            stopWith(sites.error());
                        }
                    });
}

void RoomMapService::startRound()
{
    auto round = std::make_shared<Round>();
    round->sites = m_sites;
    askPortion(round, 0);
}

void RoomMapService::askPortion(const std::shared_ptr<Round> &round, qsizetype first)
{
    if (first >= round->sites->accounts.size()) {
        round->map = foldRooms(*round->sites, round->values, m_clock.utcMs());
        round->cold = historyWanted(round->map);
        m_last = round;
        askHistory(round, 0);
        return;
    }
    m_valuesRead.ask(
        [this, round, first] {
            return m_series.latest(round->sites->accounts.mid(first, SeriesLimits::kMostOwners));
        },
        [this, round, first](const Result<QList<LiveValue>> &values) {
            if (!values) {
                stopWith(values.error());
                return;
            }
            round->values += *values;
            askPortion(round, first + SeriesLimits::kMostOwners);
        });
}

/// The series of the cold houses whose history is not known or no longer good.
QList<SeriesKey> RoomMapService::historyWanted(const RoomMap &map) const
{
    QList<SeriesKey> keys;
    for (const RoomHouse &house : map.houses) {
        if (map.isCold(house) && !isGood(m_past, house.building, map.asOfMs))
            keys += house.series;
    }
    return keys;
}

void RoomMapService::askHistory(const std::shared_ptr<Round> &round, qsizetype first)
{
    if (first >= round->cold.size()) {
        takeHistory(*round, round->cold.size());
        finish(round, std::nullopt);
        return;
    }
    const auto question = [this, round, first] {
        const qint64 to = round->map.asOfMs;
        QList<Portion> portions;
        for (qsizetype i = 0; i < kPortionsAtOnce; ++i) {
            const QList<SeriesKey> keys =
                round->cold.mid(first + i * SeriesLimits::kMostKeys, SeriesLimits::kMostKeys);
            if (!keys.isEmpty())
                portions.append(m_series.series(keys, to - RoomMap::kColdForMs, to, kSlotMs));
        }
        return QtFuture::whenAll(portions.begin(), portions.end());
    };
    m_historyRead.ask(question, [this, round, first](const QList<Portion> &portions) {
        qsizetype answered = first;
        for (const Portion &portion : portions) {
            // Whoever answers may have gone away in the middle: then there is no result to ask for.
            const Result<QList<Series>> history = portion.resultCount() > 0
                                                    ? portion.result()
                                                    : failure(ErrorCode::Cancelled, tr("读取室温历史被中断"));
            if (!history) {
                takeHistory(*round, answered);
                finish(round, history.error()); // the means stand; only the outline is missing
                return;
            }
            round->history += *history;
            answered += SeriesLimits::kMostKeys;
        }
        askHistory(round, answered);
    });
}

/// Of the houses whose series are all among those that were answered.
void RoomMapService::takeHistory(const Round &round, qsizetype answered)
{
    const auto houseOf = [&](qsizetype i) { return round.sites->houseOf.value(round.cold.at(i).owner); };
    const BuildingId torn = answered < round.cold.size() ? houseOf(answered) : BuildingId();
    const qint64 to = round.map.asOfMs;
    const QHash<BuildingId, RoomPast> past =
        foldHistory(*round.sites, round.history, to - RoomMap::kColdForMs, to);
    for (qsizetype i = 0; i < answered; ++i) {
        if (const BuildingId house = houseOf(i); house != torn) // nothing on record is an answer, too
            m_past.insert(house, past.value(house, {std::nullopt, to}));
    }
}

void RoomMapService::finish(const std::shared_ptr<Round> &round, const std::optional<Error> &problem)
{
    m_past.removeIf([&](const std::pair<const BuildingId &, RoomPast &> &past) {
        return !round->map.isCold(round->map.houses.value(past.first));
    });
    round->history.clear();
    m_rooms = round->map;
    judgePast(m_rooms, m_past, m_rooms.asOfMs);
    tell(problem);
}

/// What was answered last, as it counts now.
void RoomMapService::refold()
{
    const qint64 now = m_clock.utcMs();
    const qint64 asOf = m_last->map.asOfMs;
    m_rooms = foldRooms(*m_last->sites, m_last->values, now);
    m_rooms.asOfMs = asOf;
    judgePast(m_rooms, m_past, now);
}

/// The next poll asks again.
void RoomMapService::stopWith(const Error &error)
{
    if (m_last)
        refold();
    tell(error);
}

void RoomMapService::tell(const std::optional<Error> &problem)
{
    const bool told = m_problem.has_value();
    m_problem = problem;
    emit changed();
    if (problem && !told)
        emit failed(*problem);
}

} // namespace Warmline
