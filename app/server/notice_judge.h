// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"
#include "app/domain/queries.h"

#include <QHash>
#include <QSet>

namespace Warmline {

/// Whether acts on prepared notices are allowed, beyond what the maker's role says: two people for many
/// households. Each act names a notice that the server holds; who can't be asked for it gives no release.
/// Pure but for read(). Use check() and take() in the order of the operations.
class NoticeJudge
{
public:
    /// The months to read for these.
    [[nodiscard]] static QSet<QString> months(const QList<Operation> &operations);
    /// Reader thread.
    [[nodiscard]] static Result<NoticeJudge> read(Queries &queries, const QSet<QString> &months);
    /// One of the two acts by which many households are written to: each counts only from who is signed in
    /// with it, from no machine's memory of somebody.
    [[nodiscard]] static bool isOneOfTwo(const Operation &operation);

    /// \a present: who has signed in to bring it; empty: nobody.
    [[nodiscard]] Result<void> check(const Operation &operation, AccountRole role,
                                     const AgentId &present) const;
    /// It is accepted: what follows is judged by it.
    void take(const Operation &operation);

private:
    struct Known
    {
        OperationId by; ///< the operation that prepared it
        AgentId preparer;
        BranchId branch;
        qint64 households = 0;
        bool released = false;
    };
    [[nodiscard]] Result<void> checkPrepared(const Operation &operation) const;

    QHash<Uuid7, Known> m_known;
};

} // namespace Warmline
