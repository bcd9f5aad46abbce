// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"
#include "app/exchange/import_batch.h"

#include <QHash>

namespace Warmline {

/// The communities, buildings and stations there are, and those that an import makes or changes on the way.
class PlaceBook
{
public:
    [[nodiscard]] static Result<PlaceBook> read(Queries &queries);

    /// The community with this id, else with this name, else a new one in \a branch. Valid until the next
    /// call.
    [[nodiscard]] Community &community(const CommunityId &id, const QString &name, const BranchId &branch);
    /// The building with this id, else with this name in the community, else a new one.
    [[nodiscard]] Building &building(const BuildingId &id, const Community &community, const QString &name,
                                     const BranchId &branch);
    [[nodiscard]] const Building *building(const BuildingId &id) const;
    /// By id or by name.
    [[nodiscard]] std::optional<StationId> station(const QString &text) const;

    /// Adds an alias that the file gives; those of a community replace the old ones when collect() comes.
    void addAliases(const CommunityId &id, const QStringList &aliases);
    /// Puts what is new or changed into \a batch and counts it.
    void collect(ImportBatch &batch, QMap<QString, qint64> &counts);

private:
    QHash<CommunityId, Community> m_communities;
    QHash<BuildingId, Building> m_buildings;
    QHash<CommunityId, Community> m_communitiesBefore;
    QHash<BuildingId, Building> m_buildingsBefore;
    QHash<QString, CommunityId> m_communityByName;
    QHash<std::pair<QString, QString>, BuildingId> m_buildingByName; ///< community id, name
    QHash<QString, StationId> m_stations; ///< by id and by name
    QHash<CommunityId, QStringList> m_aliases;
};

} // namespace Warmline
