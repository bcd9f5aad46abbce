// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/intents.h"
#include "app/domain/journal.h"
#include "app/domain/queries.h"

#include <map>
#include <memory>

namespace Warmline::SyncSim {

/// The intent that only programs of the next version know.
inline const QString kNewerIntent = QStringLiteral("ticket.estimate");
/// Versions of the programs in a simulation: this one, and the next.
constexpr int kThisVersion = OperationCodec::kSchemaVersion;
constexpr int kNextVersion = OperationCodec::kSchemaVersion + 1;

/// Faults built in on purpose, to show that the checks find them.
enum class Break : quint8 {
    None,
    Idempotency, ///< the server takes a repeated operation for a new one
    Rebase, ///< a seat lays what it receives over what waits, and does not lay what waits anew
    Times, ///< an operation counts as made when its device says, whatever the server's clock says
    Scope, ///< a seat whose branches change keeps its place in the order: what is new of it never comes
    Versions ///< a program drops the personal values of intents that only the next version knows
};

/// A ticket, a call or a household: what operations fold into in a simulation.
using EntityKey = std::pair<EntityKind, QString>;

struct SeatTime
{
    qint64 wallMs = 0;
    qint64 monotonicMs = 0;
    qint64 serverOffsetMs = 0;
};

/// What a new seat starts from.
struct SimulatedSnapshot
{
    struct Entity
    {
        EntityState state;
        int version = kThisVersion; ///< of the newest intent in it: an older program must not write to it
    };
    qint64 sequence = 0;
    std::map<EntityKey, Entity> entities;
};

/// A snapshot's file as a server has made it; what is in it only its kind of store knows.
struct SimulatedFile
{
    virtual ~SimulatedFile() = default;
    qint64 position = 0;
    QList<BranchId> branches; ///< that it is of; none: the whole company
    int version = kThisVersion; ///< of the program that made it
};

/// The store of a seat or a server as a simulation sees it: synchronous, each call on disk as a whole or not
/// at all. MemoryStore is one; a test puts the encrypted store behind it.
class SimulatedStore
{
public:
    virtual ~SimulatedStore() = default;

    // A seat's store
    [[nodiscard]] virtual Result<JournalEntry> author(const OperationDraft &draft, const SeatTime &time) = 0;
    [[nodiscard]] virtual Result<void> integrate(const JournalPage &page) = 0;
    /// Waiting operations in chain order; 0: all.
    [[nodiscard]] virtual QList<Operation> outbox(int limit) = 0;
    [[nodiscard]] virtual qint64 waiting() = 0;
    [[nodiscard]] virtual qint64 refused() = 0;
    /// The store is what the file says from now on, with what waits laid over it. Denied about "snapshot"
    /// when the file is older than what is known.
    [[nodiscard]] virtual Result<void> adopt(const SimulatedFile &file)
    {
        Q_UNUSED(file)
        return failure(ErrorCode::Unavailable, QStringLiteral("takes no snapshot"));
    }
    /// What falls out of the branches (none: the whole company) goes; for what is new the order is read from
    /// its beginning.
    [[nodiscard]] virtual Result<void> setScope(const QList<BranchId> &branches) = 0;
    /// A household of another branch, as the server has it, is kept beside the scope until that changes.
    virtual void keepLookedUp(const EntityKey &household, const BranchId &branch, const EntityState &state)
    {
        Q_UNUSED(household)
        Q_UNUSED(branch)
        Q_UNUSED(state)
    }
    [[nodiscard]] virtual QList<std::pair<EntityKey, EntityState>> lookedUp() { return {}; }

    // A server's store
    [[nodiscard]] virtual Result<void> enrol(const DeviceRecord &device) = 0;
    [[nodiscard]] virtual Result<QList<JournalEntry>> receive(const QList<Operation> &operations,
                                                              qint64 serverMs) = 0;
    [[nodiscard]] virtual JournalPage page(qint64 afterSequence, int entries, const PageScope &scope) = 0;
    [[nodiscard]] virtual SimulatedSnapshot snapshot() = 0;
    /// Of the branches (none: the whole company). Null: makes none.
    [[nodiscard]] virtual std::shared_ptr<const SimulatedFile> makeFile(const QList<BranchId> &branches)
    {
        Q_UNUSED(branches)
        return nullptr;
    }

    // Both
    [[nodiscard]] virtual DeviceRecord device() = 0;
    /// The program starts as another version: what it understands now it folds anew.
    virtual void upgrade(int version) { Q_UNUSED(version) }
    /// Place up to which everything of the scope is here.
    [[nodiscard]] virtual qint64 cursor() = 0;
    /// What has a place and is here, in its order; begins behind the snapshot.
    [[nodiscard]] virtual QList<JournalEntry> log() = 0;
    /// As shown: with what waits laid over it. monostate: not there.
    [[nodiscard]] virtual EntityState effective(const EntityKey &entity) = 0;
    /// An operation that this version does not know stands in its trail.
    [[nodiscard]] virtual bool isReadOnly(const EntityKey &entity) = 0;
    [[nodiscard]] virtual QList<EntityKey> entities() = 0;
    /// The store's own check of itself (warmlinectl verify); empty: all is well.
    [[nodiscard]] virtual QString selfCheck() { return {}; }
};

/// The fold of a program of \a version: the real reducers, and what the next version adds.
[[nodiscard]] Result<EntityState> fold(const EntityState &before, const Operation &operation, int version);
/// What the next version adds, for stores that fold by themselves (Intents::become()).
[[nodiscard]] const Intents::NextVersion &nextVersion();
[[nodiscard]] qint64 versionOf(const EntityState &state);
[[nodiscard]] const FieldMemory *fieldsOf(const EntityState &state);
/// Version of the program that an intent needs.
[[nodiscard]] int versionNeededBy(const Operation &operation);
/// Whether a scope (none: the whole company) covers the branch; what has no branch is everybody's.
[[nodiscard]] bool covers(const QList<BranchId> &scope, const BranchId &branch);

} // namespace Warmline::SyncSim
