// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/tile_service.h"
#include "app/services/incidents/incident_service.h"
#include "app/services/map/map_service.h"
#include "app/services/outreach/notice_desk.h"
#include "app/services/sync/connection_status.h"
#include "tests/support/gui/gallery_folder.h"
#include "tests/support/gui/seat_fixture.h"
#include "tests/support/gui/window_driver.h"
#include "ui/common/theme.h"
#include "ui/heatmap/map_model.h"
#include "ui/heatmap/selection_pane.h"

#include <QTest>

namespace Warmline {

/// A seat with a map model and the card beside it.
struct OutreachDesk
{
    static constexpr int kPatience_ms = 30'000;
    Theme theme;
    Testing::SeatFixture seat;
    Geo::TileService tiles;
    MapModel model{*seat.services->map,
                   *seat.services->stations,
                   *seat.services->rooms,
                   *seat.services->crews,
                   *seat.services->area,
                   *seat.services->session,
                   *seat.services->settings,
                   *seat.store,
                   tiles,
                   *seat.clock};
    SelectionPane pane{model};
    Testing::WindowDriver driver{&pane};

    explicit OutreachDesk(int complaints)
    {
        SyncStatus status;
        status.link = SyncLink::Online; // the store is its own server
        seat.services->connection->onSyncStatus(status);
        seat.services->noticeDesk->start();
        model.setOutreach(*seat.services->incidents, *seat.services->noticeRoll,
                          seat.services->noticeDesk.get());
        for (int i = 0; i < complaints; ++i) {
            const QString account =
                i == 0 ? Testing::SeatFixture::kAccount : QStringLiteral("31001%10%2").arg(i).arg(17);
            tickets.append(seat.addTicket({.account = account,
                                           .text = QStringLiteral("不热"),
                                           .openedMs = Testing::SeatFixture::kNow - 60'000 * (40 + i),
                                           .step = TicketStep::Dispatch},
                                          QStringLiteral("NC-25-03100%1").arg(i)));
        }
        pane.resize(360, 640);
        pane.show();
        seat.services->incidents->start();
        seat.services->map->start();
    }

    /// The only house there is.
    bool chooseTheHouse()
    {
        if (!QTest::qWaitFor([&] { return model.scene() != nullptr; }, kPatience_ms))
            return false;
        MapHit hit;
        hit.kind = MapHit::Kind::House;
        hit.index = 0;
        model.select(hit);
        model.selectCommunity();
        return QTest::qWaitFor([&] { return model.plan() != nullptr && model.card().asOfMs > 0; },
                               kPatience_ms);
    }

    QList<Ticket> stored()
    {
        TicketFilter all;
        auto future = seat.store->ask([all](Queries &queries) { return queries.tickets(all); });
        future.waitForFinished();
        return future.result().value_or(QList<Ticket>());
    }
    QList<JournalEntry> trail(EntityKind kind, const QString &id)
    {
        auto future = seat.store->ask([kind, id](Queries &queries) { return queries.trail(kind, id); });
        future.waitForFinished();
        return future.result().value_or(QList<JournalEntry>());
    }

    QList<TicketId> tickets;

    /// Who sits at it from now on.
    void as(Role role)
    {
        SessionInfo info = seat.services->session->info();
        info.role = role;
        seat.services->session->setInfo(info);
    }
};

} // namespace Warmline
