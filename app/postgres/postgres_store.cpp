// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/postgres_store.h"

#include "app/domain/intents.h"
#include "app/postgres/pg_order.h"
#include "app/storage/change_hub.h"

#include <QCoreApplication>
#include <QDir>
#include <QLoggingCategory>

#include <algorithm>

Q_DECLARE_LOGGING_CATEGORY(logPostgres)

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Postgres)
};

constexpr std::chrono::seconds kTryAgain{1};
constexpr int kImportMs = 2 * 60 * 60 * 1'000;

Error late()
{
    return {ErrorCode::Timeout, Tr::tr("数据库没有及时确认；操作可能稍后生效，请稍后再试"), {}};
}

Error beingMade()
{
    return {ErrorCode::Unavailable, Tr::tr("服务器正在重建数据副本；请稍后再试，没有写入的内容不会丢失"), {}};
}

template <class T>
bool anyImport(const QList<T> &list)
{
    return std::ranges::any_of(list, [](const T &item) {
        const Intents::Handling handling = Intents::handling(item.intent);
        return handling == Intents::Handling::Block || handling == Intents::Handling::Close;
    });
}

/// What only a seat's store does.
QFuture<Result<void>> notHere()
{
    return QtFuture::makeReadyValueFuture(
        Result<void>(failure(ErrorCode::Internal, Tr::tr("服务器自己排序，不接收页和号段"))));
}

} // namespace

PostgresStore::PostgresStore(PostgresStoreOptions options)
    : m_options(std::move(options))
    , m_hub(std::make_shared<ChangeHub>())
    , m_deadlines(std::make_unique<Deadlines>())
{ }

PostgresStore::~PostgresStore()
{
    m_stopping = true;
    m_listener.reset();
    m_rebuilder = {}; // asked to stop, and waited for
    m_subscription.reset();
    std::unique_ptr<Store> last;
    {
        const std::unique_lock lock(m_mutex);
        last = std::move(m_replica);
        m_reads.clear();
    }
    last.reset(); // finishes what is queued, which the deadlines still watch
}

Result<std::unique_ptr<PostgresStore>> PostgresStore::open(const PostgresStoreOptions &options)
{
    std::unique_ptr<PostgresStore> store(new PostgresStore(options));
    auto replica = store->openFitting();
    if (!replica)
        return std::unexpected(replica.error());
    PostgresStore *self = store.get();
    store->put(*std::move(replica));
    store->m_rebuilder = std::jthread([self](const std::stop_token &stop) { self->rebuildLoop(stop); });
    store->m_listener = std::make_unique<PgListener>(
        options.direct.isEmpty() ? options.database : options.direct, [self] { self->onNews(); },
        options.maySeekLeadership ? &store->m_leadership : nullptr);
    return store;
}

Result<std::unique_ptr<Store>> PostgresStore::openReplica()
{
    auto replica = Store::open({.folder = m_options.folder,
                                .role = StoreRole::Server,
                                .key = m_options.key,
                                .clock = m_options.clock,
                                .deviceName = m_options.deviceName,
                                .order = std::make_shared<PgOrder>(m_options.database, m_options.key)});
    if (!replica)
        return replica;
    for (;;) {
        const Result<bool> more = (*replica)->follow().result();
        if (!more)
            return std::unexpected(more.error());
        if (m_stopping)
            return failure(ErrorCode::Cancelled, {});
        if (!*more)
            break;
    }
    if (auto enrolled = (*replica)->enrol((*replica)->device()).result(); !enrolled)
        return std::unexpected(enrolled.error());
    return replica;
}

/// The database is the truth: a copy that holds something else is made again, with a new device key, since
/// the old one's chain may have gone on in what the database has lost.
Result<std::unique_ptr<Store>> PostgresStore::openFitting()
{
    auto replica = openReplica();
    if (replica || replica.error().where != PgOrder::kForeignCopy)
        return replica;
    removeCopy();
    return openReplica();
}

void PostgresStore::removeCopy() const
{
    qCWarning(logPostgres) << "the local copy does not belong to the database: it is made again";
    const QString file = Store::fileIn(m_options.folder);
    for (const char *part : {"", "-wal", "-shm"})
        QFile::remove(file + QLatin1StringView(part));
}

void PostgresStore::put(std::unique_ptr<Store> replica)
{
    const auto forward = [hub = m_hub](const StoreChange &change) { hub->tell(change); };
    auto subscription = replica->subscribe(forward);
    StoreChange change;
    change.reset = true;
    change.cursor = replica->ask([](Queries &queries) { return queries.cursor(); }).result().value_or(0);
    std::vector<std::function<void(Queries &)>> reads;
    {
        const std::unique_lock lock(m_mutex);
        m_device = replica->device();
        m_replica = std::move(replica);
        m_subscription = std::move(subscription);
        reads = std::exchange(m_reads, {});
    }
    for (auto &read : reads)
        run(std::move(read));
    m_hub->tell(change);
}

// ------------------------------------------------------------------------ a copy that does not fit

void PostgresStore::notice(const Error *failure)
{
    m_reachable = !failure || failure->code != ErrorCode::Unavailable;
    if (!failure || failure->where != PgOrder::kForeignCopy)
        return;
    {
        const std::lock_guard lock(m_foreignMutex);
        m_foreign = true;
    }
    m_wake.notify_one();
}

void PostgresStore::rebuildLoop(const std::stop_token &stop)
{
    std::unique_lock lock(m_foreignMutex);
    while (m_wake.wait(lock, stop, [this] { return m_foreign; })) {
        lock.unlock();
        rebuild(stop);
        lock.lock();
        m_foreign = false;
    }
}

void PostgresStore::rebuild(const std::stop_token &stop)
{
    std::unique_ptr<Store> old;
    std::shared_ptr<void> subscription;
    {
        const std::unique_lock lock(m_mutex);
        old = std::move(m_replica);
        subscription = std::move(m_subscription);
    }
    subscription.reset();
    old->ask([](Queries &) { return 0; }).waitForFinished(); // what was asked before is answered
    old.reset();
    removeCopy();
    for (;;) {
        auto replica = openFitting();
        if (replica) {
            put(*std::move(replica));
            qCWarning(logPostgres) << "the local copy was made again";
            return;
        }
        std::unique_lock lock(m_foreignMutex);
        if (m_wake.wait_for(lock, stop, kTryAgain, [&] { return stop.stop_requested(); })
            || stop.stop_requested())
            return;
    }
}

QString PostgresStore::sequencer() const
{
    const std::shared_lock lock(m_mutex);
    return m_replica && m_reachable ? u"shared"_s : u"none"_s;
}

// -------------------------------------------------------------------------------- reading and news

void PostgresStore::run(std::function<void(Queries &)> work)
{
    {
        const std::shared_lock lock(m_mutex);
        if (m_replica) {
            (void)m_replica->ask([work = std::move(work)](Queries &queries) {
                work(queries);
                return 0;
            });
            return;
        }
    }
    std::unique_lock lock(m_mutex);
    if (!m_replica) {
        m_reads.push_back(std::move(work));
        return;
    }
    lock.unlock();
    run(std::move(work)); // it came back in between
}

std::shared_ptr<void> PostgresStore::subscribe(std::function<void(const StoreChange &)> callback)
{
    return m_hub->add(std::move(callback));
}

DeviceRecord PostgresStore::device() const
{
    const std::shared_lock lock(m_mutex);
    return m_device;
}

void PostgresStore::setServerOffset(qint64 ms)
{
    const std::shared_lock lock(m_mutex);
    if (m_replica)
        m_replica->setServerOffset(ms);
}

void PostgresStore::onNews()
{
    const HeldReads held; // the listener's thread holds nothing, and the writer may be done before the chain
    QFuture<Result<bool>> followed;
    {
        const std::shared_lock lock(m_mutex);
        if (m_stopping || !m_replica || m_news.fetch_add(1) > 0)
            return; // whoever follows now looks again
        followed = m_replica->follow();
    }
    followed.then(QtFuture::Launch::Sync, [this](const Result<bool> &more) {
        notice(more ? nullptr : &more.error());
        const bool again = m_news.exchange(0) > 1 || (more && *more);
        if (again)
            onNews();
    });
}

// -------------------------------------------------------------------------------------------------- writing

template <class T, class F>
QFuture<Result<T>> PostgresStore::write(F call, bool takesLong)
{
    // Made outside of the scope below, so that it ends behind the caller's chain.
    const HeldPromise<Result<T>> promise;
    QFuture<Result<T>> answer = promise.future();
    const HeldReads held; // the chain below, in whatever thread; goes behind the lock, since it may write
    const std::shared_lock lock(m_mutex);
    if (!m_replica)
        return QtFuture::makeReadyValueFuture(Result<T>(std::unexpected(beingMade())));
    m_deadlines->within(takesLong ? kImportMs : m_options.answerMs, call(*m_replica), late())
        .then(QtFuture::Launch::Sync, [this, promise](Result<T> result) {
            if (!result && !m_stopping && result.error().where == PgOrder::kForeignCopy)
                notice(&result.error());
            promise.finish(std::move(result));
        });
    return answer;
}

QFuture<Result<QList<JournalEntry>>> PostgresStore::author(QList<OperationDraft> drafts)
{
    const bool takesLong = anyImport(drafts);
    return write<QList<JournalEntry>>([&](Store &replica) { return replica.author(std::move(drafts)); },
                                      takesLong);
}

QFuture<Result<QList<JournalEntry>>> PostgresStore::receive(QList<Operation> operations)
{
    return receiveJudged(std::move(operations), {});
}

QFuture<Result<QList<JournalEntry>>> PostgresStore::receiveJudged(QList<Operation> operations,
                                                                  QHash<OperationId, QString> refusals)
{
    const bool takesLong = anyImport(operations);
    return write<QList<JournalEntry>>(
        [&](Store &replica) { return replica.receiveJudged(std::move(operations), std::move(refusals)); },
        takesLong);
}

QFuture<Result<QList<JournalEntry>>> PostgresStore::receiveQuarantined(QList<Operation> operations,
                                                                       QHash<OperationId, QString> refusals)
{
    return write<QList<JournalEntry>>([&](Store &replica) {
        return replica.receiveQuarantined(std::move(operations), std::move(refusals));
    });
}

QFuture<Result<void>> PostgresStore::integrate(JournalPage page)
{
    Q_UNUSED(page)
    return notHere();
}

QFuture<Result<void>> PostgresStore::enrol(DeviceRecord device)
{
    return write<void>([&](Store &replica) { return replica.enrol(std::move(device)); });
}

QFuture<Result<QString>> PostgresStore::takeTicketNumber()
{
    return write<QString>([](Store &replica) { return replica.takeTicketNumber(); });
}

QFuture<Result<Journal::NumberLease>> PostgresStore::leaseTicketNumbers(DeviceId device, int count)
{
    return write<NumberLease>(
        [&](Store &replica) { return replica.leaseTicketNumbers(std::move(device), count); });
}

QFuture<Result<void>> PostgresStore::storeLease(NumberLease lease)
{
    Q_UNUSED(lease)
    return notHere();
}

QFuture<Result<QByteArray>> PostgresStore::sign(QByteArray message)
{
    return write<QByteArray>([&](Store &replica) { return replica.sign(std::move(message)); });
}

} // namespace Warmline
