// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/merkle.h"
#include "app/domain/queries.h"
#include "app/storage/projection.h"
#include "app/storage/sqlite_connection.h"

#include <QHash>

namespace Warmline {

/// Checks a whole store without trusting anything in it but the public keys: every hash, commitment,
/// signature and chain link, the order without holes, and that tickets and calls are what a replay of their
/// operations gives.
class Verifier
{
public:
    using Progress = std::function<void(qint64 done, qint64 total)>;
    Verifier(SqliteConnection &db, Progress progress)
        : m_db(db)
        , m_progress(std::move(progress))
    { }

    /// An error only when it could not be run at all; what is wrong with the data is in the answer.
    [[nodiscard]] Result<Queries::Verification> run();

private:
    struct ChainEnd
    {
        qint64 sequence = 0;
        QByteArray hash;
        QByteArray publicKey;
        qint64 recordedSequence = 0; ///< where the table of devices says that the chain ends; 0: not kept
        QByteArray recordedHash;
    };
    /// Where the replay of an entity starts: an imported state, or nothing.
    struct Base
    {
        FoldedState state;
        qint64 afterSequence = 0; ///< of the import's closing operation
    };

    void checkOperations();
    void checkOrdered();
    void checkWaiting();
    void checkChainEnds();
    bool checkOne(const SqliteStatement &row, qint64 expectedSequence);
    void fillGap(qint64 upTo);
    void checkTree();
    [[nodiscard]] QString problemOf(const JournalEntry &entry, QByteArrayView body);
    void checkProjections(EntityKind kind);
    void checkImported(EntityKind kind);
    void checkMissing(EntityKind kind);
    void checkEntity(EntityKind kind, const QByteArray &key, const FoldedState &stored, const Base &base);
    [[nodiscard]] FoldedState replay(EntityKind kind, const QByteArray &key, const Base &base,
                                     OperationId *first, qint64 *firstSequence);
    void broken(const OperationId &id, qint64 sequence, const QString &reason);
    void step();

    SqliteConnection &m_db;
    Progress m_progress;
    Queries::Verification m_result;
    QHash<QString, ChainEnd> m_chains;
    QHash<OperationId, QByteArray> m_rests; ///< what forgetting left of blocks
    Merkle::Frontier m_frontier; ///< of what was read
    bool m_hasGaps = false; ///< a seat that holds a part: chains of others have holes then
    qint64 m_head = 0;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace Warmline
