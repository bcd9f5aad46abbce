// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/city_blocks.h"

#include <algorithm>

namespace Warmline {

qsizetype CityBatch::rowCount() const
{
    qsizetype rows = 0;
    for (const ImportBlock &block : blocks)
        rows += block.rowCount();
    return rows;
}

namespace {

ImportBlock emptyBlock(ImportKind kind)
{
    ImportBlock block;
    block.kind = kind;
    return block;
}

/// Collects rows of one kind and starts a new block when one is full.
template <class Row>
class BlockWriter
{
public:
    BlockWriter(CityBatch &batch, ImportKind kind, QList<Row> ImportBlock::*field)
        : m_batch(batch)
        , m_kind(kind)
        , m_field(field)
    { }

    void add(Row row)
    {
        if (m_index < 0 || (m_batch.blocks[m_index].*m_field).size() >= kImportBlockRows) {
            m_batch.blocks.append(emptyBlock(m_kind));
            m_index = m_batch.blocks.size() - 1;
            (m_batch.blocks[m_index].*m_field).reserve(kImportBlockRows);
        }
        (m_batch.blocks[m_index].*m_field).append(std::move(row));
    }

private:
    CityBatch &m_batch;
    ImportKind m_kind;
    QList<Row> ImportBlock::*m_field;
    qsizetype m_index = -1;
};

void addNetwork(CityBatch &batch, PipeNetwork part)
{
    if (batch.blocks.isEmpty() || batch.blocks.last().kind != ImportKind::Network
        || batch.blocks.last().network.nodes.size() + part.nodes.size() > kImportBlockRows / 2)
        batch.blocks.append(emptyBlock(ImportKind::Network));
    batch.blocks.last().network.nodes.append(std::move(part.nodes));
    batch.blocks.last().network.segments.append(std::move(part.segments));
}

CityBatch companyBatch(const CityPlan &plan, int company)
{
    CityBatch batch;
    batch.branch = plan.companyId(company);
    BlockWriter communities(batch, ImportKind::Communities, &ImportBlock::communities);
    BlockWriter buildings(batch, ImportKind::Buildings, &ImportBlock::buildings);
    BlockWriter stations(batch, ImportKind::Stations, &ImportBlock::stations);
    BlockWriter crews(batch, ImportKind::Crews, &ImportBlock::crews);
    BlockWriter tags(batch, ImportKind::Tags, &ImportBlock::tags);
    BlockWriter households(batch, ImportKind::Households, &ImportBlock::households);
    BlockWriter sensors(batch, ImportKind::Sensors, &ImportBlock::sensors);

    for (int i = 0; i < int(plan.communities.size()); ++i) {
        if (plan.communities[size_t(i)].company == company)
            communities.add(plan.community(i));
    }
    for (int i = 0; i < int(plan.stations.size()); ++i) {
        if (plan.stations[size_t(i)].company == company)
            stations.add(plan.station(i));
    }
    for (int i = 0; i < int(plan.buildings.size()); ++i) {
        if (plan.communities[size_t(plan.buildings[size_t(i)].community)].company == company)
            buildings.add(plan.building(i));
    }
    if (company == 0)
        addNetwork(batch, plan.primaryNetwork());
    for (int i = 0; i < int(plan.stations.size()); ++i) {
        if (plan.stations[size_t(i)].company == company)
            addNetwork(batch, plan.secondaryNetwork(i));
    }
    for (const Crew &crew : plan.crews) {
        if (crew.branch == batch.branch)
            crews.add(crew);
    }
    for (TagMapping &tag : plan.tagsOfCompany(company))
        tags.add(std::move(tag));
    for (int i = 0; i < int(plan.households.size()); ++i) {
        const CityBuilding &house = plan.buildings[size_t(plan.households[size_t(i)].building)];
        if (plan.communities[size_t(house.community)].company == company)
            households.add(plan.household(i));
    }
    for (RoomSensor &sensor : plan.sensorsOfCompany(company))
        sensors.add(std::move(sensor));
    return batch;
}

template <class Row>
QList<CityBatch> byBranch(const CityPlan &plan, const QList<Row> &rows, ImportKind kind,
                          QList<Row> ImportBlock::*field)
{
    QList<CityBatch> batches;
    for (int company = 0; company < 3; ++company) {
        CityBatch batch;
        batch.branch = plan.companyId(company);
        BlockWriter writer(batch, kind, field);
        for (const Row &row : rows) {
            if (row.branch == batch.branch)
                writer.add(row);
        }
        if (!batch.blocks.isEmpty())
            batches.append(std::move(batch));
    }
    return batches;
}

} // namespace

CityBatch CityBlocks::reference(const CityPlan &plan, int company)
{
    return companyBatch(plan, company);
}

QList<CityBatch> CityBlocks::reference(const CityPlan &plan)
{
    QList<CityBatch> batches;
    for (int company = 0; company < 3; ++company) {
        CityBatch batch = companyBatch(plan, company);
        if (!batch.blocks.isEmpty())
            batches.append(std::move(batch));
    }
    return batches;
}

QList<CityBatch> CityBlocks::tickets(const CityPlan &plan, const QList<Ticket> &tickets)
{
    return byBranch(plan, tickets, ImportKind::Tickets, &ImportBlock::tickets);
}

QList<CityBatch> CityBlocks::calls(const CityPlan &plan, const QList<Call> &calls)
{
    return byBranch(plan, calls, ImportKind::Calls, &ImportBlock::calls);
}

} // namespace Warmline
