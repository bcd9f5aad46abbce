// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"
#include "app/domain/notice_fold.h"
#include "app/domain/queries.h"

#include <QSet>

namespace Warmline {

/// Whether acts on prepared notices, and lists with whole numbers, are allowed beyond what the maker's role
/// says: two people for many households, at once or within a day, and one hand-over at a time. Each act names
/// a notice that the server holds; who can't be asked for it gives no release. Judges by the fold and the
/// rules that the workstations show (NoticeFold, NoticeRules). Pure but for read(). Use check() and take() in
/// the order of the operations.
class NoticeJudge
{
public:
    /// It is one of what is judged here.
    [[nodiscard]] static bool judges(const Operation &operation);
    /// The settings to read for these.
    [[nodiscard]] static QSet<QString> settings(const QList<Operation> &operations, qint64 nowMs);
    /// Reader thread.
    [[nodiscard]] static Result<NoticeJudge> read(Queries &queries, const QSet<QString> &settings);
    /// One of the two acts by which many households are written to: each counts only from who is signed in
    /// with it, from no machine's memory of somebody.
    [[nodiscard]] static bool isOneOfTwo(const Operation &operation);

    /// \a present: who has signed in to bring it; empty: nobody. \a nowMs: of the server.
    [[nodiscard]] Result<void> check(const Operation &operation, AccountRole role, const AgentId &present,
                                     qint64 nowMs) const;
    /// It is accepted: what follows is judged by it. The same one again counts once.
    void take(const Operation &operation, qint64 nowMs);

private:
    [[nodiscard]] Result<void> checkPrepared(const JournalEntry &entry, const AgentId &present) const;
    [[nodiscard]] Result<void> checkListed(const JournalEntry &entry, AccountRole role) const;
    [[nodiscard]] static Result<void> checkHanding(const Operation &operation, const NoticeRecord &notice);

    NoticeFold m_fold;
    QSet<OperationId> m_taken;
};

} // namespace Warmline
