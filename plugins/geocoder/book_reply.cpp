// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "book_reply.h"

#include <QGeoAddress>
#include <QGeoCoordinate>
#include <QGeoLocation>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

QGeoLocation locationOf(const BookedPlace &place)
{
    QGeoAddress address;
    address.setText(place.title);
    address.setDistrict(place.community);
    address.setStreet(place.street);
    address.setStreetNumber(place.streetNo);
    QGeoLocation location;
    location.setAddress(address);
    location.setCoordinate(QGeoCoordinate(place.at.y(), place.at.x()));
    location.setExtendedAttributes({{u"subtitle"_s, place.subtitle}, {u"away_m"_s, place.away_m}});
    return location;
}

} // namespace

BookReply::BookReply(const QFuture<Answer> &answer, const Part &part, QObject *parent)
    : QGeoCodeReply(parent)
{
    QFuture(answer).then(this, [this, part](const Answer &found) { take(found, part); });
}

BookReply::BookReply(const Warmline::Error &error, QObject *parent)
    : QGeoCodeReply(parent)
{
    // Later: whoever asked could not have listened yet.
    QMetaObject::invokeMethod(
        this, [this, error] { setError(CommunicationError, error.text); }, Qt::QueuedConnection);
}

void BookReply::take(const Answer &answer, const Part &part)
{
    if (!answer)
        return setError(UnknownError, answer.error().text);
    QList<QGeoLocation> locations;
    int passed = 0;
    for (const BookedPlace &place : *answer) {
        const QGeoLocation location = locationOf(place);
        if (!part.bounds.isEmpty() && !part.bounds.contains(location.coordinate()))
            continue;
        if (passed++ >= part.first && locations.size() < part.most)
            locations.append(location);
    }
    setLocations(locations);
    setFinished(true);
}

} // namespace Warmline
