// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// StoreQueries: pages of the order, and the proofs that go with them.
#include "app/domain/account.h"
#include "app/storage/log_tree.h"
#include "app/storage/operation_table.h"
#include "app/storage/store_queries.h"

#include <QSet>

namespace Warmline {

namespace {

constexpr qint64 kHeadLifeMs = 60'000;

/// The places of a scope in one order. Each part of it is a sorted list, so they are merged as they are read,
/// and a page reads no more than it holds.
class ScopeMerge
{
public:
    ScopeMerge(SqliteConnection &db, const PageScope &scope, qint64 after)
        : m_db(db)
    {
        addBranch(0, after);
        for (const BranchId &branch : scope.branches) {
            auto query = db.cached("select id from branch where code = ?1");
            query.bind(1, branch.value);
            if (query.step())
                addBranch(query.integer(0), after);
        }
        if (const auto device = OperationTable::device(db, scope.device); device.row != 0)
            addDevice(device, after);
    }
    /// 0: no more.
    qint64 next()
    {
        qint64 first = 0;
        for (const List &list : m_lists) {
            if (list.sequence != 0 && (first == 0 || list.sequence < first))
                first = list.sequence;
        }
        for (List &list : m_lists) {
            if (list.sequence == first)
                list.advance();
        }
        return first;
    }

private:
    struct List
    {
        SqliteStatement query;
        qint64 sequence = 0;
        void advance() { sequence = query.step() ? query.integer(0) : 0; }
    };
    void addBranch(qint64 branch, qint64 after)
    {
        m_lists.push_back({m_db.prepare(QStringLiteral(
            "select sequence from branch_order where branch = ?1 and sequence > ?2 order by sequence"))});
        m_lists.back().query.bind(1, branch).bind(2, after);
        m_lists.back().advance();
    }
    /// A device's operations got their places in the order of its chain, so the first one behind \a after is
    /// found by halving.
    void addDevice(const OperationTable::DeviceRow &device, qint64 after)
    {
        qint64 low = 0; // of the chain: not behind
        qint64 high = device.record.lastSequence + 1;
        auto place = m_db.cached("select sequence from operation where device = ?1 and device_sequence = ?2");
        while (high - low > 1) {
            const qint64 middle = (low + high) / 2;
            place.bind(1, device.row).bind(2, middle);
            (place.step() && place.integer(0) > after ? high : low) = middle;
            place.reset();
        }
        m_lists.push_back({m_db.prepare(QStringLiteral(
            "select sequence from operation where device = ?1 and device_sequence >= ?2 order by "
            "device_sequence"))});
        m_lists.back().query.bind(1, device.row).bind(2, high);
        m_lists.back().advance();
    }
    SqliteConnection &m_db;
    std::vector<List> m_lists;
};

qint64 sizeOf(const SqliteStatement &row)
{
    return row.integer(8) + 128;
}

} // namespace

bool StoreQueries::isServer()
{
    if (!m_isServer) {
        const QByteArray role = StoreValue::bytes(*m_db, QStringLiteral("role"));
        if (m_db->failed())
            return false;
        m_isServer = role != "seat"; // or a replica
    }
    return *m_isServer;
}

/// A replica whose keeper did not bring the shared key proves nothing.
bool StoreQueries::hasLogKey()
{
    if (!m_logKey.isValid())
        m_logKey = LogKeys::key(*m_db);
    return m_logKey.isValid();
}

Result<JournalPage> StoreQueries::scopedPage(qint64 afterSequence, qint64 maxBytes, const PageScope &scope)
{
    JournalPage page;
    page.nextCursor = afterSequence;
    page.head = OperationTable::head(*m_db);
    qint64 bytes = 0;
    bool all = true; // up to the head
    QSet<qint64> makers;
    const auto take = [&](const SqliteStatement &row) -> Result<void> {
        auto entry = OperationTable::readEntry(row);
        if (!entry)
            return std::unexpected(entry.error());
        bytes += sizeOf(row);
        AccountRules::withholdSecrets(entry->operation);
        makers.insert(row.integer(9));
        page.nextCursor = entry->sequence;
        page.entries.append(*std::move(entry));
        all = bytes < maxBytes;
        return {};
    };
#define PAGE_COLUMNS WARMLINE_ENTRY_COLUMNS ", length(o.body) + coalesce(length(o.personal), 0), o.device "
    if (scope.isWhole()) {
        auto query =
            m_db->cached("select " PAGE_COLUMNS "from operation o where o.sequence > ?1 order by o.sequence");
        query.bind(1, afterSequence);
        while (all && query.step()) {
            if (const auto ok = take(query); !ok)
                return std::unexpected(ok.error());
        }
    } else {
        ScopeMerge merge(*m_db, scope, afterSequence);
        auto query = m_db->cached("select " PAGE_COLUMNS "from operation o where o.sequence = ?1");
        for (qint64 sequence = 0; all && (sequence = merge.next()) != 0;) {
            query.bind(1, sequence);
            if (!query.step())
                break;
            if (const auto ok = take(query); !ok)
                return std::unexpected(ok.error());
            query.reset();
        }
        if (all)
            page.nextCursor = std::max(afterSequence, page.head);
    }
    if (m_db->failed())
        return std::unexpected(m_db->error());
    for (const qint64 maker : std::as_const(makers)) {
        DeviceRecord record = OperationTable::device(*m_db, maker).record;
        record.lastSequence = 0;
        record.lastHash.clear();
        if (!record.publicKey.isEmpty())
            page.devices.append(std::move(record));
    }
    page.proof.after = afterSequence;
    if (isServer() && afterSequence <= page.head && hasLogKey()) {
        if (const auto ok = proofOf(page); !ok)
            return std::unexpected(ok.error());
    }
    return m_db->result(std::move(page));
}

Result<void> StoreQueries::proofOf(JournalPage &page)
{
    LogTree tree(*m_db, &m_logTail);
    const auto head = headAt(page.head, tree);
    if (!head)
        return std::unexpected(head.error());
    page.proof.head = *head;
    qint64 place = page.proof.after;
    const auto fill = [&](qint64 upTo) -> Result<void> {
        for (const Merkle::Subtree &part : Merkle::cover(place, upTo)) {
            auto hash = tree.node(part);
            if (!hash)
                return std::unexpected(hash.error());
            page.proof.gaps.append(*std::move(hash));
        }
        return {};
    };
    for (const JournalEntry &entry : std::as_const(page.entries)) {
        if (const auto ok = fill(entry.sequence - 1); !ok)
            return ok;
        place = entry.sequence;
    }
    if (const auto ok = fill(page.nextCursor); !ok)
        return ok;
    auto consistency = Merkle::consistencyProof(page.nextCursor, page.head, tree.source());
    if (!consistency)
        return std::unexpected(consistency.error());
    page.proof.consistency = *std::move(consistency);
    return {};
}

/// Signed where it is asked for: all heads of one log agree, whoever signs them.
Result<SignedHead> StoreQueries::headAt(qint64 size, LogTree &tree)
{
    const auto identity = LogKeys::identity(*m_db);
    if (!identity)
        return std::unexpected(identity.error());
    if (m_logKey.publicKey != identity->key) // the servers of one database agree on a key after they open
        m_logKey = LogKeys::key(*m_db);
    if (!m_logKey.isValid() || identity->epochs.isEmpty())
        return failure(ErrorCode::Storage, QStringLiteral("the log has no key"), m_db->file());
    const qint64 now = m_clock->utcMs();
    const bool fits =
        m_head.size == size && m_head.key == identity->key && m_head.epoch == identity->epochs.last().id;
    if (!m_head.isEmpty() && fits && now - m_head.atMs < kHeadLifeMs && now >= m_head.atMs)
        return m_head;
    const auto root = Merkle::rootAt(size, tree.source());
    if (!root)
        return std::unexpected(root.error());
    SignedHead head;
    head.size = size;
    head.root = *root;
    head.epoch = identity->epochs.last().id;
    head.atMs = now;
    m_head = LogKeys::sign(head, m_logKey);
    return m_head;
}

Result<SignedHead> StoreQueries::signedHead()
{
    if (!isServer()) { // the last one that this seat has checked
        const QByteArray bytes = StoreValue::bytes(*m_db, QStringLiteral("log.head"));
        if (m_db->failed())
            return std::unexpected(m_db->error());
        return bytes.isEmpty() ? Result<SignedHead>(SignedHead()) : Proof::decodeHead(bytes);
    }
    LogTree tree(*m_db, &m_logTail);
    return headAt(OperationTable::head(*m_db), tree);
}

Result<LogIdentity> StoreQueries::logIdentity()
{
    return LogKeys::identity(*m_db);
}

Result<ProvenEntries> StoreQueries::prove(const QList<qint64> &sequences)
{
    if (!isServer())
        return failure(ErrorCode::Unavailable, QStringLiteral("a seat keeps no tree"));
    LogTree tree(*m_db, &m_logTail);
    ProvenEntries proven;
    const qint64 size = OperationTable::head(*m_db);
    const auto head = headAt(size, tree);
    if (!head)
        return std::unexpected(head.error());
    proven.head = *head;
    auto query = m_db->cached("select " WARMLINE_ENTRY_COLUMNS " from operation o where o.sequence = ?1");
    for (const qint64 sequence : sequences) {
        query.bind(1, sequence);
        if (sequence <= 0 || !query.step()) {
            query.reset();
            continue;
        }
        auto entry = OperationTable::readEntry(query);
        query.reset();
        auto path = Merkle::inclusionProof(sequence - 1, size, tree.source());
        if (!entry)
            return std::unexpected(entry.error());
        if (entry)
            AccountRules::withholdSecrets(entry->operation);
        if (!path)
            return std::unexpected(path.error());
        proven.entries.append(*std::move(entry));
        proven.paths.append(*std::move(path));
    }
    return m_db->result(std::move(proven));
}

} // namespace Warmline
