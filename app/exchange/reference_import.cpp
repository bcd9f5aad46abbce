// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/tag_units.h"
#include "app/exchange/import_fields.h"
#include "app/exchange/importer.h"
#include "app/exchange/place_book.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

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

/// Which plant point means what. A series has one tag: two would mix their values under one name. A point
/// that nobody needs, or that is gone, is of quantity "unused".
class TagImporter final : public TableImporter
{
public:
    using TableImporter::TableImporter;

protected:
    Result<void> prepare(Queries &queries) override
    {
        const auto tags = queries.tags();
        if (!tags)
            return std::unexpected(tags.error());
        m_before.clear();
        for (const TagMapping &tag : *tags)
            m_before.insert(keyOf(tag.source, tag.tag), tag);
        const auto stations = queries.stations();
        if (!stations)
            return std::unexpected(stations.error());
        m_owners.clear();
        m_stations.clear();
        for (const Station &station : *stations) {
            m_owners.insert(station.id.value);
            m_stations.append(station.id.value);
        }
        m_taken.clear();
        return {};
    }
    Result<void> takeRow(Queries &queries, TableRow &row) override
    {
        const QString key = keyOf(row.required("source"_L1), row.required("tag"_L1));
        TagMapping after = m_before.value(key);
        readInto(queries, row, after);
        if (!row.isRejected() && isFirst(row, key))
            m_taken.append({key, row.line(), branchOf(row, {}), after});
        return {};
    }
    /// What the rows mean for each other is known when all are read: two may change places, and one that is
    /// left out leaves what was there before.
    void complete() override
    {
        QHash<SeriesKey, Giver> givers;
        while (!leaveDoubled(givers)) { }
        for (const Taken &taken : std::as_const(m_taken)) {
            const auto before = m_before.constFind(taken.key);
            count(taken.branch, before == m_before.cend() ? nullptr : &*before, taken.after);
        }
        QSet<QString> measured;
        for (const auto &[series, giver] : std::as_const(givers).asKeyValueRange())
            measured.insert(series.owner);
        m_stations.removeIf([&measured](const QString &station) { return measured.contains(station); });
        if (!m_stations.isEmpty())
            summary.notes.append(
                Tr::tr("%1 个换热站没有任何点位：%2").arg(m_stations.size()).arg(firstFew(m_stations)));
    }

private:
    struct Taken
    {
        QString key;
        qint64 line = 0;
        BranchId branch;
        TagMapping after;
    };
    struct Giver
    {
        QString key;
        qint64 line = 0; ///< 0: stands in the table already
    };

    static QString keyOf(const QString &source, const QString &tag) { return source + u'/' + tag; }
    static bool isUnused(const QString &word)
    {
        static const QStringList words{u"unused"_s, u"不用"_s, u"停用"_s};
        return words.contains(word.trimmed(), Qt::CaseInsensitive);
    }
    static QString firstFew(const QStringList &names)
    {
        constexpr qsizetype most = 5;
        return names.first(std::min(most, names.size())).join(u'、')
             + (names.size() > most ? u"…"_s : QString());
    }
    void readInto(Queries &queries, TableRow &row, TagMapping &m)
    {
        m.source = row.text("source"_L1);
        m.tag = row.text("tag"_L1);
        m.series.owner = row.text("owner"_L1);
        const QString quantity = row.required("quantity"_L1);
        if (quantity.isEmpty())
            return;
        if (isUnused(quantity)) {
            m.series = {};
            m.scale = m.offset = m.low = m.high = 0;
            return;
        }
        if (!m.isUsed()) // used again: begin anew
            m.scale = 1;
        row.readName<SeriesQuantity>("quantity"_L1, m.series.quantity, ImportWords::quantity);
        row.read("part"_L1, m.series.part, 40);
        const QString unit = row.text("unit"_L1);
        if (!unit.isEmpty()) { // the numbers beside it are what leads to that unit: begin anew
            m.scale = 1;
            m.offset = 0;
        }
        row.readNumber("scale"_L1, m.scale, -1e6, 1e6, 9);
        row.readNumber("offset"_L1, m.offset, -1e6, 1e6, 9);
        row.readNumber("low"_L1, m.low, -1e9, 1e9, 6);
        row.readNumber("high"_L1, m.high, -1e9, 1e9, 6);
        if (m.scale == 0)
            row.reject(Tr::tr("系数不能是 0"));
        convert(row, m, unit);
        if (m.low > m.high)
            row.reject(Tr::tr("下限大于上限"));
        checkOwner(queries, row, m.series.owner);
    }
    /// Rejects rows whose series another tag gives. False when it rejected one: what stood in the table for
    /// that tag stays, and counts again. \a givers: who gives which series then.
    bool leaveDoubled(QHash<SeriesKey, Giver> &givers)
    {
        QSet<QString> inFile;
        for (const Taken &taken : std::as_const(m_taken))
            inFile.insert(taken.key);
        givers.clear();
        for (const auto &[key, tag] : std::as_const(m_before).asKeyValueRange()) {
            if (tag.isUsed() && !inFile.contains(key))
                givers.insert(tag.series, {key, 0});
        }
        QList<Taken> left;
        for (const Taken &taken : std::as_const(m_taken)) {
            const auto other = givers.constFind(taken.after.series);
            if (taken.after.isUsed() && other != givers.cend()) {
                summary.rejected.append({taken.line, whyDoubled(*other, taken)});
                continue;
            }
            if (taken.after.isUsed())
                givers.insert(taken.after.series, {taken.key, taken.line});
            left.append(taken);
        }
        const bool isWhole = left.size() == m_taken.size();
        m_taken = std::move(left);
        return isWhole;
    }
    static QString whyDoubled(const Giver &other, const Taken &taken)
    {
        if (other.line > 0)
            return Tr::tr("“%1”和“%2”是同一个测量量：第 %3 行和第 %4 行")
                .arg(other.key, taken.key)
                .arg(other.line)
                .arg(taken.line);
        return Tr::tr(
                   "“%1”和“%2”是同一个测量量：前一个已经在对照表里；它若不再用，请在文件里把它的量写成“不用”")
            .arg(other.key, taken.key);
    }
    /// From the unit that the column names to the one in which the quantity is kept.
    static void convert(TableRow &row, TagMapping &m, const QString &unit)
    {
        if (unit.isEmpty())
            return;
        const auto to = TagUnits::toKept(m.series.quantity, unit);
        if (!to) {
            row.reject(Tr::tr("“%1”不是这个量的单位；可以是 %2")
                           .arg(unit, TagUnits::known(m.series.quantity).join(u' ')));
            return;
        }
        m.scale *= to->factor;
        m.offset = m.offset * to->factor + to->shift;
    }
    /// A station, a household, a building, or nothing for the weather.
    void checkOwner(Queries &queries, TableRow &row, const QString &owner)
    {
        if (owner.isEmpty() || m_owners.contains(owner))
            return;
        const auto household = queries.household(AccountNo(owner));
        const auto buildings = queries.householdsOfBuilding(BuildingId(owner));
        if ((household && *household) || (buildings && !buildings->isEmpty()))
            m_owners.insert(owner);
        else
            row.reject(Tr::tr("“%1”不是换热站、楼栋或户号；请先导入它").arg(owner));
    }

    QHash<QString, TagMapping> m_before;
    QSet<QString> m_owners;
    QStringList m_stations;
    QList<Taken> m_taken; ///< by line
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
    case ImportKind::Tags: return std::make_unique<TagImporter>(request);
    case ImportKind::Sensors: return std::make_unique<SensorImporter>(request);
    case ImportKind::Crews: return std::make_unique<CrewImporter>(request);
    default: return nullptr;
    }
}

} // namespace Warmline
