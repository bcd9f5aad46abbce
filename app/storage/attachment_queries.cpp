// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// StoreQueries: who has attachments.
#include "app/storage/projection.h"
#include "app/storage/store_queries.h"

namespace Warmline {

Result<QList<AttachmentHolder>> StoreQueries::attachmentHolders(const QByteArray &hash)
{
    QList<AttachmentHolder> holders;
    auto query =
        m_db->cached("select a.kind, a.entity, coalesce(t.state, c.state), a.hash from attachment a "
                     "left join ticket t on a.kind = 8 and t.uuid = a.entity "
                     "left join call c on a.kind = 9 and c.uuid = a.entity where ?1 = x'' or a.hash = ?1");
    query.bind(1, hash);
    while (query.step()) {
        if (query.isNull(2))
            continue; // it fell out of the scope
        const auto kind = EntityKind(query.integer(0));
        const auto state = Folding::decode(kind, query.blob(2));
        if (!state)
            return std::unexpected(state.error());
        AttachmentHolder holder{kind, Uuid7::fromBytes(query.blob(1)).toString(), {}, {}};
        QList<Attachment> attachments;
        if (const auto *ticket = std::get_if<Ticket>(&*state)) {
            holder.branch = ticket->branch;
            attachments = ticket->attachments;
        } else if (const auto *call = std::get_if<Call>(&*state)) {
            holder.branch = call->branch;
            attachments = call->attachments;
        }
        for (const Attachment &attachment : std::as_const(attachments)) {
            if (attachment.hash != query.blobView(3))
                continue;
            holder.attachment = attachment;
            holders.append(holder);
        }
    }
    return m_db->result(std::move(holders));
}

} // namespace Warmline
