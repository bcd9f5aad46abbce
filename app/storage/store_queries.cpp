// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// StoreQueries: households and the reference data around them. Tickets and calls are in ticket_queries.cpp,
// the journal in journal_queries.cpp.
#include "app/storage/store_queries.h"

#include "app/domain/address.h"
#include "app/storage/address_tree.h"
#include "app/storage/entry_cache.h"
#include "app/storage/reference_tables.h"
#include "app/storage/search_index.h"
#include "app/storage/verifier.h"

namespace Warmline {

namespace {

#define DETAIL_SELECT \
    "select " WARMLINE_HOUSEHOLD_COLUMNS ", " WARMLINE_BUILDING_COLUMNS ", " WARMLINE_COMMUNITY_COLUMNS \
    ", s.name " \
    "from household h join person_name n on n.id = h.name join building b on b.id = h.building join " \
    "community m on m.id = b.community " \
    "left join station s on s.id = b.station "

QPointF point(const SqliteStatement &row, int column)
{
    return row.isNull(column) ? QPointF() : QPointF(row.real(column), row.real(column + 1));
}

QStringList lines(const SqliteStatement &row, int column)
{
    const QString text = row.text(column);
    return text.isEmpty() ? QStringList() : text.split(u'\n');
}

} // namespace

StoreQueries::StoreQueries(std::unique_ptr<SqliteConnection> db, std::shared_ptr<AddressTreeCache> tree,
                           std::shared_ptr<EntryCache> entries, std::shared_ptr<const Clock> clock)
    : m_db(std::move(db))
    , m_tree(std::move(tree))
    , m_entries(std::move(entries))
    , m_clock(std::move(clock))
{ }

StoreQueries::~StoreQueries() = default;

void StoreQueries::beginSnapshot()
{
    if (const quint64 edition = m_entries->edition(); edition != m_edition) {
        m_edition = edition;
        m_logTail = {};
    }
    m_db->clearError();
    m_db->execute("begin");
}

void StoreQueries::endSnapshot()
{
    m_db->clearError();
    m_db->execute("commit");
    m_db->clearError();
}

QList<HouseholdDetail> StoreQueries::readDetails(SqliteStatement &query)
{
    QList<HouseholdDetail> details;
    while (query.step()) {
        HouseholdDetail d;
        d.household = ReferenceRows::household(query, 0);
        d.building = ReferenceRows::building(query, ReferenceRows::kHouseholdColumns);
        d.community = ReferenceRows::community(query, ReferenceRows::kHouseholdColumns
                                                          + ReferenceRows::kBuildingColumns);
        d.stationName = query.text(ReferenceRows::kHouseholdColumns + ReferenceRows::kBuildingColumns
                                   + ReferenceRows::kCommunityColumns);
        d.address = Address::display(d.household, d.building, d.community);
        details.append(std::move(d));
    }
    return details;
}

Result<std::optional<HouseholdDetail>> StoreQueries::household(const AccountNo &account)
{
    auto query = m_db->cached(DETAIL_SELECT "where h.account = ?1");
    query.bind(1, account.value);
    QList<HouseholdDetail> found = readDetails(query);
    return m_db->result(found.isEmpty() ? std::optional<HouseholdDetail>()
                                        : std::optional(std::move(found.first())));
}

Result<QList<HouseholdDetail>> StoreQueries::householdsByPhone(const QString &normalised)
{
    if (normalised.isEmpty())
        return QList<HouseholdDetail>();
    // The rows first, each by its index: of "phone_whole = ?1 or account in (…)" beside these joins SQLite
    // makes a walk through all households (60 ms of 100,000, while the telephone rings).
    auto query = m_db->cached(
        DETAIL_SELECT "where h.id in (select id from household where phone_whole = ?1 union select o.id "
                      "from customer c join household o on o.account = cast(c.code as text) "
                      "where c.second_whole = ?1) order by h.account limit 200");
    query.bind(1, PhoneVault(*m_db).hashes(normalised).whole);
    return m_db->result(readDetails(query));
}

Result<QString> StoreQueries::phone(const AccountNo &account)
{
    auto query =
        m_db->cached("select h.sealed_phone, k.key from household h join person_key k on k.household = h.id "
                     "where h.account = ?1");
    query.bind(1, account.value);
    return m_db->result(query.step() ? PhoneVault::open(query.blob(0), query.blob(1)) : QString());
}

Result<QList<HouseholdDetail>> StoreQueries::householdsOfBuilding(const BuildingId &building)
{
    auto query = m_db->cached(
        DETAIL_SELECT "where h.building = (select id from building where code = ?1) "
                      "order by cast(h.unit as integer), h.unit, h.floor, cast(h.room as integer), h.room");
    query.bind(1, building.value);
    return m_db->result(readDetails(query));
}

Result<SearchAnswer> StoreQueries::search(const QString &text, int limit)
{
    const auto tree = m_tree->get(*m_db);
    if (!tree)
        return std::unexpected(tree.error());
    return SearchIndex(*m_db, **tree).search(text, limit);
}

Result<QList<Community>> StoreQueries::communities()
{
    auto query = m_db->cached("select " WARMLINE_COMMUNITY_COLUMNS " from community m order by m.code");
    QList<Community> found;
    while (query.step())
        found.append(ReferenceRows::community(query, 0));
    return m_db->result(std::move(found));
}

Result<QList<Building>> StoreQueries::buildings()
{
    auto query = m_db->cached("select " WARMLINE_BUILDING_COLUMNS
                              " from building b join community m on m.id = b.community "
                              "left join station s on s.id = b.station order by b.code");
    QList<Building> found;
    while (query.step())
        found.append(ReferenceRows::building(query, 0));
    return m_db->result(std::move(found));
}

Result<QHash<BuildingId, int>> StoreQueries::householdCounts()
{
    auto query = m_db->cached(
        "select b.code, c.n from (select building, count(*) as n from household group by building) c "
        "join building b on b.id = c.building");
    QHash<BuildingId, int> counts;
    while (query.step())
        counts.insert(BuildingId(query.text(0)), int(query.integer(1)));
    return m_db->result(std::move(counts));
}

Result<QList<Station>> StoreQueries::stations()
{
    auto query = m_db->cached("select code, name, source, branch, longitude, latitude, heated_area, "
                              "design_power, secondary_branches "
                              "from station order by code");
    QList<Station> found;
    while (query.step()) {
        Station s;
        s.id = StationId(query.text(0));
        s.name = query.text(1);
        s.source = query.text(2);
        s.branch = BranchId(query.text(3));
        s.position = point(query, 4);
        s.heatedArea = SquareMetres(query.real(6));
        s.designPower = Kilowatts(query.real(7));
        s.secondaryBranches = lines(query, 8);
        found.append(std::move(s));
    }
    return m_db->result(std::move(found));
}

Result<PipeNetwork> StoreQueries::network()
{
    PipeNetwork network;
    auto nodes = m_db->cached(
        "select code, kind, longitude, latitude, station, building, closed, label from pipe_node");
    while (nodes.step()) {
        network.nodes.append({NodeId(nodes.text(0)), NodeKind(nodes.integer(1)), point(nodes, 2),
                              StationId(nodes.text(4)), BuildingId(nodes.text(5)), nodes.integer(6) != 0,
                              nodes.text(7)});
    }
    auto segments = m_db->cached("select code, from_node, to_node, level, station, secondary_branch, "
                                 "diameter, length, path from pipe_segment");
    while (segments.step()) {
        network.segments.append({SegmentId(segments.text(0)), NodeId(segments.text(1)),
                                 NodeId(segments.text(2)), NetworkLevel(segments.integer(3)),
                                 StationId(segments.text(4)), segments.text(5), int(segments.integer(6)),
                                 segments.real(7), ReferenceRows::decodePolygon(segments.blobView(8))});
    }
    return m_db->result(std::move(network));
}

Result<QList<Crew>> StoreQueries::crews()
{
    auto query = m_db->cached("select code, name, leader, branch, trades, certificates, phone, longitude, "
                              "latitude, position_at from crew order by code");
    QList<Crew> found;
    while (query.step()) {
        found.append({CrewId(query.text(0)), query.text(1), query.text(2), BranchId(query.text(3)),
                      lines(query, 4), lines(query, 5), query.text(6), point(query, 7), query.integer(9)});
    }
    return m_db->result(std::move(found));
}

Result<QList<RoomSensor>> StoreQueries::sensorsOfBuilding(const BuildingId &building)
{
    auto query = m_db->cached(
        "select x.code, x.account, x.room from household h join sensor x on x.account = h.account "
        "where h.building = (select id from building where code = ?1) order by x.code");
    query.bind(1, building.value);
    QList<RoomSensor> found;
    while (query.step())
        found.append({SensorId(query.text(0)), AccountNo(query.text(1)), query.text(2)});
    return m_db->result(std::move(found));
}

Result<QList<RoomSensor>> StoreQueries::sensors()
{
    auto query = m_db->cached("select code, account, room from sensor order by code");
    QList<RoomSensor> found;
    while (query.step())
        found.append({SensorId(query.text(0)), AccountNo(query.text(1)), query.text(2)});
    return m_db->result(std::move(found));
}

Result<QHash<AccountNo, CommunityId>> StoreQueries::sensorAreas()
{
    auto query =
        m_db->cached("select h.account, m.code from sensor x join household h on h.account = x.account "
                     "join building b on b.id = h.building join community m on m.id = b.community");
    QHash<AccountNo, CommunityId> found;
    while (query.step())
        found.insert(AccountNo(query.text(0)), CommunityId(query.text(1)));
    return m_db->result(std::move(found));
}

Result<QList<TagMapping>> StoreQueries::tags()
{
    auto query = m_db->cached(
        "select source, tag, owner, quantity, part, scale, shift, low, high from tag order by source, tag");
    QList<TagMapping> found;
    while (query.step()) {
        found.append({query.text(0),
                      query.text(1),
                      {query.text(2), SeriesQuantity(query.integer(3)), query.text(4)},
                      query.real(5),
                      query.real(6),
                      query.real(7),
                      query.real(8)});
    }
    return m_db->result(std::move(found));
}

Result<QList<SeriesKey>> StoreQueries::taggedSeries(SeriesQuantity quantity)
{
    auto query = m_db->cached("select owner, part from tag where quantity = ?1 order by source, tag");
    query.bind(1, int(quantity));
    QList<SeriesKey> found;
    while (query.step())
        found.append({query.text(0), quantity, query.text(1)});
    return m_db->result(std::move(found));
}

Result<void> StoreQueries::eachHousehold(const std::function<bool(const Household &)> &visit)
{
    auto query = m_db->cached(
        "select " WARMLINE_HOUSEHOLD_COLUMNS " from household h join person_name n on n.id = h.name "
        "join building b on b.id = h.building join community m on m.id = b.community order by h.account");
    while (query.step()) {
        if (!visit(ReferenceRows::household(query, 0, ReferenceRows::Phone::Clear)))
            break;
    }
    return m_db->result();
}

Result<QHash<QString, LookUpNote>> StoreQueries::lookedUp()
{
    QHash<QString, LookUpNote> notes;
    auto query = m_db->cached("select account, branch, at from looked_up");
    while (query.step())
        notes.insert(query.text(0), {BranchId(query.text(1)), query.integer(2)});
    return m_db->result(std::move(notes));
}

Result<QList<Ticket>> StoreQueries::lookedUpTickets(const AccountNo &account)
{
    auto query = m_db->cached("select state from looked_up_ticket where account = ?1 order by opened desc");
    query.bind(1, account.value);
    QList<Ticket> tickets;
    while (query.step()) {
        auto ticket = ticketFromCbor(QCborValue::fromCbor(query.blob(0)).toMap());
        if (!ticket)
            return std::unexpected(ticket.error());
        tickets.append(*std::move(ticket));
    }
    return m_db->result(std::move(tickets));
}

Result<QList<Payment>> StoreQueries::payments(const AccountNo &account)
{
    auto query = m_db->cached("select season, state, due, paid, paid_at from payment where account = ?1 "
                              "order by season desc");
    query.bind(1, account.value);
    QList<Payment> list;
    while (query.step())
        list.append({account, query.text(0), PaymentState(query.integer(1)), query.integer(2),
                     query.integer(3), query.integer(4)});
    return m_db->result(std::move(list));
}

Result<Queries::Verification>
StoreQueries::verify(const std::function<void(qint64 done, qint64 total)> &progress)
{
    return Verifier(*m_db, progress).run();
}

} // namespace Warmline
