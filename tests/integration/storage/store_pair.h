// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store_fixture.h"

namespace Warmline::Testing {

/// The beginning of a test with a server's store and a seat's that the server knows, in a folder of their
/// own.
class StorePair : public QObject
{
protected:
    /// For init(): both anew.
    void begin()
    {
        m_seat.reset();
        m_server.reset();
        m_dir = std::make_unique<QTemporaryDir>();
        m_server = openStore(m_dir->filePath(QStringLiteral("server")), StoreRole::Server);
        m_seat = openStore(m_dir->filePath(QStringLiteral("seat")), StoreRole::Seat);
        QVERIFY(take(m_server->enrol(m_seat->device())));
    }
    [[nodiscard]] TicketId newTicket() const { return TicketId::make(m_clock); }
    [[nodiscard]] static Ticket ticketOf(Store &store, const TicketId &id)
    {
        return ask(store, [id](Queries &q) { return q.ticket(id); })
            .value_or(std::nullopt)
            .value_or(Ticket());
    }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_server;
    std::unique_ptr<Store> m_seat;
};

} // namespace Warmline::Testing
