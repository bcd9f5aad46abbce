// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/projection.h"
#include "app/storage/sqlite_connection.h"

#include <QCborArray>
#include <QHash>
#include <QSet>

#include <functional>

namespace Warmline {

/// Destroys personal data in a store, on the writer's connection and inside its transaction. The journal
/// keeps its bodies, hashes and signatures: personal values lie beside them, and only these go.
///
/// An import block holds the personal columns of many people in one value. There the cells of the person are
/// emptied, the value is packed anew and loses its salt, since it can't open its commitment any more; the
/// operation that forgets names the digest of what is left, so that it can still be verified.
class Forgetting
{
public:
    Forgetting(SqliteConnection &db, Projection &projection)
        : m_db(db)
        , m_projection(projection)
    { }

    /// household.forget: name and number of the household of the operation's primary entity, and every
    /// personal value of its tickets and calls. personal.expire: the personal values of tickets closed in
    /// [`tickets_from_ms`, `tickets_before_ms`) and calls offered in [`calls_from_ms`, `calls_before_ms`),
    /// and those of agents' states (reasons of breaks) of the days in [`states_from_ms`, `states_before_ms`).
    /// Gives what is left of blocks, for the value `blocks`: [id of the operation, digest] each.
    [[nodiscard]] Result<QCborArray> run(const Operation &operation);

    /// What is left of the blocks that were changed, by the operation's id, as the journal's forgetting
    /// operations say; for the verifier.
    [[nodiscard]] static QHash<OperationId, QByteArray> digests(SqliteConnection &db);
    /// Is a personal value without salt what a forgetting operation left?
    [[nodiscard]] static bool isRest(const Operation &operation, const PersonalValue &value,
                                     const QHash<OperationId, QByteArray> &digests);

private:
    struct Entity
    {
        EntityKind kind = EntityKind::Ticket;
        QByteArray key; ///< 16 bytes
        qint64 source = 0; ///< row of the block that it was imported with
    };

    void forgetHousehold(const QString &account);
    void collect(const char *sql, EntityKind kind, const std::function<void(SqliteStatement &)> &bind);
    void destroyValues(const Entity &entity);
    void expireStates(qint64 fromMs, qint64 beforeMs);
    Result<void> emptyBlocks(const QString &account);
    Result<void> emptyBlock(qint64 row, const QString &account);
    /// The state anew, from what is left.
    Result<void> foldAgain(const Entity &entity);
    /// Makes the imported states of a block ready for foldAgain().
    Result<void> readBlock(qint64 source);

    SqliteConnection &m_db;
    Projection &m_projection;
    QList<Entity> m_entities;
    QSet<QByteArray> m_keys; ///< of m_entities
    QCborArray m_blocks;
    qint64 m_source = 0; ///< block that the next two are of
    QHash<QByteArray, FoldedState> m_imported;
    qint64 m_visibleAfter = 0;
};

} // namespace Warmline
