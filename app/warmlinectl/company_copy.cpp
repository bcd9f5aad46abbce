// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmlinectl/company_copy.h"

#include "app/storage/data_folder.h"
#include "app/storage/store.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <unistd.h>

namespace Warmline {

namespace {

constexpr qint64 kCopiedPageBytes = 4LL * 1024 * 1024;
constexpr QLatin1StringView kName("warmlinectl-"); ///< so do the folders begin
constexpr int kCopyDeadlineMs = 60'000; ///< a page of a busy server, a season of a station

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CompanyCopy)
};

/// Removes what commands of this user left that were killed. Younger than a minute: it may not be locked yet.
void removeLeftOvers()
{
    const QDateTime then = QDateTime::currentDateTimeUtc().addSecs(-60);
    const QFileInfoList all =
        QDir(QDir::tempPath()).entryInfoList({QString(kName) + u'*'}, QDir::Dirs | QDir::NoSymLinks);
    for (const QFileInfo &folder : all) {
        const QFileInfo lock(QDir(folder.filePath()).filePath(QStringLiteral("lock")));
        if (folder.ownerId() != ::geteuid() || !lock.isFile() || lock.lastModified() > then)
            continue;
        if (const auto held = DataFolder::lock(folder.filePath()))
            QDir(folder.filePath()).removeRecursively();
    }
}

SoapGatewayOptions patient(SoapGatewayOptions options)
{
    options.deadlineMs = kCopyDeadlineMs;
    return options;
}

} // namespace

CompanyCopy::CompanyCopy(const SoapGatewayOptions &options)
    : m_folder(QDir(QDir::tempPath()).filePath(QString(kName) + QStringLiteral("XXXXXX")))
    , m_gateway(patient(options))
    , m_measured(m_gateway)
    , m_series(m_measured)
    , m_client(patient(options))
{ }

CompanyCopy::~CompanyCopy() = default;

QCoro::Task<Result<std::unique_ptr<CompanyCopy>>> CompanyCopy::read(SoapGatewayOptions options,
                                                                    Progress progress, std::stop_token stop)
{
    if (!Crypto::initialise())
        co_return failure(ErrorCode::Internal, Tr::tr("加密库无法使用"));
    removeLeftOvers();
    std::unique_ptr<CompanyCopy> copy(new CompanyCopy(options));
    if (!copy->m_folder.isValid())
        co_return failure(ErrorCode::Storage, copy->m_folder.errorString(), QDir::tempPath());
    auto lock = DataFolder::lock(copy->m_folder.path());
    if (!lock)
        co_return std::unexpected(lock.error());
    copy->m_lock = *std::move(lock);
    const auto server = co_await copy->m_gateway.hello({});
    if (!server)
        co_return std::unexpected(server.error());
    StoreOptions seat;
    seat.folder = copy->m_folder.filePath(QStringLiteral("seat"));
    seat.key = Crypto::random(32);
    seat.deviceName = QStringLiteral("warmlinectl");
    auto store = Store::open(seat);
    if (!store)
        co_return std::unexpected(store.error());
    copy->m_store = *std::move(store);
    if (const auto met = co_await copy->m_store->meetServer(server->log); !met)
        co_return std::unexpected(met.error());
    const QList<BranchId> branches = server->account ? server->account->branches : QList<BranchId>();
    if (const auto scoped = co_await copy->m_store->setScope(branches); !scoped)
        co_return std::unexpected(scoped.error());
    if (const auto followed = co_await copy->follow(server->head, std::move(progress), stop); !followed)
        co_return std::unexpected(followed.error());
    co_return Result<std::unique_ptr<CompanyCopy>>(std::move(copy));
}

QCoro::Task<Result<void>> CompanyCopy::follow(qint64 head, Progress progress, std::stop_token stop)
{
    while (m_cursor < head) {
        if (stop.stop_requested())
            co_return failure(ErrorCode::Cancelled, Tr::tr("已取消"));
        const auto page = co_await m_gateway.pull(m_cursor, kCopiedPageBytes);
        if (!page)
            co_return std::unexpected(page.error());
        if (page->nextCursor <= m_cursor)
            break;
        if (const auto taken = co_await m_store->integrate(*page); !taken)
            co_return std::unexpected(taken.error());
        m_cursor = page->nextCursor;
        progress(m_cursor, head);
    }
    co_return Result<void>();
}

QCoro::Task<Result<JournalEntry>> CompanyCopy::submit(OperationDraft draft)
{
    draft.id = OperationId::make(SystemClock());
    const auto sequence = co_await m_client.submit(draft);
    if (!sequence)
        co_return std::unexpected(sequence.error());
    const auto followed = co_await follow(*sequence, [](qint64, qint64) { }, {});
    if (!followed)
        co_return std::unexpected(followed.error());
    co_return co_await m_store->ask(
        [id = draft.id, about = draft.entities.first()](Queries &queries) -> Result<JournalEntry> {
            const auto trail = queries.trail(about.kind, about.id);
            if (!trail)
                return std::unexpected(trail.error());
            for (const JournalEntry &entry : *trail) {
                if (entry.operation.id == id)
                    return entry;
            }
            return failure(ErrorCode::NotFound, Tr::tr("服务器写下了这个操作，但没有交出来"), id.toString());
        });
}

} // namespace Warmline
