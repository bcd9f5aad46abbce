// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of JournalWriter that follows an order made by other servers.
#include "app/domain/effective_time.h"
#include "app/storage/journal_writer.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLoggingCategory>
#include <QtEndian>

Q_DECLARE_LOGGING_CATEGORY(logJournal)

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

} // namespace

Result<void> JournalWriter::follow(const QList<JournalEntry> &entries)
{
    qint64 last = head();
    QHash<QString, const Operation *> chainEnds;
    for (const JournalEntry &entry : entries) {
        if (entry.sequence <= last)
            continue;
        if (entry.sequence != last + 1)
            return failure(ErrorCode::Conflict, Tr::tr("服务器的页有缺口：应从第 %1 条开始").arg(last + 1));
        if (auto ok = followOne(entry); !ok)
            return ok;
        last = entry.sequence;
        chainEnds.insert(entry.operation.device.value, &entry.operation);
    }
    for (const Operation *o : std::as_const(chainEnds)) {
        OperationTable::setChainEnd(m_db, OperationTable::device(m_db, o->device).row, o->deviceSequence,
                                    o->hash);
        if (const DeviceRecord device = OperationTable::device(m_db, o->device).record; device.revoked)
            destroyDecided(device);
    }
    // What others forgot is forgotten in the shared order already.
    return finish({}).and_then([this] { return takeForgotten(0).transform([](const auto &) { }); });
}

/// The keeper must hear of every personal value that goes, whatever made it go. Temporary: of this
/// connection, and rolled back with its transactions.
void JournalWriter::watchPersonal()
{
    m_db.execute("pragma temp_store = memory");
    m_db.execute("create temp table if not exists forgotten (operation integer primary key)");
    m_db.execute("create temp trigger if not exists forgetting after update of personal on main.operation "
                 "begin insert or ignore into forgotten values (new.id); end");
}

Result<QList<JournalEntry>> JournalWriter::takeForgotten(qint64 sequence)
{
    QList<JournalEntry> entries;
    {
        auto query = m_db.cached("select " WARMLINE_ENTRY_COLUMNS
                                 " from forgotten f join operation o on o.id = f.operation "
                                 "where o.sequence <= ?1 order by o.sequence");
        query.bind(1, sequence);
        while (query.step()) {
            auto entry = OperationTable::readEntry(query);
            if (!entry)
                return std::unexpected(entry.error());
            entries.append(*std::move(entry));
        }
    }
    m_db.cached("delete from forgotten").run();
    return m_db.result(std::move(entries));
}

Result<void> JournalWriter::followOne(const JournalEntry &entry)
{
    const Operation &o = entry.operation;
    if (entry.verdict == VerdictKind::Confirmed) {
        const EffectiveTime::Bounded bounded(entry);
        if (const auto applied = applyOrSpare(bounded.operation()); !applied) {
            if (m_db.failed())
                return std::unexpected(m_db.error());
            // Another server could apply it and this version can't: what is shown here may be wrong, so it
            // is not written to.
            qCWarning(logJournal) << "sequence" << entry.sequence << o.intent
                                  << "was confirmed but does not apply here";
            markReadOnly(o);
        }
    }
    noteChange(o);
    if (auto stored = integrateForeign(entry); !stored)
        return std::unexpected(stored.error());
    m_log.append(entry);
    return {};
}

Result<void> JournalWriter::learn(const DeviceRecord &device)
{
    OperationTable::enrol(m_db, device);
    return m_db.result();
}

Result<QByteArray> JournalWriter::orderDigest(qint64 after, qint64 last)
{
    QCryptographicHash digest(QCryptographicHash::Sha256);
    auto query =
        m_db.cached("select hash, verdict, reason from operation where sequence > ?1 and sequence <= ?2 "
                    "order by sequence");
    query.bind(1, after).bind(2, last);
    while (query.step()) {
        const qint16 verdict = qToBigEndian(qint16(query.integer(1)));
        digest.addData(query.blobView(0));
        digest.addData(QByteArrayView(reinterpret_cast<const char *>(&verdict), sizeof verdict));
        digest.addData(Crypto::sha256(query.text(2).toUtf8()));
    }
    return m_db.result(digest.result());
}

Result<LogEpoch> JournalWriter::epochAt(qint64 size, const QByteArray &previous)
{
    return LogKeys::epochAt(m_db, size, previous, m_clock.utcMs());
}

Result<QList<JournalEntry>> JournalWriter::entriesAfter(qint64 sequence, qint64 limit)
{
    QList<JournalEntry> entries;
    auto query = m_db.cached("select " WARMLINE_ENTRY_COLUMNS
                             " from operation o where o.sequence > ?1 order by o.sequence limit ?2");
    query.bind(1, sequence).bind(2, limit);
    while (query.step()) {
        auto entry = OperationTable::readEntry(query);
        if (!entry)
            return std::unexpected(entry.error());
        entries.append(*std::move(entry));
    }
    return m_db.result(std::move(entries));
}

} // namespace Warmline
