// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/import_job.h"

#include "app/core/text_decoding.h"
#include "app/exchange/importer.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <new>

namespace Warmline {

namespace {

constexpr qint64 kMostBytes = 2LL << 30;

/// In pieces: what is no regular file has no size, and may never end.
Result<QByteArray> readWhole(const ImportRequest &request, const std::stop_token &stop)
{
    constexpr qint64 piece = 1 << 20;
    if (request.content)
        return *request.content;
    const QString &path = request.file;
    if (const auto may = ImportJob::mayRead(path); !may)
        return std::unexpected(may.error());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::Storage, ImportJob::tr("文件打不开：%1").arg(file.errorString()), path);
    const auto tooMuch =
        failure(ErrorCode::InvalidInput, ImportJob::tr("文件超过 2 GB；请分成几个文件"), path);
    if (file.size() > kMostBytes)
        return tooMuch;
    QByteArray bytes;
    bytes.reserve(file.size());
    for (;;) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, ImportJob::tr("导入已取消，什么都没有改动"));
        const QByteArray more = file.read(piece);
        if (file.error() != QFileDevice::NoError)
            return failure(ErrorCode::Storage, ImportJob::tr("文件读不完：%1").arg(file.errorString()), path);
        if (more.isEmpty())
            return bytes;
        if (bytes.size() + more.size() > kMostBytes)
            return tooMuch;
        bytes += more;
    }
}

/// Of a worker that threw std::bad_alloc, the one thing that our code lets through. Nothing was written yet.
std::unexpected<Error> tooLittleMemory(const ImportRequest &request)
{
    return failure(ErrorCode::Unavailable,
                   ImportJob::tr("内存不够，什么都没有改动；请把文件分成几个小的，或在内存更大的机器上导入"),
                   QFileInfo(request.file).fileName());
}

} // namespace

Result<void> ImportJob::mayRead(const QString &path)
{
    const QFileInfo there(path);
    if (there.isDir())
        return failure(ErrorCode::InvalidInput, tr("这是文件夹，不是文件"), path);
    // A link that leads nowhere, or round and round, is told by the opening.
    if (!there.exists() && !there.isSymLink())
        return failure(ErrorCode::NotFound, tr("文件不存在，或它的文件夹不能进入"),
                       path.isEmpty() ? QStringLiteral("FILE") : path);
    if (there.exists() && !there.isReadable())
        return failure(ErrorCode::Denied, tr("文件读不了；请检查它的权限"), path);
    return {};
}

ImportJob::ImportJob(ImportRequest request, Reader &reader, Journal &journal, QObject *parent)
    : Job(parent)
    , m_request(std::move(request))
    , m_reader(reader)
    , m_journal(journal)
    , m_importer(Importer::make(m_request))
{
    m_listener->job = this;
}

ImportJob::~ImportJob()
{
    m_stop.request_stop();
    const std::lock_guard lock(m_listener->mutex);
    m_listener->job = nullptr;
}

bool ImportJob::countsFeatures() const
{
    return Importer::countsFeatures(m_request);
}

ImportProgress ImportJob::progress(const QString &what)
{
    // Comes from a worker, which may outlive the job when its owner goes away.
    return [listener = m_listener, what](qint64 done, qint64 total) {
        const std::lock_guard lock(listener->mutex);
        if (ImportJob *job = listener->job)
            QMetaObject::invokeMethod(
                job, [job, done, total, what] { emit job->progressed(done, total, what); },
                Qt::QueuedConnection);
    };
}

void ImportJob::doStart()
{
    if (!m_importer)
        return finish(failure(ErrorCode::InvalidInput, tr("不能单独导入这类数据")));
    if (const QString hidden = hiddenCharacter(m_request.branch.value); !hidden.isEmpty())
        return finish(failure(ErrorCode::InvalidInput, tr("分公司代码里有看不见的字符（%1）").arg(hidden)));
    QtConcurrent::run([importer = m_importer, request = m_request, stop = m_stop.get_token(),
                       report = progress(tr("读文件"))] {
        const auto bytes = readWhole(request, stop);
        return bytes ? importer->read(*bytes, stop, report) : Result<void>(std::unexpected(bytes.error()));
    })
        .then(this,
              [this](const Result<void> &read) {
                  if (read)
                      compare();
                  else
                      finish(read);
              })
        .onFailed(this, [this] { finish(tooLittleMemory(m_request)); });
}

void ImportJob::compare()
{
    m_reader
        .ask([importer = m_importer, request = m_request, stop = m_stop.get_token(),
              report = progress(tr("与现有数据比较"))](Queries &queries) -> Result<ImportPlan> {
            try {
                return importer->plan(queries, stop, report);
            } catch (const std::bad_alloc &) { // a reader's thread hands on no exception
                return tooLittleMemory(request);
            }
        })
        .then(this, [this](const Result<ImportPlan> &plan) { write(plan); });
}

void ImportJob::write(const Result<ImportPlan> &plan)
{
    if (!plan)
        return finish(std::unexpected(plan.error()));
    m_summary = plan->summary;
    if (plan->drafts.isEmpty())
        return finish({});
    if (m_stop.stop_requested())
        return finish(failure(ErrorCode::Cancelled, tr("导入已取消，什么都没有改动")));
    emit progressed(0, 0, tr("写入"));
    m_journal.author(plan->drafts).then(this, [this](const Result<QList<JournalEntry>> &entries) {
        finish(entries ? Result<void>() : std::unexpected(entries.error()));
    });
}

} // namespace Warmline
