// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/import_block.h"
#include "app/domain/intents.h"
#include "app/storage/sqlite_connection.h"

#include <QHash>
#include <QSet>

namespace Warmline {

/// State of an entity that operations fold into; the text is a setting's value.
using FoldedState = std::variant<std::monostate, Ticket, Call, QString, Account, Customer>;

namespace Folding {

/// The state after \a operation; an intent that this version does not know makes the entity read-only.
[[nodiscard]] Result<FoldedState> fold(const FoldedState &before, const Operation &operation);
/// Operations folded in so far; 0 for a setting.
[[nodiscard]] qint64 version(const FoldedState &state);
/// Who edited which field; empty for a setting.
[[nodiscard]] FieldMemory fields(const FoldedState &state);
[[nodiscard]] bool isReadOnly(const FoldedState &state);
[[nodiscard]] QByteArray encode(const FoldedState &state);
[[nodiscard]] Result<FoldedState> decode(EntityKind kind, const QByteArray &bytes);

} // namespace Folding

/// Tickets, calls, settings, accounts and corrected households: the tables that operations fold into, with
/// the confirmed state beside the effective one (table shadow) while operations of this device wait on an
/// entity. Used by the writer only. Changes are collected and written by flush().
class Projection
{
public:
    explicit Projection(SqliteConnection &db, bool keepsShadows)
        : m_db(db)
        , m_keepsShadows(keepsShadows)
        , m_hasShadows(keepsShadows)
    { }

    /// The state as shown: confirmed with what waits laid over it.
    [[nodiscard]] Result<FoldedState> effective(const EntityTouch &entity);
    /// Folds an operation in that is confirmed at once (server).
    [[nodiscard]] Result<void> applyConfirmed(const Operation &operation);
    /// Lays a waiting operation over the entity (seat).
    [[nodiscard]] Result<void> applyWaiting(const Operation &operation);
    /// Folds an operation of the server's order into the confirmed state (seat); settle() follows.
    [[nodiscard]] Result<void> integrate(const Operation &operation);
    /// The server refused an operation of ours: what is shown must be laid anew.
    [[nodiscard]] Result<void> withdraw(const Operation &operation);
    /// What waits on the entity has changed (seat); settle() follows.
    [[nodiscard]] Result<void> layAgain(EntityKind kind, const QString &id);
    /// Lays what still waits over the entities that integrate(), withdraw() and import() changed.
    [[nodiscard]] Result<void> settle();
    /// An imported state replaces the confirmed one. \a source: row of the operation that brought it.
    [[nodiscard]] Result<void> import(const Ticket &ticket, qint64 source);
    [[nodiscard]] Result<void> import(const Call &call, qint64 source);
    /// What is left of a household's corrections when the person was forgotten.
    [[nodiscard]] Result<void> import(const Customer &customer);

    /// Takes the operations behind \a place out of the confirmed state; what is shown stays as it is, since
    /// they are to wait (seat). To be called before they lose their places.
    [[nodiscard]] Result<void> goBack(const EntityTouch &entity, qint64 place);

    /// Folds the entity anew from what is here of it: the import that brought it, and what has its place;
    /// settle() follows. For operations that come in behind later ones after a change of scope, and for a
    /// program that understands more. True: it understood all, and all of it fits; an error changes nothing.
    [[nodiscard]] Result<bool> foldAgain(EntityKind kind, const QString &id);
    /// Entities of this kind have a state that operations are folded into.
    [[nodiscard]] static bool isFoldedInto(EntityKind kind);

    /// Looks once whether there are shadows at all, so that a seat without an outbox needs not look for each
    /// entity.
    void checkShadows();

    /// Writes what changed. False: see the connection's error.
    bool flush();
    /// Forgets everything, after a rollback.
    void forget();

private:
    struct Slot
    {
        EntityKind kind = EntityKind::Ticket;
        QByteArray key;
        FoldedState effective;
        qint64 source = 0;
        std::optional<FoldedState> confirmed; ///< there is a shadow
        qint64 confirmedSource = 0;
        qint64 row = 0; ///< in its table; 0: none
        bool dirty = false;
        bool shadowDirty = false;
        bool hadShadow = false; ///< in the file
        bool unsettled = false;
    };
    using SlotKey = std::pair<EntityKind, QByteArray>;

    [[nodiscard]] Result<Slot *> slot(EntityKind kind, const QString &id);
    [[nodiscard]] Result<Slot *> slotOf(const Operation &operation);
    [[nodiscard]] Result<void> load(Slot &slot);
    Result<FoldedState> imported(const Slot &slot, qint64 *after);
    Result<bool> takeConfirmed(Slot &slot, qint64 place);
    Result<void> importState(EntityKind kind, const QString &id, FoldedState state, qint64 source);
    void markUnsettled(Slot &slot);
    void markDirty(Slot &slot);
    void write(Slot &slot);
    void writeTicket(Slot &slot, const Ticket &ticket);
    void writeCall(Slot &slot, const Call &call);
    void writeAttachments(const Slot &slot, const QList<Attachment> &attachments);
    void writeAccount(Slot &slot, const Account &account);
    [[nodiscard]] Result<void> loadCustomer(Slot &slot);
    [[nodiscard]] Result<void> loadShadow(Slot &slot);
    void writeShadow(Slot &slot);

    SqliteConnection &m_db;
    const bool m_keepsShadows;
    bool m_hasShadows; ///< there may be some
    QPair<qint64, ImportBlock> m_block; ///< the last one that was looked into, with its row
    QHash<SlotKey, std::shared_ptr<Slot>> m_slots;
    QList<std::shared_ptr<Slot>> m_dirty;
    QList<std::shared_ptr<Slot>> m_unsettled;
};

} // namespace Warmline
