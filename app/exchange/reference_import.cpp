// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/import_fields.h"
#include "app/exchange/importer.h"
#include "app/exchange/place_book.h"

#include <QCoreApplication>
#include <QHash>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

/// The rows of a kind that stand alone: found by a key, read over what is there.
template <class Row>
class PlainImporter : public TableImporter
{
public:
    using TableImporter::TableImporter;

protected:
    [[nodiscard]] const Row *known(const QString &key) const
    {
        const auto before = m_before.constFind(key);
        return before == m_before.cend() ? nullptr : &*before;
    }
    void know(const QString &key, const Row &row) { m_before.insert(key, row); }
    void merge(TableRow &row, const QString &key, const std::function<void(Row &)> &read)
    {
        const auto before = m_before.constFind(key);
        Row after = before == m_before.cend() ? Row() : *before;
        read(after);
        if (row.isRejected() || !isFirst(row, key))
            return;
        count(branchFor(row, after), before == m_before.cend() ? nullptr : &*before, after);
    }

private:
    BranchId branchFor(const TableRow &row, const Row &after) const
    {
        if constexpr (requires { after.branch; })
            return after.branch;
        else
            return branchOf(row, {});
    }

    QHash<QString, Row> m_before;
};

class StationImporter final : public PlainImporter<Station>
{
public:
    using PlainImporter::PlainImporter;

protected:
    Result<void> prepare(Queries &queries) override
    {
        return queries.stations().transform([this](const QList<Station> &stations) {
            for (const Station &station : stations)
                know(station.id.value, station);
        });
    }
    QList<Geo::KnownPlace> knownPlaces() const override
    {
        QList<Geo::KnownPlace> places;
        for (const TableRow &row : rows()) {
            if (const Station *station = known(row.text("station_id"_L1)))
                compare(row, station->position, places);
        }
        return places;
    }
    Result<void> takeRow(Queries &, TableRow &row) override
    {
        const QString id = row.required("station_id"_L1);
        const QString name = row.required("name"_L1);
        merge(row, id, [&](Station &s) {
            s.id = StationId(id);
            s.name = name;
            s.branch = branchOf(row, s.branch);
            row.read("source"_L1, s.source, 60);
            row.readPosition(s.position);
            row.readNumber("heated_area"_L1, s.heatedArea.value, 0, 1e9, 2);
            row.readNumber("design_power_kw"_L1, s.designPower.value, 0, 1e7, 3);
            row.readList("secondary_branches"_L1, s.secondaryBranches);
        });
        return {};
    }
};

class CrewImporter final : public PlainImporter<Crew>
{
public:
    using PlainImporter::PlainImporter;

protected:
    Result<void> prepare(Queries &queries) override
    {
        return queries.crews().transform([this](const QList<Crew> &crews) {
            for (const Crew &crew : crews)
                know(crew.id.value, crew);
        });
    }
    Result<void> takeRow(Queries &, TableRow &row) override
    {
        const QString id = row.required("crew_id"_L1);
        const QString name = row.required("name"_L1);
        merge(row, id, [&](Crew &c) {
            c.id = CrewId(id);
            c.name = name;
            c.branch = branchOf(row, c.branch);
            row.read("leader"_L1, c.leader, 60);
            row.readPhone("phone"_L1, c.phone);
            readTrades(row, c.trades);
            row.readList("certificates"_L1, c.certificates);
            row.readPosition(c.position);
        });
        return {};
    }

private:
    static void readTrades(TableRow &row, QStringList &trades)
    {
        QStringList words;
        row.readList("trades"_L1, words);
        if (!row.has("trades"_L1))
            return;
        trades.clear();
        for (const QString &word : words) {
            const auto trade = ImportWords::trade(word);
            if (!trade)
                return row.rejectValue("trades"_L1, word);
            trades.append(tradeName(*trade));
        }
    }
};

class SensorImporter final : public PlainImporter<RoomSensor>
{
public:
    using PlainImporter::PlainImporter;

protected:
    Result<void> prepare(Queries &queries) override
    {
        const auto sensors = queries.sensors();
        if (!sensors)
            return std::unexpected(sensors.error());
        for (const RoomSensor &sensor : *sensors)
            know(sensor.id.value, sensor);
        return branchesOfAccounts(queries).transform(
            [this](QHash<QString, BranchId> branches) { m_branches = std::move(branches); });
    }
    Result<void> takeRow(Queries &, TableRow &row) override
    {
        const QString id = row.required("sensor_id"_L1);
        const QString account = row.required("account_no"_L1);
        if (!account.isEmpty() && !m_branches.contains(account))
            row.reject(Tr::tr("户号“%1”不存在").arg(account));
        merge(row, id, [&](RoomSensor &s) {
            s.id = SensorId(id);
            s.account = AccountNo(account);
            row.read("room"_L1, s.room, 40);
        });
        return {};
    }

private:
    QHash<QString, BranchId> m_branches; ///< of every account
};

/// Buildings; their communities are made when they are not there yet.
class BuildingImporter final : public TableImporter
{
public:
    using TableImporter::TableImporter;

protected:
    Result<void> prepare(Queries &queries) override
    {
        return PlaceBook::read(queries).transform([this](PlaceBook places) {
            m_places = std::move(places);
            m_before = m_places;
        });
    }
    QList<Geo::KnownPlace> knownPlaces() const override
    {
        QList<Geo::KnownPlace> places;
        for (const TableRow &row : rows()) {
            if (const Building *building = m_before.building(BuildingId(row.text("building_id"_L1))))
                compare(row, building->position, places);
        }
        return places;
    }
    Result<void> takeRow(Queries &, TableRow &row) override
    {
        const QString communityName = row.required("community"_L1);
        const QString station = row.text("station"_L1);
        if (!station.isEmpty() && !m_places.station(station))
            row.reject(Tr::tr("换热站“%1”不存在；请先导入换热站").arg(station));
        Building read; // checks the values before anything is made
        readInto(row, read);
        if (row.isRejected())
            return {};
        const QString name = row.text("building"_L1);
        if (!isFirst(row, row.text("building_id"_L1).isEmpty() ? communityName + u' ' + name
                                                               : row.text("building_id"_L1)))
            return {};
        const Community &community =
            m_places.community(CommunityId(row.text("community_id"_L1)), communityName, branchOf(row, {}));
        Building &building =
            m_places.building(BuildingId(row.text("building_id"_L1)), community, name, community.branch);
        building.branch = branchOf(row, building.branch);
        building.name = name;
        building.community = community.id;
        readInto(row, building);
        const Building *before = m_before.building(building.id);
        if (!before)
            ++summary.imported;
        else if (*before == building)
            ++summary.unchanged;
        else
            ++summary.updated;
        return {};
    }
    void complete() override
    {
        m_places.collect(batch, summary.derived);
        summary.derived.remove(u"buildings"_s);
    }

private:
    void readInto(TableRow &row, Building &b) const
    {
        row.read("street"_L1, b.street, 60);
        row.read("street_no"_L1, b.streetNo, 40);
        row.read("secondary_branch"_L1, b.secondaryBranch, 20);
        row.readInteger("floors"_L1, b.floors, 0, 200);
        row.readInteger("units"_L1, b.units, 0, 100);
        row.readInteger("built_year"_L1, b.builtYear, 1800, 2100);
        row.readPosition(b.position);
        row.readOutline("outline"_L1, b.outline);
        if (const auto station = m_places.station(row.text("station"_L1)))
            b.station = *station;
    }

    PlaceBook m_places;
    PlaceBook m_before;
};

} // namespace

std::unique_ptr<Importer> makeReferenceImporter(const ImportRequest &request)
{
    switch (request.kind) {
    case ImportKind::Buildings: return std::make_unique<BuildingImporter>(request);
    case ImportKind::Stations: return std::make_unique<StationImporter>(request);
    case ImportKind::Sensors: return std::make_unique<SensorImporter>(request);
    case ImportKind::Crews: return std::make_unique<CrewImporter>(request);
    default: return nullptr;
    }
}

} // namespace Warmline
