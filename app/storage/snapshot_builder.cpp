// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/snapshot_builder.h"

#include "app/domain/account.h"
#include "app/domain/call.h"
#include "app/domain/intents.h"
#include "app/domain/ticket.h"
#include "app/storage/byte_codec.h"
#include "app/storage/operation_table.h"
#include "app/storage/snapshot_states.h"

#include <QCborMap>
#include <QCborValue>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace Warmline {

using namespace Qt::StringLiterals;
using namespace SnapshotFile;

namespace {

constexpr qsizetype kPieceBytes = 1024 * 1024; ///< about

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

qsizetype sizeOf(const Entry &entry)
{
    return entry.body.size() + entry.personal.size() + 100;
}

} // namespace

SnapshotBuilder::SnapshotBuilder(SqliteConnection &db, QStringList branches, const std::atomic<bool> &stop)
    : m_db(db)
    , m_branches(std::move(branches))
    , m_stop(stop)
    , m_tree(db)
{
    m_branches.sort();
}

Result<SnapshotBuilder::Made> SnapshotBuilder::build(const QString &file, const QString &id,
                                                     const QByteArray &key, qint64 nowMs)
{
    m_made = {};
    m_devices.clear();
    m_writer = std::make_unique<Writer>(file, id, key);
    m_db.clearError();
    m_db.execute("begin"); // one state of the store for all that follows
    const auto made = [&]() -> Result<Made> {
        m_made.position = OperationTable::head(m_db);
        auto head = signedHead(nowMs);
        if (!head)
            return std::unexpected(head.error());
        m_head = *std::move(head);
        for (const auto &step : std::initializer_list<std::function<Result<void>()>>{
                 [&] { return m_writer->begin(); }, [&] { return writeHeader(); },
                 [&] { return writeJournal(); }, [&] { return writeStates(PieceKind::Tickets); },
                 [&] { return writeStates(PieceKind::Calls); }}) {
            if (const auto ok = step(); !ok)
                return std::unexpected(ok.error());
        }
        ByteWriter end;
        end.number(m_made.operations);
        end.number(m_made.rows);
        if (const auto ok = m_writer->add(PieceKind::End, end.take()); !ok)
            return std::unexpected(ok.error());
        m_made.bytes = m_writer->size();
        const auto hash = m_writer->finish();
        if (!hash)
            return std::unexpected(hash.error());
        m_made.sha256 = *hash;
        return m_made;
    }();
    m_db.clearError();
    m_db.execute("commit");
    m_writer.reset();
    return made;
}

Result<SignedHead> SnapshotBuilder::signedHead(qint64 nowMs)
{
    const auto identity = LogKeys::identity(m_db);
    if (!identity)
        return std::unexpected(identity.error());
    const Crypto::SigningKey key = LogKeys::key(m_db);
    if (!key.isValid() || identity->epochs.isEmpty())
        return failure(ErrorCode::Unavailable, Tr::tr("服务器还没有日志密钥，做不了快照"));
    const auto root = Merkle::rootAt(m_made.position, m_tree.source());
    if (!root)
        return std::unexpected(root.error());
    SignedHead head;
    head.size = m_made.position;
    head.root = *root;
    head.epoch = identity->epochs.last().id;
    head.atMs = nowMs;
    return LogKeys::sign(head, key);
}

Result<void> SnapshotBuilder::writeHeader()
{
    Header header;
    auto company = m_db.cached("select value from setting where name = 'company'");
    header.company = company.step() ? company.text(0) : QString();
    header.branches = m_branches;
    header.position = m_made.position;
    header.schemaVersion = Intents::schemaVersion();
    return m_writer->add(PieceKind::Header, encode(header));
}

/// In order. What concerns the whole company (branch 0) belongs to every scope.
QList<qint64> SnapshotBuilder::places()
{
    QList<qint64> found;
    auto query =
        m_branches.isEmpty()
            ? m_db.prepare(u"select sequence from operation where sequence is not null order by sequence"_s)
            : m_db.prepare(u"select distinct sequence from branch_order where branch = 0 or branch in "
                           "(select id from branch where code in (select value from json_each(?1))) "
                           "order by sequence"_s);
    const QString scope = QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(m_branches)).toJson(QJsonDocument::Compact));
    if (!m_branches.isEmpty())
        query.bind(1, scope);
    while (query.step())
        found.append(query.integer(0));
    return found;
}

Result<void> SnapshotBuilder::writeJournal()
{
    JournalPiece piece;
    QByteArray devices;
    qsizetype bytes = 0;
    const QList<qint64> order = places();
    auto query = m_db.cached("select o.sequence, o.device, o.verdict, o.received, o.reason, o.signature, "
                             "o.body, o.personal, o.intent from operation o where o.sequence = ?1");
    for (const qint64 sequence : order) {
        if (m_stop)
            return failure(ErrorCode::Cancelled, {});
        query.bind(1, sequence);
        if (!query.step())
            break;
        auto entry = entryOf(query, devices);
        if (!entry)
            return std::unexpected(entry.error());
        query.reset();
        bytes += sizeOf(*entry);
        piece.nextCursor = entry->sequence;
        piece.entries.append(*std::move(entry));
        if (bytes < kPieceBytes)
            continue;
        if (const auto ok = flush(piece, devices); !ok)
            return ok;
        bytes = 0;
    }
    if (m_db.failed())
        return std::unexpected(m_db.error());
    piece.nextCursor = m_made.position; // the last one leads to the end, through what is left out behind it
    return flush(piece, devices);
}

Result<Entry> SnapshotBuilder::entryOf(const SqliteStatement &row, QByteArray &devices)
{
    Entry entry;
    entry.sequence = row.integer(0);
    const qint64 maker = row.integer(1);
    entry.verdict = VerdictKind(row.integer(2));
    entry.receivedMs = row.integer(3);
    entry.reason = row.text(4);
    entry.signature = row.blob(5);
    entry.body = row.blob(6);
    entry.personal = row.blob(7);
    const QString intent = row.text(8);
    if (const auto known = m_devices.constFind(maker); known != m_devices.cend()) {
        entry.device = *known;
    } else {
        entry.device = m_devices.size();
        m_devices.insert(maker, entry.device);
        const DeviceRecord record = OperationTable::device(m_db, maker).record;
        ByteWriter out;
        out.text(record.id.value);
        out.bytes(record.publicKey);
        out.text(record.name);
        devices += out.take();
    }
    ++m_made.operations;
    ++m_made.rows;
    if (intent.startsWith("agent."_L1) && !entry.personal.isEmpty()) { // secrets never leave the server
        Operation operation;
        auto personal = OperationCodec::decodePersonal(entry.personal);
        if (!personal)
            return std::unexpected(personal.error());
        operation.personal = *std::move(personal);
        AccountRules::withholdSecrets(operation);
        entry.personal =
            operation.personal.isEmpty() ? QByteArray() : OperationCodec::encodePersonal(operation.personal);
    } else if (intent == "import.block"_L1) {
        if (const auto operation = OperationCodec::decodeBody(entry.body))
            m_made.rows += operation->values.value(u"count"_s).toInteger();
    }
    return entry;
}

/// Ends a piece: its makers that are new in the file, then the entries with their proof.
Result<void> SnapshotBuilder::flush(JournalPiece &piece, QByteArray &devices)
{
    if (!devices.isEmpty()) {
        if (const auto ok = m_writer->add(PieceKind::Devices, std::exchange(devices, {})); !ok)
            return ok;
    }
    PageProof &proof = piece.proof;
    proof.head = m_head;
    qint64 place = proof.after;
    const auto fill = [&](qint64 upTo) -> Result<void> {
        for (const Merkle::Subtree &part : Merkle::cover(place, upTo)) {
            auto hash = m_tree.node(part);
            if (!hash)
                return std::unexpected(hash.error());
            proof.gaps.append(*std::move(hash));
        }
        return {};
    };
    for (const Entry &entry : std::as_const(piece.entries)) {
        if (const auto ok = fill(entry.sequence - 1); !ok)
            return ok;
        place = entry.sequence;
    }
    if (const auto ok = fill(piece.nextCursor); !ok)
        return ok;
    auto consistency = Merkle::consistencyProof(piece.nextCursor, m_made.position, m_tree.source());
    if (!consistency)
        return std::unexpected(consistency.error());
    proof.consistency = *std::move(consistency);
    if (const auto ok = m_writer->add(PieceKind::Journal, encode(piece)); !ok)
        return ok;
    const qint64 after = piece.nextCursor;
    piece = {};
    piece.proof.after = after;
    return {};
}

bool SnapshotBuilder::isInScope(EntityKind kind, const QByteArray &state) const
{
    if (m_branches.isEmpty())
        return true;
    const QCborMap map = QCborValue::fromCbor(state).toMap();
    QString branch;
    if (kind == EntityKind::Ticket)
        branch =
            ticketFromCbor(map).transform([](const Ticket &t) { return t.branch.value; }).value_or(QString());
    else
        branch =
            callFromCbor(map).transform([](const Call &c) { return c.branch.value; }).value_or(QString());
    return branch.isEmpty() || m_branches.contains(branch);
}

/// Tickets and calls as operations have made them, so that a seat needs not fold them all.
Result<void> SnapshotBuilder::writeStates(PieceKind kind)
{
    const EntityKind entity = kind == PieceKind::Tickets ? EntityKind::Ticket : EntityKind::Call;
    ByteWriter out;
    auto query = m_db.prepare(SnapshotStates::select(entity));
    while (query.step()) {
        if (m_stop)
            return failure(ErrorCode::Cancelled, {});
        if (!isInScope(entity, query.blob(SnapshotStates::kStateColumn)))
            continue;
        SnapshotStates::write(query, entity, out);
        ++m_made.rows;
        if (out.size() < kPieceBytes)
            continue;
        if (const auto ok = m_writer->add(kind, out.take()); !ok)
            return ok;
    }
    if (m_db.failed())
        return std::unexpected(m_db.error());
    return out.size() > 0 ? m_writer->add(kind, out.take()) : Result<void>();
}

} // namespace Warmline
