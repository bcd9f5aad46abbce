// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/import_block.h"

#include <QMap>

namespace Warmline {

/// Collects changed rows into blocks of one kind and one branch each, and makes the drafts of the whole
/// import.
class ImportBatch
{
public:
    template <class Row>
    void add(const BranchId &branch, const Row &row)
    {
        const ImportKind kind = kindOf(row);
        QList<ImportBlock> &blocks = m_blocks[branch.value][order(kind)];
        if (blocks.isEmpty() || blocks.last().rowCount() >= kImportBlockRows) {
            ImportBlock block;
            block.kind = kind;
            blocks.append(block);
        }
        listOf(blocks.last(), row).append(row);
    }

    [[nodiscard]] bool isEmpty() const { return m_blocks.isEmpty(); }
    /// One batch for each branch, all of them for one Journal::author().
    [[nodiscard]] QList<OperationDraft> drafts(const QString &company, const AgentId &actor,
                                               const Clock &clock) const
    {
        QList<OperationDraft> list;
        for (const auto &[branch, kinds] : m_blocks.asKeyValueRange()) {
            QList<ImportBlock> blocks;
            for (const auto &[position, ofKind] : kinds.asKeyValueRange())
                blocks.append(ofKind);
            list.append(ImportCodec::drafts(blocks, BatchId::make(clock), company, BranchId(branch), actor));
        }
        return list;
    }

private:
    /// What others refer to comes first.
    static int order(ImportKind kind)
    {
        using enum ImportKind;
        static const QList<ImportKind> sequence{Stations, Communities, Buildings, Network, Crews, Households,
                                                Sensors,  Tags,        Payments,  Tickets, Calls};
        return int(sequence.indexOf(kind));
    }
    static ImportKind kindOf(const Household &) { return ImportKind::Households; }
    static ImportKind kindOf(const Community &) { return ImportKind::Communities; }
    static ImportKind kindOf(const Building &) { return ImportKind::Buildings; }
    static ImportKind kindOf(const Station &) { return ImportKind::Stations; }
    static ImportKind kindOf(const PipeNode &) { return ImportKind::Network; }
    static ImportKind kindOf(const PipeSegment &) { return ImportKind::Network; }
    static ImportKind kindOf(const RoomSensor &) { return ImportKind::Sensors; }
    static ImportKind kindOf(const TagMapping &) { return ImportKind::Tags; }
    static ImportKind kindOf(const Crew &) { return ImportKind::Crews; }
    static ImportKind kindOf(const Ticket &) { return ImportKind::Tickets; }
    static ImportKind kindOf(const Call &) { return ImportKind::Calls; }
    static ImportKind kindOf(const Payment &) { return ImportKind::Payments; }
    static auto &listOf(ImportBlock &b, const Household &) { return b.households; }
    static auto &listOf(ImportBlock &b, const Community &) { return b.communities; }
    static auto &listOf(ImportBlock &b, const Building &) { return b.buildings; }
    static auto &listOf(ImportBlock &b, const Station &) { return b.stations; }
    static auto &listOf(ImportBlock &b, const PipeNode &) { return b.network.nodes; }
    static auto &listOf(ImportBlock &b, const PipeSegment &) { return b.network.segments; }
    static auto &listOf(ImportBlock &b, const RoomSensor &) { return b.sensors; }
    static auto &listOf(ImportBlock &b, const TagMapping &) { return b.tags; }
    static auto &listOf(ImportBlock &b, const Crew &) { return b.crews; }
    static auto &listOf(ImportBlock &b, const Ticket &) { return b.tickets; }
    static auto &listOf(ImportBlock &b, const Call &) { return b.calls; }
    static auto &listOf(ImportBlock &b, const Payment &) { return b.payments; }

    QMap<QString, QMap<int, QList<ImportBlock>>> m_blocks; ///< by branch, then in order
};

} // namespace Warmline
