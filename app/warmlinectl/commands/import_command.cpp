// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "app/exchange/import_job.h"
#include "app/exchange/importer.h"
#include "app/exchange/table_file.h"
#include "app/remote/company_client.h"
#include "app/warmlinectl/command.h"
#include "app/warmlinectl/signer.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QCoroSignal>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ImportCommand)
};

int exitCode(const ImportSummary &summary)
{
    if (summary.read == 0 || qint64(summary.rejected.size()) == summary.read)
        return ExitNothing;
    return summary.rejected.isEmpty() ? ExitDone : ExitPartly;
}

void tell(Console &console, const ImportSummary &summary, bool features)
{
    constexpr qsizetype shown = 20;
    for (qsizetype i = 0; i < std::min(shown, summary.rejected.size()); ++i) {
        const Rejection &rejection = summary.rejected.at(i);
        console.say((features ? Tr::tr("第 %1 个要素：%2") : Tr::tr("第 %1 行：%2"))
                        .arg(rejection.line)
                        .arg(rejection.reason));
    }
    if (summary.rejected.size() > shown)
        console.say(Tr::tr("……还有 %1 行没有导入，全部在结果里").arg(summary.rejected.size() - shown));
    if (summary.read == 0)
        console.say(Tr::tr("文件里没有数据"));
    for (const QString &note : summary.notes)
        console.say(note);
    console.say(Tr::tr("读了 %1 行：新增 %2，更新 %3，没有变化 %4，没有导入 %5")
                    .arg(summary.read)
                    .arg(summary.imported)
                    .arg(summary.updated)
                    .arg(summary.unchanged)
                    .arg(summary.rejected.size()));
}

int finished(const CommandContext &context, const ImportSummary &summary, bool features)
{
    context.console->result(summary.toJson(features));
    tell(*context.console, summary, features);
    return exitCode(summary);
}

/// The server imports as a local folder does; the file goes there in pieces.
QCoro::Task<int> runRemote(std::shared_ptr<CommandContext> context, ImportRequest request)
{
    constexpr qint64 piece = 1024 * 1024;
    constexpr int pollMs = 500;
    const auto client = context->client();
    if (!client)
        co_return context->refuse(client.error());
    const auto mapping = HeaderMapping::readFile(request.mappingFile);
    if (!mapping)
        co_return context->refuse(mapping.error());
    QFile file(request.file);
    if (!file.open(QIODevice::ReadOnly))
        co_return context->refuse({ErrorCode::NotFound, file.errorString(), request.file});
    const CompanyClient::ImportOrder order{BatchId::make(SystemClock()).toString(),
                                           importKindName(request.kind),
                                           QFileInfo(request.file).fileName(),
                                           request.encoding,
                                           request.branch.value,
                                           QString::fromLatin1(request.zone),
                                           request.dryRun,
                                           *mapping,
                                           request.crs,
                                           request.layers};
    for (qint64 at = 0;;) {
        const QByteArray bytes = file.read(piece);
        if (file.error() != QFileDevice::NoError)
            co_return context->refuse({ErrorCode::Storage, file.errorString(), request.file});
        // A pipe has no size: only its end tells that there is no more.
        const bool last = bytes.isEmpty() || (!file.isSequential() && at + bytes.size() >= file.size());
        if (context->stop.stop_requested()) {
            (void)co_await (*client)->cancelImport(order.id);
            co_return context->refuse({ErrorCode::Cancelled, Tr::tr("导入已取消，什么都没有改动"), {}});
        }
        const auto received = co_await (*client)->uploadImport(order, at, bytes, last);
        if (!received)
            co_return context->refuse(received.error());
        at += bytes.size();
        context->console->progress(at, file.size(), Tr::tr("上传"));
        if (last)
            break;
    }
    bool asked = false;
    for (;;) {
        if (context->stop.stop_requested() && !std::exchange(asked, true))
            (void)co_await (*client)->cancelImport(order.id);
        const auto progress = co_await (*client)->importProgress(order.id, pollMs);
        if (!progress)
            co_return context->refuse(progress.error());
        if (progress->isDone)
            co_return finished(*context, progress->summary, Importer::countsFeatures(request));
        context->console->progress(progress->done, progress->total, progress->what);
    }
}

QCoro::Task<int> runImport(std::shared_ptr<CommandContext> context, ImportKind kind)
{
    if (context->arguments.size() != 1)
        co_return context->misused(Tr::tr("要给出一个文件"));
    ImportRequest request;
    request.kind = kind;
    request.file = context->arguments.first();
    request.mappingFile = context->line.value(u"map"_s);
    request.encoding = context->line.value(u"encoding"_s);
    request.branch = BranchId(context->line.value(u"branch"_s, u"main"_s));
    request.zone = context->line.value(u"zone"_s, u"Asia/Shanghai"_s).toLatin1();
    request.dryRun = context->line.has(u"dry-run"_s);
    request.crs = context->line.value(u"crs"_s);
    request.layers = context->line.value(u"layer"_s).split(u',', Qt::SkipEmptyParts);

    if (const auto may = ImportJob::mayRead(request.file); !may)
        co_return context->refuse(may.error());
    if (context->isRemote())
        co_return co_await runRemote(context, request);
    const QTemporaryDir nowhere; // what is only tried makes no folder
    const bool tried = request.dryRun && !context->line.has(u"database"_s)
                    && !DataAccess::holdsData(context->line.value(u"data"_s));
    const auto data =
        tried ? DataAccess::open(nowhere.filePath(u"data"_s), nowhere.filePath(u"key"_s)) : context->open();
    if (!data)
        co_return context->refuse(data.error());
    const auto company = co_await (*data)->company();
    if (!company)
        co_return context->refuse(company.error());
    request.company = *company;
    OperationDraft block;
    block.intent = u"import.block"_s;
    block.branch = request.branch;
    const auto signer = co_await Signer::of(context->line, **data, Signer::writing(block));
    if (!signer)
        co_return context->refuse(signer.error());
    request.actor = *signer;

    ImportJob job(request, (*data)->reader(), (*data)->journal());
    job.setAutoDelete(false);
    QObject::connect(&job, &Job::progressed, &job, [context](qint64 done, qint64 total, const QString &what) {
        context->console->progress(done, total, what);
    });
    const std::stop_callback cancel(context->stop, [&job] { job.cancel(); });
    job.start();
    co_await qCoro(static_cast<Job *>(&job), &Job::finished);
    if (!job.result())
        co_return context->refuse(job.result().error());
    co_return finished(*context, job.summary(), job.countsFeatures());
}

CtlCommand command(const QString &name, ImportKind kind, const QString &help)
{
    QStringList options{u"branch"_s, u"dry-run"_s, u"map"_s, u"encoding"_s};
    if (kind != ImportKind::Network)
        options += u"zone"_s;
    if (kind == ImportKind::Network || kind == ImportKind::Buildings || kind == ImportKind::Stations
        || kind == ImportKind::Crews)
        options += u"crs"_s;
    if (kind == ImportKind::Network || kind == ImportKind::Buildings || kind == ImportKind::Stations)
        options += u"layer"_s;
    return {u"import "_s + name,
            u"FILE"_s,
            options,
            help,
            [kind](std::shared_ptr<CommandContext> context) { return runImport(std::move(context), kind); },
            true,
            false,
            true};
}

} // namespace

QList<CtlCommand> Commands::imports()
{
    return {
        command(u"customers"_s, ImportKind::Households, Tr::tr("导入用户（CSV）；小区和楼栋随之建立")),
        command(u"buildings"_s, ImportKind::Buildings,
                Tr::tr("导入楼栋（CSV、Shapefile、GeoPackage、GeoJSON）")),
        command(u"network"_s, ImportKind::Network, Tr::tr("导入管网（GeoJSON、Shapefile、GeoPackage、CSV）")),
        command(u"stations"_s, ImportKind::Stations,
                Tr::tr("导入换热站（CSV、Shapefile、GeoPackage、GeoJSON）")),
        command(u"tags"_s, ImportKind::Tags, Tr::tr("导入点位对照（CSV）")),
        command(u"sensors"_s, ImportKind::Sensors, Tr::tr("导入室温测点（CSV）")),
        command(u"crews"_s, ImportKind::Crews, Tr::tr("导入班组（CSV）")),
        command(u"tickets"_s, ImportKind::Tickets, Tr::tr("导入历史工单（CSV）")),
        command(u"calls"_s, ImportKind::Calls, Tr::tr("导入历史通话（CSV）")),
        command(u"payments"_s, ImportKind::Payments, Tr::tr("导入各采暖季的热费缴纳情况（CSV）")),
    };
}

} // namespace Warmline
