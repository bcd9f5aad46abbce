// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/base_map.h"

#include <QCryptographicHash>

#include <algorithm>
#include <limits>

namespace Warmline::Geo {

namespace {

// Visits every line, ring and point of a map with its text, in a fixed order.
template <class Visitor>
void visit(const BaseMap &map, Visitor visitor)
{
    for (const MapRoad &r : map.roads)
        visitor(r.line, r.name, 1.0 + static_cast<int>(r.roadClass) + 16.0 * r.width_m);
    for (const MapRiver &r : map.rivers)
        visitor(r.line, r.name, r.width_m);
    for (const auto *areas : {&map.waters, &map.parks, &map.communities}) {
        for (const MapArea &a : *areas)
            visitor(a.ring, a.name, 0.0);
        visitor(GeoLine{}, QString(), static_cast<double>(areas->size()));
    }
    for (const MapBuilding &b : map.buildings)
        visitor(b.footprint, b.label, 0.0);
    for (const MapStation &s : map.stations)
        visitor(GeoLine{s.at}, s.name, 0.0);
}

} // namespace

LonLatRect BaseMap::bounds() const
{
    constexpr double inf = std::numeric_limits<double>::infinity();
    LonLatRect r{inf, inf, -inf, -inf};
    visit(*this, [&r](const GeoLine &line, const QString &, double) {
        for (const LonLat &p : line) {
            if (!isValid(p))
                continue;
            r = {std::min(r.west, p.lon), std::min(r.south, p.lat), std::max(r.east, p.lon),
                 std::max(r.north, p.lat)};
        }
    });
    return r.west > r.east ? LonLatRect{} : r;
}

QString BaseMap::fingerprint() const
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    visit(*this, [&hash](const GeoLine &line, const QString &text, double extra) {
        const double head[] = {extra, static_cast<double>(line.size()), static_cast<double>(text.size())};
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(head), sizeof head));
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(line.data()),
                                    static_cast<qsizetype>(line.size() * sizeof(LonLat))));
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(text.utf16()), text.size() * 2));
    });
    return QString::fromLatin1(hash.result().toHex().first(16));
}

LonLat centroid(const GeoLine &ring)
{
    if (ring.empty())
        return {};
    // Relative to the first point: degrees of a city differ only in late digits.
    const LonLat o = ring.front();
    double area = 0;
    double x = 0;
    double y = 0;
    LonLat mean;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const LonLat &a = ring[i];
        const LonLat &b = ring[(i + 1) % ring.size()];
        const double cross = (a.lon - o.lon) * (b.lat - o.lat) - (b.lon - o.lon) * (a.lat - o.lat);
        area += cross;
        x += cross * (a.lon + b.lon - 2 * o.lon);
        y += cross * (a.lat + b.lat - 2 * o.lat);
        mean.lon += a.lon / static_cast<double>(ring.size());
        mean.lat += a.lat / static_cast<double>(ring.size());
    }
    if (std::abs(area) < 1e-14)
        return mean;
    return {o.lon + x / (3 * area), o.lat + y / (3 * area)};
}

bool contains(const GeoLine &ring, LonLat p)
{
    bool inside = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const LonLat &a = ring[i];
        const LonLat &b = ring[j];
        if ((a.lat > p.lat) != (b.lat > p.lat)
            && p.lon < (b.lon - a.lon) * (p.lat - a.lat) / (b.lat - a.lat) + a.lon)
            inside = !inside;
    }
    return inside;
}

} // namespace Warmline::Geo
