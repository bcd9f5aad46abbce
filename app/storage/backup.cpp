// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/backup.h"

#include "app/storage/backup_file.h"
#include "app/storage/log_tree.h"
#include "app/storage/migrations.h"
#include "app/storage/operation_table.h"
#include "app/storage/verifier.h"

#include <QCborArray>
#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QScopeGuard>

namespace Warmline::Backup {

using namespace Qt::StringLiterals;

namespace {

/// Numbers that were leased after the backup are not known here: none of them may be given twice.
constexpr qint64 kNumbersSkipped = 5'000;
constexpr auto kPacked = ".packed"_L1;
constexpr auto kRestoring = ".restoring"_L1;
constexpr int kSqliteFull = 13; ///< SQLITE_FULL

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

void removeDatabase(const QString &file)
{
    for (const auto &suffix : {""_L1, "-wal"_L1, "-shm"_L1, "-journal"_L1})
        QFile::remove(file + suffix);
}

/// A copy of one moment, under another key.
Result<void> copyDatabase(const QString &from, const QByteArray &fromKey, const QString &to,
                          const QByteArray &toKey)
{
    removeDatabase(to);
    auto db = SqliteConnection::open({.file = from, .key = fromKey, .create = false});
    if (!db)
        return std::unexpected(db.error());
    QFile empty(to); // what is attached must exist
    if (!empty.open(QIODevice::WriteOnly))
        return failure(ErrorCode::Storage, empty.errorString(), to);
    empty.close();
    QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
    QString quoted = to;
    quoted.replace(u'\'', u"''"_s);
    (*db)->execute(
        u"attach database '%1' as copy key \"x'%2'\""_s.arg(quoted, QString::fromLatin1(toKey.toHex())));
    (*db)->execute("begin");
    const qint64 version = (*db)->number("pragma main.user_version");
    auto exported = (*db)->prepare(u"select sqlcipher_export('copy')"_s);
    exported.run();
    (*db)->execute(u"pragma copy.user_version = %1"_s.arg(version));
    (*db)->execute("commit");
    (*db)->execute("detach database copy");
    auto done = (*db)->result();
    // Nothing is written into the source, so it is the copy's disk that is full. The export tells it in words
    // only.
    const Error full = sqliteError(kSqliteFull, {}, to);
    if (!done
        && (done.error().text == full.text || done.error().text.contains("database or disk is full"_L1)))
        return std::unexpected(full);
    return done;
}

Error cancelled()
{
    return {ErrorCode::Cancelled, Tr::tr("已取消，什么都没有写"), {}};
}

Result<Queries::Verification> verifyCopy(const QString &file, const QByteArray &key, const Progress &progress,
                                         const std::stop_token &stop)
{
    auto db = SqliteConnection::open({.file = file, .key = key, .create = false});
    if (!db)
        return std::unexpected(db.error());
    return Verifier(**db, progress, stop).run();
}

Result<void> seriesCopy(const QString &folder, const QByteArray &folderKey, const QString &to,
                        const QByteArray &key)
{
    const QString series = QDir(folder).filePath(u"telemetry.db"_s);
    return QFile::exists(series) ? copyDatabase(series, folderKey, to, key) : Result<void>();
}

/// Contents of attachments in a backup: "attachment-" and the file's name. They are sealed under keys that
/// lie in the journal, so they are taken as they are.
constexpr auto kAttachment = "attachment-"_L1;

QString attachmentsIn(const QString &serverFolder, const QString &attachments)
{
    return attachments.isEmpty() ? QDir(serverFolder).filePath(u"attachments"_s) : attachments;
}

/// What is whole; the journal was copied before, so that everything it knows as removed may be gone already.
Result<void> addAttachments(BackupWriter &writer, const QString &folder, const std::stop_token &stop,
                            Summary &summary)
{
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo info = files.nextFileInfo();
        const QString name = info.fileName();
        if (info.dir().dirName().size() != 2 || name.size() < 64 || name.endsWith(".part"_L1))
            continue;
        if (stop.stop_requested())
            return std::unexpected(cancelled());
        if (const auto ok = writer.add(kAttachment + name, info.filePath()); !ok)
            return ok;
        summary.attachments += name.size() == 64 ? 1 : 0;
    }
    return {};
}

/// Moves what was extracted to where a server looks for it.
Result<void> placeAttachments(const QStringList &names, const QDir &from, const QString &folder,
                              Summary &summary)
{
    for (const QString &name : names) {
        if (!name.startsWith(kAttachment))
            continue;
        const QString file = name.sliced(kAttachment.size());
        const QDir to(folder + u'/' + file.first(std::min<qsizetype>(2, file.size())));
        const QString target = to.filePath(file);
        QFile::remove(target);
        if (!QDir().mkpath(to.path()) || !QFile::rename(from.filePath(name + kPacked), target))
            return failure(ErrorCode::Storage, Tr::tr("改不了文件名"), target);
        summary.attachments += file.size() == 64 ? 1 : 0;
    }
    return {};
}

} // namespace

Result<Summary> write(const QString &serverFolder, const QByteArray &folderKey, const QString &file,
                      const Lock &lock, const Progress &progress, const QString &attachments,
                      const std::stop_token &stop)
{
    const QString source = QDir(serverFolder).filePath(u"warmline.db"_s);
    if (!QFile::exists(source))
        return failure(ErrorCode::NotFound, Tr::tr("没有要备份的数据"), serverFolder);
    BackupWriter writer(file);
    if (const auto ok = writer.open(lock); !ok)
        return std::unexpected(ok.error());
    const QString copy = file + u".copy"_s;
    const QString series = file + u".series"_s;
    const auto tidy = qScopeGuard([&] {
        removeDatabase(copy);
        removeDatabase(series);
    });
    if (const auto ok = copyDatabase(source, folderKey, copy, writer.fileKey()); !ok)
        return std::unexpected(ok.error());
    const auto checked = verifyCopy(copy, writer.fileKey(), progress, stop);
    if (!checked)
        return std::unexpected(checked.error());
    if (!checked->ok)
        return failure(ErrorCode::Storage, Tr::tr("数据本身有问题，没有写备份：%1").arg(checked->reason),
                       checked->firstBad.toString());
    Summary summary;
    summary.operations = checked->operations;
    {
        auto db = SqliteConnection::open({.file = copy, .key = writer.fileKey(), .create = false});
        const auto identity = db ? LogKeys::identity(**db) : std::unexpected(db.error());
        if (!identity)
            return std::unexpected(identity.error());
        summary.epoch = identity->epochs.isEmpty() ? LogEpoch() : identity->epochs.last();
        summary.size = OperationTable::head(**db);
    }
    if (stop.stop_requested())
        return std::unexpected(cancelled());
    if (const auto ok = seriesCopy(serverFolder, folderKey, series, writer.fileKey()); !ok)
        return std::unexpected(ok.error());
    auto added = writer.add(u"warmline.db"_s, copy);
    if (added && QFile::exists(series))
        added = writer.add(u"telemetry.db"_s, series);
    if (added)
        added = addAttachments(writer, attachmentsIn(serverFolder, attachments), stop, summary);
    if (!added)
        return std::unexpected(added.error());
    if (stop.stop_requested())
        return std::unexpected(cancelled());
    const auto bytes = writer.commit();
    if (!bytes)
        return std::unexpected(bytes.error());
    summary.bytes = *bytes;
    BackupReader reader(file); // what lies on the disk is what was meant
    if (const auto ok = reader.open(lock); !ok)
        return std::unexpected(ok.error());
    if (const auto names = reader.extract({}, {}, {}); !names)
        return std::unexpected(names.error());
    return summary;
}

namespace {

/// The restored log must not pass for the one that went on after the backup.
Result<Summary> beginAnew(const QString &file, const QByteArray &key, const Clock &clock,
                          const std::stop_token &stop)
{
    auto db = SqliteConnection::open({.file = file, .key = key, .create = false});
    if (!db)
        return std::unexpected(db.error());
    if (const auto migrated = Migrations::apply(**db); !migrated)
        return std::unexpected(migrated.error());
    Summary summary;
    summary.size = OperationTable::head(**db);
    if (const auto grown = LogGrower(**db).catchUp(summary.size); !grown)
        return std::unexpected(grown.error());
    (*db)->execute("begin immediate");
    if (const auto ready = LogKeys::prepare(**db, clock.utcMs()); !ready)
        return std::unexpected(ready.error());
    const auto epoch = LogKeys::openEpoch(**db, clock.utcMs());
    if (!epoch)
        return std::unexpected(epoch.error());
    summary.epoch = *epoch;
    // The old device went on after the backup; its chain goes on in what the seats bring.
    (*db)->execute("delete from store_value where name in ('device.secret', 'device.public')");
    (*db)->execute(u"update store_value set value = value + %1 where name like 'ticket.counter.%'"_s.arg(
        kNumbersSkipped));
    (*db)->execute("commit");
    const auto checked = Verifier(**db, {}, stop).run();
    if (!checked)
        return std::unexpected(checked.error());
    if (!checked->ok)
        return failure(ErrorCode::Storage, Tr::tr("备份里的数据有问题：%1").arg(checked->reason));
    summary.operations = checked->operations;
    return (*db)->result(summary);
}

} // namespace

Result<void> recognise(const QString &file, bool passphrase)
{
    return BackupReader(file).header(passphrase).transform([](const QCborArray &) { });
}

Result<Summary> restore(const QString &file, const Lock &lock, const QString &serverFolder,
                        const QByteArray &folderKey, const Clock &clock, const Progress &progress,
                        const QString &attachments, const std::stop_token &stop)
{
    const QDir folder(serverFolder);
    if (folder.exists(u"warmline.db"_s))
        return failure(ErrorCode::Conflict, Tr::tr("文件夹里已有数据；请恢复到空文件夹"), serverFolder);
    BackupReader reader(file);
    if (const auto ok = reader.open(lock); !ok)
        return std::unexpected(ok.error());
    if (!QDir().mkpath(serverFolder))
        return failure(ErrorCode::Storage, Tr::tr("数据文件夹建不了；请检查路径和权限"), serverFolder);
    const auto tidy = qScopeGuard([&folder] {
        const QStringList temporary =
            QDir(folder.path()).entryList({u"*.packed"_s, u"*.restoring*"_s}, QDir::Files);
        for (const QString &name : temporary)
            removeDatabase(folder.filePath(name));
    });
    const auto names = reader.extract(serverFolder, kPacked, progress, stop);
    if (!names)
        return std::unexpected(names.error());
    if (!names->contains(u"warmline.db"_s))
        return failure(ErrorCode::InvalidInput, Tr::tr("备份里没有数据"), file);
    for (const QString &name : *names) {
        if (name.startsWith(kAttachment))
            continue;
        if (stop.stop_requested())
            return std::unexpected(cancelled());
        const auto copied = copyDatabase(folder.filePath(name + kPacked), reader.fileKey(),
                                         folder.filePath(name + kRestoring), folderKey);
        if (!copied)
            return std::unexpected(copied.error());
    }
    auto summary = beginAnew(folder.filePath(u"warmline.db"_s + kRestoring), folderKey, clock, stop);
    if (!summary)
        return summary;
    if (const auto placed =
            placeAttachments(*names, folder, attachmentsIn(serverFolder, attachments), *summary);
        !placed)
        return std::unexpected(placed.error());
    // The journal last: with it the folder holds data.
    for (const QString &name : {u"telemetry.db"_s, u"warmline.db"_s}) {
        const QString restored = folder.filePath(name + kRestoring);
        if (QFile::exists(restored) && !QFile::rename(restored, folder.filePath(name)))
            return failure(ErrorCode::Storage, Tr::tr("改不了文件名"), folder.filePath(name));
    }
    summary->bytes = reader.size();
    return summary;
}

} // namespace Warmline::Backup
