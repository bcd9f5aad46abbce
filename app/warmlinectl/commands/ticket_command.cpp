// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "app/exchange/import_fields.h"
#include "app/remote/company_client.h"
#include "app/warmlinectl/command.h"
#include "app/warmlinectl/commands/ticket_attach.h"
#include "app/warmlinectl/commands/ticket_draft.h"
#include "app/warmlinectl/commands/ticket_json.h"
#include "app/warmlinectl/commands/ticket_repeat.h"
#include "app/warmlinectl/signer.h"

#include <QCoreApplication>
#include <QCoroFuture>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kZone = "Asia/Shanghai";

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TicketCommand)
};

/// One step of a ticket as a command.
struct StepCommand
{
    QString name; ///< "check-in"
    QString intent; ///< "ticket.check_in"
    QStringList options;
    QString help;
    Result<void> (*fill)(DraftFiller &filler);
    QString required; ///< an option that must be there
};

QList<StepCommand> stepCommands()
{
    const auto nothing = [](DraftFiller &) { return Result<void>(); };
    const auto reason = [](DraftFiller &f) {
        f.text(u"text"_s, u"reason"_s);
        return Result<void>();
    };
    return {
        {u"dispatch"_s,
         u"ticket.dispatch"_s,
         {u"crew"_s, u"promise"_s, u"note"_s},
         Tr::tr("派发给班组"),
         [](DraftFiller &f) {
             f.text(u"note"_s, u"note"_s);
             return f.promise();
         },
         u"crew"_s},
        {u"reassign"_s,
         u"ticket.reassign"_s,
         {u"crew"_s, u"text"_s},
         Tr::tr("改派给另一个班组"),
         reason,
         u"crew"_s},
        {u"check-in"_s,
         u"ticket.check_in"_s,
         {u"at"_s},
         Tr::tr("到场签到"),
         [](DraftFiller &f) { return f.position(); },
         {}},
        {u"handle"_s,
         u"ticket.handle"_s,
         {u"result"_s, u"temperature"_s},
         Tr::tr("登记处理结果"),
         [](DraftFiller &f) {
             f.text(u"result"_s, u"result"_s);
             return f.temperature(u"measured_temperature_tenths"_s);
         },
         {}},
        {u"verify"_s,
         u"ticket.verify"_s,
         {u"not-ok"_s, u"satisfied"_s, u"nps"_s, u"temperature"_s, u"note"_s},
         Tr::tr("验证（回访）；--not-ok 退回处理"),
         [](DraftFiller &f) {
             f.text(u"note"_s, u"note"_s);
             return f.judgement().and_then([&f] { return f.temperature(u"measured_temperature_tenths"_s); });
         },
         {}},
        {u"close"_s,
         u"ticket.close"_s,
         {u"note"_s},
         Tr::tr("闭环"),
         [](DraftFiller &f) {
             f.text(u"note"_s, u"note"_s);
             return Result<void>();
         },
         {}},
        {u"accept"_s, u"ticket.accept"_s, {}, Tr::tr("完成受理，等待派发"), nothing, {}},
        {u"note"_s,
         u"ticket.note"_s,
         {u"text"_s},
         Tr::tr("加备注"),
         [](DraftFiller &f) {
             f.text(u"text"_s, u"text"_s);
             return Result<void>();
         },
         u"text"_s},
        {u"set-tier"_s,
         u"ticket.set_tier"_s,
         {u"tier"_s, u"text"_s},
         Tr::tr("改等级"),
         [](DraftFiller &f) {
             f.text(u"text"_s, u"reason"_s);
             return f.name<Tier>(u"tier"_s, ImportWords::tier, tierName);
         },
         u"tier"_s},
        {u"pause"_s, u"ticket.pause"_s, {u"text"_s}, Tr::tr("暂停计时，要写原因"), reason, u"text"_s},
        {u"resume"_s, u"ticket.resume"_s, {}, Tr::tr("恢复计时"), nothing, {}},
        {u"reopen"_s, u"ticket.reopen"_s, {u"text"_s}, Tr::tr("重开已闭环的工单"), reason, {}},
    };
}

/// By id or name; anything goes while the data hold no crews at all.
Result<QString> crewId(Queries &queries, const QString &wanted)
{
    const auto crews = queries.crews();
    if (!crews)
        return std::unexpected(crews.error());
    for (const Crew &crew : *crews) {
        if (crew.id.value == wanted || crew.name == wanted)
            return crew.id.value;
    }
    if (crews->isEmpty())
        return wanted;
    return failure(ErrorCode::NotFound, Tr::tr("没有班组“%1”").arg(wanted));
}

QCoro::Task<int> author(std::shared_ptr<CommandContext> context, DataAccess &data, OperationDraft draft,
                        QString number, std::optional<Ticket> ticket = {})
{
    const auto signer = co_await Signer::of(context->line, data, Signer::writing(draft, ticket));
    if (!signer)
        co_return context->refuse(signer.error());
    const auto company = co_await data.company();
    if (!company)
        co_return context->refuse(company.error());
    draft.company = *company;
    draft.actor = *signer;
    const auto entries = co_await data.journal().author({draft});
    if (!entries)
        co_return context->refuse(entries.error());
    const auto view =
        co_await data.reader().ask([number](Queries &queries) { return readTicket(queries, number); });
    if (!view)
        co_return context->refuse(view.error());
    context->console->result(ticketToJson(*view, kZone));
    co_return ExitDone;
}

QCoro::Task<int> showRemote(std::shared_ptr<CommandContext> context, CompanyClient &client, QString number)
{
    const auto ticket = co_await client.ticket(number);
    if (!ticket)
        co_return context->refuse(ticket.error());
    context->console->result(ticketToJson({ticket->ticket, ticket->address, ticket->trail}, kZone));
    co_return ExitDone;
}

/// The server finds the household and its building, and writes the operation for the token's account.
QCoro::Task<int> submitRemote(std::shared_ptr<CommandContext> context, OperationDraft draft, QString number)
{
    const auto client = context->client();
    if (!client)
        co_return context->refuse(client.error());
    draft.id = OperationId::make(SystemClock());
    const auto done = co_await (*client)->submit(draft, number);
    if (!done)
        co_return context->refuse(done.error());
    co_return co_await showRemote(context, **client, *done);
}

QCoro::Task<int> stepRemote(std::shared_ptr<CommandContext> context, OperationDraft draft, QString number)
{
    if (TicketRepeat::canRepeat(draft.intent)) {
        const auto client = context->client();
        if (!client)
            co_return context->refuse(client.error());
        const auto known = co_await (*client)->ticket(number);
        if (!known)
            co_return context->refuse(known.error());
        if (TicketRepeat::changesNothing(known->ticket, draft)) {
            context->console->result(ticketToJson({known->ticket, known->address, known->trail}, kZone));
            co_return ExitDone;
        }
    }
    co_return co_await submitRemote(context, draft, number);
}

QCoro::Task<int> show(std::shared_ptr<CommandContext> context)
{
    if (context->arguments.size() != 1)
        co_return context->misused(Tr::tr("要给出一个工单号"));
    if (context->isRemote()) {
        const auto client = context->client();
        if (!client)
            co_return context->refuse(client.error());
        co_return co_await showRemote(context, **client, context->arguments.first());
    }
    const auto data = context->open();
    if (!data)
        co_return context->refuse(data.error());
    const auto view = co_await (*data)->reader().ask(
        [number = context->arguments.first()](Queries &queries) { return readTicket(queries, number); });
    if (!view)
        co_return context->refuse(view.error());
    context->console->result(ticketToJson(*view, kZone));
    co_return ExitDone;
}

Result<void> fillOpening(const CommandLine &line, OperationDraft &draft)
{
    DraftFiller filler(line, draft, kZone);
    filler.text(u"text"_s, u"text"_s);
    return filler.name<TicketCategory>(u"category"_s, ImportWords::category, categoryName)
        .and_then([&] { return filler.name<Tier>(u"tier"_s, ImportWords::tier, tierName); })
        .and_then([&] { return filler.name<FaultScope>(u"scope"_s, ImportWords::scope, scopeName); })
        .and_then([&] { return filler.name<Trade>(u"trade"_s, ImportWords::trade, tradeName); })
        .and_then([&] { return filler.name<Channel>(u"channel"_s, ImportWords::channel, channelName); })
        .and_then([&] { return filler.temperature(u"reported_temperature_tenths"_s); })
        .and_then([&] { return filler.promise(); });
}

QCoro::Task<int> open(std::shared_ptr<CommandContext> context)
{
    const CommandLine &line = context->line;
    for (const QString &needed : {u"account"_s, u"category"_s, u"text"_s}) {
        if (line.value(needed).trimmed().isEmpty())
            co_return context->misused(Tr::tr("缺少 --%1").arg(needed));
    }
    OperationDraft draft;
    draft.intent = u"ticket.open"_s;
    const auto filled = fillOpening(line, draft);
    if (!filled)
        co_return context->misused(filled.error().message());
    if (context->isRemote()) {
        draft.values.insert("account"_L1, line.value(u"account"_s).trimmed());
        co_return co_await submitRemote(context, draft, {});
    }
    const auto data = context->open();
    if (!data)
        co_return context->refuse(data.error());
    const AccountNo account(line.value(u"account"_s).trimmed());
    const auto household =
        co_await (*data)->reader().ask([account](Queries &queries) { return queries.household(account); });
    if (!household)
        co_return context->refuse(household.error());
    if (!*household)
        co_return context->refuse({ErrorCode::NotFound, Tr::tr("没有户号“%1”").arg(account.value), {}});
    const auto number = co_await (*data)->journal().takeTicketNumber();
    if (!number)
        co_return context->refuse(number.error());
    const HouseholdDetail &home = **household;
    draft.branch = home.household.branch;
    draft.entities = {{EntityKind::Ticket, TicketId::make(SystemClock()).toString(), 0},
                      {EntityKind::Household, account.value, 0}};
    draft.values.insert("number"_L1, *number);
    draft.values.insert("account"_L1, account.value);
    draft.values.insert("community"_L1, home.household.community.value);
    draft.values.insert("building"_L1, home.household.building.value);
    if (!home.building.station.isEmpty())
        draft.values.insert("station"_L1, home.building.station.value);
    co_return co_await author(context, **data, draft, *number);
}

QCoro::Task<int> step(std::shared_ptr<CommandContext> context, StepCommand command)
{
    if (context->arguments.size() != 1)
        co_return context->misused(Tr::tr("要给出一个工单号"));
    if (!command.required.isEmpty() && context->line.value(command.required).trimmed().isEmpty())
        co_return context->misused(Tr::tr("缺少 --%1").arg(command.required));
    OperationDraft draft;
    draft.intent = command.intent;
    DraftFiller filler(context->line, draft, kZone);
    const auto filled = command.fill(filler);
    if (!filled)
        co_return context->misused(filled.error().message());
    if (context->isRemote()) {
        if (context->line.has(u"crew"_s))
            draft.values.insert("crew"_L1, context->line.value(u"crew"_s));
        co_return co_await stepRemote(context, draft, context->arguments.first());
    }
    const auto data = context->open();
    if (!data)
        co_return context->refuse(data.error());
    const QString number = context->arguments.first();
    const auto view =
        co_await (*data)->reader().ask([number](Queries &queries) { return readTicket(queries, number); });
    if (!view)
        co_return context->refuse(view.error());
    if (context->line.has(u"crew"_s)) {
        const auto crew = co_await (*data)->reader().ask(
            [wanted = context->line.value(u"crew"_s)](Queries &queries) { return crewId(queries, wanted); });
        if (!crew)
            co_return context->refuse(crew.error());
        draft.values.insert("crew"_L1, *crew);
    }
    if (TicketRepeat::changesNothing(view->ticket, draft)) {
        context->console->result(ticketToJson(*view, kZone));
        co_return ExitDone;
    }
    if (const auto allowed = TicketRules::allowed(view->ticket, command.intent); !allowed)
        co_return context->refuse(allowed.error());
    draft.branch = view->ticket.branch;
    draft.entities = {{EntityKind::Ticket, view->ticket.id.toString(), 0}};
    co_return co_await author(context, **data, draft, view->ticket.number, view->ticket);
}

} // namespace

QList<CtlCommand> Commands::tickets()
{
    QList<CtlCommand> list{
        {u"ticket open"_s,
         {},
         {u"account"_s, u"category"_s, u"text"_s, u"tier"_s, u"scope"_s, u"trade"_s, u"channel"_s,
          u"temperature"_s, u"promise"_s},
         Tr::tr("受理一张工单"),
         open,
         true},
        {u"ticket show"_s, u"NUMBER"_s, {}, Tr::tr("显示工单和它的轨迹"), show, true},
        {u"ticket attach"_s,
         u"NUMBER FILE"_s,
         {u"attachments"_s},
         Tr::tr("给工单加一个附件"),
         attachToTicket},
    };
    for (const StepCommand &command : stepCommands()) {
        list.append(
            {u"ticket "_s + command.name, u"NUMBER"_s, command.options, command.help,
             [command](std::shared_ptr<CommandContext> context) { return step(std::move(context), command); },
             true});
    }
    return list;
}

} // namespace Warmline
