// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/pg_order.h"

#include "app/storage/journal_writer.h"

#include <QCoreApplication>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Postgres)
};

constexpr int kPageRows = 1'000;
constexpr qint64 kPageBytes = 4LL * 1024 * 1024;
constexpr qsizetype kInsertRows = 100;

/// Null is NULL for Qt, and PostgreSQL has no character 0. Of an operation, what counts is the body.
QString columnText(QString text)
{
    return text.isNull() ? u""_s : text.remove(QChar(u'\0'));
}

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

const QString PgOrder::kDevices = u"order.devices"_s;

PgOrder::PgOrder(DatabaseAddress address, const QByteArray &key)
    : m_db(std::move(address), u"order"_s)
    // Not the key of the copy's file itself: what one of them gives away does not open the other.
    , m_key(Crypto::sha256(QByteArray(QByteArray("warmline database ") + key)))
{ }

auto PgOrder::readHead(bool lock) -> Result<Head>
{
    // The identity only grows, by epochs, so its size tells whether there is a new one.
    const QString select =
        u"select head, devices, (select octet_length(identity) from log_key) from server_order"_s;
    auto query = m_db.run(lock ? select + u" for update"_s : select);
    if (!query)
        return std::unexpected(query.error());
    if (!query->next())
        return failure(ErrorCode::Storage, Tr::tr("数据库里缺少顺序的起点（表 server_order）"));
    return Head{query->value(0).toLongLong(), query->value(1).toLongLong(), query->value(2).toLongLong()};
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
    // It must go on from what is here.
    const auto fits = after == 0 ? Result<bool>(true) : isSamePlace(replica, after);
    if (!fits)
        return std::unexpected(fits.error());
    return *fits ? replica.follow(entries) : wentBack(replica, upTo);
}

Result<bool> PgOrder::follow(JournalWriter &replica)
{
    // Within a batch of our own: the copy is at the head, and ahead of it with what is not committed yet.
    if (m_ordering)
        return false;
    if (auto ready = prepare(replica); !ready)
        return std::unexpected(ready.error());
    const auto head = readHead(false);
    if (!head)
        return std::unexpected(head.error());
    if (auto fits = checkHead(replica, *head).and_then([&] { return takeDevices(replica, head->devices); });
        !fits)
        return std::unexpected(fits.error());
    if (replica.head() == head->sequence)
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
    m_orderingOver = m_db.generation();
    const auto head = readHead(true);
    if (!head)
        return std::unexpected(head.error());
    if (auto fits = checkHead(replica, *head).and_then([&] { return takeDevices(replica, head->devices); });
        !fits)
        return fits;
    while (replica.head() < head->sequence) {
        if (auto taken = takePage(replica, head->sequence); !taken)
            return taken;
    }
    m_base = head->sequence;
    return {};
}

Result<void> PgOrder::checkLock()
{
    if (m_ordering && m_db.isOpen() && m_db.generation() == m_orderingOver)
        return {};
    return failure(ErrorCode::Unavailable, Tr::tr("数据库的连接断了；请稍后再试，没有写入的内容不会丢失"));
}

Result<void> PgOrder::commit(JournalWriter &replica)
{
    if (auto held = checkLock(); !held)
        return held;
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
        values << entry.sequence << o.id.toString() << o.device.value << o.deviceSequence
               << columnText(o.company) << columnText(o.branch.value) << columnText(o.intent)
               << int(entry.verdict) << columnText(entry.reason) << entry.receivedAtMs << *body
               << sealedPersonal(o) << o.hash << o.signature;
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
    if (auto held = checkLock(); !held)
        return held;
    auto done = m_db.run(
        u"insert into device (code, public_key, name, enrolled_by, enrolled, change) values (?, ?, ?, ?, "
        "?, 0) on conflict (code) do update set name = excluded.name where device.name <> "
        "excluded.name and excluded.name <> ''"_s,
        {device.id.value, device.publicKey, columnText(device.name), columnText(device.enrolledBy.value),
         device.enrolledMs});
    return done ? Result<void>() : std::unexpected(done.error());
}

Result<qint64> PgOrder::takeNumbers(const QString &prefix, qint64 floor, int count)
{
    if (auto held = checkLock(); !held)
        return std::unexpected(held.error());
    auto query = m_db.run(
        u"insert into ticket_counter as c (prefix, last) values (?, ?) on conflict (prefix) do update set "
        "last = greatest(c.last, ?) + ? returning last"_s,
        {prefix, floor + count, floor, count});
    if (!query)
        return std::unexpected(query.error());
    return query->next() ? query->value(0).toLongLong() : floor + count;
}

} // namespace Warmline
