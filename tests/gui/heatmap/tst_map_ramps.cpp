// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The map's colours for eyes of every kind: neighbouring classes of the density and of the room temperatures
// are told apart by normal sight and by the three dichromacies (Machado, Oliveira, Fernandes 2009), and more
// is darker on a light map, brighter on a dark one.
#include "ui/common/ramps.h"
#include "ui/common/theme.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace Warmline;

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

constexpr double kToldApart = 10; ///< difference of CIE 1976 that is seen at a glance

Triple times(const Matrix &m, const Triple &v)
{
    Triple result{};
    for (size_t i = 0; i < 3; ++i)
        result[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
    return result;
}

Triple linear(const QColor &colour)
{
    const auto one = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return {one(colour.redF()), one(colour.greenF()), one(colour.blueF())};
}

/// CIE L*a*b* of linear sRGB, white point D65.
Triple lab(const Triple &rgb)
{
    constexpr Matrix toXyz{{{0.4124564, 0.3575761, 0.1804375},
                            {0.2126729, 0.7151522, 0.0721750},
                            {0.0193339, 0.1191920, 0.9503041}}};
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const Triple xyz = times(toXyz, rgb);
    const double x = f(std::max(0.0, xyz[0]) / 0.95047);
    const double y = f(std::max(0.0, xyz[1]));
    const double z = f(std::max(0.0, xyz[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

struct Sight
{
    const char *name;
    Matrix matrix;
};

constexpr std::array kSights{
    Sight{"normal", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    Sight{"protanopia",
          {{{0.152286, 1.052583, -0.204868},
            {0.114503, 0.786281, 0.099216},
            {-0.003882, -0.048116, 1.051998}}}},
    Sight{
        "deuteranopia",
        {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    Sight{"tritanopia",
          {{{1.255528, -0.076749, -0.178779},
            {-0.078411, 0.930809, 0.147602},
            {0.004733, 0.691367, 0.303900}}}}};

double smallestStep(const QList<QColor> &ramp, const Sight &sight)
{
    double smallest = 1000;
    for (qsizetype i = 1; i < ramp.size(); ++i) {
        const auto seen = [&](const QColor &colour) {
            Triple rgb = times(sight.matrix, linear(colour));
            for (double &c : rgb)
                c = std::clamp(c, 0.0, 1.0);
            return lab(rgb);
        };
        const Triple a = seen(ramp.at(i - 1));
        const Triple b = seen(ramp.at(i));
        smallest = std::min(smallest, std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]));
    }
    return smallest;
}

} // namespace

class TestMapRamps : public QObject
{
    Q_OBJECT

private slots:
    void neighbouringClassesAreToldApart_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("rooms");
        for (const bool dark : {false, true}) {
            QTest::addRow("density, %s", dark ? "dark" : "light") << dark << false;
            QTest::addRow("room temperatures, %s", dark ? "dark" : "light") << dark << true;
        }
    }
    void neighbouringClassesAreToldApart()
    {
        QFETCH(bool, dark);
        QFETCH(bool, rooms);
        Theme theme;
        theme.setScheme(dark ? Theme::Scheme::Dark : Theme::Scheme::Light);
        QList<QColor> ramp = theme.colors().densityRamp;
        if (rooms) {
            ramp.clear();
            for (int i = -4; i <= 4; ++i)
                ramp.append(Ramps::roomTemperatureClassColor(theme.colors(), i));
        }
        QCOMPARE(ramp.size(), rooms ? 9 : 7);
        for (const Sight &sight : kSights) {
            const double step = smallestStep(ramp, sight);
            QVERIFY2(step >= kToldApart,
                     qPrintable(u"%1: %2"_s.arg(QLatin1StringView(sight.name)).arg(step)));
        }
    }
    void moreIsDarkerByDayAndBrighterByNight()
    {
        for (const bool dark : {false, true}) {
            Theme theme;
            theme.setScheme(dark ? Theme::Scheme::Dark : Theme::Scheme::Light);
            const QList<QColor> ramp = theme.colors().densityRamp;
            for (qsizetype i = 1; i < ramp.size(); ++i) {
                const double before = lab(linear(ramp.at(i - 1)))[0];
                const double after = lab(linear(ramp.at(i)))[0];
                QVERIFY2(dark ? after > before + 5 : after < before - 5, qPrintable(ramp.at(i).name()));
            }
        }
    }
    /// The check itself: red and green of one brightness are one to a deuteranope.
    void theCheckKnowsWhatCantBeToldApart()
    {
        const QList<QColor> trap{QColor(u"#b0683c"_s), QColor(u"#8a7a3a"_s)};
        QVERIFY(smallestStep(trap, kSights[0]) > 20);
        QVERIFY(smallestStep(trap, kSights[2]) < kToldApart);
    }
};

QTEST_MAIN(TestMapRamps)
#include "tst_map_ramps.moc"
