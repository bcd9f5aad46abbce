// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// StoreQueries: revoked devices, and the keys of caches.
#include "app/domain/quarantine.h"
#include "app/storage/operation_table.h"
#include "app/storage/store_queries.h"

#include <QMap>

namespace Warmline {

using namespace Qt::StringLiterals;

/// Made anew from the log's key whenever it is asked for: nothing is stored, every server of one database
/// gives the same, and it outlives a restore. Ed25519 signatures are deterministic, and nobody else can make
/// this one.
Result<QByteArray> StoreQueries::cacheShare(const DeviceId &device)
{
    if (device.isEmpty() || !isServer() || !hasLogKey())
        return failure(ErrorCode::Unavailable, QStringLiteral("no key here"), m_db->file());
    const QByteArray message = "warmline cache share 1\n" + device.value.toUtf8();
    return m_db->result(Crypto::sha256(Crypto::sign(message, m_logKey)));
}

/// The end of a device's chain in the journal tells what was decided: later ones still wait.
Result<QList<JournalEntry>> StoreQueries::quarantine(const DeviceId &device)
{
    QMap<std::pair<QString, qint64>, JournalEntry> found; // one hand-over may repeat another
    auto query = m_db->cached(
        "select " WARMLINE_ENTRY_COLUMNS " from operation_entity e join operation o on o.id = e.operation "
        "where e.kind = ?1 and e.is_primary = 1 and o.intent = 'device.quarantine' and o.verdict = 1 "
        "and o.personal is not null order by o.sequence");
    query.bind(1, int(EntityKind::Device));
    const auto holders = readEntries(query);
    if (!holders)
        return std::unexpected(holders.error());
    QHash<QString, qint64> ends;
    for (const JournalEntry &holder : *holders) {
        const QString id = holder.operation.primary()->id;
        if (!device.isEmpty() && id != device.value)
            continue;
        if (!ends.contains(id))
            ends.insert(id, OperationTable::device(*m_db, DeviceId(id)).record.lastSequence);
        const auto operations =
            Quarantine::unpack(holder.operation.personal.value(Quarantine::valueName()).value);
        if (!operations)
            return std::unexpected(operations.error());
        for (const Operation &operation : *operations) {
            if (operation.deviceSequence > ends.value(id))
                found.insert(
                    {id, operation.deviceSequence},
                    JournalEntry{operation, VerdictKind::Waiting, holder.sequence, holder.receivedAtMs, {}});
        }
    }
    return m_db->result(found.values());
}

/// The last operation about each password says it. Most say nothing, and are passed over without being
/// decoded.
Result<QSet<AgentId>> StoreQueries::passwordsDue()
{
    QSet<AgentId> due;
    auto query = m_db->cached(
        "select o.body from operation_entity e join operation o on o.id = e.operation where e.kind = ?1 "
        "and e.is_primary = 1 and o.intent in ('agent.enrol', 'agent.set_password') and o.verdict = 1 "
        "and instr(o.body, cast('must_change' as blob)) > 0 and not exists (select 1 from operation_entity f "
        "join operation p on p.id = f.operation where f.kind = e.kind and f.entity = e.entity and "
        "f.is_primary = 1 "
        "and p.intent = 'agent.set_password' and p.verdict = 1 and p.sequence > o.sequence)");
    query.bind(1, int(EntityKind::Agent));
    while (query.step()) {
        const auto operation = OperationCodec::decodeBody(query.blob(0));
        if (!operation)
            return std::unexpected(operation.error());
        if (operation->values.value("must_change"_L1).toBool() && operation->primary())
            due.insert(AgentId(operation->primary()->id));
    }
    return m_db->result(std::move(due));
}

} // namespace Warmline
