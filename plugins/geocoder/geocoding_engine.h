// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pluginapi/address_book.h"

#include <QGeoCodingManagerEngine>
#include <QPointer>

namespace Warmline {

class GeocodingEngine final : public QGeoCodingManagerEngine
{
    Q_OBJECT

public:
    static constexpr double kNear_m = 200; ///< farther off nobody would say "at"
    static constexpr int kMost = 20;

    /// \a book has the interface AddressBook; what is asked after its end fails.
    GeocodingEngine(QObject *book, const QVariantMap &parameters);

    QGeoCodeReply *geocode(const QGeoAddress &address, const QGeoShape &bounds) override;
    QGeoCodeReply *geocode(const QString &address, int limit, int offset, const QGeoShape &bounds) override;
    QGeoCodeReply *reverseGeocode(const QGeoCoordinate &coordinate, const QGeoShape &bounds) override;

private:
    QGeoCodeReply *watched(QGeoCodeReply *reply);

    QPointer<QObject> m_book;
};

} // namespace Warmline
