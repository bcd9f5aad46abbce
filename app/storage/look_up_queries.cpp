// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// StoreQueries: who was given which household of another branch, as a server asks.
#include "app/storage/operation_table.h"
#include "app/storage/store_queries.h"

namespace Warmline {

using namespace Qt::StringLiterals;

Result<int> StoreQueries::lookUpsSince(const AgentId &actor, qint64 sinceMs, int most)
{
    auto query =
        m_db->cached("select body from operation where intent = 'household.look_up' and received >= ?1 "
                     "and verdict = 1 order by received desc");
    query.bind(1, sinceMs);
    int count = 0;
    while (count < most && query.step()) {
        const auto operation = OperationCodec::decodeBody(query.blob(0));
        if (!operation)
            return std::unexpected(operation.error());
        count += operation->actor == actor ? 1 : 0;
    }
    return m_db->result(count);
}

Result<QSet<QString>> StoreQueries::householdsBeyond(const QStringList &owners, const HouseholdScope &scope)
{
    QSet<QString> beyond;
    for (const QString &owner : owners) {
        auto query = m_db->cached("select branch from household where account = ?1");
        query.bind(1, owner);
        if (!query.step()) { // a station, the weather, or nothing
            // Rooms whose household is not here (yet, or any more) are of a branch that nobody knows.
            auto rooms = m_db->cached("select 1 from sensor where account = ?1 limit 1");
            rooms.bind(1, owner);
            if (rooms.step() && !wasGiven(owner, scope))
                beyond.insert(owner);
            continue;
        }
        const BranchId branch(query.text(0));
        if (!branch.isEmpty() && !scope.branches.contains(branch) && !wasGiven(owner, scope))
            beyond.insert(owner);
    }
    return m_db->result(std::move(beyond));
}

bool StoreQueries::wasGiven(const QString &account, const HouseholdScope &scope)
{
    auto query = m_db->cached("select o.body from operation_entity e join operation o on o.id = e.operation "
                              "where e.kind = ?1 and e.entity = ?2 and e.is_primary = 1 and "
                              "o.intent = 'household.look_up' and o.verdict = 1 and o.received >= ?3");
    const QByteArray key = OperationTable::entityKey(EntityKind::Household, account);
    query.bind(1, int(EntityKind::Household)).bind(2, key).bind(3, scope.lookedUpSinceMs);
    while (query.step()) {
        const auto operation = OperationCodec::decodeBody(query.blob(0));
        if (operation && operation->actor == scope.who)
            return true;
    }
    return false;
}

} // namespace Warmline
