// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Temperatures between houses: a community's ground is coloured by its own houses only, nothing is said where
// nothing is near, and the border runs round what is cold.
#include "app/geo/temperature_field.h"

#include <QRectF>
#include <QTest>

#include <cmath>

using namespace Warmline::Geo;

namespace {

// On the equator, where a Mercator metre is a metre on the ground: 400 m square, 200 by 200 cells of 2 m. Two
// grounds of 100 m by 200 m with a common wall at x = 200.
TemperatureSpec twoGrounds()
{
    TemperatureSpec spec;
    spec.area = {0, 0, 400, 400};
    spec.size = QSize(200, 200);
    spec.reach_m = 150;
    spec.outlines = {{{100, 100}, {200, 100}, {200, 300}, {100, 300}},
                     {{200, 100}, {300, 100}, {300, 300}, {200, 300}}};
    return spec;
}

float at(const TemperatureField &field, double x, double y)
{
    return field.at(static_cast<int>(x / 2), static_cast<int>((400 - y) / 2));
}

} // namespace

class TestTemperatureField : public QObject
{
    Q_OBJECT

private slots:
    void aWallIsAWall()
    {
        const std::vector<MeasuredPlace> houses{{{150, 200}, 14, 3, 0}, {{210, 200}, 22, 3, 1}};
        const TemperatureField field = temperatureField(houses, twoGrounds());
        QCOMPARE(field.width(), 200);
        QCOMPARE(at(field, 199, 201), 14.0F); // 11 m from the warm house, on the cold one's ground
        QCOMPARE(at(field, 201, 201), 22.0F);
        QVERIFY(std::isnan(at(field, 99, 201)));
        QVERIFY(std::isnan(at(field, 150, 301)));
    }
    void nothingIsSaidFarFromEveryHouse()
    {
        TemperatureSpec spec = twoGrounds();
        spec.reach_m = 40;
        const TemperatureField field =
            temperatureField(std::vector<MeasuredPlace>{{{150, 120}, 14, 1, 0}}, spec);
        QCOMPARE(at(field, 151, 141), 14.0F);
        QVERIFY(std::isnan(at(field, 151, 161)));
    }
    void betweenTwoHousesItIsBetween()
    {
        const std::vector<MeasuredPlace> houses{{{110, 200}, 14, 1, 0}, {{190, 200}, 18, 1, 0}};
        const TemperatureField field = temperatureField(houses, twoGrounds());
        const float left = at(field, 121, 201);
        const float middle = at(field, 150, 201);
        const float right = at(field, 179, 201);
        QVERIFY(left > 14 && left < middle && middle < right && right < 18);
        QVERIFY(std::abs(middle - 16) < 0.1F);
        // Ten rooms say more than one.
        std::vector<MeasuredPlace> heavier = houses;
        heavier[0].weight = 10;
        QVERIFY(at(temperatureField(heavier, twoGrounds()), 150, 201) < 15);
    }
    void withoutAGroundOnlyTheNearestSurroundingsAreColoured()
    {
        TemperatureSpec spec = twoGrounds();
        spec.outlines = {{}};
        const TemperatureField field =
            temperatureField(std::vector<MeasuredPlace>{{{200, 200}, 14, 1, 0}}, spec);
        QCOMPARE(at(field, 201, 261), 14.0F);
        QVERIFY(std::isnan(at(field, 201, 281))); // half of the 150 m
    }
    void theBorderRunsRoundWhatIsCold()
    {
        const std::vector<MeasuredPlace> houses{{{150, 200}, 14, 3, 0}, {{250, 200}, 22, 3, 1}};
        const TemperatureField field = temperatureField(houses, twoGrounds());
        const std::vector<QLineF> border = field.border(16);
        QVERIFY(!border.empty());
        double length = 0;
        QRectF box(border.front().p1(), QSizeF(0.01, 0.01));
        for (const QLineF &line : border) {
            length += line.length();
            box = box.united(QRectF(line.p1(), QSizeF(0.01, 0.01)));
        }
        QVERIFY2(std::abs(box.left() - 100) <= 2 && std::abs(box.right() - 200) <= 2,
                 qPrintable(QString::number(box.right())));
        QVERIFY(std::abs(box.top() - 100) <= 2 && std::abs(box.bottom() - 300) <= 2);
        QVERIFY2(std::abs(length - 600) < 12, qPrintable(QString::number(length))); // closed: 2 × (100 + 200)
        QVERIFY(field.border(10).empty());
    }
    void badPlacesAreLeftOut()
    {
        const double nan = std::nan("");
        const std::vector<MeasuredPlace> houses{{{nan, 200}, 30, 1, 0},  {{150, 200}, nan, 1, 0},
                                                {{150, 200}, 30, -1, 0}, {{150, 200}, 30, 1, 7},
                                                {{150, 200}, 30, 1, -1}, {{150, 200}, 15, 1, 0}};
        QCOMPARE(at(temperatureField(houses, twoGrounds()), 151, 201), 15.0F);
        QVERIFY(temperatureField(houses, {}).isEmpty());
        QVERIFY(temperatureField(houses, {}).border(16).empty());
    }
};

QTEST_GUILESS_MAIN(TestTemperatureField)
#include "tst_temperature_field.moc"
