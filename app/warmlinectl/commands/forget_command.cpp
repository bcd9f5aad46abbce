// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmlinectl/command.h"
#include "app/warmlinectl/signer.h"

#include <QCoreApplication>
#include <QCoroFuture>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ForgetCommand)
};

QCoro::Task<int> forget(std::shared_ptr<CommandContext> context)
{
    if (context->arguments.size() != 1)
        co_return context->misused(Tr::tr("要给出一个户号"));
    const QString account = context->arguments.first();
    const QString reason = context->line.value(u"reason"_s).trimmed();
    if (reason.isEmpty())
        co_return context->misused(Tr::tr("--reason 要写明原因"));
    const auto data = context->open();
    if (!data)
        co_return context->refuse(data.error());
    const auto company = co_await (*data)->company();
    if (!company)
        co_return context->refuse(company.error());
    const auto home = co_await (*data)->reader().ask(
        [account](Queries &queries) { return queries.household(AccountNo(account)); });
    if (!home)
        co_return context->refuse(home.error());
    if (!*home)
        co_return context->refuse({ErrorCode::NotFound, Tr::tr("没有这个户号"), account});
    OperationDraft draft;
    draft.intent = u"household.forget"_s;
    draft.company = *company;
    draft.branch = (*home)->household.branch;
    draft.entities = {{EntityKind::Household, account, 0}};
    draft.values.insert("reason"_L1, reason);
    const auto signer = co_await Signer::of(context->line, **data, Signer::writing(draft));
    if (!signer)
        co_return context->refuse(signer.error());
    draft.actor = *signer;
    const auto written = co_await (*data)->journal().author({draft});
    if (!written)
        co_return context->refuse(written.error());
    context->console->result({{u"account_no"_s, account},
                              {u"operation"_s, written->first().operation.id.toString()},
                              {u"sequence"_s, written->first().sequence}});
    co_return ExitDone;
}

} // namespace

QList<Command> Commands::privacy()
{
    return {{u"forget"_s,
             u"ACCOUNT"_s,
             {u"reason"_s},
             Tr::tr("删除一户的姓名、电话和其工单、通话里的个人信息；不能恢复，操作链仍可验证"),
             forget}};
}

} // namespace Warmline
