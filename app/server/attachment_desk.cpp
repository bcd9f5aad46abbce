// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/attachment_desk.h"

#include "app/domain/attachment_lookup.h"
#include "app/server/access_table.h"

#include <QPointer>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kAttachmentPath = "/attachment/";

HttpResponse progressResponse(int status, const AttachmentProgress &progress, qint64 size)
{
    HttpResponse response{status, "application/json", {}, {}};
    response.headers = {{"Upload-Offset", QByteArray::number(progress.stored)},
                        {"Upload-Length", QByteArray::number(size)},
                        {"Upload-Complete", progress.complete ? "?1" : "?0"}};
    return response;
}

struct Part
{
    qint64 first = -1;
    qint64 last = -1;
    qint64 size = -1;
};

/// "bytes 0-524287/1000000"
Part readContentRange(const QByteArray &value)
{
    const qsizetype dash = value.indexOf('-');
    const qsizetype slash = value.indexOf('/');
    Part part;
    if (!value.startsWith("bytes ") || dash < 7 || slash < dash)
        return part;
    bool ok[3] = {};
    part.first = value.first(dash).sliced(6).toLongLong(&ok[0]);
    part.last = value.first(slash).sliced(dash + 1).toLongLong(&ok[1]);
    part.size = value.sliced(slash + 1).toLongLong(&ok[2]);
    return ok[0] && ok[1] && ok[2] ? part : Part();
}

} // namespace

AttachmentDesk::AttachmentDesk(ServerCore &core, Reader &reader, AttachmentStore &store, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_reader(reader)
    , m_store(store)
{ }

void AttachmentDesk::addRoutes(HttpRouter &router)
{
    router.add(kAttachmentPath, "GET HEAD PUT",
               [this](const HttpRequest &request, const HttpFront::Reply &reply) { handle(request, reply); });
}

Result<AttachmentDesk::Asked> AttachmentDesk::read(const HttpRequest &request)
{
    Asked asked;
    const QByteArray name = HttpWords::bare(request.path).sliced(qstrlen(kAttachmentPath));
    const QUrlQuery query = HttpWords::query(request.path);
    const bool isCall = query.hasQueryItem(u"call"_s);
    asked.address.hash = QByteArray::fromHex(name);
    asked.address.kind = isCall ? EntityKind::Call : EntityKind::Ticket;
    asked.address.entity = query.queryItemValue(isCall ? u"call"_s : u"ticket"_s);
    asked.address.operation = OperationId(Uuid7::fromString(query.queryItemValue(u"operation"_s)));
    asked.writes = request.method == "PUT";
    if (asked.address.hash.size() != AttachmentRules::kHashSize
        || name.size() != 2 * AttachmentRules::kHashSize)
        return failure(ErrorCode::InvalidInput, tr("附件的指纹应为 64 位十六进制"), u"path"_s);
    if (Uuid7::fromString(asked.address.entity).isNull() || asked.address.operation.isNull())
        return failure(ErrorCode::InvalidInput, tr("要写明是哪张工单（或来电）的哪个附件"), u"query"_s);
    return asked;
}

Result<AttachmentDesk::Found> AttachmentDesk::find(Queries &queries, const Asked &asked,
                                                   const QList<BranchId> &branches)
{
    std::optional<BranchId> branch;
    const auto all = AttachmentLookup::of(queries, asked.address.kind, asked.address.entity, &branch);
    if (!all)
        return std::unexpected(all.error());
    if (branch) {
        if (const auto may = AccessTable::mayTouch(branches, *branch); !may)
            return std::unexpected(may.error());
    }
    for (const Attachment &attachment : *all) {
        if (attachment.operation != asked.address.operation || attachment.hash != asked.address.hash)
            continue;
        if (attachment.isRemoved())
            return failure(ErrorCode::Denied, tr("附件已被移除"), u"removed"_s);
        if (attachment.isDestroyed())
            return failure(ErrorCode::Denied, tr("附件随个人信息一起被删除了"), u"destroyed"_s);
        if (asked.writes) {
            if (auto fits = AttachmentRules::check(attachment.mediaType, attachment.size); !fits)
                return std::unexpected(fits.error());
            return Found{AttachmentLookup::contentOf(queries, attachment), attachment.mediaType};
        }
        // To read it, one's own key must have been brought together with the content.
        return Found{{attachment.hash, attachment.size, {attachment.operation, attachment.key}, {}},
                     attachment.mediaType};
    }
    return failure(ErrorCode::NotFound, tr("服务器还不知道这个附件"), u"attachment"_s);
}

void AttachmentDesk::handle(const HttpRequest &request, const HttpFront::Reply &answer)
{
    const auto asked = read(request);
    if (!asked)
        return answer(HttpWords::failed(asked.error()));
    const auto session = m_core.session(HttpWords::token(request), u"GetTicket"_s);
    if (!session)
        return answer(HttpWords::failed(session.error()));
    if (asked->writes && !session->isTrusted()) {
        if (const auto may = AccessTable::mayDo(session->role, u"attachment.add"); !may)
            return answer(HttpWords::failed(may.error()));
    }
    if (m_underWay >= kMostAtOnce)
        return answer(HttpWords::failed(Error{ErrorCode::Unavailable, tr("服务器忙，请稍后再试"), {}}));
    ++m_underWay;
    const HttpFront::Reply reply = [self = QPointer(this), answer](const HttpResponse &response) {
        if (self)
            --self->m_underWay;
        answer(response);
    };
    m_reader
        .ask([asked = *asked, branches = session->branches](Queries &q) { return find(q, asked, branches); })
        .then(this, [this, request, reply](const Result<Found> &found) {
            if (!found)
                reply(HttpWords::failed(found.error()));
            else if (request.method == "HEAD")
                head(*found, reply);
            else if (request.method == "PUT")
                put(request, *found, reply);
            else
                get(request, *found, reply);
        });
}

void AttachmentDesk::head(const Found &found, const HttpFront::Reply &reply)
{
    m_store.progress(found.content).then(this, [found, reply](const Result<AttachmentProgress> &progress) {
        reply(progress ? progressResponse(200, *progress, found.content.size)
                       : HttpWords::failed(progress.error()));
    });
}

void AttachmentDesk::put(const HttpRequest &request, const Found &found, const HttpFront::Reply &reply)
{
    const qint64 size = found.content.size;
    const Part part = readContentRange(request.headers.value("content-range"));
    if (part.size != size || part.first < 0 || part.first >= size || part.first % AttachmentRules::kChunk != 0
        || request.body.size() != part.last - part.first + 1
        || request.body.size() != AttachmentRules::chunkAt(part.first, size))
        return reply(HttpWords::failed(
            Error{ErrorCode::InvalidInput, tr("Content-Range 与附件不符"), u"content-range"_s}));
    if (request.headers.value("content-digest") != HttpWords::contentDigest(request.body))
        return reply(
            HttpWords::failed(Error{ErrorCode::InvalidInput, tr("这一段在传输中变了，请重发"), u"digest"_s}));
    m_store.write(found.content, part.first, request.body)
        .then(this, [part, size, reply](const Result<AttachmentProgress> &progress) {
            if (!progress && progress.error().where == "hash"_L1)
                return reply(HttpWords::failed(422, progress.error()));
            if (!progress)
                return reply(HttpWords::failed(progress.error()));
            const bool taken = progress->complete || progress->stored == part.last + 1;
            reply(progressResponse(taken ? 200 : 409, *progress, size)); // 409: go on at Upload-Offset
        });
}

void AttachmentDesk::get(const HttpRequest &request, const Found &found, const HttpFront::Reply &reply)
{
    const qint64 size = found.content.size;
    const bool isWhole = !request.headers.contains("range") && size <= kLongestRange;
    auto range = isWhole ? HttpWords::Range{0, size - 1} : HttpWords::range(request, size);
    if (!range)
        return reply(HttpWords::failed(
            416, Error{ErrorCode::InvalidInput, tr("请用 Range 分段读取，每段最多 1 MiB"), u"range"_s}));
    range->last = std::min(range->last, range->first + kLongestRange - 1);
    m_store.read(found.content, range->first, range->size())
        .then(this, [found, isWhole, range = *range, size, reply](const Result<QByteArray> &bytes) {
            if (!bytes && bytes.error().code == ErrorCode::NotFound)
                return reply(HttpWords::failed(
                    Error{ErrorCode::NotFound, tr("附件的内容还没有传到服务器"), u"content"_s}));
            if (!bytes) // InvalidInput would blame who asks
                return reply(
                    HttpWords::failed(Error{ErrorCode::Internal, bytes.error().text, bytes.error().where}));
            HttpResponse response{isWhole ? 200 : 206, found.mediaType.toLatin1(), *bytes, {}};
            response.headers = {{"Content-Digest", HttpWords::contentDigest(*bytes)},
                                {"Accept-Ranges", "bytes"},
                                {"Cache-Control", "no-store"},
                                {"X-Content-Type-Options", "nosniff"}};
            if (!isWhole)
                response.headers.append({"Content-Range", HttpWords::contentRange(range, size)});
            reply(response);
        });
}

} // namespace Warmline
