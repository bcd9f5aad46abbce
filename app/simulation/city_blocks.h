// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/import_block.h"
#include "app/simulation/city_plan.h"

#include <functional>

namespace Warmline {

/// Blocks of one branch company that become visible together.
struct CityBatch
{
    BranchId branch;
    QList<ImportBlock> blocks;
    [[nodiscard]] qsizetype rowCount() const;
};

/// The city as the import blocks that a company's own data would be.
namespace CityBlocks {

/// Communities, buildings, stations, network, crews, tags, sensors and households, company by company.
[[nodiscard]] QList<CityBatch> reference(const CityPlan &plan);
[[nodiscard]] CityBatch reference(const CityPlan &plan, int company);
/// The heat fees of a branch company's households for the season in which \a nowMs lies.
[[nodiscard]] QList<ImportBlock> payments(const CityPlan &plan, int company, qint64 nowMs);
/// Tickets and calls, by rising time, cut into blocks by branch.
[[nodiscard]] QList<CityBatch> tickets(const CityPlan &plan, const QList<Ticket> &tickets);
[[nodiscard]] QList<CityBatch> calls(const CityPlan &plan, const QList<Call> &calls);

} // namespace CityBlocks

} // namespace Warmline
