// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/city_blocks.h"

#include "app/simulation/city_random.h"
#include "app/simulation/city_weather.h"

#include <QTimeZone>

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

QList<ImportBlock> CityBlocks::payments(const CityPlan &plan, int company, qint64 nowMs)
{
    constexpr qint64 fenPerSquareMetre = 2'800, baseFeePercent = 20;
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs + CitySeason::kZoneMs, QTimeZone::UTC).date();
    const int year = today.year() - (today.month() < 8 ? 1 : 0);
    const QString season = QStringLiteral("%1-%2").arg(year).arg(year + 1);
    // Most pay in autumn, the rest late or not at all.
    const qint64 opensMs =
        QDate(year, 9, 1).startOfDay(QTimeZone::UTC).toMSecsSinceEpoch() - CitySeason::kZoneMs;
    CityBatch batch;
    BlockWriter writer(batch, ImportKind::Payments, &ImportBlock::payments);
    for (int i = 0; i < int(plan.households.size()); ++i) {
        const CityHousehold &home = plan.households[size_t(i)];
        const CityBuilding &house = plan.buildings[size_t(home.building)];
        if (plan.communities[size_t(house.community)].company != company)
            continue;
        Payment fee{plan.account(i), season, PaymentState::Unpaid,
                    home.areaTenths_m2 * fenPerSquareMetre / 10};
        if (home.use == UseState::Stopped) {
            fee.state = PaymentState::Suspended;
            fee.dueCents = fee.dueCents * baseFeePercent / 100;
        }
        const double when = CityNoise::unit(plan.options.seed, CityNoise::Fee, quint64(i));
        const qint64 day = when < 0.85 ? qint64(when / 0.85 * 75) : qint64(75 + (when - 0.85) * 900);
        const qint64 minute = 8 * 60 + qint64(when * 1e6) % (9 * 60); // the counters' hours
        const qint64 paidMs = opensMs + day * CitySeason::kDayMs + minute * 60'000;
        if (paidMs < nowMs) {
            fee.paidCents = fee.dueCents;
            fee.paidAtMs = paidMs;
            if (fee.state == PaymentState::Unpaid)
                fee.state = PaymentState::Paid;
        }
        writer.add(fee);
    }
    return batch.blocks;
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
