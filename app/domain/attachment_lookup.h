// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/attachment_store.h"
#include "app/domain/queries.h"

namespace Warmline::AttachmentLookup {

/// All attachments of a ticket or call, removed ones too; empty when there is no such thing. \a branch: its.
[[nodiscard]] inline Result<QList<Attachment>> of(Queries &queries, EntityKind kind, const QString &entity,
                                                  std::optional<BranchId> *branch = nullptr)
{
    const Uuid7 id = Uuid7::fromString(entity);
    const auto give = [branch](const auto &found) -> Result<QList<Attachment>> {
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            return QList<Attachment>();
        if (branch)
            *branch = (*found)->branch;
        return (*found)->attachments;
    };
    if (kind == EntityKind::Ticket)
        return give(queries.ticket(TicketId(id)));
    if (kind == EntityKind::Call)
        return give(queries.call(CallId(id)));
    return QList<Attachment>();
}

/// Keys of live attachments with that content, but \a but's.
[[nodiscard]] inline QList<AttachmentKey> keysOf(Queries &queries, const QByteArray &hash,
                                                 const OperationId &but = {})
{
    QList<AttachmentKey> keys;
    for (const AttachmentHolder &holder :
         queries.attachmentHolders(hash).value_or(QList<AttachmentHolder>())) {
        if (holder.attachment.isLive() && holder.attachment.operation != but)
            keys.append({holder.attachment.operation, holder.attachment.key});
    }
    return keys;
}

[[nodiscard]] inline AttachmentContent contentOf(Queries &queries, const Attachment &attachment)
{
    return {attachment.hash,
            attachment.size,
            {attachment.operation, attachment.key},
            keysOf(queries, attachment.hash, attachment.operation)};
}

} // namespace Warmline::AttachmentLookup
