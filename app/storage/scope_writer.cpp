// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of JournalWriter that changes what a seat holds. Whatever the change, the order is then read from
// its beginning once more: what is here already is passed over, what is new comes in, and the proofs fit the
// new scope. What the seat holds can be used all the while.
#include "app/storage/customer_table.h"
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

/// What lies outside the new scope, or, of our own making, outside the one of before.
struct JournalWriter::Outside
{
    QList<qint64> rows; ///< operations of others that go
    QList<EntityTouch> entities; ///< that something goes of, or that own operations hold a part of
};

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
    m_projection.flush();
    dropLookedUp(
        std::numeric_limits<qint64>::max()); // of the branches of before, or with the order from now on
    const auto beyond = outside(before, names);
    if (!beyond)
        return std::unexpected(beyond.error());
    if (auto ok = dropOutside(*beyond, names).and_then([&] { return foldHeld(beyond->entities); }); !ok)
        return ok;
    StoreValue::set(m_db, u"scope.row"_s, m_db.number("select coalesce(max(id), 0) from operation"));
    StoreValue::set(m_db, u"scope.until"_s, std::max(cursor, StoreValue::number(m_db, u"scope.until"_s)));
    StoreValue::set(m_db, u"cursor"_s, qint64(0));
    m_follower.beginAgain();
    m_change.reset = true;
    qCInfo(logJournal) << "the scope changed:" << before.size() << "->" << names.size() << "branches";
    return finish({});
}

/// Our own operations stay: they are this device's chain.
Result<JournalWriter::Outside> JournalWriter::outside(const QStringList &before, const QStringList &now)
{
    const auto isWithin = [](const QStringList &scope, const BranchId &branch) {
        return scope.isEmpty() || branch.isEmpty() || scope.contains(branch.value);
    };
    Outside found;
    QSet<std::pair<EntityKind, QString>> seen;
    auto query = m_db.prepare(u"select id, body, device, sequence is null from operation"_s);
    while (query.step()) {
        const auto operation = OperationCodec::decodeBody(query.blob(1));
        if (!operation)
            return std::unexpected(operation.error());
        const bool own = query.integer(2) == m_deviceRow;
        const bool placed = query.integer(3) == 0;
        const bool stays = isWithin(now, operation->branch);
        if (stays && !(own && !isWithin(before, operation->branch)))
            continue;
        if (!stays && !own && placed)
            found.rows.append(query.integer(0));
        if (const EntityTouch *touch = operation->primary();
            touch && !seen.contains({touch->kind, touch->id})) {
            seen.insert({touch->kind, touch->id});
            found.entities.append(*touch);
        }
    }
    return m_db.result(std::move(found));
}

Result<void> JournalWriter::dropOutside(const Outside &outside, const QStringList &branches)
{
    for (const EntityTouch &touch : outside.entities) {
        const QByteArray key = OperationTable::entityKey(touch.kind, touch.id);
        if (touch.kind == EntityKind::Ticket)
            m_db.cached("delete from ticket where uuid = ?1 and source is null").bind(1, key).run();
        else if (touch.kind == EntityKind::Call)
            m_db.cached("delete from call where uuid = ?1 and source is null").bind(1, key).run();
        else if (touch.kind == EntityKind::Household)
            CustomerTable(m_db).remove(key);
        m_db.cached("delete from shadow where kind = ?1 and entity = ?2")
            .bind(1, int(touch.kind))
            .bind(2, key)
            .run();
    }
    for (const qint64 row : outside.rows) {
        m_db.cached("delete from operation where id = ?1").bind(1, row).run();
        m_db.cached("delete from offer where operation = ?1").bind(1, row).run();
    }
    m_db.execute("delete from ticket where source is not null and source not in (select id from operation)");
    m_db.execute("delete from call where source is not null and source not in (select id from operation)");
    m_db.execute("delete from operation_entity where operation not in (select id from operation)");
    const QString scope = QString::fromUtf8(toJson(branches));
    if (!branches.isEmpty()) {
        for (const char *table : {"household", "building", "community", "station", "crew"}) {
            auto query = m_db.prepare(u"delete from %1 where branch <> '' and branch not in (select value "
                                      "from json_each(?1))"_s.arg(QLatin1StringView(table)));
            query.bind(1, scope).run();
        }
        m_db.execute(
            "delete from sensor where account <> '' and account not in (select account from household)");
        m_db.execute("delete from customer where code not in (select cast(account as blob) from household)");
        m_db.execute("delete from payment where account not in (select account from household)");
    }
    m_reference.forget();
    m_reference.forgetNames();
    m_projection.forget();
    m_deviceRows.clear();
    placesChanged();
    return m_db.failed() ? std::unexpected(m_db.error()) : Result<void>();
}

/// Whether anything is left of it to make a state of. Most of a branch that went is the work of others: as
/// many tickets and calls as a company has, and nothing to fold for.
bool JournalWriter::isHeld(const EntityTouch &touch)
{
    const QByteArray key = OperationTable::entityKey(touch.kind, touch.id);
    auto own = m_db.cached("select 1 from operation_entity where kind = ?1 and entity = ?2 limit 1");
    own.bind(1, int(touch.kind)).bind(2, key);
    if (own.step())
        return true;
    if (touch.kind != EntityKind::Ticket && touch.kind != EntityKind::Call)
        return true; // few, and other tables hang on them
    auto left = m_db.cached(touch.kind == EntityKind::Ticket ? "select 1 from ticket where uuid = ?1"
                                                             : "select 1 from call where uuid = ?1");
    left.bind(1, key);
    return left.step(); // as an import brought it
}

/// Of what other people's operations have left, our own are still here, placed or waiting: what is shown is
/// what they make by themselves, until the rest comes back.
Result<void> JournalWriter::foldHeld(const QList<EntityTouch> &entities)
{
    for (const EntityTouch &touch : entities) {
        if (!isHeld(touch))
            continue;
        if (auto ok = m_projection.foldAgain(touch.kind, touch.id); !ok)
            return std::unexpected(ok.error());
    }
    return m_projection.settle();
}

/// Operations that lie later in the order are here and folded already: it is folded with them, in their
/// order, when the page is through.
bool JournalWriter::comesLate(const Operation &operation, qint64 sequence)
{
    const EntityTouch *touch = operation.primary();
    if (!m_readsAgain || !touch)
        return false;
    const Intents::Handling handling = Intents::handling(operation.intent);
    if (handling != Intents::Handling::Reduce && handling != Intents::Handling::Setting
        && handling != Intents::Handling::Unknown)
        return false;
    if (!m_late.contains({touch->kind, touch->id})) {
        auto query = m_db.cached("select 1 from operation_entity e join operation o on o.id = e.operation "
                                 "where e.kind = ?1 and e.entity = ?2 and e.is_primary = 1 and "
                                 "o.verdict = 1 and o.sequence > ?3 limit 1");
        const QByteArray key = OperationTable::entityKey(touch->kind, touch->id);
        query.bind(1, int(touch->kind)).bind(2, key).bind(3, sequence);
        if (!query.step())
            return false;
        m_late.insert({touch->kind, touch->id});
    }
    if (handling == Intents::Handling::Unknown)
        markReadOnly(operation);
    return true;
}

/// An imported state came again; what was done to it since may be here.
void JournalWriter::noteLate(EntityKind kind, const QString &id)
{
    auto query = m_db.cached("select 1 from operation_entity where kind = ?1 and entity = ?2 and "
                             "is_primary = 1 limit 1");
    const QByteArray key = OperationTable::entityKey(kind, id);
    query.bind(1, int(kind)).bind(2, key);
    if (query.step())
        m_late.insert({kind, id});
}

Result<void> JournalWriter::foldLate()
{
    for (const auto &[kind, id] : std::exchange(m_late, {})) {
        const auto whole = m_projection.foldAgain(kind, id);
        if (!whole)
            return std::unexpected(whole.error());
        if (Projection::isFoldedInto(kind))
            setReadOnly(kind, OperationTable::entityKey(kind, id), !*whole);
    }
    return {};
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
