// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What changes a MemoryStore as a whole: its scope, a snapshot, a program of the next version.
#include "app/domain/effective_time.h"
#include "app/simulation/sync/memory_store.h"

#include <algorithm>
#include <set>

namespace Warmline::SyncSim {

namespace {

struct MemoryFile final : SimulatedFile
{
    QList<JournalEntry> log;
    SimulatedSnapshot states;
};

} // namespace

/// Our own operations stay: they are this device's chain. What they touch is folded from what is left.
Result<void> MemoryStore::setScope(const QList<BranchId> &branches)
{
    if (branches == m_scope)
        return {};
    m_scope = branches;
    m_lookedUp.clear();
    m_log.removeIf([this](const JournalEntry &entry) {
        return !isOwn(entry) && !covers(m_scope, entry.operation.branch);
    });
    m_places.clear();
    for (const JournalEntry &entry : std::as_const(m_log))
        m_places.insert(entry.operation.id, entry.sequence);
    for (const EntityKey &key : entities())
        foldAgain(key);
    if (m_options.fault != Break::Scope)
        m_cursor = 0;
    return {};
}

/// The entity from what is here of it, in the server's order, with what waits laid over it; gone when nothing
/// of it is here.
void MemoryStore::foldAgain(const EntityKey &key)
{
    Slot &slot = m_entities[key] = {};
    bool isHeld = std::ranges::any_of(m_waiting, [&](const Operation &o) { return keyOf(o) == key; });
    if (const auto from = m_startedWith.find(key); from != m_startedWith.end()) {
        slot.confirmed = from->second.state;
        slot.version = from->second.version;
        slot.readOnly = slot.version > m_options.version;
        isHeld = true;
    }
    for (const JournalEntry &entry : std::as_const(m_log)) {
        if (entry.verdict != VerdictKind::Confirmed || keyOf(entry.operation) != key)
            continue;
        isHeld = true;
        applyPlaced(EffectiveTime::Bounded(entry.operation, boundOf(entry)).operation());
    }
    if (isHeld)
        settle(key, slot);
    else
        m_entities.erase(key);
}

void MemoryStore::upgrade(int version)
{
    m_options.version = version;
    for (const EntityKey &key : entities())
        foldAgain(key);
}

void MemoryStore::keepLookedUp(const EntityKey &household, const BranchId &branch, const EntityState &state)
{
    if (!covers(m_scope, branch)) // else the order brings it, and has the newer word
        m_lookedUp[household] = state;
}

QList<std::pair<EntityKey, EntityState>> MemoryStore::lookedUp()
{
    return {m_lookedUp.begin(), m_lookedUp.end()};
}

std::shared_ptr<const SimulatedFile> MemoryStore::makeFile(const QList<BranchId> &branches)
{
    auto file = std::make_shared<MemoryFile>();
    file->position = m_cursor;
    file->branches = branches;
    file->version = m_options.version;
    std::set<EntityKey> within;
    for (const JournalEntry &entry : std::as_const(m_log)) {
        if (!covers(branches, entry.operation.branch))
            continue;
        file->log.append(entry);
        within.insert(keyOf(entry.operation));
    }
    file->states = snapshot();
    std::erase_if(file->states.entities, [&](const auto &entity) { return !within.contains(entity.first); });
    return file;
}

Result<void> MemoryStore::adopt(const SimulatedFile &given)
{
    const auto &file = static_cast<const MemoryFile &>(given);
    if (file.version != m_options.version)
        return failure(ErrorCode::TooNew, QStringLiteral("made by another version"));
    const qint64 known = m_log.isEmpty() ? m_cursor : std::max(m_cursor, m_log.last().sequence);
    if (file.position < known || file.branches != m_scope)
        return failure(ErrorCode::Denied, QStringLiteral("older than what is known, or of another scope"),
                       QStringLiteral("snapshot"));
    const auto isBeyond = [this](const JournalEntry &entry) {
        return isOwn(entry) && !covers(m_scope, entry.operation.branch);
    };
    // One that waits may have its place in what the file leaves out: only pages would ever say so.
    const auto waitsBeyond = [this](const Operation &operation) {
        return !covers(m_scope, operation.branch);
    };
    if (std::ranges::any_of(m_log, isBeyond) || std::ranges::any_of(m_waiting, waitsBeyond))
        return failure(ErrorCode::Conflict, QStringLiteral("has no place for what lies beyond the scope"));
    m_log = file.log;
    m_log.removeIf([this](const JournalEntry &entry) { return entry.sequence <= m_base; });
    m_cursor = file.position;
    m_places.clear();
    m_refused = 0;
    for (const JournalEntry &entry : std::as_const(m_log)) {
        m_places.insert(entry.operation.id, entry.sequence);
        m_refused += isOwn(entry) && entry.verdict == VerdictKind::Refused ? 1 : 0;
        m_serverSeenMs = std::max(m_serverSeenMs, entry.receivedAtMs);
    }
    m_waiting.removeIf([this](const Operation &o) { return m_places.contains(o.id); });
    m_entities.clear();
    for (const auto &[key, entity] : file.states.entities) {
        Slot slot;
        slot.confirmed = slot.effective = entity.state;
        slot.version = entity.version;
        slot.readOnly = entity.version > m_options.version;
        m_entities.emplace(key, slot);
    }
    std::set<EntityKey> laid;
    for (const Operation &operation : std::as_const(m_waiting)) {
        const EntityKey key = keyOf(operation);
        if (laid.insert(key).second)
            settle(key, m_entities[key]);
    }
    return {};
}

} // namespace Warmline::SyncSim
