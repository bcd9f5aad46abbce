// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/http_router.h"

#include "app/contract/wire.h"
#include "app/core/crypto.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Warmline {

using namespace Qt::StringLiterals;

void HttpRouter::add(const QByteArray &path, const QByteArray &methods, HttpFront::Handler handler)
{
    m_routes.append({path, methods.split(' '), std::move(handler)});
}

void HttpRouter::handle(const HttpRequest &request, const HttpFront::Reply &reply) const
{
    const QByteArray path = HttpWords::bare(request.path);
    for (const Route &route : m_routes) {
        const bool fits = route.path.endsWith('/') ? path.startsWith(route.path) : path == route.path;
        if (!fits)
            continue;
        if (!route.methods.contains(request.method)) {
            HttpResponse response{405, "text/plain; charset=utf-8", route.methods.join(", ") + '\n', {}};
            response.headers = {{"Allow", route.methods.join(", ")}};
            reply(response);
            return;
        }
        route.handler(request, reply);
        return;
    }
    reply({404, "text/plain; charset=utf-8", "not found\n", {}});
}

namespace HttpWords {

QByteArray bare(const QByteArray &path)
{
    const qsizetype mark = path.indexOf('?');
    return mark < 0 ? path : path.first(mark);
}

QUrlQuery query(const QByteArray &path)
{
    const qsizetype mark = path.indexOf('?');
    return mark < 0 ? QUrlQuery() : QUrlQuery(QString::fromUtf8(path.sliced(mark + 1)));
}

QString token(const HttpRequest &request)
{
    const QByteArray value = request.headers.value("authorization");
    return value.size() > 7 && value.first(7).toLower() == "bearer "
             ? QString::fromUtf8(value.sliced(7).trimmed())
             : QString();
}

std::optional<Range> range(const HttpRequest &request, qint64 size)
{
    const QByteArray value = request.headers.value("range").trimmed();
    if (!value.startsWith("bytes=") || value.contains(','))
        return std::nullopt;
    const qsizetype dash = value.indexOf('-');
    bool firstOk = false;
    bool lastOk = true;
    Range range;
    range.first = dash < 0 ? -1 : value.first(dash).sliced(6).toLongLong(&firstOk);
    const QByteArray end = dash < 0 ? QByteArray() : value.sliced(dash + 1).trimmed();
    range.last = end.isEmpty() ? size - 1 : end.toLongLong(&lastOk);
    if (!firstOk || !lastOk || range.first < 0 || range.last < range.first || range.first >= size)
        return std::nullopt;
    range.last = std::min(range.last, size - 1);
    return range;
}

QByteArray contentRange(const Range &range, qint64 size)
{
    return "bytes " + QByteArray::number(range.first) + '-' + QByteArray::number(range.last) + '/'
         + QByteArray::number(size);
}

QByteArray contentDigest(QByteArrayView body)
{
    return "sha-256=:" + Crypto::sha256(body).toBase64() + ':';
}

HttpResponse failed(const Error &error)
{
    switch (error.code) {
    case ErrorCode::InvalidInput: return failed(400, error);
    case ErrorCode::Denied: return failed(error.where == "session"_L1 ? 401 : 403, error);
    case ErrorCode::NotFound: return failed(404, error);
    case ErrorCode::Conflict: return failed(409, error);
    case ErrorCode::Unavailable:
    case ErrorCode::Timeout: return failed(503, error);
    case ErrorCode::Storage: return failed(507, error);
    default: return failed(500, error);
    }
}

HttpResponse failed(int status, const Error &error)
{
    const QJsonObject object{
        {u"code"_s, Wire::faultName(error)}, {u"text"_s, error.text}, {u"where"_s, error.where}};
    HttpResponse response{
        status, "application/json", QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n', {}};
    // The answer to HEAD has no body.
    response.headers = {{"Warmline-Code", Wire::faultName(error).toLatin1()},
                        {"Warmline-Text", error.text.toUtf8().toPercentEncoding()},
                        {"Warmline-Where", error.where.toUtf8().toPercentEncoding()}};
    return response;
}

} // namespace HttpWords

} // namespace Warmline
