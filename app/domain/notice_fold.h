// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/notice_record.h"
#include "app/domain/operation.h"

#include <QHash>

namespace Warmline {

/// What the acts on notices come to, told one after the other in the server's order, what waits last. The
/// same for workstation and server, so that both come to the same from the same entries. Pure.
///
/// Passed over: acts of another branch than the notice's, a release by who prepared it, any but the first
/// release and withdrawal, a withdrawal of what was handed over, a hand-over that did not know of one before
/// it (the first in the order has it; one of an older program is taken at its word), the end of what was not
/// begun, and refused entries; but a notice that was refused itself is kept as that, with whatever became of
/// it before.
class NoticeFold
{
public:
    void take(const JournalEntry &entry);

    /// Newest first.
    [[nodiscard]] QList<NoticeRecord> records() const;
    /// Nullptr: there is none. Until the next take().
    [[nodiscard]] const NoticeRecord *find(const NoticeId &id) const;
    /// What counts as done by one person alone (NoticeDay): lists with whole numbers, and notices that
    /// neither needed a release nor were withdrawn before they left.
    [[nodiscard]] QList<NoticeSlice> alone() const;

private:
    void prepare(const NoticeId &id, const JournalEntry &entry);
    void list(const JournalEntry &entry);

    QList<NoticeRecord> m_records;
    QHash<NoticeId, qsizetype> m_index;
    QList<NoticeSlice> m_lists;
};

} // namespace Warmline
