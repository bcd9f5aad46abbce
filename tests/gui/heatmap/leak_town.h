// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/import_block.h"
#include "tests/support/gui/seat_fixture.h"

namespace Warmline::Testing {

/// Station, valve, tee and a house, one pipe after the other; each line four kilometres east of the one
/// before and on a station of its own, the first on the seat's. Whoever reports water at one of the houses is
/// near nobody at another.
inline PipeNetwork pipesToHouses(const QStringList &houses)
{
    PipeNetwork network;
    for (qsizetype line = 0; line < houses.size(); ++line) {
        const double east = 0.05 * double(line);
        const StationId station(QStringLiteral("S%1").arg(line + 1));
        const qsizetype first = network.nodes.size();
        const auto node = [&](const QString &id, NodeKind kind, QPointF at) -> PipeNode & {
            PipeNode made;
            made.id = NodeId(QStringLiteral("%1-%2").arg(id).arg(line + 1));
            made.kind = kind;
            made.position = at + QPointF(east, 0);
            network.nodes.append(made);
            return network.nodes.last();
        };
        node(QStringLiteral("N-S"), NodeKind::Station, {126.521, 45.711}).station = station;
        node(QStringLiteral("N-V"), NodeKind::Valve, {126.5207, 45.7107}).label = QStringLiteral("V-31");
        node(QStringLiteral("N-T"), NodeKind::Junction, {126.5203, 45.7103});
        node(QStringLiteral("N-H"), NodeKind::BuildingInlet, {126.52, 45.71}).building =
            BuildingId(houses.at(line));
        for (qsizetype i = first + 1; i < network.nodes.size(); ++i) {
            PipeSegment pipe;
            pipe.id = SegmentId(QStringLiteral("s%1").arg(i));
            pipe.from = network.nodes.at(i - 1).id;
            pipe.to = network.nodes.at(i).id;
            pipe.station = station;
            pipe.secondaryBranch = QStringLiteral("B");
            pipe.diameterMm = 200;
            pipe.length = 40;
            pipe.path = {network.nodes.at(i - 1).position, network.nodes.at(i).position};
            network.segments.append(pipe);
        }
    }
    return network;
}

/// Gives a seat's city these pipes, and the houses and stations that it does not have yet: it has HF-3 and
/// S1.
inline void layPipes(SeatFixture &seat, const QStringList &houses)
{
    ImportBlock pipes;
    pipes.kind = ImportKind::Network;
    pipes.network = pipesToHouses(houses);
    ImportBlock stations;
    stations.kind = ImportKind::Stations;
    ImportBlock buildings;
    buildings.kind = ImportKind::Buildings;
    for (const PipeNode &node : std::as_const(pipes.network.nodes)) {
        if (node.kind == NodeKind::Station && node.station.value != u"S1") {
            Station station;
            station.id = node.station;
            station.name = node.station.value + QStringLiteral("站");
            station.branch = BranchId(QStringLiteral("北区"));
            station.position = node.position;
            stations.stations.append(station);
        } else if (node.kind == NodeKind::BuildingInlet && node.building.value != u"HF-3") {
            Building house;
            house.id = node.building;
            house.community = CommunityId(QStringLiteral("HF"));
            house.name = node.building.value;
            house.branch = BranchId(QStringLiteral("北区"));
            house.position = node.position;
            buildings.buildings.append(house);
        }
    }
    QList<ImportBlock> blocks{stations, buildings, pipes};
    blocks.removeIf([](const ImportBlock &block) { return block.rowCount() == 0; });
    seat.write(ImportCodec::drafts(blocks, BatchId(Uuid7::make(*seat.clock)), QStringLiteral("demo"),
                                   BranchId(QStringLiteral("北区")), AgentId(QStringLiteral("导入"))));
}

/// Somebody reports water in front of a house: household \a i of the town (0 to 19), i half minutes
/// after the first, who did so ten minutes ago.
inline TicketId reportLeak(SeatFixture &seat, int i, const QString &house = QStringLiteral("HF-3"))
{
    return seat.addTicket({.account = QStringLiteral("3100001%1").arg(i, 2, 10, QLatin1Char('0')),
                           .category = TicketCategory::LeakNetwork,
                           .text = QStringLiteral("楼前冒水"),
                           .openedMs = seat.clock->utcMs() - 30'000 * (20 - i),
                           .step = TicketStep::Accept,
                           .building = house},
                          QStringLiteral("NC-25-0410%1").arg(i, 2, 10, QLatin1Char('0')));
}

} // namespace Warmline::Testing
