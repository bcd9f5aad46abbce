// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/http_front.h"

#include <QUrlQuery>

namespace Warmline {

/// Which part of the server answers which path. What nobody answers is 404, a method that a path does not
/// know 405. Lives in the server's thread.
class HttpRouter
{
public:
    /// \a path: "/health", or "/attachment/" for everything that begins so. \a methods: "GET HEAD".
    void add(const QByteArray &path, const QByteArray &methods, HttpFront::Handler handler);
    void handle(const HttpRequest &request, const HttpFront::Reply &reply) const;

private:
    struct Route
    {
        QByteArray path;
        QByteArrayList methods;
        HttpFront::Handler handler;
    };
    QList<Route> m_routes;
};

/// What the plain HTTP paths share: reading requests, and failures in the contract's words.
namespace HttpWords {

/// The path without what follows the question mark.
[[nodiscard]] QByteArray bare(const QByteArray &path);
[[nodiscard]] QUrlQuery query(const QByteArray &path);
/// The session's token, from `Authorization: Bearer …`; empty without one.
[[nodiscard]] QString token(const HttpRequest &request);

/// Bytes of a content that were asked for.
struct Range
{
    qint64 first = 0;
    qint64 last = 0; ///< inclusive
    [[nodiscard]] qint64 size() const { return last - first + 1; }
};
/// One range of `Range: bytes=a-b` or `bytes=a-` in something of \a size bytes, cut at its end. Empty: none
/// was asked for, or it is no range that can be answered (several, from the end, beyond the end).
[[nodiscard]] std::optional<Range> range(const HttpRequest &request, qint64 size);
/// "bytes 0-1023/4096"
[[nodiscard]] QByteArray contentRange(const Range &range, qint64 size);
/// RFC 9530: "sha-256=:…:"
[[nodiscard]] QByteArray contentDigest(QByteArrayView body);

/// `{"code", "text", "where"}` as in the contract's ServiceFault, with a status that fits.
[[nodiscard]] HttpResponse failed(const Error &error);
[[nodiscard]] HttpResponse failed(int status, const Error &error);

} // namespace HttpWords

} // namespace Warmline
