// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/snapshot_shelf.h"

#include "app/core/crypto.h"
#include "app/core/run_in.h"
#include "app/domain/intents.h"
#include "app/storage/log_tree.h"
#include "app/storage/operation_table.h"
#include "app/storage/snapshot_builder.h"
#include "app/storage/store.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLoggingCategory>
#include <QSaveFile>
#include <QStorageInfo>

#include <algorithm>

Q_LOGGING_CATEGORY(lcSnapshot, "warmline.storage.snapshot", QtInfoMsg)

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kFile = ".snapshot"_L1;
constexpr auto kMeta = ".meta"_L1;
constexpr auto kPart = ".part"_L1;
constexpr qint64 kLeastFree = 256LL << 20; ///< on the disk, for others
constexpr qint64 kFailedMs = 60'000; ///< pause after a build that failed
constexpr qint64 kInUseMs = 10 * 60'000; ///< a file that was read from so lately is not taken away

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

QStringList sorted(const QList<BranchId> &branches)
{
    QStringList names;
    for (const BranchId &branch : branches)
        names.append(branch.value);
    names.sort();
    return names;
}

} // namespace

SnapshotShelf::SnapshotShelf(const Options &options, ChangeSource *changes)
    : m_options(options)
    , m_folder(QDir(options.folder).filePath(u"snapshots"_s))
{
    m_reads.setMaxThreadCount(2);
    m_builds.setMaxThreadCount(1); // one after the other: serving goes first
    m_builds.setThreadPriority(QThread::LowPriority);
    load();
    m_reads.start([this] { sweep(); });
    if (changes) {
        m_subscription = changes->subscribe([this](const StoreChange &change) {
            if (change.reset && !m_sweepDue.exchange(true))
                m_reads.start([this] { sweep(); });
        });
    }
}

SnapshotShelf::~SnapshotShelf()
{
    m_subscription.reset();
    m_stop = true;
    m_builds.clear();
    m_builds.waitForDone();
    m_reads.waitForDone();
}

QString SnapshotShelf::fileOf(const QString &id, QLatin1StringView ending) const
{
    return QDir(m_folder).filePath(id + ending);
}

QByteArray SnapshotShelf::sealingKey() const
{
    return Crypto::sha256(QByteArray("warmline snapshot shelf").append(m_options.key));
}

// --------------------------------------------------------------------------- what lies on the disk

void SnapshotShelf::load()
{
    QDir dir(m_folder);
    for (const QString &name : dir.entryList(QDir::Files)) {
        const QString id = name.section(u'.', 0, 0);
        const auto book = readMeta(id);
        if (book && book->schemaVersion == Intents::schemaVersion()
            && QFile(fileOf(id, kFile)).size() == book->offer.bytes)
            m_books.insert(id, *book);
        else
            dir.remove(name); // half-built, of another key, or with the states of another program
    }
}

Result<void> SnapshotShelf::writeMeta(const Book &book) const
{
    const SnapshotOffer &o = book.offer;
    QCborMap map{{1, o.position},
                 {2, o.bytes},
                 {3, o.sha256},
                 {4, o.key},
                 {5, o.operations},
                 {6, o.rows},
                 {7, QCborArray::fromStringList(book.branches)},
                 {8, book.epoch},
                 {9, book.madeMs},
                 {10, o.format},
                 {11, book.schemaVersion}};
    QSaveFile file(fileOf(o.id, kMeta));
    const QByteArray sealed = Crypto::seal(map.toCborValue().toCbor(), sealingKey(), o.id.toLatin1());
    if (!file.open(QIODevice::WriteOnly) || file.write(sealed) != sealed.size() || !file.commit())
        return failure(ErrorCode::Storage, Tr::tr("快照文件写不了：%1").arg(file.errorString()),
                       file.fileName());
    return {};
}

auto SnapshotShelf::readMeta(const QString &id) const -> Result<Book>
{
    QFile file(fileOf(id, kMeta));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, {});
    const auto plain = Crypto::open(file.readAll(), sealingKey(), id.toLatin1());
    if (!plain)
        return std::unexpected(plain.error());
    const QCborMap map = QCborValue::fromCbor(*plain).toMap();
    Book book;
    SnapshotOffer &o = book.offer;
    o.state = SnapshotOffer::State::Ready;
    o.id = id;
    o.position = map.value(1).toInteger();
    o.bytes = map.value(2).toInteger();
    o.sha256 = map.value(3).toByteArray();
    o.key = map.value(4).toByteArray();
    o.operations = map.value(5).toInteger();
    o.rows = map.value(6).toInteger();
    for (const QCborValue &branch : map.value(7).toArray())
        book.branches.append(branch.toString());
    book.epoch = map.value(8).toByteArray();
    book.madeMs = book.usedMs = map.value(9).toInteger();
    o.format = int(map.value(10).toInteger());
    book.schemaVersion = int(map.value(11).toInteger());
    return book;
}

void SnapshotShelf::remove(const QString &id)
{
    m_books.remove(id);
    QFile::remove(fileOf(id, kFile));
    QFile::remove(fileOf(id, kMeta));
}

/// Behind a new file: what it replaces goes, and what is too much, the least used first.
void SnapshotShelf::keepWithin(const Book &made)
{
    const qint64 now = m_options.clock->utcMs();
    QList<Book> books = m_books.values();
    std::ranges::sort(books, {}, &Book::usedMs);
    qint64 total = 0;
    for (const Book &book : std::as_const(books))
        total += book.offer.bytes;
    for (const Book &book : std::as_const(books)) {
        const bool replaced = book.branches == made.branches && now - book.usedMs > kInUseMs;
        if (book.offer.id == made.offer.id || (!replaced && total <= m_options.mostBytes))
            continue;
        total -= book.offer.bytes;
        remove(book.offer.id);
    }
}

// ------------------------------------------------------------------------------------------ offers

QFuture<Result<SnapshotOffer>> SnapshotShelf::offer(QList<BranchId> branches, qint64 cursor, qint64 known)
{
    return runIn(m_reads,
                 [this, names = sorted(branches), cursor, known] { return find(names, cursor, known); });
}

Result<SnapshotOffer> SnapshotShelf::find(const QStringList &branches, qint64 cursor, qint64 known)
{
    auto db = SqliteConnection::open({.file = Store::fileIn(m_options.folder),
                                      .key = m_options.key,
                                      .cacheMb = 4,
                                      .readOnly = true,
                                      .create = false});
    if (!db)
        return std::unexpected(db.error());
    const qint64 head = OperationTable::head(**db);
    const qint64 lacks = head - cursor;
    if (known > head || lacks < (cursor == 0 ? m_options.leastNew : m_options.leastBehind))
        return SnapshotOffer{};
    const auto identity = LogKeys::identity(**db);
    if (!identity || identity->key.isEmpty() || identity->epochs.isEmpty())
        return SnapshotOffer{}; // its pages prove nothing, so neither would a snapshot
    const QByteArray epoch = identity->epochs.last().id;
    const qint64 now = m_options.clock->utcMs();
    std::optional<Book> best;
    {
        const std::lock_guard lock(m_mutex);
        for (Book &book : m_books) {
            const bool fits = book.branches == branches && book.epoch == epoch && book.offer.position >= known
                           && book.offer.position > cursor && book.offer.position <= head
                           && book.offer.format == kSnapshotFormat;
            const bool young = head - book.offer.position <= m_options.mostBehind
                            && now - book.madeMs <= m_options.longestAgeMs;
            if (fits && young && (!best || best->offer.position < book.offer.position)) {
                book.usedMs = now;
                best = book;
            }
        }
        if (!best && now - m_failedMs.value(branches, now - kFailedMs) < kFailedMs)
            return SnapshotOffer{};
        if (!best && !m_underWay.contains(branches)) {
            if (QStorageInfo(m_options.folder).bytesAvailable() < kLeastFree) {
                qCWarning(lcSnapshot) << "no snapshot: the disk is nearly full";
                return SnapshotOffer{};
            }
            m_underWay.insert(branches);
            m_builds.start([this, branches] { build(branches); });
        }
    }
    if (!best)
        return SnapshotOffer{.state = SnapshotOffer::State::Building};
    LogTree tree(**db);
    auto consistency = Merkle::consistencyProof(known, best->offer.position, tree.source());
    if (!consistency)
        return std::unexpected(consistency.error());
    best->offer.consistency = *std::move(consistency);
    return best->offer;
}

auto SnapshotShelf::read(QString id, QList<BranchId> branches, qint64 offset, qint64 length)
    -> QFuture<Result<Part>>
{
    return runIn(m_reads, [this, id, names = sorted(branches), offset, length]() -> Result<Part> {
        Part part;
        {
            const std::lock_guard lock(m_mutex);
            const auto book = m_books.find(id);
            if (book == m_books.end() || book->branches != names)
                return failure(ErrorCode::NotFound, Tr::tr("服务器没有这个快照"), u"snapshot"_s);
            book->usedMs = m_options.clock->utcMs();
            part.total = book->offer.bytes;
        }
        QFile file(fileOf(id, kFile));
        if (!file.open(QIODevice::ReadOnly) || !file.seek(offset))
            return failure(ErrorCode::NotFound, Tr::tr("服务器没有这个快照"), u"snapshot"_s);
        part.bytes = file.read(length);
        return part;
    });
}

// ---------------------------------------------------------------------------------------- building

void SnapshotShelf::build(const QStringList &branches)
{
    QElapsedTimer timer;
    timer.start();
    const auto book = make(branches);
    {
        const std::lock_guard lock(m_mutex);
        m_underWay.remove(branches);
        if (!book) {
            m_failedMs.insert(branches, m_options.clock->utcMs());
            if (book.error().code != ErrorCode::Cancelled)
                qCWarning(lcSnapshot).noquote() << "no snapshot could be built:" << book.error().message();
            return;
        }
        m_books.insert(book->offer.id, *book);
        m_lastBuildMs = timer.elapsed();
        ++m_built;
        keepWithin(*book);
    }
    sweep(); // something may have been destroyed meanwhile
    qCInfo(lcSnapshot) << "built a snapshot at" << book->offer.position << "with" << book->offer.rows
                       << "rows," << book->offer.bytes << "bytes, in" << timer.elapsed() << "ms";
}

auto SnapshotShelf::make(const QStringList &branches) -> Result<Book>
{
    if (!QDir().mkpath(m_folder))
        return failure(ErrorCode::Storage, Tr::tr("数据文件夹建不了；请检查路径和权限"), m_folder);
    auto db = SqliteConnection::open({.file = Store::fileIn(m_options.folder),
                                      .key = m_options.key,
                                      .cacheMb = 16,
                                      .readOnly = true,
                                      .create = false});
    if (!db)
        return std::unexpected(db.error());
    Book book;
    SnapshotOffer &o = book.offer;
    o.state = SnapshotOffer::State::Ready;
    o.id = QString::fromLatin1(Crypto::random(16).toHex());
    o.key = Crypto::random(32);
    o.format = kSnapshotFormat;
    book.branches = branches;
    book.schemaVersion = Intents::schemaVersion();
    book.madeMs = book.usedMs = m_options.clock->utcMs();
    const QString part = fileOf(o.id, kPart);
    const auto identity = LogKeys::identity(**db);
    const auto made = SnapshotBuilder(**db, branches, m_stop).build(part, o.id, o.key, book.madeMs);
    if (!made || !identity) {
        QFile::remove(part);
        return std::unexpected(made ? identity.error() : made.error());
    }
    book.epoch = identity->epochs.isEmpty() ? QByteArray() : identity->epochs.last().id;
    o.position = made->position;
    o.bytes = made->bytes;
    o.sha256 = made->sha256;
    o.operations = made->operations;
    o.rows = made->rows;
    if (!QFile::rename(part, fileOf(o.id, kFile)))
        return failure(ErrorCode::Storage, Tr::tr("快照文件写不了"), part);
    return writeMeta(book).transform([&] { return book; });
}

/// What was destroyed in the store must not live on in a file.
void SnapshotShelf::sweep()
{
    m_sweepDue = false;
    auto db = SqliteConnection::open({.file = Store::fileIn(m_options.folder),
                                      .key = m_options.key,
                                      .cacheMb = 4,
                                      .readOnly = true,
                                      .create = false});
    if (!db)
        return;
    const std::lock_guard lock(m_mutex);
    QList<QString> gone;
    for (const Book &book : std::as_const(m_books)) {
        auto query =
            (*db)->cached("select 1 from operation where sequence > ?1 and intent in ('household.forget', "
                          "'personal.expire') and verdict = 1 limit 1");
        query.bind(1, book.offer.position);
        if (query.step())
            gone.append(book.offer.id);
    }
    for (const QString &id : std::as_const(gone))
        remove(id);
    if (!gone.isEmpty())
        qCInfo(lcSnapshot) << gone.size() << "snapshots went with the values that were destroyed";
}

} // namespace Warmline
