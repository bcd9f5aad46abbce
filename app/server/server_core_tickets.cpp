// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What foreign systems do with tickets through the ServerCore, and administrators with settings and people.
#include "app/server/access_table.h"
#include "app/server/operation_judge.h"
#include "app/server/ready_answer.h"
#include "app/server/server_core.h"

#include <optional>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

/// Whether the caller may do what it drafted.
Result<void> check(const CallerSession &session, const OperationDraft &draft,
                   const std::optional<Ticket> &ticket)
{
    if (session.isTrusted())
        return {};
    return OperationJudge::check(session.role, session.branches, OperationCodec::fromDraft(draft), ticket);
}

/// What a ticket says of its household, where the caller has not said it.
void fillFrom(const HouseholdDetail &home, OperationDraft &draft)
{
    draft.branch = home.household.branch;
    const auto fill = [&draft](QLatin1StringView name, const QString &value) {
        if (!value.isEmpty() && !draft.values.contains(name))
            draft.values.insert(name, value);
    };
    fill("community"_L1, home.household.community.value);
    fill("building"_L1, home.household.building.value);
    fill("station"_L1, home.building.station.value);
}

/// What is about no ticket; \a draft gets what it is about. InvalidInput, NotFound.
Result<void> addressElsewhere(OperationDraft &draft, const std::optional<HouseholdDetail> &home)
{
    const auto said = [&draft](QLatin1StringView name) {
        return draft.values.value(name).toString().trimmed();
    };
    if (draft.intent == "setting.set"_L1) {
        if (said("name"_L1).isEmpty())
            return failure(ErrorCode::InvalidInput, ServerCore::tr("要写明是哪项设置"), u"name"_s);
        draft.values.insert("name"_L1, said("name"_L1)); // the entity is called the same
        draft.entities = {EntityTouch{EntityKind::Setting, said("name"_L1), 0}};
        return {};
    }
    if (!home)
        return failure(ErrorCode::NotFound, ServerCore::tr("没有这个户号"), u"account"_s);
    if (said("reason"_L1).isEmpty())
        return failure(ErrorCode::InvalidInput, ServerCore::tr("要写明原因"), u"reason"_s);
    draft.branch = home->household.branch;
    draft.entities = {EntityTouch{EntityKind::Household, home->household.account.value, 0}};
    draft.values.remove(u"account"_s);
    return {};
}

bool isElsewhere(const QString &intent)
{
    return intent == "setting.set"_L1 || intent == "household.forget"_L1 || intent == "household.reveal"_L1;
}

} // namespace

QFuture<Result<SubmittedAnswer>> ServerCore::submit(const CallerSession &session,
                                                    const SubmittedIntent &intent)
{
    using Answer = SubmittedAnswer;
    if (intent.request.isNull())
        return refuse<Answer>(ErrorCode::InvalidInput, tr("requestId 应为 UUID"), u"requestId"_s);
    OperationDraft draft;
    draft.id = intent.request;
    draft.intent = intent.intent;
    draft.values = intent.values;
    draft.personal = intent.personal;
    draft.actor = session.account;
    const bool opens = intent.intent == "ticket.open"_L1;
    // One read finds what the intent is about: an earlier try with this id, the ticket, the household's
    // branch, the company.
    struct Found
    {
        QString company;
        std::optional<Ticket> ticket;
        std::optional<HouseholdDetail> home;
    };
    const QString account = intent.values.value("account"_L1).toString();
    return m_parts.reader
        ->ask([number = intent.ticketNumber, account](Queries &queries) -> Result<Found> {
            Found found;
            const auto company = queries.setting(u"company"_s);
            if (!company)
                return std::unexpected(company.error());
            found.company = *company;
            if (!number.isEmpty()) {
                const auto ticket = queries.ticketByNumber(number);
                if (!ticket)
                    return std::unexpected(ticket.error());
                found.ticket = *ticket;
            }
            if (!account.isEmpty()) {
                const auto household = queries.household(AccountNo(account));
                if (!household)
                    return std::unexpected(household.error());
                if (!*household)
                    return failure(ErrorCode::NotFound, tr("没有这个户号"), u"account"_s);
                found.home = **household;
            }
            return found;
        })
        .then(
            this,
            [this, session, draft, opens, number = intent.ticketNumber](const Result<Found> &found) mutable {
                if (!found)
                    return ready<Answer>(std::unexpected(found.error()));
                draft.company = found->company;
                if (isElsewhere(draft.intent)) {
                    const auto may = addressElsewhere(draft, found->home).and_then([&] {
                        return check(session, draft, {});
                    });
                    return may ? author(draft, {}) : ready<Answer>(std::unexpected(may.error()));
                }
                if (!opens) {
                    if (!found->ticket)
                        return refuse<Answer>(ErrorCode::NotFound, tr("没有这张工单"), number);
                    draft.branch = found->ticket->branch;
                    draft.entities = {EntityTouch{EntityKind::Ticket, found->ticket->id.toString(), 0}};
                    if (const auto may = check(session, draft, found->ticket); !may)
                        return ready<Answer>(std::unexpected(may.error()));
                    return author(draft, number);
                }
                if (found->home)
                    fillFrom(*found->home, draft);
                if (draft.branch.isEmpty() && !session.branches.isEmpty())
                    draft.branch = session.branches.first();
                // The ticket is named after its request, so that a repetition is the same ticket.
                draft.entities = {EntityTouch{EntityKind::Ticket, draft.id.toString(), 0}};
                if (const auto may = check(session, draft, {}); !may)
                    return ready<Answer>(std::unexpected(may.error()));
                return m_parts.journal->takeTicketNumber()
                    .then(this,
                          [this, draft](const Result<QString> &taken) mutable {
                              if (!taken)
                                  return ready<Answer>(std::unexpected(taken.error()));
                              draft.values.insert("number"_L1, *taken);
                              return author(draft, *taken);
                          })
                    .unwrap();
            })
        .unwrap();
}

QFuture<Result<SubmittedAnswer>> ServerCore::author(OperationDraft draft, const QString &number)
{
    return m_parts.journal->author({std::move(draft)})
        .then(this, [number](const Result<QList<JournalEntry>> &entries) -> Result<SubmittedAnswer> {
            if (!entries)
                return std::unexpected(entries.error());
            if (entries->isEmpty())
                return failure(ErrorCode::Internal, tr("操作没有写入"));
            const JournalEntry entry = entries->first();
            // A repetition is answered with the first try's entry, whose number counts.
            const QString own = entry.operation.values.value("number"_L1).toString();
            return SubmittedAnswer{entry, own.isEmpty() ? number : own};
        });
}

QFuture<Result<TicketTrail>> ServerCore::ticket(const CallerSession &session, const QString &number)
{
    return m_parts.reader->ask([session, number](Queries &queries) -> Result<TicketTrail> {
        const auto ticket = queries.ticketByNumber(number);
        if (!ticket)
            return std::unexpected(ticket.error());
        if (!*ticket)
            return failure(ErrorCode::NotFound, tr("没有这张工单"), number);
        if (const auto may = AccessTable::mayTouch(session.branches, (*ticket)->branch); !may)
            return std::unexpected(may.error());
        auto trail = queries.trail(EntityKind::Ticket, (*ticket)->id.toString());
        if (!trail)
            return std::unexpected(trail.error());
        const AccountNo &account = (*ticket)->account;
        const auto household =
            account.isEmpty() ? Result<std::optional<HouseholdDetail>>() : queries.household(account);
        if (!household)
            return std::unexpected(household.error());
        return TicketTrail{**ticket, std::move(*trail), *household ? (*household)->address : QString()};
    });
}

} // namespace Warmline
