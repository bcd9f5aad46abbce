// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/import_block.h"
#include "app/storage/customer_table.h"
#include "app/storage/phone_vault.h"
#include "app/storage/sqlite_connection.h"

#include <QHash>

namespace Warmline {

/// Writes reference data of import blocks into their tables; used by the writer only.
/// Keeps the integer keys it met; forget() after a rollback.
class ReferenceTables
{
public:
    explicit ReferenceTables(SqliteConnection &db)
        : m_db(db)
        , m_phones(db)
        , m_customers(db)
    { }

    /// All rows of \a block but tickets and calls. False: see the connection's error.
    bool write(const ImportBlock &block);
    void forget();
    /// Takes away the names that no household has any more.
    void forgetNames();

private:
    void write(const Household &household);
    void write(const Community &community);
    void write(const Building &building);
    void write(const Station &station);
    void write(const PipeNetwork &network);
    void write(const RoomSensor &sensor);
    void write(const TagMapping &tag);
    void write(const Crew &crew);
    void write(const Payment &payment);

    // Integer keys; what was not imported yet gets an empty row, to be filled later.
    qint64 communityKey(const CommunityId &id);
    qint64 buildingKey(const BuildingId &id, const CommunityId &community);
    qint64 stationKey(const StationId &id);
    qint64 nameKey(const QString &name);

    SqliteConnection &m_db;
    PhoneVault m_phones;
    CustomerTable m_customers;
    QHash<QString, qint64> m_communities;
    QHash<QString, qint64> m_buildings;
    QHash<QString, qint64> m_stations;
    QHash<QString, qint64> m_names;
};

/// Reading the same tables; failures stay in the connection.
namespace ReferenceRows {

[[nodiscard]] QByteArray encodePolygon(const QList<QPointF> &polygon);
[[nodiscard]] QList<QPointF> decodePolygon(QByteArrayView bytes);

#define WARMLINE_COMMUNITY_COLUMNS \
    "m.code, m.name, m.aliases, m.street, m.branch, m.longitude, m.latitude, m.outline"
[[nodiscard]] Community community(const SqliteStatement &row, int firstColumn);
constexpr int kCommunityColumns = 8;

/// Wants aliases b (building), m (community), s (station, left join).
#define WARMLINE_BUILDING_COLUMNS \
    "b.code, m.code, b.name, b.street, b.street_no, b.branch, s.code, b.secondary_branch, b.floors, " \
    "b.units, " \
    "b.built, b.longitude, b.latitude, b.outline"
[[nodiscard]] Building building(const SqliteStatement &row, int firstColumn);
constexpr int kBuildingColumns = 14;

/// Wants aliases h (household), n (person_name), b, m.
#define WARMLINE_HOUSEHOLD_COLUMNS \
    "h.account, m.code, b.code, h.branch, h.unit, h.room, h.floor, h.riser, h.orientation, h.heated_area, " \
    "h.use_state, n.name, h.sealed_phone, (select k.key from person_key k where k.household = h.id)"
enum class Phone { Masked, Clear };
[[nodiscard]] Household household(const SqliteStatement &row, int firstColumn, Phone phone = Phone::Masked);
constexpr int kHouseholdColumns = 14;

} // namespace ReferenceRows

} // namespace Warmline
