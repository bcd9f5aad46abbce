// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/snapshot_door.h"

#include "app/server/http_router.h"

#include <QCoreApplication>

#include <limits>

namespace Warmline::SnapshotDoor {

using namespace Qt::StringLiterals;

void handle(ServerCore &core, const HttpRequest &request, const HttpFront::Reply &reply)
{
    const auto session = core.session(HttpWords::token(request), u"GetSnapshot"_s);
    if (!session) {
        reply(HttpWords::failed(session.error()));
        return;
    }
    // How long the file is, is only known to who reads it.
    const auto range = HttpWords::range(request, std::numeric_limits<qint64>::max());
    if (!range) {
        reply(HttpWords::failed(416, Error{ErrorCode::InvalidInput,
                                           QCoreApplication::translate("SnapshotDoor", "请求要写明字节范围"),
                                           u"range"_s}));
        return;
    }
    const QString id = QString::fromLatin1(HttpWords::bare(request.path)).section(u'/', -1);
    const qint64 wanted = std::min(range->last - range->first, ServerCore::kSnapshotPart - 1) + 1;
    core.snapshotPart(*session, id, range->first, wanted)
        .then(&core, [reply, first = range->first](const Result<SnapshotSource::Part> &part) {
            if (!part) {
                reply(HttpWords::failed(part.error()));
            } else if (part->bytes.isEmpty()) {
                reply(HttpWords::failed(
                    416,
                    Error{ErrorCode::InvalidInput,
                          QCoreApplication::translate("SnapshotDoor", "请求的范围在文件之外"), u"range"_s}));
            } else {
                HttpResponse response{206, "application/octet-stream", part->bytes, {}};
                response.headers = {
                    {"Content-Range",
                     HttpWords::contentRange({first, first + part->bytes.size() - 1}, part->total)},
                    {"Cache-Control", "no-store"}};
                reply(response);
            }
        });
}

} // namespace Warmline::SnapshotDoor
