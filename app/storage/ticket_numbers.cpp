// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of JournalWriter that gives out readable ticket numbers: a counter per prefix in the server's
// store, leased blocks in a seat's.
#include "app/storage/journal_writer.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

QString counterName(const QString &prefix)
{
    return QStringLiteral("ticket.counter.") + prefix;
}

QString numberOf(const QString &prefix, qint64 number)
{
    return prefix + QStringLiteral("%1").arg(number, 6, 10, QLatin1Char('0'));
}

} // namespace

/// Setting ticket.prefix, else NC-YY- of the heating season: it begins in the autumn of year YY.
Result<QString> JournalWriter::numberPrefix()
{
    auto query = m_db.cached("select value from setting where name = 'ticket.prefix'");
    if (query.step() && !query.text(0).isEmpty())
        return query.text(0);
    if (m_db.failed())
        return std::unexpected(m_db.error());
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_clock.utcMs(), QTimeZone("Asia/Shanghai")).date();
    const int season = today.month() >= 7 ? today.year() : today.year() - 1;
    return QStringLiteral("NC-%1-").arg(season % 100, 2, 10, QLatin1Char('0'));
}

/// Numbers that came with imported tickets are never given out again.
void JournalWriter::raiseTicketCounter(const QString &number)
{
    const qsizetype dash = number.lastIndexOf(u'-');
    bool ok = false;
    const qint64 value = number.mid(dash + 1).toLongLong(&ok);
    if (!ok || dash < 0)
        return;
    const QString name = counterName(number.first(dash + 1));
    if (m_counters.value(name, -1) < 0)
        m_counters.insert(name, StoreValue::number(m_db, name));
    if (value > m_counters.value(name)) {
        m_counters.insert(name, value);
        m_countersDirty = true;
    }
}

void JournalWriter::writeCounters()
{
    if (!std::exchange(m_countersDirty, false))
        return;
    for (const auto &[name, value] : m_counters.asKeyValueRange())
        StoreValue::set(m_db, name, value);
    m_counters.clear();
}

Result<QString> JournalWriter::takeTicketNumber()
{
    if (m_role == StoreRole::Server) {
        const auto lease = leaseTicketNumbers(m_device.id, 1);
        if (!lease)
            return std::unexpected(lease.error());
        return numberOf(lease->prefix, lease->first);
    }
    auto query = m_db.cached("select id, prefix, next from lease where next <= last order by id limit 1");
    if (!query.step()) {
        if (m_db.failed())
            return std::unexpected(m_db.error());
        return failure(ErrorCode::Unavailable, Tr::tr("预留的工单号已用完，连上服务器后会自动补充"));
    }
    const qint64 id = query.integer(0);
    const QString prefix = query.text(1);
    const qint64 number = query.integer(2);
    query.reset();
    m_db.cached("update lease set next = next + 1 where id = ?1").bind(1, id).run();
    m_db.cached("delete from lease where next > last").run();
    return m_db.result(numberOf(prefix, number));
}

Result<Journal::NumberLease> JournalWriter::leaseTicketNumbers(const DeviceId &device, int count)
{
    if (m_role != StoreRole::Server)
        return failure(ErrorCode::Internal, Tr::tr("只有服务器能分配工单号"));
    // A season of a large demo city is 480,000; seats get a thousand at most (ServerCore).
    if (count < 1 || count > 500'000)
        return failure(ErrorCode::InvalidInput, Tr::tr("一次预留的工单号应在 1 到 500000 个之间"));
    if (device != m_device.id && OperationTable::device(m_db, device).row == 0)
        return failure(ErrorCode::Denied, Tr::tr("设备没有登记"));
    const auto prefix = numberPrefix();
    if (!prefix)
        return std::unexpected(prefix.error());
    qint64 last = StoreValue::number(m_db, counterName(*prefix));
    if (m_order) {
        const auto taken = m_order->takeNumbers(*prefix, last, count);
        if (!taken)
            return std::unexpected(taken.error());
        last = *taken - count;
    }
    StoreValue::set(m_db, counterName(*prefix), last + count);
    return m_db.result(Journal::NumberLease{*prefix, last + 1, last + count});
}

Result<void> JournalWriter::storeLease(const Journal::NumberLease &lease)
{
    if (lease.prefix.isEmpty() || lease.first < 1 || lease.last < lease.first)
        return failure(ErrorCode::InvalidInput, Tr::tr("预留的工单号段不成立"));
    m_db.cached("insert into lease (prefix, next, last) values (?1, ?2, ?3)")
        .bind(1, lease.prefix)
        .bind(2, lease.first)
        .bind(3, lease.last)
        .run();
    return m_db.result();
}

} // namespace Warmline
