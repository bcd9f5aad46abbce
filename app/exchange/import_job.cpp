// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/import_job.h"

#include "app/exchange/importer.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

namespace Warmline {

namespace {

constexpr qint64 kMostBytes = 2LL << 30;

Result<QByteArray> readWhole(const ImportRequest &request)
{
    if (request.content)
        return *request.content;
    const QString &path = request.file;
    QFile file(path);
    if (!file.exists() || QFileInfo(path).isDir())
        return failure(ErrorCode::NotFound, ImportJob::tr("文件不存在"), path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Storage, ImportJob::tr("文件打不开：%1").arg(file.errorString()), path);
    if (file.size() > kMostBytes)
        return failure(ErrorCode::InvalidInput, ImportJob::tr("文件超过 2 GB；请分成几个文件"), path);
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::Storage, ImportJob::tr("文件读不完：%1").arg(file.errorString()), path);
    return bytes;
}

} // namespace

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
    QtConcurrent::run([importer = m_importer, request = m_request, stop = m_stop.get_token(),
                       report = progress(tr("读文件"))] {
        const auto bytes = readWhole(request);
        return bytes ? importer->read(*bytes, stop, report) : Result<void>(std::unexpected(bytes.error()));
    }).then(this, [this](const Result<void> &read) {
        if (read)
            compare();
        else
            finish(read);
    });
}

void ImportJob::compare()
{
    m_reader
        .ask([importer = m_importer, stop = m_stop.get_token(), report = progress(tr("与现有数据比较"))](
                 Queries &queries) { return importer->plan(queries, stop, report); })
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
