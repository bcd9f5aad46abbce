// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmlinectl/commands/case_command.h"

#include "app/exchange/labelled_case.h"

#include <QCoreApplication>
#include <QCoroFuture>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CaseCommand)
};

constexpr qint64 kPageBytes = 4LL * 1024 * 1024;

QCoro::Task<int> exportCases(std::shared_ptr<CommandContext> context)
{
    if (!context->arguments.isEmpty())
        co_return context->misused(Tr::tr("这个命令不带参数"));
    const auto data = context->open();
    if (!data)
        co_return context->refuse(data.error());
    qint64 cursor = 0, told = 0;
    while (!context->stop.stop_requested()) {
        const auto page = co_await (*data)->reader().ask(
            [cursor](Queries &queries) { return queries.page(cursor, kPageBytes); });
        if (!page)
            co_return context->refuse(page.error());
        for (const JournalEntry &entry : page->entries) {
            if (const auto json = LabelledCase::of(entry)) {
                context->console->result(*json);
                ++told;
            }
        }
        if (page->nextCursor <= cursor || page->entries.isEmpty())
            break;
        cursor = page->nextCursor;
    }
    if (told > 0)
        co_return context->stop.stop_requested() ? ExitPartly : ExitDone;
    context->console->say(u"warmlinectl: "_s + Tr::tr("还没有座席认可或改判过的案例"));
    co_return ExitNothing;
}

} // namespace

QList<CtlCommand> caseCommands()
{
    return {{u"export cases"_s,
             {},
             {},
             Tr::tr("导出座席认可或改判过的案例，一行一个，可直接给 diagnose；不含户号、姓名和地址"),
             exportCases}};
}

} // namespace Warmline
