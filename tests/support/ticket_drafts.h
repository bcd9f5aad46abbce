// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/operation.h"

// What an agent of branch B1 writes about a ticket, for the tests of stores and of what lies between them.
namespace Warmline::Testing {

inline OperationDraft ticketDraft(const QString &intent, const TicketId &ticket, QCborMap values = {},
                                  QMap<QString, QByteArray> personal = {})
{
    OperationDraft draft;
    draft.intent = intent;
    draft.company = QStringLiteral("nuanchuan");
    draft.branch = BranchId(QStringLiteral("B1"));
    draft.entities = {{EntityKind::Ticket, ticket.toString(), 0}};
    draft.values = std::move(values);
    draft.personal = std::move(personal);
    draft.actor = AgentId(QStringLiteral("agent"));
    return draft;
}

inline OperationDraft openDraft(const TicketId &ticket, const QString &number,
                                const QString &account = QStringLiteral("310000001"))
{
    return ticketDraft(QStringLiteral("ticket.open"), ticket,
                       {{QStringLiteral("number"), number},
                        {QStringLiteral("account"), account},
                        {QStringLiteral("category"), QStringLiteral("no_heat")},
                        {QStringLiteral("tier"), QStringLiteral("red")}},
                       {{QStringLiteral("text"), QByteArray("暖气不热")}});
}

inline OperationDraft dispatchDraft(const TicketId &ticket, const QString &crew)
{
    return ticketDraft(QStringLiteral("ticket.dispatch"), ticket, {{QStringLiteral("crew"), crew}});
}

inline OperationDraft noteDraft(const TicketId &ticket, const QString &text)
{
    return ticketDraft(QStringLiteral("ticket.note"), ticket, {}, {{QStringLiteral("text"), text.toUtf8()}});
}

} // namespace Warmline::Testing
