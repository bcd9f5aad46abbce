// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sync/attachment_service.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Warmline {

using namespace Qt::StringLiterals;

AttachmentService::AttachmentService(Session &session, Journal &journal, Reader &reader, const Clock &clock,
                                     QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_journal(journal)
    , m_reader(reader)
    , m_clock(clock)
{ }

void AttachmentService::setBackend(Backend backend)
{
    m_backend = std::move(backend);
    emit statusChanged();
}

void AttachmentService::setItems(const QList<TransferItem> &items)
{
    m_items.clear();
    QList<std::pair<OperationId, Error>> failed;
    for (const TransferItem &item : items) {
        // An attachment that goes up is not fetched at the same time; if both are known, what is under way
        // counts.
        const auto known = m_items.constFind(item.id);
        if (known == m_items.cend() || known->state == TransferItem::State::Done)
            m_items.insert(item.id, item);
        const bool stands =
            item.state == TransferItem::State::Failed || item.state == TransferItem::State::Held;
        if (stands && item.way == TransferWay::Down && m_opening.remove(item.id) > 0)
            failed.append({item.id, item.reason});
    }
    emit statusChanged();
    for (const auto &[id, error] : std::as_const(failed))
        emit openFailed(id, error);
}

AttachmentStatus AttachmentService::status(const OperationId &attachment) const
{
    using State = AttachmentStatus::State;
    const auto found = m_items.constFind(attachment);
    if (found == m_items.cend())
        return findKept(attachment) ? AttachmentStatus{State::WithTicket, 0, {}} : AttachmentStatus();
    const bool up = found->way == TransferWay::Up;
    const int percent = found->size > 0 ? int(found->done * 100 / found->size) : 0;
    switch (found->state) {
    case TransferItem::State::Waiting:
        return {up ? State::Waiting : State::Fetching, percent, found->reason.text};
    case TransferItem::State::Moving: return {up ? State::Sending : State::Fetching, percent, {}};
    case TransferItem::State::Held: return {State::Held, percent, found->reason.text};
    case TransferItem::State::Failed: return {State::Failed, percent, found->reason.text};
    case TransferItem::State::Done: break;
    }
    return {};
}

// Adding

void AttachmentService::addFile(const AttachmentOwner &owner, const QString &path)
{
    take({owner, path, {}, QFileInfo(path).fileName()});
}

void AttachmentService::addBytes(const AttachmentOwner &owner, const QByteArray &bytes, const QString &name)
{
    take({owner, {}, bytes, name});
}

void AttachmentService::addNext()
{
    if (m_adding || m_jobs.isEmpty())
        return;
    const Job job = m_jobs.dequeue();
    m_adding = true;
    if (!m_backend.local || job.owner.entity.isEmpty())
        return fail(job, Error{ErrorCode::Unavailable,
                               QCoreApplication::translate("AttachmentService", "现在不能添加附件"),
                               {}});
    const AttachmentAddress to{job.owner.kind, job.owner.entity, OperationId::make(m_clock), {}, 0};
    const auto keysOf = [reader = &m_reader](const QByteArray &hash) {
        // On the attachment store's thread; the reader has threads of its own.
        auto keys = reader->ask([hash](Queries &queries) { return AttachmentLookup::keysOf(queries, hash); });
        keys.waitForFinished();
        return keys.isCanceled() || keys.resultCount() == 0 ? QList<AttachmentKey>() : keys.result();
    };
    m_backend.local->take(job.path, job.bytes, {}, to, keysOf)
        .then(this, [this, job](const Result<SeatAttachments::Taken> &taken) {
            if (taken)
                write(job, *taken);
            else
                fail(job, taken.error());
        });
}

void AttachmentService::write(const Job &job, const SeatAttachments::Taken &taken)
{
    OperationDraft draft = m_session.draft(u"attachment.add"_s, job.owner.kind, job.owner.entity);
    draft.id = taken.address.operation;
    if (!job.owner.branch.isEmpty())
        draft.branch = job.owner.branch;
    const auto kind = AttachmentRules::kindOf(taken.mediaType).value_or(AttachmentKind::Document);
    draft.values = {{u"hash"_s, taken.address.hash},
                    {u"size"_s, taken.address.size},
                    {u"media_type"_s, taken.mediaType},
                    {u"kind"_s, attachmentKindName(kind)}};
    draft.personal = {{u"name"_s, job.name.left(200).toUtf8()}, {u"key"_s, taken.key}};
    m_journal.author({draft}).then(this, [this, job, taken](const Result<QList<JournalEntry>> &written) {
        if (!written) {
            (void)m_backend.local->settle(taken.address.operation); // nobody will ask for it
            return fail(job, written.error());
        }
        m_adding = false;
        m_backend.upload(taken.address);
        emit added(taken.address.operation);
        addNext();
    });
}

void AttachmentService::fail(const Job &job, const Error &error)
{
    m_adding = false;
    emit addFailed(job.name, error);
    addNext();
}

void AttachmentService::remove(const AttachmentOwner &owner, const OperationId &attachment)
{
    if (findKept(attachment)) { // nobody has heard of it
        m_kept[owner.entity].removeIf([&](const Kept &kept) { return kept.shown.operation == attachment; });
        emit keptChanged(owner.entity);
        return;
    }
    OperationDraft draft = m_session.draft(u"attachment.remove"_s, owner.kind, owner.entity);
    if (!owner.branch.isEmpty())
        draft.branch = owner.branch;
    draft.values = {{u"attachment"_s, attachment.value.toBytes()}};
    m_journal.author({draft}).then(this, [this](const Result<QList<JournalEntry>> &written) {
        if (!written)
            emit removeFailed(written.error());
    });
}

// Opening

QFuture<Result<QByteArray>> AttachmentService::peek(const Attachment &attachment)
{
    if (const Kept *kept = findKept(attachment.operation))
        return contentOf(*kept);
    if (!m_backend.local)
        return QtFuture::makeReadyValueFuture(Result<QByteArray>(failure(ErrorCode::NotFound, {})));
    const AttachmentContent content{
        attachment.hash, attachment.size, {attachment.operation, attachment.key}, {}};
    return m_backend.local->read(content, 0, attachment.size);
}

void AttachmentService::open(const AttachmentOwner &owner, const Attachment &attachment)
{
    const AttachmentAddress address{owner.kind, owner.entity, attachment.operation, attachment.hash,
                                    attachment.size};
    m_opening.insert(attachment.operation, {address, attachment});
    peek(attachment).then(this, [this, address](const Result<QByteArray> &content) {
        if (content) {
            m_opening.remove(address.operation);
            emit contentReady(address.operation, *content);
        } else if (m_backend.fetch && !findKept(address.operation)) {
            m_backend.fetch(address);
        } else if (m_opening.remove(address.operation) > 0) {
            emit openFailed(address.operation, content.error());
        }
    });
}

void AttachmentService::onFetched(const OperationId &attachment)
{
    emit arrived(attachment);
    const auto wanted = m_opening.constFind(attachment);
    if (wanted == m_opening.cend())
        return;
    const Attachment what = wanted->attachment;
    m_opening.remove(attachment);
    peek(what).then(this, [this, attachment](const Result<QByteArray> &content) {
        if (content)
            emit contentReady(attachment, *content);
        else
            emit openFailed(attachment, content.error());
    });
}

void AttachmentService::retry(const OperationId &attachment)
{
    if (m_backend.retry)
        m_backend.retry(attachment);
}

} // namespace Warmline
