// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmlinectl/commands/ticket_attach.h"

#include "app/core/clock.h"
#include "app/core/crypto.h"
#include "app/domain/attachment_lookup.h"
#include "app/storage/attachment_files.h"
#include "app/warmlinectl/commands/ticket_json.h"
#include "app/warmlinectl/signer.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TicketCommand)
};

/// What the command needs to know of the ticket and of who has the same content.
struct Place
{
    CtlTicketView view;
    QList<AttachmentKey> others;
};

Result<void> store(const AttachmentFiles &files, QFile &file, const AttachmentContent &content)
{
    file.seek(0);
    for (qint64 at = 0; at < content.size; at += AttachmentRules::kChunk) {
        const auto written = files.write(content, at, file.read(AttachmentRules::chunkAt(at, content.size)));
        if (!written)
            return std::unexpected(written.error());
        if (written->complete)
            return {};
    }
    return failure(ErrorCode::Storage, Tr::tr("附件没有写完整"), files.folder().path());
}

} // namespace

QString attachmentsFolder(const CommandLine &line)
{
    return line.value(u"attachments"_s, line.value(u"data"_s) + u"/server/attachments"_s);
}

QCoro::Task<int> attachToTicket(std::shared_ptr<CommandContext> context)
{
    if (context->arguments.size() != 2)
        co_return context->misused(Tr::tr("要给出工单号和文件"));
    QFile file(context->arguments.at(1));
    if (!file.open(QIODevice::ReadOnly))
        co_return context->refuse({ErrorCode::NotFound, file.errorString(), file.fileName()});
    const QString mediaType =
        QMimeDatabase().mimeTypeForFile(file.fileName(), QMimeDatabase::MatchContent).name();
    if (const auto fits = AttachmentRules::check(mediaType, file.size()); !fits)
        co_return context->refuse(fits.error());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&file))
        co_return context->refuse({ErrorCode::InvalidInput, file.errorString(), file.fileName()});
    const auto data = context->open();
    if (!data)
        co_return context->refuse(data.error());
    const auto place = co_await (*data)->reader().ask(
        [number = context->arguments.first(), digest = hash.result()](Queries &queries) -> Result<Place> {
            const auto view = readTicket(queries, number);
            if (!view)
                return std::unexpected(view.error());
            return Place{*view, AttachmentLookup::keysOf(queries, digest)};
        });
    if (!place)
        co_return context->refuse(place.error());
    const auto company = co_await (*data)->company();
    if (!company)
        co_return context->refuse(company.error());
    OperationDraft draft;
    draft.intent = u"attachment.add"_s;
    draft.branch = place->view.ticket.branch;
    draft.entities = {{EntityKind::Ticket, place->view.ticket.id.toString(), 0}};
    const auto signer =
        co_await Signer::of(context->line, **data, Signer::writing(draft, place->view.ticket));
    if (!signer)
        co_return context->refuse(signer.error()); // before a content is kept that nobody knows of
    const AttachmentContent content{
        hash.result(),
        file.size(),
        {OperationId::make(SystemClock()), Crypto::random(AttachmentRules::kKeySize)},
        place->others};
    const AttachmentFiles files(attachmentsFolder(context->line), false);
    if (const auto stored = store(files, file, content); !stored)
        co_return context->refuse(stored.error());
    draft.id = content.own.operation;
    draft.company = *company;
    draft.values = {{u"hash"_s, content.hash},
                    {u"size"_s, content.size},
                    {u"media_type"_s, mediaType},
                    {u"kind"_s, attachmentKindName(*AttachmentRules::kindOf(mediaType))}};
    draft.personal = {{u"name"_s, QFileInfo(file).fileName().toUtf8()}, {u"key"_s, content.own.key}};
    draft.actor = *signer;
    const auto written = co_await (*data)->journal().author({draft});
    if (!written) {
        if (place->others.isEmpty())
            (void)files.remove(content.hash); // nobody knows of it
        co_return context->refuse(written.error());
    }
    const auto view = co_await (*data)->reader().ask(
        [number = context->arguments.first()](Queries &queries) { return readTicket(queries, number); });
    if (!view)
        co_return context->refuse(view.error());
    context->console->result(ticketToJson(*view, "Asia/Shanghai"));
    co_return ExitDone;
}

} // namespace Warmline
