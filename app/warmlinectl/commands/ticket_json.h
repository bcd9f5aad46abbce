// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"

#include <QJsonObject>

namespace Warmline {

/// A ticket with the address of its household and its trail, as one read.
struct CtlTicketView
{
    Ticket ticket;
    QString address;
    QList<JournalEntry> trail;
};

/// NotFound when there is no such number.
[[nodiscard]] Result<CtlTicketView> readTicket(Queries &queries, const QString &number);
/// The shape of the command line contract; times ISO 8601 in the company's zone.
[[nodiscard]] QJsonObject ticketToJson(const CtlTicketView &view, const QByteArray &zone);

} // namespace Warmline
