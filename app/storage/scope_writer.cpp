// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of JournalWriter that changes what a seat holds. Whatever the change, the order is then read from
// its beginning once more: what is here already is passed over, what is new comes in, and the proofs fit the
// new scope. What the seat holds can be used all the while.
#include "app/storage/address_tree.h"
#include "app/storage/journal_writer.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>

#include <limits>

Q_DECLARE_LOGGING_CATEGORY(logJournal)

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kScope = "scope.branches"_L1;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

QByteArray toJson(const QStringList &branches)
{
    return QJsonDocument(QJsonArray::fromStringList(branches)).toJson(QJsonDocument::Compact);
}

} // namespace

Result<void> JournalWriter::setScope(const QList<BranchId> &branches)
{
    if (m_role != StoreRole::Seat)
        return failure(ErrorCode::Internal, Tr::tr("服务器没有范围，它什么都有"));
    QStringList names;
    for (const BranchId &branch : branches)
        names.append(branch.value);
    names.sort();
    const QByteArray known = StoreValue::bytes(m_db, kScope);
    QStringList before; // none: the whole company
    for (const QJsonValue &value : QJsonDocument::fromJson(known).array())
        before.append(value.toString());
    StoreValue::set(m_db, kScope, toJson(names));
    const qint64 cursor = StoreValue::number(m_db, u"cursor"_s);
    if (names == before || (known.isEmpty() && cursor == 0))
        return finish({});
    const bool narrows =
        !names.isEmpty() && (before.isEmpty() || std::ranges::any_of(before, [&](const QString &b) {
                                 return !names.contains(b);
                             }));
    m_projection.flush();
    dropLookedUp(
        std::numeric_limits<qint64>::max()); // of the branches of before, or with the order from now on
    if (narrows) {
        if (auto ok = dropOutside(names); !ok)
            return ok;
    }
    StoreValue::set(m_db, u"scope.row"_s, m_db.number("select coalesce(max(id), 0) from operation"));
    StoreValue::set(m_db, u"scope.until"_s, std::max(cursor, StoreValue::number(m_db, u"scope.until"_s)));
    StoreValue::set(m_db, u"cursor"_s, qint64(0));
    m_follower.beginAgain();
    m_change.reset = true;
    qCInfo(logJournal) << "the scope changed:" << before.size() << "->" << names.size() << "branches";
    return finish({});
}

/// Our own operations stay: they are this device's chain.
Result<void> JournalWriter::dropOutside(const QStringList &branches)
{
    QList<qint64> rows;
    QList<std::pair<EntityKind, QByteArray>> entities;
    {
        auto query =
            m_db.prepare(u"select id, body from operation where sequence is not null and device <> ?1"_s);
        query.bind(1, m_deviceRow);
        while (query.step()) {
            const auto operation = OperationCodec::decodeBody(query.blob(1));
            if (!operation)
                return std::unexpected(operation.error());
            if (operation->branch.isEmpty() || branches.contains(operation->branch.value))
                continue;
            rows.append(query.integer(0));
            if (const EntityTouch *touch = operation->primary())
                entities.append({touch->kind, OperationTable::entityKey(touch->kind, touch->id)});
        }
    }
    for (const auto &[kind, key] : std::as_const(entities)) {
        if (kind == EntityKind::Ticket)
            m_db.cached("delete from ticket where uuid = ?1").bind(1, key).run();
        else if (kind == EntityKind::Call)
            m_db.cached("delete from call where uuid = ?1").bind(1, key).run();
        m_db.cached("delete from shadow where kind = ?1 and entity = ?2")
            .bind(1, int(kind))
            .bind(2, key)
            .run();
    }
    for (const qint64 row : std::as_const(rows)) {
        m_db.cached("delete from operation where id = ?1").bind(1, row).run();
        m_db.cached("delete from offer where operation = ?1").bind(1, row).run();
    }
    m_db.execute("delete from ticket where source is not null and source not in (select id from operation)");
    m_db.execute("delete from call where source is not null and source not in (select id from operation)");
    m_db.execute("delete from operation_entity where operation not in (select id from operation)");
    const QString scope = QString::fromUtf8(toJson(branches));
    for (const char *table : {"household", "building", "community", "station", "crew"}) {
        auto query = m_db.prepare(u"delete from %1 where branch <> '' and branch not in (select value from "
                                  "json_each(?1))"_s.arg(QLatin1StringView(table)));
        query.bind(1, scope).run();
    }
    m_db.execute("delete from sensor where account <> '' and account not in (select account from household)");
    m_db.execute("delete from customer where code not in (select cast(account as blob) from household)");
    m_db.execute("delete from payment where account not in (select account from household)");
    m_reference.forget();
    m_reference.forgetNames();
    m_projection.forget();
    m_deviceRows.clear();
    StoreValue::set(m_db, AddressTreeCache::kGeneration,
                    StoreValue::number(m_db, AddressTreeCache::kGeneration) + 1);
    return m_db.failed() ? std::unexpected(m_db.error()) : Result<void>();
}

/// An entry that is here already, met once more. An import that was closed before gets the blocks that are
/// new.
Result<void> JournalWriter::meetAgain(const JournalEntry &entry, qint64 row, qint64 sequence)
{
    if (sequence != entry.sequence)
        return failure(ErrorCode::Denied, Tr::tr("服务器改了第 %1 条的次序").arg(sequence), u"proof"_s);
    if (entry.verdict != VerdictKind::Confirmed)
        return {};
    const auto known = OperationTable::entry(m_db, row);
    if (!known)
        return std::unexpected(known.error());
    if (!entry.operation.hash.isEmpty() && entry.operation.hash != known->operation.hash)
        return failure(ErrorCode::Denied, Tr::tr("服务器的第 %1 条与本机所有的不同").arg(sequence),
                       u"proof"_s);
    if (Intents::handling(known->operation.intent) != Intents::Handling::Close)
        return {};
    return closeBatch(known->operation, StoreValue::number(m_db, u"scope.row"_s));
}

} // namespace Warmline
