// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/store.h"

#include "app/storage/address_tree.h"
#include "app/storage/change_hub.h"
#include "app/storage/entry_cache.h"
#include "app/storage/log_tree.h"
#include "app/storage/migrations.h"
#include "app/storage/phone_vault.h"
#include "app/storage/reader_pool.h"
#include "app/storage/series_store.h"
#include "app/storage/signature_pool.h"
#include "app/storage/snapshot_inbox.h"
#include "app/storage/writer_thread.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>

Q_LOGGING_CATEGORY(logStore, "warmline.storage.store")

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

/// The trails that are looked at again: a city's open tickets; those of one agent.
constexpr qsizetype kServerEntries = 50'000;
constexpr qsizetype kSeatEntries = 2'000;

} // namespace

/// Public keys by device, for checks beside the writer, who decides by his own table.
class DeviceKeys
{
public:
    void add(const DeviceRecord &device)
    {
        const std::lock_guard lock(m_mutex);
        m_keys.insert(device.id.value, device.publicKey);
    }
    [[nodiscard]] QHash<QString, QByteArray> all() const
    {
        const std::lock_guard lock(m_mutex);
        return m_keys;
    }

private:
    mutable std::mutex m_mutex;
    QHash<QString, QByteArray> m_keys;
};

QString Store::fileIn(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("warmline.db"));
}

Store::Store(StoreOptions options)
    : m_options(std::move(options))
    , m_hub(std::make_shared<ChangeHub>())
    , m_tree(std::make_shared<AddressTreeCache>())
    , m_entries(
          std::make_shared<EntryCache>(m_options.role == StoreRole::Server ? kServerEntries : kSeatEntries))
    , m_keys(std::make_unique<DeviceKeys>())
{ }

Store::~Store()
{
    m_closing = true;
    m_inbox.reset(); // may still hand work to the writer
    if (m_writer) // null when opening failed
        m_writer->finish(); // its last jobs may still hand it work
    m_writer.reset();
    m_readers.reset();
}

Result<std::unique_ptr<Store>> Store::open(const StoreOptions &options)
{
    if (!Crypto::initialise())
        return failure(ErrorCode::Internal, Tr::tr("加密库无法使用"));
    const QString file = fileIn(options.folder);
    if (!QDir().mkpath(options.folder))
        return failure(ErrorCode::Storage, Tr::tr("数据文件夹建不了；请检查路径和权限"), options.folder);

    auto db = openWriting(options);
    if (!db)
        return std::unexpected(db.error());
    if (auto migrated = Migrations::apply(**db); !migrated)
        return std::unexpected(migrated.error());

    std::unique_ptr<Store> store(new Store(options));
    auto journal =
        std::make_unique<JournalWriter>(**db, options.role, *store->m_options.clock, options.order.get());
    (*db)->execute("begin immediate");
    const QByteArray role = options.order ? "replica" : options.role == StoreRole::Server ? "server" : "seat";
    const QByteArray known = StoreValue::bytes(**db, QStringLiteral("role"));
    if (!known.isEmpty() && known != role) {
        (*db)->execute("rollback");
        return failure(ErrorCode::Storage,
                       Tr::tr("这个数据文件属于另一种角色（%1）").arg(QString::fromUtf8(known)), file);
    }
    StoreValue::set(**db, QStringLiteral("role"), role);
    const auto prepared =
        journal->prepareDevice(options.deviceName).and_then([&] { return journal->beginUpgrade(); });
    PhoneVault::prepare(**db);
    (*db)->execute(prepared ? "commit" : "rollback");
    if (!prepared)
        return std::unexpected(prepared.error());
    if ((*db)->failed())
        return std::unexpected((*db)->error());
    if (options.role == StoreRole::Server) { // data of an older version have no tree yet
        auto ready = LogGrower(**db).catchUp(OperationTable::head(**db)).and_then([&] {
            return foldAnew(**db, *journal);
        });
        if (!ready)
            return std::unexpected(ready.error());
    }
    const bool hasUnfolded = journal->hasUnfolded();
    store->m_identity->device = journal->device();
    for (const DeviceRecord &device : OperationTable::devices(**db))
        store->m_keys->add(device);

    auto queries = store->openReading();
    if (!queries)
        return std::unexpected(queries.error());
    // At a seat one person waits; at a server all of them do, and a thread at rest would help none.
    store->m_readers = std::make_unique<ReaderPool>(*std::move(queries), options.role == StoreRole::Seat);
    store->m_writer = std::make_unique<WriterThread>(
        *std::move(db), std::move(journal), options.order, store->m_entries, options.gather,
        [hub = store->m_hub](const StoreChange &change) { hub->tell(change); });
    if (options.role == StoreRole::Seat) {
        store->m_inbox = std::make_unique<SnapshotInbox>(options);
        if (hasUnfolded)
            store->foldAnewBehind(nullptr, 0);
    }
    return store;
}

/// A server judges nothing before it understands what it can.
Result<void> Store::foldAnew(SqliteConnection &db, JournalWriter &journal)
{
    constexpr int kPortionMs = 1'000;
    const auto all = journal.unfolded();
    if (!all)
        return std::unexpected(all.error());
    for (qsizetype at = 0; at < all->size();) {
        db.execute("begin immediate");
        const auto next = journal.foldUnfolded(*all, at, kPortionMs);
        db.execute(next ? "commit" : "rollback");
        (void)journal.takeChange(); // nobody has read it yet
        if (!next || db.failed())
            return std::unexpected(next ? db.error() : next.error());
        at = *next;
    }
    return {};
}

/// At a seat somebody works meanwhile: in portions, with everybody else's writes in between.
void Store::foldAnewBehind(std::shared_ptr<const QList<JournalWriter::Unfolded>> all, qsizetype from)
{
    constexpr int kPortionMs = 30;
    using Portion = std::pair<std::shared_ptr<const QList<JournalWriter::Unfolded>>, qsizetype>;
    const HeldReads held; // until it is chained on: not every thread that opens a store holds
    auto done = write<Portion>(WriteKind::Relaxed, [all, from](JournalWriter &journal) -> Result<Portion> {
        auto list = all;
        if (!list) {
            auto read = journal.unfolded();
            if (!read)
                return std::unexpected(read.error());
            list = std::make_shared<const QList<JournalWriter::Unfolded>>(*std::move(read));
        }
        return journal.foldUnfolded(*list, from, kPortionMs).transform([&](qsizetype next) {
            return Portion{list, next};
        });
    });
    // On the writer's thread, which ends before this does, or at the end of this.
    done.then([this](const Result<Portion> &portion) {
        if (!portion)
            qCWarning(logStore).noquote() << "not folded anew:" << portion.error().message();
        else if (portion->second < portion->first->size() && !m_closing)
            foldAnewBehind(portion->first, portion->second);
    });
}

Result<std::unique_ptr<SqliteConnection>> Store::openWriting(const StoreOptions &options)
{
    const QString file = fileIn(options.folder);
    const bool hadData = QFile::exists(file) && QFileInfo(SeriesStore::fileIn(options.folder)).size() > 0;
    auto db = SqliteConnection::open({.file = file,
                                      .key = options.key,
                                      .cacheMb = options.writerCacheMb,
                                      .create = options.mayBegin && !hadData});
    if (!db)
        return db;
    // Fewer, larger checkpoints: a bulk import would copy the same pages again and again.
    (*db)->execute("pragma wal_autocheckpoint = 4000");
    (*db)->execute("pragma journal_size_limit = 67108864");
    (*db)->execute("pragma synchronous = normal");
    (*db)->watchRows("operation"); // see EntryCache
    if (options.maxPages > 0)
        (*db)->execute(QStringLiteral("pragma max_page_count = %1").arg(options.maxPages));
    return db;
}

Result<std::vector<std::unique_ptr<StoreQueries>>> Store::openReading() const
{
    std::vector<std::unique_ptr<StoreQueries>> queries;
    for (int i = 0; i < std::max(1, m_options.readers); ++i) {
        auto reader = SqliteConnection::open({.file = fileIn(m_options.folder),
                                              .key = m_options.key,
                                              .cacheMb = m_options.readerCacheMb,
                                              .readOnly = true,
                                              .create = false});
        if (!reader)
            return std::unexpected(reader.error());
        queries.push_back(
            std::make_unique<StoreQueries>(*std::move(reader), m_tree, m_entries, m_options.clock));
    }
    return queries;
}

template <class T>
QFuture<Result<T>> Store::write(WriteKind kind, std::function<Result<T>(JournalWriter &)> work)
{
    const HeldPromise<Result<T>> promise;
    auto value = std::make_shared<Result<T>>();
    QFuture<Result<T>> future = promise.future();
    WriteJob job;
    // What a replica orders is durable in the shared database; its file can be made again.
    job.durable = kind != WriteKind::Relaxed && !m_options.order;
    job.orders = kind == WriteKind::Ordering || kind == WriteKind::LongOrdering;
    job.takesLong = kind == WriteKind::LongOrdering;
    job.run = [value, work = std::move(work)](JournalWriter &journal) -> Result<void> {
        *value = work(journal);
        return *value ? Result<void>() : std::unexpected(value->error());
    };
    job.finished = [promise, value](const Result<void> &result) {
        promise.finish(result ? *std::move(value) : Result<T>(std::unexpected(result.error())));
    };
    m_writer->enqueue(std::move(job));
    return future;
}

QFuture<Result<QList<JournalEntry>>> Store::author(QList<OperationDraft> drafts)
{
    const bool imports = std::ranges::any_of(drafts, Intents::isImport, &OperationDraft::intent);
    return write<QList<JournalEntry>>(imports ? WriteKind::LongOrdering : WriteKind::Ordering,
                                      [drafts = std::move(drafts), offset = m_serverOffsetMs.load()](
                                          JournalWriter &journal) { return journal.author(drafts, offset); });
}

QFuture<Result<QList<JournalEntry>>> Store::receive(QList<Operation> operations)
{
    return receiveJudged(std::move(operations), {});
}

QFuture<Result<QList<JournalEntry>>> Store::receiveJudged(QList<Operation> operations,
                                                          QHash<OperationId, QString> refusals)
{
    return take(std::move(operations), std::move(refusals), JournalWriter::Senders::Welcome);
}

QFuture<Result<QList<JournalEntry>>> Store::receiveQuarantined(QList<Operation> operations,
                                                               QHash<OperationId, QString> refusals)
{
    return take(std::move(operations), std::move(refusals), JournalWriter::Senders::Quarantined);
}

QFuture<Result<QList<JournalEntry>>>
Store::take(QList<Operation> operations, QHash<OperationId, QString> refusals, JournalWriter::Senders senders)
{
    const bool imports = std::ranges::any_of(operations, Intents::isImport, &Operation::intent);
    // The signatures are checked beside the writer, who may still be busy with others.
    auto check = std::make_shared<SignatureCheck>(std::move(operations), m_keys->all());
    SignaturePool::start(check);
    return write<QList<JournalEntry>>(
        imports ? WriteKind::LongOrdering : WriteKind::Ordering,
        [check, refusals = std::move(refusals), senders](JournalWriter &journal) {
            return journal.receive(*check, refusals, senders);
        });
}

void Store::setServerOffset(qint64 ms)
{
    m_serverOffsetMs = ms;
    if (m_options.role != StoreRole::Seat)
        return;
    const Clock &clock = *m_options.clock;
    (void)write<void>(WriteKind::Relaxed,
                      [serverMs = clock.utcMs() + ms, monotonicMs = clock.monotonicMs()](
                          JournalWriter &journal) { return journal.serverMeasured(serverMs, monotonicMs); });
}

DeviceRecord Store::device() const
{
    const std::lock_guard lock(m_identity->mutex);
    return m_identity->device;
}

QFuture<Result<void>> Store::integrate(JournalPage page)
{
    // What comes from the server can come again: no wait for the disk.
    return write<void>(WriteKind::Relaxed,
                       [page = std::move(page), identity = m_identity](JournalWriter &journal) {
                           auto done = journal.integrate(page);
                           const std::lock_guard lock(identity->mutex);
                           identity->device = journal.device();
                           return done;
                       });
}

QFuture<Result<void>> Store::meetServer(LogIdentity identity)
{
    return write<void>(WriteKind::Durable, [identity = std::move(identity)](JournalWriter &journal) {
        return journal.meetServer(identity);
    });
}

QFuture<Result<void>> Store::setScope(QList<BranchId> branches)
{
    return write<void>(WriteKind::Durable, [branches = std::move(branches)](JournalWriter &journal) {
        return journal.setScope(branches);
    });
}

QFuture<Result<void>> Store::keepLookedUp(LookedUpHousehold found)
{
    return write<void>(WriteKind::Durable, [found = std::move(found)](JournalWriter &journal) {
        return journal.keepLookedUp(found);
    });
}

QFuture<Result<void>> Store::enrol(DeviceRecord device)
{
    m_keys->add(device);
    return write<void>(WriteKind::Ordering, [device = std::move(device)](JournalWriter &journal) {
        return journal.enrol(device);
    });
}

QFuture<Result<QString>> Store::takeTicketNumber()
{
    // Comes to the disk at the latest with the operation that uses it: later commits carry earlier ones
    // along.
    return write<QString>(m_options.order ? WriteKind::Ordering : WriteKind::Relaxed,
                          [](JournalWriter &journal) { return journal.takeTicketNumber(); });
}

QFuture<Result<Journal::NumberLease>> Store::leaseTicketNumbers(DeviceId device, int count)
{
    return write<NumberLease>(WriteKind::Ordering, [device, count](JournalWriter &journal) {
        return journal.leaseTicketNumbers(device, count);
    });
}

QFuture<Result<void>> Store::storeLease(NumberLease lease)
{
    return write<void>(WriteKind::Durable, [lease = std::move(lease)](JournalWriter &journal) {
        return journal.storeLease(lease);
    });
}

QFuture<Result<QByteArray>> Store::sign(QByteArray message)
{
    return write<QByteArray>(WriteKind::Relaxed, [message = std::move(message)](JournalWriter &journal) {
        return Result<QByteArray>(journal.sign(message));
    });
}

QFuture<Result<bool>> Store::follow()
{
    return write<bool>(WriteKind::Relaxed, [](JournalWriter &journal) { return journal.followOrder(); });
}

std::shared_ptr<void> Store::subscribe(std::function<void(const StoreChange &)> callback)
{
    return m_hub->add(std::move(callback));
}

qint64 Store::commits() const
{
    return m_writer->commits();
}

void Store::run(std::function<void(Queries &)> work)
{
    m_readers->run(std::move(work), ReaderPool::Lane::Usual);
}

void Store::runFirst(std::function<void(Queries &)> work)
{
    m_readers->run(std::move(work), ReaderPool::Lane::First);
}

} // namespace Warmline
