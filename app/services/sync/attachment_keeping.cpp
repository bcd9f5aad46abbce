// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What AttachmentService does with files for a ticket that is still being written.
#include "app/core/run_in.h"
#include "app/services/sync/attachment_service.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

/// By its name only: what it really is, is looked at when it is taken in.
QString mediaTypeOf(const QString &name)
{
    return QMimeDatabase().mimeTypeForFile(name, QMimeDatabase::MatchExtension).name();
}

AttachmentKind kindOf(const QString &mediaType)
{
    return mediaType.startsWith("image/"_L1) ? AttachmentKind::Photo
         : mediaType.startsWith("audio/"_L1) ? AttachmentKind::Recording
                                             : AttachmentKind::Document;
}

Result<QByteArray> read(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        return file.readAll();
    return failure(ErrorCode::NotFound, file.errorString(), path);
}

} // namespace

void AttachmentService::keepFor(const AttachmentOwner &ticket)
{
    if (Uuid7::fromString(ticket.entity).isNull()) // of no ticket: nobody would ever open it
        return;
    for (Kept &kept : m_kept[ticket.entity])
        kept.job.owner = ticket;
}

void AttachmentService::openKept(const QString &entity)
{
    const QList<Kept> waiting = m_kept.take(entity);
    for (const Kept &kept : waiting)
        m_jobs.enqueue(kept.job);
    addNext();
}

void AttachmentService::dropKept(const QString &entity)
{
    if (!m_kept.take(entity).isEmpty())
        emit keptChanged(entity);
}

QList<Attachment> AttachmentService::kept(const QString &entity) const
{
    QList<Attachment> shown;
    const auto found = m_kept.constFind(entity);
    if (found != m_kept.cend()) {
        for (const Kept &kept : *found)
            shown.append(kept.shown);
    }
    return shown;
}

void AttachmentService::take(const Job &job)
{
    if (m_kept.contains(job.owner.entity)) {
        keep(job);
        return;
    }
    m_jobs.enqueue(job);
    addNext();
}

void AttachmentService::keep(const Job &job)
{
    const QFileInfo file(job.path);
    if (!job.path.isEmpty() && !file.isReadable()) {
        emit addFailed(job.name, {ErrorCode::NotFound, tr("文件读不了"), job.path});
        return;
    }
    Attachment shown;
    shown.operation = OperationId::make(m_clock);
    shown.name = job.name;
    shown.size = job.path.isEmpty() ? job.bytes.size() : file.size();
    shown.mediaType = mediaTypeOf(job.name);
    shown.kind = kindOf(shown.mediaType);
    shown.key = "kept"; // it has none yet; without one it would count as destroyed
    shown.by = m_session.info().agent;
    // What kind it really is, is looked at when it is taken in; its size is known now, while the agent can
    // still choose another.
    const auto fits = AttachmentRules::check(shown.mediaType, shown.size);
    if (!fits && (shown.size == 0 || fits.error().where == "size"_L1)) {
        emit addFailed(job.name, fits.error());
        return;
    }
    m_kept[job.owner.entity].append({job, shown});
    emit keptChanged(job.owner.entity);
}

const AttachmentService::Kept *AttachmentService::findKept(const OperationId &id) const
{
    for (const QList<Kept> &waiting : m_kept) {
        const auto found =
            std::ranges::find_if(waiting, [&](const Kept &kept) { return kept.shown.operation == id; });
        if (found != waiting.cend())
            return &*found;
    }
    return nullptr;
}

QFuture<Result<QByteArray>> AttachmentService::contentOf(const Kept &kept)
{
    if (kept.job.path.isEmpty())
        return QtFuture::makeReadyValueFuture(Result<QByteArray>(kept.job.bytes));
    return runIn(*QThreadPool::globalInstance(), [path = kept.job.path] { return read(path); });
}

} // namespace Warmline
