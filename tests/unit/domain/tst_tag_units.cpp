// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Units of plant tags: what an instrument tells becomes the unit in which the quantity is kept, however it is
// written; a unit of another quantity is none.
#include "app/domain/tag_units.h"

#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TagUnitsTest : public QObject
{
    Q_OBJECT

private slots:
    void valuesBecomeWhatIsKept_data()
    {
        QTest::addColumn<SeriesQuantity>("quantity");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<double>("told");
        QTest::addColumn<double>("kept");
        using enum SeriesQuantity;
        QTest::newRow("celsius") << SupplyTemperature << u"℃"_s << 52.4 << 52.4;
        QTest::newRow("fahrenheit") << OutdoorTemperature << u"°F"_s << -13.0 << -25.0;
        QTest::newRow("kelvin") << RoomTemperature << u"K"_s << 291.15 << 18.0;
        QTest::newRow("tenths") << ReturnTemperature << u"0.1 °C"_s << 381.0 << 38.1;
        QTest::newRow("kilopascal") << SupplyPressure << u" KPA "_s << 480.0 << 0.48;
        QTest::newRow("bar") << ReturnPressure << u"bar"_s << 2.9 << 0.29;
        QTest::newRow("kgf") << PrimarySupplyPressure << u"kgf/cm²"_s << 10.0 << 0.980665;
        QTest::newRow("litres a second") << Flow << u"L/s"_s << 50.0 << 180.0;
        QTest::newRow("tonnes") << PrimaryFlow << u"t/h"_s << 41.6 << 41.6;
        QTest::newRow("kilometres an hour") << WindSpeed << u"km/h"_s << 18.0 << 5.0;
        QTest::newRow("knots") << WindSpeed << u"kn"_s << 9.0 << 4.63;
        QTest::newRow("kilowatts") << SolarRadiation << u"kW/m²"_s << 0.45 << 450.0;
        QTest::newRow("share") << ValvePosition << u"0-1"_s << 0.63 << 63.0;
    }
    void valuesBecomeWhatIsKept()
    {
        QFETCH(SeriesQuantity, quantity);
        QFETCH(QString, unit);
        QFETCH(double, told);
        QFETCH(double, kept);
        const auto to = TagUnits::toKept(quantity, unit);
        QVERIFY(to);
        QVERIFY2(std::abs(told * to->factor + to->shift - kept) < 1e-9,
                 qPrintable(QString::number(told * to->factor + to->shift, 'g', 12)));
    }

    void aUnitOfAnotherQuantityIsNone()
    {
        QVERIFY(!TagUnits::toKept(SeriesQuantity::SupplyTemperature, u"kPa"_s));
        QVERIFY(!TagUnits::toKept(SeriesQuantity::Flow, u"°C"_s));
        QVERIFY(!TagUnits::toKept(SeriesQuantity::PumpFrequency, u"r/min"_s)); // the poles are not known
        QVERIFY(!TagUnits::toKept(SeriesQuantity::Flow, u"furlong"_s));
    }

    /// What is told to people as possible is.
    void everyNameThatIsToldIsKnown()
    {
        for (int q = 1; q <= int(SeriesQuantity::SolarRadiation); ++q) {
            const auto quantity = SeriesQuantity(q);
            QVERIFY(TagUnits::known(quantity).contains(quantityUnit(quantity)));
            for (const QString &name : TagUnits::known(quantity))
                QVERIFY2(TagUnits::toKept(quantity, name), qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(TagUnitsTest)
#include "tst_tag_units.moc"
