// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/sync/memory_store.h"

#include "app/domain/effective_time.h"

#include <algorithm>
#include <set>

namespace Warmline::SyncSim {

Result<EntityState> fold(const EntityState &before, const Operation &operation, int version)
{
    if (operation.intent != kNewerIntent || version < kNextVersion)
        return Intents::reduce(before, operation);
    const Ticket *ticket = std::get_if<Ticket>(&before);
    if (!ticket || ticket->step == TicketStep::Closed)
        return failure(ErrorCode::Conflict, QStringLiteral("there is nothing to estimate"));
    Ticket after = *ticket;
    after.notes.append({operation.atMs(), operation.actor, operation.personalText(QStringLiteral("text"))});
    ++after.version;
    return after;
}

const Intents::NextVersion &nextVersion()
{
    static const Intents::NextVersion next{kNextVersion,
                                           [](QStringView intent) { return intent == kNewerIntent; },
                                           [](const EntityState &before, const Operation &operation) {
                                               return fold(before, operation, kNextVersion);
                                           }};
    return next;
}

qint64 versionOf(const EntityState &state)
{
    if (const auto *ticket = std::get_if<Ticket>(&state))
        return ticket->version;
    if (const auto *customer = std::get_if<Customer>(&state))
        return customer->version;
    const auto *call = std::get_if<Call>(&state);
    return call ? call->version : 0;
}

const FieldMemory *fieldsOf(const EntityState &state)
{
    if (const auto *ticket = std::get_if<Ticket>(&state))
        return &ticket->fields;
    if (const auto *customer = std::get_if<Customer>(&state))
        return &customer->fields;
    const auto *call = std::get_if<Call>(&state);
    return call ? &call->fields : nullptr;
}

int versionNeededBy(const Operation &operation)
{
    return operation.intent == kNewerIntent ? kNextVersion : kThisVersion;
}

bool covers(const QList<BranchId> &scope, const BranchId &branch)
{
    return scope.isEmpty() || branch.isEmpty() || scope.contains(branch);
}

MemoryStore::MemoryStore(const Options &options)
    : m_options(options)
{
    m_device.publicKey = options.key.publicKey;
    m_device.id = OperationCodec::deviceIdOf(options.key.publicKey);
}

MemoryStore::MemoryStore(const Options &options, const SimulatedSnapshot &snapshot)
    : MemoryStore(options)
{
    m_base = m_cursor = snapshot.sequence;
    m_startedWith = snapshot.entities;
    for (const auto &[key, entity] : snapshot.entities) {
        Slot slot;
        slot.confirmed = slot.effective = entity.state;
        slot.version = entity.version;
        // A newer program folded this: what is shown may lack something, so that it is not written to.
        slot.readOnly = entity.version > options.version;
        m_entities.emplace(key, slot);
    }
}

EntityKey MemoryStore::keyOf(const Operation &operation)
{
    const EntityTouch *touch = operation.primary();
    return touch ? EntityKey(touch->kind, touch->id) : EntityKey();
}

EntityState MemoryStore::effective(const EntityKey &entity)
{
    const auto found = m_entities.find(entity);
    return found == m_entities.end() ? EntityState() : found->second.effective;
}

bool MemoryStore::isReadOnly(const EntityKey &entity)
{
    const auto found = m_entities.find(entity);
    return found != m_entities.end() && found->second.readOnly;
}

QList<EntityKey> MemoryStore::entities()
{
    QList<EntityKey> keys;
    for (const auto &[key, slot] : m_entities)
        keys.append(key);
    return keys;
}

QList<Operation> MemoryStore::outbox(int limit)
{
    return limit > 0 ? m_waiting.first(std::min<qsizetype>(limit, m_waiting.size())) : m_waiting;
}

// --------------------------------------------------------------------------------------------------- a seat

Result<JournalEntry> MemoryStore::author(const OperationDraft &draft, const SeatTime &time)
{
    JournalEntry entry;
    Operation &o = entry.operation;
    o = OperationCodec::fromDraft(draft);
    o.schemaVersion = m_options.version;
    o.device = m_device.id;
    o.deviceSequence = m_own.sequence + 1;
    o.previousHash = m_own.hash;
    o.deviceWallMs = time.wallMs;
    o.deviceMonotonicMs = time.monotonicMs;
    const qint64 seenMs = m_options.fault == Break::Times ? 0 : m_serverSeenMs;
    o.serverOffsetMs = EffectiveTime::authoredOffset(time.wallMs, time.serverOffsetMs, seenMs);

    const EntityKey key = keyOf(o);
    const auto found = m_entities.find(key);
    const EntityState before = found == m_entities.end() ? EntityState() : found->second.effective;
    if (found != m_entities.end() && found->second.readOnly)
        return failure(ErrorCode::Conflict, QStringLiteral("read-only"));
    o.entities.first().baseVersion = versionOf(before);
    if (const FieldMemory *fields = fieldsOf(before))
        FieldRules::noteSeen(o, *fields);
    else
        FieldRules::noteSeen(o, {});
    auto after = fold(before, o, m_options.version);
    if (!after)
        return std::unexpected(after.error());
    const auto body = OperationCodec::encodeBody(o);
    if (!body)
        return std::unexpected(body.error());
    o.hash = Crypto::sha256(*body);
    if (m_options.signs)
        o.signature = Crypto::sign(o.hash, m_options.key);
    m_own.sequence = o.deviceSequence;
    m_own.hash = o.hash;
    m_waiting.append(o);
    m_entities[key].effective = *std::move(after);
    return entry;
}

Result<void> MemoryStore::integrate(const JournalPage &page)
{
    if (page.proof.after > m_cursor)
        return failure(ErrorCode::Denied,
                       QStringLiteral("a page behind %1, here is %2").arg(page.proof.after).arg(m_cursor));
    std::set<EntityKey> touched, late;
    for (const JournalEntry &given : page.entries) {
        if (given.sequence <= m_cursor)
            continue;
        if (m_scope.isEmpty() && given.sequence != m_cursor + 1)
            return failure(ErrorCode::Conflict,
                           QStringLiteral("a hole before %1, here is %2").arg(given.sequence).arg(m_cursor));
        m_cursor = given.sequence;
        if (m_places.contains(given.operation.id))
            continue; // the order is read once more
        const JournalEntry entry{asWritten(given.operation), given.verdict, given.sequence,
                                 given.receivedAtMs, given.reason};
        const Operation &o = entry.operation;
        m_waiting.removeIf([&o](const Operation &waiting) { return waiting.id == o.id; });
        const EntityKey key = keyOf(o);
        touched.insert(key);
        if (!m_log.isEmpty() && m_log.last().sequence > entry.sequence)
            late.insert(key); // what came later is folded already
        place(entry);
        if (isOwn(entry) && entry.verdict == VerdictKind::Refused)
            ++m_refused;
        if (entry.verdict == VerdictKind::Confirmed)
            applyPlaced(EffectiveTime::Bounded(o, boundOf(entry)).operation());
        m_serverSeenMs = std::max(m_serverSeenMs, entry.receivedAtMs);
    }
    m_cursor = std::max(m_cursor, page.nextCursor);
    for (const EntityKey &key : touched) {
        if (late.contains(key))
            foldAgain(key);
        else
            settle(key, m_entities[key]);
    }
    return {};
}

void MemoryStore::place(const JournalEntry &entry)
{
    const auto at = std::ranges::upper_bound(m_log, entry.sequence, {}, &JournalEntry::sequence);
    m_log.insert(at, entry);
    m_places.insert(entry.operation.id, entry.sequence);
}

bool MemoryStore::isOwn(const JournalEntry &entry) const
{
    return entry.operation.device == m_device.id;
}

Operation MemoryStore::asWritten(const Operation &operation) const
{
    Operation written = operation;
    if (m_options.fault == Break::Versions && versionNeededBy(operation) > m_options.version)
        written.personal.clear();
    return written;
}

void MemoryStore::noteNotUnderstood(Slot &slot, const Operation &operation) const
{
    slot.version = std::max(slot.version, versionNeededBy(operation));
    slot.readOnly = slot.readOnly || versionNeededBy(operation) > m_options.version;
}

/// Folds what the server confirmed. Where this version can't, the server has decided all the same: the entity
/// is shown as far as it is understood, and not written to.
void MemoryStore::applyPlaced(const Operation &operation)
{
    Slot &slot = m_entities[keyOf(operation)];
    noteNotUnderstood(slot, operation);
    if (auto after = fold(slot.confirmed, operation, m_options.version))
        slot.confirmed = *std::move(after);
    else
        slot.readOnly = true;
    if (m_options.fault == Break::Rebase && operation.device != m_device.id) {
        if (auto over = fold(slot.effective, operation, m_options.version))
            slot.effective = *std::move(over);
    }
}

qint64 MemoryStore::boundOf(const JournalEntry &entry) const
{
    return m_options.fault == Break::Times ? 0 : entry.receivedAtMs;
}

/// What waits is laid over the confirmed state again. What does not fit any more stays in the outbox: the
/// server judges it.
void MemoryStore::settle(const EntityKey &key, Slot &slot)
{
    if (m_options.fault == Break::Rebase)
        return;
    slot.effective = slot.confirmed;
    for (const Operation &operation : std::as_const(m_waiting)) {
        if (keyOf(operation) != key)
            continue;
        if (auto after = fold(slot.effective, operation, m_options.version))
            slot.effective = *std::move(after);
    }
}

// ------------------------------------------------------------------------------------------------- a server

Result<void> MemoryStore::enrol(const DeviceRecord &device)
{
    Chain &chain = m_chains[device.id.value];
    if (chain.publicKey.isEmpty())
        chain.publicKey = device.publicKey;
    return {};
}

Result<void> MemoryStore::check(const Operation &o, const Chain &chain) const
{
    const QString where = QStringLiteral("%1 of %2").arg(o.deviceSequence).arg(o.device.value.left(8));
    if (chain.publicKey.isEmpty())
        return failure(ErrorCode::Denied, QStringLiteral("unknown device"), where);
    if (o.deviceSequence != chain.sequence + 1 || o.previousHash != chain.hash)
        return failure(ErrorCode::Denied, QStringLiteral("broken chain"), where);
    const auto body = OperationCodec::encodeBody(o);
    if (!body || Crypto::sha256(*body) != o.hash)
        return failure(ErrorCode::Denied, QStringLiteral("wrong hash"), where);
    if (m_options.signs) {
        if (auto ok = OperationCodec::verify(o, chain.publicKey); !ok)
            return failure(ErrorCode::Denied, ok.error().text, where);
    }
    return {};
}

Result<QList<JournalEntry>> MemoryStore::receive(const QList<Operation> &operations, qint64 serverMs)
{
    // All are checked before the first is applied: a batch is taken as a whole or not at all.
    QHash<QString, Chain> chains = m_chains;
    QList<bool> isNew;
    for (const Operation &o : operations) {
        const bool known = m_places.contains(o.id);
        isNew.append(!known || m_options.fault == Break::Idempotency);
        if (known)
            continue;
        Chain &chain = chains[o.device.value];
        if (auto ok = check(o, chain); !ok)
            return std::unexpected(ok.error());
        chain.sequence = o.deviceSequence;
        chain.hash = o.hash;
    }
    m_chains = chains;
    QList<JournalEntry> verdicts;
    for (qsizetype i = 0; i < operations.size(); ++i) {
        const Operation &o = operations[i];
        if (isNew[i]) {
            JournalEntry entry{asWritten(o), VerdictKind::Confirmed, m_cursor + 1, serverMs, {}};
            const EffectiveTime::Bounded bounded(o, boundOf(entry));
            if (auto applied = applyConfirmed(bounded.operation()); !applied) {
                entry.verdict = VerdictKind::Refused;
                entry.reason = applied.error().text;
            }
            place(entry);
            m_cursor = entry.sequence;
        }
        verdicts.append(m_log[m_places.value(o.id) - 1]);
    }
    return verdicts;
}

Result<void> MemoryStore::applyConfirmed(const Operation &operation)
{
    Slot &slot = m_entities[keyOf(operation)];
    auto after = fold(slot.effective, operation, m_options.version);
    if (!after)
        return std::unexpected(after.error());
    noteNotUnderstood(slot, operation);
    slot.effective = slot.confirmed = *std::move(after);
    return {};
}

JournalPage MemoryStore::page(qint64 afterSequence, int entries, const PageScope &scope)
{
    JournalPage page;
    page.proof.after = page.nextCursor = afterSequence;
    page.head = m_cursor;
    for (qsizetype i = afterSequence; i < m_log.size() && page.entries.size() < entries; ++i) {
        const JournalEntry &entry = m_log[i];
        page.nextCursor = entry.sequence;
        if (covers(scope.branches, entry.operation.branch) || entry.operation.device == scope.device)
            page.entries.append(entry);
    }
    return page;
}

SimulatedSnapshot MemoryStore::snapshot()
{
    SimulatedSnapshot snapshot;
    snapshot.sequence = m_cursor;
    for (const auto &[key, slot] : m_entities)
        snapshot.entities.emplace(key, SimulatedSnapshot::Entity{slot.effective, slot.version});
    return snapshot;
}

} // namespace Warmline::SyncSim
