// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmlinectl/commands/attachment_check.h"

#include "app/core/crypto.h"
#include "app/postgres/pg_attachments.h"
#include "app/storage/attachment_files.h"
#include "app/warmlinectl/commands/ticket_attach.h"

#include <QCryptographicHash>
#include <QtConcurrentRun>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

/// One content; NotFound: it is not here. InvalidInput: it is another, or can't be unsealed.
using Check = std::function<Result<void>(const AttachmentContent &content)>;

Result<AttachmentCheck> checkAll(const QList<AttachmentHolder> &holders, const Check &one)
{
    AttachmentCheck check;
    for (const AttachmentHolder &holder : holders) {
        const Attachment &a = holder.attachment;
        if (!a.isLive())
            continue;
        const Result<void> found = one({a.hash, a.size, {a.operation, a.key}, {}});
        if (found)
            ++check.checked;
        else if (found.error().code == ErrorCode::NotFound)
            ++check.missing;
        else if (found.error().code == ErrorCode::Unavailable)
            return std::unexpected(found.error());
        else
            check.bad.append(QString::fromLatin1(a.hash.toHex()));
    }
    return check;
}

Result<void> checkIn(AttachmentStore &store, const AttachmentContent &content)
{
    const auto stands = store.progress(content).result();
    if (!stands)
        return std::unexpected(stands.error());
    if (!stands->complete)
        return failure(ErrorCode::NotFound, {});
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (qint64 at = 0; at < content.size; at += AttachmentRules::kChunk) {
        const auto part = store.read(content, at, AttachmentRules::chunkAt(at, content.size)).result();
        if (!part)
            return std::unexpected(part.error().code == ErrorCode::NotFound
                                       ? Error{ErrorCode::InvalidInput, part.error().text, u"chunk"_s}
                                       : part.error());
        hash.addData(*part);
    }
    if (hash.resultView() != content.hash)
        return failure(ErrorCode::InvalidInput, {}, u"hash"_s);
    return {};
}

} // namespace

QFuture<Result<AttachmentCheck>> checkAttachments(const CommandLine &line,
                                                  const QList<AttachmentHolder> &holders)
{
    const QString where = line.value(u"attachments"_s);
    const QString database = line.value(u"database"_s);
    if (database.isEmpty() || (!where.isEmpty() && where != "database"_L1)) {
        return QtConcurrent::run([folder = attachmentsFolder(line), holders] {
            const AttachmentFiles files(folder, false);
            return checkAll(holders,
                            [&files](const AttachmentContent &content) { return files.check(content); });
        });
    }
    return QtConcurrent::run([database, holders]() -> Result<AttachmentCheck> {
        const auto address = DatabaseAddress::parse(database);
        if (!address)
            return std::unexpected(address.error());
        PgAttachments store(*address);
        return checkAll(holders,
                        [&store](const AttachmentContent &content) { return checkIn(store, content); });
    });
}

} // namespace Warmline
