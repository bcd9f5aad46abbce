// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of JournalWriter that notices another copy of this seat's store.
#include "app/storage/journal_writer.h"

#include <QLoggingCategory>

Q_DECLARE_LOGGING_CATEGORY(logJournal)

namespace Warmline {

using namespace Qt::StringLiterals;

/// The server's order holds an operation by this device that is not here: the store was copied, or set back
/// to an older copy of itself. Where nothing waits, the chain simply goes on behind what came. Where
/// something does, two stores have gone on with one chain, which can't be: this one becomes another device.
Result<void> JournalWriter::meetOwnFromElsewhere(const Operation &operation)
{
    bool waits = false;
    {
        auto query = m_db.cached("select 1 from operation where device = ?1 and verdict = 0 and id not in "
                                 "(select operation from offer) limit 1");
        query.bind(1, m_deviceRow);
        waits = query.step();
    }
    if (waits)
        return becomeAnother();
    const auto chain = OperationTable::device(m_db, m_deviceRow).record;
    if (operation.deviceSequence > chain.lastSequence)
        OperationTable::setChainEnd(m_db, m_deviceRow, operation.deviceSequence, operation.hash);
    return m_db.result();
}

/// A new key; what waits is signed anew under it, with the same ids, so that nothing is lost and nothing is
/// there twice. What the server has of the old chain stays as it is.
Result<void> JournalWriter::becomeAnother()
{
    const DeviceRecord before = m_device;
    const qint64 oldRow = m_deviceRow;
    const auto key = Crypto::SigningKey::generate();
    StoreValue::set(m_db, u"device.secret"_s, key.secretKey);
    StoreValue::set(m_db, u"device.public"_s, key.publicKey);
    OperationTable::setChainEnd(m_db, oldRow, 0, {}); // not ours to keep any more
    if (auto ready = prepareDevice(before.name); !ready)
        return ready;
    QList<qint64> rows;
    {
        auto query = m_db.cached("select id from operation where device = ?1 and verdict = 0 and id not in "
                                 "(select operation from offer) order by device_sequence");
        query.bind(1, oldRow);
        while (query.step())
            rows.append(query.integer(0));
    }
    qint64 sequence = 0;
    QByteArray last;
    for (const qint64 row : std::as_const(rows)) {
        auto entry = OperationTable::entry(m_db, row);
        if (!entry)
            return std::unexpected(entry.error());
        Operation &o = entry->operation;
        o.device = m_device.id;
        o.deviceSequence = ++sequence;
        o.previousHash = last;
        const auto body = OperationCodec::encodeBody(o);
        if (!body)
            return std::unexpected(body.error());
        o.hash = Crypto::sha256(*body);
        o.signature = Crypto::sign(o.hash, m_key);
        last = o.hash;
        m_db.cached("update operation set device = ?2, device_sequence = ?3, body = ?4, hash = ?5, "
                    "signature = ?6 where id = ?1")
            .bind(1, row)
            .bind(2, m_deviceRow)
            .bind(3, sequence)
            .bind(4, *body)
            .bind(5, o.hash)
            .bind(6, o.signature)
            .run();
    }
    OperationTable::setChainEnd(m_db, m_deviceRow, sequence, last);
    m_deviceRows.clear();
    qCWarning(logJournal).noquote() << "another copy of this store is at work: device"
                                    << before.id.value.left(8) << "goes on as" << m_device.id.value.left(8)
                                    << "with" << rows.size() << "waiting operations";
    return m_db.result();
}

/// After a rollback, perhaps of a change of device: the key in the file counts.
Result<void> JournalWriter::ensureDevice()
{
    if (!std::exchange(m_deviceStale, false) || m_device.id.isEmpty()
        || StoreValue::bytes(m_db, u"device.public"_s) == m_key.publicKey)
        return {};
    return prepareDevice(m_device.name);
}

} // namespace Warmline
