// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/operation_judge.h"

#include "app/server/access_table.h"

#include <QCoreApplication>
#include <QSet>

namespace Warmline::OperationJudge {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(OperationJudge)
};

/// What judging needs of the store.
struct Facts
{
    QHash<QString, Ticket> tickets;
    QSet<QString> assigned; ///< accounts that have signed in from the device
};

Result<Facts> read(Queries &queries, const QSet<QString> &tickets, const DeviceId &device, bool wantsAssigned)
{
    Facts facts;
    for (const QString &id : tickets) {
        const auto ticket = queries.ticket(TicketId(Uuid7::fromString(id)));
        if (!ticket)
            return std::unexpected(ticket.error());
        if (*ticket)
            facts.tickets.insert(id, **ticket);
    }
    if (!wantsAssigned)
        return facts;
    const auto trail = queries.trail(EntityKind::Device, device.value);
    if (!trail)
        return std::unexpected(trail.error());
    for (const JournalEntry &entry : *trail) {
        if (entry.verdict == VerdictKind::Confirmed && entry.operation.intent == "device.assign"_L1)
            facts.assigned.insert(entry.operation.values.value("account"_L1).toString());
    }
    return facts;
}

bool isOnTicket(const Operation &operation)
{
    return operation.primary() && operation.primary()->kind == EntityKind::Ticket;
}

} // namespace

Result<void> check(AccountRole role, const QList<BranchId> &branches, const Operation &operation,
                   const std::optional<Ticket> &ticket)
{
    if (auto may = AccessTable::mayDo(role, operation.intent); !may)
        return may;
    if (auto may = AccessTable::mayTouch(branches, operation.branch); !may)
        return may;
    if (!ticket)
        return {};
    return AccessTable::mayTouch(branches, ticket->branch).and_then([&] {
        return AccessTable::mayChange(role, *ticket, operation);
    });
}

QFuture<Result<Refusals>> judge(Reader &reader, const AccountBook &book, const CallerSession &session,
                                const QList<Operation> &operations, qint64 nowMs)
{
    QHash<QString, Account> actors;
    QSet<QString> tickets;
    bool hasOthers = false;
    for (const Operation &operation : operations) {
        if (!actors.contains(operation.actor.value)) {
            if (const auto account = book.find(operation.actor))
                actors.insert(operation.actor.value, *account);
        }
        hasOthers = hasOthers || operation.actor != session.account;
        if (isOnTicket(operation))
            tickets.insert(operation.primary()->id);
    }
    return reader
        .ask([tickets, device = session.device, hasOthers](Queries &queries) {
            return read(queries, tickets, device, hasOthers);
        })
        .then([operations, actors, session, nowMs](const Result<Facts> &facts) -> Result<Refusals> {
            if (!facts)
                return std::unexpected(facts.error());
            Refusals refusals;
            for (const Operation &operation : operations) {
                const auto actor = actors.constFind(operation.actor.value);
                const bool isOther = operation.actor != session.account;
                std::optional<Ticket> ticket;
                if (isOnTicket(operation) && facts->tickets.contains(operation.primary()->id))
                    ticket = facts->tickets.value(operation.primary()->id);
                if (actor == actors.cend() || (isOther && !facts->assigned.contains(operation.actor.value)))
                    refusals.insert(operation.id, Tr::tr("操作人不是登录的账号"));
                else if (!actor->isUsable(nowMs))
                    refusals.insert(operation.id, Tr::tr("操作人的账号已停用或已到期"));
                else if (const auto may = check(actor->role, actor->branches, operation, ticket); !may)
                    refusals.insert(operation.id, may.error().text);
            }
            return refusals;
        });
}

} // namespace Warmline::OperationJudge
