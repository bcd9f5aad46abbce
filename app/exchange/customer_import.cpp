// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/customer.h"
#include "app/exchange/import_fields.h"
#include "app/exchange/importer.h"
#include "app/exchange/place_book.h"

#include <QCoreApplication>
#include <QSet>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

/// Customers, one a row. Communities and buildings that are not there yet are made from the rows; only the
/// columns that the file has are compared and changed.
class CustomerImporter final : public TableImporter
{
public:
    using TableImporter::TableImporter;

protected:
    Result<void> prepare(Queries &queries) override;
    Result<void> takeRow(Queries &queries, TableRow &row) override;
    void complete() override { m_places.collect(batch, summary.derived); }

private:
    void placeRow(TableRow &row, Household &household);
    void describeBuilding(const TableRow &row, const Household &household, Building &building) const;

    PlaceBook m_places;
    QHash<AccountNo, Household> m_before;
};

void readPerson(TableRow &row, Household &h)
{
    row.read("unit"_L1, h.unit, 20);
    row.read("room"_L1, h.room, 40);
    row.readInteger("floor"_L1, h.floor, -5, 200);
    row.read("riser"_L1, h.riser, 40);
    row.read("orientation"_L1, h.orientation, 20);
    row.readNumber("heated_area"_L1, h.heatedArea.value, 0, 1'000'000, 2);
    row.readName<UseState>("use_state"_L1, h.useState, ImportWords::useState);
    row.read("customer_name"_L1, h.customerName, CustomerRules::kLongestName);
    row.readPhone("phone"_L1, h.phone);
}

Result<void> CustomerImporter::prepare(Queries &queries)
{
    auto places = PlaceBook::read(queries);
    if (!places)
        return std::unexpected(places.error());
    m_places = *std::move(places);
    m_before.clear();
    QSet<QString> wanted;
    for (const TableRow &row : rows())
        wanted.insert(row.text("account_no"_L1));
    return queries.eachHousehold([&](const Household &h) {
        if (wanted.contains(h.account.value))
            m_before.insert(h.account, h);
        return true;
    });
}

Result<void> CustomerImporter::takeRow(Queries &, TableRow &row)
{
    const AccountNo account(row.required("account_no"_L1));
    const QString community = row.required("community"_L1);
    const QString room = row.required("room"_L1);
    if (account.value.size() > 64)
        row.reject(QCoreApplication::translate("Exchange", "户号超过 64 个字"));
    if (community.size() > 100)
        row.reject(QCoreApplication::translate("Exchange", "小区名称超过 100 个字"));
    const auto before = m_before.constFind(account);
    Household household = before == m_before.cend() ? Household() : *before;
    household.account = account;
    readPerson(row, household);
    const QString station = row.text("station"_L1);
    if (!station.isEmpty() && !m_places.station(station))
        row.reject(QCoreApplication::translate("Exchange", "换热站“%1”不存在；请先导入换热站").arg(station));
    QString building;
    row.read("building"_L1, building, 40);
    if (row.isRejected() || !isFirst(row, account.value))
        return {};
    placeRow(row, household);
    count(household.branch, before == m_before.cend() ? nullptr : &*before, household);
    return {};
}

void CustomerImporter::placeRow(TableRow &row, Household &household)
{
    const BranchId wanted = branchOf(row, household.branch);
    Community &community =
        m_places.community(CommunityId(row.text("community_id"_L1)), row.text("community"_L1), wanted);
    if (row.has("aliases"_L1)) {
        QStringList aliases;
        row.readList("aliases"_L1, aliases);
        m_places.addAliases(community.id, aliases);
    }
    if (community.street.isEmpty())
        community.street = row.text("street"_L1);
    const bool moved = household.community != community.id;
    household.community = community.id;
    const BuildingId buildingId(row.text("building_id"_L1));
    if (row.has("building"_L1) || !buildingId.isEmpty() || moved || household.building.isEmpty()) {
        Building &building = m_places.building(buildingId, community, row.text("building"_L1), wanted);
        household.building = building.id;
        household.branch =
            row.text("branch"_L1).isEmpty() && !building.branch.isEmpty() ? building.branch : wanted;
        describeBuilding(row, household, building);
    } else if (household.branch.isEmpty() || row.has("branch"_L1)) {
        household.branch = wanted;
    }
}

/// What a household tells of its building: at least so many floors and stairwells.
void CustomerImporter::describeBuilding(const TableRow &row, const Household &household,
                                        Building &building) const
{
    if (building.street.isEmpty())
        building.street = row.text("street"_L1);
    if (building.streetNo.isEmpty())
        building.streetNo = row.text("street_no"_L1);
    building.floors = std::max(building.floors, household.floor);
    bool ok = false;
    if (const int unit = household.unit.toInt(&ok); ok && unit < 100)
        building.units = std::max(building.units, unit);
    if (const auto station = m_places.station(row.text("station"_L1)))
        building.station = *station;
}

} // namespace

std::unique_ptr<Importer> makeCustomerImporter(const ImportRequest &request)
{
    return std::make_unique<CustomerImporter>(request);
}

} // namespace Warmline
