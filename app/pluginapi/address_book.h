// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QPointF>
#include <QString>
#include <QtPlugin>

namespace Warmline {

/// A place of the company's own address book.
struct BookedPlace
{
    QString title; ///< address, station, community, ticket's number
    QString subtitle;
    QString community; ///< of a house; may be empty, as the next two
    QString street;
    QString streetNo;
    QPointF at; ///< degrees of WGS-84, longitude first
    double away_m = 0; ///< from the place that was asked for
    friend bool operator==(const BookedPlace &, const BookedPlace &) = default;
};

/// The addresses that the company knows, for a geocoder. It is handed to Qt's geo service as the object in
/// the parameter "warmline.book". docs/map.md, Geocoder.
class AddressBook
{
public:
    virtual ~AddressBook() = default;
    /// Best first; found as the search finds. The future may finish on any thread.
    [[nodiscard]] virtual QFuture<Result<QList<BookedPlace>>> find(const QString &text, int limit) = 0;
    /// Houses within \a radius_m, nearest first.
    [[nodiscard]] virtual QFuture<Result<QList<BookedPlace>>> near(QPointF at, double radius_m) = 0;
};

} // namespace Warmline

#define WarmlineAddressBook_iid "org.warmline.AddressBook/1"
Q_DECLARE_INTERFACE(Warmline::AddressBook, WarmlineAddressBook_iid)
