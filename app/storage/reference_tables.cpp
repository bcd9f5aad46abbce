// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/reference_tables.h"

#include "app/storage/person_names.h"
#include "app/storage/pinyin.h"

namespace Warmline {

namespace {

/// Absent positions are null points.
void bindPoint(SqliteStatement &query, int index, QPointF point)
{
    if (point.isNull())
        query.bindNull(index).bindNull(index + 1);
    else
        query.bind(index, point.x()).bind(index + 1, point.y());
}

/// "full initials" a line, for every name and reading.
QString placeKeys(const QStringList &names)
{
    QStringList lines;
    for (const QString &name : names) {
        for (const Pinyin::Reading &reading : Pinyin::ofPlaceName(name)) {
            const QString line = reading.full + u' ' + reading.initials;
            if (!reading.full.isEmpty() && !lines.contains(line))
                lines.append(line);
        }
    }
    return lines.join(u'\n');
}

constexpr qsizetype kCacheLimit = 300'000;

} // namespace

bool ReferenceTables::write(const ImportBlock &block)
{
    for (const Station &row : block.stations)
        write(row);
    for (const Community &row : block.communities)
        write(row);
    for (const Building &row : block.buildings)
        write(row);
    const bool untouched = block.households.isEmpty() || m_customers.isEmpty();
    for (const Household &row : block.households)
        write(untouched ? row : m_customers.corrected(row));
    write(block.network);
    for (const RoomSensor &row : block.sensors)
        write(row);
    for (const TagMapping &row : block.tags)
        write(row);
    for (const Crew &row : block.crews)
        write(row);
    for (const Payment &row : block.payments)
        write(row);
    return !m_db.failed();
}

void ReferenceTables::forget()
{
    m_communities.clear();
    m_buildings.clear();
    m_stations.clear();
    m_names.clear();
}

qint64 ReferenceTables::communityKey(const CommunityId &id)
{
    qint64 &key = m_communities[id.value];
    if (key == 0) {
        m_db.cached("insert into community (code, name, aliases, street, branch, keys) values (?1, '', '', "
                    "'', '', '') on conflict do nothing")
            .bind(1, id.value)
            .run();
        auto query = m_db.cached("select id from community where code = ?1");
        query.bind(1, id.value);
        key = query.step() ? query.integer(0) : 0;
    }
    return key;
}

qint64 ReferenceTables::buildingKey(const BuildingId &id, const CommunityId &community)
{
    qint64 &key = m_buildings[id.value];
    if (key == 0) {
        const qint64 parent = communityKey(community);
        m_db.cached("insert into building (code, community, name, street, street_no, branch, "
                    "secondary_branch, floors, units, built) "
                    "values (?1, ?2, '', '', '', '', '', 0, 0, 0) on conflict do nothing")
            .bind(1, id.value)
            .bind(2, parent)
            .run();
        auto query = m_db.cached("select id from building where code = ?1");
        query.bind(1, id.value);
        key = query.step() ? query.integer(0) : 0;
    }
    return key;
}

qint64 ReferenceTables::stationKey(const StationId &id)
{
    if (id.isEmpty())
        return 0;
    qint64 &key = m_stations[id.value];
    if (key == 0) {
        m_db.cached("insert into station (code, name, source, branch, heated_area, design_power, "
                    "secondary_branches, keys) "
                    "values (?1, '', '', '', 0, 0, '', '') on conflict do nothing")
            .bind(1, id.value)
            .run();
        auto query = m_db.cached("select id from station where code = ?1");
        query.bind(1, id.value);
        key = query.step() ? query.integer(0) : 0;
    }
    return key;
}

qint64 ReferenceTables::nameKey(const QString &name)
{
    if (m_names.size() > kCacheLimit)
        m_names.clear();
    qint64 &key = m_names[name];
    if (key != 0)
        return key;
    return key = PersonNames::key(m_db, name);
}

void ReferenceTables::forgetNames()
{
    PersonNames::forgetUnused(m_db);
    m_names.clear();
}

void ReferenceTables::write(const Household &h)
{
    const qint64 building = buildingKey(h.building, h.community);
    const qint64 name = nameKey(h.customerName);
    const PhoneVault::Sealed phone = m_phones.seal(h.phone);
    auto query = m_db.cached(
        "insert into household (account, building, branch, unit, room, floor, riser, orientation, "
        "heated_area, use_state, name, phone, sealed_phone, phone_whole, phone_last8, phone_last4) "
        "values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, '', ?12, ?13, ?14, ?15) on conflict "
        "(account) do update set building = ?2, branch = ?3, unit = ?4, room = ?5, floor = ?6, riser = ?7, "
        "orientation = ?8, heated_area = ?9, use_state = ?10, name = ?11, sealed_phone = ?12, "
        "phone_whole = ?13, phone_last8 = ?14, phone_last4 = ?15");
    query.bind(1, h.account.value)
        .bind(2, building)
        .bind(3, h.branch.value)
        .bind(4, h.unit)
        .bind(5, h.room)
        .bind(6, h.floor);
    query.bind(7, h.riser)
        .bind(8, h.orientation)
        .bind(9, h.heatedArea.value)
        .bind(10, int(h.useState))
        .bind(11, name);
    if (phone.bytes.isEmpty())
        query.bindNull(12);
    else
        query.bind(12, phone.bytes);
    query.bindKey(13, phone.hashes.whole).bindKey(14, phone.hashes.last8).bindKey(15, phone.hashes.last4);
    // Not "returning id": that needs a statement journal, and inside a job's savepoint each statement then
    // walks all that the job has journalled so far: quadratic, 18 s instead of 3 for a city of 100,000
    // households.
    query.run();
    auto written = m_db.cached("select id from household where account = ?1");
    written.bind(1, h.account.value);
    const qint64 row = written.step() ? written.integer(0) : 0;
    written.reset();
    if (phone.key.isEmpty())
        m_db.cached("delete from person_key where household = ?1").bind(1, row).run();
    else
        m_db.cached("insert or replace into person_key (household, key) values (?1, ?2)")
            .bind(1, row)
            .bind(2, phone.key)
            .run();
}

void ReferenceTables::write(const Community &c)
{
    const QString keys = placeKeys(QStringList(c.name) + c.aliases);
    const QString aliases = c.aliases.join(u'\n');
    const QByteArray outline = ReferenceRows::encodePolygon(c.outline);
    auto query = m_db.cached(
        "insert into community (code, name, aliases, street, branch, longitude, latitude, outline, keys) "
        "values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict (code) do update set name = ?2, aliases = "
        "?3, street = ?4, "
        "branch = ?5, longitude = ?6, latitude = ?7, outline = ?8, keys = ?9");
    query.bind(1, c.id.value).bind(2, c.name).bind(3, aliases).bind(4, c.street).bind(5, c.branch.value);
    bindPoint(query, 6, c.position);
    query.bind(8, outline).bind(9, keys).run();
}

void ReferenceTables::write(const Building &b)
{
    const qint64 community = communityKey(b.community);
    const qint64 station = stationKey(b.station);
    const QByteArray outline = ReferenceRows::encodePolygon(b.outline);
    auto query = m_db.cached("insert into building (code, community, name, street, street_no, branch, "
                             "station, secondary_branch, floors, units, built, longitude, "
                             "latitude, outline) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, "
                             "?13, ?14) on conflict (code) do update set "
                             "community = ?2, name = ?3, street = ?4, street_no = ?5, branch = ?6, station = "
                             "?7, secondary_branch = ?8, floors = ?9, units = ?10, "
                             "built = ?11, longitude = ?12, latitude = ?13, outline = ?14");
    query.bind(1, b.id.value)
        .bind(2, community)
        .bind(3, b.name)
        .bind(4, b.street)
        .bind(5, b.streetNo)
        .bind(6, b.branch.value);
    query.bindKey(7, station)
        .bind(8, b.secondaryBranch)
        .bind(9, b.floors)
        .bind(10, b.units)
        .bind(11, b.builtYear);
    bindPoint(query, 12, b.position);
    query.bind(14, outline).run();
}

void ReferenceTables::write(const Station &s)
{
    const QString keys = placeKeys({s.name});
    const QString branches = s.secondaryBranches.join(u'\n');
    auto query = m_db.cached("insert into station (code, name, source, branch, longitude, latitude, "
                             "heated_area, design_power, secondary_branches, keys) "
                             "values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) on conflict (code) do update "
                             "set name = ?2, source = ?3, branch = ?4, "
                             "longitude = ?5, latitude = ?6, heated_area = ?7, design_power = ?8, "
                             "secondary_branches = ?9, keys = ?10");
    query.bind(1, s.id.value).bind(2, s.name).bind(3, s.source).bind(4, s.branch.value);
    bindPoint(query, 5, s.position);
    query.bind(7, s.heatedArea.value).bind(8, s.designPower.value).bind(9, branches).bind(10, keys).run();
}

void ReferenceTables::write(const PipeNetwork &network)
{
    for (const PipeNode &n : network.nodes) {
        auto query = m_db.cached("insert or replace into pipe_node (code, kind, longitude, latitude, "
                                 "station, building, closed, label) "
                                 "values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
        query.bind(1, n.id.value).bind(2, int(n.kind));
        bindPoint(query, 3, n.position);
        query.bind(5, n.station.value)
            .bind(6, n.building.value)
            .bind(7, int(n.closed))
            .bind(8, n.label)
            .run();
    }
    for (const PipeSegment &s : network.segments) {
        const QByteArray path = ReferenceRows::encodePolygon(s.path);
        auto query = m_db.cached("insert or replace into pipe_segment (code, from_node, to_node, level, "
                                 "station, secondary_branch, diameter, "
                                 "length, path) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
        query.bind(1, s.id.value)
            .bind(2, s.from.value)
            .bind(3, s.to.value)
            .bind(4, int(s.level))
            .bind(5, s.station.value);
        query.bind(6, s.secondaryBranch).bind(7, s.diameterMm).bind(8, s.length).bind(9, path).run();
    }
}

void ReferenceTables::write(const RoomSensor &s)
{
    m_db.cached("insert or replace into sensor (code, account, room) values (?1, ?2, ?3)")
        .bind(1, s.id.value)
        .bind(2, s.account.value)
        .bind(3, s.room)
        .run();
}

void ReferenceTables::write(const TagMapping &t)
{
    auto query = m_db.cached(
        "insert or replace into tag (source, tag, owner, quantity, part, scale, shift, low, high) "
        "values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    query.bind(1, t.source)
        .bind(2, t.tag)
        .bind(3, t.series.owner)
        .bind(4, int(t.series.quantity))
        .bind(5, t.series.part);
    query.bind(6, t.scale).bind(7, t.offset).bind(8, t.low).bind(9, t.high).run();
}

void ReferenceTables::write(const Crew &c)
{
    const QString trades = c.trades.join(u'\n');
    const QString certificates = c.certificates.join(u'\n');
    auto query = m_db.cached("insert or replace into crew (code, name, leader, branch, trades, certificates, "
                             "phone, longitude, latitude, position_at) "
                             "values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
    query.bind(1, c.id.value)
        .bind(2, c.name)
        .bind(3, c.leader)
        .bind(4, c.branch.value)
        .bind(5, trades)
        .bind(6, certificates)
        .bind(7, c.phone);
    bindPoint(query, 8, c.position);
    query.bind(10, c.positionAtMs).run();
}

void ReferenceTables::write(const Payment &p)
{
    m_db.cached("insert or replace into payment (account, season, state, due, paid, paid_at) "
                "values (?1, ?2, ?3, ?4, ?5, ?6)")
        .bind(1, p.account.value)
        .bind(2, p.season)
        .bind(3, int(p.state))
        .bind(4, p.dueCents)
        .bind(5, p.paidCents)
        .bind(6, p.paidAtMs)
        .run();
}

} // namespace Warmline
