// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of PgOrder that asks whether this copy belongs to the database, and that shares the log's key and
// epochs between the servers.
#include "app/postgres/pg_migrations.h"
#include "app/postgres/pg_order.h"
#include "app/storage/journal_writer.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>

Q_DECLARE_LOGGING_CATEGORY(logPostgres)

namespace Warmline {

using namespace Qt::StringLiterals;

const QString PgOrder::kForeignCopy = u"foreign-copy"_s;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Postgres)
};

const QString kDatabase = u"order.database"_s;
// As LogKeys keeps them.
const QString kLogSecret = u"log.secret"_s;
const QString kLogIdentity = u"log.identity"_s;
constexpr auto kLogContext = "warmline log key";
constexpr auto kKeyContext = "warmline database key";

/// Places that are compared at once.
constexpr qint64 kComparedRows = 20'000;
/// Numbers may have been leased after the moment to which the database went back.
constexpr qint64 kNumbersSkipped = 5'000;

std::unexpected<Error> foreign()
{
    return failure(ErrorCode::Conflict,
                   Tr::tr("本机的副本不属于这个数据库，或含有数据库里没有的内容；正在重建副本"),
                   PgOrder::kForeignCopy);
}

/// How many epochs a remembered identity has; 0: none that can be read.
qsizetype epochsIn(const QByteArray &identity)
{
    const auto known = Proof::decodeIdentity(identity);
    return known ? known->epochs.size() : 0;
}

} // namespace

Result<void> PgOrder::prepare(JournalWriter &replica)
{
    if (auto ready = m_db.open(); !ready)
        return ready;
    // What was remembered may have been rolled back since.
    if (m_checked == m_db.generation() && replica.remembered(kDatabase) == m_database
        && replica.remembered(kLogIdentity) == m_identity)
        return {};
    if (auto fits = PgMigrations::check(m_db); !fits)
        return fits;
    auto query = m_db.run(u"select cast(database as text), head, key_check from server_order"_s);
    if (!query)
        return std::unexpected(query.error());
    if (!query->next())
        return failure(ErrorCode::Storage, Tr::tr("数据库里缺少顺序的起点（表 server_order）"));
    const QByteArray database = query->value(0).toString().toLatin1();
    const qint64 head = query->value(1).toLongLong();
    auto fits = checkKey(query->value(2).toByteArray())
                    .and_then([&] { return checkCopy(replica, database, head); })
                    .and_then([&] { return shareLogKey(replica, head); });
    if (!fits)
        return fits;
    if (replica.remembered(kDatabase) != database) {
        replica.remember(kDevices, {});
        replica.remember(kDatabase, database);
    }
    m_database = database;
    m_checked = m_db.generation();
    return {};
}

Result<void> PgOrder::checkKey(const QByteArray &found)
{
    QByteArray check = found;
    if (check.isEmpty()) {
        // The first server of all chooses the key; of two at once, one.
        auto set = m_db.run(u"update server_order set key_check = ? where key_check is null"_s,
                            {Crypto::seal("warmline", m_key, kKeyContext)});
        if (!set)
            return std::unexpected(set.error());
        auto again = m_db.run(u"select key_check from server_order"_s);
        if (!again || !again->next())
            return std::unexpected(again ? Error{} : again.error());
        check = again->value(0).toByteArray();
    }
    if (!Crypto::open(check, m_key, kKeyContext))
        return failure(ErrorCode::Denied,
                       Tr::tr("密钥文件不是这个数据库的；请从另一台服务器复制密钥文件（--key-file）"));
    return {};
}

Result<void> PgOrder::checkCopy(JournalWriter &replica, const QByteArray &database, qint64 head)
{
    const QByteArray known = replica.remembered(kDatabase);
    const qint64 own = replica.head();
    if (own == 0)
        return {};
    if (known != database)
        return foreign();
    if (own > head)
        return wentBack(replica, head);
    const auto same = isSamePlace(replica, own);
    if (!same)
        return std::unexpected(same.error());
    return *same ? Result<void>() : wentBack(replica, head);
}

/// Looked at with every head: a database can go back without a connection that breaks.
Result<void> PgOrder::checkHead(JournalWriter &replica, const Head &head)
{
    if (replica.head() > head.sequence)
        return wentBack(replica, head.sequence);
    if (head.identityBytes == m_identity.size())
        return {};
    m_checked = 0; // another server opened an epoch
    return prepare(replica);
}

Result<bool> PgOrder::isSamePlace(JournalWriter &replica, qint64 sequence)
{
    const auto mine = replica.entriesAfter(sequence - 1, 1);
    if (!mine)
        return std::unexpected(mine.error());
    auto theirs = m_db.run(u"select hash from operation where sequence = ?"_s, {sequence});
    if (!theirs)
        return std::unexpected(theirs.error());
    return theirs->next() && !mine->isEmpty()
        && mine->first().operation.hash == theirs->value(0).toByteArray();
}

/// How many places, from the first on, the copy and the database have alike.
Result<qint64> PgOrder::commonPlaces(JournalWriter &replica, qint64 upTo)
{
    const auto isSame = [&](qint64 after, qint64 last) -> Result<bool> {
        auto theirs = m_db.run(u"select sha256(string_agg(hash || int2send(verdict) || "
                               "sha256(convert_to(reason, 'UTF8')), ''::bytea order by sequence)) "
                               "from operation where sequence > ? and sequence <= ?"_s,
                               {after, last});
        if (!theirs)
            return std::unexpected(theirs.error());
        const auto mine = replica.orderDigest(after, last);
        if (!mine)
            return std::unexpected(mine.error());
        return theirs->next() && theirs->value(0).toByteArray() == *mine;
    };
    qint64 common = 0;
    qint64 step = kComparedRows;
    while (common < upTo && step > 0) {
        const qint64 last = std::min(upTo, common + step);
        const auto same = isSame(common, last);
        if (!same)
            return std::unexpected(same.error());
        if (*same)
            common = last;
        else
            step = (last - common) / 2; // it parts within
    }
    return common;
}

/// The database knows less than this copy, or something else: it was restored from an older backup, or a
/// standby that had not everything was promoted. Whoever notices first opens an epoch where the two part, so
/// that the seats go back there and bring what they hold. The copy itself must be made again.
Result<void> PgOrder::wentBack(JournalWriter &replica, qint64 head)
{
    const auto fork = commonPlaces(replica, std::min(head, replica.head()));
    if (!fork)
        return std::unexpected(fork.error());
    qCWarning(logPostgres) << "the database went back: it has" << head << "operations, this copy"
                           << replica.head() << "- alike up to" << *fork;
    if (auto opened = openEpoch(replica, *fork); !opened) {
        if (std::exchange(m_ordering, false))
            m_db.close();
        return opened;
    }
    return foreign();
}

Result<void> PgOrder::openEpoch(JournalWriter &replica, qint64 fork)
{
    // Under the order's lock, which may be held already: two servers open one epoch.
    if (auto begun = m_ordering ? Result<void>() : m_db.script(u"begin"_s); !begun)
        return begun;
    m_ordering = true;
    auto locked = m_db.run(u"select head from server_order for update"_s);
    auto found = locked ? m_db.run(u"select identity from log_key"_s) : std::move(locked);
    if (!found)
        return std::unexpected(found.error());
    if (!found->next())
        return failure(ErrorCode::Storage, Tr::tr("数据库里缺少日志的签名密钥（表 log_key）"));
    auto theirs = Proof::decodeIdentity(found->value(0).toByteArray());
    const auto mine = Proof::decodeIdentity(replica.remembered(kLogIdentity));
    if (!theirs || !mine)
        return std::unexpected(theirs ? mine.error() : theirs.error());
    const qsizetype known = std::min(mine->epochs.size(), theirs->epochs.size());
    const bool isOpen = std::any_of(theirs->epochs.begin() + known, theirs->epochs.end(),
                                    [&](const LogEpoch &epoch) { return epoch.startSize <= fork; });
    if (isOpen)
        return m_db.script(u"rollback"_s).transform([this] { m_ordering = false; });
    // The database may have lost epochs, too; seats that know them must find them again.
    if (mine->epochs.size() > theirs->epochs.size()
        && std::equal(theirs->epochs.begin(), theirs->epochs.end(), mine->epochs.begin()))
        theirs = mine;
    const auto epoch =
        replica.epochAt(fork, theirs->epochs.isEmpty() ? QByteArray() : theirs->epochs.last().id);
    if (!epoch)
        return std::unexpected(epoch.error());
    theirs->epochs.append(*epoch);
    auto written = m_db.run(u"update log_key set identity = ?"_s, {Proof::encode(*theirs)});
    if (written)
        written = m_db.run(u"update ticket_counter set last = last + ?"_s, {kNumbersSkipped});
    if (!written)
        return std::unexpected(written.error());
    auto done = m_db.script(u"commit"_s);
    m_ordering = !done.has_value();
    if (done)
        qCWarning(logPostgres) << "a new epoch of the log begins at" << fork;
    return done;
}

/// All servers sign heads of the one log with the one key, and know its epochs.
Result<void> PgOrder::shareLogKey(JournalWriter &replica, qint64 head)
{
    auto offered = m_db.run(
        u"insert into log_key (secret, identity) values (?, ?) on conflict do nothing"_s,
        {Crypto::seal(replica.remembered(kLogSecret), m_key, kLogContext), replica.remembered(kLogIdentity)});
    auto query = offered ? m_db.run(u"select secret, identity from log_key"_s) : std::move(offered);
    if (!query)
        return std::unexpected(query.error());
    if (!query->next())
        return failure(ErrorCode::Storage, Tr::tr("数据库里缺少日志的签名密钥（表 log_key）"));
    auto secret = Crypto::open(query->value(0).toByteArray(), m_key, kLogContext);
    if (!secret)
        return std::unexpected(secret.error());
    const QByteArray identity = query->value(1).toByteArray();
    const qint64 own = replica.head();
    // Behind a new epoch the order may be another than the one that was copied, though it looks alike here.
    if (own > 0 && epochsIn(identity) != epochsIn(replica.remembered(kLogIdentity))) {
        const auto common = commonPlaces(replica, std::min(own, head));
        if (!common)
            return std::unexpected(common.error());
        if (*common < own)
            return wentBack(replica, head);
    }
    replica.remember(kLogSecret, *secret);
    replica.remember(kLogIdentity, identity);
    m_identity = identity;
    return {};
}

} // namespace Warmline
