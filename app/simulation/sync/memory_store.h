// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulation/sync/simulated_store.h"

#include <QHash>
#include <QSet>

namespace Warmline::SyncSim {

/// A store in memory with the rules of the encrypted one: real operations, real reducers, real hash chains.
/// What it holds survives a simulated crash.
class MemoryStore final : public SimulatedStore
{
public:
    struct Options
    {
        bool isServer = false;
        int version = kThisVersion; ///< of the program that uses it
        bool signs = false; ///< signatures are made and checked; they cost most of the time
        Break fault = Break::None;
        Crypto::SigningKey key;
    };

    explicit MemoryStore(const Options &options);
    /// A new seat that starts from a snapshot instead of the beginning.
    MemoryStore(const Options &options, const SimulatedSnapshot &snapshot);

    Result<JournalEntry> author(const OperationDraft &draft, const SeatTime &time) override;
    Result<void> integrate(const JournalPage &page) override;
    QList<Operation> outbox(int limit) override;
    qint64 waiting() override { return m_waiting.size(); }
    qint64 refused() override { return m_refused; }
    Result<void> adopt(const SimulatedFile &file) override;
    Result<void> setScope(const QList<BranchId> &branches) override;
    void keepLookedUp(const EntityKey &household, const BranchId &branch, const EntityState &state) override;
    QList<std::pair<EntityKey, EntityState>> lookedUp() override;
    std::shared_ptr<const SimulatedFile> makeFile(const QList<BranchId> &branches) override;
    void upgrade(int version) override;
    Result<void> enrol(const DeviceRecord &device) override;
    Result<QList<JournalEntry>> receive(const QList<Operation> &operations, qint64 serverMs) override;
    JournalPage page(qint64 afterSequence, int entries, const PageScope &scope) override;
    SimulatedSnapshot snapshot() override;
    DeviceRecord device() override { return m_device; }
    qint64 cursor() override { return m_cursor; }
    QList<JournalEntry> log() override { return m_log; }
    EntityState effective(const EntityKey &entity) override;
    bool isReadOnly(const EntityKey &entity) override;
    QList<EntityKey> entities() override;

private:
    struct Slot
    {
        EntityState confirmed;
        EntityState effective;
        int version = kThisVersion; ///< of the newest intent in it
        bool readOnly = false;
    };
    struct Chain
    {
        qint64 sequence = 0;
        QByteArray hash;
        QByteArray publicKey;
    };

    [[nodiscard]] static EntityKey keyOf(const Operation &operation);
    Result<void> check(const Operation &operation, const Chain &chain) const;
    Result<void> applyConfirmed(const Operation &operation);
    void applyPlaced(const Operation &operation);
    /// When the entry was received, as the time that it counts with is bounded by; 0: not at all.
    [[nodiscard]] qint64 boundOf(const JournalEntry &entry) const;
    void settle(const EntityKey &key, Slot &slot);
    void place(const JournalEntry &entry);
    void noteNotUnderstood(Slot &slot, const Operation &operation) const;
    void foldAgain(const EntityKey &key);
    [[nodiscard]] bool isOwn(const JournalEntry &entry) const;
    [[nodiscard]] Operation asWritten(const Operation &operation) const;

    Options m_options;
    DeviceRecord m_device;
    Chain m_own;
    qint64 m_base = 0; ///< place of the snapshot that it was made from
    qint64 m_cursor = 0;
    QList<BranchId> m_scope; ///< of a seat; none: the whole company
    std::map<EntityKey, SimulatedSnapshot::Entity> m_startedWith;
    std::map<EntityKey, EntityState> m_lookedUp;
    qint64 m_refused = 0;
    qint64 m_serverSeenMs = 0; ///< seat: the last time of the server that it has seen
    QList<JournalEntry> m_log;
    QHash<OperationId, qint64> m_places; ///< sequences of what is in m_log
    QList<Operation> m_waiting;
    std::map<EntityKey, Slot> m_entities;
    QHash<QString, Chain> m_chains; ///< server: of the devices
};

} // namespace Warmline::SyncSim
