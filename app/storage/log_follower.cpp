// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/log_follower.h"

#include "app/storage/log_tree.h"
#include "app/storage/operation_table.h"

#include <QCoreApplication>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kIdentity = "log.identity"_L1;
constexpr auto kHead = "log.head"_L1;
constexpr auto kFrontier = "log.frontier"_L1;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

} // namespace

void LogFollower::forget()
{
    m_loaded = false;
}

Result<void> LogFollower::load(qint64 cursor)
{
    if (m_loaded)
        return {};
    m_identity = {};
    m_head = {};
    m_frontier = {};
    const QByteArray identity = StoreValue::bytes(m_db, kIdentity);
    const QByteArray head = StoreValue::bytes(m_db, kHead);
    const QByteArray frontier = StoreValue::bytes(m_db, kFrontier);
    if (!identity.isEmpty()) {
        auto known = Proof::decodeIdentity(identity);
        if (!known)
            return std::unexpected(known.error());
        m_identity = *std::move(known);
    }
    if (!head.isEmpty()) {
        auto known = Proof::decodeHead(head);
        if (!known)
            return std::unexpected(known.error());
        m_head = *std::move(known);
    }
    if (!frontier.isEmpty()) {
        auto known = Proof::decodeFrontier(frontier);
        if (!known)
            return std::unexpected(known.error());
        m_frontier = *std::move(known);
    } else if (cursor > 0) { // written by an older version, which had everything
        constexpr qint64 kPortion = 10'000;
        for (qint64 from = 0; from < cursor; from += kPortion) {
            const QByteArray leaves = LogTree::leaves(m_db, from, std::min(cursor, from + kPortion));
            for (qsizetype i = 0; i < leaves.size(); i += 32)
                m_frontier.append(leaves.sliced(i, 32));
        }
    }
    if (m_db.failed())
        return std::unexpected(m_db.error());
    m_loaded = true;
    return {};
}

void LogFollower::store()
{
    StoreValue::set(m_db, kFrontier, Proof::encode(m_frontier));
    if (!m_head.isEmpty())
        StoreValue::set(m_db, kHead, Proof::encode(m_head));
}

Result<qint64> LogFollower::meet(const LogIdentity &identity)
{
    if (auto ok = load(StoreValue::number(m_db, u"cursor"_s)); !ok)
        return std::unexpected(ok.error());
    if (m_identity == identity)
        return -1;
    if (identity.key.isEmpty())
        return failure(ErrorCode::Denied, Tr::tr("服务器不再证明它的日志；请联系管理员"), u"proof"_s);
    if (const auto ok = Proof::checkIdentity(identity); !ok)
        return std::unexpected(ok.error());
    if (!m_identity.key.isEmpty() && m_identity.key != identity.key)
        return failure(ErrorCode::Denied, Tr::tr("服务器的身份与登记时不同；请联系管理员"), u"proof"_s);
    for (qsizetype i = 0; i < m_identity.epochs.size(); ++i) {
        if (i >= identity.epochs.size() || identity.epochs.at(i) != m_identity.epochs.at(i))
            return failure(ErrorCode::Denied, Tr::tr("服务器隐去了日志的纪元；请联系管理员"), u"proof"_s);
    }
    qint64 fork = -1;
    for (qsizetype i = std::max<qsizetype>(1, m_identity.epochs.size()); i < identity.epochs.size(); ++i) {
        const qint64 start = identity.epochs.at(i).startSize;
        fork = fork < 0 ? start : std::min(fork, start);
    }
    m_identity = identity;
    StoreValue::set(m_db, kIdentity, Proof::encode(identity));
    return m_db.failed() ? std::unexpected(m_db.error()) : Result<qint64>(fork);
}

Result<Merkle::Frontier> LogFollower::frontierWithin(qint64 size)
{
    Merkle::Frontier frontier;
    auto leaves = m_db.cached("select sequence, hash, verdict, reason from operation where sequence is not "
                              "null and sequence <= ?1 order by sequence");
    auto gap = m_db.cached("select level, hash from log_gap where first = ?1");
    const auto fill = [&](qint64 upTo) {
        while (frontier.size() < upTo) {
            gap.bind(1, frontier.size());
            const bool fits = gap.step() && frontier.size() + (qint64(1) << gap.integer(0)) <= upTo;
            if (!fits || !frontier.append(int(gap.integer(0)), gap.blob(1)))
                return false;
            gap.reset();
        }
        return true;
    };
    leaves.bind(1, size);
    while (leaves.step()) {
        if (!fill(leaves.integer(0) - 1))
            return failure(ErrorCode::Storage, Tr::tr("日志有缺口：缺第 %1 条").arg(frontier.size() + 1),
                           m_db.file());
        frontier.append(Proof::leaf(leaves.integer(0), leaves.blobView(1), VerdictKind(leaves.integer(2)),
                                    leaves.text(3)));
    }
    (void)fill(size);
    return m_db.failed() ? std::unexpected(m_db.error()) : Result<Merkle::Frontier>(frontier);
}

void LogFollower::rewind(const Merkle::Frontier &frontier)
{
    m_frontier = frontier;
    m_head = {}; // of the epoch before: the next page brings another
    m_db.cached("delete from log_gap where first >= ?1").bind(1, frontier.size()).run();
    m_db.cached("delete from store_value where name = 'log.head'").run();
    StoreValue::set(m_db, kFrontier, Proof::encode(m_frontier));
}

void LogFollower::beginAgain()
{
    m_db.execute("delete from log_gap");
    StoreValue::set(m_db, kFrontier, Proof::encode(Merkle::Frontier()));
    forget();
}

/// What this seat made travels without its body; the leaf needs its hash.
Result<QList<JournalEntry>> LogFollower::withHashes(const QList<JournalEntry> &entries)
{
    QList<JournalEntry> whole = entries;
    for (JournalEntry &entry : whole) {
        if (!entry.operation.hash.isEmpty())
            continue;
        auto query = m_db.cached("select hash from operation where uuid = ?1");
        const QByteArray uuid = entry.operation.id.value.toBytes();
        query.bind(1, uuid);
        if (!query.step())
            return failure(ErrorCode::InvalidInput, Tr::tr("服务器的第 %1 条没有内容").arg(entry.sequence));
        entry.operation.hash = query.blob(0);
    }
    return whole;
}

Result<void> LogFollower::follow(const JournalPage &page, qint64 cursor)
{
    if (auto ok = load(cursor); !ok)
        return ok;
    const auto entries = withHashes(page.entries);
    if (!entries)
        return std::unexpected(entries.error());
    if (page.proof.head.isEmpty() && m_identity.key.isEmpty())
        return followUnproven({*entries, page.nextCursor, page.head}, cursor);
    if (m_identity.key.isEmpty()) { // not met yet: the first who proves itself is trusted from now on
        m_identity.key = page.proof.head.key;
        StoreValue::set(m_db, kIdentity, Proof::encode(m_identity));
    }
    if (const auto ok = Proof::checkHead(page.proof.head, m_identity.key); !ok)
        return ok;
    QList<Proof::KnownGap> gaps;
    Merkle::Frontier frontier = m_frontier;
    if (const auto ok = Proof::follow(frontier, m_head, *entries, page.nextCursor, page.proof, &gaps); !ok)
        return ok;
    m_frontier = std::move(frontier);
    m_head = page.proof.head;
    for (const Proof::KnownGap &gap : std::as_const(gaps)) {
        m_db.cached("insert or replace into log_gap (first, level, hash) values (?1, ?2, ?3)")
            .bind(1, gap.first)
            .bind(2, gap.part.level)
            .bind(3, gap.hash)
            .run();
    }
    store();
    return {};
}

Result<void> LogFollower::followUnproven(const JournalPage &page, qint64 cursor)
{
    Merkle::Frontier frontier = m_frontier;
    for (const JournalEntry &entry : page.entries) {
        if (entry.sequence <= cursor)
            continue;
        if (entry.sequence != frontier.size() + 1)
            return failure(ErrorCode::Conflict,
                           Tr::tr("服务器的页有缺口：应从第 %1 条开始").arg(frontier.size() + 1));
        frontier.append(Proof::leaf(entry));
    }
    m_frontier = std::move(frontier);
    store();
    return {};
}

} // namespace Warmline
