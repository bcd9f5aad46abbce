// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"
#include "app/domain/telemetry.h"
#include "tests/support/journals.h"

#include <QHash>

namespace Warmline::Testing {

/// A store of plain lists, for panes on real services. Everything that is not set is empty.
class FakeQueries : public Queries
{
public:
    QList<Station> stationList;
    QList<Building> buildingList;
    QList<Community> communityList;
    QList<Crew> crewList;
    QList<HouseholdDetail> households;
    QList<RoomSensor> sensorList;
    QList<Ticket> ticketList;
    QList<Call> callList;
    QHash<QString, QString> settings; ///< of the company
    QHash<QString, QList<JournalEntry>> trails; ///< by the entity's id
    int houseQuestions = 0; ///< how often householdsOfBuilding() was asked

    Result<std::optional<HouseholdDetail>> household(const AccountNo &account) override
    {
        for (const HouseholdDetail &detail : households) {
            if (detail.household.account == account)
                return detail;
        }
        return std::nullopt;
    }
    Result<QList<HouseholdDetail>> householdsByPhone(const QString &phone) override
    {
        QList<HouseholdDetail> found = households;
        found.removeIf([&](const HouseholdDetail &detail) { return detail.household.phone != phone; });
        return found;
    }
    Result<QList<HouseholdDetail>> householdsOfBuilding(const BuildingId &id) override
    {
        ++houseQuestions;
        QList<HouseholdDetail> found = households;
        found.removeIf([&](const HouseholdDetail &detail) { return detail.building.id != id; });
        return found;
    }
    Result<SearchAnswer> search(const QString &, int) override { return SearchAnswer(); }
    Result<QList<Community>> communities() override { return communityList; }
    Result<QList<Building>> buildings() override { return buildingList; }
    Result<QHash<BuildingId, int>> householdCounts() override
    {
        QHash<BuildingId, int> counts;
        for (const HouseholdDetail &detail : std::as_const(households))
            ++counts[detail.building.id];
        return counts;
    }
    Result<QList<Station>> stations() override { return stationList; }
    Result<PipeNetwork> network() override { return PipeNetwork(); }
    Result<QList<Crew>> crews() override { return crewList; }
    Result<QList<RoomSensor>> sensorsOfBuilding(const BuildingId &id) override
    {
        QList<RoomSensor> found;
        for (const RoomSensor &sensor : std::as_const(sensorList)) {
            for (const HouseholdDetail &detail : std::as_const(households)) {
                if (detail.household.account == sensor.account && detail.building.id == id)
                    found.append(sensor);
            }
        }
        return found;
    }
    Result<QList<RoomSensor>> sensors() override { return sensorList; }
    Result<QHash<AccountNo, CommunityId>> sensorAreas() override
    {
        QHash<AccountNo, CommunityId> found;
        for (const RoomSensor &sensor : std::as_const(sensorList)) {
            for (const HouseholdDetail &detail : std::as_const(households)) {
                if (detail.household.account == sensor.account)
                    found.insert(sensor.account, detail.household.community);
            }
        }
        return found;
    }
    Result<QList<TagMapping>> tags() override { return QList<TagMapping>(); }
    Result<void> eachHousehold(const std::function<bool(const Household &)> &visit) override
    {
        for (const HouseholdDetail &detail : std::as_const(households)) {
            if (!visit(detail.household))
                break;
        }
        return {};
    }
    Result<std::optional<Ticket>> ticket(const TicketId &) override { return std::nullopt; }
    Result<std::optional<Ticket>> ticketByNumber(const QString &) override { return std::nullopt; }
    Result<QList<Ticket>> tickets(const TicketFilter &filter) override
    {
        QList<Ticket> found = ticketList;
        found.removeIf([&](const Ticket &t) {
            return (!filter.station.isEmpty() && t.station != filter.station)
                || (!filter.account.isEmpty() && t.account != filter.account)
                || (filter.fromMs > 0 && t.openedMs < filter.fromMs)
                || (filter.toMs > 0 && t.openedMs >= filter.toMs)
                || (!filter.openedBy.isEmpty() && t.openedBy != filter.openedBy);
        });
        return found.first(std::min<qsizetype>(filter.limit, found.size()));
    }
    Result<qint64> ticketCount(const TicketFilter &filter) override { return tickets(filter)->size(); }
    Result<std::optional<Call>> call(const CallId &) override { return std::nullopt; }
    Result<QList<Call>> calls(const CallFilter &filter) override
    {
        QList<Call> found = callList;
        found.removeIf([&](const Call &c) {
            return (filter.fromMs > 0 && c.offeredMs < filter.fromMs)
                || (filter.toMs > 0 && c.offeredMs >= filter.toMs)
                || (!filter.agent.isEmpty() && c.agent != filter.agent)
                || (!filter.account.isEmpty() && c.account != filter.account);
        });
        return found.first(std::min<qsizetype>(filter.limit, found.size()));
    }
    Result<QList<ComplaintPoint>> complaints(qint64, qint64) override { return QList<ComplaintPoint>(); }
    Result<std::optional<ComplaintPoint>> complaint(const TicketId &) override { return std::nullopt; }
    Result<QList<JournalEntry>> trail(EntityKind, const QString &id) override { return trails.value(id); }
    Result<JournalPage> page(qint64, qint64) override { return JournalPage(); }
    Result<QList<JournalEntry>> outbox(int) override { return QList<JournalEntry>(); }
    Result<QList<JournalEntry>> refused(int) override { return QList<JournalEntry>(); }
    Result<qint64> waitingCount() override { return 0; }
    Result<qint64> cursor() override { return 0; }
    Result<QList<DeviceRecord>> devices() override { return QList<DeviceRecord>(); }
    Result<StoreCounts> counts() override { return StoreCounts(); }
    Result<QString> setting(const QString &name) override { return settings.value(name); }
    Result<Verification> verify(const std::function<void(qint64, qint64)> &) override
    {
        return Verification();
    }
};

/// Reads at once, on the asking thread; the answers still come through the event loop.
class FakeReader final : public Reader
{
public:
    FakeQueries queries;

protected:
    void run(std::function<void(Queries &)> work) override { work(queries); }
};

/// Known series and values; with an error set, every question fails with it.
class FakeSeries final : public SeriesSource
{
public:
    QHash<SeriesKey, Series> history;
    QList<LiveValue> values;
    std::optional<Error> error;
    int questions = 0;

    void put(const SeriesKey &key, qint64 stepMs, const QList<Sample> &samples)
    {
        history.insert(key, {key, stepMs, samples});
    }

    QFuture<Result<QList<Series>>> series(QList<SeriesKey> keys, qint64 fromMs, qint64 toMs, qint64) override
    {
        ++questions;
        if (error)
            return QtFuture::makeReadyValueFuture(Result<QList<Series>>(std::unexpected(*error)));
        QList<Series> found;
        for (const SeriesKey &key : std::as_const(keys)) {
            if (!history.contains(key))
                continue;
            Series one = history.value(key);
            one.samples.removeIf(
                [&](const Sample &sample) { return sample.atMs < fromMs || sample.atMs >= toMs; });
            found.append(one);
        }
        return QtFuture::makeReadyValueFuture(Result<QList<Series>>(found));
    }
    QFuture<Result<QList<LiveValue>>> latest(QStringList owners) override
    {
        if (error)
            return QtFuture::makeReadyValueFuture(Result<QList<LiveValue>>(std::unexpected(*error)));
        QList<LiveValue> found = values;
        found.removeIf([&](const LiveValue &value) { return !owners.contains(value.key.owner); });
        return QtFuture::makeReadyValueFuture(Result<QList<LiveValue>>(found));
    }
};

class FakeChanges final : public ChangeSource
{
public:
    std::shared_ptr<void> subscribe(std::function<void(const StoreChange &)> hear) override
    {
        m_hear.append(std::move(hear));
        return std::make_shared<int>(0);
    }
    /// A change as the store would tell it; only while the feeds live.
    void tell(EntityKind kind, const QString &id) const
    {
        StoreChange change;
        change.entities = {{kind, id, 0}};
        for (const auto &hear : m_hear)
            hear(change);
    }

private:
    QList<std::function<void(const StoreChange &)>> m_hear;
};

/// Nothing can be written here.
class FakeJournal final : public RefusingJournal
{
public:
    bool gone = false; ///< never an answer: the store was closed

    QFuture<Result<QList<JournalEntry>>> author(QList<OperationDraft> drafts) override
    {
        if (gone)
            return {};
        return RefusingJournal::author(std::move(drafts));
    }
};

} // namespace Warmline::Testing
