// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/backup.h"

#include "app/storage/data_folder.h"
#include "app/storage/key_source.h"
#include "app/warmlinectl/command.h"
#include "app/warmlinectl/commands/away.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(BackupCommand)
};

Result<QByteArray> readPassphrase(const CommandLine &line)
{
    const QString path = line.value(u"passphrase-file"_s);
    if (path.isEmpty())
        return QByteArray();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, file.errorString(), path);
    if (QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther))
        return failure(ErrorCode::Denied, Tr::tr("别人也能读口令文件；请改为只有本人可读"), path);
    const QByteArray passphrase = file.readAll().trimmed();
    if (passphrase.isEmpty())
        return failure(ErrorCode::InvalidInput, Tr::tr("口令文件是空的"), path);
    return passphrase;
}

Result<QByteArray> readKey(const CommandLine &line, bool create)
{
    const QString folder = line.value(u"data"_s);
    const auto key =
        KeySource::fromFile(line.value(u"key-file"_s, KeySource::defaultKeyFile(folder)), folder, create);
    return key.transform([](const KeySource::Key &found) { return found.bytes; });
}

QJsonObject toJson(const Backup::Summary &summary)
{
    return {
        {u"operations"_s, summary.operations},   {u"bytes"_s, summary.bytes},
        {u"log_size"_s, summary.size},           {u"epoch"_s, QString::fromLatin1(summary.epoch.id.toHex())},
        {u"attachments"_s, summary.attachments}, {u"checked"_s, true}};
}

QCoro::Task<int> backup(std::shared_ptr<CommandContext> context)
{
    const QString out = context->line.value(u"out"_s);
    if (out.isEmpty() || !context->arguments.isEmpty())
        co_return context->misused(Tr::tr("要用 --out 给出备份文件"));
    const auto passphrase = readPassphrase(context->line);
    if (!passphrase)
        co_return context->refuse(passphrase.error());
    const auto key = readKey(context->line, false);
    if (!key)
        co_return context->refuse(key.error());
    // Without a lock: a server may be running on the folder, and the copy is of one moment all the same.
    const QString server = QDir(context->line.value(u"data"_s)).filePath(u"server"_s);
    const auto written = co_await away([context, server, out, key = *key, passphrase = *passphrase] {
        return Backup::write(
            server, key, out, {key, passphrase},
            [&](qint64 done, qint64 total) { context->console->progress(done, total, Tr::tr("检查操作")); },
            context->line.value(u"attachments"_s), context->stop);
    });
    if (!written)
        co_return context->refuse(written.error());
    QJsonObject result = toJson(*written);
    result.insert(u"file"_s, out);
    context->console->result(result);
    co_return ExitDone;
}

QCoro::Task<int> restore(std::shared_ptr<CommandContext> context)
{
    const QString in = context->line.value(u"in"_s);
    if (in.isEmpty() || !context->arguments.isEmpty())
        co_return context->misused(Tr::tr("要用 --in 给出备份文件"));
    const auto passphrase = readPassphrase(context->line);
    if (!passphrase)
        co_return context->refuse(passphrase.error());
    if (const auto usable = Backup::recognise(in, !passphrase->isEmpty()); !usable)
        co_return context->refuse(usable.error()); // before a folder or a key is made
    auto folder = DataFolder::lock(context->line.value(u"data"_s));
    if (!folder)
        co_return context->refuse(folder.error());
    // Without a passphrase the old key is wanted, so none is made.
    const auto key = readKey(context->line, !passphrase->isEmpty());
    if (!key)
        co_return context->refuse(key.error());
    const QString to = (*folder)->serverFolder();
    const auto restored = co_await away([context, in, to, key = *key, passphrase = *passphrase] {
        return Backup::restore(
            in, {key, passphrase}, to, key, SystemClock(),
            [&](qint64 done, qint64 total) { context->console->progress(done, total, Tr::tr("恢复数据")); },
            context->line.value(u"attachments"_s), context->stop);
    });
    if (!restored)
        co_return context->refuse(restored.error());
    context->console->result(toJson(*restored));
    co_return ExitDone;
}

} // namespace

QList<CtlCommand> Commands::backups()
{
    return {{u"backup"_s,
             {},
             {u"out"_s, u"passphrase-file"_s, u"attachments"_s},
             Tr::tr("把数据写成一个加密的备份文件，并检查它；服务器可以在运行"),
             backup},
            {u"restore"_s,
             {},
             {u"in"_s, u"passphrase-file"_s, u"attachments"_s},
             Tr::tr("从备份恢复到空的数据文件夹；席位会补上备份之后的操作"),
             restore}};
}

} // namespace Warmline
