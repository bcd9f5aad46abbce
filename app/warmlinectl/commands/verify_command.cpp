// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/trail_file.h"
#include "app/storage/page_check.h"
#include "app/storage/sqlite_connection.h"
#include "app/warmlinectl/command.h"
#include "app/warmlinectl/commands/attachment_check.h"
#include "app/warmlinectl/commands/verify_server.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QStorageInfo>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(VerifyCommand)
};

int verifyFile(const CommandContext &context, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return context.refuse({ErrorCode::NotFound, file.errorString(), path});
    QByteArray logKey;
    if (context.line.has(u"log-key"_s)) {
        logKey = QByteArray::fromHex(context.line.value(u"log-key"_s).toLatin1());
        if (logKey.size() != 32)
            return context.misused(Tr::tr("--log-key 应为 64 位十六进制数字"));
    }
    const auto checked = TrailFile::verify(file.readAll(), logKey);
    if (!checked) {
        context.console->result(
            {{u"operations"_s, 0},
             {u"ok"_s, false},
             {u"first_bad"_s, QJsonObject{{u"index"_s, 0}, {u"reason"_s, checked.error().message()}}}});
        return context.refuse(checked.error());
    }
    QJsonObject result{{u"operations"_s, checked->operations},
                       {u"ok"_s, checked->ok},
                       {u"ticket"_s, checked->number},
                       {u"exporter"_s, checked->exporter.value}};
    if (!checked->head.isEmpty()) {
        result.insert(u"log_key"_s, QString::fromLatin1(checked->head.key.toHex()));
        result.insert(u"log_size"_s, checked->head.size);
    }
    if (!checked->ok) {
        QJsonObject bad{{u"index"_s, checked->firstBadIndex}, {u"reason"_s, checked->reason}};
        if (checked->firstBadIndex > 0) {
            bad.insert(u"code"_s, checked->firstBadCode);
            bad.insert(u"operation"_s, checked->firstBadOperation);
        }
        result.insert(u"first_bad"_s, bad);
        context.console->say(checked->firstBadIndex > 0 ? Tr::tr("第 %1 步 %2 有问题：%3")
                                                              .arg(checked->firstBadIndex)
                                                              .arg(checked->firstBadCode, checked->reason)
                                                        : checked->reason);
    }
    context.console->result(result);
    return checked->ok ? ExitDone : ExitNothing;
}

QJsonObject toJson(const PageDamage &damage)
{
    QJsonObject place{{u"file"_s, damage.file}, {u"reason"_s, damage.text()}};
    if (damage.page > 0) {
        place.insert(u"page"_s, damage.page);
        place.insert(u"offset"_s, damage.offset());
    }
    return place;
}

/// What lies in the file counts before what was read from it.
void tell(const CommandContext &context, QJsonObject &result, const DataCheck &check)
{
    const Queries::Verification &journal = check.journal;
    for (const PageDamage &damage : check.damages)
        context.console->say(Error{ErrorCode::Storage, damage.text(), damage.file}.message());
    QJsonObject bad = check.damages.isEmpty() ? QJsonObject() : toJson(check.damages.first());
    if (!journal.ok && !journal.firstBad.isNull()) {
        bad.insert(u"operation"_s, journal.firstBad.toString());
        bad.insert(u"sequence"_s, journal.firstBadSequence);
    }
    if (!journal.ok && check.damages.isEmpty()) {
        bad.insert(u"reason"_s, journal.reason);
        context.console->say(journal.firstBad.isNull() ? journal.reason
                                                       : Tr::tr("操作 %1（第 %2 号）有问题：%3")
                                                             .arg(journal.firstBad.toString())
                                                             .arg(journal.firstBadSequence)
                                                             .arg(journal.reason));
    }
    if (!bad.isEmpty())
        result.insert(u"first_bad"_s, bad);
    QJsonArray unseen;
    for (const DataCheck::Unseen &file : check.unseen) {
        context.console->say(Error{ErrorCode::Unavailable, file.reason, file.file}.message());
        unseen.append(QJsonObject{{u"file"_s, file.file}, {u"reason"_s, file.reason}});
    }
    if (!unseen.isEmpty())
        result.insert(u"not_looked_at"_s, unseen);
}

QCoro::Task<Result<AttachmentCheck>> checkContents(std::shared_ptr<CommandContext> context, DataAccess &data)
{
    const auto holders =
        co_await data.reader().ask([](Queries &queries) { return queries.attachmentHolders({}); });
    if (!holders)
        co_return std::unexpected(holders.error());
    co_return co_await checkAttachments(context->line, *holders);
}

/// Opening a folder writes a little. Where it can't be written to, its data are neither whole nor damaged,
/// unless \a error is about what lies in a file.
bool isShut(const QString &folder, const Error &error)
{
    constexpr qint64 enough = 1 << 20;
    constexpr int noRoom = 10; // SQLITE_IOERR: what it says of a full disk when it opens the file
    const bool isOutside = PageCheck::isNoDamage(error) || error.where == QDir(folder).absolutePath()
                        || error.text.startsWith(sqliteError(noRoom, {}, {}).text);
    if (error.code != ErrorCode::Storage || !isOutside)
        return false;
    const QStorageInfo disk(folder);
    return disk.isValid()
        && (disk.isReadOnly() || disk.bytesAvailable() < enough || !QFileInfo(folder).isWritable());
}

/// Damage may go so far that nothing in a file can be looked at: that is an answer, too. Where there are no
/// data, or somebody else has them, there is none.
int unreadable(const CommandContext &context, const Error &error)
{
    if (isShut(context.line.value(u"data"_s), error)) {
        context.console->result({{u"operations"_s, 0},
                                 {u"ok"_s, false},
                                 {u"not_looked_at"_s, QJsonArray{QJsonObject{{u"file"_s, error.where},
                                                                             {u"reason"_s, error.text}}}}});
        (void)context.refuse(error);
        return ExitPartly;
    }
    if (error.code != ErrorCode::NotFound && error.code != ErrorCode::Locked
        && error.code != ErrorCode::Cancelled) {
        const QString file = error.where.isEmpty() ? context.line.value(u"data"_s) : error.where;
        context.console->result(
            {{u"operations"_s, 0},
             {u"ok"_s, false},
             {u"first_bad"_s, QJsonObject{{u"file"_s, file}, {u"reason"_s, error.text}}}});
    }
    return context.refuse(error);
}

QCoro::Task<int> verifyData(std::shared_ptr<CommandContext> context)
{
    const auto data = context->open();
    if (!data)
        co_return unreadable(*context, data.error());
    context->console->progress(0, 0, Tr::tr("检查数据文件的每一页"));
    const auto checked = co_await (*data)->check(
        [context](qint64 done, qint64 total) { context->console->progress(done, total, Tr::tr("检查操作")); },
        context->stop);
    if (!checked)
        co_return unreadable(*context, checked.error());
    const bool isWhole = checked->journal.ok && checked->damages.isEmpty();
    const auto contents = co_await checkContents(context, **data);
    if (!contents && checked->damages.isEmpty()) // of a damaged file it says nothing that is not said
        co_return unreadable(*context, contents.error());
    const AttachmentCheck attachments = contents.value_or(AttachmentCheck());
    for (const QString &hash : attachments.bad)
        context->console->say(Tr::tr("附件 %1 的内容与指纹不符").arg(hash));
    const bool isGood = isWhole && attachments.bad.isEmpty();
    QJsonObject result{
        {u"operations"_s, checked->journal.operations},
        {u"ok"_s, isGood && checked->unseen.isEmpty()}, // what nobody looked at is not ok
        {u"attachments"_s, QJsonObject{{u"checked"_s, attachments.checked},
                                       {u"missing"_s, attachments.missing},
                                       {u"bad"_s, QJsonArray::fromStringList(attachments.bad)}}}};
    tell(*context, result, *checked);
    context->console->result(result);
    if (!isGood)
        co_return ExitNothing;
    co_return checked->unseen.isEmpty() ? ExitDone : ExitPartly;
}

QCoro::Task<int> runVerify(std::shared_ptr<CommandContext> context)
{
    if (!context->arguments.isEmpty())
        co_return context->misused(Tr::tr("多余的参数：%1").arg(context->arguments.join(u' ')));
    if (context->line.has(u"file"_s)) {
        if (!Crypto::initialise())
            co_return context->refuse({ErrorCode::Internal, Tr::tr("加密库无法使用"), {}});
        co_return verifyFile(*context, context->line.value(u"file"_s));
    }
    if (context->line.has(u"server"_s))
        co_return co_await verifyServer(context);
    for (const QString &remote : {u"sample"_s, u"known"_s}) {
        if (context->line.has(remote))
            co_return context->misused(Tr::tr("--%1 只能和 --server 一起用").arg(remote));
    }
    co_return co_await verifyData(context);
}

} // namespace

QList<CtlCommand> Commands::verification()
{
    return {{u"verify"_s,
             {},
             {u"file"_s, u"log-key"_s, u"sample"_s, u"known"_s, u"attachments"_s},
             Tr::tr("检查数据文件的每一页，重新计算全部哈希、签名和链，说出第一个有问题的地方"),
             runVerify,
             true}};
}

} // namespace Warmline
