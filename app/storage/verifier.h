// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/merkle.h"
#include "app/domain/queries.h"
#include "app/storage/page_check.h"
#include "app/storage/projection.h"
#include "app/storage/sqlite_connection.h"

#include <QHash>

#include <stop_token>

namespace Warmline {

/// Checks a whole store without trusting anything in it but the public keys: every page of the file, every
/// hash, commitment, signature and chain link, the order without holes, and that tickets and calls are what a
/// replay of their operations gives.
class Verifier
{
public:
    using Progress = std::function<void(qint64 done, qint64 total)>;
    Verifier(SqliteConnection &db, Progress progress, std::stop_token stop = {})
        : m_db(db)
        , m_progress(std::move(progress))
        , m_stop(std::move(stop))
    { }

    /// An error only when it could not be run at all, Cancelled when it was asked to stop (the pages are
    /// looked at in one go); what is wrong with the data is in the answer. Pages that could not be looked at
    /// leave it ok, with the reason.
    [[nodiscard]] Result<Queries::Verification> run();
    /// What run() found in the pages of the file.
    [[nodiscard]] const PageLook &pages() const { return m_pages; }

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

    [[nodiscard]] Result<void> checkAll();
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
    /// False: asked to stop.
    bool step();

    SqliteConnection &m_db;
    Progress m_progress;
    std::stop_token m_stop;
    PageLook m_pages;
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
