// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of JournalWriter that makes a seat's store from a snapshot. The journal is checked against the
// server's signed head as pages are; reference data are written from the journal's own blocks; only the
// states of tickets and calls come ready, and `verify` recomputes them.
#include "app/domain/effective_time.h"
#include "app/storage/byte_codec.h"
#include "app/storage/journal_writer.h"
#include "app/storage/snapshot_states.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

/// Folded into a state that the snapshot brings.
bool isInState(const Operation &operation)
{
    const Intents::Handling handling = Intents::handling(operation.intent);
    const EntityTouch *touch = operation.primary();
    return (handling == Intents::Handling::Reduce || handling == Intents::Handling::Unknown) && touch
        && (touch->kind == EntityKind::Ticket || touch->kind == EntityKind::Call);
}

} // namespace

void JournalWriter::beginSnapshot(std::function<bool(qint64)> wrote)
{
    m_wrote = std::move(wrote);
    m_statesFollow = true;
    m_makers.clear();
    m_blockRows.clear();
}

Result<void> JournalWriter::loadDevices(const QByteArray &bytes)
{
    ByteReader in(bytes);
    while (!in.atEnd()) {
        DeviceRecord device;
        device.id = DeviceId(in.text());
        device.publicKey = in.bytes();
        device.name = in.text();
        if (!device.publicKey.isEmpty() && OperationCodec::deviceIdOf(device.publicKey) != device.id)
            return std::unexpected(SnapshotFile::damaged(u"device"_s));
        m_makers.append(OperationTable::enrol(m_db, device));
    }
    return in.ok() ? m_db.result() : std::unexpected(SnapshotFile::damaged(u"devices"_s));
}

Result<void> JournalWriter::loadJournal(const SnapshotFile::JournalPiece &piece)
{
    JournalPage page;
    page.nextCursor = piece.nextCursor;
    page.proof = piece.proof;
    page.head = piece.proof.head.size;
    page.entries.reserve(piece.entries.size());
    for (const SnapshotFile::Entry &raw : piece.entries) {
        auto operation = OperationCodec::decodeBody(raw.body);
        if (!operation)
            return std::unexpected(SnapshotFile::damaged(u"operation %1"_s.arg(raw.sequence)));
        operation->hash = Crypto::sha256(raw.body);
        operation->signature = raw.signature;
        m_snapshotSeenMs = std::max(m_snapshotSeenMs, raw.receivedMs);
        page.entries.append({*std::move(operation), raw.verdict, raw.sequence, raw.receivedMs, raw.reason});
    }
    if (auto ok = m_follower.follow(page, piece.proof.after); !ok)
        return failure(ok.error().code, ok.error().text, u"snapshot"_s);
    for (qsizetype i = 0; i < piece.entries.size(); ++i) {
        if (auto ok = loadEntry(piece.entries[i], std::move(page.entries[i].operation)); !ok)
            return ok;
    }
    return m_db.failed() ? std::unexpected(m_db.error()) : Result<void>();
}

Result<void> JournalWriter::loadEntry(const SnapshotFile::Entry &raw, Operation operation)
{
    if (raw.device < 0 || raw.device >= m_makers.size())
        return std::unexpected(SnapshotFile::damaged(u"maker"_s));
    JournalEntry entry{std::move(operation), raw.verdict, raw.sequence, raw.receivedMs, raw.reason};
    const Intents::Handling handling = Intents::handling(entry.operation.intent);
    const qint64 row = OperationTable::insert(m_db, entry, raw.body, raw.personal, m_makers[raw.device]);
    if (handling == Intents::Handling::Block)
        m_blockRows.insert(raw.sequence, row);
    if (m_wrote && !m_wrote(1))
        return failure(ErrorCode::Cancelled, Tr::tr("首次同步已取消"));
    if (entry.verdict != VerdictKind::Confirmed || handling == Intents::Handling::Block)
        return {};
    if (isInState(entry.operation)) {
        if (handling == Intents::Handling::Unknown)
            markReadOnly(entry.operation);
        if (const EntityTouch *touch = entry.operation.primary();
            entry.operation.intent == "attachment.add"_L1) {
            const QByteArray hash = entry.operation.values.value("hash"_L1).toByteArray();
            const QByteArray key = OperationTable::entityKey(touch->kind, touch->id);
            m_db.cached("insert or ignore into attachment (hash, kind, entity) values (?1, ?2, ?3)")
                .bind(1, hash)
                .bind(2, int(touch->kind))
                .bind(3, key)
                .run();
        }
        return {};
    }
    if (!raw.personal.isEmpty()) {
        auto personal = OperationCodec::decodePersonal(raw.personal);
        if (!personal)
            return std::unexpected(SnapshotFile::damaged(u"operation %1"_s.arg(raw.sequence)));
        entry.operation.personal = *std::move(personal);
    }
    const EffectiveTime::Bounded bounded(entry);
    if (const auto applied = applyOrdered(bounded.operation(), row); !applied) {
        if (m_db.failed() || applied.error().code == ErrorCode::Cancelled)
            return applied;
        markReadOnly(entry.operation); // as in a page: the server could apply it
    }
    return {};
}

Result<void> JournalWriter::loadStates(EntityKind kind, const QByteArray &bytes)
{
    m_projection.flush();
    const qint64 rows = SnapshotStates::insert(m_db, kind, bytes, m_blockRows);
    if (m_db.failed())
        return std::unexpected(m_db.error());
    if (rows < 0)
        return std::unexpected(SnapshotFile::damaged(u"states"_s));
    return !m_wrote || m_wrote(rows) ? Result<void>()
                                     : failure(ErrorCode::Cancelled, Tr::tr("首次同步已取消"));
}

Result<void> JournalWriter::endSnapshot(qint64 position)
{
    const auto frontier = m_follower.frontier();
    if (frontier.size() != position)
        return std::unexpected(SnapshotFile::damaged(u"end"_s));
    if (auto settled = m_projection.settle(); !settled)
        return settled;
    StoreValue::set(m_db, u"cursor"_s, position);
    m_statesFollow = false;
    m_wrote = {};
    m_makers.clear();
    m_blockRows.clear();
    return finish({});
}

Result<void> JournalWriter::takeOver()
{
    if (m_db.number("select exists (select 1 from live.offer)") != 0)
        return failure(ErrorCode::Conflict, Tr::tr("服务器恢复后还有操作要补交，改为逐页同步"));
    // The chain goes on where it is.
    auto own = m_db.prepare(u"select last_sequence, last_hash from live.device where code = ?1"_s);
    own.bind(1, m_device.id.value);
    if (own.step())
        OperationTable::setChainEnd(m_db, m_deviceRow, own.integer(0), own.blob(1));
    // What the snapshot has not: it waits, or got its place behind the snapshot, whose pages bring the
    // verdict without its body.
    const qint64 position = StoreValue::number(m_db, u"cursor"_s);
    const QJsonArray scope = QJsonDocument::fromJson(StoreValue::bytes(m_db, u"scope.branches"_s)).array();
    auto query =
        m_db.prepare(u"select " WARMLINE_ENTRY_COLUMNS
                     " from live.operation o join live.device d on d.id = o.device where d.code = ?1 and "
                     "not exists (select 1 from main.operation m where m.uuid = o.uuid) order by "
                     "o.device_sequence"_s);
    query.bind(1, m_device.id.value);
    while (query.step()) {
        auto entry = OperationTable::readEntry(query);
        if (!entry)
            return std::unexpected(entry.error());
        // One that waits may have its place in what the snapshot leaves out, being beyond the scope: only
        // pages would ever say so.
        const BranchId &branch = entry->operation.branch;
        const bool isBeyond = !scope.isEmpty() && !branch.isEmpty() && !scope.contains(branch.value);
        if (entry->sequence > 0 ? entry->sequence <= position : isBeyond)
            return failure(ErrorCode::Conflict, Tr::tr("本机有范围之外的操作，改为逐页同步"));
        entry->sequence = entry->receivedAtMs = 0;
        entry->verdict = VerdictKind::Waiting;
        entry->reason.clear();
        if (auto ok = takeOperation(*entry); !ok)
            return ok;
    }
    noteServerTime(m_snapshotSeenMs); // as pages would have
    return finish({});
}

Result<void> JournalWriter::takeOperation(const JournalEntry &entry)
{
    const auto body = OperationCodec::encodeBody(entry.operation);
    if (!body)
        return std::unexpected(body.error());
    OperationTable::insert(m_db, entry, *body, m_deviceRow);
    // What does not fit any more stays in the outbox: the server judges it, and its verdict is shown.
    const Intents::Handling handling = Intents::handling(entry.operation.intent);
    if (handling == Intents::Handling::Reduce || handling == Intents::Handling::Setting
        || handling == Intents::Handling::Unknown)
        (void)m_projection.applyWaiting(entry.operation);
    return m_db.failed() ? std::unexpected(m_db.error()) : Result<void>();
}

} // namespace Warmline
