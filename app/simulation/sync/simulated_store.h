// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/intents.h"
#include "app/domain/journal.h"

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
    Times ///< an operation counts as made when its device says, whatever the server's clock says
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

    // A server's store
    [[nodiscard]] virtual Result<void> enrol(const DeviceRecord &device) = 0;
    [[nodiscard]] virtual Result<QList<JournalEntry>> receive(const QList<Operation> &operations,
                                                              qint64 serverMs) = 0;
    [[nodiscard]] virtual JournalPage page(qint64 afterSequence, int entries) = 0;
    [[nodiscard]] virtual SimulatedSnapshot snapshot() = 0;
    /// Null: makes none.
    [[nodiscard]] virtual std::shared_ptr<const SimulatedFile> makeFile() { return nullptr; }

    // Both
    [[nodiscard]] virtual DeviceRecord device() = 0;
    /// Place up to which everything is here.
    [[nodiscard]] virtual qint64 cursor() = 0;
    /// What has a place, in its order; begins behind the snapshot.
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
[[nodiscard]] qint64 versionOf(const EntityState &state);
[[nodiscard]] const FieldMemory *fieldsOf(const EntityState &state);
/// Version of the program that an intent needs.
[[nodiscard]] int versionNeededBy(const Operation &operation);

} // namespace Warmline::SyncSim
