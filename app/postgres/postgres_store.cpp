// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/postgres_store.h"

#include "app/domain/intents.h"
#include "app/postgres/pg_order.h"

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

constexpr int kImportMs = 2 * 60 * 60 * 1'000;

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
    , m_deadlines(std::make_unique<Deadlines>())
{ }

PostgresStore::~PostgresStore()
{
    m_stopping = true;
    m_listener.reset();
    m_replica.reset(); // finishes what is queued, which the deadlines still watch
}

Result<std::unique_ptr<PostgresStore>> PostgresStore::open(const PostgresStoreOptions &options)
{
    std::unique_ptr<PostgresStore> store(new PostgresStore(options));
    auto started = store->start();
    if (!started && started.error().where == PgOrder::kForeignCopy) {
        // The database is the truth: a copy that holds something else is made again, with a new device key,
        // since the old one's chain may have gone on in what the database has lost.
        qCWarning(logPostgres) << "the local copy does not belong to the database: it is made again";
        store->m_replica.reset();
        const QString file = Store::fileIn(options.folder);
        for (const char *part : {"", "-wal", "-shm"})
            QFile::remove(file + QLatin1StringView(part));
        started = store->start();
    }
    if (!started)
        return std::unexpected(started.error());
    PostgresStore *self = store.get();
    store->m_listener = std::make_unique<PgListener>(
        options.direct.isEmpty() ? options.database : options.direct, [self] { self->onNews(); });
    return store;
}

Result<void> PostgresStore::openReplica()
{
    auto replica = Store::open({.folder = m_options.folder,
                                .role = StoreRole::Server,
                                .key = m_options.key,
                                .clock = m_options.clock,
                                .deviceName = m_options.deviceName,
                                .order = std::make_shared<PgOrder>(m_options.database, m_options.key)});
    if (!replica)
        return std::unexpected(replica.error());
    m_replica = *std::move(replica);
    return {};
}

Result<void> PostgresStore::start()
{
    if (auto opened = openReplica(); !opened)
        return opened;
    for (;;) {
        const Result<bool> more = m_replica->follow().result();
        if (!more)
            return std::unexpected(more.error());
        if (!*more)
            break;
    }
    return m_replica->enrol(m_replica->device()).result();
}

void PostgresStore::onNews()
{
    if (m_stopping || m_news.fetch_add(1) > 0)
        return; // whoever follows now looks again
    Store *replica = m_replica.get();
    replica->follow().then(QtFuture::Launch::Sync, [this](const Result<bool> &more) {
        const bool again = m_news.exchange(0) > 1 || (more && *more);
        if (again)
            onNews();
    });
}

template <class T>
QFuture<Result<T>> PostgresStore::answered(QFuture<Result<T>> future, bool takesLong)
{
    return m_deadlines->within(
        takesLong ? kImportMs : m_options.answerMs, std::move(future),
        Error{ErrorCode::Timeout, Tr::tr("数据库没有及时确认；操作可能稍后生效，请稍后再试"), {}});
}

QFuture<Result<QList<JournalEntry>>> PostgresStore::author(QList<OperationDraft> drafts)
{
    const bool takesLong = anyImport(drafts);
    return answered(m_replica->author(std::move(drafts)), takesLong);
}

QFuture<Result<QList<JournalEntry>>> PostgresStore::receive(QList<Operation> operations)
{
    return receiveJudged(std::move(operations), {});
}

QFuture<Result<QList<JournalEntry>>> PostgresStore::receiveJudged(QList<Operation> operations,
                                                                  QHash<OperationId, QString> refusals)
{
    const bool takesLong = anyImport(operations);
    return answered(m_replica->receiveJudged(std::move(operations), std::move(refusals)), takesLong);
}

QFuture<Result<void>> PostgresStore::integrate(JournalPage page)
{
    Q_UNUSED(page)
    return notHere();
}

QFuture<Result<void>> PostgresStore::enrol(DeviceRecord device)
{
    return answered(m_replica->enrol(std::move(device)));
}

QFuture<Result<QString>> PostgresStore::takeTicketNumber()
{
    return answered(m_replica->takeTicketNumber());
}

QFuture<Result<Journal::NumberLease>> PostgresStore::leaseTicketNumbers(DeviceId device, int count)
{
    return answered(m_replica->leaseTicketNumbers(std::move(device), count));
}

QFuture<Result<void>> PostgresStore::storeLease(NumberLease lease)
{
    Q_UNUSED(lease)
    return notHere();
}

QFuture<Result<QByteArray>> PostgresStore::sign(QByteArray message)
{
    return m_replica->sign(std::move(message));
}

} // namespace Warmline
