// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/geo/base_map.h"

#include <QRandomGenerator>
#include <QStringList>

#include <cmath>

/// A made-up city for tests and benchmarks of the map: slanted street grid, a river, parks and
/// about `buildings` houses. The same seed gives the same city.
inline Warmline::Geo::BaseMap sampleCity(int buildings, quint32 seed = 1)
{
    using namespace Warmline::Geo;
    using namespace Qt::StringLiterals;
    const LocalFrame frame({126.60, 45.75});
    const double turn = 6.0 * std::numbers::pi / 180;
    const auto at = [&](double x, double y) {
        return frame.toLonLat(x * std::cos(turn) - y * std::sin(turn),
                              x * std::sin(turn) + y * std::cos(turn));
    };
    QRandomGenerator random(seed);
    constexpr double BlockX = 380;
    constexpr double BlockY = 300;
    const int side = std::max(2, static_cast<int>(std::sqrt(buildings / 15.6)));
    const double halfX = side * BlockX / 2;
    const double halfY = side * BlockY / 2;
    const QStringList streets = {u"胜利"_s, u"和平"_s, u"建设"_s, u"林海"_s, u"松江"_s,
                                 u"文昌"_s, u"学府"_s, u"铁路"_s, u"汇"_s,   u"向阳"_s};
    const QStringList places = {u"江畔人家"_s, u"书香门第"_s, u"林海佳园"_s, u"松江花园"_s, u"文景雅居"_s,
                                u"北苑小区"_s, u"枫林里"_s,   u"和丰家园"_s, u"铁路新村"_s, u"学府名邸"_s};

    BaseMap map;
    map.attribution = [] { return u"示例城市"_s; };
    for (int i = 0; i <= side; ++i) {
        const RoadClass kind = i % 6 == 0 ? RoadClass::Arterial
                             : i % 3 == 0 ? RoadClass::Secondary
                                          : RoadClass::Local;
        const QString number = i < 10 ? QString() : QString::number(i / 10 + 1);
        const double y = -halfY + i * BlockY;
        const double x = -halfX + i * BlockX;
        map.roads.push_back(
            {{at(-halfX, y), at(0, y + 12), at(halfX, y)}, kind, streets[i % 10] + number + u"大街"_s, 0});
        map.roads.push_back(
            {{at(x, -halfY), at(x, halfY)}, kind, streets[(i + 5) % 10] + number + u"街"_s, 0});
    }
    GeoLine river;
    for (int i = -20; i <= 20; ++i)
        river.push_back(at(i * halfX / 18, halfY * 0.62 + 260 * std::sin(i * 0.35)));
    map.rivers.push_back({river, 190, u"北江"_s});
    for (int by = 0; by < side; ++by) {
        for (int bx = 0; bx < side; ++bx) {
            const double x0 = -halfX + bx * BlockX + 26;
            const double y0 = -halfY + by * BlockY + 26;
            const double w = BlockX - 52;
            const double h = BlockY - 52;
            const QString name =
                places[(bx * 7 + by * 3) % 10] + (bx + by > 9 ? QString::number(bx * side + by) : QString());
            const GeoLine ring = {at(x0, y0), at(x0 + w, y0), at(x0 + w, y0 + h), at(x0, y0 + h)};
            if (random.bounded(16) == 0) {
                map.parks.push_back({ring, name.left(2) + u"公园"_s});
                continue;
            }
            map.communities.push_back({ring, name});
            map.roads.push_back({{at(x0, y0 + h / 2), at(x0 + w, y0 + h / 2)}, RoadClass::Lane, {}, 0});
            int number = 1;
            for (int row = 0; row < 6; ++row) {
                for (int column = 0; column < 4 && row != 3; ++column) {
                    if (random.bounded(8) == 0)
                        continue;
                    const double x = x0 + 12 + column * (w - 12) / 4;
                    const double y = y0 + 10 + row * (h - 10) / 6;
                    const double length = 50 + random.bounded(16);
                    map.buildings.push_back(
                        {{at(x, y), at(x + length, y), at(x + length, y + 14), at(x, y + 14)},
                         u"%1 号楼"_s.arg(number++)});
                }
            }
            if ((bx + by * side) % 23 == 5)
                map.stations.push_back({at(x0 + w / 2, y0 + h * 0.56), name.left(2) + u"站"_s});
        }
    }
    return map;
}
