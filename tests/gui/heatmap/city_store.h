// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/queries.h"
#include "app/domain/series_limits.h"
#include "app/domain/telemetry.h"
#include "app/simulation/city_plan.h"

#include <QPromise>
#include <QRandomGenerator>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <memory>

namespace Warmline {

/// A small demo city with complaints of two days, read as a store is read: what the map's panes ask is
/// answered, the rest is empty. Complaints: a few everywhere, and a crowd in the community in the middle
/// during the last hour.
class CityQueries final : public Queries
{
public:
    CityQueries(const CityPlan &plan, qint64 nowMs, const Clock &clock)
        : m_plan(plan)
        , m_now(nowMs)
    {
        QRandomGenerator random(11);
        const auto add = [&](int building, qint64 atMs) {
            Ticket t;
            t.id = TicketId(Uuid7::make(clock));
            t.number = QStringLiteral("NC-25-%1").arg(31000 + m_tickets.size(), 6, 10, QLatin1Char('0'));
            const CityBuilding &house = plan.buildings[size_t(building)];
            t.building = plan.buildingId(building);
            t.station = StationId(plan.stations[size_t(house.station)].id);
            t.account = plan.account(house.firstHousehold);
            t.openedMs = atMs;
            const int dice = random.bounded(10);
            t.tier = dice == 0 ? Tier::Red : dice < 4 ? Tier::Yellow : Tier::Blue;
            t.category = dice < 7 ? TicketCategory::NoHeat : TicketCategory::LeakIndoor;
            t.step = dice < 5 ? TicketStep::Dispatch : TicketStep::Handle;
            t.channel = dice == 1 ? Channel::Hotline12345 : Channel::Phone;
            m_tickets.append(t);
        };
        const int buildings = int(plan.buildings.size());
        for (int i = 0; i < 240; ++i)
            add(random.bounded(buildings), nowMs - qint64(random.generateDouble() * 48 * 3'600'000));
        m_crowd = plan.communities[plan.communities.size() / 2];
        for (int i = 0; i < 26; ++i)
            add(m_crowd.firstBuilding + random.bounded(std::max(1, m_crowd.buildingCount / 2)),
                nowMs - 60'000 - random.bounded(3'300'000));
        for (int i = 0; i < 4; ++i) { // water in front of neighbouring houses
            add(m_crowd.firstBuilding + i, nowMs - (4 + 5 * i) * 60'000);
            m_tickets.last().category = TicketCategory::LeakNetwork;
        }
    }

    [[nodiscard]] const CityCommunity &crowd() const { return m_crowd; }

    std::atomic<bool> searchFails = false;
    std::atomic<int> fewerStations = 0; ///< so many of the last are not there any more
    std::atomic<int> sensorReads = 0; ///< houses whose sensors were asked for

    Result<QList<Community>> communities() override
    {
        return list<Community>(m_plan.communities.size(), [&](int i) { return m_plan.community(i); });
    }
    Result<QList<Building>> buildings() override
    {
        return list<Building>(m_plan.buildings.size(), [&](int i) { return m_plan.building(i); });
    }
    Result<QList<Station>> stations() override
    {
        return list<Station>(m_plan.stations.size() - size_t(fewerStations),
                             [&](int i) { return m_plan.station(i); });
    }
    Result<QHash<BuildingId, int>> householdCounts() override
    {
        QHash<BuildingId, int> counts;
        for (int i = 0; i < int(m_plan.buildings.size()); ++i)
            counts.insert(m_plan.buildingId(i), m_plan.buildings[size_t(i)].householdCount);
        return counts;
    }
    Result<PipeNetwork> network() override
    {
        PipeNetwork all = m_plan.primaryNetwork();
        for (int i = 0; i < int(m_plan.stations.size()); ++i) {
            const PipeNetwork one = m_plan.secondaryNetwork(i);
            all.nodes += one.nodes;
            all.segments += one.segments;
        }
        return all;
    }
    Result<std::optional<Ticket>> ticket(const TicketId &id) override
    {
        const auto it = std::ranges::find(m_tickets, id, &Ticket::id);
        return it == m_tickets.cend() ? std::optional<Ticket>() : std::optional(*it);
    }
    Result<QList<Ticket>> tickets(const TicketFilter &filter) override
    {
        QList<Ticket> found;
        for (const Ticket &t : m_tickets) {
            if ((filter.building.isEmpty() || t.building == filter.building)
                && (filter.station.isEmpty() || t.station == filter.station)
                && (filter.fromMs == 0 || t.openedMs >= filter.fromMs)
                && (filter.toMs == 0 || t.openedMs < filter.toMs))
                found.append(t);
        }
        std::ranges::sort(found, std::ranges::greater(), &Ticket::openedMs);
        return QList<Ticket>(found.first(std::min<qsizetype>(found.size(), filter.limit)));
    }
    Result<QList<ComplaintPoint>> complaints(qint64 fromMs, qint64 toMs) override
    {
        QList<ComplaintPoint> points;
        for (const Ticket &t : m_tickets) {
            if (t.openedMs < fromMs || t.openedMs >= toMs)
                continue;
            for (int i = 0; i < int(m_plan.buildings.size()); ++i) {
                if (m_plan.buildingId(i) == t.building)
                    points.append({m_plan.building(i).position, t.openedMs, t.tier, t.category, t.step, t.id,
                                   t.channel});
            }
        }
        return points;
    }
    Result<std::optional<ComplaintPoint>> complaint(const TicketId &id) override
    {
        for (const ComplaintPoint &point : *complaints(0, std::numeric_limits<qint64>::max())) {
            if (point.ticket == id)
                return point;
        }
        return std::nullopt;
    }

    Result<std::optional<HouseholdDetail>> household(const AccountNo &) override
    {
        return std::optional<HouseholdDetail>();
    }
    Result<QList<HouseholdDetail>> householdsByPhone(const QString &) override
    {
        return QList<HouseholdDetail>();
    }
    Result<QList<HouseholdDetail>> householdsOfBuilding(const BuildingId &) override
    {
        return QList<HouseholdDetail>();
    }
    /// Names that contain the text, and tickets whose number does.
    Result<SearchAnswer> search(const QString &text, int limit) override
    {
        if (searchFails)
            return failure(ErrorCode::Storage, QStringLiteral("the index is damaged"));
        SearchAnswer answer;
        const auto offer = [&](SearchKind kind, const QString &id, const QString &title) {
            if (!title.contains(text))
                return;
            SearchHit hit;
            hit.kind = kind;
            hit.id = id;
            hit.title = title;
            answer.hits.append(hit);
        };
        for (int i = 0; i < int(m_plan.stations.size()); ++i)
            offer(SearchKind::Station, m_plan.station(i).id.value, m_plan.station(i).name);
        for (int i = 0; i < int(m_plan.communities.size()); ++i)
            offer(SearchKind::Community, m_plan.community(i).id.value, m_plan.community(i).name);
        for (const Ticket &t : m_tickets)
            offer(SearchKind::Ticket, t.number, t.number);
        answer.hits.resize(std::min<qsizetype>(answer.hits.size(), limit));
        return answer;
    }
    /// Two crews: one stands in the crowd since 14 minutes, of the other nobody knows where it is.
    Result<QList<Crew>> crews() override
    {
        Crew near;
        near.id = CrewId(QStringLiteral("C1"));
        near.name = QStringLiteral("北区二组");
        near.leader = QStringLiteral("周强");
        near.position = m_plan.building(m_crowd.firstBuilding).position;
        near.positionAtMs = m_now - 14 * 60'000;
        Crew nowhere;
        nowhere.id = CrewId(QStringLiteral("C2"));
        return QList<Crew>{near, nowhere};
    }
    Result<QList<RoomSensor>> sensorsOfBuilding(const BuildingId &id) override
    {
        ++sensorReads;
        QList<RoomSensor> found;
        for (int b = 0; b < int(m_plan.buildings.size()); ++b) {
            if (m_plan.buildingId(b) != id)
                continue;
            const CityBuilding &house = m_plan.buildings[size_t(b)];
            for (int i = house.firstHousehold; i < house.firstHousehold + house.householdCount; ++i) {
                if (m_plan.households[size_t(i)].hasSensor)
                    found.append({SensorId(m_plan.account(i).value), m_plan.account(i), {}});
            }
        }
        return found;
    }
    Result<QList<RoomSensor>> sensors() override { return QList<RoomSensor>(); }
    Result<QHash<AccountNo, CommunityId>> sensorAreas() override { return QHash<AccountNo, CommunityId>(); }
    Result<QList<TagMapping>> tags() override { return QList<TagMapping>(); }
    Result<void> eachHousehold(const std::function<bool(const Household &)> &) override { return {}; }
    Result<std::optional<Ticket>> ticketByNumber(const QString &number) override
    {
        const auto it = std::ranges::find(m_tickets, number, &Ticket::number);
        return it == m_tickets.cend() ? std::optional<Ticket>() : std::optional(*it);
    }
    Result<qint64> ticketCount(const TicketFilter &) override { return m_tickets.size(); }
    Result<std::optional<Call>> call(const CallId &) override { return std::optional<Call>(); }
    Result<QList<Call>> calls(const CallFilter &) override { return QList<Call>(); }
    Result<QList<JournalEntry>> trail(EntityKind, const QString &) override { return QList<JournalEntry>(); }
    Result<JournalPage> page(qint64, qint64) override { return JournalPage(); }
    Result<QList<JournalEntry>> outbox(int) override { return QList<JournalEntry>(); }
    Result<QList<JournalEntry>> refused(int) override { return QList<JournalEntry>(); }
    Result<qint64> waitingCount() override { return 0; }
    Result<qint64> cursor() override { return 0; }
    Result<QList<DeviceRecord>> devices() override { return QList<DeviceRecord>(); }
    Result<StoreCounts> counts() override { return StoreCounts(); }
    Result<QString> setting(const QString &name) override { return settings.value(name); }
    QHash<QString, QString> settings; ///< of the company; changed while nothing reads
    Result<Verification> verify(const std::function<void(qint64, qint64)> &) override
    {
        return Verification();
    }

private:
    template <class T, class F>
    static QList<T> list(size_t count, F make)
    {
        QList<T> all;
        for (int i = 0; i < int(count); ++i)
            all.append(make(i));
        return all;
    }

    const CityPlan &m_plan;
    qint64 m_now;
    CityCommunity m_crowd;
    QList<Ticket> m_tickets;
};

class CityReader final : public Reader
{
public:
    explicit CityReader(Queries &queries)
        : m_queries(queries)
    {
        m_pool.setMaxThreadCount(1);
    }

protected:
    void run(std::function<void(Queries &)> work) override
    {
        m_pool.start([this, work = std::move(work)] { work(m_queries); });
    }

private:
    Queries &m_queries;
    QThreadPool m_pool;
};

class QuietChanges final : public ChangeSource
{
public:
    std::shared_ptr<void> subscribe(std::function<void(const StoreChange &)>) override
    {
        return std::make_shared<int>();
    }
};

/// Supply and return of every station but one, which never answered; the second one answered an hour ago.
/// Rooms have 20.5 °C, those of the first half of the crowd's houses 14.5 °C, and have had so for five hours.
class CitySeries final : public SeriesSource
{
public:
    CitySeries(const CityPlan &plan, qint64 nowMs)
        : m_plan(plan)
        , m_now(nowMs)
    {
        const CityCommunity &crowd = plan.communities[plan.communities.size() / 2];
        for (int b = 0; b < int(plan.buildings.size()); ++b) {
            const CityBuilding &house = plan.buildings[size_t(b)];
            const bool cold =
                b >= crowd.firstBuilding && b < crowd.firstBuilding + std::max(1, crowd.buildingCount / 2);
            for (int i = house.firstHousehold; i < house.firstHousehold + house.householdCount; ++i)
                m_rooms.insert(plan.account(i).value, cold ? 14.5 : 20.5);
        }
    }

    void advance(qint64 ms) { m_now += ms; }
    bool historyFails = false;
    bool latestFails = false;
    int historyAsked = 0;
    std::function<void()> whenAsked; ///< once, for the latest values

    QFuture<Result<QList<Series>>> series(QList<SeriesKey> keys, qint64 fromMs, qint64 toMs, qint64) override
    {
        ++historyAsked;
        if (historyFails)
            return answer<QList<Series>>(failure(ErrorCode::Timeout, QStringLiteral("no history")));
        if (keys.size() > SeriesLimits::kMostKeys) // as the server does
            return answer<QList<Series>>(
                std::unexpected(Error{ErrorCode::InvalidInput, QStringLiteral("too many keys"), {}}));
        QList<Series> all;
        for (const SeriesKey &key : std::as_const(keys)) {
            if (key.quantity != SeriesQuantity::RoomTemperature || !m_rooms.contains(key.owner))
                continue;
            Series series{key, kRoomPoll, {}};
            for (qint64 at = fromMs; at < toMs; at += kRoomPoll)
                series.samples.append({at, m_rooms.value(key.owner), Quality::Good});
            all.append(series);
        }
        return answer<QList<Series>>(all);
    }
    QFuture<Result<QList<LiveValue>>> latest(QStringList owners) override
    {
        if (whenAsked)
            std::exchange(whenAsked, {})();
        if (latestFails)
            return answer<QList<LiveValue>>(failure(ErrorCode::Unavailable, QStringLiteral("server gone")));
        if (owners.size() > SeriesLimits::kMostOwners)
            return answer<QList<LiveValue>>(
                std::unexpected(Error{ErrorCode::InvalidInput, QStringLiteral("too many owners"), {}}));
        QList<LiveValue> values;
        for (const QString &owner : std::as_const(owners)) {
            if (m_rooms.contains(owner))
                values.append({{owner, SeriesQuantity::RoomTemperature, {}},
                               {m_now - 120'000, m_rooms.value(owner), Quality::Good},
                               kRoomPoll,
                               QStringLiteral("rooms")});
        }
        for (int i = 1; i < int(m_plan.stations.size()); ++i) {
            const QString id = m_plan.stations[size_t(i)].id;
            if (!owners.contains(id))
                continue;
            const qint64 at = i == 1 ? m_now - 3'600'000 : m_now - 4000;
            values.append({{id, SeriesQuantity::SupplyTemperature, {}},
                           {at, 52.4, Quality::Good},
                           10'000,
                           QStringLiteral("plant_sim")});
            values.append({{id, SeriesQuantity::ReturnTemperature, {}},
                           {at, 41.7, Quality::Good},
                           10'000,
                           QStringLiteral("plant_sim")});
        }
        return answer<QList<LiveValue>>(values);
    }

private:
    template <class T>
    static QFuture<Result<T>> answer(const Result<T> &value)
    {
        QPromise<Result<T>> promise;
        promise.start();
        promise.addResult(value);
        promise.finish();
        return promise.future();
    }

    static constexpr qint64 kRoomPoll = 15LL * 60'000;
    const CityPlan &m_plan;
    qint64 m_now;
    QHash<QString, double> m_rooms; ///< account → °C
};

} // namespace Warmline
