// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmlinectl/command.h"
#include "app/warmlinectl/signer.h"

#include <QCoreApplication>
#include <QCoroFuture>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ForgetCommand)
};

/// Whether anything was written about \a ticket or call behind \a sequence of the journal.
Result<bool> touchedSince(Queries &queries, EntityKind kind, const QString &id, qint64 sequence)
{
    return queries.trail(kind, id).transform([sequence](const QList<JournalEntry> &trail) {
        return std::ranges::any_of(trail,
                                   [sequence](const JournalEntry &e) { return e.sequence > sequence; });
    });
}

/// What a person said or wrote, or a number: pause reasons and the like may stay after a person is forgotten.
bool saySomething(const QList<Ticket> &tickets, const QList<Call> &calls)
{
    return std::ranges::any_of(tickets,
                               [](const Ticket &ticket) {
                                   return !ticket.text.isEmpty() || !ticket.result.isEmpty()
                                       || std::ranges::any_of(ticket.notes, [](const TicketNote &note) {
                                              return !note.text.isEmpty();
                                          });
                               })
        || std::ranges::any_of(calls, [](const Call &call) { return !call.number.isEmpty(); });
}

/// The operation by which the household was forgotten, if nothing is known of its people again: neither name
/// nor number nor a word in its tickets and calls.
Result<std::optional<JournalEntry>> forgottenBy(Queries &queries, const Household &home)
{
    const auto trail = queries.trail(EntityKind::Household, home.account.value);
    const auto phone = queries.phone(home.account);
    if (!trail || !phone)
        return std::unexpected(trail ? phone.error() : trail.error());
    const auto last = std::ranges::find_last_if(*trail, [](const JournalEntry &entry) {
        return entry.operation.intent == "household.forget"_L1 && entry.verdict != VerdictKind::Refused;
    });
    if (last.empty() || last.size() > 1 || !home.customerName.isEmpty() || !phone->isEmpty())
        return std::nullopt;
    TicketFilter tickets;
    tickets.account = home.account;
    tickets.limit = 0;
    CallFilter calls;
    calls.account = home.account;
    calls.limit = 0;
    const auto itsTickets = queries.tickets(tickets);
    const auto itsCalls = queries.calls(calls);
    if (!itsTickets || !itsCalls)
        return std::unexpected(itsTickets ? itsCalls.error() : itsTickets.error());
    if (saySomething(*itsTickets, *itsCalls)) // an import leaves no trail
        return std::nullopt;
    QList<std::pair<EntityKind, QString>> entities;
    for (const Ticket &ticket : *itsTickets)
        entities.append({EntityKind::Ticket, ticket.id.toString()});
    for (const Call &call : *itsCalls)
        entities.append({EntityKind::Call, call.id.toString()});
    for (const auto &[kind, id] : std::as_const(entities)) {
        const auto touched = touchedSince(queries, kind, id, last.front().sequence);
        if (!touched)
            return std::unexpected(touched.error());
        if (*touched)
            return std::nullopt;
    }
    return last.front();
}

QJsonObject toJson(const QString &account, const JournalEntry &entry)
{
    return {{u"account_no"_s, account},
            {u"operation"_s, entry.operation.id.toString()},
            {u"sequence"_s, entry.sequence}};
}

QCoro::Task<int> forget(std::shared_ptr<CommandContext> context)
{
    if (context->arguments.size() != 1)
        co_return context->misused(Tr::tr("要给出一个户号"));
    const QString account = context->arguments.first();
    const QString reason = context->line.value(u"reason"_s).trimmed();
    if (reason.isEmpty())
        co_return context->misused(Tr::tr("--reason 要写明原因"));
    const auto data = co_await context->read();
    if (!data)
        co_return context->refuse(data.error());
    const auto home = co_await (*data)->reader().ask(
        [account](Queries &queries) { return queries.household(AccountNo(account)); });
    if (!home)
        co_return context->refuse(home.error());
    if (!*home)
        co_return context->refuse({ErrorCode::NotFound, Tr::tr("没有这个户号"), account});
    const auto before = co_await (*data)->reader().ask(
        [household = (*home)->household](Queries &queries) { return forgottenBy(queries, household); });
    if (!before)
        co_return context->refuse(before.error());
    if (*before) { // a repeat is done
        context->console->result(toJson(account, **before));
        co_return ExitDone;
    }
    OperationDraft draft;
    draft.intent = u"household.forget"_s;
    draft.branch = (*home)->household.branch;
    draft.entities = {{EntityKind::Household, account, 0}};
    draft.values.insert("reason"_L1, reason);
    const auto written = co_await Signer::write(context->line, **data, draft);
    if (!written)
        co_return context->refuse(written.error());
    context->console->result(toJson(account, *written));
    co_return ExitDone;
}

} // namespace

QList<CtlCommand> Commands::privacy()
{
    return {{u"forget"_s,
             u"ACCOUNT"_s,
             {u"reason"_s},
             Tr::tr("删除一户的姓名、电话和其工单、通话里的个人信息；不能恢复，操作链仍可验证"),
             forget,
             true}};
}

} // namespace Warmline
