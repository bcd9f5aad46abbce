// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/journal.h"
#include "app/domain/queries.h"

#include <QSet>

namespace Warmline {

/// What only a server asks its store, beside Queries: on the same thread, from the same store.
class ServerQueries
{
public:
    virtual ~ServerQueries() = default;
    /// 32 bytes that only this log can make again, for the key of a device's cache.
    virtual Result<QByteArray> cacheShare(const DeviceId &device) = 0;
    /// Operations of revoked devices that nobody has decided yet, with their personal values; in the order of
    /// their chains. Empty \a device: of all.
    virtual Result<QList<JournalEntry>> quarantine(const DeviceId &device) = 0;
    /// Accounts whose present password somebody else has chosen.
    virtual Result<QSet<AgentId>> passwordsDue() = 0;
    /// Households of other branches that \a actor was given since \a sinceMs (UTC), by whichever server of
    /// this order; at most \a most are counted.
    virtual Result<int> lookUpsSince(const AgentId &actor, qint64 sinceMs, int most) = 0;
    /// Whose households' measurements somebody may read.
    struct HouseholdScope
    {
        QList<BranchId> branches;
        AgentId who;
        qint64 lookedUpSinceMs = 0; ///< UTC; what \a who was given since counts as theirs
    };
    /// Of \a owners those that are households outside \a scope.
    virtual Result<QSet<QString>> householdsBeyond(const QStringList &owners,
                                                   const HouseholdScope &scope) = 0;

    /// Of \a queries; Unavailable where they are no server's.
    [[nodiscard]] static Result<ServerQueries *> of(Queries &queries)
    {
        if (auto *mine = dynamic_cast<ServerQueries *>(&queries))
            return mine;
        return failure(ErrorCode::Unavailable, QStringLiteral("no server's store"));
    }
};

/// What only a server's journal takes, beside Journal.
class ServerJournal
{
public:
    virtual ~ServerJournal() = default;
    /// Journal::receiveJudged() for operations of revoked devices that an administrator has decided on.
    virtual QFuture<Result<QList<JournalEntry>>> receiveQuarantined(QList<Operation> operations,
                                                                    QHash<OperationId, QString> refusals) = 0;

    /// Null where \a journal is no server's.
    [[nodiscard]] static ServerJournal *of(Journal &journal)
    {
        return dynamic_cast<ServerJournal *>(&journal);
    }
};

} // namespace Warmline
