// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of JournalWriter that destroys what has served: replaced passwords, quarantines that are decided.
// Hashes and signatures stay; the values lie beside them.
#include "app/domain/quarantine.h"
#include "app/storage/journal_writer.h"

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Holder
{
    qint64 row = 0;
    Operation operation;
};

/// Operations of the server's that hold a secret about the entity.
QList<Holder> holdersOf(SqliteConnection &db, EntityKind kind, const QString &id)
{
    QList<Holder> holders;
    auto query =
        db.cached("select o.id, " WARMLINE_ENTRY_COLUMNS
                  " from operation_entity e join operation o on o.id = e.operation where e.kind = ?1 "
                  "and e.entity = ?2 and e.is_primary = 1 and o.personal is not null");
    const QByteArray key = OperationTable::entityKey(kind, id);
    query.bind(1, int(kind)).bind(2, key);
    while (query.step()) {
        if (auto entry = OperationTable::readEntry(query, 1))
            holders.append({query.integer(0), std::move(entry->operation)});
    }
    return holders;
}

} // namespace

void JournalWriter::destroyValue(qint64 row, Operation operation, const QString &name)
{
    operation.personal.remove(name);
    m_db.execute("pragma secure_delete = on"); // what is freed is overwritten
    if (operation.personal.isEmpty()) {
        m_db.cached("update operation set personal = null where id = ?1").bind(1, row).run();
    } else {
        const QByteArray rest = OperationCodec::encodePersonal(operation.personal);
        m_db.cached("update operation set personal = ?2 where id = ?1").bind(1, row).bind(2, rest).run();
    }
    m_db.execute("pragma secure_delete = off");
}

/// Of \a operation's account all verifiers of before; its own is not written yet.
void JournalWriter::destroyReplaced(const Operation &operation)
{
    const EntityTouch *touch = operation.primary();
    if (m_role != StoreRole::Server || operation.intent != "agent.set_password"_L1 || !touch)
        return;
    for (Holder &holder : holdersOf(m_db, EntityKind::Agent, touch->id)) {
        if (holder.operation.personal.contains(u"verifier"_s) && holder.operation.id != operation.id)
            destroyValue(holder.row, std::move(holder.operation), u"verifier"_s);
    }
}

/// What was decided has its place in the journal and need not lie in the quarantine, too.
void JournalWriter::destroyDecided(const DeviceRecord &device)
{
    for (Holder &holder : holdersOf(m_db, EntityKind::Device, device.id.value)) {
        if (holder.operation.intent != "device.quarantine"_L1)
            continue;
        const auto operations =
            Quarantine::unpack(holder.operation.personal.value(Quarantine::valueName()).value);
        if (operations && !operations->isEmpty() && operations->last().deviceSequence <= device.lastSequence)
            destroyValue(holder.row, std::move(holder.operation), Quarantine::valueName());
    }
}

} // namespace Warmline
