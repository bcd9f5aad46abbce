// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "app/exchange/export_record.h"
#include "app/exchange/trail_file.h"
#include "app/remote/company_client.h"
#include "app/server/access_table.h"
#include "app/warmlinectl/command.h"
#include "app/warmlinectl/commands/export_list_command.h"
#include "app/warmlinectl/commands/export_sink.h"
#include "app/warmlinectl/commands/series_export_command.h"
#include "app/warmlinectl/commands/time_option.h"
#include "app/warmlinectl/signer.h"

#include <QCoreApplication>
#include <QCoroFuture>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ExportCommand)
};

/// In somebody's name, who must be allowed the same export on a server.
QCoro::Task<Result<void>> record(std::shared_ptr<CommandContext> context, DataAccess &data,
                                 OperationDraft draft, QString call)
{
    const auto written = co_await Signer::write(context->line, data, std::move(draft), Signer::calling(call));
    co_return written ? Result<void>() : std::unexpected(written.error());
}

/// In pieces; the file appears only when it is whole.
QCoro::Task<int> exportRowsRemote(std::shared_ptr<CommandContext> context, ExportRequest request)
{
    const auto client = context->client();
    if (!client)
        co_return context->refuse(client.error());
    const QString out = context->line.value(u"out"_s);
    ExportSink sink(*context->console, out);
    if (const auto ok = sink.open(); !ok)
        co_return context->refuse(ok.error());
    const CompanyClient::RowsOrder order{OperationId::make(SystemClock()).toString(),
                                         exportKindName(request.kind),
                                         exportFormatName(request.format),
                                         request.fromMs,
                                         request.toMs,
                                         QString::fromLatin1(request.zone)};
    qint64 rows = 0, at = 0, total = 0;
    do {
        if (context->stop.stop_requested())
            co_return context->refuse({ErrorCode::Cancelled, Tr::tr("导出已取消"), {}});
        const auto piece = co_await (*client)->exportRows(order, at);
        if (!piece)
            co_return context->refuse(piece.error());
        if (const auto ok = sink.write(piece->bytes); !ok)
            co_return context->refuse(ok.error());
        at += piece->bytes.size();
        total = piece->total;
        rows = piece->rows;
        if (piece->bytes.isEmpty() && at < total)
            co_return context->refuse({ErrorCode::Internal, Tr::tr("服务器给的导出不完整"), {}});
        context->console->progress(at, total, Tr::tr("导出"));
    } while (at < total);
    if (const auto ok = sink.commit(); !ok)
        co_return context->refuse(ok.error());
    if (!out.isEmpty())
        context->console->result({{u"rows"_s, rows}, {u"file"_s, out}});
    co_return ExitDone;
}

QCoro::Task<int> exportRowsCommand(std::shared_ptr<CommandContext> context, ExportKind kind)
{
    if (!context->arguments.isEmpty())
        co_return context->misused(Tr::tr("多余的参数：%1").arg(context->arguments.join(u' ')));
    ExportRequest request;
    request.kind = kind;
    const QString format = context->line.value(u"format"_s, u"csv"_s);
    if (format != u"csv" && format != u"jsonl")
        co_return context->misused(Tr::tr("格式只有 csv 和 jsonl"));
    request.format = format == u"csv" ? ExportFormat::Csv : ExportFormat::JsonLines;
    request.zone = context->line.value(u"zone"_s, u"Asia/Shanghai"_s).toLatin1();
    const auto from = TimeOption::read(context->line, u"from"_s, request.zone);
    const auto to = TimeOption::read(context->line, u"to"_s, request.zone);
    if (!from || !to)
        co_return context->misused((from ? to : from).error().message());
    request.fromMs = *from;
    request.toMs = *to;
    if (kind == ExportKind::Customers && (*from != 0 || *to != 0))
        context->console->say(Tr::tr("用户没有时间：--from 和 --to 不起作用，全部导出"));

    if (context->isRemote())
        co_return co_await exportRowsRemote(context, request);
    const auto data = context->open();
    if (!data)
        co_return context->refuse(data.error());
    const auto branches = co_await Signer::scopeOf(context->line, **data, Signer::calling(u"ExportRows"_s));
    if (!branches)
        co_return context->refuse(branches.error());
    request.branches = *branches;
    ExportSink sink(*context->console, context->line.value(u"out"_s));
    if (const auto ok = sink.open(); !ok)
        co_return context->refuse(ok.error());
    const auto take = [&](std::optional<qint64> count) {
        return record(context, **data, ExportRecord::ofRows(request, count, SystemClock().utcMs()),
                      u"ExportRows"_s);
    };
    if (sink.leavesAtOnce()) { // what is written is gone: nobody has counted yet
        if (const auto written = co_await take({}); !written)
            co_return context->refuse(written.error());
    }
    const auto rows = co_await (*data)->reader().ask([&sink, &context, request](Queries &queries) {
        return exportRows(queries, request, context->stop,
                          [&sink](const QByteArray &bytes) { return sink.write(bytes); });
    });
    if (!rows)
        co_return context->refuse(rows.error());
    if (!sink.leavesAtOnce()) {
        if (const auto written = co_await take(*rows); !written)
            co_return context->refuse(written.error());
    }
    if (const auto ok = sink.commit(); !ok)
        co_return context->refuse(ok.error());
    if (context->line.has(u"out"_s))
        context->console->result({{u"rows"_s, *rows}, {u"file"_s, context->line.value(u"out"_s)}});
    co_return ExitDone;
}

/// Writes a trail and says so.
int writeTrail(const CommandContext &context, const QByteArray &bytes, const QString &number,
               qint64 operations, const QString &exporter)
{
    const QString out = context.line.value(u"out"_s);
    ExportSink sink(*context.console, out);
    const auto written =
        sink.open().and_then([&] { return sink.write(bytes); }).and_then([&] { return sink.commit(); });
    if (!written)
        return context.refuse(written.error());
    if (!out.isEmpty()) {
        context.console->result({{u"ticket"_s, number},
                                 {u"operations"_s, operations},
                                 {u"exporter"_s, exporter},
                                 {u"file"_s, out}});
    }
    return ExitDone;
}

QCoro::Task<int> exportTrailRemote(std::shared_ptr<CommandContext> context, QString number)
{
    const auto client = context->client();
    if (!client)
        co_return context->refuse(client.error());
    const auto trail = co_await (*client)->exportTrail(number);
    if (!trail)
        co_return context->refuse(trail.error());
    co_return writeTrail(*context, trail->file, number, trail->operations, trail->exporter);
}

QCoro::Task<int> exportTrail(std::shared_ptr<CommandContext> context)
{
    const QString number = context->line.value(u"ticket"_s);
    if (number.isEmpty() || !context->arguments.isEmpty())
        co_return context->misused(Tr::tr("要用 --ticket 给出工单号"));
    if (context->isRemote())
        co_return co_await exportTrailRemote(context, number);
    const auto data = context->open();
    if (!data)
        co_return context->refuse(data.error());
    const auto branches = co_await Signer::scopeOf(context->line, **data, Signer::calling(u"ExportTrail"_s));
    if (!branches)
        co_return context->refuse(branches.error());
    const auto ticket =
        co_await (*data)->reader().ask([number](Queries &queries) { return queries.ticketByNumber(number); });
    if (!ticket)
        co_return context->refuse(ticket.error());
    if (*ticket) { // read() tells when there is none
        if (const auto may = AccessTable::mayTouch(*branches, (*ticket)->branch); !may)
            co_return context->refuse(may.error());
    }
    const DeviceRecord device = (*data)->journal().device();
    const qint64 now = SystemClock().utcMs();
    const auto content = co_await (*data)->reader().ask(
        [number, device, now](Queries &queries) { return TrailFile::read(queries, number, device, now); });
    if (!content)
        co_return context->refuse(content.error());
    const auto message = TrailFile::message(*content);
    if (!message)
        co_return context->refuse(message.error());
    const auto signature = co_await (*data)->journal().sign(*message);
    if (!signature)
        co_return context->refuse(signature.error());
    const auto bytes = TrailFile::write(*content, *signature);
    if (!bytes)
        co_return context->refuse(bytes.error());
    const auto written = co_await record(
        context, **data,
        ExportRecord::ofTrail(number, *ticket ? (*ticket)->branch : BranchId(), content->entries.size(), now),
        u"ExportTrail"_s);
    if (!written)
        co_return context->refuse(written.error());
    co_return writeTrail(*context, *bytes, content->number, content->entries.size(), content->exporter.value);
}

CtlCommand rows(const QString &name, ExportKind kind, const QString &help)
{
    const QStringList options{u"format"_s, u"out"_s, u"zone"_s, u"from"_s, u"to"_s};
    return {u"export "_s + name,
            {},
            options,
            help,
            [kind](std::shared_ptr<CommandContext> context) {
                return exportRowsCommand(std::move(context), kind);
            },
            true};
}

} // namespace

QList<CtlCommand> Commands::exports()
{
    return QList<CtlCommand>{
               rows(u"customers"_s, ExportKind::Customers, Tr::tr("导出用户")),
               rows(u"tickets"_s, ExportKind::Tickets, Tr::tr("导出工单")),
               rows(u"calls"_s, ExportKind::Calls, Tr::tr("导出通话")),
               {u"export trail"_s,
                {},
                {u"ticket"_s, u"out"_s},
                Tr::tr("导出一张工单的签名轨迹，可用 verify --file 检查"),
                exportTrail,
                true},
           }
         + exportListCommands() + seriesExportCommands();
}

} // namespace Warmline
