// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/transfer_desk.h"

#include "app/core/clock.h"
#include "app/exchange/export_record.h"
#include "app/exchange/import_job.h"
#include "app/exchange/trail_file.h"
#include "app/server/access_table.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

template <class T>
QFuture<Result<T>> ready(Result<T> result)
{
    return QtFuture::makeReadyValueFuture(std::move(result));
}

/// An import writes for the whole company, and compares with all of it.
Result<void> checkImport(const CallerSession &session)
{
    if (!session.branches.isEmpty())
        return failure(ErrorCode::Denied, TransferDesk::tr("导入涉及整个公司，只限某些分公司的账号不能导入"));
    return session.isTrusted() ? Result<void>() : AccessTable::mayDo(session.role, u"import.close");
}

} // namespace

struct TransferDesk::Import
{
    ImportRequest request;
    ImportState state;
    std::optional<Error> error;
    std::unique_ptr<ImportJob> job;
    bool cancelled = false;
    QElapsedTimer quiet; ///< since anything happened
    QList<std::shared_ptr<QPromise<void>>> waiting; ///< for its end

    [[nodiscard]] bool isOver() const { return error || state.phase == ImportState::Phase::Done; }
    void end()
    {
        request.content.reset();
        quiet.restart();
        for (const auto &promise : std::exchange(waiting, {}))
            promise->finish();
    }
};

struct TransferDesk::Export
{
    QByteArray bytes;
    qint64 rows = 0;
    QString company;
    bool isMade = false;
    QElapsedTimer quiet;
};

TransferDesk::TransferDesk(Journal &journal, Reader &reader, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_reader(reader)
{ }

TransferDesk::~TransferDesk() = default;

void TransferDesk::forgetOld()
{
    std::erase_if(m_imports, [](const auto &entry) {
        const Import &import = *entry.second;
        if (import.state.phase == ImportState::Phase::Working && !import.error)
            return false;
        return import.quiet.hasExpired(import.isOver() ? kKeptMs : kSilentMs);
    });
    std::erase_if(m_exports, [](const auto &entry) {
        return entry.second->isMade && entry.second->quiet.hasExpired(kSilentMs);
    });
}

Result<std::shared_ptr<TransferDesk::Import>> TransferDesk::find(const CallerSession &session,
                                                                 const QString &id)
{
    forgetOld();
    const auto found = m_imports.find({session.account.value, id});
    if (found == m_imports.end())
        return failure(ErrorCode::NotFound, tr("没有这次导入，或者它已经过去很久"), id.left(64));
    return found->second;
}

Result<qint64> TransferDesk::upload(const CallerSession &session, Piece piece)
{
    if (auto may = checkImport(session); !may)
        return std::unexpected(may.error());
    if (piece.id.isEmpty() || piece.id.size() > 64)
        return failure(ErrorCode::InvalidInput, tr("requestId 应为 UUID"), u"requestId"_s);
    forgetOld();
    const Key key{session.account.value, piece.id};
    auto found = m_imports.find(key);
    if (found == m_imports.end()) {
        if (piece.offset != 0)
            return failure(ErrorCode::NotFound, tr("没有这次导入，或者它已经过去很久"), piece.id);
        const auto busy =
            std::ranges::count_if(m_imports, [](const auto &entry) { return !entry.second->isOver(); });
        if (busy >= kMostImports)
            return failure(ErrorCode::Unavailable, tr("服务器正在做 %1 个导入，请稍后再试").arg(busy));
        auto import = std::make_shared<Import>();
        import->request = std::move(piece.request);
        import->request.content = QByteArray();
        import->request.actor = session.account;
        found = m_imports.emplace(key, std::move(import)).first;
    }
    const std::shared_ptr<Import> import = found->second;
    import->quiet.start();
    if (import->state.phase != ImportState::Phase::Receiving || import->error)
        return import->state.total; // it was the last piece, said twice
    QByteArray &content = *import->request.content;
    if (piece.offset + piece.bytes.size() <= content.size() && piece.offset >= 0 && !piece.last)
        return content.size();
    if (piece.offset != content.size())
        return failure(ErrorCode::InvalidInput, tr("应接着第 %1 字节").arg(content.size()), u"offset"_s);
    if (content.size() + piece.bytes.size() > kMostBytes) {
        m_imports.erase(found);
        return failure(ErrorCode::InvalidInput, tr("文件超过 %1 MB；请分成几个文件").arg(kMostBytes >> 20));
    }
    content += piece.bytes;
    const qint64 here = content.size();
    import->state.done = import->state.total = here;
    if (piece.last)
        begin(import, session);
    return here;
}

void TransferDesk::begin(const std::shared_ptr<Import> &import, const CallerSession &session)
{
    Q_UNUSED(session)
    import->state.phase = ImportState::Phase::Working;
    m_reader.ask([](Queries &queries) { return queries.setting(u"company"_s); })
        .then(this, [this, import](const Result<QString> &company) {
            if (!company || import->cancelled) {
                import->error = company ? Error{ErrorCode::Cancelled, tr("导入已取消，什么都没有改动"), {}}
                                        : company.error();
                return import->end();
            }
            import->request.company = company->isEmpty() ? u"local"_s : *company;
            import->job =
                std::make_unique<ImportJob>(std::exchange(import->request, {}), m_reader, m_journal);
            import->job->setAutoDelete(false);
            connect(import->job.get(), &Job::progressed, this,
                    [weak = std::weak_ptr(import)](qint64 done, qint64 total, const QString &what) {
                        if (const auto running = weak.lock()) {
                            running->state.done = done;
                            running->state.total = total;
                            running->state.what = what;
                        }
                    });
            connect(import->job.get(), &Job::finished, this, [weak = std::weak_ptr(import)](const Job *job) {
                const auto over = weak.lock();
                if (!over)
                    return;
                over->state.summary = over->job->summary();
                over->state.phase = ImportState::Phase::Done;
                if (!job->result())
                    over->error = job->result().error();
                over->end();
            });
            import->job->start();
        });
}

QFuture<Result<TransferDesk::ImportState>> TransferDesk::state(const CallerSession &session,
                                                               const QString &id, int waitMs)
{
    const auto found = find(session, id);
    if (!found)
        return ready<ImportState>(std::unexpected(found.error()));
    const std::shared_ptr<Import> import = *found;
    const auto tell = [import]() -> Result<ImportState> {
        if (import->error)
            return std::unexpected(*import->error);
        return import->state;
    };
    if (import->isOver() || import->state.phase == ImportState::Phase::Receiving || waitMs <= 0)
        return ready<ImportState>(tell());
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    import->waiting.append(promise);
    QTimer::singleShot(std::min(waitMs, 10'000), this, [import, promise] {
        if (import->waiting.removeOne(promise))
            promise->finish();
    });
    return promise->future().then(this, tell);
}

Result<TransferDesk::ImportState::Phase> TransferDesk::cancel(const CallerSession &session, const QString &id)
{
    const auto found = find(session, id);
    if (!found)
        return std::unexpected(found.error());
    Import &import = **found;
    import.cancelled = true;
    if (import.job) {
        import.job->cancel();
    } else if (import.state.phase == ImportState::Phase::Receiving) {
        import.error = Error{ErrorCode::Cancelled, tr("导入已取消，什么都没有改动"), {}};
        import.end();
    }
    return import.state.phase;
}

QFuture<Result<TransferDesk::Portion>> TransferDesk::rows(const CallerSession &session, const QString &id,
                                                          ExportRequest request, qint64 offset)
{
    forgetOld();
    const Key key{session.account.value, id};
    if (const auto found = m_exports.find(key);
        found != m_exports.end() && offset > 0 && found->second->isMade) {
        found->second->quiet.restart();
        return ready<Portion>(portion(key, *found->second, offset));
    }
    if (offset != 0)
        return ready<Portion>(
            failure(ErrorCode::NotFound, tr("没有这次导出，或者它已经过去很久"), id.left(64)));
    if (!m_exports.contains(key) && m_exports.size() >= size_t(kMostExports))
        return ready<Portion>(
            failure(ErrorCode::Unavailable, tr("服务器正在做 %1 个导出，请稍后再试").arg(m_exports.size())));
    auto rows = std::make_shared<Export>();
    rows->quiet.start();
    m_exports[key] = rows;
    request.branches = session.branches;
    return m_reader
        .ask([request](Queries &queries) -> Result<Export> {
            Export made;
            auto count = exportRows(queries, request, {}, [&made](const QByteArray &bytes) -> Result<void> {
                if (made.bytes.size() + bytes.size() > kMostBytes)
                    return failure(ErrorCode::InvalidInput,
                                   tr("内容超过 %1 MB；请按时间分几次导出").arg(kMostBytes >> 20));
                made.bytes += bytes;
                return {};
            });
            if (!count)
                return std::unexpected(count.error());
            made.rows = *count;
            const auto company = queries.setting(u"company"_s);
            if (!company)
                return std::unexpected(company.error());
            made.company = *company;
            return made;
        })
        .then(this,
              [this, key, rows, request, who = session.account](const Result<Export> &made) {
                  if (!made) {
                      m_exports.erase(key);
                      return ready<Portion>(std::unexpected(made.error()));
                  }
                  *rows = *made;
                  return record(ExportRecord::ofRows(request, made->rows, SystemClock().utcMs()),
                                made->company, who)
                      .then(this, [this, key, rows](const Result<void> &written) -> Result<Portion> {
                          if (!written) {
                              m_exports.erase(key);
                              return std::unexpected(written.error());
                          }
                          rows->isMade = true;
                          rows->quiet.start();
                          return portion(key, *rows, 0);
                      });
              })
        .unwrap();
}

QFuture<Result<void>> TransferDesk::record(OperationDraft draft, const QString &company, const AgentId &actor)
{
    draft.company = company.isEmpty() ? u"local"_s : company;
    draft.actor = actor;
    return m_journal.author({std::move(draft)})
        .then([](const Result<QList<JournalEntry>> &written) -> Result<void> {
            return written ? Result<void>() : std::unexpected(written.error());
        });
}

/// The last one ends it: after that there is nothing to ask for.
TransferDesk::Portion TransferDesk::portion(const Key &key, const Export &rows, qint64 offset)
{
    const Portion portion{rows.bytes.mid(offset, kPortionBytes), rows.bytes.size(), rows.rows};
    if (offset + kPortionBytes >= rows.bytes.size())
        m_exports.erase(key);
    return portion;
}

QFuture<Result<TransferDesk::Trail>> TransferDesk::trail(const CallerSession &session, const QString &number)
{
    struct Read
    {
        TrailFile::Content content;
        BranchId branch;
    };
    return m_reader
        .ask([number, branches = session.branches, device = m_journal.device(),
              now = SystemClock().utcMs()](Queries &queries) -> Result<Read> {
            const auto ticket = queries.ticketByNumber(number);
            if (!ticket)
                return std::unexpected(ticket.error());
            const BranchId branch = *ticket ? (*ticket)->branch : BranchId();
            if (*ticket) { // read() tells when there is none
                if (auto may = AccessTable::mayTouch(branches, branch); !may)
                    return std::unexpected(may.error());
            }
            return TrailFile::read(queries, number, device, now)
                .transform([&branch](const TrailFile::Content &content) { return Read{content, branch}; });
        })
        .then(this,
              [this, who = session.account](const Result<Read> &read) {
                  const auto message = read ? TrailFile::message(read->content)
                                            : Result<QByteArray>(std::unexpected(read.error()));
                  if (!message)
                      return ready<Trail>(std::unexpected(message.error()));
                  return m_journal.sign(*message)
                      .then(this,
                            [this, read = *read, who](const Result<QByteArray> &signature) {
                                const TrailFile::Content &content = read.content;
                                const auto file =
                                    signature ? TrailFile::write(content, *signature) : signature;
                                if (!file)
                                    return ready<Trail>(std::unexpected(file.error()));
                                const Trail trail{*file, qint64(content.entries.size()), content.exporter};
                                return record(ExportRecord::ofTrail(content.number, read.branch,
                                                                    trail.operations, SystemClock().utcMs()),
                                              content.company, who)
                                    .then([trail](const Result<void> &written) -> Result<Trail> {
                                        return written ? Result<Trail>(trail)
                                                       : std::unexpected(written.error());
                                    });
                            })
                      .unwrap();
              })
        .unwrap();
}

} // namespace Warmline
