// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"
#include "app/pluginapi/address_book.h"
#include "app/services/map/map_service.h"

#include <QObject>

namespace Warmline {

/// The address book over the store's search and the houses of the map. GUI thread; answers come from a
/// reader.
class CompanyAddressBook final : public QObject, public AddressBook
{
    Q_OBJECT
    Q_INTERFACES(Warmline::AddressBook)

public:
    static constexpr int kNearest = 5;

    /// Both outlive it.
    CompanyAddressBook(Reader &reader, MapService &map, QObject *parent = nullptr);

    QFuture<Result<QList<BookedPlace>>> find(const QString &text, int limit) override;
    QFuture<Result<QList<BookedPlace>>> near(QPointF at, double radius_m) override;

private:
    Reader &m_reader;
    MapService &m_map;
};

/// The houses within \a radius_m of a place (degrees of WGS-84), nearest first, at most \a most. Pure.
[[nodiscard]] QList<BookedPlace> housesNear(const MapBase &base, QPointF at, double radius_m, int most);

} // namespace Warmline
