// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of JournalWriter that keeps households of other branches for a while: who calls may live
// elsewhere. Their rows lie among the others, sealed like them; a note beside them says whose they are.
#include "app/domain/household_look_up.h"
#include "app/domain/looked_up_tickets.h"
#include "app/storage/address_tree.h"
#include "app/storage/journal_writer.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

/// A branch whose order comes to this seat, or the whole company's does.
bool isWithinScope(SqliteConnection &db, const BranchId &branch)
{
    const QByteArray scope = StoreValue::bytes(db, u"scope.branches"_s);
    if (scope.isEmpty())
        return false; // has never signed in
    const QJsonArray branches = QJsonDocument::fromJson(scope).array();
    return branches.isEmpty() || branches.contains(branch.value);
}

} // namespace

Result<void> JournalWriter::keepLookedUp(const LookedUpHousehold &found)
{
    if (m_role != StoreRole::Seat)
        return failure(ErrorCode::Internal, Tr::tr("服务器没有范围，它什么都有"));
    const auto blocks = LookUpCodec::unpack(found.blocks);
    if (!blocks)
        return std::unexpected(blocks.error());
    const auto tickets = LookedUpTickets::read(found.blocks, found.account);
    if (!tickets)
        return std::unexpected(tickets.error());
    for (const ImportBlock &block : *blocks) {
        for (const Household &household : block.households) {
            if (household.account != found.account)
                return failure(ErrorCode::InvalidInput, Tr::tr("服务器给的是另一户的资料"),
                               found.account.value);
        }
    }
    {
        auto here =
            m_db.cached("select 1 from household where account = ?1 and account not in (select account "
                        "from looked_up)");
        here.bind(1, found.account.value);
        if (here.step())
            return finish({}); // it came with the order meanwhile: that is the newer word
    }
    for (const ImportBlock &block : *blocks)
        m_reference.write(block);
    // Of a branch that the seat has by now: the order brings it again, and it is no guest that leaves.
    if (isWithinScope(m_db, found.branch)) {
        placesChanged();
        return finish({});
    }
    m_db.cached("insert or replace into looked_up (account, branch, at) values (?1, ?2, ?3)")
        .bind(1, found.account.value)
        .bind(2, found.branch.value)
        .bind(3, found.atMs)
        .run();
    m_db.cached("delete from looked_up_ticket where account = ?1").bind(1, found.account.value).run();
    for (const Ticket &ticket : *tickets)
        m_db.cached("insert or replace into looked_up_ticket (account, uuid, opened, state) values (?1, ?2, "
                    "?3, ?4)")
            .bind(1, found.account.value)
            .bind(2, ticket.id.value.toBytes())
            .bind(3, ticket.openedMs)
            .bind(4, Folding::encode(ticket))
            .run();
    dropLookedUp(m_clock.utcMs() - LookUpCodec::kKeptMs);
    placesChanged();
    return finish({});
}

/// What was looked up before \a beforeMs, and notes of households that are gone.
void JournalWriter::dropLookedUp(qint64 beforeMs)
{
    m_db.execute("delete from looked_up where account not in (select account from household)");
    m_db.execute("delete from looked_up_ticket where account not in (select account from looked_up)");
    {
        auto old = m_db.cached("select 1 from looked_up where at < ?1 limit 1");
        old.bind(1, beforeMs);
        if (!old.step())
            return;
    }
    m_db.execute("pragma secure_delete = on"); // a stranger's number: what is freed is overwritten
    m_db.cached(
            "delete from person_key where household in (select id from household where account in (select "
            "account from looked_up where at < ?1))")
        .bind(1, beforeMs)
        .run();
    m_db.cached("delete from household where account in (select account from looked_up where at < ?1)")
        .bind(1, beforeMs)
        .run();
    m_db.cached("delete from looked_up where at < ?1").bind(1, beforeMs).run();
    m_db.execute("delete from looked_up_ticket where account not in (select account from looked_up)");
    m_db.execute("pragma secure_delete = off");
    m_reference.forgetNames();
    placesChanged();
}

/// Tells the readers that their address tree is of yesterday, and everybody to look again.
void JournalWriter::placesChanged()
{
    StoreValue::set(m_db, AddressTreeCache::kGeneration,
                    StoreValue::number(m_db, AddressTreeCache::kGeneration) + 1);
    m_change.reset = true;
}

} // namespace Warmline
