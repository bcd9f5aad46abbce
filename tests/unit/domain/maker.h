// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/intents.h"
#include "app/domain/operation.h"

namespace Warmline::Maker {

inline constexpr qint64 kStart = 1'763'600'000'000; // 2025-11-20

/// An unsigned operation on one entity at a time of its own.
inline Operation operation(const QString &intent, EntityKind kind, const QString &id, qint64 atMs,
                           const QCborMap &values = {}, const QMap<QString, QByteArray> &personal = {},
                           const QString &actor = QStringLiteral("1021"))
{
    OperationDraft draft;
    draft.intent = intent;
    draft.company = QStringLiteral("nc");
    draft.branch = BranchId(QStringLiteral("north"));
    draft.entities = {{kind, id, 0}};
    draft.values = values;
    draft.personal = personal;
    draft.actor = AgentId(actor);
    draft.id = OperationId::make(SystemClock());
    Operation o = OperationCodec::fromDraft(draft);
    o.deviceWallMs = atMs;
    return o;
}

inline QString ticketId()
{
    return QStringLiteral("0196a000-0000-7000-8000-000000000001");
}

inline Operation onTicket(const QString &intent, qint64 atMs, const QCborMap &values = {},
                          const QMap<QString, QByteArray> &personal = {},
                          const QString &actor = QStringLiteral("1021"))
{
    return operation(QStringLiteral("ticket.") + intent, EntityKind::Ticket, ticketId(), atMs, values,
                     personal, actor);
}

inline Operation onCall(const QString &intent, qint64 atMs, const QCborMap &values = {},
                        const QMap<QString, QByteArray> &personal = {})
{
    return operation(QStringLiteral("call.") + intent, EntityKind::Call,
                     QStringLiteral("0196a000-0000-7000-8000-000000000002"), atMs, values, personal);
}

} // namespace Warmline::Maker
