// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geocoding_engine.h"

#include "book_reply.h"

#include <QGeoAddress>
#include <QGeoCoordinate>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

GeocodingEngine::GeocodingEngine(QObject *book, const QVariantMap &parameters)
    : QGeoCodingManagerEngine(parameters)
    , m_book(book)
{ }

QGeoCodeReply *GeocodingEngine::geocode(const QGeoAddress &address, const QGeoShape &bounds)
{
    const QString words = address.text().isEmpty()
                            ? QString(address.district() + u' ' + address.street() + address.streetNumber())
                            : address.text();
    return geocode(words, -1, 0, bounds);
}

QGeoCodeReply *GeocodingEngine::geocode(const QString &address, int limit, int offset,
                                        const QGeoShape &bounds)
{
    auto *book = qobject_cast<AddressBook *>(m_book);
    if (!book || address.trimmed().isEmpty())
        return watched(
            new BookReply(BookReply::refused(book ? u"no address"_s : u"no address book"_s), this));
    const int first = std::max(0, offset);
    const int most = limit > 0 ? limit : kMost;
    // What lies outside the bounds is dropped afterwards: more are asked for than are given.
    const int asked = first + (bounds.isEmpty() ? most : 5 * most);
    return watched(new BookReply(book->find(address, asked), {bounds, first, most}, this));
}

QGeoCodeReply *GeocodingEngine::reverseGeocode(const QGeoCoordinate &coordinate, const QGeoShape &bounds)
{
    auto *book = qobject_cast<AddressBook *>(m_book);
    if (!book || !coordinate.isValid())
        return watched(new BookReply(BookReply::refused(book ? u"no place"_s : u"no address book"_s), this));
    return watched(new BookReply(book->near({coordinate.longitude(), coordinate.latitude()}, kNear_m),
                                 {bounds, 0, kMost}, this));
}

/// The manager's own signals follow the engine's.
QGeoCodeReply *GeocodingEngine::watched(QGeoCodeReply *reply)
{
    connect(reply, &QGeoCodeReply::finished, this, [this, reply] { emit finished(reply); });
    connect(reply, &QGeoCodeReply::errorOccurred, this,
            [this, reply](QGeoCodeReply::Error error, const QString &text) {
                emit errorOccurred(reply, error, text);
            });
    return reply;
}

} // namespace Warmline
