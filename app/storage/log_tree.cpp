// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/log_tree.h"

#include "app/storage/operation_table.h"

#include <QCoreApplication>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kTileNodes = 256;
constexpr qsizetype kHash = 32;
constexpr qint64 kCatchUpPortion = 50'000;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

/// Root of the 2^level nodes in \a hashes.
QByteArray fold(QByteArrayView hashes)
{
    Merkle::Frontier frontier;
    for (qsizetype i = 0; i < hashes.size(); i += kHash)
        frontier.append(hashes.sliced(i, kHash).toByteArray());
    return frontier.root();
}

} // namespace

qint64 LogTree::tileId(int tileLevel, qint64 tile)
{
    return (qint64(tileLevel) << 40) + tile;
}

QByteArray LogTree::leaves(SqliteConnection &db, qint64 after, qint64 upTo)
{
    QByteArray hashes;
    auto query = db.cached("select sequence, hash, verdict, reason from operation where sequence > ?1 and "
                           "sequence <= ?2 order by sequence");
    query.bind(1, after).bind(2, upTo);
    while (query.step())
        hashes +=
            Proof::leaf(query.integer(0), query.blobView(1), VerdictKind(query.integer(2)), query.text(3));
    return hashes;
}

QByteArray LogTree::tile(int tileLevel, qint64 tile)
{
    const qint64 id = tileId(tileLevel, tile);
    if (const auto known = m_tiles.constFind(id); known != m_tiles.cend())
        return *known;
    QByteArray hashes;
    {
        auto query = m_db.cached("select hashes from log_tile where id = ?1");
        query.bind(1, id);
        if (query.step())
            hashes = query.blob(0);
    }
    if (hashes.isEmpty() && tileLevel == 0) { // not full yet
        Tail own;
        Tail &tail = m_tail ? *m_tail : own;
        if (tail.tile != tile)
            tail = {tile, {}};
        const qint64 known = tail.hashes.size() / kHash;
        tail.hashes += leaves(m_db, tile * kTileNodes + known, (tile + 1) * kTileNodes);
        hashes = tail.hashes;
    }
    m_tiles.insert(id, hashes);
    return hashes;
}

Result<QByteArray> LogTree::node(const Merkle::Subtree &part)
{
    const int within = part.level % kTileLevel;
    const qint64 first = part.index << within;
    const QByteArray hashes = tile(part.level / kTileLevel, first / kTileNodes);
    const qsizetype offset = qsizetype(first % kTileNodes) * kHash;
    const qsizetype size = (qsizetype(1) << within) * kHash;
    if (m_db.failed())
        return std::unexpected(m_db.error());
    if (hashes.size() < offset + size)
        return failure(ErrorCode::Storage, Tr::tr("日志树缺少第 %1 层的节点").arg(part.level), m_db.file());
    return fold(QByteArrayView(hashes).sliced(offset, size));
}

void LogGrower::forget()
{
    m_size = -1;
    m_tail.clear();
    m_branches.clear();
}

void LogGrower::append(const JournalEntry &entry)
{
    appendLeaf(entry.sequence, Proof::leaf(entry));
    addToBranch(entry.sequence, entry.operation.branch);
}

void LogGrower::appendLeaf(qint64 sequence, const QByteArray &leaf)
{
    if (m_size != sequence - 1) { // after opening or a rollback: made anew from what is in the table
        m_size = sequence - 1;
        m_tail = LogTree::leaves(m_db, m_size / kTileNodes * kTileNodes, m_size);
    }
    m_tail += leaf;
    ++m_size;
    if (m_tail.size() < kTileNodes * kHash)
        return;
    const qint64 tile = (m_size - 1) / kTileNodes;
    m_db.cached("insert or replace into log_tile (id, hashes) values (?1, ?2)")
        .bind(1, LogTree::tileId(0, tile))
        .bind(2, m_tail)
        .run();
    const QByteArray root = fold(m_tail);
    m_tail.clear();
    appendNode(1, tile, root);
}

void LogGrower::appendNode(int tileLevel, qint64 index, const QByteArray &hash)
{
    const qint64 id = LogTree::tileId(tileLevel, index / kTileNodes);
    QByteArray hashes;
    {
        auto query = m_db.cached("select hashes from log_tile where id = ?1");
        query.bind(1, id);
        if (query.step())
            hashes = query.blob(0);
    }
    hashes.truncate(qsizetype(index % kTileNodes) * kHash);
    hashes += hash;
    m_db.cached("insert or replace into log_tile (id, hashes) values (?1, ?2)")
        .bind(1, id)
        .bind(2, hashes)
        .run();
    if (hashes.size() == kTileNodes * kHash)
        appendNode(tileLevel + 1, index / kTileNodes, fold(hashes));
}

qint64 LogGrower::branchKey(const BranchId &branch)
{
    if (branch.isEmpty())
        return 0;
    qint64 &key = m_branches[branch.value];
    if (key == 0) {
        m_db.cached("insert or ignore into branch (code) values (?1)").bind(1, branch.value).run();
        auto query = m_db.cached("select id from branch where code = ?1");
        query.bind(1, branch.value);
        key = query.step() ? query.integer(0) : 0;
    }
    return key;
}

void LogGrower::addToBranch(qint64 sequence, const BranchId &branch)
{
    const qint64 key = branchKey(branch);
    m_db.cached("insert or replace into branch_order (branch, sequence) values (?1, ?2)")
        .bind(1, key)
        .bind(2, sequence)
        .run();
}

Result<void> LogGrower::catchUp(qint64 head)
{
    auto last = m_db.prepare(u"select coalesce(max(id), -1) from log_tile where id < 1099511627776"_s);
    const qint64 fullTiles = last.step() ? last.integer(0) + 1 : 0;
    last.reset();
    // What has a place in the tree but none in a branch's order was written by the version before.
    const qint64 listed = m_db.number(
        "select coalesce(max(last), 0) from (select (select max(sequence) from branch_order o where "
        "o.branch = b.id) last from (select 0 id union all select id from branch) b)");
    if (m_db.failed())
        return m_db.result();
    forget();
    for (qint64 from = std::min(fullTiles * kTileNodes, listed); from < head; from += kCatchUpPortion) {
        const qint64 upTo = std::min(head, from + kCatchUpPortion);
        m_db.execute("begin immediate");
        auto query = m_db.prepare(u"select sequence, hash, verdict, reason, body from operation where "
                                  "sequence > ?1 and sequence <= ?2 order by sequence"_s);
        query.bind(1, from).bind(2, upTo);
        while (query.step()) {
            const qint64 sequence = query.integer(0);
            if (sequence > fullTiles * kTileNodes)
                appendLeaf(sequence, Proof::leaf(sequence, query.blobView(1), VerdictKind(query.integer(2)),
                                                 query.text(3)));
            if (sequence > listed) {
                const auto operation = OperationCodec::decodeBody(query.blob(4));
                addToBranch(sequence, operation ? operation->branch : BranchId());
            }
        }
        query.reset();
        m_db.execute("commit");
        if (m_db.failed()) {
            const auto result = m_db.result();
            m_db.execute("rollback");
            m_db.clearError();
            return result;
        }
    }
    forget();
    return {};
}

namespace LogKeys {

namespace {

constexpr auto kSecret = "log.secret"_L1;
constexpr auto kIdentity = "log.identity"_L1;

LogEpoch signedEpoch(LogEpoch epoch, const Crypto::SigningKey &key)
{
    epoch.signature = Crypto::sign(Proof::message(epoch), key);
    return epoch;
}

} // namespace

Result<void> prepare(SqliteConnection &db, qint64 nowMs)
{
    if (!StoreValue::bytes(db, kIdentity).isEmpty() || db.failed())
        return db.result();
    const auto key = Crypto::SigningKey::generate();
    const LogEpoch first{Crypto::random(16), {}, 0, Merkle::emptyRoot(), nowMs, {}};
    StoreValue::set(db, kSecret, key.secretKey);
    StoreValue::set(db, kIdentity, Proof::encode(LogIdentity{key.publicKey, {signedEpoch(first, key)}}));
    return db.result();
}

Crypto::SigningKey key(SqliteConnection &db)
{
    Crypto::SigningKey key;
    key.secretKey = StoreValue::bytes(db, kSecret);
    key.publicKey = key.secretKey.last(std::min<qsizetype>(32, key.secretKey.size()));
    return key;
}

Result<LogIdentity> identity(SqliteConnection &db)
{
    const QByteArray bytes = StoreValue::bytes(db, kIdentity);
    if (db.failed())
        return std::unexpected(db.error());
    return bytes.isEmpty() ? Result<LogIdentity>(LogIdentity()) : Proof::decodeIdentity(bytes);
}

Result<LogEpoch> epochAt(SqliteConnection &db, qint64 size, const QByteArray &previous, qint64 nowMs)
{
    LogTree tree(db);
    const auto root = Merkle::rootAt(size, tree.source());
    if (!root)
        return std::unexpected(root.error());
    return db.result(signedEpoch({Crypto::random(16), previous, size, *root, nowMs, {}}, key(db)));
}

Result<LogEpoch> openEpoch(SqliteConnection &db, qint64 nowMs)
{
    auto known = identity(db);
    if (!known)
        return std::unexpected(known.error());
    const QByteArray before = known->epochs.isEmpty() ? QByteArray() : known->epochs.last().id;
    const auto epoch = epochAt(db, OperationTable::head(db), before, nowMs);
    if (!epoch)
        return epoch;
    known->epochs.append(*epoch);
    StoreValue::set(db, kIdentity, Proof::encode(*known));
    return db.result(known->epochs.last());
}

SignedHead sign(SignedHead head, const Crypto::SigningKey &key)
{
    head.key = key.publicKey;
    head.signature = Crypto::sign(Proof::message(head), key);
    return head;
}

} // namespace LogKeys

} // namespace Warmline
