// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of JournalWriter that takes operations of other devices.
#include "app/domain/effective_time.h"
#include "app/storage/journal_writer.h"
#include "app/storage/signature_pool.h"

#include <QCoreApplication>
#include <QLoggingCategory>

Q_DECLARE_LOGGING_CATEGORY(logJournal)

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

/// Of body and personal values. A seat writes less (journal_author.cpp).
constexpr qint64 kMostReceivedBytes = 4 * 1024 * 1024;

qint64 bytesOf(const Operation &operation, const QByteArray &body)
{
    qint64 bytes = body.size();
    for (const PersonalValue &personal : operation.personal)
        bytes += personal.value.size();
    return bytes;
}

} // namespace

Result<void> JournalWriter::checkReceived(const Operation &o, const CheckedOperation &checked,
                                          const OperationTable::DeviceRow &device, Senders senders)
{
    const auto denied = [&o](const QString &why) {
        return failure(ErrorCode::Denied, why,
                       Tr::tr("设备 %1 的第 %2 个操作").arg(o.device.value.left(8)).arg(o.deviceSequence));
    };
    if (device.row == 0)
        return denied(Tr::tr("设备没有登记"));
    if (device.record.revoked && senders == Senders::Welcome)
        return denied(Tr::tr("设备已被停用"));
    if (o.deviceSequence != device.record.lastSequence + 1 || o.previousHash != device.record.lastHash)
        return denied(Tr::tr("操作链断开：应接第 %1 个").arg(device.record.lastSequence + 1));
    if (!checked.hashFits)
        return denied(Tr::tr("内容与哈希不符"));
    const bool asked = checked.publicKey == device.record.publicKey; // else it was not known yet
    if (asked ? !checked.signatureFits
              : !Crypto::verifySignature(o.hash, o.signature, device.record.publicKey))
        return denied(Tr::tr("签名不符"));
    return {};
}

/// The company whose operations are taken here; empty: any, because it has no name yet.
QString JournalWriter::company()
{
    auto query = m_db.cached("select value from setting where name = 'company'");
    return query.step() ? query.text(0) : QString();
}

QString JournalWriter::refusal(Operation &o, const QByteArray &body, const QString &company)
{
    QStringList damaged;
    const qint64 bytes = bytesOf(o, body);
    for (const auto &[name, personal] : std::as_const(o.personal).asKeyValueRange()) {
        if (o.commitments.value(name) != Crypto::commitment(personal.salt, personal.value))
            damaged.append(name);
    }
    for (const QString &name : std::as_const(damaged))
        o.personal.remove(name);
    if (!damaged.isEmpty())
        return Tr::tr("个人信息与承诺值不符");
    if (Intents::handling(o.intent) == Intents::Handling::Forget)
        return Tr::tr("个人信息只能在服务器上删除");
    if (bytes > kMostReceivedBytes)
        return Tr::tr("操作过大：%1 KiB").arg(bytes / 1024);
    // "local" is what a workstation says that has not heard its company's name yet.
    if (!company.isEmpty() && o.company != company && !o.company.isEmpty()
        && o.company != QLatin1String("local"))
        return Tr::tr("操作属于另一家公司：%1").arg(o.company);
    return {};
}

Result<QList<JournalEntry>>
JournalWriter::receive(SignatureCheck &check, const QHash<OperationId, QString> &refusals, Senders senders)
{
    if (m_role != StoreRole::Server)
        return failure(ErrorCode::Internal, Tr::tr("只有服务器的数据文件接收操作"));
    m_db.execute("savepoint receive");
    auto entries = receiveAll(check, refusals, senders);
    // Something in it does not fit into the tables, which is nobody's fault but this program's: found by
    // going slowly, it gets its place as refused, and the others go on.
    QHash<OperationId, QString> refused = refusals;
    while (!entries && entries.error().code == ErrorCode::Internal) {
        const auto undo = [this] {
            m_db.clearError();
            m_db.execute("rollback to receive");
            const StoreChange change = m_change; // of the jobs before
            forget();
            m_change = change;
        };
        undo();
        OperationId bad;
        entries = receiveAll(check, refused, senders, true, &bad);
        if (entries || bad.isNull() || refused.contains(bad))
            break;
        qCCritical(logJournal).noquote()
            << "operation" << bad.toString() << "can't be applied and is refused:" << entries.error().text;
        refused.insert(bad, Tr::tr("服务器的程序处理不了这个操作；内容已原样保留，请联系管理员"));
        undo();
        entries = receiveAll(check, refused, senders);
    }
    if (entries)
        m_db.execute("release receive");
    return entries;
}

Result<QList<JournalEntry>> JournalWriter::receiveAll(SignatureCheck &check,
                                                      const QHash<OperationId, QString> &refusals,
                                                      Senders senders, bool oneByOne,
                                                      OperationId *stumbledOver)
{
    QList<JournalEntry> entries;
    QHash<QString, OperationTable::DeviceRow> devices;
    const QString ownCompany = company();
    qint64 head = OperationTable::head(m_db);
    for (qsizetype i = 0; i < check.operations().size(); ++i) {
        const Operation &o = check.operations().at(i);
        if (const auto found = OperationTable::find(m_db, o.id); found.row != 0) {
            auto known = OperationTable::entry(m_db, found.row);
            if (!known)
                return std::unexpected(known.error());
            entries.append(*std::move(known));
            continue;
        }
        if (!devices.contains(o.device.value))
            devices.insert(o.device.value, OperationTable::device(m_db, o.device));
        auto &device = devices[o.device.value];
        check.finish(i);
        const CheckedOperation &checked = check.at(i);
        if (auto ok = checkReceived(o, checked, device, senders); !ok)
            return std::unexpected(ok.error());
        JournalEntry entry{o, VerdictKind::Confirmed, ++head, m_clock.utcMs(), {}};
        entry.reason = refusal(entry.operation, checked.body, ownCompany);
        if (entry.reason.isEmpty())
            entry.reason = refusals.value(o.id);
        if (!entry.reason.isEmpty()) {
            entry.verdict = VerdictKind::Refused;
            OperationTable::insert(m_db, entry, checked.body, device.row);
        } else if (auto ok = sequenceOne(checked.body, device.row, entry); !ok) {
            if (stumbledOver)
                *stumbledOver = o.id;
            return std::unexpected(ok.error());
        }
        m_log.append(entry);
        if (oneByOne) {
            m_projection.flush();
            if (m_db.failed()) {
                *stumbledOver = o.id;
                return std::unexpected(m_db.error());
            }
        }
        device.record.lastSequence = o.deviceSequence;
        device.record.lastHash = o.hash;
        noteChange(o);
        entries.append(std::move(entry));
    }
    for (const auto &device : std::as_const(devices)) {
        if (device.row != 0)
            OperationTable::setChainEnd(m_db, device.row, device.record.lastSequence, device.record.lastHash);
        if (senders == Senders::Quarantined)
            destroyDecided(device.record);
    }
    if (auto done = finish({}); !done)
        return std::unexpected(done.error());
    return entries;
}

/// Gives an operation its place: applied, or kept with the reason why not.
Result<void> JournalWriter::sequenceOne(const QByteArray &body, qint64 deviceRow, JournalEntry &entry)
{
    const EffectiveTime::Bounded bounded(entry);
    const auto apply = [&] { return applyOrSpare(bounded.operation()); };
    if (const auto applied = checkCustomer(entry.operation).and_then(apply); !applied) {
        if (m_db.failed())
            return std::unexpected(m_db.error());
        entry.verdict = VerdictKind::Refused;
        entry.reason = applied.error().text;
        entry.reason.remove(QChar(u'\0')); // PostgreSQL has no such character
    }
    OperationTable::insert(m_db, entry, body, deviceRow);
    return {};
}

} // namespace Warmline
