// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmline/seat/role_journal.h"

#include "app/server/access_table.h"

namespace Warmline {

QFuture<Result<QList<JournalEntry>>> RoleJournal::author(QList<OperationDraft> drafts)
{
    for (const OperationDraft &draft : std::as_const(drafts)) {
        if (const auto may = AccessTable::mayDo(m_role, draft.intent); !may)
            return QtFuture::makeReadyValueFuture(Result<QList<JournalEntry>>(std::unexpected(may.error())));
    }
    return m_journal.author(std::move(drafts));
}

} // namespace Warmline
