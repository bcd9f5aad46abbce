// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/pg_order.h"

#include "app/postgres/pg_migrations.h"
#include "app/storage/journal_writer.h"

#include <QCoreApplication>
#include <QLoggingCategory>

Q_DECLARE_LOGGING_CATEGORY(logPostgres)

namespace Warmline {

using namespace Qt::StringLiterals;

const QString PgOrder::kForeignCopy = u"foreign-copy"_s;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Postgres)
};

constexpr int kPageRows = 1'000;
constexpr qint64 kPageBytes = 4LL * 1024 * 1024;
constexpr qsizetype kInsertRows = 100;

const QString kDatabase = u"order.database"_s;
const QString kDevices = u"order.devices"_s;
// As LogKeys keeps them.
const QString kLogSecret = u"log.secret"_s;
const QString kLogIdentity = u"log.identity"_s;
constexpr auto kLogContext = "warmline log key";
constexpr auto kKeyContext = "warmline database key";

QByteArray contextOf(const Operation &o)
{
    return o.id.value.toBytes();
}

qint64 bytesOf(const JournalEntry &entry)
{
    qint64 bytes = 1'024;
    for (const PersonalValue &value : entry.operation.personal)
        bytes += value.value.size();
    for (const auto &[name, value] : entry.operation.values)
        bytes += value.isByteArray() ? value.toByteArray().size() : 64;
    return bytes;
}

} // namespace

PgOrder::PgOrder(DatabaseAddress address, const QByteArray &key)
    : m_db(std::move(address), u"order"_s)
    // Not the key of the copy's file itself: what one of them gives away does not open the other.
    , m_key(Crypto::sha256(QByteArray(QByteArray("warmline database ") + key)))
{ }

Result<void> PgOrder::prepare(JournalWriter &replica)
{
    if (auto ready = m_db.open(); !ready)
        return ready;
    if (m_checked == m_db.generation())
        return {};
    if (auto fits = PgMigrations::check(m_db); !fits)
        return fits;
    auto query = m_db.run(u"select cast(database as text), head, key_check from server_order"_s);
    if (!query)
        return std::unexpected(query.error());
    if (!query->next())
        return failure(ErrorCode::Storage, Tr::tr("数据库里缺少顺序的起点（表 server_order）"));
    auto fits = checkKey(query->value(2).toByteArray())
                    .and_then([&] {
                        return checkCopy(replica, query->value(0).toString().toLatin1(),
                                         query->value(1).toLongLong());
                    })
                    .and_then([&] { return shareLogKey(replica); });
    if (fits)
        m_checked = m_db.generation();
    return fits;
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
    bool belongs = known == database || (known.isEmpty() && own == 0);
    if (belongs && own > head) {
        belongs = false;
    } else if (belongs && own > 0) {
        const auto mine = replica.entriesAfter(own - 1);
        if (!mine)
            return std::unexpected(mine.error());
        auto theirs = m_db.run(u"select hash from operation where sequence = ?"_s, {own});
        if (!theirs)
            return std::unexpected(theirs.error());
        belongs = theirs->next() && !mine->isEmpty()
               && mine->first().operation.hash == theirs->value(0).toByteArray();
    }
    if (!belongs)
        return failure(ErrorCode::Conflict,
                       Tr::tr("本机的副本不属于这个数据库，或含有数据库里没有的内容；重新启动会重建副本"),
                       kForeignCopy);
    if (known.isEmpty())
        replica.remember(kDatabase, database);
    return {};
}

/// All servers sign heads of the one log with the one key.
Result<void> PgOrder::shareLogKey(JournalWriter &replica)
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
    replica.remember(kLogSecret, *secret);
    replica.remember(kLogIdentity, query->value(1).toByteArray());
    return {};
}

auto PgOrder::readHead(bool lock) -> Result<Head>
{
    auto query = m_db.run(lock ? u"select head, devices from server_order for update"_s
                               : u"select head, devices from server_order"_s);
    if (!query)
        return std::unexpected(query.error());
    if (!query->next())
        return failure(ErrorCode::Storage, Tr::tr("数据库里缺少顺序的起点（表 server_order）"));
    return Head{query->value(0).toLongLong(), query->value(1).toLongLong()};
}

Result<void> PgOrder::takeDevices(JournalWriter &replica, qint64 upTo)
{
    const qint64 known = replica.remembered(kDevices).toLongLong();
    if (known == upTo)
        return {};
    auto query = m_db.run(
        u"select code, public_key, name, enrolled_by, enrolled from device where change > ?"_s, {known});
    if (!query)
        return std::unexpected(query.error());
    while (query->next()) {
        DeviceRecord record;
        record.id = DeviceId(query->value(0).toString());
        record.publicKey = query->value(1).toByteArray();
        record.name = query->value(2).toString();
        record.enrolledBy = AgentId(query->value(3).toString());
        record.enrolledMs = query->value(4).toLongLong();
        if (auto learnt = replica.learn(record); !learnt)
            return learnt;
    }
    replica.remember(kDevices, QByteArray::number(upTo));
    return {};
}

Result<void> PgOrder::takePage(JournalWriter &replica, qint64 upTo)
{
    const qint64 after = replica.head();
    auto query = m_db.run(
        u"select sequence, verdict, reason, received, body, personal, hash, signature from (select *, "
        "sum(octet_length(body) + coalesce(octet_length(personal), 0)) over (order by sequence) as bytes "
        "from operation where sequence > ? and sequence <= ? order by sequence limit %1) as page "
        "where bytes <= %2 or sequence = ? order by sequence"_s.arg(kPageRows)
            .arg(kPageBytes),
        {after, upTo, after + 1});
    if (!query)
        return std::unexpected(query.error());
    QList<JournalEntry> entries;
    while (query->next()) {
        const auto place = query->value(0).toLongLong();
        auto operation = OperationCodec::decodeBody(query->value(4).toByteArray());
        if (!operation)
            return failure(operation.error().code, operation.error().text, u"#%1"_s.arg(place));
        if (!query->isNull(5)) {
            auto personal = Crypto::open(query->value(5).toByteArray(), m_key, contextOf(*operation))
                                .and_then(&OperationCodec::decodePersonal);
            if (!personal)
                return failure(personal.error().code, personal.error().text, u"#%1"_s.arg(place));
            operation->personal = *std::move(personal);
        }
        operation->hash = query->value(6).toByteArray();
        operation->signature = query->value(7).toByteArray();
        entries.append({*std::move(operation), VerdictKind(query->value(1).toInt()), place,
                        query->value(3).toLongLong(), query->value(2).toString()});
    }
    if (entries.isEmpty())
        return failure(ErrorCode::Storage, Tr::tr("数据库的顺序在第 %1 条之后断开").arg(after));
    return replica.follow(entries);
}

Result<bool> PgOrder::follow(JournalWriter &replica)
{
    if (auto ready = prepare(replica); !ready)
        return std::unexpected(ready.error());
    const auto head = readHead(false);
    if (!head)
        return std::unexpected(head.error());
    if (auto taken = takeDevices(replica, head->devices); !taken)
        return std::unexpected(taken.error());
    if (replica.head() >= head->sequence)
        return false;
    if (auto taken = takePage(replica, head->sequence); !taken)
        return std::unexpected(taken.error());
    return replica.head() < head->sequence;
}

Result<void> PgOrder::begin(JournalWriter &replica, bool takesLong)
{
    // What is long behind is taken before others have to wait for it.
    for (;;) {
        const auto more = follow(replica);
        if (!more)
            return std::unexpected(more.error());
        if (!*more)
            break;
    }
    // No limit for the statements inside: a COMMIT that waits for the standby and is cancelled would look
    // like success. The lock has its limit, a silent line has its own, and callers have their deadline.
    auto begun =
        m_db.script(u"begin; set local statement_timeout = 0; "_s
                    + (takesLong ? u"set local idle_in_transaction_session_timeout = '2h'"_s : QString()));
    if (!begun)
        return begun;
    m_ordering = true;
    const auto head = readHead(true);
    if (!head)
        return std::unexpected(head.error());
    if (auto taken = takeDevices(replica, head->devices); !taken)
        return taken;
    while (replica.head() < head->sequence) {
        if (auto taken = takePage(replica, head->sequence); !taken)
            return taken;
    }
    m_base = head->sequence;
    return {};
}

Result<void> PgOrder::commit(JournalWriter &replica)
{
    const auto entries = replica.entriesAfter(m_base);
    if (!entries)
        return std::unexpected(entries.error());
    QList<JournalEntry> portion;
    qint64 bytes = 0;
    for (const JournalEntry &entry : *entries) {
        portion.append(entry);
        bytes += bytesOf(entry);
        if (portion.size() < kInsertRows && bytes < kPageBytes)
            continue;
        if (auto done = append(portion); !done)
            return done;
        portion.clear();
        bytes = 0;
    }
    if (auto done = append(portion).and_then([&] { return forget(replica); }); !done)
        return done;
    auto done = m_db.script(u"commit"_s);
    m_ordering = !done.has_value();
    return done;
}

Result<void> PgOrder::forget(JournalWriter &replica)
{
    const auto entries = replica.takeForgotten(m_base);
    if (!entries)
        return std::unexpected(entries.error());
    for (const JournalEntry &entry : *entries) {
        auto done = m_db.run(u"update operation set personal = ? where sequence = ?"_s,
                             {sealedPersonal(entry.operation), entry.sequence});
        if (!done)
            return std::unexpected(done.error());
    }
    return {};
}

/// Null when there is none, or none any more.
QVariant PgOrder::sealedPersonal(const Operation &o) const
{
    if (o.personal.isEmpty())
        return QVariant(QMetaType::fromType<QByteArray>());
    return Crypto::seal(OperationCodec::encodePersonal(o.personal), m_key, contextOf(o));
}

Result<void> PgOrder::append(const QList<JournalEntry> &entries)
{
    if (entries.isEmpty())
        return {};
    QVariantList values;
    for (const JournalEntry &entry : entries) {
        const Operation &o = entry.operation;
        const auto body = OperationCodec::encodeBody(o);
        if (!body)
            return std::unexpected(body.error());
        const auto text = [](const QString &s) { return s.isNull() ? u""_s : s; }; // null is NULL for Qt
        values << entry.sequence << o.id.toString() << o.device.value << o.deviceSequence << text(o.company)
               << text(o.branch.value) << o.intent << int(entry.verdict) << text(entry.reason)
               << entry.receivedAtMs << *body << sealedPersonal(o) << o.hash << o.signature;
    }
    const QString row = u"(?, cast(? as uuid), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
    auto done = m_db.run(u"insert into operation (sequence, id, device, device_sequence, company, branch, "
                         "intent, verdict, reason, received, body, personal, hash, signature) values "_s
                             + QStringList(entries.size(), row).join(u", "_s),
                         values);
    return done ? Result<void>() : std::unexpected(done.error());
}

void PgOrder::rollback()
{
    if (std::exchange(m_ordering, false) && m_db.isOpen() && !m_db.script(u"rollback"_s))
        m_db.close();
}

Result<void> PgOrder::enrol(const DeviceRecord &device)
{
    auto done = m_db.run(
        u"insert into device (code, public_key, name, enrolled_by, enrolled, change) values (?, ?, ?, ?, "
        "?, 0) on conflict (code) do update set name = excluded.name where device.name <> "
        "excluded.name and excluded.name <> ''"_s,
        {device.id.value, device.publicKey, device.name.isNull() ? u""_s : device.name,
         device.enrolledBy.value.isNull() ? u""_s : device.enrolledBy.value, device.enrolledMs});
    return done ? Result<void>() : std::unexpected(done.error());
}

Result<qint64> PgOrder::takeNumbers(const QString &prefix, qint64 floor, int count)
{
    auto query = m_db.run(
        u"insert into ticket_counter as c (prefix, last) values (?, ?) on conflict (prefix) do update set "
        "last = greatest(c.last, ?) + ? returning last"_s,
        {prefix, floor + count, floor, count});
    if (!query)
        return std::unexpected(query.error());
    return query->next() ? query->value(0).toLongLong() : floor + count;
}

} // namespace Warmline
