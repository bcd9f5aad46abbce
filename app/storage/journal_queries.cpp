// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// StoreQueries: the journal itself.
#include "app/storage/entry_cache.h"
#include "app/storage/operation_table.h"
#include "app/storage/store_queries.h"

#include <QCborValue>

#include <algorithm>
#include <tuple>

namespace Warmline {

namespace {

/// What leaves the store by a query may leave the server.
Result<QList<JournalEntry>> withoutSecrets(Result<QList<JournalEntry>> entries)
{
    if (entries) {
        for (JournalEntry &entry : *entries)
            AccountRules::withholdSecrets(entry.operation);
    }
    return entries;
}

} // namespace

Result<QList<JournalEntry>> StoreQueries::readEntries(SqliteStatement &query)
{
    QList<JournalEntry> entries;
    while (query.step()) {
        auto entry = OperationTable::readEntry(query);
        if (!entry)
            return std::unexpected(entry.error());
        entries.append(*std::move(entry));
    }
    return m_db->result(std::move(entries));
}

Result<QList<JournalEntry>> StoreQueries::trail(EntityKind kind, const QString &id)
{
    auto query = m_db->cached("select operation from operation_entity where kind = ?1 and entity = ?2");
    const QByteArray key = OperationTable::entityKey(kind, id);
    query.bind(1, int(kind)).bind(2, key);
    QList<JournalEntry> entries;
    while (query.step()) {
        auto entry = entryOf(query.integer(0));
        if (!entry)
            return std::unexpected(entry.error());
        entries.append(*std::move(entry));
    }
    // Confirmed ones in the server's order, then what waits in the device's.
    std::ranges::sort(entries, {}, [](const JournalEntry &entry) {
        return std::tuple(entry.sequence == 0, entry.sequence, entry.operation.deviceSequence);
    });
    return withoutSecrets(m_db->result(std::move(entries)));
}

Result<JournalEntry> StoreQueries::entryOf(qint64 row)
{
    if (auto known = m_entries->find(row, m_edition))
        return *std::move(known);
    qsizetype bytes = 0;
    auto entry = OperationTable::entry(*m_db, row, &bytes);
    if (entry)
        m_entries->keep(row, m_edition, *entry, bytes);
    return entry;
}

Result<JournalPage> StoreQueries::page(qint64 afterSequence, qint64 maxBytes)
{
    return scopedPage(afterSequence, maxBytes, {});
}

Result<QList<JournalEntry>> StoreQueries::outbox(int limit)
{
    // What a restored server lacks goes first, in the order that it had; else the index has the order.
    const bool offers = m_db->number("select 1 from offer limit 1") != 0;
    auto query =
        offers
            ? m_db->cached("select " WARMLINE_ENTRY_COLUMNS
                           " from operation o left join offer f on f.operation = o.id where o.verdict <> 1 "
                           "and o.verdict = 0 order by f.place is null, f.place, o.device_sequence limit ?1")
            : m_db->cached("select " WARMLINE_ENTRY_COLUMNS
                           " from operation o where o.verdict <> 1 and o.verdict = 0 order by "
                           "o.device_sequence limit ?1");
    query.bind(1, limit > 0 ? limit : -1);
    return readEntries(query);
}

Result<QList<JournalEntry>> StoreQueries::refused(int limit)
{
    auto query = m_db->cached(
        "select " WARMLINE_ENTRY_COLUMNS
        " from operation o where o.verdict <> 1 and o.verdict = 2 order by o.sequence desc limit ?1");
    query.bind(1, limit > 0 ? limit : -1);
    return withoutSecrets(readEntries(query));
}

Result<qint64> StoreQueries::refusedCount()
{
    const qint64 count = m_db->number("select count(*) from operation where verdict <> 1 and verdict = 2");
    return m_db->result(count);
}

Result<qint64> StoreQueries::waitingCount()
{
    const qint64 count = m_db->number("select count(*) from operation where verdict <> 1 and verdict = 0");
    return m_db->result(count);
}

Result<qint64> StoreQueries::ticketNumbersLeft()
{
    if (StoreValue::bytes(*m_db, QStringLiteral("role")) != "seat")
        return m_db->result(qint64(-1));
    const qint64 left = m_db->number("select coalesce(sum(last - next + 1), 0) from lease");
    return m_db->result(left);
}

Result<qint64> StoreQueries::cursor()
{
    const bool server = StoreValue::bytes(*m_db, QStringLiteral("role")) != "seat";
    const qint64 cursor =
        server ? OperationTable::head(*m_db) : StoreValue::number(*m_db, QStringLiteral("cursor"));
    return m_db->result(cursor);
}

Result<QList<DeviceRecord>> StoreQueries::devices()
{
    return m_db->result(OperationTable::devices(*m_db));
}

Result<std::optional<DeviceRecord>> StoreQueries::device(const DeviceId &id)
{
    const OperationTable::DeviceRow found = OperationTable::device(*m_db, id);
    return m_db->result(found.row != 0 ? std::optional(found.record) : std::nullopt);
}

Result<QList<Account>> StoreQueries::accounts()
{
    QList<Account> accounts;
    auto query = m_db->cached("select state from account order by code");
    while (query.step()) {
        auto account = accountFromCbor(QCborValue::fromCbor(query.blob(0)).toMap());
        if (!account)
            return std::unexpected(account.error());
        accounts.append(*std::move(account));
    }
    return m_db->result(std::move(accounts));
}

Result<std::optional<Account>> StoreQueries::account(const AgentId &id)
{
    auto query = m_db->cached("select state from account where code = ?1");
    const QByteArray key = OperationTable::entityKey(EntityKind::Agent, id.value);
    query.bind(1, key);
    if (!query.step())
        return m_db->result(std::optional<Account>());
    return accountFromCbor(QCborValue::fromCbor(query.blob(0)).toMap()).transform([](Account account) {
        return std::optional(std::move(account));
    });
}

Result<StoreCounts> StoreQueries::counts()
{
    StoreCounts c;
    c.communities = m_db->number("select count(*) from community");
    c.buildings = m_db->number("select count(*) from building");
    c.households = m_db->number("select count(*) from household");
    c.stations = m_db->number("select count(*) from station");
    c.sensors = m_db->number("select count(*) from sensor");
    c.crews = m_db->number("select count(*) from crew");
    c.tickets = m_db->number("select count(*) from ticket");
    c.calls = m_db->number("select count(*) from call");
    c.operations = m_db->number("select count(*) from operation");
    return m_db->result(c);
}

Result<QString> StoreQueries::setting(const QString &name)
{
    auto query = m_db->cached("select value from setting where name = ?1");
    query.bind(1, name);
    return m_db->result(query.step() ? query.text(0) : QString());
}

} // namespace Warmline
