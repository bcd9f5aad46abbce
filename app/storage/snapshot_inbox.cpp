// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The seat's side of a snapshot: gathering its parts, and the part of Store that puts the new file in place.
#include "app/storage/snapshot_inbox.h"

#include "app/storage/reader_pool.h"
#include "app/storage/writer_thread.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLoggingCategory>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

Q_DECLARE_LOGGING_CATEGORY(lcSnapshot)

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kNext = "next.db"_L1;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

template <class T, class F>
QFuture<Result<T>> on(SnapshotInbox &inbox, F work)
{
    const HeldPromise<Result<T>> promise;
    QFuture<Result<T>> future = promise.future();
    inbox.run([promise, work = std::move(work)] { promise.finish(work()); });
    return future;
}

/// The name of a file is on the disk, too.
bool syncFolder(const QString &folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool done = handle >= 0 && ::fsync(handle) == 0;
    if (handle >= 0)
        ::close(handle);
    return done;
}

} // namespace

SnapshotInbox::SnapshotInbox(const StoreOptions &options)
    : m_options(options)
{
    m_pool.setMaxThreadCount(1);
    SnapshotLoader::removeFile(QDir(folder()).filePath(kNext)); // of a program that was ended
}

SnapshotInbox::~SnapshotInbox()
{
    m_cancelled = true;
    m_pool.clear();
    m_pool.waitForDone();
}

QString SnapshotInbox::folder() const
{
    return QDir(m_options.folder).filePath(u"snapshot"_s);
}

QString SnapshotInbox::partOf(const QString &id) const
{
    return QDir(folder()).filePath(id + ".part"_L1);
}

Result<qint64> SnapshotInbox::begin(const SnapshotOffer &offer)
{
    const bool isName = offer.id.size() == 32 && std::ranges::all_of(offer.id, [](QChar c) {
                            return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
                        });
    if (!isName || offer.bytes <= 0 || offer.format != kSnapshotFormat)
        return failure(ErrorCode::InvalidInput, Tr::tr("服务器的快照格式不认识"), u"snapshot"_s);
    m_cancelled = false;
    if (!QDir().mkpath(folder()))
        return failure(ErrorCode::Storage, Tr::tr("数据文件夹建不了；请检查路径和权限"), folder());
    QDir dir(folder());
    for (const QString &name : dir.entryList(QDir::Files)) {
        if (name != offer.id + ".part"_L1)
            dir.remove(name);
    }
    m_offer = offer;
    const qint64 here = QFile(partOf(offer.id)).size();
    if (here <= offer.bytes)
        return here;
    drop();
    return 0;
}

Result<qint64> SnapshotInbox::add(qint64 offset, const QByteArray &bytes)
{
    QFile file(partOf(m_offer.id));
    if (offset != file.size() || offset + bytes.size() > m_offer.bytes)
        return failure(ErrorCode::Conflict, Tr::tr("快照的分段次序不对"), u"snapshot"_s);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append) || file.write(bytes) != bytes.size()
        || !file.flush()) {
        const Error error{ErrorCode::Storage, Tr::tr("快照文件写不了：%1").arg(file.errorString()),
                          file.fileName()};
        file.resize(offset);
        return std::unexpected(error);
    }
    return offset + bytes.size();
}

void SnapshotInbox::drop()
{
    QFile::remove(partOf(m_offer.id));
}

Result<std::shared_ptr<SnapshotLoader>> SnapshotInbox::load(const std::function<void(qint64)> &progress)
{
    auto loader =
        std::make_shared<SnapshotLoader>(SnapshotLoader::Options{.live = Store::fileIn(m_options.folder),
                                                                 .next = QDir(folder()).filePath(kNext),
                                                                 .key = m_options.key,
                                                                 .clock = m_options.clock.get(),
                                                                 .deviceName = m_options.deviceName,
                                                                 .cacheMb = m_options.writerCacheMb});
    constexpr qint64 kTellEvery = 5'000;
    qint64 told = 0;
    const auto loaded = loader->load(partOf(m_offer.id), m_offer, [&](qint64 rows) {
        if (rows - told >= kTellEvery) {
            told = rows;
            progress(rows);
        }
        return !m_cancelled;
    });
    if (!loaded)
        return std::unexpected(loaded.error());
    return loader;
}

// --------------------------------------------------------------------------------------- the store

QFuture<Result<qint64>> Store::beginSnapshot(SnapshotOffer offer)
{
    return on<qint64>(*m_inbox,
                      [inbox = m_inbox.get(), offer = std::move(offer)] { return inbox->begin(offer); });
}

QFuture<Result<qint64>> Store::addToSnapshot(qint64 offset, QByteArray bytes)
{
    return on<qint64>(*m_inbox, [inbox = m_inbox.get(), offset, bytes = std::move(bytes)] {
        return inbox->add(offset, bytes);
    });
}

QFuture<Result<void>> Store::dropSnapshot()
{
    m_inbox->cancel();
    return on<void>(*m_inbox, [inbox = m_inbox.get()]() -> Result<void> {
        inbox->drop();
        return {};
    });
}

QFuture<Result<void>> Store::applySnapshot()
{
    const HeldPromise<Result<void>> promise;
    promise.setProgressRange(0, std::numeric_limits<int>::max());
    QFuture<Result<void>> future = promise.future();
    m_inbox->run([this, promise] {
        auto loader = m_inbox->load([promise](qint64 rows) { promise.setProgressValue(int(rows)); });
        // The thread of the inbox waits, so that the parts are not touched before their store is in place.
        QFuture<Result<void>> placed = loader ? putInPlace(*std::move(loader)) : QFuture<Result<void>>();
        if (loader)
            placed.waitForFinished();
        Result<void> result = loader ? placed.result() : std::unexpected(loader.error());
        if (result)
            m_inbox->drop();
        promise.finish(std::move(result));
    });
    return future;
}

QFuture<Result<void>> Store::putInPlace(std::shared_ptr<SnapshotLoader> loader)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    QFuture<Result<void>> future = promise->future();
    WriteJob job;
    job.alone = [this, loader](std::unique_ptr<SqliteConnection> &db,
                               std::unique_ptr<JournalWriter> &journal) {
        return replaceFile(*loader, db, journal);
    };
    job.finished = [promise](const Result<void> &result) {
        promise->addResult(result);
        promise->finish();
    };
    m_writer->enqueue(std::move(job));
    return future;
}

/// On the writer's thread. Until the rename the old file is whole, from then on the new one is.
Result<void> Store::replaceFile(SnapshotLoader &loader, std::unique_ptr<SqliteConnection> &db,
                                std::unique_ptr<JournalWriter> &journal)
{
    QElapsedTimer timer;
    timer.start();
    if (auto taken = loader.takeOver(journal->measured()); !taken)
        return taken;
    if (auto closed = loader.close(); !closed)
        return closed;
    const QString live = fileIn(m_options.folder);
    m_readers->pause();
    const auto measured = journal->measured();
    journal.reset();
    db.reset();
    // The last connection has written the log back and removed it: a new file must not find one of the old.
    Result<void> result;
    if (QFile::exists(live + "-wal"_L1))
        result = failure(ErrorCode::Locked, Tr::tr("数据文件正被另一个程序使用"), live);
    else if (std::rename(QFile::encodeName(loader.file()).constData(), QFile::encodeName(live).constData())
             != 0)
        result = failure(ErrorCode::Storage, Tr::tr("快照文件写不了：%1").arg(qt_error_string()), live);
    else
        syncFolder(m_options.folder);
    auto opened = openWriting(m_options);
    auto queries = opened ? openReading() : Result<std::vector<std::unique_ptr<StoreQueries>>>();
    if (!opened || !queries) // one of two whole files does not open: a restart says why
        qFatal("the store can't be opened again: %s",
               qPrintable((opened ? queries.error() : opened.error()).message()));
    db = *std::move(opened);
    journal = std::make_unique<JournalWriter>(*db, m_options.role, *m_options.clock);
    journal->setMeasured(measured);
    db->execute("begin immediate");
    (void)journal->prepareDevice(m_options.deviceName);
    db->execute("commit");
    journal->changedAll();
    m_entries->renew(); // rows of another file
    m_readers->resume(*std::move(queries));
    qCInfo(lcSnapshot) << "the store was taken from a snapshot; its writer stood still for" << timer.elapsed()
                       << "ms";
    return result;
}

} // namespace Warmline
